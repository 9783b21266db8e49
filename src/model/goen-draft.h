/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-record.h"
#include "goen-meeting-slots.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* What a draft is filled from. Everything but @person may be missing, and the text still reads well: a sentence whose slot is empty is left out
 * or has a form without it. */
typedef struct {
  const GoenPersonRecord *person;
  const GoenPersonRecord *other;         /* to whom the person is introduced, (nullable) */
  const GoenProfile      *profile;       /* me, (nullable) */
  const char             *event_title;   /* where we met */
  gint64                  event_start;
  const char             *hook;
  const char             *promise;       /* what I said I would do; for PROMISED what they said they would */
  const char             *interest;      /* shared interest */
  const char             *occasion;      /* what to congratulate on */
  const char             *info;          /* what the information is about */
  const char             *reason;        /* why to meet again */
  GArray                 *slots;         /* GoenMeetingSlot, (nullable) */
  gint64                  last_contact;
  gint64                  now;
  const char             *zone;          /* (nullable) */
  gboolean                seasonal;      /* begin with a seasonal greeting; Japanese, 目上・顧客 only */
} GoenDraftSource;

typedef struct {
  char *subject;
  char *body;
} GoenDraft;

GoenDraft  *goen_draft_new           (GoenFollowUpKind        kind,      /* THANKS … AGAIN; PROMISE is written as INFO, PROMISED asks how it stands */
                                      GoenTone                tone,
                                      const char             *language,  /* "ja" "en"; anything else is English */
                                      const GoenTemplate     *template,  /* (nullable): instead of the built-in one */
                                      const GoenDraftSource  *source);
void        goen_draft_free          (GoenDraft              *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDraft, goen_draft_free)

const char *goen_draft_get_locale_language (void);                        /* of the messages of this process: "ja" or "en" */
char       *goen_draft_dup_addressee (const GoenPersonRecord *person,    /* "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様" by tone, "Dear Ms. …" is not guessed: "Dear Misaki Takahashi," */
                                      GoenTone                tone,
                                      const char             *language);
GoenTone    goen_draft_guess_tone    (const GoenPersonRecord *person,    /* CLIENT unless a tag or an honorific says otherwise */
                                      gint64                  n_contacts); /* how often in touch so far */

/* Built-in templates, as they are shown for editing. {slot} is filled, [[ … ]] is left out when a slot in it is empty, [[ … || … ]] has another form then.
 * (transfer none) static; never NULL. */
const char *goen_draft_template_get_subject (GoenFollowUpKind kind, GoenTone tone, const char *language);
const char *goen_draft_template_get_body    (GoenFollowUpKind kind, GoenTone tone, const char *language);
gboolean    goen_draft_template_check       (const char *text, GError **error);   /* an unknown slot or an open bracket: which, and in which line */
const char * const *goen_draft_template_list_slots (void);                        /* names without braces */
const char *goen_draft_template_get_slot_label     (const char *slot);            /* translated: what it is filled with */
char       *goen_draft_template_fill        (const char *text, const char *language, GoenTone tone, const GoenDraftSource *source);

/* mailto: by RFC 6068, UTF-8 percent-encoded with CRLF; NULL without an address. (transfer full) */
char       *goen_draft_dup_mailto    (const GoenPersonRecord *person,
                                      const GoenDraft        *draft);
char       *goen_draft_dup_mailto_both (const GoenPersonRecord *person,  /* to both people of an introduction; either may lack an address */
                                        const GoenPersonRecord *other,   /* (nullable) */
                                        const GoenDraft        *draft);

G_END_DECLS
