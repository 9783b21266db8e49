/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-events-model.h"

#include "goen-clock.h"
#include "goen-library-events.h"

struct _GoenEventsModel
{
  GObject parent_instance;

  GoenLibrary  *library;       /* (owned) */
  GPtrArray    *items;         /* (owned) of GoenEventItem */
  guint         n_upcoming;    /* they come first */
  char         *search;        /* (owned) (nullable) */
  GCancellable *cancellable;   /* (owned) (nullable): of the load that is under way */
  GError       *error;         /* (owned) (nullable) */
};

enum {
  SETTLED,
  N_SIGNALS
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenEventsModel, goen_events_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static guint signals[N_SIGNALS];

static guint
count_upcoming (GPtrArray *items)
{
  gint64 now = goen_clock_now ();
  guint n = 0;

  while (n < items->len && !goen_event_item_is_past (g_ptr_array_index (items, n), now))
    n++;

  return n;
}

/* The items of @rows: the old ones where there are some, told what is new. */
static GPtrArray *
make_items (GoenEventsModel *self,
            GPtrArray       *rows)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *items = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      GoenEventItem *item = g_ptr_array_index (self->items, i);

      g_hash_table_insert (known, (gpointer) &goen_event_item_get_row (item)->id, item);
    }

  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      GoenEventRow *row = g_ptr_array_index (rows, i);
      GoenEventItem *item = g_hash_table_lookup (known, &row->id);

      if (item == NULL)
        {
          g_ptr_array_add (items, goen_event_item_new (row));
          continue;
        }
      /* The key of the table is in the row that goes now. */
      g_hash_table_remove (known, &row->id);
      goen_event_item_set_row (item, row);
      g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

static void
replace_items (GoenEventsModel *self,
               GPtrArray       *items)
{
  g_autoptr (GPtrArray) old = self->items;
  guint old_upcoming = self->n_upcoming;
  guint start = 0, tail = 0;

  while (start < MIN (old->len, items->len) && old->pdata[start] == items->pdata[start])
    start++;
  while (tail < MIN (old->len, items->len) - start && old->pdata[old->len - 1 - tail] == items->pdata[items->len - 1 - tail])
    tail++;

  self->items = items;
  self->n_upcoming = count_upcoming (items);
  if (old->len - start - tail > 0 || items->len - start - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - tail, items->len - start - tail);
  if (old_upcoming != self->n_upcoming && items->len > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, items->len);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenEventsModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = goen_library_list_events_finish (GOEN_LIBRARY (source), result, &error);

  /* Another question has been asked meanwhile. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  if (rows != NULL)
    replace_items (self, make_items (self, rows));
  else
    self->error = g_steal_pointer (&error);

  g_signal_emit (self, signals[SETTLED], 0);
}

static void
library_changed_cb (GoenEventsModel     *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_EVENT) ||
      goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP))
    goen_events_model_reload (self);
}

static GType
get_item_type (GListModel *model)
{
  return GOEN_TYPE_EVENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GOEN_EVENTS_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GoenEventsModel *self = GOEN_EVENTS_MODEL (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *out_start,
             guint           *out_end)
{
  GoenEventsModel *self = GOEN_EVENTS_MODEL (model);

  if (position >= self->items->len)
    {
      *out_start = self->items->len;
      *out_end = G_MAXUINT;
      return;
    }

  *out_start = position < self->n_upcoming ? 0 : self->n_upcoming;
  *out_end = position < self->n_upcoming ? self->n_upcoming : self->items->len;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
goen_events_model_dispose (GObject *object)
{
  GoenEventsModel *self = GOEN_EVENTS_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_events_model_parent_class)->dispose (object);
}

static void
goen_events_model_finalize (GObject *object)
{
  GoenEventsModel *self = GOEN_EVENTS_MODEL (object);

  g_ptr_array_unref (self->items);
  g_clear_error (&self->error);
  g_free (self->search);

  G_OBJECT_CLASS (goen_events_model_parent_class)->finalize (object);
}

static void
goen_events_model_class_init (GoenEventsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_events_model_dispose;
  object_class->finalize = goen_events_model_finalize;

  signals[SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_events_model_init (GoenEventsModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * goen_events_model_new:
 * @library: where the events are
 *
 * Creates a model, which begins to read at once.
 *
 * Returns: (transfer full): a new model
 */
GoenEventsModel *
goen_events_model_new (GoenLibrary *library)
{
  GoenEventsModel *self = g_object_new (GOEN_TYPE_EVENTS_MODEL, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  goen_events_model_reload (self);

  return self;
}

/**
 * goen_events_model_set_search:
 * @self: a model
 * @search: (nullable): as typed, %NULL or "" for all events
 *
 * Shows only the events a search finds.
 */
void
goen_events_model_set_search (GoenEventsModel *self,
                              const char      *search)
{
  if (g_set_str (&self->search, search != NULL && *search != '\0' ? search : NULL))
    goen_events_model_reload (self);
}

/**
 * goen_events_model_reload:
 * @self: a model
 *
 * Reads all rows again; what is shown stays until they are there.
 */
void
goen_events_model_reload (GoenEventsModel *self)
{
  GoenEventsQuery query = { .which = GOEN_EVENTS_ALL, .now = goen_clock_now (), .search = self->search };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_library_list_events_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

/**
 * goen_events_model_tick:
 * @self: a model
 *
 * Moves an event that has ended since to those past.
 */
void
goen_events_model_tick (GoenEventsModel *self)
{
  if (self->cancellable != NULL)
    return;

  /* Those to come are in order of their start, and so not the first one of them need be the one that is over. */
  for (guint i = 0; i < self->n_upcoming; i++)
    {
      if (goen_event_item_is_past (g_ptr_array_index (self->items, i), goen_clock_now ()))
        {
          goen_events_model_reload (self);
          return;
        }
    }
}

/**
 * goen_events_model_get_is_loading:
 * @self: a model
 *
 * Tells whether an answer is still to come.
 *
 * Returns: whether rows are being read
 */
gboolean
goen_events_model_get_is_loading (GoenEventsModel *self)
{
  return self->cancellable != NULL;
}

/**
 * goen_events_model_get_error:
 * @self: a model
 *
 * Tells why the last answer was none.
 *
 * Returns: (transfer none) (nullable): the error
 */
const GError *
goen_events_model_get_error (GoenEventsModel *self)
{
  return self->error;
}

/**
 * goen_events_model_get_n_upcoming:
 * @self: a model
 *
 * Tells how many events are still to come; they stand before the others.
 *
 * Returns: their number
 */
guint
goen_events_model_get_n_upcoming (GoenEventsModel *self)
{
  return self->n_upcoming;
}

/**
 * goen_events_model_find:
 * @self: a model
 * @id: an event
 * @position: (out) (optional): where it stands
 *
 * Finds an event.
 *
 * Returns: whether it is in the list
 */
gboolean
goen_events_model_find (GoenEventsModel *self,
                        gint64           id,
                        guint           *position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (goen_event_item_get_id (g_ptr_array_index (self->items, i)) != id)
        continue;
      if (position != NULL)
        *position = i;
      return TRUE;
    }

  return FALSE;
}
