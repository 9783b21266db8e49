/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-readings-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-id-list.h"
#include "goen-library-readings.h"
#include "goen-reading-card.h"
#include "goen-reading-walk.h"
#include "goen-readings-guess.h"
#include "goen-readings-save.h"
#include "goen-toast.h"

#define GOEN_TYPE_READINGS_DIALOG (goen_readings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenReadingsDialog, goen_readings_dialog, GOEN, READINGS_DIALOG, AdwDialog)

struct _GoenReadingsDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle  *window_title;
  GtkWidget       *guess_all;
  GtkProgressBar  *confirmed_bar;
  GtkStack        *stack;
  GoenReadingCard *card;
  GtkProgressBar  *working_bar;
  GtkWidget       *cancel;
  GtkWidget       *done;

  GoenLibrary     *library;      /* (owned) */
  GoenReadingWalk *walk;         /* (owned) */
  GoenIdList      *unread;       /* (owned) whom "Guess All" would be for */
  gint64           shown;        /* who is on the card, or on the way there */
  GCancellable    *loading;      /* (owned) (nullable) */
  GCancellable    *guessing;     /* (owned) (nullable) while readings are guessed */
};

G_DEFINE_FINAL_TYPE (GoenReadingsDialog, goen_readings_dialog, ADW_TYPE_DIALOG)

/* A save that is on its way. */
typedef struct {
  GoenReadingsDialog *dialog;  /* (owned) */
  gint64              id;
} Saving;

static void
show_page (GoenReadingsDialog *self,
           const char         *page,
           GtkWidget          *focus)
{
  gboolean is_new = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) != 0;

  gtk_stack_set_visible_child_name (self->stack, page);
  /* Whatever had the focus may be on a page that has gone, and without one no key arrives here. A dialog that is only
   * about to appear gives the focus away itself, to whom it is told here. */
  if (is_new && focus != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), focus);
}

static void
show_progress (GoenReadingsDialog *self)
{
  guint n_confirmed = goen_reading_walk_get_n_confirmed (self->walk);
  guint n_all = n_confirmed + goen_reading_walk_get_n_left (self->walk);
  g_autofree char *text = NULL;

  if (n_all > 0)
    /* Translators: so many of so many people have a reading that was confirmed. */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u confirmed", "%u of %u confirmed", n_all), n_confirmed, n_all);
  adw_window_title_set_subtitle (self->window_title, text != NULL ? text : "");
  gtk_progress_bar_set_fraction (self->confirmed_bar, n_all > 0 ? (double) n_confirmed / n_all : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->confirmed_bar), n_all > 0);
}

static void
show_actions (GoenReadingsDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_card = self->guessing == NULL && goen_reading_walk_get_current (self->walk) != 0;
  gboolean can_write = !goen_library_get_is_read_only (self->library);

  gtk_widget_action_set_enabled (widget, "readings.confirm", is_card && can_write);
  gtk_widget_action_set_enabled (widget, "readings.skip", is_card && goen_reading_walk_can_skip (self->walk));
  gtk_widget_action_set_enabled (widget, "readings.back", self->guessing == NULL && goen_reading_walk_can_go_back (self->walk));
  gtk_widget_action_set_enabled (widget, "readings.guess-all", self->guessing == NULL && can_write);
  gtk_widget_set_visible (self->guess_all, goen_library_can_guess_readings () &&
                                           g_list_model_get_n_items (G_LIST_MODEL (self->unread)) > 0);
}

/* The whole guess is selected, so that typing replaces it. */
static void
focus_card (GoenReadingsDialog *self)
{
  GtkWidget *entry = goen_reading_card_get_entry (self->card);

  if (entry == NULL)
    return;

  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))));
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

/* Loading */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenReadingsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GoenPersonRecord) guess = NULL;

  /* Another person may have been asked for; what was read before the cancel still arrives. */
  if (self->walk == NULL || self->loading == NULL || self->loading != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->loading);
  if (self->shown != goen_reading_walk_get_current (self->walk))
    return;

  if (record == NULL || record->deleted != 0)
    {
      /* Who was deleted in the meantime is no longer in the list either. */
      if (record != NULL || g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        goen_reading_walk_skip (self->walk);
      else
        goen_error_show (GTK_WIDGET (self), _("The Person Could Not Be Loaded"), error);
      return;
    }

  guess = goen_person_record_copy (record);
  goen_library_guess_reading (self->library, guess);
  goen_reading_card_show (self->card, record, guess);
  if (self->guessing == NULL)
    {
      show_page (self, "card", NULL);
      focus_card (self);
    }
}

static void
load_current (GoenReadingsDialog *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->shown = goen_reading_walk_get_current (self->walk);
  goen_library_load_record_async (self->library, self->shown, GOEN_PERSON_FIELDS, self->loading, loaded_cb, g_object_ref (self));
}

static void
show_state (GoenReadingsDialog *self)
{
  gint64 current = goen_reading_walk_get_current (self->walk);

  show_progress (self);
  show_actions (self);
  if (self->guessing != NULL || goen_reading_walk_get_is_loading (self->walk))
    return;

  if (current == 0)
    {
      g_cancellable_cancel (self->loading);
      g_clear_object (&self->loading);
      self->shown = 0;
      show_page (self, "empty", self->done);
    }
  else if (current != self->shown)
    {
      load_current (self);
    }
}

/* Confirming */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (GoenReadingsDialog) self = saving->dialog;
  g_autoptr (GError) error = NULL;

  if (goen_readings_save_finish (result, &error) || self->walk == NULL)
    return;

  /* The card is filled anew: the name may be another by now. */
  self->shown = 0;
  goen_reading_walk_fail (self->walk, saving->id);
  goen_error_show (GTK_WIDGET (self), _("The Reading Could Not Be Saved"), error);
}

static void
confirmed_cb (GoenReadingsDialog *self,
              GoenPersonRecord   *record)
{
  Saving *saving;

  /* A second Return may come before the next person does. */
  if (record->id != goen_reading_walk_get_current (self->walk) || goen_library_get_is_read_only (self->library))
    return;

  saving = g_new0 (Saving, 1);
  saving->dialog = g_object_ref (self);
  saving->id = record->id;
  goen_readings_save_async (self->library, record, saved_cb, saving);
  goen_reading_walk_confirm (self->walk);
}

/* Guessing */

static void
progress_cb (guint    done,
             guint    all,
             gpointer user_data)
{
  GoenReadingsDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->working_bar, all > 0 ? (double) done / all : 0);
}

static void
guessed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenReadingsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) guessed = goen_library_guess_readings_finish (GOEN_LIBRARY (source), result, &error);

  g_clear_object (&self->guessing);
  if (guessed != NULL)
    goen_readings_show_guessed (GTK_WIDGET (self->stack), self->library, guessed);
  else
    goen_error_show (GTK_WIDGET (self), _("The Readings Could Not Be Guessed"), error);

  if (self->walk == NULL)
    return;

  /* What is stored has changed. */
  self->shown = 0;
  show_state (self);
}

static void
guess_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenReadingsDialog *self = GOEN_READINGS_DIALOG (widget);

  if (self->guessing != NULL)
    return;

  self->guessing = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->working_bar, 0);
  show_actions (self);
  show_page (self, "working", self->cancel);
  goen_library_guess_readings_async (self->library, progress_cb, self, self->guessing, guessed_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_cancellable_cancel (GOEN_READINGS_DIALOG (widget)->guessing);
}

/* Other actions */

static void
confirm_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_reading_card_confirm (GOEN_READINGS_DIALOG (widget)->card);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_reading_walk_skip (GOEN_READINGS_DIALOG (widget)->walk);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_reading_walk_go_back (GOEN_READINGS_DIALOG (widget)->walk);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* Object */

/* Half of the guesses are worth nothing to somebody who has left. */
static void
goen_readings_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_READINGS_DIALOG (dialog)->guessing);
}

static void
goen_readings_dialog_dispose (GObject *object)
{
  GoenReadingsDialog *self = GOEN_READINGS_DIALOG (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_READINGS_DIALOG);
  g_clear_object (&self->guessing);
  g_clear_object (&self->unread);
  g_clear_object (&self->walk);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_readings_dialog_parent_class)->dispose (object);
}

static void
goen_readings_dialog_class_init (GoenReadingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GOEN_TYPE_READING_CARD);
  G_OBJECT_CLASS (klass)->dispose = goen_readings_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_readings_dialog_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-readings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, guess_all);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, confirmed_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, card);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, working_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingsDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_install_action (widget_class, "readings.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "readings.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "readings.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "readings.guess-all", NULL, guess_all_action);
  gtk_widget_class_install_action (widget_class, "readings.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "readings.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "readings.skip", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "readings.back", NULL);
}

static void
goen_readings_dialog_init (GoenReadingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_readings_present:
 * @parent: the widget over which the dialog appears
 * @library: a library
 *
 * Goes through everybody whose reading is missing or guessed, one at a time.
 */
void
goen_readings_present (GtkWidget   *parent,
                       GoenLibrary *library)
{
  GoenReadingsDialog *self = g_object_new (GOEN_TYPE_READINGS_DIALOG, NULL);
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  self->library = g_object_ref (library);
  self->walk = goen_reading_walk_new (library);
  self->unread = goen_id_list_new (library);
  query->no_reading = TRUE;
  goen_id_list_set_query (self->unread, query);
  g_signal_connect_object (self->walk, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unread, "items-changed", G_CALLBACK (show_actions), self, G_CONNECT_SWAPPED);
  show_state (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
