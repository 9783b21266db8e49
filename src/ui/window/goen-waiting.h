/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-application.h"

G_BEGIN_DECLS

/* What is done once there is a library, or a window: a queue that belongs to the application. */

void goen_waiting_add   (GQueue              *waiting,
                         gboolean             needs_window,
                         GoenApplicationFunc  func,
                         gpointer             data,
                         GDestroyNotify       free_data);   /* (nullable) */
void goen_waiting_run   (GQueue              *waiting,
                         GoenApplication     *application,
                         GoenLibrary         *library);
void goen_waiting_clear (GQueue              *waiting);

G_END_DECLS
