/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-contact-words.h"
#include "goen-library-events.h"
#include "goen-toast.h"

/* What an answer needs that comes when the page may show another event. */
typedef struct {
  GtkWidget   *widget;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
  gint64       id;
  char        *title;     /* (owned) (nullable) */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->widget);
  g_object_unref (request->library);
  g_free (request->title);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("The Event Could Not Be Restored"), error);
}

static void
undo_trash (GtkWidget *root,
            gpointer   data)
{
  Request *request = data;

  goen_event_restore (root, request->library, request->id);
}

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *widget = request->widget;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (widget, _("The Event Could Not Be Deleted"), error);
      return;
    }

  title = g_strdup_printf (_("“%s” moved to the trash"), request->title);
  goen_toast_show_undo (widget, title, undo_trash, g_steal_pointer (&request), (GDestroyNotify) request_free);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (widget, _("No Application Could Open This"), error);
}

/* Nothing of what came of the last time belongs to another time. */
static void
forget_results (GoenEventRecord *event)
{
  event->id = 0;
  event->revision = 0;
  event->status = GOEN_EVENT_CONSIDERING;
  event->minutes_spent = 0;
  event->reflected = 0;
  event->deleted = 0;
  g_clear_pointer (&event->uuid, g_free);
  g_clear_pointer (&event->uid, g_free);
  g_clear_pointer (&event->reflection_met, g_free);
  g_clear_pointer (&event->reflection_learned, g_free);
  g_clear_pointer (&event->reflection_next, g_free);
  g_clear_pointer (&event->outcome, g_free);

  for (guint i = 0; i < event->goals->len; i++)
    ((GoenGoal *) g_ptr_array_index (event->goals, i))->reached = 0;
  for (guint i = 0; i < event->checklist->len; i++)
    ((GoenChecklistItem *) g_ptr_array_index (event->checklist, i))->is_done = FALSE;
}

/**
 * goen_event_trash:
 * @widget: any widget of the window
 * @library: the library
 * @id: an event
 * @title: how the toast calls the event
 *
 * Moves an event to the trash, which a toast can take back.
 */
void
goen_event_trash (GtkWidget   *widget,
                  GoenLibrary *library,
                  gint64       id,
                  const char  *title)
{
  Request *request = g_new0 (Request, 1);

  request->widget = g_object_ref (widget);
  request->library = g_object_ref (library);
  request->id = id;
  request->title = g_strdup (title);
  goen_library_trash_event_async (library, id, NULL, trashed_cb, request);
}

/**
 * goen_event_restore:
 * @widget: any widget of the window
 * @library: the library
 * @id: an event in the trash
 *
 * Takes an event back out of the trash.
 */
void
goen_event_restore (GtkWidget   *widget,
                    GoenLibrary *library,
                    gint64       id)
{
  goen_library_restore_event_async (library, id, NULL, restored_cb, g_object_ref (widget));
}

/**
 * goen_event_open_link:
 * @widget: any widget of the window
 * @link: the link of an event, as it was typed or came from a file
 *
 * Opens the page of an event, or the place where it takes place online.
 *
 * Only web pages are opened: a calendar file from anywhere must not start a program by a click.
 */
void
goen_event_open_link (GtkWidget  *widget,
                      const char *link)
{
  g_autofree char *uri = g_strrstr (link, "://") != NULL ? g_strdup (link) : g_strconcat ("https://", link, NULL);
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!goen_contact_is_safe_uri (uri))
    {
      goen_toast_show (widget, _("Only web pages, mail addresses and phone numbers can be opened"));
      return;
    }

  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, launched_cb, g_object_ref (widget));
}

/**
 * goen_event_dup_again:
 * @event: an event
 *
 * Makes a new event like @event: what was prepared is kept, what came of it is not, and the date is open.
 *
 * Returns: (transfer full): an event that is not stored
 */
GoenEventRecord *
goen_event_dup_again (const GoenEventRecord *event)
{
  GoenEventRecord *copy = goen_event_record_copy (event);

  forget_results (copy);
  copy->start = 0;
  copy->end = 0;

  return copy;
}

/**
 * goen_event_dup_next:
 * @event: an event
 * @now: Unix time in seconds
 *
 * Makes the next event of the series of @event, at its next date after now; the date is open where the series has none.
 *
 * Returns: (transfer full): an event that is not stored
 */
GoenEventRecord *
goen_event_dup_next (const GoenEventRecord *event,
                     gint64                 now)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (event->zone);
  GoenEventRecord *next = goen_event_dup_again (event);

  if (event->start != 0)
    next->start = goen_repeat_get_next (event->repeat, event->start, MAX (now, event->start), zone);
  if (next->start != 0 && event->end != 0)
    next->end = next->start + (event->end - event->start);

  /* What the events of a series have in common is its name; without one the next would not be found beside this. */
  if (next->series == NULL)
    next->series = g_strdup (event->title);

  return next;
}
