/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Takes back that somebody was met, with a toast that can undo it: then they are met again, in the same place and with the same hook. */
void goen_met_remove (GtkWidget            *widget,
                      GoenLibrary          *library,
                      const GoenAttendance *attendance);   /* copied */

G_END_DECLS
