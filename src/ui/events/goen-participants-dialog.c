/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-participants-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-attendance-words.h"
#include "goen-event-advice.h"
#include "goen-library-events.h"
#include "goen-text-row.h"
#include "goen-toast.h"

/* A preview is enough of it to see that the columns are right. */
#define MAX_PREVIEW 50

/* Parsing follows the typing at a distance. */
#define PREVIEW_DELAY_MS 200

struct _GoenParticipantsDialog
{
  AdwDialog parent_instance;

  GtkWidget           *paste_group;
  GoenTextRow         *text;
  AdwPreferencesGroup *found_group;
  AdwPreferencesGroup *rejected_group;
  GPtrArray           *rows;           /* (owned) of GtkWidget, in both groups */
  GPtrArray           *participants;   /* (owned) (nullable) of GoenAttendance */
  GPtrArray           *rejected;       /* (owned) (nullable) of char * */
  GoenEventDocument   *document;       /* (owned) */
  guint                timeout;
};

G_DEFINE_FINAL_TYPE (GoenParticipantsDialog, goen_participants_dialog, ADW_TYPE_DIALOG)

static void
add_row (GoenParticipantsDialog *self,
         AdwPreferencesGroup    *group,
         const char             *title,
         const char             *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (GoenParticipantsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_more (GoenParticipantsDialog *self,
           AdwPreferencesGroup    *group,
           guint                   n_all)
{
  g_autofree char *text = NULL;

  if (n_all <= MAX_PREVIEW)
    return;

  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_all - MAX_PREVIEW), n_all - MAX_PREVIEW);
  add_row (self, group, text, "");
}

static void
show_preview (GoenParticipantsDialog *self)
{
  GPtrArray *participants = self->participants;
  GPtrArray *rejected = self->rejected;
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", participants->len), participants->len);

  clear_rows (self);
  for (guint i = 0; i < participants->len && i < MAX_PREVIEW; i++)
    {
      const GoenAttendance *attendance = participants->pdata[i];
      g_autofree char *post = goen_attendance_dup_post (attendance);

      add_row (self, self->found_group, goen_attendance_get_name (attendance), post);
    }
  show_more (self, self->found_group, participants->len);
  for (guint i = 0; i < rejected->len && i < MAX_PREVIEW; i++)
    add_row (self, self->rejected_group, rejected->pdata[i], "");
  show_more (self, self->rejected_group, rejected->len);

  adw_preferences_group_set_description (self->found_group, count);
  gtk_widget_set_visible (GTK_WIDGET (self->found_group), participants->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rejected_group), rejected->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "participants.add", participants->len > 0);
}

static void
take_participants (GoenParticipantsDialog *self,
                   GPtrArray              *participants,   /* (transfer full) */
                   GPtrArray              *rejected)       /* (transfer full) */
{
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_clear_pointer (&self->rejected, g_ptr_array_unref);
  self->participants = participants;
  self->rejected = rejected;
  show_preview (self);
}

static void
parse (GoenParticipantsDialog *self)
{
  g_autofree char *text = goen_text_row_dup_text (self->text);
  GPtrArray *rejected = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *participants = goen_participants_parse (text, rejected);

  g_clear_handle_id (&self->timeout, g_source_remove);
  take_participants (self, participants, rejected);
}

static gboolean
timeout_cb (gpointer user_data)
{
  GoenParticipantsDialog *self = user_data;

  self->timeout = 0;
  parse (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GoenParticipantsDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PREVIEW_DELAY_MS, timeout_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "participants.add", TRUE);
}

typedef struct {
  GoenLibrary *library;   /* (owned) */
  GArray      *ids;       /* (owned) of gint64 */
} Added;

static void
added_free (gpointer data)
{
  Added *added = data;

  g_object_unref (added->library);
  g_array_unref (added->ids);
  g_free (added);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("This could not be undone."), error);
}

static void
take_back (GtkWidget *root,
           gpointer   data)
{
  Added *added = data;

  goen_library_remove_attendances_async (added->library, (const gint64 *) added->ids->data, added->ids->len, FALSE,
                                         NULL, removed_cb, g_object_ref (root));
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenParticipantsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = goen_library_add_participants_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GtkWidget) root = NULL;
  g_autofree char *message = NULL;
  Added *added;

  if (ids == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "participants.add", TRUE);
      goen_error_show (GTK_WIDGET (self), _("The participants could not be added."), error);
      return;
    }

  g_set_object (&root, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_force_close (ADW_DIALOG (self));
  if (ids->len == 0)
    {
      goen_toast_show (root, _("Already on the list"));
      return;
    }

  added = g_new0 (Added, 1);
  added->library = g_object_ref (GOEN_LIBRARY (source));
  added->ids = g_steal_pointer (&ids);
  message = g_strdup_printf (ngettext ("%u participant was added", "%u participants were added", added->ids->len), added->ids->len);
  goen_toast_show_undo (root, message, take_back, added, added_free);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenParticipantsDialog *self = GOEN_PARTICIPANTS_DIALOG (widget);

  if (self->timeout != 0)
    parse (self);
  if (self->participants == NULL || self->participants->len == 0)
    return;

  gtk_widget_action_set_enabled (widget, "participants.add", FALSE);
  goen_library_add_participants_async (goen_event_document_get_library (self->document),
                                       goen_event_document_get_id (self->document),
                                       self->participants, NULL, added_cb, g_object_ref (self));
}

static void
goen_participants_dialog_dispose (GObject *object)
{
  GoenParticipantsDialog *self = GOEN_PARTICIPANTS_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->document);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PARTICIPANTS_DIALOG);

  G_OBJECT_CLASS (goen_participants_dialog_parent_class)->dispose (object);
}

static void
goen_participants_dialog_finalize (GObject *object)
{
  GoenParticipantsDialog *self = GOEN_PARTICIPANTS_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_clear_pointer (&self->rejected, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_participants_dialog_parent_class)->finalize (object);
}

static void
goen_participants_dialog_class_init (GoenParticipantsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_participants_dialog_dispose;
  object_class->finalize = goen_participants_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "participants.add", NULL, add_action);
  /* The text row passes Ctrl+Return on under the name that it has in the editor. */
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "participants.add", NULL);
  g_type_ensure (GOEN_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-participants-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenParticipantsDialog, paste_group);
  gtk_widget_class_bind_template_child (widget_class, GoenParticipantsDialog, text);
  gtk_widget_class_bind_template_child (widget_class, GoenParticipantsDialog, found_group);
  gtk_widget_class_bind_template_child (widget_class, GoenParticipantsDialog, rejected_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
goen_participants_dialog_init (GoenParticipantsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "participants.add", FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->text));
}

/**
 * goen_participants_dialog_new:
 * @document: the event
 *
 * Creates the dialog to paste into.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_participants_dialog_new (GoenEventDocument *document)
{
  GoenParticipantsDialog *self = g_object_new (GOEN_TYPE_PARTICIPANTS_DIALOG, NULL);

  self->document = g_object_ref (document);

  return ADW_DIALOG (self);
}

/**
 * goen_participants_dialog_new_for_file:
 * @document: the event
 * @participants: (transfer full) (element-type GoenAttendance): who was read
 * @rejected: (transfer full) (element-type utf8): what was not, in sentences that name the line
 * @file_name: what the file is called
 *
 * Creates the dialog for a list that was read from a file.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_participants_dialog_new_for_file (GoenEventDocument *document,
                                       GPtrArray         *participants,
                                       GPtrArray         *rejected,
                                       const char        *file_name)
{
  AdwDialog *dialog = goen_participants_dialog_new (document);
  GoenParticipantsDialog *self = GOEN_PARTICIPANTS_DIALOG (dialog);

  gtk_widget_set_visible (self->paste_group, FALSE);
  adw_dialog_set_title (dialog, file_name);
  adw_preferences_group_set_description (self->rejected_group, _("These entries of the file could not be read."));
  take_participants (self, participants, rejected);

  return dialog;
}
