/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenEventCard:
 *
 * A group of rows about one side of an event: what the pages of an event are made of.
 *
 * Property document (#GoenEventDocument, nullable). The virtual function refresh shows the record, which is there then; it is called
 * when it was read, and after others touched it, but not after own touches; refresh_people only when it was read.
 */
#define GOEN_TYPE_EVENT_CARD (goen_event_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenEventCard, goen_event_card, GOEN, EVENT_CARD, AdwPreferencesGroup)

struct _GoenEventCardClass
{
  AdwPreferencesGroupClass parent_class;

  void (*refresh)        (GoenEventCard *self);    /* (nullable) */
  void (*refresh_people) (GoenEventCard *self);    /* (nullable) who attends was read; there is a record then */
};

void               goen_event_card_set_document (GoenEventCard     *self,
                                                 GoenEventDocument *document);   /* (nullable) */
GoenEventDocument *goen_event_card_get_document (GoenEventCard     *self);       /* (transfer none) (nullable) */
GoenEventRecord   *goen_event_card_get_record   (GoenEventCard     *self);       /* (transfer none) (nullable) */
GoenLibrary       *goen_event_card_get_library  (GoenEventCard     *self);       /* (transfer none) (nullable) */
void               goen_event_card_touch        (GoenEventCard     *self);       /* after the record was changed in place */
gboolean           goen_event_card_has_focus    (GtkWidget         *row);        /* it, or something in it */
void               goen_event_card_clear_rows   (GoenEventCard     *self,
                                                 GPtrArray         *rows);       /* of GtkWidget, not owned; emptied */

G_END_DECLS
