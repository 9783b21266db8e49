/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-all.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "goen-duplicate-row.h"
#include "goen-error.h"
#include "goen-library-history.h"
#include "goen-likelihood.h"
#include "goen-pair-load.h"
#include "goen-person-compare.h"

#define LIST_HEIGHT 220

typedef struct {
  GoenLibrary      *library;    /* (owned) */
  GListModel       *pairs;      /* (owned) of GoenDuplicate */
  guint             position;
  guint             n_merged;
  GHashTable       *kept_of;    /* (owned) gint64 → gint64: whom somebody was merged into */
  gint64            kept_id;    /* of the pair under way */
  gint64            gone_id;
  void            (*progress) (guint done, guint all, gpointer user_data);
  gpointer          user_data;
} MergeAll;

static void
merge_all_free (gpointer data)
{
  MergeAll *all = data;

  g_object_unref (all->library);
  g_object_unref (all->pairs);
  g_hash_table_unref (all->kept_of);
  g_free (all);
}

static void go_on (GTask *task);

/* Who somebody is by now, after the merges before. */
static gint64
follow (MergeAll *all,
        gint64    id)
{
  const gint64 *kept;

  while ((kept = g_hash_table_lookup (all->kept_of, &id)) != NULL)
    id = *kept;

  return id;
}

static void
skip (GTask *task)
{
  MergeAll *all = g_task_get_task_data (task);

  all->position++;
  go_on (task);
}

/* Nobody, or somebody who was changed at this very moment, is no reason to leave the others. */
static gboolean
is_only_this_pair (const GError *error)
{
  return g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND) || g_error_matches (error, GOEN_ERROR, GOEN_ERROR_CONFLICT);
}

static void
fail (GTask  *task,
      GError *error)
{
  if (is_only_this_pair (error))
    {
      g_error_free (error);
      skip (task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  MergeAll *all = g_task_get_task_data (task);
  GError *error = NULL;

  if (goen_library_merge_finish (GOEN_LIBRARY (source), result, &error) == 0)
    {
      fail (task, error);
      return;
    }

  g_hash_table_insert (all->kept_of, g_memdup2 (&all->gone_id, sizeof all->gone_id),
                       g_memdup2 (&all->kept_id, sizeof all->kept_id));
  all->n_merged++;
  skip (task);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  MergeAll *all = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GoenPersonRecord) kept = NULL;
  g_autoptr (GoenPersonRecord) gone = NULL;
  g_autoptr (GoenPersonRecord) merged = NULL;

  if (!goen_pair_load_finish (result, &kept, &gone, &error))
    {
      fail (task, error);
      return;
    }
  /* A merge before may have brought something along that contradicts. */
  if (goen_likeness_judge (kept, gone, NULL) < GOEN_VERY_LIKELY)
    {
      skip (task);
      return;
    }

  merged = goen_person_merge_fields (kept, gone, 0, TRUE);
  goen_library_merge_async (all->library, merged, gone->id, gone->revision, NULL, merged_cb, task);
}

static void
go_on (GTask *task)
{
  MergeAll *all = g_task_get_task_data (task);
  guint n_pairs = g_list_model_get_n_items (all->pairs);

  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }

  all->progress (all->position, n_pairs, all->user_data);
  for (; all->position < n_pairs; all->position++)
    {
      g_autoptr (GoenDuplicate) pair = g_list_model_get_item (all->pairs, all->position);

      all->kept_id = follow (all, goen_duplicate_get_a (pair));
      all->gone_id = follow (all, goen_duplicate_get_b (pair));
      if (all->kept_id == all->gone_id)
        continue;

      goen_pair_load_async (all->library, all->kept_id, all->gone_id, NULL, loaded_cb, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  g_task_return_boolean (task, g_str_equal (answer, "merge"));
}

static GtkWidget *
make_list (GoenLibrary *library,
           GListModel  *pairs)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (pairs)));
  GtkWidget *list = gtk_list_view_new (model, goen_duplicate_row_factory_new (library));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pairs to be merged"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "card");

  return scroller;
}

/**
 * goen_merge_all_ask_async:
 * @parent: the widget over which the question appears
 * @library: where the people are
 * @pairs: (element-type GoenDuplicate): who would be merged
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Shows everybody who would be merged, and asks.
 */
void
goen_merge_all_ask_async (GtkWidget           *parent,
                          GoenLibrary         *library,
                          GListModel          *pairs,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  guint n = g_list_model_get_n_items (pairs);
  g_autofree char *heading = g_strdup_printf (ngettext ("Merge %u Pair?", "Merge %u Pairs?", n), n);
  AdwAlertDialog *dialog;

  g_task_set_source_tag (task, goen_merge_all_ask_async);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading,
    _("The older entry of each pair stays, and what the other says is added to it. Each merge can be undone in the import history.")));
  adw_alert_dialog_set_extra_child (dialog, make_list (library, pairs));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "merge", _("_Merge All"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "merge", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, parent, NULL, answered_cb, task);
}

/**
 * goen_merge_all_ask_finish:
 * @result: the result
 *
 * Ends goen_merge_all_ask_async().
 *
 * Returns: whether they shall be merged
 */
gboolean
goen_merge_all_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * goen_merge_all_async:
 * @library: where the people are
 * @pairs: (element-type GoenDuplicate): who is merged, in this order; not changed meanwhile
 * @cancellable: (nullable): leaves the rest
 * @progress: called before each pair
 * @callback: called when all are merged
 * @user_data: for @progress and @callback
 *
 * Merges pair after pair; the first of each stays.
 *
 * A pair that is not very likely one person any more, because of what came before, is left out, and so is a pair of which
 * one is gone or is changed at the same time.
 */
void
goen_merge_all_async (GoenLibrary          *library,
                      GListModel           *pairs,
                      GCancellable         *cancellable,
                      void                (*progress) (guint done, guint all, gpointer user_data),
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  MergeAll *all = g_new0 (MergeAll, 1);

  g_task_set_source_tag (task, goen_merge_all_async);
  all->library = g_object_ref (library);
  all->pairs = g_object_ref (pairs);
  all->kept_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  all->progress = progress;
  all->user_data = user_data;
  g_task_set_task_data (task, all, merge_all_free);
  g_task_set_check_cancellable (task, FALSE);
  go_on (task);
}

/**
 * goen_merge_all_finish:
 * @result: the result
 * @n_merged: (out): how many pairs were merged
 * @error: return location for an error
 *
 * Ends goen_merge_all_async().
 *
 * Returns: %FALSE when it did not come to the end; what is merged by then stays merged
 */
gboolean
goen_merge_all_finish (GAsyncResult  *result,
                       guint         *n_merged,
                       GError       **error)
{
  MergeAll *all = g_task_get_task_data (G_TASK (result));

  *n_merged = all->n_merged;

  return g_task_propagate_boolean (G_TASK (result), error);
}
