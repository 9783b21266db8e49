/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenNameGroup:
 *
 * The photo and the name of a person, each part with its reading beside it. Signal ::changed.
 */
#define GOEN_TYPE_NAME_GROUP (goen_name_group_get_type ())
G_DECLARE_FINAL_TYPE (GoenNameGroup, goen_name_group, GOEN, NAME_GROUP, GtkBox)

void goen_name_group_load (GoenNameGroup          *self,
                           const GoenPersonRecord *record);
void goen_name_group_save (GoenNameGroup          *self,
                           GoenPersonRecord       *record);

G_END_DECLS
