/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-table.h"
#include "goen-database-private.h"

G_BEGIN_DECLS

/* What the files about business cards share. */

/* What can be printed on, mm, as goen_sheet_check() has it. */
#define GOEN_CARD_MIN_LENGTH 10.0
#define GOEN_CARD_MAX_LENGTH 1200.0

/* goen-card-common.c */
gboolean goen_card_is_length     (double                 length,
                                  double                 least,
                                  double                 most);
gboolean goen_card_ensure_key    (GoenDatabase          *db,
                                  const char            *sql,
                                  char                 **key,
                                  char                 **base,
                                  GError               **error);
gboolean goen_card_delete_row    (GoenDatabase          *db,
                                  const char            *sql,
                                  const char            *key,
                                  GError               **error);
void     goen_card_note          (GoenDatabase          *db);

/* goen-card-design-parts.c */
gboolean goen_card_parts_check   (const GoenCardDesign  *design,
                                  GError               **error);
gboolean goen_card_parts_load    (GoenDatabase          *db,
                                  gint64                 id,
                                  GoenCardDesign        *design,
                                  GError               **error);
gboolean goen_card_parts_save    (GoenDatabase          *db,
                                  gint64                 id,
                                  const GoenCardDesign  *design,
                                  GError               **error);

G_END_DECLS
