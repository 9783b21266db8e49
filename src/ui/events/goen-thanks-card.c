/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-thanks-card.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-follow.h"
#include "goen-library-follow-ups.h"
#include "goen-toast.h"

struct _GoenThanksCard
{
  GoenEventCard parent_instance;

  GtkListBox   *list;
  GSignalGroup *changes;       /* (owned): of the library */
  GCancellable *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenThanksCard, goen_thanks_card, GOEN_TYPE_EVENT_CARD)

static GtkWidget *
make_closed_row (const GoenFollowUp *follow_up)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean is_done = follow_up->state == GOEN_FOLLOW_UP_DONE;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_done ? "object-select-symbolic" : "window-close-symbolic");
  const char *kind = goen_follow_up_kind_get_label (follow_up->kind);
  g_autofree char *state = NULL;

  if (is_done)
    /* Translators: %s is a kind of follow-up: "Thank-you: done". */
    state = g_strdup_printf (_("%s: done"), kind);
  else if (follow_up->reason != NULL)
    /* Translators: a kind of follow-up, and why it was dropped. */
    state = g_strdup_printf (_("%s: dropped (%s)"), kind, follow_up->reason);
  else
    /* Translators: %s is a kind of follow-up. */
    state = g_strdup_printf (_("%s: dropped"), kind);

  gtk_widget_add_css_class (icon, is_done ? "success" : "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), follow_up->person_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);

  return row;
}

/* What is done can be looked up, but does not stand in the way of the questions below. */
static void
add_closed (GoenThanksCard *self,
            GPtrArray      *follow_ups)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *title = NULL;
  guint n_closed = 0;

  g_object_ref_sink (expander);
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      if (follow_up->state == GOEN_FOLLOW_UP_OPEN)
        continue;

      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_closed_row (follow_up));
      n_closed++;
    }
  title = g_strdup_printf (ngettext ("%u done or dropped", "%u done or dropped", n_closed), n_closed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  if (n_closed > 0)
    gtk_list_box_append (self->list, expander);
  g_object_unref (expander);
}

static void
show_count (GoenThanksCard *self,
            GPtrArray      *follow_ups)
{
  guint n_thanks = 0;
  guint n_done = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      if (follow_up->kind != GOEN_FOLLOW_UP_THANKS || follow_up->state == GOEN_FOLLOW_UP_DROPPED)
        continue;

      n_thanks++;
      n_done += follow_up->state == GOEN_FOLLOW_UP_DONE;
    }

  /* Translators: how many thank-yous have been sent, of how many. */
  count = g_strdup_printf (_("%u of %u thank-yous sent"), n_done, n_thanks);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), n_thanks > 0 ? count : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), follow_ups->len > 0);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenThanksCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) follow_ups = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (follow_ups == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The follow-ups could not be read."), error);
      return;
    }

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      if (follow_up->state == GOEN_FOLLOW_UP_OPEN)
        gtk_list_box_append (self->list, goen_follow_up_row_new (GOEN_LIBRARY (source), follow_up, TRUE));
    }
  add_closed (self, follow_ups);
  show_count (self, follow_ups);
}

static void
load (GoenThanksCard *self)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));
  GoenFollowUpsQuery query = { .with_closed = TRUE };

  if (document == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  query.event_id = goen_event_document_get_id (document);
  goen_library_list_follow_ups_async (goen_event_document_get_library (document), &query, self->cancellable,
                                      listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenThanksCard *self,
                    GoenChangeSet  *changes)
{
  if (goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP))
    load (self);
}

static void
goen_thanks_card_refresh_people (GoenEventCard *card)
{
  GoenThanksCard *self = GOEN_THANKS_CARD (card);

  g_signal_group_set_target (self->changes, goen_event_card_get_library (card));
  load (self);
}

static void
goen_thanks_card_dispose (GObject *object)
{
  GoenThanksCard *self = GOEN_THANKS_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (goen_thanks_card_parent_class)->dispose (object);
}

static void
goen_thanks_card_class_init (GoenThanksCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_thanks_card_dispose;
  GOEN_EVENT_CARD_CLASS (klass)->refresh_people = goen_thanks_card_refresh_people;
}

static void
goen_thanks_card_init (GoenThanksCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _("Follow-up"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->changes = g_signal_group_new (GOEN_TYPE_LIBRARY);
  g_signal_group_connect_object (self->changes, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}
