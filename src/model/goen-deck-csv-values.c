/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-csv-private.h"

#include "goen-deck.h"
#include "goen-text.h"

/* How people mark a row in a spreadsheet, folded. */
static const char * const yes_words[] = { "yes", "y", "1", "true", "x", "○", "◯", "✓", "はい", "★", "お気に入り" };
static const char * const no_words[] = { "no", "n", "0", "false", "×", "いいえ", "なし" };

typedef const char *(*GetWord) (guint value);

static gboolean
says (const char *cell,
      const char *word)
{
  g_autofree char *folded_cell = goen_text_fold (cell);
  g_autofree char *folded_word = goen_text_fold (word);

  return word != NULL && *folded_cell != '\0' && g_str_equal (folded_cell, folded_word);
}

static gboolean
parse_word (const char *cell,
            guint       n_values,
            GetWord     get_name,
            GetWord     get_label,
            guint      *value)
{
  for (guint i = 0; i < n_values; i++)
    if (says (cell, get_name (i)) || says (cell, get_label (i)))
      {
        *value = i;
        return TRUE;
      }

  return FALSE;
}

static const char *
get_kind_name (guint value)
{
  return goen_card_kind_to_name (value);
}

static const char *
get_kind_label (guint value)
{
  return goen_card_kind_get_label (value);
}

static const char *
get_depth_name (guint value)
{
  return goen_card_depth_to_name (value);
}

static const char *
get_depth_label (guint value)
{
  return goen_card_depth_get_label (value);
}

static const char *
get_topic_name (guint value)
{
  return goen_card_topic_to_name (value);
}

static const char *
get_topic_label (guint value)
{
  return goen_card_topic_get_label (value);
}

static const char *
get_industry_name (guint value)
{
  return goen_industry_to_name (value);
}

static const char *
get_industry_label (guint value)
{
  return goen_industry_get_label (value);
}

static const char *
get_purpose_label (guint value)
{
  return goen_card_purpose_get_label (value);
}

static const char *
get_place_label (guint value)
{
  return goen_card_place_get_label (value);
}

static gboolean
find_label (const char *piece,
            guint       last,
            GetWord     get_label,
            guint      *flags)
{
  for (guint flag = 1; flag <= last; flag <<= 1)
    if (says (piece, get_label (flag)))
      {
        *flags |= flag;
        return TRUE;
      }

  return FALSE;
}

/* Labels may have spaces in them, and so they stand between commas; names may as well. */
static gboolean
parse_flags (const char  *cell,
             guint        last,
             GetWord      get_label,
             gboolean   (*from_names) (const char *names, guint *flags),
             guint       *value)
{
  g_autofree char *plain = goen_kana_to_fullwidth (cell);
  g_auto (GStrv) lists = g_strsplit (plain, "、", -1);
  guint flags = 0;

  for (guint i = 0; lists[i] != NULL; i++)
    {
      g_auto (GStrv) pieces = g_strsplit_set (lists[i], ",;/|\n", -1);

      for (guint j = 0; pieces[j] != NULL; j++)
        {
          guint some = 0;

          if (*g_strstrip (pieces[j]) == '\0' || find_label (pieces[j], last, get_label, &flags))
            continue;
          if (!from_names (pieces[j], &some))
            return FALSE;
          flags |= some;
        }
    }
  *value = flags;

  return TRUE;
}

static gboolean
purposes_from_names (const char *names,
                     guint      *flags)
{
  GoenCardPurposes purposes;

  if (!goen_card_purposes_from_names (names, &purposes))
    return FALSE;

  *flags = purposes;

  return TRUE;
}

static gboolean
places_from_names (const char *names,
                   guint      *flags)
{
  GoenCardPlaces places;

  if (!goen_card_places_from_names (names, &places))
    return FALSE;

  *flags = places;

  return TRUE;
}

/* Symbols such as × and ○ are letters to nobody, and the folding keeps them. */
static gboolean
is_among (const char         *cell,
          const char * const *words,
          guint               n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (says (cell, words[i]))
      return TRUE;

  return FALSE;
}

gboolean
goen_deck_kind_parse (const char *cell,
                      guint      *value)
{
  return parse_word (cell, GOEN_N_CARD_KINDS, get_kind_name, get_kind_label, value);
}

gboolean
goen_deck_depth_parse (const char *cell,
                       guint      *value)
{
  return parse_word (cell, GOEN_N_DEPTHS, get_depth_name, get_depth_label, value);
}

gboolean
goen_deck_topic_parse (const char *cell,
                       guint      *value)
{
  return parse_word (cell, GOEN_N_TOPICS, get_topic_name, get_topic_label, value);
}

gboolean
goen_deck_purposes_parse (const char *cell,
                          guint      *value)
{
  return parse_flags (cell, GOEN_PURPOSE_CHAT, get_purpose_label, purposes_from_names, value);
}

gboolean
goen_deck_places_parse (const char *cell,
                        guint      *value)
{
  return parse_flags (cell, GOEN_PLACE_LEAVING, get_place_label, places_from_names, value);
}

gboolean
goen_deck_industry_parse (const char *cell,
                          guint      *value)
{
  return parse_word (cell, GOEN_N_INDUSTRIES, get_industry_name, get_industry_label, value);
}

gboolean
goen_deck_mark_parse (const char *cell,
                      guint      *value)
{
  if (is_among (cell, yes_words, G_N_ELEMENTS (yes_words)))
    *value = TRUE;
  else if (is_among (cell, no_words, G_N_ELEMENTS (no_words)))
    *value = FALSE;
  else
    return FALSE;

  return TRUE;
}
