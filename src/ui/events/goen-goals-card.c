/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-goals-card.h"

#include <glib/gi18n-lib.h>

#include "goen-add-row.h"
#include "goen-event-advice.h"
#include "goen-goal-question.h"
#include "goen-library-events.h"
#include "goen-toast.h"

struct _GoenGoalsCard
{
  GoenEventCard parent_instance;

  GPtrArray        *rows;        /* (owned) of GtkWidget, those of the goals */
  GoenAddRow       *entry;
  GoenGoalQuestion *question;    /* shown when a goal only counts cards */
  GoenProfile      *profile;     /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenGoalsCard, goen_goals_card, GOEN_TYPE_EVENT_CARD)

static void add_rows (GoenGoalsCard *self);

static void
rebuild (GoenGoalsCard *self)
{
  goen_event_card_clear_rows (GOEN_EVENT_CARD (self), self->rows);
  add_rows (self);
}

static guint
find_row (GoenGoalsCard *self,
          GtkWidget     *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);

  return index;
}

/* In the row, so that the number follows what is typed. */
static void
show_target (GtkWidget      *row,
             const GoenGoal *goal)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "goen-target");
  /* Translators: the number that a goal sets, as in "talk with 3 prospects". */
  g_autofree char *text = g_strdup_printf (_("Goal: %u"), MAX (goal->target, 1));

  gtk_label_set_text (GTK_LABEL (label), text);
}

static void
goal_changed_cb (GtkWidget     *row,
                 GoenGoalsCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  guint index = find_row (self, row);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  GoenGoal *goal;

  if (record == NULL || index >= record->goals->len || *text == '\0')
    return;

  goal = record->goals->pdata[index];
  g_set_str (&goal->text, text);
  goen_goal_parse (text, &goal->target);
  show_target (row, goal);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
remove_clicked_cb (GoenGoalsCard *self,
                   GtkWidget     *button)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  guint index = find_row (self, gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW));

  if (record == NULL || index >= record->goals->len)
    return;

  g_ptr_array_remove_index (record->goals, index);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  rebuild (self);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static GtkWidget *
make_row (GoenGoalsCard  *self,
          const GoenGoal *goal)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *target = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("What shall come of it"));
  gtk_editable_set_text (GTK_EDITABLE (row), goal->text);
  gtk_widget_add_css_class (target, "numeric");
  gtk_widget_add_css_class (target, "dimmed");
  g_object_set_data (G_OBJECT (row), "goen-target", target);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), target);
  show_target (row, goal);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove this goal"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (goal_changed_cb), self, G_CONNECT_DEFAULT);

  return row;
}

/* A group adds its rows at the end; the entry stays below them. */
static void
add_rows (GoenGoalsCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  gboolean had_focus = goen_event_card_has_focus (GTK_WIDGET (self->entry));

  g_object_ref (self->entry);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->entry));
  for (guint i = 0; record != NULL && i < record->goals->len; i++)
    {
      GtkWidget *row = make_row (self, record->goals->pdata[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->entry));
  g_object_unref (self->entry);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_goal (GoenGoalsCard *self,
          const char    *text)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  guint target;

  if (record == NULL)
    return;

  goen_goal_parse (text, &target);
  g_ptr_array_add (record->goals, goen_goal_new (text, target));
  goen_goal_question_hide (self->question);
  rebuild (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
added_cb (GoenGoalsCard *self,
          const char    *text)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_auto (GStrv) suggestions = NULL;

  if (record == NULL || !goen_goal_counts_cards_only (text))
    {
      add_goal (self, text);
      return;
    }

  suggestions = goen_goal_list_suggestions (self->profile, record);
  goen_goal_question_ask (self->question, text, suggestions);
}

static void
chosen_cb (GoenGoalsCard *self,
           const char    *text)
{
  add_goal (self, text);
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenGoalsCard) self = user_data;

  /* Without it the suggestions are those that fit anybody. */
  g_clear_pointer (&self->profile, goen_profile_free);
  self->profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, NULL);
}

/* While a goal is being typed its row must stay. */
static gboolean
is_shown (GoenGoalsCard         *self,
          const GoenEventRecord *record)
{
  if (self->rows->len != record->goals->len)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GoenGoal *goal = record->goals->pdata[i];

      if (g_strcmp0 (gtk_editable_get_text (self->rows->pdata[i]), goal->text) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
goen_goals_card_refresh (GoenEventCard *card)
{
  GoenGoalsCard *self = GOEN_GOALS_CARD (card);

  if (!is_shown (self, goen_event_card_get_record (card)))
    rebuild (self);
  if (self->profile == NULL)
    goen_library_load_profile_async (goen_event_card_get_library (card), NULL, profile_loaded_cb, g_object_ref (self));
}

static void
goen_goals_card_finalize (GObject *object)
{
  GoenGoalsCard *self = GOEN_GOALS_CARD (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->profile, goen_profile_free);

  G_OBJECT_CLASS (goen_goals_card_parent_class)->finalize (object);
}

static void
goen_goals_card_class_init (GoenGoalsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_goals_card_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_goals_card_refresh;
}

static void
goen_goals_card_init (GoenGoalsCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (group, _("Goals"));
  adw_preferences_group_set_description (group, _("What shall come of it, with a number: “Talk with 3 prospects”."));
  self->entry = GOEN_ADD_ROW (goen_add_row_new (_("Add a goal")));
  self->question = GOEN_GOAL_QUESTION (g_object_new (GOEN_TYPE_GOAL_QUESTION, "visible", FALSE, NULL));
  adw_preferences_group_add (group, GTK_WIDGET (self->entry));
  adw_preferences_group_add (group, GTK_WIDGET (self->question));
  g_signal_connect_object (self->entry, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}
