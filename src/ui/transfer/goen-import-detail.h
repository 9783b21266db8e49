/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportDetail:
 *
 * The page about one card of an import: all of it, beside the person it may be, with the choice what to do.
 *
 * From here the cards before and after it can be reached.
 */
#define GOEN_TYPE_IMPORT_DETAIL (goen_import_detail_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportDetail, goen_import_detail, GOEN, IMPORT_DETAIL, AdwNavigationPage)

AdwNavigationPage *goen_import_detail_new (GoenLibrary *library,
                                           GListModel  *items,       /* of GoenImportItem */
                                           guint        position);   /* of one that could be read */

G_END_DECLS
