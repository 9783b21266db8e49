/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-asked-save.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

/* A change, from the click to the end of its toast. */
typedef struct {
  GtkWidget   *anchor;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
  GoenAsked   *before;    /* (owned) (nullable) */
  gint64       id;        /* of what was added */
} Change;

static Change *
change_new (GtkWidget       *widget,
            GoenLibrary     *library,
            const GoenAsked *before)
{
  Change *change = g_new0 (Change, 1);

  change->anchor = goen_follow_get_anchor (widget);
  change->library = g_object_ref (library);
  change->before = before != NULL ? goen_asked_copy (before) : NULL;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->anchor);
  g_object_unref (change->library);
  g_clear_pointer (&change->before, goen_asked_free);
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
  g_autoptr (GoenAsked) saved = goen_library_save_asked_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo (GtkWidget *root,
      gpointer   data)
{
  Change *change = data;

  if (change->before != NULL)
    goen_library_save_asked_async (change->library, change->before, NULL, put_back_cb, g_object_ref (root));
  else
    goen_library_remove_asked_async (change->library, change->id, NULL, removed_again_cb, g_object_ref (root));
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
  change->before->interaction_id = 0;
  goen_toast_show_undo (anchor, _("Entry removed"), undo, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

static char *
dup_title (const GoenAsked *saved,
           gboolean         is_new)
{
  const char *name = saved->person_name;

  if (!is_new)
    return g_strdup (_("Entry changed"));
  if (name == NULL || saved->became == GOEN_ANSWER_KEPT)
    return g_strdup (_("Question noted"));

  switch (saved->became)
    {
    case GOEN_ANSWER_INTEREST:
      /* Translators: %s is the name of a person. */
      return g_strdup_printf (_("Noted as an interest of %s"), name);
    case GOEN_ANSWER_NEED:
      /* Translators: %s is the name of a person. */
      return g_strdup_printf (_("Noted as a need of %s"), name);
    case GOEN_ANSWER_OFFER:
      /* Translators: %s is the name of a person. */
      return g_strdup_printf (_("Noted as an offer of %s"), name);
    case GOEN_ANSWER_NOTE:
    case GOEN_ANSWER_KEPT:
    case GOEN_N_ANSWERS:
    default:
      return g_strdup (_("Noted on the timeline"));
    }
}

/**
 * goen_asked_saved_toast:
 * @widget: any widget of the window
 * @library: the library
 * @saved: as it was stored
 * @before: (nullable): as it was before, %NULL for what was added; copied
 *
 * Says what became of a question that was noted, and offers to take it back.
 */
void
goen_asked_saved_toast (GtkWidget       *widget,
                        GoenLibrary     *library,
                        const GoenAsked *saved,
                        const GoenAsked *before)
{
  g_autofree char *title = dup_title (saved, before == NULL);
  Change *change = change_new (widget, library, before);

  change->id = saved->id;
  goen_toast_show_undo (change->anchor, title, undo, change, (GDestroyNotify) change_free);
}

/**
 * goen_asked_remove_with_undo:
 * @widget: any widget of the window
 * @library: the library
 * @asked: what was asked; copied
 *
 * Removes what was noted of a question, with what it became.
 */
void
goen_asked_remove_with_undo (GtkWidget       *widget,
                             GoenLibrary     *library,
                             const GoenAsked *asked)
{
  goen_library_remove_asked_async (library, asked->id, NULL, removed_cb, change_new (widget, library, asked));
}
