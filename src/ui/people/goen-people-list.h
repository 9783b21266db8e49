/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-people-search.h"
#include "goen-section-list.h"

G_BEGIN_DECLS

/**
 * GoenPeopleList:
 *
 * The page with the search field, the filter and the list of people, and what stands there when the list is empty.
 *
 * Properties: library, click-opens, sidebar-button-visible (boolean), filter-tag (read only, (nullable): whose people are shown). It uses the actions of the section around it (people.…).
 * Signals: ::open (gint64 id), the user wants to see this person; ::add (const char *name), the user wants to add a person of that name.
 */
#define GOEN_TYPE_PEOPLE_LIST (goen_people_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleList, goen_people_list, GOEN, PEOPLE_LIST, AdwNavigationPage)

GoenSectionList  *goen_people_list_get_people    (GoenPeopleList *self);   /* NULL before there is a library */
GoenIdList       *goen_people_list_get_id_list   (GoenPeopleList *self);
GoenPeopleSearch *goen_people_list_get_search    (GoenPeopleList *self);
void              goen_people_list_show_person   (GoenPeopleList *self,    /* selects, and scrolls there as soon as the list holds the person */
                                                  gint64          id);
void              goen_people_list_focus_search  (GoenPeopleList *self);
void              goen_people_list_focus_list    (GoenPeopleList *self);

G_END_DECLS
