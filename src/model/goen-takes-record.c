/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-pitches.h"

#include <glib/gi18n-lib.h>

/* What practice runs tell. */

#define N_LOOKED_AT 5

/* What changed by less than this part is as before. */
#define NOTICEABLE 0.2

/* How something is in the latest run, and was on average in those before; less is better. */
typedef struct {
  gboolean is_known;
  double   now;
  double   before;
} Measure;

/* A value of a run, negative where it is not known. */
typedef double (*MeasureFunc) (const GoenTake *take);

static double
get_distance (const GoenTake *take)
{
  return take->target > 0 ? ABS ((double) take->duration - take->target * 1000.0) / (take->target * 1000.0) : -1;
}

/* Where nobody listened there are no pauses to speak of. */
static double
get_silence (const GoenTake *take)
{
  double sum = 0;

  if (take->spoken == 0)
    return -1;

  for (guint i = 0; i < take->pauses->len; i++)
    sum += g_array_index (take->pauses, GoenPause, i).length;

  return sum;
}

/* Who counted none may not have counted; a run that was rated was listened to. */
static double
count_fillers (const GoenTake *take)
{
  return take->fillers->len > 0 || take->rating > 0 ? (double) take->fillers->len : -1;
}

static Measure
measure (GPtrArray   *takes,
         guint        n_takes,
         MeasureFunc  func)
{
  Measure measure = { .now = func (takes->pdata[0]) };
  guint n_known = 0;

  for (guint i = 1; i < n_takes; i++)
    {
      double value = func (takes->pdata[i]);

      if (value < 0)
        continue;
      measure.before += value;
      n_known++;
    }

  measure.is_known = measure.now >= 0 && n_known > 0;
  if (n_known > 0)
    measure.before /= n_known;

  return measure;
}

/* The part by which it became less, negative where it became more. */
static double
get_gain (const Measure *measure,
          double         least)
{
  double difference = measure->before - measure->now;

  if (!measure->is_known || ABS (difference) < least)
    return 0;

  return difference / MAX (measure->before, measure->now);
}

/**
 * goen_takes_get_record:
 * @takes: (element-type GoenTake): practice runs, latest first
 *
 * Counts how many of the latest practice runs, five at most, were on time.
 *
 * Returns: the counts
 */
GoenTakesRecord
goen_takes_get_record (GPtrArray *takes)
{
  GoenTakesRecord record = { .n_takes = MIN (takes->len, N_LOOKED_AT) };

  for (guint i = 0; i < record.n_takes; i++)
    if (goen_take_is_on_time (takes->pdata[i]))
      record.n_on_time++;

  return record;
}

static char *
dup_count (const GoenTakesRecord *record)
{
  if (record->n_takes == 1)
    return g_strdup (record->n_on_time == 1 ? _("This run was on time.") : _("This run was not on time."));

  /* Translators: how many of the latest practice runs kept to their time; both numbers are at most 5, the second one is at least 2. */
  return g_strdup_printf (_("On time in %u of the last %u."), record->n_on_time, record->n_takes);
}

/* The change that shows most; what got better goes before what got worse. */
static const char *
get_change (GPtrArray *takes,
            guint      n_takes)
{
  Measure distance = measure (takes, n_takes, get_distance);
  Measure silence = measure (takes, n_takes, get_silence);
  Measure fillers = measure (takes, n_takes, count_fillers);
  const struct {
    double      gain;
    const char *better;
    const char *worse;
  } changes[] = {
    /* Less than a hundredth of the target, than half a second in all and than one word is no change. */
    { get_gain (&distance, 0.01), _("Closer to the target than the runs before."), _("Further from the target than the runs before.") },
    { get_gain (&silence, 500), _("Shorter pauses than in the runs before."), _("Longer pauses than in the runs before.") },
    { get_gain (&fillers, 1), _("Fewer filler words than in the runs before."), _("More filler words than in the runs before.") },
  };
  guint best = 0;
  guint worst = 0;

  for (guint i = 1; i < G_N_ELEMENTS (changes); i++)
    {
      if (changes[i].gain > changes[best].gain)
        best = i;
      if (changes[i].gain < changes[worst].gain)
        worst = i;
    }

  if (changes[best].gain >= NOTICEABLE)
    return changes[best].better;
  if (changes[worst].gain <= -NOTICEABLE)
    return changes[worst].worse;

  return _("Much like the runs before.");
}

/**
 * goen_takes_dup_sentence:
 * @takes: (element-type GoenTake): practice runs, latest first
 *
 * Says how many of the latest practice runs were on time, and what changed from the runs before to the latest one: how far
 * from the target, how much silence, how many fillers. What was not measured is not compared.
 *
 * Returns: (transfer full) (nullable): one or two sentences, %NULL without practice runs
 */
char *
goen_takes_dup_sentence (GPtrArray *takes)
{
  GoenTakesRecord record = goen_takes_get_record (takes);
  g_autofree char *count = NULL;

  if (record.n_takes == 0)
    return NULL;

  count = dup_count (&record);
  if (record.n_takes == 1)
    return g_steal_pointer (&count);

  /* Translators: one sentence after the other; %s%s in Japanese. */
  return g_strdup_printf (C_("two sentences", "%s %s"), count, get_change (takes, record.n_takes));
}
