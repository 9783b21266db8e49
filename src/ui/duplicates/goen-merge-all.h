/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-duplicates.h"

G_BEGIN_DECLS

/* Merging many pairs one after the other; each is a merge of its own, and is taken back on its own. */

void     goen_merge_all_ask_async  (GtkWidget            *parent,       /* lists the pairs and asks */
                                    GoenLibrary          *library,
                                    GListModel           *pairs,        /* of GoenDuplicate */
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean goen_merge_all_ask_finish (GAsyncResult         *result);
void     goen_merge_all_async      (GoenLibrary          *library,
                                    GListModel           *pairs,        /* of GoenDuplicate */
                                    GCancellable         *cancellable,  /* leaves the rest; what is merged stays merged */
                                    void                (*progress) (guint done, guint all, gpointer user_data),
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean goen_merge_all_finish     (GAsyncResult         *result,
                                    guint                *n_merged,     /* (out): also with an error */
                                    GError              **error);

G_END_DECLS
