/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPersonView:
 *
 * The head and the cards of one person, in one or two columns as there is room.
 *
 * Property: is-scrolled (boolean, notify): the name has scrolled out of sight.
 */
#define GOEN_TYPE_PERSON_VIEW (goen_person_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonView, goen_person_view, GOEN, PERSON_VIEW, AdwBin)

void     goen_person_view_show            (GoenPersonView         *self,
                                           GoenLibrary            *library,
                                           const GoenPersonRecord *record);   /* stays where it is scrolled when it is the same person */
gboolean goen_person_view_get_is_scrolled (GoenPersonView         *self);

G_END_DECLS
