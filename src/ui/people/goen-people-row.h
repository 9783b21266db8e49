/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"
#include "goen-row-style.h"

G_BEGIN_DECLS

/**
 * GoenPeopleRow:
 *
 * A person in the list: avatar, name, reading, company and title, time since the last contact.
 *
 * Its height is fixed and its text is laid out only when it is drawn, because #GtkListView
 * builds some 200 rows for a dozen visible ones. For the same reason it has no event controllers: the
 * view around it handles clicks and redraws marks. It belongs to one #GtkListItem.
 */
#define GOEN_TYPE_PEOPLE_ROW (goen_people_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleRow, goen_people_row, GOEN, PEOPLE_ROW, GtkWidget)

GtkWidget  *goen_people_row_new        (GoenLibrary   *library,
                                        GoenRowStyle  *style,
                                        GtkListItem   *list_item);
void        goen_people_row_set_person (GoenPeopleRow *self,
                                        GoenPerson    *person);     /* (nullable) */
GoenPerson *goen_people_row_get_person (GoenPeopleRow *self);
guint       goen_people_row_get_position (GoenPeopleRow *self);

G_END_DECLS
