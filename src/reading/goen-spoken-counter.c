/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

/* How the end of a number changes before what is counted. */
typedef enum {
  PLAIN,
  K,       /* いっ ろっ はっ じゅっ ひゃっ */
  S,       /* いっ はっ じゅっ: before さ行 and た行 */
  H,       /* いっぽ ろっぽ はっぽ じゅっぽ ひゃっぽ */
} Change;

typedef struct {
  const char *surface;
  const char *reading;
  Change      change;
  const char *after_n;      /* behind さん, せん, まん: さんぼん; NULL for @reading */
  const char *four;         /* NULL for よん */
  const char *seven;        /* NULL for なな */
  const char *nine;         /* NULL for きゅう */
  const char *after_yon;    /* よんぷん; NULL for @reading */
} Counter;

/* After the tables of the NHK accent dictionary, as far as one form is usual. */
static const Counter counters[] = {
  { "年", "ねん", PLAIN, NULL, "よ" }, { "年間", "ねんかん", PLAIN, NULL, "よ" }, { "年目", "ねんめ", PLAIN, NULL, "よ" },
  { "年前", "ねんまえ", PLAIN, NULL, "よ" }, { "年度", "ねんど", PLAIN, NULL, "よ" }, { "年代", "ねんだい", PLAIN, NULL, "よ" },
  { "年来", "ねんらい", PLAIN, NULL, "よ" }, { "年以上", "ねんいじょう", PLAIN, NULL, "よ" },
  { "か月", "かげつ", K }, { "ヶ月", "かげつ", K }, { "カ月", "かげつ", K }, { "ヵ月", "かげつ", K }, { "ケ月", "かげつ", K },
  { "ヶ月間", "かげつかん", K }, { "か月間", "かげつかん", K }, { "カ月間", "かげつかん", K },
  { "月", "がつ", PLAIN, NULL, "し", "しち", "く" },
  { "週", "しゅう", S }, { "週間", "しゅうかん", S }, { "週目", "しゅうめ", S },
  { "時", "じ", PLAIN, NULL, "よ", "しち", "く" }, { "時間", "じかん", PLAIN, NULL, "よ", "しち", "く" },
  { "時半", "じはん", PLAIN, NULL, "よ", "しち", "く" }, { "時間半", "じかんはん", PLAIN, NULL, "よ", "しち", "く" },
  { "分", "ふん", H, "ぷん", NULL, NULL, NULL, "ぷん" }, { "分間", "ふんかん", H, "ぷんかん", NULL, NULL, NULL, "ぷんかん" },
  { "秒", "びょう", PLAIN }, { "秒間", "びょうかん", PLAIN },
  { "人", "にん", PLAIN, NULL, "よ", "しち" }, { "人目", "にんめ", PLAIN, NULL, "よ", "しち" }, { "人前", "にんまえ", PLAIN, NULL, "よ", "しち" },
  { "人組", "にんぐみ", PLAIN, NULL, "よ", "しち" }, { "人兄弟", "にんきょうだい", PLAIN, NULL, "よ", "しち" },
  { "名", "めい", PLAIN }, { "名様", "めいさま", PLAIN },
  { "社", "しゃ", S }, { "社目", "しゃめ", S }, { "件", "けん", K }, { "件目", "けんめ", K }, { "個", "こ", K }, { "個所", "こしょ", K },
  { "本", "ほん", H, "ぼん" }, { "本目", "ほんめ", H, "ぼんめ" }, { "冊", "さつ", S }, { "枚", "まい", PLAIN }, { "台", "だい", PLAIN },
  { "杯", "はい", H, "ばい" }, { "匹", "ひき", H, "びき" }, { "票", "ひょう", H, "びょう" },
  { "泊", "はく", H, "ぱく", NULL, NULL, NULL, "ぱく" }, { "発", "はつ", H, "ぱつ" }, { "歩", "ほ", H, "ぽ" }, { "品", "ひん", H },
  { "回", "かい", K }, { "回目", "かいめ", K }, { "回戦", "かいせん", K }, { "階", "かい", K, "がい" }, { "階建て", "かいだて", K, "がいだて" },
  { "軒", "けん", K, "げん" }, { "軒目", "けんめ", K, "げんめ" },
  { "歳", "さい", S }, { "才", "さい", S }, { "代", "だい", PLAIN }, { "代目", "だいめ", PLAIN }, { "世代", "せだい", S },
  { "店舗", "てんぽ", S }, { "店舗目", "てんぽめ", S }, { "店", "てん", S }, { "点", "てん", S }, { "点目", "てんめ", S }, { "拠点", "きょてん", K },
  { "か国", "かこく", K }, { "カ国", "かこく", K }, { "ヶ国", "かこく", K }, { "ヵ国", "かこく", K }, { "か国語", "かこくご", K },
  { "カ国語", "かこくご", K }, { "ヶ国語", "かこくご", K }, { "ヵ国語", "かこくご", K },
  { "か所", "かしょ", K }, { "カ所", "かしょ", K }, { "ヶ所", "かしょ", K }, { "ヵ所", "かしょ", K }, { "箇所", "かしょ", K },
  { "種類", "しゅるい", S }, { "種", "しゅ", S }, { "席", "せき", S }, { "世帯", "せたい", S }, { "周年", "しゅうねん", S }, { "隻", "せき", S },
  { "通", "つう", S }, { "通り", "とおり", S }, { "頭", "とう", S }, { "等", "とう", S }, { "着", "ちゃく", S }, { "丁目", "ちょうめ", S },
  { "期", "き", K }, { "期目", "きめ", K }, { "級", "きゅう", K }, { "校", "こう", K }, { "区", "く", K }, { "曲", "きょく", K }, { "組", "くみ", PLAIN },
  { "件以上", "けんいじょう", K }, { "項目", "こうもく", K }, { "業種", "ぎょうしゅ", PLAIN }, { "団体", "だんたい", PLAIN }, { "部門", "ぶもん", PLAIN },
  { "部", "ぶ", PLAIN }, { "部屋", "へや", PLAIN }, { "室", "しつ", S }, { "番", "ばん", PLAIN }, { "番目", "ばんめ", PLAIN }, { "号", "ごう", PLAIN },
  { "号店", "ごうてん", PLAIN }, { "度", "ど", PLAIN }, { "度目", "どめ", PLAIN }, { "倍", "ばい", PLAIN }, { "割", "わり", PLAIN },
  { "円", "えん", PLAIN, NULL, "よ" }, { "位", "い", PLAIN }, { "坪", "つぼ", PLAIN }, { "畳", "じょう", PLAIN, NULL, "よ" }, { "行", "ぎょう", PLAIN },
  { "文字", "もじ", PLAIN }, { "作品", "さくひん", S }, { "作", "さく", S }, { "社員", "しゃいん", S }, { "足", "そく", S, "ぞく" }, { "羽", "わ", PLAIN },
  { "校目", "こうめ", K }, { "棟", "とう", S }, { "都市", "とし", S }, { "都道府県", "とどうふけん", S }, { "県", "けん", K }, { "市", "し", S },
  { "町", "ちょう", S }, { "キロ", "きろ", PLAIN }, { "トン", "とん", S }, { "ページ", "ぺーじ", S }, { "パーセント", "ぱーせんと", S },
  { "％", "ぱーせんと", S }, { "%", "ぱーせんと", S }, { "℃", "ど", PLAIN }, { "㎡", "へいべい", PLAIN }, { "m²", "へいべい", PLAIN },
};

/* Latin units, which no letter may follow. */
static const Counter units[] = {
  { "km", "きろ", PLAIN }, { "kg", "きろ", PLAIN }, { "cm", "せんち", S }, { "mm", "みり", PLAIN }, { "m", "めーとる", PLAIN }, { "g", "ぐらむ", PLAIN },
  { "L", "りっとる", PLAIN }, { "l", "りっとる", PLAIN }, { "ml", "みり", PLAIN }, { "t", "とん", S }, { "h", "じかん", PLAIN, NULL, "よ", "しち", "く" },
  { "GB", "ぎが", PLAIN }, { "MB", "めが", PLAIN }, { "TB", "てら", S }, { "min", "ふん", H, "ぷん", NULL, NULL, NULL, "ぷん" }, { "pt", "ぽいんと", H },
  { "kW", "きろわっと", PLAIN }, { "W", "わっと", PLAIN },
};

static const char *const days[] = {
  "", "", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか",
};
static const char *const things[] = { "", "ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ" };

static const Counter *
find_counter (const char *p)
{
  const Counter *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    if (g_str_has_prefix (p, counters[i].surface) &&
        (best == NULL || strlen (counters[i].surface) > strlen (best->surface)))
      best = &counters[i];

  for (guint i = 0; best == NULL && i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (p, units[i].surface) && !g_ascii_isalnum (p[strlen (units[i].surface)]))
      return &units[i];

  return best;
}

static gboolean
replace_end (GString    *reading,
             const char *from,
             const char *to)
{
  if (to == NULL || !g_str_has_suffix (reading->str, from))
    return FALSE;

  g_string_truncate (reading, reading->len - strlen (from));
  g_string_append (reading, to);

  return TRUE;
}

/* Whether the number now ends in a っ. */
static gboolean
shorten (GString *reading,
         Change   change)
{
  if (change == PLAIN)
    return FALSE;
  if (replace_end (reading, "いち", "いっ") || replace_end (reading, "はち", "はっ") || replace_end (reading, "じゅう", "じゅっ"))
    return TRUE;

  return change != S && (replace_end (reading, "ろく", "ろっ") || replace_end (reading, "ひゃく", "ひゃっ"));
}

/* ほん → ぽん; kana that take a small circle stand two places before those that have one. */
static void
append_with_p (GString    *reading,
               const char *counted)
{
  gunichar first = g_utf8_get_char (counted);

  g_string_append_unichar (reading, g_utf8_strchr ("はひふへほ", -1, first) != NULL ? first + 2 : first);
  g_string_append (reading, g_utf8_next_char (counted));
}

static void
append_counter (const Counter *counter,
                GString       *reading)
{
  if (replace_end (reading, "よん", counter->four) || replace_end (reading, "なな", counter->seven)
      || replace_end (reading, "きゅう", counter->nine))
    g_string_append (reading, counter->reading);
  else if (counter->after_yon != NULL && g_str_has_suffix (reading->str, "よん"))
    g_string_append (reading, counter->after_yon);
  else if (counter->after_n != NULL && (g_str_has_suffix (reading->str, "さん") || g_str_has_suffix (reading->str, "せん")
                                        || g_str_has_suffix (reading->str, "まん")))
    g_string_append (reading, counter->after_n);
  else if (shorten (reading, counter->change) && counter->change == H)
    append_with_p (reading, counter->reading);
  else
    g_string_append (reading, counter->reading);
}

/* 1日 is ついたち of a month, and いちにち otherwise. */
static gsize
read_days (const char *p,
           const char *digits,
           gboolean    is_date,
           GString    *reading)
{
  static const char *const ends[][2] = { { "日間", "かん" }, { "日目", "め" }, { "日", "" } };
  guint64 number = g_ascii_strtoull (digits, NULL, 10);
  guint i = 0;

  while (!g_str_has_prefix (p, ends[i][0]))
    if (++i == G_N_ELEMENTS (ends))
      return 0;

  if (*digits == '\0' || number == 0 || (number > 31 && number % 10 != 4))
    g_string_append (reading, "にち");
  else if (number == 1)
    g_string_assign (reading, is_date ? "ついたち" : "いちにち");
  else if (number < G_N_ELEMENTS (days))
    g_string_assign (reading, days[number]);
  else if (number == 20)
    g_string_assign (reading, "はつか");
  else if (number % 10 == 4)
    replace_end (reading, "よん", "よっか");
  else
    {
      replace_end (reading, "なな", "しち");
      replace_end (reading, "きゅう", "く");
      g_string_append (reading, "にち");
    }
  g_string_append (reading, ends[i][1]);

  return strlen (ends[i][0]);
}

gsize
goen_spoken_counter_read (const char *p,
                          const char *digits,
                          gboolean    is_date,
                          GString    *reading)
{
  gsize length = read_days (p, digits, is_date, reading);
  guint64 number = g_ascii_strtoull (digits, NULL, 10);
  const Counter *counter;

  if (length > 0)
    return length;
  if (g_str_has_prefix (p, "つ") && number > 0 && number < G_N_ELEMENTS (things))
    {
      g_string_assign (reading, things[number]);
      return strlen ("つ");
    }

  /* 3分の1 is a fraction, 90分のセミナー is not. */
  if (g_str_has_prefix (p, "分の") && goen_spoken_is_digit (g_utf8_get_char (p + strlen ("分の"))))
    {
      g_string_append (reading, "ぶんの");
      return strlen ("分の");
    }

  counter = find_counter (p);
  if (counter == NULL)
    return 0;

  if ((number == 1 || number == 2) && (g_str_equal (counter->surface, "人") || g_str_equal (counter->surface, "人目")))
    {
      g_string_assign (reading, number == 1 ? "ひとり" : "ふたり");
      g_string_append (reading, g_str_equal (counter->surface, "人") ? "" : "め");
    }
  else
    append_counter (counter, reading);

  return strlen (counter->surface);
}
