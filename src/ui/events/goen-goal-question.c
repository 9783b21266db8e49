/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-goal-question.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"

struct _GoenGoalQuestion
{
  GtkBox parent_instance;

  GtkLabel   *word;
  AdwWrapBox *choices;
  guint       n_frames;         /* since it was shown */
};

G_DEFINE_FINAL_TYPE (GoenGoalQuestion, goen_goal_question, GTK_TYPE_BOX)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GoenGoalQuestion *self,
            GtkWidget        *button)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (button), "goen-goal"));

  g_signal_emit (self, signals[CHOSEN], 0, text);
}

static GtkWidget *
add_choice (GoenGoalQuestion *self,
            const char       *label,
            const char       *goal)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), text);
  g_object_set_data_full (G_OBJECT (button), "goen-goal", g_strdup (goal), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->choices, button);

  return button;
}

static void
goen_goal_question_class_init (GoenGoalQuestionClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_goal_question_init (GoenGoalQuestion *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 9);

  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->word, TRUE);
  gtk_label_set_xalign (self->word, 0);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->word));

  self->choices = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->choices, 6);
  adw_wrap_box_set_line_spacing (self->choices, 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choices));
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  /* The layout of a frame comes after its ticks. */
  if (GOEN_GOAL_QUESTION (widget)->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (viewport != NULL && gtk_widget_get_mapped (widget))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * goen_goal_question_ask:
 * @self: a question
 * @text: the goal as typed
 * @suggestions: better ones
 *
 * Shows the question. It is only answered by a click or a key: nothing that was typed goes without it.
 */
void
goen_goal_question_ask (GoenGoalQuestion  *self,
                        const char        *text,
                        char             **suggestions)
{
  /* Translators: %s is a goal as the user typed it. */
  g_autofree char *keep = g_strdup_printf (_("Keep “%s”"), text);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    adw_wrap_box_remove (self->choices, child);
  for (guint i = 0; suggestions[i] != NULL; i++)
    add_choice (self, suggestions[i], suggestions[i]);
  gtk_widget_add_css_class (add_choice (self, keep, text), "flat");

  gtk_label_set_text (self->word, goen_goal_get_gentle_word ());
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  /* Below the entry it may lie outside of what is seen; it has no place before it was laid out. */
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), goen_goal_get_gentle_word (), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * goen_goal_question_hide:
 * @self: a question
 *
 * Takes the question away.
 */
void
goen_goal_question_hide (GoenGoalQuestion *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
