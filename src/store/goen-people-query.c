/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-table.h"

/**
 * goen_people_query_new:
 *
 * Creates a query for everybody, by reading.
 *
 * Returns: (transfer full): a query
 */
GoenPeopleQuery *
goen_people_query_new (void)
{
  return g_new0 (GoenPeopleQuery, 1);
}

/**
 * goen_people_query_copy:
 * @self: a query
 *
 * Copies a query.
 *
 * Returns: (transfer full): a copy
 */
GoenPeopleQuery *
goen_people_query_copy (const GoenPeopleQuery *self)
{
  GoenPeopleQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  copy->tag = g_strdup (self->tag);

  return copy;
}

/**
 * goen_people_query_equal:
 * @a: a query
 * @b: a query
 *
 * Tells whether two queries ask the same.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_people_query_equal (const GoenPeopleQuery *a,
                         const GoenPeopleQuery *b)
{
  return g_strcmp0 (a->search, b->search) == 0 && g_strcmp0 (a->tag, b->tag) == 0 &&
         !a->no_reading == !b->no_reading && !a->unconfirmed_reading == !b->unconfirmed_reading &&
         a->import_id == b->import_id &&
         !a->neglected == !b->neglected && (!a->neglected || a->now == b->now) && !a->trash == !b->trash && a->sort == b->sort;
}

/**
 * goen_people_query_free:
 * @self: (nullable) (transfer full): a query
 *
 * Frees a query.
 */
void
goen_people_query_free (GoenPeopleQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_free (self->tag);
  g_free (self);
}

/**
 * goen_people_result_free:
 * @self: (nullable) (transfer full): a result
 *
 * Frees a result.
 */
void
goen_people_result_free (GoenPeopleResult *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_free (self);
}
