/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-words.h"

#include <glib/gi18n-lib.h>

static char *
join_counts (GStrvBuilder *builder)
{
  g_auto (GStrv) counts = g_strv_builder_end (builder);

  /* Translators: stands between the counts of an import: “12 new, 3 known”; 、 in Japanese. */
  return g_strjoinv (C_("between counts", ", "), counts);
}

static void
take_count (GStrvBuilder *builder,
            guint         count,
            char         *text)
{
  if (count > 0)
    g_strv_builder_take (builder, text);
  else
    g_free (text);
}

/**
 * goen_import_dup_summary:
 * @import: an import whose files have been read
 *
 * Says in one sentence what the files hold.
 *
 * Returns: (transfer full): the sentence
 */
char *
goen_import_dup_summary (GoenImport *import)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint count;

  count = goen_import_count (import, GOEN_IMPORT_NEW);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new", "%u new", count), count));
  count = goen_import_count (import, GOEN_IMPORT_ALIKE);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u looks like a duplicate", "%u look like duplicates", count), count));
  count = goen_import_count (import, GOEN_IMPORT_UPDATE);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u known with something new", "%u known with something new", count), count));
  count = goen_import_count (import, GOEN_IMPORT_DUPLICATE);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u known", "%u known", count), count));
  count = goen_import_count (import, GOEN_IMPORT_REJECTED);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u could not be read", "%u could not be read", count), count));
  return join_counts (builder);
}

/**
 * goen_import_status_get_title:
 * @status: what is known about a card
 *
 * Names a group of the review.
 *
 * Returns: (transfer none): the title
 */
const char *
goen_import_status_get_title (GoenImportStatus status)
{
  switch (status)
    {
    case GOEN_IMPORT_NEW:
      return _("New");
    case GOEN_IMPORT_ALIKE:
      return _("Looks Like a Duplicate");
    case GOEN_IMPORT_UPDATE:
      return _("Known, With Something New");
    case GOEN_IMPORT_DUPLICATE:
      return _("Known, Nothing New");
    case GOEN_IMPORT_REJECTED:
      return _("Could Not Be Read");
    default:
      g_assert_not_reached ();
    }
}

/**
 * goen_import_status_get_name:
 * @status: what is known about a card
 *
 * Names a group of the review in as few words as a button has room for.
 *
 * Returns: (transfer none): the name
 */
const char *
goen_import_status_get_name (GoenImportStatus status)
{
  switch (status)
    {
    case GOEN_IMPORT_NEW:
      return C_("group of an import", "New");
    case GOEN_IMPORT_ALIKE:
      return C_("group of an import", "Duplicate?");
    case GOEN_IMPORT_UPDATE:
      return C_("group of an import", "Something New");
    case GOEN_IMPORT_DUPLICATE:
      return C_("group of an import", "Nothing New");
    case GOEN_IMPORT_REJECTED:
      return C_("group of an import", "Not Read");
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_added (GoenImportItem *item)
{
  const char *known = goen_import_item_get_known_name (item);

  if (goen_import_item_get_status (item) == GOEN_IMPORT_NEW || known == NULL)
    return g_strdup (_("Will be added"));
  if (goen_import_item_get_status (item) == GOEN_IMPORT_ALIKE)
    return g_strdup (_("Will be added as somebody else"));
  return g_strdup_printf (_("Will be added although “%s” is known"), known);
}

static char *
dup_merged (GoenImportItem *item)
{
  const char *known = goen_import_item_get_known_name (item);

  if (goen_import_item_get_takes (item) != 0)
    return g_strdup (_("What is new will be added, and what you have chosen will be taken from the file"));
  if (known == NULL)
    return g_strdup (_("What is new will be added to the known person"));
  /* Translators: %s is the name of a person who is known already. */
  return g_strdup_printf (_("What is new will be added to “%s”; nothing is overwritten"), known);
}

/**
 * goen_import_item_dup_outcome:
 * @item: a card
 *
 * Says what would happen to a card with the choice as it is.
 *
 * Returns: (transfer full): a sentence; why it cannot be read when it was rejected
 */
char *
goen_import_item_dup_outcome (GoenImportItem *item)
{
  if (goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED)
    return g_strdup (goen_import_item_get_reason (item));
  switch (goen_import_item_get_choice (item))
    {
    case GOEN_IMPORT_ADD:
      return dup_added (item);
    case GOEN_IMPORT_MERGE:
      return dup_merged (item);
    case GOEN_IMPORT_SKIP:
      if (goen_import_item_get_status (item) == GOEN_IMPORT_DUPLICATE)
        return goen_import_item_get_differing (item) != 0 ? g_strdup (_("Nothing to add; what differs stays as it is"))
                                                          : g_strdup (_("Nothing to do: everything is known"));
      return g_strdup (_("Will be left out"));
    default:
      g_assert_not_reached ();
    }
}

/**
 * goen_import_item_dup_reason:
 * @item: a card
 *
 * Says whom a card is about, or may be about, and why.
 *
 * Returns: (transfer full): a sentence; "" when nobody like this is known
 */
char *
goen_import_item_dup_reason (GoenImportItem *item)
{
  const char *known = goen_import_item_get_known_name (item);
  g_autofree char *words = NULL;

  if (goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED || known == NULL)
    return g_strdup ("");
  if (goen_import_item_get_signs (item) != 0)
    words = goen_likeness_dup_words (goen_import_item_get_signs (item));
  if (goen_import_item_get_status (item) != GOEN_IMPORT_ALIKE)
    {
      if (words == NULL || *words == '\0')
        /* Translators: %s is the name of a person who is known already. */
        return g_strdup_printf (_("Known as “%s”"), known);
      /* Translators: the name of a person who is known already, and how that can be told: “same mail, reading equal”. */
      return g_strdup_printf (_("Known as “%s”: %s"), known, words);
    }
  if (words == NULL || *words == '\0')
    /* Translators: %s is the name of a person who is known already. */
    return g_strdup_printf (_("Looks like “%s”"), known);
  /* Translators: the name of a person who is known already, and why this may be the same one: “same mail, reading equal”. */
  return g_strdup_printf (_("Looks like “%s”: %s"), known, words);
}

/**
 * goen_import_item_dup_difference:
 * @item: a card
 *
 * Says where a card contradicts the known person.
 *
 * Returns: (transfer full): a sentence; "" when it does not
 */
char *
goen_import_item_dup_difference (GoenImportItem *item)
{
  guint64 differing = goen_import_item_get_differing (item);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  g_autofree char *fields = NULL;

  if (differing == 0)
    return g_strdup ("");
  for (guint i = 0; i < GOEN_N_PERSON_FIELDS; i++)
    if ((differing & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_strv_builder_add (builder, goen_person_field_get_label (i));
  labels = g_strv_builder_end (builder);
  /* Translators: stands between the names of fields: “Name, Birthday”; 、 in Japanese. */
  fields = g_strjoinv (C_("between fields", ", "), labels);

  /* Translators: %s are the fields in which a file contradicts what is known: “Name, Birthday”. */
  return g_strdup_printf (_("The file says something else: %s"), fields);
}

/**
 * goen_import_choice_get_label:
 * @status: what is known about a card
 * @choice: what to do with it
 *
 * Names a choice on a button.
 *
 * Returns: (transfer none): the label
 */
const char *
goen_import_choice_get_label (GoenImportStatus status,
                              GoenImportChoice choice)
{
  switch (choice)
    {
    case GOEN_IMPORT_ADD:
      return status == GOEN_IMPORT_NEW ? C_("import", "Add") : C_("import", "Add as New");
    case GOEN_IMPORT_MERGE:
      return C_("import", "Merge");
    case GOEN_IMPORT_SKIP:
      return C_("import", "Leave Out");
    default:
      g_assert_not_reached ();
    }
}

/**
 * goen_import_dup_rejected:
 * @import: an import whose files have been read
 *
 * Lists what could not be read, to be pasted into a mail or a text.
 *
 * Returns: (transfer full): a line for each: file, line, reason, with tabs between
 */
char *
goen_import_dup_rejected (GoenImport *import)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GoenImportItem) item = g_list_model_get_item (G_LIST_MODEL (import), i);

      if (goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED)
        g_string_append_printf (lines, "%s\t%u\t%s\n",
                                goen_import_item_get_file (item),
                                goen_import_item_get_line (item),
                                goen_import_item_get_reason (item));
    }
  return g_string_free_and_steal (lines);
}

/**
 * goen_import_dup_result:
 * @added: how many people are new
 * @updated: how many learned something
 * @duplicates: how many were known with everything
 *
 * Says in one sentence what an import has done.
 *
 * Returns: (transfer full): the sentence
 */
char *
goen_import_dup_result (guint added,
                        guint updated,
                        guint duplicates)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (added == 0 && updated == 0)
    return g_strdup (_("Nothing new was imported"));
  take_count (builder, added, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person added", "%u people added", added), added));
  take_count (builder, updated, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u updated", "%u updated", updated), updated));
  take_count (builder, duplicates, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unchanged", "%u unchanged", duplicates), duplicates));
  return join_counts (builder);
}

/**
 * goen_import_dup_undone:
 * @undone: what undoing did
 *
 * Says what became of the people of an import that was taken back.
 *
 * Returns: (transfer full): the sentence
 */
char *
goen_import_dup_undone (const GoenImportUndone *undone)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint count;

  if (undone->n_trashed + undone->n_restored + undone->n_kept == 0)
    return g_strdup (_("Import undone"));
  count = undone->n_trashed;
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person moved to the trash", "%u people moved to the trash", count), count));
  count = undone->n_restored;
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u as before", "%u as before", count), count));
  count = undone->n_kept;
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left as changed since", "%u left as changed since", count), count));
  return join_counts (builder);
}
