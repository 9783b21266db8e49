/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-faces-drill.h"

G_BEGIN_DECLS

/* How far a drill is. */
void goen_faces_progress_show (GtkProgressBar *bar,
                               AdwWindowTitle *title,       /* its subtitle counts what is left */
                               GoenFacesDrill *drill,       /* (nullable): nothing is asked yet */
                               guint           seconds,     /* after which it ends */
                               gboolean        is_asking);

G_END_DECLS
