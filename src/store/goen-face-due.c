/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-due.h"

#include "goen-question-table.h"
#include "goen-speaking-private.h"

/* Of an event with a list of a whole hall nobody is told the exact number. */
#define MAX_PEOPLE "200"

/* Whatever goen_face_table_list() would ask about has one of these: a picture, a reading, a company or something to
 * remember them by. */
#define HAS_SOMETHING \
  "(p.yomi_guessed = 0 AND (p.family_yomi IS NOT NULL OR p.given_yomi IS NOT NULL)" \
  " OR p.met_how IS NOT NULL" \
  " OR EXISTS (SELECT 1 FROM image i WHERE i.person_id = p.id AND i.kind <= 3)" \
  " OR EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = p.id AND a.company IS NOT NULL)" \
  " OR EXISTS (SELECT 1 FROM attendance a WHERE a.person_id = p.id AND a.hook IS NOT NULL))"

#define OF_EVENT \
  "SELECT count(*) FROM (SELECT DISTINCT person_id FROM attendance WHERE event_id = ?2 AND person_id IS NOT NULL" \
  "  LIMIT " MAX_PEOPLE ") w JOIN person p ON p.id = w.person_id AND p.deleted = 0" \
  " WHERE EXISTS (SELECT 1 FROM face f WHERE f.person_id = p.id AND f.state > 0 AND f.due <= ?1)" \
  " OR (NOT EXISTS (SELECT 1 FROM face f WHERE f.person_id = p.id AND f.state > 0) AND " HAS_SOMETHING ")"

#define OF_EVERYBODY \
  "SELECT count(DISTINCT f.person_id) FROM face f JOIN person p ON p.id = f.person_id AND p.deleted = 0" \
  " WHERE f.due <= ?1 AND f.state > 0"

G_STATIC_ASSERT (GOEN_FSRS_NEW == 0);
G_STATIC_ASSERT (GOEN_IMAGE_PHOTO == 1 && GOEN_IMAGE_CARD_FRONT == 2 && GOEN_IMAGE_CARD_BACK == 3);

/**
 * goen_face_table_count_people:
 * @db: a database
 * @event_id: an event, 0 for everybody who was drilled before
 * @now: Unix seconds
 * @error: return location for an error
 *
 * Counts people of whom something is due, and for an event also those who were never asked for.
 *
 * It is fast enough for a page that is read at every change; what exactly is asked is up to goen_face_table_list().
 *
 * Returns: how many people, -1 on error
 */
gint64
goen_face_table_count_people (GoenDatabase  *db,
                              gint64         event_id,
                              gint64         now,
                              GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, event_id != 0 ? OF_EVENT : OF_EVERYBODY, error);
  gboolean has_row;

  if (statement == NULL)
    return -1;

  goen_statement_integer (statement, 1, now);
  if (event_id != 0)
    goen_statement_integer (statement, 2, event_id);
  if (!goen_statement_step (statement, &has_row, error))
    return -1;

  return has_row ? goen_statement_get (statement, 0) : 0;
}
