/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-csv-private.h"

#include "goen-csv-cell.h"
#include "goen-deck.h"
#include "goen-text.h"

/* Excel takes UTF-8 for what it is only when it begins like this. */
#define BOM "\xEF\xBB\xBF"

/* The first name is written; the others are what people call such a column. Several stand between spaces. */
static const struct {
  const char *english;
  const char *others;
} columns[] = {
  [GOEN_DECK_COLUMN_KEY] = { "key", "id uuid キー" },
  [GOEN_DECK_COLUMN_KIND] = { "kind", "type 種類 種別" },
  [GOEN_DECK_COLUMN_DEPTH] = { "depth", "深さ 段階" },
  [GOEN_DECK_COLUMN_TOPIC] = { "topic", "category 話題 テーマ カテゴリー カテゴリ" },
  [GOEN_DECK_COLUMN_PURPOSES] = { "purposes", "purpose 目的" },
  [GOEN_DECK_COLUMN_PLACES] = { "places", "place 場所 場面" },
  [GOEN_DECK_COLUMN_INDUSTRY] = { "industry", "業種 業界" },
  [GOEN_DECK_COLUMN_TEXT] = { "text", "question 質問 質問文 本文 文 カード" },
  [GOEN_DECK_COLUMN_WHY] = { "why", "note 理由 ねらい 説明 メモ" },
  [GOEN_DECK_COLUMN_FOLLOWS] = { "follows", "parent 前の質問 前のカード" },
  [GOEN_DECK_COLUMN_FAVOURITE] = { "favourite", "favorite お気に入り" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == GOEN_N_DECK_COLUMNS);

static gboolean
is_named (GoenDeckColumn  column,
          const char     *folded)
{
  g_auto (GStrv) others = goen_text_split_words (columns[column].others);

  if (g_str_equal (folded, columns[column].english))
    return TRUE;
  for (guint i = 0; others[i] != NULL; i++)
    {
      g_autofree char *other = goen_text_fold (others[i]);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static void
append_row (GString                *out,
            const GoenQuestionCard *card)
{
  g_autofree char *purposes = goen_card_purposes_to_names (card->purposes);
  g_autofree char *places = goen_card_places_to_names (card->places);
  const char *cells[GOEN_N_DECK_COLUMNS] = {
    [GOEN_DECK_COLUMN_KEY] = card->key,
    [GOEN_DECK_COLUMN_KIND] = goen_card_kind_to_name (card->kind),
    [GOEN_DECK_COLUMN_DEPTH] = goen_card_depth_to_name (card->depth),
    [GOEN_DECK_COLUMN_TOPIC] = goen_card_topic_to_name (card->topic),
    [GOEN_DECK_COLUMN_PURPOSES] = purposes,
    [GOEN_DECK_COLUMN_PLACES] = places,
    [GOEN_DECK_COLUMN_INDUSTRY] = goen_industry_to_name (card->industry),
    [GOEN_DECK_COLUMN_TEXT] = card->text,
    [GOEN_DECK_COLUMN_WHY] = card->why,
    [GOEN_DECK_COLUMN_FOLLOWS] = card->follows,
    [GOEN_DECK_COLUMN_FAVOURITE] = card->is_favourite ? "yes" : "no",
  };

  for (guint i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    {
      g_autofree char *cell = goen_csv_cell_quote (cells[i] != NULL ? cells[i] : "");

      g_string_append_printf (out, "%s%s", i > 0 ? "," : "", cell);
    }
  g_string_append (out, "\r\n");
}

/*< private >
 * goen_deck_column_from_name:
 * @name: what stands above a column
 * @column: (out): which one that is
 *
 * Knows a column by its name.
 *
 * Returns: whether it is one of a table of cards
 */
gboolean
goen_deck_column_from_name (const char     *name,
                            GoenDeckColumn *column)
{
  g_autofree char *folded = goen_text_fold (name);

  for (GoenDeckColumn i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    if (is_named (i, folded))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * goen_deck_write_csv:
 * @cards: (element-type GoenQuestionCard): cards
 *
 * Writes cards as a table: UTF-8 with a byte order mark, RFC 4180.
 *
 * Names of columns and values are English whatever the language is; the texts are as they are on the cards. What a
 * spreadsheet would take for a formula has an apostrophe before it. goen_deck_read_csv() gives equal cards back.
 *
 * Returns: (transfer full): the bytes of a file
 */
GBytes *
goen_deck_write_csv (GPtrArray *cards)
{
  GString *out = g_string_new (BOM);

  for (GoenDeckColumn i = 0; i < GOEN_N_DECK_COLUMNS; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", columns[i].english);
  g_string_append (out, "\r\n");
  for (guint i = 0; i < cards->len; i++)
    append_row (out, cards->pdata[i]);

  return g_string_free_to_bytes (out);
}
