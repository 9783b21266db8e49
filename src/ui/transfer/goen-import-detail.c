/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-detail.h"

#include <glib/gi18n-lib.h>

#include "goen-compare-view.h"
#include "goen-import-fields.h"
#include "goen-import-words.h"

struct _GoenImportDetail
{
  AdwNavigationPage parent_instance;

  GtkWidget         *previous;
  GtkWidget         *next;
  GtkScrolledWindow *scroller;
  GtkLabel          *reason;
  GoenCompareView   *compare;
  GtkWidget         *card;
  GoenImportFields  *fields;
  GtkLabel          *outcome;
  AdwToggleGroup    *choices;

  GoenLibrary    *library;       /* (owned) */
  GListModel     *items;         /* (owned) of GoenImportItem */
  GoenImportItem *item;          /* (owned) (nullable) */
  GCancellable   *cancellable;   /* (owned) (nullable): of the known person being read */
  guint           position;
  gboolean        is_showing;    /* the choices change because of us */
};

G_DEFINE_FINAL_TYPE (GoenImportDetail, goen_import_detail, ADW_TYPE_NAVIGATION_PAGE)

static const char * const choice_names[] = {
  [GOEN_IMPORT_ADD] = "add",
  [GOEN_IMPORT_MERGE] = "merge",
  [GOEN_IMPORT_SKIP] = "skip",
};

static void
add_choice (GoenImportDetail *self,
            GoenImportChoice  choice)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, choice_names[choice]);
  /* The sentence above says that a person is added beside the known one; here every letter counts. */
  adw_toggle_set_label (toggle, goen_import_choice_get_label (GOEN_IMPORT_NEW, choice));
  adw_toggle_group_add (self->choices, toggle);
}

static void
show_choices (GoenImportDetail *self)
{
  self->is_showing = TRUE;
  adw_toggle_group_remove_all (self->choices);
  if (goen_import_item_get_status (self->item) != GOEN_IMPORT_NEW)
    add_choice (self, GOEN_IMPORT_MERGE);
  add_choice (self, GOEN_IMPORT_ADD);
  add_choice (self, GOEN_IMPORT_SKIP);
  self->is_showing = FALSE;
}

static void
show_choice (GoenImportDetail *self)
{
  g_autofree char *outcome = goen_import_item_dup_outcome (self->item);

  self->is_showing = TRUE;
  adw_toggle_group_set_active_name (self->choices, choice_names[goen_import_item_get_choice (self->item)]);
  self->is_showing = FALSE;
  gtk_label_set_label (self->outcome, outcome);
}

static void
show_reason (GoenImportDetail *self,
             const char       *reason)
{
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL && *reason != '\0');
}

static void
show_known (GoenImportDetail       *self,
            const GoenPersonRecord *known)
{
  g_autoptr (GPtrArray) diffs = goen_person_compare (known, goen_import_item_get_record (self->item));

  /* Translators: the headings of two columns: what Goen knows about a person, and what the file says. */
  goen_compare_view_show (self->compare, _("Known"), _("In the File"), diffs, goen_import_item_get_takes (self->item));
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), TRUE);
}

static void
known_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenImportDetail) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) known = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  /* Somebody else may be shown by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      (known != NULL && (self->item == NULL || known->id != goen_import_item_get_known_id (self->item))))
    return;
  if (known != NULL)
    show_known (self, known);
  else
    show_reason (self, error->message);
}

static void
show_item (GoenImportDetail *self)
{
  GoenImportStatus status = goen_import_item_get_status (self->item);
  const char *name = goen_import_item_get_name (self->item);
  const GoenPersonRecord *known = goen_import_item_get_known (self->item);
  gint64 known_id = goen_import_item_get_known_id (self->item);
  g_autofree char *reason = goen_import_item_dup_reason (self->item);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name != NULL && *name != '\0' ? name : _("No name"));
  show_reason (self, reason);
  goen_import_fields_show (self->fields, goen_import_item_get_record (self->item));
  gtk_widget_set_visible (self->card, known == NULL || status == GOEN_IMPORT_NEW);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), FALSE);
  show_choices (self);
  show_choice (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (status == GOEN_IMPORT_NEW)
    return;
  if (known != NULL)
    {
      show_known (self, known);
    }
  else if (known_id != 0)
    {
      self->cancellable = g_cancellable_new ();
      goen_library_load_record_async (self->library, known_id, GOEN_PERSON_IMAGES, self->cancellable,
                                      known_loaded_cb, g_object_ref (self));
    }
}

static void
clear_item (GoenImportDetail *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
}

/* The nearest card in a direction that could be read. */
static gboolean
find_position (GoenImportDetail *self,
               int               step,
               guint            *position)
{
  guint n_items = g_list_model_get_n_items (self->items);

  /* Before the first one the count wraps round to a position beyond the last. */
  for (guint i = self->position + step; i < n_items; i += step)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (self->items, i);

      if (goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED)
        continue;
      *position = i;
      return TRUE;
    }

  return FALSE;
}

static void
show_position (GoenImportDetail *self,
               guint             position)
{
  guint other;

  clear_item (self);
  self->position = position;
  self->item = g_list_model_get_item (self->items, position);
  g_signal_connect_swapped (self->item, "notify::choice", G_CALLBACK (show_choice), self);
  show_item (self);
  gtk_widget_set_sensitive (self->previous, find_position (self, -1, &other));
  gtk_widget_set_sensitive (self->next, find_position (self, 1, &other));
}

static void
previous_cb (GoenImportDetail *self)
{
  guint position;

  if (find_position (self, -1, &position))
    show_position (self, position);
}

static void
next_cb (GoenImportDetail *self)
{
  guint position;

  if (find_position (self, 1, &position))
    show_position (self, position);
}

static void
choice_cb (GoenImportDetail *self)
{
  const char *name = adw_toggle_group_get_active_name (self->choices);

  if (self->is_showing || name == NULL || self->item == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (choice_names); i++)
    if (g_str_equal (name, choice_names[i]))
      goen_import_item_set_choice (self->item, i);
}

/* Who takes a value over wants the two to be one. */
static void
takes_cb (GoenImportDetail *self)
{
  guint64 takes = goen_compare_view_get_takes (self->compare);

  if (self->item == NULL || takes == goen_import_item_get_takes (self->item))
    return;
  goen_import_item_set_takes (self->item, takes);
  if (takes != 0)
    goen_import_item_set_choice (self->item, GOEN_IMPORT_MERGE);
  show_choice (self);
}

static void
goen_import_detail_dispose (GObject *object)
{
  GoenImportDetail *self = GOEN_IMPORT_DETAIL (object);

  clear_item (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_DETAIL);
  g_clear_object (&self->items);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_import_detail_parent_class)->dispose (object);
}

static void
goen_import_detail_class_init (GoenImportDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_detail_dispose;
  g_type_ensure (GOEN_TYPE_COMPARE_VIEW);
  g_type_ensure (GOEN_TYPE_IMPORT_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, previous);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, next);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, reason);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, compare);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, card);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, fields);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, outcome);
  gtk_widget_class_bind_template_child (widget_class, GoenImportDetail, choices);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, takes_cb);
}

static void
goen_import_detail_init (GoenImportDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_detail_new:
 * @library: where the known people are
 * @items: the cards of an import in the order in which they are shown
 * @position: which of them; it must have been read
 *
 * Creates a page that follows the choice for the card, and changes it.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
goen_import_detail_new (GoenLibrary *library,
                        GListModel  *items,
                        guint        position)
{
  GoenImportDetail *self = g_object_new (GOEN_TYPE_IMPORT_DETAIL, NULL);

  self->library = g_object_ref (library);
  self->items = g_object_ref (items);
  show_position (self, position);

  return ADW_NAVIGATION_PAGE (self);
}
