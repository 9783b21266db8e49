/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-participant-words-private.h"

#include <string.h>

#include "goen-text.h"

/* A given name of more characters than this is a company: 高橋 みどり製作所. */
#define MAX_GIVEN 3

static const char * const bullets[] = {
  "・", "･", "•", "●", "○", "◎", "■", "□", "◆", "◇", "※", "*", "＊", "-", "－", "–", "—", "‐", "☆", "★", "▪", "▶", "✓", "☑",
};
static const char * const honorifics[] = { "さま", "さん", "様", "殿", "氏" };
static const char * const company_endings[] = {
  "事務所", "商店", "商会", "製作所", "工業", "工務店", "研究所", "銀行", "信用金庫", "大学", "協会", "組合", "会議所", "病院", "クリニック",
  "法人", "会社", "企画", "建設", "不動産", "印刷", "食品", "運輸", "産業", "興業", "物産", "設計", "デザイン", "珈琲", "堂", "ホールディングス",
  " inc", " inc.", " ltd", " ltd.", " llc", " gmbh", " corp", " corp.", " company", " co.",
};
static const char * const post_endings[] = {
  "部", "課", "室", "係", "局", "本部", "支店", "支社", "営業所", "グループ", "チーム", "長", "役", "役員", "主任", "主事", "主幹", "理事", "監事",
  "幹事", "担当", "代表", "社員", "弁護士", "税理士", "会計士", "社労士", "行政書士", "司法書士", "診断士", "建築士", "顧問", "教授", "講師",
  "マネージャー", "マネジャー", "リーダー", "ディレクター", "デザイナー", "エンジニア", "コンサルタント", "店主", "オーナー", "補佐", "代理",
  "ceo", "cto", "cfo", "coo", "manager", "director", "president", "owner", "engineer", "designer", "consultant",
};

static const struct {
  const char          *words;    /* folded, between spaces */
  GoenParticipantRole  role;
} headers[] = {
  { " 氏名 名前 お名前 ご氏名 参加者名 参加者氏名 参加者 name fullname participant ", GOEN_PARTICIPANT_NAME },
  { " 姓 苗字 名字 familyname lastname surname ", GOEN_PARTICIPANT_FAMILY },
  { " 名 givenname firstname ", GOEN_PARTICIPANT_GIVEN },
  { " 会社 会社名 御社名 貴社名 勤務先 所属 ご所属 所属先 企業名 団体名 組織 屋号 company organization organisation ", GOEN_PARTICIPANT_COMPANY },
  { " 役職 役職名 肩書 肩書き 部署 部署名 部署役職 title jobtitle role position department ", GOEN_PARTICIPANT_TITLE },
  { " no 番号 # 通番 連番 ", GOEN_PARTICIPANT_NUMBER },
};

static gboolean
has_ending (const char         *text,
            const char * const *endings,
            guint               n_endings)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = plain != NULL ? g_utf8_casefold (plain, -1) : g_strdup (text);

  for (guint i = 0; i < n_endings; i++)
    if (g_str_has_suffix (folded, endings[i]) && strlen (folded) > strlen (endings[i]))
      return TRUE;

  return FALSE;
}

gboolean
goen_participant_is_company (const char *text)
{
  return goen_company_has_legal_form (text) || has_ending (text, company_endings, G_N_ELEMENTS (company_endings));
}

gboolean
goen_participant_is_number (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isdigit (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

gboolean
goen_participant_is_post (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  /* The words on their own are posts as well: 部長, 代表, CEO. Those of one character are surnames: 係, 役. */
  for (guint i = 0; i < G_N_ELEMENTS (post_endings); i++)
    if (g_str_equal (folded, post_endings[i]) && g_utf8_strlen (folded, -1) > 1)
      return TRUE;

  return !goen_company_has_legal_form (text) && has_ending (text, post_endings, G_N_ELEMENTS (post_endings));
}

/* The number of a line: "12.", "3)", "(4)", "５、", "No.6", "①". A number alone needs a space behind it. */
static const char *
skip_number (const char *text)
{
  const char *p = text;
  gboolean is_open = FALSE;
  gboolean is_number;
  gunichar c;

  if (g_ascii_strncasecmp (p, "no.", 3) == 0)
    p += 3;
  c = g_utf8_get_char (p);
  if (c == '(' || c == 0xFF08 || c == '[')
    {
      is_open = TRUE;
      p = g_utf8_next_char (p);
    }
  if (g_utf8_get_char (p) >= 0x2460 && g_utf8_get_char (p) <= 0x2473)
    return g_utf8_next_char (p);

  is_number = g_unichar_isdigit (g_utf8_get_char (p));
  while (g_unichar_isdigit (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  c = g_utf8_get_char (p);
  if (!is_number || c == '\0')
    return text;
  if (is_open)
    return c == ')' || c == 0xFF09 || c == ']' ? g_utf8_next_char (p) : text;
  if (c != '\0' && g_utf8_strchr (".．)）:：、。", -1, c) != NULL)
    return g_utf8_next_char (p);

  return g_unichar_isspace (c) ? p : text;
}

static const char *
skip_bullet (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return text + strlen (bullets[i]);

  return text;
}

/* A tab is no space: what stands before it may be an empty cell. */
static gboolean
is_space (gunichar c)
{
  return c != '\t' && g_unichar_isspace (c);
}

static const char *
skip_space (const char *text)
{
  while (is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

char *
goen_participant_dup_line (const char *line)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  const char *text = skip_space (valid);
  gsize length;

  text = skip_space (skip_bullet (text));
  /* A number in a column of its own is a cell, which a header may name. */
  if (strchr (text, '\t') == NULL)
    text = skip_space (skip_number (text));
  length = strlen (text);
  while (length > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + length);

      if (!is_space (g_utf8_get_char (last)))
        break;
      length = last - text;
    }

  return g_strndup (text, length);
}

static char **
split_at (const char *line,
          const char *separators)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *start = line;

  for (const char *p = line; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\0' && g_utf8_strchr (separators, -1, c) == NULL)
        continue;

      g_strv_builder_take (builder, g_strndup (start, p - start));
      if (c == '\0')
        break;
      start = g_utf8_next_char (p);
    }

  return g_strv_builder_end (builder);
}

static char *
join (char  **words,
      guint   from,
      guint   to)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (joined, "%s%s", i > from ? " " : "", words[i]);

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/* How many of the words from @from on are a name: 高橋 美咲, 高橋美咲, Misaki Takahashi. */
static guint
count_name (char  **words,
            guint   from,
            guint   to)
{
  const char *second = from + 1 < to ? words[from + 1] : NULL;

  if (second == NULL || goen_participant_is_company (second))
    return 1;
  if (goen_text_is_latin (words[from]))
    {
      guint n = 1;

      while (from + n < to && goen_text_is_latin (words[from + n]) && !goen_participant_is_post (words[from + n]))
        n++;
      return n;
    }
  if (g_str_has_prefix (second, "(") || g_str_has_prefix (second, "（"))
    return 1;

  /* 長 ends the name of many a post, and the given name of a few: 高橋 部長, but 高橋 成長 is on no list. */
  if (goen_participant_is_post (second))
    return 1;

  return g_utf8_strlen (second, -1) <= MAX_GIVEN || goen_kana_is_reading (second) ||
         g_str_has_suffix (second, "様") || g_str_has_suffix (second, "さん") || g_str_has_suffix (second, "氏")
         ? 2 : 1;
}

/* Single spaces part the name itself as well as the parts. */
static char **
split_words (const char *line)
{
  g_auto (GStrv) words = goen_text_split_words (line);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_words = g_strv_length (words);
  guint at = 0;
  guint name_end;

  if (n_words == 0)
    return g_strv_builder_end (builder);

  if (n_words > 1 && goen_participant_is_company (words[0]))
    {
      g_strv_builder_add (builder, words[at++]);
      while (at + 1 < n_words && goen_participant_is_post (words[at]))
        g_strv_builder_add (builder, words[at++]);
    }
  name_end = at + count_name (words, at, n_words);
  /* An honorific or a reading in brackets of its own belongs to the name. */
  while (name_end < n_words &&
         (g_str_equal (words[name_end], "様") || g_str_equal (words[name_end], "さん") || g_str_equal (words[name_end], "氏") ||
          g_str_has_prefix (words[name_end], "(") || g_str_has_prefix (words[name_end], "（")))
    name_end++;
  g_strv_builder_take (builder, join (words, at, name_end));
  for (guint i = name_end; i < n_words; i++)
    g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

/* Columns that were laid out with spaces: two or more between them. */
static char **
split_columns (const char *line)
{
  g_autoptr (GRegex) gap = g_regex_new ("\\s{2,}|[ ]*\\x{3000}{2,}[ ]*", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_split (gap, line, G_REGEX_MATCH_DEFAULT);
}

char **
goen_participant_split (const char *line)
{
  static const char * const separators[] = { "\t", "/／", ",，、", "|｜" };
  g_auto (GStrv) columns = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
      if (g_utf8_strchr (separators[i], -1, g_utf8_get_char (p)) != NULL)
        return split_at (line, separators[i]);

  columns = split_columns (line);
  if (g_strv_length (columns) > 1)
    return g_steal_pointer (&columns);

  return split_words (line);
}

GArray *
goen_participant_read_header (const char *line)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (GoenParticipantRole));
  g_auto (GStrv) parts = goen_participant_split (line);
  gboolean has_name = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *folded = goen_text_fold (parts[i]);
      g_autofree char *word = g_strdup_printf (" %s ", folded);
      GoenParticipantRole role = GOEN_PARTICIPANT_NOTE;

      for (guint n = 0; n < G_N_ELEMENTS (headers); n++)
        if (*folded != '\0' && strstr (headers[n].words, word) != NULL)
          role = headers[n].role;
      has_name = has_name || role == GOEN_PARTICIPANT_NAME || role == GOEN_PARTICIPANT_FAMILY;
      g_array_append_val (columns, role);
    }

  return has_name ? g_steal_pointer (&columns) : NULL;
}

char *
goen_participant_cut_brackets (char *name)
{
  char *open = strchr (name, '(');
  char *close;
  char *inside;
  gsize width = 1;

  if (open == NULL)
    {
      open = strstr (name, "（");
      width = strlen ("（");
    }
  if (open == NULL || open == name)
    return NULL;

  close = strchr (open, ')');
  if (close == NULL)
    close = strstr (open, "）");
  if (close == NULL)
    return NULL;

  inside = g_strstrip (g_strndup (open + width, close - open - width));
  close = *close == ')' ? close + 1 : close + strlen ("）");
  memmove (open, close, strlen (close) + 1);
  g_strstrip (name);

  return inside;
}

void
goen_participant_cut_honorific (char *name)
{
  g_strstrip (name);
  for (guint i = 0; i < G_N_ELEMENTS (honorifics); i++)
    {
      gsize length = strlen (name);
      gsize cut = strlen (honorifics[i]);

      /* A name of one character and 氏 might be a name of two. */
      if (!g_str_has_suffix (name, honorifics[i]) || g_utf8_strlen (name, length - cut) < 2)
        continue;

      name[length - cut] = '\0';
      g_strchomp (name);
      /* The wide space before 様. */
      while (g_str_has_suffix (name, "　"))
        name[strlen (name) - strlen ("　")] = '\0';
      return;
    }
}
