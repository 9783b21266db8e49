/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-toast.h"

/* A save, from the click to the end of its toast. */
typedef struct {
  GtkWidget    *anchor;     /* (owned) */
  GoenLibrary  *library;    /* (owned) */
  GoenFollowUp *before;     /* (owned) (nullable) */
  gint64        id;         /* of the one that was added */
  char         *title;      /* (owned) */
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->anchor);
  g_object_unref (save->library);
  g_clear_pointer (&save->before, goen_follow_up_free);
  g_free (save->title);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_save (GtkWidget *root,
           gpointer   data)
{
  Save *save = data;

  if (save->before != NULL)
    goen_library_save_follow_up_async (save->library, save->before, NULL, put_back_cb, g_object_ref (root));
  else
    goen_library_remove_follow_up_async (save->library, save->id, NULL, removed_cb, g_object_ref (root));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);
  GtkWidget *anchor = save->anchor;

  if (saved == NULL)
    {
      goen_error_show (anchor, _("The Follow-Up Could Not Be Saved"), error);
      return;
    }
  save->id = saved->id;
  goen_toast_show_undo (anchor, save->title, undo_save, save, (GDestroyNotify) save_free);
  g_steal_pointer (&save);
}

/**
 * goen_follow_request_new:
 * @widget: any widget of the window
 * @library: the library
 * @id: what it is about
 *
 * Makes what an answer needs that comes when @widget may be gone.
 *
 * Returns: (transfer full): a new request
 */
GoenFollowRequest *
goen_follow_request_new (GtkWidget   *widget,
                         GoenLibrary *library,
                         gint64       id)
{
  GoenFollowRequest *self = g_new0 (GoenFollowRequest, 1);

  self->anchor = goen_follow_get_anchor (widget);
  self->library = g_object_ref (library);
  self->id = id;

  return self;
}

/**
 * goen_follow_request_free:
 * @self: a request
 *
 * Frees a request.
 */
void
goen_follow_request_free (GoenFollowRequest *self)
{
  g_object_unref (self->anchor);
  g_object_unref (self->library);
  g_free (self);
}

/**
 * goen_follow_day_to_due:
 * @partial: (nullable): "2026-11-25", or "--11-25" for the next one
 * @now: Unix seconds
 *
 * Makes a deadline of a day: the last second of it in the local zone.
 *
 * Returns: Unix seconds, 0 for what is no day
 */
gint64
goen_follow_day_to_due (const char *partial,
                        gint64      now)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  g_autoptr (GDateTime) today = goen_clock_to_local (now, NULL);
  g_autoptr (GDateTime) day = NULL;
  int year = 0;
  int month = 0;
  int date = 0;

  if (partial == NULL || today == NULL)
    return 0;
  if (strlen (partial) == 10)
    {
      year = atoi (partial);
      month = atoi (partial + 5);
      date = atoi (partial + 8);
    }
  else if (g_str_has_prefix (partial, "--") && strlen (partial) == 7)
    {
      year = g_date_time_get_year (today);
      month = atoi (partial + 2);
      date = atoi (partial + 5);
      if (month * 100 + date < g_date_time_get_month (today) * 100 + g_date_time_get_day_of_month (today))
        year++;
    }
  day = year > 0 ? g_date_time_new (zone, year, month, date, 12, 0, 0) : NULL;

  return day != NULL ? goen_clock_start_of_day (g_date_time_to_unix (day), zone, 1) - 1 : 0;
}

/**
 * goen_follow_due_to_day:
 * @due: a deadline, 0 for none
 *
 * Gets the local day of a deadline.
 *
 * Returns: (transfer full) (nullable): "2026-11-25"
 */
char *
goen_follow_due_to_day (gint64 due)
{
  g_autoptr (GDateTime) time = due != 0 ? goen_clock_to_local (due, NULL) : NULL;

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
}

/**
 * goen_follow_up_save_with_undo:
 * @widget: any widget of the window
 * @library: the library
 * @follow_up: what to write; copied
 * @before: (nullable): as it was, %NULL for one that is added; copied
 * @title: a translated sentence that says what was done
 *
 * Saves a follow-up, which a toast can take back.
 */
void
goen_follow_up_save_with_undo (GtkWidget          *widget,
                               GoenLibrary        *library,
                               const GoenFollowUp *follow_up,
                               const GoenFollowUp *before,
                               const char         *title)
{
  Save *save = g_new0 (Save, 1);

  save->anchor = goen_follow_get_anchor (widget);
  save->library = g_object_ref (library);
  save->before = before != NULL ? goen_follow_up_copy (before) : NULL;
  save->title = g_strdup (title);
  goen_library_save_follow_up_async (library, follow_up, NULL, saved_cb, save);
}
