/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* What is done to one or many people from the list; each can be undone from the toast it shows in the window of @widget. */

void goen_people_delete    (GtkWidget   *widget,
                            GoenLibrary *library,
                            GArray      *ids);     /* of gint64, (transfer full) */
void goen_people_set_tag   (GtkWidget   *widget,
                            GoenLibrary *library,
                            GArray      *ids,      /* of gint64, (transfer full) */
                            const char  *tag);
void goen_people_copy_mail (GtkWidget   *widget,
                            GoenLibrary *library,
                            gint64       id);

G_END_DECLS
