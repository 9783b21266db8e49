/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-ldif-line.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* The mailing lists of an LDIF file: their members get a tag. */
typedef struct _GoenLdifLists GoenLdifLists;

/* A list of which something cannot be said by tags. */
typedef void (*GoenLdifListProblem) (guint       line,
                                     const char *reason,
                                     gpointer    user_data);

GoenLdifLists *goen_ldif_lists_new   (void);
void           goen_ldif_lists_free  (GoenLdifLists        *self);
void           goen_ldif_lists_add   (GoenLdifLists        *self,
                                      const GPtrArray      *attributes,  /* of GoenLdifAttribute */
                                      guint                 line);
void           goen_ldif_lists_mark  (GoenLdifLists        *self,        /* after all lists were added */
                                      GoenPersonRecord     *record,
                                      const char           *dn);         /* (nullable) */
void           goen_ldif_lists_check (GoenLdifLists        *self,        /* after everybody was marked */
                                      GoenLdifListProblem   problem,
                                      gpointer              user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenLdifLists, goen_ldif_lists_free)

G_END_DECLS
