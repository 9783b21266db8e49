/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-trash-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-event-actions.h"
#include "goen-event-advice.h"
#include "goen-library-events.h"
#include "goen-toast.h"

struct _GoenEventTrashDialog
{
  AdwDialog parent_instance;

  GtkStack      *stack;
  GtkListBox    *list;
  AdwStatusPage *failed_page;

  GoenLibrary  *library;       /* (owned) */
  GCancellable *cancellable;   /* (owned) (nullable): of the list that is being read */
};

G_DEFINE_FINAL_TYPE (GoenEventTrashDialog, goen_event_trash_dialog, ADW_TYPE_DIALOG)

/* Which event a question is about, until it is answered. */
typedef struct {
  GoenEventTrashDialog *dialog;   /* (owned) */
  gint64           id;
} Question;

static GtkWidget *
make_button (const char *icon_name,
             const char *tooltip,
             const char *action,
             gint64      id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);

  return button;
}

static GtkWidget *
make_row (const GoenEventRow *event)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), event->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("edit-undo-symbolic", _("Restore"), "trash.restore", event->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("user-trash-symbolic", _("Delete Forever…"), "trash.purge", event->id));

  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenEventTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (rows == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (rows, i)));
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
  /* The focus went with the row, and without one Escape would not close the dialog. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
load (GoenEventTrashDialog *self)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_TRASH, .now = goen_clock_now () };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_list_events_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenEventTrashDialog     *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_EVENT))
    load (self);
}

static void
purged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenEventTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), _("The Event Could Not Be Deleted"), error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Question *question = user_data;
  g_autoptr (GoenEventTrashDialog) self = question->dialog;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "delete"))
    goen_library_purge_event_async (self->library, question->id, NULL, purged_cb, g_object_ref (self));
  g_free (question);
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_event_restore (widget, GOEN_EVENT_TRASH_DIALOG (widget)->library, g_variant_get_int64 (parameter));
}

/* This is the one thing that cannot be undone, so it is asked. */
static void
purge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  Question *question = g_new0 (Question, 1);
  AdwDialog *alert = adw_alert_dialog_new (_("Delete This Event Forever?"),
                                           _("What was prepared and noted there will be gone, but not the people met. This cannot be undone."));

  question->dialog = g_object_ref (GOEN_EVENT_TRASH_DIALOG (widget));
  question->id = g_variant_get_int64 (parameter);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _("_Cancel"), "delete", _("_Delete Forever"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), widget, NULL, answered_cb, question);
}

static void
goen_event_trash_dialog_dispose (GObject *object)
{
  GoenEventTrashDialog *self = GOEN_EVENT_TRASH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_TRASH_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_event_trash_dialog_parent_class)->dispose (object);
}

static void
goen_event_trash_dialog_class_init (GoenEventTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_event_trash_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenEventTrashDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GoenEventTrashDialog, failed_page);
  gtk_widget_class_install_action (widget_class, "trash.restore", "x", restore_action);
  gtk_widget_class_install_action (widget_class, "trash.purge", "x", purge_action);
}

static void
goen_event_trash_dialog_init (GoenEventTrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_event_trash_present:
 * @parent: the widget over which the dialog appears
 * @library: whose trash it is
 *
 * Shows which events have been deleted.
 */
void
goen_event_trash_present (GtkWidget   *parent,
                           GoenLibrary *library)
{
  GoenEventTrashDialog *self = g_object_new (GOEN_TYPE_EVENT_TRASH_DIALOG, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
