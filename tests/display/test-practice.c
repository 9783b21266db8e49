/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "editor-test-util.h"
#include "goen-filler-log.h"
#include "goen-library-pitches.h"
#include "goen-practice-page.h"
#include "goen-practice-stage.h"
#include "goen-practice-take.h"
#include "goen-practice.h"
#include "goen-rating.h"
#include "goen-take-text.h"
#include "goen-take-words.h"
#include "goen-takes-chart.h"
#include "goen-text-row.h"
#include "goen-toast.h"

/* What a run may be off, ms: a frame, and how long an answer of the microphone takes. */
#define TOLERANCE 300

typedef struct {
  Fixture           base;
  GoenPracticePage *page;
  GoenTake         *finished;     /* (owned) (nullable) */
  gboolean          was_too_short;
  guint             n_lit[3];     /* how often each line was lit */
} PracticeFixture;

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static GPtrArray *
list_takes (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *takes;

  goen_library_list_takes_async (fixture->library, 0, 0, NULL, result_cb, &result);
  wait_until (has_result, &result);
  takes = goen_library_list_takes_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return takes;
}

static gint64
save_pitch (Fixture *fixture)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pitch->name = g_strdup ("勉強会・10秒");
  pitch->seconds = 10;
  pitch->blocks[GOEN_BLOCK_GREETING] = g_strdup ("はじめまして。みなとぶんぐのたかはしです。");
  pitch->blocks[GOEN_BLOCK_WHOM] = g_strdup ("てがみがすきなかたに、おあいしたいです。");
  goen_library_save_pitch_async (fixture->library, pitch, NULL, result_cb, &result);
  wait_until (has_result, &result);
  saved = goen_library_save_pitch_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return saved->id;
}

static GoenTake *
save_take (Fixture  *fixture,
           GoenTake *take)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenTake *saved;

  goen_library_save_take_async (fixture->library, take, NULL, result_cb, &result);
  wait_until (has_result, &result);
  saved = goen_library_save_take_finish (fixture->library, result, &error);
  g_assert_no_error (error);

  return saved;
}

static void
line_free (gpointer data)
{
  GoenPitchLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* Three lines of a second each. */
static GPtrArray *
make_lines (void)
{
  static const char *const texts[] = { "はじめまして。", "みなと文具の高橋です。", "よろしくお願いします。" };
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GoenPitchLine *line = g_new0 (GoenPitchLine, 1);

      line->text = g_strdup (texts[i]);
      line->start = i * 1000;
      line->duration = 800;
      line->pause = 200;
      g_ptr_array_add (lines, line);
    }

  return lines;
}

static void
finished_cb (PracticeFixture *fixture,
             GoenTake        *take)
{
  g_assert_null (fixture->finished);
  fixture->finished = goen_take_copy (take);
}

static void
too_short_cb (PracticeFixture *fixture)
{
  fixture->was_too_short = TRUE;
}

static void
set_setting (const char *key,
             GVariant   *value)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.goen_app.Goen");

  g_assert_true (g_settings_set_value (settings, key, value));
}

static void
set_content (Fixture   *fixture,
             GtkWidget *content)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), content);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  goen_toast_set_overlay (fixture->window, ADW_TOAST_OVERLAY (overlay));
}

static void
set_up (PracticeFixture *fixture,
        gconstpointer    data)
{
  g_autoptr (GPtrArray) lines = make_lines ();

  fixture_set_up (&fixture->base, NULL);
  set_setting ("practice-countdown", g_variant_new_int32 (1));
  set_setting ("practice-microphone", g_variant_new_boolean (FALSE));
  fixture->page = g_object_new (GOEN_TYPE_PRACTICE_PAGE, NULL);
  g_signal_connect_swapped (fixture->page, "finished", G_CALLBACK (finished_cb), fixture);
  g_signal_connect_swapped (fixture->page, "too-short", G_CALLBACK (too_short_cb), fixture);
  set_content (&fixture->base, GTK_WIDGET (fixture->page));
  goen_practice_page_set_lines (fixture->page, lines, 10);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  spin ();
}

static void
remove_sounds (Fixture *fixture)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->library);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  if (folder != NULL)
    g_rmdir (folder);
}

static void
tear_down (PracticeFixture *fixture,
           gconstpointer    data)
{
  remove_sounds (&fixture->base);
  fixture_tear_down (&fixture->base, NULL);
  g_clear_pointer (&fixture->finished, goen_take_free);
}

static GoenPrompterState
get_state (PracticeFixture *fixture)
{
  return goen_practice_run_get_state (goen_practice_page_get_run (fixture->page));
}

static int
get_lit (PracticeFixture *fixture)
{
  GtkWidget *stage = find_type (GTK_WIDGET (fixture->page), GOEN_TYPE_PRACTICE_STAGE);

  return goen_practice_stage_get_lit (GOEN_PRACTICE_STAGE (stage));
}

/* Until the clock has gone on so far, looking at every frame which line is lit. */
static void
watch (PracticeFixture *fixture,
       gint64           ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      int lit = get_lit (fixture);

      if (lit >= 0 && lit < 3)
        fixture->n_lit[lit]++;
      /* A line comes after the one before it, and never again. */
      for (int i = lit + 1; i < 3 && lit >= 0; i++)
        g_assert_cmpuint (fixture->n_lit[i], ==, 0);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_speaking (gpointer data)
{
  return get_state (data) == GOEN_PROMPTER_SPEAKING;
}

static gboolean
is_finished (gpointer data)
{
  return ((PracticeFixture *) data)->finished != NULL;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
activate (PracticeFixture *fixture,
          const char      *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
}

static void
test_by_clock (PracticeFixture *fixture,
               gconstpointer    data)
{
  gint64 spoken = 0;
  gint64 from;

  g_assert_cmpint (get_lit (fixture), ==, -1);
  press ("space");
  g_assert_cmpint (get_state (fixture), ==, GOEN_PROMPTER_COUNTING);
  g_assert_cmpint (get_lit (fixture), ==, -1);

  wait_until (is_speaking, fixture);
  from = g_get_monotonic_time ();
  watch (fixture, 1500);
  activate (fixture, "practice.go");
  spoken += g_get_monotonic_time () - from;
  g_assert_cmpint (get_state (fixture), ==, GOEN_PROMPTER_PAUSED);
  watch (fixture, 700);
  g_assert_cmpint (get_lit (fixture), ==, 1);
  g_assert_cmpuint (fixture->n_lit[2], ==, 0);

  activate (fixture, "practice.go");
  from = g_get_monotonic_time ();
  watch (fixture, 2500);
  g_assert_cmpint (get_lit (fixture), ==, 2);
  activate (fixture, "practice.stop");
  spoken += g_get_monotonic_time () - from;
  wait_until (is_finished, fixture);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (fixture->n_lit[i], >, 0);
  g_assert_cmpint (ABS ((gint64) fixture->finished->duration - spoken / 1000), <=, TOLERANCE);
  g_assert_cmpuint (fixture->finished->spoken, ==, 0);
  g_assert_cmpuint (fixture->finished->target, ==, 10);
  g_assert_null (fixture->finished->sound);
}

static void
test_keys (PracticeFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.goen_app.Goen");
  GoenPrompter *prompter = goen_practice_run_get_prompter (goen_practice_page_get_run (fixture->page));
  int size = g_settings_get_int (settings, "practice-text-size");

  press ("plus");
  g_assert_cmpint (g_settings_get_int (settings, "practice-text-size"), >, size);
  press ("minus");
  press ("minus");
  g_assert_cmpint (g_settings_get_int (settings, "practice-text-size"), <, size);
  press ("Right");
  g_assert_cmpfloat (goen_prompter_get_speed (prompter), >, 1.05);
  press ("Left");
  press ("Left");
  g_assert_cmpfloat (goen_prompter_get_speed (prompter), <, 0.95);

  /* Before the start there is no line to go to. */
  press ("Down");
  g_assert_cmpint (get_lit (fixture), ==, -1);
  press ("Return");
  wait_until (is_speaking, fixture);
  press ("Down");
  press ("Down");
  g_assert_cmpint (get_lit (fixture), ==, 2);
  press ("Up");
  g_assert_cmpint (get_lit (fixture), ==, 1);
  press ("space");
  g_assert_cmpint (get_state (fixture), ==, GOEN_PROMPTER_PAUSED);
  press ("r");
  g_assert_cmpint (get_state (fixture), ==, GOEN_PROMPTER_COUNTING);
  g_assert_cmpint (get_lit (fixture), ==, -1);
}

static void
test_too_short (PracticeFixture *fixture,
                gconstpointer    data)
{
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  watch (fixture, 1000);
  activate (fixture, "practice.stop");
  wait_until (is_true, &fixture->was_too_short);
  g_assert_null (fixture->finished);
  g_assert_false (goen_practice_page_is_running (fixture->page));
}

/* When the text is at its end, what comes next is the end. */
static void
test_said (PracticeFixture *fixture,
           gconstpointer    data)
{
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  watch (fixture, 3300);
  press ("space");
  wait_until (is_finished, fixture);
}

static void
test_recorded (PracticeFixture *fixture,
               gconstpointer    data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->base.library);
  g_autofree char *path = NULL;
  gint64 from;
  gint64 spoken;
  GStatBuf info;

  if (!goen_voice_is_available ())
    {
      g_test_skip ("Built without sound");
      return;
    }

  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  goen_practice_page_set_folder (fixture->page, folder);
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  from = g_get_monotonic_time ();
  watch (fixture, 4000);
  g_assert_true (goen_practice_run_is_recording (goen_practice_page_get_run (fixture->page)));
  activate (fixture, "practice.stop");
  spoken = (g_get_monotonic_time () - from) / 1000;
  wait_until (is_finished, fixture);

  g_assert_cmpint (ABS ((gint64) fixture->finished->duration - spoken), <=, TOLERANCE);
  g_assert_cmpuint (fixture->finished->spoken, >, 0);
  g_assert_cmpuint (goen_practice_take_count_pauses (fixture->finished, NULL, NULL), ==, 0);
  g_assert_nonnull (fixture->finished->sound);
  g_assert_true (g_str_has_suffix (fixture->finished->sound, ".opus"));
  path = g_build_filename (folder, fixture->finished->sound, NULL);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (fixture->finished->sound_size, ==, info.st_size);
}

/* What nobody says while it is held is not in the file either. */
static void
test_recorded_with_a_break (PracticeFixture *fixture,
                            gconstpointer    data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->base.library);

  if (!goen_voice_is_available ())
    {
      g_test_skip ("Built without sound");
      return;
    }

  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  goen_practice_page_set_folder (fixture->page, folder);
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  watch (fixture, 1700);
  activate (fixture, "practice.go");
  watch (fixture, 1500);
  activate (fixture, "practice.go");
  watch (fixture, 1700);
  activate (fixture, "practice.stop");
  wait_until (is_finished, fixture);
  g_assert_nonnull (fixture->finished->sound);
  g_assert_cmpuint (fixture->finished->spoken, >, 0);
  g_assert_cmpint (ABS ((int) fixture->finished->duration - 3400), <=, 2 * TOLERANCE);
}

/* Starting again leaves nothing of the first attempt behind. */
static void
test_restarted (PracticeFixture *fixture,
                gconstpointer    data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->base.library);
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;

  if (!goen_voice_is_available ())
    {
      g_test_skip ("Built without sound");
      return;
    }

  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  goen_practice_page_set_folder (fixture->page, folder);
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  watch (fixture, 500);
  activate (fixture, "practice.restart");
  wait_until (is_speaking, fixture);
  watch (fixture, 3300);
  activate (fixture, "practice.stop");
  wait_until (is_finished, fixture);
  g_assert_cmpint (ABS ((int) fixture->finished->duration - 3300), <=, 2 * TOLERANCE);

  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

/* A microphone that is not there is told, and the run goes on. */
static void
test_no_microphone (PracticeFixture *fixture,
                    gconstpointer    data)
{
  g_autofree char *folder = goen_library_dup_takes_folder (fixture->base.library);
  g_autofree char *source = g_strdup (g_getenv ("GOEN_TEST_SOUND_SOURCE"));

  g_setenv ("GOEN_TEST_SOUND_SOURCE", "no-such-element", TRUE);
  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  goen_practice_page_set_folder (fixture->page, folder);
  activate (fixture, "practice.go");
  wait_until (is_speaking, fixture);
  watch (fixture, 3200);
  g_assert_false (goen_practice_run_is_recording (goen_practice_page_get_run (fixture->page)));
  activate (fixture, "practice.stop");
  wait_until (is_finished, fixture);
  g_assert_null (fixture->finished->sound);
  g_assert_cmpuint (fixture->finished->duration, >=, 3000);
  g_setenv ("GOEN_TEST_SOUND_SOURCE", source, TRUE);
}

static gboolean
has_page (gpointer data)
{
  AdwDialog *dialog = get_dialog (data);
  GtkWidget *page = dialog != NULL ? find_type (GTK_WIDGET (dialog), GOEN_TYPE_PRACTICE_PAGE) : NULL;

  return page != NULL && gtk_widget_get_mapped (page);
}

static gboolean
has_review (gpointer data)
{
  AdwDialog *dialog = get_dialog (data);
  GtkWidget *rating = dialog != NULL ? find_type (GTK_WIDGET (dialog), GOEN_TYPE_RATING) : NULL;

  return rating != NULL && gtk_widget_get_mapped (rating);
}

static gboolean
has_no_dialog (gpointer data)
{
  return get_dialog (data) == NULL;
}

static void
run_dialog (PracticeFixture *fixture,
            gint64           pitch_id)
{
  goen_practice_present (fixture->base.window, fixture->base.library, pitch_id, 0);
  wait_until (has_page, &fixture->base);
  fixture->page = GOEN_PRACTICE_PAGE (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_PRACTICE_PAGE));
  press ("space");
  wait_until (is_speaking, fixture);
  watch (fixture, 3400);
  press ("Escape");
  wait_until (has_review, &fixture->base);
  spin ();
}

static gboolean
is_line_lit (gpointer data)
{
  return goen_take_text_get_lit (data) >= 0;
}

static GtkWidget *
find_tooltip (GtkWidget  *root,
              const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* From the first key to the take in the file. */
static void
test_dialog (PracticeFixture *fixture,
             gconstpointer    data)
{
  gint64 pitch_id = save_pitch (&fixture->base);
  gboolean has_sound = goen_voice_is_available ();
  g_autoptr (GPtrArray) takes = NULL;
  const GoenTake *take;
  GtkWidget *dialog;

  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  run_dialog (fixture, pitch_id);
  dialog = GTK_WIDGET (get_dialog (&fixture->base));

  /* It is safe before anything else is done. */
  takes = list_takes (&fixture->base);
  g_assert_cmpuint (takes->len, ==, 1);
  g_clear_pointer (&takes, g_ptr_array_unref);

  if (has_sound)
    {
      press ("space");
      wait_until (is_line_lit, find_type (dialog, GOEN_TYPE_TAKE_TEXT));
      press ("1");
      press ("3");
      press ("1");
      press ("BackSpace");
    }
  g_signal_emit_by_name (find_tooltip (dialog, "Give 4 stars"), "clicked");
  goen_text_row_set_text (GOEN_TEXT_ROW (find_type (dialog, GOEN_TYPE_TEXT_ROW)), "出だしをゆっくり");
  g_assert_true (gtk_widget_activate_action (find_type (dialog, GOEN_TYPE_RATING), "take.keep", NULL));
  wait_until (has_no_dialog, &fixture->base);

  takes = list_takes (&fixture->base);
  g_assert_cmpuint (takes->len, ==, 1);
  take = takes->pdata[0];
  g_assert_cmpint (take->pitch_id, ==, pitch_id);
  g_assert_cmpuint (take->target, ==, 10);
  g_assert_cmpuint (take->rating, ==, 4);
  g_assert_cmpstr (take->note, ==, "出だしをゆっくり");
  g_assert_nonnull (strstr (take->text, "おあいしたいです"));
  /* はじめまして 6, みなとぶんぐのたかはしです 13, てがみがすきなかたに 10, おあいしたいです 8 */
  g_assert_cmpuint (take->n_morae, ==, 37);
  g_assert_cmpuint (take->fillers->len, ==, has_sound ? 2 : 0);
  if (has_sound)
    {
      g_assert_cmpint (g_array_index (take->fillers, GoenFiller, 0).kind, ==, GOEN_FILLER_ETO);
      g_assert_cmpint (g_array_index (take->fillers, GoenFiller, 1).kind, ==, GOEN_FILLER_SONO);
      g_assert_cmpuint (g_array_index (take->fillers, GoenFiller, 1).at, <=, take->duration + TOLERANCE);
    }
}

static gboolean
is_thrown (gpointer data)
{
  g_autoptr (GPtrArray) takes = list_takes (data);

  return takes->len == 0;
}

static gboolean
is_undone (gpointer data)
{
  goen_toast_undo_last (((Fixture *) data)->window);

  return !is_thrown (data);
}

static void
test_throw_and_undo (PracticeFixture *fixture,
                     gconstpointer    data)
{
  gint64 pitch_id = save_pitch (&fixture->base);

  run_dialog (fixture, pitch_id);
  g_assert_true (gtk_widget_activate_action (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_RATING), "take.throw", NULL));
  wait_until (is_thrown, &fixture->base);
  /* It goes on where it began. */
  wait_until (has_page, &fixture->base);
  wait_until (is_undone, &fixture->base);

  press ("Escape");
  wait_until (has_no_dialog, &fixture->base);
}

/* Until somebody has spoken for more than three seconds. */
static void
speak (PracticeFixture *fixture,
       gint64           pitch_id)
{
  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  goen_practice_present (fixture->base.window, fixture->base.library, pitch_id, 0);
  wait_until (has_page, &fixture->base);
  fixture->page = GOEN_PRACTICE_PAGE (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_PRACTICE_PAGE));
  press ("space");
  wait_until (is_speaking, fixture);
  watch (fixture, 3400);
}

static void
assert_kept (PracticeFixture *fixture)
{
  g_autoptr (GPtrArray) takes = list_takes (&fixture->base);
  g_autofree char *path = NULL;
  const GoenTake *take;

  g_assert_cmpuint (takes->len, ==, 1);
  take = takes->pdata[0];
  g_assert_cmpint (ABS ((int) take->duration - 3400), <=, 2 * TOLERANCE);
  path = goen_library_dup_sound_path (fixture->base.library, take);
  if (goen_voice_is_available ())
    g_assert_nonnull (path);
}

/* As Ctrl+Q does: what was said so far is a take, and is there to be heard; the next time the window closes. */
static void
test_window_is_closed (PracticeFixture *fixture,
                       gconstpointer    data)
{
  speak (fixture, save_pitch (&fixture->base));
  gtk_window_close (GTK_WINDOW (fixture->base.window));
  wait_until (has_review, &fixture->base);
  assert_kept (fixture);
  gtk_window_close (GTK_WINDOW (fixture->base.window));
  wait_until (has_no_dialog, &fixture->base);
  g_assert_true (gtk_widget_get_visible (fixture->base.window));
  assert_kept (fixture);
}

/* The session ends in the middle of a run: nobody is asked, and nothing is lost. */
static void
test_session_ends (PracticeFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GPtrArray) takes = NULL;

  g_application_set_default (application);
  speak (fixture, save_pitch (&fixture->base));
  g_signal_emit_by_name (application, "shutdown");
  assert_kept (fixture);

  /* What is written about a take is as safe. */
  g_assert_true (has_review (&fixture->base));
  goen_text_row_set_text (GOEN_TEXT_ROW (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_TEXT_ROW)), "出だしをゆっくり");
  g_signal_emit_by_name (application, "shutdown");
  takes = list_takes (&fixture->base);
  g_assert_cmpstr (((GoenTake *) takes->pdata[0])->note, ==, "出だしをゆっくり");
  press ("Escape");
  wait_until (has_no_dialog, &fixture->base);
  g_application_set_default (NULL);
}

static GoenTake *
make_take (gint64 pitch_id,
           guint  target,
           guint  duration)
{
  GoenTake *take = goen_take_new ();

  take->pitch_id = pitch_id;
  take->started = 1795249800 + duration;
  take->target = target;
  take->duration = duration;
  take->text = g_strdup ("はじめまして。");
  take->n_morae = 6;

  return take;
}

static gboolean
is_revealed (gpointer data)
{
  return adw_banner_get_revealed (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !adw_banner_get_revealed (data);
}

static gboolean
has_no_sound (gpointer data)
{
  g_autoptr (GPtrArray) takes = list_takes (data);

  return ((GoenTake *) takes->pdata[takes->len - 1])->sound == NULL;
}

/* Where recordings may take up no more, a run is kept without its sound, until somebody makes room. */
static void
test_no_room (PracticeFixture *fixture,
              gconstpointer    data)
{
  gint64 pitch_id = save_pitch (&fixture->base);
  g_autoptr (GoenTake) large = make_take (pitch_id, 10, 9000);
  g_autoptr (GoenTake) saved = NULL;
  g_autoptr (GPtrArray) takes = NULL;
  GtkWidget *banner;

  large->sound = g_strdup ("large.opus");
  large->sound_size = 2000000;
  saved = save_take (&fixture->base, large);
  set_setting ("practice-recordings-limit", g_variant_new_int32 (1));
  set_setting ("practice-microphone", g_variant_new_boolean (TRUE));
  run_dialog (fixture, pitch_id);
  takes = list_takes (&fixture->base);
  g_assert_cmpuint (takes->len, ==, 2);
  g_assert_null (((GoenTake *) takes->pdata[0])->sound);
  g_assert_cmpstr (((GoenTake *) takes->pdata[1])->sound, ==, "large.opus");

  banner = find_type (GTK_WIDGET (get_dialog (&fixture->base)), ADW_TYPE_BANNER);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_true (gtk_widget_activate_action (find_type (GTK_WIDGET (get_dialog (&fixture->base)), GOEN_TYPE_RATING), "take.again", NULL));
  wait_until (is_revealed, banner);
  g_signal_emit_by_name (banner, "button-clicked");
  wait_until (has_no_sound, &fixture->base);
  wait_until (is_hidden, banner);
  adw_dialog_close (get_dialog (&fixture->base));
  wait_until (has_no_dialog, &fixture->base);
  set_setting ("practice-recordings-limit", g_variant_new_int32 (200));
}

static guint
count_tooltips (GtkWidget  *root,
                const char *tooltip)
{
  guint n = g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_tooltips (child, tooltip);

  return n;
}

static gboolean
has_two_rows (gpointer data)
{
  return count_tooltips (data, "Throw this take away, with its recording") == 2;
}

static gboolean
has_one_row (gpointer data)
{
  return count_tooltips (data, "Throw this take away, with its recording") == 1;
}

static void
test_card (PracticeFixture *fixture,
           gconstpointer    data)
{
  gint64 pitch_id = save_pitch (&fixture->base);
  g_autoptr (GoenTake) first = make_take (pitch_id, 30, 36000);
  g_autoptr (GoenTake) second = make_take (pitch_id, 30, 45200);
  g_autoptr (GoenTake) saved_first = save_take (&fixture->base, first);
  g_autoptr (GoenTake) saved_second = save_take (&fixture->base, second);
  GtkWidget *card = g_object_new (GOEN_TYPE_TAKES_CARD, NULL);
  g_autofree char *words = NULL;

  set_content (&fixture->base, card);
  goen_takes_card_set_pitch (GOEN_TAKES_CARD (card), fixture->base.library, pitch_id);
  wait_until (has_two_rows, card);
  words = goen_takes_chart_dup_words (GOEN_TAKES_CHART (find_type (card, GOEN_TYPE_TAKES_CHART)));
  g_assert_cmpstr (words, ==, "From the oldest to the latest take: 36 s, 45 s");

  g_signal_emit_by_name (find_tooltip (card, "Throw this take away, with its recording"), "clicked");
  wait_until (has_one_row, card);
  while (!goen_toast_undo_last (fixture->base.window))
    g_main_context_iteration (NULL, TRUE);
  wait_until (has_two_rows, card);
}

/* What is noted of a recording, by hand. */
static void
test_note_sound (void)
{
  const GoenPause heard[] = { { 5000, 800 }, { 9000, 1200 } };
  GoenRecording recording = { .duration = 14000, .first_word = 1500, .last_word = 13500, .size = 40000 };
  g_autoptr (GoenTake) take = goen_practice_take_new (1795249800, 10, 14100);
  GoenPause longest;
  guint sum;

  recording.pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
  g_array_append_vals (recording.pauses, heard, G_N_ELEMENTS (heard));
  goen_practice_take_note_sound (take, &recording, "/somewhere/a.opus", FALSE);
  g_assert_cmpstr (take->sound, ==, "a.opus");
  g_assert_cmpuint (take->duration, ==, 12000);
  g_assert_cmpuint (take->spoken, ==, 10000);
  g_assert_cmpuint (goen_take_get_lead (take), ==, 1500);
  g_assert_cmpuint (goen_practice_take_count_pauses (take, &sum, &longest), ==, 2);
  g_assert_cmpuint (sum, ==, 2000);
  g_assert_cmpuint (longest.start, ==, 9000);
  g_assert_cmpuint (longest.length, ==, 1200);
  g_array_unref (recording.pauses);
}

/* From 400 ms on a silence before the first word is one, and what is heard may be two seconds shorter than the run. */
static void
test_note_bounds (void)
{
  static const struct
  {
    guint first_word;
    guint elapsed;
    guint n_pauses;
    guint spoken;
  } rows[] = {
    { 399, 9000, 0, 7601 },
    { 400, 9000, 1, 7600 },
    { 400, 11000, 1, 7600 },
    { 400, 11001, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GoenRecording recording = { .duration = 9000, .first_word = rows[i].first_word, .last_word = 8000, .size = 4000 };
      g_autoptr (GoenTake) take = goen_practice_take_new (1795249800, 10, rows[i].elapsed);

      recording.pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
      goen_practice_take_note_sound (take, &recording, "/somewhere/b.opus", FALSE);
      g_assert_cmpuint (take->pauses->len, ==, rows[i].n_pauses);
      g_assert_cmpuint (take->spoken, ==, rows[i].spoken);
      g_array_unref (recording.pauses);
    }
}

/* Somebody has left: after twice the target and two minutes it waits by itself, and after two minutes more once again. */
static void
test_run_forgotten (void)
{
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (GoenPracticeRun) run = goen_practice_run_new (lines, 10);

  goen_practice_run_start (run, 0, NULL);
  goen_practice_run_advance (run, 139000);
  goen_practice_run_update (run);
  g_assert_cmpint (goen_practice_run_get_state (run), ==, GOEN_PROMPTER_SPEAKING);
  goen_practice_run_advance (run, 1500);
  goen_practice_run_update (run);
  g_assert_cmpint (goen_practice_run_get_state (run), ==, GOEN_PROMPTER_PAUSED);
  goen_practice_run_pause (run, FALSE);
  goen_practice_run_advance (run, 100000);
  goen_practice_run_update (run);
  g_assert_cmpint (goen_practice_run_get_state (run), ==, GOEN_PROMPTER_SPEAKING);
  goen_practice_run_advance (run, 20000);
  goen_practice_run_update (run);
  g_assert_cmpint (goen_practice_run_get_state (run), ==, GOEN_PROMPTER_PAUSED);
}

static void
test_note_silence (void)
{
  GoenRecording recording = { .duration = 9000, .first_word = 0, .last_word = 0, .size = 4000 };
  g_autoptr (GoenTake) gaps = goen_practice_take_new (1795249800, 10, 20000);
  g_autoptr (GoenTake) silent = goen_practice_take_new (1795249800, 10, 9100);
  g_autoptr (GoenTake) broken = goen_practice_take_new (1795249800, 10, 9100);

  recording.pauses = g_array_new (FALSE, FALSE, sizeof (GoenPause));
  goen_practice_take_note_sound (silent, &recording, "/somewhere/b.opus", FALSE);
  g_assert_cmpuint (silent->duration, ==, 9100);
  g_assert_cmpuint (silent->spoken, ==, 0);
  recording.last_word = 3000;
  goen_practice_take_note_sound (broken, &recording, "/somewhere/b.opus", TRUE);
  g_assert_cmpuint (broken->duration, ==, 9100);
  g_assert_cmpuint (broken->spoken, ==, 0);
  recording.last_word = 8900;
  goen_practice_take_note_sound (gaps, &recording, "/somewhere/b.opus", FALSE);
  g_assert_cmpuint (gaps->duration, ==, 20000);
  g_assert_cmpuint (gaps->spoken, ==, 0);
  g_array_unref (recording.pauses);
}

/* Somebody goes back while listening: what stands in order was not counted in order. */
static void
test_log (void)
{
  g_autoptr (GArray) fillers = g_array_new (FALSE, FALSE, sizeof (GoenFiller));
  const GoenFiller before = { GOEN_FILLER_OTHER, 5000 };
  g_autoptr (GoenFillerLog) log = NULL;

  g_array_append_val (fillers, before);
  log = goen_filler_log_new (fillers);
  goen_filler_log_add (log, GOEN_FILLER_ETO, 9000);
  goen_filler_log_add (log, GOEN_FILLER_SONO, 2000);
  g_assert_cmpuint (fillers->len, ==, 3);
  g_assert_cmpuint (g_array_index (fillers, GoenFiller, 0).at, ==, 2000);
  g_assert_cmpuint (g_array_index (fillers, GoenFiller, 2).at, ==, 9000);

  g_assert_true (goen_filler_log_undo (log));
  g_assert_cmpuint (fillers->len, ==, 2);
  g_assert_cmpuint (g_array_index (fillers, GoenFiller, 0).at, ==, 5000);
  g_assert_true (goen_filler_log_undo (log));
  g_assert_true (goen_filler_log_undo (log));
  g_assert_false (goen_filler_log_undo (log));
  g_assert_cmpuint (fillers->len, ==, 0);
}

/* In 20 s. */
static void
assert_rate (GoenTake   *take,
             guint       n_morae,
             const char *words,
             gboolean    expected)
{
  g_autofree char *rate = NULL;

  take->n_morae = n_morae;
  rate = goen_take_dup_rate (take);
  g_assert_cmpint (g_str_equal (rate, words), ==, expected);
}

static void
test_words (void)
{
  g_autoptr (GoenTake) take = make_take (1, 30, 29400);
  g_autofree char *length = goen_take_dup_length (take);
  g_autofree char *clock = goen_take_dup_clock (72900);
  g_autofree char *silent = goen_take_dup_pauses (take);
  g_autofree char *rate = NULL;
  g_autofree char *pauses = NULL;
  const GoenPause pause = { 14200, 1240 };

  g_assert_cmpstr (length, ==, "29 s of 30 s");
  g_assert_cmpstr (clock, ==, "1:12");
  g_assert_cmpstr (goen_take_get_verdict (take), ==, "On time");
  g_assert_null (silent);

  g_array_append_val (take->pauses, pause);
  take->spoken = 20000;
  take->n_morae = 144;
  rate = goen_take_dup_rate (take);
  pauses = goen_take_dup_pauses (take);
  g_assert_cmpstr (rate, ==, "7.2 morae a second: easy to follow");
  g_assert_cmpstr (pauses, ==, "1 pause, 1.2 s together; the longest 1.2 s at 0:14");
  assert_rate (take, 109, "5.5 morae a second: easy to follow", FALSE);
  assert_rate (take, 110, "5.5 morae a second: easy to follow", TRUE);
  assert_rate (take, 160, "8.0 morae a second: easy to follow", TRUE);
  assert_rate (take, 161, "8.1 morae a second: hurried", TRUE);
  assert_rate (take, 100, "5.0 morae a second: calm", TRUE);

  /* A clock does not run ahead, a length is rounded. */
  g_free (clock);
  clock = goen_take_dup_clock (59999);
  g_assert_cmpstr (clock, ==, "0:59");
  take->duration = 29500;
  g_free (length);
  length = goen_take_dup_length (take);
  g_assert_cmpstr (length, ==, "30 s of 30 s");

  take->duration = 10000;
  g_assert_cmpstr (goen_take_get_verdict (take), ==, "Too short");
  take->duration = 90000;
  g_assert_cmpstr (goen_take_get_verdict (take), ==, "Too long");
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*function) (PracticeFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/practice/by-clock", test_by_clock },
    { "/practice/keys", test_keys },
    { "/practice/too-short", test_too_short },
    { "/practice/said", test_said },
    { "/practice/recorded", test_recorded },
    { "/practice/recorded-with-a-break", test_recorded_with_a_break },
    { "/practice/restarted", test_restarted },
    { "/practice/no-microphone", test_no_microphone },
    { "/practice/dialog", test_dialog },
    { "/practice/throw-and-undo", test_throw_and_undo },
    { "/practice/window-is-closed", test_window_is_closed },
    { "/practice/session-ends", test_session_ends },
    { "/practice/no-room", test_no_room },
    { "/practice/card", test_card },
  };

  g_setenv ("GOEN_TEST_SOUND_SOURCE", "audiotestsrc is-live=true", TRUE);
  g_setenv ("GOEN_TEST_SOUND_SINK", "fakesink sync=true", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/practice/note-sound", test_note_sound);
  g_test_add_func ("/practice/note-bounds", test_note_bounds);
  g_test_add_func ("/practice/note-silence", test_note_silence);
  g_test_add_func ("/practice/run-forgotten", test_run_forgotten);
  g_test_add_func ("/practice/filler-log", test_log);
  g_test_add_func ("/practice/words", test_words);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PracticeFixture, NULL, set_up, tests[i].function, tear_down);

  return g_test_run ();
}
