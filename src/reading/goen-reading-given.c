/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-name.h"

#include <string.h>

/* How characters are commonly read at the beginning and at the end of given names. The dictionary has whole names
 * only; those that came into fashion after it was made are put together from these. Each line is a reading and the
 * characters that have it; a character stands in one line, that of its most common reading. */

typedef struct {
  const char *reading;
  const char *characters;
} Group;

static const Group heads[] = {
  { "あ", "亜明" }, { "あい", "愛" }, { "あお", "碧" }, { "あき", "秋昭" }, { "あや", "彩綾絢" }, { "い", "伊衣" },
  { "え", "絵" }, { "えい", "瑛栄" }, { "か", "香佳花華" }, { "かず", "和一" }, { "かつ", "克勝" }, { "けい", "恵啓圭慶敬桂" },
  { "けん", "健賢謙憲研" }, { "こう", "康浩光航幸" }, { "ここ", "心" }, { "こと", "琴" }, { "さ", "紗沙早" }, { "しゅう", "修周柊" },
  { "しゅん", "俊駿瞬" }, { "じゅん", "純淳潤順" }, { "しょう", "翔匠祥彰" }, { "しん", "慎晋" }, { "そう", "蒼颯奏壮" },
  { "たか", "貴孝隆崇" }, { "たく", "拓卓" }, { "ち", "千" }, { "てつ", "哲徹" }, { "とし", "敏利" }, { "とも", "智朋友知" },
  { "な", "奈菜那" }, { "なお", "直尚" }, { "なつ", "夏" }, { "なな", "七" }, { "のぶ", "伸信" }, { "はる", "陽晴遥春" }, { "ひで", "英秀" },
  { "ひな", "雛" }, { "ひろ", "寛弘宏博大" }, { "ふみ", "文史" }, { "ほ", "穂帆" }, { "ま", "真麻茉万" }, { "まさ", "正雅昌政将" },
  { "み", "美未実" }, { "みず", "瑞" }, { "みつ", "充" }, { "もえ", "萌" }, { "もも", "桃" }, { "やす", "泰靖" }, { "ゆ", "結由" },
  { "ゆう", "悠優裕祐勇雄佑" }, { "ゆき", "雪" }, { "ゆず", "柚" }, { "よう", "洋耀" }, { "よし", "義吉芳" }, { "り", "莉梨理里" },
  { "りく", "陸" }, { "りゅう", "龍竜" }, { "りょう", "涼亮良遼諒" }, { "りん", "凛凜" }, { "れい", "玲怜礼" }, { "れん", "蓮" },
};

static const Group tails[] = {
  { "あ", "愛亜" }, { "いち", "一" }, { "え", "恵江絵枝" }, { "お", "夫雄男" }, { "おり", "織" }, { "か", "香佳花華夏" }, { "き", "樹希輝紀貴生" },
  { "こ", "子" }, { "ご", "吾悟" }, { "さ", "紗沙" }, { "じ", "二司治次" }, { "すけ", "介助輔祐佑" }, { "た", "太汰" }, { "たか", "孝隆" },
  { "と", "人斗翔登" }, { "とし", "俊敏利" }, { "な", "菜奈那" }, { "ね", "音" }, { "の", "乃" }, { "のり", "典則徳憲" }, { "は", "羽葉" },
  { "ひこ", "彦" }, { "ひろ", "弘宏博浩裕" }, { "ふみ", "史文" }, { "へい", "平" }, { "ほ", "穂帆" }, { "ま", "真馬磨" }, { "み", "美実未" },
  { "や", "也哉矢弥" }, { "ゆき", "之行幸" }, { "よ", "代世" }, { "よし", "義" }, { "ら", "良" }, { "り", "莉梨理里" }, { "ろう", "郎朗" },
};

/* Dearer than a name the dictionary knows, cheaper than ordinary words put together. */
#define COST 5000

static void
add_words (GArray      *words,
           const Group *groups,
           gsize        n_groups,
           const char  *character,
           guint        start)
{
  guint length = g_utf8_next_char (character) - character;

  for (gsize i = 0; i < n_groups; i++)
    for (const char *c = groups[i].characters; *c != '\0'; c = g_utf8_next_char (c))
      if (strncmp (c, character, length) == 0)
        {
          GoenReadingWord word = { start, length, GOEN_READING_WORD_GIVEN, COST, g_strdup (groups[i].reading) };

          g_array_append_val (words, word);
        }
}

static int
compare_start (gconstpointer a,
               gconstpointer b)
{
  guint left = ((const GoenReadingWord *) a)->start;
  guint right = ((const GoenReadingWord *) b)->start;

  return left < right ? -1 : left > right;
}

/*< private >
 * goen_reading_name_add_given:
 * @name: a given name
 * @words: (element-type GoenReadingWord): what the dictionary finds in it; stays ordered
 *
 * Adds how the first and the last character of a given name are commonly read.
 */
void
goen_reading_name_add_given (const char *name,
                             GArray     *words)
{
  const char *last = name;

  if (g_utf8_strlen (name, -1) < 2)
    return;

  last = g_utf8_prev_char (name + strlen (name));
  add_words (words, heads, G_N_ELEMENTS (heads), name, 0);
  add_words (words, tails, G_N_ELEMENTS (tails), last, last - name);
  g_array_sort (words, compare_start);
}
