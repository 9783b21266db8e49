/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-card.h"

#include <string.h>

#include "goen-text.h"
#include "goen-vcard-text.h"

/* More posts than that nobody holds; their lines then stay as they are. */
#define MAX_POSTS 200

typedef char **(*PostField) (GoenVcardPost *post);

static char **
get_title (GoenVcardPost *post)
{
  return &post->affiliation->title;
}

static char **
get_company_yomi (GoenVcardPost *post)
{
  return &post->affiliation->company_yomi;
}

static char **
get_from (GoenVcardPost *post)
{
  return &post->affiliation->from;
}

static char **
get_to (GoenVcardPost *post)
{
  return &post->affiliation->to;
}

static GoenVcardPost *
add_post (GoenVcardCard *card,
          const char    *group)
{
  GoenVcardPost *post = g_new0 (GoenVcardPost, 1);

  post->group = g_strdup (group);
  post->affiliation = goen_affiliation_new (NULL, NULL, NULL);
  g_ptr_array_add (card->posts, post);

  return post;
}

/* The group that ties lines of one post together; a group with nothing but ORG in it, say for a label, does not. */
static const char *
get_group (GoenVcardCard       *card,
           const GoenVcardLine *line)
{
  if (line->group == NULL || g_hash_table_contains (card->lone_groups, line->group))
    return NULL;

  return line->group;
}

static guint
count_ungrouped (const GoenVcardCard *card)
{
  guint n = 0;

  for (guint i = 0; i < card->posts->len; i++)
    n += ((GoenVcardPost *) card->posts->pdata[i])->group == NULL ? 1 : 0;

  return n;
}

/* The first post of the group where the field is free. */
static GoenVcardPost *
find_post (const GoenVcardCard *card,
           const char          *group,
           PostField            field)
{
  for (guint i = 0; i < card->posts->len; i++)
    {
      GoenVcardPost *post = card->posts->pdata[i];

      if (g_strcmp0 (post->group, group) == 0 &&
          (field != NULL ? *field (post) == NULL : !post->has_organization))
        return post;
    }

  return NULL;
}

/* As find_post(), but makes a new one where there may be another. */
static GoenVcardPost *
find_or_add_post (GoenVcardCard *card,
                  const char    *group,
                  PostField      field)
{
  GoenVcardPost *post = find_post (card, group, field);

  if (post != NULL)
    return post;
  if (card->posts->len >= MAX_POSTS)
    return NULL;
  if (group == NULL &&
      count_ungrouped (card) >= MAX (card->n_organizations, card->posts->len == 0 ? 1 : 0))
    return NULL;

  return add_post (card, group);
}

static gboolean
take_field (GoenVcardCard       *card,
            const GoenVcardLine *line,
            PostField            field,
            const char          *text)
{
  GoenVcardPost *post;

  if (goen_vcard_text_is_blank (text))
    return TRUE;
  post = find_or_add_post (card, get_group (card, line), field);

  return post != NULL && goen_vcard_card_set (field (post), text);
}

/* When a post began or ended says nothing without the post. */
static gboolean
take_late_date (GoenVcardCard       *card,
                const GoenVcardLine *line)
{
  PostField field = g_str_equal (line->name, "X-GOEN-POST-FROM") ? get_from : get_to;
  g_autofree char *date = goen_vcard_date_parse (line->value);
  GoenVcardPost *post = find_post (card, get_group (card, line), field);

  return date != NULL && post != NULL && goen_vcard_card_set (field (post), date);
}

/* A ROLE is the title of a person who has no other. */
static gboolean
take_late_role (GoenVcardCard       *card,
                const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  const char *group = get_group (card, line);
  GoenVcardPost *post = group != NULL ? find_post (card, group, get_title) : NULL;

  if (goen_vcard_text_is_blank (text))
    return TRUE;
  if (post == NULL)
    post = card->posts->len > 0 ? card->posts->pdata[0] : add_post (card, NULL);

  return goen_vcard_card_set (&post->affiliation->title, text);
}

static void
keep_organization_parameters (GoenVcardCard         *card,
                              const GoenVcardLine   *line,
                              const GoenAffiliation *affiliation,
                              gboolean               sort_as_was_taken)
{
  const char *known[] = { sort_as_was_taken ? "SORT-AS" : NULL, NULL };
  g_autoptr (GString) value = g_string_new (NULL);

  goen_vcard_text_append (value, affiliation->company);
  if (affiliation->department != NULL)
    {
      g_string_append_c (value, ';');
      goen_vcard_text_append (value, affiliation->department);
    }

  goen_vcard_card_keep_parameters (card, line, "ORG", NULL, NULL, known, NULL, value->str);
}

/* A reading of the company on ORG counts where X-PHONETIC-ORG, which may come later, does not say another. */
static gboolean
take_organization_sort_as (GoenVcardCard       *card,
                           const GoenVcardLine *line,
                           GoenVcardPost       *post)
{
  const char *sort_as = goen_vcard_line_get_value_of (line, "SORT-AS");

  if (sort_as == NULL)
    return FALSE;

  for (guint i = 0; i < card->lines->len; i++)
    {
      const GoenVcardLine *other = card->lines->pdata[i];
      g_autofree char *text = NULL;

      if (!g_str_equal (other->name, "X-PHONETIC-ORG") || g_strcmp0 (other->group, line->group) != 0)
        continue;
      text = goen_vcard_text_unescape (other->value);
      return g_str_equal (text, sort_as);
    }

  return goen_kana_is_reading (sort_as) && goen_vcard_card_set (&post->affiliation->company_yomi, sort_as);
}

void
goen_vcard_post_free (gpointer data)
{
  GoenVcardPost *post = data;

  g_free (post->group);
  goen_affiliation_free (post->affiliation);
  g_free (post);
}

/* Finds out which groups tie the lines of a post together. */
void
goen_vcard_card_prepare_posts (GoenVcardCard *card)
{
  static const char * const others[] = {
    "TITLE", "ROLE", "X-PHONETIC-ORG", GOEN_VCARD_POST, "X-GOEN-POST-FROM", "X-GOEN-POST-TO", NULL
  };
  g_autoptr (GHashTable) tied = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < card->lines->len; i++)
    {
      const GoenVcardLine *line = card->lines->pdata[i];

      if (line->group != NULL && g_strv_contains (others, line->name))
        g_hash_table_add (tied, line->group);
    }

  for (guint i = 0; i < card->lines->len; i++)
    {
      const GoenVcardLine *line = card->lines->pdata[i];

      if (!g_str_equal (line->name, "ORG") || goen_vcard_text_is_blank (line->value))
        continue;
      if (line->group != NULL && !g_hash_table_contains (tied, line->group))
        g_hash_table_add (card->lone_groups, g_strdup (line->group));
      if (line->group == NULL || !g_hash_table_contains (tied, line->group))
        card->n_organizations++;
    }
}

gboolean
goen_vcard_take_organization (GoenVcardCard       *card,
                              const GoenVcardLine *line)
{
  g_auto (GStrv) parts = goen_vcard_text_split (line->value, ';');
  g_autoptr (GString) department = g_string_new (NULL);
  GoenVcardPost *post;

  for (guint i = 1; parts[i] != NULL; i++)
    {
      if (goen_vcard_text_is_blank (parts[i]))
        continue;
      if (department->len > 0)
        g_string_append_c (department, ' ');
      g_string_append (department, g_strstrip (parts[i]));
    }
  if (goen_vcard_text_is_blank (parts[0]) && department->len == 0)
    return TRUE;

  post = find_or_add_post (card, get_group (card, line), NULL);
  if (post == NULL)
    return FALSE;

  post->has_organization = TRUE;
  goen_vcard_card_set (&post->affiliation->company, parts[0]);
  goen_vcard_card_set (&post->affiliation->department, department->str);
  keep_organization_parameters (card, line, post->affiliation,
                                take_organization_sort_as (card, line, post));
  return TRUE;
}

gboolean
goen_vcard_take_title (GoenVcardCard       *card,
                       const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);
  g_autofree char *value = goen_vcard_text_escape (g_strstrip (text));

  if (!take_field (card, line, get_title, text))
    return FALSE;

  if (!goen_vcard_text_is_blank (text))
    goen_vcard_card_keep_parameters (card, line, "TITLE", NULL, NULL, NULL, NULL, value);
  return TRUE;
}

/* Decided when all posts are known. */
gboolean
goen_vcard_take_late_post (GoenVcardCard       *card,
                           const GoenVcardLine *line)
{
  g_ptr_array_add (card->late_posts, (gpointer) line);
  return TRUE;
}

gboolean
goen_vcard_take_company_yomi (GoenVcardCard       *card,
                              const GoenVcardLine *line)
{
  g_autofree char *text = goen_vcard_text_unescape (line->value);

  return take_field (card, line, get_company_yomi, text);
}

void
goen_vcard_card_finish_posts (GoenVcardCard *card)
{
  for (guint i = 0; i < card->late_posts->len; i++)
    {
      const GoenVcardLine *line = card->late_posts->pdata[i];
      gboolean taken = g_str_equal (line->name, "ROLE") ? take_late_role (card, line)
                                                        : take_late_date (card, line);

      if (!taken)
        goen_vcard_card_add_extra (card, line);
    }

  for (guint i = 0; i < card->posts->len; i++)
    {
      GoenVcardPost *post = card->posts->pdata[i];

      g_ptr_array_add (card->record->affiliations, g_steal_pointer (&post->affiliation));
    }
}
