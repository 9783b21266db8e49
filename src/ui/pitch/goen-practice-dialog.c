/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-dialog-fill.h"
#include "goen-practice-keys.h"
#include "goen-practice-page.h"
#include "goen-practice-script.h"
#include "goen-sound-room.h"
#include "goen-take-keeper.h"
#include "goen-take-page.h"
#include "goen-take-throw.h"
#include "goen-toast.h"

/* ms that the end of the program waits for a take to be in the file: those who end a session wait longer. */
#define SHUTDOWN_TIMEOUT 3000

typedef enum {
  THEN_STAY,
  THEN_CLOSE,
  THEN_AGAIN,
} Then;

struct _GoenPracticeDialog
{
  AdwDialog parent_instance;

  GoenLibrary        *library;        /* (owned) */
  GCancellable       *cancellable;    /* (owned): when it is closed */
  GoenPracticeScript *script;         /* (owned) */
  GoenSoundRoom      *room;           /* (owned) */
  GoenTakeKeeper     *keeper;         /* (owned) */
  gboolean            is_saving;      /* what was changed on the page of the take */
  Then                then;           /* after it was saved */

  AdwWindowTitle     *window_title;
  AdwBanner          *room_banner;
  GtkStack           *stack;
  AdwStatusPage      *failed_page;
  GoenPracticePage   *page;
  GoenTakePage       *take_page;
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

static void
ready_cb (GoenPracticeDialog *self)
{
  const GoenPitch *pitch = goen_practice_script_get_pitch (self->script);
  const char *event = goen_practice_script_get_event (self->script);
  GPtrArray *lines = goen_practice_script_get_lines (self->script);

  adw_dialog_set_title (ADW_DIALOG (self), pitch->name);
  if (lines->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  adw_window_title_set_subtitle (self->window_title, event != NULL ? event : "");
  goen_practice_page_set_lines (self->page, lines, pitch->seconds);
  show_practice (self);
}

/* Takes */

static void
kept_cb (GoenPracticeDialog *self,
         const GoenTake     *take)
{
  g_autofree char *path = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

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

  goen_practice_script_note (self->script, take);
  goen_take_keeper_keep (self->keeper, take);
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
  else if (!goen_take_keeper_is_busy (self->keeper))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static gboolean
is_busy (GoenPracticeDialog *self)
{
  return goen_practice_page_is_running (self->page) || goen_take_keeper_is_busy (self->keeper) || self->is_saving;
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* The session ends, and nobody can be asked any more: what was said until now is kept, and what was written about it. */
static void
shutdown_cb (GoenPracticeDialog *self)
{
  g_autoptr (GoenPracticeDialog) keep = g_object_ref (self);
  gboolean is_late = FALSE;
  guint timeout_id = g_timeout_add (SHUTDOWN_TIMEOUT, timeout_cb, &is_late);

  if (is_reviewing (self))
    save_review (self, THEN_STAY);
  else
    goen_practice_page_stop (self->page);
  while (is_busy (self) && !is_late)
    g_main_context_iteration (NULL, TRUE);
  if (!is_late)
    g_source_remove (timeout_id);
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
  g_clear_object (&self->script);
  g_clear_object (&self->room);
  g_clear_object (&self->keeper);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);

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
  self->keeper = goen_take_keeper_new (library, GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "let-go", G_CALLBACK (show_practice), self, G_CONNECT_SWAPPED);
  if (g_application_get_default () != NULL)
    g_signal_connect_object (g_application_get_default (), "shutdown", G_CALLBACK (shutdown_cb), self, G_CONNECT_SWAPPED);
  self->script = goen_practice_script_new (library, pitch_id, event_id);
  g_signal_connect_object (self->script, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->script, "failed", G_CALLBACK (show_failure), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
