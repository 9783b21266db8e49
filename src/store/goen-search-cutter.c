/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-search-cutter.h"

#include "goen-search-document.h"

struct _GoenSearchCutter {
  GThread   *thread;
  GPtrArray *entries;   /* (owned) GoenOrderEntry, which the thread alone touches until it is joined */
  guint      from;
  guint      to;
};

static gpointer
cut (gpointer data)
{
  GoenSearchCutter *self = data;

  for (guint i = self->from; i < self->to; i++)
    {
      GoenOrderEntry *entry = self->entries->pdata[i];
      g_autoptr (GoenSearchDocument) document = NULL;

      if (entry->record == NULL || entry->words != NULL)
        continue;

      document = goen_search_document_new (entry->record);
      entry->words = goen_search_document_cut (document);
    }

  return NULL;
}

/*< private >
 * goen_search_cutter_start:
 * @entries: (element-type GoenOrderEntry): people
 * @from: the first whose words are made
 * @to: one behind the last
 *
 * Begins to make the words of those people whose record is at hand.
 *
 * Neither the entries nor their records may be touched before goen_search_cutter_join().
 *
 * Returns: (transfer full): the work under way
 */
GoenSearchCutter *
goen_search_cutter_start (GPtrArray *entries,
                          guint      from,
                          guint      to)
{
  GoenSearchCutter *self = g_new0 (GoenSearchCutter, 1);

  self->entries = g_ptr_array_ref (entries);
  self->from = from;
  self->to = to;
  self->thread = g_thread_new ("goen-words", cut, self);

  return self;
}

/*< private >
 * goen_search_cutter_join:
 * @self: (transfer full): the work under way
 *
 * Waits until the words are there.
 */
void
goen_search_cutter_join (GoenSearchCutter *self)
{
  g_thread_join (self->thread);
  g_ptr_array_unref (self->entries);
  g_free (self);
}
