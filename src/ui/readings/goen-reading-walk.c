/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-walk.h"

#include "goen-id-list.h"

struct _GoenReadingWalk
{
  GObject parent_instance;

  GoenIdList *people;      /* (owned) */
  gint64      current;
  guint       position;    /* of the current person, when last seen in the list */
  GArray     *visited;     /* (owned) gint64: before the current one */
  GHashTable *confirmed;   /* (owned) gint64 */
  GHashTable *pending;     /* (owned) gint64: confirmed, and still in the list, which follows later */
};

G_DEFINE_FINAL_TYPE (GoenReadingWalk, goen_reading_walk, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
note (GHashTable *set,
      gint64      id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static guint
get_n_people (GoenReadingWalk *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->people));
}

/* The next one who is still to be confirmed, from the current one round to it; 0 when there is no other. */
static gint64
find_next (GoenReadingWalk *self)
{
  guint n = get_n_people (self);
  guint position;
  guint start = goen_id_list_find (self->people, self->current, &position) ? position + 1 : self->position;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = goen_id_list_get_id (self->people, (start + i) % n);

      if (id != self->current && !g_hash_table_contains (self->pending, &id))
        return id;
    }

  return 0;
}

static void
set_current (GoenReadingWalk *self,
             gint64           id)
{
  self->current = id;
  goen_id_list_find (self->people, id, &self->position);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Callbacks */

static gboolean
has_left_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  GoenReadingWalk *self = user_data;
  guint position;

  return !goen_id_list_find (self->people, *(gint64 *) key, &position);
}

static void
items_changed_cb (GoenReadingWalk *self)
{
  guint position;

  g_hash_table_foreach_remove (self->pending, has_left_cb, self);

  /* Whoever is shown and has been confirmed or deleted elsewhere makes room for the next one. */
  if (goen_id_list_find (self->people, self->current, &position))
    self->position = position;
  else if (!g_hash_table_contains (self->confirmed, &self->current))
    self->current = find_next (self);

  g_signal_emit (self, signals[CHANGED], 0);
}

/* Object */

static void
goen_reading_walk_finalize (GObject *object)
{
  GoenReadingWalk *self = GOEN_READING_WALK (object);

  g_clear_object (&self->people);
  g_array_unref (self->visited);
  g_hash_table_unref (self->confirmed);
  g_hash_table_unref (self->pending);
  G_OBJECT_CLASS (goen_reading_walk_parent_class)->finalize (object);
}

static void
goen_reading_walk_class_init (GoenReadingWalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_reading_walk_finalize;
  signals[CHANGED] = g_signal_new ("changed", GOEN_TYPE_READING_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_reading_walk_init (GoenReadingWalk *self)
{
  self->visited = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->confirmed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * goen_reading_walk_new:
 * @library: a library
 *
 * Begins with the first person.
 *
 * Returns: (transfer full): a walk
 */
GoenReadingWalk *
goen_reading_walk_new (GoenLibrary *library)
{
  GoenReadingWalk *self = g_object_new (GOEN_TYPE_READING_WALK, NULL);
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->unconfirmed_reading = TRUE;
  self->people = goen_id_list_new (library);
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "settled", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  goen_id_list_set_query (self->people, query);

  return self;
}

gboolean
goen_reading_walk_get_is_loading (GoenReadingWalk *self)
{
  return self->current == 0 && goen_id_list_get_is_loading (self->people);
}

gint64
goen_reading_walk_get_current (GoenReadingWalk *self)
{
  return self->current;
}

guint
goen_reading_walk_get_n_confirmed (GoenReadingWalk *self)
{
  return g_hash_table_size (self->confirmed);
}

guint
goen_reading_walk_get_n_left (GoenReadingWalk *self)
{
  guint n_pending = g_hash_table_size (self->pending);
  guint n = get_n_people (self);

  return n > n_pending ? n - n_pending : 0;
}

gboolean
goen_reading_walk_can_skip (GoenReadingWalk *self)
{
  return find_next (self) != 0;
}

gboolean
goen_reading_walk_can_go_back (GoenReadingWalk *self)
{
  return self->visited->len > 0;
}

void
goen_reading_walk_skip (GoenReadingWalk *self)
{
  gint64 next = find_next (self);

  if (next == 0)
    return;

  g_array_append_val (self->visited, self->current);
  set_current (self, next);
}

void
goen_reading_walk_go_back (GoenReadingWalk *self)
{
  gint64 id;

  if (self->visited->len == 0)
    return;

  id = g_array_index (self->visited, gint64, self->visited->len - 1);
  g_array_set_size (self->visited, self->visited->len - 1);
  set_current (self, id);
}

void
goen_reading_walk_confirm (GoenReadingWalk *self)
{
  gint64 id = self->current;
  guint position;

  if (id == 0)
    return;

  note (self->confirmed, id);
  if (goen_id_list_find (self->people, id, &position))
    note (self->pending, id);
  g_array_append_val (self->visited, id);
  set_current (self, find_next (self));
}

void
goen_reading_walk_fail (GoenReadingWalk *self,
                        gint64           id)
{
  g_hash_table_remove (self->confirmed, &id);
  g_hash_table_remove (self->pending, &id);
  set_current (self, id);
}
