/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-advice-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-text.h"
#include "goen-words-private.h"

/* In characters. */
#define LONGEST_QUOTE 40

static gboolean
is_empty (const GoenPitchAdvice *self,
          guint                  block)
{
  return self->texts[block][0] == '\0';
}

/* What is written is not said where a slot has no value; that is a hint of its own, and enough. */
static const char *
get_written (const GoenPitchAdvice *self,
             guint                  block)
{
  return self->pitch->blocks[block] != NULL ? self->pitch->blocks[block] : "";
}

/* The places of a text that are quoted are short ones. */
static char *
dup_quote (const char *text)
{
  g_autofree char *line = goen_words_clean (text, -1);
  g_autofree char *start = NULL;

  if (line == NULL || g_utf8_strlen (line, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, LONGEST_QUOTE - 1);

  return g_strconcat (start, "…", NULL);
}

/* Length */

/* The block that is farthest above its share, or below it. */
static GoenPitchBlock
find_block (const GoenPitchAdvice *self,
            gboolean               is_above)
{
  GoenPitchBlock found = GOEN_BLOCK_WHO;
  int most = G_MININT;

  for (guint i = GOEN_BLOCK_WHO; i < GOEN_BLOCK_CLOSING; i++)
    {
      int share = (int) goen_pitch_block_get_share ((GoenPitchBlock) i, self->pitch->seconds);
      int difference = (int) self->times->blocks[i].ms - share;

      if ((is_above ? difference : -difference) > most)
        {
          most = is_above ? difference : -difference;
          found = (GoenPitchBlock) i;
        }
    }

  return found;
}

void
goen_pitch_advise_on_length (GoenPitchAdvice *self)
{
  guint ms = self->times->all.ms, target = self->pitch->seconds * 1000;
  const char *longest = goen_pitch_block_get_label (find_block (self, TRUE));
  const char *shortest = goen_pitch_block_get_label (find_block (self, FALSE));

  if (goen_pitch_fit_tell (ms, self->pitch->seconds) >= GOEN_PITCH_FIT_CLOSE)
    {
      guint over = MAX (1, (ms - target + 500) / 1000);

      goen_pitch_advice_add (self, GOEN_HINT_TOO_LONG, -1, g_strdup_printf (
        /* Translators: %u are seconds, %s is a part of the introduction. */
        g_dngettext (GETTEXT_PACKAGE,
                     "This takes about %u second more than you have. Leave something out, best from “%s”.",
                     "This takes about %u seconds more than you have. Leave something out, best from “%s”.", over),
        over, longest), NULL);
    }
  else if (ms * 100 < target * GOEN_PITCH_LEAST_PER_CENT)
    {
      guint left = MAX (1, (target - ms + 500) / 1000);

      goen_pitch_advice_add (self, GOEN_HINT_TOO_SHORT, -1, g_strdup_printf (
        /* Translators: %u are seconds, %s is a part of the introduction. */
        g_dngettext (GETTEXT_PACKAGE,
                     "There is about %u second left. Add a sentence with an example, best to “%s”.",
                     "There are about %u seconds left. Add a sentence with an example, best to “%s”.", left),
        left, shortest), NULL);
    }
}

/* Contents */

static gboolean
has_slot (const GoenPitchAdvice *self,
          guint                  block,
          guint                  slot)
{
  g_autoptr (GArray) places = goen_pitch_slots_find (get_written (self, block));

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, GoenPitchSlotPlace, i).index == (int) slot)
      return TRUE;

  return FALSE;
}

static gboolean
says_my_name (const GoenPitchAdvice *self,
              guint                  block)
{
  const GoenProfile *profile = self->context != NULL ? self->context->profile : NULL;
  const char *written = get_written (self, block);
  g_autofree char *said = goen_text_fold (written);
  g_autofree char *name = goen_text_fold (profile != NULL ? profile->name : NULL);
  g_autofree char *yomi = goen_text_fold (profile != NULL ? profile->name_yomi : NULL);
  g_autofree char *family = NULL;

  if ((block == GOEN_BLOCK_GREETING && goen_pitch_says_name (written)) || has_slot (self, block, GOEN_PITCH_SLOT_NAME))
    return TRUE;

  /* Many give their family name only; two characters of it are enough. */
  family = g_utf8_substring (name, 0, MIN (2, g_utf8_strlen (name, -1)));

  return (*family != '\0' && strstr (said, family) != NULL) || (*yomi != '\0' && strstr (said, yomi) != NULL);
}

static gboolean
asks_for_people (const GoenPitchAdvice *self)
{
  if (*get_written (self, GOEN_BLOCK_WHOM) != '\0')
    return TRUE;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (goen_pitch_asks_for_people (self->texts[i]) || has_slot (self, i, GOEN_PITCH_SLOT_NEEDS))
      return TRUE;

  return FALSE;
}

static gboolean
tells_why (const GoenPitchAdvice *self)
{
  if (*get_written (self, GOEN_BLOCK_WHY) != '\0' || self->pitch->seconds < GOEN_PITCH_WHY_SECONDS)
    return TRUE;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (goen_pitch_tells_why (self->texts[i]) || has_slot (self, i, GOEN_PITCH_SLOT_PURPOSE))
      return TRUE;

  return FALSE;
}

/* What is said up to a third of the whole, in each block. */
static char *
dup_early_part (const GoenPitchAdvice *self,
                guint                  block)
{
  guint n = 0, before = 0, until;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      n += (guint) g_utf8_strlen (self->texts[i], -1);
      before += i < block ? (guint) g_utf8_strlen (self->texts[i], -1) : 0;
    }
  until = n / GOEN_PITCH_EARLY_PART;
  if (block <= GOEN_BLOCK_WHO)
    return g_strdup (self->texts[block]);
  if (before >= until)
    return g_strdup ("");

  return g_utf8_substring (self->texts[block], 0, MIN (until - before, g_utf8_strlen (self->texts[block], -1)));
}

static void
advise_on_selling (GoenPitchAdvice *self)
{
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *early = dup_early_part (self, i);
      g_autofree char *quote = goen_pitch_find_sale (early);

      if (quote != NULL)
        {
          goen_pitch_advice_add (self, GOEN_HINT_SELLS_EARLY, (int) i, g_strdup_printf (
            /* Translators: %s is a place in the introduction. */
            _("“%s” sells before people know you. Say first who you are, and keep prices and offers for the talk afterwards."), quote), quote);
          return;
        }
    }

  if (!is_empty (self, GOEN_BLOCK_OFFER) && *get_written (self, GOEN_BLOCK_WHO) == '\0'
      && !goen_pitch_tells_work (self->texts[GOEN_BLOCK_GREETING]))
    {
      g_autofree char *quote = dup_quote (self->texts[GOEN_BLOCK_OFFER]);

      goen_pitch_advice_add (self, GOEN_HINT_SELLS_EARLY, GOEN_BLOCK_OFFER,
                             g_strdup (_("You offer something before people know who you are. Add a sentence about your work before it.")), quote);
    }
}

void
goen_pitch_advise_on_contents (GoenPitchAdvice *self)
{
  g_autofree char *vague = goen_pitch_find_vague_whom (self->texts[GOEN_BLOCK_WHOM]);

  if (!says_my_name (self, GOEN_BLOCK_GREETING) && !says_my_name (self, GOEN_BLOCK_WHO))
    goen_pitch_advice_add (self, GOEN_HINT_NO_NAME, GOEN_BLOCK_GREETING,
                           g_strdup (_("Your name is missing at the beginning. Say it right after the greeting, slowly.")), NULL);
  if (!asks_for_people (self))
    goen_pitch_advice_add (self, GOEN_HINT_NO_WHOM, GOEN_BLOCK_WHOM,
                           g_strdup (_("Nobody learns whom you want to meet. Describe one person, so that others can introduce somebody to you.")), NULL);
  advise_on_selling (self);
  if (vague != NULL)
    goen_pitch_advice_add (self, GOEN_HINT_VAGUE_WHOM, GOEN_BLOCK_WHOM, g_strdup_printf (
      /* Translators: %s is a place in the introduction, such as “anybody”. */
      _("With “%s” no face comes to mind. Name an industry, a position or a situation, and others will think of somebody."), vague), vague);
  if (!tells_why (self))
    goen_pitch_advice_add (self, GOEN_HINT_NO_WHY, GOEN_BLOCK_WHY,
                           g_strdup (_("It is not said why you came today. One sentence about it gives others a reason to talk to you.")), NULL);
}

/* Sentences */

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';

  return n;
}

static gboolean
is_english (const char *sentence)
{
  return goen_text_is_latin (sentence) && g_unichar_iswide (g_utf8_get_char (sentence)) == FALSE && strstr (sentence, "。") == NULL
         && count_words (sentence) * 8 > goen_pitch_count_characters (sentence);
}

static gboolean
is_long (const char *sentence)
{
  if (is_english (sentence))
    return count_words (sentence) > GOEN_PITCH_LONGEST_SENTENCE_WORDS;

  return goen_pitch_count_characters (sentence) > GOEN_PITCH_LONGEST_SENTENCE;
}

static gboolean
has_pause (const char *sentence)
{
  for (const char *p = sentence; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("、，,；…―", -1, g_utf8_get_char (p)) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_stop (const char *text)
{
  const char *last = text + strlen (text);

  while (last > text)
    {
      last = g_utf8_prev_char (last);
      if (g_utf8_strchr ("。．.！!？?…♪☆★)）」』", -1, g_utf8_get_char (last)) != NULL)
        return TRUE;
      if (!g_unichar_isspace (g_utf8_get_char (last)))
        return FALSE;
    }

  return TRUE;
}

static void
advise_on_sentence (GoenPitchAdvice *self,
                    guint            block,
                    const char      *sentence)
{
  g_autofree char *quote = dup_quote (sentence);
  g_autofree char *jargon = goen_pitch_find_jargon (sentence);

  if (quote == NULL)
    return;

  if (is_long (sentence))
    goen_pitch_advice_add (self, GOEN_HINT_LONG_SENTENCE, (int) block,
                           g_strdup (_("This sentence is too long to follow by ear. Make two of it.")), quote);
  else if (!is_english (sentence) && goen_pitch_count_characters (sentence) > GOEN_PITCH_LONGEST_BREATH && !has_pause (sentence))
    goen_pitch_advice_add (self, GOEN_HINT_NO_PAUSE, (int) block,
                           g_strdup (_("This sentence has no place to breathe. Put a 、 where you pause.")), quote);
  if (jargon != NULL)
    goen_pitch_advice_add (self, GOEN_HINT_JARGON, (int) block, g_strdup_printf (
      /* Translators: %s is a place in the introduction. */
      _("“%s” is hard to follow for people of other industries. Say it in everyday words."), jargon), jargon);
}

void
goen_pitch_advise_on_sentences (GoenPitchAdvice *self)
{
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autoptr (GPtrArray) sentences = goen_pitch_split_sentences (self->texts[i]);

      for (guint j = 0; j < sentences->len; j++)
        advise_on_sentence (self, i, sentences->pdata[j]);

      if (!is_empty (self, i) && !has_stop (self->texts[i]))
        {
          g_autofree char *quote = dup_quote (sentences->pdata[sentences->len - 1]);

          goen_pitch_advice_add (self, GOEN_HINT_NO_PAUSE, (int) i,
                                 g_strdup (_("The last sentence has no end. Put a 。 there, and pause before you go on.")), quote);
        }
    }
}

/* Slots */

void
goen_pitch_advise_on_slots (GoenPitchAdvice *self)
{
  for (guint block = 0; block < GOEN_N_BLOCKS; block++)
    {
      const char *text = get_written (self, block);
      g_autoptr (GArray) places = goen_pitch_slots_find (text);

      for (guint i = 0; i < places->len; i++)
        {
          const GoenPitchSlotPlace *place = &g_array_index (places, GoenPitchSlotPlace, i);
          g_autofree char *quote = g_strndup (text + place->start, place->length);
          g_autofree char *value = place->index >= 0 ? goen_pitch_slot_dup_value ((guint) place->index, self->context, TRUE) : NULL;

          if (value != NULL)
            continue;
          if (place->index < 0)
            goen_pitch_advice_add (self, GOEN_HINT_EMPTY_SLOT, (int) block, g_strdup_printf (
              /* Translators: %s is a placeholder with braces, as it was typed. */
              _("There is no placeholder %s. Choose one of the list, or write the words themselves."), quote), quote);
          else if (place->index >= GOEN_PITCH_SLOT_EVENT)
            goen_pitch_advice_add (self, GOEN_HINT_EMPTY_SLOT, (int) block, g_strdup_printf (
              /* Translators: %s is a placeholder with braces. */
              _("%s is not known yet, and what belongs to it is not said. It comes from the event that the introduction is for."), quote), quote);
          else
            goen_pitch_advice_add (self, GOEN_HINT_EMPTY_SLOT, (int) block, g_strdup_printf (
              /* Translators: %s is a placeholder with braces. */
              _("%s is not known yet, and what belongs to it is not said. Write it into your profile, or in its place here."), quote), quote);
        }
    }
}
