/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample-folder.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * goen_sample_folder_new:
 *
 * Makes a folder that only the user can read, among what may be deleted.
 *
 * Returns: (transfer full) (nullable): its path, %NULL after a sentence on the terminal
 */
char *
goen_sample_folder_new (void)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "goen", NULL);
  g_autofree char *path = g_build_filename (parent, "sample-XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (path, 0700) == NULL)
    {
      g_printerr (_("No folder can be made in %s. Check that it can be written and that there is room.\n"), parent);
      return NULL;
    }
  return g_steal_pointer (&path);
}

/**
 * goen_sample_folder_remove:
 * @path: the folder
 *
 * Removes the folder and what is in it. What a link leads to stays.
 */
void
goen_sample_folder_remove (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        goen_sample_folder_remove (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}
