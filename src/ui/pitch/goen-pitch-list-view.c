/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-list-view.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-list-row.h"
#include "goen-pitch-order.h"

struct _GoenPitchListView
{
  AdwBin parent_instance;

  GHashTable *rows;          /* (owned) gint64 → GoenPitchListRow, not owned */
  gint64      selected_id;   /* also while a search hides it */
  gboolean    is_filling;    /* the list changes, not the choice of the user */

  GtkListBox *list;
};

typedef enum {
  PROP_SELECTED_ID = 1,
} GoenPitchListViewProperty;

enum {
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchListView, goen_pitch_list_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_SELECTED_ID + 1];
static guint signals[N_SIGNALS];

/* Rows */

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  guint first = goen_pitch_list_row_get_position (GOEN_PITCH_LIST_ROW (a));
  guint second = goen_pitch_list_row_get_position (GOEN_PITCH_LIST_ROW (b));

  return first < second ? -1 : first > second;
}

static void
remove_gone (GoenPitchListView *self,
             GPtrArray         *pitches)
{
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (goen_pitch_find (pitches, *(gint64 *) key) == NULL)
      {
        gtk_list_box_remove (self->list, row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
show_pitch (GoenPitchListView  *self,
            GoenPitchCatalogue *catalogue,
            GoenPitchSpeaker   *speaker,
            guint               position)
{
  GPtrArray *pitches = goen_pitch_catalogue_get_pitches (catalogue);
  const GoenPitch *pitch = pitches->pdata[position];
  GtkWidget *row = g_hash_table_lookup (self->rows, &pitch->id);
  GoenPitchListPlace place = {
    .parent = pitch->parent_id != 0 ? goen_pitch_find (pitches, pitch->parent_id) : NULL,
    .takes = goen_pitch_catalogue_get_takes (catalogue, pitch->id),
    .position = position,
  };

  if (row == NULL)
    {
      row = goen_pitch_list_row_new (pitch->id);
      g_hash_table_insert (self->rows, g_memdup2 (&pitch->id, sizeof pitch->id), row);
      gtk_list_box_append (self->list, row);
    }
  goen_pitch_list_row_show (GOEN_PITCH_LIST_ROW (row), pitch, &place, speaker);
}

/* Callbacks */

static void
selected_cb (GoenPitchListView *self,
             GoenPitchListRow  *row)
{
  /* A version that a search hides stays the one that is shown. */
  if (self->is_filling || row == NULL || goen_pitch_list_row_get_id (row) == self->selected_id)
    return;

  self->selected_id = goen_pitch_list_row_get_id (row);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

static void
activated_cb (GoenPitchListView *self,
              GoenPitchListRow  *row)
{
  selected_cb (self, row);
  g_signal_emit (self, signals[OPEN], 0, goen_pitch_list_row_get_id (row));
}

static void
goen_pitch_list_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((GoenPitchListViewProperty) prop_id)
    {
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, GOEN_PITCH_LIST_VIEW (object)->selected_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_list_view_dispose (GObject *object)
{
  /* Rows that go select others. */
  GOEN_PITCH_LIST_VIEW (object)->is_filling = TRUE;

  G_OBJECT_CLASS (goen_pitch_list_view_parent_class)->dispose (object);
}

static void
goen_pitch_list_view_finalize (GObject *object)
{
  g_hash_table_unref (GOEN_PITCH_LIST_VIEW (object)->rows);

  G_OBJECT_CLASS (goen_pitch_list_view_parent_class)->finalize (object);
}

static void
goen_pitch_list_view_class_init (GoenPitchListViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_pitch_list_view_get_property;
  object_class->dispose = goen_pitch_list_view_dispose;
  object_class->finalize = goen_pitch_list_view_finalize;

  properties[PROP_SELECTED_ID] =
    g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
goen_pitch_list_view_init (GoenPitchListView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Introductions"), -1);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * goen_pitch_list_view_show:
 * @self: a view
 * @catalogue: the versions
 * @speaker: who measures them, read already
 *
 * Shows the versions as they are now. A row stays the same while what it shows changes, and with it the focus.
 */
void
goen_pitch_list_view_show (GoenPitchListView  *self,
                           GoenPitchCatalogue *catalogue,
                           GoenPitchSpeaker   *speaker)
{
  GPtrArray *pitches = goen_pitch_catalogue_get_pitches (catalogue);

  self->is_filling = TRUE;
  remove_gone (self, pitches);
  for (guint i = 0; i < pitches->len; i++)
    show_pitch (self, catalogue, speaker, i);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_select_row (self->list, g_hash_table_lookup (self->rows, &self->selected_id));
  self->is_filling = FALSE;
}

/**
 * goen_pitch_list_view_get_selected_id:
 * @self: a view
 *
 * Tells which version is selected, also while a search hides it.
 *
 * Returns: its id, 0 for none
 */
gint64
goen_pitch_list_view_get_selected_id (GoenPitchListView *self)
{
  return self->selected_id;
}

/**
 * goen_pitch_list_view_has:
 * @self: a view
 * @id: a version
 *
 * Tells whether a version is shown.
 *
 * Returns: %TRUE when it has a row
 */
gboolean
goen_pitch_list_view_has (GoenPitchListView *self,
                          gint64             id)
{
  return g_hash_table_contains (self->rows, &id);
}

/**
 * goen_pitch_list_view_select:
 * @self: a view
 * @id: a version, 0 for none
 *
 * Selects a version, as soon as it is shown.
 */
void
goen_pitch_list_view_select (GoenPitchListView *self,
                             gint64             id)
{
  self->is_filling = TRUE;
  gtk_list_box_select_row (self->list, g_hash_table_lookup (self->rows, &id));
  self->is_filling = FALSE;
  if (self->selected_id == id)
    return;

  self->selected_id = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

/**
 * goen_pitch_list_view_open_first:
 * @self: a view
 *
 * Opens the first version, as if the user had activated it.
 */
void
goen_pitch_list_view_open_first (GoenPitchListView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    g_signal_emit_by_name (row, "activate");
}

/**
 * goen_pitch_list_view_focus:
 * @self: a view
 *
 * Gives the keyboard to the selected version, or to the first.
 */
void
goen_pitch_list_view_focus (GoenPitchListView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
