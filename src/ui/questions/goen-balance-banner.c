/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-balance-banner.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"

/* Who only asks is an interviewer. */
#define MAX_IN_A_ROW 3
/* More than are asked within the minutes that count. */
#define N_LOOKED_AT 30

struct _GoenBalanceBanner
{
  AdwBin parent_instance;

  AdwBanner      *banner;
  GoenDeckSource *source;       /* (owned) (nullable) */
  char           *last_card;    /* (owned) (nullable): what was asked last */
  gint64          latest;       /* when that was */
  gint64          heeded;       /* the latest question when the banner was last heeded: only later ones count */
};

G_DEFINE_FINAL_TYPE (GoenBalanceBanner, goen_balance_banner, ADW_TYPE_BIN)

static guint
count_since (GPtrArray *asked,
             gint64     since)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new ();

  for (guint i = 0; i < asked->len; i++)
    if (((GoenAsked *) asked->pdata[i])->time > since)
      g_ptr_array_add (later, asked->pdata[i]);

  return goen_asked_count_in_a_row (later, goen_clock_now ());
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenBalanceBanner) self = user_data;
  /* A reminder that cannot be worked out is no reason to disturb. */
  g_autoptr (GPtrArray) asked = goen_library_list_asked_finish (GOEN_LIBRARY (source), result, NULL);
  const GoenAsked *last;
  gboolean was_revealed;

  if (asked == NULL || self->banner == NULL)
    return;

  last = asked->len > 0 ? asked->pdata[0] : NULL;
  g_set_str (&self->last_card, last != NULL ? last->card : NULL);
  self->latest = last != NULL ? last->time : 0;
  was_revealed = adw_banner_get_revealed (self->banner);
  adw_banner_set_revealed (self->banner, count_since (asked, self->heeded) >= MAX_IN_A_ROW);
  if (adw_banner_get_revealed (self->banner) && !was_revealed)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_banner_get_title (self->banner), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
look (GoenBalanceBanner *self)
{
  GoenAskedQuery query = { .limit = N_LOOKED_AT };

  goen_library_list_asked_async (goen_deck_source_get_library (self->source), &query, NULL, listed_cb, g_object_ref (self));
}

static void
changed_cb (GoenBalanceBanner *self,
            GoenChangeSet     *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_QUESTION))
    look (self);
}

static void
clicked_cb (GoenBalanceBanner *self)
{
  GPtrArray *deck = goen_deck_source_get_deck (self->source);
  const GoenQuestionCard *last = goen_deck_source_find (self->source, self->last_card);
  const GoenQuestionCard *card = NULL;

  if (deck != NULL)
    card = goen_deck_pick_disclosure (deck, last != NULL ? last->topic : GOEN_TOPIC_WORK, g_random_int ());
  self->heeded = self->latest;
  adw_banner_set_revealed (self->banner, FALSE);
  if (card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "card.open", "s", card->key);
}

static void
goen_balance_banner_dispose (GObject *object)
{
  GoenBalanceBanner *self = GOEN_BALANCE_BANNER (object);

  self->banner = NULL;
  g_clear_object (&self->source);
  g_clear_pointer (&self->last_card, g_free);

  G_OBJECT_CLASS (goen_balance_banner_parent_class)->dispose (object);
}

static void
goen_balance_banner_class_init (GoenBalanceBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_balance_banner_dispose;
}

static void
goen_balance_banner_init (GoenBalanceBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (_("Three questions in a row: now tell something of yourself.")));
  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_button_label (self->banner, C_("question card", "_Show a Card"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_balance_banner_set_source:
 * @self: a banner
 * @source: the deck
 *
 * Sets the deck; once.
 */
void
goen_balance_banner_set_source (GoenBalanceBanner *self,
                                GoenDeckSource    *source)
{
  g_return_if_fail (self->source == NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (goen_deck_source_get_library (source), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
}
