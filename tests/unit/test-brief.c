/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "goen-brief.h"
#include "goen-error.h"

#define POINTS_PER_MM (72.0 / 25.4)

static GoenAttendance *
make_person (const char *name,
             const char *reading,
             const char *company,
             gboolean    is_wanted,
             gint64      first_met)
{
  GoenAttendance *attendance = goen_attendance_new ();

  attendance->name = g_strdup (name);
  attendance->person_yomi = g_strdup (reading);
  attendance->company = g_strdup (company);
  attendance->note = g_strdup ("ひみつのメモ");
  attendance->is_expected = TRUE;
  attendance->is_wanted = is_wanted;
  attendance->first_met = first_met;

  return attendance;
}

static GoenEventRecord *
make_event (void)
{
  GoenEventRecord *event = goen_event_record_new ();

  event->title = g_strdup ("みどり異業種交流会");
  event->place = g_strdup ("大手町ホール 3階");
  event->organiser = g_strdup ("みどり会");
  event->fee = 5000;
  event->purpose = g_strdup ("製造業の方と知り合い、困りごとを聞く");
  event->pitch = g_strdup ("はじめまして。あお商事の山野です。");
  event->note = g_strdup ("ひみつの覚え書き");
  g_ptr_array_add (event->goals, goen_goal_new ("見込み客3人と話す", 3));

  return event;
}

static void
fill_people (GPtrArray *people,
             guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("高橋 美咲%u", i);

      g_ptr_array_add (people, make_person (name, "たかはし みさき", "株式会社みどり製作所 企画開発本部", i % 2 == 0, i % 2));
    }
}

/* What a reader of the PDF finds in it. */
static char *
run (const char *program,
     const char *path)
{
  const char *argv[] = { program, g_str_equal (program, "pdftotext") ? "-layout" : "-meta", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (!g_str_equal (program, "pdftotext"))
    {
      argv[1] = path;
      argv[2] = NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return output;
}

static void
test_pdf (void)
{
  char *questions[] = { (char *) "今いちばん力を入れていることは何ですか", (char *) "二つ目", (char *) "三つ目", (char *) "四つ目は載らない", NULL };
  g_autoptr (GoenEventRecord) event = make_event ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  GoenBriefContent content = { event, "2026年11月26日(木) 19:00〜21:00", "異業種交流会", NULL, people, questions };
  g_autofree char *folder = g_dir_make_tmp ("goen-brief-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "brief.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  GStatBuf buffer;

  g_ptr_array_add (people, make_person ("高橋 美咲", "たかはし みさき", "株式会社みどり製作所", TRUE, 0));
  g_ptr_array_add (people, make_person ("佐藤 健一", "さとう けんいち", "あお商事", FALSE, 1700000000));
  g_ptr_array_add (people, make_person ("知らない人", NULL, NULL, FALSE, 0));

  g_assert_true (goen_brief_write_pdf (&content, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &buffer), ==, 0);
  g_assert_cmpint (buffer.st_mode & 0777, ==, 0600);

  info = run ("pdfinfo", path);
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (info, "(A4)"));
  text = run ("pdftotext", path);
  g_assert_nonnull (strstr (text, "みどり異業種交流会"));
  g_assert_nonnull (strstr (text, "19:00〜21:00"));
  g_assert_nonnull (strstr (text, "5,000"));
  g_assert_nonnull (strstr (text, "見込み客3人と話す"));
  g_assert_nonnull (strstr (text, "高橋 美咲"));
  g_assert_nonnull (strstr (text, "たかはし みさき"));
  g_assert_nonnull (strstr (text, "佐藤 健一"));
  g_assert_nonnull (strstr (text, "三つ目"));
  g_assert_null (strstr (text, "四つ目"));
  g_assert_null (strstr (text, "知らない人"));
  g_assert_null (strstr (text, "ひみつ"));
  g_unlink (path);
  g_rmdir (folder);
}

/* However much there is, everything lies within the margins of one page. */
static void
test_fits (void)
{
  for (guint n = 0; n <= 300; n += 60)
    {
      g_autoptr (GoenEventRecord) event = make_event ();
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
      GoenBriefContent content = { event, "2026年11月26日(木) 19:00〜21:00", "異業種交流会", NULL, people, NULL };
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      g_free (event->pitch);
      event->pitch = g_strnfill (n * 3, 'a');
      for (guint i = 0; i < n / 10; i++)
        g_ptr_array_add (event->goals, goen_goal_new ("見込み客3人と、最近の困りごとについてゆっくり話して次に会う約束をする", 3));
      fill_people (people, n);
      goen_brief_draw (&content, cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, 10 * POINTS_PER_MM);
      g_assert_cmpfloat (y, >=, 10 * POINTS_PER_MM);
      g_assert_cmpfloat (x + width, <=, 200 * POINTS_PER_MM);
      g_assert_cmpfloat (y + height, <=, 287 * POINTS_PER_MM);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_no_folder (void)
{
  g_autoptr (GoenEventRecord) event = make_event ();
  GoenBriefContent content = { event, NULL, NULL, NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (goen_brief_write_pdf (&content, "/nowhere/brief.pdf", &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "brief.pdf"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief/pdf", test_pdf);
  g_test_add_func ("/brief/fits", test_fits);
  g_test_add_func ("/brief/no-folder", test_no_folder);

  return g_test_run ();
}
