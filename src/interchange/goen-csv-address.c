/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-private.h"

#include <string.h>

static const char * const regions[] = {
  "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都",
  "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府",
  "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
  "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県", NULL
};

/* Cities with 市, 町, 村 or 郡 before their last character. */
static const char * const odd_cities[] = {
  "市川市", "市原市", "四日市市", "廿日市市", "野々市市", "町田市", "大町市", "十日町市", "村山市", "村上市", "田村市", "東村山市",
  "武蔵村山市", "羽村市", "大村市", "郡山市", "大和郡山市", "小郡市", "蒲郡市", "郡上市", NULL
};

/* Cities with wards: 地方自治法第二百五十二条の十九第一項の指定都市の指定に関する政令. */
static const char * const cities_with_wards[] = {
  "札幌市", "仙台市", "さいたま市", "千葉市", "横浜市", "川崎市", "相模原市", "新潟市", "静岡市", "浜松市", "名古屋市", "京都市",
  "大阪市", "堺市", "神戸市", "岡山市", "広島市", "北九州市", "福岡市", "熊本市", NULL
};

/* The longest names have seven characters. */
#define MAX_NAME 8

static gsize
match_any (const char         *text,
           const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (text, names[i]))
      return strlen (names[i]);

  return 0;
}

/* The bytes up to and with the first such character after the first one, among so many. */
static gsize
find_after_first (const char *text,
                  gunichar    a,
                  gunichar    b,
                  guint       max)
{
  const char *p = *text != '\0' ? g_utf8_next_char (text) : text;

  for (guint i = 1; *p != '\0' && i < max; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == a || c == b)
        return g_utf8_next_char (p) - text;
      if (g_unichar_isspace (c) || g_unichar_isdigit (c))
        return 0;
    }

  return 0;
}

/* 郡 with its 町 or 村; those may have 町 or 村 in their names as well: 玉村町, 村田町, 大町町. */
static gsize
measure_county (const char *text)
{
  gsize county = find_after_first (text, u'郡', u'郡', 6);
  gsize city = find_after_first (text, u'市', u'市', 6);
  gsize town;
  gunichar next;

  /* 高市郡 and 余市郡 are no cities. */
  if (county == 0 || (city != 0 && city < county && city + strlen ("郡") != county))
    return 0;
  town = find_after_first (text + county, u'町', u'村', MAX_NAME);
  if (town == 0)
    return 0;
  next = g_utf8_get_char (text + county + town);

  return county + town + (next == u'町' || next == u'村' ? strlen ("町") : 0);
}

static gsize
measure_locality (const char *text,
                  gboolean    is_tokyo)
{
  gsize length = match_any (text, odd_cities);

  if (length > 0)
    return length;
  if ((length = match_any (text, cities_with_wards)) > 0)
    return length + find_after_first (text + length, u'区', u'区', 5);
  if (is_tokyo && (length = find_after_first (text, u'区', u'区', 5)) > 0)
    return length;
  if ((length = measure_county (text)) > 0)
    return length;
  if ((length = find_after_first (text, u'市', u'市', MAX_NAME)) > 0)
    return length;

  return find_after_first (text, u'町', u'村', 5);
}

static const char *
skip_spaces (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* The space between 1-2-3 and the name of the building. */
static const char *
find_building (const char *street)
{
  gboolean has_digit = FALSE;

  for (const char *p = street; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_digit = has_digit || g_unichar_isdigit (c);
      if (c == '\n' || (has_digit && g_unichar_isspace (c)))
        return p;
    }

  return NULL;
}

static void
set_part (char      **part,
          const char *start,
          gsize       length)
{
  if (*part == NULL && length > 0)
    *part = g_strstrip (g_strndup (start, length));
}

/* 〒 and a postal code before the address. */
static const char *
take_postal (GoenAddress *address,
             const char  *text)
{
  const char *p = skip_spaces (text);
  gsize length;
  g_autofree char *code = NULL;
  g_autofree char *postal = NULL;

  if (g_str_has_prefix (p, "〒"))
    p = skip_spaces (p + strlen ("〒"));
  for (length = 0; p[length] != '\0'; length = g_utf8_next_char (p + length) - p)
    {
      gunichar c = g_utf8_get_char (p + length);

      if (!g_unichar_isdigit (c) && c != '-' && c != 0xFF0D && c != 0x2010 && c != 0x2212)
        break;
    }
  code = g_strndup (p, length);
  postal = goen_csv_postal_parse (code);
  if (strlen (postal) != 8 || postal[3] != '-')
    return text;
  if (address->postal == NULL)
    address->postal = g_steal_pointer (&postal);
  else if (!g_str_equal (address->postal, postal))
    return text;

  return skip_spaces (p + length);
}

/*< private >
 * goen_csv_postal_parse:
 * @text: a postal code as it stands in a cell
 *
 * Writes a Japanese postal code as 100-0001; any other stays as it is.
 *
 * Returns: (transfer full): the code without 〒
 */
char *
goen_csv_postal_parse (const char *text)
{
  g_autofree char *compatible = NULL;
  const char *p = skip_spaces (text);
  char digits[8] = { 0 };
  guint n_digits = 0;

  if (g_str_has_prefix (p, "〒"))
    p = skip_spaces (p + strlen ("〒"));
  compatible = g_utf8_normalize (p, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *q = compatible; q != NULL && *q != '\0'; q = g_utf8_next_char (q))
    {
      gunichar c = g_utf8_get_char (q);

      if (g_ascii_isdigit (*q) && n_digits < 7)
        digits[n_digits++] = *q;
      else if (n_digits != 3 || (c != '-' && c != 0x2010 && c != 0x2212 && c != 0x30FC && c != ' '))
        return g_strdup (p);
    }

  return n_digits == 7 ? g_strdup_printf ("%.3s-%s", digits, digits + 3) : g_strdup (p);
}

/* Whether text begins with one of the 47 都道府県; @length is set to its bytes. */
gboolean
goen_csv_address_is_region (const char *text,
                            gsize      *length)
{
  *length = match_any (text, regions);

  return *length > 0;
}

/*< private >
 * goen_csv_address_split:
 * @address: an address; parts it has already stay
 * @text: a Japanese address in one piece
 *
 * Takes a Japanese address apart: 〒, 都道府県, 市区町村, the rest, and the building behind
 * a space.
 *
 * Returns: %FALSE when @text does not begin with a 都道府県; no part but the
 *   postal code is set then
 */
gboolean
goen_csv_address_split (GoenAddress *address,
                        const char  *text)
{
  const char *p = take_postal (address, text);
  const char *building;
  gsize length;

  if (!goen_csv_address_is_region (p, &length))
    return FALSE;
  set_part (&address->region, p, length);
  p = skip_spaces (p + length);

  length = measure_locality (p, g_str_equal (address->region, "東京都"));
  set_part (&address->locality, p, length);
  p = skip_spaces (p + length);

  building = address->building == NULL ? find_building (p) : NULL;
  if (building == NULL)
    {
      set_part (&address->street, p, strlen (p));
      return TRUE;
    }
  set_part (&address->street, p, building - p);
  building = skip_spaces (building);
  set_part (&address->building, building, strlen (building));

  return TRUE;
}
