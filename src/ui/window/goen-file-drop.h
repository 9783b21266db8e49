/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Files of other programs dropped anywhere on a widget. */

typedef void (*GoenFileDropFunc) (GtkWidget  *widget,
                                  GFile     **files,
                                  guint       n_files);

GtkEventController *goen_file_drop_add         (GtkWidget          *widget,
                                                GtkRevealer        *hint,     /* shows a hint while files hover over the widget */
                                                GoenFileDropFunc    dropped);
void                goen_file_drop_set_enabled (GtkEventController *drop,
                                                gboolean            enabled);

G_END_DECLS
