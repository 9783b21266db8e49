/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-trash-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-id-list.h"
#include "goen-toast.h"
#include "goen-trash-row.h"

struct _GoenTrashDialog
{
  AdwDialog parent_instance;

  GtkStack    *stack;
  GtkListView *list;

  GoenLibrary *library;   /* (owned) */
  GoenIdList  *people;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenTrashDialog, goen_trash_dialog, ADW_TYPE_DIALOG)

/* Whom a question is about, until it is answered. */
typedef struct {
  GoenTrashDialog *dialog;   /* (owned) */
  GArray          *ids;      /* (owned) of gint64 */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->dialog);
  g_array_unref (question->ids);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Writing */

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), _("The Person Could Not Be Restored"), error);
}

static void
purged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), _("The Trash Could Not Be Emptied"), error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  GoenTrashDialog *self = question->dialog;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "delete"))
    goen_library_purge_async (self->library, (const gint64 *) question->ids->data, question->ids->len, NULL,
                              purged_cb, g_object_ref (self));
}

/* Takes @ids. This is the one thing that cannot be undone, so it is asked. */
static void
ask (GoenTrashDialog *self,
     GArray          *ids)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *heading = NULL;
  AdwDialog *alert;

  heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete %u Person Forever?", "Delete %u People Forever?", ids->len), ids->len);
  alert = adw_alert_dialog_new (heading, _("Everything noted about them will be gone. This cannot be undone."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert),
                                  "cancel", _("_Cancel"),
                                  "delete", _("_Delete Forever"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  question->dialog = g_object_ref (self);
  question->ids = ids;
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), NULL, answered_cb, question);
}

/* Callbacks */

static void
show_state (GoenTrashDialog *self)
{
  gboolean has_people = g_list_model_get_n_items (G_LIST_MODEL (self->people)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_people ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", has_people);
  /* The focus went with the last row, and without one Escape would not close the dialog. */
  if (!has_people && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
setup_row_cb (GoenTrashDialog *self,
              GtkListItem     *list_item)
{
  gtk_list_item_set_child (list_item, goen_trash_row_new (self->library));
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_row_cb (GoenTrashDialog *self,
             GtkListItem     *list_item)
{
  goen_trash_row_set_person (GOEN_TRASH_ROW (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (GoenTrashDialog *self,
               GtkListItem     *list_item)
{
  goen_trash_row_set_person (GOEN_TRASH_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GoenTrashDialog *self = GOEN_TRASH_DIALOG (widget);
  gint64 id = g_variant_get_int64 (parameter);

  goen_library_restore_async (self->library, &id, 1, NULL, restored_cb, g_object_ref (self));
}

static void
purge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = g_variant_get_int64 (parameter);

  g_array_append_val (ids, id);
  ask (GOEN_TRASH_DIALOG (widget), ids);
}

static void
empty_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenTrashDialog *self = GOEN_TRASH_DIALOG (widget);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    {
      gint64 id = goen_id_list_get_id (self->people, i);

      g_array_append_val (ids, id);
    }
  ask (self, ids);
}

/* Object */

static void
goen_trash_dialog_dispose (GObject *object)
{
  GoenTrashDialog *self = GOEN_TRASH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TRASH_DIALOG);
  g_clear_object (&self->people);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_trash_dialog_parent_class)->dispose (object);
}

static void
goen_trash_dialog_class_init (GoenTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_trash_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenTrashDialog, list);
  gtk_widget_class_install_action (widget_class, "trash.restore", "x", restore_action);
  gtk_widget_class_install_action (widget_class, "trash.purge", "x", purge_action);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_action);
}

static void
goen_trash_dialog_init (GoenTrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_trash_dialog_new:
 * @library: whose trash it is
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_trash_dialog_new (GoenLibrary *library)
{
  GoenTrashDialog *self = g_object_new (GOEN_TYPE_TRASH_DIALOG, NULL);
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->library = g_object_ref (library);
  self->people = goen_id_list_new (library);
  query->trash = TRUE;
  query->sort = GOEN_PEOPLE_BY_READING;
  goen_id_list_set_query (self->people, query);
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->people))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
  show_state (self);
  return ADW_DIALOG (self);
}
