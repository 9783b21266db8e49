/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"
#include "goen-section-list.h"

G_BEGIN_DECLS

/**
 * GoenPersonDeparture:
 *
 * What happens to the selection when the selected person goes to the trash, and comes back.
 *
 * Who stands in the place of the one who went is selected then. It holds on to a list of people until goen_person_departure_end().
 * Signals: ::departed, the selection has gone on to somebody else; ::returned (gint64 id), the person who went last is there again.
 */
#define GOEN_TYPE_PERSON_DEPARTURE (goen_person_departure_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonDeparture, goen_person_departure, GOEN, PERSON_DEPARTURE, GObject)

GoenPersonDeparture *goen_person_departure_new (GoenLibrary         *library,
                                                GoenSectionList     *people);
void                 goen_person_departure_end (GoenPersonDeparture *self);

G_END_DECLS
