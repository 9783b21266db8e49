/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-catalogue.h"

#include "goen-pitch-order.h"

struct _GoenPitchCatalogue
{
  GObject parent_instance;

  GoenLibrary  *library;       /* (owned) */
  char         *search;        /* (owned) (nullable) */
  GPtrArray    *owned;         /* (owned) of GoenPitch */
  GPtrArray    *pitches;       /* (owned) the same in the order of the list */
  GHashTable   *takes;         /* (owned) gint64 → GPtrArray of GoenTake, latest first */
  GPtrArray    *coming;        /* (owned) (nullable): pitches that wait for their takes */
  GCancellable *cancellable;   /* (owned) (nullable): of the load that is under way */
  GError       *error;         /* (owned) (nullable) */
};

enum {
  SETTLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchCatalogue, goen_pitch_catalogue, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
settle (GoenPitchCatalogue *self)
{
  g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
fail (GoenPitchCatalogue *self,
      GError             *error)
{
  self->error = g_error_copy (error);
  settle (self);
}

static void
sort_takes (GoenPitchCatalogue *self,
            GPtrArray          *takes)
{
  g_hash_table_remove_all (self->takes);
  for (guint i = 0; i < takes->len; i++)
    {
      const GoenTake *take = takes->pdata[i];
      GPtrArray *of_pitch = g_hash_table_lookup (self->takes, &take->pitch_id);

      if (of_pitch == NULL)
        {
          of_pitch = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_take_free);
          g_hash_table_insert (self->takes, g_memdup2 (&take->pitch_id, sizeof take->pitch_id), of_pitch);
        }
      g_ptr_array_add (of_pitch, goen_take_copy (take));
    }
}

static void
takes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPitchCatalogue) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) takes = goen_library_list_takes_finish (GOEN_LIBRARY (source), result, &error);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (takes == NULL)
    {
      fail (self, error);
      return;
    }

  sort_takes (self, takes);
  g_ptr_array_unref (self->pitches);
  g_ptr_array_unref (self->owned);
  self->owned = g_steal_pointer (&self->coming);
  self->pitches = goen_pitch_order (self->owned);
  settle (self);
}

static void
pitches_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenPitchCatalogue) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pitches = goen_library_list_pitches_finish (GOEN_LIBRARY (source), result, &error);

  /* Another question has been asked meanwhile. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  if (pitches == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->coming, g_ptr_array_unref);
  self->coming = g_steal_pointer (&pitches);
  goen_library_list_takes_async (self->library, 0, 0, self->cancellable, takes_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPitchCatalogue  *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_PITCH))
    goen_pitch_catalogue_reload (self);
}

static void
goen_pitch_catalogue_dispose (GObject *object)
{
  GoenPitchCatalogue *self = GOEN_PITCH_CATALOGUE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_pitch_catalogue_parent_class)->dispose (object);
}

static void
goen_pitch_catalogue_finalize (GObject *object)
{
  GoenPitchCatalogue *self = GOEN_PITCH_CATALOGUE (object);

  g_ptr_array_unref (self->pitches);
  g_ptr_array_unref (self->owned);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_hash_table_unref (self->takes);
  g_clear_error (&self->error);
  g_free (self->search);

  G_OBJECT_CLASS (goen_pitch_catalogue_parent_class)->finalize (object);
}

static void
goen_pitch_catalogue_class_init (GoenPitchCatalogueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_pitch_catalogue_dispose;
  object_class->finalize = goen_pitch_catalogue_finalize;

  signals[SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_pitch_catalogue_init (GoenPitchCatalogue *self)
{
  self->owned = g_ptr_array_new ();
  self->pitches = g_ptr_array_new ();
  self->takes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * goen_pitch_catalogue_new:
 * @library: where the versions are
 *
 * Creates a catalogue, which begins to read at once.
 *
 * Returns: (transfer full): a new catalogue
 */
GoenPitchCatalogue *
goen_pitch_catalogue_new (GoenLibrary *library)
{
  GoenPitchCatalogue *self = g_object_new (GOEN_TYPE_PITCH_CATALOGUE, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  goen_pitch_catalogue_reload (self);

  return self;
}

/**
 * goen_pitch_catalogue_get_pitches:
 * @self: a catalogue
 *
 * The versions, each below the one it was made from.
 *
 * Returns: (transfer none) (element-type GoenPitch): the versions, until the next ::settled
 */
GPtrArray *
goen_pitch_catalogue_get_pitches (GoenPitchCatalogue *self)
{
  return self->pitches;
}

/**
 * goen_pitch_catalogue_get_takes:
 * @self: a catalogue
 * @id: a version
 *
 * Tells how the last practice runs of a version went.
 *
 * Returns: how many there are, and how many were on time
 */
GoenTakesRecord
goen_pitch_catalogue_get_takes (GoenPitchCatalogue *self,
                                gint64              id)
{
  GPtrArray *takes = g_hash_table_lookup (self->takes, &id);

  return takes != NULL ? goen_takes_get_record (takes) : (GoenTakesRecord) { 0, 0 };
}

/**
 * goen_pitch_catalogue_get_error:
 * @self: a catalogue
 *
 * Tells why the last answer was none.
 *
 * Returns: (transfer none) (nullable): the error
 */
const GError *
goen_pitch_catalogue_get_error (GoenPitchCatalogue *self)
{
  return self->error;
}

/**
 * goen_pitch_catalogue_is_loading:
 * @self: a catalogue
 *
 * Tells whether an answer is still to come.
 *
 * Returns: whether versions are being read
 */
gboolean
goen_pitch_catalogue_is_loading (GoenPitchCatalogue *self)
{
  return self->cancellable != NULL;
}

/**
 * goen_pitch_catalogue_set_search:
 * @self: a catalogue
 * @search: (nullable): as typed, %NULL or "" for all versions
 *
 * Keeps only the versions a search finds.
 */
void
goen_pitch_catalogue_set_search (GoenPitchCatalogue *self,
                                 const char         *search)
{
  if (g_set_str (&self->search, search != NULL && *search != '\0' ? search : NULL))
    goen_pitch_catalogue_reload (self);
}

/**
 * goen_pitch_catalogue_reload:
 * @self: a catalogue
 *
 * Reads everything again; what is there stays until then.
 */
void
goen_pitch_catalogue_reload (GoenPitchCatalogue *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  self->cancellable = g_cancellable_new ();
  goen_library_list_pitches_async (self->library, self->search, FALSE, self->cancellable, pitches_cb, g_object_ref (self));
}
