/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-section.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-events-import-dialog.h"
#include "goen-file-kind.h"
#include "goen-ics.h"
#include "goen-library-event-uids.h"
#include "goen-toast.h"

/* A calendar file on its way into the dialog. */
typedef struct {
  GoenLibrary *library;     /* (owned) */
  GtkWidget   *parent;      /* (owned) (nullable): once it was read */
  GPtrArray   *events;      /* (owned) (nullable) of GoenEventRecord */
  GPtrArray   *problems;    /* (owned) of GoenIcsProblem */
} Import;

static void
import_free (Import *self)
{
  g_object_unref (self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static Import *
import_new (GoenLibrary *library)
{
  Import *self = g_new0 (Import, 1);

  self->library = g_object_ref (library);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ics_problem_free);

  return self;
}

static gboolean
parse (GBytes      *bytes,
       const char  *name,
       gpointer     data,
       GError     **error)
{
  Import *self = data;

  /* What cannot be read comes as no events and an error. */
  self->events = goen_ics_read (bytes, goen_clock_now (), self->problems, error);

  return *error == NULL;
}

static void
known_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Import) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) known = goen_library_find_known_events_finish (GOEN_LIBRARY (source), result, &error);

  if (known == NULL)
    goen_error_show (self->parent, _("The File Could Not Be Read"), error);
  else
    adw_dialog_present (goen_events_import_dialog_new (self->parent, self->library, self->events, known, self->problems),
                        self->parent);
}

static void
parsed (GtkWidget *parent,
        gpointer   data)
{
  Import *self = data;

  self->parent = g_object_ref (parent);
  goen_library_find_known_events_async (self->library, self->events, NULL, known_found_cb, self);
}

static const GoenFileKind kind = {
  .title = N_("Import Calendar File"),
  .files = N_("Calendar files (iCalendar)"),
  .mime_types = (const char * const []) { "text/calendar", NULL },
  .suffixes = (const char * const []) { "ics", NULL },
  .max_bytes = 64 * 1024 * 1024,   /* no calendar of gatherings is larger */
  .too_large = N_("The file is too large for a calendar. Export a shorter span of time and try again."),
  .parse = parse,
  .parsed = parsed,
  .free_data = (GDestroyNotify) import_free,
};

/**
 * goen_events_import_file:
 * @parent: the widget over which the dialog appears
 * @library: where the events go
 * @file: a calendar file
 *
 * Reads a calendar file and shows what was found.
 */
void
goen_events_import_file (GtkWidget   *parent,
                         GoenLibrary *library,
                         GFile       *file)
{
  goen_file_read (parent, file, &kind, import_new (library));
}

/**
 * goen_events_choose_file:
 * @parent: the widget over which the dialogs appear
 * @library: where the events go
 *
 * Asks for a calendar file and imports it.
 */
void
goen_events_choose_file (GtkWidget   *parent,
                         GoenLibrary *library)
{
  goen_file_choose (parent, &kind, import_new (library));
}
