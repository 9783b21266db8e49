/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-duplicates-view.h"
#include "goen-likelihood.h"
#include "goen-merge-all.h"
#include "goen-merge-dialog.h"
#include "goen-toast.h"

/* What is found at once must not blink. */
#define PROGRESS_DELAY_MS 200

struct _GoenDuplicatesDialog
{
  AdwDialog parent_instance;

  GoenLibrary    *library;       /* (owned) */
  GoenDuplicates *pairs;         /* (owned) */
  GListStore     *likely;        /* (owned) (nullable) of GoenDuplicate: those that are asked about or merged together */
  GCancellable   *cancellable;   /* (owned) (nullable): of the search or of merging together */
  guint           progress_id;
  gboolean        is_searching;
  gboolean        is_outdated;   /* somebody came back during the search, which may have read past them */
  gboolean        wants_focus;   /* the merge button is to have it as soon as the pair has been read */

  GtkStack           *stack;
  GtkWidget          *working;
  GtkLabel           *working_label;
  GtkProgressBar     *progress_bar;
  AdwStatusPage      *failed_page;
  GoenDuplicatesView *view;
  GtkActionBar       *bar;
  GtkWidget          *merge_button;
};

G_DEFINE_FINAL_TYPE (GoenDuplicatesDialog, goen_duplicates_dialog, ADW_TYPE_DIALOG)

static gboolean
is_on (GoenDuplicatesDialog *self,
       const char           *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static gboolean
has_pairs (GoenDuplicatesDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->pairs)) > 0;
}

/* What stands on the screen */

/* A button that cannot be pressed for the moment cannot have the focus either, and without one no key arrives here. */
static void
focus_merge (GoenDuplicatesDialog *self)
{
  self->wants_focus = !gtk_widget_is_sensitive (self->merge_button);
  if (self->wants_focus)
    goen_duplicates_view_focus (self->view);
  else
    gtk_widget_grab_focus (self->merge_button);
}

static void
update_merge (GoenDuplicatesDialog *self,
              gboolean              can_merge)
{
  gboolean has_focus = gtk_widget_is_focus (self->merge_button);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.merge", can_merge);
  if (can_merge ? self->wants_focus : has_focus)
    focus_merge (self);
}

static void
update_bar (GoenDuplicatesDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_write, shows_pair, is_ready;

  if (self->pairs == NULL)
    return;

  can_write = !goen_library_get_is_read_only (self->library);
  g_object_get (self->view, "shows-pair", &shows_pair, "is-ready", &is_ready, NULL);
  gtk_action_bar_set_revealed (self->bar, is_on (self, "pairs") && shows_pair);
  gtk_widget_action_set_enabled (widget, "duplicates.later", g_list_model_get_n_items (G_LIST_MODEL (self->pairs)) > 1);
  gtk_widget_action_set_enabled (widget, "duplicates.not-same", can_write);
  update_merge (self, can_write && is_ready);
}

/* A dialog without the focus cannot be closed by Escape. */
static void
keep_focus (GoenDuplicatesDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus) &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  /* To the page, and not to a toast above it. */
  if (!is_on (self, "pairs"))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  else if (gtk_action_bar_get_revealed (self->bar))
    focus_merge (self);
  else
    goen_duplicates_view_focus (self->view);
}

static void
show_page (GoenDuplicatesDialog *self,
           const char           *name)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
  update_bar (self);
  keep_focus (self);
}

static void
progress_delay_cb (gpointer user_data)
{
  GoenDuplicatesDialog *self = user_data;

  self->progress_id = 0;
  gtk_widget_set_opacity (self->working, 1);
}

static void
show_working (GoenDuplicatesDialog *self,
              const char           *label)
{
  gtk_label_set_label (self->working_label, label);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_widget_set_opacity (self->working, 0);
  show_page (self, "working");
  self->progress_id = g_timeout_add_once (PROGRESS_DELAY_MS, progress_delay_cb, self);
}

static void
show_pairs (GoenDuplicatesDialog *self)
{
  goen_duplicates_view_update (self->view);
  show_page (self, has_pairs (self) ? "pairs" : "none");
}

static void
show_failure (GoenDuplicatesDialog *self,
              const GError         *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, sentence);
  show_page (self, "failed");
}

/* Searching */

static void
progress_cb (GoenDuplicatesDialog *self)
{
  if (self->is_searching)
    gtk_progress_bar_set_fraction (self->progress_bar, goen_duplicates_get_progress (self->pairs));
}

static void search (GoenDuplicatesDialog *self);

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenDuplicatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_found = goen_duplicates_find_finish (GOEN_DUPLICATES (source), result, &error);

  self->is_searching = FALSE;
  g_clear_object (&self->cancellable);
  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (is_found)
    show_pairs (self);
  else
    show_failure (self, error);
  if (self->is_outdated)
    search (self);
}

static void
search (GoenDuplicatesDialog *self)
{
  if (self->cancellable != NULL)
    return;

  self->is_searching = TRUE;
  self->is_outdated = FALSE;
  self->cancellable = g_cancellable_new ();
  /* While there are pairs to decide, the list is brought up to date behind them. */
  if (!is_on (self, "pairs"))
    show_working (self, _("Looking for people who are there twice…"));
  goen_duplicates_find_async (self->pairs, self->cancellable, found_cb, g_object_ref (self));
}

/* A search replaces the list when it ends, which show_pairs() then tells. */
static void
items_changed_cb (GoenDuplicatesDialog *self)
{
  if (is_on (self, "pairs") && !self->is_searching)
    show_pairs (self);
}

/* Merging together */

static void
merge_progress (guint    done,
                guint    all,
                gpointer user_data)
{
  GoenDuplicatesDialog *self = user_data;
  g_autofree char *label = NULL;

  if (self->library == NULL)
    return;

  label = g_strdup_printf (_("Merging %'u of %'u…"), MIN (done + 1, all), all);
  gtk_label_set_label (self->working_label, label);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) done / all);
}

static void
all_merged_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GoenDuplicatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n_merged;
  gboolean is_done = goen_merge_all_finish (result, &n_merged, &error);

  title = g_strdup_printf (ngettext ("%'u pair merged. It can be undone in the import history.",
                                     "%'u pairs merged. Each can be undone in the import history.", n_merged), n_merged);
  goen_toast_show (self->library != NULL ? GTK_WIDGET (self->view) : GTK_WIDGET (self), title);
  if (!is_done)
    goen_error_show (GTK_WIDGET (self), _("Not All Pairs Were Merged"), error);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->likely);
  if (self->library != NULL)
    search (self);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GoenDuplicatesDialog *self = GOEN_DUPLICATES_DIALOG (source);

  if (!goen_merge_all_ask_finish (result) || self->library == NULL || self->cancellable != NULL)
    {
      g_clear_object (&self->likely);
      return;
    }

  self->cancellable = g_cancellable_new ();
  goen_duplicates_view_rest (self->view);
  show_working (self, "");
  goen_merge_all_async (self->library, G_LIST_MODEL (self->likely), self->cancellable, merge_progress,
                        all_merged_cb, g_object_ref (self));
}

static void
merge_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenDuplicatesDialog *self = GOEN_DUPLICATES_DIALOG (widget);

  if (self->likely != NULL || self->cancellable != NULL)
    return;

  self->likely = g_list_store_new (GOEN_TYPE_DUPLICATE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->pairs)); i++)
    {
      g_autoptr (GoenDuplicate) pair = g_list_model_get_item (G_LIST_MODEL (self->pairs), i);

      if (goen_duplicate_get_score (pair) >= GOEN_VERY_LIKELY)
        g_list_store_append (self->likely, pair);
    }
  goen_merge_all_ask_async (widget, self->library, G_LIST_MODEL (self->likely), answered_cb, NULL);
}

/* Actions */

static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_duplicates_view_merge (GOEN_DUPLICATES_DIALOG (widget)->view);
}

static void
not_same_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  goen_duplicates_view_not_same (GOEN_DUPLICATES_DIALOG (widget)->view);
}

static void
later_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_duplicates_view_later (GOEN_DUPLICATES_DIALOG (widget)->view);
}

static void
search_again_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GoenDuplicatesDialog *self = GOEN_DUPLICATES_DIALOG (widget);

  self->is_outdated = TRUE;
  search (self);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenDuplicatesDialog *self = GOEN_DUPLICATES_DIALOG (widget);

  if (self->is_searching)
    adw_dialog_close (ADW_DIALOG (self));
  else
    g_cancellable_cancel (self->cancellable);
}

static void
closed_cb (GoenDuplicatesDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* Object */

static void
goen_duplicates_dialog_dispose (GObject *object)
{
  GoenDuplicatesDialog *self = GOEN_DUPLICATES_DIALOG (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DUPLICATES_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->likely);
  g_clear_object (&self->pairs);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_duplicates_dialog_parent_class)->dispose (object);
}

static void
goen_duplicates_dialog_class_init (GoenDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_duplicates_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "duplicates.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "duplicates.not-same", NULL, not_same_action);
  gtk_widget_class_install_action (widget_class, "duplicates.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "duplicates.merge-all", NULL, merge_all_action);
  gtk_widget_class_install_action (widget_class, "duplicates.search-again", NULL, search_again_action);
  gtk_widget_class_install_action (widget_class, "duplicates.stop", NULL, stop_action);

  g_type_ensure (GOEN_TYPE_DUPLICATES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, working);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, update_bar);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
goen_duplicates_dialog_init (GoenDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_duplicates_dialog_new:
 * @library: whose people are compared with one another
 *
 * Makes the dialog and begins to search.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_duplicates_dialog_new (GoenLibrary *library)
{
  GoenDuplicatesDialog *self = g_object_new (GOEN_TYPE_DUPLICATES_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->pairs = goen_duplicates_new (library);
  g_signal_connect_object (self->pairs, "notify::progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  goen_duplicates_view_set_pairs (self->view, library, self->pairs);
  g_signal_connect_object (self->pairs, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  search (self);

  return ADW_DIALOG (self);
}
