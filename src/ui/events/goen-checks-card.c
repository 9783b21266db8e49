/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-checks-card.h"

#include <glib/gi18n-lib.h>

#include "goen-check-row.h"

struct _GoenChecksCard
{
  GoenEventCard parent_instance;

  GoenCheckRow *rows[GOEN_N_CHECKS];
};

G_DEFINE_FINAL_TYPE (GoenChecksCard, goen_checks_card, GOEN_TYPE_EVENT_CARD)

static void
changed_cb (GoenChecksCard *self,
            GoenCheckRow   *row)
{
  GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));

  if (event == NULL)
    return;

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    if (self->rows[i] == row)
      goen_check_row_apply (row, &event->checks[i]);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
goen_checks_card_refresh (GoenEventCard *card)
{
  GoenChecksCard *self = GOEN_CHECKS_CARD (card);
  const GoenEventRecord *event = goen_event_card_get_record (card);

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    goen_check_row_load (self->rows[i], &event->checks[i]);
}

static void
goen_checks_card_class_init (GoenChecksCardClass *klass)
{
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_checks_card_refresh;
}

static void
goen_checks_card_init (GoenChecksCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Four Checks"));
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    {
      GtkWidget *row = goen_check_row_new (i);

      self->rows[i] = GOEN_CHECK_ROW (row);
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}
