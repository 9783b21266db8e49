/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* What comes in, goes out and is thrown away: each of these presents a dialog over @parent. */

void goen_import_choose_files (GtkWidget    *parent,      /* file chooser, then the import dialog */
                               GoenLibrary  *library);
void goen_import_open_files   (GtkWidget    *parent,      /* files opened with Goen or dropped on the window */
                               GoenLibrary  *library,
                               GFile       **files,
                               guint         n_files);
void goen_export_present      (GtkWidget    *parent,      /* format, private notes or not, where to; progress, cancel */
                               GoenLibrary  *library,
                               const gint64 *ids,
                               guint         n_ids);
void goen_trash_present       (GtkWidget    *parent,      /* the trash: restore, delete for ever, empty */
                               GoenLibrary  *library);
void goen_import_history_present (GtkWidget    *parent,  /* imports and merges, each to be taken back */
                                  GoenLibrary  *library);

G_END_DECLS
