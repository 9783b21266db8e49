/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-ics-item.h"
#include "goen-ics.h"
#include "goen-library-events.h"
#include "goen-toast.h"

struct _GoenEventsImportDialog
{
  AdwDialog parent_instance;

  AdwBanner   *banner;
  GtkStack    *stack;
  GtkLabel    *count;
  GtkButton   *all_button;
  GtkListView *list;

  GtkWidget   *parent;      /* (owned) */
  GoenLibrary *library;     /* (owned) */
  GListStore  *items;       /* (owned) of GoenIcsItem */
  GPtrArray   *problems;    /* (owned) of GoenIcsProblem */
};

G_DEFINE_FINAL_TYPE (GoenEventsImportDialog, goen_events_import_dialog, ADW_TYPE_DIALOG)

/* What Undo takes back. */
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

static guint
count_chosen (GoenEventsImportDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (GoenIcsItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n += goen_ics_item_get_chosen (item);
    }

  return n;
}

static void
update_count (GoenEventsImportDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_chosen = count_chosen (self);
  /* Translators: how many events of a calendar file are to be imported, of how many. */
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u event chosen", "%u of %u events chosen", n), n_chosen, n);

  gtk_label_set_label (self->count, text);
  gtk_button_set_label (self->all_button, n_chosen < n ? _("Select All") : _("Select None"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", n_chosen > 0 && !goen_library_get_is_read_only (self->library));
}

/* Rows */

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* The row is what is activated, by a click as by the keyboard. */
  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (texts, 6);
  gtk_widget_set_margin_bottom (texts, 6);
  append_label (texts, NULL);
  append_label (texts, "caption");
  append_label (texts, "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dimmed");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *list_item)
{
  GoenIcsItem *item = gtk_list_item_get_item (list_item);
  const GoenEventRecord *event = goen_ics_item_get_event (item);
  g_autofree char *when = goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (check));
  GtkWidget *time = gtk_widget_get_next_sibling (title);
  GtkWidget *more = gtk_widget_get_next_sibling (time);
  const char *update = goen_ics_item_is_known (item) ? _("Is there already and will be updated") : NULL;

  gtk_label_set_label (GTK_LABEL (title), event->title);
  gtk_label_set_label (GTK_LABEL (time), when);
  gtk_label_set_label (GTK_LABEL (more), update != NULL ? update : event->place != NULL ? event->place : "");
  gtk_widget_set_visible (more, update != NULL || event->place != NULL);
  gtk_list_item_set_accessible_label (list_item, event->title);
  g_object_set_data_full (G_OBJECT (list_item), "goen-chosen",
                          g_object_ref (g_object_bind_property (item, "chosen", check, "active", G_BINDING_SYNC_CREATE)),
                          g_object_unref);
}

static void
unbind_row_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  g_binding_unbind (g_object_get_data (G_OBJECT (list_item), "goen-chosen"));
  g_object_set_data (G_OBJECT (list_item), "goen-chosen", NULL);
}

/* Importing */

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Event Could Not Be Deleted"), error);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  Added *added = data;

  for (guint i = 0; i < added->ids->len; i++)
    goen_library_trash_event_async (added->library, g_array_index (added->ids, gint64, i), NULL, undone_cb, g_object_ref (root));
}

static char *
dup_result (guint n_added,
            guint n_updated)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event added", "%u events added", n_added), n_added);
  g_autofree char *updated =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event updated", "%u events updated", n_updated), n_updated);

  if (n_updated == 0)
    return g_steal_pointer (&added);
  if (n_added == 0)
    return g_steal_pointer (&updated);

  /* Translators: what an import did: “3 events added, 1 event updated”. */
  return g_strdup_printf (C_("result of an import", "%s, %s"), added, updated);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenEventsImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_updated = 0;
  g_autoptr (GArray) ids = goen_library_import_events_finish (GOEN_LIBRARY (source), &n_updated, result, &error);
  g_autofree char *title = NULL;
  Added *added;

  if (ids == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", TRUE);
      goen_error_show (GTK_WIDGET (self), _("The Events Could Not Be Imported"), error);
      return;
    }

  title = dup_result (ids->len, n_updated);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (ids->len == 0)
    {
      goen_toast_show (self->parent, title);
      return;
    }

  if (ids->len == 1)
    gtk_widget_activate_action (self->parent, "win.show-event", "x", g_array_index (ids, gint64, 0));
  added = g_new0 (Added, 1);
  added->library = g_object_ref (self->library);
  added->ids = g_steal_pointer (&ids);
  goen_toast_show_undo (self->parent, title, undo, added, added_free);
}

/* Callbacks */

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenEventsImportDialog *self = GOEN_EVENTS_IMPORT_DIALOG (widget);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (GoenIcsItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (goen_ics_item_get_chosen (item))
        g_ptr_array_add (events, goen_event_record_copy (goen_ics_item_get_event (item)));
    }

  gtk_widget_action_set_enabled (widget, "import.run", FALSE);
  goen_library_import_events_async (self->library, events, NULL, imported_cb, g_object_ref (self));
}

static void
activate_cb (GoenEventsImportDialog *self,
             guint                   position)
{
  g_autoptr (GoenIcsItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  goen_ics_item_set_chosen (item, !goen_ics_item_get_chosen (item));
  update_count (self);
}

static void
all_cb (GoenEventsImportDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  gboolean choose = count_chosen (self) < n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoenIcsItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      goen_ics_item_set_chosen (item, choose);
    }
  update_count (self);
}

static GtkWidget *
make_problem_list (GPtrArray *problems)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const GoenIcsProblem *problem = problems->pdata[i];
      GtkWidget *row = adw_action_row_new ();
      /* Translators: where in a file something stands. */
      g_autofree char *line = problem->line > 0 ? g_strdup_printf (_("Line %u"), problem->line) : NULL;

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->reason);
      if (line != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);

  return scroller;
}

static void
details_cb (GoenEventsImportDialog *self)
{
  AdwDialog *alert = adw_alert_dialog_new (_("Not Everything Could Be Read"), NULL);

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (alert), make_problem_list (self->problems));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

/* Object */

static void
goen_events_import_dialog_dispose (GObject *object)
{
  GoenEventsImportDialog *self = GOEN_EVENTS_IMPORT_DIALOG (object);

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENTS_IMPORT_DIALOG);
  g_clear_object (&self->items);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_events_import_dialog_parent_class)->dispose (object);
}

static void
goen_events_import_dialog_class_init (GoenEventsImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_events_import_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-events-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventsImportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsImportDialog, count);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsImportDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, GoenEventsImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
}

static void
goen_events_import_dialog_init (GoenEventsImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (GOEN_TYPE_ICS_ITEM);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

/**
 * goen_events_import_dialog_new:
 * @parent: the widget over which it is told what was imported
 * @library: where the events go
 * @events: (element-type GoenEventRecord): what was found; copied
 * @known: (element-type gint64): the stored event of each, 0 for a new one
 * @problems: (element-type GoenIcsProblem): what could not be read; kept
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_events_import_dialog_new (GtkWidget   *parent,
                               GoenLibrary *library,
                               GPtrArray   *events,
                               GArray      *known,
                               GPtrArray   *problems)
{
  GoenEventsImportDialog *self = g_object_new (GOEN_TYPE_EVENTS_IMPORT_DIALOG, NULL);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->problems = g_ptr_array_ref (problems);
  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr (GoenIcsItem) item = goen_ics_item_new (events->pdata[i], g_array_index (known, gint64, i) != 0);

      g_list_store_append (self->items, item);
    }

  if (problems->len > 0)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry could not be read completely.",
                                                            "%u entries could not be read completely.", problems->len),
                                               problems->len);

      adw_banner_set_title (self->banner, text);
      adw_banner_set_revealed (self->banner, TRUE);
    }
  gtk_stack_set_visible_child_name (self->stack, events->len > 0 ? "list" : "nothing");
  update_count (self);

  return ADW_DIALOG (self);
}
