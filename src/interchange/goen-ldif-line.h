/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines of an LDIF file (RFC 2849), unfolded. */

/* "sn;lang-ja;phonetic: たかはし" */
typedef struct {
  char     *name;         /* (owned) in lower case, without options: "sn" */
  char     *label;        /* (owned) as it stands in the file: "sn;lang-ja;phonetic" */
  char     *language;     /* (owned) (nullable) "ja" */
  gboolean  is_phonetic;
  gboolean  is_url;       /* the text is where the value is, which is not fetched */
  char     *text;         /* (owned) (nullable) UTF-8 with \n as line ends; NULL when the value is no text */
  GBytes   *bytes;        /* (owned) (nullable) the value, when it came as base64 */
  guint     line;
} GoenLdifAttribute;

typedef enum {
  GOEN_LDIF_LINE_BROKEN,       /* not "name: value" */
  GOEN_LDIF_LINE_NOT_BASE64,
  GOEN_LDIF_LINE_UNREADABLE,   /* characters that are none in the encoding of the file */
  GOEN_LDIF_LINE_FINE,
} GoenLdifLineState;

GoenLdifLineState goen_ldif_attribute_parse (const char         *line,
                                             gsize               length,
                                             const char         *encoding,    /* of values in base64 that are no UTF-8 */
                                             gboolean            has_errors,  /* U+FFFD stands for what could not be read */
                                             GoenLdifAttribute **attribute);  /* (out): NULL unless fine */
void              goen_ldif_attribute_free  (GoenLdifAttribute  *self);

char             *goen_ldif_dup_rdn         (const char         *dn,
                                             const char         *name);

/* Finds the lines: line ends of all systems, folding, comments. */
typedef struct {
  const char *data;       /* (not owned) */
  gsize       length;
  gsize       position;
  guint       line;       /* lines read so far */
  GString    *buffer;     /* (owned) the line found last, unfolded; empty between two entries */
  guint       number;     /* where it begins, from 1 */
} GoenLdifScanner;

void     goen_ldif_scanner_init  (GoenLdifScanner *self,
                                  const char      *data,
                                  gsize            length);
void     goen_ldif_scanner_clear (GoenLdifScanner *self);
gboolean goen_ldif_scanner_next  (GoenLdifScanner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenLdifAttribute, goen_ldif_attribute_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenLdifScanner, goen_ldif_scanner_clear)

G_END_DECLS
