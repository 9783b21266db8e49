/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include <glib/gi18n-lib.h>

#include "goen-draft-note-private.h"

typedef struct {
  const char *name;
  const char *label;
  char     *(*dup_value) (const GoenDraftContext *context);
} Slot;

static char *
dup_nonempty (char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* The person */

static char *
dup_addressee (const GoenDraftContext *context)
{
  return dup_nonempty (goen_draft_dup_addressee (context->source->person, context->tone,
                                                 context->is_japanese ? "ja" : "en"));
}

static char *
dup_name (const GoenDraftContext *context)
{
  return goen_draft_dup_called (context->source->person, context->tone, context->is_japanese);
}

static char *
dup_full_name (const GoenDraftContext *context)
{
  return goen_draft_dup_full_name (context->source->person);
}

static char *
dup_company_of (const GoenPersonRecord *person)
{
  const GoenAffiliation *post = person != NULL ? goen_person_record_get_main_affiliation (person) : NULL;

  return post != NULL ? goen_words_clean (post->company, -1) : NULL;
}

static char *
dup_company (const GoenDraftContext *context)
{
  return dup_company_of (context->source->person);
}

static char *
dup_about (const GoenDraftContext *context)
{
  return goen_draft_dup_about (context->source->person, context->tone, context->is_japanese);
}

/* The other person */

static char *
dup_other_addressee (const GoenDraftContext *context)
{
  if (context->source->other == NULL)
    return NULL;

  return dup_nonempty (goen_draft_dup_addressee (context->source->other, context->tone, context->is_japanese ? "ja" : "en"));
}

static char *
dup_other_name (const GoenDraftContext *context)
{
  return goen_draft_dup_called (context->source->other, context->tone, context->is_japanese);
}

static char *
dup_other_full_name (const GoenDraftContext *context)
{
  return goen_draft_dup_full_name (context->source->other);
}

static char *
dup_other_company (const GoenDraftContext *context)
{
  return dup_company_of (context->source->other);
}

static char *
dup_other_about (const GoenDraftContext *context)
{
  return goen_draft_dup_about (context->source->other, context->tone, context->is_japanese);
}

/* What there is to say */

static char *
dup_event (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_words_clean (context->source->event_title, -1)
                              : goen_phrase_en_event (context->source->event_title);
}

static char *
dup_event_date (const GoenDraftContext *context)
{
  return goen_draft_dup_date (context->source->event_start, context);
}

static char *
dup_today (const GoenDraftContext *context)
{
  return goen_draft_dup_date (context->source->now, context);
}

static char *
dup_hook (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_note_trim (context->source->hook) : goen_phrase_en_trim (context->source->hook);
}

/* One note may be handed over in two fields; it is said once. */
static gboolean
is_said_elsewhere (const GoenDraftSource *source)
{
  const char *hook = source->hook;

  return hook != NULL && (g_strcmp0 (hook, source->promise) == 0 || g_strcmp0 (hook, source->info) == 0
                          || g_strcmp0 (hook, source->reason) == 0 || g_strcmp0 (hook, source->occasion) == 0);
}

static char *
dup_talk (const GoenDraftContext *context)
{
  if (is_said_elsewhere (context->source))
    return NULL;

  return context->is_japanese ? goen_phrase_ja_talk (context->source->hook, context->tone)
                              : goen_phrase_en_talk (context->source->hook);
}

static char *
dup_promise (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_phrase_ja_promise (context->source->promise, context->tone)
                              : goen_phrase_en_aim (context->source->promise);
}

static char *
dup_promised (const GoenDraftContext *context)
{
  const char *promise = context->source->promise != NULL ? context->source->promise : context->source->hook;

  return context->is_japanese ? goen_phrase_ja_promised (promise, context->tone) : goen_phrase_en_aim (promise);
}

static char *
dup_interest (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_phrase_ja_interest (context->source->interest)
                              : goen_phrase_en_trim (context->source->interest);
}

static char *
dup_occasion (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_phrase_ja_occasion (context->source->occasion, context->tone)
                              : goen_phrase_en_occasion (context->source->occasion);
}

static char *
dup_info (const GoenDraftContext *context)
{
  if (g_strcmp0 (context->source->info, context->source->promise) == 0)
    return NULL;

  return context->is_japanese ? goen_phrase_ja_topic (context->source->info) : goen_phrase_en_trim (context->source->info);
}

static char *
dup_reason (const GoenDraftContext *context)
{
  return context->is_japanese ? goen_phrase_ja_reason (context->source->reason, context->tone)
                              : goen_phrase_en_aim (context->source->reason);
}

static char *
dup_slots (const GoenDraftContext *context)
{
  return dup_nonempty (goen_meeting_slots_dup_text (context->source->slots, context->is_japanese ? "ja" : "en",
                                                    context->source->zone));
}

static char *
dup_season (const GoenDraftContext *context)
{
  return g_strdup (goen_draft_get_season (context));
}

/* Me */

static char *
dup_my_name (const GoenDraftContext *context)
{
  return context->source->profile != NULL ? goen_words_clean (context->source->profile->name, -1) : NULL;
}

static char *
dup_my_company (const GoenDraftContext *context)
{
  return context->source->profile != NULL ? goen_words_clean (context->source->profile->company, -1) : NULL;
}

static char *
dup_me (const GoenDraftContext *context)
{
  return goen_draft_dup_me (context->source->profile, context->tone, context->is_japanese);
}

static char *
dup_signature (const GoenDraftContext *context)
{
  return goen_draft_dup_signature (context->source->profile, context->tone, context->is_japanese);
}

/* In the order in which they are offered. */
static const Slot slots[] = {
  { "addressee", N_("Company and name, with the form of address"), dup_addressee },
  { "name", N_("The person as called in a sentence"), dup_name },
  { "full_name", N_("The whole name of the person"), dup_full_name },
  { "company", N_("The company of the person"), dup_company },
  { "about", N_("Who the person is, with what they offer and look for"), dup_about },
  { "event", N_("The event at which you met"), dup_event },
  { "event_date", N_("The date of the event"), dup_event_date },
  /* Translators: one of these words stands in the text, according to how long ago the event was. */
  { "when", N_("“today”, “yesterday” or “the other day”"), goen_draft_dup_when },
  { "talk", N_("What you talked about, as part of a sentence"), dup_talk },
  { "hook", N_("What you talked about, as it was noted"), dup_hook },
  { "promise", N_("What you promised the person"), dup_promise },
  { "promised", N_("What the person promised you"), dup_promised },
  { "interest", N_("An interest that you share"), dup_interest },
  { "occasion", N_("What you congratulate on"), dup_occasion },
  { "info", N_("What the information is about"), dup_info },
  { "reason", N_("Why you want to meet"), dup_reason },
  { "slots", N_("The proposed dates, a line each"), dup_slots },
  { "since", N_("How long ago you were last in touch"), goen_draft_dup_since },
  { "season", N_("A seasonal greeting, where one is wanted"), dup_season },
  { "today", N_("The date of today"), dup_today },
  { "other_addressee", N_("Company and name of the other person, with the form of address"), dup_other_addressee },
  { "other_name", N_("The other person as called in a sentence"), dup_other_name },
  { "other_full_name", N_("The whole name of the other person"), dup_other_full_name },
  { "other_company", N_("The company of the other person"), dup_other_company },
  { "other_about", N_("Who the other person is, with what they offer and look for"), dup_other_about },
  { "me", N_("You, as you name yourself at the beginning"), dup_me },
  { "my_name", N_("Your name"), dup_my_name },
  { "my_company", N_("Your company"), dup_my_company },
  { "signature", N_("Your signature"), dup_signature },
};

static const Slot *
find_slot (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (g_strcmp0 (slots[i].name, name) == 0)
      return &slots[i];

  return NULL;
}

gboolean
goen_draft_slot_is_known (const char *slot)
{
  return find_slot (slot) != NULL;
}

char *
goen_draft_slot_dup_value (const char             *slot,
                           const GoenDraftContext *context)
{
  const Slot *found = find_slot (slot);

  return found != NULL ? found->dup_value (context) : NULL;
}

/**
 * goen_draft_template_list_slots:
 *
 * Lists the names of all slots that a template may have, in the order in which they are offered.
 *
 * Returns: (transfer none) (array zero-terminated=1): names without braces
 */
const char *const *
goen_draft_template_list_slots (void)
{
  static const char *names[G_N_ELEMENTS (slots) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    names[i] = slots[i].name;

  return names;
}

/**
 * goen_draft_template_get_slot_label:
 * @slot: a name without braces
 *
 * Tells what a slot is filled with.
 *
 * Returns: (nullable): a few translated words; %NULL for a name that is none
 */
const char *
goen_draft_template_get_slot_label (const char *slot)
{
  const Slot *found = find_slot (slot);

  return found != NULL ? _(found->label) : NULL;
}
