/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

/* Codes cost as much time as the text of a card, so another thread makes them while cards are drawn. */
#define MAX_AHEAD 32

struct _GoenQrAhead
{
  GPtrArray   *texts;       /* (owned): of owned strings, in the order in which they are needed */
  guint        n_taken;
  GAsyncQueue *made;        /* (owned): of Made, in the same order */
  GThread     *thread;      /* (owned) */
  GMutex       mutex;
  GCond        room;        /* when a code was taken */
  gboolean     is_stopped;  /* under @mutex */
};

typedef struct {
  GoenQr *code;             /* (owned) (nullable): where the text is too long */
} Made;

static void
made_free (gpointer data)
{
  Made *made = data;

  g_clear_pointer (&made->code, goen_qr_free);
  g_free (made);
}

/* No more are kept ready than the next pages need. */
static gboolean
wait_for_room (GoenQrAhead *self)
{
  gboolean goes_on;

  g_mutex_lock (&self->mutex);
  while (!self->is_stopped && g_async_queue_length (self->made) >= MAX_AHEAD)
    g_cond_wait (&self->room, &self->mutex);
  goes_on = !self->is_stopped;
  g_mutex_unlock (&self->mutex);

  return goes_on;
}

static gpointer
make_codes (gpointer data)
{
  GoenQrAhead *self = data;

  for (guint i = 0; i < self->texts->len && wait_for_room (self); i++)
    {
      Made *made = g_new0 (Made, 1);

      made->code = goen_qr_new (self->texts->pdata[i], NULL);
      g_async_queue_push (self->made, made);
    }

  return NULL;
}

/*< private >
 * goen_qr_ahead_new:
 * @texts: (transfer full) (element-type utf8): what codes will be asked for, in that order
 *
 * Begins to make codes.
 *
 * Returns: (transfer full): what makes them
 */
GoenQrAhead *
goen_qr_ahead_new (GPtrArray *texts)
{
  GoenQrAhead *self = g_new0 (GoenQrAhead, 1);

  self->texts = texts;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->room);
  self->made = g_async_queue_new_full (made_free);
  self->thread = g_thread_new ("goen-qr", make_codes, self);

  return self;
}

/*< private >
 * goen_qr_ahead_take:
 * @self: what makes codes
 * @text: what is wanted
 *
 * Waits for a code that comes next.
 *
 * Returns: (transfer full) (nullable): the code; %NULL where another text comes next, or where it is too long
 */
GoenQr *
goen_qr_ahead_take (GoenQrAhead *self,
                    const char  *text)
{
  Made *made;
  GoenQr *code;

  if (self->n_taken >= self->texts->len || !g_str_equal (self->texts->pdata[self->n_taken], text))
    return NULL;

  self->n_taken++;
  made = g_async_queue_pop (self->made);
  g_mutex_lock (&self->mutex);
  g_cond_signal (&self->room);
  g_mutex_unlock (&self->mutex);
  code = g_steal_pointer (&made->code);
  made_free (made);

  return code;
}

void
goen_qr_ahead_free (GoenQrAhead *self)
{
  if (self == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->is_stopped = TRUE;
  g_cond_signal (&self->room);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_async_queue_unref (self->made);
  g_ptr_array_unref (self->texts);
  g_cond_clear (&self->room);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
