/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "goen-application.h"

int
main (int   argc,
      char *argv[])
{
  /* Not freed: GLib 2.84 never comes to an end when an application goes whose notifications a desktop still shows. */
  static GoenApplication *application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = goen_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
