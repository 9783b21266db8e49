/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-vcard-encoding.h"

G_BEGIN_DECLS

typedef struct {
  char      *name;      /* upper-case; "TYPE" also for the bare words of vCard 2.1 */
  GPtrArray *values;    /* char *, at least one */
} GoenVcardParameter;

/**
 * GoenVcardLine:
 *
 * One content line: `group.NAME;PARAMETER=value:value`, unfolded, in UTF-8.
 */
typedef struct {
  guint      number;      /* of its first line in the file, from 1 */
  char      *group;       /* (nullable): lower-case */
  char      *name;        /* upper-case */
  char      *head;        /* all before the colon, as it came */
  GPtrArray *parameters;  /* GoenVcardParameter */
  char      *value;       /* escaped as in the file; quoted-printable is decoded */
  gboolean   is_base64;   /* the value is base64 */
  gboolean   is_old;      /* something in it is only understood by vCard 2.1 */
} GoenVcardLine;

GoenVcardLine *goen_vcard_line_parse         (const char          *bytes,
                                              gsize                length,
                                              guint                number,
                                              GoenVcardDecoder    *decoder,
                                              gboolean            *undecodable);
GoenVcardLine *goen_vcard_line_parse_text    (const char          *text);
void           goen_vcard_line_free          (GoenVcardLine       *self);
char          *goen_vcard_line_to_string     (const GoenVcardLine *self);

const GoenVcardParameter *goen_vcard_line_get_parameter (const GoenVcardLine *self,
                                                         const char          *name);
const char    *goen_vcard_line_get_value_of  (const GoenVcardLine *self,
                                              const char          *parameter);
gboolean       goen_vcard_line_is_structure  (const GoenVcardLine *self);
gboolean       goen_vcard_line_has_type      (const GoenVcardLine *self,
                                              const char          *type);

gsize          goen_vcard_head_measure       (const char *bytes,
                                              gsize       length);
gboolean       goen_vcard_head_names         (const char *bytes,
                                              gsize       length,
                                              const char *encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenVcardLine, goen_vcard_line_free)

G_END_DECLS
