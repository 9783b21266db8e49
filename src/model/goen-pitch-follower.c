/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-follower.h"

/* A place in the take and the place in the text that is heard there. */
typedef struct {
  guint at;        /* ms of the take */
  guint place;     /* ms of the text */
} Knot;

struct _GoenPitchFollower {
  GPtrArray *lines;     /* (owned) of GoenPitchLine */
  GArray    *starts;    /* (owned) of guint: the place where each line begins; behind the last one, where the text ends */
  GArray    *knots;     /* (owned) of Knot, neither going back */
};

static guint
get_start (GoenPitchFollower *self,
           guint              line)
{
  return g_array_index (self->starts, guint, line);
}

static guint
get_end (GoenPitchFollower *self)
{
  return get_start (self, self->lines->len);
}

/* The text never goes back. */
static void
add_knot (GoenPitchFollower *self,
          guint              at,
          guint              place)
{
  guint before = self->knots->len > 0 ? g_array_index (self->knots, Knot, self->knots->len - 1).place : 0;
  const Knot knot = { at, MAX (place, before) };

  g_array_append_val (self->knots, knot);
}

/* Where the pauses are known, places count what is said only; else the pauses that the text asks for are counted as well. */
static void
place_lines (GoenPitchFollower *self,
             gboolean           has_pauses)
{
  guint start = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const GoenPitchLine *line = self->lines->pdata[i];

      g_array_append_val (self->starts, start);
      start += line->duration + (has_pauses || i + 1 == self->lines->len ? 0 : line->pause);
    }
  g_array_append_val (self->starts, start);
}

/* Matching pauses with the ends of lines */

typedef struct {
  guint place;      /* where it would be if everything was said at one speed */
  guint length;     /* ms */
  guint start;      /* ms of the take */
  int   line;       /* the one that begins behind it, -1 where it is within a line */
} Pause;

static GArray *
list_pauses (GoenPitchFollower *self,
             const GoenTake    *take)
{
  GArray *pauses = g_array_new (FALSE, FALSE, sizeof (Pause));
  guint heard = goen_take_get_lead (take);
  guint64 said = 0;

  for (guint i = 0; i < take->pauses->len; i++)
    {
      const GoenPause *pause = &g_array_index (take->pauses, GoenPause, i);

      if (pause->start == 0 || pause->start < heard)
        continue;

      said += pause->start - heard;
      heard = pause->start + pause->length;
      if (said <= take->spoken)
        {
          const Pause found = { (guint) (said * get_end (self) / take->spoken), pause->length, pause->start, -1 };

          g_array_append_val (pauses, found);
        }
    }

  return pauses;
}

/* What it costs to think that a pause is where a line ends, in ms: nothing where it should be. */
static guint
get_distance (GoenPitchFollower *self,
              const Pause       *pause,
              guint              line)
{
  guint place = get_start (self, line);

  return (pause->place > place ? pause->place - place : place - pause->place) / 2;
}

/* Each pause goes to the end of one line or of none, in their order, so that as little as possible is out of place: a long silence in
 * the middle of a line costs its length, a 。 over which somebody went without a pause as much as the text asks for there. */
static void
match_pauses (GoenPitchFollower *self,
              GArray            *pauses)
{
  guint n = pauses->len, n_ends = self->lines->len - 1, width = n_ends + 1;
  g_autofree guint *costs = g_new0 (guint, (n + 1) * width);

  for (guint i = 0; i <= n; i++)
    for (guint k = 0; k <= n_ends; k++)
      {
        const Pause *pause = i > 0 ? &g_array_index (pauses, Pause, i - 1) : NULL;
        guint within = i > 0 ? costs[(i - 1) * width + k] + pause->length : G_MAXUINT;
        guint without = k > 0 ? costs[i * width + k - 1] + ((const GoenPitchLine *) self->lines->pdata[k - 1])->pause : G_MAXUINT;
        guint both = i > 0 && k > 0 ? costs[(i - 1) * width + k - 1] + get_distance (self, pause, k) : G_MAXUINT;

        if (i > 0 || k > 0)
          costs[i * width + k] = MIN (MIN (within, without), both);
      }

  for (guint i = n, k = n_ends; i > 0; )
    {
      Pause *pause = &g_array_index (pauses, Pause, i - 1);
      guint cost = costs[i * width + k];

      if (k > 0 && cost == costs[(i - 1) * width + k - 1] + get_distance (self, pause, k))
        {
          pause->line = (int) k--;
          i--;
        }
      else if (k > 0 && cost == costs[i * width + k - 1] + ((const GoenPitchLine *) self->lines->pdata[k - 1])->pause)
        k--;
      else
        i--;
    }
}

/* How far the second of two goes on while the first goes on by @part of its @whole. */
static guint
get_share (guint part,
           guint whole,
           guint other)
{
  return whole > 0 ? (guint) ((guint64) part * other / whole) : 0;
}

/* Between two pauses that are matched, what is said goes on evenly. */
static void
tie_pauses (GoenPitchFollower *self,
            const GoenTake    *take,
            GArray            *pauses)
{
  guint from_said = 0, from_place = 0, first = 0;

  add_knot (self, goen_take_get_lead (take), 0);
  for (guint i = 0; i <= pauses->len; i++)
    {
      const Pause *tied = i < pauses->len ? &g_array_index (pauses, Pause, i) : NULL;
      guint said, place;

      if (tied != NULL && tied->line < 0)
        continue;

      /* Pause.place is what was said, in the measure of the text. */
      said = tied != NULL ? tied->place : get_end (self);
      place = tied != NULL ? get_start (self, (guint) tied->line) : get_end (self);
      for (; first < i; first++)
        {
          const Pause *within = &g_array_index (pauses, Pause, first);
          guint part = from_place + get_share (within->place - from_said, said - from_said, place - from_place);

          add_knot (self, within->start, part);
          add_knot (self, within->start + within->length, part);
        }
      if (tied == NULL)
        break;

      /* The next line is lit when it is heard, not when the one before it has been. */
      add_knot (self, tied->start, MAX (place, 1) - 1);
      add_knot (self, tied->start + tied->length, place);
      first = i + 1;
      from_said = said;
      from_place = place;
    }
  add_knot (self, goen_take_get_lead (take) + take->duration, get_end (self));
}

/**
 * goen_pitch_follower_new:
 * @take: a take
 * @lines: (element-type GoenPitchLine): its text, in lines
 *
 * Finds out what was said when. Where nobody listened to the take, the text is thought to go on evenly.
 *
 * Returns: (transfer full): a follower, which needs @take no more
 */
GoenPitchFollower *
goen_pitch_follower_new (const GoenTake *take,
                         GPtrArray      *lines)
{
  GoenPitchFollower *self = g_new0 (GoenPitchFollower, 1);
  gboolean has_pauses = take->spoken > 0;

  self->lines = g_ptr_array_ref (lines);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  place_lines (self, has_pauses);
  if (has_pauses && lines->len > 0)
    {
      g_autoptr (GArray) pauses = list_pauses (self, take);

      match_pauses (self, pauses);
      tie_pauses (self, take, pauses);
    }
  else
    {
      add_knot (self, goen_take_get_lead (take), 0);
      add_knot (self, goen_take_get_lead (take) + take->duration, get_end (self));
    }

  return self;
}

/**
 * goen_pitch_follower_free:
 * @self: (nullable): a follower
 *
 * Frees it.
 */
void
goen_pitch_follower_free (GoenPitchFollower *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_array_unref (self->starts);
  g_array_unref (self->knots);
  g_free (self);
}

/**
 * goen_pitch_follower_get_line:
 * @self: a follower
 * @at: ms of the take
 *
 * Tells which line is heard. In a pause that is the one that was heard last, before the first word the first.
 *
 * Returns: the line, -1 where there are none
 */
int
goen_pitch_follower_get_line (GoenPitchFollower *self,
                              guint              at)
{
  guint place = get_end (self), line = 0;

  for (guint i = 0; i < self->knots->len; i++)
    {
      const Knot *to = &g_array_index (self->knots, Knot, i);
      const Knot *from = i > 0 ? to - 1 : to;

      if (at >= to->at)
        continue;
      place = from->place + (at > from->at ? get_share (at - from->at, to->at - from->at, to->place - from->place) : 0);
      break;
    }

  if (self->lines->len == 0)
    return -1;
  while (line + 1 < self->lines->len && get_start (self, line + 1) <= place)
    line++;

  return (int) line;
}

/**
 * goen_pitch_follower_get_time:
 * @self: a follower
 * @line: a line
 *
 * Tells when a line begins to be heard.
 *
 * Returns: ms of the take
 */
guint
goen_pitch_follower_get_time (GoenPitchFollower *self,
                              guint              line)
{
  guint place;

  g_return_val_if_fail (line < self->lines->len, 0);

  place = get_start (self, line);
  for (guint i = 1; i < self->knots->len; i++)
    {
      const Knot *to = &g_array_index (self->knots, Knot, i);
      const Knot *from = to - 1;

      /* Counted from behind, it is rounded to a moment at which the line is lit. */
      if (place <= from->place)
        return from->at;
      if (place < to->place)
        return to->at - get_share (to->place - place, to->place - from->place, MAX (to->at, from->at) - from->at);
    }

  return g_array_index (self->knots, Knot, self->knots->len - 1).at;
}
