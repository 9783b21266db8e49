/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-document.h"

#include "goen-error.h"
#include "goen-event-io-private.h"
#include "goen-event-merge-private.h"

/* As long as somebody types without a pause, nothing is written. */
#define WRITE_DELAY_MS 500

struct _GoenEventDocument
{
  GObject parent_instance;

  GoenLibrary     *library;        /* (owned) */
  gint64           id;
  gulong           changed_id;

  GoenEventRecord *record;         /* (owned) (nullable) as it is shown */
  GoenEventRecord *base;           /* (owned) (nullable) as it was last read or written */
  GPtrArray       *attendances;    /* (owned) GoenAttendance */

  GoenEventRecord *sent;           /* (owned) (nullable) the last of what is on its way */
  GoenEventWrite  *write;          /* (owned) (nullable) that write */
  guint            n_writing;
  guint            write_source;   /* 0 when nothing waits to be written */
  guint            is_loading : 1;
  guint            load_again : 1;
  guint            is_gone : 1;
  guint            is_disposed : 1;
};

/* The document may be gone when the answer comes: what was typed last is on its way by then. */
typedef struct {
  GWeakRef         document;
  GoenEventRecord *sent;           /* (owned) (nullable) */
} Request;

static void load (GoenEventDocument *self);

G_DEFINE_FINAL_TYPE (GoenEventDocument, goen_event_document, G_TYPE_OBJECT)

typedef enum {
  PROP_LIBRARY = 1,
  PROP_EVENT_ID,
  N_PROPS
} Property;

enum {
  LOADED,
  TOUCHED,
  GONE,
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static Request *
request_new (GoenEventDocument     *self,
             const GoenEventRecord *sent)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->document, self->is_disposed ? NULL : self);
  request->sent = sent != NULL ? goen_event_record_copy (sent) : NULL;

  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->document);
  g_clear_pointer (&request->sent, goen_event_record_free);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
go (GoenEventDocument *self)
{
  if (self->is_gone)
    return;

  self->is_gone = TRUE;
  g_signal_emit (self, signals[GONE], 0);
}

static void
fail (GoenEventDocument *self,
      const GError      *error)
{
  if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    go (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* Returns whether that changed what is shown. An older record than the one known was read before it was written. */
static gboolean
take_record (GoenEventDocument *self,
             GoenEventRecord   *theirs)
{
  g_autoptr (GoenEventRecord) record = theirs;
  gboolean taken;

  if (self->record == NULL)
    {
      self->record = goen_event_record_copy (record);
      self->base = g_steal_pointer (&record);
      return TRUE;
    }

  if (record->revision < self->base->revision)
    return FALSE;

  taken = goen_event_merge (self->record, self->base, record);
  goen_event_record_free (self->base);
  self->base = g_steal_pointer (&record);

  return taken;
}

static gboolean
take_attendances (GoenEventDocument *self,
                  GPtrArray         *attendances)
{
  gboolean taken = !goen_attendances_equal (self->attendances, attendances);

  if (!taken)
    return FALSE;

  g_ptr_array_unref (self->attendances);
  self->attendances = g_ptr_array_ref (attendances);

  return TRUE;
}

static void
take (GoenEventDocument *self,
      GoenEventLoaded   *loaded)
{
  gboolean was_gone = self->is_gone;
  gboolean taken;

  if (loaded->record->deleted != 0)
    {
      go (self);
      return;
    }

  self->is_gone = FALSE;
  taken = take_record (self, g_steal_pointer (&loaded->record));
  taken |= take_attendances (self, loaded->attendances);
  if (taken || was_gone)
    g_signal_emit (self, signals[LOADED], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GoenEventDocument) self = g_weak_ref_get (&request->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventLoaded) loaded = goen_event_io_load_finish (GOEN_LIBRARY (source), result, &error);

  if (self == NULL)
    return;

  self->is_loading = FALSE;
  if (loaded != NULL)
    take (self, loaded);
  else
    fail (self, error);

  if (self->load_again)
    load (self);
}

static void
load (GoenEventDocument *self)
{
  self->load_again = self->is_loading;
  if (self->is_loading)
    return;

  self->is_loading = TRUE;
  goen_event_io_load_async (self->library, self->id, loaded_cb, request_new (self, NULL));
}

/* The merge of the worker was into a copy; what it took over from others is taken over here as well. */
static void
take_written (GoenEventDocument     *self,
              const GoenEventRecord *sent,
              GoenEventRecord       *stored)
{
  gboolean taken = goen_event_merge (self->record, sent, stored);

  goen_event_record_free (self->base);
  self->base = stored;
  if (taken)
    g_signal_emit (self, signals[LOADED], 0);
}

static void
forget_write (GoenEventDocument *self)
{
  g_clear_pointer (&self->sent, goen_event_record_free);
  g_clear_pointer (&self->write, goen_event_write_release);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GoenEventDocument) self = g_weak_ref_get (&request->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) stored = goen_event_io_write_finish (GOEN_LIBRARY (source), result, &error);

  /* Nobody is left to be told, and what was deleted for ever needs no change. */
  if (self == NULL && stored == NULL && !g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    g_message ("The last change of an event was not saved: %s", error->message);
  if (self == NULL)
    return;

  if (--self->n_writing == 0)
    forget_write (self);

  if (stored != NULL)
    take_written (self, request->sent, g_steal_pointer (&stored));
  else
    fail (self, error);
}

/* Only what means something is compared and written: the row of a goal that is still empty stays in the record. */
static void
write_if_changed (GoenEventDocument *self)
{
  const GoenEventRecord *base = self->sent != NULL ? self->sent : self->base;
  g_autoptr (GoenEventRecord) mine = NULL;
  GoenEventWrite *previous;

  if (self->record == NULL)
    return;

  mine = goen_event_record_copy (self->record);
  goen_event_record_normalize (mine);
  if (goen_event_record_equal (mine, base))
    return;

  previous = g_steal_pointer (&self->write);
  self->n_writing++;
  self->write = goen_event_io_write_async (self->library, mine, base, previous, written_cb, request_new (self, mine));
  g_clear_pointer (&previous, goen_event_write_release);
  g_clear_pointer (&self->sent, goen_event_record_free);
  self->sent = g_steal_pointer (&mine);
}

static gboolean
write_cb (gpointer user_data)
{
  GoenEventDocument *self = user_data;

  self->write_source = 0;
  write_if_changed (self);

  return G_SOURCE_REMOVE;
}

static gboolean
names_someone (GoenEventDocument   *self,
               const GoenChangeSet *changes)
{
  for (guint i = 0; i < self->attendances->len; i++)
    {
      const GoenAttendance *attendance = self->attendances->pdata[i];

      if (attendance->person_id != 0 && goen_change_set_has (changes, GOEN_TABLE_PERSON, attendance->person_id))
        return TRUE;
    }

  return FALSE;
}

static void
library_changed_cb (GoenLibrary         *library,
                    const GoenChangeSet *changes,
                    gpointer             user_data)
{
  GoenEventDocument *self = user_data;

  if (goen_change_set_is_reset (changes) ||
      goen_change_set_has (changes, GOEN_TABLE_EVENT, self->id) ||
      names_someone (self, changes))
    load (self);
}

static void
goen_event_document_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GoenEventDocument *self = GOEN_EVENT_DOCUMENT (object);

  switch ((Property) prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;

    case PROP_EVENT_ID:
      self->id = g_value_get_int64 (value);
      break;

    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_document_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GoenEventDocument *self = GOEN_EVENT_DOCUMENT (object);

  switch ((Property) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_EVENT_ID:
      g_value_set_int64 (value, self->id);
      break;

    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_document_constructed (GObject *object)
{
  GoenEventDocument *self = GOEN_EVENT_DOCUMENT (object);

  G_OBJECT_CLASS (goen_event_document_parent_class)->constructed (object);

  self->changed_id = g_signal_connect (self->library, "changed", G_CALLBACK (library_changed_cb), self);
  load (self);
}

static void
goen_event_document_dispose (GObject *object)
{
  GoenEventDocument *self = GOEN_EVENT_DOCUMENT (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  self->is_disposed = TRUE;
  if (self->library != NULL)
    write_if_changed (self);

  forget_write (self);
  g_clear_pointer (&self->record, goen_event_record_free);
  g_clear_pointer (&self->base, goen_event_record_free);
  if (self->library != NULL)
    g_clear_signal_handler (&self->changed_id, self->library);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_event_document_parent_class)->dispose (object);
}

static void
goen_event_document_finalize (GObject *object)
{
  GoenEventDocument *self = GOEN_EVENT_DOCUMENT (object);

  g_ptr_array_unref (self->attendances);

  G_OBJECT_CLASS (goen_event_document_parent_class)->finalize (object);
}

static void
goen_event_document_class_init (GoenEventDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = goen_event_document_set_property;
  object_class->get_property = goen_event_document_get_property;
  object_class->constructed = goen_event_document_constructed;
  object_class->dispose = goen_event_document_dispose;
  object_class->finalize = goen_event_document_finalize;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  props[PROP_EVENT_ID] = g_param_spec_int64 ("event-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_event_document_init (GoenEventDocument *self)
{
  self->attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
}

/**
 * goen_event_document_new:
 * @library: a library
 * @id: an event of it
 *
 * Opens an event. Its record comes with ::loaded.
 *
 * Returns: (transfer full): the document
 */
GoenEventDocument *
goen_event_document_new (GoenLibrary *library,
                         gint64       id)
{
  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  return g_object_new (GOEN_TYPE_EVENT_DOCUMENT, "library", library, "event-id", id, NULL);
}

/**
 * goen_event_document_get_library:
 * @self: a document
 *
 * The library that the event is in.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_event_document_get_library (GoenEventDocument *self)
{
  g_return_val_if_fail (GOEN_IS_EVENT_DOCUMENT (self), NULL);

  return self->library;
}

/**
 * goen_event_document_get_id:
 * @self: a document
 *
 * Which event it is.
 *
 * Returns: the id of the event
 */
gint64
goen_event_document_get_id (GoenEventDocument *self)
{
  g_return_val_if_fail (GOEN_IS_EVENT_DOCUMENT (self), 0);

  return self->id;
}

/**
 * goen_event_document_get_record:
 * @self: a document
 *
 * The event as it is shown. It may be changed in place, followed by goen_event_document_touch().
 *
 * What others change is read into the same record, and ::loaded tells of it; goals, items and questions are
 * new ones then.
 *
 * Returns: (transfer none) (nullable): the record, %NULL until it is loaded
 */
GoenEventRecord *
goen_event_document_get_record (GoenEventDocument *self)
{
  g_return_val_if_fail (GOEN_IS_EVENT_DOCUMENT (self), NULL);

  return self->record;
}

/**
 * goen_event_document_get_attendances:
 * @self: a document
 *
 * Who attends: those met in their order, then the others.
 *
 * Returns: (transfer none) (element-type GoenAttendance): the attendances, until the next ::loaded
 */
GPtrArray *
goen_event_document_get_attendances (GoenEventDocument *self)
{
  g_return_val_if_fail (GOEN_IS_EVENT_DOCUMENT (self), NULL);

  return self->attendances;
}

/**
 * goen_event_document_count_met:
 * @self: a document
 *
 * How many people were met.
 *
 * Returns: the number of people
 */
guint
goen_event_document_count_met (GoenEventDocument *self)
{
  guint n_met = 0;

  g_return_val_if_fail (GOEN_IS_EVENT_DOCUMENT (self), 0);

  for (guint i = 0; i < self->attendances->len; i++)
    if (((const GoenAttendance *) self->attendances->pdata[i])->met != 0)
      n_met++;

  return n_met;
}

/**
 * goen_event_document_touch:
 * @self: a document
 *
 * Says that the record was changed. It is written when half a second has passed without another change.
 */
void
goen_event_document_touch (GoenEventDocument *self)
{
  g_return_if_fail (GOEN_IS_EVENT_DOCUMENT (self));

  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_source = g_timeout_add (WRITE_DELAY_MS, write_cb, self);
  g_signal_emit (self, signals[TOUCHED], 0);
}

/**
 * goen_event_document_flush:
 * @self: a document
 *
 * Writes now what was changed, without waiting for it.
 */
void
goen_event_document_flush (GoenEventDocument *self)
{
  g_return_if_fail (GOEN_IS_EVENT_DOCUMENT (self));

  g_clear_handle_id (&self->write_source, g_source_remove);
  write_if_changed (self);
}
