/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-face.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-date-text.h"

struct _GoenMergeFace
{
  AdwBin parent_instance;

  gint64        shown_id;
  GCancellable *cancellable;   /* (owned) (nullable): of the photo that is under way */

  GtkLabel     *fate;
  AdwAvatar    *avatar;
  GtkLabel     *name;
  GtkLabel     *added;
};

G_DEFINE_FINAL_TYPE (GoenMergeFace, goen_merge_face, ADW_TYPE_BIN)

static void
photo_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenMergeFace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) photo = goen_photo_load_finish (result, &error);

  /* A photo that cannot be read leaves the initial; what was read for somebody else before still arrives. */
  if (error == NULL && self->cancellable == g_task_get_cancellable (G_TASK (result)))
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (photo));
}

static void
load_photo (GoenMergeFace *self,
            GoenLibrary   *library,
            gint64         id)
{
  int size = adw_avatar_get_size (self->avatar) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->shown_id != id)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (goen_photo_peek (library, id, size)));
  self->shown_id = id;
  goen_photo_load_async (library, id, size, self->cancellable, photo_loaded_cb, g_object_ref (self));
}

static char *
dup_added (gint64 created)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (created);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = goen_date_text_partial (iso);

  /* Translators: %s is the day on which somebody was noted. */
  return g_strdup_printf (_("Added on %s"), day);
}

static void
goen_merge_face_dispose (GObject *object)
{
  GoenMergeFace *self = GOEN_MERGE_FACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_MERGE_FACE);

  G_OBJECT_CLASS (goen_merge_face_parent_class)->dispose (object);
}

static void
goen_merge_face_class_init (GoenMergeFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_merge_face_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-merge-face.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenMergeFace, fate);
  gtk_widget_class_bind_template_child (widget_class, GoenMergeFace, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenMergeFace, name);
  gtk_widget_class_bind_template_child (widget_class, GoenMergeFace, added);
}

static void
goen_merge_face_init (GoenMergeFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_merge_face_show:
 * @self: a face
 * @library: where the person is
 * @record: the person
 * @fate: what becomes of the entry, translated
 *
 * Shows somebody.
 */
void
goen_merge_face_show (GoenMergeFace          *self,
                      GoenLibrary            *library,
                      const GoenPersonRecord *record,
                      const char             *fate)
{
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *added = dup_added (record->created);
  const char *shown = *name != '\0' ? name : _("No name");

  gtk_label_set_label (self->fate, fate);
  gtk_label_set_label (self->name, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), shown);
  gtk_label_set_label (self->added, added);
  goen_avatar_set_name (self->avatar, name);
  load_photo (self, library, record->id);
}
