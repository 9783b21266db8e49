/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-follow-ups.h"

G_BEGIN_DECLS

/**
 * GoenReconnectRow:
 *
 * Somebody to get in touch with again, and why. Whoever holds the list has goen_reconnect_row_write() called when the row is activated.
 */
#define GOEN_TYPE_RECONNECT_ROW (goen_reconnect_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenReconnectRow, goen_reconnect_row, GOEN, RECONNECT_ROW, GtkListBoxRow)

GtkWidget *goen_reconnect_row_new  (GoenLibrary         *library);
void       goen_reconnect_row_show (GoenReconnectRow    *self,
                                    const GoenReconnect *reconnect,
                                    gint64               now);       /* counts the month of Not Now */
void       goen_reconnect_row_write (GoenReconnectRow   *self);

G_END_DECLS
