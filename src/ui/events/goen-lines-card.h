/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-card.h"
#include "goen-order-row.h"

G_BEGIN_DECLS

/**
 * GoenLinesCard:
 *
 * A list of lines in an order, with an entry that adds to it and a button that offers lines.
 */
#define GOEN_TYPE_LINES_CARD (goen_lines_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenLinesCard, goen_lines_card, GOEN, LINES_CARD, GoenEventCard)

struct _GoenLinesCardClass
{
  GoenEventCardClass parent_class;

  GPtrArray  *(*get_lines)  (GoenEventRecord *record);     /* (transfer none) */
  const char *(*get_text)   (gconstpointer    line);
  gpointer    (*make_line)  (const char      *text);
  void        (*set_up_row) (GoenLinesCard   *self,        /* (nullable) once for a new row */
                             GoenOrderRow    *row,
                             gconstpointer    line);
  void        (*update_row) (GoenLinesCard   *self,        /* (nullable) when another has changed the line but not its text */
                             GoenOrderRow    *row,
                             gconstpointer    line);
  void        (*offer)      (GoenLinesCard   *self);       /* the button was activated */
};

void     goen_lines_card_set_words    (GoenLinesCard *self,
                                       const char    *offer_title,
                                       const char    *offer_icon_name,
                                       const char    *entry_title);
void     goen_lines_card_set_offers   (GoenLinesCard *self,
                                       gboolean       always);       /* otherwise only while there is no line; the default */
gboolean goen_lines_card_find         (GoenLinesCard *self,
                                       GtkWidget     *row,
                                       guint         *index);
void     goen_lines_card_add          (GoenLinesCard *self,          /* those that are there already are left out */
                                       char         **texts);

G_END_DECLS
