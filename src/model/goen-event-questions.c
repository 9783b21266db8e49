/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

#include "goen-capture-line.h"
#include "goen-text.h"

/* A sentence on a card must be said in one breath; longer texts of the profile are left out of questions. */
#define MAX_WOVEN 32

/* The easy ones first: nobody speaks of needs to a stranger. */
typedef enum {
  DEPTH_OPENING,
  DEPTH_DEEPER,
  DEPTH_NEED,
  N_DEPTHS,
} Depth;

typedef struct {
  Depth       depth;
  const char *text;
} Card;

static const Card deck[] = {
  { DEPTH_OPENING, N_("What brought you here today?") },
  { DEPTH_OPENING, N_("Have you been to this gathering before?") },
  { DEPTH_OPENING, N_("How do you know the organiser?") },
  { DEPTH_OPENING, N_("What kind of work do you do?") },
  { DEPTH_OPENING, N_("Did you have far to come?") },
  { DEPTH_OPENING, N_("What does the name of your company stand for?") },
  { DEPTH_OPENING, N_("What kind of customers do you have?") },
  { DEPTH_OPENING, N_("Is there anybody you hope to meet today?") },
  { DEPTH_OPENING, N_("Which part of the programme are you looking forward to?") },
  { DEPTH_OPENING, N_("What do you like to do on a day off?") },
  { DEPTH_OPENING, N_("Is there a restaurant near your office that you recommend?") },
  { DEPTH_DEEPER, N_("How did you come to this line of work?") },
  { DEPTH_DEEPER, N_("What is the best part of your work?") },
  { DEPTH_DEEPER, N_("What are you putting most effort into at the moment?") },
  { DEPTH_DEEPER, N_("What has changed most in your field lately?") },
  { DEPTH_DEEPER, N_("What do your customers thank you for most often?") },
  { DEPTH_DEEPER, N_("What do people outside your field often get wrong about it?") },
  { DEPTH_DEEPER, N_("What was a turning point in your work?") },
  { DEPTH_DEEPER, N_("Whom have you learned most from?") },
  { DEPTH_DEEPER, N_("What do you take care never to compromise on?") },
  { DEPTH_DEEPER, N_("Which book or talk has stayed with you lately?") },
  { DEPTH_DEEPER, N_("What would you like to be doing in three years?") },
  { DEPTH_DEEPER, N_("What did today’s conversations make you think of?") },
  { DEPTH_NEED, N_("What takes more of your time than it should?") },
  { DEPTH_NEED, N_("What are you looking for help with at the moment?") },
  { DEPTH_NEED, N_("What kind of customer would you like to meet more of?") },
  { DEPTH_NEED, N_("If one problem could be solved this year, which should it be?") },
  { DEPTH_NEED, N_("How do you find new customers today?") },
  { DEPTH_NEED, N_("Whom may I introduce to you?") },
  { DEPTH_NEED, N_("What information would be useful to you now?") },
  { DEPTH_NEED, N_("Which kind of partner are you missing?") },
  { DEPTH_NEED, N_("What have you tried so far, and what came of it?") },
  { DEPTH_NEED, N_("May I ask you about this again in more detail some time?") },
};

/* What fits one kind of gathering and no other. */
static const char * const cards_of_kinds[GOEN_N_EVENT_KINDS] = {
  [GOEN_EVENT_OTHER] = N_("What would make today worthwhile for you?"),
  [GOEN_EVENT_CROSS_INDUSTRY] = N_("What is talked about most in your industry at the moment?"),
  [GOEN_EVENT_SAME_INDUSTRY] = N_("How do you deal with the shortage of people in our line of work?"),
  [GOEN_EVENT_SEMINAR] = N_("Which part of today’s talk would you like to use first?"),
  [GOEN_EVENT_STUDY_GROUP] = N_("What made you want to study this subject?"),
  [GOEN_EVENT_SOCIAL] = N_("What has pleased you most lately?"),
  [GOEN_EVENT_SALON] = N_("What made you join this salon?"),
  [GOEN_EVENT_CHARITY_GUEST] = N_("What draws you to this cause?"),
  [GOEN_EVENT_CHARITY_STAFF] = N_("How long have you been helping here?"),
  [GOEN_EVENT_ONLINE] = N_("Where are you joining from today?"),
  [GOEN_EVENT_REGULAR_PLACE] = N_("How did you find this place?"),
  [GOEN_EVENT_HOSTED] = N_("Whom would you like me to introduce you to?"),
};

/* How many cards of each depth are offered beside the tailored ones. */
static const guint n_offered[N_DEPTHS] = { 4, 5, 5 };

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
static guint
get_start (const GoenEventRecord *event)
{
  if (event == NULL || event->title == NULL)
    return 0;

  return g_str_hash (event->title) % G_N_ELEMENTS (deck);
}

static void
add_cards (GStrvBuilder *builder,
           GHashTable   *seen,
           Depth         depth,
           guint         start)
{
  guint n_added = 0;

  for (guint i = 0; i < G_N_ELEMENTS (deck) && n_added < n_offered[depth]; i++)
    {
      const Card *card = &deck[(start + i) % G_N_ELEMENTS (deck)];

      if (card->depth != depth)
        continue;

      add_unique (builder, seen, g_strdup (_(card->text)));
      n_added++;
    }
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
 * for. The others go from opening a conversation over what moves somebody to what they need. At least twelve come out, none twice.
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
  GoenEventKind kind = event != NULL ? event->kind : GOEN_EVENT_OTHER;
  const GoenAttendance *wanted = find_wanted (attendances);
  char *special[3];

  if (kind >= GOEN_N_EVENT_KINDS)
    kind = GOEN_EVENT_OTHER;
  special[0] = g_strdup (_(cards_of_kinds[kind]));
  special[1] = wanted != NULL ? dup_question_for (wanted) : dup_question_about_purpose (event);
  special[2] = dup_question_about_needs (profile);
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    add_unique (builder, seen, special[i]);

  for (Depth depth = 0; depth < N_DEPTHS; depth++)
    add_cards (builder, seen, depth, get_start (event));

  return g_strv_builder_end (builder);
}

/**
 * goen_question_dup_of_day:
 * @date: a day
 *
 * Draws the question card of a day. All cards come round before one comes again.
 *
 * Returns: (transfer full): a translated question
 */
char *
goen_question_dup_of_day (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup (_(deck[g_date_get_julian (date) % G_N_ELEMENTS (deck)].text));
}
