/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-document.h"

#include "goen-error.h"
#include "goen-pitch-merge.h"

/* As long as somebody types without a pause, nothing is written. */
#define WRITE_DELAY_MS 500

struct _GoenPitchDocument
{
  GObject parent_instance;

  GoenLibrary *library;        /* (owned) */
  gint64       id;
  GoenPitch   *record;         /* (owned) (nullable): as it is shown */
  GoenPitch   *base;           /* (owned) (nullable): as it was last read or written */
  GoenPitch   *sent;           /* (owned) (nullable): what is being written */
  guint        write_source;   /* 0 when nothing waits to be written */
  guint        is_loading : 1;
  guint        load_again : 1;
  guint        is_gone : 1;
};

enum {
  LOADED,
  TOUCHED,
  MERGED,
  WRITTEN,
  GONE,
  FAILED,
  N_SIGNALS
};

static void load (GoenPitchDocument *self);
static void write_if_changed (GoenPitchDocument *self);

G_DEFINE_FINAL_TYPE (GoenPitchDocument, goen_pitch_document, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* The program stays until what is being read or written is done: closing its last window must not lose what was typed last. */
static void
hold (void)
{
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
}

static void
release (void)
{
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
go (GoenPitchDocument *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  if (self->is_gone)
    return;

  self->is_gone = TRUE;
  g_signal_emit (self, signals[GONE], 0);
}

static void
fail (GoenPitchDocument *self,
      const GError      *error)
{
  if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    go (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* @base is what the record was changed from. */
static void
take (GoenPitchDocument *self,
      const GoenPitch   *base,
      GoenPitch         *theirs)
{
  g_autoptr (GoenPitch) before = goen_pitch_copy (base);
  GoenPitchMerge merge = goen_pitch_merge (self->record, before, theirs);

  goen_pitch_free (self->base);
  self->base = theirs;
  if (merge.is_taken)
    g_signal_emit (self, signals[LOADED], 0);
  if (merge.is_contested)
    g_signal_emit (self, signals[MERGED], 0);
}

/* Reading */

static void
show_loaded (GoenPitchDocument *self,
             GoenPitch         *pitch)
{
  g_autoptr (GoenPitch) theirs = pitch;
  gboolean was_gone = self->is_gone;

  if (theirs->deleted != 0)
    {
      go (self);
      return;
    }

  self->is_gone = FALSE;
  if (self->record == NULL)
    {
      self->record = goen_pitch_copy (theirs);
      self->base = g_steal_pointer (&theirs);
      g_signal_emit (self, signals[LOADED], 0);
      return;
    }
  /* While something is on its way, its answer tells the newest state; what was read before a write is old. */
  if (self->sent == NULL && theirs->revision >= self->base->revision)
    take (self, self->base, g_steal_pointer (&theirs));
  if (was_gone)
    g_signal_emit (self, signals[LOADED], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPitchDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) pitch = goen_library_load_pitch_finish (GOEN_LIBRARY (source), result, &error);

  self->is_loading = FALSE;
  if (pitch != NULL)
    show_loaded (self, g_steal_pointer (&pitch));
  else
    fail (self, error);

  if (self->load_again)
    {
      load (self);
    }
  else
    {
      write_if_changed (self);
      if (self->sent == NULL)
        g_signal_emit (self, signals[WRITTEN], 0);
    }
  release ();
}

static void
load (GoenPitchDocument *self)
{
  self->load_again = self->is_loading;
  if (self->is_loading)
    return;

  self->is_loading = TRUE;
  hold ();
  goen_library_load_pitch_async (self->library, self->id, NULL, loaded_cb, g_object_ref (self));
}

/* Writing */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPitchDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) stored = goen_library_save_pitch_finish (GOEN_LIBRARY (source), result, &error);
  g_autoptr (GoenPitch) sent = g_steal_pointer (&self->sent);

  if (stored != NULL)
    take (self, sent, g_steal_pointer (&stored));
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_CONFLICT))
    {
      load (self);
      release ();
      return;
    }
  else
    {
      fail (self, error);
      release ();
      return;
    }

  /* What was typed meanwhile, when it does not wait for its own turn. */
  if (self->write_source == 0)
    write_if_changed (self);
  if (self->sent == NULL)
    g_signal_emit (self, signals[WRITTEN], 0);
  release ();
}

/* A version without a name cannot be kept; until it has a new one it keeps the old. */
static GoenPitch *
dup_to_write (GoenPitchDocument *self)
{
  GoenPitch *mine = goen_pitch_copy (self->record);

  mine->revision = self->base->revision;
  goen_pitch_normalize (mine);
  if (mine->name == NULL)
    mine->name = g_strdup (self->base->name);

  return mine;
}

static void
write_if_changed (GoenPitchDocument *self)
{
  g_autoptr (GoenPitch) mine = NULL;

  if (self->record == NULL || self->sent != NULL || self->is_loading || self->is_gone ||
      goen_library_get_is_read_only (self->library))
    return;

  mine = dup_to_write (self);
  if (goen_pitch_equal (mine, self->base))
    return;

  g_clear_handle_id (&self->write_source, g_source_remove);
  hold ();
  goen_library_save_pitch_async (self->library, mine, NULL, saved_cb, g_object_ref (self));
  self->sent = g_steal_pointer (&mine);
}

static void
write_cb (gpointer user_data)
{
  GoenPitchDocument *self = user_data;

  self->write_source = 0;
  write_if_changed (self);
}

static void
library_changed_cb (GoenPitchDocument   *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_PITCH, self->id))
    load (self);
}

static void
goen_pitch_document_dispose (GObject *object)
{
  GoenPitchDocument *self = GOEN_PITCH_DOCUMENT (object);

  g_clear_handle_id (&self->write_source, g_source_remove);

  G_OBJECT_CLASS (goen_pitch_document_parent_class)->dispose (object);
}

static void
goen_pitch_document_finalize (GObject *object)
{
  GoenPitchDocument *self = GOEN_PITCH_DOCUMENT (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->record, goen_pitch_free);
  g_clear_pointer (&self->base, goen_pitch_free);
  g_clear_pointer (&self->sent, goen_pitch_free);

  G_OBJECT_CLASS (goen_pitch_document_parent_class)->finalize (object);
}

static void
goen_pitch_document_class_init (GoenPitchDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char *const names[] = {
    [LOADED] = "loaded", [TOUCHED] = "touched", [MERGED] = "merged", [WRITTEN] = "written", [GONE] = "gone",
  };

  object_class->dispose = goen_pitch_document_dispose;
  object_class->finalize = goen_pitch_document_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_pitch_document_init (GoenPitchDocument *self)
{
}

/**
 * goen_pitch_document_new:
 * @library: a library
 * @id: a version of the introduction
 *
 * Opens a version. Its record comes with ::loaded.
 *
 * Returns: (transfer full): the document
 */
GoenPitchDocument *
goen_pitch_document_new (GoenLibrary *library,
                         gint64       id)
{
  GoenPitchDocument *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOEN_TYPE_PITCH_DOCUMENT, NULL);
  self->library = g_object_ref (library);
  self->id = id;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * goen_pitch_document_get_library:
 * @self: a document
 *
 * The library that the version is in.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_pitch_document_get_library (GoenPitchDocument *self)
{
  return self->library;
}

/**
 * goen_pitch_document_get_id:
 * @self: a document
 *
 * Which version it is.
 *
 * Returns: its id
 */
gint64
goen_pitch_document_get_id (GoenPitchDocument *self)
{
  return self->id;
}

/**
 * goen_pitch_document_get_record:
 * @self: a document
 *
 * The version as it is shown. It may be changed in place, followed by goen_pitch_document_touch().
 *
 * Returns: (transfer none) (nullable): the record, %NULL until it is loaded
 */
GoenPitch *
goen_pitch_document_get_record (GoenPitchDocument *self)
{
  return self->record;
}

/**
 * goen_pitch_document_is_gone:
 * @self: a document
 *
 * Tells whether the version is in the trash, or not there at all.
 *
 * Returns: %TRUE when it is
 */
gboolean
goen_pitch_document_is_gone (GoenPitchDocument *self)
{
  return self->is_gone;
}

/**
 * goen_pitch_document_is_writing:
 * @self: a document
 *
 * Tells whether something is on its way to or from the file: who reads the version from there now may get the old one.
 *
 * Returns: %TRUE when ::written follows
 */
gboolean
goen_pitch_document_is_writing (GoenPitchDocument *self)
{
  return self->sent != NULL || self->is_loading;
}

/**
 * goen_pitch_document_touch:
 * @self: a document
 *
 * Says that the record was changed. It is written when half a second has passed without another change.
 */
void
goen_pitch_document_touch (GoenPitchDocument *self)
{
  g_return_if_fail (GOEN_IS_PITCH_DOCUMENT (self));

  g_clear_handle_id (&self->write_source, g_source_remove);
  if (!self->is_gone)
    self->write_source = g_timeout_add_once (WRITE_DELAY_MS, write_cb, self);
  g_signal_emit (self, signals[TOUCHED], 0);
}

/**
 * goen_pitch_document_flush:
 * @self: a document
 *
 * Writes now what was changed, without waiting for it. The document may be released: it lives on until everything is written.
 */
void
goen_pitch_document_flush (GoenPitchDocument *self)
{
  g_return_if_fail (GOEN_IS_PITCH_DOCUMENT (self));

  g_clear_handle_id (&self->write_source, g_source_remove);
  write_if_changed (self);
}
