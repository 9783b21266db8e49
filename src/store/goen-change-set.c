/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-change-set.h"

/* Beyond this it is cheaper for everybody to read anew than to look changes up. */
#define MAX_CHANGES 4096

struct _GoenChangeSet {
  gatomicrefcount ref_count;
  gboolean    is_reset;
  GArray     *changes;  /* (owned) GoenChange */
  GHashTable *index;    /* (owned) GoenChange → position in @changes + 1 */
};

static guint
change_hash (gconstpointer key)
{
  const GoenChange *change = key;

  return g_int64_hash (&change->id) ^ ((guint) change->table << 28);
}

static gboolean
change_equal (gconstpointer a,
              gconstpointer b)
{
  const GoenChange *left = a;
  const GoenChange *right = b;

  return left->id == right->id && left->table == right->table;
}

G_DEFINE_BOXED_TYPE (GoenChangeSet, goen_change_set, goen_change_set_ref, goen_change_set_unref)

/**
 * goen_change_set_new:
 *
 * Creates an empty change set.
 *
 * Returns: (transfer full): a new change set
 */
GoenChangeSet *
goen_change_set_new (void)
{
  GoenChangeSet *self = g_new0 (GoenChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_array_new (FALSE, FALSE, sizeof (GoenChange));
  self->index = g_hash_table_new_full (change_hash, change_equal, g_free, NULL);

  return self;
}

/**
 * goen_change_set_ref:
 * @self: a change set
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GoenChangeSet *
goen_change_set_ref (GoenChangeSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * goen_change_set_unref:
 * @self: (transfer full): a change set
 *
 * Gives a reference back, and frees the set with the last one.
 */
void
goen_change_set_unref (GoenChangeSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->changes);
  g_hash_table_unref (self->index);
  g_free (self);
}

/* Two changes of one row are seen as one by those who hear of them together. */
static GoenChangeKind
join_kinds (GoenChangeKind before,
            GoenChangeKind after)
{
  if (before == GOEN_CHANGE_ADDED && after == GOEN_CHANGE_CHANGED)
    return GOEN_CHANGE_ADDED;
  if (before == GOEN_CHANGE_REMOVED && after == GOEN_CHANGE_ADDED)
    return GOEN_CHANGE_CHANGED;

  return after;
}

/**
 * goen_change_set_note:
 * @self: a change set not yet emitted
 * @table: which table
 * @id: the row
 * @kind: what happened to it
 *
 * Notes that a row changed; several changes of one row become one.
 */
void
goen_change_set_note (GoenChangeSet  *self,
                      GoenTable       table,
                      gint64          id,
                      GoenChangeKind  kind)
{
  GoenChange change = { table, id, kind };
  guint position;

  if (self->is_reset)
    return;

  position = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, &change));
  if (position > 0)
    {
      GoenChange *known = &g_array_index (self->changes, GoenChange, position - 1);

      known->kind = join_kinds (known->kind, kind);
      return;
    }

  if (self->changes->len == MAX_CHANGES)
    {
      goen_change_set_note_reset (self);
      return;
    }

  g_array_append_val (self->changes, change);
  g_hash_table_insert (self->index,
                       g_memdup2 (&change, sizeof change),
                       GUINT_TO_POINTER (self->changes->len));
}

/**
 * goen_change_set_note_reset:
 * @self: a change set not yet emitted
 *
 * Notes that anything may have changed.
 */
void
goen_change_set_note_reset (GoenChangeSet *self)
{
  self->is_reset = TRUE;
  g_hash_table_remove_all (self->index);
  g_array_set_size (self->changes, 0);
}

/**
 * goen_change_set_is_reset:
 * @self: a change set
 *
 * Tells whether anything may have changed.
 *
 * Returns: %TRUE when the changes are not listed
 */
gboolean
goen_change_set_is_reset (const GoenChangeSet *self)
{
  return self->is_reset;
}

/**
 * goen_change_set_is_empty:
 * @self: a change set
 *
 * Tells whether nothing changed.
 *
 * Returns: %TRUE when nothing was noted
 */
gboolean
goen_change_set_is_empty (const GoenChangeSet *self)
{
  return !self->is_reset && self->changes->len == 0;
}

/**
 * goen_change_set_touches:
 * @self: a change set
 * @table: a table
 *
 * Tells whether rows of a table may have changed.
 *
 * Returns: %TRUE when some did, or when the set is a reset
 */
gboolean
goen_change_set_touches (const GoenChangeSet *self,
                         GoenTable            table)
{
  if (self->is_reset)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    if (g_array_index (self->changes, GoenChange, i).table == table)
      return TRUE;

  return FALSE;
}

/**
 * goen_change_set_has:
 * @self: a change set
 * @table: a table
 * @id: a row of it
 *
 * Tells whether one row may have changed.
 *
 * Returns: %TRUE when it did, or when the set is a reset
 */
gboolean
goen_change_set_has (const GoenChangeSet *self,
                     GoenTable            table,
                     gint64               id)
{
  GoenChange change = { table, id, GOEN_CHANGE_CHANGED };

  return self->is_reset || g_hash_table_contains (self->index, &change);
}

/**
 * goen_change_set_get:
 * @self: a change set
 * @n_changes: (out): how many there are
 *
 * Gets the changes, in the order in which they were made.
 *
 * Returns: (transfer none) (array length=n_changes): the changes; none for a reset
 */
const GoenChange *
goen_change_set_get (const GoenChangeSet *self,
                     guint               *n_changes)
{
  *n_changes = self->changes->len;

  return (const GoenChange *) self->changes->data;
}
