/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-word-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-toast.h"

#define GOEN_TYPE_PITCH_WORD_DIALOG (goen_pitch_word_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchWordDialog, goen_pitch_word_dialog, GOEN, PITCH_WORD_DIALOG, GoenFollowForm)

struct _GoenPitchWordDialog
{
  GoenFollowForm parent_instance;

  GoenPitchSpeaker *speaker;   /* (owned) */
  GtkEditable      *surface;
  GtkEditable      *reading;
  GtkLabel         *now;       /* how the word is read without help */
};

G_DEFINE_FINAL_TYPE (GoenPitchWordDialog, goen_pitch_word_dialog, GOEN_TYPE_FOLLOW_FORM)

static char *
dup_typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Hiragana, katakana of both widths, the long vowel sign and the dot between words. */
static gboolean
is_kana (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(c >= 0x3041 && c <= 0x3096) && !(c >= 0x30A1 && c <= 0x30FC) && !(c >= 0xFF66 && c <= 0xFF9F) && !g_unichar_isspace (c))
        return FALSE;
    }

  return TRUE;
}

static void
surface_changed_cb (GoenPitchWordDialog *self)
{
  g_autofree char *surface = dup_typed (self->surface);
  g_autofree char *reading = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->now), *surface != '\0');
  if (*surface == '\0')
    return;

  reading = goen_pitch_meter_dup_reading (goen_pitch_speaker_get_meter (self->speaker), surface);
  /* Translators: how the program reads a word, in hiragana. */
  sentence = g_strdup_printf (_("Read as “%s” now."), reading != NULL ? reading : "");
  gtk_label_set_text (self->now, sentence);
}

static void
changed_cb (GoenPitchWordDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPitchWordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_follow_form_saved (form);
  else
    goen_follow_form_failed (form, _("The Reading Could Not Be Changed"), error);
}

static void
goen_pitch_word_dialog_save (GoenFollowForm *form)
{
  GoenPitchWordDialog *self = GOEN_PITCH_WORD_DIALOG (form);
  g_autofree char *surface = dup_typed (self->surface);
  g_autofree char *reading = dup_typed (self->reading);

  if (*surface == '\0')
    goen_follow_form_complain (form, _("Type the word as it stands in the text."));
  else if (*reading == '\0' || !is_kana (reading))
    goen_follow_form_complain (form, _("Type the reading in hiragana or katakana."));
  else
    goen_library_save_spoken_word_async (goen_pitch_speaker_get_library (self->speaker), surface, reading, NULL,
                                         saved_cb, g_object_ref (self));
}

static void
goen_pitch_word_dialog_finalize (GObject *object)
{
  g_clear_object (&GOEN_PITCH_WORD_DIALOG (object)->speaker);

  G_OBJECT_CLASS (goen_pitch_word_dialog_parent_class)->finalize (object);
}

static void
goen_pitch_word_dialog_class_init (GoenPitchWordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_word_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_pitch_word_dialog_save;
}

static GtkEditable *
add_entry (GoenPitchWordDialog *self,
           GtkWidget           *group,
           const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return GTK_EDITABLE (row);
}

static void
goen_pitch_word_dialog_init (GoenPitchWordDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *now = gtk_label_new (NULL);

  adw_dialog_set_title (ADW_DIALOG (self), _("Correct a Reading"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("The word is read like this in every introduction. For a single place, write the reading into the text: 御縁《ごえん》."));
  self->surface = add_entry (self, group, _("Word, as it is written"));
  self->reading = add_entry (self, group, _("Reading"));
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);

  self->now = GTK_LABEL (now);
  gtk_label_set_wrap (self->now, TRUE);
  gtk_label_set_xalign (self->now, 0);
  gtk_widget_set_margin_start (now, 12);
  gtk_widget_set_visible (now, FALSE);
  gtk_widget_add_css_class (now, "caption");
  gtk_widget_add_css_class (now, "dimmed");
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), now);
}

/**
 * goen_pitch_word_present:
 * @parent: a widget of the window
 * @speaker: whose reading it is
 * @surface: (nullable): the word, where it is known
 *
 * Asks how a word is read, and keeps the answer.
 */
void
goen_pitch_word_present (GtkWidget        *parent,
                         GoenPitchSpeaker *speaker,
                         const char       *surface)
{
  GoenPitchWordDialog *self = g_object_new (GOEN_TYPE_PITCH_WORD_DIALOG, NULL);

  self->speaker = g_object_ref (speaker);
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), goen_pitch_speaker_get_library (speaker));
  if (surface != NULL)
    gtk_editable_set_text (self->surface, surface);
  surface_changed_cb (self);
  g_signal_connect_object (self->surface, "changed", G_CALLBACK (surface_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->surface, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (surface != NULL ? self->reading : self->surface));
}
