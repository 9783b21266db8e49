/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-open-files.h"

#include "goen-events-section.h"
#include "goen-transfer.h"

/* By its name, as the file chooser of calendars does. */
static gboolean
is_calendar (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ".ics");
}

/**
 * goen_open_files:
 * @parent: any widget of the window
 * @library: where people and events are imported to
 * @files: (array length=n_files): files with people or events
 * @n_files: how many
 *
 * Shows what is in @files, and imports what the user chooses.
 *
 * Address books are read together; a calendar is shown by itself.
 */
void
goen_open_files (GtkWidget    *parent,
                 GoenLibrary  *library,
                 GFile       **files,
                 guint         n_files)
{
  g_autoptr (GPtrArray) books = g_ptr_array_new ();

  for (guint i = 0; i < n_files; i++)
    {
      if (is_calendar (files[i]))
        goen_events_import_file (parent, library, files[i]);
      else
        g_ptr_array_add (books, files[i]);
    }
  if (books->len > 0)
    goen_import_open_files (parent, library, (GFile **) books->pdata, books->len);
}
