/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-asked-answer-private.h"

#include "goen-error.h"
#include "goen-follow-up-table.h"
#include "goen-person-table.h"
#include "goen-text.h"

/* What an answer becomes: a topic of the person, or an entry of the timeline. It is changed and taken back along with the
 * answer, as long as nobody changed it elsewhere. */

static GPtrArray *
get_topics (GoenPersonRecord *person,
            GoenAnswerKind    became)
{
  switch (became)
    {
    case GOEN_ANSWER_INTEREST:
      return person->interests;

    case GOEN_ANSWER_NEED:
      return person->needs;

    case GOEN_ANSWER_OFFER:
      return person->offers;

    case GOEN_ANSWER_KEPT:
    case GOEN_ANSWER_NOTE:
    case GOEN_N_ANSWERS:
    default:
      return NULL;
    }
}

static gboolean
is_topic (GoenAnswerKind became)
{
  return became == GOEN_ANSWER_INTEREST || became == GOEN_ANSWER_NEED || became == GOEN_ANSWER_OFFER;
}

/* Width, case and kana make no difference. */
static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *left = goen_text_fold (a);
  g_autofree char *right = goen_text_fold (b);

  return g_str_equal (left, right);
}

/* The place of a topic, -1 when it is not there. */
static int
find_topic (GPtrArray  *topics,
            const char *topic)
{
  for (guint i = 0; i < topics->len; i++)
    if (is_same_text (topics->pdata[i], topic))
      return i;

  return -1;
}

/* A topic is one line. */
static char *
dup_topic (const char *answer)
{
  g_auto (GStrv) lines = g_strsplit (answer, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return g_strstrip (g_strjoinv (" ", lines));
}

/* The same in every language, so that it is known again after the language changed. */
static char *
dup_note (const GoenAsked *asked)
{
  return g_strdup_printf ("Q. %s\nA. %s", asked->text, asked->answer);
}

static gboolean
keep_topic (GoenDatabase  *db,
            GoenAsked     *asked,
            GError       **error)
{
  g_autoptr (GoenPersonRecord) person = goen_person_table_load (db, asked->person_id, GOEN_PERSON_FIELDS, error);
  g_autofree char *topic = dup_topic (asked->answer);
  GPtrArray *topics;

  if (person == NULL)
    return FALSE;

  topics = get_topics (person, asked->became);
  if (find_topic (topics, topic) >= 0)
    return TRUE;

  g_ptr_array_add (topics, g_strdup (topic));
  asked->topic = g_steal_pointer (&topic);

  return goen_person_table_save (db, person, error);
}

static gboolean
keep_note (GoenDatabase     *db,
           GoenAsked        *asked,
           GoenInteraction  *interaction,
           GError          **error)
{
  interaction->person_id = asked->person_id;
  interaction->event_id = asked->event_id;
  interaction->kind = GOEN_INTERACTION_NOTE;
  interaction->time = asked->time;
  g_free (interaction->text);
  interaction->text = dup_note (asked);
  if (!goen_interaction_table_save (db, interaction, error))
    return FALSE;

  asked->interaction_id = interaction->id;

  return TRUE;
}

/* Another answer that says the same takes the topic over. */
static gboolean
hand_over_topic (GoenDatabase     *db,
                 const GoenAsked  *asked,
                 gboolean         *is_handed_over,
                 GError          **error)
{
  GoenAskedQuery query = { .person_id = asked->person_id };
  g_autoptr (GPtrArray) others = goen_asked_table_list (db, &query, error);

  *is_handed_over = FALSE;
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      GoenAsked *other = others->pdata[i];

      if (other->id == asked->id || other->became != asked->became || other->topic != NULL ||
          !is_same_text (other->answer, asked->topic))
        continue;

      *is_handed_over = TRUE;
      other->topic = g_strdup (asked->topic);
      return goen_asked_table_save (db, other, error);
    }

  return TRUE;
}

static gboolean
forget_topic (GoenDatabase     *db,
              const GoenAsked  *asked,
              GError          **error)
{
  g_autoptr (GoenPersonRecord) person = NULL;
  gboolean is_handed_over;
  GPtrArray *topics;
  int at;

  if (!hand_over_topic (db, asked, &is_handed_over, error))
    return FALSE;
  if (is_handed_over)
    return TRUE;

  person = goen_person_table_load (db, asked->person_id, GOEN_PERSON_FIELDS, error);
  if (person == NULL)
    return FALSE;

  topics = get_topics (person, asked->became);
  at = find_topic (topics, asked->topic);
  if (at < 0)
    return TRUE;

  g_ptr_array_remove_index (topics, at);

  return goen_person_table_save (db, person, error);
}

/* The entry that an answer became, as long as it still says so; NULL without error for none. */
static GoenInteraction *
load_own_note (GoenDatabase     *db,
               const GoenAsked  *asked,
               GError          **error)
{
  g_autoptr (GoenInteraction) interaction = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;

  if (asked->interaction_id == 0 || asked->answer == NULL)
    return NULL;

  interaction = goen_interaction_table_load (db, asked->interaction_id, &local_error);
  if (interaction == NULL)
    {
      if (!g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
        g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  text = dup_note (asked);

  return g_strcmp0 (interaction->text, text) == 0 ? g_steal_pointer (&interaction) : NULL;
}

/*< private >
 * goen_asked_forget_answer:
 * @db: a database
 * @asked: a question that was asked, as it is stored
 * @error: return location for an error
 *
 * Takes back what its answer became, where that was not changed since.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_asked_forget_answer (GoenDatabase     *db,
                          const GoenAsked  *asked,
                          GError          **error)
{
  g_autoptr (GoenInteraction) interaction = NULL;
  g_autoptr (GError) local_error = NULL;

  if (is_topic (asked->became) && asked->topic != NULL)
    return forget_topic (db, asked, error);

  interaction = load_own_note (db, asked, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return interaction == NULL || goen_interaction_table_remove (db, interaction->id, error);
}

/*< private >
 * goen_asked_keep_answer:
 * @db: a database
 * @asked: a question that was asked, of which nothing has become anything yet; what it became is noted in it
 * @error: return location for an error
 *
 * Makes of its answer what it is to become.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_asked_keep_answer (GoenDatabase  *db,
                        GoenAsked     *asked,
                        GError       **error)
{
  g_autoptr (GoenInteraction) interaction = NULL;

  if (is_topic (asked->became))
    return keep_topic (db, asked, error);
  if (asked->became != GOEN_ANSWER_NOTE)
    return TRUE;

  interaction = goen_interaction_new ();

  return keep_note (db, asked, interaction, error);
}

/* Whether the topic or the entry made before is still what @asked says. */
static gboolean
is_same_answer (const GoenAsked *before,
                const GoenAsked *asked)
{
  return before->became == asked->became &&
         before->person_id == asked->person_id &&
         g_strcmp0 (before->answer, asked->answer) == 0 &&
         (asked->became != GOEN_ANSWER_NOTE ||
          (before->event_id == asked->event_id &&
           before->time == asked->time &&
           g_strcmp0 (before->text, asked->text) == 0));
}

/*< private >
 * goen_asked_move_answer:
 * @db: a database
 * @before: a question that was asked, as it was stored
 * @asked: as it is now; what its answer became is noted in it
 * @error: return location for an error
 *
 * Changes what an answer became along with it.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_asked_move_answer (GoenDatabase     *db,
                        const GoenAsked  *before,
                        GoenAsked        *asked,
                        GError          **error)
{
  g_autoptr (GoenInteraction) interaction = NULL;
  g_autoptr (GError) local_error = NULL;

  asked->interaction_id = before->interaction_id;
  g_set_str (&asked->topic, before->topic);
  if (is_same_answer (before, asked))
    return TRUE;

  /* An entry that somebody wrote on in the timeline is theirs. */
  if (asked->became == GOEN_ANSWER_NOTE && before->interaction_id != 0)
    {
      interaction = load_own_note (db, before, &local_error);
      if (interaction != NULL)
        return keep_note (db, asked, interaction, error);
      if (local_error == NULL && before->person_id == asked->person_id)
        return TRUE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  asked->interaction_id = 0;
  g_clear_pointer (&asked->topic, g_free);

  return goen_asked_forget_answer (db, before, error) && goen_asked_keep_answer (db, asked, error);
}
