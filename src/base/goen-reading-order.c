/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-order.h"

#include <glib/gi18n-lib.h>
#include <unicode/ucol.h>

#include "goen-error.h"
#include "goen-text.h"

/* Raised whenever the tables or the composition of keys in this file change, so that stored keys are made anew. */
#define KEY_REVISION 1

#define LOCALE "ja"

/* CLDR gives U+FFFE the lowest weight on every level: what stands before it decides first, on all levels together (UTS #35 part 5, 1.1). */
#define PART_SEPARATOR "\xef\xbf\xbe"

struct _GoenReadingOrder {
  UCollator *collator;  /* (owned) */
  char      *version;   /* (owned) */
};

static const char * const kana_labels[] = {
  "あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ",
};

static const char * const latin_labels[] = {
  "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M",
  "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z",
};

/* The last hiragana of each row; the rows follow one another in Unicode as in the syllabary. */
static const gunichar row_ends[] = {
  0x304A /* お */, 0x3054 /* ご */, 0x305E /* ぞ */, 0x3069 /* ど */, 0x306E /* の */,
  0x307D /* ぽ */, 0x3082 /* も */, 0x3088 /* よ */, 0x308D /* ろ */, 0x3093 /* ん */,
};

static GoenReadingBucket
get_kana_bucket (gunichar c)
{
  if (c == 0x3094) /* ゔ is う with a mark */
    return GOEN_BUCKET_A;

  for (guint row = 0; row < G_N_ELEMENTS (row_ends); row++)
    if (c <= row_ends[row])
      return GOEN_BUCKET_A + row;

  return GOEN_BUCKET_OTHER;
}

static GoenReadingBucket
get_latin_bucket (gunichar c)
{
  char utf8[7] = "";
  g_autofree char *ascii = NULL;

  g_unichar_to_utf8 (c, utf8);
  /* Folded text has lost its accents already; this is for ø, ł, æ and their like. */
  ascii = g_str_to_ascii (utf8, "C");
  if (!g_ascii_isalpha (*ascii))
    return GOEN_BUCKET_OTHER;

  return GOEN_BUCKET_LATIN_A + (g_ascii_tolower (*ascii) - 'a');
}

static gboolean
is_kanji (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN || c == 0x3005 || c == 0x3006;
}

/* Skips symbols that no heading can stand for, such as an emoji before a name. */
static const char *
skip_symbols (const char *folded)
{
  while (*folded != '\0' && !g_unichar_isalnum (g_utf8_get_char (folded)))
    folded = g_utf8_next_char (folded);

  return folded;
}

static GoenReadingBucket
get_bucket (const char *folded)
{
  gunichar c = g_utf8_get_char (folded);

  if (c == 0 || is_kanji (c))
    return GOEN_BUCKET_NO_READING;
  if (c >= 0x3041 && c <= 0x3096)
    return get_kana_bucket (c);
  if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN)
    return get_latin_bucket (c);

  return GOEN_BUCKET_OTHER;
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
join_parts (const char *first,
            const char *second)
{
  if (!is_set (first))
    return g_strdup (second != NULL ? second : "");
  if (!is_set (second))
    return g_strdup (first);

  return g_strconcat (first, PART_SEPARATOR, second, NULL);
}

static char *
fold_part (const char *yomi,
           const char *written)
{
  char *folded = goen_text_fold (yomi);

  if (*folded != '\0')
    return folded;

  g_free (folded);

  return goen_text_fold (written);
}

/* What the person is ordered by, folded. */
static char *
dup_order_text (const char *family,
                const char *given,
                const char *family_yomi,
                const char *given_yomi,
                const char *formatted)
{
  g_auto (GStrv) words = goen_text_split_words (family_yomi);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *joined = NULL;

  /* Some phones write the whole reading into the place of the family name. */
  if (!is_set (given_yomi) && g_strv_length (words) == 2)
    {
      first = fold_part (words[0], family);
      second = fold_part (words[1], given);
    }
  else
    {
      first = fold_part (family_yomi, family);
      second = fold_part (given_yomi, given);
    }

  joined = join_parts (first, second);
  if (*joined == '\0')
    {
      g_free (joined);
      joined = goen_company_fold (formatted);
    }

  return g_strdup (skip_symbols (joined));
}

static void
append_sort_key (GoenReadingOrder *self,
                 GByteArray       *key,
                 const char       *text)
{
  glong length = 0;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  guint start = key->len;
  int32_t size;

  if (utf16 == NULL)
    length = 0;

  g_byte_array_set_size (key, start + 128);
  size = ucol_getSortKey (self->collator, (const UChar *) utf16, length, key->data + start, 128);
  if (size > 128)
    {
      g_byte_array_set_size (key, start + size);
      size = ucol_getSortKey (self->collator, (const UChar *) utf16, length, key->data + start, size);
    }
  g_byte_array_set_size (key, start + size);
}

static char *
describe_version (UCollator *collator)
{
  UVersionInfo icu_version;
  UVersionInfo collator_version;
  char icu_text[U_MAX_VERSION_STRING_LENGTH];
  char collator_text[U_MAX_VERSION_STRING_LENGTH];
  UErrorCode status = U_ZERO_ERROR;
  const char *locale = ucol_getLocaleByType (collator, ULOC_ACTUAL_LOCALE, &status);

  u_getVersion (icu_version);
  u_versionToString (icu_version, icu_text);
  ucol_getVersion (collator, collator_version);
  u_versionToString (collator_version, collator_text);

  return g_strdup_printf ("%s icu-%s collator-%s goen-%d",
                          locale != NULL && *locale != '\0' ? locale : "root", icu_text, collator_text, KEY_REVISION);
}

/**
 * goen_reading_bucket_get_label:
 * @bucket: a bucket
 *
 * Gives the heading of a bucket.
 *
 * Returns: (transfer none): the heading, translated where it is a word
 */
const char *
goen_reading_bucket_get_label (GoenReadingBucket bucket)
{
  g_return_val_if_fail ((guint) bucket < GOEN_N_BUCKETS, "");

  if (bucket <= GOEN_BUCKET_WA)
    return kana_labels[bucket];
  if (bucket < GOEN_BUCKET_OTHER)
    return latin_labels[bucket - GOEN_BUCKET_LATIN_A];
  if (bucket == GOEN_BUCKET_OTHER)
    /* Translators: heading in a list of people, for names that begin with neither kana nor a Latin letter */
    return _("Other");

  /* Translators: heading in a list of people ordered by reading (yomi), for kanji names without one */
  return _("No Reading");
}

/**
 * goen_reading_order_new:
 * @error: return location for an error
 *
 * Opens the Japanese collation.
 *
 * It belongs to the thread that uses it, and costs some milliseconds to open: keep it.
 *
 * Returns: (transfer full) (nullable): the order, or %NULL with %GOEN_ERROR_FAILED
 */
GoenReadingOrder *
goen_reading_order_new (GError **error)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (LOCALE, &status);
  GoenReadingOrder *self;

  if (U_FAILURE (status))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_FAILED,
                   /* Translators: %s is a code such as U_FILE_ACCESS_ERROR */
                   _("The rules for sorting Japanese could not be loaded (%s). Reinstall the ICU library and its data."),
                   u_errorName (status));
      return NULL;
    }

  ucol_setStrength (collator, UCOL_TERTIARY);

  self = g_new0 (GoenReadingOrder, 1);
  self->collator = collator;
  self->version = describe_version (collator);

  return self;
}

/**
 * goen_reading_order_free:
 * @self: (nullable) (transfer full): an order
 *
 * Closes the collation.
 */
void
goen_reading_order_free (GoenReadingOrder *self)
{
  if (self == NULL)
    return;

  ucol_close (self->collator);
  g_free (self->version);
  g_free (self);
}

/**
 * goen_reading_order_get_version:
 * @self: an order
 *
 * Names everything the bytes of a key depend on.
 *
 * Keys made under another version cannot be compared with new ones and are to be rebuilt.
 *
 * Returns: (transfer none): locale, ICU version, collator version and Goen's own number
 */
const char *
goen_reading_order_get_version (GoenReadingOrder *self)
{
  return self->version;
}

/**
 * goen_reading_order_make_key:
 * @self: an order
 * @family: (nullable): the family name
 * @given: (nullable): the given name
 * @family_yomi: (nullable): its reading
 * @given_yomi: (nullable): its reading
 * @formatted: (nullable): the name in one piece, for want of all the others
 * @bucket: (out) (optional): the heading the person stands under
 *
 * Makes the key that puts a person in the order of a Japanese address book.
 *
 * By heading, then family reading, then given reading, each as ICU orders
 * Japanese: hiragana, katakana and half-width are one, as are small and large kana and ー
 * and its vowel until nothing else tells two readings apart. A part without reading stands in
 * with its written form, folded; equal readings go by how the name is written. The name of an organisation leaves its legal form out.
 *
 * Returns: (transfer full): a key to compare with memcmp(), bucket in the first byte
 */
GBytes *
goen_reading_order_make_key (GoenReadingOrder  *self,
                             const char        *family,
                             const char        *given,
                             const char        *family_yomi,
                             const char        *given_yomi,
                             const char        *formatted,
                             GoenReadingBucket *bucket)
{
  g_autofree char *order = dup_order_text (family, given, family_yomi, given_yomi, formatted);
  g_autofree char *written = join_parts (family, given);
  GoenReadingBucket found = get_bucket (order);
  guint8 first = (guint8) found;
  GByteArray *key = g_byte_array_sized_new (256);

  g_byte_array_append (key, &first, 1);
  append_sort_key (self, key, order);
  append_sort_key (self, key, *written != '\0' || formatted == NULL ? written : formatted);

  if (bucket != NULL)
    *bucket = found;

  return g_byte_array_free_to_bytes (key);
}
