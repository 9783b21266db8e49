/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-prompter.h"

#define MIN_SPEED 0.5
#define MAX_SPEED 2.0

/* Where it all stood at one moment of the clock. Asking computes from there and keeps nothing, so that it does not matter
 * how often or how unevenly somebody asks. */
typedef struct {
  gint64 at;           /* µs of the clock */
  gint64 count_down;   /* µs left of it */
  gint64 elapsed;      /* µs of speaking */
  double place;        /* µs of the text at speed 1 */
} Moment;

struct _GoenPrompter {
  GPtrArray         *lines;     /* (owned) of GoenPitchLine */
  GoenSignalTimes    signals;
  gint64             end;       /* µs of the text at speed 1 */
  double             speed;
  gboolean           is_waiting;
  GoenPrompterState  state;     /* READY, PAUSED, DONE, or SPEAKING for everything that runs */
  Moment             moment;
};

static const GoenPitchLine *
get_line (const GoenPrompter *self,
          guint               index)
{
  return self->lines->pdata[index];
}

/* Nobody waits for the pause after the last word. */
static gint64
find_end (const GoenPrompter *self,
          guint               seconds)
{
  const GoenPitchLine *last;

  if (self->lines->len == 0)
    return (gint64) seconds * G_USEC_PER_SEC;

  last = get_line (self, self->lines->len - 1);

  return ((gint64) last->start + last->duration) * 1000;
}

static gboolean
is_over (const GoenPrompter *self,
         const Moment       *moment)
{
  return !self->is_waiting && moment->place >= (double) self->end;
}

static Moment
look (const GoenPrompter *self,
      gint64              now)
{
  Moment moment = self->moment;
  gint64 passed;
  gint64 speaking;

  if (self->state != GOEN_PROMPTER_SPEAKING)
    return moment;

  /* A frame clock may lag behind the time at which a key came. */
  passed = MAX (now - moment.at, 0);
  moment.at += passed;

  speaking = MAX (passed - moment.count_down, 0);
  moment.count_down -= passed - speaking;
  if (!self->is_waiting)
    {
      double left = MAX (((double) self->end - moment.place) / self->speed, 0);

      if ((double) speaking >= left)
        {
          moment.place = (double) self->end;
          moment.elapsed += (gint64) left;
          return moment;
        }
    }

  moment.elapsed += speaking;
  moment.place += (double) speaking * self->speed;

  return moment;
}

/* Makes @now the moment that everything is computed from. */
static void
settle (GoenPrompter *self,
        gint64        now)
{
  gboolean is_running = self->state == GOEN_PROMPTER_SPEAKING;

  self->moment = look (self, now);
  if (is_running && self->moment.count_down == 0 && is_over (self, &self->moment))
    self->state = GOEN_PROMPTER_DONE;
}

static guint
find_line (const GoenPrompter *self,
           const Moment       *moment)
{
  guint line = 0;

  while (line + 1 < self->lines->len && (double) get_line (self, line + 1)->start * 1000 <= moment->place)
    line++;

  return line;
}

/**
 * goen_prompter_new:
 * @lines: (element-type GoenPitchLine): what is said, in order; kept, and not to be changed any more
 * @seconds: the target, by which the signals come; without lines the end as well
 *
 * Creates a prompter that stands before the first line.
 *
 * Returns: (transfer full): a prompter
 */
GoenPrompter *
goen_prompter_new (GPtrArray *lines,
                   guint      seconds)
{
  GoenPrompter *self = g_new0 (GoenPrompter, 1);

  self->lines = g_ptr_array_ref (lines);
  self->signals = goen_signal_times (seconds);
  self->end = find_end (self, seconds);
  self->speed = 1;

  return self;
}

/**
 * goen_prompter_free:
 * @self: (nullable): a prompter
 *
 * Frees a prompter.
 */
void
goen_prompter_free (GoenPrompter *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * goen_prompter_set_waits:
 * @self: a prompter
 * @waits: whether it waits
 *
 * Lets the last line stay lit and the time go on until goen_prompter_stop(), for somebody who is slower than expected.
 * Otherwise it is done when the last line has had its time. To be said before the start.
 */
void
goen_prompter_set_waits (GoenPrompter *self,
                         gboolean      waits)
{
  self->is_waiting = waits;
}

/**
 * goen_prompter_start:
 * @self: a prompter
 * @now: the clock, µs
 * @count_down: seconds before the first word, 0 for none
 *
 * Starts at the first line, also once more. The speed stays.
 */
void
goen_prompter_start (GoenPrompter *self,
                     gint64        now,
                     guint         count_down)
{
  self->state = GOEN_PROMPTER_SPEAKING;
  self->moment = (Moment) { .at = now, .count_down = (gint64) count_down * G_USEC_PER_SEC };
}

/**
 * goen_prompter_pause:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Holds text and time where they are, counting down included. Does nothing unless it runs.
 */
void
goen_prompter_pause (GoenPrompter *self,
                     gint64        now)
{
  settle (self, now);
  if (self->state == GOEN_PROMPTER_SPEAKING)
    self->state = GOEN_PROMPTER_PAUSED;
}

/**
 * goen_prompter_resume:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Goes on after goen_prompter_pause(). Does nothing otherwise.
 */
void
goen_prompter_resume (GoenPrompter *self,
                      gint64        now)
{
  if (self->state != GOEN_PROMPTER_PAUSED)
    return;

  self->state = GOEN_PROMPTER_SPEAKING;
  self->moment.at = now;
}

/**
 * goen_prompter_stop:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Ends it; goen_prompter_get_elapsed() then says how long it was.
 */
void
goen_prompter_stop (GoenPrompter *self,
                    gint64        now)
{
  settle (self, now);
  self->moment.count_down = 0;
  self->state = GOEN_PROMPTER_DONE;
}

/**
 * goen_prompter_set_speed:
 * @self: a prompter
 * @speed: times the pace of the lines; brought into 0.5 to 2
 * @now: the clock, µs
 *
 * Changes the pace from the place in the text where it is.
 */
void
goen_prompter_set_speed (GoenPrompter *self,
                         double        speed,
                         gint64        now)
{
  settle (self, now);
  self->speed = CLAMP (speed, MIN_SPEED, MAX_SPEED);
}

/**
 * goen_prompter_get_speed:
 * @self: a prompter
 *
 * Returns: times the pace of the lines, 1 at first
 */
double
goen_prompter_get_speed (GoenPrompter *self)
{
  return self->speed;
}

/**
 * goen_prompter_seek:
 * @self: a prompter
 * @line: the line to go to, beyond the last one the last one
 * @now: the clock, µs
 *
 * Goes to the beginning of a line; the time spoken goes on from where it is. Does nothing once it is done, nor before the
 * start, which is always at the first line.
 */
void
goen_prompter_seek (GoenPrompter *self,
                    guint         line,
                    gint64        now)
{
  settle (self, now);
  if (self->lines->len == 0 || self->state == GOEN_PROMPTER_READY || self->state == GOEN_PROMPTER_DONE)
    return;

  self->moment.place = (double) get_line (self, MIN (line, self->lines->len - 1))->start * 1000;
}

/**
 * goen_prompter_get_state:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Returns: what it is doing
 */
GoenPrompterState
goen_prompter_get_state (GoenPrompter *self,
                         gint64        now)
{
  Moment moment = look (self, now);

  if (self->state != GOEN_PROMPTER_SPEAKING)
    return self->state;
  if (moment.count_down > 0)
    return GOEN_PROMPTER_COUNTING;

  return is_over (self, &moment) ? GOEN_PROMPTER_DONE : GOEN_PROMPTER_SPEAKING;
}

/**
 * goen_prompter_get_count:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Returns: the number to show: 3 in the first of three seconds; 0 when it is not counting
 */
guint
goen_prompter_get_count (GoenPrompter *self,
                         gint64        now)
{
  Moment moment = look (self, now);

  if (self->state != GOEN_PROMPTER_SPEAKING)
    return 0;

  return (guint) ((moment.count_down + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

/**
 * goen_prompter_get_elapsed:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Returns: ms of speaking by the clock, whatever the speed; pauses and counting down are left out
 */
guint
goen_prompter_get_elapsed (GoenPrompter *self,
                           gint64        now)
{
  return (guint) (look (self, now).elapsed / 1000);
}

/**
 * goen_prompter_get_line:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Returns: the line that is lit, through the pause after it; 0 when there are none
 */
guint
goen_prompter_get_line (GoenPrompter *self,
                        gint64        now)
{
  Moment moment = look (self, now);

  return find_line (self, &moment);
}

/**
 * goen_prompter_get_progress:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Returns: how much of the line that is lit should have been said, 0 to 1
 */
double
goen_prompter_get_progress (GoenPrompter *self,
                            gint64        now)
{
  Moment moment = look (self, now);
  const GoenPitchLine *line;
  double said;

  if (self->lines->len == 0)
    return 0;

  line = get_line (self, find_line (self, &moment));
  said = moment.place / 1000 - line->start;

  return line->duration == 0 ? 1 : CLAMP (said / line->duration, 0, 1);
}

/**
 * goen_prompter_get_signal:
 * @self: a prompter
 * @now: the clock, µs
 *
 * Tells which light the timer of a Toastmasters meeting would show.
 *
 * Returns: the signal, by goen_signal_times()
 */
GoenSignal
goen_prompter_get_signal (GoenPrompter *self,
                          gint64        now)
{
  guint elapsed = goen_prompter_get_elapsed (self, now);

  if (elapsed > self->signals.red + self->signals.grace)
    return GOEN_SIGNAL_OVER;
  if (elapsed >= self->signals.red)
    return GOEN_SIGNAL_RED;
  if (elapsed >= self->signals.yellow)
    return GOEN_SIGNAL_YELLOW;

  return elapsed >= self->signals.green ? GOEN_SIGNAL_GREEN : GOEN_SIGNAL_NONE;
}
