/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPeopleFilter:
 *
 * The chips under the search field: everybody, people without a reading, people of an import, people with a tag; and the order
 * of the list.
 *
 * Properties: library; sort ("reading", "added" or "last-contact"); tag (read only, (nullable)). Signal ::changed.
 */
#define GOEN_TYPE_PEOPLE_FILTER (goen_people_filter_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleFilter, goen_people_filter, GOEN, PEOPLE_FILTER, GtkBox)

void     goen_people_filter_apply     (GoenPeopleFilter *self,
                                       GoenPeopleQuery  *query);
gboolean goen_people_filter_is_active (GoenPeopleFilter *self);    /* whether it hides anybody */
void     goen_people_filter_clear     (GoenPeopleFilter *self);    /* shows everybody; the order stays */
void     goen_people_filter_set_tag   (GoenPeopleFilter *self,
                                       const char       *tag);
void     goen_people_filter_set_import (GoenPeopleFilter *self,
                                        gint64            import_id);

G_END_DECLS
