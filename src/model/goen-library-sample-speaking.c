/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-sample-private.h"

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-event-table.h"
#include "goen-pitch-table.h"
#include "goen-question-table.h"
#include "goen-sample.h"

/* What somebody with these people says of themselves, how it was practised, and what was asked. In Japanese in every locale, as the people
 * are; one version is for guests from abroad. */

typedef struct {
  const char *uuid;            /* by which it is found again */
  const char *name;
  const char *audience;
  guint       seconds;
  int         parent;          /* index of the version it was made from, -1 for none */
  const char *blocks[GOEN_N_BLOCKS];
} Version;

static const Version versions[] = {
  { "5a6d706c-6500-4000-8000-706974636801", "異業種交流会・60秒", "はじめての会の、全員の前で", 60, -1,
    { "みなさま、はじめまして。あお商事の緑川と申します。",
      "町工場どうしをつなぐ、企画と営業のお手伝いをしております。この8年で、40社ほどの工場にうかがってまいりました。",
      "近くの会社と組めば片づく困りごとを見つけて、相手を探し、最初の打ち合わせまでご一緒いたします。"
      "昨年は、試作をお急ぎの会社に、3日で加工先をご紹介いたしました。",
      "今日は、現場でいま何が起きているのかを、直接うかがいたくて参りました。",
      "とくに、製造業で新しい取引先をお探しの方、また、社内に設計の方がいらっしゃらずお困りの方と、お話しできればうれしく存じます。",
      "名刺の裏に、工場の写真を載せております。どうぞお気軽に声をおかけください。" } },
  { "5a6d706c-6500-4000-8000-706974636802", "異業種交流会・30秒", "名刺交換のあとで", 30, 0,
    { "はじめまして。あお商事の緑川と申します。",
      "町工場どうしをつなぐ、企画と営業のお手伝いをしております。",
      "近くの会社と組めば片づく困りごとを見つけて、最初の打ち合わせまでご一緒いたします。",
      "今日は、現場のお話を直接うかがいたくて、{会の名前}に参りました。",
      "製造業で、新しい取引先をお探しの方と、お話しできればうれしいです。",
      "どうぞよろしくお願いいたします。" } },
  { "5a6d706c-6500-4000-8000-706974636803", "In English, 20 seconds", "海外からのお客さまに", 20, -1,
    { "Hello, my name is Midorikawa, from Ao Trading.",
      "I help small factories find each other and work together.",
      "When one cannot solve a problem alone, I find the partner next door.",
      NULL,
      "I would love to meet people who make things.",
      "Nice to meet you." } },
};

/* Takes of the version for 30 seconds, the oldest first; they get better. */
static const struct {
  int   days;                  /* from today */
  guint duration;              /* ms */
  guint paused;                /* ms, in two pauses */
  guint n_fillers;
  guint rating;
} takes[] = {
  { -12, 43400, 6200, 5, 2 },
  { -9, 35800, 4600, 4, 3 },
  { -8, 33100, 4100, 2, 3 },
  { -5, 31200, 3900, 2, 4 },
  { -3, 29600, 3400, 1, 4 },
  { -2, 30300, 3600, 0, 5 },
};

/* What was said, with the slots filled. */
#define TEXT_OF_TAKE \
  "はじめまして。あお商事の緑川と申します。\n" \
  "町工場どうしをつなぐ、企画と営業のお手伝いをしております。\n" \
  "近くの会社と組めば片づく困りごとを見つけて、最初の打ち合わせまでご一緒いたします。\n" \
  "今日は、現場のお話を直接うかがいたくて、みどり異業種交流会 12月例会に参りました。\n" \
  "製造業で、新しい取引先をお探しの方と、お話しできればうれしいです。\n" \
  "どうぞよろしくお願いいたします。"
#define MORAE_OF_TAKE 211

static const struct {
  guint             person;    /* index of the sample person */
  int               days;
  const char       *card;
  const char       *text;
  const char       *answer;
  GoenAskedOutcome  outcome;
} questions[] = {
  { 3, -1, NULL, "最近、いちばん力を入れていらっしゃることは何ですか。", "展示会の準備。説明員の教育に時間がかかっている", GOEN_ASKED_WORKED },
  { 4, -1, NULL, "今日は、どのようなきっかけでお越しになりましたか。", "主催者の方に誘われて", GOEN_ASKED_WORKED },
  { 5, -1, NULL, "お客さまからは、どんなことで喜ばれますか。", "納期を守ること。あたりまえがいちばん難しいとのこと", GOEN_ASKED_WORKED },
  { 12, -9, NULL, "この業界で、いまいちばん話題になっていることは何ですか。", "補助金の要件の変更", GOEN_ASKED_UNKNOWN },
  { 18, -31, NULL, "お休みの日は、何をして過ごされますか。", NULL, GOEN_ASKED_FELL_FLAT },
};

/* How well some names sit: days since the review, and until the next one. */
static const struct {
  guint          person;
  GoenFaceAspect aspect;
  int            last;
  int            due;
  double         stability;
} faces[] = {
  { 40, GOEN_FACE_NAME, -6, -2, 2.5 },
  { 40, GOEN_FACE_KANJI, -6, 0, 4.0 },
  { 40, GOEN_FACE_STORY, -6, -1, 3.0 },
  { 43, GOEN_FACE_KANJI, -4, 8, 12.0 },
  { 46, GOEN_FACE_STORY, -3, 0, 2.3 },
};

static gint64
at (int days,
    int hour)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone ("Asia/Tokyo");

  return goen_clock_start_of_day (goen_clock_now (), zone, days) + hour * GOEN_CLOCK_HOUR;
}

/* An id, 0 where it is not there. */
static gboolean
find_version (GoenDatabase   *db,
              const Version  *version,
              gint64         *id,
              GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  *id = goen_pitch_table_find_uuid (db, version->uuid, &local_error);
  if (local_error == NULL || g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
add_versions (GoenDatabase  *db,
              gint64        *ids,
              GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (GoenPitch) pitch = goen_pitch_new ();

      pitch->uuid = g_strdup (versions[i].uuid);
      pitch->name = g_strdup (versions[i].name);
      pitch->audience = g_strdup (versions[i].audience);
      pitch->seconds = versions[i].seconds;
      pitch->parent_id = versions[i].parent >= 0 ? ids[versions[i].parent] : 0;
      for (guint block = 0; block < GOEN_N_BLOCKS; block++)
        pitch->blocks[block] = g_strdup (versions[i].blocks[block]);
      if (!goen_pitch_table_save (db, pitch, error))
        return FALSE;
      ids[i] = pitch->id;
    }

  return TRUE;
}

static gboolean
add_takes (GoenDatabase  *db,
           gint64         pitch_id,
           GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (takes); i++)
    {
      g_autoptr (GoenTake) take = goen_take_new ();
      GoenPause pauses[] = { { takes[i].duration / 3, takes[i].paused / 2 },
                             { takes[i].duration * 2 / 3, takes[i].paused - takes[i].paused / 2 } };

      take->pitch_id = pitch_id;
      take->started = at (takes[i].days, 21);
      take->target = 30;
      take->duration = takes[i].duration;
      take->spoken = takes[i].duration - takes[i].paused;
      take->text = g_strdup (TEXT_OF_TAKE);
      take->n_morae = MORAE_OF_TAKE;
      take->rating = takes[i].rating;
      g_array_append_vals (take->pauses, pauses, G_N_ELEMENTS (pauses));
      for (guint k = 0; k < takes[i].n_fillers; k++)
        {
          GoenFiller filler = { k % GOEN_FILLER_OTHER, (k + 1) * takes[i].duration / (takes[i].n_fillers + 1) };

          g_array_append_val (take->fillers, filler);
        }
      if (!goen_take_table_save (db, take, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_questions (GoenDatabase  *db,
               guint64        seed,
               GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GoenAsked) asked = goen_asked_new ();

      asked->person_id = goen_library_find_sample_person (db, questions[i].person, seed);
      if (asked->person_id == 0)
        continue;

      asked->card = g_strdup (questions[i].card);
      asked->text = g_strdup (questions[i].text);
      asked->answer = g_strdup (questions[i].answer);
      asked->outcome = questions[i].outcome;
      asked->time = at (questions[i].days, 19) + (gint64) i * 600;
      if (!goen_asked_table_save (db, asked, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_faces (GoenDatabase  *db,
           guint64        seed,
           GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autoptr (GoenFaceCard) face = goen_face_card_new ();

      face->person_id = goen_library_find_sample_person (db, faces[i].person, seed);
      if (face->person_id == 0)
        continue;

      face->aspect = faces[i].aspect;
      face->memory = (GoenFsrsCard) { GOEN_FSRS_REVIEW, 0, faces[i].stability, 5.0, at (faces[i].last, 8), at (faces[i].due, 8) };
      face->n_reviews = 3;
      if (!goen_face_table_save (db, face, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * goen_library_add_sample_speaking:
 * @db: a database with the sample people and their events
 * @seed: of those people
 * @used_at: (array length=n_used_at): ids of events at which the version for 30 seconds is used
 * @n_used_at: how many
 * @error: return location for an error
 *
 * Adds introductions with their practice, questions that were asked, and names that were drilled, unless they are there already.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_library_add_sample_speaking (GoenDatabase  *db,
                                  guint64        seed,
                                  const gint64  *used_at,
                                  guint          n_used_at,
                                  GError       **error)
{
  gint64 ids[G_N_ELEMENTS (versions)] = { 0 };
  gint64 id;

  if (!find_version (db, &versions[0], &id, error))
    return FALSE;
  if (id != 0)
    return TRUE;

  if (!add_versions (db, ids, error) || !add_takes (db, ids[1], error))
    return FALSE;
  for (guint i = 0; i < n_used_at; i++)
    if (!goen_pitch_table_set_used (db, used_at[i], ids[1], error))
      return FALSE;

  return add_questions (db, seed, error) && add_faces (db, seed, error);
}

/*< private >
 * goen_library_remove_sample_speaking:
 * @db: a database
 * @error: return location for an error
 *
 * Removes the introductions of the sample for ever. What hangs on the people goes with them.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_library_remove_sample_speaking (GoenDatabase  *db,
                                     GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      gint64 id;

      if (!find_version (db, &versions[i], &id, error) ||
          (id != 0 && !goen_pitch_table_purge (db, id, error)))
        return FALSE;
    }

  return TRUE;
}
