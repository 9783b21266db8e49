/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-identify-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-capture-line.h"
#include "goen-toast.h"

/* Whoever is not among the first few is found by a second word. */
#define MAX_PEOPLE 12

struct _GoenIdentifyDialog
{
  AdwDialog parent_instance;

  GtkEditable  *search;
  GtkListBox   *list;
  GtkWidget    *newcomer;
  GoenLibrary  *library;       /* (owned) */
  gint64        person_id;     /* who it is not */
  GCancellable *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenIdentifyDialog, goen_identify_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop_search (GoenIdentifyDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
add_person (GoenIdentifyDialog  *self,
            const GoenPersonRow *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *post = g_strjoin (_(" · "), person->company ?: person->title ?: "",
                                     person->company != NULL ? person->title : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), post);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "goen-person", g_memdup2 (&person->id, sizeof person->id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
rows_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenIdentifyDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = goen_library_load_rows_finish (GOEN_LIBRARY (source), result, &error);

  if (self->list == NULL)
    return;
  if (rows == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("Your contacts could not be read."), error);
      return;
    }

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *person = rows->pdata[i];

      if (person != NULL && person->id != self->person_id)
        add_person (self, person);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
queried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenIdentifyDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) found = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);

  if (self->list == NULL)
    return;
  if (found == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("Your contacts could not be read."), error);
      return;
    }

  goen_library_load_rows_async (self->library, (const gint64 *) (gpointer) found->ids->data, found->ids->len,
                                self->cancellable, rows_loaded_cb, g_object_ref (self));
}

static void
search_changed_cb (GoenIdentifyDialog *self)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  if (self->library == NULL)
    return;

  stop_search (self);
  self->cancellable = g_cancellable_new ();
  query->search = g_strdup (gtk_editable_get_text (self->search));
  goen_library_query_async (self->library, query, MAX_PEOPLE, self->cancellable, queried_cb, g_object_ref (self));
}

static void
row_activated_cb (GoenIdentifyDialog *self,
                  GtkWidget          *row)
{
  const gint64 *chosen = g_object_get_data (G_OBJECT (row), "goen-person");
  gint64 id = chosen != NULL ? *chosen : 0;
  g_autoptr (GoenIdentifyDialog) keep = g_object_ref (self);

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
goen_identify_dialog_dispose (GObject *object)
{
  GoenIdentifyDialog *self = GOEN_IDENTIFY_DIALOG (object);

  stop_search (self);
  g_clear_object (&self->library);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_IDENTIFY_DIALOG);

  G_OBJECT_CLASS (goen_identify_dialog_parent_class)->dispose (object);
}

static void
goen_identify_dialog_class_init (GoenIdentifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_identify_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-identify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenIdentifyDialog, search);
  gtk_widget_class_bind_template_child (widget_class, GoenIdentifyDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GoenIdentifyDialog, newcomer);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
goen_identify_dialog_init (GoenIdentifyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}

/**
 * goen_identify_dialog_new:
 * @library: the contacts
 * @attendance: somebody met
 *
 * Creates the dialog; it begins with the contacts of the same family name.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_identify_dialog_new (GoenLibrary          *library,
                          const GoenAttendance *attendance)
{
  GoenIdentifyDialog *self = g_object_new (GOEN_TYPE_IDENTIFY_DIALOG, NULL);
  const char *name = attendance->name != NULL ? attendance->name : goen_attendance_get_name (attendance);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  self->library = g_object_ref (library);
  self->person_id = attendance->person_id;
  goen_capture_split_name (name, &family, &given);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->newcomer), FALSE);
  gtk_editable_set_text (self->search, family != NULL ? family : name);
  search_changed_cb (self);

  return ADW_DIALOG (self);
}
