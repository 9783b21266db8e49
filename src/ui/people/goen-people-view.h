/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"
#include "goen-section-list.h"

G_BEGIN_DECLS

/**
 * GoenPeopleView:
 *
 * The list itself: rows, headings, jump rail and the menu of a row.
 *
 * Property: click-opens (boolean: a single click goes to the person, for one pane at a time).
 * Signal ::open (gint64 id): the user wants to see this person.
 */
#define GOEN_TYPE_PEOPLE_VIEW (goen_people_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleView, goen_people_view, GOEN, PEOPLE_VIEW, AdwBin)

void     goen_people_view_set_model    (GoenPeopleView  *self,
                                        GoenLibrary     *library,
                                        GoenSectionList *people);
gboolean goen_people_view_scroll_to    (GoenPeopleView  *self,
                                        gint64           id,
                                        gboolean         focus);    /* FALSE when the list does not hold the person */
gboolean goen_people_view_enter        (GoenPeopleView  *self);     /* the selected person, or the first, who is not selected by it; FALSE when there is no row for it */
void     goen_people_view_focus        (GoenPeopleView  *self);     /* the selected person, or the first */

G_END_DECLS
