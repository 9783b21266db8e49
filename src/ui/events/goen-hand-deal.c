/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-hand-deal.h"

#include <glib/gi18n-lib.h>

#include "goen-library-questions.h"
#include "goen-toast.h"

#define N_CARDS 5
/* How often it is shuffled anew before cards of the last hand are dealt once more. */
#define MAX_SHUFFLES 4

/* A deal under way, and then what Undo puts back. */
typedef struct {
  GtkWidget         *widget;       /* (owned) */
  GoenEventDocument *document;     /* (owned) */
  GPtrArray         *deck;         /* (owned) (nullable) */
  GPtrArray         *best;         /* (owned) (nullable) of GoenHandCard: with the fewest that were there */
  guint              n_known;      /* how many those are */
  guint              n_shuffles;
  guint32            seed;
  GPtrArray         *before;       /* (owned) (nullable) of char * */
  GPtrArray         *after;        /* (owned) (nullable) of char *: what the deal left */
} Deal;

static void
deal_free (Deal *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->document);
  g_clear_pointer (&self->deck, g_ptr_array_unref);
  g_clear_pointer (&self->best, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deal, deal_free)

static gpointer
copy_line (gconstpointer line,
           gpointer      data)
{
  return g_strdup (line);
}

static gboolean
has_line (GPtrArray  *lines,
          const char *text)
{
  return g_ptr_array_find_with_equal_func (lines, text, g_str_equal, NULL);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  Deal *deal = data;
  GoenEventRecord *record = goen_event_document_get_record (deal->document);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);

  if (record == NULL)
    return;

  /* What was written since the deal stays. */
  for (guint i = 0; i < record->questions->len; i++)
    if (!has_line (deal->after, record->questions->pdata[i]) && !has_line (deal->before, record->questions->pdata[i]))
      g_ptr_array_add (written, g_strdup (record->questions->pdata[i]));

  g_ptr_array_set_size (record->questions, 0);
  for (guint i = 0; i < deal->before->len; i++)
    g_ptr_array_add (record->questions, g_strdup (deal->before->pdata[i]));
  g_ptr_array_extend_and_steal (record->questions, g_steal_pointer (&written));
  goen_event_document_touch (deal->document);
}

/* Cards come first, in the order in which they were dealt, then the lines of the user. Takes @deal. */
static void
apply (Deal *deal)
{
  GPtrArray *lines = goen_event_document_get_record (deal->document)->questions;
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *widget = deal->widget;

  deal->before = g_ptr_array_copy (lines, copy_line, NULL);
  g_ptr_array_set_free_func (deal->before, g_free);
  for (guint i = 0; i < lines->len; i++)
    if (goen_deck_find_text (deal->deck, lines->pdata[i]) == NULL)
      g_ptr_array_add (own, g_strdup (lines->pdata[i]));

  g_ptr_array_set_size (lines, 0);
  for (guint i = 0; i < deal->best->len; i++)
    {
      const GoenHandCard *card = deal->best->pdata[i];

      if (!has_line (own, card->card->text))
        g_ptr_array_add (lines, g_strdup (card->card->text));
    }
  g_ptr_array_extend_and_steal (lines, g_steal_pointer (&own));
  deal->after = g_ptr_array_copy (lines, copy_line, NULL);
  g_ptr_array_set_free_func (deal->after, g_free);
  goen_event_document_touch (deal->document);
  goen_toast_show_undo (widget, _("Questions dealt"), undo, deal, (GDestroyNotify) deal_free);
}

static void deal_once (Deal *deal);

static guint
count_known (const Deal *deal,
             GPtrArray  *hand)
{
  GPtrArray *lines = goen_event_document_get_record (deal->document)->questions;
  guint n = 0;

  for (guint i = 0; i < hand->len; i++)
    n += has_line (lines, ((GoenHandCard *) hand->pdata[i])->card->text);

  return n;
}

static void
dealt_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Deal) deal = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hand = goen_library_deal_hand_finish (GOEN_LIBRARY (source), result, &error);
  guint n_known;

  if (hand == NULL)
    {
      goen_error_show (deal->widget, _("No Questions Could Be Dealt"), error);
      return;
    }
  if (goen_event_document_get_record (deal->document) == NULL)
    return;

  n_known = count_known (deal, hand);
  if (deal->best == NULL || n_known < deal->n_known)
    {
      g_clear_pointer (&deal->best, g_ptr_array_unref);
      deal->best = g_steal_pointer (&hand);
      deal->n_known = n_known;
    }
  if (deal->n_known > 0 && ++deal->n_shuffles < MAX_SHUFFLES)
    deal_once (g_steal_pointer (&deal));
  else if (deal->best->len == 0)
    goen_toast_show (deal->widget, _("There is no card to deal"));
  else
    apply (g_steal_pointer (&deal));
}

/* Takes @deal. */
static void
deal_once (Deal *deal)
{
  goen_library_deal_hand_async (goen_event_document_get_library (deal->document), goen_event_document_get_id (deal->document), N_CARDS,
                                deal->seed + deal->n_shuffles, NULL, dealt_cb, deal);
}

static void
deck_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Deal) deal = user_data;
  g_autoptr (GError) error = NULL;

  deal->deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);
  if (deal->deck == NULL)
    goen_error_show (deal->widget, _("The Question Cards Could Not Be Read"), error);
  else
    deal_once (g_steal_pointer (&deal));
}

/**
 * goen_hand_deal:
 * @widget: any widget of the window
 * @document: the event
 *
 * Deals five questions for the event and the people one wants to meet there, others than before as far as there are any. They take the place of the
 * cards of the deck among the questions of the event; what the user wrote stays. A toast takes it back.
 */
void
goen_hand_deal (GtkWidget         *widget,
                GoenEventDocument *document)
{
  Deal *deal = g_new0 (Deal, 1);

  /* The purpose that was just typed counts. */
  goen_event_document_flush (document);
  deal->widget = g_object_ref (widget);
  deal->document = g_object_ref (document);
  deal->seed = g_random_int ();
  goen_library_load_deck_async (goen_event_document_get_library (document), NULL, deck_loaded_cb, deal);
}
