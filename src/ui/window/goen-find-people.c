/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-find-hit.h"
#include "goen-text.h"

/* So many are looked at for the best, of whom few are shown. */
#define LOOK_AT 10

typedef struct {
  char  *folded;    /* (owned): what was typed */
  char  *romaji;    /* (owned): the same, as romaji are compared */
  guint  limit;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->folded);
  g_free (search->romaji);
  g_free (search);
}

/* Whose name begins with what was typed comes first, then whose given name does, then who has it
 * anywhere else: in the company, a note, an address. */
static int
get_rank (const GoenPersonRow *row,
          const Search        *search)
{
  g_autofree char *name = goen_text_fold (row->name);
  g_auto (GStrv) readings = goen_text_split_words (row->yomi != NULL ? row->yomi : row->name);
  g_autofree char *reading = goen_text_fold (row->yomi);
  g_autofree char *romaji = goen_romaji_from_kana (reading);

  if (g_str_has_prefix (name, search->folded)
      || g_str_has_prefix (reading, search->folded)
      || (*search->romaji != '\0' && g_str_has_prefix (romaji, search->romaji)))
    return 0;
  for (guint i = 0; readings[i] != NULL; i++)
    {
      g_autofree char *word = goen_text_fold (readings[i]);
      g_autofree char *word_romaji = goen_romaji_from_kana (word);

      if (g_str_has_prefix (word, search->folded) || (*search->romaji != '\0' && g_str_has_prefix (word_romaji, search->romaji)))
        return 1;
    }
  return strstr (name, search->folded) != NULL ? 1 : 2;
}

static GPtrArray *
pick_best (const GPtrArray *rows,
           const Search    *search)
{
  GPtrArray *best = g_ptr_array_new ();

  for (int rank = 0; rank <= 2; rank++)
    {
      for (guint i = 0; i < rows->len && best->len < search->limit; i++)
        {
          GoenPersonRow *row = g_ptr_array_index (rows, i);

          if (row != NULL && get_rank (row, search) == rank)
            g_ptr_array_add (best, row);
        }
    }
  return best;
}

static char *
dup_subtitle (const GoenPersonRow *row)
{
  if (row->company != NULL && row->title != NULL)
    /* Translators: the company and the title of a person. */
    return g_strdup_printf (C_("company and title", "%s · %s"), row->company, row->title);
  return g_strdup (row->company != NULL ? row->company : row->title);
}

static void
rows_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) best = NULL;
  GPtrArray *hits;
  GError *error = NULL;

  rows = goen_library_load_rows_finish (GOEN_LIBRARY (source), result, &error);
  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  best = pick_best (rows, g_task_get_task_data (task));
  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < best->len; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (best, i);
      g_autofree char *subtitle = dup_subtitle (row);

      g_ptr_array_add (hits, goen_find_hit_new (row->name, row->yomi, subtitle, NULL, "win.show-person", g_variant_new_int64 (row->id)));
    }
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

static void
query_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GoenPeopleResult) people = NULL;
  GError *error = NULL;

  people = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);
  if (people == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_library_load_rows_async (GOEN_LIBRARY (source),
                                (const gint64 *) people->ids->data,
                                people->ids->len,
                                g_task_get_cancellable (task),
                                rows_cb,
                                g_object_ref (task));
}

/**
 * goen_find_people_async:
 * @library: the library
 * @text: what was typed
 * @limit: how many hits at most
 * @cancellable: (nullable): cancels the search
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Finds people for quick find.
 */
void
goen_find_people_async (GoenLibrary         *library,
                        const char          *text,
                        guint                limit,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->folded = goen_text_fold (text);
  search->romaji = goen_text_is_latin (text) ? goen_romaji_fold_query (text) : g_strdup ("");
  search->limit = limit;
  g_task_set_source_tag (task, goen_find_people_async);
  g_task_set_task_data (task, search, search_free);
  query->search = g_strdup (text);
  query->sort = GOEN_PEOPLE_BY_READING;
  goen_library_query_async (library, query, limit * LOOK_AT, cancellable, query_cb, task);
}

/**
 * goen_find_people_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_find_people_async().
 *
 * Returns: (transfer full) (element-type GoenFindHit) (nullable): the hits, the best first, then by reading
 */
GPtrArray *
goen_find_people_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
