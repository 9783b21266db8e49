/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-questions.h"

#include "goen-capture-line.h"
#include "goen-library-deck-private.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* The hand of an event. */

/* People are addressed by their family name, where they have a Japanese one. */
static char *
dup_address (const GoenPersonRecord *person)
{
  if (person->family != NULL && !goen_text_is_latin (person->family))
    return g_strdup (person->family);

  return goen_person_record_dup_name (person);
}

/* The same for a name as it stands on the list. */
static char *
dup_listed_address (const char *name)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (name != NULL && !goen_text_is_latin (name))
    goen_capture_split_name (name, &family, &given);

  return g_strdup (family != NULL ? family : name);
}

/* What was asked of somebody before the event, or also there: @except is the id of the event or 0. */
static gboolean
read_asked (GoenDatabase   *db,
            GoenHandGuest  *guest,
            gint64          except,
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

      if (question->card != NULL && (except == 0 || question->event_id != except))
        g_hash_table_add (guest->asked, g_strdup (question->card));
    }

  return TRUE;
}

static GoenHandGuest *
read_guest (GoenDatabase          *db,
            const GoenAttendance  *attendance,
            gint64                 except,
            GError               **error)
{
  g_autoptr (GoenHandGuest) guest = goen_hand_guest_new ();
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) all_tags = NULL;
  const GoenAffiliation *affiliation;

  if (attendance->person_id == 0)
    {
      guest->name = dup_listed_address (attendance->name);
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

  return read_asked (db, guest, except, error) ? g_steal_pointer (&guest) : NULL;
}

/* Whom I want to meet: before the event, or those who have not been met yet. */
static GPtrArray *
list_guests (GoenDatabase  *db,
             gint64         event_id,
             gboolean       as_before,
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

      if (!attendance->is_wanted || (attendance->met != 0 && !as_before))
        continue;
      guest = read_guest (db, attendance, as_before ? event_id : 0, error);
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
  g_autoptr (GPtrArray) guests = event != NULL ? list_guests (db, job->id, FALSE, error) : NULL;

  if (guests == NULL)
    return FALSE;

  job->answer = goen_deck_deal_hand (deck, profile, event, guests, job->what, job->from);

  return TRUE;
}

static GPtrArray *
find_cards (GPtrArray          *deck,
            const char * const *questions)
{
  GPtrArray *hand = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_card_free);

  for (guint i = 0; questions[i] != NULL; i++)
    {
      const GoenQuestionCard *card = goen_deck_find_text (deck, questions[i]);
      GoenHandCard *dealt;

      if (card == NULL || card->kind != GOEN_CARD_QUESTION)
        continue;
      dealt = g_new0 (GoenHandCard, 1);
      dealt->card = goen_question_card_copy (card);
      g_set_str (&dealt->card->text, questions[i]);
      g_ptr_array_add (hand, dealt);
    }

  return hand;
}

static gboolean
explain_job (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  GoenLoopJob *job = data;
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GoenEventRecord) event = deck != NULL ? goen_event_table_load (db, job->id, error) : NULL;
  g_autoptr (GPtrArray) guests = event != NULL ? list_guests (db, job->id, TRUE, error) : NULL;

  if (guests == NULL)
    return FALSE;

  job->answer = find_cards (deck, job->input);
  goen_deck_explain_hand (job->answer, event, guests);

  return TRUE;
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

/**
 * goen_library_explain_hand_async:
 * @self: a library
 * @event_id: an event
 * @questions: (array zero-terminated=1): its questions
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds the cards among the questions of an event, and why they are there. Who has been met there in the meantime, and what
 * has been asked of them there, changes nothing of it.
 */
void
goen_library_explain_hand_async (GoenLibrary         *self,
                                 gint64               event_id,
                                 const char * const  *questions,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GoenLoopJob *job;

  g_return_if_fail (GOEN_IS_LIBRARY (self));

  job = goen_loop_job_new (g_strdupv ((char **) questions), (GDestroyNotify) g_strfreev, (GDestroyNotify) g_ptr_array_unref);
  job->id = event_id;
  goen_loop_job_run (job, self, GOEN_STORE_READ, explain_job, cancellable, callback, user_data);
}

/**
 * goen_library_explain_hand_finish:
 * @self: a library
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_library_explain_hand_async().
 *
 * Returns: (transfer full) (nullable) (element-type GoenHandCard): the cards in the order of the questions, each with the
 *   text of its question; %NULL with @error set, %GOEN_ERROR_NOT_FOUND when the event is gone
 */
GPtrArray *
goen_library_explain_hand_finish (GoenLibrary   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return goen_loop_job_finish (self, result, error);
}
