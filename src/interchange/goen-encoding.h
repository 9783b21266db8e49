/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whole files of text in one encoding. The name of an encoding is what iconv calls it: "UTF-8" "CP932" "UTF-16LE" "EUC-JP-MS" … */

char       *goen_encoding_guess    (GBytes      *bytes);      /* BOM, strict UTF-8, UTF-16 without BOM, strict CP932, EUC-JP, ISO-2022-JP, CP1252; never NULL */
gboolean    goen_encoding_is_known (const char  *encoding);
char       *goen_encoding_to_utf8  (GBytes      *bytes,       /* without its BOM; what cannot be read becomes U+FFFD; NUL stays, see @length */
                                    const char  *encoding,
                                    gsize       *length,
                                    gsize       *n_errors);   /* (out) (optional): how many places could not be read */

G_END_DECLS
