/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-meter.h"

#include <glib/gi18n-lib.h>

#include "goen-speech.h"

/* Between two paragraphs, as between two blocks, one takes breath and looks around. ms */
#define PAUSE_BETWEEN_PARAGRAPHS 800

struct _GoenPitchMeter {
  GoenSpeech *speech;   /* (owned) */
  double      rate;     /* 0 for the default */
  double      pause_share;
};

void
goen_pitch_line_free (GoenPitchLine *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

/**
 * goen_pitch_meter_new:
 *
 * Makes a meter that knows neither the rate nor the words of the user.
 *
 * Returns: (transfer full): a meter
 */
GoenPitchMeter *
goen_pitch_meter_new (void)
{
  GoenPitchMeter *self = g_new0 (GoenPitchMeter, 1);

  self->speech = goen_speech_new ();
  self->pause_share = 1;

  return self;
}

void
goen_pitch_meter_free (GoenPitchMeter *self)
{
  if (self == NULL)
    return;

  goen_speech_free (self->speech);
  g_free (self);
}

/**
 * goen_pitch_meter_set_words:
 * @self: a meter
 * @words: (nullable) (element-type GoenSpokenWord): how the user reads words
 *
 * Sets the words that are read in the user's own way.
 */
void
goen_pitch_meter_set_words (GoenPitchMeter *self,
                            GPtrArray      *words)
{
  goen_speech_set_words (self->speech, words);
}

/**
 * goen_pitch_meter_set_rate:
 * @self: a meter
 * @rate: morae a second while speaking; 0 for the default
 *
 * Sets how fast the user speaks, as goen_take_table_get_pace() tells.
 */
void
goen_pitch_meter_set_rate (GoenPitchMeter *self,
                           double          rate)
{
  self->rate = rate > 0 ? rate : 0;
}

/**
 * goen_pitch_meter_get_rate:
 * @self: a meter
 *
 * Tells which rate is used.
 *
 * Returns: morae a second while speaking
 */
double
goen_pitch_meter_get_rate (GoenPitchMeter *self)
{
  return self->rate > 0 ? self->rate : GOEN_SPEECH_DEFAULT_RATE;
}

/**
 * goen_pitch_meter_set_pause_share:
 * @self: a meter
 * @share: how long the user's pauses are, 1 for as long as the punctuation asks for; 0 for not known, which counts as 1
 *
 * Sets how long the user pauses, as goen_take_table_get_pace() tells.
 */
void
goen_pitch_meter_set_pause_share (GoenPitchMeter *self,
                                  double          share)
{
  self->pause_share = share > 0 ? share : 1;
}

/* ms as the user pauses, of those that the punctuation asks for. */
static guint
scale_pause (GoenPitchMeter *self,
             guint           pause)
{
  return (guint) (pause * self->pause_share + 0.5);
}

/* The lines of a text, empty ones as well. A block is a paragraph, and a text of several blocks has one to a line. */
static char **
split_paragraphs (const char *text)
{
  return g_strsplit_set (text != NULL ? text : "", "\r\n", -1);
}

static GoenPitchTime
measure_paragraph (GoenPitchMeter *self,
                   const char     *text)
{
  GoenSpeechLength length = goen_speech_measure (self->speech, text);

  length.pauses = scale_pause (self, length.pauses);

  return (GoenPitchTime) {
    .n_characters = length.n_characters,
    .n_words = length.n_words,
    .n_morae = length.n_morae,
    .ms = goen_speech_get_ms (&length, self->rate),
    .is_latin = length.is_latin,
    .is_rough = length.is_rough,
    .has_dictionary = goen_speech_has_dictionary (self->speech),
  };
}

/* A text is Latin where most of its characters stand in paragraphs that are. */
static void
add (GoenPitchTime       *all,
     const GoenPitchTime *part,
     guint               *n_latin)
{
  all->n_characters += part->n_characters;
  all->n_words += part->n_words;
  all->n_morae += part->n_morae;
  all->ms += part->ms;
  all->is_rough |= part->is_rough;
  all->has_dictionary |= part->has_dictionary;
  *n_latin += part->is_latin ? part->n_characters : 0;
  all->is_latin = *n_latin * 2 > all->n_characters;
}

static void
paragraph_clear (gpointer data)
{
  g_free (((GoenPitchParagraph *) data)->text);
}

/**
 * goen_pitch_meter_list_paragraphs:
 * @self: a meter
 * @text: (nullable): what is said, without slots
 *
 * Estimates how long it takes to say each line of a text. The silence between two lines belongs to the one before it, as it does between blocks:
 * the lines of a text take as long as the same ones take as blocks.
 *
 * Returns: (transfer full) (element-type GoenPitchParagraph): the lines on which something stands
 */
GArray *
goen_pitch_meter_list_paragraphs (GoenPitchMeter *self,
                                  const char     *text)
{
  g_auto (GStrv) lines = split_paragraphs (text);
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (GoenPitchParagraph));
  guint before = G_MAXUINT;

  g_array_set_clear_func (paragraphs, paragraph_clear);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      GoenPitchParagraph paragraph = { g_strstrip (lines[i]), measure_paragraph (self, lines[i]) };

      if (*paragraph.text == '\0')
        continue;
      if (paragraph.time.n_morae > 0)
        {
          if (before != G_MAXUINT)
            g_array_index (paragraphs, GoenPitchParagraph, before).time.ms += scale_pause (self, PAUSE_BETWEEN_PARAGRAPHS);
          before = paragraphs->len;
        }
      paragraph.text = g_strdup (paragraph.text);
      g_array_append_val (paragraphs, paragraph);
    }

  return paragraphs;
}

/**
 * goen_pitch_meter_text:
 * @self: a meter
 * @text: (nullable): what is said, without slots
 *
 * Estimates how long it takes to say a text, as goen_pitch_meter_list_paragraphs() does.
 *
 * Returns: what it takes, without a silence behind its end
 */
GoenPitchTime
goen_pitch_meter_text (GoenPitchMeter *self,
                       const char     *text)
{
  g_autoptr (GArray) paragraphs = goen_pitch_meter_list_paragraphs (self, text);
  GoenPitchTime all = { 0 };
  guint n_latin = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    add (&all, &g_array_index (paragraphs, GoenPitchParagraph, i).time, &n_latin);

  return all;
}

/**
 * goen_pitch_time_get_doubt:
 * @self: a measured text
 *
 * Says what an estimate does not know. One kanji that nobody can read is another matter than a computer without a dictionary.
 *
 * Returns: (nullable): a translated sentence, %NULL where all could be read
 */
const char *
goen_pitch_time_get_doubt (const GoenPitchTime *self)
{
  if (!self->is_rough)
    return NULL;

  return self->has_dictionary ? _("Some kanji could not be read; they were counted by rule of thumb.")
                              : _("No dictionary is installed, so kanji were counted by rule of thumb.");
}

/**
 * goen_pitch_meter_pitch:
 * @self: a meter
 * @pitch: an introduction
 * @context: (nullable): what its slots are filled from
 *
 * Estimates how long an introduction and each of its blocks take. The silence between two blocks belongs to the one before it.
 *
 * Returns: the times; those of the blocks add up to the whole
 */
GoenPitchTimes
goen_pitch_meter_pitch (GoenPitchMeter         *self,
                        const GoenPitch        *pitch,
                        const GoenPitchContext *context)
{
  GoenPitchTimes times = { 0 };
  GoenPitchTime *before = NULL;
  guint n_latin = 0;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *text = goen_pitch_fill (pitch->blocks[i], context);

      times.blocks[i] = goen_pitch_meter_text (self, text);
      if (times.blocks[i].n_morae == 0)
        continue;
      if (before != NULL)
        before->ms += scale_pause (self, PAUSE_BETWEEN_PARAGRAPHS);
      before = &times.blocks[i];
    }

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    add (&times.all, &times.blocks[i], &n_latin);

  return times;
}

/* Times are told from the morae said so far, so that they add up to what goen_pitch_meter_text() says. */
static void
add_lines (GoenPitchMeter *self,
           GPtrArray      *lines,
           GoenPitchBlock  block,
           GPtrArray      *phrases)
{
  GoenPitchLine *last = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;
  guint start, n_morae = 0, asked = 0, pauses = 0, said = 0;

  if (last != NULL)
    last->pause += scale_pause (self, PAUSE_BETWEEN_PARAGRAPHS);
  start = last != NULL ? last->start + last->duration + last->pause : 0;

  for (guint i = 0; i < phrases->len; i++)
    {
      GoenSpeechPhrase *phrase = phrases->pdata[i];
      GoenPitchLine *line = g_new0 (GoenPitchLine, 1);
      GoenSpeechLength length = { .n_morae = n_morae += phrase->n_morae };
      guint until = goen_speech_get_ms (&length, self->rate);

      line->block = block;
      line->text = g_steal_pointer (&phrase->text);
      line->start = start + said + pauses;
      line->duration = until - said;
      asked += phrase->pause;
      line->pause = scale_pause (self, asked) - pauses;
      pauses += line->pause;
      said = until;
      g_ptr_array_add (lines, line);
    }
}

/**
 * goen_pitch_meter_list_lines:
 * @self: a meter
 * @pitch: an introduction
 * @context: (nullable): what its slots are filled from
 * @max_characters: full-width characters that fit a line; 0 for any
 *
 * Lists the lines of the prompter, each with its time.
 *
 * Returns: (transfer full) (element-type GoenPitchLine): the lines, without gaps between them
 */
GPtrArray *
goen_pitch_meter_list_lines (GoenPitchMeter         *self,
                             const GoenPitch        *pitch,
                             const GoenPitchContext *context,
                             guint                   max_characters)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_pitch_line_free);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      g_autofree char *text = goen_pitch_fill (pitch->blocks[i], context);
      g_auto (GStrv) paragraphs = split_paragraphs (text);

      for (guint k = 0; paragraphs[k] != NULL; k++)
        {
          g_autoptr (GPtrArray) phrases = goen_speech_split (self->speech, paragraphs[k], max_characters);

          if (phrases->len > 0)
            add_lines (self, lines, (GoenPitchBlock) i, phrases);
        }
    }

  return lines;
}

/**
 * goen_pitch_meter_dup_reading:
 * @self: a meter
 * @text: what is said
 *
 * Reads a text as it is counted, so that the user can see and correct it.
 *
 * Returns: (transfer full): hiragana, with 、 and 。
 */
char *
goen_pitch_meter_dup_reading (GoenPitchMeter *self,
                              const char     *text)
{
  return goen_speech_read (self->speech, text, NULL);
}
