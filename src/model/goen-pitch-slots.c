/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-text.h"
#include "goen-words-private.h"

#define CONTEXT "slot of an introduction"

/* No name of a slot is longer, in bytes. */
#define LONGEST_NAME 60

/* The Japanese names are understood whatever the language of the program is, since texts outlive it. */
static const struct {
  const char *id;
  const char *japanese;
  const char *name;
} slots[] = {
  /* Translators: names of placeholders in a self-introduction, such as {offers}. They stand in the text that people type, so that they
   * must be short. */
  [GOEN_PITCH_SLOT_NAME]      = { "name", "氏名", NC_("slot of an introduction", "name") },
  [GOEN_PITCH_SLOT_YOMI]      = { "yomi", "ふりがな", NC_("slot of an introduction", "yomi") },
  [GOEN_PITCH_SLOT_COMPANY]   = { "company", "会社", NC_("slot of an introduction", "company") },
  [GOEN_PITCH_SLOT_TITLE]     = { "title", "役職", NC_("slot of an introduction", "title") },
  [GOEN_PITCH_SLOT_WHO]       = { "who", "私の仕事", NC_("slot of an introduction", "who") },
  [GOEN_PITCH_SLOT_OFFERS]    = { "offers", "提供できること", NC_("slot of an introduction", "offers") },
  [GOEN_PITCH_SLOT_NEEDS]     = { "needs", "会いたい人", NC_("slot of an introduction", "needs") },
  [GOEN_PITCH_SLOT_PURPOSE]   = { "purpose", "目的", NC_("slot of an introduction", "purpose") },
  [GOEN_PITCH_SLOT_EVENT]     = { "event", "会の名前", NC_("slot of an introduction", "event") },
  [GOEN_PITCH_SLOT_ORGANISER] = { "organiser", "主催", NC_("slot of an introduction", "organiser") },
  [GOEN_PITCH_SLOT_PLACE]     = { "place", "場所", NC_("slot of an introduction", "place") },
  [GOEN_PITCH_SLOT_DATE]      = { "date", "日付", NC_("slot of an introduction", "date") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (slots) == GOEN_PITCH_N_SLOTS);

/**
 * goen_pitch_slots_get:
 * @n_slots: (out): how many there are
 *
 * Lists the slots that an introduction may have.
 *
 * Returns: (transfer none) (array length=n_slots): them, in the order in which they are offered
 */
const GoenPitchSlot *
goen_pitch_slots_get (guint *n_slots)
{
  static GoenPitchSlot named[GOEN_PITCH_N_SLOTS];

  for (guint i = 0; i < GOEN_PITCH_N_SLOTS; i++)
    {
      named[i].id = slots[i].id;
      named[i].name = g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, slots[i].name);
    }
  if (n_slots != NULL)
    *n_slots = GOEN_PITCH_N_SLOTS;

  return named;
}

static int
find_slot (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < GOEN_PITCH_N_SLOTS; i++)
    {
      g_autofree char *translated = g_utf8_casefold (g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, slots[i].name), -1);

      if (g_str_equal (folded, slots[i].id) || g_str_equal (folded, slots[i].japanese) || g_str_equal (folded, translated))
        return (int) i;
    }

  return -1;
}

static gboolean
is_brace (const char *p,
          char        narrow,
          const char *wide)
{
  return *p == narrow || g_str_has_prefix (p, wide);
}

/* The bytes of the slot that begins at @p, and its index; 0 where none does. */
static guint
read_slot (const char *p,
           int        *index)
{
  const char *start = g_utf8_next_char (p);
  const char *end = start;
  g_autofree char *name = NULL;

  while (*end != '\0' && *end != '\n' && end - start <= LONGEST_NAME && !is_brace (end, '}', "｝") && !is_brace (end, '{', "｛"))
    end = g_utf8_next_char (end);
  if (!is_brace (end, '}', "｝") || end == start)
    return 0;

  name = g_strndup (start, (gsize) (end - start));
  *index = find_slot (g_strstrip (name));

  return (guint) (g_utf8_next_char (end) - p);
}

GArray *
goen_pitch_slots_find (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GoenPitchSlotPlace));

  for (const char *p = text; *p != '\0'; )
    {
      GoenPitchSlotPlace place = { (guint) (p - text), 0, -1 };

      if (is_brace (p, '{', "｛"))
        place.length = read_slot (p, &place.index);
      if (place.length > 0)
        g_array_append_val (places, place);
      p = place.length > 0 ? p + place.length : g_utf8_next_char (p);
    }

  return places;
}

/* Values */

/* Several lines are an enumeration. */
static char *
dup_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = goen_words_clean (lines[i], -1);

      if (line == NULL)
        continue;
      if (joined->len > 0 && !g_str_has_suffix (joined->str, "。") && !g_str_has_suffix (joined->str, "、"))
        g_string_append (joined, goen_text_is_latin (line) ? ", " : "、");
      g_string_append (joined, line);
    }

  return joined->len > 0 ? g_string_free_and_steal (g_steal_pointer (&joined)) : NULL;
}

static gboolean
has_kanji (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

/* With its reading, which no dictionary knows better than I. */
static char *
dup_name (const GoenProfile *profile)
{
  g_autofree char *name = goen_words_clean (profile->name, -1);
  g_autofree char *yomi = goen_words_clean (profile->name_yomi, -1);

  if (name == NULL || yomi == NULL || !has_kanji (name) || !goen_kana_is_reading (yomi) || strstr (name, "《") != NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("｜%s《%s》", name, yomi);
}

static char *
dup_date (const GoenEventRecord *event,
          gboolean               is_japanese)
{
  g_autoptr (GDateTime) start = event->start != 0 ? goen_clock_to_local (event->start, event->zone) : NULL;

  if (start == NULL)
    return NULL;
  if (is_japanese)
    return g_strdup_printf ("%d月%d日", g_date_time_get_month (start), g_date_time_get_day_of_month (start));

  return g_strdup_printf ("%d %s", g_date_time_get_day_of_month (start), goen_words_get_month_en (g_date_time_get_month (start)));
}

static char *
dup_profile_value (guint              index,
                   const GoenProfile *profile)
{
  switch (index)
    {
    case GOEN_PITCH_SLOT_NAME:
      return dup_name (profile);
    case GOEN_PITCH_SLOT_YOMI:
      return goen_words_clean (profile->name_yomi, -1);
    case GOEN_PITCH_SLOT_COMPANY:
      return goen_words_clean (profile->company, -1);
    case GOEN_PITCH_SLOT_TITLE:
      return goen_words_clean (profile->title, -1);
    case GOEN_PITCH_SLOT_WHO:
      return dup_lines (profile->who);
    case GOEN_PITCH_SLOT_OFFERS:
      return dup_lines (profile->offers);
    case GOEN_PITCH_SLOT_NEEDS:
      return dup_lines (profile->needs);
    case GOEN_PITCH_SLOT_PURPOSE:
      return dup_lines (profile->purpose);
    default:
      return NULL;
    }
}

static char *
dup_event_value (guint                  index,
                 const GoenEventRecord *event,
                 gboolean               is_japanese)
{
  switch (index)
    {
    case GOEN_PITCH_SLOT_PURPOSE:
      return dup_lines (event->purpose);
    case GOEN_PITCH_SLOT_EVENT:
      return goen_words_clean (event->title, -1);
    case GOEN_PITCH_SLOT_ORGANISER:
      return goen_words_clean (event->organiser, -1);
    case GOEN_PITCH_SLOT_PLACE:
      return goen_words_clean (event->place, -1);
    case GOEN_PITCH_SLOT_DATE:
      return dup_date (event, is_japanese);
    default:
      return NULL;
    }
}

char *
goen_pitch_slot_dup_value (guint                   index,
                           const GoenPitchContext *context,
                           gboolean                is_japanese)
{
  char *value = context != NULL && context->event != NULL ? dup_event_value (index, context->event, is_japanese) : NULL;

  if (value == NULL && context != NULL && context->profile != NULL)
    value = dup_profile_value (index, context->profile);
  if (value != NULL && !goen_words_say_something (value))
    g_clear_pointer (&value, g_free);

  return value;
}

gboolean
goen_pitch_slot_is_phrase (guint index)
{
  return index >= GOEN_PITCH_SLOT_WHO && index <= GOEN_PITCH_SLOT_PURPOSE;
}

static void
list_empty (const char             *text,
            const GoenPitchContext *context,
            GPtrArray              *names)
{
  g_autoptr (GArray) places = goen_pitch_slots_find (text);

  for (guint i = 0; i < places->len; i++)
    {
      int index = g_array_index (places, GoenPitchSlotPlace, i).index;
      g_autofree char *value = index >= 0 ? goen_pitch_slot_dup_value ((guint) index, context, TRUE) : NULL;
      const char *name = index >= 0 ? g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, slots[index].name) : NULL;

      if (index >= 0 && value == NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
}

/**
 * goen_pitch_list_empty_slots:
 * @pitch: an introduction
 * @context: (nullable): what slots are filled from
 *
 * Lists the slots for which there is nothing to say yet.
 *
 * Returns: (transfer full) (element-type utf8): their translated names, each once
 */
GPtrArray *
goen_pitch_list_empty_slots (const GoenPitch        *pitch,
                             const GoenPitchContext *context)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (pitch->blocks[i] != NULL)
      list_empty (pitch->blocks[i], context, names);

  return names;
}
