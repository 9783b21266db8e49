/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-career-card.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"

struct _GoenPersonCareerCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonCareerCard, goen_person_career_card, GOEN_TYPE_PERSON_CARD)

static char *
dup_post (const GoenAffiliation *affiliation)
{
  g_autofree char *time = goen_date_text_range (affiliation->from, affiliation->to);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) post = NULL;
  g_auto (GStrv) all = NULL;

  if (affiliation->department != NULL)
    g_strv_builder_add (words, affiliation->department);
  if (affiliation->title != NULL)
    g_strv_builder_add (words, affiliation->title);
  post = g_strv_builder_end (words);
  if (g_strv_length (post) > 0)
    g_strv_builder_take (lines, g_strjoinv (" ", post));
  if (*time != '\0')
    g_strv_builder_add (lines, time);
  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
}

static void
add_affiliation (GoenPersonCard        *card,
                 const GoenAffiliation *affiliation)
{
  g_autofree char *post = dup_post (affiliation);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 affiliation->company != NULL ? affiliation->company : _("Company unknown"));
  if (affiliation->company_yomi != NULL)
    gtk_widget_set_tooltip_text (row, affiliation->company_yomi);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), post);
  if (!goen_affiliation_is_current (affiliation))
    gtk_widget_add_css_class (row, "dimmed");
  goen_person_card_add_row (card, row);
}

/* One current post without dates already stands below the name. */
static gboolean
says_more_than_the_head (GPtrArray *affiliations)
{
  const GoenAffiliation *only;

  if (affiliations->len != 1)
    return affiliations->len > 1;
  only = affiliations->pdata[0];
  return only->from != NULL || only->to != NULL;
}

static gboolean
goen_person_career_card_show_record (GoenPersonCard         *card,
                                     GoenLibrary            *library,
                                     const GoenPersonRecord *record)
{
  if (!says_more_than_the_head (record->affiliations))
    return FALSE;
  for (guint i = 0; i < record->affiliations->len; i++)
    if (goen_affiliation_is_current (record->affiliations->pdata[i]))
      add_affiliation (card, record->affiliations->pdata[i]);
  for (guint i = 0; i < record->affiliations->len; i++)
    if (!goen_affiliation_is_current (record->affiliations->pdata[i]))
      add_affiliation (card, record->affiliations->pdata[i]);
  return TRUE;
}

static void
goen_person_career_card_class_init (GoenPersonCareerCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_career_card_show_record;
}

static void
goen_person_career_card_init (GoenPersonCareerCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Affiliations"));
}
