/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-ics.h"
#include "goen-library-events.h"
#include "goen-toast.h"

/* A file system takes 255 bytes, and the name of a copy is longer still. */
#define MAX_NAME_BYTES 120

typedef struct {
  GtkWidget   *widget;    /* (owned) */
  GoenLibrary *library;   /* (owned) (nullable) */
  GPtrArray   *rows;      /* (owned) (nullable) of GoenEventRow: those that are read one after the other */
  GPtrArray   *events;    /* (owned) of GoenEventRecord */
  GFile       *file;      /* (owned) (nullable) */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->widget);
  g_clear_object (&self->library);
  g_clear_object (&self->file);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_ptr_array_unref (self->events);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (GtkWidget *widget)
{
  Export *self = g_new0 (Export, 1);

  self->widget = g_object_ref (widget);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);

  return self;
}

/* A title as the name of a file: no separators of folders, nothing hidden, not too long. */
static char *
dup_file_name (const char *title)
{
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\r\n\t", '_');
  const char *start = name;

  while (*start == '.' || *start == ' ')
    start++;
  if (strlen (start) > MAX_NAME_BYTES)
    {
      const char *cut = g_utf8_find_prev_char (start, start + MAX_NAME_BYTES);

      name[cut - name] = '\0';
    }

  return g_strconcat (*start != '\0' ? start : "goen", ".ics", NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      goen_error_show (self->widget, _("The File Could Not Be Written"), error);
      return;
    }

  name = g_file_get_basename (G_FILE (source));
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event written to “%s”", "%u events written to “%s”", self->events->len),
                          self->events->len, name);
  goen_toast_show (self->widget, text);
}

static void
write_file (Export *self)
{
  char *text = goen_ics_write (self->events, goen_clock_now ());
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  g_file_replace_contents_bytes_async (self->file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, self);
}

static void read_next (Export *self);

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenEventRecord *event = goen_library_load_event_finish (GOEN_LIBRARY (source), result, &error);

  if (event == NULL)
    {
      goen_error_show (self->widget, _("The Events Could Not Be Read"), error);
      return;
    }

  g_ptr_array_add (self->events, event);
  read_next (g_steal_pointer (&self));
}

/* Takes @self. */
static void
read_next (Export *self)
{
  if (self->rows == NULL || self->events->len == self->rows->len)
    {
      write_file (self);
      return;
    }

  goen_library_load_event_async (self->library, ((GoenEventRow *) self->rows->pdata[self->events->len])->id, NULL, loaded_cb, self);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  self->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (self->file != NULL)
    read_next (g_steal_pointer (&self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (self->widget, _("No File Could Be Chosen"), error);
}

/* Takes @self. */
static void
choose_file (Export     *self,
             const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (self->widget);

  gtk_file_dialog_set_title (dialog, _("Export Calendar File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  self->rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);
  if (self->rows == NULL)
    goen_error_show (self->widget, _("The Events Could Not Be Read"), error);
  else if (self->rows->len == 0)
    goen_toast_show (self->widget, _("There are no events to export"));
  else
    {
      g_autofree char *name = dup_file_name (_("Events"));

      choose_file (g_steal_pointer (&self), name);
    }
}

/**
 * goen_event_export_present:
 * @widget: any widget of the window
 * @event: an event; copied
 *
 * Writes one event to a calendar file that is asked for. The file is readable by its owner only.
 */
void
goen_event_export_present (GtkWidget             *widget,
                           const GoenEventRecord *event)
{
  g_autofree char *name = dup_file_name (event->title);
  Export *self = export_new (widget);

  g_ptr_array_add (self->events, goen_event_record_copy (event));
  choose_file (self, name);
}

/**
 * goen_events_export_present:
 * @widget: any widget of the window
 * @library: the library
 *
 * Writes all events to a calendar file that is asked for. The file is readable by its owner only.
 */
void
goen_events_export_present (GtkWidget   *widget,
                            GoenLibrary *library)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = goen_clock_now () };
  Export *self = export_new (widget);

  self->library = g_object_ref (library);
  goen_library_list_events_async (library, &query, NULL, listed_cb, self);
}
