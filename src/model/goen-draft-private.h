/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft.h"
#include "goen-words-private.h"

G_BEGIN_DECLS

/* What a slot is filled by. */
typedef struct {
  const GoenDraftSource *source;
  GoenTone               tone;
  gboolean               is_japanese;
} GoenDraftContext;

/* Slots */
gboolean  goen_draft_slot_is_known  (const char              *slot);
char     *goen_draft_slot_dup_value (const char              *slot,       /* NULL when there is nothing to fill it with */
                                     const GoenDraftContext  *context);

/* The built-in texts */
const char *goen_draft_texts_ja_get_subject (GoenFollowUpKind kind,
                                             GoenTone         tone);
const char *goen_draft_texts_ja_get_body    (GoenFollowUpKind kind,
                                             GoenTone         tone);
const char *goen_draft_texts_en_get_subject (GoenFollowUpKind kind,
                                             GoenTone         tone);
const char *goen_draft_texts_en_get_body    (GoenFollowUpKind kind,
                                             GoenTone         tone);

/* People and how they are called; what is NULL is not known. */
char *goen_draft_dup_full_name  (const GoenPersonRecord *person);
char *goen_draft_dup_called     (const GoenPersonRecord *person,          /* in a sentence: 高橋様, 高橋さん, 山田先生, Misaki */
                                 GoenTone                tone,
                                 gboolean                is_japanese);
char *goen_draft_dup_about      (const GoenPersonRecord *person,          /* who they are, to somebody else: never from their notes */
                                 GoenTone                tone,
                                 gboolean                is_japanese);
void  goen_draft_append_line    (GString                *text,            /* on a line of its own, when there is one */
                                 const char             *line);
char *goen_draft_dup_me         (const GoenProfile      *profile,
                                 GoenTone                tone,
                                 gboolean                is_japanese);
char *goen_draft_dup_signature  (const GoenProfile      *profile,
                                 GoenTone                tone,
                                 gboolean                is_japanese);

/* Time in words */
char       *goen_draft_dup_when   (const GoenDraftContext *context);
char       *goen_draft_dup_date   (gint64                  time,
                                   const GoenDraftContext *context);
char       *goen_draft_dup_since  (const GoenDraftContext *context);
const char *goen_draft_get_season (const GoenDraftContext *context);

/* Notes as they were jotted down, made to stand in a sentence. All take what the user wrote and may return NULL. */
char *goen_phrase_ja_talk       (const char *text,                        /* 展示会のお話, 来月の展示会に出るとのお話 */
                                 GoenTone    tone);
char *goen_phrase_ja_promise    (const char *text,                        /* カタログの件, カタログをお送りする件 */
                                 GoenTone    tone);
char *goen_phrase_ja_promised   (const char *text,                        /* カタログをお送りいただく件: theirs */
                                 GoenTone    tone);
char *goen_phrase_ja_topic      (const char *text);                       /* before について */
char *goen_phrase_ja_occasion   (const char *text,                        /* ご昇進, 会社を立ち上げたとのこと */
                                 GoenTone    tone);
char *goen_phrase_ja_reason     (const char *text,                        /* 展示会の件で, 共同企画をご相談したく; 、 follows */
                                 GoenTone    tone);
char *goen_phrase_ja_interest   (const char *text);
char *goen_phrase_en_trim       (const char *text);
char *goen_phrase_en_aim        (const char *text);                       /* to send the catalogue */
char *goen_phrase_en_talk       (const char *text);                       /* our conversation about the trade fair */
char *goen_phrase_en_occasion   (const char *text);                       /* your promotion */
char *goen_phrase_en_event      (const char *text);                       /* the Spring Seminar */

G_END_DECLS
