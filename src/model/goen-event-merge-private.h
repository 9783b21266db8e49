/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-record.h"

G_BEGIN_DECLS

gboolean goen_event_merge (GoenEventRecord       *mine,       /* %TRUE when something was taken over from @theirs */
                           const GoenEventRecord *base,
                           const GoenEventRecord *theirs);
gboolean goen_attendances_equal (GPtrArray       *a,          /* of GoenAttendance */
                                 GPtrArray       *b);

G_END_DECLS
