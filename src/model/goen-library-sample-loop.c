/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-sample-private.h"

#include "goen-clock.h"
#include "goen-error.h"
#include "goen-event-table.h"
#include "goen-follow-up-table.h"
#include "goen-sample.h"

/* What made-up people have gone through together: events before and after today, thank-yous that are due, promises, a year of
 * contacts. In Japanese in every locale, as the people are. */

#define ZONE "Asia/Tokyo"

typedef struct {
  int              days;          /* from today */
  int              hour;          /* of the start, in Japan */
  int              minutes;
  GoenEventKind    kind;
  GoenEventStatus  status;
  const char      *title;
  const char      *place;
  const char      *organiser;
  const char      *series;
  GoenRepeat       repeat;
  gint64           fee;
  gint64           travel_cost;
  const char      *purpose;
  GoenGrade        grades[GOEN_N_CHECKS];
  guint            first_person;  /* index of the first sample person who was met */
  guint            n_met;
  guint            n_thanked;
  guint            n_expected;
  const char      *reflection_met;
  const char      *reflection_learned;
  const char      *reflection_next;
} Gathering;

static const Gathering gatherings[] = {
  { .days = 5, .hour = 19, .minutes = 120, .kind = GOEN_EVENT_CROSS_INDUSTRY, .status = GOEN_EVENT_GOING,
    .title = "みどり異業種交流会 12月例会", .place = "大手町コミュニティホール 3階", .organiser = "みどりネットワーク",
    .series = "みどり異業種交流会", .repeat = GOEN_REPEAT_MONTHLY_WEEKDAY, .fee = 5000, .travel_cost = 680,
    .purpose = "製造業の方の困りごとを聞き、来春の企画に役立てる",
    .grades = { GOEN_GRADE_GOOD, GOEN_GRADE_GOOD, GOEN_GRADE_FAIR, GOEN_GRADE_FAIR }, .first_person = 40, .n_expected = 12 },
  { .days = 12, .hour = 18, .minutes = 120, .kind = GOEN_EVENT_STUDY_GROUP, .status = GOEN_EVENT_CONSIDERING,
    .title = "小さな会社の採用勉強会", .place = "オンライン", .organiser = "はたらく研究会", .fee = 2000,
    .grades = { GOEN_GRADE_GOOD, GOEN_GRADE_UNKNOWN, GOEN_GRADE_FAIR, GOEN_GRADE_UNKNOWN } },
  { .days = 26, .hour = 12, .minutes = 90, .kind = GOEN_EVENT_SOCIAL, .status = GOEN_EVENT_GOING,
    .title = "同期会ランチ", .place = "カフェ・ひだまり", .fee = 1800 },
  { .days = -1, .hour = 18, .minutes = 150, .kind = GOEN_EVENT_CROSS_INDUSTRY, .status = GOEN_EVENT_WENT,
    .title = "湾岸ビジネス交流会", .place = "ベイサイドラウンジ", .organiser = "湾岸商工クラブ", .fee = 4000, .travel_cost = 900,
    .purpose = "協業できる相手を一人見つける",
    .grades = { GOEN_GRADE_GOOD, GOEN_GRADE_FAIR, GOEN_GRADE_GOOD, GOEN_GRADE_GOOD }, .first_person = 3, .n_met = 6, .n_thanked = 2 },
  { .days = -9, .hour = 15, .minutes = 120, .kind = GOEN_EVENT_SEMINAR, .status = GOEN_EVENT_WENT,
    .title = "中小企業のための補助金セミナー", .place = "産業振興センター", .organiser = "産業振興センター", .fee = 0, .travel_cost = 420,
    .first_person = 12, .n_met = 4, .n_thanked = 4,
    .reflection_met = "税理士の方と、同じ悩みを持つ経営者の方", .reflection_learned = "申請は早めの準備がすべて",
    .reflection_next = "質問を二つ用意して、前の席に座る" },
  { .days = -31, .hour = 19, .minutes = 120, .kind = GOEN_EVENT_CROSS_INDUSTRY, .status = GOEN_EVENT_WENT,
    .title = "みどり異業種交流会 11月例会", .place = "大手町コミュニティホール 3階", .organiser = "みどりネットワーク",
    .series = "みどり異業種交流会", .repeat = GOEN_REPEAT_MONTHLY_WEEKDAY, .fee = 5000, .travel_cost = 680,
    .first_person = 18, .n_met = 5, .n_thanked = 4,
    .reflection_met = "製造業の方が三名。うち一名とは工場見学の約束", .reflection_learned = "聞き役に回るほうが話が深まる",
    .reflection_next = "早めに着いて、主催者に紹介をお願いする" },
  { .days = -66, .hour = 19, .minutes = 120, .kind = GOEN_EVENT_CROSS_INDUSTRY, .status = GOEN_EVENT_WENT,
    .title = "みどり異業種交流会 10月例会", .place = "大手町コミュニティホール 3階", .organiser = "みどりネットワーク",
    .series = "みどり異業種交流会", .repeat = GOEN_REPEAT_MONTHLY_WEEKDAY, .fee = 5000, .travel_cost = 680,
    .first_person = 24, .n_met = 4, .n_thanked = 3,
    .reflection_met = "デザイン会社の方と意気投合", .reflection_learned = "自己紹介は短いほど覚えてもらえる", .reflection_next = "名刺は多めに持つ" },
  { .days = -110, .hour = 10, .minutes = 180, .kind = GOEN_EVENT_CHARITY_STAFF, .status = GOEN_EVENT_WENT,
    .title = "海辺の清掃チャリティー", .place = "みなと海浜公園", .organiser = "きれいな海の会", .fee = 1000,
    .first_person = 30, .n_met = 3, .n_thanked = 3,
    .reflection_met = "作業を共にした三名", .reflection_learned = "一緒に体を動かすと打ち解けるのが早い", .reflection_next = "次回も運営側で参加する" },
  { .days = -150, .hour = 19, .minutes = 120, .kind = GOEN_EVENT_SALON, .status = GOEN_EVENT_SKIPPED,
    .title = "経営者オンラインサロン 体験会", .place = "オンライン", .organiser = "サロン事務局", .fee = 3000,
    .grades = { GOEN_GRADE_POOR, GOEN_GRADE_FAIR, GOEN_GRADE_POOR, GOEN_GRADE_POOR } },
};

/* Of those, the one that is prepared and one in the past, at which the introduction is used. */
#define PREPARED 0
#define PAST 5

static const char * const hooks[] = {
  "来月の展示会への出展", "採用の難しさ", "工場の省エネの取り組み", "同じ沿線にお住まい", "新しいお店の開店準備",
  "週末の山歩き", "海外の取引先との時差のご苦労", "若手の育て方",
};

static const char * const promises[] = { "省エネの補助金の資料を送る", "デザイナーの方を紹介する", "勉強会の案内を送る" };

static const char * const contacts[] = { "近況のやり取り", "見積もりの相談", "打ち合わせ", "資料のお礼", "年末のご挨拶" };

gint64
goen_library_find_sample_person (GoenDatabase  *db,
                                 guint          index,
                                 guint64        seed)
{
  g_autoptr (GoenPersonRecord) record = goen_sample_person (index, seed);

  return record->uuid != NULL ? goen_person_table_find_uuid (db, record->uuid, NULL) : 0;
}

static gint64
time_of (gint64 now,
         int    days,
         int    hour)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (ZONE);
  gint64 midnight = goen_clock_start_of_day (now, zone, days);

  return midnight + hour * GOEN_CLOCK_HOUR;
}

static void
add_preparation (GoenEventRecord *event)
{
  g_ptr_array_add (event->goals, goen_goal_new ("製造業の方3人と話す", 3));
  g_ptr_array_add (event->goals, goen_goal_new ("協業の相手を1人見つける", 1));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("名刺(20枚以上)", TRUE));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("筆記用具とメモ", TRUE));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("参加費の現金 5,000円(お釣りのないように)", FALSE));
  g_ptr_array_add (event->checklist, goen_checklist_item_new ("スマートフォンの充電", FALSE));
  g_ptr_array_add (event->questions, g_strdup ("最近、いちばん手応えのあったお仕事は何ですか？"));
  g_ptr_array_add (event->questions, g_strdup ("いま、現場でお困りのことはありますか？"));
  g_ptr_array_add (event->questions, g_strdup ("どのような方をご紹介すれば、お役に立てますか？"));
  event->pitch = g_strdup ("はじめまして。あお商事の緑川と申します。\n"
                           "町工場どうしをつなぐ、企画と営業のお手伝いをしております。\n"
                           "近くの会社と組めば片づく困りごとを見つけて、最初の打ち合わせまでご一緒いたします。\n"
                           "今日は、現場のお話を直接うかがいたくて、みどり異業種交流会 12月例会に参りました。\n"
                           "製造業で、新しい取引先をお探しの方と、お話しできればうれしいです。\n"
                           "どうぞよろしくお願いいたします。");
}

/* Each has a UID of its own, so that a calendar file of them holds nine events and not one. */
static char *
dup_uid (guint index)
{
  return g_strdup_printf (GOEN_SAMPLE_UID "-%u", index + 1);
}

static GoenEventRecord *
make_event (guint  index,
            gint64 now)
{
  const Gathering *gathering = &gatherings[index];
  GoenEventRecord *event = goen_event_record_new ();

  event->uid = dup_uid (index);
  event->kind = gathering->kind;
  event->status = gathering->status;
  event->title = g_strdup (gathering->title);
  event->start = time_of (now, gathering->days, gathering->hour);
  event->end = event->start + gathering->minutes * 60;
  event->zone = g_strdup (ZONE);
  event->place = g_strdup (gathering->place);
  event->organiser = g_strdup (gathering->organiser);
  event->series = g_strdup (gathering->series);
  event->repeat = gathering->repeat;
  event->fee = gathering->fee;
  event->travel_cost = gathering->travel_cost > 0 ? gathering->travel_cost : -1;
  event->purpose = g_strdup (gathering->purpose);
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    event->checks[i].grade = gathering->grades[i];
  if (gathering->n_expected > 0)
    add_preparation (event);
  if (gathering->reflection_met != NULL)
    {
      event->reflection_met = g_strdup (gathering->reflection_met);
      event->reflection_learned = g_strdup (gathering->reflection_learned);
      event->reflection_next = g_strdup (gathering->reflection_next);
      event->minutes_spent = gathering->minutes + 60;
      event->reflected = event->end + 2 * GOEN_CLOCK_HOUR;
    }

  return event;
}

/* Thank-yous are written in the order of meeting; those of somebody thanked lie some hours after the event. */
static gboolean
add_thanks (GoenDatabase           *db,
            const GoenEventRecord  *event,
            gint64                  person_id,
            const char             *hook,
            guint                   index,
            gboolean                is_done,
            GError                **error)
{
  g_autoptr (GoenFollowUp) thanks = goen_follow_up_new ();

  thanks->person_id = person_id;
  thanks->event_id = event->id;
  thanks->kind = GOEN_FOLLOW_UP_THANKS;
  thanks->hook = g_strdup (hook);
  thanks->due = goen_clock_thanks_due (event->end);
  if (is_done)
    {
      g_autoptr (GoenInteraction) mail = goen_interaction_new ();

      mail->person_id = person_id;
      mail->event_id = event->id;
      mail->kind = GOEN_INTERACTION_MAIL;
      mail->direction = GOEN_DIRECTION_OUT;
      mail->time = event->end + (index + 1) * GOEN_CLOCK_HOUR / 2;
      mail->text = g_strdup ("お礼");
      if (!goen_interaction_table_save (db, mail, error))
        return FALSE;
      thanks->state = GOEN_FOLLOW_UP_DONE;
      thanks->closed = mail->time;
      thanks->interaction_id = mail->id;
    }

  else if (thanks->due < goen_clock_now () - GOEN_CLOCK_DAY)
    {
      thanks->state = GOEN_FOLLOW_UP_DROPPED;
      thanks->closed = thanks->due;
      thanks->reason = g_strdup ("ご挨拶のみ");
    }

  return goen_follow_up_table_save (db, thanks, error);
}

static gboolean
add_met (GoenDatabase           *db,
         const Gathering        *gathering,
         const GoenEventRecord  *event,
         guint64                 seed,
         GError                **error)
{
  for (guint i = 0; i < gathering->n_met; i++)
    {
      g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
      g_autoptr (GoenInteraction) met = goen_interaction_new ();
      const char *hook = hooks[(gathering->first_person + i) % G_N_ELEMENTS (hooks)];
      gint64 person_id = goen_library_find_sample_person (db, gathering->first_person + i, seed);

      if (person_id == 0)
        continue;

      attendance->event_id = event->id;
      attendance->person_id = person_id;
      attendance->hook = g_strdup (hook);
      attendance->met = event->start + (i + 1) * 15 * 60;
      attendance->is_completed = i < gathering->n_thanked;
      met->person_id = person_id;
      met->event_id = event->id;
      met->kind = GOEN_INTERACTION_MET;
      met->time = attendance->met;
      met->text = g_strdup (hook);
      if (!goen_attendance_table_save (db, attendance, error) ||
          !goen_interaction_table_save (db, met, error) ||
          !add_thanks (db, event, person_id, hook, i, i < gathering->n_thanked, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_expected (GoenDatabase           *db,
              const Gathering        *gathering,
              const GoenEventRecord  *event,
              guint64                 seed,
              GError                **error)
{
  for (guint i = 0; i < gathering->n_expected; i++)
    {
      g_autoptr (GoenPersonRecord) person = goen_sample_person (gathering->first_person + i, seed);
      g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
      const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);

      attendance->event_id = event->id;
      /* Some of those on the list are known already. */
      attendance->person_id = i % 3 == 0 ? goen_library_find_sample_person (db, gathering->first_person + i, seed) : 0;
      attendance->name = goen_person_record_dup_name (person);
      attendance->company = post != NULL ? g_strdup (post->company) : NULL;
      attendance->title = post != NULL ? g_strdup (post->title) : NULL;
      attendance->is_expected = TRUE;
      attendance->is_wanted = i % 4 == 1;
      if (!goen_attendance_table_save (db, attendance, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_promises (GoenDatabase  *db,
              gint64         now,
              guint64        seed,
              GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (GoenFollowUp) promise = goen_follow_up_new ();

      promise->person_id = goen_library_find_sample_person (db, 12 + i, seed);
      if (promise->person_id == 0)
        continue;

      promise->kind = i == 2 ? GOEN_FOLLOW_UP_PROMISED : GOEN_FOLLOW_UP_PROMISE;
      promise->hook = g_strdup (promises[i]);
      promise->due = time_of (now, (int) i, 18);
      if (!goen_follow_up_table_save (db, promise, error))
        return FALSE;
    }

  return TRUE;
}

/* A year of contacts, more of the recent past, and something to congratulate on. */
static gboolean
add_contacts (GoenDatabase  *db,
              gint64         now,
              guint64        seed,
              GError       **error)
{
  static const GoenInteractionKind kinds[] = {
    GOEN_INTERACTION_MAIL, GOEN_INTERACTION_CALL, GOEN_INTERACTION_MEETING, GOEN_INTERACTION_GAVE, GOEN_INTERACTION_MESSAGE,
  };

  for (guint i = 0; i < 48; i++)
    {
      g_autoptr (GoenInteraction) contact = goen_interaction_new ();

      contact->person_id = goen_library_find_sample_person (db, 18 + i % 24, seed);
      if (contact->person_id == 0)
        continue;

      contact->kind = kinds[i % G_N_ELEMENTS (kinds)];
      contact->direction = i % 3 == 0 ? GOEN_DIRECTION_IN : GOEN_DIRECTION_OUT;
      contact->time = time_of (now, -20 - (int) (i * 7), 11);
      contact->text = g_strdup (contacts[i % G_N_ELEMENTS (contacts)]);
      if (i == 5)
        {
          contact->kind = GOEN_INTERACTION_ACHIEVEMENT;
          contact->direction = GOEN_DIRECTION_NONE;
          g_set_str (&contact->text, "新工場の完成");
        }
      if (!goen_interaction_table_save (db, contact, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_intervals (GoenDatabase  *db,
               gint64         now,
               guint64        seed,
               GError       **error)
{
  for (guint i = 0; i < 12; i++)
    {
      gint64 person_id = goen_library_find_sample_person (db, 18 + i, seed);
      g_autoptr (GoenTouch) touch = NULL;

      if (person_id == 0)
        continue;
      touch = goen_touch_table_load (db, person_id, error);
      if (touch == NULL)
        return FALSE;

      touch->days = i % 2 == 0 ? 30 : 90;
      if (i == 3)
        g_ptr_array_add (touch->quiet, goen_quiet_period_new ("12-20", "01-10", "繁忙期"));
      if (!goen_touch_table_save (db, touch, error))
        return FALSE;
    }

  return TRUE;
}

/* An id, 0 where the event is not there. */
static gboolean
find_event (GoenDatabase  *db,
            guint          index,
            gint64        *id,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *uid = dup_uid (index);

  *id = goen_event_table_find_uid (db, uid, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*< private >
 * goen_library_add_sample_loop:
 * @db: a database with the sample people
 * @seed: of those people
 * @error: return location for an error
 *
 * Adds events, thank-yous, promises and contacts of the sample people, unless they are there already.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_library_add_sample_loop (GoenDatabase  *db,
                              guint64        seed,
                              GError       **error)
{
  gint64 now = goen_clock_now ();
  gint64 used_at[] = { 0, 0 };
  gint64 id;

  if (!find_event (db, 0, &id, error))
    return FALSE;
  if (id != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (gatherings); i++)
    {
      g_autoptr (GoenEventRecord) event = make_event (i, now);

      if (!goen_event_table_save (db, event, error) ||
          !add_met (db, &gatherings[i], event, seed, error) ||
          !add_expected (db, &gatherings[i], event, seed, error))
        return FALSE;
      if (i == PREPARED)
        used_at[0] = event->id;
      else if (i == PAST)
        used_at[1] = event->id;
    }

  return goen_library_add_sample_speaking (db, seed, used_at, G_N_ELEMENTS (used_at), error) &&
         add_promises (db, now, seed, error) &&
         add_contacts (db, now, seed, error) &&
         add_intervals (db, now, seed, error);
}

/*< private >
 * goen_library_remove_sample_loop:
 * @db: a database
 * @error: return location for an error
 *
 * Removes the events of the sample for ever. What hangs on the people goes with them.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_library_remove_sample_loop (GoenDatabase  *db,
                                 GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (gatherings); i++)
    {
      gint64 id;

      if (!find_event (db, i, &id, error) ||
          (id != 0 && !goen_event_table_purge (db, id, error)))
        return FALSE;
    }

  return goen_library_remove_sample_speaking (db, error);
}
