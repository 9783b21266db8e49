/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* The list of people, or badges with their names, as PDF or on paper. */
#define GOEN_TYPE_PEOPLE_PRESS (goen_people_press_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeoplePress, goen_people_press, GOEN, PEOPLE_PRESS, AdwDialog)

AdwDialog *goen_people_press_new     (GoenLibrary     *library,
                                      const gint64    *ids,      /* (nullable): everybody */
                                      guint            n_ids);
void       goen_people_press_save_to (GoenPeoplePress *self,     /* without asking */
                                      GFile           *file);

G_END_DECLS
