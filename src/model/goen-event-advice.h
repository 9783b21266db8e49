/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-table.h"

G_BEGIN_DECLS

/* What Goen knows about gatherings. All texts are translated and static unless they are said to be new. */

const char *goen_event_kind_get_label    (GoenEventKind   kind);
const char *goen_event_kind_get_merit    (GoenEventKind   kind);    /* a sentence */
const char *goen_event_kind_get_caution  (GoenEventKind   kind);    /* a sentence */
gboolean    goen_event_kind_is_online    (GoenEventKind   kind);
const char *goen_event_status_get_label  (GoenEventStatus status);
const char *goen_repeat_get_label        (GoenRepeat      repeat);
const char *goen_check_get_label         (GoenCheckKind   check);
const char *goen_check_get_question      (GoenCheckKind   check);   /* what to ask oneself */

/* 選ぶ */
typedef enum {
  GOEN_VERDICT_OPEN = 0,   /* fewer than three checks are graded */
  GOEN_VERDICT_GO,
  GOEN_VERDICT_THINK,
  GOEN_VERDICT_SKIP,
} GoenVerdict;

GoenVerdict goen_event_get_verdict       (const GoenEventRecord *event,
                                          const GoenEventWorth  *worth);    /* (nullable) past worth of the same organiser or series */
const char *goen_verdict_get_label       (GoenVerdict            verdict);
char       *goen_event_dup_verdict_why   (const GoenEventRecord *event,     /* new: one or two sentences that name the checks that decided */
                                          const GoenEventWorth  *worth);
char       *goen_event_worth_dup_text    (const GoenEventWorth  *worth);    /* new: "Three times, 12 people met, 4 of them again." NULL when there is nothing past */
char       *goen_purpose_dup_suggestion  (const GoenProfile     *profile,   /* new: the purpose of this event out of my own written purpose, NULL when there is none */
                                          const GoenEventRecord *event);
char       *goen_yen_dup_text            (gint64                 yen);      /* new: "¥12,000", 12,000円 */

/* 準備 */
gboolean    goen_goal_counts_cards_only  (const char            *text);     /* 「名刺を30枚集める」, "collect 30 cards" */
const char *goen_goal_get_gentle_word    (void);                            /* why the number of cards is no goal */
char      **goen_goal_list_suggestions   (const GoenProfile     *profile,   /* new: better ones, with numbers */
                                          const GoenEventRecord *event);
gboolean    goen_goal_parse              (const char            *text,      /* takes the number out of 「見込み客3人と話す」: the target, 1 when there is none */
                                          guint                 *target);
char      **goen_checklist_list_template (const GoenEventRecord *event);    /* new: by kind; cash names the fee */
char      **goen_question_list_ideas     (const GoenProfile     *profile,   /* new: at least eight, the first three tailored to kind, purpose and whom I want to meet */
                                          const GoenEventRecord *event,
                                          GPtrArray             *attendances);  /* of GoenAttendance, (nullable) */
GPtrArray  *goen_participants_parse      (const char            *text,      /* of GoenAttendance out of pasted lines: tab, comma, slash or spaces part name, company, title; bullets, numbers and 様 are taken off; empty lines left out */
                                          GPtrArray             *rejected); /* of char *: lines in which no name was found, (nullable) */

/* 当日 */
typedef struct {
  const char         *title;     /* translated: Approaching … */
  const char * const *phrases;   /* untranslated msgids, NULL-terminated; show with _() */
} GoenPhraseGroup;

const GoenPhraseGroup *goen_phrases_get  (guint                 *n_groups); /* approaching, nodding, asking for the card, connecting on SNS with a reason, leaving politely */
char       *goen_conversations_dup_word  (guint                  n_met);    /* new: the calm counter, 3 to 5 good conversations is the aim */

/* The stage of the loop in which an event is at a time. */
typedef enum {
  GOEN_STAGE_CHOOSE = 0,   /* 選ぶ: considered */
  GOEN_STAGE_PREPARE,      /* 準備: going, before the day */
  GOEN_STAGE_DAY,          /* 当日: from 3 hours before the start, on the same local day, until 6 hours after the end */
  GOEN_STAGE_REFLECT,      /* ふりかえり */
} GoenStage;

GoenStage   goen_event_get_stage         (const GoenEventRecord *event,
                                          gint64                 now);
char       *goen_event_dup_time_text     (gint64 start, gint64 end, const char *zone, gboolean is_all_day);  /* new: "2026年11月26日(木) 19:00〜21:00", the zone named where it differs from the local offset */

G_END_DECLS
