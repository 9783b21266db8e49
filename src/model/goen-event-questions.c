/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

#include "goen-capture-line.h"
#include "goen-deck.h"
#include "goen-text.h"

/* A sentence on a card must be said in one breath; longer texts of the profile are left out of questions. */
#define MAX_WOVEN 32

/* So many cards are offered beside the tailored ones. */
#define N_OFFERED 14

/* The card that suits one kind of gathering best. */
static const char * const keys_of_kinds[GOEN_N_EVENT_KINDS] = {
  [GOEN_EVENT_OTHER] = "open-worthwhile",
  [GOEN_EVENT_CROSS_INDUSTRY] = "open-industry-topic",
  [GOEN_EVENT_SAME_INDUSTRY] = "deep-shortage",
  [GOEN_EVENT_SEMINAR] = "seminar-use-first",
  [GOEN_EVENT_STUDY_GROUP] = "seminar-why-subject",
  [GOEN_EVENT_SOCIAL] = "open-good-news",
  [GOEN_EVENT_SALON] = "online-community",
  [GOEN_EVENT_CHARITY_GUEST] = "open-group-activity",
  [GOEN_EVENT_CHARITY_STAFF] = "open-group-how-long",
  [GOEN_EVENT_ONLINE] = "online-where-from",
  [GOEN_EVENT_REGULAR_PLACE] = "regular-how-found",
  [GOEN_EVENT_HOSTED] = "need-introduce-today",
};

static gboolean
can_be_woven (const char *text)
{
  return text != NULL && strchr (text, '\n') == NULL && g_utf8_strlen (text, -1) <= MAX_WOVEN;
}

static const GoenAttendance *
find_wanted (GPtrArray *attendances)
{
  for (guint i = 0; attendances != NULL && i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->is_wanted && attendance->met == 0 && *goen_attendance_get_name (attendance) != '\0')
        return attendance;
    }

  return NULL;
}

static char *
dup_question_for (const GoenAttendance *attendance)
{
  const char *name = goen_attendance_get_name (attendance);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (!goen_text_is_latin (name))
    goen_capture_split_name (name, &family, &given);

  /* Translators: %s is somebody on the list of participants; a Japanese name without its given name. */
  return g_strdup_printf (_("What is %s putting most effort into at the moment?"), family != NULL ? family : name);
}

static char *
dup_question_about_purpose (const GoenEventRecord *event)
{
  if (event == NULL || !can_be_woven (event->purpose))
    return NULL;

  /* Translators: %s is the purpose of the event as I wrote it down: "find a partner for the new product". */
  return g_strdup_printf (_("My purpose today: %s. What is yours?"), event->purpose);
}

static char *
dup_question_about_needs (const GoenProfile *profile)
{
  if (profile == NULL || !can_be_woven (profile->needs))
    return NULL;

  /* Translators: %s is whom I want to meet, as I wrote it down: "owners of small factories". */
  return g_strdup_printf (_("I am looking for this: %s. Does anybody come to mind?"), profile->needs);
}

static void
add_unique (GStrvBuilder *builder,
            GHashTable   *seen,
            char         *question)   /* (transfer full) (nullable) */
{
  if (question != NULL && !g_hash_table_contains (seen, question))
    {
      g_strv_builder_add (builder, question);
      g_hash_table_add (seen, question);
      return;
    }

  g_free (question);
}

/* Always the same cards for the same event, and others for another one. */
static guint32
get_seed (const GoenEventRecord *event)
{
  return event != NULL && event->title != NULL ? g_str_hash (event->title) : 0;
}

static char *
dup_question_of_kind (GPtrArray     *deck,
                      GoenEventKind  kind)
{
  const char *key = keys_of_kinds[kind < GOEN_N_EVENT_KINDS ? kind : GOEN_EVENT_OTHER];

  return g_strdup (goen_deck_find (deck, key)->text);
}

/**
 * goen_question_list_ideas:
 * @profile: (nullable): me
 * @event: (nullable): where the questions will be asked
 * @attendances: (nullable) (element-type GoenAttendance): who will be there
 *
 * Offers questions for the hand of an event.
 *
 * The first three are made for it: for its kind, for somebody marked as wanted or else its purpose, and for whom I look
 * for. The others are a hand of the cards that come with Goen: from opening a conversation over what moves somebody to what
 * they need. At least twelve come out, none twice.
 *
 * Returns: (transfer full): translated questions
 */
char **
goen_question_list_ideas (const GoenProfile     *profile,
                          const GoenEventRecord *event,
                          GPtrArray             *attendances)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) deck = goen_deck_new_built_in ();
  g_autoptr (GPtrArray) hand = goen_deck_deal_hand (deck, profile, event, NULL, N_OFFERED, get_seed (event));
  const GoenAttendance *wanted = find_wanted (attendances);

  add_unique (builder, seen, dup_question_of_kind (deck, event != NULL ? event->kind : GOEN_EVENT_OTHER));
  add_unique (builder, seen, wanted != NULL ? dup_question_for (wanted) : dup_question_about_purpose (event));
  add_unique (builder, seen, dup_question_about_needs (profile));
  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *dealt = hand->pdata[i];

      add_unique (builder, seen, g_strdup (dealt->card->text));
    }

  return g_strv_builder_end (builder);
}
