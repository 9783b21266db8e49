/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-part-private.h"

#include <string.h>

/* What a line costs that ends in an unlucky place, against the squares of how much the lines of a phrase differ. */
#define COST_IN_CLAUSE    20   /* behind a verb or an ending */
#define COST_BEFORE_VERB  40   /* お手伝い | しています */
#define COST_IN_COMPOUND  60   /* 社会保険 | 労務士 */
#define COST_OF_OVERFLOW 100000

void
goen_speech_phrase_free (GoenSpeechPhrase *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->reading);
  g_free (self);
}

typedef struct {
  GArray     *parts;     /* (unowned) */
  const char *plain;
  gboolean    is_latin;
  guint       tenths;    /* said so far */
  GPtrArray  *phrases;   /* (owned) of GoenSpeechPhrase */
} Splitter;

static const GoenSpokenPart *
get_part (Splitter *self,
          guint     i)
{
  return &g_array_index (self->parts, GoenSpokenPart, i);
}

/* The parts from @first to before @last, as one phrase. */
static void
add_phrase (Splitter *self,
            guint     first,
            guint     last,
            guint     pause)
{
  guint start = get_part (self, first)->start;
  guint end = get_part (self, last - 1)->start + get_part (self, last - 1)->length;
  guint before = self->tenths;
  g_autoptr (GString) reading = g_string_new (NULL);
  GoenSpeechPhrase *phrase;

  for (guint i = first; i < last; i++)
    {
      const GoenSpokenPart *part = get_part (self, i);

      if (self->is_latin && reading->len > 0 && part->kind == GOEN_SPOKEN_WORD)
        g_string_append_c (reading, ' ');
      if (part->reading != NULL && part->kind != GOEN_SPOKEN_PAUSE)
        g_string_append (reading, part->reading);
      self->tenths += part->tenths;
    }

  phrase = g_new0 (GoenSpeechPhrase, 1);
  phrase->text = g_strstrip (g_strndup (self->plain + start, end - start));
  phrase->reading = g_string_free_and_steal (g_steal_pointer (&reading));
  phrase->n_characters = goen_speech_count_characters (phrase->text, -1);
  phrase->n_morae = (self->tenths + 5) / 10 - (before + 5) / 10;
  phrase->pause = pause;
  g_ptr_array_add (self->phrases, phrase);
}

/* Lines */

/* In halves of a full-width character. */
static guint
get_width (Splitter *self,
           guint     first,
           guint     last)
{
  const char *p = self->plain + get_part (self, first)->start;
  const char *end = self->plain + get_part (self, last - 1)->start + get_part (self, last - 1)->length;
  guint width = 0;

  for (; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_next_char (p) < end)
      width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return width;
}

/* What it costs to begin a line with the part at @i; G_MAXUINT where none may. */
static guint
get_break_cost (Splitter *self,
                guint     i)
{
  const GoenSpokenPart *part = get_part (self, i), *before = get_part (self, i - 1);

  if ((part->kind != GOEN_SPOKEN_WORD && part->kind != GOEN_SPOKEN_HEAD) || before->kind == GOEN_SPOKEN_HEAD)
    return G_MAXUINT;
  if (before->kind == GOEN_SPOKEN_SPACE || before->kind == GOEN_SPOKEN_PAUSE || before->kind == GOEN_SPOKEN_PARTICLE)
    return 0;
  if (before->is_noun || before->kind == GOEN_SPOKEN_SILENT)
    return part->is_noun || part->kind == GOEN_SPOKEN_HEAD ? COST_IN_COMPOUND : COST_BEFORE_VERB;

  return COST_IN_CLAUSE;
}

/* Breaks a phrase into lines of about the same width, at the best places. */
static void
add_lines (Splitter *self,
           guint     first,
           guint     last,
           guint     pause,
           guint     most)
{
  guint n = last - first, width = get_width (self, first, last), n_lines = (width + most - 1) / most;
  guint target = (width + n_lines - 1) / n_lines;
  g_autofree guint *costs = g_new (guint, n + 1);
  g_autofree guint *froms = g_new0 (guint, n + 1);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  costs[0] = 0;
  for (guint to = 1; to <= n; to++)
    {
      guint penalty = to < n ? get_break_cost (self, first + to) : 0;

      costs[to] = G_MAXUINT;
      for (guint from = to; penalty != G_MAXUINT && from-- > 0; )
        {
          guint line, difference, cost;

          if (costs[from] == G_MAXUINT)
            continue;
          /* Lines that begin still earlier are wider still. */
          line = get_width (self, first + from, first + to);
          if (line > most && costs[to] != G_MAXUINT)
            break;
          difference = line > target ? line - target : target - line;
          cost = costs[from] + penalty + difference * difference / 4 + (line > most ? COST_OF_OVERFLOW + (line - most) * 100 : 0);
          if (cost < costs[to])
            {
              costs[to] = cost;
              froms[to] = from;
            }
        }
    }

  for (guint to = n; to > 0; to = froms[to])
    g_array_prepend_val (ends, to);
  for (guint i = 0, from = 0; i < ends->len; i++)
    {
      guint to = g_array_index (ends, guint, i);

      add_phrase (self, first + from, first + to, to == n ? pause : 0);
      from = to;
    }
}

static void
add (Splitter *self,
     guint     first,
     guint     last,
     guint     pause,
     guint     max_characters)
{
  /* Line ends are no part of a line. */
  while (last > first && get_part (self, last - 1)->kind != GOEN_SPOKEN_WORD
         && (get_part (self, last - 1)->kind == GOEN_SPOKEN_SPACE || self->plain[get_part (self, last - 1)->start] == '\n'
             || self->plain[get_part (self, last - 1)->start] == '\r'))
    last--;
  while (first < last && (get_part (self, first)->kind == GOEN_SPOKEN_SPACE || get_part (self, first)->kind == GOEN_SPOKEN_PAUSE))
    first++;
  if (first == last)
    return;

  if (max_characters > 0 && get_width (self, first, last) > 2 * max_characters)
    add_lines (self, first, last, pause, 2 * max_characters);
  else
    add_phrase (self, first, last, pause);
}

/**
 * goen_speech_split:
 * @self: a speech
 * @text: what is said
 * @max_characters: how many full-width characters fit a line, two of half width for one; 0 for any
 *
 * Splits a text into what is said in one breath: at 、 and 。 and line ends, and where a phrase does not fit a line, where a particle ends,
 * or else between words. A word that is longer than a line is not split.
 *
 * The morae and pauses are those of goen_speech_measure() in all.
 *
 * Returns: (transfer full) (element-type GoenSpeechPhrase): the phrases; none where nothing is said
 */
GPtrArray *
goen_speech_split (GoenSpeech *self,
                   const char *text,
                   guint       max_characters)
{
  g_autofree char *plain = NULL;
  GoenSpeechLength length;
  g_autoptr (GArray) parts = goen_speech_run (self, text, &plain, &length);
  Splitter splitter = { parts, plain, length.is_latin, 0, NULL };
  gboolean is_said = FALSE;
  guint first = 0;

  splitter.phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_speech_phrase_free);
  for (guint i = 0; i < parts->len; )
    {
      guint pause;

      is_said |= g_array_index (parts, GoenSpokenPart, i).tenths > 0;
      if (g_array_index (parts, GoenSpokenPart, i).kind != GOEN_SPOKEN_PAUSE)
        {
          i++;
          continue;
        }
      pause = goen_speech_take_pause (parts, &i);
      if (is_said)
        {
          add (&splitter, first, i, pause, max_characters);
          first = i;
          is_said = FALSE;
        }
    }

  if (is_said)
    add (&splitter, first, parts->len, 0, max_characters);

  return splitter.phrases;
}
