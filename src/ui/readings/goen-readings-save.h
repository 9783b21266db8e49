/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Saves a reading and nothing else: what was changed elsewhere while the user was thinking stays. */

void     goen_readings_save_async  (GoenLibrary            *library,
                                    const GoenPersonRecord *record,     /* copied; its name is the one that was read */
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
gboolean goen_readings_save_finish (GAsyncResult           *result,
                                    GError                **error);     /* GOEN_ERROR_CONFLICT: the name is another by now, or the person is in the trash */

G_END_DECLS
