/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-face-due.h"
#include "goen-library-deck-private.h"
#include "goen-pitch-table.h"

/* An introduction for an event is practised in the week before, and has to fit its time within that week. Without an event
 * it is kept fresh. */
#define EVENT_DAYS 7
#define FRESH_DAYS 7
#define STALE_DAYS 14

/* Nobody practises more often in a week, and then the latest ones tell enough. */
#define MAX_TAKES 10

/* The introduction */

static GoenPitch *
take_first (GPtrArray *pitches)
{
  return pitches->len > 0 ? g_ptr_array_steal_index (pitches, 0) : NULL;
}

/* The one chosen for the event, or else the latest; %NULL without error when there is none. */
static gboolean
find_pitch (GoenDatabase  *db,
            gint64         event_id,
            GoenPitch    **pitch,
            GError       **error)
{
  gint64 id = event_id != 0 ? goen_pitch_table_get_used (db, event_id, error) : 0;
  g_autoptr (GPtrArray) pitches = NULL;

  *pitch = NULL;
  if (id < 0)
    return FALSE;

  pitches = goen_pitch_table_list (db, NULL, FALSE, error);
  if (pitches == NULL)
    return FALSE;

  for (guint i = 0; i < pitches->len && *pitch == NULL; i++)
    {
      if (id != 0 && ((GoenPitch *) pitches->pdata[i])->id == id)
        *pitch = g_ptr_array_steal_index (pitches, i);
    }
  if (*pitch == NULL)
    *pitch = take_first (pitches);

  return TRUE;
}

static gboolean
was_on_time (GoenDatabase    *db,
             const GoenPitch *pitch,
             gint64           since,
             gboolean        *was,
             GError         **error)
{
  g_autoptr (GPtrArray) takes = goen_take_table_list (db, pitch->id, MAX_TAKES, error);

  *was = FALSE;
  if (takes == NULL)
    return FALSE;

  for (guint i = 0; i < takes->len && !*was; i++)
    {
      const GoenTake *take = takes->pdata[i];

      *was = take->started >= since && goen_take_is_on_time (take);
    }

  return TRUE;
}

static char *
dup_for_event (const GoenTodayGoing *going)
{
  if (going->days == 0)
    /* Translators: %s is the title of an event. */
    return g_strdup_printf (_("“%s” is today."), going->title);
  if (going->days == 1)
    /* Translators: %s is the title of an event. */
    return g_strdup_printf (_("“%s” is tomorrow."), going->title);
  /* Translators: %s is the title of an event. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” is in %u day.", "“%s” is in %u days.", going->days),
                          going->title, going->days);
}

static char *
dup_state (const GoenToday *self)
{
  guint days = (self->now - self->pitch->last_take) / GOEN_CLOCK_DAY;

  if (self->pitch->last_take == 0)
    return g_strdup (_("Not practised yet."));
  if (days < FRESH_DAYS)
    return g_strdup (_("It did not fit its time yet this week."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Last practised %u day ago.", "Last practised %u days ago.", days), days);
}

static gboolean
read_pitch (GoenDatabase          *db,
            GoenToday             *self,
            const GoenTodayGoing  *going,
            GError               **error)
{
  gboolean is_for_event = going->id != 0 && going->days <= EVENT_DAYS;
  g_autoptr (GoenPitch) pitch = NULL;
  gboolean is_fresh;

  if (!find_pitch (db, is_for_event ? going->id : 0, &pitch, error))
    return FALSE;
  if (pitch == NULL)
    return TRUE;

  is_fresh = pitch->last_take > self->now - STALE_DAYS * GOEN_CLOCK_DAY;
  if (is_for_event && !was_on_time (db, pitch, self->now - FRESH_DAYS * GOEN_CLOCK_DAY, &is_fresh, error))
    return FALSE;
  if (is_fresh)
    return TRUE;

  self->pitch = g_steal_pointer (&pitch);
  self->pitch_reason = dup_state (self);
  if (is_for_event)
    {
      g_autofree char *event = dup_for_event (going);
      g_autofree char *state = g_steal_pointer (&self->pitch_reason);

      self->pitch_event_id = going->id;
      self->pitch_reason = g_strjoin ("\n", event, state, NULL);
    }

  return TRUE;
}

/* The question */

static gboolean
read_question (GoenDatabase  *db,
               GoenToday     *self,
               GTimeZone     *zone,
               GError       **error)
{
  g_autoptr (GPtrArray) deck = goen_library_read_deck (db, error);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->now);
  g_autoptr (GDateTime) here = g_date_time_to_timezone (utc, zone);
  GoenQuestionCard *card;

  if (deck == NULL)
    return FALSE;

  g_date_clear (&self->date, 1);
  g_date_set_dmy (&self->date, g_date_time_get_day_of_month (here), g_date_time_get_month (here), g_date_time_get_year (here));
  card = goen_deck_pick_of_day (deck, &self->date);
  self->question = card != NULL ? goen_question_card_copy (card) : NULL;

  return TRUE;
}

/* Names and faces */

/* For an event those one may meet there; else those who have been asked for before. */
static gboolean
read_faces (GoenDatabase          *db,
            GoenToday             *self,
            const GoenTodayGoing  *going,
            GError               **error)
{
  gint64 event_id = going->days <= EVENT_DAYS ? going->id : 0;
  gint64 n = goen_face_table_count_people (db, event_id, self->now, error);

  if (n < 0)
    return FALSE;

  self->n_faces = n;
  self->faces_event_id = event_id;
  self->faces_event_title = event_id != 0 ? g_strdup (going->title) : NULL;

  return TRUE;
}

gboolean
goen_today_read_speaking (GoenDatabase          *db,
                          GoenToday             *self,
                          const GoenTodayGoing  *going,
                          GTimeZone             *zone,
                          GError               **error)
{
  return read_pitch (db, self, going, error) &&
         read_question (db, self, zone, error) &&
         read_faces (db, self, going, error);
}
