/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The text encodings that a user can choose. The first place of the list is for the guess of Goen. */

GListModel *goen_import_encodings_new       (const char *guessed,     /* (nullable): what “Automatic” stands for */
                                             gboolean    is_mixed);   /* with a last entry for files that were chosen one by one */
guint       goen_import_encodings_get_n     (void);                   /* without that entry */
const char *goen_import_encodings_get_name  (guint       position);   /* as iconv calls it, NULL for the guess */
const char *goen_import_encoding_get_label  (const char *name);       /* as people call it */

G_END_DECLS
