/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-dialog-fill.h"
#include "goen-pitch-speaker.h"
#include "goen-practice-keys.h"
#include "goen-sound-room.h"
#include "goen-take-page.h"
#include "goen-take-throw.h"
#include "goen-toast.h"

/* What a line of the prompter holds: with the eyes on the audience, more than a breath is too much. */
#define LINE_CHARACTERS 20
#define LATIN_LINE_CHARACTERS 36

typedef enum {
  THEN_STAY,
  THEN_CLOSE,
  THEN_AGAIN,
} Then;

struct _GoenPracticeDialog
{
  AdwDialog parent_instance;

  GoenLibrary      *library;        /* (owned) */
  GCancellable     *cancellable;    /* (owned) */
  GoenPitchSpeaker *speaker;        /* (owned) (nullable) */
  GoenPitch        *pitch;          /* (owned) (nullable) */
  GoenSoundRoom    *room;           /* (owned) */
  gint64            event_id;       /* of what is practised, 0 for none */
  char             *text;           /* (owned) (nullable): as it is practised */
  guint             n_morae;
  GoenTake         *unsaved;        /* (owned) (nullable): a take on its way to the file for the first time */
  gboolean          is_saving;
  Then              then;           /* after it was saved */

  AdwWindowTitle   *window_title;
  AdwBanner        *room_banner;
  GtkStack         *stack;
  AdwStatusPage    *failed_page;
  GoenPracticePage *page;
  GoenTakePage     *take_page;
};

G_DEFINE_FINAL_TYPE (GoenPracticeDialog, goen_practice_dialog, ADW_TYPE_DIALOG)

static gboolean
is_reviewing (GoenPracticeDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "review") == 0;
}

static void
show_failure (GoenPracticeDialog *self,
              const char         *sentence)
{
  adw_status_page_set_description (self->failed_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_practice (GoenPracticeDialog *self)
{
  goen_take_page_set_take (self->take_page, NULL, NULL);
  goen_practice_page_reset (self->page);
  gtk_stack_set_visible_child_name (self->stack, "practice");
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  goen_sound_room_refresh (self->room);
}

/* Where there is no room left, a run is kept without its sound. */
static void
room_changed_cb (GoenPracticeDialog *self)
{
  g_autofree char *sentence = goen_sound_room_dup_sentence (self->room);
  g_autofree char *folder = sentence == NULL ? goen_library_dup_takes_folder (self->library) : NULL;

  adw_banner_set_title (self->room_banner, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (self->room_banner, sentence != NULL && !is_reviewing (self));
  goen_practice_page_set_folder (self->page, folder);
}

static void
make_room_cb (GoenPracticeDialog *self)
{
  goen_sound_room_make (self->room, GTK_WIDGET (self->stack));
}

/* Read once: what is practised stays as it is when the text is edited elsewhere. */
static void
prepare (GoenPracticeDialog *self)
{
  GoenPitchMeter *meter = goen_pitch_speaker_get_meter (self->speaker);
  GoenPitchContext context = goen_pitch_speaker_get_context (self->speaker);
  GoenPitchTimes times = goen_pitch_meter_pitch (meter, self->pitch, &context);
  g_autoptr (GPtrArray) lines = goen_pitch_meter_list_lines (meter, self->pitch, &context,
                                                             times.all.is_latin ? LATIN_LINE_CHARACTERS : LINE_CHARACTERS);
  if (lines->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  self->text = goen_pitch_dup_filled (self->pitch, &context);
  self->n_morae = times.all.n_morae;
  self->event_id = context.event != NULL ? context.event->id : 0;
  adw_window_title_set_subtitle (self->window_title, context.event != NULL ? context.event->title : "");
  goen_practice_page_set_lines (self->page, lines, self->pitch->seconds);
  show_practice (self);
}

static void
prepare_when_read (GoenPracticeDialog *self)
{
  if (self->pitch != NULL && goen_pitch_speaker_get (self->speaker) != NULL && self->text == NULL)
    prepare (self);
}

static void
pitch_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenPracticeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) pitch = goen_library_load_pitch_finish (GOEN_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pitch == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  self->pitch = g_steal_pointer (&pitch);
  adw_dialog_set_title (ADW_DIALOG (self), self->pitch->name);
  prepare_when_read (self);
}

static void
speaker_failed_cb (GoenPracticeDialog *self,
                   const char         *sentence)
{
  if (self->text == NULL)
    show_failure (self, sentence);
}

/* Takes */

static void first_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
save_unsaved (GoenPracticeDialog *self)
{
  goen_library_save_take_async (self->library, self->unsaved, NULL, first_saved_cb, g_object_ref (self));
}

static void
asked_again_cb (GoenPracticeDialog *self,
                const char         *response)
{
  if (g_str_equal (response, "again") && self->unsaved != NULL)
    {
      save_unsaved (self);
      return;
    }

  g_clear_pointer (&self->unsaved, goen_take_free);
  show_practice (self);
}

/* What was said cannot be said again in the same way, so it is not let go without asking. */
static void
ask_again (GoenPracticeDialog *self,
           const GError       *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("The Take Could Not Be Saved"), error->message);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Discard"), "again", _("_Try Again"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "again");
  g_signal_connect_object (dialog, "response", G_CALLBACK (asked_again_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
first_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenPracticeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) take = goen_library_save_take_finish (GOEN_LIBRARY (source), result, &error);
  g_autofree char *path = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (take == NULL)
    {
      ask_again (self, error);
      return;
    }

  g_clear_pointer (&self->unsaved, goen_take_free);
  path = goen_library_dup_sound_path (self->library, take);
  goen_take_page_set_take (self->take_page, take, path);
  gtk_stack_set_visible_child_name (self->stack, "review");
  adw_banner_set_revealed (self->room_banner, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->take_page));
}

/* It is kept at once, so that nothing that happens now can lose it. */
static void
finished_cb (GoenPracticeDialog *self,
             GoenTake           *finished)
{
  g_autoptr (GoenTake) take = goen_take_copy (finished);

  take->pitch_id = self->pitch->id;
  take->event_id = self->event_id;
  take->n_morae = self->n_morae;
  g_set_str (&take->text, self->text);
  g_clear_pointer (&self->unsaved, goen_take_free);
  self->unsaved = g_steal_pointer (&take);
  save_unsaved (self);
}

static void
too_short_cb (GoenPracticeDialog *self)
{
  goen_toast_show (GTK_WIDGET (self->stack), _("Under three seconds: this was not kept as a take."));
}

static void
leave_review (GoenPracticeDialog *self)
{
  Then then = self->then;

  self->then = THEN_STAY;
  if (then == THEN_CLOSE)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (then == THEN_AGAIN)
    show_practice (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPracticeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) saved = goen_library_save_take_finish (GOEN_LIBRARY (source), result, &error);

  self->is_saving = FALSE;
  if (saved != NULL)
    leave_review (self);
  else
    goen_error_show (GTK_WIDGET (self), _("The Take Could Not Be Saved"), error);
}

static void
save_review (GoenPracticeDialog *self,
             Then                then)
{
  g_autoptr (GoenTake) take = NULL;

  if (self->is_saving)
    return;

  self->then = then;
  if (!goen_take_page_is_edited (self->take_page))
    {
      leave_review (self);
      return;
    }

  take = goen_take_page_dup_take (self->take_page);
  self->is_saving = TRUE;
  goen_library_save_take_async (self->library, take, NULL, saved_cb, g_object_ref (self));
}

static void
close_attempt_cb (GoenPracticeDialog *self)
{
  if (is_reviewing (self))
    save_review (self, THEN_CLOSE);
  else if (goen_practice_page_is_running (self->page))
    goen_practice_page_stop (self->page);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* The banner would move the text under the eyes of the speaker. */
static void
running_changed_cb (GoenPracticeDialog *self)
{
  const char *sentence = adw_banner_get_title (self->room_banner);

  adw_banner_set_revealed (self->room_banner,
                           !goen_practice_page_is_running (self->page) && sentence != NULL && *sentence != '\0');
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save_review (GOEN_PRACTICE_DIALOG (widget), THEN_CLOSE);
}

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  save_review (GOEN_PRACTICE_DIALOG (widget), THEN_AGAIN);
}

static void
throw_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenPracticeDialog *self = GOEN_PRACTICE_DIALOG (widget);
  g_autoptr (GoenTake) take = goen_take_page_dup_take (self->take_page);

  if (take == NULL || self->is_saving)
    return;

  goen_take_throw_away (GTK_WIDGET (self->stack), self->library, take->id);
  show_practice (self);
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_dialog_toggle_fullscreen (ADW_DIALOG (widget));
}

static void
keys_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_present (goen_practice_keys_new (), widget);
}

static void
goen_practice_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_PRACTICE_DIALOG (dialog)->cancellable);
}

static void
goen_practice_dialog_dispose (GObject *object)
{
  GoenPracticeDialog *self = GOEN_PRACTICE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PRACTICE_DIALOG);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->speaker);
  g_clear_object (&self->room);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pitch, goen_pitch_free);
  g_clear_pointer (&self->unsaved, goen_take_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (goen_practice_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "take.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "take.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "take.throw", NULL, throw_action);
  gtk_widget_class_install_action (widget_class, "practice.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "practice.keys", NULL, keys_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "practice.fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "practice.fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, 0, "practice.keys", NULL);
}

static void
goen_practice_dialog_class_init (GoenPracticeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_practice_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_practice_dialog_closed;

  install_actions (widget_class);
  g_type_ensure (GOEN_TYPE_PRACTICE_PAGE);
  g_type_ensure (GOEN_TYPE_TAKE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-practice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, room_banner);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, GoenPracticeDialog, take_page);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_room_cb);
  gtk_widget_class_bind_template_callback (widget_class, running_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, too_short_cb);
}

static void
goen_practice_dialog_init (GoenPracticeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  goen_dialog_fill_window (ADW_DIALOG (self));
}

/**
 * goen_practice_dialog_new:
 * @library: the library
 * @pitch_id: a version of the introduction
 * @event_id: the event whose slots are filled; 0 for the next one I go to, -1 for none
 *
 * Creates a dialog that practises an introduction.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_practice_dialog_new (GoenLibrary *library,
                          gint64       pitch_id,
                          gint64       event_id)
{
  GoenPracticeDialog *self = g_object_new (GOEN_TYPE_PRACTICE_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->room = goen_sound_room_new (library);
  g_signal_connect_object (self->room, "changed", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
  self->speaker = goen_pitch_speaker_new (library, event_id);
  g_signal_connect_object (self->speaker, "changed", G_CALLBACK (prepare_when_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "failed", G_CALLBACK (speaker_failed_cb), self, G_CONNECT_SWAPPED);
  goen_library_load_pitch_async (library, pitch_id, self->cancellable, pitch_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}

/**
 * goen_practice_dialog_get_page:
 * @self: a dialog
 *
 * Gets the prompter.
 *
 * Returns: (transfer none): the page
 */
GoenPracticePage *
goen_practice_dialog_get_page (GoenPracticeDialog *self)
{
  return self->page;
}
