/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-part-private.h"

#include <string.h>

#include "goen-text.h"

/* What MeCab is given at once, in bytes: it takes longer for each character the longer the text is. */
#define LONGEST_CHUNK 540

gboolean
goen_spoken_is_kanji (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN || c == 0x30F6;
}

gboolean
goen_spoken_is_kana (gunichar c)
{
  return (c >= 0x3041 && c <= 0x309F) || (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9D);
}

/* What the dictionary reads */

static const GoenSpokenKind kinds[] = {
  [GOEN_READING_ROLE_NOUN]     = GOEN_SPOKEN_WORD,
  [GOEN_READING_ROLE_PARTICLE] = GOEN_SPOKEN_PARTICLE,
  [GOEN_READING_ROLE_ENDING]   = GOEN_SPOKEN_TAIL,
  [GOEN_READING_ROLE_PREFIX]   = GOEN_SPOKEN_HEAD,
  [GOEN_READING_ROLE_OTHER]    = GOEN_SPOKEN_WORD,
};

/* A run of kana, or of anything else, where no dictionary helps: kana as they stand, kanji by rule of thumb. */
static void
add_roughly (GArray     *parts,
             const char *plain,
             guint       start,
             guint       end)
{
  while (start < end)
    {
      const char *p = plain + start;
      gboolean is_kana = goen_spoken_is_kana (g_utf8_get_char (p));
      const char *q = p;
      guint n_kanji = 0;
      g_autofree char *run = NULL;
      GoenSpokenPart *part;

      for (; q < plain + end && goen_spoken_is_kana (g_utf8_get_char (q)) == is_kana; q = g_utf8_next_char (q))
        if (goen_spoken_is_kanji (g_utf8_get_char (q)))
          n_kanji++;

      run = g_strndup (p, (gsize) (q - p));
      if (is_kana)
        {
          g_autofree char *hiragana = goen_kana_to_hiragana (run);

          goen_speech_add_part (parts, start, (guint) (q - p), GOEN_SPOKEN_TAIL, hiragana);
        }
      else
        {
          part = goen_speech_add_part (parts, start, (guint) (q - p), GOEN_SPOKEN_WORD, run);
          part->tenths = n_kanji * GOEN_TENTHS_OF_KANJI;
          part->is_rough = n_kanji > 0;
          part->is_noun = TRUE;
        }
      start = (guint) (q - plain);
    }
}

/* Where the dictionary knows a rarer reading than is meant at a gathering. */
static const struct {
  const char *before;      /* characters of which one stands before it, NULL for any */
  const char *surface;
  const char *after;       /* characters of which one stands behind it, NULL for any */
  const char *reading;
} corrections[] = {
  { "を", "行っ", NULL, "おこなっ" },
  { "のいるただな", "方", NULL, "かた" },
  { NULL, "日本", NULL, "にほん" },
  { NULL, "年", "0123456789０１２３４５６７８９一二三四五六七八九十数", "ねん" },
};

static gboolean
is_one_of (const char *characters,
           const char *p)
{
  return characters == NULL || (*p != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (p)) != NULL);
}

static const char *
correct (const char             *plain,
         const GoenReadingToken *token,
         guint                   offset)
{
  const char *surface = plain + offset + token->start;
  const char *before = surface > plain ? g_utf8_prev_char (surface) : "";

  for (guint i = 0; i < G_N_ELEMENTS (corrections); i++)
    if (token->length == strlen (corrections[i].surface) && g_str_has_prefix (surface, corrections[i].surface)
        && is_one_of (corrections[i].before, before) && is_one_of (corrections[i].after, surface + token->length))
      return corrections[i].reading;

  return token->pronunciation;
}

static void
add_token (GArray                 *parts,
           const char             *plain,
           const GoenReadingToken *token,
           guint                   offset,
           guint                   start,
           guint                   end)
{
  const char *pronunciation = correct (plain, token, offset);

  if (pronunciation == NULL)
    add_roughly (parts, plain, start, end);
  else
    goen_speech_add_part (parts, start, end - start, kinds[token->role], pronunciation)->is_noun = token->role == GOEN_READING_ROLE_NOUN;
}

/* The words of the gap from @start to @end, of those that the chunk from @offset on was split into. */
static void
fill_gap (GArray     *parts,
          const char *plain,
          GArray     *tokens,
          guint       offset,
          guint       start,
          guint       end)
{
  for (guint i = 0; tokens != NULL && i < tokens->len && start < end; i++)
    {
      const GoenReadingToken *token = &g_array_index (tokens, GoenReadingToken, i);
      guint from = offset + token->start, to = from + token->length;

      if (from < start || to > end)
        continue;
      if (from > start)
        add_roughly (parts, plain, start, from);
      add_token (parts, plain, token, offset, from, to);
      start = to;
    }

  if (start < end)
    add_roughly (parts, plain, start, end);
}

static GArray *
split_chunk (GoenSpeech *self,
             const char *plain,
             GArray     *fixed,
             guint       first,
             guint       start,
             guint       end)
{
  g_autofree char *chunk = g_strndup (plain + start, end - start);
  g_autoptr (GArray) boundaries = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->dictionary == NULL)
    return NULL;

  for (guint i = first; i < fixed->len; i++)
    {
      const GoenSpokenPart *part = &g_array_index (fixed, GoenSpokenPart, i);
      guint from = part->start - start, to = part->start + part->length - start;

      if (part->start >= end)
        break;
      if (from > 0)
        g_array_append_val (boundaries, from);
      if (to < end - start)
        g_array_append_val (boundaries, to);
    }

  return goen_reading_dictionary_split (self->dictionary, chunk, (const guint *) boundaries->data, boundaries->len);
}

/* A chunk ends behind the part that stops a sentence, or before it becomes too long. */
static guint
find_chunk_end (const char *plain,
                GArray     *fixed,
                guint       first,
                guint       start)
{
  guint longest = start + LONGEST_CHUNK, end = start, length = start + (guint) strlen (plain + start);

  for (guint i = first; i < fixed->len; i++)
    {
      const GoenSpokenPart *part = &g_array_index (fixed, GoenSpokenPart, i);
      guint after = part->start + part->length;

      if (after > longest)
        break;
      end = after;
      if (part->pause >= GOEN_PAUSE_STOP || plain[part->start] == '\n')
        return end;
    }

  if (length <= longest)
    return length;
  if (end > start)
    return end;

  end = (guint) (g_utf8_find_prev_char (plain, plain + longest) - plain);
  for (guint i = first; i < fixed->len; i++)
    {
      const GoenSpokenPart *part = &g_array_index (fixed, GoenSpokenPart, i);

      if (part->start <= end && part->start + part->length > end)
        return part->start > start ? part->start : part->start + part->length;
    }

  return end;
}

/**
 * goen_speech_part:
 * @self: a speech
 * @text: what is said
 * @plain: (out): @text without own readings in 《》
 *
 * Parts a text into words, marks and pauses, each with its reading.
 *
 * Returns: (transfer full) (element-type GoenSpokenPart): the parts of @plain, without gaps
 */
GArray *
goen_speech_part (GoenSpeech  *self,
                  const char  *text,
                  char       **plain)
{
  g_autoptr (GArray) readings = NULL;
  g_autoptr (GArray) fixed = NULL;
  GArray *parts = goen_spoken_parts_new ();
  guint start = 0, next = 0, length;

  *plain = goen_speech_take_readings (text, &readings);
  fixed = goen_speech_find_fixed_parts (self, *plain, readings);
  length = (guint) strlen (*plain);

  while (start < length)
    {
      guint end = find_chunk_end (*plain, fixed, next, start);
      g_autoptr (GArray) tokens = split_chunk (self, *plain, fixed, next, start, end);
      guint offset = start;

      for (; next < fixed->len && g_array_index (fixed, GoenSpokenPart, next).start < end; next++)
        {
          GoenSpokenPart *part = &g_array_index (fixed, GoenSpokenPart, next);
          GoenSpokenPart moved = *part;

          fill_gap (parts, *plain, tokens, offset, start, part->start);
          moved.reading = g_steal_pointer (&part->reading);
          g_array_append_val (parts, moved);
          start = part->start + part->length;
        }

      fill_gap (parts, *plain, tokens, offset, start, end);
      start = end;
    }

  return parts;
}
