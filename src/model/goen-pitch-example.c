/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-meter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A sentence of the example, said in introductions of so many seconds and more. All are true of anybody; what is one's own
 * comes from the profile. */
static const struct {
  GoenPitchBlock block;
  guint          seconds;
  const char    *text;
} sentences[] = {
  /* Translators: sentences of an introduction that is spoken at a gathering. Write them as they are said there. Names in braces are
   * translated as those of the slots; {who}, {offers}, {purpose} and {needs} are filled with a phrase or with a whole sentence, and must
   * stand alone, but for the word for “today”. */
  { GOEN_BLOCK_GREETING, 60, N_("Thank you for the chance to introduce myself today.") },
  { GOEN_BLOCK_GREETING, 0, N_("Hello, I am {name} of {company}.") },
  { GOEN_BLOCK_WHO, 0, N_("{who}.") },
  { GOEN_BLOCK_WHO, 60, N_("Many people who come to me do not know yet where to begin, so I always start by listening.") },
  { GOEN_BLOCK_WHO, 120, N_("When someone tells me months later that it was good to have asked, that is the best part of my work.") },
  { GOEN_BLOCK_WHO, 120, N_("It took me some years to learn that the first thing people ask about is seldom what troubles them most.") },
  { GOEN_BLOCK_OFFER, 30, N_("{offers}.") },
  { GOEN_BLOCK_OFFER, 45, N_("If somebody you know could use this, please do not hesitate to tell me.") },
  { GOEN_BLOCK_OFFER, 120, N_("And when I am not the right person, I say so frankly, and introduce someone who is.") },
  { GOEN_BLOCK_OFFER, 120, N_("Small questions are welcome, too: much of my best work began with one.") },
  { GOEN_BLOCK_WHY, 30, N_("{purpose}.") },
  { GOEN_BLOCK_WHY, 120, N_("I heard that people from many lines of work come together here, and have been looking forward to it.") },
  { GOEN_BLOCK_WHOM, 0, N_("{needs}.") },
  { GOEN_BLOCK_WHOM, 45, N_("If somebody comes to your mind, I would be glad if you introduced us.") },
  { GOEN_BLOCK_WHOM, 120, N_("A name alone is already a help: I get in touch myself, and tell you afterwards how it went.") },
  { GOEN_BLOCK_CLOSING, 60, N_("Please tell me about your work as well.") },
  { GOEN_BLOCK_CLOSING, 120, N_("And if there is somebody I could introduce you to, I will gladly do so.") },
  { GOEN_BLOCK_CLOSING, 0, N_("I look forward to talking with you.") },
};

static gboolean
is_spaced (const char *text)
{
  return *text != '\0' && g_ascii_ispunct (text[strlen (text) - 1]);
}

/**
 * goen_pitch_new_example:
 * @seconds: the target
 *
 * Writes an introduction to begin with, in the language of the program. Its slots are filled from the profile and the event; sentences
 * whose slot has no value are not said.
 *
 * Returns: (transfer full): an introduction that is not stored
 */
GoenPitch *
goen_pitch_new_example (guint seconds)
{
  GoenPitch *pitch = goen_pitch_new ();
  GString *texts[GOEN_N_BLOCKS] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *text = _(sentences[i].text);
      GString **block = &texts[sentences[i].block];

      if (sentences[i].seconds > seconds)
        continue;
      if (*block == NULL)
        *block = g_string_new (NULL);
      if (is_spaced ((*block)->str))
        g_string_append_c (*block, ' ');
      g_string_append (*block, text);
    }

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    g_set_str (&pitch->blocks[i], texts[i] != NULL ? texts[i]->str : NULL);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (texts[i] != NULL)
      g_string_free (texts[i], TRUE);

  pitch->seconds = seconds;
  g_free (pitch->name);
  /* Translators: the name of a version of one's introduction. */
  pitch->name = g_strdup_printf (_("%u-second introduction"), seconds);

  return pitch;
}
