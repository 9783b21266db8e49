/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-command-line.h"

#include <glib/gi18n-lib.h>

#include "goen-sample-folder.h"

/**
 * goen_command_line_install:
 * @application: the application, before it runs
 *
 * Gives the application its options, and what --help says.
 */
void
goen_command_line_install (GApplication *application)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Print the version and exit"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, _("Open this file instead of the usual one"), _("FILE") },
    { "background", 0, 0, G_OPTION_ARG_NONE, NULL, _("Remind without a window, where the preferences allow it"), NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, _("Show sample people in a file of their own, which is deleted at the end"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, _("[FILE…]"));
  g_application_set_option_context_summary (application, _("Goen keeps the people you meet. FILEs are address books to import: vCard, CSV or LDIF."));
}

/**
 * goen_command_line_read:
 * @self: (out caller-allocates): filled in; zeroed before
 * @options: what was given, from #GApplication::handle-local-options
 *
 * Reads what the user asks for. What is wrong with it, and the version, are written to the terminal.
 *
 * Returns: -1 to go on, else the status to exit with
 */
int
goen_command_line_read (GoenCommandLine *self,
                        GVariantDict    *options)
{
  g_autofree char *name = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Goen %s\n", PACKAGE_VERSION);
      return 0;
    }
  self->is_background = g_variant_dict_contains (options, "background");
  if (g_variant_dict_lookup (options, "database", "^ay", &name))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);

      self->database = g_strdup (g_file_peek_path (file));
      if (self->database == NULL)
        {
          g_printerr (_("%s is not a file on this computer. Give the path of a file.\n"), name);
          return 2;
        }
    }
  else if (g_variant_dict_contains (options, "sample"))
    {
      self->sample_folder = goen_sample_folder_new ();
      if (self->sample_folder == NULL)
        return 1;
      self->database = g_build_filename (self->sample_folder, "goen.db", NULL);
    }
  return -1;
}

/**
 * goen_command_line_clear:
 * @self: what was read
 *
 * Frees what @self holds.
 */
void
goen_command_line_clear (GoenCommandLine *self)
{
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->sample_folder, g_free);
}
