/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-clock.h"
#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* Cards that are drawn, one after the other or a hand for an event. */

typedef struct {
  GoenDeckFilter filter;
  char          *search;   /* (owned) of the filter, (nullable) */
  char          *except;   /* (nullable) */
  guint32        seed;
} Draw;

static void
draw_free (gpointer data)
{
  Draw *self = data;

  g_free (self->search);
  g_free (self->except);
  g_free (self);
}

/* Back into the deck with all of them. */
static gboolean
shuffle (GoenDatabase  *db,
         GPtrArray     *cards,
         GError       **error)
{
  for (guint i = 0; i < cards->len; i++)
    {
      GoenQuestionCard *card = cards->pdata[i];

      if (!card->is_drawn)
        continue;
      if (!goen_question_table_set_drawn (db, card->key, 0, error))
        return FALSE;
      card->is_drawn = FALSE;
    }

  return TRUE;
}

static guint
count_left (GPtrArray *cards)
{
  guint n_left = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];

      if (!card->is_drawn && !card->is_hidden)
        n_left++;
    }

  return n_left;
}

static gboolean
draw_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  const Draw *draw = job->input;
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (draw->seed);
  GoenDrawnCard *drawn;
  GoenQuestionCard *card;

  if (deck == NULL)
    return FALSE;

  job->answer = drawn = g_new0 (GoenDrawnCard, 1);
  cards = goen_deck_filter (deck, &draw->filter);
  card = goen_deck_draw (cards, draw->except, rand, &drawn->shuffled);
  drawn->n_all = cards->len;
  if (card == NULL)
    return TRUE;

  if (drawn->shuffled && !shuffle (db, cards, error))
    return FALSE;

  card->is_drawn = TRUE;
  card->last_drawn = goen_clock_now ();
  drawn->card = goen_question_card_copy (card);
  drawn->n_left = count_left (cards);

  return goen_question_table_set_drawn (db, card->key, card->last_drawn, error);
}

/* People are addressed by their family name, where they have a Japanese one. */
static char *
dup_address (const GoenPersonRecord *person)
{
  if (person->family != NULL && !goen_text_is_latin (person->family))
    return g_strdup (person->family);

  return goen_person_record_dup_name (person);
}

static gboolean
read_asked (GoenDatabase   *db,
            GoenHandGuest  *guest,
            GError        **error)
{
  GoenAskedQuery query = { .person_id = guest->person_id };
  g_autoptr (GPtrArray) asked = goen_asked_table_list (db, &query, error);

  if (asked == NULL)
    return FALSE;

  g_clear_pointer (&guest->asked, g_hash_table_unref);
  guest->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < asked->len; i++)
    {
      const GoenAsked *question = asked->pdata[i];

      if (question->card != NULL)
        g_hash_table_add (guest->asked, g_strdup (question->card));
    }

  return TRUE;
}

static GoenHandGuest *
read_guest (GoenDatabase          *db,
            const GoenAttendance  *attendance,
            GError               **error)
{
  g_autoptr (GoenHandGuest) guest = goen_hand_guest_new ();
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) all_tags = NULL;
  const GoenAffiliation *affiliation;

  if (attendance->person_id == 0)
    {
      guest->name = g_strdup (attendance->name);
      guest->industry = goen_industry_guess (attendance->company, attendance->title, NULL);
      return g_steal_pointer (&guest);
    }

  person = goen_person_table_load (db, attendance->person_id, GOEN_PERSON_FIELDS, error);
  if (person == NULL)
    return NULL;

  for (guint i = 0; i < person->tags->len; i++)
    g_strv_builder_add (tags, person->tags->pdata[i]);
  all_tags = g_strv_builder_end (tags);
  affiliation = goen_person_record_get_main_affiliation (person);

  guest->person_id = person->id;
  guest->name = dup_address (person);
  guest->industry = goen_industry_guess (affiliation != NULL ? affiliation->company : NULL,
                                         affiliation != NULL ? affiliation->title : NULL,
                                         (const char * const *) all_tags);

  return read_asked (db, guest, error) ? g_steal_pointer (&guest) : NULL;
}

/* Whom I want to meet and have not met yet. */
static GPtrArray *
list_guests (GoenDatabase  *db,
             gint64         event_id,
             GError       **error)
{
  g_autoptr (GPtrArray) attendances = goen_attendance_table_list (db, event_id, error);
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_guest_free);

  if (attendances == NULL)
    return NULL;

  for (guint i = 0; i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];
      GoenHandGuest *guest;

      if (!attendance->is_wanted || attendance->met != 0)
        continue;
      guest = read_guest (db, attendance, error);
      if (guest == NULL)
        return NULL;
      g_ptr_array_add (guests, guest);
    }

  return g_steal_pointer (&guests);
}

static gboolean
deal_job (GoenDatabase  *db,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GoenLoopJob *job = data;
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GoenProfile) profile = deck != NULL ? goen_profile_table_load (db, error) : NULL;
  g_autoptr (GoenEventRecord) event = profile != NULL ? goen_event_table_load (db, job->id, error) : NULL;
  g_autoptr (GPtrArray) guests = event != NULL ? list_guests (db, job->id, error) : NULL;

  if (guests == NULL)
    return FALSE;

  job->answer = goen_deck_deal_hand (deck, profile, event, guests, job->what, job->from);

  return TRUE;
}

/**
 * goen_drawn_card_free:
 * @self: (nullable) (transfer full): what was drawn
 *
 * Frees it.
 */
void
goen_drawn_card_free (GoenDrawnCard *self)
{
  if (self == NULL)
    return;

  goen_question_card_free (self->card);
  g_free (self);
}

/**
 * goen_library_draw_card_async:
 * @self: a library
 * @filter: of which cards; copied
 * @except: (nullable): the key of the card that lies open
 * @seed: what chance begins with
 * @cancellable: (nullable): cancels it, as long as nothing has been committed
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws a card and puts it on the pile of those drawn, from where no card comes before all of the filter were drawn.
 */
void
goen_library_draw_card_async (GoenLibrary          *self,
                              const GoenDeckFilter *filter,
                              const char           *except,
                              guint32               seed,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  Draw *draw;

  g_return_if_fail (GOEN_IS_LIBRARY (self));
  g_return_if_fail (filter != NULL);

  draw = g_new0 (Draw, 1);
  draw->search = g_strdup (filter->search);
  draw->filter = *filter;
  draw->filter.search = draw->search;
  draw->except = g_strdup (except);
  draw->seed = seed;
  goen_loop_job_run (goen_loop_job_new (draw, draw_free, (GDestroyNotify) goen_drawn_card_free), self,
                     GOEN_STORE_SAVE, draw_job, cancellable, callback, user_data);
}

/**
 * goen_library_draw_card_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_draw_card_async().
 *
 * Returns: (transfer full) (nullable): what was drawn, without a card when none fits the filter; %NULL with @error set
 */
GoenDrawnCard *
goen_library_draw_card_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}

/**
 * goen_library_deal_hand_async:
 * @self: a library
 * @event_id: an event
 * @n: how many cards
 * @seed: what chance begins with; the same seed deals the same hand as long as nothing changes
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Deals a hand for an event: for its purpose and kind, and for the people I want to meet there, without what was asked of
 * them before. Nothing is written.
 */
void
goen_library_deal_hand_async (GoenLibrary         *self,
                              gint64               event_id,
                              guint                n,
                              guint32              seed,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  job->id = event_id;
  job->what = n;
  job->from = seed;
  goen_loop_job_run (job, self, GOEN_STORE_READ, deal_job, cancellable, callback, user_data);
}

/**
 * goen_library_deal_hand_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_deal_hand_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenHandCard): the hand; %NULL with @error set,
 *   %GOEN_ERROR_NOT_FOUND when the event is gone
 */
GPtrArray *
goen_library_deal_hand_finish (GoenLibrary   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
