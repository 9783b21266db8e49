/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-face-record.h"
#include "goen-question-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about question cards, what was asked, and the drill of names and faces. Worker thread only. People in the trash are left out of every list. */

GPtrArray        *goen_question_table_list    (GoenDatabase      *db,     /* of GoenQuestionCard: own ones only, oldest first, with their state */
                                               gboolean           trash,
                                               GError           **error);
gboolean          goen_question_table_save    (GoenDatabase      *db,     /* an own card; fills id, key, revision; GOEN_ERROR_INVALID without a text, _CONFLICT */
                                               GoenQuestionCard  *card,
                                               GError           **error);
gboolean          goen_question_table_trash   (GoenDatabase      *db,     /* an own card; @away FALSE takes it back */
                                               gint64             id,
                                               gboolean           away,
                                               GError           **error);
gboolean          goen_question_table_remove  (GoenDatabase      *db,     /* an own card, for ever; what was asked stays */
                                               gint64             id,
                                               GError           **error);
gboolean          goen_question_table_has_old (GoenDatabase      *db,     /* whether purge_old would do anything, without writing */
                                               gint64             before,
                                               GError           **error);
gboolean          goen_question_table_purge_old (GoenDatabase    *db,
                                               gint64             before,
                                               GError           **error);
GHashTable       *goen_question_table_list_states (GoenDatabase  *db,     /* char * key → GoenQuestionCard of which only the state is filled; also counts what was asked */
                                               GError           **error);
void              goen_question_card_take_state (GoenQuestionCard *card,  /* what the user did with it, of a table of list_states */
                                               GHashTable        *states);
gboolean          goen_question_table_set_flags (GoenDatabase    *db,
                                               const char        *card,
                                               gboolean           is_favourite,
                                               gboolean           is_hidden,
                                               GError           **error);
gboolean          goen_question_table_set_drawn (GoenDatabase    *db,     /* drawn at @time, or put back where it is 0 */
                                               const char        *card,
                                               gint64             time,
                                               GError           **error);

typedef struct {
  gint64      person_id;    /* 0 for everybody */
  gint64      event_id;     /* 0 for all */
  const char *card;         /* (nullable) for all */
  guint       limit;        /* 0 for all */
} GoenAskedQuery;

GPtrArray        *goen_asked_table_list       (GoenDatabase          *db,  /* of GoenAsked, latest first */
                                               const GoenAskedQuery  *query,
                                               GError               **error);
GoenAsked        *goen_asked_table_load       (GoenDatabase          *db,
                                               gint64                 id,
                                               GError               **error);
gboolean          goen_asked_table_save       (GoenDatabase          *db,  /* id 0 adds; fills id, uuid; notes QUESTION 0 and PERSON */
                                               GoenAsked             *asked,
                                               GError               **error);
gboolean          goen_asked_table_remove     (GoenDatabase          *db,
                                               gint64                 id,
                                               GError               **error);

/* Names and faces. */
typedef struct {
  gint64   event_id;        /* only people on the list of participants of this event or met there; 0 for everybody in the drill or met in the last 90 days */
  gint64   now;
  gboolean with_later;      /* also those not due yet */
  guint    limit;           /* 0 for all */
} GoenFaceQuery;

GPtrArray        *goen_face_table_list        (GoenDatabase          *db,  /* of GoenFaceCard, most overdue first, then new ones; only what can be asked: NAME where there is a photo or card image, KANJI where there is a reading and kanji, STORY where there is a company or hook */
                                               const GoenFaceQuery   *query,
                                               GError               **error);
gboolean          goen_face_table_save        (GoenDatabase          *db,
                                               const GoenFaceCard    *face,
                                               GError               **error);

G_END_DECLS
