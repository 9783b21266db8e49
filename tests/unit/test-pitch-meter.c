/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "goen-library-pitches.h"
#include "goen-pitch-meter.h"

typedef struct {
  const char *text;
  const char *filled;
} Pair;

static GoenProfile *
make_profile (void)
{
  GoenProfile *profile = goen_profile_new ();

  profile->name = g_strdup ("高橋 美咲");
  profile->name_yomi = g_strdup ("たかはし みさき");
  profile->company = g_strdup ("みなと翻訳");
  profile->who = g_strdup ("中小製造業の海外展開を支援しています。");
  profile->offers = g_strdup ("海外展示会の準備と通訳");
  profile->needs = g_strdup ("食品メーカーの社長");
  profile->purpose = g_strdup ("取引先を探す");

  return profile;
}

static void
check_pairs (const Pair             *pairs,
             guint                   n_pairs,
             const GoenPitchContext *context)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      g_autofree char *filled = goen_pitch_fill (pairs[i].text, context);

      if (strcmp (filled, pairs[i].filled) != 0)
        g_error ("%s: %s for %s", pairs[i].text, filled, pairs[i].filled);
    }
}

static void
test_fill (void)
{
  static const Pair pairs[] = {
    { "", "" },
    { "こんにちは。", "こんにちは。" },
    { "{会社}の{氏名}です。", "みなと翻訳の｜高橋 美咲《たかはし みさき》です。" },
    { "{company}の{name}です。", "みなと翻訳の｜高橋 美咲《たかはし みさき》です。" },
    { "｛会社｝です。", "みなと翻訳です。" },
    { "{ 会社 }です。", "みなと翻訳です。" },
    { "{ふりがな}です。", "たかはし みさきです。" },

    /* what has no value takes its sentence with it, or what only joins it to a name */
    { "はい。{役職}です。ええ。", "はい。ええ。" },
    { "はい。\n{役職}です。\nええ。", "はい。\nええ。" },
    { "{会社}で{役職}の{氏名}です。", "みなと翻訳で｜高橋 美咲《たかはし みさき》です。" },
    { "{役職}", "" },
    { "「{役職}です。」とよく言われます。はい。", "はい。" },

    /* what nobody knows stays */
    { "{会社名}です。", "{会社名}です。" }, { "{です。", "{です。" }, { "{}です。", "{}です。" }, { "{会社}{", "みなと翻訳{" },

    /* a sentence stands for itself, a phrase becomes one */
    { "{私の仕事}。", "中小製造業の海外展開を支援しています。" },
    { "{私の仕事}", "中小製造業の海外展開を支援しています。" },
    { "はい。{私の仕事}。\nええ。", "はい。中小製造業の海外展開を支援しています。\nええ。" },
    { "{提供できること}。", "海外展示会の準備と通訳でお役に立てます。" },
    { "{会いたい人}。", "食品メーカーの社長にお会いしたいです。" },
    { "今日は、{目的}。", "今日は、取引先を探すために参りました。" },

    /* in the middle of a sentence */
    { "私からは、{提供できること}をお伝えできます。", "私からは、海外展示会の準備と通訳をお伝えできます。" },
    { "{会いたい人}をご存じでしたら、ご紹介ください。", "食品メーカーの社長をご存じでしたら、ご紹介ください。" },
    { "{目的}ために来ました。", "取引先を探すために来ました。" },
    { "{目的}のために来ました。", "取引先を探すために来ました。" },
    { "{提供できること}ためにいます。", "海外展示会の準備と通訳のためにいます。" },
    { "私は、{私の仕事}を仕事にしています。", "中小製造業の海外展開を支援しています。" },
    { "{会社}では{私の仕事}という仕事をしています。", "みなと翻訳では中小製造業の海外展開を支援しているという仕事をしています。" },
  };
  g_autoptr (GoenProfile) profile = make_profile ();
  GoenPitchContext context = { profile, NULL };
  g_autofree char *nothing = goen_pitch_fill ("はい。{氏名}です。", NULL);
  g_autofree char *null = goen_pitch_fill (NULL, &context);

  check_pairs (pairs, G_N_ELEMENTS (pairs), &context);
  g_assert_cmpstr (nothing, ==, "はい。");
  g_assert_cmpstr (null, ==, "");
}

/* The same slots with what people type into a profile. */
static void
test_fill_phrases (void)
{
  static const struct {
    const char *value;
    const char *who, *offers, *needs, *purpose;
  } rows[] = {
    { "海外展開の支援", "海外展開の支援をしています。", "海外展開の支援でお役に立てます。", "海外展開の支援を探しています。", "海外展開の支援のために参りました。" },
    { "海外展開を支援する", "海外展開を支援する仕事をしています。", "海外展開を支援することができます。", NULL, "海外展開を支援するために参りました。" },
    { "人手不足に悩んでいる", NULL, NULL, "人手不足に悩んでいる方にお会いしたいです。", NULL },
    { "通訳ができる", NULL, "通訳ができます。", NULL, NULL },
    { "町工場の方に会いたい", NULL, NULL, "町工場の方に会いたいです。", "町工場の方に会いたいと思って参りました。" },
    { "町工場をご紹介ください。", NULL, NULL, "町工場をご紹介ください。", NULL },
    { "税理士", "税理士をしています。", NULL, "税理士にお会いしたいです。", NULL },
    { "輸出をしています。通訳もできます。", "輸出をしています。通訳もできます。", NULL, NULL, NULL },
    { "通訳\n翻訳", "通訳、翻訳をしています。", NULL, NULL, NULL },
    { "Design for small shops", "My work is Design for small shops.", "I can offer Design for small shops.", "I am looking for Design for small shops.", NULL },
    { "I help small shops.", "I help small shops.", "I help small shops.", NULL, NULL },
    { "To find partners", NULL, NULL, NULL, "I came here to find partners." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const expected[] = { rows[i].who, rows[i].offers, rows[i].needs, rows[i].purpose };
      static const char *const texts[] = { "{who}", "{offers}", "{needs}", "{purpose}" };
      g_autoptr (GoenProfile) profile = goen_profile_new ();
      GoenPitchContext context = { profile, NULL };

      profile->who = g_strdup (rows[i].value);
      profile->offers = g_strdup (rows[i].value);
      profile->needs = g_strdup (rows[i].value);
      profile->purpose = g_strdup (rows[i].value);

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *filled = goen_pitch_fill (texts[j], &context);

          if (expected[j] != NULL && strcmp (filled, expected[j]) != 0)
            g_error ("%s in %s: %s for %s", rows[i].value, texts[j], filled, expected[j]);
        }
    }
}

static void
test_fill_event (void)
{
  static const Pair pairs[] = {
    { "{日付}の{会の名前}に参りました。", "11月21日の港の会に参りました。" },
    { "{organiser}さん、{place}はすてきですね。", "みなと商工会さん、横浜はすてきですね。" },
    { "Today, on {date}, I am here.", "Today, on 21 November, I am here." },
    { "{目的}。", "仲間をつくるために参りました。" },
  };
  g_autoptr (GoenProfile) profile = make_profile ();
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  GoenPitchContext context = { profile, event };

  event->title = g_strdup ("港の会");
  event->organiser = g_strdup ("みなと商工会");
  event->place = g_strdup ("横浜");
  event->zone = g_strdup ("Asia/Tokyo");
  event->start = 1795255200;   /* 2026-11-21 19:00 in Tokyo */
  event->purpose = g_strdup ("仲間をつくる");
  check_pairs (pairs, G_N_ELEMENTS (pairs), &context);
}

static void
test_fill_english (void)
{
  static const Pair pairs[] = {
    { "I am {name} of {company}. Hello.", "I am Misaki Takahashi. Hello." },
    { "I am {name}, {title} of {company}.", "I am Misaki Takahashi, Owner." },
    { "{company} is mine. Hello.", "Hello." },
    { "If you know {needs}, please tell me.", "If you know people who export, please tell me." },
  };
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  GoenPitchContext context = { profile, NULL };

  profile->name = g_strdup ("Misaki Takahashi");
  profile->title = g_strdup ("Owner");
  profile->needs = g_strdup ("People who export.");
  check_pairs (pairs, G_N_ELEMENTS (pairs), &context);
}

static void
test_slots (void)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenProfile) profile = make_profile ();
  GoenPitchContext context = { profile, NULL };
  g_autoptr (GPtrArray) empty = NULL;
  guint n_slots = 0;
  const GoenPitchSlot *slots = goen_pitch_slots_get (&n_slots);

  for (guint i = 0; i < n_slots; i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s}", slots[i].name);
      g_autofree char *filled = goen_pitch_fill (text, NULL);

      g_assert_cmpstr (filled, ==, "");
    }

  g_set_str (&pitch->blocks[GOEN_BLOCK_GREETING], "{役職}の{氏名}です。{title}{場所}{ない}");
  empty = goen_pitch_list_empty_slots (pitch, &context);
  g_assert_cmpuint (empty->len, ==, 2);
  g_assert_cmpstr (empty->pdata[0], ==, "title");
  g_assert_cmpstr (empty->pdata[1], ==, "place");
}

/* Times */

static GoenPitch *
make_pitch (void)
{
  GoenPitch *pitch = goen_pitch_new ();

  g_set_str (&pitch->blocks[GOEN_BLOCK_GREETING], "はじめまして、{氏名}です。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHO], "{私の仕事}。おもに3社です。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHOM], "しょくひんをつくるかたに、おあいしたいです。\nおねがいします。");

  return pitch;
}

static void
test_name_is_read_as_i_say (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenProfile) profile = make_profile ();
  GoenPitchContext context = { profile, NULL };
  g_autofree char *shown = NULL;

  /* 御厨真桜 is no name that a dictionary knows. */
  g_set_str (&profile->name, "御厨真桜");
  g_set_str (&profile->name_yomi, "みくりや まお");
  g_set_str (&pitch->blocks[GOEN_BLOCK_GREETING], "{氏名}です。");
  g_assert_cmpuint (goen_pitch_meter_pitch (meter, pitch, &context).all.n_morae, ==, 8);
  shown = goen_pitch_dup_filled (pitch, &context);
  g_assert_cmpstr (shown, ==, "御厨真桜です。");
}

static void
test_times_add_up (void)
{
  static const guint widths[] = { 0, 6, 12, 20 };
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) pitch = make_pitch ();
  g_autoptr (GoenProfile) profile = make_profile ();
  GoenPitchContext context = { profile, NULL };
  GoenPitchTimes times;
  guint ms = 0, n_morae = 0;

  goen_pitch_meter_set_rate (meter, 6.3);
  times = goen_pitch_meter_pitch (meter, pitch, &context);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      ms += times.blocks[i].ms;
      n_morae += times.blocks[i].n_morae;
    }
  g_assert_cmpuint (ms, ==, times.all.ms);
  g_assert_cmpuint (n_morae, ==, times.all.n_morae);
  g_assert_cmpuint (times.blocks[GOEN_BLOCK_OFFER].ms, ==, 0);

  for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
    {
      g_autoptr (GPtrArray) lines = goen_pitch_meter_list_lines (meter, pitch, &context, widths[j]);
      guint next = 0;

      g_assert_cmpuint (lines->len, >=, 7);
      for (guint i = 0; i < lines->len; i++)
        {
          const GoenPitchLine *line = lines->pdata[i];

          g_assert_cmpuint (line->start, ==, next);
          g_assert_cmpuint (line->duration, >, 0);
          g_assert_null (strstr (line->text, "《"));
          next = line->start + line->duration + line->pause;
        }
      g_assert_cmpuint (next, ==, times.all.ms);
      g_assert_cmpuint (((GoenPitchLine *) lines->pdata[lines->len - 1])->block, ==, GOEN_BLOCK_WHOM);
    }
}

/* The text of an introduction is copied to the card of an event, where it stands without readings, a block to a line. */
static void
test_text_takes_as_long (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) pitch = make_pitch ();
  GoenSpeaker speaker = { .profile = make_profile (), .words = g_ptr_array_new (), .rate = 6.3 };
  g_autoptr (GoenProfile) profile = speaker.profile;
  g_autoptr (GPtrArray) words = speaker.words;
  GoenPitchContext context = { profile, NULL };
  g_autofree char *text = NULL;
  g_autoptr (GArray) paragraphs = NULL;
  GoenPitchTimes times;
  guint ms = 0;

  /* み-く-り-や-ま-お, which no dictionary reads in this way */
  g_set_str (&profile->name, "御厨真桜");
  g_set_str (&profile->name_yomi, "みくりや まお");
  goen_speaker_teach (&speaker, meter);
  times = goen_pitch_meter_pitch (meter, pitch, &context);
  text = goen_pitch_dup_filled (pitch, &context);
  g_assert_null (strstr (text, "みくりや"));
  g_assert_cmpuint (goen_pitch_meter_text (meter, text).n_morae, ==, times.all.n_morae);
  g_assert_cmpuint (goen_pitch_meter_text (meter, text).ms, ==, times.all.ms);

  paragraphs = goen_pitch_meter_list_paragraphs (meter, text);
  g_assert_cmpuint (paragraphs->len, ==, 4);
  for (guint i = 0; i < paragraphs->len; i++)
    ms += g_array_index (paragraphs, GoenPitchParagraph, i).time.ms;
  g_assert_cmpuint (ms, ==, times.all.ms);
}

/* 10 morae in a second, and 0.8 s from one line to the next, whatever ends it; none behind the last one. */
static void
test_lines_are_apart (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();

  goen_pitch_meter_set_rate (meter, 10);
  g_assert_cmpuint (goen_pitch_meter_text (meter, "あいうえお。\r\n\r\nかきくけこ。\n").ms, ==, 1800);
  g_assert_cmpuint (goen_pitch_meter_text (meter, "あいうえお\n―\nかきくけこ").ms, ==, 1800);
}

/* 10 morae in a second, and half of the 0.3 s at 、, of the 0.6 s at 。 and of the 0.8 s between lines. */
static void
test_pauses_of_ones_own (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();

  goen_pitch_meter_set_rate (meter, 10);
  goen_pitch_meter_set_pause_share (meter, 0.5);
  g_assert_cmpuint (goen_pitch_meter_text (meter, "あい、うえお。かきくけこ").ms, ==, 1450);
  g_assert_cmpuint (goen_pitch_meter_text (meter, "あいうえお\nかきくけこ").ms, ==, 1400);
  goen_pitch_meter_set_pause_share (meter, 0);
  g_assert_cmpuint (goen_pitch_meter_text (meter, "あいうえお\nかきくけこ").ms, ==, 1800);
}

/* A kanji that nobody can read is no dictionary that is missing. */
static void
test_doubt (void)
{
  const GoenPitchTime all_read = { .is_rough = FALSE, .has_dictionary = FALSE };
  const GoenPitchTime one_kanji = { .is_rough = TRUE, .has_dictionary = TRUE };
  const GoenPitchTime no_dictionary = { .is_rough = TRUE, .has_dictionary = FALSE };

  g_assert_null (goen_pitch_time_get_doubt (&all_read));
  g_assert_nonnull (strstr (goen_pitch_time_get_doubt (&one_kanji), "Some kanji"));
  g_assert_null (strstr (goen_pitch_time_get_doubt (&one_kanji), "dictionary"));
  g_assert_nonnull (strstr (goen_pitch_time_get_doubt (&no_dictionary), "No dictionary"));
}

/* Measured for real: 𡈽 is in no dictionary, 会 is in each. */
static void
test_doubt_of_one_kanji (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  GoenPitchTime known = goen_pitch_meter_text (meter, "会います。");
  GoenPitchTime unknown = goen_pitch_meter_text (meter, "𡈽𡈽です。");

  g_assert_true (unknown.is_rough);
  g_assert_cmpint (known.is_rough, ==, !known.has_dictionary);
}

/* Between two blocks one takes breath for 0.8 s; behind the last one nobody waits. */
static void
test_breath (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  GoenPitchTimes times;

  goen_pitch_meter_set_rate (meter, 5);
  g_set_str (&pitch->blocks[GOEN_BLOCK_GREETING], "あいうえおかきくけこ");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHY], "。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_CLOSING], "あいうえお");
  times = goen_pitch_meter_pitch (meter, pitch, NULL);
  g_assert_cmpuint (times.blocks[GOEN_BLOCK_GREETING].ms, ==, 2800);
  g_assert_cmpuint (times.blocks[GOEN_BLOCK_WHY].ms, ==, 0);
  g_assert_cmpuint (times.blocks[GOEN_BLOCK_CLOSING].ms, ==, 1000);
  g_assert_cmpuint (times.all.ms, ==, 3800);
  g_assert_cmpuint (times.all.n_characters, ==, 15);
  g_assert_false (times.all.is_latin);

  g_set_str (&pitch->blocks[GOEN_BLOCK_WHY], "I came here to meet people who make things.");
  g_assert_true (goen_pitch_meter_pitch (meter, pitch, NULL).all.is_latin);
}

static void
test_rate (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  const char *text = "あいうえおかきくけこ";   /* 10 morae */

  g_assert_cmpfloat (goen_pitch_meter_get_rate (meter), >=, 5.5);
  g_assert_cmpfloat (goen_pitch_meter_get_rate (meter), <=, 9);
  goen_pitch_meter_set_rate (meter, 5);
  g_assert_cmpuint (goen_pitch_meter_text (meter, text).ms, ==, 2000);
  goen_pitch_meter_set_rate (meter, 10);
  g_assert_cmpuint (goen_pitch_meter_text (meter, text).ms, ==, 1000);
  goen_pitch_meter_set_rate (meter, 0);
  g_assert_cmpfloat (goen_pitch_meter_get_rate (meter), >, 0);
  g_assert_cmpuint (goen_pitch_meter_text (meter, NULL).ms, ==, 0);
}

static void
test_words (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_spoken_word_free);
  g_autofree char *reading = NULL;

  g_ptr_array_add (words, goen_spoken_word_new ("御縁会", "ごえんかい"));
  goen_pitch_meter_set_words (meter, words);
  reading = goen_pitch_meter_dup_reading (meter, "御縁会、です。");
  g_assert_cmpstr (reading, ==, "ごえんかい、です。");
  g_assert_cmpuint (goen_pitch_meter_text (meter, "御縁会").n_morae, ==, 5);
}

/* Examples and versions */

static const guint lengths[] = { 20, 30, 45, 60, 120 };

static void
test_example (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  GoenPitchContext context = { profile, NULL };

  profile->name = g_strdup ("Misaki Takahashi");
  profile->company = g_strdup ("Minato Translations");
  profile->who = g_strdup ("I help small manufacturers to sell what they make abroad.");
  profile->offers = g_strdup ("I know many trade fairs, and how to prepare for them.");
  profile->needs = g_strdup ("the owner of a food company who thinks of exporting");
  profile->purpose = g_strdup ("to find companies for the fair in spring");

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GoenPitch) example = goen_pitch_new_example (lengths[i]);
      GoenPitchTimes times = goen_pitch_meter_pitch (meter, example, &context);
      g_autoptr (GPtrArray) hints = goen_pitch_advise (example, &times, &context);
      g_autofree char *text = goen_pitch_dup_filled (example, &context);
      g_autofree char *nobody = goen_pitch_dup_filled (example, NULL);

      g_test_message ("%u s: %u ms\n%s", lengths[i], times.all.ms, text);
      g_assert_cmpuint (example->seconds, ==, lengths[i]);
      g_assert_cmpuint (times.all.ms, <=, lengths[i] * 1000);
      g_assert_cmpuint (times.all.ms, >=, lengths[i] * 600);
      g_assert_null (strchr (text, '{'));
      g_assert_null (strchr (nobody, '{'));
      for (guint j = 0; j < hints->len; j++)
        g_error ("%u s: %s", lengths[i], ((GoenPitchHint *) hints->pdata[j])->text);
    }
}

static GoenPitch *
make_long_pitch (void)
{
  GoenPitch *pitch = goen_pitch_new ();

  pitch->id = 7;
  pitch->revision = 4;
  pitch->n_takes = 3;
  pitch->seconds = 60;
  g_set_str (&pitch->name, "異業種交流会・60秒");
  g_set_str (&pitch->uuid, "u");
  g_set_str (&pitch->blocks[GOEN_BLOCK_GREETING], "ほんじつは、ありがとうございます。たかはしともうします。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHO], "まちこうばとうりばをつなぐしごとをしています。ちちのだいからつづくかいしゃで、わたしはにだいめです。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_OFFER], "うりばづくりのごそうだんにのれます。おはなしだけでもかんげいです。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHY], "きょうは、あたらしいうりばをさがしにまいりました。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_WHOM], "ひゃっかてんのばいやーさんにおあいしたいです。ごぞんじのかたは、ぜひごしょうかいください。");
  g_set_str (&pitch->blocks[GOEN_BLOCK_CLOSING], "まどがわのせきにおります。どうぞよろしくおねがいいたします。");

  return pitch;
}

static void
test_shorter (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) from = make_long_pitch ();
  g_autoptr (GoenPitch) version = goen_pitch_new_version (from, NULL, 20, meter, NULL);
  g_autoptr (GoenPitch) tiny = goen_pitch_new_version (from, NULL, 10, meter, NULL);
  g_autoptr (GoenPitch) same = goen_pitch_new_version (from, NULL, 60, meter, NULL);
  g_autoptr (GoenPitch) fitting = NULL;
  guint full;

  g_assert_cmpint (version->id, ==, 0);
  g_assert_null (version->uuid);
  g_assert_cmpint (version->parent_id, ==, 7);
  g_assert_cmpuint (version->seconds, ==, 20);
  g_assert_cmpstr (version->name, ==, "異業種交流会・20秒");
  g_assert_cmpuint (goen_pitch_meter_pitch (meter, version, NULL).all.ms, <=, 20000);
  g_assert_cmpuint (goen_pitch_meter_pitch (meter, version, NULL).all.ms, >=, 11000);

  /* What fits to the second is not shortened. */
  full = goen_pitch_meter_pitch (meter, from, NULL).all.ms / 1000 + 1;
  g_assert_cmpuint (full, <, 60);
  fitting = goen_pitch_new_version (from, NULL, full, meter, NULL);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_assert_cmpstr (fitting->blocks[i], ==, from->blocks[i]);
  g_assert_cmpuint (fitting->n_takes, ==, 0);
  g_assert_cmpint (fitting->revision, ==, 0);

  /* my name, what I do and whom I want to meet stay, whatever happens */
  g_assert_cmpstr (version->blocks[GOEN_BLOCK_GREETING], ==, "たかはしともうします。");
  g_assert_cmpstr (tiny->blocks[GOEN_BLOCK_GREETING], ==, "たかはしともうします。");
  g_assert_cmpstr (tiny->blocks[GOEN_BLOCK_WHO], ==, "まちこうばとうりばをつなぐしごとをしています。");
  g_assert_cmpstr (tiny->blocks[GOEN_BLOCK_WHOM], ==, "ひゃっかてんのばいやーさんにおあいしたいです。");
  g_assert_null (tiny->blocks[GOEN_BLOCK_WHY]);
  g_assert_null (tiny->blocks[GOEN_BLOCK_OFFER]);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_assert_cmpstr (same->blocks[i], ==, from->blocks[i]);
  g_assert_cmpstr (same->name, ==, from->name);
}

/* The length in a name follows, other numbers do not. */
static void
test_version_name (void)
{
  static const char * const names[][2] = {
    { "交流会・60秒", "交流会・30秒" },
    { "60秒の自己紹介", "30秒の自己紹介" },
    { "会員160人の会", "会員160人の会 (30 s)" },
    { "600人の会", "600人の会 (30 s)" },
    { "交流会", "交流会 (30 s)" },
  };
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) from = make_long_pitch ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GoenPitch) version = NULL;

      g_set_str (&from->name, names[i][0]);
      version = goen_pitch_new_version (from, NULL, 30, meter, NULL);
      g_assert_cmpstr (version->name, ==, names[i][1]);
    }
}

static void
test_longer (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) from = make_long_pitch ();
  g_autoptr (GoenPitch) shorter = goen_pitch_new_version (from, NULL, 20, meter, NULL);
  g_autoptr (GoenPitch) back = NULL;
  g_autoptr (GoenPitch) alone = NULL;

  g_set_str (&shorter->blocks[GOEN_BLOCK_WHO], "まちこうばとうりばをつなぐしごとをしています。さいきん、みせもひらきました。");
  back = goen_pitch_new_version (shorter, from, 60, meter, NULL);
  alone = goen_pitch_new_version (shorter, NULL, 60, meter, NULL);

  g_assert_cmpstr (back->blocks[GOEN_BLOCK_GREETING], ==, from->blocks[GOEN_BLOCK_GREETING]);
  g_assert_cmpstr (back->blocks[GOEN_BLOCK_WHOM], ==, from->blocks[GOEN_BLOCK_WHOM]);
  g_assert_cmpstr (back->blocks[GOEN_BLOCK_CLOSING], ==, from->blocks[GOEN_BLOCK_CLOSING]);
  g_assert_nonnull (strstr (back->blocks[GOEN_BLOCK_WHO], "みせもひらきました。"));
  g_assert_cmpuint (goen_pitch_meter_pitch (meter, back, NULL).all.ms, <=, 60000);
  g_assert_cmpstr (alone->blocks[GOEN_BLOCK_WHOM], ==, shorter->blocks[GOEN_BLOCK_WHOM]);
}

static void
test_shares (void)
{
  guint sum = 0;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_assert_cmpuint (strlen (goen_pitch_block_get_label ((GoenPitchBlock) i)), >, 0);
      g_assert_cmpuint (strlen (goen_pitch_block_get_hint ((GoenPitchBlock) i)), >, 20);
      sum += goen_pitch_block_get_share ((GoenPitchBlock) i, 30);
    }
  g_assert_cmpuint (sum, ==, 30000);
}

/* Only told: nothing asserts a time. */
static void
test_speed (void)
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GTimer) timer = NULL;

  while (goen_pitch_meter_text (meter, text->str).ms < 120000)
    g_string_append (text, "中小製造業の海外展開を支援しており、3,000社のWebサイトを作ってきました。");

  timer = g_timer_new ();
  for (guint i = 0; i < 20; i++)
    goen_pitch_meter_text (meter, text->str);
  g_test_message ("Two minutes of text (%ld characters): %.2f ms", g_utf8_strlen (text->str, -1), g_timer_elapsed (timer, NULL) * 50);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pitch-meter/fill", test_fill);
  g_test_add_func ("/pitch-meter/fill-phrases", test_fill_phrases);
  g_test_add_func ("/pitch-meter/fill-event", test_fill_event);
  g_test_add_func ("/pitch-meter/fill-english", test_fill_english);
  g_test_add_func ("/pitch-meter/slots", test_slots);
  g_test_add_func ("/pitch-meter/name-is-read-as-i-say", test_name_is_read_as_i_say);
  g_test_add_func ("/pitch-meter/times-add-up", test_times_add_up);
  g_test_add_func ("/pitch-meter/text-takes-as-long", test_text_takes_as_long);
  g_test_add_func ("/pitch-meter/lines-are-apart", test_lines_are_apart);
  g_test_add_func ("/pitch-meter/pauses-of-ones-own", test_pauses_of_ones_own);
  g_test_add_func ("/pitch-meter/doubt", test_doubt);
  g_test_add_func ("/pitch-meter/doubt-of-one-kanji", test_doubt_of_one_kanji);
  g_test_add_func ("/pitch-meter/breath", test_breath);
  g_test_add_func ("/pitch-meter/rate", test_rate);
  g_test_add_func ("/pitch-meter/words", test_words);
  g_test_add_func ("/pitch-meter/example", test_example);
  g_test_add_func ("/pitch-meter/shorter", test_shorter);
  g_test_add_func ("/pitch-meter/version-name", test_version_name);
  g_test_add_func ("/pitch-meter/longer", test_longer);
  g_test_add_func ("/pitch-meter/shares", test_shares);
  g_test_add_func ("/pitch-meter/speed", test_speed);

  return g_test_run ();
}
