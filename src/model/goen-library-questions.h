/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-deck.h"
#include "goen-library.h"
#include "goen-question-table.h"

G_BEGIN_DECLS

/* Question cards of the library. As in goen-library-events.h. */

void        goen_library_load_deck_async       (GoenLibrary            *self,    /* all cards, built-in and own, with their state */
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray  *goen_library_load_deck_finish      (GoenLibrary            *self,    /* of GoenQuestionCard */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_save_card_async       (GoenLibrary            *self,    /* an own card; copies */
                                                const GoenQuestionCard *card,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GoenQuestionCard *goen_library_save_card_finish (GoenLibrary           *self,
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_trash_card_async      (GoenLibrary            *self,    /* @away FALSE takes it back; ends with goen_library_write_finish() */
                                                gint64                  id,
                                                gboolean                away,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
void        goen_library_set_card_flags_async  (GoenLibrary            *self,    /* ends with goen_library_write_finish() */
                                                const char             *key,
                                                gboolean                is_favourite,
                                                gboolean                is_hidden,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
/* Draws a card of this filter and puts it on the pile. */
typedef struct {
  GoenQuestionCard *card;       /* (nullable): nothing fits the filter */
  gboolean          shuffled;   /* all had been seen, and were shuffled back */
  guint             n_left;     /* of this filter, not drawn yet */
  guint             n_all;
} GoenDrawnCard;

void           goen_drawn_card_free            (GoenDrawnCard          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDrawnCard, goen_drawn_card_free)

void           goen_library_draw_card_async    (GoenLibrary            *self,    /* copies the filter */
                                                const GoenDeckFilter   *filter,
                                                const char             *except,  /* (nullable) */
                                                guint32                 seed,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GoenDrawnCard *goen_library_draw_card_finish   (GoenLibrary            *self,
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_deal_hand_async       (GoenLibrary            *self,    /* for an event: profile, people I want to meet and what was asked of them are read; nothing is written */
                                                gint64                  event_id,
                                                guint                   n,
                                                guint32                 seed,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray  *goen_library_deal_hand_finish      (GoenLibrary            *self,    /* of GoenHandCard */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_explain_hand_async    (GoenLibrary            *self,    /* why the cards among these questions are there; nothing is written */
                                                gint64                  event_id,
                                                const char * const     *questions,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray  *goen_library_explain_hand_finish   (GoenLibrary            *self,    /* of GoenHandCard, with the texts of the questions */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_list_asked_async      (GoenLibrary            *self,    /* copies the query */
                                                const GoenAskedQuery   *query,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray  *goen_library_list_asked_finish     (GoenLibrary            *self,    /* of GoenAsked */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_save_asked_async      (GoenLibrary            *self,    /* copies; in one transaction the answer becomes what @became says: a topic of the person, or an entry of the timeline */
                                                const GoenAsked        *asked,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GoenAsked  *goen_library_save_asked_finish     (GoenLibrary            *self,
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_remove_asked_async    (GoenLibrary            *self,    /* with what it became, where that was not changed since; ends with goen_library_write_finish() */
                                                gint64                  id,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);

/* Cards of a file. */
typedef enum {
  GOEN_CARD_IS_NEW = 0,
  GOEN_CARD_IS_CHANGED,        /* or comes out of the trash */
  GOEN_CARD_IS_KNOWN,          /* there already, as it is */
} GoenCardNovelty;

typedef struct {
  guint      n_added;
  guint      n_changed;
  guint      n_same;
  GPtrArray *changes;          /* (owned): what taking it back needs to know */
} GoenCardsImported;

void        goen_cards_imported_free           (GoenCardsImported      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardsImported, goen_cards_imported_free)

void        goen_library_plan_cards_async      (GoenLibrary            *self,    /* of GoenQuestionCard; copied. What an import would do; nothing is written */
                                                GPtrArray              *cards,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GArray     *goen_library_plan_cards_finish     (GoenLibrary            *self,    /* of GoenCardNovelty, one for each card */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_import_cards_async    (GoenLibrary            *self,    /* of GoenQuestionCard; copied. Built-in keys set the favourite only, known UUIDs are changed, the same text is not added twice */
                                                GPtrArray              *cards,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GoenCardsImported *goen_library_import_cards_finish (GoenLibrary       *self,
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_take_back_cards_async (GoenLibrary            *self,    /* what was changed since stays */
                                                const GoenCardsImported *imported,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
gboolean    goen_library_take_back_cards_finish (GoenLibrary           *self,
                                                GAsyncResult           *result,
                                                guint                  *n_left,  /* (out) (optional) */
                                                GError                **error);

/* Names and faces. */
void        goen_library_list_faces_async      (GoenLibrary            *self,    /* copies the query */
                                                const GoenFaceQuery    *query,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GPtrArray  *goen_library_list_faces_finish     (GoenLibrary            *self,    /* of GoenFaceCard */
                                                GAsyncResult           *result,
                                                GError                **error);
void        goen_library_review_face_async     (GoenLibrary            *self,    /* copies; goen_fsrs_review() at @now; ends with goen_library_review_face_finish() */
                                                const GoenFaceCard     *face,
                                                GoenFsrsGrade           grade,
                                                gint64                  now,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GoenFaceCard *goen_library_review_face_finish  (GoenLibrary            *self,    /* as stored */
                                                GAsyncResult           *result,
                                                GError                **error);

G_END_DECLS
