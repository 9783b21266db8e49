/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Work that the user waits for: a dialog with a bar and Cancel, shown where it takes longer than a moment. */
typedef struct _GoenWorkDialog GoenWorkDialog;

GoenWorkDialog *goen_work_dialog_new          (GtkWidget      *parent,        /* over which the dialog appears */
                                               const char     *heading,       /* what is being done, translated */
                                               GCancellable   *cancellable);  /* of the work; the pages of a GoenPressWork are shown */
void            goen_work_dialog_set_progress (GoenWorkDialog *self,          /* of work that has no pages */
                                               guint           n_done,
                                               guint           n);
void            goen_work_dialog_free         (GoenWorkDialog *self);         /* the work is done, or was stopped */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenWorkDialog, goen_work_dialog_free)

G_END_DECLS
