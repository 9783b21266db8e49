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
  count = goen_import_count (import, GOEN_IMPORT_SAME_NAME);
  take_count (builder, count, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u with a known name", "%u with a known name", count), count));
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
    case GOEN_IMPORT_SAME_NAME:
      return _("Same Name, Perhaps the Same Person");
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
    case GOEN_IMPORT_SAME_NAME:
      return C_("group of an import", "Same Name");
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
  if (goen_import_item_get_status (item) == GOEN_IMPORT_SAME_NAME)
    /* Translators: %s is the name of a person who is known already. */
    return g_strdup_printf (_("Will be added beside the “%s” you know"), known);
  return g_strdup_printf (_("Will be added although “%s” is known"), known);
}

static char *
dup_merged (GoenImportItem *item)
{
  const char *known = goen_import_item_get_known_name (item);

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
        return g_strdup (_("Nothing to do: everything is known"));
      return g_strdup (_("Will be left out"));
    default:
      g_assert_not_reached ();
    }
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
