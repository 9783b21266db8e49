/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quick find over what is not a person. */
#include "config.h"

#include <adwaita.h>
#include <locale.h>

#include "goen-find-row.h"
#include "goen-library-events.h"
#include "goen-library-pitches.h"
#include "goen-library-questions.h"
#include "goen-quick-find.h"
#include "page-fixture.h"

static char *asked_window;

static void
win_action_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (asked_window);
  asked_window = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static GtkWidget *
open_quick_find (PageFixture *fixture)
{
  static const GActionEntry entries[] = {
    { "show-pitch", win_action_cb, "x" },
    { "show-card", win_action_cb, "s" },
    { "show-event", win_action_cb, "x" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  AdwDialog *dialog = goen_quick_find_new (fixture->library);

  g_clear_pointer (&asked_window, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  adw_dialog_present (dialog, fixture->window);
  page_wait_for (fixture, "Find Anyone and Anything");
  return GTK_WIDGET (dialog);
}

static void
type (GtkWidget  *dialog,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (page_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL)), text);
}

static void
choose (PageFixture *fixture,
        const char  *text)
{
  GtkWidget *row;

  page_wait_for (fixture, text);
  row = page_find (fixture->window, GOEN_TYPE_FIND_ROW, text);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  while (asked_window == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_pitch (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *dialog = open_quick_find (fixture);

  g_set_str (&pitch->name, "異業種交流会・45秒");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHO], "架空の町で木の玩具を作っています。");
  pitch->seconds = 45;
  goen_library_save_pitch_async (fixture->library, pitch, NULL, page_result_cb, &result);
  saved = goen_library_save_pitch_finish (fixture->library, page_await (&result), NULL);
  g_assert_nonnull (saved);

  type (dialog, "玩具");
  page_wait_for (fixture, "45 seconds");
  choose (fixture, "異業種交流会・45秒");
  expected = g_strdup_printf ("show-pitch %" G_GINT64_FORMAT, saved->id);
  g_assert_cmpstr (asked_window, ==, expected);
}

static void
test_own_question (PageFixture   *fixture,
                   gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = goen_question_card_new ();
  g_autoptr (GoenQuestionCard) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *dialog = open_quick_find (fixture);

  g_set_str (&card->text, "最近、道具を買い替えましたか。");
  card->depth = GOEN_DEPTH_OPENING;
  card->topic = GOEN_TOPIC_WORK;
  goen_library_save_card_async (fixture->library, card, NULL, page_result_cb, &result);
  saved = goen_library_save_card_finish (fixture->library, page_await (&result), NULL);
  g_assert_nonnull (saved);

  type (dialog, "買い替え");
  choose (fixture, "最近、道具を買い替えましたか。");
  expected = g_strdup_printf ("show-card '%s'", saved->key);
  g_assert_cmpstr (asked_window, ==, expected);
}

/* A card that comes with Goen, by words of its text. */
static void
test_built_in_question (PageFixture   *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  const GoenQuestionCard *card = deck->pdata[deck->len / 2];
  g_autofree char *expected = g_strdup_printf ("show-card '%s'", card->key);

  type (open_quick_find (fixture), card->text);
  choose (fixture, card->text);
  g_assert_cmpstr (asked_window, ==, expected);
}

static void
test_nothing (PageFixture   *fixture,
              gconstpointer  data)
{
  type (open_quick_find (fixture), "ぴよぴよぴよ");
  page_wait_for (fixture, "No Results Found");
}

#define ADD(name, test) g_test_add ("/quick-find/" name, PageFixture, NULL, page_set_up, test, page_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("pitch", test_pitch);
  ADD ("own-question", test_own_question);
  ADD ("built-in-question", test_built_in_question);
  ADD ("nothing", test_nothing);

  return g_test_run ();
}
