/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-history-item.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"
#include "goen-import-words.h"

struct _GoenHistoryItem
{
  GObject parent_instance;

  GoenImportEntry *import;   /* (owned) (nullable) */
  GoenMergeEntry  *merge;    /* (owned) (nullable): one of them is set */
};

G_DEFINE_FINAL_TYPE (GoenHistoryItem, goen_history_item, G_TYPE_OBJECT)

static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = goen_date_text_partial (iso);
  g_autofree char *clock = time != NULL ? g_date_time_format (time, "%H:%M") : NULL;

  if (clock == NULL)
    return g_strdup ("");
  /* Translators: a date and the time of day. */
  return g_strdup_printf (C_("date and time", "%s, %s"), day, clock);
}

static char *
dup_undone (gint64 seconds)
{
  g_autofree char *time = dup_time (seconds);

  /* Translators: %s is a date with its time. */
  return g_strdup_printf (_("Undone on %s"), time);
}

static char *
dup_import_outcome (const GoenImportEntry *entry)
{
  g_autofree char *result = NULL;
  g_autofree char *rejected = NULL;

  if (entry->undone != 0)
    return dup_undone (entry->undone);
  if (entry->finished == 0)
    return g_strdup (_("Broken off before anything was written"));
  result = goen_import_dup_result (entry->added, entry->updated, entry->duplicates);
  if (entry->rejected == 0)
    return g_steal_pointer (&result);
  rejected = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u could not be read", "%u could not be read", entry->rejected),
                              entry->rejected);
  return g_strconcat (result, C_("between counts", ", "), rejected, NULL);
}

static void
goen_history_item_finalize (GObject *object)
{
  GoenHistoryItem *self = GOEN_HISTORY_ITEM (object);

  g_clear_pointer (&self->import, goen_import_entry_free);
  g_clear_pointer (&self->merge, goen_merge_entry_free);
  G_OBJECT_CLASS (goen_history_item_parent_class)->finalize (object);
}

static void
goen_history_item_class_init (GoenHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_history_item_finalize;
}

static void
goen_history_item_init (GoenHistoryItem *self)
{
}

/**
 * goen_history_item_new_import:
 * @entry: (transfer full): an import
 *
 * Wraps an import.
 *
 * Returns: (transfer full): the item
 */
GoenHistoryItem *
goen_history_item_new_import (GoenImportEntry *entry)
{
  GoenHistoryItem *self = g_object_new (GOEN_TYPE_HISTORY_ITEM, NULL);

  self->import = entry;
  return self;
}

/**
 * goen_history_item_new_merge:
 * @entry: (transfer full): a merge
 *
 * Wraps a merge.
 *
 * Returns: (transfer full): the item
 */
GoenHistoryItem *
goen_history_item_new_merge (GoenMergeEntry *entry)
{
  GoenHistoryItem *self = g_object_new (GOEN_TYPE_HISTORY_ITEM, NULL);

  self->merge = entry;
  return self;
}

/**
 * goen_history_item_get_import:
 * @self: an item
 *
 * Gets the import that it stands for.
 *
 * Returns: (nullable) (transfer none): the import; %NULL when it is a merge
 */
const GoenImportEntry *
goen_history_item_get_import (GoenHistoryItem *self)
{
  return self->import;
}

/**
 * goen_history_item_get_merge:
 * @self: an item
 *
 * Gets the merge that it stands for.
 *
 * Returns: (nullable) (transfer none): the merge; %NULL when it is an import
 */
const GoenMergeEntry *
goen_history_item_get_merge (GoenHistoryItem *self)
{
  return self->merge;
}

/**
 * goen_history_item_dup_title:
 * @self: an item
 *
 * Says what the item is.
 *
 * Returns: (transfer full): the title
 */
char *
goen_history_item_dup_title (GoenHistoryItem *self)
{
  if (self->import != NULL)
    return g_strdup (self->import->source != NULL ? self->import->source : "");

  /* Translators: two people were merged; the first is the one who went. */
  return g_strdup_printf (_("“%s” merged into “%s”"), self->merge->gone_name, self->merge->kept_name);
}

/**
 * goen_history_item_dup_date:
 * @self: an item
 *
 * Says when it was.
 *
 * Returns: (transfer full): date and time
 */
char *
goen_history_item_dup_date (GoenHistoryItem *self)
{
  return dup_time (self->import != NULL ? self->import->started : self->merge->merged);
}

/**
 * goen_history_item_dup_outcome:
 * @self: an item
 *
 * Says what it did, or that it was undone.
 *
 * Returns: (transfer full): a sentence; "" when the title says everything
 */
char *
goen_history_item_dup_outcome (GoenHistoryItem *self)
{
  if (self->import != NULL)
    return dup_import_outcome (self->import);

  return self->merge->undone != 0 ? dup_undone (self->merge->undone) : g_strdup ("");
}

/**
 * goen_history_item_dup_warning:
 * @self: an import that can be undone
 *
 * Says what undoing it will do.
 *
 * Returns: (transfer full): one or two sentences, a line each
 */
char *
goen_history_item_dup_warning (GoenHistoryItem *self)
{
  const GoenImportEntry *entry = self->import;
  g_autoptr (GString) text = g_string_new (NULL);

  if (entry->n_left > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                               "%u person who was added goes to the trash.",
                                               "%u people who were added go to the trash.", entry->n_left), entry->n_left);
  if (entry->n_left > 0 && entry->n_changed > 0)
    g_string_append_c (text, '\n');
  if (entry->n_changed > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                               "%u person who was known becomes what they were before, unless they were changed since.",
                                               "%u people who were known become what they were before, unless they were changed since.",
                                               entry->n_changed), entry->n_changed);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * goen_history_item_can_undo:
 * @self: an item
 *
 * Tells whether there is something to take back.
 *
 * Undoing an import leaves alone whom the user changed since, and can be done again for them.
 *
 * Returns: %FALSE when it is undone already and nobody is left, or has changed nothing
 */
gboolean
goen_history_item_can_undo (GoenHistoryItem *self)
{
  if (self->merge != NULL)
    return self->merge->undone == 0;

  return self->import->finished != 0 && self->import->n_left + self->import->n_changed > 0;
}

/**
 * goen_history_item_can_show:
 * @self: an item
 *
 * Tells whether the people are there to be shown.
 *
 * Returns: whether they are
 */
gboolean
goen_history_item_can_show (GoenHistoryItem *self)
{
  return self->merge != NULL || (self->import->undone == 0 && self->import->n_left > 0);
}
