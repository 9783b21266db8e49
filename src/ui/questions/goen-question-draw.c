/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-draw.h"

struct _GoenQuestionDraw
{
  GObject parent_instance;

  GoenDeckSource *source;       /* (owned) (nullable) */
  GoenDeckFilter  filter;
  char           *search;       /* (owned) (nullable): of the filter */
  guint           n_left;       /* of the filter, not drawn yet */
  guint           n_all;
  gboolean        is_drawing;
};

G_DEFINE_FINAL_TYPE (GoenQuestionDraw, goen_question_draw, G_TYPE_OBJECT)

enum {
  DRAWN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Of all kinds only questions are drawn. */
static void
get_filter (GoenQuestionDraw *self,
            GoenDeckFilter   *filter)
{
  *filter = self->filter;
  filter->search = self->search;
  if (filter->all_kinds)
    {
      filter->all_kinds = FALSE;
      filter->kind = GOEN_CARD_QUESTION;
    }
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenQuestionDraw) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDrawnCard) drawn = goen_library_draw_card_finish (GOEN_LIBRARY (source), result, &error);

  self->is_drawing = FALSE;
  if (drawn == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  self->n_left = drawn->n_left;
  self->n_all = drawn->n_all;
  g_signal_emit (self, signals[DRAWN], 0, drawn->card != NULL ? drawn->card->key : NULL, drawn->shuffled);
}

static void
goen_question_draw_finalize (GObject *object)
{
  GoenQuestionDraw *self = GOEN_QUESTION_DRAW (object);

  g_clear_object (&self->source);
  g_free (self->search);

  G_OBJECT_CLASS (goen_question_draw_parent_class)->finalize (object);
}

static void
goen_question_draw_class_init (GoenQuestionDrawClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_question_draw_finalize;

  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
goen_question_draw_init (GoenQuestionDraw *self)
{
  goen_deck_filter_init (&self->filter);
}

/**
 * goen_question_draw_new:
 *
 * Creates one that draws from all questions, once it has a deck.
 *
 * Returns: (transfer full): a new one
 */
GoenQuestionDraw *
goen_question_draw_new (void)
{
  return g_object_new (GOEN_TYPE_QUESTION_DRAW, NULL);
}

/**
 * goen_question_draw_set_source:
 * @self: what draws
 * @source: the deck
 *
 * Sets the deck.
 */
void
goen_question_draw_set_source (GoenQuestionDraw *self,
                               GoenDeckSource   *source)
{
  g_set_object (&self->source, source);
  goen_question_draw_count (self);
}

/**
 * goen_question_draw_set_filter:
 * @self: what draws
 * @filter: which cards are drawn; copied
 *
 * Sets from which cards are drawn.
 */
void
goen_question_draw_set_filter (GoenQuestionDraw     *self,
                               const GoenDeckFilter *filter)
{
  self->filter = *filter;
  g_set_str (&self->search, filter->search);
  self->filter.search = NULL;
  goen_question_draw_count (self);
}

/**
 * goen_question_draw_count:
 * @self: what draws
 *
 * Counts the cards of the deck anew.
 */
void
goen_question_draw_count (GoenQuestionDraw *self)
{
  GPtrArray *deck = self->source != NULL ? goen_deck_source_get_deck (self->source) : NULL;
  GoenDeckFilter filter;
  g_autoptr (GPtrArray) cards = NULL;

  self->n_all = 0;
  self->n_left = 0;
  if (deck == NULL)
    return;

  get_filter (self, &filter);
  cards = goen_deck_filter (deck, &filter);
  self->n_all = cards->len;
  for (guint i = 0; i < cards->len; i++)
    self->n_left += !((GoenQuestionCard *) cards->pdata[i])->is_drawn;
}

/**
 * goen_question_draw_get_n_all:
 * @self: what draws
 *
 * Gets how many cards the filter leaves.
 *
 * Returns: how many, 0 before the deck was read
 */
guint
goen_question_draw_get_n_all (GoenQuestionDraw *self)
{
  return self->n_all;
}

/**
 * goen_question_draw_get_n_left:
 * @self: what draws
 *
 * Gets how many of them were not drawn yet.
 *
 * Returns: how many
 */
guint
goen_question_draw_get_n_left (GoenQuestionDraw *self)
{
  return self->n_left;
}

/**
 * goen_question_draw_is_possible:
 * @self: what draws
 *
 * Tells whether a card can be drawn.
 *
 * Returns: %FALSE when no card is left by the filter, or nothing can be written
 */
gboolean
goen_question_draw_is_possible (GoenQuestionDraw *self)
{
  return self->n_all > 0 && !goen_library_get_is_read_only (goen_deck_source_get_library (self->source));
}

/**
 * goen_question_draw_run:
 * @self: what draws
 * @open: (nullable): the key of the card that lies open, which does not come again at once
 *
 * Draws a card and puts it on the pile of those that were drawn. While one is on its way nothing else is drawn: the button
 * stays as it is, since it would lose the focus.
 */
void
goen_question_draw_run (GoenQuestionDraw *self,
                        const char       *open)
{
  GoenDeckFilter filter;

  if (self->is_drawing || !goen_question_draw_is_possible (self))
    return;

  get_filter (self, &filter);
  self->is_drawing = TRUE;
  goen_library_draw_card_async (goen_deck_source_get_library (self->source), &filter, open, g_random_int (), NULL, drawn_cb,
                                g_object_ref (self));
}
