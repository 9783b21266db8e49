/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-day-hand.h"

#include <glib/gi18n-lib.h>

#include "goen-deck.h"
#include "goen-hand-reasons.h"
#include "goen-questions-section.h"

struct _GoenDayHand
{
  GoenEventCard parent_instance;

  GPtrArray       *rows;          /* (owned) of GtkWidget, not owned */
  GPtrArray       *asked;         /* (owned) (nullable) of GoenAsked: at this event */
  GoenHandReasons *reasons;       /* (owned) (nullable): of the event that is shown */
  GoenLibrary     *library;       /* (owned) (nullable): whose changes are followed */
  GCancellable    *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenDayHand, goen_day_hand, GOEN_TYPE_EVENT_CARD)

static const GoenAttendance *
find_last_met (GoenDayHand *self)
{
  GPtrArray *attendances = goen_event_document_get_attendances (goen_event_card_get_document (GOEN_EVENT_CARD (self)));
  const GoenAttendance *last = NULL;

  for (guint i = 0; i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->met != 0 && attendance->person_id != 0 && (last == NULL || attendance->met >= last->met))
        last = attendance;
    }

  return last;
}

/* The reasons may still be on their way; what comes with Goen is known by its text. */
static char *
dup_key (GoenDayHand *self,
         const char  *question)
{
  const char *key = goen_hand_reasons_get_key (self->reasons, question);
  g_autoptr (GPtrArray) deck = key == NULL ? goen_deck_new_built_in () : NULL;
  const GoenQuestionCard *card = deck != NULL ? goen_deck_find_text (deck, question) : NULL;

  return g_strdup (card != NULL ? card->key : key);
}

static void
asked_clicked_cb (GoenDayHand *self,
                  GtkWidget   *button)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));
  const GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  const char *question = g_object_get_data (G_OBJECT (button), "goen-question");
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  const GoenAttendance *last;

  if (record == NULL)
    return;

  last = find_last_met (self);
  asked->card = dup_key (self, question);
  asked->text = g_strdup (question);
  asked->event_id = record->id;
  asked->event_title = g_strdup (record->title);
  if (last != NULL)
    {
      asked->person_id = last->person_id;
      asked->person_uuid = g_strdup (last->person_uuid);
      asked->person_name = g_strdup (goen_attendance_get_name (last));
    }
  goen_asked_present (GTK_WIDGET (self), goen_event_document_get_library (document), asked);
}

/* Of whom it was asked here, or why it was dealt. */
static char *
dup_subtitle (GoenDayHand *self,
              const char  *question,
              gboolean    *is_asked)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char *reason = self->reasons != NULL ? goen_hand_reasons_get_reason (self->reasons, question) : NULL;

  *is_asked = FALSE;
  for (guint i = 0; self->asked != NULL && i < self->asked->len; i++)
    {
      const GoenAsked *asked = self->asked->pdata[i];

      if (g_strcmp0 (asked->text, question) != 0)
        continue;

      *is_asked = TRUE;
      if (asked->person_name == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, _(", "));
      g_string_append (names, asked->person_name);
    }
  if (names->len > 0)
    /* Translators: %s is the name of one person or of several. */
    return g_strdup_printf (_("Asked of %s"), names->str);

  return g_strdup (*is_asked ? _("Asked") : reason != NULL ? reason : "");
}

static GtkWidget *
make_row (GoenDayHand *self,
          const char  *question)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Asked…"));
  gboolean is_asked;
  g_autofree char *subtitle = dup_subtitle (self, question, &is_asked);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (is_asked)
    {
      GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_widget_add_css_class (tick, "success");
      gtk_accessible_update_state (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Note whom you asked, and what came back"));
  g_object_set_data_full (G_OBJECT (button), "goen-question", g_strdup (question), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (asked_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_rows (GoenDayHand *self)
{
  const GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  guint focused = G_MAXUINT;

  if (record == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    if (goen_event_card_has_focus (self->rows->pdata[i]))
      focused = i;
  goen_event_card_clear_rows (GOEN_EVENT_CARD (self), self->rows);
  for (guint i = 0; i < record->questions->len; i++)
    {
      g_ptr_array_add (self->rows, make_row (self, record->questions->pdata[i]));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  if (focused < self->rows->len)
    gtk_widget_grab_focus (self->rows->pdata[focused]);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDayHand) self = user_data;
  /* Without an answer the questions stand there without ticks. */
  g_autoptr (GPtrArray) asked = goen_library_list_asked_finish (GOEN_LIBRARY (source), result, NULL);

  if (asked == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  self->asked = g_steal_pointer (&asked);
  show_rows (self);
}

static void
stop (GoenDayHand *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
look_up_asked (GoenDayHand *self)
{
  const GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  GoenAskedQuery query = { 0 };

  stop (self);
  if (record == NULL)
    return;

  query.event_id = record->id;
  self->cancellable = g_cancellable_new ();
  goen_library_list_asked_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenDayHand   *self,
                    GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_QUESTION))
    look_up_asked (self);
}

static void
follow_library (GoenDayHand *self,
                GoenLibrary *library)
{
  if (self->library == library)
    return;
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, library_changed_cb, self);
  g_set_object (&self->library, library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
follow_reasons (GoenDayHand     *self,
                GoenHandReasons *reasons)
{
  if (self->reasons == reasons)
    return;
  if (self->reasons != NULL)
    g_signal_handlers_disconnect_by_func (self->reasons, show_rows, self);
  g_set_object (&self->reasons, reasons);
  g_signal_connect_object (reasons, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
}

static gboolean
is_shown (GoenDayHand *self)
{
  const GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));

  if (record->questions->len != self->rows->len)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (self->rows->pdata[i]), record->questions->pdata[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
goen_day_hand_refresh (GoenEventCard *card)
{
  GoenDayHand *self = GOEN_DAY_HAND (card);

  follow_library (self, goen_event_card_get_library (card));
  follow_reasons (self, goen_hand_reasons_get (goen_event_card_get_document (card)));
  if (is_shown (self))
    return;

  show_rows (self);
  look_up_asked (self);
}

static void
goen_day_hand_dispose (GObject *object)
{
  GoenDayHand *self = GOEN_DAY_HAND (object);

  stop (self);
  g_clear_object (&self->library);
  g_clear_object (&self->reasons);

  G_OBJECT_CLASS (goen_day_hand_parent_class)->dispose (object);
}

static void
goen_day_hand_finalize (GObject *object)
{
  GoenDayHand *self = GOEN_DAY_HAND (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->asked, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_day_hand_parent_class)->finalize (object);
}

static void
goen_day_hand_class_init (GoenDayHandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_day_hand_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_day_hand_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_day_hand_refresh;
}

static void
goen_day_hand_init (GoenDayHand *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Questions to ask"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
