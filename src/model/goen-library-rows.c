/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-library-private.h"
#include "goen-person-object-private.h"

/* Rows of one READ job, and how many such jobs wait at a time: what is scrolled past before its
 * turn comes is dropped instead of read. */
#define PAGE_SIZE 64
#define MAX_LOADING 4

static void load_wanted (GoenLibrary *self);

static void
person_gone_cb (gpointer  data,
                GObject  *where_the_object_was)
{
  GoenLibrary *self = data;
  GoenPerson *person = (GoenPerson *) where_the_object_was;

  g_hash_table_remove (self->people, &person->id);
}

static gboolean
load_wanted_cb (gpointer user_data)
{
  GoenLibrary *self = user_data;

  g_clear_pointer (&self->wanted_source, g_source_unref);
  load_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
want (GoenLibrary *self,
      GoenPerson  *person)
{
  if (person->is_wanted || self->is_closed)
    return;

  person->is_wanted = TRUE;
  g_array_append_val (self->wanted, person->id);

  if (self->wanted_source == NULL)
    self->wanted_source = goen_library_add_idle (self, G_PRIORITY_DEFAULT, load_wanted_cb);
}

static void
end_loading (GoenLibrary *self,
             GArray      *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      GoenPerson *person = g_hash_table_lookup (self->people, &g_array_index (ids, gint64, i));

      if (person != NULL)
        person->is_loading = FALSE;
    }
}

static void
rows_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GoenLibrary *self = GOEN_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = goen_library_load_rows_finish (self, result, &error);
  const GoenLibraryJob *job = g_task_get_task_data (G_TASK (result));

  self->n_loading--;
  end_loading (self, job->ids);

  if (rows == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !self->is_closed)
    g_warning ("Rows of people could not be read: %s", error->message);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GoenPersonRow *row = g_ptr_array_index (rows, i);
      GoenPerson *person = row != NULL ? g_hash_table_lookup (self->people, &row->id) : NULL;

      if (person == NULL)
        continue;

      g_object_ref (person);
      goen_person_set_row (person, row);
      g_object_unref (person);
    }

  load_wanted (self);
}

static void
load_wanted (GoenLibrary *self)
{
  while (self->wanted->len > 0 && self->n_loading < MAX_LOADING && !self->is_closed)
    {
      gint64 ids[PAGE_SIZE];
      guint n_ids = 0, n_taken = 0;

      while (n_taken < self->wanted->len && n_ids < PAGE_SIZE)
        {
          gint64 id = g_array_index (self->wanted, gint64, n_taken++);
          GoenPerson *person = g_hash_table_lookup (self->people, &id);

          if (person == NULL || !person->is_wanted)
            continue;

          person->is_wanted = FALSE;
          person->is_loading = TRUE;
          ids[n_ids++] = id;
        }

      g_array_remove_range (self->wanted, 0, n_taken);

      if (n_ids > 0)
        {
          self->n_loading++;
          goen_library_load_rows_async (self, ids, n_ids, NULL, rows_loaded_cb, NULL);
        }
    }
}

void
goen_library_init_rows (GoenLibrary *self)
{
  self->people = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
goen_library_forget_rows (GoenLibrary *self)
{
  GHashTableIter iter;
  gpointer person;

  if (self->people == NULL)
    return;

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &person))
    g_object_weak_unref (person, person_gone_cb, self);

  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
}

/* Reads the rows again of those living people that @changes may have changed. */
void
goen_library_refresh_rows (GoenLibrary         *self,
                           const GoenChangeSet *changes)
{
  guint n_changes = 0;
  const GoenChange *change = goen_change_set_get (changes, &n_changes);
  GHashTableIter iter;
  gpointer person;

  if (goen_change_set_is_reset (changes))
    {
      g_hash_table_iter_init (&iter, self->people);
      while (g_hash_table_iter_next (&iter, NULL, &person))
        want (self, person);
      return;
    }

  for (guint i = 0; i < n_changes; i++)
    {
      if (change[i].table != GOEN_TABLE_PERSON || change[i].kind == GOEN_CHANGE_REMOVED)
        continue;

      person = g_hash_table_lookup (self->people, &change[i].id);
      if (person != NULL)
        want (self, person);
    }
}

/**
 * goen_library_get_person:
 * @self: a library
 * @id: the id of a person, not 0
 *
 * The one living object of a person.
 *
 * It is a placeholder until its row has come; the rows of all objects asked
 * for in one turn of the main loop are read together. The library does not
 * keep the object alive.
 *
 * Returns: (transfer full): the person
 */
GoenPerson *
goen_library_get_person (GoenLibrary *self,
                         gint64       id)
{
  GoenPerson *person;

  g_return_val_if_fail (GOEN_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id > 0, NULL);

  person = g_hash_table_lookup (self->people, &id);
  if (person != NULL)
    {
      g_object_ref (person);
    }
  else
    {
      person = goen_person_new (id);
      g_hash_table_insert (self->people, &person->id, person);
      g_object_weak_ref (G_OBJECT (person), person_gone_cb, self);
    }

  if (!person->is_loaded && !person->is_loading)
    want (self, person);

  return person;
}
