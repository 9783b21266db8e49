/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utime.h>

#include "goen-library-pitches.h"
#include "test-loop-util.h"

/* Introductions and takes of the library: who speaks where next, and the files of recordings. */

#define NOW G_GINT64_CONSTANT (1795230000)   /* 2026-11-21T12:00:00+09:00 */
#define DAY 86400

static GoenPitch *
save_pitch (GoenLibrary     *library,
            const GoenPitch *pitch)
{
  GoenPitch *saved;

  CALL_SYNC (goen_library_save_pitch_async (library, pitch, TO_RESULT),
             saved = goen_library_save_pitch_finish (library, result, &error));

  return saved;
}

static gint64
add_pitch (GoenLibrary *library,
           const char  *name)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) saved = NULL;

  pitch->name = g_strdup (name);
  saved = save_pitch (library, pitch);

  return saved->id;
}

static guint
count_pitches (GoenLibrary *library,
               const char  *search,
               gboolean     trash)
{
  g_autoptr (GPtrArray) list = NULL;

  CALL_SYNC (goen_library_list_pitches_async (library, search, trash, TO_RESULT),
             list = goen_library_list_pitches_finish (library, result, &error));

  return list->len;
}

static void
test_pitches (Fixture       *fixture,
              gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  gint64 id = add_pitch (library, "30秒");
  gint64 event = add_event (library, "会", NULL, NULL, GOEN_EVENT_GOING);
  g_autoptr (GoenPitch) pitch = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  gint64 found;

  {
    CALL_SYNC (goen_library_load_pitch_async (library, id, TO_RESULT),
               pitch = goen_library_load_pitch_finish (library, result, &error));
  }
  {
    CALL_SYNC (goen_library_find_pitch_async (library, pitch->uuid, TO_RESULT),
               found = goen_library_find_pitch_finish (library, result, &error));
    g_assert_cmpint (found, ==, id);
  }
  {
    CALL_SYNC (goen_library_set_pitch_used_async (library, event, id, TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  {
    CALL_SYNC (goen_library_get_pitch_used_async (library, event, TO_RESULT),
               found = goen_library_get_pitch_used_finish (library, result, &error));
    g_assert_cmpint (found, ==, id);
  }
  {
    CALL_SYNC (goen_library_list_pitch_uses_async (library, id, TO_RESULT),
               uses = goen_library_list_pitch_uses_finish (library, result, &error));
    g_assert_cmpuint (uses->len, ==, 1);
    g_assert_cmpstr (((GoenPitchUse *) uses->pdata[0])->event_title, ==, "会");
  }
  g_assert_cmpuint (count_pitches (library, "３０", FALSE), ==, 1);
  g_assert_cmpuint (count_pitches (library, "60", FALSE), ==, 0);
  {
    CALL_SYNC (goen_library_trash_pitch_async (library, id, TO_RESULT), goen_library_write_finish (library, result, &error));
  }
  g_assert_cmpuint (count_pitches (library, NULL, FALSE), ==, 0);
  g_assert_cmpuint (count_pitches (library, NULL, TRUE), ==, 1);
  {
    CALL_SYNC (goen_library_restore_pitch_async (library, id, TO_RESULT), goen_library_write_finish (library, result, &error));
  }
  g_assert_cmpuint (count_pitches (library, NULL, FALSE), ==, 1);
}

static char *
dup_next_title (GoenLibrary *library,
                gint64       event_id)
{
  g_autoptr (GoenSpeaker) speaker = NULL;

  CALL_SYNC (goen_library_load_speaker_async (library, event_id, TO_RESULT),
             speaker = goen_library_load_speaker_finish (library, result, &error));

  return g_strdup (speaker->event != NULL ? speaker->event->title : "-");
}

#define assert_next(library, id, expected) \
  G_STMT_START { \
    g_autofree char *title_ = dup_next_title (library, id); \
    g_assert_cmpstr (title_, ==, expected); \
  } G_STMT_END

/* The next event: one I go to or consider, in 30 days. */
static void
test_speaker (Fixture       *fixture,
              gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autoptr (GoenSpeaker) speaker = NULL;
  gint64 far;

  assert_next (library, 0, "-");
  add_event (library, "過ぎた", "2026-11-01T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  add_event (library, "日付なし", NULL, NULL, GOEN_EVENT_GOING);
  add_event (library, "行かない", "2026-11-22T19:00:00+09:00", NULL, GOEN_EVENT_SKIPPED);
  far = add_event (library, "遠い", "2026-12-22T19:00:00+09:00", NULL, GOEN_EVENT_GOING);
  assert_next (library, 0, "-");
  assert_next (library, far, "遠い");
  add_event (library, "ちょうど", "2026-12-21T12:00:00+09:00", NULL, GOEN_EVENT_GOING);
  assert_next (library, 0, "ちょうど");
  add_event (library, "検討中", "2026-12-01T19:00:00+09:00", NULL, GOEN_EVENT_CONSIDERING);
  assert_next (library, 0, "検討中");
  assert_next (library, -1, "-");

  {
    CALL_SYNC (goen_library_save_spoken_word_async (library, "御縁", "ごえん", TO_RESULT),
               goen_library_write_finish (library, result, &error));
  }
  {
    CALL_SYNC (goen_library_load_speaker_async (library, -1, TO_RESULT),
               speaker = goen_library_load_speaker_finish (library, result, &error));
  }
  g_assert_nonnull (speaker->profile);
  g_assert_cmpfloat (speaker->rate, ==, 0);
  g_assert_cmpuint (speaker->words->len, ==, 1);

  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    goen_library_load_speaker_async (library, 99, TO_RESULT);
    await (&result);
    g_assert_null (goen_library_load_speaker_finish (library, result, &error));
    g_assert_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND);
  }
}

static gint64
add_take (GoenLibrary *library,
          gint64       pitch_id,
          gint64       started,
          const char  *sound,
          guint        size)
{
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autoptr (GoenTake) saved = NULL;

  take->pitch_id = pitch_id;
  take->started = started;
  take->sound = g_strdup (sound);
  take->sound_size = size;
  {
    CALL_SYNC (goen_library_save_take_async (library, take, TO_RESULT),
               saved = goen_library_save_take_finish (library, result, &error));
  }

  return saved->id;
}

static void
throw_take (GoenLibrary *library,
            gint64       id,
            gboolean     away)
{
  CALL_SYNC (goen_library_throw_take_async (library, id, away, TO_RESULT), goen_library_write_finish (library, result, &error));
}

static void
sweep (GoenLibrary *library)
{
  CALL_SYNC (goen_library_sweep_takes_async (library, TO_RESULT), goen_library_write_finish (library, result, &error));
}

static void
forget (GoenLibrary *library,
        gint64       size)
{
  CALL_SYNC (goen_library_forget_sounds_async (library, size, TO_RESULT), goen_library_write_finish (library, result, &error));
}

/* A file that was last written so many days ago. */
static void
make_file (const char *folder,
           const char *name,
           guint       days)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - (gint64) days * DAY - 60;
  struct utimbuf times = { then, then };

  g_assert_true (g_file_set_contents (path, "sound", -1, NULL));
  g_assert_no_errno (utime (path, &times));
}

static gboolean
has_file (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

/* As another program would: the store is asked to look again. */
static void
throw_days_ago (Fixture *fixture,
                gint64   id,
                guint    days)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE take SET deleted = %" G_GINT64_FORMAT " WHERE id = %" G_GINT64_FORMAT,
                     g_get_real_time () / G_USEC_PER_SEC - (gint64) days * DAY - 60, id);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static guint
count_takes (GoenLibrary *library)
{
  g_autoptr (GPtrArray) takes = NULL;

  CALL_SYNC (goen_library_list_takes_async (library, 0, 0, TO_RESULT),
             takes = goen_library_list_takes_finish (library, result, &error));

  return takes->len;
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->library);
  g_autofree char *expected = g_build_filename (fixture->folder, "goen-takes", NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.sqlite", NULL);
  g_autofree char *other_expected = g_strconcat (other_path, "-takes", NULL);
  g_autofree char *other_folder = NULL;
  g_autoptr (GoenLibrary) other = open_library (other_path);
  GStatBuf info;

  g_assert_cmpstr (folder, ==, expected);
  g_assert_no_errno (g_stat (folder, &info));
  g_assert_true (S_ISDIR (info.st_mode));
  g_assert_cmphex (info.st_mode & 0777, ==, 0700);

  other_folder = goen_library_dup_takes_folder (other);
  g_assert_cmpstr (other_folder, ==, other_expected);
  goen_library_close (other);
}

static void
test_sound_path (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->library);
  g_autofree char *link_path = g_build_filename (folder, "link.opus", NULL);
  g_autofree char *outside = g_build_filename (fixture->folder, "outside.opus", NULL);
  const struct {
    const char *sound;
    gboolean    expected;
  } sounds[] = {
    { "there.opus", TRUE }, { "gone.opus", FALSE }, { NULL, FALSE }, { "link.opus", FALSE }, { "../outside.opus", FALSE },
    { "folder.opus", FALSE }, { "../goen.db", FALSE },
  };

  make_file (folder, "there.opus", 0);
  make_file (fixture->folder, "outside.opus", 0);
  g_assert_no_errno (symlink (outside, link_path));
  {
    g_autofree char *path = g_build_filename (folder, "folder.opus", NULL);

    g_assert_no_errno (g_mkdir (path, 0700));
  }

  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      g_autoptr (GoenTake) take = goen_take_new ();
      g_autofree char *path = NULL;

      take->sound = g_strdup (sounds[i].sound);
      path = goen_library_dup_sound_path (fixture->library, take);
      g_test_message ("%s", sounds[i].sound);
      g_assert_cmpint (path != NULL, ==, sounds[i].expected);
    }
}

/* A name that the library holds, written there by somebody else, leads nowhere. */
static void
plant_name (Fixture    *fixture,
            gint64      id,
            const char *name)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE take SET sound = '%s' WHERE id = %" G_GINT64_FORMAT, name, id);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_forget_sounds (Fixture       *fixture,
                    gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autofree char *folder = goen_library_dup_takes_folder (library);
  g_autofree char *link_path = g_build_filename (folder, "link.opus", NULL);
  gint64 pitch = add_pitch (library, "30秒");
  gint64 size;

  make_file (folder, "one.opus", 0);
  make_file (folder, "two.opus", 0);
  make_file (folder, "three.opus", 0);
  make_file (fixture->folder, "outside.opus", 0);
  g_assert_no_errno (symlink ("../outside.opus", link_path));
  plant_name (fixture, add_take (library, pitch, NOW - 9, "x.opus", 1000), "../outside.opus");
  plant_name (fixture, add_take (library, pitch, NOW - 8, "y.opus", 1000), "link.opus");
  add_take (library, pitch, NOW - 7, "missing.opus", 1000);
  add_take (library, pitch, NOW, "one.opus", 500);
  add_take (library, pitch, NOW + 1, "two.opus", 500);
  add_take (library, pitch, NOW + 2, "three.opus", 500);

  forget (library, 1100);
  g_assert_false (has_file (folder, "one.opus"));
  g_assert_true (has_file (folder, "two.opus"));
  g_assert_true (has_file (folder, "three.opus"));
  g_assert_true (has_file (fixture->folder, "outside.opus"));
  g_assert_true (has_file (folder, "link.opus"));
  g_assert_cmpuint (count_takes (library), ==, 6);
  {
    CALL_SYNC (goen_library_get_sounds_size_async (library, TO_RESULT),
               size = goen_library_get_sounds_size_finish (library, result, &error));
    g_assert_cmpint (size, ==, 1000);
  }
  forget (library, 0);
  g_assert_false (has_file (folder, "three.opus"));
}

static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  GoenLibrary *library = fixture->library;
  g_autofree char *folder = goen_library_dup_takes_folder (library);
  g_autofree char *link_path = g_build_filename (folder, "link.opus", NULL);
  gint64 pitch = add_pitch (library, "30秒");
  gint64 thrown = add_take (library, pitch, NOW, "thrown.opus", 5);
  gint64 taken_back = add_take (library, pitch, NOW, "back.opus", 5);
  gint64 just_thrown = add_take (library, pitch, NOW, "just.opus", 5);
  gint64 hostile = add_take (library, pitch, NOW, "hostile.opus", 5);
  const char *stay[] = { "kept.opus", "back.opus", "just.opus", "new.opus", "notes.txt", "hidden", "link.opus" };

  add_take (library, pitch, NOW, "kept.opus", 5);
  make_file (folder, "thrown.opus", 9);
  make_file (folder, "back.opus", 9);
  make_file (folder, "just.opus", 9);
  make_file (folder, "kept.opus", 9);
  make_file (folder, "new.opus", 0);
  make_file (folder, "orphan.opus", 2);
  make_file (folder, "notes.txt", 9);
  make_file (folder, "hidden", 9);
  make_file (fixture->folder, "outside.opus", 9);
  g_assert_no_errno (symlink ("../outside.opus", link_path));
  {
    struct timespec times[2] = { { 1000, 0 }, { 1000, 0 } };

    g_assert_no_errno (utimensat (AT_FDCWD, link_path, times, AT_SYMLINK_NOFOLLOW));
  }

  throw_take (library, thrown, TRUE);
  throw_take (library, taken_back, TRUE);
  throw_take (library, just_thrown, TRUE);
  throw_take (library, hostile, TRUE);
  plant_name (fixture, hostile, "../outside.opus");
  throw_days_ago (fixture, thrown, 1);
  throw_days_ago (fixture, hostile, 1);
  throw_days_ago (fixture, taken_back, 1);
  throw_take (library, taken_back, FALSE);

  sweep (library);
  g_assert_cmpuint (count_takes (library), ==, 2);
  g_assert_false (has_file (folder, "thrown.opus"));
  g_assert_false (has_file (folder, "orphan.opus"));
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    {
      g_test_message ("%s", stay[i]);
      g_assert_true (has_file (folder, stay[i]));
    }
  g_assert_true (has_file (fixture->folder, "outside.opus"));
  throw_take (library, just_thrown, FALSE);
  g_assert_cmpuint (count_takes (library), ==, 3);
}

/* A folder that leads elsewhere is not ours to clean, and one that is not there is no error. */
static void
test_sweep_link (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "goen-takes", NULL);
  g_autoptr (GoenTake) take = goen_take_new ();

  sweep (fixture->library);
  g_assert_no_errno (g_mkdir (elsewhere, 0700));
  make_file (elsewhere, "mine.opus", 9);
  g_assert_no_errno (symlink (elsewhere, folder));
  sweep (fixture->library);
  g_assert_true (has_file (elsewhere, "mine.opus"));
  take->sound = g_strdup ("mine.opus");
  g_assert_null (goen_library_dup_sound_path (fixture->library, take));
}

/* Makes permissions count for root as well, as they do for everybody else; for threads that begin later too. */
static void
drop_override (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct caps[2];

  g_assert_no_errno (syscall (SYS_capget, &header, caps));
  caps[0].effective &= ~((1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH));
  g_assert_no_errno (syscall (SYS_capset, &header, caps));
}

static void
test_sweep_read_only_subprocess (void)
{
  g_autoptr (GoenLibrary) library = NULL;

  drop_override ();
  library = open_library (g_getenv ("GOEN_TEST_PATH"));
  g_assert_true (goen_library_get_is_read_only (library));
  sweep (library);
  goen_library_close (library);
  spin ();
}

static void
test_sweep_read_only (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->library);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GOEN_TEST_PATH", fixture->path, TRUE);

  make_file (folder, "orphan.opus", 9);
  goen_library_close (fixture->library);
  spin ();
  g_assert_no_errno (g_chmod (fixture->path, 0400));
  g_test_trap_subprocess_with_envp ("/library-speaking/sweep-read-only/subprocess", (const char * const *) environment, 0,
                                    G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_true (has_file (folder, "orphan.opus"));
}

typedef struct {
  guint duration;      /* ms, of 30 s */
  guint silence;       /* ms, in one pause; 0 where nobody listened */
  int   n_fillers;     /* -1 where nobody counted */
} Run;

static char *
dup_sentence (const Run *runs,
              guint      n_runs)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_take_free);

  for (guint i = 0; i < n_runs; i++)
    {
      GoenTake *take = goen_take_new ();
      GoenPause pause = { 1000, runs[i].silence };
      GoenFiller filler = { GOEN_FILLER_ETO, 1 };

      take->target = 30;
      take->duration = runs[i].duration;
      take->spoken = runs[i].silence > 0 ? runs[i].duration - runs[i].silence : 0;
      if (runs[i].silence > 0)
        g_array_append_val (take->pauses, pause);
      for (int n = 0; n < runs[i].n_fillers; n++)
        g_array_append_val (take->fillers, filler);
      take->rating = runs[i].n_fillers >= 0 ? 3 : 0;
      g_ptr_array_add (takes, take);
    }

  return goen_takes_dup_sentence (takes);
}

static void
test_sentence (void)
{
  /* On time is from 24 s to 39.5 s. */
  const struct {
    Run         runs[6];
    guint       n_runs;
    const char *expected;
  } cases[] = {
    { { { 0 } }, 0, NULL },
    { { { 30000, 0, -1 } }, 1, "This run was on time." },
    { { { 20000, 0, -1 } }, 1, "This run was not on time." },
    { { { 30000, 0, -1 }, { 39000, 0, -1 }, { 41000, 0, -1 }, { 30000, 0, -1 }, { 36000, 0, -1 }, { 9000, 0, -1 } }, 6,
      "On time in 4 of the last 5. Closer to the target than the runs before." },
    { { { 38000, 0, -1 }, { 31000, 0, -1 } }, 2, "On time in 2 of the last 2. Further from the target than the runs before." },
    { { { 30000, 2000, -1 }, { 30000, 5000, -1 } }, 2, "On time in 2 of the last 2. Shorter pauses than in the runs before." },
    { { { 30000, 2000, 1 }, { 30000, 2100, 4 } }, 2, "On time in 2 of the last 2. Fewer filler words than in the runs before." },
    { { { 30000, 2000, 4 }, { 30000, 2100, 1 } }, 2, "On time in 2 of the last 2. More filler words than in the runs before." },
    /* What was not measured says nothing: no pauses without a recording, no fillers when nobody counted. */
    { { { 30000, 0, -1 }, { 30000, 5000, 6 } }, 2, "On time in 2 of the last 2. Much like the runs before." },
    { { { 30000, 3000, 2 }, { 30100, 3100, 2 } }, 2, "On time in 2 of the last 2. Much like the runs before." },
    /* A fifth is worth a word, a seventh is not, and neither is less than half a second. */
    { { { 30000, 3000, -1 }, { 30000, 4000, -1 } }, 2, "On time in 2 of the last 2. Shorter pauses than in the runs before." },
    { { { 30000, 4000, -1 }, { 30000, 3000, -1 } }, 2, "On time in 2 of the last 2. Longer pauses than in the runs before." },
    { { { 30000, 3500, -1 }, { 30000, 4100, -1 } }, 2, "On time in 2 of the last 2. Much like the runs before." },
    { { { 30000, 500, -1 }, { 30000, 900, -1 } }, 2, "On time in 2 of the last 2. Much like the runs before." },
    /* What got better goes before what got worse. */
    { { { 36000, 1000, -1 }, { 31000, 4000, -1 } }, 2, "On time in 2 of the last 2. Shorter pauses than in the runs before." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = dup_sentence (cases[i].runs, cases[i].n_runs);

      g_test_message ("case %u", i);
      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

/* What has been in the trash for more than 30 days goes when the library is opened. */
static void
test_trash_emptied (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 id = add_pitch (fixture->library, "30秒");
  sqlite3 *handle = NULL;

  {
    CALL_SYNC (goen_library_trash_pitch_async (fixture->library, id, TO_RESULT),
               goen_library_write_finish (fixture->library, result, &error));
  }
  goen_library_close (fixture->library);
  spin ();
  g_assert_finalize_object (fixture->library);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE pitch SET deleted = 1000", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);

  fixture->library = open_library (fixture->path);
  for (guint i = 0; i < 500 && count_pitches (fixture->library, NULL, TRUE) > 0; i++)
    g_usleep (10000);
  g_assert_cmpuint (count_pitches (fixture->library, NULL, TRUE), ==, 0);
}

#define ADD(name, func) g_test_add ("/library-speaking/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GOEN_NOW", "2026-11-21T12:00:00+09:00", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("pitches", test_pitches);
  ADD ("speaker", test_speaker);
  ADD ("folder", test_folder);
  ADD ("sound-path", test_sound_path);
  ADD ("forget-sounds", test_forget_sounds);
  ADD ("sweep", test_sweep);
  ADD ("sweep-link", test_sweep_link);
  ADD ("sweep-read-only", test_sweep_read_only);
  g_test_add_func ("/library-speaking/sweep-read-only/subprocess", test_sweep_read_only_subprocess);
  ADD ("trash-emptied", test_trash_emptied);
  g_test_add_func ("/library-speaking/sentence", test_sentence);

  return g_test_run ();
}
