/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include "goen-capture-line.h"
#include "goen-text.h"

/* Names */

static gboolean
is_latin_name (const GoenPersonRecord *person)
{
  if (person->family != NULL || person->given != NULL)
    return (person->family == NULL || goen_text_is_latin (person->family))
           && (person->given == NULL || goen_text_is_latin (person->given));

  return person->formatted != NULL && goen_text_is_latin (person->formatted);
}

/* Without what goen_person_record_dup_name() falls back to: nobody is addressed as their telephone number. */
char *
goen_draft_dup_full_name (const GoenPersonRecord *person)
{
  g_autofree char *name = NULL;

  if (person == NULL || (person->family == NULL && person->given == NULL && person->formatted == NULL
                         && person->nickname == NULL && person->middle == NULL))
    return NULL;

  name = goen_person_record_dup_name (person);

  return goen_words_clean (name, -1);
}

static const GoenAffiliation *
get_post (const GoenPersonRecord *person)
{
  return goen_person_record_get_main_affiliation (person);
}

static char *
dup_company (const GoenPersonRecord *person)
{
  const GoenAffiliation *post = get_post (person);

  return post != NULL ? goen_words_clean (post->company, -1) : NULL;
}

static gboolean
is_organisation (const GoenPersonRecord *person)
{
  const char *name = person->family == NULL && person->given == NULL ? person->formatted : NULL;

  return g_strcmp0 (person->honorific, "御中") == 0 || (name != NULL && goen_company_has_legal_form (name));
}

/* By which half of the name somebody is called: 高橋, but Misaki among friends who write it so. */
static char *
dup_short_name (const GoenPersonRecord *person,
                gboolean                by_given)
{
  g_autofree char *family = goen_words_clean (person->family, -1);
  g_autofree char *given = goen_words_clean (person->given, -1);
  g_autofree char *full = goen_draft_dup_full_name (person);

  if (full == NULL || is_organisation (person))
    return g_steal_pointer (&full);

  if (family == NULL && given == NULL)
    goen_capture_split_name (full, &family, &given);

  if (by_given && given != NULL)
    return g_steal_pointer (&given);

  return family != NULL ? g_steal_pointer (&family) : g_steal_pointer (&given);
}

/* 様 and 殿 are for envelopes; between friends さん is said. A word of one's own, as 先生, is always right. */
static const char *
get_honorific (const GoenPersonRecord *person,
               GoenTone                tone,
               gboolean                in_sentence)
{
  const char *own = person->honorific;

  if (is_organisation (person))
    return in_sentence ? "様" : "御中";
  if (own != NULL && g_strcmp0 (own, "様") != 0 && g_strcmp0 (own, "殿") != 0 && g_strcmp0 (own, "御中") != 0)
    return own;
  if (tone == GOEN_TONE_FRIEND || (tone == GOEN_TONE_PEER && in_sentence))
    return "さん";

  return own != NULL && !in_sentence ? own : "様";
}

char *
goen_draft_dup_called (const GoenPersonRecord *person,
                       GoenTone                tone,
                       gboolean                is_japanese)
{
  g_autofree char *name = NULL;

  if (person == NULL)
    return NULL;

  if (!is_japanese)
    return is_latin_name (person) && !is_organisation (person) ? dup_short_name (person, TRUE)
                                                               : goen_draft_dup_full_name (person);

  name = dup_short_name (person, tone == GOEN_TONE_FRIEND && is_latin_name (person));

  return name != NULL ? g_strconcat (name, get_honorific (person, tone, TRUE), NULL) : NULL;
}

/* Addressees */

void
goen_draft_append_line (GString    *text,
                        const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* 企画部 課長 */
static char *
dup_department (const GoenPersonRecord *person,
                gboolean                with_title)
{
  const GoenAffiliation *post = get_post (person);
  g_autofree char *department = post != NULL ? goen_words_clean (post->department, -1) : NULL;
  g_autofree char *title = post != NULL && with_title ? goen_words_clean (post->title, -1) : NULL;

  if (department == NULL || title == NULL)
    return department != NULL ? g_steal_pointer (&department) : g_steal_pointer (&title);

  return g_strdup_printf ("%s %s", department, title);
}

/* To a company: its name, its department, and 御中 behind what comes last. */
static char *
dup_organisation_ja (const GoenPersonRecord *person,
                     const char             *name)
{
  g_autofree char *company = dup_company (person);
  g_autofree char *department = dup_department (person, FALSE);
  GString *text = g_string_new (NULL);

  goen_draft_append_line (text, company);
  goen_draft_append_line (text, department);
  if (name != NULL && g_strcmp0 (name, company) != 0)
    goen_draft_append_line (text, name);
  if (text->len > 0)
    g_string_append (text, " 御中");

  return g_string_free_and_steal (text);
}

static char *
dup_addressee_ja (const GoenPersonRecord *person,
                  GoenTone                tone)
{
  g_autofree char *name = goen_draft_dup_full_name (person);
  g_autofree char *company = dup_company (person);
  g_autofree char *department = dup_department (person, TRUE);
  g_autofree char *addressed = NULL;
  GString *text;

  if (name == NULL || is_organisation (person))
    return dup_organisation_ja (person, name);
  if (tone == GOEN_TONE_FRIEND)
    return goen_draft_dup_called (person, tone, TRUE);

  text = g_string_new (NULL);
  goen_draft_append_line (text, company);
  if (tone != GOEN_TONE_PEER)
    goen_draft_append_line (text, department);
  addressed = g_strdup_printf ("%s %s", name, get_honorific (person, tone, FALSE));
  goen_draft_append_line (text, addressed);

  return g_string_free_and_steal (text);
}

static char *
dup_addressee_en (const GoenPersonRecord *person,
                  GoenTone                tone)
{
  g_autofree char *name = goen_draft_dup_full_name (person);
  g_autofree char *called = goen_draft_dup_called (person, tone, FALSE);
  g_autofree char *company = dup_company (person);

  if (name == NULL)
    return company != NULL ? g_strdup_printf ("Dear %s,", company) : g_strdup ("Hello,");

  if (tone == GOEN_TONE_FRIEND)
    return g_strdup_printf ("Hi %s,", called);

  return g_strdup_printf ("Dear %s,", tone == GOEN_TONE_PEER ? called : name);
}

/**
 * goen_draft_dup_addressee:
 * @person: to whom to write
 * @tone: how
 * @language: "ja", or anything else for English
 *
 * Writes how a mail begins: in Japanese company, department with title and name with 敬称 on lines of their own for
 * 目上・顧客, company and name for 同格, 高橋さん for 親しい; in English "Dear Misaki Takahashi,", "Dear Misaki," and
 * "Hi Misaki,".
 *
 * Returns: (transfer full): the lines; "" in Japanese for somebody without name and company
 */
char *
goen_draft_dup_addressee (const GoenPersonRecord *person,
                          GoenTone                tone,
                          const char             *language)
{
  return g_strcmp0 (language, "ja") == 0 ? dup_addressee_ja (person, tone) : dup_addressee_en (person, tone);
}

/* Introductions */

static void
append_list (GString    *text,
             const char *label,
             GPtrArray  *items,
             const char *separator)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *item = goen_words_clean (items->pdata[i], -1);

      if (item == NULL)
        continue;
      if (is_first)
        g_string_append_printf (text, "\n%s", label);
      g_string_append_printf (text, "%s%s", is_first ? "" : separator, item);
      is_first = FALSE;
    }
}

static char *
dup_about_ja (const GoenPersonRecord *person,
              const char             *name,
              GoenTone                tone)
{
  g_autofree char *company = dup_company (person);
  g_autofree char *department = dup_department (person, TRUE);
  gboolean is_client = tone == GOEN_TONE_CLIENT;
  GString *text = g_string_new (NULL);

  g_string_printf (text, "■ %s%s", name, get_honorific (person, tone, TRUE));
  if ((company != NULL && g_strcmp0 (company, name) != 0) || department != NULL)
    g_string_append_printf (text, "(%s%s%s)", company != NULL ? company : "",
                            company != NULL && department != NULL ? " " : "", department != NULL ? department : "");

  append_list (text, is_client ? "　ご提供いただけること：" : "　提供できること：", person->offers, "、");
  append_list (text, is_client ? "　お求めのこと：" : "　求めていること：", person->needs, "、");

  return g_string_free_and_steal (text);
}

static char *
dup_about_en (const GoenPersonRecord *person,
              const char             *name)
{
  const GoenAffiliation *post = get_post (person);
  g_autofree char *company = dup_company (person);
  g_autofree char *title = post != NULL ? goen_words_clean (post->title, -1) : NULL;
  GString *text = g_string_new (name);

  if (title != NULL)
    g_string_append_printf (text, ", %s", title);
  if (company != NULL && g_strcmp0 (company, name) != 0)
    g_string_append_printf (text, ", %s", company);

  append_list (text, "  Can help with: ", person->offers, ", ");
  append_list (text, "  Is looking for: ", person->needs, ", ");

  return g_string_free_and_steal (text);
}

char *
goen_draft_dup_about (const GoenPersonRecord *person,
                      GoenTone                tone,
                      gboolean                is_japanese)
{
  g_autofree char *name = person != NULL ? goen_draft_dup_full_name (person) : NULL;

  if (name == NULL)
    return NULL;

  return is_japanese ? dup_about_ja (person, name, tone) : dup_about_en (person, name);
}
