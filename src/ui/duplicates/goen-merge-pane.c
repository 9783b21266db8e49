/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-pane.h"

#include <glib/gi18n-lib.h>

#include "goen-compare-view.h"
#include "goen-error.h"
#include "goen-library-history.h"
#include "goen-likelihood.h"
#include "goen-merge-face.h"
#include "goen-merge-undo.h"
#include "goen-pair-load.h"
#include "goen-toast.h"

/* A pair that comes at once must not blink. */
#define SPINNER_DELAY_MS 200

struct _GoenMergePane
{
  AdwBin parent_instance;

  GoenLibrary      *library;       /* (owned) (nullable) */
  gint64            kept_id;
  gint64            gone_id;
  GoenPersonRecord *kept;          /* (owned) (nullable): as read, with images */
  GoenPersonRecord *gone;          /* (owned) (nullable) */
  GCancellable     *cancellable;   /* (owned) (nullable): of what is being read */
  guint             spinner_id;
  gboolean          is_read;       /* the pair, as it is stored */
  gint64            merging_kept;  /* 0 when nobody is being merged */
  gint64            merging_gone;

  GtkStack          *stack;
  AdwStatusPage     *failed_page;
  GtkScrolledWindow *scroller;
  GtkLabel          *likelihood;
  GtkLabel          *reason;
  GoenMergeFace     *kept_face;
  GoenMergeFace     *gone_face;
  GtkWidget         *swap_button;
  GoenCompareView   *compare;
  GtkWidget         *rest_label;
};

typedef enum {
  PROP_IS_READY = 1,
} GoenMergePaneProperty;

enum {
  MERGED,
  MISSING,
  N_SIGNALS
};

/* What is being written, while another pair may be shown already. */
typedef struct {
  GoenMergePane *pane;        /* (owned) */
  gint64         kept_id;
  gint64         gone_id;
  char          *kept_name;   /* (owned) */
  char          *gone_name;   /* (owned) */
} Merge;

G_DEFINE_FINAL_TYPE (GoenMergePane, goen_merge_pane, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_IS_READY + 1];
static guint signals[N_SIGNALS];

static void load (GoenMergePane *self);

static void
set_state (GoenMergePane *self,
           gboolean       is_read,
           gint64         merging_kept,
           gint64         merging_gone)
{
  gboolean was_ready = goen_merge_pane_get_is_ready (self);

  self->is_read = is_read;
  self->merging_kept = merging_kept;
  self->merging_gone = merging_gone;
  if (goen_merge_pane_get_is_ready (self) != was_ready)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

static void
set_is_read (GoenMergePane *self,
             gboolean       is_read)
{
  set_state (self, is_read, self->merging_kept, self->merging_gone);
}

/* Whichever of the two stays. */
static gboolean
is_pair (GoenMergePane *self,
         gint64         a,
         gint64         b)
{
  return (self->kept_id == a && self->gone_id == b) || (self->kept_id == b && self->gone_id == a);
}

/* Showing */

static void
show_likeness (GoenMergePane *self)
{
  GoenLikeness signs = 0;
  guint score = goen_likeness_judge (self->kept, self->gone, &signs);
  g_autofree char *words = goen_likeness_dup_words (signs);

  gtk_label_set_label (self->likelihood, goen_likelihood_get_sentence (score));
  gtk_label_set_label (self->reason, words);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *words != '\0');
}

static gboolean
has_choice (GPtrArray *diffs)
{
  for (guint i = 0; i < diffs->len; i++)
    {
      const GoenPersonDiff *diff = diffs->pdata[i];

      if (diff->kind == GOEN_DIFF_CHOICE)
        return TRUE;
    }

  return FALSE;
}

static void
show_pair (GoenMergePane *self,
           guint64        takes)
{
  g_autoptr (GPtrArray) diffs = goen_person_compare (self->kept, self->gone);
  /* Translators: what becomes of the first of two entries that are merged. */
  const char *kept_title = C_("entry", "Stays");
  /* Translators: what becomes of the second of two entries that are merged. */
  const char *gone_title = C_("entry", "Goes Into It");

  show_likeness (self);
  goen_merge_face_show (self->kept_face, self->library, self->kept, kept_title);
  goen_merge_face_show (self->gone_face, self->library, self->gone, gone_title);
  goen_compare_view_show (self->compare, kept_title, gone_title, diffs, takes);
  gtk_widget_set_visible (self->rest_label, has_choice (diffs));
  gtk_stack_set_visible_child_name (self->stack, "pair");
  set_is_read (self, TRUE);
}

static void
show_failure (GoenMergePane *self,
              const GError  *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_signal_emit (self, signals[MISSING], 0, self->kept_id, self->gone_id);
      return;
    }

  sentence = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Reading */

static void
stop_loading (GoenMergePane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
}

static void
spinner_cb (gpointer user_data)
{
  GoenMergePane *self = user_data;

  self->spinner_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenMergePane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) kept = NULL;
  g_autoptr (GoenPersonRecord) gone = NULL;
  gboolean is_loaded = goen_pair_load_finish (result, &kept, &gone, &error);
  gboolean is_same_pair;

  /* Another pair may have been asked for; what was read before the cancel still arrives. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  stop_loading (self);
  if (!is_loaded)
    {
      show_failure (self, error);
      return;
    }

  is_same_pair = self->kept != NULL && self->kept->id == kept->id && self->gone->id == gone->id;
  g_clear_pointer (&self->kept, goen_person_record_free);
  g_clear_pointer (&self->gone, goen_person_record_free);
  self->kept = g_steal_pointer (&kept);
  self->gone = g_steal_pointer (&gone);
  if (!is_same_pair)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_pair (self, is_same_pair ? goen_compare_view_get_takes (self->compare) : 0);
}

static void
load (GoenMergePane *self)
{
  stop_loading (self);
  set_is_read (self, FALSE);
  self->cancellable = g_cancellable_new ();
  self->spinner_id = g_timeout_add_once (SPINNER_DELAY_MS, spinner_cb, self);
  goen_pair_load_async (self->library, self->kept_id, self->gone_id, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenMergePane *self,
                    GoenChangeSet *changes)
{
  /* The pair that is being merged is not looked at again; another one may be shown already, and may have one person in
   * common with it. */
  if (self->kept_id == 0 || is_pair (self, self->merging_kept, self->merging_gone))
    return;
  if (goen_change_set_is_reset (changes) ||
      goen_change_set_has (changes, GOEN_TABLE_PERSON, self->kept_id) ||
      goen_change_set_has (changes, GOEN_TABLE_PERSON, self->gone_id))
    load (self);
}

/* Merging */

static Merge *
merge_new (GoenMergePane *self)
{
  Merge *merge = g_new0 (Merge, 1);

  merge->pane = g_object_ref (self);
  merge->kept_id = self->kept_id;
  merge->gone_id = self->gone_id;
  merge->kept_name = goen_person_record_dup_name (self->kept);
  merge->gone_name = goen_person_record_dup_name (self->gone);

  return merge;
}

static void
merge_free (Merge *merge)
{
  g_object_unref (merge->pane);
  g_free (merge->kept_name);
  g_free (merge->gone_name);
  g_free (merge);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merge, merge_free)

static void
show_merge_error (GoenMergePane *self,
                  Merge         *merge,
                  const GError  *error)
{
  if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_CONFLICT))
    goen_toast_show (GTK_WIDGET (self), _("One of the two was changed meanwhile. Look again before you merge."));
  else
    goen_error_show (GTK_WIDGET (self), _("The Two Entries Could Not Be Merged"), error);
  if (self->library != NULL && is_pair (self, merge->kept_id, merge->gone_id))
    load (self);
}

/* What is shown stays until the next pair has been read, but there is nothing to merge any more. */
static void
forget_pair (GoenMergePane *self)
{
  stop_loading (self);
  set_is_read (self, FALSE);
  self->kept_id = 0;
  self->gone_id = 0;
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Merge) merge = user_data;
  g_autoptr (GError) error = NULL;
  gint64 merge_id = goen_library_merge_finish (GOEN_LIBRARY (source), result, &error);
  GoenMergePane *self = merge->pane;

  if (merge_id != 0 && is_pair (self, merge->kept_id, merge->gone_id))
    forget_pair (self);
  set_state (self, self->is_read, 0, 0);
  if (merge_id == 0)
    {
      show_merge_error (self, merge, error);
      return;
    }
  goen_merge_undo_show (GTK_WIDGET (self), GOEN_LIBRARY (source), merge_id, merge->kept_name, merge->gone_name);
  g_signal_emit (self, signals[MERGED], 0, merge->kept_id, merge->gone_id);
}

/* Callbacks */

/* Whoever has chosen already sees the same values chosen, now on the other side; without a choice what stays stands. */
static void
swap_clicked_cb (GoenMergePane *self)
{
  guint64 takes = goen_compare_view_get_takes (self->compare);
  GoenPersonRecord *record = self->kept;
  gint64 id = self->kept_id;

  if (!goen_merge_pane_get_is_ready (self))
    return;

  self->kept = self->gone;
  self->gone = record;
  self->kept_id = self->gone_id;
  self->gone_id = id;
  show_pair (self, takes != 0 ? ~takes : 0);
}

/* Object */

static void
goen_merge_pane_dispose (GObject *object)
{
  GoenMergePane *self = GOEN_MERGE_PANE (object);

  stop_loading (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_merge_pane_parent_class)->dispose (object);
}

static void
goen_merge_pane_finalize (GObject *object)
{
  GoenMergePane *self = GOEN_MERGE_PANE (object);

  g_clear_pointer (&self->kept, goen_person_record_free);
  g_clear_pointer (&self->gone, goen_person_record_free);

  G_OBJECT_CLASS (goen_merge_pane_parent_class)->finalize (object);
}

static void
goen_merge_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GoenMergePane *self = GOEN_MERGE_PANE (object);

  switch ((GoenMergePaneProperty) prop_id)
    {
    case PROP_IS_READY:
      g_value_set_boolean (value, goen_merge_pane_get_is_ready (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_COMPARE_VIEW);
  g_type_ensure (GOEN_TYPE_MERGE_FACE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-merge-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, failed_page);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, likelihood);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, reason);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, kept_face);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, gone_face);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, swap_button);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, compare);
  gtk_widget_class_bind_template_child (widget_class, GoenMergePane, rest_label);
  gtk_widget_class_bind_template_callback (widget_class, swap_clicked_cb);
}

static void
goen_merge_pane_class_init (GoenMergePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_merge_pane_dispose;
  object_class->finalize = goen_merge_pane_finalize;
  object_class->get_property = goen_merge_pane_get_property;

  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GoenMergePane::merged:
   * @self: the pane
   * @kept: who stays
   * @gone: who is in the trash now
   *
   * Emitted when the two have become one.
   */
  signals[MERGED] =
    g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  /**
   * GoenMergePane::missing:
   * @self: the pane
   * @a: a person
   * @b: another person
   *
   * Emitted when one of the two is in the trash or gone for ever.
   */
  signals[MISSING] =
    g_signal_new ("missing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_merge_pane_init (GoenMergePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_merge_pane_show:
 * @self: the pane
 * @library: where the two are
 * @a: who stays, unless the user swaps them
 * @b: the other
 *
 * Reads two people and shows them. What was shown stays until they have been read, unless that takes longer than 200 ms.
 */
void
goen_merge_pane_show (GoenMergePane *self,
                      GoenLibrary   *library,
                      gint64         a,
                      gint64         b)
{
  g_return_if_fail (GOEN_IS_MERGE_PANE (self));
  g_return_if_fail (a != 0 && b != 0 && a != b);

  if (g_set_object (&self->library, library))
    g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  self->kept_id = a;
  self->gone_id = b;
  load (self);
}

/**
 * goen_merge_pane_clear:
 * @self: the pane
 *
 * Shows nobody.
 */
void
goen_merge_pane_clear (GoenMergePane *self)
{
  g_return_if_fail (GOEN_IS_MERGE_PANE (self));

  forget_pair (self);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/**
 * goen_merge_pane_merge:
 * @self: the pane
 *
 * Makes one of the two, as the user has chosen. A toast says so and takes it back.
 *
 * Nothing happens while the two are still being read, or merged.
 */
void
goen_merge_pane_merge (GoenMergePane *self)
{
  g_autoptr (GoenPersonRecord) merged = NULL;

  g_return_if_fail (GOEN_IS_MERGE_PANE (self));

  if (!goen_merge_pane_get_is_ready (self))
    return;

  merged = goen_person_merge_fields (self->kept, self->gone, goen_compare_view_get_takes (self->compare), TRUE);
  set_state (self, FALSE, self->kept_id, self->gone_id);
  goen_library_merge_async (self->library, merged, self->gone_id, self->gone->revision, NULL, merged_cb, merge_new (self));
}

/**
 * goen_merge_pane_get_is_ready:
 * @self: the pane
 *
 * Tells whether both people are shown and can be merged.
 *
 * Returns: %FALSE while they are read, or anybody is merged
 */
gboolean
goen_merge_pane_get_is_ready (GoenMergePane *self)
{
  g_return_val_if_fail (GOEN_IS_MERGE_PANE (self), FALSE);

  return self->is_read && self->merging_kept == 0;
}
