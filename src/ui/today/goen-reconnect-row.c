/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reconnect-row.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-clock.h"
#include "goen-follow.h"
#include "goen-toast.h"

#define NOT_NOW_DAYS 30
#define PHOTO_SIZE   40

struct _GoenReconnectRow
{
  GtkListBoxRow parent_instance;

  GoenLibrary      *library;        /* (owned) */
  GCancellable     *cancellable;    /* (owned): of the photo */
  gint64            person_id;
  char             *person_name;    /* (owned) (nullable) */
  GoenFollowUpKind  kind;           /* of what Write begins */
  gint64            now;

  AdwAvatar        *avatar;
  GtkLabel         *name_label;
  GtkLabel         *reason_label;
};

G_DEFINE_FINAL_TYPE (GoenReconnectRow, goen_reconnect_row, GTK_TYPE_LIST_BOX_ROW)

/* What an undo of Not Now needs. */
typedef struct {
  GoenLibrary *library;   /* (owned) */
  gint64       person_id;
} Snoozed;

static void
snoozed_free (gpointer data)
{
  Snoozed *snoozed = data;

  g_object_unref (snoozed->library);
  g_free (snoozed);
}

static void
woken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The suggestion could not be brought back"), error);
}

static void
undo_not_now (GtkWidget *root,
              gpointer   data)
{
  Snoozed *snoozed = data;

  goen_library_snooze_touch_async (snoozed->library, snoozed->person_id, 0, NULL, woken_cb, g_object_ref (root));
}

/* The row may be gone by the time the answer comes: it is the root that shows it. */
typedef struct {
  GtkWidget *root;        /* (owned) */
  Snoozed   *snoozed;     /* (owned) (nullable) */
  char      *title;       /* (owned): of the toast */
} NotNow;

static void
not_now_free (NotNow *data)
{
  g_object_unref (data->root);
  g_clear_pointer (&data->snoozed, snoozed_free);
  g_free (data->title);
  g_free (data);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NotNow, not_now_free)

static void
snoozed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (NotNow) data = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (data->root, _("The suggestion could not be put off"), error);
  else
    goen_toast_show_undo (data->root, data->title, undo_not_now, g_steal_pointer (&data->snoozed), snoozed_free);
}

static void
not_now_cb (GoenReconnectRow *self)
{
  NotNow *data = g_new0 (NotNow, 1);

  data->root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  data->snoozed = g_new0 (Snoozed, 1);
  data->snoozed->library = g_object_ref (self->library);
  data->snoozed->person_id = self->person_id;
  /* Translators: %s is the name of a person. */
  data->title = g_strdup_printf (_("%s will not be suggested for a month"), self->person_name);
  goen_library_snooze_touch_async (self->library, self->person_id, self->now + NOT_NOW_DAYS * GOEN_CLOCK_DAY, NULL, snoozed_cb, data);
}

static void
write_cb (GoenReconnectRow *self)
{
  goen_draft_present_new (GTK_WIDGET (self), self->library, self->person_id, self->kind, 0);
}

static void
show_person_cb (GoenReconnectRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", self->person_id);
}

static void
photo_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenReconnectRow) self = user_data;
  g_autoptr (GdkTexture) photo = goen_photo_load_finish (result, NULL);

  if (photo != NULL && self->avatar != NULL)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (photo));
}

static GoenFollowUpKind
get_kind (GoenReason reason)
{
  return reason == GOEN_REASON_ACHIEVEMENT || reason == GOEN_REASON_JOB_CHANGE ? GOEN_FOLLOW_UP_CONGRATULATE : GOEN_FOLLOW_UP_AGAIN;
}

static void
goen_reconnect_row_dispose (GObject *object)
{
  GoenReconnectRow *self = GOEN_RECONNECT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_RECONNECT_ROW);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_reconnect_row_parent_class)->dispose (object);
}

static void
goen_reconnect_row_finalize (GObject *object)
{
  GoenReconnectRow *self = GOEN_RECONNECT_ROW (object);

  g_object_unref (self->cancellable);
  g_free (self->person_name);

  G_OBJECT_CLASS (goen_reconnect_row_parent_class)->finalize (object);
}

static void
goen_reconnect_row_class_init (GoenReconnectRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_reconnect_row_dispose;
  object_class->finalize = goen_reconnect_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-reconnect-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenReconnectRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenReconnectRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, GoenReconnectRow, reason_label);
  gtk_widget_class_bind_template_callback (widget_class, show_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_now_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
goen_reconnect_row_init (GoenReconnectRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_reconnect_row_new:
 * @library: the library
 *
 * Makes a row that shows nobody yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_reconnect_row_new (GoenLibrary *library)
{
  GoenReconnectRow *self = g_object_new (GOEN_TYPE_RECONNECT_ROW, NULL);

  self->library = g_object_ref (library);
  return GTK_WIDGET (self);
}

/**
 * goen_reconnect_row_show:
 * @self: the row
 * @reconnect: whom it is about, and why; not kept
 * @now: Unix seconds
 *
 * Shows somebody.
 */
void
goen_reconnect_row_show (GoenReconnectRow    *self,
                         const GoenReconnect *reconnect,
                         gint64               now)
{
  g_autofree char *reason = goen_reconnect_dup_reason (reconnect);
  gboolean is_new = self->person_id != reconnect->person_id;

  g_return_if_fail (GOEN_IS_RECONNECT_ROW (self));

  self->person_id = reconnect->person_id;
  self->kind = get_kind (reconnect->reason);
  self->now = now;
  g_set_str (&self->person_name, reconnect->person_name);
  goen_avatar_set_name (self->avatar, reconnect->person_name);
  gtk_label_set_text (self->name_label, reconnect->person_name);
  gtk_label_set_text (self->reason_label, reason != NULL ? reason : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reconnect->person_name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason != NULL ? reason : "",
                                  -1);
  if (is_new && reconnect->person_has_photo)
    goen_photo_load_async (self->library, self->person_id,
                           PHOTO_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                           self->cancellable, photo_cb, g_object_ref (self));
}

/**
 * goen_reconnect_row_write:
 * @self: the row
 *
 * Begins a message to the person, as the button does.
 */
void
goen_reconnect_row_write (GoenReconnectRow *self)
{
  g_return_if_fail (GOEN_IS_RECONNECT_ROW (self));

  write_cb (self);
}
