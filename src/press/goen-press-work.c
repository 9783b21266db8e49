/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-press-work.h"

struct _GoenPressWork
{
  GCancellable parent_instance;

  int n_done;    /* (atomic) */
  int n_pages;   /* (atomic): set before n_done is */
};

G_DEFINE_FINAL_TYPE (GoenPressWork, goen_press_work, G_TYPE_CANCELLABLE)

static void
goen_press_work_class_init (GoenPressWorkClass *klass)
{
}

static void
goen_press_work_init (GoenPressWork *self)
{
}

/**
 * goen_press_work_new:
 *
 * Creates a cancellable for something that has pages.
 *
 * Returns: (transfer full): a new cancellable
 */
GCancellable *
goen_press_work_new (void)
{
  return g_object_new (GOEN_TYPE_PRESS_WORK, NULL);
}

/**
 * goen_press_work_get:
 * @self: a work
 * @n_done: (out): how many pages are done
 * @n_pages: (out): how many there are
 *
 * Tells how far the work is.
 *
 * Returns: %FALSE as long as no page is done
 */
gboolean
goen_press_work_get (GoenPressWork *self,
                     guint         *n_done,
                     guint         *n_pages)
{
  *n_done = (guint) g_atomic_int_get (&self->n_done);
  *n_pages = (guint) g_atomic_int_get (&self->n_pages);

  return *n_done > 0;
}

/**
 * goen_press_work_note:
 * @cancellable: (nullable): what the work was started with
 * @n_done: how many pages are done
 * @n_pages: how many there are
 * @error: return location for an error
 *
 * Notes how far the work is, where somebody asked for that, and looks whether it shall go on.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED set where it shall not
 */
gboolean
goen_press_work_note (GCancellable  *cancellable,
                      guint          n_done,
                      guint          n_pages,
                      GError       **error)
{
  if (cancellable != NULL && GOEN_IS_PRESS_WORK (cancellable))
    {
      GoenPressWork *self = GOEN_PRESS_WORK (cancellable);

      g_atomic_int_set (&self->n_pages, (int) n_pages);
      g_atomic_int_set (&self->n_done, (int) n_done);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
