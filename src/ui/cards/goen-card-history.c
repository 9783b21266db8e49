/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-history.h"

/* Changes that follow each other faster than this are one step, when they are of one name. */
#define STEP_USEC (1200 * 1000)
#define MAX_STEPS 500

struct _GoenCardHistory
{
  GPtrArray *undo;        /* (owned) (element-type GoenCardDesign) */
  GPtrArray *redo;        /* (owned) (element-type GoenCardDesign) */
  char      *step;        /* (owned) (nullable): of the last change */
  gint64     step_time;
};

static GoenCardDesign *
go (GoenCardHistory      *self,
    GPtrArray            *from,
    GPtrArray            *to,
    const GoenCardDesign *now)
{
  if (from->len == 0)
    return NULL;

  g_ptr_array_add (to, goen_card_design_copy (now));
  g_clear_pointer (&self->step, g_free);

  return g_ptr_array_steal_index (from, from->len - 1);
}

/**
 * goen_card_history_new:
 *
 * Begins a history.
 *
 * Returns: (transfer full): a new history without steps
 */
GoenCardHistory *
goen_card_history_new (void)
{
  GoenCardHistory *self = g_new0 (GoenCardHistory, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_design_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_design_free);

  return self;
}

/**
 * goen_card_history_free:
 * @self: (transfer full): a history
 *
 * Forgets all steps.
 */
void
goen_card_history_free (GoenCardHistory *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->step);
  g_free (self);
}

/**
 * goen_card_history_add:
 * @self: a history
 * @before: the design before the change; copied
 * @step: (nullable): what is done; quick changes of one name in a row are taken back together
 * @is_first: whether it is taken back by itself, whatever came before
 *
 * Notes a change.
 */
void
goen_card_history_add (GoenCardHistory      *self,
                       const GoenCardDesign *before,
                       const char           *step,
                       gboolean              is_first)
{
  gint64 now = g_get_monotonic_time ();

  if (is_first || step == NULL || g_strcmp0 (step, self->step) != 0 || now - self->step_time > STEP_USEC)
    g_ptr_array_add (self->undo, goen_card_design_copy (before));
  if (self->undo->len > MAX_STEPS)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  g_set_str (&self->step, step);
  self->step_time = now;
}

/**
 * goen_card_history_can_undo:
 * @self: a history
 *
 * Tells whether there is a step to take back.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_history_can_undo (GoenCardHistory *self)
{
  return self->undo->len > 0;
}

/**
 * goen_card_history_can_redo:
 * @self: a history
 *
 * Tells whether a step was taken back.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_history_can_redo (GoenCardHistory *self)
{
  return self->redo->len > 0;
}

/**
 * goen_card_history_undo:
 * @self: a history
 * @now: the design as it is; copied
 *
 * Takes a step back.
 *
 * Returns: (transfer full) (nullable): the design before that step, %NULL where there is none
 */
GoenCardDesign *
goen_card_history_undo (GoenCardHistory      *self,
                        const GoenCardDesign *now)
{
  return go (self, self->undo, self->redo, now);
}

/**
 * goen_card_history_redo:
 * @self: a history
 * @now: the design as it is; copied
 *
 * Takes a step that was taken back once more.
 *
 * Returns: (transfer full) (nullable): the design after that step, %NULL where there is none
 */
GoenCardDesign *
goen_card_history_redo (GoenCardHistory      *self,
                        const GoenCardDesign *now)
{
  return go (self, self->redo, self->undo, now);
}
