/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-review.h"

#include <glib/gi18n-lib.h>

#include "goen-import-choice-button.h"
#include "goen-import-files.h"
#include "goen-import-group-header.h"
#include "goen-import-row.h"
#include "goen-import-words.h"
#include "goen-toast.h"

struct _GoenImportReview
{
  AdwBin parent_instance;

  GtkLabel          *summary;
  GoenImportFiles   *files;
  AdwWrapBox        *groups;
  GtkScrolledWindow *scroller;
  GtkListView       *list;

  GoenImport *import;      /* (owned) (nullable) */
  GListModel *items;       /* (owned) (nullable): its cards in groups */
  guint       n_chosen;
};

typedef enum {
  PROP_N_CHOSEN = 1,
} GoenImportReviewProperty;

G_DEFINE_FINAL_TYPE (GoenImportReview, goen_import_review, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_N_CHOSEN + 1];
static guint encoding_chosen_signal;
static guint item_activated_signal;

/* Helpers */

/* What needs a decision comes first, what needs none last. */
static int
get_rank (GoenImportItem *item)
{
  static const int ranks[] = {
    [GOEN_IMPORT_REJECTED] = 0,
    [GOEN_IMPORT_ALIKE] = 1,
    [GOEN_IMPORT_UPDATE] = 2,
    [GOEN_IMPORT_NEW] = 3,
    [GOEN_IMPORT_DUPLICATE] = 4,
  };

  return ranks[goen_import_item_get_status (item)];
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return get_rank ((GoenImportItem *) a) - get_rank ((GoenImportItem *) b);
}

static void
recount (GoenImportReview *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->import));
  guint n_chosen = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->import), i);

      if (goen_import_item_get_status (item) != GOEN_IMPORT_REJECTED &&
          goen_import_item_get_choice (item) != GOEN_IMPORT_SKIP)
        n_chosen++;
    }
  if (self->n_chosen == n_chosen)
    return;
  self->n_chosen = n_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
}

/* Callbacks */

/* A new list begins with its first row at the top, which hides the heading above it. */
static gboolean
show_top_cb (GtkWidget     *widget,
             GdkFrameClock *frame_clock,
             gpointer       user_data)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)), 0);
  return G_SOURCE_REMOVE;
}

static void
encoding_chosen_cb (GoenImportReview *self,
                    guint             encoding)
{
  g_signal_emit (self, encoding_chosen_signal, 0, encoding);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, goen_import_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  GoenImportRow *row = GOEN_IMPORT_ROW (gtk_list_item_get_child (list_item));
  GoenImportItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  goen_import_row_set_item (row, item);
  gtk_list_item_set_activatable (list_item, goen_import_item_get_status (item) != GOEN_IMPORT_REJECTED);
  label = goen_import_row_dup_accessible_label (row);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  goen_import_row_set_item (GOEN_IMPORT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  gtk_list_header_set_child (header, goen_import_group_header_new ());
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  GoenImportItem *item = gtk_list_header_get_item (header);

  goen_import_group_header_set (GOEN_IMPORT_GROUP_HEADER (gtk_list_header_get_child (header)),
                                goen_import_item_get_status (item),
                                gtk_list_header_get_n_items (header));
}

static void
group_chosen_cb (GoenImportChoiceButton *button,
                 int                     choice,
                 GoenImportReview       *self)
{
  goen_import_set_choice (self->import, goen_import_choice_button_get_status (button), choice);
  recount (self);
}

static void
activate_cb (GoenImportReview *self,
             guint             position)
{
  g_signal_emit (self, item_activated_signal, 0, position);
}

static void
recount_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  recount (GOEN_IMPORT_REVIEW (widget));
}

static void
copy_rejected_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autofree char *text = goen_import_dup_rejected (GOEN_IMPORT_REVIEW (widget)->import);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  goen_toast_show (widget, _("List copied"));
}

/* Choices for many at once. They are not in the headings of the list, because those cannot be reached by keyboard. */

static void
add_group (GoenImportReview *self,
           GoenImportStatus  status)
{
  GtkWidget *button = goen_import_choice_button_new ();
  const char *name = goen_import_status_get_name (status);
  g_autofree char *accessible_name = NULL;

  /* Translators: what a screen reader calls a button; %s is the heading of a group. */
  accessible_name = g_strdup_printf (_("Choose for all: %s"), goen_import_status_get_title (status));
  goen_import_choice_button_set_status (GOEN_IMPORT_CHOICE_BUTTON (button), status);
  goen_import_choice_button_set_label (GOEN_IMPORT_CHOICE_BUTTON (button), name, accessible_name);
  g_signal_connect_object (button, "chosen", G_CALLBACK (group_chosen_cb), self, 0);
  adw_wrap_box_append (self->groups, button);
}

static void
add_copy_button (GoenImportReview *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Copy List"));

  gtk_widget_set_tooltip_text (button, _("Copy file, line and reason of what could not be read"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.copy-rejected");
  adw_wrap_box_append (self->groups, button);
}

static void
show_groups (GoenImportReview *self)
{
  static const GoenImportStatus statuses[] = {
    GOEN_IMPORT_ALIKE, GOEN_IMPORT_UPDATE, GOEN_IMPORT_NEW, GOEN_IMPORT_DUPLICATE
  };
  GtkWidget *child;
  GtkWidget *label = gtk_label_new (_("For all:"));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    adw_wrap_box_remove (self->groups, child);
  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->groups, label);
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (goen_import_count (self->import, statuses[i]) > 0)
      add_group (self, statuses[i]);
  gtk_widget_set_visible (label, gtk_widget_get_next_sibling (label) != NULL);
  if (goen_import_count (self->import, GOEN_IMPORT_REJECTED) > 0)
    add_copy_button (self);
}

/* Object */

static void
goen_import_review_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((GoenImportReviewProperty) prop_id)
    {
    case PROP_N_CHOSEN:
      g_value_set_uint (value, GOEN_IMPORT_REVIEW (object)->n_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_import_review_dispose (GObject *object)
{
  GoenImportReview *self = GOEN_IMPORT_REVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_REVIEW);
  g_clear_object (&self->import);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (goen_import_review_parent_class)->dispose (object);
}

static void
goen_import_review_class_init (GoenImportReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_import_review_get_property;
  object_class->dispose = goen_import_review_dispose;
  g_type_ensure (GOEN_TYPE_IMPORT_FILES);

  properties[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  encoding_chosen_signal = g_signal_new ("encoding-chosen", GOEN_TYPE_IMPORT_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  item_activated_signal = g_signal_new ("item-activated", GOEN_TYPE_IMPORT_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportReview, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenImportReview, groups);
  gtk_widget_class_bind_template_child (widget_class, GoenImportReview, files);
  gtk_widget_class_bind_template_child (widget_class, GoenImportReview, list);
  gtk_widget_class_bind_template_child (widget_class, GoenImportReview, scroller);
  gtk_widget_class_bind_template_callback (widget_class, encoding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "review.recount", NULL, recount_action);
  gtk_widget_class_install_action (widget_class, "review.copy-rejected", NULL, copy_rejected_action);
}

static void
goen_import_review_init (GoenImportReview *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
}

/**
 * goen_import_review_show:
 * @self: a review
 * @import: an import whose files have been read
 * @encodings: what their encoding can be
 * @encoding: which one was chosen
 *
 * Shows what @import would do.
 */
void
goen_import_review_show (GoenImportReview *self,
                         GoenImport       *import,
                         GListModel       *encodings,
                         guint             encoding)
{
  g_autofree char *summary = goen_import_dup_summary (import);
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_groups, NULL, NULL));
  GtkSortListModel *groups;

  g_set_object (&self->import, import);
  gtk_label_set_label (self->summary, summary);
  show_groups (self);
  goen_import_files_show (self->files, import, encodings, encoding);
  groups = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (import)), NULL);
  gtk_sort_list_model_set_section_sorter (groups, sorter);
  g_set_object (&self->items, G_LIST_MODEL (groups));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (groups)));
  gtk_list_view_set_model (self->list, model);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), show_top_cb, NULL, NULL);
  recount (self);
}

/**
 * goen_import_review_recount:
 * @self: a review that shows an import
 *
 * Counts again after choices were made elsewhere.
 */
void
goen_import_review_recount (GoenImportReview *self)
{
  if (self->import != NULL)
    recount (self);
}

/**
 * goen_import_review_get_items:
 * @self: a review that shows an import
 *
 * Gets the cards in the order in which they are shown.
 *
 * Returns: (transfer none): a #GListModel of #GoenImportItem
 */
GListModel *
goen_import_review_get_items (GoenImportReview *self)
{
  return self->items;
}

/**
 * goen_import_review_get_n_chosen:
 * @self: a review
 *
 * Counts the cards that would change something.
 *
 * Returns: how many would be added or merged
 */
guint
goen_import_review_get_n_chosen (GoenImportReview *self)
{
  return self->n_chosen;
}
