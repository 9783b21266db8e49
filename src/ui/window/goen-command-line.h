/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the user asks for when starting the program. */
typedef struct {
  char     *database;        /* (owned) (nullable) the file to open, %NULL for the usual one */
  char     *sample_folder;   /* (owned) (nullable) to be removed at the end */
  gboolean  is_background;   /* without a window */
} GoenCommandLine;

void goen_command_line_install (GApplication    *application);   /* before it runs */
int  goen_command_line_read    (GoenCommandLine *self,           /* zeroed */
                                GVariantDict    *options);
void goen_command_line_clear   (GoenCommandLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenCommandLine, goen_command_line_clear)

G_END_DECLS
