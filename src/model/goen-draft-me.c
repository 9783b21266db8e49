/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include "goen-capture-line.h"
#include "goen-text.h"

#define RULE "――――――――――――"

/* The half of my name that is used: 山田, Taro; the whole where only one is known. */
static char *
dup_my_short_name (const GoenProfile *profile,
                   gboolean           by_given)
{
  g_autofree char *name = goen_words_clean (profile->name, -1);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (name == NULL)
    return NULL;

  goen_capture_split_name (name, &family, &given);
  if (by_given && given != NULL && goen_text_is_latin (name))
    return g_steal_pointer (&given);

  return family != NULL && !by_given && !goen_text_is_latin (name) ? g_steal_pointer (&family) : g_steal_pointer (&name);
}

char *
goen_draft_dup_me (const GoenProfile *profile,
                   GoenTone           tone,
                   gboolean           is_japanese)
{
  g_autofree char *name = NULL;
  g_autofree char *company = NULL;

  if (profile == NULL)
    return NULL;

  name = dup_my_short_name (profile, !is_japanese && tone == GOEN_TONE_FRIEND);
  if (name == NULL || tone == GOEN_TONE_FRIEND)
    return g_steal_pointer (&name);

  company = goen_words_clean (profile->company, -1);
  if (!is_japanese)
    {
      g_autofree char *full = goen_words_clean (profile->name, -1);

      return company != NULL ? g_strdup_printf ("%s of %s", full, company) : g_steal_pointer (&full);
    }

  return company != NULL ? g_strdup_printf ("%sの%s", company, name) : g_steal_pointer (&name);
}

/* As it was written, line by line, without what no mail should have. */
static char *
clean_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *clean = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = goen_words_clean (lines[i], -1);

      goen_draft_append_line (clean, line);
    }

  return clean->len > 0 ? g_string_free_and_steal (clean) : g_string_free (clean, TRUE);
}

static char *
make_signature (const GoenProfile *profile,
                gboolean           is_japanese)
{
  g_autofree char *name = goen_words_clean (profile->name, -1);
  g_autofree char *company = goen_words_clean (profile->company, -1);
  g_autofree char *title = goen_words_clean (profile->title, -1);
  g_autofree char *mail = goen_words_clean (profile->mail, -1);
  g_autofree char *phone = goen_words_clean (profile->phone, -1);
  g_autofree char *titled = title != NULL && name != NULL ? g_strdup_printf ("%s %s", title, name) : NULL;
  g_autofree char *post = title != NULL && company != NULL ? g_strdup_printf ("%s, %s", title, company) : NULL;
  GString *text = g_string_new (NULL);

  if (name == NULL)
    return g_string_free (text, TRUE);

  if (is_japanese && (company != NULL || mail != NULL || phone != NULL))
    goen_draft_append_line (text, RULE);
  if (is_japanese)
    {
      goen_draft_append_line (text, company);
      goen_draft_append_line (text, titled != NULL ? titled : name);
    }
  else
    {
      goen_draft_append_line (text, name);
      goen_draft_append_line (text, post != NULL ? post : company != NULL ? company : title);
    }
  goen_draft_append_line (text, mail);
  goen_draft_append_line (text, phone);

  return g_string_free_and_steal (text);
}

char *
goen_draft_dup_signature (const GoenProfile *profile,
                          GoenTone           tone,
                          gboolean           is_japanese)
{
  if (profile == NULL)
    return NULL;
  if (tone == GOEN_TONE_FRIEND)
    return dup_my_short_name (profile, !is_japanese);
  if (profile->signature != NULL)
    {
      g_autofree char *own = clean_lines (profile->signature);

      if (own != NULL)
        return g_steal_pointer (&own);
    }

  return make_signature (profile, is_japanese);
}
