/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-card.h"

#include <glib/gi18n-lib.h>

#include "goen-library-pitches.h"
#include "goen-pitch-fit.h"
#include "goen-pitch-section.h"
#include "goen-pitch-speaker.h"
#include "goen-practice.h"
#include "goen-text-row.h"
#include "goen-toast.h"

struct _GoenPitchCard
{
  GoenEventCard parent_instance;

  GoenPitchSpeaker *speaker;       /* (owned) (nullable): at this event */
  GoenPitch        *used;          /* (owned) (nullable): the version the text was taken from */
  GCancellable     *cancellable;   /* (owned) (nullable) */
  gboolean          is_setting;

  GoenTextRow      *text;
  GtkLabel         *length;
  GtkWidget        *used_row;      /* AdwActionRow */
};

G_DEFINE_FINAL_TYPE (GoenPitchCard, goen_pitch_card, GOEN_TYPE_EVENT_CARD)

static gint64
get_event_id (GoenPitchCard *self)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));

  return document != NULL ? goen_event_document_get_id (document) : 0;
}

/* Measuring */

static void
show_length (GoenPitchCard *self)
{
  g_autofree char *text = goen_text_row_dup_text (self->text);
  GoenPitchTime time = { 0 };
  g_autofree char *size = NULL;
  g_autofree char *sentence = NULL;
  guint seconds;

  if (self->speaker != NULL)
    time = goen_pitch_meter_text (goen_pitch_speaker_get_meter (self->speaker), text);
  if (time.ms == 0)
    {
      gtk_label_set_text (self->length, _("Who I am, what I can offer, whom I want to meet today and why I came: 30 to 60 seconds."));
      return;
    }

  size = goen_fit_dup_size (&time);
  seconds = MAX (1, (time.ms + 500) / 1000);
  /* Translators: %s is "124 characters"; the number is how many seconds it takes to say them. */
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, said in about %u second.", "%s, said in about %u seconds.", seconds),
                              size, seconds);
  gtk_label_set_text (self->length, sentence);
}

/* The version that is used */

static void
show_used (GoenPitchCard *self)
{
  gtk_widget_set_visible (self->used_row, self->used != NULL);
  if (self->used != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->used_row), self->used->name);
}

static void
set_used (GoenPitchCard *self,
          GoenPitch     *used)
{
  g_clear_pointer (&self->used, goen_pitch_free);
  /* One in the trash is not used any more, but the text that was taken from it stays. */
  if (used != NULL && used->deleted == 0)
    self->used = used;
  else
    goen_pitch_free (used);
  show_used (self);
}

static void
version_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenPitchCard) self = user_data;
  GoenPitch *used = goen_library_load_pitch_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_pointer (&used, goen_pitch_free);
      return;
    }

  g_clear_object (&self->cancellable);
  set_used (self, used);
}

static void
used_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GoenPitchCard) self = user_data;
  /* Without an answer the text can still be written. */
  gint64 id = goen_library_get_pitch_used_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (id > 0)
    {
      goen_library_load_pitch_async (GOEN_LIBRARY (source), id, self->cancellable, version_loaded_cb, g_object_ref (self));
      return;
    }
  g_clear_object (&self->cancellable);
  set_used (self, NULL);
}

static void
load_used (GoenPitchCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_get_pitch_used_async (goen_event_card_get_library (GOEN_EVENT_CARD (self)), get_event_id (self), self->cancellable,
                                     used_cb, g_object_ref (self));
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPitchCard) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), _("It Could Not Be Noted Which Introduction Is Used"), error);
}

static void
note_used (GoenPitchCard *self,
           gint64         pitch_id)
{
  goen_library_set_pitch_used_async (goen_event_card_get_library (GOEN_EVENT_CARD (self)), get_event_id (self), pitch_id, NULL,
                                     noted_cb, g_object_ref (self));
}

/* Taking a version */

/* What was there before a version was taken. */
typedef struct {
  GoenPitchCard *card;        /* (owned) */
  gint64         event_id;
  char          *text;        /* (owned) */
  gint64         used_id;
} Before;

static void
before_free (Before *before)
{
  g_object_unref (before->card);
  g_free (before->text);
  g_free (before);
}

static void
undo_take (GtkWidget *root,
           gpointer   data)
{
  Before *before = data;

  /* The page may show another event by now. */
  if (get_event_id (before->card) != before->event_id)
    return;

  goen_text_row_set_text (before->card->text, before->text);
  note_used (before->card, before->used_id);
}

static void
chosen_cb (const GoenPitch *pitch,
           gpointer         user_data)
{
  g_autoptr (GoenPitchCard) self = user_data;
  GoenPitchContext context;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  Before *before;

  if (pitch == NULL || self->speaker == NULL || goen_event_card_get_record (GOEN_EVENT_CARD (self)) == NULL)
    return;

  context = goen_pitch_speaker_get_context (self->speaker);
  /* What was changed of the event a moment ago counts as well. */
  context.event = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  text = goen_pitch_dup_filled (pitch, &context);
  before = g_new0 (Before, 1);
  before->card = g_object_ref (self);
  before->event_id = get_event_id (self);
  before->text = goen_text_row_dup_text (self->text);
  before->used_id = self->used != NULL ? self->used->id : 0;

  goen_text_row_set_text (self->text, text);
  note_used (self, pitch->id);
  /* Translators: %s is the name of a version of the introduction. */
  title = g_strdup_printf (_("Introduction taken from “%s”"), pitch->name);
  goen_toast_show_undo (GTK_WIDGET (self), title, undo_take, before, (GDestroyNotify) before_free);
}

/* Callbacks */

static void
take_cb (GoenPitchCard *self)
{
  GoenLibrary *library = goen_event_card_get_library (GOEN_EVENT_CARD (self));

  if (library != NULL)
    goen_pitch_choose (GTK_WIDGET (self), library, get_event_id (self), chosen_cb, g_object_ref (self));
}

static void
show_version_cb (GoenPitchCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pitch", "x", self->used->id);
}

static void
practise_cb (GoenPitchCard *self)
{
  goen_practice_present (GTK_WIDGET (self), goen_event_card_get_library (GOEN_EVENT_CARD (self)), self->used->id, get_event_id (self));
}

static void
changed_cb (GoenPitchCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *text = goen_text_row_dup_text (self->text);

  show_length (self);
  if (self->is_setting || record == NULL)
    return;

  g_set_str (&record->pitch, *text != '\0' ? text : NULL);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
speaker_changed_cb (GoenPitchCard *self)
{
  show_length (self);
  if (goen_event_card_get_record (GOEN_EVENT_CARD (self)) != NULL)
    load_used (self);
}

/* Object */

static void
set_speaker (GoenPitchCard *self)
{
  gint64 event_id = get_event_id (self);

  if (self->speaker != NULL && goen_pitch_speaker_get_event_id (self->speaker) == event_id)
    return;

  set_used (self, NULL);
  if (self->speaker == NULL)
    {
      self->speaker = goen_pitch_speaker_new (goen_event_card_get_library (GOEN_EVENT_CARD (self)), event_id);
      /* It reads again after whatever was written, and so tells of a change of the used version as well. */
      g_signal_connect_object (self->speaker, "changed", G_CALLBACK (speaker_changed_cb), self, G_CONNECT_SWAPPED);
      return;
    }
  goen_pitch_speaker_set_event_id (self->speaker, event_id);
}

static void
goen_pitch_card_refresh (GoenEventCard *card)
{
  GoenPitchCard *self = GOEN_PITCH_CARD (card);
  const char *pitch = goen_event_card_get_record (card)->pitch;
  g_autofree char *shown = goen_text_row_dup_text (self->text);

  set_speaker (self);
  if (g_strcmp0 (shown, pitch != NULL ? pitch : "") == 0)
    return;

  self->is_setting = TRUE;
  goen_text_row_set_text (self->text, pitch);
  self->is_setting = FALSE;
}

static void
goen_pitch_card_dispose (GObject *object)
{
  GoenPitchCard *self = GOEN_PITCH_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->speaker);
  g_clear_pointer (&self->used, goen_pitch_free);

  G_OBJECT_CLASS (goen_pitch_card_parent_class)->dispose (object);
}

static void
goen_pitch_card_class_init (GoenPitchCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_pitch_card_dispose;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_pitch_card_refresh;
}

static void
add_used_row (GoenPitchCard *self)
{
  GtkWidget *practise = gtk_button_new_with_mnemonic (_("_Practise"));

  self->used_row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->used_row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->used_row), _("The text was taken from this version"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->used_row), TRUE);
  gtk_widget_set_valign (practise, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (practise, _("Practise this introduction aloud"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->used_row), practise);
  gtk_widget_set_visible (self->used_row, FALSE);
  g_signal_connect_object (self->used_row, "activated", G_CALLBACK (show_version_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practise, "clicked", G_CALLBACK (practise_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->used_row);
}

static void
goen_pitch_card_init (GoenPitchCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *length = gtk_label_new (NULL);
  GtkWidget *take = adw_button_row_new ();

  adw_preferences_group_set_title (group, _("Self-introduction"));
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("How I will introduce myself here"), NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->text));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  add_used_row (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (take), _("_Take from My Introductions…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (take), TRUE);
  g_signal_connect_object (take, "activated", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, take);

  self->length = GTK_LABEL (length);
  gtk_label_set_wrap (self->length, TRUE);
  gtk_label_set_xalign (self->length, 0);
  gtk_widget_set_margin_top (length, 6);
  gtk_widget_set_margin_start (length, 12);
  gtk_widget_add_css_class (length, "caption");
  gtk_widget_add_css_class (length, "dimmed");
  adw_preferences_group_add (group, length);
  show_length (self);
}
