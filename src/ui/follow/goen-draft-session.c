/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-session.h"

#include "goen-draft-keep.h"

struct _GoenDraftSession
{
  GObject parent_instance;

  GoenLibrary       *library;       /* (owned) */
  GoenDraftMaterial *material;      /* (owned) (nullable) */
  GCancellable      *cancellable;   /* (owned) (nullable): of the load that is under way */
  gboolean           is_writing;
};

enum {
  LOADED,
  FAILED,
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenDraftSession, goen_draft_session, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* Reading */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDraftSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDraftMaterial) material = goen_draft_material_load_finish (result, &error);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  if (material == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->material, goen_draft_material_free);
  self->material = g_steal_pointer (&material);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
state_checked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenDraftSession) self = user_data;
  g_autoptr (GoenFollowUp) stored = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, NULL);

  if (stored != NULL && stored->id == self->material->follow_up->id && stored->state != self->material->follow_up->state)
    goen_draft_session_load (self, stored);
}

/* It was marked as sent, or that was taken back; or what it is filled from has changed. */
static void
library_changed_cb (GoenDraftSession *self,
                    GoenChangeSet    *changes)
{
  gint64 id;

  if (self->material == NULL)
    return;

  id = self->material->follow_up->id;
  if (id != 0 && (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_FOLLOW_UP, id)))
    goen_library_load_follow_up_async (self->library, id, NULL, state_checked_cb, g_object_ref (self));
  else if (goen_change_set_touches (changes, GOEN_TABLE_TEMPLATE) || goen_change_set_touches (changes, GOEN_TABLE_PROFILE))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Writing */

static GTask *
begin_to_write (GoenDraftSession    *self,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  self->is_writing = TRUE;

  return g_task_new (self, NULL, callback, user_data);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenDraftSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  GoenFollowUp *saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  self->is_writing = FALSE;
  if (saved == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_follow_up_free (self->material->follow_up);
  self->material->follow_up = saved;
  g_task_return_boolean (task, TRUE);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenDraftSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GoenFollowUp) sent = goen_draft_send_kept_finish (result, &error);

  self->is_writing = FALSE;
  if (sent == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_draft_session_load (self, sent);
  g_task_return_boolean (task, TRUE);
}

static void
goen_draft_session_dispose (GObject *object)
{
  GoenDraftSession *self = GOEN_DRAFT_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_draft_session_parent_class)->dispose (object);
}

static void
goen_draft_session_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_DRAFT_SESSION (object)->material, goen_draft_material_free);

  G_OBJECT_CLASS (goen_draft_session_parent_class)->finalize (object);
}

static void
goen_draft_session_class_init (GoenDraftSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_draft_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_draft_session_finalize;

  signals[LOADED] =
    g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_draft_session_init (GoenDraftSession *self)
{
}

/**
 * goen_draft_session_new:
 * @library: the library
 *
 * Creates a session, which begins with goen_draft_session_load().
 *
 * Returns: (transfer full): the session
 */
GoenDraftSession *
goen_draft_session_new (GoenLibrary *library)
{
  GoenDraftSession *self = g_object_new (GOEN_TYPE_DRAFT_SESSION, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * goen_draft_session_get_library:
 * @self: a session
 *
 * Gets the library.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_draft_session_get_library (GoenDraftSession *self)
{
  return self->library;
}

/**
 * goen_draft_session_get_material:
 * @self: a session
 *
 * Gets what the draft is written from, which stays until the next ::loaded; its follow-up stays until the next save.
 *
 * Returns: (transfer none) (nullable): the material
 */
const GoenDraftMaterial *
goen_draft_session_get_material (GoenDraftSession *self)
{
  return self->material;
}

/**
 * goen_draft_session_get_is_writing:
 * @self: a session
 *
 * Tells whether a save, or a note that it was sent, is under way.
 *
 * Returns: %TRUE when it is
 */
gboolean
goen_draft_session_get_is_writing (GoenDraftSession *self)
{
  return self->is_writing;
}

/**
 * goen_draft_session_load:
 * @self: a session
 * @follow_up: for whom and what; copied. With an id, it is read anew
 *
 * Reads the material of a draft in place of what there was. Ends with ::loaded or ::failed.
 */
void
goen_draft_session_load (GoenDraftSession   *self,
                         const GoenFollowUp *follow_up)
{
  goen_draft_session_cancel (self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  goen_draft_material_load_async (self->library, follow_up, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * goen_draft_session_cancel:
 * @self: a session
 *
 * Stops the load that is under way.
 */
void
goen_draft_session_cancel (GoenDraftSession *self)
{
  g_cancellable_cancel (self->cancellable);
}

/**
 * goen_draft_session_save_async:
 * @self: a session with its material
 * @follow_up: as it is to be kept; copied
 * @callback: called when it is saved
 * @user_data: for @callback
 *
 * Keeps a draft; the follow-up of the material is then as it is stored.
 */
void
goen_draft_session_save_async (GoenDraftSession    *self,
                               const GoenFollowUp  *follow_up,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = begin_to_write (self, callback, user_data);

  g_task_set_source_tag (task, goen_draft_session_save_async);
  goen_library_save_draft_async (self->library, follow_up, NULL, saved_cb, task);
}

/**
 * goen_draft_session_send_async:
 * @self: a session with its material
 * @widget: any widget of the window or dialog
 * @follow_up: with the text that was sent; copied
 * @sent_by: how it was sent
 * @callback: called when it is noted
 * @user_data: for @callback
 *
 * Notes that a draft was sent, which a toast can take back, and loads it anew.
 */
void
goen_draft_session_send_async (GoenDraftSession    *self,
                               GtkWidget           *widget,
                               const GoenFollowUp  *follow_up,
                               GoenInteractionKind  sent_by,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = begin_to_write (self, callback, user_data);

  g_task_set_source_tag (task, goen_draft_session_send_async);
  goen_draft_send_kept_async (widget, self->library, follow_up, sent_by, sent_cb, task);
}

/**
 * goen_draft_session_write_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends goen_draft_session_save_async() and goen_draft_session_send_async().
 *
 * Returns: %FALSE when nothing was written
 */
gboolean
goen_draft_session_write_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
