/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-lines-card.h"

#include "goen-add-row.h"

typedef struct {
  GPtrArray *rows;       /* (owned) of GtkWidget, those of the lines */
  GtkWidget *offer;      /* (owned) */
  GtkWidget *entry;      /* (owned) */
  gboolean   always;
} GoenLinesCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenLinesCard, goen_lines_card, GOEN_TYPE_EVENT_CARD)

static void rebuild (GoenLinesCard *self);

/* (nullable) */
static GPtrArray *
get_lines (GoenLinesCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));

  return record != NULL ? GOEN_LINES_CARD_GET_CLASS (self)->get_lines (record) : NULL;
}

static void
finish_change (GoenLinesCard *self)
{
  rebuild (self);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
moved_cb (GtkWidget     *row,
          int            step,
          GoenLinesCard *self)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  GPtrArray *lines = get_lines (self);
  guint index;

  if (!goen_lines_card_find (self, row, &index) || (int) index + step < 0 || (int) index + step >= (int) lines->len)
    return;

  g_ptr_array_insert (lines, index + step, g_ptr_array_steal_index (lines, index));
  finish_change (self);
  gtk_widget_grab_focus (priv->rows->pdata[index + step]);
}

static void
removed_cb (GtkWidget     *row,
            GoenLinesCard *self)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  guint index;

  if (!goen_lines_card_find (self, row, &index))
    return;

  g_ptr_array_remove_index (get_lines (self), index);
  finish_change (self);
  gtk_widget_grab_focus (index < priv->rows->len ? priv->rows->pdata[index] : priv->entry);
}

static void
added_cb (GoenLinesCard *self,
          const char    *text)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  GPtrArray *lines = get_lines (self);

  if (lines == NULL)
    return;

  g_ptr_array_add (lines, GOEN_LINES_CARD_GET_CLASS (self)->make_line (text));
  finish_change (self);
  gtk_widget_grab_focus (priv->entry);
}

static void
offer_activated_cb (GoenLinesCard *self)
{
  if (get_lines (self) != NULL)
    GOEN_LINES_CARD_GET_CLASS (self)->offer (self);
}

static GtkWidget *
make_row (GoenLinesCard *self,
          gconstpointer  line)
{
  GoenLinesCardClass *klass = GOEN_LINES_CARD_GET_CLASS (self);
  GtkWidget *row = goen_order_row_new (klass->get_text (line));

  if (klass->set_up_row != NULL)
    klass->set_up_row (self, GOEN_ORDER_ROW (row), line);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_DEFAULT);

  return row;
}

/* A group adds its rows at the end; what adds to it stays below them. */
static void
rebuild (GoenLinesCard *self)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GPtrArray *lines = get_lines (self);
  gboolean had_focus = goen_event_card_has_focus (priv->entry);

  goen_event_card_clear_rows (GOEN_EVENT_CARD (self), priv->rows);
  adw_preferences_group_remove (group, priv->offer);
  adw_preferences_group_remove (group, priv->entry);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      g_ptr_array_add (priv->rows, make_row (self, lines->pdata[i]));
      adw_preferences_group_add (group, priv->rows->pdata[i]);
    }
  adw_preferences_group_add (group, priv->offer);
  adw_preferences_group_add (group, priv->entry);
  gtk_widget_set_visible (priv->offer, priv->always || priv->rows->len == 0);
  if (had_focus)
    gtk_widget_grab_focus (priv->entry);
}

static gboolean
is_shown (GoenLinesCard *self)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  GoenLinesCardClass *klass = GOEN_LINES_CARD_GET_CLASS (self);
  GPtrArray *lines = get_lines (self);

  if (priv->rows->len != lines->len)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (priv->rows->pdata[i]), klass->get_text (lines->pdata[i])) != 0)
      return FALSE;

  return TRUE;
}

static void
goen_lines_card_refresh (GoenEventCard *card)
{
  GoenLinesCard *self = GOEN_LINES_CARD (card);
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  GoenLinesCardClass *klass = GOEN_LINES_CARD_GET_CLASS (self);
  GPtrArray *lines = get_lines (self);

  if (!is_shown (self))
    rebuild (self);
  for (guint i = 0; klass->update_row != NULL && i < lines->len; i++)
    klass->update_row (self, priv->rows->pdata[i], lines->pdata[i]);
}

static void
goen_lines_card_finalize (GObject *object)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (GOEN_LINES_CARD (object));

  g_clear_pointer (&priv->rows, g_ptr_array_unref);
  g_clear_object (&priv->offer);
  g_clear_object (&priv->entry);

  G_OBJECT_CLASS (goen_lines_card_parent_class)->finalize (object);
}

static void
goen_lines_card_class_init (GoenLinesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_lines_card_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_lines_card_refresh;
}

static void
goen_lines_card_init (GoenLinesCard *self)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  priv->rows = g_ptr_array_new ();
  priv->offer = g_object_ref_sink (adw_button_row_new ());
  priv->entry = g_object_ref_sink (goen_add_row_new (""));
  adw_preferences_group_add (group, priv->offer);
  adw_preferences_group_add (group, priv->entry);
  g_signal_connect_object (priv->offer, "activated", G_CALLBACK (offer_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->entry, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_lines_card_set_words:
 * @self: a card
 * @offer_title: what the button that offers lines says
 * @offer_icon_name: its icon
 * @entry_title: what the entry says
 *
 * Sets what the rows below the lines say.
 */
void
goen_lines_card_set_words (GoenLinesCard *self,
                           const char    *offer_title,
                           const char    *offer_icon_name,
                           const char    *entry_title)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (priv->offer), offer_title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (priv->offer), offer_icon_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (priv->entry), entry_title);
}

/**
 * goen_lines_card_set_offers:
 * @self: a card
 * @always: whether lines are offered also when there are some
 *
 * Sets when the button that offers lines is there.
 */
void
goen_lines_card_set_offers (GoenLinesCard *self,
                            gboolean       always)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);

  priv->always = always;
  gtk_widget_set_visible (priv->offer, always || priv->rows->len == 0);
}

/**
 * goen_lines_card_find:
 * @self: a card
 * @row: a row
 * @index: (out): which line it shows
 *
 * Finds the line of a row.
 *
 * Returns: %FALSE when the row shows no line of the record
 */
gboolean
goen_lines_card_find (GoenLinesCard *self,
                      GtkWidget     *row,
                      guint         *index)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  GPtrArray *lines = get_lines (self);

  return lines != NULL && g_ptr_array_find (priv->rows, row, index) && *index < lines->len;
}

static gboolean
has_line (GoenLinesCard *self,
          const char    *text)
{
  GPtrArray *lines = get_lines (self);

  for (guint i = 0; i < lines->len; i++)
    if (g_strcmp0 (GOEN_LINES_CARD_GET_CLASS (self)->get_text (lines->pdata[i]), text) == 0)
      return TRUE;

  return FALSE;
}

/**
 * goen_lines_card_add:
 * @self: a card
 * @texts: new lines
 *
 * Adds lines at the end, without those that are there already.
 */
void
goen_lines_card_add (GoenLinesCard  *self,
                     char          **texts)
{
  GoenLinesCardPrivate *priv = goen_lines_card_get_instance_private (self);
  guint n_before = priv->rows->len;

  if (get_lines (self) == NULL)
    return;

  for (guint i = 0; texts[i] != NULL; i++)
    if (!has_line (self, texts[i]))
      g_ptr_array_add (get_lines (self), GOEN_LINES_CARD_GET_CLASS (self)->make_line (texts[i]));
  finish_change (self);
  if (priv->rows->len > n_before)
    gtk_widget_grab_focus (priv->rows->pdata[n_before]);
}
