/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-ldif-line.h"
#include "goen-ldif-table.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* The words that one line gives; the others stay a line of the note. */
#define GOEN_LDIF_MAX_WORDS 1000

/* A value of which there is one, and where it came from. */
typedef struct {
  char *text;   /* (owned) (nullable) */
  char *label;  /* (owned) (nullable) */
  int   rank;
} GoenLdifSlotText;

/* One entry while it is being read. */
typedef struct {
  GoenPersonRecord *record;                     /* (owned) */
  GoenLdifSlotText  slots[GOEN_LDIF_N_SLOTS];
  GoenAddress      *addresses[GOEN_LDIF_N_ADDRESSES];  /* (owned) */
  GString          *rest;                       /* (owned) what there is no field for, one line each */
} GoenLdifBuilder;

void      goen_ldif_append_line  (GString         *text,
                                  const char      *label,   /* (nullable) */
                                  const char      *line);
gboolean  goen_ldif_is_blank     (const char      *text);   /* (nullable) */
void      goen_ldif_keep         (GoenLdifBuilder *self,    /* as a line of the note */
                                  const char      *label,
                                  const char      *text);
char     *goen_ldif_steal        (GoenLdifBuilder *self,
                                  GoenLdifSlot     slot);
char     *goen_ldif_steal_kana   (GoenLdifBuilder *self,
                                  GoenLdifSlot     slot);
void      goen_ldif_finish_names (GoenLdifBuilder *self,
                                  const char      *dn);     /* (nullable) */

G_END_DECLS
