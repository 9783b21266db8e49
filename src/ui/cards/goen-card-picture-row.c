/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-panels.h"
#include "goen-picture.h"
#include "goen-toast.h"

struct _GoenCardPictureRow
{
  AdwActionRow parent_instance;

  GoenCardSession     *session;        /* (owned) */
  GoenCardPictureKind  kind;
  GCancellable        *cancellable;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenCardPictureRow, goen_card_picture_row, ADW_TYPE_ACTION_ROW)

/* A picture on its way into the library. */
typedef struct {
  GFile  *file;       /* (owned) (nullable) */
  char   *name;       /* (owned) */
  GBytes *bytes;      /* (owned) (nullable) */
} Picture;

/* What comes back when a removal is taken back. */
typedef struct {
  GoenLibrary         *library;   /* (owned) */
  GoenCardPictureKind  kind;
  char                *name;      /* (owned) (nullable) */
  GBytes              *bytes;     /* (owned) */
} Removed;

static void
picture_free (Picture *picture)
{
  g_clear_object (&picture->file);
  g_free (picture->name);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_free (picture);
}

static void
removed_free (Removed *removed)
{
  g_object_unref (removed->library);
  g_free (removed->name);
  g_bytes_unref (removed->bytes);
  g_free (removed);
}

static const char *
get_failure (GoenCardPictureRow *self)
{
  return self->kind == GOEN_CARD_LOGO ? _("The Logo Could Not Be Used") : _("The Photo Could Not Be Used");
}

static void
update (GoenCardPictureRow *self)
{
  const char *name;
  gboolean has_picture = goen_card_session_get_picture (self->session, self->kind, &name) != NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), !has_picture ? _("None") : name != NULL ? name : _("From the clipboard"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card-picture.remove", has_picture);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenCardPictureRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (GTK_WIDGET (self), get_failure (self), error);
}

/* Decoding a large picture takes its time. What was decoded proves that cards can show it; the file itself is what is kept. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Picture *data = task_data;
  g_autofree char *path = data->file != NULL ? g_file_get_path (data->file) : NULL;
  g_autoptr (GoenCardPicture) picture = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    picture = goen_card_picture_load (path, &error);
  if (data->file != NULL && error == NULL)
    data->bytes = g_file_load_bytes (data->file, cancellable, NULL, &error);
  if (picture == NULL && data->bytes != NULL)
    picture = goen_card_picture_new (data->bytes, data->name, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GoenCardPictureRow *self = GOEN_CARD_PICTURE_ROW (source);
  const Picture *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      goen_error_show (GTK_WIDGET (self), get_failure (self), error);
      return;
    }
  goen_library_save_card_picture_async (goen_card_session_get_library (self->session), self->kind, data->file != NULL ? data->name : NULL,
                                        data->bytes, NULL, saved_cb, g_object_ref (self));
}

static void
take (GoenCardPictureRow *self,
      GFile              *file,     /* (nullable) */
      GBytes             *bytes)    /* (nullable) */
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);
  Picture *data = g_new0 (Picture, 1);

  if (!goen_card_session_can_write (self->session))
    {
      picture_free (data);
      return;
    }
  data->file = file != NULL ? g_object_ref (file) : NULL;
  data->name = file != NULL ? g_file_get_basename (file) : g_strdup (_("the clipboard"));
  data->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_task_set_task_data (task, data, (GDestroyNotify) picture_free);
  g_task_run_in_thread (task, read_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCardPictureRow) self = user_data;
  g_autoptr (GFile) file = goen_picture_choose_finish (source, result);

  if (file != NULL)
    take (self, file, NULL);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCardPictureRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_picture_paste_finish (result, &error);
  g_autoptr (GBytes) bytes = texture != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes != NULL)
    take (self, NULL, bytes);
  else
    goen_error_show (GTK_WIDGET (self), get_failure (self), error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_remove (GtkWidget *root,
             gpointer   data)
{
  Removed *removed = data;

  goen_library_save_card_picture_async (removed->library, removed->kind, removed->name, removed->bytes, NULL, restored_cb, g_object_ref (root));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenCardPictureRow) self = user_data;
  Removed *removed = g_object_steal_data (G_OBJECT (self), "goen-removed");
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_toast_show_undo (GTK_WIDGET (self), self->kind == GOEN_CARD_LOGO ? _("Logo removed") : _("Photo removed"),
                          undo_remove, removed, (GDestroyNotify) removed_free);
  else
    {
      removed_free (removed);
      goen_error_show (GTK_WIDGET (self), get_failure (self), error);
    }
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenCardPictureRow *self = GOEN_CARD_PICTURE_ROW (widget);

  goen_picture_choose_async (widget, self->kind == GOEN_CARD_LOGO ? _("Choose a Logo") : _("Choose a Photo"), self->cancellable, chosen_cb,
                             g_object_ref (self));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_picture_paste_async (widget, GOEN_CARD_PICTURE_ROW (widget)->cancellable, pasted_cb, g_object_ref (widget));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenCardPictureRow *self = GOEN_CARD_PICTURE_ROW (widget);
  const char *file;
  GBytes *bytes = goen_card_session_get_picture (self->session, self->kind, &file);
  Removed *removed;

  if (bytes == NULL || g_object_get_data (G_OBJECT (self), "goen-removed") != NULL)
    return;

  removed = g_new0 (Removed, 1);
  removed->library = g_object_ref (goen_card_session_get_library (self->session));
  removed->kind = self->kind;
  removed->name = g_strdup (file);
  removed->bytes = g_bytes_ref (bytes);
  g_object_set_data (G_OBJECT (self), "goen-removed", removed);
  goen_library_save_card_picture_async (removed->library, self->kind, NULL, NULL, NULL, removed_cb, g_object_ref (self));
}

static gboolean
drop_cb (GoenCardPictureRow *self,
         const GValue       *value)
{
  GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  if (files != NULL)
    take (self, files->data, NULL);
  g_slist_free (files);

  return files != NULL;
}

static void
goen_card_picture_row_dispose (GObject *object)
{
  GoenCardPictureRow *self = GOEN_CARD_PICTURE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (goen_card_picture_row_parent_class)->dispose (object);
}

static void
goen_card_picture_row_finalize (GObject *object)
{
  g_clear_object (&GOEN_CARD_PICTURE_ROW (object)->cancellable);

  G_OBJECT_CLASS (goen_card_picture_row_parent_class)->finalize (object);
}

static void
goen_card_picture_row_class_init (GoenCardPictureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_card_picture_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_card_picture_row_finalize;

  gtk_widget_class_install_action (widget_class, "card-picture.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "card-picture.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "card-picture.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "card-picture.paste", NULL);
}

static void
add_button (GoenCardPictureRow *self,
            const char         *icon,
            const char         *tooltip,
            const char         *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
goen_card_picture_row_init (GoenCardPictureRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  add_button (self, "document-open-symbolic", _("Choose a File…"), "card-picture.choose");
  add_button (self, "edit-paste-symbolic", _("Paste a Picture (Ctrl+V)"), "card-picture.paste");
  add_button (self, "user-trash-symbolic", _("Remove"), "card-picture.remove");
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * goen_card_picture_row_new:
 * @session: the design that is changed
 * @kind: logo or photo
 *
 * Creates the row of a picture. It is the same on all designs.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_card_picture_row_new (GoenCardSession     *session,
                           GoenCardPictureKind  kind)
{
  GoenCardPictureRow *self = g_object_new (GOEN_TYPE_CARD_PICTURE_ROW, "title", kind == GOEN_CARD_LOGO ? _("Logo") : _("Photo"), NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
