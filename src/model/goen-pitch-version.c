/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-advice-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A sentence, and how much it is needed. */
typedef struct {
  guint     block;
  char     *text;      /* (owned) with what stands behind it */
  guint     need;      /* %NEEDED is never left out */
  gboolean is_said;
} Part;

#define NEEDED 1000

/* How much the first sentence of a block is needed, and the ones behind it less and less. */
static const guint needs[] = {
  [GOEN_BLOCK_GREETING] = NEEDED,
  [GOEN_BLOCK_WHO]      = 900,
  [GOEN_BLOCK_OFFER]    = 600,
  [GOEN_BLOCK_WHY]      = 400,
  [GOEN_BLOCK_WHOM]     = 800,
  [GOEN_BLOCK_CLOSING]  = 500,
};

#define LESS_BY_SENTENCE 270

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->text);
}

static gboolean
says_name (const char *text)
{
  g_autoptr (GArray) places = goen_pitch_slots_find (text);

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, GoenPitchSlotPlace, i).index == GOEN_PITCH_SLOT_NAME)
      return TRUE;

  return goen_pitch_says_name (text);
}

/* The sentence of a greeting with the name; where none can be told from the others, the last one. */
static guint
find_name (GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    if (says_name (sentences->pdata[i]))
      return i;

  return sentences->len - 1;
}

/* In the greeting the sentence with the name is needed, at the end the last one, elsewhere the first. */
static guint
get_need (guint      block,
          guint      i,
          GPtrArray *sentences)
{
  guint from_end = sentences->len - 1 - i;

  if (block == GOEN_BLOCK_GREETING)
    return i == find_name (sentences) ? NEEDED : 300 - MIN (i * 10, 200);
  if (block == GOEN_BLOCK_CLOSING)
    return needs[block] - MIN (from_end * LESS_BY_SENTENCE, needs[block] - 100);
  if (i == 0 && (block == GOEN_BLOCK_WHO || block == GOEN_BLOCK_WHOM))
    return NEEDED;

  return needs[block] - MIN (i * LESS_BY_SENTENCE, needs[block] - 50);
}

static GArray *
list_parts (const GoenPitch *pitch)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (Part));

  g_array_set_clear_func (parts, part_clear);
  for (guint block = 0; block < GOEN_N_BLOCKS; block++)
    {
      g_autoptr (GPtrArray) sentences = goen_pitch_split_sentences (pitch->blocks[block] != NULL ? pitch->blocks[block] : "");

      for (guint i = 0; i < sentences->len; i++)
        {
          Part part = { block, g_strdup (sentences->pdata[i]), get_need (block, i, sentences), TRUE };

          g_array_append_val (parts, part);
        }
    }

  return parts;
}

static void
write_parts (GArray    *parts,
             GoenPitch *pitch)
{
  for (guint block = 0; block < GOEN_N_BLOCKS; block++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < parts->len; i++)
        {
          const Part *part = &g_array_index (parts, Part, i);

          if (part->block != block || !part->is_said)
            continue;
          if (text->len > 0 && g_ascii_ispunct (text->str[text->len - 1]))
            g_string_append_c (text, ' ');
          g_string_append (text, part->text);
        }
      g_strstrip (text->str);
      g_set_str (&pitch->blocks[block], *text->str != '\0' ? text->str : NULL);
    }
}

static gboolean
fits (GArray                 *parts,
      GoenPitch              *pitch,
      GoenPitchMeter         *meter,
      const GoenPitchContext *context)
{
  write_parts (parts, pitch);

  return goen_pitch_meter_pitch (meter, pitch, context).all.ms <= pitch->seconds * 1000;
}

static void
shorten (GArray                 *parts,
         GoenPitch              *pitch,
         GoenPitchMeter         *meter,
         const GoenPitchContext *context)
{
  while (!fits (parts, pitch, meter, context))
    {
      Part *least = NULL;

      for (guint i = 0; i < parts->len; i++)
        {
          Part *part = &g_array_index (parts, Part, i);

          if (part->is_said && part->need < NEEDED && (least == NULL || part->need <= least->need))
            least = part;
        }
      if (least == NULL)
        break;
      least->is_said = FALSE;
    }
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *tidy_a = g_strstrip (g_strdup (a));
  g_autofree char *tidy_b = g_strstrip (g_strdup (b));

  return g_str_equal (tidy_a, tidy_b);
}

static int
find_part (GArray     *parts,
           const Part *wanted)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).block == wanted->block && is_same (g_array_index (parts, Part, i).text, wanted->text))
      return (int) i;

  return -1;
}

/* Where a sentence of the longer version belongs: behind the one it followed there, or else before the others of its block. */
static guint
find_place (GArray     *parts,
            GArray     *longer,
            guint       index)
{
  const Part *wanted = &g_array_index (longer, Part, index);
  guint place = 0;

  for (guint i = index; i-- > 0 && g_array_index (longer, Part, i).block == wanted->block; )
    {
      int found = find_part (parts, &g_array_index (longer, Part, i));

      if (found >= 0)
        return (guint) found + 1;
    }
  while (place < parts->len && g_array_index (parts, Part, place).block < wanted->block)
    place++;

  return place;
}

/* Puts all that the longer version had in addition among @parts, unsaid yet. */
static void
add_left_out (GArray *parts,
              GArray *longer)
{
  for (guint i = 0; i < longer->len; i++)
    {
      Part *part = &g_array_index (longer, Part, i);
      Part added = { part->block, NULL, MIN (part->need, NEEDED - 1), FALSE };
      guint place;

      if (find_part (parts, part) >= 0)
        continue;
      place = find_place (parts, longer, i);
      added.text = g_strdup (part->text);
      g_array_insert_val (parts, place, added);
    }
}

/* The most needed first, as long as they fit. */
static void
lengthen (GArray                 *parts,
          GoenPitch              *pitch,
          GoenPitchMeter         *meter,
          const GoenPitchContext *context)
{
  while (TRUE)
    {
      Part *most = NULL;

      for (guint i = 0; i < parts->len; i++)
        {
          Part *part = &g_array_index (parts, Part, i);

          if (!part->is_said && part->need > 0 && (most == NULL || part->need > most->need))
            most = part;
        }
      if (most == NULL)
        break;

      most->is_said = TRUE;
      if (!fits (parts, pitch, meter, context))
        most->is_said = FALSE;
      most->need = most->is_said ? most->need : 0;
    }

  write_parts (parts, pitch);
}

/* 「異業種交流会・30秒」 becomes 「異業種交流会・60秒」. */
static char *
dup_name (const char *name,
          guint       before,
          guint       seconds)
{
  g_autofree char *old = g_strdup_printf ("%u", before);
  g_autofree char *new = g_strdup_printf ("%u", seconds);
  const char *found = name != NULL ? strstr (name, old) : NULL;
  g_autofree char *start = NULL;

  if (found == NULL || g_ascii_isdigit (found[strlen (old)]) || (found > name && g_ascii_isdigit (found[-1])))
    /* Translators: %s is the name of a version of an introduction, %u are seconds. */
    return g_strdup_printf (_("%s (%u s)"), name != NULL ? name : "", seconds);

  start = g_strndup (name, (gsize) (found - name));

  return g_strconcat (start, new, found + strlen (old), NULL);
}

/**
 * goen_pitch_new_version:
 * @from: the version to begin with
 * @longer: (nullable): the version that @from was made from
 * @seconds: the target of the new one
 * @meter: to measure with
 * @context: (nullable): what slots are filled from
 *
 * Makes a version of another length, or for another audience, of an introduction.
 *
 * Where it is shorter, the sentences that are needed least are left out until it fits: asides first, then why I came and what I offer; my
 * name, what I do and whom I want to meet stay. Where it is longer, what @longer had in addition is given back as far as it fits.
 *
 * Returns: (transfer full): a copy that is not stored, with @from as its parent
 */
GoenPitch *
goen_pitch_new_version (const GoenPitch        *from,
                        const GoenPitch        *longer,
                        guint                   seconds,
                        GoenPitchMeter         *meter,
                        const GoenPitchContext *context)
{
  GoenPitch *version = goen_pitch_copy (from);
  g_autoptr (GArray) parts = list_parts (from);

  g_clear_pointer (&version->uuid, g_free);
  version->id = 0;
  version->revision = 0;
  version->parent_id = from->id;
  version->seconds = seconds;
  version->created = version->modified = version->deleted = 0;
  version->n_takes = version->n_uses = 0;
  version->last_take = 0;
  g_free (version->name);
  version->name = seconds == from->seconds ? g_strdup (from->name) : dup_name (from->name, from->seconds, seconds);

  if (seconds < from->seconds)
    shorten (parts, version, meter, context);
  else if (seconds > from->seconds && longer != NULL)
    {
      g_autoptr (GArray) more = list_parts (longer);

      add_left_out (parts, more);
      lengthen (parts, version, meter, context);
    }

  return version;
}
