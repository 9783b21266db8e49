/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-section.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-catalogue.h"
#include "goen-pitch-fit.h"
#include "goen-pitch-speaker.h"

#define GOEN_TYPE_PITCH_CHOOSE (goen_pitch_choose_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchChoose, goen_pitch_choose, GOEN, PITCH_CHOOSE, AdwDialog)

/* The versions, each with what it takes at the event. */
struct _GoenPitchChoose
{
  AdwDialog parent_instance;

  GoenPitchSpeaker    *speaker;     /* (owned) */
  GoenPitchCatalogue  *catalogue;   /* (owned) */
  GPtrArray           *rows;        /* (owned) of GtkWidget, not owned: as the versions */
  GoenPitch           *answer;      /* (owned) (nullable) */
  GoenPitchChosen      chosen;
  gpointer             user_data;
  GtkWidget           *parent;      /* (owned) */

  GtkStack            *stack;
  AdwPreferencesGroup *group;
  AdwStatusPage       *error_page;
};

G_DEFINE_FINAL_TYPE (GoenPitchChoose, goen_pitch_choose, ADW_TYPE_DIALOG)

static void
activated_cb (GoenPitchChoose *self,
              GtkWidget       *row)
{
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;

  g_clear_pointer (&self->answer, goen_pitch_free);
  self->answer = goen_pitch_copy (goen_pitch_catalogue_get_pitches (self->catalogue)->pdata[index]);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
make_row (GoenPitchChoose *self,
          const GoenPitch *pitch)
{
  GoenPitchContext context = goen_pitch_speaker_get_context (self->speaker);
  GoenPitchTimes times = goen_pitch_meter_pitch (goen_pitch_speaker_get_meter (self->speaker), pitch, &context);
  g_autofree char *figures = goen_pitch_fit_dup_figures (times.all.ms, pitch->seconds);
  g_autofree char *subtitle = g_strjoin (_(" · "), figures, pitch->audience, NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_label_new ("●");

  goen_fit_set_css_class (mark, goen_pitch_fit_tell (times.all.ms, pitch->seconds));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pitch->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
describe (GoenPitchChoose *self)
{
  const GoenSpeaker *speaker = goen_pitch_speaker_get (self->speaker);
  g_autofree char *sentence = NULL;

  if (speaker->event == NULL)
    return;

  /* Translators: %s is an event. */
  sentence = g_strdup_printf (_("Measured with the slots filled in for “%s”."), speaker->event->title);
  adw_preferences_group_set_description (self->group, sentence);
}

/* Both what is measured and what it is measured with must be there. */
static void
update (GoenPitchChoose *self)
{
  const GError *error = goen_pitch_catalogue_get_error (self->catalogue);
  GPtrArray *pitches = goen_pitch_catalogue_get_pitches (self->catalogue);

  if (error != NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  if (goen_pitch_catalogue_is_loading (self->catalogue) || goen_pitch_speaker_get (self->speaker) == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  describe (self);
  for (guint i = 0; i < pitches->len; i++)
    {
      GtkWidget *row = make_row (self, pitches->pdata[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_stack_set_visible_child_name (self->stack, pitches->len > 0 ? "list" : "empty");
}

static void
write_cb (GoenPitchChoose *self)
{
  g_autoptr (GtkWidget) parent = g_object_ref (self->parent);

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (parent, "win.show-section", "s", "pitch");
}

/* Once, and always: who asked waits for it. */
static void
answer (GoenPitchChoose *self)
{
  GoenPitchChosen chosen = self->chosen;

  self->chosen = NULL;
  if (chosen != NULL)
    chosen (self->answer, self->user_data);
}

static void
goen_pitch_choose_closed (AdwDialog *dialog)
{
  answer (GOEN_PITCH_CHOOSE (dialog));
}

static void
goen_pitch_choose_dispose (GObject *object)
{
  GoenPitchChoose *self = GOEN_PITCH_CHOOSE (object);

  answer (self);
  g_clear_object (&self->speaker);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_CHOOSE);

  G_OBJECT_CLASS (goen_pitch_choose_parent_class)->dispose (object);
}

static void
goen_pitch_choose_finalize (GObject *object)
{
  GoenPitchChoose *self = GOEN_PITCH_CHOOSE (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->answer, goen_pitch_free);

  G_OBJECT_CLASS (goen_pitch_choose_parent_class)->finalize (object);
}

static void
goen_pitch_choose_class_init (GoenPitchChooseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_choose_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_choose_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_pitch_choose_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-choose.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchChoose, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchChoose, group);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchChoose, error_page);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
goen_pitch_choose_init (GoenPitchChoose *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_pitch_choose:
 * @parent: a widget of the window
 * @library: the library
 * @event_id: the event whose slots are filled, 0 for none
 * @chosen: gets the version when the dialog closes, %NULL when none was chosen
 * @user_data: for @chosen
 *
 * Asks which version of the introduction to take.
 */
void
goen_pitch_choose (GtkWidget       *parent,
                   GoenLibrary     *library,
                   gint64           event_id,
                   GoenPitchChosen  chosen,
                   gpointer         user_data)
{
  GoenPitchChoose *self = g_object_new (GOEN_TYPE_PITCH_CHOOSE, NULL);

  self->parent = g_object_ref (parent);
  self->chosen = chosen;
  self->user_data = user_data;
  self->speaker = goen_pitch_speaker_new (library, event_id != 0 ? event_id : -1);
  self->catalogue = goen_pitch_catalogue_new (library);
  g_signal_connect_object (self->speaker, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogue, "settled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
