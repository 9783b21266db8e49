/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-filler-log.h"

struct _GoenFillerLog {
  GArray *fillers;    /* (owned) of GoenFiller */
  GArray *order;      /* (owned) of guint: when each was counted */
  guint   n_counted;
};

/**
 * goen_filler_log_new:
 * @fillers: (element-type GoenFiller): those of a take, in order; a reference is taken
 *
 * Creates a log that counts into them. What is there already was counted in the order of hearing.
 *
 * Returns: (transfer full): a log
 */
GoenFillerLog *
goen_filler_log_new (GArray *fillers)
{
  GoenFillerLog *self = g_new0 (GoenFillerLog, 1);

  self->fillers = g_array_ref (fillers);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  while (self->n_counted < fillers->len)
    {
      g_array_append_val (self->order, self->n_counted);
      self->n_counted++;
    }

  return self;
}

/**
 * goen_filler_log_free:
 * @self: (nullable): a log
 *
 * Frees a log. The filler words stay.
 */
void
goen_filler_log_free (GoenFillerLog *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fillers);
  g_array_unref (self->order);
  g_free (self);
}

/**
 * goen_filler_log_add:
 * @self: a log
 * @kind: what was heard
 * @at: when, ms
 *
 * Counts a filler word.
 */
void
goen_filler_log_add (GoenFillerLog  *self,
                     GoenFillerKind  kind,
                     guint           at)
{
  const GoenFiller filler = { .kind = kind, .at = at };
  guint index = 0;

  while (index < self->fillers->len && g_array_index (self->fillers, GoenFiller, index).at <= at)
    index++;
  g_array_insert_val (self->fillers, index, filler);
  g_array_insert_val (self->order, index, self->n_counted);
  self->n_counted++;
}

/**
 * goen_filler_log_undo:
 * @self: a log
 *
 * Takes back the one that was counted last.
 *
 * Returns: %FALSE when there is none
 */
gboolean
goen_filler_log_undo (GoenFillerLog *self)
{
  guint latest = 0;

  if (self->order->len == 0)
    return FALSE;

  for (guint i = 1; i < self->order->len; i++)
    if (g_array_index (self->order, guint, i) > g_array_index (self->order, guint, latest))
      latest = i;
  g_array_remove_index (self->fillers, latest);
  g_array_remove_index (self->order, latest);

  return TRUE;
}
