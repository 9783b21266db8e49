/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-preview-card.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-word-dialog.h"
#include "goen-toast.h"

struct _GoenPitchPreviewCard
{
  AdwPreferencesGroup parent_instance;

  GoenPitchSpeaker *speaker;     /* (owned) (nullable) */
  char             *filled;      /* (owned) (nullable): with own readings, as it is measured */

  GtkLabel         *text;
  AdwExpanderRow   *readings;
  GtkLabel         *reading;
  GPtrArray        *words;       /* (owned) of GtkWidget, not owned: the rows of own words */
  char             *shown;       /* (owned) (nullable): what these rows say */
};

G_DEFINE_FINAL_TYPE (GoenPitchPreviewCard, goen_pitch_preview_card, ADW_TYPE_PREFERENCES_GROUP)

/* The user's own words */

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("The Reading Could Not Be Changed"), error);
}

typedef struct {
  GoenLibrary *library;   /* (owned) */
  char        *surface;   /* (owned) */
  char        *reading;   /* (owned) */
} Forgotten;

static void
forgotten_free (Forgotten *forgotten)
{
  g_object_unref (forgotten->library);
  g_free (forgotten->surface);
  g_free (forgotten->reading);
  g_free (forgotten);
}

static void
undo_forget (GtkWidget *root,
             gpointer   data)
{
  Forgotten *forgotten = data;

  goen_library_save_spoken_word_async (forgotten->library, forgotten->surface, forgotten->reading, NULL, forgotten_cb, g_object_ref (root));
}

static void
forget_cb (GoenPitchPreviewCard *self,
           GtkWidget            *button)
{
  const char *surface = g_object_get_data (G_OBJECT (button), "goen-surface");
  const char *reading = g_object_get_data (G_OBJECT (button), "goen-reading");
  Forgotten *forgotten = g_new0 (Forgotten, 1);
  /* Translators: %s is a word whose reading the user had given. */
  g_autofree char *title = g_strdup_printf (_("Own reading of “%s” removed"), surface);

  forgotten->library = g_object_ref (goen_pitch_speaker_get_library (self->speaker));
  forgotten->surface = g_strdup (surface);
  forgotten->reading = g_strdup (reading);
  goen_library_save_spoken_word_async (forgotten->library, surface, NULL, NULL, forgotten_cb, g_object_ref (self));
  goen_toast_show_undo (GTK_WIDGET (self), title, undo_forget, forgotten, (GDestroyNotify) forgotten_free);
}

static GtkWidget *
make_word (GoenPitchPreviewCard *self,
           const GoenSpokenWord *word)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), word->surface);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), word->reading);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove this reading"));
  g_object_set_data_full (G_OBJECT (button), "goen-surface", g_strdup (word->surface), g_free);
  g_object_set_data_full (G_OBJECT (button), "goen-reading", g_strdup (word->reading), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static char *
dup_words (const GoenSpeaker *speaker)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; speaker != NULL && i < speaker->words->len; i++)
    {
      const GoenSpokenWord *word = speaker->words->pdata[i];

      g_string_append_printf (words, "%s\t%s\n", word->surface, word->reading);
    }

  return g_string_free (words, FALSE);
}

/* The speaker is read again after every save: rows that say the same stay, because the focus may be in one. */
static void
show_words (GoenPitchPreviewCard *self)
{
  const GoenSpeaker *speaker = goen_pitch_speaker_get (self->speaker);
  g_autofree char *words = dup_words (speaker);

  if (g_strcmp0 (self->shown, words) == 0)
    return;
  g_set_str (&self->shown, words);

  for (guint i = 0; i < self->words->len; i++)
    adw_expander_row_remove (self->readings, self->words->pdata[i]);
  g_ptr_array_set_size (self->words, 0);

  for (guint i = 0; speaker != NULL && i < speaker->words->len; i++)
    {
      GtkWidget *row = make_word (self, speaker->words->pdata[i]);

      adw_expander_row_add_row (self->readings, row);
      g_ptr_array_add (self->words, row);
    }
}

/* Reading a text is the slow part, and nobody looks at it while it is folded. */
static void
show_reading (GoenPitchPreviewCard *self)
{
  g_autofree char *reading = NULL;

  if (self->speaker == NULL || !adw_expander_row_get_expanded (self->readings))
    return;

  reading = goen_pitch_meter_dup_reading (goen_pitch_speaker_get_meter (self->speaker), self->filled);
  gtk_label_set_text (self->reading, reading != NULL ? reading : "");
}

static void
expanded_cb (GoenPitchPreviewCard *self)
{
  show_reading (self);
}

/* Actions */

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_text (GOEN_PITCH_PREVIEW_CARD (widget)->text));
  goen_toast_show (widget, _("Copied"));
}

static void
correct_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenPitchPreviewCard *self = GOEN_PITCH_PREVIEW_CARD (widget);
  int start, end;
  g_autofree char *selected = NULL;

  if (self->speaker == NULL)
    return;

  /* What is selected in the text is what is read wrong. */
  if (gtk_label_get_selection_bounds (self->text, &start, &end) && start != end)
    selected = g_utf8_substring (gtk_label_get_text (self->text), start, end);
  goen_pitch_word_present (widget, self->speaker, selected);
}

/* Object */

static void
goen_pitch_preview_card_dispose (GObject *object)
{
  GoenPitchPreviewCard *self = GOEN_PITCH_PREVIEW_CARD (object);

  g_clear_object (&self->speaker);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_PREVIEW_CARD);

  G_OBJECT_CLASS (goen_pitch_preview_card_parent_class)->dispose (object);
}

static void
goen_pitch_preview_card_finalize (GObject *object)
{
  GoenPitchPreviewCard *self = GOEN_PITCH_PREVIEW_CARD (object);

  g_free (self->filled);
  g_free (self->shown);
  g_ptr_array_unref (self->words);

  G_OBJECT_CLASS (goen_pitch_preview_card_parent_class)->finalize (object);
}

static void
goen_pitch_preview_card_class_init (GoenPitchPreviewCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_pitch_preview_card_dispose;
  object_class->finalize = goen_pitch_preview_card_finalize;

  gtk_widget_class_install_action (widget_class, "preview.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "preview.correct", NULL, correct_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-preview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPreviewCard, text);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPreviewCard, readings);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchPreviewCard, reading);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
goen_pitch_preview_card_init (GoenPitchPreviewCard *self)
{
  self->words = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* With own readings in it, unlike what is shown. */
static char *
dup_spoken (const GoenPitch        *pitch,
            const GoenPitchContext *context)
{
  g_autofree char *text = goen_pitch_dup_text (pitch);

  return goen_pitch_fill (text, context);
}

/**
 * goen_pitch_preview_card_show:
 * @self: a card
 * @speaker: who speaks
 * @pitch: what is said
 *
 * Shows an introduction with its slots filled.
 */
void
goen_pitch_preview_card_show (GoenPitchPreviewCard *self,
                              GoenPitchSpeaker     *speaker,
                              const GoenPitch      *pitch)
{
  GoenPitchContext context = goen_pitch_speaker_get_context (speaker);
  g_autofree char *said = goen_pitch_dup_filled (pitch, &context);
  gboolean is_empty = said == NULL || *said == '\0';

  g_set_object (&self->speaker, speaker);
  g_free (self->filled);
  self->filled = dup_spoken (pitch, &context);
  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty);
  /* A selection that the user has made to correct a reading stays. */
  if (!is_empty && !g_str_equal (gtk_label_get_text (self->text), said))
    gtk_label_set_text (self->text, said);
  show_reading (self);
  show_words (self);
}
