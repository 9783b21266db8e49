/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-merge.h"

#include "goen-person-merge-private.h"
#include "goen-text.h"

typedef char    *(*KeyFunc)  (gconstpointer element);
typedef gpointer (*CopyFunc) (gconstpointer element);
/* Whether @source is the same thing as @target; then takes over what @target leaves open. */
typedef gboolean (*JoinFunc) (gpointer       target,
                              gconstpointer  source,
                              gboolean      *changed);

static gboolean
fill (char       **target,
      const char  *source)
{
  if (*target != NULL || source == NULL)
    return FALSE;

  *target = g_strdup (source);

  return TRUE;
}

/* Text without letters, such as 「★」, folds to nothing; then it is compared as it is. */
static char *
fold_words (const char *text)
{
  g_autofree char *folded = goen_text_fold (text);

  return *folded != '\0' ? g_steal_pointer (&folded) : g_strdup (text != NULL ? text : "");
}

static gboolean
equal_folded (const char *a,
              const char *b)
{
  g_autofree char *folded_a = fold_words (a);
  g_autofree char *folded_b = fold_words (b);

  return g_str_equal (folded_a, folded_b);
}

/* One leaves it open, or both say the same. */
static gboolean
agree (const char *a,
       const char *b)
{
  return a == NULL || b == NULL || equal_folded (a, b);
}

/* As the store compares tags: 「ＶＩＰ」 and "vip" are one, "C" and "C++" are not. */
static char *
word_key (gconstpointer element)
{
  g_autofree char *normal = g_utf8_normalize (element, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : element, -1);

  return g_strdup (g_strstrip (folded));
}

static char *
line_key (gconstpointer element)
{
  return g_strdup (element);
}

/* The same number with another extension reaches somebody else. */
static char *
phone_key (gconstpointer element)
{
  const GoenContactPoint *point = element;
  g_autofree char *number = NULL;
  g_autofree char *extension = NULL;
  g_autofree char *digits = goen_text_fold_digits (point->value);
  g_autofree char *extension_digits = NULL;

  if (*digits == '\0')
    return fold_words (point->value);

  goen_phone_split_extension (point->value, &number, &extension);
  extension_digits = goen_text_fold_digits (extension);

  return g_strconcat (digits, "/", extension_digits, NULL);
}

static char *
mail_key (gconstpointer element)
{
  const GoenContactPoint *point = element;

  return goen_text_fold_mail (point->value);
}

/* The path of a URL may mind its case, and so does the key; http and https lead to the same page. */
static char *
link_key (gconstpointer element)
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

static char *
account_key (gconstpointer element)
{
  const GoenContactPoint *point = element;
  g_autofree char *value = goen_text_fold_mail (point->value);

  return g_strconcat (point->type != NULL ? point->type : "", "\n", value, NULL);
}

static char *
date_key (gconstpointer element)
{
  const GoenContactPoint *point = element;

  return g_strconcat (point->value, "\n", point->type != NULL ? point->type : "", "\n",
                      point->label != NULL ? point->label : "", NULL);
}

/* Adds those of @source whose key is not yet in @target. */
static gboolean
unite (GPtrArray       *target,
       const GPtrArray *source,
       KeyFunc          get_key,
       CopyFunc         copy)
{
  g_autoptr (GHashTable) known = NULL;
  gboolean changed = FALSE;

  if (source->len == 0)
    return FALSE;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < target->len; i++)
    g_hash_table_add (known, get_key (target->pdata[i]));

  for (guint i = 0; i < source->len; i++)
    {
      if (!g_hash_table_add (known, get_key (source->pdata[i])))
        continue;

      g_ptr_array_add (target, copy (source->pdata[i]));
      changed = TRUE;
    }

  return changed;
}

static gpointer
copy_string (gconstpointer element)
{
  return g_strdup (element);
}

static gpointer
copy_point (gconstpointer element)
{
  return goen_contact_point_copy (element);
}

static gpointer
copy_affiliation (gconstpointer element)
{
  return goen_affiliation_copy (element);
}

static gpointer
copy_address (gconstpointer element)
{
  return goen_address_copy (element);
}

static gboolean
same_company (const char *a,
              const char *b)
{
  g_autofree char *folded_a = goen_company_fold (a);
  g_autofree char *folded_b = goen_company_fold (b);

  return g_str_equal (folded_a, folded_b);
}

static gboolean
join_affiliation (gpointer       target_element,
                  gconstpointer  source_element,
                  gboolean      *changed)
{
  GoenAffiliation *target = target_element;
  const GoenAffiliation *source = source_element;

  if (!same_company (target->company, source->company) ||
      !agree (target->title, source->title) ||
      !agree (target->department, source->department) ||
      !agree (target->from, source->from) ||
      !agree (target->to, source->to))
    return FALSE;

  *changed |= fill (&target->company_yomi, source->company_yomi);
  *changed |= fill (&target->department, source->department);
  *changed |= fill (&target->title, source->title);
  *changed |= fill (&target->from, source->from);
  *changed |= fill (&target->to, source->to);

  return TRUE;
}

static char *
dup_place (const GoenAddress *address)
{
  g_autofree char *parts = g_strconcat (address->region != NULL ? address->region : "",
                                        address->locality != NULL ? address->locality : "",
                                        address->street != NULL ? address->street : "",
                                        address->building != NULL ? address->building : "",
                                        NULL);

  return goen_text_fold (*parts != '\0' ? parts : address->raw);
}

static gboolean
join_address (gpointer       target_element,
              gconstpointer  source_element,
              gboolean      *changed)
{
  GoenAddress *target = target_element;
  const GoenAddress *source = source_element;
  g_autofree char *target_place = dup_place (target);
  g_autofree char *source_place = dup_place (source);

  if (!g_str_equal (target_place, source_place) ||
      !agree (target->postal, source->postal) ||
      !agree (target->country, source->country))
    return FALSE;

  *changed |= fill (&target->postal, source->postal);
  *changed |= fill (&target->country, source->country);
  *changed |= fill (&target->type, source->type);

  return TRUE;
}

/* Joins each of @source with its like in @target, or adds it. */
static gboolean
unite_joining (GPtrArray       *target,
               const GPtrArray *source,
               JoinFunc         join,
               CopyFunc         copy)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < source->len; i++)
    {
      gboolean joined = FALSE;

      for (guint j = 0; j < target->len && !joined; j++)
        joined = join (target->pdata[j], source->pdata[i], &changed);

      if (!joined)
        {
          g_ptr_array_add (target, copy (source->pdata[i]));
          changed = TRUE;
        }
    }

  return changed;
}

static gboolean
merge_note (char       **target,
            const char  *source)
{
  g_autofree char *joined = NULL;

  if (source == NULL || (*target != NULL && strstr (*target, source) != NULL))
    return FALSE;

  if (*target == NULL || strstr (source, *target) != NULL)
    joined = g_strdup (source);
  else
    joined = g_strconcat (*target, "\n", source, NULL);

  g_free (*target);
  *target = g_steal_pointer (&joined);

  return TRUE;
}

static gboolean
has_name (const GoenPersonRecord *record)
{
  return record->family != NULL || record->given != NULL || record->formatted != NULL;
}

/* The parts of a name that has only been known in one piece are taken over when they spell the same name. */
static gboolean
merge_name (GoenPersonRecord       *target,
            const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  if (!has_name (target) || (target->family == NULL && target->given == NULL && goen_person_have_same_name (target, source)))
    {
      changed |= fill (&target->family, source->family);
      changed |= fill (&target->given, source->given);
      changed |= fill (&target->formatted, source->formatted);
    }

  changed |= fill (&target->middle, source->middle);
  changed |= fill (&target->prefix, source->prefix);
  changed |= fill (&target->suffix, source->suffix);
  changed |= fill (&target->nickname, source->nickname);
  changed |= fill (&target->honorific, source->honorific);

  return changed;
}

static gboolean
merge_yomi (GoenPersonRecord       *target,
            const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= fill (&target->family_yomi, source->family_yomi);
  changed |= fill (&target->given_yomi, source->given_yomi);
  if (changed && source->yomi_guessed)
    target->yomi_guessed = TRUE;

  return changed;
}

static gboolean
merge_meeting (GoenPersonRecord       *target,
               const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= fill (&target->met_on, source->met_on);
  changed |= fill (&target->met_at, source->met_at);
  changed |= fill (&target->met_how, source->met_how);
  if (agree (target->introduced_by, source->introduced_by))
    {
      changed |= fill (&target->introduced_by, source->introduced_by);
      changed |= fill (&target->introduced_by_uuid, source->introduced_by_uuid);
    }

  return changed;
}

static gboolean
merge_images (GoenPersonRecord       *target,
              const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < source->images->len; i++)
    {
      const GoenImage *image = source->images->pdata[i];

      if (goen_person_record_get_image (target, image->kind) != NULL)
        continue;

      goen_person_record_set_image (target, image->kind, image->mime, image->data);
      changed = TRUE;
    }

  return changed;
}

static char *
dup_reading (const GoenPersonRecord *record,
             gboolean               *is_latin)
{
  g_autofree char *yomi = goen_person_record_dup_yomi (record);

  *is_latin = *yomi != '\0' && goen_text_is_latin (yomi);

  return goen_text_fold (yomi);
}

static gboolean
have_common (const GPtrArray *a,
             const GPtrArray *b,
             KeyFunc          get_key)
{
  g_autoptr (GHashTable) keys = NULL;

  if (a->len == 0 || b->len == 0)
    return FALSE;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < a->len; i++)
    g_hash_table_add (keys, get_key (a->pdata[i]));

  for (guint i = 0; i < b->len; i++)
    {
      g_autofree char *key = get_key (b->pdata[i]);

      if (*key != '\0' && g_hash_table_contains (keys, key))
        return TRUE;
    }

  return FALSE;
}

static char *
digits_key (gconstpointer element)
{
  return goen_text_fold_digits (((const GoenContactPoint *) element)->value);
}

static char *
company_key (gconstpointer element)
{
  return goen_company_fold (((const GoenAffiliation *) element)->company);
}

/* Cheap signs that @record says something that @beside does not; most pairs of people are told apart by them. */
static gboolean
says_plainly_more (const GoenPersonRecord *record,
                   const GoenPersonRecord *beside)
{
  return (record->emails->len > 0 && !have_common (record->emails, beside->emails, mail_key)) ||
         (record->phones->len > 0 && !have_common (record->phones, beside->phones, digits_key)) ||
         (record->affiliations->len > 0 && beside->affiliations->len == 0) ||
         (record->addresses->len > 0 && beside->addresses->len == 0) ||
         (record->note != NULL && beside->note == NULL) ||
         (record->birthday != NULL && beside->birthday == NULL);
}

static gboolean
says_nothing_new (const GoenPersonRecord *record,
                  const GoenPersonRecord *beside)
{
  g_autoptr (GoenPersonRecord) copy = NULL;

  if (says_plainly_more (record, beside))
    return FALSE;

  copy = goen_person_record_copy (beside);

  return !goen_person_merge (copy, record);
}

/* Kanji variants, width and spaces make no other name. */
gboolean
goen_person_have_same_name (const GoenPersonRecord *a,
                            const GoenPersonRecord *b)
{
  g_autofree char *name_a = goen_person_record_dup_name (a);
  g_autofree char *name_b = goen_person_record_dup_name (b);

  return equal_folded (name_a, name_b);
}

/* A guess says nothing. A part of a reading does not contradict the whole of it. */
gboolean
goen_person_readings_contradict (const GoenPersonRecord *a,
                                 const GoenPersonRecord *b)
{
  gboolean a_is_latin, b_is_latin;
  g_autofree char *reading_a = dup_reading (a, &a_is_latin);
  g_autofree char *reading_b = dup_reading (b, &b_is_latin);

  if (*reading_a == '\0' || *reading_b == '\0' || a->yomi_guessed || b->yomi_guessed)
    return FALSE;

  if (a_is_latin != b_is_latin)
    {
      g_autofree char *romaji_a = a_is_latin ? goen_romaji_fold_query (reading_a) : goen_romaji_from_kana (reading_a);
      g_autofree char *romaji_b = b_is_latin ? goen_romaji_fold_query (reading_b) : goen_romaji_from_kana (reading_b);

      return strstr (romaji_a, romaji_b) == NULL && strstr (romaji_b, romaji_a) == NULL;
    }

  return strstr (reading_a, reading_b) == NULL && strstr (reading_b, reading_a) == NULL;
}

/* Files exist in which cards of different people carry one UID. Of two such cards only those are believed to be
 * about one person whose names, mail addresses or phones allow it. */
gboolean
goen_person_may_share_uid (const GoenPersonRecord *a,
                           const GoenPersonRecord *b)
{
  return !has_name (a) || !has_name (b) ||
         goen_person_have_same_name (a, b) ||
         have_common (a->emails, b->emails, mail_key) ||
         have_common (a->phones, b->phones, digits_key);
}

/**
 * goen_person_merge:
 * @target: the person that is known
 * @source: what is learnt
 *
 * Adds to @target what it lacks, and overwrites nothing.
 *
 * Phones are compared by their digits and extension, mail addresses, tags and topics without case and width, posts by
 * company without its legal form and by title. A note that is not yet contained is appended. An image comes
 * only where there is none of its kind. The UID of a file is taken over together with something else,
 * it is nothing to learn by itself.
 *
 * Returns: %TRUE when @target changed
 */
gboolean
goen_person_merge (GoenPersonRecord       *target,
                   const GoenPersonRecord *source)
{
  gboolean changed = FALSE;

  changed |= merge_name (target, source);
  changed |= merge_yomi (target, source);
  changed |= fill (&target->birthday, source->birthday);
  changed |= merge_meeting (target, source);

  changed |= unite_joining (target->affiliations, source->affiliations, join_affiliation, copy_affiliation);
  changed |= unite (target->phones, source->phones, phone_key, copy_point);
  changed |= unite (target->emails, source->emails, mail_key, copy_point);
  changed |= unite_joining (target->addresses, source->addresses, join_address, copy_address);
  changed |= unite (target->links, source->links, link_key, copy_point);
  changed |= unite (target->accounts, source->accounts, account_key, copy_point);
  changed |= unite (target->dates, source->dates, date_key, copy_point);

  changed |= unite (target->tags, source->tags, word_key, copy_string);
  changed |= unite (target->interests, source->interests, word_key, copy_string);
  changed |= unite (target->offers, source->offers, word_key, copy_string);
  changed |= unite (target->needs, source->needs, word_key, copy_string);

  changed |= merge_note (&target->note, source->note);
  changed |= merge_note (&target->private_note, source->private_note);
  changed |= merge_images (target, source);
  changed |= unite (target->extra, source->extra, line_key, copy_string);

  if (changed)
    fill (&target->uid, source->uid);

  return changed;
}

/**
 * goen_person_is_same_human:
 * @a: a person
 * @b: a person
 *
 * Tells whether two records are about the same human being, as far as records can tell.
 *
 * They have the same name, their readings do not contradict, and they have a mail
 * address, a phone or a company in common, or one of them says nothing that the other does not.
 *
 * Returns: %TRUE when they are
 */
gboolean
goen_person_is_same_human (const GoenPersonRecord *a,
                           const GoenPersonRecord *b)
{
  if (!goen_person_have_same_name (a, b) || goen_person_readings_contradict (a, b))
    return FALSE;

  return have_common (a->emails, b->emails, mail_key) ||
         have_common (a->phones, b->phones, digits_key) ||
         have_common (a->affiliations, b->affiliations, company_key) ||
         says_nothing_new (a, b) ||
         says_nothing_new (b, a);
}
