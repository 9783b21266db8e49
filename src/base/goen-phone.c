/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text.h"

/* \s of PCRE2 does not hold U+3000 here, nor \d full-width digits. */
#define SPACE "[\\s\\x{3000}]"
#define DIGIT "[0-9０-９]"

static const char extension_pattern[] =
  "^(?<number>.*?)"
  "[\\s\\x{3000},;、(（\\[]*"
  "(?:内線(?:番号)?|[(（]内[)）]|(?<=" DIGIT "|[)）\\s\\x{3000}(（])内(?=" SPACE "*" DIGIT ")"
  "|ext(?:ension)?(?![a-z])|ｅｘｔ(?:ｅｎｓｉｏｎ)?"
  "|(?<=" DIGIT "|[)）\\s\\x{3000}])[xｘ](?=[.\\s]*" DIGIT "))"
  "[\\s\\x{3000}.:=．：＝\\-－]*"
  "(?<extension>" DIGIT "(?:[0-9０-９\\-－]*" DIGIT ")?)?"
  ".*$";

static GRegex *
get_extension_regex (void)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    {
      GRegex *compiled = g_regex_new (extension_pattern, G_REGEX_CASELESS | G_REGEX_DOTALL | G_REGEX_OPTIMIZE, 0, NULL);

      g_assert (compiled != NULL);
      g_once_init_leave_pointer (&regex, compiled);
    }

  return regex;
}

/* ASCII digits of any script's digits. */
static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int value = g_unichar_digit_value (g_utf8_get_char (p));

      if (value >= 0)
        g_string_append_c (digits, '0' + value);
    }

  return g_string_free_and_steal (digits);
}

/* Whether a plus, the sign of a number with its country, stands before the first digit. */
static gboolean
is_international (const char *number)
{
  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '+')
        return TRUE;
      if (g_unichar_digit_value (g_utf8_get_char (p)) >= 0)
        return FALSE;
    }

  return FALSE;
}

/**
 * goen_phone_split_extension:
 * @phone: (nullable): a phone number as typed
 * @number: (out) (optional) (transfer full): the number without extension, trimmed, never %NULL
 * @extension: (out) (optional) (transfer full) (nullable): the extension, or %NULL
 *
 * Splits an internal extension off a phone number.
 *
 * 内線12, 内12, ext. 12, x12 and ;ext=12 (RFC 3966 section 5.3) are known.
 */
void
goen_phone_split_extension (const char  *phone,
                            char       **number,
                            char       **extension)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *found = NULL;

  if (phone != NULL && g_regex_match (get_extension_regex (), phone, 0, &match))
    {
      rest = g_match_info_fetch_named (match, "number");
      found = g_match_info_fetch_named (match, "extension");
    }

  if (rest == NULL)
    rest = g_strdup (phone != NULL ? phone : "");
  g_strstrip (rest);
  if (found != NULL && *found == '\0')
    g_clear_pointer (&found, g_free);

  if (number != NULL)
    *number = g_steal_pointer (&rest);
  if (extension != NULL)
    *extension = g_steal_pointer (&found);
}

/**
 * goen_text_fold_digits:
 * @phone: (nullable): a phone number as typed
 *
 * Folds a phone number to the digits it is compared by.
 *
 * A Japanese number loses its country code: +81-3-0000-0000, +81(0)3-0000-0000
 * and 0081-3-0000-0000 all give "0300000000". Numbers of other countries
 * keep theirs. An extension is dropped.
 *
 * Returns: (transfer full): ASCII digits, "" for %NULL
 */
char *
goen_text_fold_digits (const char *phone)
{
  g_autofree char *number = NULL;
  g_autofree char *compatible = NULL;
  g_autofree char *digits = NULL;
  const char *national = NULL;

  goen_phone_split_extension (phone, &number, NULL);
  compatible = g_utf8_normalize (number, -1, G_NORMALIZE_ALL_COMPOSE);
  if (compatible == NULL)
    return g_strdup ("");

  digits = dup_digits (compatible);
  if (is_international (compatible) && g_str_has_prefix (digits, "81"))
    national = digits + strlen ("81");
  else if (g_str_has_prefix (digits, "0081"))
    national = digits + strlen ("0081");

  if (national == NULL)
    return g_steal_pointer (&digits);
  if (*national == '0' || *national == '\0')
    return g_strdup (national);

  return g_strconcat ("0", national, NULL);
}
