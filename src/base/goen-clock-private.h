/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean   goen_clock_is_zone_name   (const char  *zone);        /* looks like one; whether there is such a zone is another question */

/* The wall clock of a zone, as the seconds that it would be since 1970 if it were UTC. */
GTimeZone *goen_wall_ref_zone        (GTimeZone   *zone);        /* (transfer full): the local one for NULL */
gint64     goen_wall_get_offset      (GTimeZone   *zone,
                                      gint64       time);
gint64     goen_wall_get             (GTimeZone   *zone,
                                      gint64       time);
gint64     goen_wall_find_time       (GTimeZone   *zone,
                                      gint64       wall,
                                      gboolean    *is_in_gap);   /* (nullable) */
gint64     goen_wall_find_end_of_gap (GTimeZone   *zone,
                                      gint64       wall);
gint64     goen_wall_from_date       (const GDate *date);        /* its midnight */
void       goen_wall_to_date         (gint64       wall,
                                      GDate       *date,
                                      gint64      *seconds);     /* (nullable): since midnight */

G_END_DECLS
