/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-interaction-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

/* A change, from the click to the end of its toast. */
typedef struct {
  GtkWidget       *anchor;    /* (owned) */
  GoenLibrary     *library;   /* (owned) */
  GoenInteraction *before;    /* (owned) (nullable) */
  gint64           id;        /* of the one that was added */
} Change;

static Change *
change_new (GtkWidget             *widget,
            GoenLibrary           *library,
            const GoenInteraction *before)
{
  Change *change = g_new0 (Change, 1);

  change->anchor = goen_follow_get_anchor (widget);
  change->library = g_object_ref (library);
  change->before = before != NULL ? goen_interaction_copy (before) : NULL;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->anchor);
  g_object_unref (change->library);
  g_clear_pointer (&change->before, goen_interaction_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
removed_again_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenInteraction) saved = goen_library_save_interaction_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  Change *change = data;

  if (change->before != NULL)
    goen_library_save_interaction_async (change->library, change->before, NULL, put_back_cb, g_object_ref (root));
  else
    goen_library_remove_interaction_async (change->library, change->id, NULL, removed_again_cb, g_object_ref (root));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenInteraction) saved = goen_library_save_interaction_finish (GOEN_LIBRARY (source), result, &error);
  GtkWidget *anchor = change->anchor;
  const char *title = change->before != NULL ? _("Entry changed") : _("Noted on the timeline");

  if (saved == NULL)
    {
      goen_error_show (anchor, _("The Entry Could Not Be Saved"), error);
      return;
    }
  change->id = saved->id;
  goen_toast_show_undo (anchor, title, undo, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *anchor = change->anchor;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (anchor, _("The Entry Could Not Be Removed"), error);
      return;
    }
  /* What is put back is a new entry with everything that the old one said. */
  change->before->id = 0;
  goen_toast_show_undo (anchor, _("Entry removed"), undo, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

/**
 * goen_interaction_save_with_undo:
 * @widget: any widget of the window
 * @library: the library
 * @interaction: what to write; copied
 * @before: (nullable): as it was, %NULL for one that is added; copied
 *
 * Saves an entry of a timeline, which a toast can take back.
 */
void
goen_interaction_save_with_undo (GtkWidget             *widget,
                                 GoenLibrary           *library,
                                 const GoenInteraction *interaction,
                                 const GoenInteraction *before)
{
  goen_library_save_interaction_async (library, interaction, NULL, saved_cb, change_new (widget, library, before));
}

/**
 * goen_interaction_remove_with_undo:
 * @widget: any widget of the window
 * @library: the library
 * @interaction: an entry; copied
 *
 * Removes an entry of a timeline, which a toast can take back.
 */
void
goen_interaction_remove_with_undo (GtkWidget             *widget,
                                   GoenLibrary           *library,
                                   const GoenInteraction *interaction)
{
  goen_library_remove_interaction_async (library, interaction->id, NULL, removed_cb, change_new (widget, library, interaction));
}
