/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-follow-ups.h"

G_BEGIN_DECLS

/* Everything that writes to people, from any widget. All of it shows its errors, and undo where there is some, over the window of @parent. */

void goen_draft_present        (GtkWidget        *parent,      /* the dialog that writes, sends and confirms a follow-up */
                                GoenLibrary      *library,
                                gint64            follow_up_id);
void goen_draft_present_new    (GtkWidget        *parent,      /* the same for a new one, which is only kept when it is sent or saved */
                                GoenLibrary      *library,
                                gint64            person_id,
                                GoenFollowUpKind  kind,
                                gint64            event_id);   /* 0 for none */
void goen_promise_present      (GtkWidget        *parent,      /* a new promise, mine or theirs, with a date */
                                GoenLibrary      *library,
                                gint64            person_id,
                                gint64            event_id);
void goen_promise_edit         (GtkWidget        *parent,
                                GoenLibrary      *library,
                                gint64            follow_up_id);
void goen_introduce_present    (GtkWidget        *parent,      /* a follow-up that introduces the person to somebody else: asks only whom */
                                GoenLibrary      *library,
                                gint64            person_id,
                                gint64            event_id);
void goen_interaction_present  (GtkWidget        *parent,      /* notes a contact: call, meeting, mail, given, received, achievement … */
                                GoenLibrary      *library,
                                gint64            person_id);
void goen_interaction_edit     (GtkWidget        *parent,
                                GoenLibrary      *library,
                                const GoenInteraction *interaction);
void goen_touch_present        (GtkWidget        *parent,      /* interval, quiet periods */
                                GoenLibrary      *library,
                                gint64            person_id);
void goen_templates_present    (GtkWidget        *parent,
                                GoenLibrary      *library);
void goen_profile_present      (GtkWidget        *parent,
                                GoenLibrary      *library);

/* In place, with a toast and Undo. */
void goen_follow_up_finish     (GtkWidget        *widget,
                                GoenLibrary      *library,
                                gint64            follow_up_id);
void goen_follow_up_snooze     (GtkWidget        *widget,
                                GoenLibrary      *library,
                                gint64            follow_up_id,
                                gint64            until);
void goen_follow_up_drop       (GtkWidget        *widget,      /* asks for the reason */
                                GoenLibrary      *library,
                                gint64            follow_up_id);
void goen_follow_up_next_step  (GtkWidget        *widget,      /* closes this one as done and begins another for the same person */
                                GoenLibrary      *library,
                                gint64            follow_up_id);

/* The times a snooze menu offers: in an hour, this evening, tomorrow morning, next Monday; those that lie before @now are left out. */
typedef struct {
  char  *label;      /* translated */
  gint64 until;
} GoenSnoozeChoice;

GArray *goen_snooze_choices_new (gint64 now, GTimeZone *zone);   /* of GoenSnoozeChoice, frees its labels */

/**
 * GoenFollowUpRow:
 *
 * A row for a #GtkListBox: who, what about, how much time is left (green, amber, red, and in words), Write, Done, and a menu with Snooze, Drop, Next Step.
 * A promise has Edit instead of Write. Activating the row writes.
 */
#define GOEN_TYPE_FOLLOW_UP_ROW (goen_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenFollowUpRow, goen_follow_up_row, GOEN, FOLLOW_UP_ROW, GtkListBoxRow)

GtkWidget *goen_follow_up_row_new    (GoenLibrary        *library,
                                      const GoenFollowUp *follow_up,   /* copied */
                                      gboolean            with_person);/* FALSE on the page of the person */
void       goen_follow_up_row_update (GoenFollowUpRow    *self,        /* the time left */
                                      gint64              now);
char      *goen_time_left_dup_text   (gint64              due,         /* "あと 5時間", "2日過ぎています", "11月25日(水)まで" */
                                      gint64              now);

G_END_DECLS
