/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-people-filter.h"

G_BEGIN_DECLS

/**
 * GoenPeopleSearch:
 *
 * What the list of people is asked for: the field for words, and the filter under it.
 *
 * Properties: library; tag (read only, (nullable)), of the filter. Signals: ::changed, other people are asked for; ::text-changed, before
 * it, by the words; ::activate, ::stop and ::down, the keys Return, Escape and Down in the field.
 */
#define GOEN_TYPE_PEOPLE_SEARCH (goen_people_search_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleSearch, goen_people_search, GOEN, PEOPLE_SEARCH, GtkBox)

void      goen_people_search_apply          (GoenPeopleSearch *self,
                                             GoenPeopleQuery  *query);
char     *goen_people_search_dup_text       (GoenPeopleSearch *self);   /* without spaces around it, "" for none */
gboolean  goen_people_search_has_text       (GoenPeopleSearch *self);
gboolean  goen_people_search_is_filtered    (GoenPeopleSearch *self);   /* whether the filter hides anybody */
gboolean  goen_people_search_get_is_focused (GoenPeopleSearch *self);   /* the field, not the filter */
gboolean  goen_people_search_clear_text     (GoenPeopleSearch *self);   /* FALSE when there was none */
void      goen_people_search_clear          (GoenPeopleSearch *self);   /* shows everybody */
void      goen_people_search_show_tag       (GoenPeopleSearch *self,
                                             const char       *tag);
void      goen_people_search_show_import    (GoenPeopleSearch *self,
                                             gint64            import_id);
void      goen_people_search_catch_keys     (GoenPeopleSearch *self,
                                             GtkWidget        *page);   /* a letter typed anywhere on it begins a search */

G_END_DECLS
