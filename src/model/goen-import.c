/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import.h"

#include "goen-import-private.h"
#include "goen-library-private.h"

typedef struct {
  GoenImport      *import;       /* (unowned), the task holds it */
  GoenImportApply  apply;
} Applying;

static void goen_import_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenImport, goen_import, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, goen_import_list_model_init))

typedef enum {
  PROP_PROGRESS = 1,
} GoenImportProperty;

static GParamSpec *props[PROP_PROGRESS + 1];

static void
applying_clear (gpointer data)
{
  Applying *applying = data;

  goen_import_batch_release (applying->apply.batch);
  g_array_unref (applying->apply.decisions);
}

static void
applying_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, applying_clear);
}

static void
show_progress (GoenImport *self,
               double      progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
}

static gboolean
progress_cb (gpointer user_data)
{
  GoenImport *self = user_data;

  g_atomic_int_set (&self->progress_waits, FALSE);
  show_progress (self, g_atomic_int_get (&self->new_progress) / 1e6);

  return G_SOURCE_REMOVE;
}

static GArray *
make_decisions (GoenImport *self)
{
  GArray *decisions = g_array_sized_new (FALSE, FALSE, sizeof (GoenImportDecision), self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    {
      GoenImportItem *item = g_ptr_array_index (self->items, i);
      GoenImportDecision decision = { goen_import_item_get_choice (item), goen_import_item_get_takes (item) };

      g_array_append_val (decisions, decision);
    }

  return decisions;
}

static gboolean
apply_job (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Applying *applying = data;

  return goen_import_apply (db, &applying->apply, cancellable, error);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Applying *applying = g_task_get_task_data (task);
  GError *error = NULL;

  if (!goen_store_run_finish (GOEN_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  goen_import_set_progress (applying->import, 1.0);
  g_task_return_boolean (task, TRUE);
}

static GType
goen_import_get_item_type (GListModel *model)
{
  return GOEN_TYPE_IMPORT_ITEM;
}

static guint
goen_import_get_n_items (GListModel *model)
{
  return GOEN_IMPORT (model)->items->len;
}

static gpointer
goen_import_get_item (GListModel *model,
                      guint       position)
{
  GoenImport *self = GOEN_IMPORT (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
goen_import_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = goen_import_get_item_type;
  iface->get_n_items = goen_import_get_n_items;
  iface->get_item = goen_import_get_item;
}

static void
goen_import_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if ((GoenImportProperty) prop_id == PROP_PROGRESS)
    g_value_set_double (value, GOEN_IMPORT (object)->progress);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
goen_import_finalize (GObject *object)
{
  GoenImport *self = GOEN_IMPORT (object);

  g_clear_object (&self->library);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->sources);
  g_free (self->map_text);
  g_free (self->map_name);
  g_clear_pointer (&self->batch, goen_import_batch_release);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (goen_import_parent_class)->finalize (object);
}

static void
goen_import_class_init (GoenImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_import_get_property;
  object_class->finalize = goen_import_finalize;

  props[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
goen_import_init (GoenImport *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func (goen_import_source_free);
}

void
goen_import_set_progress (GoenImport *self,
                          double      progress)
{
  g_atomic_int_set (&self->new_progress, (int) (progress * 1e6));
  show_progress (self, progress);
}

/* From any thread; one source at a time carries the newest number to the main thread. */
void
goen_import_post_progress (double   progress,
                           gpointer import)
{
  GoenImport *self = import;
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&self->new_progress, (int) (progress * 1e6));
  if (!g_atomic_int_compare_and_exchange (&self->progress_waits, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, progress_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

void
goen_import_show_batch (GoenImport      *self,
                        GoenImportBatch *batch)
{
  guint n_old = self->items->len;

  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->batch, goen_import_batch_release);
  self->batch = g_atomic_rc_box_acquire (batch);

  for (guint i = 0; i < batch->cards->len; i++)
    g_ptr_array_add (self->items, goen_import_item_new (batch, g_ptr_array_index (batch->cards, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->items->len);
}

/**
 * goen_import_new:
 * @library: where the people go
 *
 * Makes an import that has read nothing yet.
 *
 * Returns: (transfer full): an import
 */
GoenImport *
goen_import_new (GoenLibrary *library)
{
  GoenImport *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOEN_TYPE_IMPORT, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * goen_import_count:
 * @self: an import
 * @status: a status
 *
 * How many cards have a status.
 *
 * Returns: the number
 */
guint
goen_import_count (GoenImport       *self,
                   GoenImportStatus  status)
{
  guint n = 0;

  g_return_val_if_fail (GOEN_IS_IMPORT (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += goen_import_item_get_status (g_ptr_array_index (self->items, i)) == status;

  return n;
}

/**
 * goen_import_set_choice:
 * @self: an import
 * @status: a status
 * @choice: what to do with the cards of that status
 *
 * Decides for a whole group of cards.
 */
void
goen_import_set_choice (GoenImport       *self,
                        GoenImportStatus  status,
                        GoenImportChoice  choice)
{
  g_return_if_fail (GOEN_IS_IMPORT (self));

  for (guint i = 0; i < self->items->len; i++)
    {
      GoenImportItem *item = g_ptr_array_index (self->items, i);

      if (goen_import_item_get_status (item) == status)
        goen_import_item_set_choice (item, choice);
    }
}

/**
 * goen_import_apply_async:
 * @self: an import that has read something
 * @cancellable: (nullable): cancels the import; then nothing of it stays
 * @callback: called when everything is on the disk
 * @user_data: for @callback
 *
 * Writes what the choices of the items say, in one transaction.
 */
void
goen_import_apply_async (GoenImport          *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;
  Applying *applying;

  g_return_if_fail (GOEN_IS_IMPORT (self));
  g_return_if_fail (self->batch != NULL);

  applying = g_atomic_rc_box_new0 (Applying);
  applying->import = self;
  applying->apply.batch = g_atomic_rc_box_acquire (self->batch);
  applying->apply.tick = goen_import_post_progress;
  applying->apply.tick_data = self;
  applying->apply.decisions = make_decisions (self);

  goen_import_set_progress (self, 0.0);

  /* The task does not look at the cancellable: what was committed before the cancel came is a success. */
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, goen_import_apply_async);
  g_task_set_task_data (task, applying, applying_release);

  goen_store_run_async (goen_library_get_store (self->library), GOEN_STORE_BULK, apply_job,
                        g_atomic_rc_box_acquire (applying), applying_release,
                        cancellable, applied_cb, task);
}

/**
 * goen_import_apply_finish:
 * @self: an import
 * @result: the result given to the callback
 * @added: (out) (optional): how many people are new
 * @updated: (out) (optional): how many cards added something to somebody known
 * @duplicates: (out) (optional): how many cards brought nothing new
 * @error: return location for an error
 *
 * Ends goen_import_apply_async().
 *
 * Returns: %FALSE with @error set when nothing was written
 */
gboolean
goen_import_apply_finish (GoenImport    *self,
                          GAsyncResult  *result,
                          guint         *added,
                          guint         *updated,
                          guint         *duplicates,
                          GError       **error)
{
  const Applying *applying;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  applying = g_task_get_task_data (G_TASK (result));
  self->import_id = applying->apply.import_id;
  if (added != NULL)
    *added = applying->apply.added;
  if (updated != NULL)
    *updated = applying->apply.updated;
  if (duplicates != NULL)
    *duplicates = applying->apply.duplicates;

  return TRUE;
}

/**
 * goen_import_get_import_id:
 * @self: an import
 *
 * The number under which the store remembers this import, which finds the people it added.
 *
 * Returns: the id, 0 until goen_import_apply_finish() has returned %TRUE
 */
gint64
goen_import_get_import_id (GoenImport *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT (self), 0);

  return self->import_id;
}

/**
 * goen_import_get_progress:
 * @self: an import
 *
 * How far reading or writing has come.
 *
 * Returns: from 0 to 1
 */
double
goen_import_get_progress (GoenImport *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT (self), 0.0);

  return self->progress;
}
