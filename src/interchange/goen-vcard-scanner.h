/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds the content lines in the bytes of a file: line ends, folding, soft line breaks. */
typedef struct {
  const char *data;         /* (not owned) */
  gsize       length;
  gsize       position;
  guint       line;         /* lines read so far */
  gboolean    is_old;       /* the card is of version 2.1, where a fold may keep its space */
  GString    *buffer;       /* (owned): the line found last */
  guint       number;       /* where that line begins, from 1 */
} GoenVcardScanner;

void     goen_vcard_scanner_init  (GoenVcardScanner *self,
                                   const char       *data,
                                   gsize             length);
void     goen_vcard_scanner_clear (GoenVcardScanner *self);
gboolean goen_vcard_scanner_next  (GoenVcardScanner *self);

gboolean goen_vcard_is_marker     (const char *bytes,
                                   gsize       length,
                                   const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenVcardScanner, goen_vcard_scanner_clear)

G_END_DECLS
