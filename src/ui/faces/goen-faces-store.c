/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-store.h"

#include <glib/gi18n-lib.h>

#include "goen-face-undo.h"
#include "goen-toast.h"

static void
show_error (GtkWidget    *widget,
            const GError *error)
{
  goen_error_show (widget, _("How Well It Was Recalled Could Not Be Saved"), error);
}

static void
reviewed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFaceCard) stored = goen_library_review_face_finish (GOEN_LIBRARY (source), result, &error);

  if (stored == NULL)
    show_error (widget, error);
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    show_error (widget, error);
}

/**
 * goen_faces_store_grade:
 * @widget: over which an error is shown
 * @library: the library
 * @before: the card as it was asked
 * @grade: how well it was recalled
 * @now: Unix seconds
 *
 * Stores a grade.
 */
void
goen_faces_store_grade (GtkWidget          *widget,
                        GoenLibrary        *library,
                        const GoenFaceCard *before,
                        GoenFsrsGrade       grade,
                        gint64              now)
{
  if (!goen_library_get_is_read_only (library))
    goen_library_review_face_async (library, before, grade, now, NULL, reviewed_cb, g_object_ref (widget));
}

/**
 * goen_faces_store_undo:
 * @widget: over which an error is shown
 * @library: the library
 * @before: the card as it was before its grade
 *
 * Takes a stored grade back.
 */
void
goen_faces_store_undo (GtkWidget          *widget,
                       GoenLibrary        *library,
                       const GoenFaceCard *before)
{
  if (!goen_library_get_is_read_only (library))
    goen_library_put_face_back_async (library, before, NULL, put_back_cb, g_object_ref (widget));
}
