/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-follow-card.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-follow.h"

#define TICK_SECONDS 60

struct _GoenPersonFollowCard
{
  GoenPersonLiveCard parent_instance;

  GtkListBox *list;
  guint       tick_id;   /* while the card is on the screen */
};

G_DEFINE_FINAL_TYPE (GoenPersonFollowCard, goen_person_follow_card, GOEN_TYPE_PERSON_LIVE_CARD)

/* An introduction stands on the pages of both people, and on each it says to whom. */
static GtkWidget *
make_row (GoenPersonFollowCard *self,
          const GoenFollowUp   *follow_up)
{
  GoenPersonLiveCard *card = GOEN_PERSON_LIVE_CARD (self);
  g_autoptr (GoenFollowUp) shown = goen_follow_up_copy (follow_up);

  if (follow_up->other_id == goen_person_live_card_get_person_id (card))
    g_set_str (&shown->other_name, follow_up->person_name);

  return goen_follow_up_row_new (goen_person_live_card_get_library (card), shown, FALSE);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPersonFollowCard) self = user_data;
  g_autoptr (GPtrArray) follow_ups = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, NULL);
  GoenPersonLiveCard *card = GOEN_PERSON_LIVE_CARD (self);

  if (follow_ups == NULL || !goen_person_live_card_is_current (card, result))
    return;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < follow_ups->len; i++)
    gtk_list_box_append (self->list, make_row (self, follow_ups->pdata[i]));
  goen_person_live_card_set_shown (card, follow_ups->len > 0);
}

static void
goen_person_follow_card_load (GoenPersonLiveCard *card,
                              GoenLibrary        *library,
                              gint64              person_id,
                              GCancellable       *cancellable)
{
  GoenFollowUpsQuery query = { .person_id = person_id };

  goen_library_list_follow_ups_async (library, &query, cancellable, listed_cb, g_object_ref (card));
}

static void
goen_person_follow_card_clear (GoenPersonLiveCard *card)
{
  gtk_list_box_remove_all (GOEN_PERSON_FOLLOW_CARD (card)->list);
}

static gboolean
goen_person_follow_card_concerns (GoenPersonLiveCard *card,
                                  GoenChangeSet      *changes)
{
  return goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP) || goen_change_set_touches (changes, GOEN_TABLE_EVENT);
}

static gboolean
tick_cb (gpointer user_data)
{
  GoenPersonFollowCard *self = user_data;
  gint64 now = goen_clock_now ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    goen_follow_up_row_update (GOEN_FOLLOW_UP_ROW (row), now);

  return G_SOURCE_CONTINUE;
}

static void
goen_person_follow_card_map (GtkWidget *widget)
{
  GoenPersonFollowCard *self = GOEN_PERSON_FOLLOW_CARD (widget);

  GTK_WIDGET_CLASS (goen_person_follow_card_parent_class)->map (widget);
  tick_cb (self);
  self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
goen_person_follow_card_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&GOEN_PERSON_FOLLOW_CARD (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (goen_person_follow_card_parent_class)->unmap (widget);
}

static void
goen_person_follow_card_class_init (GoenPersonFollowCardClass *klass)
{
  GoenPersonLiveCardClass *card_class = GOEN_PERSON_LIVE_CARD_CLASS (klass);

  card_class->load = goen_person_follow_card_load;
  card_class->clear = goen_person_follow_card_clear;
  card_class->concerns = goen_person_follow_card_concerns;
  GTK_WIDGET_CLASS (klass)->map = goen_person_follow_card_map;
  GTK_WIDGET_CLASS (klass)->unmap = goen_person_follow_card_unmap;
}

static void
goen_person_follow_card_init (GoenPersonFollowCard *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Note a promise"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "page.promise");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Promises and Follow-Ups"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), add);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}
