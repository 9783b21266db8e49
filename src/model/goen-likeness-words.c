/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likeness.h"

#include <glib/gi18n-lib.h>

/* The weightiest first; what speaks against it at the end. */
static const struct {
  GoenLikeness  sign;
  const char   *name;
  const char   *words;
} table[] = {
  /* Translators: why two people may be one, a few words each; they are put together with commas: “same mail, same company”. */
  { GOEN_LIKE_MAIL, "mail", NC_("likeness", "same mail") },
  { GOEN_LIKE_PHONE, "phone", NC_("likeness", "same phone") },
  { GOEN_LIKE_ACCOUNT, "account", NC_("likeness", "same account") },
  { GOEN_LIKE_NAME, "name", NC_("likeness", "same name") },
  /* Translators: 髙橋 and 高橋, or with and without a middle name. */
  { GOEN_LIKE_NAME_VARIANT, "name-variant", NC_("likeness", "same name in another spelling") },
  { GOEN_LIKE_SWAPPED, "swapped", NC_("likeness", "family and given name swapped") },
  /* Translators: one name is written in Latin letters (romaji) as the other is read. */
  { GOEN_LIKE_ROMAJI, "romaji", NC_("likeness", "same name in Latin letters") },
  { GOEN_LIKE_READING, "reading", NC_("likeness", "same reading") },
  { GOEN_LIKE_FAMILY, "family", NC_("likeness", "same family name") },
  { GOEN_LIKE_COMPANY, "company", NC_("likeness", "same company") },
  { GOEN_LIKE_BIRTHDAY, "birthday", NC_("likeness", "same birthday") },
  /* Translators: these three come after the others: “same mail, but given names differ”. */
  { GOEN_UNLIKE_READING, "not-reading", NC_("likeness", "but readings differ") },
  { GOEN_UNLIKE_GIVEN, "not-given", NC_("likeness", "but given names differ") },
  { GOEN_UNLIKE_BIRTHDAY, "not-birthday", NC_("likeness", "but birthdays differ") },
};

/**
 * goen_likeness_dup_words:
 * @signs: what goen_likeness_judge() found
 *
 * Says in the user's language why two people look like one, the weightiest reason first.
 *
 * Returns: (transfer full): the reasons, "" when there are none
 */
char *
goen_likeness_dup_words (GoenLikeness signs)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if ((signs & table[i].sign) == 0)
        continue;

      if (words->len > 0)
        /* Translators: stands between reasons: “same mail, same company”; 、 in Japanese. */
        g_string_append (words, C_("between reasons", ", "));
      g_string_append (words, g_dpgettext2 (GETTEXT_PACKAGE, "likeness", table[i].words));
    }

  return g_string_free_and_steal (words);
}

/**
 * goen_likeness_dup_names:
 * @signs: what goen_likeness_judge() found
 *
 * Names the reasons for programs, in the order of goen_likeness_dup_words(); the names never change.
 *
 * Returns: (transfer full): the names
 */
GStrv
goen_likeness_dup_names (GoenLikeness signs)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if ((signs & table[i].sign) != 0)
      g_strv_builder_add (names, table[i].name);

  return g_strv_builder_end (names);
}
