/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenMoment:
 *
 * When something was, as two rows of a form: a day and a time. Month and day alone are the last ones that were, and a day without a time is noon.
 *
 * Signal ::changed ().
 */
#define GOEN_TYPE_MOMENT (goen_moment_get_type ())
G_DECLARE_FINAL_TYPE (GoenMoment, goen_moment, GOEN, MOMENT, GObject)

GoenMoment *goen_moment_new      (void);
void        goen_moment_add_to   (GoenMoment          *self,
                                  AdwPreferencesGroup *group);
void        goen_moment_set_time (GoenMoment          *self,
                                  gint64               time);      /* Unix seconds */
gint64      goen_moment_get_time (GoenMoment          *self,       /* 0 after the row that is wrong has been marked */
                                  const char         **complaint); /* (out): what is wrong, translated */

G_END_DECLS
