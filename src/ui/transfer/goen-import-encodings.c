/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-encodings.h"

#include <glib/gi18n-lib.h>

/* What address books in Japan and elsewhere are written in; the first one lets Goen guess. */
static const struct {
  const char *name;
  const char *label;
} encodings[] = {
  { NULL,          N_("Automatic") },
  { "UTF-8",       "UTF-8" },
  { "CP932",       "Shift_JIS (CP932)" },
  { "EUC-JP-MS",   "EUC-JP" },
  { "ISO-2022-JP", "ISO-2022-JP" },
  { "UTF-16",      "UTF-16" },
  { "CP1252",      "Windows-1252" },
  { "GB18030",     "GB18030" },
  { "EUC-KR",      "EUC-KR" },
};

/**
 * goen_import_encodings_new:
 * @guessed: (nullable): what Goen takes the files for; "" when they differ
 * @is_mixed: whether files are read in encodings that were chosen one by one
 *
 * Lists the encodings, beginning with the one that leaves it to Goen.
 *
 * Returns: (transfer full): the labels
 */
GListModel *
goen_import_encodings_new (const char *guessed,
                           gboolean    is_mixed)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const char *label = goen_import_encoding_get_label (guessed);
  g_autofree char *automatic = NULL;

  if (label != NULL && *label != '\0')
    /* Translators: the text encoding was guessed; %s is its name. */
    automatic = g_strdup_printf (_("Automatic (%s)"), label);
  gtk_string_list_append (list, automatic != NULL ? automatic : _(encodings[0].label));
  for (gsize i = 1; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (list, encodings[i].label);
  if (is_mixed)
    /* Translators: several files are read in several text encodings. */
    gtk_string_list_append (list, _("Different for Each File"));

  return G_LIST_MODEL (list);
}

/**
 * goen_import_encodings_get_n:
 *
 * Counts what can be chosen.
 *
 * Returns: the number of encodings, with the guess
 */
guint
goen_import_encodings_get_n (void)
{
  return G_N_ELEMENTS (encodings);
}

/**
 * goen_import_encodings_get_name:
 * @position: a place in the list
 *
 * Tells what iconv calls an encoding.
 *
 * Returns: (nullable): its name; %NULL for the guess and for a place outside of the list
 */
const char *
goen_import_encodings_get_name (guint position)
{
  return position < G_N_ELEMENTS (encodings) ? encodings[position].name : NULL;
}

/**
 * goen_import_encoding_get_label:
 * @name: (nullable): what iconv calls an encoding
 *
 * Tells what people call an encoding.
 *
 * Returns: (nullable): the label; @name itself when it is not in the list
 */
const char *
goen_import_encoding_get_label (const char *name)
{
  for (gsize i = 1; name != NULL && i < G_N_ELEMENTS (encodings); i++)
    if (g_str_equal (name, encodings[i].name))
      return encodings[i].label;

  return name;
}
