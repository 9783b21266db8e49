/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

/* A change that is under way, and later what is needed to take it back. */
typedef struct {
  GtkWidget   *widget;    /* (owned) (nullable): where it was asked for */
  GoenLibrary *library;   /* (owned) */
  GArray      *ids;       /* (owned) of gint64 */
  char        *tag;       /* (owned) (nullable) */
} Change;

static Change *
change_new (GtkWidget   *widget,
            GoenLibrary *library,
            GArray      *ids,
            const char  *tag)
{
  Change *self = g_new0 (Change, 1);

  self->widget = g_object_ref (widget);
  self->library = g_object_ref (library);
  self->ids = ids;
  self->tag = g_strdup (tag);

  return self;
}

static void
change_free (gpointer data)
{
  Change *self = data;

  g_clear_object (&self->widget);
  g_clear_object (&self->library);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->tag);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static const gint64 *
get_ids (Change *self)
{
  return (const gint64 *) (gpointer) self->ids->data;
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (widget, _("The people could not be restored"), error);
}

static void
undo_delete (GtkWidget *root,
             gpointer   data)
{
  Change *change = data;

  goen_library_restore_async (change->library, get_ids (change), change->ids->len, NULL,
                              restored_cb, g_object_ref (root));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GtkWidget) widget = g_steal_pointer (&change->widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n = change->ids->len;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_error_show (widget, _("The people could not be deleted"), error);
      return;
    }

  title = g_strdup_printf (ngettext ("%u person deleted", "%u people deleted", n), n);
  goen_toast_show_undo (widget, title, undo_delete, g_steal_pointer (&change), change_free);
}

static void
untagged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changed = goen_library_set_tag_finish (GOEN_LIBRARY (source), result, &error);

  if (changed == NULL)
    goen_error_show (widget, _("The tag could not be removed"), error);
}

static void
undo_tag (GtkWidget *root,
          gpointer   data)
{
  Change *change = data;

  goen_library_set_tag_async (change->library, get_ids (change), change->ids->len, change->tag, FALSE, NULL,
                              untagged_cb, g_object_ref (root));
}

static void
tagged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GtkWidget) widget = g_steal_pointer (&change->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changed = goen_library_set_tag_finish (GOEN_LIBRARY (source), result, &error);
  g_autofree char *title = NULL;

  if (changed == NULL)
    {
      goen_error_show (widget, _("The tag could not be added"), error);
      return;
    }
  if (changed->len == 0)
    {
      title = g_strdup_printf (_("Everybody already has the tag “%s”"), change->tag);
      goen_toast_show (widget, title);
      return;
    }

  /* Undo must leave those alone who had the tag before. */
  g_array_unref (change->ids);
  change->ids = g_array_ref (changed);
  title = g_strdup_printf (ngettext ("%u person tagged “%s”", "%u people tagged “%s”", changed->len),
                           changed->len, change->tag);
  goen_toast_show_undo (widget, title, undo_tag, g_steal_pointer (&change), change_free);
}

static void
record_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);
  const GoenContactPoint *mail;

  if (record == NULL)
    {
      goen_error_show (widget, _("The person could not be read"), error);
      return;
    }
  if (record->emails->len == 0)
    {
      goen_toast_show (widget, _("No mail address is known"));
      return;
    }

  mail = g_ptr_array_index (record->emails, 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), mail->value);
  goen_toast_show (widget, _("Mail address copied"));
}

/**
 * goen_people_delete:
 * @widget: where it was asked for
 * @library: the library
 * @ids: (transfer full) (element-type gint64): the people
 *
 * Moves people to the trash.
 */
void
goen_people_delete (GtkWidget   *widget,
                    GoenLibrary *library,
                    GArray      *ids)
{
  Change *change;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ids != NULL);

  change = change_new (widget, library, ids, NULL);
  goen_library_trash_async (library, get_ids (change), ids->len, NULL, deleted_cb, change);
}

/**
 * goen_people_set_tag:
 * @widget: where it was asked for
 * @library: the library
 * @ids: (transfer full) (element-type gint64): the people
 * @tag: a tag
 *
 * Gives people a tag.
 */
void
goen_people_set_tag (GtkWidget   *widget,
                     GoenLibrary *library,
                     GArray      *ids,
                     const char  *tag)
{
  Change *change;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ids != NULL);
  g_return_if_fail (tag != NULL);

  change = change_new (widget, library, ids, tag);
  goen_library_set_tag_async (library, get_ids (change), ids->len, tag, TRUE, NULL, tagged_cb, change);
}

/**
 * goen_people_copy_mail:
 * @widget: where it was asked for
 * @library: the library
 * @id: a person
 *
 * Copies the first mail address of a person to the clipboard.
 */
void
goen_people_copy_mail (GtkWidget   *widget,
                       GoenLibrary *library,
                       gint64       id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  goen_library_load_record_async (library, id, GOEN_PERSON_FIELDS, NULL, record_loaded_cb, g_object_ref (widget));
}
