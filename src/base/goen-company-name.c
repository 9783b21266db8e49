/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

#include "goen-text-private.h"

/*
 * Legal forms as they stand before or after the name of an organisation.
 *
 * Each is also found in brackets. Width, katakana or hiragana, old kanji, case, spaces,
 * full stops and commas make no difference.
 */
static const char * const legal_forms[] = {
  /* 会社法, 会社法の施行に伴う関係法律の整備等に関する法律 */
  "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "特例有限会社", "特定目的会社", "相互会社", "有限責任事業組合",
  "カブシキガイシャ", "カブシキカイシャ", "ユウゲンガイシャ", "ゴウドウガイシャ", "ゴウシガイシャ", "ゴウメイガイシャ",
  /* 一般社団法人及び一般財団法人に関する法律, 公益認定法, 特定非営利活動促進法 */
  "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人", "特例社団法人", "特例財団法人", "社団法人", "財団法人",
  "認定特定非営利活動法人", "特定非営利活動法人", "認定NPO法人", "NPO法人",
  "医療法人社団", "医療法人財団", "社会医療法人", "特定医療法人", "医療法人", "学校法人", "準学校法人", "社会福祉法人", "宗教法人", "更生保護法人",
  "税理士法人", "弁護士法人", "監査法人", "有限責任監査法人", "司法書士法人", "行政書士法人", "社会保険労務士法人", "特許業務法人", "弁理士法人", "土地家屋調査士法人",
  "独立行政法人", "地方独立行政法人", "国立研究開発法人", "国立大学法人", "公立大学法人", "大学共同利用機関法人", "職業訓練法人", "認可地縁団体", "労働者協同組合",
  "協同組合", "事業協同組合", "生活協同組合", "農業協同組合", "漁業協同組合", "企業組合", "協業組合", "農事組合法人", "商工組合", "投資事業有限責任組合", "管理組合法人",
  /* abbreviations on cards and letters */
  "(株)", "(有)", "(同)", "(合)", "(資)", "(名)", "(社)", "(財)", "(一社)", "(一財)", "(公社)", "(公財)",
  "(特非)", "(医)", "(医社)", "(医財)", "(学)", "(福)", "(社福)",
  "(宗)", "(税)", "(弁)", "(監)", "(独)", "(地独)", "(国)", "(協)", "(協組)", "(企)", "(農)", "(特)", "(相)", "(NPO)",
  "Kabushiki Kaisha", "Kabushiki Gaisha", "Yugen Kaisha", "Yugen Gaisha", "Godo Kaisha", "Godo Gaisha", "K.K.",
  "Y.K.", "G.K.",
};

/* These stand only after the name: "Limited Editions" is no legal form. */
static const char * const western_forms[] = {
  "Co., Ltd.", "Co., Inc.", "Company, Limited", "Pte. Ltd.", "Pty. Ltd.", "Pvt. Ltd.", "Ltd.", "Limited",
  "Inc.", "Incorporated",
  "LLC", "LLP", "Corp.", "Corporation", "GmbH", "GmbH & Co. KG", "PLC",
};

/*
 * What banks write before the name as ｶ) and after it as (ｶ: 全国銀行データ通信システムの略語.
 */
static const char * const bank_abbreviations[] = {
  "カ", "ユ", "メ", "シ", "ド", "イ", "ザイ", "シヤ", "シユウ", "ガク", "フク", "ホゴ", "ドク", "チドク",
  "トクヒ", "ゼイ", "ベン", "ノウ", "キヨウクミ",
};

/* A name in the form legal forms are compared in, and where each byte of it comes from. */
typedef struct {
  GString *text;
  GArray  *starts;    /* for each byte of text, the offset in the name of the character it came from */
  GArray  *ends;      /* likewise, the offset after that character */
} Comparable;

typedef struct {
  char    *text;
  gsize    length;
  gboolean opens_as_word;     /* begins in a Latin letter, and so only at the beginning of a word */
  gboolean closes_as_word;
  gboolean only_before;
  gboolean only_after;
} LegalForm;

/* Full stops and commas of "Co., Ltd." are left out, and so is every space. */
static gboolean
is_left_out (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ',' || c == 0x3001 || c == 0x3002;
}

static void
append_decomposed_char (GString  *text,
                        gunichar  c)
{
  c = goen_kanji_get_common_form (goen_kana_char_to_hiragana (c));
  if (c == '[' || c == 0x3010 || c == 0x3014)
    c = '(';
  else if (c == ']' || c == 0x3011 || c == 0x3015)
    c = ')';

  if (!is_left_out (c))
    g_string_append_unichar (text, c);
}

/*
 * A character in compatibility decomposition has no context, so it can be done one
 * by one: ㈱ gives (株), half-width ｶﾞ is カ and the mark, as is ガ.
 */
static void
append_comparable (GString    *text,
                   const char *character,
                   gsize       length)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;
  gunichar plain = g_utf8_get_char (character);
  gunichar mark = 0;

  /* What most names are made of needs no table. */
  if (plain < 0x80 || (plain >= 0x3041 && plain <= 0x30FA) || (plain >= 0x4E00 && plain <= 0x9FFF))
    {
      g_unichar_decompose (plain, &plain, &mark);
      append_decomposed_char (text, plain < 0x80 ? (gunichar) g_ascii_tolower ((char) plain) : plain);
      if (mark != 0)
        g_string_append_unichar (text, mark);
      return;
    }

  decomposed = g_utf8_normalize (character, length, G_NORMALIZE_ALL);
  lower = decomposed != NULL ? g_utf8_casefold (decomposed, -1) : NULL;
  for (const char *p = lower != NULL ? lower : ""; *p != '\0'; p = g_utf8_next_char (p))
    append_decomposed_char (text, g_utf8_get_char (p));
}

static char *
dup_comparable (const char *text)
{
  GString *comparable = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    append_comparable (comparable, p, g_utf8_next_char (p) - p);

  return g_string_free_and_steal (comparable);
}

static void
comparable_init (Comparable *self,
                 const char *name)
{
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize start = p - name;
      gsize end = g_utf8_next_char (p) - name;

      append_comparable (self->text, p, end - start);
      while (self->starts->len < self->text->len)
        {
          g_array_append_val (self->starts, start);
          g_array_append_val (self->ends, end);
        }
    }
}

static void
comparable_clear (Comparable *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->ends);
}

static gboolean
is_latin_word_char (gunichar c)
{
  return g_unichar_isalnum (c) &&
         (c < 0x80 || g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN);
}

static void
legal_form_clear (LegalForm *self)
{
  g_free (self->text);
}

static void
add_form (GArray     *forms,
          const char *text,
          gboolean    only_before,
          gboolean    only_after)
{
  LegalForm form = { 0 };

  form.text = dup_comparable (text);
  form.length = strlen (form.text);
  form.opens_as_word = g_ascii_isalnum (form.text[0]);
  form.closes_as_word = g_ascii_isalnum (form.text[form.length - 1]);
  form.only_before = only_before;
  form.only_after = only_after;
  g_array_append_val (forms, form);
}

static int
compare_longest_first (gconstpointer a,
                       gconstpointer b)
{
  gsize left = ((const LegalForm *) a)->length;
  gsize right = ((const LegalForm *) b)->length;

  return (left < right) - (left > right);
}

static GArray *
build_forms (void)
{
  GArray *forms = g_array_new (FALSE, FALSE, sizeof (LegalForm));

  g_array_set_clear_func (forms, (GDestroyNotify) legal_form_clear);

  for (guint i = 0; i < G_N_ELEMENTS (legal_forms); i++)
    {
      g_autofree char *bracketed = g_strdup_printf ("(%s)", legal_forms[i]);

      add_form (forms, legal_forms[i], FALSE, FALSE);
      if (legal_forms[i][0] != '(')
        add_form (forms, bracketed, FALSE, FALSE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (western_forms); i++)
    add_form (forms, western_forms[i], FALSE, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (bank_abbreviations); i++)
    {
      g_autofree char *before = g_strdup_printf ("%s)", bank_abbreviations[i]);
      g_autofree char *after = g_strdup_printf ("(%s", bank_abbreviations[i]);
      g_autofree char *bracketed = g_strdup_printf ("(%s)", bank_abbreviations[i]);

      add_form (forms, before, TRUE, FALSE);
      add_form (forms, after, FALSE, TRUE);
      add_form (forms, bracketed, FALSE, FALSE);
    }

  g_array_sort (forms, compare_longest_first);

  return forms;
}

static const GArray *
get_forms (void)
{
  static GArray *forms = NULL;

  if (g_once_init_enter_pointer (&forms))
    g_once_init_leave_pointer (&forms, build_forms ());

  return forms;
}

/* How many bytes of @name its legal form takes at the beginning. */
static gsize
find_form_before (const char       *name,
                  const Comparable *comparable)
{
  const GArray *forms = get_forms ();
  gsize length = comparable->text->len;

  for (guint i = 0; i < forms->len; i++)
    {
      const LegalForm *form = &g_array_index (forms, LegalForm, i);
      gsize n = form->length;
      gsize end;

      if (form->only_after || n > length || memcmp (comparable->text->str, form->text, n) != 0)
        continue;
      if (n == length)
        return strlen (name);

      end = g_array_index (comparable->ends, gsize, n - 1);
      /* Not in the midst of a character such as ㈱, nor before the mark of a half-width kana. */
      if (g_array_index (comparable->starts, gsize, n) < end ||
          g_unichar_ismark (g_utf8_get_char (comparable->text->str + n)))
        continue;
      if (form->closes_as_word && is_latin_word_char (g_utf8_get_char (name + end)))
        continue;
      if (form->closes_as_word && name[end] == '.')
        end++;

      return end;
    }

  return 0;
}

/* Where in @name the legal form at its end begins; its length when there is none. */
static gsize
find_form_after (const char       *name,
                 const Comparable *comparable)
{
  const GArray *forms = get_forms ();
  gsize length = comparable->text->len;

  for (guint i = 0; i < forms->len; i++)
    {
      const LegalForm *form = &g_array_index (forms, LegalForm, i);
      gsize n = form->length;
      gsize start;

      if (form->only_before || n > length || memcmp (comparable->text->str + length - n, form->text, n) != 0)
        continue;
      if (n == length)
        return 0;

      start = g_array_index (comparable->starts, gsize, length - n);
      if (g_array_index (comparable->ends, gsize, length - n - 1) > start)
        continue;
      if (form->opens_as_word &&
          is_latin_word_char (g_utf8_get_char (g_utf8_prev_char (name + start))))
        continue;

      return start;
    }

  return strlen (name);
}

/* Spaces, and the comma or dot that joined a legal form to the name. */
static gboolean
is_joint (gunichar c)
{
  return g_unichar_isspace (c) || c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x30FB || c == 0xFF65;
}

static void
trim_joints (const char **start,
             const char **end)
{
  while (*start < *end && is_joint (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start && is_joint (g_utf8_get_char (g_utf8_prev_char (*end))))
    *end = g_utf8_prev_char (*end);
}

/* Most names have no legal form left, and the first and last characters already say so. */
static GHashTable *
build_ends (gboolean last)
{
  const GArray *forms = get_forms ();
  GHashTable *ends = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < forms->len; i++)
    {
      const LegalForm *form = &g_array_index (forms, LegalForm, i);
      const char *end = last ? g_utf8_prev_char (form->text + form->length) : form->text;

      g_hash_table_add (ends, GUINT_TO_POINTER (g_utf8_get_char (end)));
    }

  return ends;
}

static gboolean
may_have_form (const char *name)
{
  static GHashTable *firsts = NULL;
  static GHashTable *lasts = NULL;
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) last = g_string_new (NULL);
  const char *p = name;
  const char *q = name + strlen (name);

  if (g_once_init_enter_pointer (&firsts))
    g_once_init_leave_pointer (&firsts, build_ends (FALSE));
  if (g_once_init_enter_pointer (&lasts))
    g_once_init_leave_pointer (&lasts, build_ends (TRUE));

  for (; *p != '\0' && first->len == 0; p = g_utf8_next_char (p))
    append_comparable (first, p, g_utf8_next_char (p) - p);
  while (q > name && last->len == 0)
    {
      const char *end = q;

      q = g_utf8_prev_char (q);
      append_comparable (last, q, end - q);
    }

  return first->len == 0 || last->len == 0 ||
         g_hash_table_contains (firsts, GUINT_TO_POINTER (g_utf8_get_char (first->str))) ||
         g_hash_table_contains (lasts, GUINT_TO_POINTER (g_utf8_get_char (g_utf8_prev_char (last->str + last->len))));
}

/* Takes one legal form off either end of @name, in place; FALSE when there is none. */
static gboolean
strip_once (char *name)
{
  Comparable comparable;
  gsize before;
  gsize after;
  const char *start;
  const char *end;

  if (!may_have_form (name))
    return FALSE;

  comparable_init (&comparable, name);
  before = find_form_before (name, &comparable);
  after = before > 0 ? strlen (name) : find_form_after (name, &comparable);
  comparable_clear (&comparable);

  if (before == 0 && after == strlen (name))
    return FALSE;

  start = name + before;
  end = name + after;
  trim_joints (&start, &end);
  memmove (name, start, end - start);
  name[end - start] = '\0';

  return TRUE;
}

/**
 * goen_company_strip_legal_form:
 * @company: (nullable): the name of an organisation
 *
 * Takes the legal form off the name of an organisation.
 *
 * 株式会社みどり製作所, みどり製作所㈱ and ミドリ商事 Co., Ltd. lose it at
 * either end; inside the name it stays. The rest is as typed, without spaces
 * around it.
 *
 * Returns: (transfer full): the name, "" when there was nothing but a legal form
 */
char *
goen_company_strip_legal_form (const char *company)
{
  char *name = g_strdup (company != NULL ? company : "");
  const char *start = name;
  const char *end = name + strlen (name);

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  memmove (name, start, end - start);
  name[end - start] = '\0';

  while (*name != '\0' && strip_once (name))
    ;

  return name;
}

/**
 * goen_company_fold:
 * @company: (nullable): the name of an organisation
 *
 * Folds the name of an organisation to what it is compared by.
 *
 * Returns: (transfer full): goen_text_fold() of the name without its legal form;
 *   of the whole name when it is nothing but that
 */
char *
goen_company_fold (const char *company)
{
  g_autofree char *name = goen_company_strip_legal_form (company);
  char *folded = goen_text_fold (name);

  if (*folded != '\0')
    return folded;

  g_free (folded);

  return goen_text_fold (company);
}

/**
 * goen_company_has_legal_form:
 * @company: (nullable): the name of an organisation
 *
 * Tells whether a name has a legal form before or after it.
 *
 * Returns: %TRUE when goen_company_strip_legal_form() would take something off
 */
gboolean
goen_company_has_legal_form (const char *company)
{
  Comparable comparable;
  gboolean found;

  if (company == NULL || *company == '\0')
    return FALSE;

  comparable_init (&comparable, company);
  found = find_form_before (company, &comparable) > 0 ||
          find_form_after (company, &comparable) < strlen (company);
  comparable_clear (&comparable);

  return found;
}
