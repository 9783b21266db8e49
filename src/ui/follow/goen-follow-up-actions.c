/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-toast.h"

/* One change of a follow-up, from the click to the end of its toast. */
typedef struct {
  GtkWidget    *anchor;      /* (owned) */
  GoenLibrary  *library;     /* (owned) */
  GoenFollowUp *before;      /* (owned) (nullable): as it was */
  gint64        id;
  gint64        until;
} Change;

static Change *
change_new (GtkWidget   *widget,
            GoenLibrary *library,
            gint64       id)
{
  Change *change = g_new0 (Change, 1);

  change->anchor = goen_follow_get_anchor (widget);
  change->library = g_object_ref (library);
  change->id = id;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->anchor);
  g_object_unref (change->library);
  g_clear_pointer (&change->before, goen_follow_up_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static const char *
get_name (const GoenFollowUp *follow_up)
{
  return follow_up->person_name != NULL ? follow_up->person_name : _("No name");
}

static gboolean
is_promise (const GoenFollowUp *follow_up)
{
  return follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED;
}

/* Undo */

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_close (GtkWidget *root,
            gpointer   data)
{
  Change *change = data;

  goen_library_reopen_follow_up_async (change->library, change->id, NULL, undone_cb, g_object_ref (root));
}

static void
undo_snooze (GtkWidget *root,
             gpointer   data)
{
  Change *change = data;

  goen_library_snooze_follow_up_async (change->library, change->id, change->before->snoozed, NULL, undone_cb, g_object_ref (root));
}

/* Done */

static char *
dup_done_title (const GoenFollowUp *follow_up)
{
  if (is_promise (follow_up))
    /* Translators: %s is the name of the person the promise was made to or by. */
    return g_strdup_printf (_("Promise with %s kept"), get_name (follow_up));

  /* Translators: the first %s is a kind of follow-up, such as “Thank-you”, the second the name of a person. */
  return g_strdup_printf (_("%1$s to %2$s done"), goen_follow_up_kind_get_label (follow_up->kind), get_name (follow_up));
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) done = goen_library_finish_follow_up_finish (GOEN_LIBRARY (source), result, &error);
  g_autofree char *title = NULL;
  GtkWidget *anchor = change->anchor;

  if (done == NULL)
    {
      goen_error_show (anchor, _("The Follow-Up Could Not Be Marked as Done"), error);
      return;
    }
  title = dup_done_title (done);
  goen_toast_show_undo (anchor, title, undo_close, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

/* Snoozing */

static char *
dup_snoozed_title (const Change *change)
{
  g_autoptr (GDateTime) until = NULL;
  g_autofree char *time = NULL;

  if (change->until == 0)
    /* Translators: %s is the name of a person; the follow-up is no longer snoozed. */
    return g_strdup_printf (_("The follow-up for %s is back"), get_name (change->before));

  until = goen_clock_to_local (change->until, NULL);
  /* Translators: when a snoozed follow-up comes back, for g_date_time_format(): “Mon, 23 Nov 09:00”. xgettext:no-c-format */
  time = g_date_time_format (until, C_("snoozed until", "%a, %-d %b %H:%M"));

  /* Translators: the first %s is the name of a person, the second a date and a time. */
  return g_strdup_printf (_("The follow-up for %1$s comes back on %2$s"), get_name (change->before), time);
}

static void
snoozed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *anchor = change->anchor;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (anchor, _("The Follow-Up Could Not Be Snoozed"), error);
      return;
    }
  title = dup_snoozed_title (change);
  goen_toast_show_undo (anchor, title, undo_snooze, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

static void
loaded_to_snooze_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  GoenLibrary *library = GOEN_LIBRARY (source);

  change->before = goen_library_load_follow_up_finish (library, result, &error);
  if (change->before == NULL)
    {
      goen_error_show (change->anchor, _("The Follow-Up Could Not Be Snoozed"), error);
      return;
    }
  goen_library_snooze_follow_up_async (library, change->id, change->until, NULL, snoozed_cb, change);
  g_steal_pointer (&change);
}

/* Dropping */

static void
dropped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *anchor = change->anchor;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (anchor, _("The Follow-Up Could Not Be Dropped"), error);
      return;
    }
  /* Translators: the first %s is a kind of follow-up, such as “Thank-you”, the second the name of a person. */
  title = g_strdup_printf (_("%1$s for %2$s dropped"), goen_follow_up_kind_get_label (change->before->kind), get_name (change->before));
  goen_toast_show_undo (anchor, title, undo_close, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

/* A dialog answers once more when it closes; the change is taken out of it by the first answer. */
static void
drop_answered_cb (AdwAlertDialog *dialog,
                  const char     *response)
{
  g_autoptr (Change) change = g_object_steal_data (G_OBJECT (dialog), "goen-change");
  AdwEntryRow *row = g_object_get_data (G_OBJECT (dialog), "goen-reason");
  g_autofree char *reason = NULL;

  if (change == NULL || !g_str_equal (response, "drop"))
    return;

  reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  goen_library_drop_follow_up_async (change->library, change->id, *reason != '\0' ? reason : NULL, NULL, dropped_cb, change);
  g_steal_pointer (&change);
}

static void
reason_activated_cb (AdwDialog *dialog)
{
  g_signal_emit_by_name (dialog, "response", "drop");
  adw_dialog_force_close (dialog);
}

/* Takes @change. A reason is asked for, because a year later it says more than the bare fact; it may stay empty. */
static void
ask_reason (Change *change)
{
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();

  /* Translators: the first %s is a kind of follow-up, such as “Thank-you”, the second the name of a person. */
  adw_alert_dialog_format_heading (alert, _("Drop: %1$s for %2$s?"), goen_follow_up_kind_get_label (change->before->kind), get_name (change->before));
  adw_alert_dialog_set_body (alert, _("It is no longer listed, and nothing is noted as sent."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Reason (optional)"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_alert_dialog_set_extra_child (alert, list);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "drop", _("_Drop"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "drop", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "drop");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (dialog, row);
  g_object_set_data (G_OBJECT (dialog), "goen-reason", row);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (reason_activated_cb), dialog, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (dialog), "goen-change", change, (GDestroyNotify) change_free);
  g_signal_connect (dialog, "response", G_CALLBACK (drop_answered_cb), NULL);
  adw_dialog_present (dialog, change->anchor);
}

static void
loaded_to_drop_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  change->before = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, &error);
  if (change->before != NULL)
    ask_reason (g_steal_pointer (&change));
  else
    goen_error_show (change->anchor, _("The Follow-Up Could Not Be Dropped"), error);
}

/* Public */

/**
 * goen_follow_get_anchor:
 * @widget: a widget that may be gone when an answer comes
 *
 * Finds what shows toasts and dialogs in its place.
 *
 * Returns: (transfer full): the toast overlay around @widget, or its window, or itself where it is in none
 */
GtkWidget *
goen_follow_get_anchor (GtkWidget *widget)
{
  GtkWidget *anchor = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (anchor == NULL)
    anchor = GTK_WIDGET (gtk_widget_get_root (widget));

  return g_object_ref (anchor != NULL ? anchor : widget);
}

/**
 * goen_follow_up_finish:
 * @widget: any widget of the window or dialog
 * @library: the library
 * @follow_up_id: an open follow-up
 *
 * Marks a follow-up as done, which a toast can take back.
 */
void
goen_follow_up_finish (GtkWidget   *widget,
                       GoenLibrary *library,
                       gint64       follow_up_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_finish_follow_up_async (library, follow_up_id, 0, NULL, finished_cb, change_new (widget, library, follow_up_id));
}

/**
 * goen_follow_up_snooze:
 * @widget: any widget of the window or dialog
 * @library: the library
 * @follow_up_id: an open follow-up
 * @until: Unix seconds; 0 brings it back now
 *
 * Hides a follow-up for a while, which a toast can take back. Its deadline stays.
 */
void
goen_follow_up_snooze (GtkWidget   *widget,
                       GoenLibrary *library,
                       gint64       follow_up_id,
                       gint64       until)
{
  Change *change;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  change = change_new (widget, library, follow_up_id);
  change->until = until;
  goen_library_load_follow_up_async (library, follow_up_id, NULL, loaded_to_snooze_cb, change);
}

/**
 * goen_follow_up_drop:
 * @widget: any widget of the window or dialog
 * @library: the library
 * @follow_up_id: an open follow-up
 *
 * Asks for the reason and drops a follow-up, which a toast can take back.
 */
void
goen_follow_up_drop (GtkWidget   *widget,
                     GoenLibrary *library,
                     gint64       follow_up_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_load_follow_up_async (library, follow_up_id, NULL, loaded_to_drop_cb, change_new (widget, library, follow_up_id));
}
