/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-loop.h"
#include "goen-library-pitches.h"
#include "goen-library-questions.h"

G_BEGIN_DECLS

/* What the commands about introductions and questions share. */

void     cli_add_number   (JsonBuilder  *builder,
                           const char   *name,
                           gint64        number);
gboolean cli_read_file    (const char   *path,      /* “-” is standard input */
                           GBytes      **bytes,     /* (out) (transfer full) */
                           GError      **error);
gboolean cli_write_file   (const char   *path,      /* “-” is standard output; replaced as a whole, mode 0600 */
                           GBytes       *bytes,
                           GError      **error);

G_END_DECLS
