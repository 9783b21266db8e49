/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reconnect-private.h"

#include <string.h>

#include "goen-clock.h"

/* With whom to get in touch again. The reasons are asked for in turn, the best first, and only until there are enough. */

#define ANNIVERSARY_DAYS 7
#define NEWS_DAYS        90
#define EVENT_DAYS       45

/* From so many people on that share an interest with an event it is quicker to ask those whose turn it is. */
#define MANY 2000

typedef struct {
  GoenDatabase *db;
  gint64        now;
  gint64        end;       /* of the day */
  gint64        offset;    /* of local time, seconds */
  GDate        *today;     /* (owned) */
  char         *day;       /* (owned) "2026-11-21" */
  char         *since;     /* (owned) the first day that is news */
  char         *days;      /* (owned) JSON: the days that come round */
  char         *topics;    /* (owned) (nullable) JSON: interests that an event has to do with */
  GPtrArray    *matches;   /* (owned) (nullable) GoenInterestMatch */
  GHashTable   *seen;      /* (owned) of gint64: who has a reason, or is not to be disturbed */
  GPtrArray    *list;      /* (owned) GoenReconnect */
  guint         limit;     /* 0 for none */
  GCancellable *cancellable;
} Finder;

static void
finder_clear (Finder *self)
{
  g_clear_pointer (&self->today, g_date_free);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->topics, g_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finder, finder_clear)

static int
get_month_and_day (GDateTime *time)
{
  return g_date_time_get_month (time) * 100 + g_date_time_get_day_of_month (time);
}

/* Who was met on 29 February has the day before in other years. */
static char *
dup_days (GDateTime *now)
{
  GString *days = g_string_new ("[");

  for (int i = 0; i <= ANNIVERSARY_DAYS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (now, i);

      g_string_append_printf (days, "%s\"%02d-%02d\"", i > 0 ? "," : "",
                              g_date_time_get_month (day), g_date_time_get_day_of_month (day));
      if (get_month_and_day (day) == 228 && !g_date_is_leap_year (g_date_time_get_year (day)))
        g_string_append (days, ",\"02-29\"");
    }
  g_string_append_c (days, ']');

  return g_string_free_and_steal (days);
}

static void
finder_init (Finder       *self,
             GoenDatabase *db,
             gint64        now,
             GTimeZone    *zone,
             guint         limit,
             GCancellable *cancellable)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr (GDateTime) since = g_date_time_add_days (local, -NEWS_DAYS);

  self->db = db;
  self->now = now;
  self->end = goen_clock_start_of_day (now, zone, 1);
  self->offset = g_date_time_get_utc_offset (local) / G_TIME_SPAN_SECOND;
  self->today = g_date_new_dmy (g_date_time_get_day_of_month (local),
                                g_date_time_get_month (local), g_date_time_get_year (local));
  self->day = g_date_time_format (local, "%Y-%m-%d");
  self->since = g_date_time_format (since, "%Y-%m-%d");
  self->days = dup_days (local);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_reconnect_free);
  self->limit = limit;
  self->cancellable = cancellable;
}

static gboolean
finder_is_full (const Finder *self)
{
  return self->limit > 0 && self->list->len >= self->limit;
}

static void
append_json (GString    *json,
             const char *text)
{
  g_string_append (json, json->len > 1 ? ",\"" : "\"");
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (json, "\\%c", *c);
    else if ((guchar) *c < 0x20)
      g_string_append_printf (json, "\\u%04x", *c);
    else
      g_string_append_c (json, *c);
  g_string_append_c (json, '"');
}

/* @common says whether those interests are shared by many. */
static gboolean
finder_find_topics (Finder    *self,
                    gboolean  *common,
                    GError   **error)
{
  g_autoptr (GoenStatement) statement = NULL;
  g_autoptr (GString) json = g_string_new ("[");
  gboolean has_row;

  self->matches = goen_interest_find_matches (self->db, self->now, self->now + EVENT_DAYS * GOEN_CLOCK_DAY,
                                              self->cancellable, error);
  if (self->matches == NULL)
    return FALSE;

  for (guint i = 0; i < self->matches->len; i++)
    append_json (json, ((GoenInterestMatch *) self->matches->pdata[i])->topic);
  g_string_append_c (json, ']');
  self->topics = g_strdup (json->str);

  statement = goen_database_prepare (self->db,
                                     "SELECT count (*) FROM (SELECT 1 FROM json_each (?) j CROSS JOIN person_topic t"
                                     " ON t.kind = 1 AND t.topic = j.value LIMIT ?)", error);
  if (statement == NULL)
    return FALSE;

  goen_statement_text (statement, 1, self->topics);
  goen_statement_integer (statement, 2, MANY);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  *common = goen_statement_get (statement, 0) >= MANY;

  return TRUE;
}

static void
bind_integer (GoenStatement *statement,
              const char    *name,
              gint64         value)
{
  int index = sqlite3_bind_parameter_index (statement->handle, name);

  if (index != 0)
    goen_statement_integer (statement, index, value);
}

static void
bind_text (GoenStatement *statement,
           const char    *name,
           const char    *value)
{
  int index = sqlite3_bind_parameter_index (statement->handle, name);

  if (index != 0)
    goen_statement_text (statement, index, value);
}

static void
finder_bind (const Finder  *self,
             GoenStatement *statement)
{
  bind_integer (statement, ":now", self->now);
  bind_integer (statement, ":end", self->end);
  bind_integer (statement, ":news", self->now - NEWS_DAYS * GOEN_CLOCK_DAY);
  bind_integer (statement, ":offset", self->offset);
  bind_text (statement, ":today", self->day);
  bind_text (statement, ":since", self->since);
  bind_text (statement, ":days", self->days);
  bind_text (statement, ":topics", self->topics);
}

static gboolean
finder_is_quiet (const Finder  *self,
                 gint64         person_id,
                 gboolean      *is_quiet,
                 GError       **error)
{
  g_autoptr (GPtrArray) quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_quiet_period_free);

  *is_quiet = FALSE;
  if (!goen_touch_load_quiet (self->db, person_id, quiet, error))
    return FALSE;
  for (guint i = 0; i < quiet->len && !*is_quiet; i++)
    *is_quiet = goen_quiet_period_holds (quiet->pdata[i], self->today);

  return TRUE;
}

static void
fill_event (const Finder  *self,
            GoenReconnect *reconnect)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const GoenInterestMatch *match = self->matches->pdata[i];

      if (g_strcmp0 (match->topic, reconnect->text) != 0)
        continue;
      reconnect->event_id = match->event_id;
      reconnect->event_title = g_strdup (match->event_title);
      return;
    }
}

static void
finder_take (Finder        *self,
             GoenReason     reason,
             GoenStatement *statement)
{
  GoenReconnect *reconnect = g_new0 (GoenReconnect, 1);

  reconnect->person_id = goen_statement_get (statement, GOEN_RECONNECT_PERSON_ID);
  reconnect->days = goen_statement_get (statement, GOEN_RECONNECT_DAYS);
  reconnect->due = goen_statement_get (statement, GOEN_RECONNECT_DUE);
  reconnect->reason = reason;
  reconnect->text = goen_statement_dup (statement, GOEN_RECONNECT_TEXT);
  reconnect->event_id = goen_statement_get (statement, GOEN_RECONNECT_EVENT_ID);
  reconnect->event_title = goen_statement_dup (statement, GOEN_RECONNECT_EVENT_TITLE);
  reconnect->count = MAX (goen_statement_get (statement, GOEN_RECONNECT_COUNT), 0);
  if (reason == GOEN_REASON_INTEREST_EVENT)
    fill_event (self, reconnect);
  g_ptr_array_add (self->list, reconnect);
}

static gboolean
finder_run (Finder      *self,
            GoenReason   reason,
            gboolean     common,
            GError     **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (self->db, goen_reconnect_get_sql (reason, common), error);

  if (statement == NULL)
    return FALSE;

  finder_bind (self, statement);
  while (!finder_is_full (self))
    {
      gboolean has_row;
      gboolean is_quiet = FALSE;
      gint64 id;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;

      id = goen_statement_get (statement, GOEN_RECONNECT_PERSON_ID);
      if (!g_hash_table_add (self->seen, g_memdup2 (&id, sizeof id)))
        continue;
      if (goen_statement_get (statement, GOEN_RECONNECT_HAS_QUIET) != 0 && !finder_is_quiet (self, id, &is_quiet, error))
        return FALSE;
      if (!is_quiet)
        finder_take (self, reason, statement);
    }

  return TRUE;
}

static void
fill_person (GoenReconnect *reconnect,
             GoenPersonRow *row)
{
  reconnect->person_uuid = g_steal_pointer (&row->uuid);
  reconnect->person_name = g_steal_pointer (&row->name);
  reconnect->person_yomi = g_steal_pointer (&row->yomi);
  reconnect->person_company = g_steal_pointer (&row->company);
  reconnect->person_title = g_steal_pointer (&row->title);
  reconnect->person_has_photo = row->has_photo;
  reconnect->last_contact = row->last_contact;
}

static gboolean
finder_name (Finder  *self,
             GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < self->list->len; i++)
    g_array_append_val (ids, ((GoenReconnect *) self->list->pdata[i])->person_id);

  rows = goen_person_table_load_rows (self->db, (const gint64 *) ids->data, ids->len, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = rows->len; i-- > 0;)
    if (rows->pdata[i] != NULL)
      fill_person (self->list->pdata[i], rows->pdata[i]);
    else
      g_ptr_array_remove_index (self->list, i);

  return TRUE;
}

/**
 * goen_reconnect_free:
 * @self: (nullable) (transfer full): a suggestion
 *
 * Frees a suggestion.
 */
void
goen_reconnect_free (GoenReconnect *self)
{
  if (self == NULL)
    return;

  g_free (self->person_uuid);
  g_free (self->person_name);
  g_free (self->person_yomi);
  g_free (self->person_company);
  g_free (self->person_title);
  g_free (self->text);
  g_free (self->event_title);
  g_free (self);
}

/**
 * goen_touch_table_list_due:
 * @db: a database
 * @now: Unix time in seconds
 * @zone: in which a day is a day
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Lists with whom to get in touch again: whose interval is over, with the best reason that there is besides.
 *
 * Left out is who was put off, has a quiet period today, or is to hear of me anyway: by an open follow-up, or by a promise
 * that is due today or has no deadline, and therefore stands on the page of the day itself.
 *
 * Returns: (transfer full) (nullable) (element-type GoenReconnect): the best reason first, then the longest overdue
 */
GPtrArray *
goen_touch_table_list_due (GoenDatabase  *db,
                           gint64         now,
                           GTimeZone     *zone,
                           guint          limit,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_auto (Finder) finder = { NULL };

  finder_init (&finder, db, now, zone, limit, cancellable);
  for (GoenReason reason = GOEN_REASON_PROMISE; reason <= GOEN_REASON_INTERVAL && !finder_is_full (&finder); reason++)
    {
      gboolean common = FALSE;

      if ((reason == GOEN_REASON_INTEREST_EVENT && !finder_find_topics (&finder, &common, error)) ||
          !finder_run (&finder, reason, common, error))
        return NULL;
    }

  return finder_name (&finder, error) ? g_steal_pointer (&finder.list) : NULL;
}
