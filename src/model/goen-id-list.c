/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-id-list.h"

#include "goen-id-diff-private.h"
#include "goen-id-sections-private.h"

/* What fits on a screen comes first; measured, see goen_id_list_set_query(). */
#define FIRST_ROWS 48

/* How long the rest waits for the frame that shows them: its rows would cost as much as the frame itself. */
#define REST_DELAY_MS 20

/* People who were asked for lately stay alive, so that scrolling back shows them at once. */
#define N_RECENT 256

struct _GoenIdList {
  GObject parent_instance;

  GoenLibrary     *library;       /* (owned) */
  GoenPeopleQuery *query;         /* (owned) (nullable) until the first set_query() */
  GArray          *ids;           /* (owned) gint64, in the order of the list */
  GoenIdSections   sections;
  GError          *error;         /* (owned) (nullable) */

  GCancellable    *cancellable;   /* (owned) (nullable) of the query under way; tells its answer from older ones */
  GSource         *rest_source;   /* (owned) (nullable) will ask for the rest of a long answer */
  guint            is_loading : 1;
  guint            is_new_query : 1;  /* nothing of the current query is shown yet */
  guint            is_stale : 1;      /* the store changed since what is under way was asked */

  GoenPerson      *recent[N_RECENT];  /* (owned) (nullable) a ring */
  guint            next_recent;
};

static void goen_id_list_list_model_init (GListModelInterface *iface);
static void run_query (GoenIdList *self,
                       guint       limit);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenIdList, goen_id_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, goen_id_list_list_model_init))

typedef enum {
  PROP_N_ITEMS = 1,
  PROP_IS_LOADING,
  PROP_HAS_SECTIONS,
} GoenIdListProperty;

enum {
  SECTIONS_CHANGED,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *props[PROP_HAS_SECTIONS + 1];
static guint signals[N_SIGNALS];

static void
set_is_loading (GoenIdList *self,
                gboolean    is_loading)
{
  if (self->is_loading == is_loading)
    return;

  self->is_loading = is_loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_LOADING]);
}

/* Makes the list that of @result with the smallest announcements. */
static void
show_difference (GoenIdList       *self,
                 GoenPeopleResult *result)
{
  g_autoptr (GArray) edits = goen_id_diff (self->ids, result->ids);
  GoenIdSections old_sections = self->sections;
  GoenIdSections new_sections;

  goen_id_sections_take (&new_sections, result);

  for (guint i = 0; i < edits->len; i++)
    {
      const GoenIdEdit *edit = &g_array_index (edits, GoenIdEdit, i);

      if (edit->n_removed > 0)
        g_array_remove_range (self->ids, edit->new_start, edit->n_removed);
      if (edit->n_added > 0)
        g_array_insert_vals (self->ids, edit->new_start,
                             &g_array_index (result->ids, gint64, edit->new_start), edit->n_added);

      goen_id_sections_mix (&self->sections, &old_sections, &new_sections,
                            edit->old_start + edit->n_removed, edit->new_start + edit->n_added);
      g_list_model_items_changed (G_LIST_MODEL (self), edit->new_start, edit->n_removed, edit->n_added);
    }

  self->sections = new_sections;
}

/* Makes the list that of @result, all of it new. Two announcements: GTK takes "all gone, then
 * these" in a fraction of the time of "all of these instead of those". */
static void
show_anew (GoenIdList       *self,
           GoenPeopleResult *result)
{
  guint n_old = self->ids->len;

  if (n_old > 0)
    {
      g_array_set_size (self->ids, 0);
      memset (self->sections.starts, 0, sizeof self->sections.starts);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, 0);
    }

  goen_id_sections_take (&self->sections, result);

  if (result->ids->len > 0)
    {
      g_array_append_vals (self->ids, result->ids->data, result->ids->len);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, result->ids->len);
    }
}

static void
show (GoenIdList       *self,
      GoenPeopleResult *result)
{
  GoenIdSections old_sections = self->sections;
  guint n_old = self->ids->len;

  if (self->is_new_query)
    show_anew (self, result);
  else
    show_difference (self, result);

  self->is_new_query = FALSE;

  if (self->ids->len != n_old)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
  if (self->sections.has_sections != old_sections.has_sections)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_SECTIONS]);
  if (memcmp (&self->sections, &old_sections, sizeof old_sections) != 0)
    g_signal_emit (self, signals[SECTIONS_CHANGED], 0);
}

static void
settle (GoenIdList *self)
{
  if (self->is_stale)
    {
      run_query (self, 0);
      return;
    }

  set_is_loading (self, FALSE);
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean
rest_cb (gpointer user_data)
{
  run_query (user_data, 0);

  return G_SOURCE_REMOVE;
}

static void
drop_rest (GoenIdList *self)
{
  if (self->rest_source != NULL)
    g_source_destroy (self->rest_source);
  g_clear_pointer (&self->rest_source, g_source_unref);
}

static void
run_rest_later (GoenIdList *self)
{
  self->rest_source = g_timeout_source_new (REST_DELAY_MS);
  g_source_set_callback (self->rest_source, rest_cb, self, NULL);
  g_source_attach (self->rest_source, g_main_context_get_thread_default ());
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenIdList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPeopleResult) answer = goen_library_query_finish (GOEN_LIBRARY (source), result, &error);

  /* Somebody has asked something else in the meantime. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);

  if (answer == NULL)
    {
      self->error = g_steal_pointer (&error);
      settle (self);
      return;
    }

  show (self, answer);

  /* Whoever heard of the rows may have asked for something else at once. */
  if (self->cancellable != NULL)
    return;

  if (answer->is_complete)
    settle (self);
  else
    run_rest_later (self);
}

static void
run_query (GoenIdList *self,
           guint       limit)
{
  drop_rest (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);

  self->cancellable = g_cancellable_new ();
  self->is_stale = FALSE;

  goen_library_query_async (self->library, self->query, limit, self->cancellable,
                            answered_cb, g_object_ref (self));
  set_is_loading (self, TRUE);
}

static void
library_changed_cb (GoenLibrary   *library,
                    GoenChangeSet *changes,
                    gpointer       user_data)
{
  GoenIdList *self = user_data;

  if (self->query == NULL)
    return;

  if (!goen_change_set_is_reset (changes) &&
      !goen_change_set_touches (changes, GOEN_TABLE_PERSON) &&
      !goen_change_set_touches (changes, GOEN_TABLE_TAG) &&
      !(self->query->neglected && goen_change_set_touches (changes, GOEN_TABLE_TOUCH)))
    return;

  /* One requery at a time: many small writes would otherwise never let one come to its end. */
  if (self->cancellable != NULL)
    self->is_stale = TRUE;
  else
    run_query (self, 0);
}

static GType
goen_id_list_get_item_type (GListModel *model)
{
  return GOEN_TYPE_PERSON;
}

static guint
goen_id_list_get_n_items (GListModel *model)
{
  return GOEN_ID_LIST (model)->ids->len;
}

static gpointer
goen_id_list_get_item (GListModel *model,
                       guint       position)
{
  GoenIdList *self = GOEN_ID_LIST (model);
  GoenPerson *person;

  if (position >= self->ids->len)
    return NULL;

  person = goen_library_get_person (self->library, g_array_index (self->ids, gint64, position));
  g_set_object (&self->recent[self->next_recent], person);
  self->next_recent = (self->next_recent + 1) % N_RECENT;

  return person;
}

static void
goen_id_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = goen_id_list_get_item_type;
  iface->get_n_items = goen_id_list_get_n_items;
  iface->get_item = goen_id_list_get_item;
}

static void
goen_id_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GoenIdList *self = GOEN_ID_LIST (object);

  switch ((GoenIdListProperty) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;

    case PROP_IS_LOADING:
      g_value_set_boolean (value, self->is_loading);
      break;

    case PROP_HAS_SECTIONS:
      g_value_set_boolean (value, self->sections.has_sections);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_id_list_dispose (GObject *object)
{
  GoenIdList *self = GOEN_ID_LIST (object);

  drop_rest (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&self->recent[i]);

  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_id_list_parent_class)->dispose (object);
}

static void
goen_id_list_finalize (GObject *object)
{
  GoenIdList *self = GOEN_ID_LIST (object);

  g_clear_pointer (&self->query, goen_people_query_free);
  g_array_unref (self->ids);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (goen_id_list_parent_class)->finalize (object);
}

static void
goen_id_list_class_init (GoenIdListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_id_list_get_property;
  object_class->dispose = goen_id_list_dispose;
  object_class->finalize = goen_id_list_finalize;

  props[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_IS_LOADING] =
    g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, flags);
  props[PROP_HAS_SECTIONS] =
    g_param_spec_boolean ("has-sections", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * GoenIdList::sections-changed:
   * @self: a list
   *
   * The buckets begin elsewhere than before; follows items-changed.
   */
  signals[SECTIONS_CHANGED] =
    g_signal_new ("sections-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenIdList::settled:
   * @self: a list
   *
   * The whole answer is in, or there is none and goen_id_list_get_error() tells why.
   */
  signals[SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_id_list_init (GoenIdList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * goen_id_list_new:
 * @library: where the people are
 *
 * Makes a list that is empty until it is given a query.
 *
 * Returns: (transfer full): a list
 */
GoenIdList *
goen_id_list_new (GoenLibrary *library)
{
  GoenIdList *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOEN_TYPE_ID_LIST, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_DEFAULT);

  return self;
}

/**
 * goen_id_list_set_query:
 * @self: a list
 * @query: which people it shows; copied
 *
 * Shows other people.
 *
 * What is shown stays until the answer comes, in two steps: the first rows
 * at once, the others when they have been found. Measured with 100,000 people, the
 * time from a key to its frame is a fifth of that of one step. The same query
 * again does nothing, unless it failed.
 */
void
goen_id_list_set_query (GoenIdList            *self,
                        const GoenPeopleQuery *query)
{
  g_return_if_fail (GOEN_IS_ID_LIST (self));
  g_return_if_fail (query != NULL);

  if (self->query != NULL && self->error == NULL && goen_people_query_equal (self->query, query))
    return;

  g_clear_pointer (&self->query, goen_people_query_free);
  self->query = goen_people_query_copy (query);
  self->is_new_query = TRUE;
  run_query (self, FIRST_ROWS);
}

/**
 * goen_id_list_get_id:
 * @self: a list
 * @position: a position
 *
 * Who stands at a position, without making an object for it.
 *
 * Returns: the id, 0 past the end
 */
gint64
goen_id_list_get_id (GoenIdList *self,
                     guint       position)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

/**
 * goen_id_list_dup_ids:
 * @self: a list
 *
 * Everybody in the list, in its order.
 *
 * Returns: (transfer full) (element-type gint64): the ids
 */
GArray *
goen_id_list_dup_ids (GoenIdList *self)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (self), NULL);

  return g_array_copy (self->ids);
}

/**
 * goen_id_list_find:
 * @self: a list
 * @id: the id of a person
 * @position: (out) (optional): where the person stands
 *
 * Looks for a person among what has been answered so far.
 *
 * Returns: %TRUE when the person is in the list
 */
gboolean
goen_id_list_find (GoenIdList *self,
                   gint64      id,
                   guint      *position)
{
  const gint64 *ids;

  g_return_val_if_fail (GOEN_IS_ID_LIST (self), FALSE);

  ids = (const gint64 *) self->ids->data;

  for (guint i = 0; i < self->ids->len; i++)
    if (ids[i] == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * goen_id_list_get_has_sections:
 * @self: a list
 *
 * Whether the list is in the order of readings and so falls into buckets.
 *
 * Returns: %TRUE with buckets
 */
gboolean
goen_id_list_get_has_sections (GoenIdList *self)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (self), FALSE);

  return self->sections.has_sections;
}

/**
 * goen_id_list_get_is_loading:
 * @self: a list
 *
 * Whether an answer, or the rest of one, is still to come.
 *
 * Returns: %TRUE while it is
 */
gboolean
goen_id_list_get_is_loading (GoenIdList *self)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (self), FALSE);

  return self->is_loading;
}

/**
 * goen_id_list_get_section:
 * @self: a list
 * @position: a position
 * @start: (out): where the section of @position begins
 * @end: (out): where it ends, one past its last
 * @bucket: (out) (optional): the bucket; not set when there are no sections
 *
 * The section around a position.
 *
 * Without sections it is the whole list; past the end, as #GtkSectionModel wants it, from
 * the end to %G_MAXUINT.
 */
void
goen_id_list_get_section (GoenIdList        *self,
                          guint              position,
                          guint             *start,
                          guint             *end,
                          GoenReadingBucket *bucket)
{
  GoenReadingBucket found;

  g_return_if_fail (GOEN_IS_ID_LIST (self));

  *start = 0;
  *end = self->ids->len;

  if (position >= self->ids->len)
    {
      *start = self->ids->len;
      *end = G_MAXUINT;
      return;
    }

  if (!self->sections.has_sections)
    return;

  found = goen_id_sections_find (&self->sections, position);
  *start = self->sections.starts[found];
  *end = self->sections.starts[found + 1];
  if (bucket != NULL)
    *bucket = found;
}

/**
 * goen_id_list_get_bucket:
 * @self: a list
 * @bucket: a bucket
 * @start: (out) (optional): where it begins
 * @end: (out) (optional): where it ends, one past its last
 *
 * Where the people of one bucket stand.
 *
 * Returns: %FALSE when nobody stands under it, or there are no sections
 */
gboolean
goen_id_list_get_bucket (GoenIdList        *self,
                         GoenReadingBucket  bucket,
                         guint             *start,
                         guint             *end)
{
  const guint *starts;

  g_return_val_if_fail (GOEN_IS_ID_LIST (self), FALSE);
  g_return_val_if_fail (bucket < GOEN_N_BUCKETS, FALSE);

  starts = self->sections.starts;
  if (!self->sections.has_sections || starts[bucket] == starts[bucket + 1])
    return FALSE;

  if (start != NULL)
    *start = starts[bucket];
  if (end != NULL)
    *end = starts[bucket + 1];

  return TRUE;
}

/**
 * goen_id_list_get_error:
 * @self: a list
 *
 * Why the last query has no answer.
 *
 * Returns: (transfer none) (nullable): the error
 */
const GError *
goen_id_list_get_error (GoenIdList *self)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (self), NULL);

  return self->error;
}
