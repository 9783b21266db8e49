/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-waiting.h"

typedef struct {
  GoenApplicationFunc func;
  gpointer            data;
  GDestroyNotify      free_data;  /* (nullable) */
  gboolean            needs_window;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  if (waiting->free_data != NULL)
    waiting->free_data (waiting->data);
  g_free (waiting);
}

/**
 * goen_waiting_add:
 * @waiting: what waits
 * @needs_window: whether there must be a window, too
 * @func: what to do
 * @data: for @func
 * @free_data: (nullable): frees @data, also when @func is never called
 *
 * Adds something to be done by goen_waiting_run().
 */
void
goen_waiting_add (GQueue              *waiting,
                  gboolean             needs_window,
                  GoenApplicationFunc  func,
                  gpointer             data,
                  GDestroyNotify       free_data)
{
  Waiting *item = g_new0 (Waiting, 1);

  item->func = func;
  item->data = data;
  item->free_data = free_data;
  item->needs_window = needs_window;
  g_queue_push_tail (waiting, item);
}

/**
 * goen_waiting_run:
 * @waiting: what waits
 * @application: the application
 * @library: its library
 *
 * Does what can be done now, in the order in which it was asked for. What needs a window waits on while there is none.
 */
void
goen_waiting_run (GQueue          *waiting,
                  GoenApplication *application,
                  GoenLibrary     *library)
{
  guint n_waiting = g_queue_get_length (waiting);

  for (guint i = 0; i < n_waiting; i++)
    {
      Waiting *item = g_queue_pop_head (waiting);

      if (item->needs_window && goen_application_get_window (application) == NULL)
        {
          g_queue_push_tail (waiting, item);
          continue;
        }
      item->func (application, library, item->data);
      waiting_free (item);
    }
}

/**
 * goen_waiting_clear:
 * @waiting: what waits
 *
 * Forgets what has not been done.
 */
void
goen_waiting_clear (GQueue *waiting)
{
  g_queue_clear_full (waiting, waiting_free);
}
