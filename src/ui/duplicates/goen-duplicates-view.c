/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-view.h"

#include <glib/gi18n-lib.h>

#include "goen-duplicate-row.h"
#include "goen-library-history.h"
#include "goen-likelihood.h"
#include "goen-merge-pane.h"
#include "goen-merge-undo.h"
#include "goen-toast.h"

struct _GoenDuplicatesView
{
  AdwBin parent_instance;

  GoenLibrary        *library;       /* (owned) (nullable) */
  GoenDuplicates     *pairs;         /* (owned) (nullable) */
  GtkSingleSelection *selection;     /* (owned) (nullable) over @pairs */
  GoenDuplicate      *shown;         /* (owned) (nullable): the pair in the pane */
  gboolean            is_noting;     /* that the shown pair is not the same is being written */
  gboolean            collapsed;

  AdwNavigationSplitView *split;
  AdwWindowTitle         *title;
  AdwBanner              *likely_banner;
  GtkListView            *list;
  GtkWidget              *cut_label;
  GoenMergePane          *pane;
};

/* A pair that is being noted as two people, while another may be selected already. */
typedef struct {
  GoenDuplicatesView *view;   /* (owned) */
  GoenDuplicate      *pair;   /* (owned) */
} Note;

typedef enum {
  PROP_COLLAPSED = 1,
  PROP_SHOWS_PAIR,
  PROP_IS_READY,
} GoenDuplicatesViewProperty;

G_DEFINE_FINAL_TYPE (GoenDuplicatesView, goen_duplicates_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_IS_READY + 1];

static void
note_free (Note *note)
{
  g_object_unref (note->view);
  g_object_unref (note->pair);
  g_free (note);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Note, note_free)

static guint
get_n_pairs (GoenDuplicatesView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->pairs));
}

/* Showing */

static guint
count_very_likely (GoenDuplicatesView *self)
{
  guint n = 0;

  /* The most alike come first. */
  for (; n < get_n_pairs (self); n++)
    {
      g_autoptr (GoenDuplicate) pair = g_list_model_get_item (G_LIST_MODEL (self->pairs), n);

      if (goen_duplicate_get_score (pair) < GOEN_VERY_LIKELY)
        break;
    }

  return n;
}

static void
show_selected (GoenDuplicatesView *self)
{
  GoenDuplicate *pair = gtk_single_selection_get_selected_item (self->selection);

  if (!g_set_object (&self->shown, pair))
    return;
  if (pair != NULL)
    goen_merge_pane_show (self->pane, self->library, goen_duplicate_get_a (pair), goen_duplicate_get_b (pair));
  else
    goen_merge_pane_clear (self->pane);
}

/* Deciding */

static GoenDuplicate *
find_pair (GoenDuplicatesView *self,
           gint64              a,
           gint64              b)
{
  for (guint i = 0; i < get_n_pairs (self); i++)
    {
      g_autoptr (GoenDuplicate) pair = g_list_model_get_item (G_LIST_MODEL (self->pairs), i);
      gint64 pair_a = goen_duplicate_get_a (pair);
      gint64 pair_b = goen_duplicate_get_b (pair);

      if ((pair_a == a && pair_b == b) || (pair_a == b && pair_b == a))
        return g_steal_pointer (&pair);
    }

  return NULL;
}

static void
take_off (GoenDuplicatesView *self,
          gint64              a,
          gint64              b)
{
  g_autoptr (GoenDuplicate) pair = find_pair (self, a, b);

  if (pair != NULL)
    goen_duplicates_remove (self->pairs, pair);
}

static void
merged_cb (GoenDuplicatesView *self,
           gint64              kept,
           gint64              gone)
{
  if (self->pairs == NULL)
    return;

  take_off (self, kept, gone);
  goen_duplicates_join (self->pairs, gone, kept);
}

static void
missing_cb (GoenDuplicatesView *self,
            gint64              a,
            gint64              b)
{
  goen_toast_show (GTK_WIDGET (self), _("One of the two is in the trash or gone, so there is nothing to merge."));
  take_off (self, a, b);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Note) note = user_data;
  g_autoptr (GError) error = NULL;
  GoenDuplicatesView *self = note->view;
  gint64 a = goen_duplicate_get_a (note->pair);
  gint64 b = goen_duplicate_get_b (note->pair);

  self->is_noting = FALSE;
  if (!goen_library_set_not_same_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (GTK_WIDGET (self), _("The Decision Could Not Be Noted"), error);
      return;
    }

  goen_not_same_undo_show (GTK_WIDGET (self), GOEN_LIBRARY (source), a, b);
  if (self->pairs != NULL)
    take_off (self, a, b);
}

/* Callbacks */

static void
shows_pair_cb (GoenDuplicatesView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PAIR]);
}

static void
is_ready_cb (GoenDuplicatesView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

static void
activate_cb (GoenDuplicatesView *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (self->collapsed)
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
items_changed_cb (GoenDuplicatesView *self)
{
  goen_duplicates_view_update (self);
  if (get_n_pairs (self) == 0)
    adw_navigation_split_view_set_show_content (self->split, FALSE);
}

/* Object */

static void
goen_duplicates_view_dispose (GObject *object)
{
  GoenDuplicatesView *self = GOEN_DUPLICATES_VIEW (object);

  /* The rows go before what they were made from. */
  if (self->pairs != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->pairs);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_duplicates_view_parent_class)->dispose (object);
}

static void
goen_duplicates_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  GoenDuplicatesView *self = GOEN_DUPLICATES_VIEW (object);

  switch ((GoenDuplicatesViewProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOWS_PAIR:
      g_value_set_boolean (value, !self->collapsed || adw_navigation_split_view_get_show_content (self->split));
      break;
    case PROP_IS_READY:
      g_value_set_boolean (value, self->pane != NULL && goen_merge_pane_get_is_ready (self->pane));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_duplicates_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  GoenDuplicatesView *self = GOEN_DUPLICATES_VIEW (object);

  switch ((GoenDuplicatesViewProperty) prop_id)
    {
    case PROP_COLLAPSED:
      if (self->collapsed == g_value_get_boolean (value))
        return;
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      shows_pair_cb (self);
      break;
    case PROP_SHOWS_PAIR:
    case PROP_IS_READY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_duplicates_view_class_init (GoenDuplicatesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_duplicates_view_dispose;
  object_class->get_property = goen_duplicates_view_get_property;
  object_class->set_property = goen_duplicates_view_set_property;

  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOWS_PAIR] = g_param_spec_boolean ("shows-pair", NULL, NULL, TRUE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOEN_TYPE_MERGE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-duplicates-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, split);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, title);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, likely_banner);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, list);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, cut_label);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicatesView, pane);
  gtk_widget_class_bind_template_callback (widget_class, shows_pair_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, merged_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_cb);
}

static void
goen_duplicates_view_init (GoenDuplicatesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_duplicates_view_set_pairs:
 * @self: the view
 * @library: where the people are
 * @pairs: who may be one
 *
 * Sets what the view shows, once.
 */
void
goen_duplicates_view_set_pairs (GoenDuplicatesView *self,
                                GoenLibrary        *library,
                                GoenDuplicates     *pairs)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));
  g_return_if_fail (self->pairs == NULL);

  self->library = g_object_ref (library);
  self->pairs = g_object_ref (pairs);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (pairs)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pairs, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  factory = goen_duplicate_row_factory_new (library);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  goen_duplicates_view_update (self);
}

/**
 * goen_duplicates_view_update:
 * @self: the view
 *
 * Brings up to date how many pairs there are, how many of them are clear, and which one is shown.
 */
void
goen_duplicates_view_update (GoenDuplicatesView *self)
{
  guint n, n_likely;
  g_autofree char *subtitle = NULL;
  g_autofree char *likely = NULL;

  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  n = get_n_pairs (self);
  n_likely = count_very_likely (self);
  subtitle = g_strdup_printf (ngettext ("%'u pair", "%'u pairs", n), n);
  likely = g_strdup_printf (ngettext ("%'u pair is very likely the same", "%'u pairs are very likely the same", n_likely), n_likely);
  adw_window_title_set_subtitle (self->title, subtitle);
  adw_banner_set_title (self->likely_banner, likely);
  /* A single one is merged as quickly by its own button, after a look at it. */
  adw_banner_set_revealed (self->likely_banner, n_likely > 1 && !goen_library_get_is_read_only (self->library));
  gtk_widget_set_visible (self->cut_label, goen_duplicates_is_cut (self->pairs));
  show_selected (self);
}

/**
 * goen_duplicates_view_rest:
 * @self: the view
 *
 * Shows no pair while all are merged; goen_duplicates_view_update() shows the selected one again.
 */
void
goen_duplicates_view_rest (GoenDuplicatesView *self)
{
  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  g_clear_object (&self->shown);
  goen_merge_pane_clear (self->pane);
}

/**
 * goen_duplicates_view_merge:
 * @self: the view
 *
 * Makes one of the pair that is shown.
 */
void
goen_duplicates_view_merge (GoenDuplicatesView *self)
{
  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  if (!self->is_noting)
    goen_merge_pane_merge (self->pane);
}

/**
 * goen_duplicates_view_not_same:
 * @self: the view
 *
 * Notes that the pair that is shown are two people.
 */
void
goen_duplicates_view_not_same (GoenDuplicatesView *self)
{
  Note *note;

  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  /* A second press would be meant for a pair that nobody has seen yet. */
  if (self->shown == NULL || self->is_noting || !goen_merge_pane_get_is_ready (self->pane))
    return;

  note = g_new0 (Note, 1);
  note->view = g_object_ref (self);
  note->pair = g_object_ref (self->shown);
  self->is_noting = TRUE;
  goen_library_set_not_same_async (self->library, goen_duplicate_get_a (note->pair), goen_duplicate_get_b (note->pair), TRUE,
                                   NULL, noted_cb, note);
}

/**
 * goen_duplicates_view_later:
 * @self: the view
 *
 * Goes on with the next pair; after the last one comes the first.
 */
void
goen_duplicates_view_later (GoenDuplicatesView *self)
{
  guint next;

  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  if (get_n_pairs (self) == 0)
    return;

  next = (gtk_single_selection_get_selected (self->selection) + 1) % get_n_pairs (self);
  gtk_single_selection_set_selected (self->selection, next);
  gtk_list_view_scroll_to (self->list, next, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * goen_duplicates_view_focus:
 * @self: the view
 *
 * Gives the keyboard to what is on the screen: the list, or the pair when there is room for one of them only.
 */
void
goen_duplicates_view_focus (GoenDuplicatesView *self)
{
  g_return_if_fail (GOEN_IS_DUPLICATES_VIEW (self));

  if (self->collapsed && adw_navigation_split_view_get_show_content (self->split))
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
