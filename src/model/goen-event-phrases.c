/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <glib/gi18n-lib.h>

/* A conversation that one remembers takes its time: three to five fill an evening. */
#define ENOUGH_CONVERSATIONS 3
#define MANY_CONVERSATIONS 6

static const char * const approaching[] = {
  N_("Good evening. May I join you?"),
  N_("Nice to meet you. I am here for the first time today."),
  N_("Did you come on your own as well?"),
  N_("I enjoyed what you said earlier. May I hear a little more?"),
  NULL
};

static const char * const listening[] = {
  N_("I see. And what happened then?"),
  N_("That must have been hard."),
  N_("I had not known that. Could you tell me more?"),
  N_("So what matters to you is this, if I understood you rightly …"),
  NULL
};

static const char * const card[] = {
  N_("I am late in introducing myself. May we exchange cards?"),
  N_("I would like to send you what we talked about. May I have your card?"),
  N_("May I ask how your name is read?"),
  N_("I am sorry, I have just run out of cards. I will write to you tonight."),
  NULL
};

static const char * const social[] = {
  N_("I would like to follow what you do. May I connect with you?"),
  N_("I will send you the article I mentioned. Which service do you use most?"),
  N_("I will add a line about today, so that you know who it is."),
  NULL
};

static const char * const leaving[] = {
  N_("Thank you for the good talk. I will be in touch."),
  N_("I must not keep you to myself. Thank you very much."),
  N_("I would like to greet somebody else as well. Let us talk again."),
  N_("May I introduce you to somebody before I go?"),
  NULL
};

static const char * const group_titles[] = {
  N_("Approaching"),
  N_("Listening"),
  N_("Asking for the card"),
  N_("Connecting on social media"),
  N_("Leaving politely"),
};

/**
 * goen_phrases_get:
 * @n_groups: (out): how many groups there are
 *
 * Gets what can be said at a gathering, in the order in which it is needed.
 *
 * Returns: (transfer none): groups; their titles are translated, their phrases are message ids
 */
const GoenPhraseGroup *
goen_phrases_get (guint *n_groups)
{
  static GoenPhraseGroup groups[] = {
    { NULL, approaching },
    { NULL, listening },
    { NULL, card },
    { NULL, social },
    { NULL, leaving },
  };

  /* Not translated once and for all: tests and pictures change the language. */
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    groups[i].title = _(group_titles[i]);
  *n_groups = G_N_ELEMENTS (groups);

  return groups;
}

/**
 * goen_conversations_dup_word:
 * @n_met: how many people were noted as met
 *
 * Says how the evening goes, calmly: three to five good conversations are the aim, and more names are not better.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
goen_conversations_dup_word (guint n_met)
{
  if (n_met == 0)
    return g_strdup (_("Three to five good conversations are the aim. Take your time."));

  if (n_met < ENOUGH_CONVERSATIONS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u person so far. Three to five good conversations are the aim.",
                                         "%u people so far. Three to five good conversations are the aim.",
                                         n_met), n_met);

  if (n_met < MANY_CONVERSATIONS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u person. That is what an evening can hold; now there is time to go deeper.",
                                         "%u people. That is what an evening can hold; now there is time to go deeper.",
                                         n_met), n_met);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u person. Write down for each what you talked about while you remember it.",
                                       "%u people. Write down for each what you talked about while you remember it.",
                                       n_met), n_met);
}
