/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPersonPage:
 *
 * Everything about one person, to read; two columns when wide, one when narrow.
 *
 * An #AdwNavigationPage. Properties: library, person-id (int64; 0 shows an empty state with a next step).
 * It follows the store's changes. Actions: page.edit, page.delete (to the trash, toast with Undo), page.export, page.copy (s), page.open-link (s).
 */
#define GOEN_TYPE_PERSON_PAGE (goen_person_page_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonPage, goen_person_page, GOEN, PERSON_PAGE, AdwNavigationPage)

void goen_person_page_set_person_id (GoenPersonPage *self,
                                     gint64          id);

G_END_DECLS
