/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GoenPressWork:
 *
 * A cancellable that knows as well how far a PDF is. Whoever writes pages notes them, whoever waits looks, from any thread.
 */
#define GOEN_TYPE_PRESS_WORK (goen_press_work_get_type ())
G_DECLARE_FINAL_TYPE (GoenPressWork, goen_press_work, GOEN, PRESS_WORK, GCancellable)

GCancellable *goen_press_work_new  (void);
gboolean      goen_press_work_get  (GoenPressWork  *self,          /* FALSE before the first page is done */
                                    guint          *n_done,
                                    guint          *n_pages);
gboolean      goen_press_work_note (GCancellable   *cancellable,   /* (nullable): any; FALSE and G_IO_ERROR_CANCELLED where it was cancelled */
                                    guint           n_done,
                                    guint           n_pages,
                                    GError        **error);

G_END_DECLS
