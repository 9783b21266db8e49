/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-questions.h"

#include <glib/gi18n-lib.h>

#include "goen-find-hit.h"
#include "goen-library-questions.h"

typedef struct {
  char  *text;     /* (owned) */
  guint  limit;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->text);
  g_free (request);
}

/* A question by how deep it goes, anything else by what it is. */
static char *
dup_subtitle (const GoenQuestionCard *card)
{
  const char *kind = card->kind == GOEN_CARD_QUESTION && card->depth != GOEN_DEPTH_NONE ? goen_card_depth_get_label (card->depth)
                                                                                         : goen_card_kind_get_label (card->kind);

  return g_strjoin (_(" · "), kind, goen_card_topic_get_label (card->topic), NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Request *request = g_task_get_task_data (task);
  g_autoptr (GPtrArray) deck = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  GoenDeckFilter filter;
  GPtrArray *hits;
  GError *error = NULL;

  deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);
  if (deck == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_deck_filter_init (&filter);
  filter.all_kinds = TRUE;
  filter.search = request->text;
  cards = goen_deck_filter (deck, &filter);
  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < MIN (cards->len, request->limit); i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];
      g_autofree char *subtitle = dup_subtitle (card);

      g_ptr_array_add (hits, goen_find_hit_new (card->text, NULL, subtitle, "goen-questions-symbolic",
                                                "win.show-card", g_variant_new_string (card->key)));
    }
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * goen_find_questions_async:
 * @library: the library
 * @text: what was typed
 * @limit: how many hits at most
 * @cancellable: (nullable): cancels the search
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Finds question cards for quick find.
 */
void
goen_find_questions_async (GoenLibrary         *library,
                           const char          *text,
                           guint                limit,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->text = g_strdup (text);
  request->limit = limit;
  g_task_set_source_tag (task, goen_find_questions_async);
  g_task_set_task_data (task, request, request_free);
  goen_library_load_deck_async (library, cancellable, loaded_cb, task);
}

/**
 * goen_find_questions_finish:
 * @result: the result given to the callback
 * @error: return location for an error
 *
 * Ends goen_find_questions_async().
 *
 * Returns: (transfer full) (element-type GoenFindHit) (nullable): the hits, in the order of the deck
 */
GPtrArray *
goen_find_questions_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
