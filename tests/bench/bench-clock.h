/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

/* Proportional set size of this process in kB, as the kernel counts it. */
static inline long
bench_get_pss (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  line = strstr (text, "\nPss:");
  return line != NULL ? strtol (line + 5, NULL, 10) : 0;
}

/* GOEN_BENCH_START is the monotonic time in µs at which the process was started. */
static inline void
bench_report_start (void)
{
  gint64 start = g_ascii_strtoll (g_getenv ("GOEN_BENCH_START"), NULL, 10);

  printf ("%.2f %ld\n", (g_get_monotonic_time () - start) / 1000.0, bench_get_pss ());
  fflush (stdout);
}
