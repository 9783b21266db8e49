/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "page-fixture.h"

#include "goen-cards-team.h"
#include "goen-pdf-output.h"
#include "goen-press-work.h"

/* Work that takes as long as the test wants. */
typedef struct {
  guint    n_done;       /* (atomic) */
  int      is_released;  /* (atomic): the work ends by itself */
  gboolean is_ended;
  gboolean is_written;
} Work;

static gboolean
write_slowly (const char    *path,
              gpointer       user_data,
              GCancellable  *cancellable,
              GError       **error)
{
  Work *work = user_data;

  while (!g_atomic_int_get (&work->is_released))
    {
      if (!goen_press_work_note (cancellable, g_atomic_int_get (&work->n_done), 40, error))
        return FALSE;
      g_usleep (2000);
    }

  return g_file_set_contents (path, "%PDF", -1, error);
}

static void
ended_cb (gboolean is_written,
          gpointer user_data)
{
  Work *work = user_data;

  work->is_ended = TRUE;
  work->is_written = is_written;
}

static void
wait_gone (PageFixture *fixture,
           const char  *text)
{
  while (page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_pdf_cancelled (PageFixture   *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cards.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Work work = { .n_done = 3 };

  goen_pdf_save_to (fixture->content, file, write_slowly, &work, NULL, ended_cb, &work);
  page_wait_for (fixture, "Writing the PDF…");
  page_wait_for (fixture, "Page 3 of 40");
  g_atomic_int_set (&work.n_done, 12);
  page_wait_for (fixture, "Page 12 of 40");
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (page_find (fixture->window, GTK_TYPE_PROGRESS_BAR, NULL))),
                                  0.3, 0.0001);
  page_click (fixture, "Cancel");
  while (!work.is_ended)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (work.is_written);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  wait_gone (fixture, "Writing the PDF…");
  /* Who cancels is not told that something failed. */
  g_assert_false (page_shows (fixture, "The PDF Could Not Be Saved"));
  g_assert_false (page_shows (fixture, "The PDF was saved"));
}

static void
test_pdf_done (PageFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cards.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Work work = { .n_done = 1 };

  goen_pdf_save_to (fixture->content, file, write_slowly, &work, NULL, ended_cb, &work);
  page_wait_for (fixture, "Page 1 of 40");
  g_atomic_int_set (&work.is_released, TRUE);
  page_wait_for (fixture, "The PDF was saved");
  wait_gone (fixture, "Writing the PDF…");
  g_assert_true (work.is_written);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A file that nobody ever finishes writing. */
static void
test_team_cancelled (PageFixture   *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "team.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int pipe;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  pipe = open (path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (pipe, >=, 0);
  g_assert_cmpint (write (pipe, "name\r\nAlpha\r\n", 13), ==, 13);
  goen_cards_team_open_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "Reading People…");
  page_click (fixture, "Cancel");
  wait_gone (fixture, "Reading People…");
  g_assert_true (g_close (pipe, NULL));
  for (gint64 end = g_get_monotonic_time () + 300 * 1000; g_get_monotonic_time () < end; g_usleep (1000))
    while (g_main_context_iteration (NULL, FALSE));
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

#define add_test(name, function) g_test_add (name, PageFixture, NULL, page_set_up, function, page_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("/cards-waiting/pdf-cancelled", test_pdf_cancelled);
  add_test ("/cards-waiting/pdf-done", test_pdf_done);
  add_test ("/cards-waiting/team-cancelled", test_team_cancelled);
  return g_test_run ();
}
