/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-people-view.h"

G_BEGIN_DECLS

/**
 * GoenPeopleStack:
 *
 * The list of people, or what stands in its place: that it is on its way, that there is nobody yet, that nobody was found, that it
 * could not be read.
 *
 * Signals: ::open (gint64 id), as the list's; ::add, somebody of the name that was searched for;
 * ::clear, everybody instead of nobody found.
 */
#define GOEN_TYPE_PEOPLE_STACK (goen_people_stack_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleStack, goen_people_stack, GOEN, PEOPLE_STACK, AdwBin)

void            goen_people_stack_set_model (GoenPeopleStack *self,
                                             GoenLibrary     *library,
                                             GoenSectionList *people);
void            goen_people_stack_update    (GoenPeopleStack *self,
                                             const char      *search,         /* what is searched for, "" for nothing */
                                             gboolean         is_filtered);
GoenPeopleView *goen_people_stack_get_view  (GoenPeopleStack *self);

G_END_DECLS
