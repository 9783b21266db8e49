/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-table.h"
#include "goen-speaking-private.h"

#include "goen-clock.h"
#include "goen-event-table.h"

/* The drill of names and faces: who is in it, what can be asked of them, and what is due. */

#define DAYS_MET 90

/* Those of an event: ?1. */
#define PEOPLE_OF_EVENT "SELECT person_id FROM attendance WHERE event_id = ?1 AND person_id IS NOT NULL"

/* Those in the drill already, and those met since ?1, which is day ?2: only who was in contact since then can have been met. */
#define PEOPLE_OF_LATE \
  "SELECT person_id FROM face UNION SELECT c.id FROM person c" \
  " WHERE c.deleted = 0 AND (c.last_contact = 0) = 0 AND c.last_contact >= ?1 AND" \
  " (EXISTS (SELECT 1 FROM interaction i WHERE i.person_id = c.id AND i.time >= ?1 AND i.kind IN (1, 4))" \
  "  OR EXISTS (SELECT 1 FROM attendance b WHERE b.person_id = c.id AND b.met >= ?1)" \
  "  OR (c.met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND c.met_on >= ?2))"

/* With the latest hook and where they were met last; a card has a front and a back. */
#define SELECT_PEOPLE(people) \
  "SELECT p.id, p.last_contact, p.yomi_guessed, p.family, p.given, p.formatted," \
  " EXISTS (SELECT 1 FROM image i WHERE i.person_id = p.id AND i.kind IN (2, 3))," \
  " ifnull ((SELECT a.hook FROM attendance a JOIN event e ON e.id = a.event_id AND e.deleted = 0" \
  "  WHERE a.person_id = p.id AND a.hook IS NOT NULL ORDER BY e.start DESC, a.id DESC LIMIT 1), p.met_how)," \
  " ifnull ((SELECT e.title FROM attendance a JOIN event e ON e.id = a.event_id AND e.deleted = 0" \
  "  WHERE a.person_id = p.id AND a.met > 0 ORDER BY e.start DESC, a.id DESC LIMIT 1), p.met_at)" \
  " FROM person p WHERE p.deleted = 0 AND p.id IN (" people ") ORDER BY p.last_contact DESC, p.id"

enum {
  COLUMN_ID,
  COLUMN_LAST_CONTACT,
  COLUMN_YOMI_GUESSED,
  COLUMN_FAMILY,
  COLUMN_GIVEN,
  COLUMN_FORMATTED,
  COLUMN_HAS_CARD,
  COLUMN_HOOK,
  COLUMN_MET_AT,
};

G_STATIC_ASSERT (GOEN_INTERACTION_MET == 1 && GOEN_INTERACTION_MEETING == 4);
G_STATIC_ASSERT (GOEN_IMAGE_CARD_FRONT == 2 && GOEN_IMAGE_CARD_BACK == 3);
G_STATIC_ASSERT (GOEN_FACE_NAME == 1 && GOEN_FACE_STORY == 3);

/* Which turn a card has: those due, then new ones, then later ones. */
typedef enum {
  TURN_DUE,
  TURN_NEW,
  TURN_LATER,
} Turn;

static Turn
get_turn (const GoenFaceCard *card,
          gint64              now)
{
  if (card->memory.state == GOEN_FSRS_NEW)
    return TURN_NEW;

  return card->memory.due <= now ? TURN_DUE : TURN_LATER;
}

static gboolean
has_kanji (const char *text)
{
  if (text == NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

/* A reading that was only guessed is not to be learned. */
static gboolean
can_ask_kanji (GoenStatement      *statement,
               const GoenFaceCard *person)
{
  g_autofree char *family = goen_statement_dup (statement, COLUMN_FAMILY);
  g_autofree char *given = goen_statement_dup (statement, COLUMN_GIVEN);

  return person->yomi != NULL &&
         goen_statement_get (statement, COLUMN_YOMI_GUESSED) == 0 &&
         (has_kanji (family) || has_kanji (given));
}

/* Somebody without any name is called by their company, which is nothing to learn. */
static gboolean
has_name (GoenStatement *statement)
{
  for (int column = COLUMN_FAMILY; column <= COLUMN_FORMATTED; column++)
    {
      g_autofree char *name = goen_statement_dup (statement, column);

      if (name != NULL && *name != '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_ask (GoenStatement      *statement,
         const GoenFaceCard *person,
         GoenFaceAspect      aspect)
{
  if (!has_name (statement))
    return FALSE;

  switch (aspect)
    {
    case GOEN_FACE_NAME:
      return person->has_photo || person->has_card;

    case GOEN_FACE_KANJI:
      return can_ask_kanji (statement, person);

    case GOEN_FACE_STORY:
      return person->company != NULL || person->hook != NULL;

    default:
      g_assert_not_reached ();
    }
}

/* What is known of somebody, as a card of which the aspect is still open. */
static GoenFaceCard *
read_person (GoenDatabase   *db,
             GoenStatement  *statement,
             GError        **error)
{
  g_autoptr (GoenFaceCard) person = goen_face_card_new ();
  g_autoptr (GPtrArray) rows = NULL;
  GoenPersonRow *row;

  person->person_id = goen_statement_get (statement, COLUMN_ID);
  rows = goen_person_table_load_rows (db, &person->person_id, 1, error);
  if (rows == NULL)
    return NULL;

  row = rows->pdata[0];
  person->name = g_steal_pointer (&row->name);
  person->yomi = g_steal_pointer (&row->yomi);
  person->company = g_steal_pointer (&row->company);
  person->title = g_steal_pointer (&row->title);
  person->has_photo = row->has_photo;
  person->has_card = goen_statement_get (statement, COLUMN_HAS_CARD) != 0;
  person->hook = goen_statement_dup (statement, COLUMN_HOOK);
  person->met_at = goen_statement_dup (statement, COLUMN_MET_AT);

  return g_steal_pointer (&person);
}

/* What is remembered of one thing; it stays as it is where it was never asked. */
static gboolean
read_memory (GoenDatabase  *db,
             GoenFaceCard  *card,
             GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT state, step, stability, difficulty, last, due, n_reviews, n_lapses FROM face"
                           " WHERE person_id = ? AND aspect = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, card->person_id);
  goen_statement_integer (statement, 2, card->aspect);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  card->memory.state = CLAMP (goen_statement_get (statement, 0), GOEN_FSRS_NEW, GOEN_FSRS_RELEARNING);
  card->memory.step = goen_statement_get (statement, 1);
  card->memory.stability = goen_statement_get_real (statement, 2);
  card->memory.difficulty = goen_statement_get_real (statement, 3);
  card->memory.last = goen_statement_get (statement, 4);
  card->memory.due = goen_statement_get (statement, 5);
  card->n_reviews = goen_statement_get (statement, 6);
  card->n_lapses = goen_statement_get (statement, 7);

  return TRUE;
}

static gboolean
add_cards (GoenDatabase         *db,
           GoenStatement        *statement,
           const GoenFaceQuery  *query,
           GPtrArray            *cards,
           GError              **error)
{
  g_autoptr (GoenFaceCard) person = read_person (db, statement, error);

  if (person == NULL)
    return FALSE;

  for (GoenFaceAspect aspect = GOEN_FACE_NAME; aspect <= GOEN_FACE_STORY; aspect++)
    {
      g_autoptr (GoenFaceCard) card = NULL;

      if (!can_ask (statement, person, aspect))
        continue;

      card = goen_face_card_copy (person);
      card->aspect = aspect;
      if (!read_memory (db, card, error))
        return FALSE;
      if (query->with_later || get_turn (card, query->now) != TURN_LATER)
        g_ptr_array_add (cards, g_steal_pointer (&card));
    }

  return TRUE;
}

/* New cards are asked one thing of everybody after the other, because the answer to one gives away another of the same
 * person; the sort is stable, so that among them whoever was in contact last comes first. */
static int
compare_cards (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const GoenFaceCard *left = *(const GoenFaceCard * const *) a;
  const GoenFaceCard *right = *(const GoenFaceCard * const *) b;
  gint64 now = *(const gint64 *) user_data;
  Turn left_turn = get_turn (left, now);
  Turn right_turn = get_turn (right, now);

  if (left_turn != right_turn)
    return left_turn < right_turn ? -1 : 1;
  if (left_turn == TURN_NEW)
    return (int) left->aspect - (int) right->aspect;

  return (left->memory.due > right->memory.due) - (left->memory.due < right->memory.due);
}

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) local = goen_clock_to_local (time, NULL);

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strdup ("");
}

static GPtrArray *
list_cards (GoenDatabase         *db,
            const GoenFaceQuery  *query,
            GError              **error)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_face_card_free);
  g_autofree char *day = dup_day (query->now - DAYS_MET * GOEN_CLOCK_DAY);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, query->event_id != 0 ? SELECT_PEOPLE (PEOPLE_OF_EVENT) : SELECT_PEOPLE (PEOPLE_OF_LATE), error);

  if (statement == NULL)
    return NULL;

  if (query->event_id != 0)
    {
      goen_statement_integer (statement, 1, query->event_id);
    }
  else
    {
      goen_statement_integer (statement, 1, query->now - DAYS_MET * GOEN_CLOCK_DAY);
      goen_statement_text (statement, 2, day);
    }

  while (TRUE)
    {
      gboolean has_row;

      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&cards);
      if (!add_cards (db, statement, query, cards, error))
        return NULL;
    }
}

/**
 * goen_face_table_list:
 * @db: a database
 * @query: whom, and what is due when
 * @error: return location for an error
 *
 * Lists what is to be asked about people: their name where there is a photo or an image of their card, the kanji of their
 * name where its reading is known and not only guessed, what they do where there is a company or a hook.
 *
 * Returns: (transfer full) (nullable) (element-type GoenFaceCard): what is due, most overdue first; then what was never
 *   asked; then, where @query asks for it, what is due later
 */
GPtrArray *
goen_face_table_list (GoenDatabase         *db,
                      const GoenFaceQuery  *query,
                      GError              **error)
{
  g_autoptr (GPtrArray) cards = list_cards (db, query, error);
  gint64 now = query->now;

  if (cards == NULL)
    return NULL;

  g_ptr_array_sort_with_data (cards, compare_cards, &now);
  if (query->limit > 0 && cards->len > query->limit)
    g_ptr_array_set_size (cards, query->limit);

  return g_steal_pointer (&cards);
}

/**
 * goen_face_table_save:
 * @db: a database
 * @face: what is remembered of one thing about a person
 * @error: return location for an error
 *
 * Writes what is remembered.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND when the person is gone, or another error
 */
gboolean
goen_face_table_save (GoenDatabase        *db,
                      const GoenFaceCard  *face,
                      GError             **error)
{
  g_autoptr (GoenStatement) statement = NULL;

  if (!goen_follow_up_check_person (db, face->person_id, error))
    return FALSE;

  statement = goen_database_prepare (db,
                                     "INSERT OR REPLACE INTO face (person_id, aspect, state, step, stability, difficulty,"
                                     " last, due, n_reviews, n_lapses) VALUES (?,?,?,?,?,?,?,?,?,?)", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, face->person_id);
  goen_statement_integer (statement, 2, face->aspect);
  goen_statement_integer (statement, 3, face->memory.state);
  goen_statement_integer (statement, 4, face->memory.step);
  goen_statement_real (statement, 5, face->memory.stability);
  goen_statement_real (statement, 6, face->memory.difficulty);
  goen_statement_integer (statement, 7, face->memory.last);
  goen_statement_integer (statement, 8, face->memory.due);
  goen_statement_integer (statement, 9, face->n_reviews);
  goen_statement_integer (statement, 10, face->n_lapses);
  if (!goen_statement_run (statement, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_FACE, face->person_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}
