/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"

G_BEGIN_DECLS

/* What rows say about somebody at an event. New strings, owned by the caller. */
char *goen_attendance_dup_post  (const GoenAttendance *attendance);   /* company and title, "" when neither is known */
char *goen_attendance_dup_known (const GoenAttendance *attendance);   /* since when they are known, NULL when they are not */
char *goen_attendance_dup_order (guint                 number);       /* "3." */

G_END_DECLS
