/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

/* What stands before a number. On a card these words do not follow the language of the program but that of the card. */
static const char *
get_label (GoenCardField field,
           gboolean      is_vertical)
{
  switch (field)
    {
    case GOEN_FIELD_PHONE:
      return is_vertical ? "電話　" : "TEL ";
    case GOEN_FIELD_FAX:
      return is_vertical ? "ＦＡＸ　" : "FAX ";
    case GOEN_FIELD_MOBILE:
      return is_vertical ? "携帯　" : "Mobile ";
    case GOEN_FIELD_COMPANY:
    case GOEN_FIELD_DEPARTMENT:
    case GOEN_FIELD_TITLE:
    case GOEN_FIELD_QUALIFICATION:
    case GOEN_FIELD_NAME:
    case GOEN_FIELD_READING:
    case GOEN_FIELD_SLOGAN:
    case GOEN_FIELD_POSTAL:
    case GOEN_FIELD_ADDRESS:
    case GOEN_FIELD_MAIL:
    case GOEN_FIELD_URL:
    case GOEN_FIELD_LOGO:
    case GOEN_FIELD_PHOTO:
    case GOEN_FIELD_QR:
    case GOEN_N_FIELDS:
    default:
      return "";
    }
}

static gboolean
has_item (const GoenCardDesign *design,
          GoenCardSide          side,
          GoenCardField         field)
{
  for (guint i = 0; i < design->items[side]->len; i++)
    {
      const GoenCardItem *item = &g_array_index (design->items[side], GoenCardItem, i);

      if (item->field == field && !item->is_hidden)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0x3000)
      return TRUE;

  return FALSE;
}

/* "〒100-0004" before an address in Japanese, "100-0004" after one in English. */
static char *
join_postal (const char *address,
             const char *postal)
{
  if (postal == NULL)
    return g_strdup (address);
  if (is_japanese (address))
    return g_strdup_printf ("〒%s %s", postal, address);

  return g_strdup_printf ("%s %s", address, postal);
}

/* One line has room for all numbers that have no place of their own, so that none is lost. Narrower designs have a line for the fax. */
#define MIN_FAX_WIDTH 56.0

static void
add_number (GString              *line,
            const GoenCardItem   *item,
            GoenCardField         field,
            const char           *number)
{
  if (number == NULL || *number == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, item->is_vertical ? "　" : "  ");
  g_string_append_printf (line, "%s%s", get_label (field, item->is_vertical), number);
}

static char *
dup_numbers (const GoenCardDesign *design,
             GoenCardSide          side,
             const GoenCardItem   *item,
             char * const         *texts)
{
  GString *line = g_string_new (NULL);

  add_number (line, item, GOEN_FIELD_PHONE, texts[GOEN_FIELD_PHONE]);
  if (!has_item (design, side, GOEN_FIELD_FAX) && !item->is_vertical && item->width >= MIN_FAX_WIDTH)
    add_number (line, item, GOEN_FIELD_FAX, texts[GOEN_FIELD_FAX]);
  if (!has_item (design, side, GOEN_FIELD_MOBILE))
    add_number (line, item, GOEN_FIELD_MOBILE, texts[GOEN_FIELD_MOBILE]);
  if (line->len > 0)
    return g_string_free_and_steal (line);
  g_string_free (line, TRUE);

  return NULL;
}

/* Short Japanese names stand wider, as is usual: 林　　健, 林　太郎, and from four characters as they are written. */
static char *
spread_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", 3);
  glong n = 0;

  if (g_strv_length (parts) != 2 || *parts[0] == '\0' || *parts[1] == '\0')
    return g_strdup (name);
  for (guint i = 0; i < 2; i++)
    for (const char *p = parts[i]; *p != '\0'; p = g_utf8_next_char (p), n++)
      if (g_utf8_get_char (p) < 0x3000)
        return g_strdup (name);

  return n > 3 ? g_strdup (name) : g_strjoin (n == 2 ? "　　" : "　", parts[0], parts[1], NULL);
}

/* 漢数字 are for addresses and telephone numbers: a title, or a company such as 3M, is written as it is. */
static gboolean
has_kanji_numbers (const GoenCardDesign *design,
                   GoenCardField         field)
{
  return design->kanji_numbers && (field == GOEN_FIELD_POSTAL || field == GOEN_FIELD_ADDRESS || field == GOEN_FIELD_PHONE ||
                                   field == GOEN_FIELD_FAX || field == GOEN_FIELD_MOBILE);
}

char *
goen_card_dup_text (const GoenCardDesign  *design,
                    GoenCardSide           side,
                    const GoenCardItem    *item,
                    const GoenCardContent *content)
{
  char * const *texts = content->texts[side];
  const char *text;
  g_autofree char *joined = NULL;
  g_autofree char *labelled = NULL;

  if (item->field >= GOEN_N_TEXT_FIELDS)
    return NULL;
  text = texts[item->field];
  if (item->field == GOEN_FIELD_PHONE)
    {
      labelled = dup_numbers (design, side, item, texts);
      if (labelled == NULL || !item->is_vertical)
        return g_steal_pointer (&labelled);
      return goen_vertical_dup_text (labelled, has_kanji_numbers (design, item->field));
    }
  if (text == NULL || *text == '\0')
    return NULL;

  if (item->field == GOEN_FIELD_ADDRESS && !has_item (design, side, GOEN_FIELD_POSTAL))
    joined = join_postal (text, texts[GOEN_FIELD_POSTAL]);
  else if (item->field == GOEN_FIELD_POSTAL && texts[GOEN_FIELD_ADDRESS] != NULL && is_japanese (texts[GOEN_FIELD_ADDRESS]))
    joined = g_strconcat ("〒", text, NULL);
  else if (item->field == GOEN_FIELD_NAME)
    joined = spread_name (text);
  else
    joined = g_strdup (text);

  labelled = g_strconcat (get_label (item->field, item->is_vertical), joined, NULL);
  if (!item->is_vertical)
    return g_steal_pointer (&labelled);

  return goen_vertical_dup_text (labelled, has_kanji_numbers (design, item->field));
}

static gboolean
is_shown (const GoenCardDesign  *design,
          GoenCardSide           side,
          const GoenCardItem    *item,
          const GoenCardContent *content)
{
  g_autofree char *text = NULL;

  if (item->is_hidden)
    return FALSE;
  if (item->field == GOEN_FIELD_LOGO)
    return content->logo != NULL;
  if (item->field == GOEN_FIELD_PHOTO)
    return content->photo != NULL;
  if (item->field == GOEN_FIELD_QR)
    return content->qr != NULL;

  text = goen_card_dup_text (design, side, item, content);

  return text != NULL;
}

/* How far it is from one item of a group to the next: downwards, or leftwards where text is vertical. */
static double
get_pitch (const GoenCardItem *item,
           const GoenCardItem *next)
{
  return item->is_vertical ? item->x + item->width - (next->x + next->width) : next->y - item->y;
}

static void
shift (GoenCardItem *item,
       double        by)
{
  if (item->is_vertical)
    item->x -= by;
  else
    item->y += by;
}

/* The places of @group in @items, as they are designed. */
static GArray *
list_members (const GArray *items,
              guint         group)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, GoenCardItem, i).group == group)
      g_array_append_val (members, i);

  return members;
}

/* Nothing is shown in the whole row: items beside each other, such as two telephone numbers, share one. */
static gboolean
is_row_empty (const GArray *designed,
              const GArray *arranged,
              const GArray *members,
              guint         member)
{
  const GoenCardItem *item = &g_array_index (designed, GoenCardItem, g_array_index (members, guint, member));

  for (guint i = 0; i < members->len; i++)
    {
      guint other = g_array_index (members, guint, i);

      if (get_pitch (item, &g_array_index (designed, GoenCardItem, other)) == 0 &&
          !g_array_index (arranged, GoenCardItem, other).is_hidden)
        return FALSE;
    }

  return TRUE;
}

/* Those after an empty one move up by its room; where the group keeps its end, those before it move down. */
static double
get_shift (const GArray *designed,
           const GArray *arranged,
           const GArray *members,
           guint         member)
{
  gboolean ends = g_array_index (designed, GoenCardItem, g_array_index (members, guint, member)).group_ends;
  double by = 0;

  for (guint i = 0; i + 1 < members->len; i++)
    {
      guint this = g_array_index (members, guint, i);
      guint next = g_array_index (members, guint, i + 1);
      double pitch = get_pitch (&g_array_index (designed, GoenCardItem, this), &g_array_index (designed, GoenCardItem, next));

      if (!ends && i < member && is_row_empty (designed, arranged, members, i))
        by -= pitch;
      else if (ends && i >= member && is_row_empty (designed, arranged, members, i + 1))
        by += pitch;
    }

  return by;
}

/**
 * goen_card_arrange:
 * @design: how the card looks
 * @side: front or back
 * @content: what it says
 *
 * Tells where the items of a card really stand, after groups were closed up.
 *
 * Returns: (transfer full) (element-type GoenCardItem): the items of the design in its order; hidden are those with nothing to show
 */
GArray *
goen_card_arrange (const GoenCardDesign  *design,
                   GoenCardSide           side,
                   const GoenCardContent *content)
{
  const GArray *designed = design->items[side];
  GArray *arranged = g_array_sized_new (FALSE, TRUE, sizeof (GoenCardItem), designed->len);

  g_array_append_vals (arranged, designed->data, designed->len);
  for (guint i = 0; i < arranged->len; i++)
    {
      GoenCardItem *item = &g_array_index (arranged, GoenCardItem, i);

      item->is_hidden = !is_shown (design, side, item, content);
    }

  for (guint i = 0; i < arranged->len; i++)
    {
      GoenCardItem *item = &g_array_index (arranged, GoenCardItem, i);
      g_autoptr (GArray) members = NULL;

      if (item->group == 0 || item->is_hidden)
        continue;
      members = list_members (designed, item->group);
      for (guint k = 0; k < members->len; k++)
        if (g_array_index (members, guint, k) == i)
          shift (item, get_shift (designed, arranged, members, k));
    }

  return arranged;
}
