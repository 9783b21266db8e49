/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor of starting: an empty AdwApplicationWindow. Prints ms from GOEN_BENCH_START to the first frame, and the PSS in kB. */
#include <adwaita.h>

#include "bench-clock.h"

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       application)
{
  bench_report_start ();
  g_application_quit (application);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_toolbar_view_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
