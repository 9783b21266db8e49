/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-group.h"

#include <glib/gi18n-lib.h>

/* So many rows at first, and as many with every press of the last one. */
#define N_SHOWN 10

struct _GoenTodayGroup
{
  GtkBox parent_instance;

  const GoenTodayRows *rows;
  GoenLibrary         *library;     /* (owned) (nullable) */
  GPtrArray           *items;       /* (owned) (nullable) */
  gint64               now;
  guint                n_shown;
  int                  last_index;  /* of the row that had the keyboard last */

  GtkListBox          *list;
  GtkWidget           *more_row;    /* the last row of the list */
};

G_DEFINE_FINAL_TYPE (GoenTodayGroup, goen_today_group, GTK_TYPE_BOX)

static gint64 *
get_key (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "goen-today-key");
}

static GHashTable *
index_rows (GoenTodayGroup *self)
{
  GHashTable *known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (get_key (GTK_WIDGET (row)) != NULL)
        g_hash_table_insert (known, get_key (GTK_WIDGET (row)), row);
    }
  return known;
}

static gboolean
has_keyboard (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* A dialog may have the keyboard now that was opened from the row. */
static gboolean
had_keyboard (GoenTodayGroup *self,
              GtkWidget      *row)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  return has_keyboard (row)
         || (goen_today_is_under_dialog (row)
             && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row
             && gtk_widget_get_focus_child (parent) == GTK_WIDGET (self));
}

static gboolean
remove_row (GoenTodayGroup *self,
            GtkWidget      *row)
{
  gboolean had = had_keyboard (self, row);

  if (had)
    self->last_index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gtk_list_box_remove (self->list, row);
  return had;
}

static GtkWidget *
create_row (GoenTodayGroup *self,
            gconstpointer   item,
            gint64          key)
{
  GtkWidget *row = self->rows->create (self->library, item);

  g_object_set_data_full (G_OBJECT (row), "goen-today-key", g_memdup2 (&key, sizeof key), g_free);
  self->rows->update (row, item, self->now);
  return row;
}

static void
put_row (GoenTodayGroup *self,
         GtkWidget      *row,
         int             index)
{
  if (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)) == row)
    return;
  g_object_ref (row);
  if (gtk_widget_get_parent (row) != NULL)
    gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, index);
  g_object_unref (row);
}

static void
update_more_row (GoenTodayGroup *self)
{
  guint n_more = self->items->len - MIN (self->items->len, self->n_shown);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n_more), n_more);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), title);
  gtk_widget_set_visible (self->more_row, n_more > 0);
}

/* What is gone goes first, so that the rows that stay are mostly in their places already. */
static gboolean
fill (GoenTodayGroup *self)
{
  g_autoptr (GHashTable) known = index_rows (self);
  guint n_rows = MIN (self->items->len, self->n_shown);
  g_autofree GtkWidget **rows = g_new0 (GtkWidget *, n_rows + 1);
  g_autofree gint64 *keys = g_new (gint64, n_rows + 1);
  GHashTableIter iter;
  gpointer stale;
  gboolean lost = FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      gconstpointer item = g_ptr_array_index (self->items, i);
      GtkWidget *row;

      keys[i] = self->rows->get_key (item);
      row = g_hash_table_lookup (known, &keys[i]);
      if (row == NULL)
        continue;
      g_hash_table_remove (known, &keys[i]);
      if (self->rows->update (row, item, self->now))
        rows[i] = row;
      else
        lost = remove_row (self, row) || lost;
    }

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &stale))
    lost = remove_row (self, stale) || lost;

  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i] == NULL)
        rows[i] = create_row (self, g_ptr_array_index (self->items, i), keys[i]);
      put_row (self, rows[i], i);
    }
  update_more_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
  return lost;
}

static void
row_activated_cb (GoenTodayGroup *self,
                  GtkListBoxRow  *row)
{
  if (GTK_WIDGET (row) != self->more_row)
    {
      if (self->rows->activate != NULL)
        self->rows->activate (GTK_WIDGET (row));
      return;
    }
  self->last_index = self->n_shown;
  self->n_shown += N_SHOWN;
  fill (self);
  goen_today_group_focus (self);
}

/* The arrows go on into the next group. */
static gboolean
keynav_failed_cb (GoenTodayGroup   *self,
                  GtkDirectionType  direction)
{
  GtkWidget *next = GTK_WIDGET (self);

  if (direction != GTK_DIR_DOWN && direction != GTK_DIR_UP)
    return FALSE;
  do
    next = direction == GTK_DIR_DOWN ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
  while (next != NULL && (!GOEN_IS_TODAY_GROUP (next) || !gtk_widget_get_visible (next)));
  if (next == NULL)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (GOEN_TODAY_GROUP (next)->list),
                                 direction == GTK_DIR_DOWN ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
goen_today_group_dispose (GObject *object)
{
  GoenTodayGroup *self = GOEN_TODAY_GROUP (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_today_group_parent_class)->dispose (object);
}

static void
goen_today_group_class_init (GoenTodayGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_today_group_dispose;
}

static void
goen_today_group_init (GoenTodayGroup *self)
{
  self->n_shown = N_SHOWN;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);

  self->more_row = adw_button_row_new ();
  gtk_widget_set_visible (self->more_row, FALSE);
  gtk_list_box_append (self->list, self->more_row);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_today_group_new:
 * @title: what the rows have in common
 * @rows: how rows are made; static
 *
 * Makes a group without rows, which is not seen.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
goen_today_group_new (const char          *title,
                      const GoenTodayRows *rows)
{
  GoenTodayGroup *self = g_object_new (GOEN_TYPE_TODAY_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", title,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  self->rows = rows;
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  return GTK_WIDGET (self);
}

/**
 * goen_today_group_show:
 * @self: the group
 * @library: for the rows
 * @items: (element-type gpointer): what the rows show; kept until the next call
 * @now: Unix seconds
 *
 * Shows @items, with as little change as possible.
 *
 * Returns: %TRUE when the row that had the keyboard last is gone, and goen_today_group_focus() should say where it goes
 */
gboolean
goen_today_group_show (GoenTodayGroup *self,
                       GoenLibrary    *library,
                       GPtrArray      *items,
                       gint64          now)
{
  g_return_val_if_fail (GOEN_IS_TODAY_GROUP (self), FALSE);

  g_set_object (&self->library, library);
  g_ptr_array_ref (items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  self->now = now;
  return fill (self);
}

/**
 * goen_today_group_tick:
 * @self: the group
 * @now: Unix seconds
 *
 * Says anew what time says about the rows.
 */
void
goen_today_group_tick (GoenTodayGroup *self,
                       gint64          now)
{
  guint n_rows;

  g_return_if_fail (GOEN_IS_TODAY_GROUP (self));

  self->now = now;
  n_rows = self->items != NULL ? MIN (self->items->len, self->n_shown) : 0;
  for (guint i = 0; i < n_rows; i++)
    self->rows->update (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)), g_ptr_array_index (self->items, i), now);
}

/**
 * goen_today_group_focus:
 * @self: the group
 *
 * Gives the keyboard to the row that stands where the one was that had it last, or else to the last row.
 *
 * Returns: %FALSE when there is no row
 */
gboolean
goen_today_group_focus (GoenTodayGroup *self)
{
  guint n_rows;

  g_return_val_if_fail (GOEN_IS_TODAY_GROUP (self), FALSE);

  n_rows = self->items != NULL ? MIN (self->items->len, self->n_shown) : 0;
  if (n_rows == 0)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (self->last_index, (int) n_rows - 1))));
}

/**
 * goen_today_is_under_dialog:
 * @widget: a widget of the page
 *
 * Whether a dialog stands over the page, and has the keyboard.
 *
 * Returns: %TRUE when there is one
 */
gboolean
goen_today_is_under_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (AdwDialog) dialog = NULL;

  /* Windows of libadwaita with an application and without one have the property each for itself. */
  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "visible-dialog") != NULL)
    g_object_get (root, "visible-dialog", &dialog, NULL);
  return dialog != NULL;
}
