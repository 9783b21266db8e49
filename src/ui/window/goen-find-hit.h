/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GoenFindHit:
 *
 * One thing that quick find found, whatever it is, and how it is shown.
 *
 * It has a title, a reading, a subtitle, an icon where it is no person, and the action of the window that choosing it activates.
 */
#define GOEN_TYPE_FIND_HIT (goen_find_hit_get_type ())
G_DECLARE_FINAL_TYPE (GoenFindHit, goen_find_hit, GOEN, FIND_HIT, GObject)

GoenFindHit *goen_find_hit_new             (const char  *title,
                                            const char  *reading,
                                            const char  *subtitle,
                                            const char  *icon_name,
                                            const char  *action_name,
                                            GVariant    *target);
const char  *goen_find_hit_get_title       (GoenFindHit *self);
const char  *goen_find_hit_get_reading     (GoenFindHit *self);
const char  *goen_find_hit_get_subtitle    (GoenFindHit *self);
const char  *goen_find_hit_get_icon_name   (GoenFindHit *self);
const char  *goen_find_hit_get_action_name (GoenFindHit *self);
GVariant    *goen_find_hit_get_target      (GoenFindHit *self);

G_END_DECLS
