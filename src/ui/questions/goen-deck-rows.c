/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-rows.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-row.h"

struct _GoenDeckRows
{
  AdwBin parent_instance;

  GtkListBox        *list;
  GtkScrolledWindow *scroller;
  GHashTable        *rows;           /* (owned): key → GoenDeckRow, not owned */
  GHashTable        *shown;          /* (owned): a set of the keys that the filter leaves */
  gboolean           is_selecting;   /* the selection is not the user's */
};

enum {
  SELECTED,
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenDeckRows, goen_deck_rows, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const GoenQuestionCard *
get_card (gpointer row)
{
  return goen_deck_row_get_card (GOEN_DECK_ROW (row));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  return g_hash_table_contains (GOEN_DECK_ROWS (user_data)->shown, get_card (row)->key);
}

static guint
get_place (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "goen-place"));
}

/* By groups, and within a group in the order of the deck. */
static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       user_data)
{
  guint group_a = goen_deck_row_get_group (get_card (a));
  guint group_b = goen_deck_row_get_group (get_card (b));

  if (group_a != group_b)
    return group_a < group_b ? -1 : 1;

  return get_place (a) < get_place (b) ? -1 : get_place (a) > get_place (b);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  GtkWidget *label;

  if (before != NULL && goen_deck_row_get_group (get_card (row)) == goen_deck_row_get_group (get_card (before)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (goen_deck_row_get_group_title (get_card (row)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "goen-deck-header");
  gtk_list_box_row_set_header (row, label);
}

static void
find_shown (GoenDeckRows         *self,
            GPtrArray            *deck,
            const GoenDeckFilter *filter)
{
  g_autoptr (GPtrArray) cards = goen_deck_filter (deck, filter);

  g_hash_table_remove_all (self->shown);
  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (self->shown, g_strdup (((GoenQuestionCard *) cards->pdata[i])->key));
}

static GtkListBoxRow *
find_first (GoenDeckRows *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL || gtk_widget_get_child_visible (GTK_WIDGET (row)))
        return row;
    }
}

static void
show_card (GoenDeckRows           *self,
           const GoenQuestionCard *card,
           guint                   place)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, card->key);

  if (row != NULL)
    {
      g_object_set_data (G_OBJECT (row), "goen-place", GUINT_TO_POINTER (place));
      goen_deck_row_show (GOEN_DECK_ROW (row), card);
      return;
    }

  row = goen_deck_row_new (card);
  g_object_set_data (G_OBJECT (row), "goen-place", GUINT_TO_POINTER (place));
  g_hash_table_insert (self->rows, g_strdup (card->key), row);
  gtk_list_box_append (self->list, row);
}

static void
remove_gone (GoenDeckRows *self,
             GPtrArray    *deck)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key, row;

  for (guint i = 0; i < deck->len; i++)
    g_hash_table_add (there, ((GoenQuestionCard *) deck->pdata[i])->key);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      if (g_hash_table_contains (there, key))
        continue;

      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
row_selected_cb (GoenDeckRows  *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && !self->is_selecting)
    g_signal_emit (self, signals[SELECTED], 0, get_card (row)->key);
}

static void
row_activated_cb (GoenDeckRows  *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, get_card (row)->key);
}

static void
goen_deck_rows_dispose (GObject *object)
{
  GoenDeckRows *self = GOEN_DECK_ROWS (object);

  self->is_selecting = TRUE;
  if (self->list != NULL)
    {
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
      self->list = NULL;
    }

  G_OBJECT_CLASS (goen_deck_rows_parent_class)->dispose (object);
}

static void
goen_deck_rows_finalize (GObject *object)
{
  GoenDeckRows *self = GOEN_DECK_ROWS (object);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (goen_deck_rows_parent_class)->finalize (object);
}

static void
goen_deck_rows_class_init (GoenDeckRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_deck_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_deck_rows_finalize;

  signals[SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_deck_rows_init (GoenDeckRows *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (list);
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Question cards"), -1);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, list);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * goen_deck_rows_set_deck:
 * @self: a list
 * @deck: (element-type GoenQuestionCard): the deck as it is now
 * @filter: which of its cards are shown
 *
 * Shows a deck. Rows of cards that are still there stay, with the cursor in them.
 */
void
goen_deck_rows_set_deck (GoenDeckRows         *self,
                         GPtrArray            *deck,
                         const GoenDeckFilter *filter)
{
  find_shown (self, deck, filter);
  self->is_selecting = TRUE;
  for (guint i = 0; i < deck->len; i++)
    show_card (self, deck->pdata[i], i);
  remove_gone (self, deck);
  self->is_selecting = FALSE;
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

/**
 * goen_deck_rows_filter:
 * @self: a list
 * @deck: (element-type GoenQuestionCard): the deck that is shown
 * @filter: which of its cards are shown
 *
 * Shows other cards of the deck, from the top.
 *
 * Returns: how many are left
 */
guint
goen_deck_rows_filter (GoenDeckRows         *self,
                       GPtrArray            *deck,
                       const GoenDeckFilter *filter)
{
  find_shown (self, deck, filter);
  gtk_list_box_invalidate_filter (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  return goen_deck_rows_get_n (self);
}

/**
 * goen_deck_rows_get_n:
 * @self: a list
 *
 * Counts what is shown.
 *
 * Returns: how many cards the filter leaves
 */
guint
goen_deck_rows_get_n (GoenDeckRows *self)
{
  return g_hash_table_size (self->shown);
}

/**
 * goen_deck_rows_get_first:
 * @self: a list
 *
 * Gets the first card that is shown.
 *
 * Returns: (transfer none) (nullable): its key
 */
const char *
goen_deck_rows_get_first (GoenDeckRows *self)
{
  GtkListBoxRow *row = find_first (self);

  return row != NULL ? get_card (row)->key : NULL;
}

/**
 * goen_deck_rows_select:
 * @self: a list
 * @key: (nullable): a card
 *
 * Selects the card that is shown elsewhere, without moving the focus.
 */
void
goen_deck_rows_select (GoenDeckRows *self,
                       const char   *key)
{
  self->is_selecting = TRUE;
  gtk_list_box_select_row (self->list, key != NULL ? g_hash_table_lookup (self->rows, key) : NULL);
  self->is_selecting = FALSE;
}

/**
 * goen_deck_rows_focus:
 * @self: a list
 *
 * Gives the focus to the selected row, or to the first one.
 *
 * Returns: %FALSE when none is shown
 */
gboolean
goen_deck_rows_focus (GoenDeckRows *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    row = find_first (self);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
