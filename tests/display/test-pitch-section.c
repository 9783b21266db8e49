/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "page-fixture.h"

#include "goen-clock.h"
#include "goen-event-document.h"
#include "goen-follow.h"
#include "goen-library-events.h"
#include "goen-library-pitches.h"
#include "goen-pitch-block-row.h"
#include "goen-pitch-card.h"
#include "goen-pitch-length-row.h"
#include "goen-pitch-list-row.h"
#include "goen-pitch-merge.h"
#include "goen-pitch-section.h"
#include "goen-pitch-slot-bar.h"
#include "goen-text-row.h"

/* It is noon of a Saturday in Tokyo. */
#define NOW "2026-11-21T12:00:00+09:00"

/* Written in kana, so that nothing depends on a dictionary. きょうは よろしく おねがいします 3 + 4 + 7, where きょ is one mora of
 * two characters, たかはしです 6, まちの ちいさな みせで せつびを なおしています 3 + 4 + 3 + 4 + 7: 42 characters, 41 morae. */
#define GREETING "きょうはよろしくおねがいします。たかはしです。"
#define WHO      "まちのちいさなみせでせつびをなおしています。"

static GoenPitch *
save (PageFixture *fixture,
      GoenPitch   *pitch)
{
  g_autoptr (GoenPitch) given = pitch;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPitch *stored;

  goen_library_save_pitch_async (fixture->library, given, NULL, page_result_cb, &result);
  stored = goen_library_save_pitch_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return stored;
}

static GoenPitch *
load (PageFixture *fixture,
      gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPitch *pitch;

  goen_library_load_pitch_async (fixture->library, id, NULL, page_result_cb, &result);
  pitch = goen_library_load_pitch_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return pitch;
}

static GPtrArray *
list (PageFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *pitches;

  goen_library_list_pitches_async (fixture->library, NULL, FALSE, NULL, page_result_cb, &result);
  pitches = goen_library_list_pitches_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return pitches;
}

static void
save_profile (PageFixture *fixture)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  profile->name = g_strdup ("高橋 美咲");
  profile->offers = g_strdup ("海外展開の支援");
  goen_library_save_profile_async (fixture->library, profile, NULL, page_result_cb, &result);
  goen_library_write_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static GoenPitch *
pitch_new (const char *name)
{
  GoenPitch *pitch = goen_pitch_new ();

  pitch->name = g_strdup (name);
  pitch->blocks[GOEN_BLOCK_GREETING] = g_strdup (GREETING);
  pitch->blocks[GOEN_BLOCK_WHO] = g_strdup (WHO);

  return pitch;
}

static GoenPitchSection *
show_section (PageFixture *fixture)
{
  GoenPitchSection *section = g_object_new (GOEN_TYPE_PITCH_SECTION, NULL);

  adw_bin_set_child (ADW_BIN (fixture->content), GTK_WIDGET (section));
  g_object_set (section, "library", fixture->library, NULL);

  return section;
}

static GoenPitchSection *
show_pitch (PageFixture *fixture,
            gint64       id)
{
  GoenPitchSection *section = show_section (fixture);

  goen_pitch_section_show_pitch (section, id);
  page_wait_for (fixture, "42 characters · 41 morae");

  return section;
}

static GoenPitchBlockRow *
get_block (PageFixture    *fixture,
           GoenPitchBlock  block)
{
  GtkWidget *row = page_find (fixture->window, GOEN_TYPE_PITCH_BLOCK_ROW, goen_pitch_block_get_label (block));

  g_assert_nonnull (row);

  return GOEN_PITCH_BLOCK_ROW (row);
}

static GtkTextBuffer *
get_buffer (PageFixture    *fixture,
            GoenPitchBlock  block)
{
  GtkWidget *view = page_find (GTK_WIDGET (get_block (fixture, block)), GTK_TYPE_TEXT_VIEW, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
type (PageFixture    *fixture,
      GoenPitchBlock  block,
      const char     *text)
{
  GtkTextBuffer *buffer = get_buffer (fixture, block);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
wait_for_block (PageFixture    *fixture,
                gint64          id,
                GoenPitchBlock  block,
                const char     *text)
{
  gboolean is_there = FALSE;

  while (!is_there)
    {
      g_autoptr (GoenPitch) stored = load (fixture, id);

      is_there = g_strcmp0 (stored->blocks[block], text) == 0;
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What nobody has written yet is begun from here. */
static void
test_first (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) pitches = NULL;

  show_section (fixture);
  page_wait_for (fixture, "Thirty Seconds That Are Remembered");
  g_assert_nonnull (page_find (fixture->window, GTK_TYPE_BUTTON, "Write My Profile First"));
  page_click (fixture, "Write My Introduction");
  page_wait_for (fixture, "As It Is Said");
  page_wait_for (fixture, "1 version");

  pitches = list (fixture);
  g_assert_cmpuint (pitches->len, ==, 1);
  g_assert_cmpuint (((GoenPitch *) pitches->pdata[0])->seconds, ==, 30);
}

static void
test_profile_first (PageFixture   *fixture,
                    gconstpointer  data)
{
  save_profile (fixture);
  show_section (fixture);
  page_wait_for (fixture, "Thirty Seconds That Are Remembered");
  g_assert_null (page_find (fixture->window, GTK_TYPE_BUTTON, "Write My Profile First"));
  g_assert_true (gtk_widget_has_css_class (page_find (fixture->window, GTK_TYPE_BUTTON, "Write My Introduction"), "suggested-action"));
}

static void
test_gauge (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("異業種交流会・30秒"));

  show_pitch (fixture, pitch->id);
  g_assert_true (page_shows (fixture, " of 30 s"));
  g_assert_true (page_shows (fixture, "There is time left"));
  /* よろしくおねがいします。 */
  type (fixture, GOEN_BLOCK_CLOSING, "よろしくおねがいします。");
  page_wait_for (fixture, "53 characters · 52 morae");
  wait_for_block (fixture, pitch->id, GOEN_BLOCK_CLOSING, "よろしくおねがいします。");
}

static void
test_length (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("異業種交流会・30秒"));
  g_autoptr (GoenPitch) stored = NULL;
  GtkWidget *head;

  show_pitch (fixture, pitch->id);
  head = page_find (fixture->window, ADW_TYPE_EXPANDER_ROW, "30 seconds");
  g_assert_nonnull (head);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (head), TRUE);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (page_find (head, ADW_TYPE_TOGGLE_GROUP, NULL)), "120");
  page_wait_for (fixture, " of 120 s");
  do
    {
      g_clear_pointer (&stored, goen_pitch_free);
      stored = load (fixture, pitch->id);
      g_main_context_iteration (NULL, FALSE);
    }
  while (stored->seconds != 120);
}

/* The name of a slot is inserted where the cursor stands, and what it stands for is read aloud. */
static void
test_slot (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = NULL;
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  GtkWidget *chips;

  save_profile (fixture);
  pitch = save (fixture, pitch_new ("30秒"));
  show_pitch (fixture, pitch->id);
  type (fixture, GOEN_BLOCK_OFFER, "がとくいです。");
  buffer = get_buffer (fixture, GOEN_BLOCK_OFFER);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  chips = page_find (GTK_WIDGET (get_block (fixture, GOEN_BLOCK_OFFER)), GOEN_TYPE_PITCH_SLOT_BAR, NULL);
  g_signal_emit_by_name (page_find (chips, GTK_TYPE_BUTTON, NULL), "clicked");

  text = goen_pitch_block_row_dup_text (get_block (fixture, GOEN_BLOCK_OFFER));
  g_assert_true (g_str_has_prefix (text, "{"));
  g_assert_true (g_str_has_suffix (text, "}がとくいです。"));
  page_wait_for (fixture, "海外展開の支援がとくいです。");

  gtk_text_buffer_undo (buffer);
  g_free (text);
  text = goen_pitch_block_row_dup_text (get_block (fixture, GOEN_BLOCK_OFFER));
  g_assert_cmpstr (text, ==, "がとくいです。");
}

static void
test_empty_slot (PageFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = pitch_new ("30秒");
  g_autoptr (GoenPitch) stored = NULL;

  pitch->blocks[GOEN_BLOCK_OFFER] = g_strdup ("{offers}がとくいです。");
  stored = save (fixture, g_steal_pointer (&pitch));
  show_pitch (fixture, stored->id);
  page_wait_for (fixture, "Nothing is written for");

  save_profile (fixture);
  while (page_shows (fixture, "Nothing is written for"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (page_shows (fixture, "海外展開の支援がとくいです。"));
}

static void
test_new_version (PageFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("もとの版"));
  g_autoptr (GPtrArray) pitches = NULL;
  GtkWidget *section = GTK_WIDGET (show_pitch (fixture, pitch->id));
  AdwDialog *dialog;
  GtkWidget *length;
  GtkWidget *name;

  gtk_widget_activate_action (page_find (section, GOEN_TYPE_PITCH_BLOCK_ROW, NULL), "version.new-version", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  page_wait_for (fixture, "Name of this version");
  name = page_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Name of this version");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Introduction in 60 seconds");
  length = page_find (GTK_WIDGET (dialog), GOEN_TYPE_PITCH_LENGTH_ROW, NULL);
  goen_pitch_length_row_set_seconds (GOEN_PITCH_LENGTH_ROW (length), 20);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Introduction in 20 seconds");
  gtk_widget_activate_action (length, "editor.save", NULL);
  page_wait_for (fixture, "This was made from it");
  page_wait_for (fixture, "2 versions");

  pitches = list (fixture);
  g_assert_cmpuint (pitches->len, ==, 2);
  for (guint i = 0; i < pitches->len; i++)
    {
      const GoenPitch *stored = pitches->pdata[i];

      if (stored->id == pitch->id)
        continue;
      g_assert_cmpint (stored->parent_id, ==, pitch->id);
      g_assert_cmpuint (stored->seconds, ==, 20);
      g_assert_cmpstr (stored->name, ==, "Introduction in 20 seconds");
    }
}

static void
test_delete (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("異業種交流会・30秒"));
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) back = NULL;
  GtkWidget *section = GTK_WIDGET (show_pitch (fixture, pitch->id));

  gtk_widget_activate_action (page_find (section, GOEN_TYPE_PITCH_BLOCK_ROW, NULL), "version.delete", NULL);
  page_wait_for (fixture, "“異業種交流会・30秒” moved to the trash");
  page_wait_for (fixture, "This Introduction Was Deleted");
  gone = list (fixture);
  g_assert_cmpuint (gone->len, ==, 0);

  g_assert_true (goen_toast_undo_last (fixture->window));
  page_wait_for (fixture, "42 characters · 41 morae");
  back = list (fixture);
  g_assert_cmpuint (back->len, ==, 1);
}

/* What was typed a moment before the window closed. */
static void
test_closing (PageFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("30秒"));

  show_pitch (fixture, pitch->id);
  type (fixture, GOEN_BLOCK_WHY, "さがしものがあります。");
  adw_bin_set_child (ADW_BIN (fixture->content), NULL);
  wait_for_block (fixture, pitch->id, GOEN_BLOCK_WHY, "さがしものがあります。");
}

/* Another window changed another field meanwhile: both changes are kept. */
static void
test_merge (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("30秒"));
  g_autoptr (GoenPitch) theirs = load (fixture, pitch->id);
  g_autoptr (GoenPitch) both = NULL;

  show_pitch (fixture, pitch->id);
  type (fixture, GOEN_BLOCK_WHY, "さがしものがあります。");
  g_set_str (&theirs->blocks[GOEN_BLOCK_WHOM], "こうじょうのひと。");
  goen_pitch_free (save (fixture, g_steal_pointer (&theirs)));
  wait_for_block (fixture, pitch->id, GOEN_BLOCK_WHY, "さがしものがあります。");

  both = load (fixture, pitch->id);
  g_assert_cmpstr (both->blocks[GOEN_BLOCK_WHOM], ==, "こうじょうのひと。");
  page_wait_for (fixture, "さがしものがあります。\nこうじょうのひと。");
}

/* Where both changed the same block mine stays and it is told; what only the others changed is taken. */
static void
test_both_changed (void)
{
  g_autoptr (GoenPitch) base = pitch_new ("30秒");
  g_autoptr (GoenPitch) mine = goen_pitch_copy (base);
  g_autoptr (GoenPitch) theirs = goen_pitch_copy (base);
  g_autoptr (GoenPitch) mine_too = goen_pitch_copy (base);
  GoenPitchMerge merge;

  g_set_str (&mine->blocks[GOEN_BLOCK_WHO], "わたしの。");
  g_set_str (&theirs->blocks[GOEN_BLOCK_WHO], "べつの。");
  theirs->seconds = 60;
  theirs->revision = 9;
  merge = goen_pitch_merge (mine, base, theirs);
  g_assert_true (merge.is_contested);
  g_assert_true (merge.is_taken);
  g_assert_cmpstr (mine->blocks[GOEN_BLOCK_WHO], ==, "わたしの。");
  g_assert_cmpstr (mine->blocks[GOEN_BLOCK_GREETING], ==, GREETING);
  g_assert_cmpuint (mine->seconds, ==, 60);
  /* Or the next save would be refused. */
  g_assert_cmpint (mine->revision, ==, 9);

  /* The same change on both sides is no quarrel, and a length that was chosen here stays. */
  g_set_str (&mine_too->blocks[GOEN_BLOCK_WHO], "べつの。");
  mine_too->seconds = 45;
  merge = goen_pitch_merge (mine_too, base, theirs);
  g_assert_false (merge.is_contested);
  g_assert_cmpuint (mine_too->seconds, ==, 45);
}

static void
test_search (PageFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *search;

  goen_pitch_free (save (fixture, pitch_new ("異業種交流会・30秒")));
  goen_pitch_free (save (fixture, pitch_new ("採用セミナー・60秒")));
  show_section (fixture);
  page_wait_for (fixture, "2 versions");
  search = page_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "採用");
  page_wait_for (fixture, "1 version");
  g_assert_true (page_shows (fixture, "採用セミナー・60秒"));
  g_assert_false (page_shows (fixture, "異業種交流会・30秒"));
  gtk_editable_set_text (GTK_EDITABLE (search), "ぴよぴよ");
  page_wait_for (fixture, "No Results Found");
  page_click (fixture, "Show All Introductions");
  page_wait_for (fixture, "2 versions");
}

/* A word that is read otherwise is counted otherwise: ごえんむすび is 6 morae. */
static void
test_word (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("30秒"));
  GtkWidget *readings;
  GtkWidget *remove_button;

  show_pitch (fixture, pitch->id);
  type (fixture, GOEN_BLOCK_CLOSING, "御縁");
  readings = page_find (fixture->window, ADW_TYPE_EXPANDER_ROW, "How It Is Read");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (readings), TRUE);
  goen_library_save_spoken_word_async (fixture->library, "御縁", "ごえんむすび", NULL, page_result_cb, &result);
  g_assert_true (goen_library_write_finish (fixture->library, page_await (&result), NULL));
  page_wait_for (fixture, "44 characters · 47 morae");
  while ((remove_button = page_find (readings, GTK_TYPE_BUTTON, "Remove this reading")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (remove_button, "clicked");
  while (page_shows (fixture, "44 characters · 47 morae"))
    g_main_context_iteration (NULL, TRUE);
}

/* Events */

static void
chosen_cb (const GoenPitch *pitch,
           gpointer         user_data)
{
  *(gint64 *) user_data = pitch != NULL ? pitch->id : -1;
}

static void
test_choose (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = save (fixture, pitch_new ("異業種交流会・30秒"));
  gint64 chosen = 0;

  goen_pitch_choose (fixture->content, fixture->library, 0, chosen_cb, &chosen);
  page_wait_for (fixture, "異業種交流会・30秒");
  g_signal_emit_by_name (page_find (fixture->window, ADW_TYPE_ACTION_ROW, "異業種交流会・30秒"), "activated");
  while (chosen == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (chosen, ==, pitch->id);

  chosen = 0;
  goen_pitch_choose (fixture->content, fixture->library, 0, chosen_cb, &chosen);
  page_wait_for (fixture, "異業種交流会・30秒");
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  while (chosen == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (chosen, ==, -1);
}

static gint64
get_used (PageFixture *fixture,
          gint64       event_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  goen_library_get_pitch_used_async (fixture->library, event_id, NULL, page_result_cb, &result);
  id = goen_library_get_pitch_used_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return id;
}

static GoenEventRecord *
save_event (PageFixture *fixture)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenEventRecord *stored;

  event->title = g_strdup ("みなと異業種交流会");
  event->status = GOEN_EVENT_GOING;
  g_assert_true (goen_clock_parse ("2026-11-26T19:00:00+09:00", &event->start));
  goen_library_save_event_async (fixture->library, event, NULL, page_result_cb, &result);
  stored = goen_library_save_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return stored;
}

/* The text of a version goes to the event with its slots filled, and the version remembers where it was used. */
static void
test_event (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenEventRecord) event = save_event (fixture);
  g_autoptr (GoenPitch) pitch = pitch_new ("30秒");
  g_autoptr (GoenPitch) stored = NULL;
  g_autoptr (GoenEventDocument) document = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GtkWidget *card;
  const char *text;

  save_profile (fixture);
  pitch->blocks[GOEN_BLOCK_OFFER] = g_strdup ("{offers}がとくいです。");
  stored = save (fixture, g_steal_pointer (&pitch));
  document = goen_event_document_new (fixture->library, event->id);
  card = g_object_new (GOEN_TYPE_PITCH_CARD, "document", document, NULL);
  adw_bin_set_child (ADW_BIN (fixture->content), card);
  page_wait_for (fixture, "Take from My Introductions…");
  while (goen_event_document_get_record (document) == NULL)
    g_main_context_iteration (NULL, TRUE);

  goen_text_row_set_text (GOEN_TEXT_ROW (page_find (card, GOEN_TYPE_TEXT_ROW, NULL)), "まえのぶん。");
  g_signal_emit_by_name (page_find (card, ADW_TYPE_BUTTON_ROW, NULL), "activated");
  page_wait_for (fixture, "Measured with the slots filled in for “みなと異業種交流会”.");
  g_signal_emit_by_name (page_find (GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))), ADW_TYPE_ACTION_ROW, "30秒"),
                         "activated");
  page_wait_for (fixture, "The text was taken from this version");
  text = goen_event_document_get_record (document)->pitch;
  g_assert_cmpstr (text, ==, GREETING "\n" WHO "\n海外展開の支援がとくいです。");
  g_assert_cmpint (get_used (fixture, event->id), ==, stored->id);

  /* What is changed by hand for one event is still the same version. */
  goen_text_row_set_text (GOEN_TEXT_ROW (page_find (card, GOEN_TYPE_TEXT_ROW, NULL)), "てをいれたぶん。");
  g_assert_cmpint (get_used (fixture, event->id), ==, stored->id);
  goen_library_list_pitch_uses_async (fixture->library, stored->id, NULL, page_result_cb, &result);
  uses = goen_library_list_pitch_uses_finish (fixture->library, page_await (&result), NULL);
  g_assert_cmpuint (uses->len, ==, 1);

  g_assert_true (goen_toast_undo_last (fixture->window));
  g_assert_cmpstr (goen_event_document_get_record (document)->pitch, ==, "まえのぶん。");
  while (get_used (fixture, event->id) != 0)
    ;
  adw_bin_set_child (ADW_BIN (fixture->content), NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char  *path;
    void       (*function) (PageFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/pitch-section/first", test_first },
    { "/pitch-section/profile-first", test_profile_first },
    { "/pitch-section/gauge", test_gauge },
    { "/pitch-section/length", test_length },
    { "/pitch-section/slot", test_slot },
    { "/pitch-section/empty-slot", test_empty_slot },
    { "/pitch-section/new-version", test_new_version },
    { "/pitch-section/delete", test_delete },
    { "/pitch-section/closing", test_closing },
    { "/pitch-section/merge", test_merge },
    { "/pitch-section/search", test_search },
    { "/pitch-section/word", test_word },
    { "/pitch-section/choose", test_choose },
    { "/pitch-section/event", test_event },
  };

  /* What is on the screen is compared with English sentences. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/pitch-section/both-changed", test_both_changed);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PageFixture, NULL, page_set_up, tests[i].function, page_tear_down);

  return g_test_run ();
}
