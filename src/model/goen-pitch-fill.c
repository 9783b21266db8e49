/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-private.h"

#include <string.h>

#include "goen-draft-note-private.h"
#include "goen-speech.h"

/* A sentence that is being filled. */
typedef struct {
  const char *text;
  GArray     *places;       /* (owned) of GoenPitchSlotPlace */
  GPtrArray  *values;       /* (owned) of char *, NULL for none, one for each place */
  guint       n_filled;
  gboolean    is_japanese;
} Sentence;

static void
sentence_clear (Sentence *self)
{
  g_array_unref (self->places);
  g_ptr_array_unref (self->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sentence, sentence_clear)

static gboolean
has_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }

  return FALSE;
}

static const GoenPitchSlotPlace *
get_place (const Sentence *self,
           guint           i)
{
  return &g_array_index (self->places, GoenPitchSlotPlace, i);
}

static const char *
get_after (const Sentence *self,
           guint           i)
{
  return self->text + get_place (self, i)->start + get_place (self, i)->length;
}

/* What joins two names: {会社}の{氏名}. Empty together with the slot that has no value. */
static gsize
get_joiner (const char *after)
{
  static const char *const joiners[] = { "で", "の", "、", " の", "　", " ", ", " };
  const char *p = after;
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (joiners) && !again; i++)
        if (g_str_has_prefix (p, joiners[i]))
          {
            p += strlen (joiners[i]);
            again = TRUE;
          }
    }

  return (gsize) (p - after);
}

/* {name} of {company}: how many bytes before the place say only how it belongs to what is before it. */
static gsize
get_joiner_before (const char *text,
                   gsize       start)
{
  static const char *const joiners[] = { " of ", " from ", " at ", ", " };

  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    {
      gsize length = strlen (joiners[i]);

      if (start > length && strncmp (text + start - length, joiners[i], length) == 0)
        return length;
    }

  return 0;
}

/* Whether the slot at @i, which has no value, may go alone, and how far the text goes with it. */
static gboolean
can_drop (const Sentence *self,
          guint           i,
          gsize          *from,
          gsize          *to)
{
  gsize start = get_place (self, i)->start, end = start + get_place (self, i)->length;
  gsize joiner = get_joiner (self->text + end);
  gsize before = get_joiner_before (self->text, start);

  *from = start;
  *to = end + joiner;
  if (i + 1 < self->places->len && self->values->pdata[i + 1] != NULL && *to == get_place (self, i + 1)->start)
    return TRUE;

  *from = start - before;
  *to = end;

  return before > 0 && i > 0 && self->values->pdata[i - 1] != NULL
         && *from == get_place (self, i - 1)->start + get_place (self, i - 1)->length;
}

static gboolean
is_phrase (const Sentence *self,
           guint           i)
{
  int index = get_place (self, i)->index;

  return index >= 0 && goen_pitch_slot_is_phrase ((guint) index) && self->values->pdata[i] != NULL;
}

/* What stands before a sentence of its own, such as 今日は、. Other beginnings belong to what would have followed. */
static gboolean
begins_anything (const char *before)
{
  static const char *const beginnings[] = { "", "今日は、", "本日は、", "今日は", "本日は", "はじめまして、", "Today, " };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_equal (before, beginnings[i]))
      return TRUE;

  return FALSE;
}

/* Nothing but marks stands around the slot, or what is around it does not fit the sentence that it is filled with. */
static char *
fill_whole (const Sentence *self,
            guint           i)
{
  g_autofree char *before = g_strndup (self->text, get_place (self, i)->start);
  const char *after = get_after (self, i);
  g_autofree char *embedded = goen_pitch_phrase_embed (self->values->pdata[i], after, self->n_filled > 1);
  g_autofree char *sentence = NULL;
  gboolean is_alone = goen_pitch_count_characters (after) == 0;
  const char *tail = self->text + strlen (self->text);

  if (self->n_filled > 1 || (embedded != NULL && !is_alone) || (is_alone && !begins_anything (before) && embedded != NULL))
    return NULL;

  while (tail > after && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (tail))))
    tail = g_utf8_prev_char (tail);
  sentence = goen_pitch_phrase_make_sentence ((guint) get_place (self, i)->index, self->values->pdata[i]);

  return g_strconcat (begins_anything (before) ? before : "", sentence, tail, NULL);
}

/* The filled sentence, or NULL where it cannot be said. */
static char *
fill_sentence (const Sentence *self)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      gsize from = get_place (self, i)->start, to = from + get_place (self, i)->length;
      g_autofree char *value = NULL;

      if (get_place (self, i)->index < 0)
        continue;
      if (self->values->pdata[i] == NULL)
        {
          if (!can_drop (self, i, &from, &to))
            return NULL;
        }
      else if (is_phrase (self, i))
        {
          g_autofree char *whole = fill_whole (self, i);

          if (whole != NULL)
            return g_steal_pointer (&whole);
          value = goen_pitch_phrase_embed (self->values->pdata[i], get_after (self, i), TRUE);
          if (value == NULL)
            value = g_strdup (self->values->pdata[i]);
        }
      else
        value = g_strdup (self->values->pdata[i]);

      if (from > done)
        g_string_append_len (filled, self->text + done, (gssize) (from - done));
      if (value != NULL)
        g_string_append (filled, value);
      /* {目的}のために: behind a clause there is no の. */
      if (value != NULL && g_str_has_prefix (self->text + to, "のため") && goen_note_get_ending (value) == GOEN_NOTE_CLAUSE)
        to += strlen ("の");
      done = MAX (done, to);
    }
  g_string_append (filled, self->text + done);

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

static void
append_sentence (GString                *filled,
                 const char             *text,
                 const GoenPitchContext *context)
{
  g_auto (Sentence) self = { text, goen_pitch_slots_find (text), g_ptr_array_new_with_free_func (g_free), 0, FALSE };
  g_autofree char *said = NULL;

  self.is_japanese = has_japanese (text);
  for (guint i = 0; i < self.places->len; i++)
    {
      int index = get_place (&self, i)->index;
      char *value = index >= 0 ? goen_pitch_slot_dup_value ((guint) index, context, self.is_japanese) : NULL;

      g_ptr_array_add (self.values, value);
      self.n_filled += value != NULL;
    }

  said = fill_sentence (&self);
  if (said != NULL)
    g_string_append (filled, said);
  else if (strchr (text, '\n') != NULL && filled->len > 0 && !g_str_has_suffix (filled->str, "\n"))
    g_string_append_c (filled, '\n');
}

/**
 * goen_pitch_fill:
 * @text: (nullable): a text with slots such as {提供できること} or {offers}
 * @context: (nullable): what they are filled from
 *
 * Fills the slots of a text.
 *
 * What has no value takes its sentence with it, unless a name beside it can stand without: 「{会社}の{氏名}と申します。」 needs no company.
 * What people wrote about themselves is made a sentence or put into one, as it fits. Slots that nobody knows stay as they stand.
 *
 * Returns: (transfer full): the text, with the reading of the name in 《》
 */
char *
goen_pitch_fill (const char             *text,
                 const GoenPitchContext *context)
{
  g_autoptr (GPtrArray) sentences = goen_pitch_split_sentences (text != NULL ? text : "");
  GString *filled = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    append_sentence (filled, sentences->pdata[i], context);

  return g_strstrip (g_string_free_and_steal (filled));
}

/**
 * goen_pitch_dup_filled:
 * @pitch: an introduction
 * @context: (nullable): what slots are filled from
 *
 * Writes an introduction as it is said and shown: a paragraph for each block, without own readings.
 *
 * Returns: (transfer full): the text
 */
char *
goen_pitch_dup_filled (const GoenPitch        *pitch,
                       const GoenPitchContext *context)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *block = goen_pitch_fill (pitch->blocks[i], context);

      if (*block == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, block);
    }

  return goen_speech_dup_plain (text->str);
}
