/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likeness-private.h"

#include <stdio.h>
#include <string.h>

#include "goen-person-merge-private.h"
#include "goen-text.h"

/* The fewest digits of a phone number that say it is the same phone: extensions and emergency numbers are not. */
#define MIN_PHONE_DIGITS 9

/* Nobody has more mail addresses or phones; what a file has beyond these tells nobody apart. */
#define MAX_KEYS 256

/* A name in one piece of so many characters has a given name in it: 高橋美咲, but also 長谷川. */
#define MIN_WHOLE_CHARACTERS 4

/* What is gathered before it is known how long it becomes. */
typedef struct {
  GArray *keys[GOEN_N_TRAITS];   /* (owned) guint64 */
  char   *family;                /* (owned) (nullable) */
  char   *given;                 /* (owned) (nullable) */
  char   *romaji;                /* (owned) */
  char   *kana;                  /* (owned) */
} Draft;

static void
draft_clear (Draft *draft)
{
  for (guint i = 0; i < GOEN_N_TRAITS; i++)
    g_array_unref (draft->keys[i]);
  g_free (draft->family);
  g_free (draft->given);
  g_free (draft->romaji);
  g_free (draft->kana);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

/* FNV-1a, 64 bits. */
guint64
goen_likeness_hash (const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  if (*text == '\0')
    return 0;

  for (const char *c = text; *c != '\0'; c++)
    hash = (hash ^ (guchar) *c) * G_GUINT64_CONSTANT (1099511628211);

  return hash != 0 ? hash : 1;
}

static guint64
hash_folded (const char *text)
{
  g_autofree char *folded = goen_merge_fold (text);

  return goen_likeness_hash (folded);
}

static guint64
hash_spelling (const char *text)
{
  g_autofree char *spelling = goen_merge_dup_spelling (text);
  g_autofree char *folded = g_utf8_casefold (spelling, -1);

  return goen_likeness_hash (folded);
}

static GoenNameScript
get_script (const char *text)
{
  if (text == NULL)
    return GOEN_SCRIPT_NONE;
  if (goen_text_is_latin (text))
    return GOEN_SCRIPT_LATIN;

  return goen_kana_is_reading (text) ? GOEN_SCRIPT_KANA : GOEN_SCRIPT_KANJI;
}

static void
add_hash (Draft         *draft,
          GoenTraitKind  kind,
          guint64        key)
{
  if (key == 0 || draft->keys[kind]->len >= MAX_KEYS)
    return;

  for (guint i = 0; i < draft->keys[kind]->len; i++)
    if (g_array_index (draft->keys[kind], guint64, i) == key)
      return;

  g_array_append_val (draft->keys[kind], key);
}

static void
add_key (Draft         *draft,
         GoenTraitKind  kind,
         const char    *text)
{
  add_hash (draft, kind, goen_likeness_hash (text));
}

/* To fold the name of a company takes as long as all the rest, and many people work at one. */
static guint64
hash_company (const char *company,
              GHashTable *companies)
{
  g_autofree char *folded = NULL;
  const guint64 *known = NULL;
  guint64 hash;

  if (company == NULL)
    return 0;
  if (companies != NULL)
    known = g_hash_table_lookup (companies, company);
  if (known != NULL)
    return *known;

  folded = goen_company_fold (company);
  hash = goen_likeness_hash (folded);
  if (companies != NULL)
    g_hash_table_insert (companies, g_strdup (company), g_memdup2 (&hash, sizeof hash));

  return hash;
}

static gboolean
is_plain_number (const char *phone)
{
  return strspn (phone, "0123456789") == strlen (phone) && !g_str_has_prefix (phone, "0081");
}

/* 電気通信番号計画: 070, 080 and 090 with eight digits more are mobile phones, and hardly ever shared. */
static gboolean
is_mobile (const char *digits)
{
  return strlen (digits) == 11 && digits[0] == '0' && strchr ("789", digits[1]) != NULL && digits[2] == '0';
}

static void
add_phone (Draft      *draft,
           const char *phone)
{
  g_autofree char *digits = is_plain_number (phone) ? g_strdup (phone) : goen_text_fold_digits (phone);

  if (strlen (digits) >= MIN_PHONE_DIGITS)
    add_key (draft, is_mobile (digits) ? GOEN_TRAIT_MOBILE : GOEN_TRAIT_PHONE, digits);
}

/* The home page of a company is everybody's there. */
static void
add_link (Draft                  *draft,
          const GoenContactPoint *link)
{
  g_autofree char *key = goen_merge_key_link (link);

  if (strchr (key, '/') != NULL && g_strcmp0 (link->type, "work") != 0)
    add_key (draft, GOEN_TRAIT_ACCOUNT, key);
}

static void
gather_keys (Draft                  *draft,
             const GoenPersonRecord *record,
             GHashTable             *companies)
{
  for (guint i = 0; i < record->emails->len; i++)
    {
      g_autofree char *key = goen_merge_key_mail (record->emails->pdata[i]);

      add_key (draft, GOEN_TRAIT_MAIL, key);
    }
  for (guint i = 0; i < record->phones->len; i++)
    add_phone (draft, ((GoenContactPoint *) record->phones->pdata[i])->value);
  for (guint i = 0; i < record->accounts->len; i++)
    {
      g_autofree char *key = goen_merge_key_account (record->accounts->pdata[i]);

      add_key (draft, GOEN_TRAIT_ACCOUNT, key);
    }
  for (guint i = 0; i < record->links->len; i++)
    add_link (draft, record->links->pdata[i]);
  for (guint i = 0; i < record->affiliations->len; i++)
    add_hash (draft, GOEN_TRAIT_COMPANY, hash_company (((GoenAffiliation *) record->affiliations->pdata[i])->company, companies));
}

/* A name in one piece: 高橋 美咲, Misaki Takahashi, Takahashi, Misaki. */
static void
split_name (Draft      *draft,
            const char *formatted)
{
  g_auto (GStrv) words = goen_text_split_words (formatted);
  guint n_words = g_strv_length (words);
  gboolean is_western = goen_text_is_latin (formatted) && n_words > 1 && !g_str_has_suffix (words[0], ",");

  if (n_words == 0)
    return;

  draft->family = g_strdup (is_western ? words[n_words - 1] : words[0]);
  if (n_words > 1)
    draft->given = g_strdup (is_western ? words[0] : words[n_words - 1]);
}

static void
take_name (GoenLikenessTraits     *self,
           Draft                  *draft,
           const GoenPersonRecord *record)
{
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (record);
  g_autofree char *name = NULL;

  /* Old telephones know people by nothing but the reading. */
  self->has_name = goen_person_has_name (record) || record->family_yomi != NULL || record->given_yomi != NULL;
  if (!self->has_name)
    {
      self->name = self->spelling = hash_company (affiliation != NULL ? affiliation->company : NULL, NULL);
      return;
    }

  if (record->family == NULL && record->given == NULL &&
      (g_strcmp0 (record->honorific, "御中") == 0 || goen_company_has_legal_form (record->formatted)))
    {
      self->is_organization = TRUE;
      self->name = self->spelling = hash_company (record->formatted, NULL);
      return;
    }

  name = goen_person_has_name (record) ? goen_person_record_dup_name (record) : goen_person_record_dup_yomi (record);
  self->name = hash_folded (name);
  self->spelling = hash_spelling (name);
  draft->family = g_strdup (goen_person_has_name (record) ? record->family : record->family_yomi);
  draft->given = g_strdup (goen_person_has_name (record) ? record->given : record->given_yomi);
  if (draft->family == NULL && draft->given == NULL)
    split_name (draft, record->formatted);
  self->is_whole = (draft->family != NULL && draft->given != NULL) || g_utf8_strlen (name, -1) >= MIN_WHOLE_CHARACTERS;
}

static char *
dup_romaji (const char     *text,
            GoenNameScript  script,
            const char     *yomi)
{
  if (script == GOEN_SCRIPT_LATIN)
    return goen_romaji_fold_query (text);
  if (yomi != NULL)
    return goen_text_is_latin (yomi) ? goen_romaji_fold_query (yomi) : goen_romaji_from_kana (yomi);
  if (script == GOEN_SCRIPT_KANA)
    return goen_romaji_from_kana (text);

  return g_strdup ("");
}

static gboolean
is_initial (const char *given)
{
  g_autofree char *folded = goen_text_fold (given);

  return strlen (folded) == 1 && g_ascii_isalpha (*folded);
}

static void
take_parts (GoenLikenessTraits *self,
            const Draft        *draft)
{
  self->family = draft->family != NULL ? hash_folded (draft->family) : 0;
  self->given = draft->given != NULL ? hash_folded (draft->given) : 0;
  self->family_script = get_script (draft->family);
  self->given_script = get_script (draft->given);
  self->is_initial = self->given_script == GOEN_SCRIPT_LATIN && is_initial (draft->given);
}

/* Who is called さくら is also read so. */
static char *
dup_kana (const Draft            *draft,
          const GoenPersonRecord *record)
{
  g_autofree char *yomi = goen_person_record_dup_yomi (record);
  g_autofree char *name = NULL;

  if (*yomi != '\0')
    return goen_text_is_latin (yomi) ? g_strdup ("") : goen_text_fold (yomi);

  name = g_strconcat (draft->family != NULL ? draft->family : "", draft->given != NULL ? draft->given : "", NULL);

  return goen_kana_is_reading (name) ? goen_text_fold (name) : g_strdup ("");
}

static void
take_reading (GoenLikenessTraits     *self,
              Draft                  *draft,
              const GoenPersonRecord *record)
{
  g_autofree char *family = dup_romaji (draft->family, self->family_script, record->family_yomi);
  g_autofree char *given = dup_romaji (draft->given, self->given_script, record->given_yomi);

  self->is_guessed = record->yomi_guessed;
  self->has_both_readings = record->family_yomi != NULL && record->given_yomi != NULL;
  self->n_family_romaji = MIN (strlen (family), G_MAXUINT8);
  draft->romaji = g_strconcat (family, given, NULL);
  draft->kana = dup_kana (draft, record);
}

/* Years before 1000 do not occur, and "--11-21" has none. */
static guint32
parse_birthday (const char *birthday)
{
  guint year = 0, month = 0, day = 0;

  if (birthday == NULL)
    return 0;
  if (sscanf (birthday, "--%2u-%2u", &month, &day) != 2)
    sscanf (birthday, "%4u-%2u-%2u", &year, &month, &day);

  return year << 16 | (month & 0xFF) << 8 | (day & 0xFF);
}

static GoenLikenessTraits *
pack (const GoenLikenessTraits *head,
      const Draft              *draft)
{
  gsize romaji_size = strlen (draft->romaji) + 1;
  gsize kana_size = strlen (draft->kana) + 1;
  guint n_keys = 0, n = 0;
  GoenLikenessTraits *self;
  char *texts;

  for (guint i = 0; i < GOEN_N_TRAITS; i++)
    n_keys += draft->keys[i]->len;

  self = g_malloc (sizeof *self + n_keys * sizeof (guint64) + romaji_size + kana_size);
  *self = *head;
  for (guint i = 0; i < GOEN_N_TRAITS; i++)
    {
      self->n_keys[i] = draft->keys[i]->len;
      for (guint j = 0; j < self->n_keys[i]; j++)
        self->keys[n++] = g_array_index (draft->keys[i], guint64, j);
    }

  texts = (char *) (self->keys + n_keys);
  self->romaji = memcpy (texts, draft->romaji, romaji_size);
  self->kana = memcpy (texts + romaji_size, draft->kana, kana_size);

  return self;
}

/**
 * goen_likeness_traits_new:
 * @record: a person
 * @companies: (nullable): of goen_likeness_companies_new(), to fold many people faster
 *
 * Folds what tells a person apart.
 *
 * Phones and mail addresses may already be in the form in which the store compares them.
 *
 * Returns: (transfer full): the traits; goen_likeness_traits_free() frees them
 */
GoenLikenessTraits *
goen_likeness_traits_new (const GoenPersonRecord *record,
                          GHashTable             *companies)
{
  GoenLikenessTraits head = { .id = record->id };
  g_auto (Draft) draft = { 0 };

  for (guint i = 0; i < GOEN_N_TRAITS; i++)
    draft.keys[i] = g_array_new (FALSE, FALSE, sizeof (guint64));

  gather_keys (&draft, record, companies);
  take_name (&head, &draft, record);
  take_parts (&head, &draft);
  take_reading (&head, &draft, record);
  head.birthday = parse_birthday (record->birthday);

  return pack (&head, &draft);
}

/* The folded names of companies that have been met, by how they are written. */
GHashTable *
goen_likeness_companies_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

const guint64 *
goen_likeness_traits_get (const GoenLikenessTraits *self,
                          GoenTraitKind             kind)
{
  const guint64 *keys = self->keys;

  for (guint i = 0; i < kind; i++)
    keys += self->n_keys[i];

  return keys;
}
