/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-vcard.h"
#include "goen-vcard-line.h"

G_BEGIN_DECLS

/* Writes content lines: groups, parameters, folding, and the parameters that were kept for a value. */
typedef struct {
  GString         *out;         /* (not owned) */
  GoenVcardVersion version;
  GString         *line;        /* (owned): the line being written */
  GHashTable      *kept;        /* (owned): key → GQueue of GoenVcardLine */
  GHashTable      *groups;      /* (owned): groups that unknown lines use */
  guint            n_groups;
} GoenVcardOutput;

void  goen_vcard_output_init      (GoenVcardOutput        *self,
                                   GString                *out,
                                   GoenVcardVersion        version,
                                   const GPtrArray        *extra);
void  goen_vcard_output_clear     (GoenVcardOutput        *self);

char *goen_vcard_output_new_group (GoenVcardOutput        *self);
void  goen_vcard_output_write     (GoenVcardOutput        *self,
                                   const char             *group,
                                   const char             *name,
                                   const char             *type,
                                   const char             *parameters,
                                   const char             *value,
                                   const char             *key);
void  goen_vcard_output_write_text (GoenVcardOutput       *self,
                                    const char            *name,
                                    const char            *text);
void  goen_vcard_output_write_line (GoenVcardOutput       *self,
                                    const char            *line);
void  goen_vcard_output_write_extra (GoenVcardOutput      *self,
                                     const char           *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenVcardOutput, goen_vcard_output_clear)

G_END_DECLS
