/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-question.h"

#include <glib/gi18n-lib.h>

#include "goen-library-questions.h"
#include "goen-questions-section.h"
#include "goen-toast.h"

#define STATE "goen-today-question"

typedef struct {
  GoenLibrary      *library;    /* (owned) */
  GoenQuestionCard *card;       /* (owned) (nullable): what is shown */
  char             *of_day;     /* (owned) (nullable): the key of the card of the day */
  GDate             date;       /* whose card is shown: a later day for another one */
} State;

static void
state_free (gpointer data)
{
  State *state = data;

  g_object_unref (state->library);
  g_clear_pointer (&state->card, goen_question_card_free);
  g_free (state->of_day);
  g_free (state);
}

static State *
get_state (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), STATE);
}

static void
show_card (GtkWidget              *row,
           const GoenQuestionCard *card)
{
  State *state = get_state (row);

  g_clear_pointer (&state->card, goen_question_card_free);
  state->card = goen_question_card_copy (card);
  goen_today_card_show (GOEN_TODAY_CARD (row), card->text, card->why);
}

/* A small deck has days on which the same card comes again. */
static void
deck_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  State *state = get_state (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);

  if (deck == NULL)
    {
      goen_error_show (row, _("The question cards could not be read"), error);
      return;
    }
  for (guint i = 0; i < deck->len; i++)
    {
      const GoenQuestionCard *card;

      g_date_add_days (&state->date, 1);
      card = goen_deck_pick_of_day (deck, &state->date);
      if (card == NULL || (state->card != NULL && g_str_equal (card->key, state->card->key)))
        continue;
      show_card (row, card);
      gtk_accessible_announce (GTK_ACCESSIBLE (row), card->text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
}

static void
another_cb (GtkWidget *row)
{
  goen_library_load_deck_async (get_state (row)->library, NULL, deck_loaded_cb, g_object_ref (row));
}

static void
asked_cb (GtkWidget *row)
{
  State *state = get_state (row);
  g_autoptr (GoenAsked) asked = goen_asked_new ();

  if (state->card == NULL)
    return;
  g_set_str (&asked->card, state->card->key);
  g_set_str (&asked->text, state->card->text);
  goen_asked_present (row, state->library, asked);
}

/**
 * goen_today_question_new:
 * @library: where cards come from, and where it is noted that one was asked
 *
 * Makes a row for a question card.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_today_question_new (GoenLibrary *library)
{
  GtkWidget *row = goen_today_card_new ();
  State *state = g_new0 (State, 1);
  GtkWidget *button;

  state->library = g_object_ref (library);
  g_date_clear (&state->date, 1);
  g_object_set_data_full (G_OBJECT (row), STATE, state, state_free);
  goen_today_card_set_large (GOEN_TODAY_CARD (row));
  button = goen_today_card_add_button (GOEN_TODAY_CARD (row), _("A_nother"), _("Show another question"), TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (another_cb), row, G_CONNECT_SWAPPED);
  button = goen_today_card_add_button (GOEN_TODAY_CARD (row), _("As_ked…"), _("Note whom you asked, and what came back"), FALSE);
  gtk_widget_set_sensitive (button, !goen_library_get_is_read_only (library));
  g_signal_connect_object (button, "clicked", G_CALLBACK (asked_cb), row, G_CONNECT_SWAPPED);
  return row;
}

/**
 * goen_today_question_show:
 * @row: the row
 * @today: what the day shows; its question is set
 *
 * Shows the card of the day, or leaves another one that was asked for on the same day.
 */
void
goen_today_question_show (GtkWidget       *row,
                          const GoenToday *today)
{
  State *state = get_state (row);

  if (g_strcmp0 (state->of_day, today->question->key) == 0 && state->card != NULL && !g_str_equal (state->card->key, state->of_day))
    return;
  g_set_str (&state->of_day, today->question->key);
  state->date = today->date;
  show_card (row, today->question);
}

/**
 * goen_today_question_open:
 * @row: the row
 *
 * Shows the card among the others.
 */
void
goen_today_question_open (GtkWidget *row)
{
  State *state = get_state (row);

  if (state->card != NULL)
    gtk_widget_activate_action (row, "win.show-card", "s", state->card->key);
}
