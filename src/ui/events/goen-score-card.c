/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-score-card.h"

#include <glib/gi18n-lib.h>

#define MAX_REACHED 999

struct _GoenScoreCard
{
  GoenEventCard parent_instance;

  GPtrArray *rows;       /* (owned) of GtkWidget: AdwSpinRow */
};

G_DEFINE_FINAL_TYPE (GoenScoreCard, goen_score_card, GOEN_TYPE_EVENT_CARD)

static void
value_changed_cb (GoenScoreCard *self,
                  GParamSpec    *pspec,
                  AdwSpinRow    *row)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  GoenGoal *goal;
  guint index;
  guint reached;

  if (record == NULL || !g_ptr_array_find (self->rows, row, &index) || index >= record->goals->len)
    return;

  goal = record->goals->pdata[index];
  reached = adw_spin_row_get_value (row);
  if (goal->reached == reached)
    return;

  goal->reached = reached;
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static GtkWidget *
make_row (GoenScoreCard  *self,
          const GoenGoal *goal)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, MAX_REACHED, 1);
  g_autofree char *target = g_strdup_printf (_("Goal: %u"), MAX (goal->target, 1));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), goal->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), target);

  return row;
}

static gboolean
is_shown (GoenScoreCard *self,
          GPtrArray     *goals)
{
  if (self->rows->len != goals->len)
    return FALSE;

  for (guint i = 0; i < goals->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (self->rows->pdata[i]), ((const GoenGoal *) goals->pdata[i])->text) != 0)
      return FALSE;

  return TRUE;
}

static void
goen_score_card_refresh (GoenEventCard *card)
{
  GoenScoreCard *self = GOEN_SCORE_CARD (card);
  GPtrArray *goals = goen_event_card_get_record (card)->goals;

  gtk_widget_set_visible (GTK_WIDGET (self), goals->len > 0);
  if (!is_shown (self, goals))
    {
      goen_event_card_clear_rows (card, self->rows);
      for (guint i = 0; i < goals->len; i++)
        {
          GtkWidget *row = make_row (self, goals->pdata[i]);

          g_ptr_array_add (self->rows, row);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
          adw_spin_row_set_value (ADW_SPIN_ROW (row), ((const GoenGoal *) goals->pdata[i])->reached);
          g_signal_connect_object (row, "notify::value", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
        }
    }
  for (guint i = 0; i < goals->len; i++)
    adw_spin_row_set_value (self->rows->pdata[i], ((const GoenGoal *) goals->pdata[i])->reached);
}

static void
goen_score_card_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_SCORE_CARD (object)->rows);

  G_OBJECT_CLASS (goen_score_card_parent_class)->finalize (object);
}

static void
goen_score_card_class_init (GoenScoreCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_score_card_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_score_card_refresh;
}

static void
goen_score_card_init (GoenScoreCard *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Goals Reached"));
}
