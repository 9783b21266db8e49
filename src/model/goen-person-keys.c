/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-merge-private.h"
#include "goen-text.h"

/* By what two phones, mail addresses, words … are the same thing. */

/* Text without letters, such as 「★」, folds to nothing; then it is compared as it is. */
char *
goen_merge_fold (const char *text)
{
  g_autofree char *folded = goen_text_fold (text);

  return *folded != '\0' ? g_steal_pointer (&folded) : g_strdup (text != NULL ? text : "");
}

gboolean
goen_merge_equal_folded (const char *a,
                         const char *b)
{
  g_autofree char *folded_a = goen_merge_fold (a);
  g_autofree char *folded_b = goen_merge_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/**
 * goen_merge_dup_spelling:
 * @text: (nullable): any text
 *
 * Makes what text has in common with the same text in another width and with other spaces.
 *
 * Unlike goen_text_fold() it tells 髙 from 高, katakana from hiragana and capital from small letters.
 *
 * Returns: (transfer full): the text in NFKC without spaces, "" for %NULL
 */
char *
goen_merge_dup_spelling (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_NFKC);
  GString *spelling = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (spelling, g_utf8_get_char (p));

  return g_string_free_and_steal (spelling);
}

/**
 * goen_merge_equal_spelling:
 * @a: (nullable): any text
 * @b: (nullable): any text
 *
 * Tells whether two texts differ in nothing but width and spaces.
 *
 * Returns: %TRUE when they are spelt alike
 */
gboolean
goen_merge_equal_spelling (const char *a,
                           const char *b)
{
  g_autofree char *spelling_a = goen_merge_dup_spelling (a);
  g_autofree char *spelling_b = goen_merge_dup_spelling (b);

  return g_str_equal (spelling_a, spelling_b);
}

/* As the store compares tags: 「ＶＩＰ」 and "vip" are one, "C" and "C++" are not. */
char *
goen_merge_key_word (gconstpointer element)
{
  g_autofree char *normal = g_utf8_normalize (element, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : element, -1);

  return g_strdup (g_strstrip (folded));
}

char *
goen_merge_key_line (gconstpointer element)
{
  return g_strdup (element);
}

/* The same number with another extension reaches somebody else. */
char *
goen_merge_key_phone (gconstpointer element)
{
  const GoenContactPoint *point = element;
  g_autofree char *number = NULL;
  g_autofree char *extension = NULL;
  g_autofree char *digits = goen_text_fold_digits (point->value);
  g_autofree char *extension_digits = NULL;

  if (*digits == '\0')
    return goen_merge_fold (point->value);

  goen_phone_split_extension (point->value, &number, &extension);
  extension_digits = goen_text_fold_digits (extension);

  return g_strconcat (digits, "/", extension_digits, NULL);
}

char *
goen_merge_key_mail (gconstpointer element)
{
  const GoenContactPoint *point = element;

  return goen_text_fold_mail (point->value);
}

/* The path of a URL may mind its case, and so does the key; http and https lead to the same page. */
char *
goen_merge_key_link (gconstpointer element)
{
  const GoenContactPoint *point = element;
  const char *rest = point->value;
  g_autofree char *key = NULL;

  if (g_ascii_strncasecmp (rest, "https://", 8) == 0)
    rest += 8;
  else if (g_ascii_strncasecmp (rest, "http://", 7) == 0)
    rest += 7;

  key = g_strdup (rest);
  for (char *c = key; *c != '\0' && *c != '/'; c++)
    *c = g_ascii_tolower (*c);
  if (g_str_has_suffix (key, "/"))
    key[strlen (key) - 1] = '\0';

  return g_steal_pointer (&key);
}

char *
goen_merge_key_account (gconstpointer element)
{
  const GoenContactPoint *point = element;
  g_autofree char *value = goen_text_fold_mail (point->value);

  return g_strconcat (point->type != NULL ? point->type : "", "\n", value, NULL);
}

char *
goen_merge_key_date (gconstpointer element)
{
  const GoenContactPoint *point = element;

  return g_strconcat (point->value, "\n", point->type != NULL ? point->type : "", "\n",
                      point->label != NULL ? point->label : "", NULL);
}

char *
goen_merge_key_digits (gconstpointer element)
{
  return goen_text_fold_digits (((const GoenContactPoint *) element)->value);
}

char *
goen_merge_key_company (gconstpointer element)
{
  return goen_company_fold (((const GoenAffiliation *) element)->company);
}
