/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-touch-private.h"

#include "goen-text.h"

/* Which interests of people an event of the next weeks has to do with. Interests are few where people are many, so that
 * each is looked at once and not once a person. */

/* An interest of one character would be found in every other word. */
#define MIN_CHARACTERS 2

typedef struct {
  gint64  id;
  char   *title;
  char   *text;    /* folded, without spaces, for Japanese */
  char   *words;   /* " ai seminar ", for words in Latin letters, which must not be found within others */
} Event;

static void
event_free (Event *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self->words);
  g_free (self);
}

/*< private >
 * goen_interest_match_free:
 * @self: (nullable) (transfer full): a match
 *
 * Frees a match.
 */
void
goen_interest_match_free (GoenInterestMatch *self)
{
  if (self == NULL)
    return;

  g_free (self->topic);
  g_free (self->event_title);
  g_free (self);
}

/* The words in ASCII letters and digits, each with a space on both sides. */
static char *
dup_words (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (normal ?: text, -1);
  GString *words = g_string_new (" ");

  for (const char *c = folded; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (words, *c);
    else if (words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free_and_steal (words);
}

static Event *
read_event (GoenStatement *statement)
{
  g_autofree char *series = goen_statement_dup (statement, 2);
  g_autofree char *participants = goen_statement_dup (statement, 3);
  g_autofree char *whole = NULL;
  Event *event = g_new0 (Event, 1);

  event->id = goen_statement_get (statement, 0);
  event->title = goen_statement_dup (statement, 1);
  whole = g_strjoin ("\n", event->title ?: "", series ?: "", participants ?: "", NULL);
  event->text = goen_text_fold (whole);
  event->words = dup_words (whole);

  return event;
}

static GPtrArray *
load_events (GoenDatabase  *db,
             gint64         from,
             gint64         to,
             GError       **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT id, title, series, participants FROM event"
                           " WHERE deleted = 0 AND start > ? AND start <= ? AND status IN (0, 1) ORDER BY start, id", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  goen_statement_integer (statement, 1, from);
  goen_statement_integer (statement, 2, to);
  while (TRUE)
    {
      if (!goen_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&events);
      g_ptr_array_add (events, read_event (statement));
    }
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

/* The first event that a topic has to do with. */
static const Event *
find_event (const GPtrArray *events,
            const char      *topic)
{
  g_autofree char *key = goen_text_fold (topic);
  g_autofree char *words = NULL;

  if (g_utf8_strlen (key, -1) < MIN_CHARACTERS)
    return NULL;

  if (is_ascii (key))
    words = dup_words (topic);
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = events->pdata[i];

      if (words != NULL ? strstr (event->words, words) != NULL : strstr (event->text, key) != NULL)
        return event;
    }

  return NULL;
}

static gboolean
add_matches (GoenDatabase     *db,
             const GPtrArray  *events,
             GPtrArray        *matches,
             GCancellable     *cancellable,
             GError          **error)
{
  /* One look into the index for each different topic. */
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "WITH RECURSIVE t (topic) AS"
                           " (SELECT min (topic) FROM person_topic WHERE kind = 1 UNION ALL"
                           "  SELECT (SELECT min (n.topic) FROM person_topic n WHERE n.kind = 1 AND n.topic > t.topic)"
                           "  FROM t WHERE t.topic IS NOT NULL)"
                           " SELECT topic FROM t WHERE topic IS NOT NULL", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autofree char *topic = NULL;
      const Event *event;
      GoenInterestMatch *match;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      topic = goen_statement_dup (statement, 0);
      event = find_event (events, topic);
      if (event == NULL)
        continue;

      match = g_new0 (GoenInterestMatch, 1);
      match->topic = g_steal_pointer (&topic);
      match->event_id = event->id;
      match->event_title = g_strdup (event->title);
      g_ptr_array_add (matches, match);
    }
}

/*< private >
 * goen_interest_find_matches:
 * @db: a database
 * @from: Unix time in seconds
 * @to: Unix time in seconds
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Finds the interests of people that stand in the title, the series or the participants of an event that starts between
 * the two times and that I consider or will go to. Width, kana and kanji variants do not count.
 *
 * Returns: (transfer full) (nullable) (element-type GoenInterestMatch): each interest with the first such event
 */
GPtrArray *
goen_interest_find_matches (GoenDatabase  *db,
                            gint64         from,
                            gint64         to,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_interest_match_free);
  g_autoptr (GPtrArray) events = load_events (db, from, to, error);

  if (events == NULL || (events->len > 0 && !add_matches (db, events, matches, cancellable, error)))
    return NULL;

  return g_steal_pointer (&matches);
}
