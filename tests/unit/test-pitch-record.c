/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-record.h"
#include "goen-pitch-record.h"
#include "goen-question-record.h"

/* Structs of speaking: what a copy holds, when a run is on time, how fast it was, and the names of cards. */

static void
test_pitch (void)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitch) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *empty = goen_pitch_dup_text (pitch);

  g_assert_cmpuint (pitch->seconds, ==, 30);
  g_assert_cmpstr (empty, ==, "");

  pitch->name = g_strdup ("  30秒 ");
  pitch->audience = g_strdup ("  ");
  pitch->blocks[GOEN_BLOCK_GREETING] = g_strdup ("佐藤です。");
  pitch->blocks[GOEN_BLOCK_CLOSING] = g_strdup ("お願いします。\n");
  pitch->seconds = 3;
  goen_pitch_normalize (pitch);
  g_assert_cmpstr (pitch->name, ==, "30秒");
  g_assert_null (pitch->audience);
  g_assert_cmpuint (pitch->seconds, ==, 10);
  pitch->seconds = 6000;
  goen_pitch_normalize (pitch);
  g_assert_cmpuint (pitch->seconds, ==, 600);
  text = goen_pitch_dup_text (pitch);
  g_assert_cmpstr (text, ==, "佐藤です。\nお願いします。");

  copy = goen_pitch_copy (pitch);
  g_assert_true (goen_pitch_equal (pitch, copy));
  copy->n_takes = 9;
  copy->modified = 9;
  g_assert_true (goen_pitch_equal (pitch, copy));
  g_set_str (&copy->blocks[GOEN_BLOCK_WHOM], "設計の方");
  g_assert_false (goen_pitch_equal (pitch, copy));
}

/* Every text of every block counts. */
static void
test_pitch_differs (void)
{
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autoptr (GoenPitch) pitch = goen_pitch_new ();
      g_autoptr (GoenPitch) copy = goen_pitch_copy (pitch);

      copy->blocks[i] = g_strdup ("別");
      g_assert_false (goen_pitch_equal (pitch, copy));
    }
}

/* The times that the documentation of goen_signal_times() gives, by hand. */
static void
test_signals (void)
{
  const struct {
    guint seconds, green, yellow, red, grace;
  } expected[] = {
    { 10, 8000, 10000, 11500, 1666 },
    { 20, 16000, 20000, 23000, 3333 },
    { 30, 24000, 30000, 34500, 5000 },
    { 45, 36000, 45000, 51750, 10000 },
    { 60, 48000, 60000, 69000, 15000 },
    { 120, 96000, 120000, 138000, 15000 },
    { 600, 480000, 600000, 690000, 15000 },
  };
  GoenSignalTimes before = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GoenSignalTimes times = goen_signal_times (expected[i].seconds);

      g_test_message ("%u s", expected[i].seconds);
      g_assert_cmpuint (times.green, ==, expected[i].green);
      g_assert_cmpuint (times.yellow, ==, expected[i].yellow);
      g_assert_cmpuint (times.red, ==, expected[i].red);
      g_assert_cmpuint (times.grace, ==, expected[i].grace);
    }

  for (guint seconds = GOEN_PITCH_MIN_SECONDS; seconds <= GOEN_PITCH_MAX_SECONDS; seconds++)
    {
      GoenSignalTimes times = goen_signal_times (seconds);

      g_assert_cmpuint (times.green, <, times.yellow);
      g_assert_cmpuint (times.yellow, <, times.red);
      g_assert_cmpuint (times.grace, >, 0);
      g_assert_cmpuint (times.green, >, before.green);
      g_assert_cmpuint (times.red, >, before.red);
      g_assert_cmpuint (times.grace, >=, before.grace);
      before = times;
    }
}

static void
test_on_time (void)
{
  const struct {
    guint    target, duration;
    gboolean expected;
  } runs[] = {
    { 30, 23999, FALSE }, { 30, 24000, TRUE }, { 30, 30000, TRUE }, { 30, 39500, TRUE }, { 30, 39501, FALSE },
    { 60, 47999, FALSE }, { 60, 84000, TRUE }, { 60, 84001, FALSE }, { 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (GoenTake) take = goen_take_new ();

      take->target = runs[i].target;
      take->duration = runs[i].duration;
      g_assert_cmpint (goen_take_is_on_time (take), ==, runs[i].expected);
    }
}

/* The text asks for 0.3 s at 、 and 0.6 s at 。 */
static void
test_pause_share (void)
{
  g_autoptr (GoenTake) take = goen_take_new ();

  take->text = g_strdup ("あ、い。う");
  take->duration = 10450;
  g_assert_cmpfloat (goen_take_get_pause_share (take), ==, 0);
  take->spoken = 10000;
  g_assert_cmpfloat_with_epsilon (goen_take_get_pause_share (take), 0.5, 1e-9);
  take->duration = 100000;
  g_assert_cmpfloat_with_epsilon (goen_take_get_pause_share (take), 3, 1e-9);
  g_set_str (&take->text, "あいう");
  g_assert_cmpfloat (goen_take_get_pause_share (take), ==, 0);
}

static void
test_rate (void)
{
  g_autoptr (GoenTake) take = goen_take_new ();

  g_assert_cmpfloat (goen_take_get_rate (take), ==, 0);

  /* 210 morae in 28 s of speaking, whatever the pauses were. */
  take->n_morae = 210;
  take->duration = 33000;
  take->spoken = 28000;
  take->text = g_strdup ("あ、い。う");
  g_assert_cmpfloat_with_epsilon (goen_take_get_rate (take), 7.5, 1e-9);

  /* Nobody listened: 0.3 s at 、 and 0.6 s at 。 are no speaking: 32.1 s. */
  take->spoken = 0;
  g_assert_cmpfloat_with_epsilon (goen_take_get_rate (take), 210 / 32.1, 1e-9);

  /* Of 。 and the end of the paragraph, 0.8 s, only the longer one counts, and what stands after the last word takes no time. */
  g_set_str (&take->text, "あ、い。\n う。\n");
  g_assert_cmpfloat_with_epsilon (goen_take_get_rate (take), 210 / 31.9, 1e-9);
  g_set_str (&take->text, "あ\nい、う");
  g_assert_cmpfloat_with_epsilon (goen_take_get_rate (take), 210 / 31.9, 1e-9);

  /* Stopped at once, or forgotten: nobody speaks like that. */
  take->duration = 3000;
  g_assert_cmpfloat (goen_take_get_rate (take), ==, 0);
  take->duration = 300000;
  g_assert_cmpfloat (goen_take_get_rate (take), ==, 0);
}

static void
test_take_copy (void)
{
  g_autoptr (GoenTake) take = goen_take_new ();
  g_autoptr (GoenTake) copy = NULL;
  GoenPause pause = { 1000, 400 };
  GoenFiller filler = { GOEN_FILLER_SONO, 2000 };

  g_array_append_val (take->pauses, pause);
  g_array_append_val (take->fillers, filler);
  take->note = g_strdup ("早口");
  copy = goen_take_copy (take);
  g_array_set_size (take->pauses, 0);
  g_set_str (&take->note, NULL);
  g_assert_cmpuint (copy->pauses->len, ==, 1);
  g_assert_cmpuint (g_array_index (copy->pauses, GoenPause, 0).length, ==, 400);
  g_assert_cmpint (g_array_index (copy->fillers, GoenFiller, 0).kind, ==, GOEN_FILLER_SONO);
  g_assert_cmpstr (copy->note, ==, "早口");
}

static void
test_plain_names (void)
{
  g_assert_true (goen_sound_is_plain_name ("2026-11-21-1.opus"));
  g_assert_false (goen_sound_is_plain_name (NULL));
  g_assert_false (goen_sound_is_plain_name (""));
  g_assert_false (goen_sound_is_plain_name (".opus"));
  g_assert_false (goen_sound_is_plain_name ("..opus"));
  g_assert_false (goen_sound_is_plain_name ("../a.opus"));
  g_assert_false (goen_sound_is_plain_name ("a/b.opus"));
  g_assert_false (goen_sound_is_plain_name ("/etc/a.opus"));
  g_assert_false (goen_sound_is_plain_name ("..\\a.opus"));
  g_assert_false (goen_sound_is_plain_name ("goen.db"));
  g_assert_false (goen_sound_is_plain_name ("a.opus.sh"));
}

static void
test_cards (void)
{
  g_autoptr (GoenQuestionCard) card = goen_question_card_new ();

  card->text = g_strdup (" なるほど。 ");
  card->why = g_strdup (" ");
  card->depth = GOEN_DEPTH_NONE;
  goen_question_card_normalize (card);
  g_assert_cmpstr (card->text, ==, "なるほど。");
  g_assert_null (card->why);
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_OPENING);
  card->kind = GOEN_CARD_NOD;
  goen_question_card_normalize (card);
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_NONE);
}

#define assert_names(prefix, Type, names) \
  G_STMT_START { \
    g_auto (GStrv) split_ = g_strsplit (names, " ", -1); \
    for (guint i_ = 0; split_[i_] != NULL; i_++) \
      { \
        Type value_ = 99; \
        g_assert_cmpstr (prefix##_to_name (i_), ==, split_[i_]); \
        g_assert_true (prefix##_from_name (split_[i_], &value_)); \
        g_assert_cmpuint (value_, ==, i_); \
      } \
    g_assert_null (prefix##_to_name (g_strv_length (split_))); \
    { \
      Type value_ = 1; \
      g_assert_false (prefix##_from_name ("nothing", &value_)); \
      g_assert_false (prefix##_from_name (NULL, &value_)); \
      g_assert_cmpuint (value_, ==, 1); \
    } \
  } G_STMT_END

/* Names that are written and not read. */
#define assert_told(prefix, names) \
  G_STMT_START { \
    g_auto (GStrv) told_ = g_strsplit (names, " ", -1); \
    for (guint i_ = 0; told_[i_] != NULL; i_++) \
      g_assert_cmpstr (prefix##_to_name (i_), ==, told_[i_]); \
    g_assert_null (prefix##_to_name (g_strv_length (told_))); \
  } G_STMT_END

static void
test_names (void)
{
  GoenCardPurposes purposes = 0;
  GoenCardPlaces places = GOEN_PLACE_ONLINE;
  g_autofree char *all = NULL;
  g_autofree char *none = goen_card_purposes_to_names (0);
  g_autofree char *two = goen_card_places_to_names (GOEN_PLACE_LEAVING | GOEN_PLACE_SEMINAR);

  assert_names (goen_card_kind, GoenCardKind, "question nod summary disclosure taboo");
  assert_names (goen_card_depth, GoenCardDepth, "none opening deeper need");
  assert_told (goen_card_topic, "gathering work customers industry person future help");
  assert_told (goen_industry,
               "any manufacturing construction it retail food care finance experts education logistics travel creative"
               " farming public");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (two, ==, "seminar leaving");
  g_assert_true (goen_card_purposes_from_names ("  chat　learn useful partners", &purposes));
  g_assert_cmpuint (purposes, ==, GOEN_PURPOSE_LEARN | GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_USEFUL | GOEN_PURPOSE_CHAT);
  all = goen_card_purposes_to_names (purposes);
  g_assert_cmpstr (all, ==, "learn partners useful chat");
  g_assert_false (goen_card_places_from_names ("online bar", &places));
  g_assert_cmpuint (places, ==, GOEN_PLACE_ONLINE);
  g_assert_true (goen_card_places_from_names ("", &places));
  g_assert_cmpuint (places, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pitch-record/pitch", test_pitch);
  g_test_add_func ("/pitch-record/pitch-differs", test_pitch_differs);
  g_test_add_func ("/pitch-record/signals", test_signals);
  g_test_add_func ("/pitch-record/on-time", test_on_time);
  g_test_add_func ("/pitch-record/pause-share", test_pause_share);
  g_test_add_func ("/pitch-record/rate", test_rate);
  g_test_add_func ("/pitch-record/take-copy", test_take_copy);
  g_test_add_func ("/pitch-record/plain-names", test_plain_names);
  g_test_add_func ("/pitch-record/cards", test_cards);
  g_test_add_func ("/pitch-record/names", test_names);

  return g_test_run ();
}
