/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-history.h"

#include <glib/gi18n-lib.h>

#include "goen-history-list.h"
#include "goen-import-words.h"
#include "goen-toast.h"

struct _GoenImportHistory
{
  AdwDialog parent_instance;

  GtkWidget       *spinner;
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GtkWidget       *views;
  GoenHistoryList *imports;
  GoenHistoryList *merges;
  AdwStatusPage   *failed_status;

  GtkWidget    *parent;        /* (owned) */
  GoenLibrary  *library;       /* (owned) */
  GCancellable *cancellable;   /* (owned) (nullable): of the history being read */
};

G_DEFINE_FINAL_TYPE (GoenImportHistory, goen_import_history, ADW_TYPE_DIALOG)

/* What a question is about, until it is answered. */
typedef struct {
  GoenImportHistory *dialog;   /* (owned) */
  GoenHistoryItem   *item;     /* (owned) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->dialog);
  g_object_unref (question->item);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Reading */

static void
show_failure (GoenImportHistory *self,
              const GError      *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_status, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Takes the entries out of @entries. */
static GPtrArray *
wrap (GPtrArray  *entries,
      gpointer  (*item_new) (gpointer entry))
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, item_new (entries->pdata[i]));

  return items;
}

static gpointer
import_item_new (gpointer entry)
{
  return goen_history_item_new_import (entry);
}

static gpointer
merge_item_new (gpointer entry)
{
  return goen_history_item_new_merge (entry);
}

static void
imports_listed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenImportHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = goen_library_list_imports_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL)
    {
      show_failure (self, error);
      return;
    }
  items = wrap (entries, import_item_new);
  goen_history_list_show (self->imports, items);
}

static void
merges_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenImportHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = goen_library_list_merges_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL)
    {
      show_failure (self, error);
      return;
    }
  items = wrap (entries, merge_item_new);
  goen_history_list_show (self->merges, items);
}

static void
reload (GoenImportHistory *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "history");
  goen_library_list_imports_async (self->library, self->cancellable, imports_listed_cb, g_object_ref (self));
  goen_library_list_merges_async (self->library, self->cancellable, merges_listed_cb, g_object_ref (self));
}

/* Writing */

static void
set_is_working (GoenImportHistory *self,
                gboolean           is_working)
{
  gtk_widget_set_visible (self->spinner, is_working);
  gtk_widget_set_sensitive (self->views, !is_working);
  /* What has no focus hears no Escape. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_dialog_get_focus (ADW_DIALOG (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
tell (GoenImportHistory *self,
      const char        *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
end_undo (GoenImportHistory *self,
          const char        *sentence,
          const char        *heading,
          const GError      *error)
{
  if (self->library == NULL)
    return;
  set_is_working (self, FALSE);
  reload (self);
  if (error == NULL)
    tell (self, sentence);
  else
    goen_error_show (GTK_WIDGET (self), heading, error);
}

static void
import_undone_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenImportHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenImportUndone undone = { 0 };
  g_autofree char *sentence = NULL;

  if (goen_library_undo_import_finish (GOEN_LIBRARY (source), result, &undone, &error))
    sentence = goen_import_dup_undone (&undone);
  end_undo (self, sentence, _("The Import Could Not Be Undone"), error);
}

static void
merge_undone_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenImportHistory) self = user_data;
  g_autoptr (GError) error = NULL;

  goen_library_undo_merge_finish (GOEN_LIBRARY (source), result, &error);
  end_undo (self, _("Merge undone"), _("The Merge Could Not Be Undone"), error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  GoenImportHistory *self = question->dialog;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "undo") || self->library == NULL)
    return;
  set_is_working (self, TRUE);
  goen_library_undo_import_async (self->library, goen_history_item_get_import (question->item)->id, NULL,
                                  import_undone_cb, g_object_ref (self));
}

static void
ask (GoenImportHistory *self,
     GoenHistoryItem   *item)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *warning = goen_history_item_dup_warning (item);
  AdwDialog *alert = adw_alert_dialog_new (_("Undo This Import?"), warning);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert),
                                  "cancel", _("_Cancel"),
                                  "undo", _("_Undo Import"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "undo", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  question->dialog = g_object_ref (self);
  question->item = g_object_ref (item);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), NULL, answered_cb, question);
}

/* Callbacks */

static void
undo_cb (GoenImportHistory *self,
         GoenHistoryItem   *item)
{
  if (goen_history_item_get_import (item) != NULL)
    {
      ask (self, item);
      return;
    }
  /* Both people are back afterwards and nothing is lost, so there is nothing to ask. */
  set_is_working (self, TRUE);
  goen_library_undo_merge_async (self->library, goen_history_item_get_merge (item)->id, NULL,
                                 merge_undone_cb, g_object_ref (self));
}

static void
show_item_cb (GoenImportHistory *self,
              GoenHistoryItem   *item)
{
  const GoenImportEntry *import = goen_history_item_get_import (item);
  gint64 id = import != NULL ? import->id : goen_history_item_get_merge (item)->kept_id;
  g_autoptr (GtkWidget) parent = g_object_ref (self->parent);

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (parent, import != NULL ? "win.show-import" : "win.show-person", "x", id);
}

/* Object */

static void
goen_import_history_dispose (GObject *object)
{
  GoenImportHistory *self = GOEN_IMPORT_HISTORY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_HISTORY);
  g_clear_object (&self->parent);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_import_history_parent_class)->dispose (object);
}

static void
goen_import_history_class_init (GoenImportHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_history_dispose;
  g_type_ensure (GOEN_TYPE_HISTORY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-history.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, spinner);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, toasts);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, views);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, imports);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, merges);
  gtk_widget_class_bind_template_child (widget_class, GoenImportHistory, failed_status);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
goen_import_history_init (GoenImportHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_history_new:
 * @parent: a widget of the window
 * @library: whose history it is
 *
 * Creates the dialog. It follows what changes in the library.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_import_history_new (GtkWidget   *parent,
                         GoenLibrary *library)
{
  GoenImportHistory *self = g_object_new (GOEN_TYPE_IMPORT_HISTORY, NULL);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_DIALOG (self);
}
