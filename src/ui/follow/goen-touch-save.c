/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-touch-save.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

/* A save, one write after another, and what it needs to be taken back. */
typedef struct {
  GtkWidget      *anchor;     /* (owned) */
  GoenLibrary    *library;    /* (owned) */
  GoenTouchState *after;      /* (owned) */
  GoenTouchState *before;     /* (owned) */
  guint           n_tags;     /* that were looked at */
  gboolean        is_undo;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->anchor);
  g_object_unref (save->library);
  goen_touch_state_free (save->after);
  goen_touch_state_free (save->before);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void save_next_tag (Save *save);

static GoenTouch *
touch_copy (const GoenTouch *touch)
{
  GoenTouch *copy = g_new0 (GoenTouch, 1);

  *copy = *touch;
  copy->tag = g_strdup (touch->tag);
  copy->quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_quiet_period_free);
  for (guint i = 0; i < touch->quiet->len; i++)
    {
      const GoenQuietPeriod *period = touch->quiet->pdata[i];

      g_ptr_array_add (copy->quiet, goen_quiet_period_new (period->from, period->to, period->text));
    }

  return copy;
}

static GoenTouchState *
state_new (void)
{
  GoenTouchState *self = g_new0 (GoenTouchState, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->tag_days = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

static void
add_tag (GoenTouchState *self,
         const char     *tag,
         int             days)
{
  g_ptr_array_add (self->tags, g_strdup (tag));
  g_array_append_val (self->tag_days, days);
}

/* Loading */

static void
tags_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenTouchState *state = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GHashTable) days = goen_library_list_tag_touch_finish (GOEN_LIBRARY (source), result, &error);

  if (days == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < state->tags->len; i++)
    g_array_index (state->tag_days, int, i) = GPOINTER_TO_INT (g_hash_table_lookup (days, state->tags->pdata[i]));
  g_task_return_pointer (task, goen_touch_state_copy (state), (GDestroyNotify) goen_touch_state_free);
}

static void
record_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenTouchState *state = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < record->tags->len; i++)
    add_tag (state, record->tags->pdata[i], 0);
  goen_library_list_tag_touch_async (GOEN_LIBRARY (source), NULL, tags_listed_cb, g_steal_pointer (&task));
}

static void
touch_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenTouchState *state = g_task_get_task_data (task);
  GError *error = NULL;

  state->touch = goen_library_load_touch_finish (GOEN_LIBRARY (source), result, &error);
  if (state->touch == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_library_load_record_async (GOEN_LIBRARY (source), state->touch->person_id, GOEN_PERSON_FIELDS, NULL,
                                  record_loaded_cb, g_steal_pointer (&task));
}

/* Saving */

static void
undo_save (GtkWidget *root,
           gpointer   data)
{
  Save *save = data;

  goen_touch_state_save_with_undo (root, save->library, save->before, NULL);
}

static void
tag_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    save_next_tag (g_steal_pointer (&save));
  else
    goen_error_show (save->anchor, _("The Interval of the Tag Could Not Be Saved"), error);
}

/* Takes @save. Only what changed is written, except when taking back, where nobody knows what was. */
static void
save_next_tag (Save *save)
{
  g_autoptr (Save) owned = save;
  GtkWidget *anchor = owned->anchor;

  while (owned->n_tags < owned->after->tags->len)
    {
      guint i = owned->n_tags++;
      int days = g_array_index (owned->after->tag_days, int, i);

      if (!owned->is_undo && days == g_array_index (owned->before->tag_days, int, i))
        continue;
      goen_library_set_tag_touch_async (owned->library, owned->after->tags->pdata[i], days, NULL, tag_saved_cb, owned);
      g_steal_pointer (&owned);
      return;
    }
  if (!owned->is_undo)
    goen_toast_show_undo (anchor, _("Keeping in touch changed"), undo_save, g_steal_pointer (&owned), (GDestroyNotify) save_free);
}

static void
touch_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    save_next_tag (g_steal_pointer (&save));
  else
    goen_error_show (save->anchor, _("How You Keep in Touch Could Not Be Saved"), error);
}

/**
 * goen_touch_state_copy:
 * @self: a state
 *
 * Copies a state.
 *
 * Returns: (transfer full): a copy
 */
GoenTouchState *
goen_touch_state_copy (const GoenTouchState *self)
{
  GoenTouchState *copy = state_new ();

  copy->touch = touch_copy (self->touch);
  for (guint i = 0; i < self->tags->len; i++)
    add_tag (copy, self->tags->pdata[i], g_array_index (self->tag_days, int, i));

  return copy;
}

/**
 * goen_touch_state_free:
 * @self: a state
 *
 * Frees a state.
 */
void
goen_touch_state_free (GoenTouchState *self)
{
  g_clear_pointer (&self->touch, goen_touch_free);
  g_ptr_array_unref (self->tags);
  g_array_unref (self->tag_days);
  g_free (self);
}

/**
 * goen_touch_state_load_async:
 * @library: the library
 * @person_id: a person
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Reads how somebody is kept in touch with.
 */
void
goen_touch_state_load_async (GoenLibrary         *library,
                             gint64               person_id,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);

  g_task_set_source_tag (task, goen_touch_state_load_async);
  g_task_set_task_data (task, state_new (), (GDestroyNotify) goen_touch_state_free);
  goen_library_load_touch_async (library, person_id, NULL, touch_loaded_cb, task);
}

/**
 * goen_touch_state_load_finish:
 * @result: what the callback got
 * @error: (nullable): where to put an error
 *
 * Gets what was read.
 *
 * Returns: (transfer full) (nullable): the state
 */
GoenTouchState *
goen_touch_state_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_touch_state_save_with_undo:
 * @widget: any widget of the window
 * @library: the library
 * @after: what to write; copied
 * @before: (nullable): as it was; copied. Without it, nothing is said and nothing can be taken back
 *
 * Saves how somebody is kept in touch with, which a toast can take back.
 */
void
goen_touch_state_save_with_undo (GtkWidget            *widget,
                                 GoenLibrary          *library,
                                 const GoenTouchState *after,
                                 const GoenTouchState *before)
{
  Save *save = g_new0 (Save, 1);

  save->anchor = goen_follow_get_anchor (widget);
  save->library = g_object_ref (library);
  save->after = goen_touch_state_copy (after);
  save->before = goen_touch_state_copy (before != NULL ? before : after);
  save->is_undo = before == NULL;
  goen_library_save_touch_async (library, after->touch, NULL, touch_saved_cb, save);
}
