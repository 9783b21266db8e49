/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

/* What an answer needs that comes when the page may show another version. */
typedef struct {
  GtkWidget   *widget;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
  gint64       id;
  char        *name;      /* (owned) (nullable) */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->widget);
  g_object_unref (request->library);
  g_free (request->name);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) stored = goen_library_save_pitch_finish (GOEN_LIBRARY (source), result, &error);

  if (stored == NULL)
    goen_error_show (widget, _("Your Introduction Could Not Be Saved"), error);
  else
    gtk_widget_activate_action (widget, "pitch.show", "x", stored->id);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("Your Introduction Could Not Be Restored"), error);
}

static void
undo_trash (GtkWidget *root,
            gpointer   data)
{
  Request *request = data;

  goen_pitch_restore (root, request->library, request->id);
}

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *widget = request->widget;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (widget, _("Your Introduction Could Not Be Deleted"), error);
      return;
    }

  title = g_strdup_printf (_("“%s” moved to the trash"), request->name);
  goen_toast_show_undo (widget, title, undo_trash, g_steal_pointer (&request), (GDestroyNotify) request_free);
}

/**
 * goen_pitch_add:
 * @widget: a widget of the section
 * @library: the library
 * @pitch: an introduction that is not stored; copied
 *
 * Stores an introduction and shows it.
 */
void
goen_pitch_add (GtkWidget       *widget,
                GoenLibrary     *library,
                const GoenPitch *pitch)
{
  goen_library_save_pitch_async (library, pitch, NULL, added_cb, g_object_ref (widget));
}

/**
 * goen_pitch_trash:
 * @widget: any widget of the window
 * @library: the library
 * @id: an introduction
 * @name: how the toast calls it
 *
 * Moves an introduction to the trash, which a toast can take back.
 */
void
goen_pitch_trash (GtkWidget   *widget,
                  GoenLibrary *library,
                  gint64       id,
                  const char  *name)
{
  Request *request = g_new0 (Request, 1);

  request->widget = g_object_ref (widget);
  request->library = g_object_ref (library);
  request->id = id;
  request->name = g_strdup (name);
  goen_library_trash_pitch_async (library, id, NULL, trashed_cb, request);
}

/**
 * goen_pitch_restore:
 * @widget: any widget of the window
 * @library: the library
 * @id: an introduction in the trash
 *
 * Takes an introduction back out of the trash.
 */
void
goen_pitch_restore (GtkWidget   *widget,
                    GoenLibrary *library,
                    gint64       id)
{
  goen_library_restore_pitch_async (library, id, NULL, restored_cb, g_object_ref (widget));
}

/**
 * goen_pitch_dup_again:
 * @pitch: an introduction
 *
 * Makes a new introduction with the same text.
 *
 * Returns: (transfer full): one that is not stored
 */
GoenPitch *
goen_pitch_dup_again (const GoenPitch *pitch)
{
  GoenPitch *copy = goen_pitch_copy (pitch);

  g_free (copy->name);
  /* Translators: the name of a copy; %s is the name of what was copied. */
  copy->name = g_strdup_printf (_("%s (copy)"), pitch->name);
  copy->id = 0;
  copy->revision = 0;
  copy->parent_id = pitch->parent_id;
  copy->n_takes = 0;
  copy->last_take = 0;
  copy->n_uses = 0;
  g_clear_pointer (&copy->uuid, g_free);

  return copy;
}
