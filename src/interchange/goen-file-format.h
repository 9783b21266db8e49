/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  GOEN_FILE_UNKNOWN,   /* empty, or no text at all */
  GOEN_FILE_VCARD,
  GOEN_FILE_CSV,
  GOEN_FILE_LDIF,
} GoenFileFormat;

GoenFileFormat goen_file_format_sniff (GBytes *bytes);   /* by what is in the file, not by its name */

G_END_DECLS
