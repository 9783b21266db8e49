/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-face-view.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-face-words.h"

/* The longer side in device pixels; a card of so few cannot be read, and still looks like itself. */
#define PHOTO_SIZE 360
#define CARD_SIZE 960
#define BLURRED_SIZE 22

struct _GoenFaceView
{
  GtkBox parent_instance;

  GoenLibrary  *library;        /* (owned) (nullable) */
  GoenFaceCard *card;           /* (owned) (nullable) */
  GBytes       *card_bytes;     /* (owned) (nullable): the image of the business card */
  GCancellable *cancellable;    /* (owned) (nullable): of what is being loaded for this card */
  gboolean      is_answered;

  GtkLabel     *question_label;
  AdwAvatar    *avatar;
  GtkWidget    *card_clamp;
  GtkPicture   *card_picture;
  GtkLabel     *headline_label;
  GtkWidget    *answer_box;
  GtkLabel     *name_label;
  GtkLabel     *reading_label;
  GtkLabel     *work_label;
  GtkLabel     *hook_label;
  GtkLabel     *met_label;
};

G_DEFINE_FINAL_TYPE (GoenFaceView, goen_face_view, GTK_TYPE_BOX)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
dup_work (const GoenFaceCard *card)
{
  if (card->company != NULL && card->title != NULL)
    return g_strjoin (_(" · "), card->company, card->title, NULL);
  return g_strdup (card->company != NULL ? card->company : card->title);
}

static void
stop (GoenFaceView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Pictures */

static void
photo_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenFaceView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_photo_load_finish (result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) || self->library == NULL)
    return;
  if (texture != NULL)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
}

/* What is drawn much larger than it is gets soft edges. */
static void
decode_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  int size = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "goen-size"));
  GdkTexture *texture = goen_photo_decode (task_data, size, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GoenFaceView *self = GOEN_FACE_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL || self->library == NULL)
    return;
  gtk_picture_set_paintable (self->card_picture, GDK_PAINTABLE (texture));
}

static void
decode_card (GoenFaceView *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->card_bytes == NULL)
    return;
  task = g_task_new (self, self->cancellable, decoded_cb, NULL);
  g_task_set_source_tag (task, decode_card);
  g_task_set_task_data (task, g_bytes_ref (self->card_bytes), (GDestroyNotify) g_bytes_unref);
  g_object_set_data (G_OBJECT (task), "goen-size", GINT_TO_POINTER (self->is_answered ? CARD_SIZE : BLURRED_SIZE));
  g_task_run_in_thread (task, decode_in_thread);
}

static void
card_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenFaceView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = goen_library_load_image_finish (GOEN_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->library == NULL || bytes == NULL)
    return;
  self->card_bytes = g_steal_pointer (&bytes);
  decode_card (self);
}

static gboolean
shows_card (const GoenFaceCard *card)
{
  return card->aspect == GOEN_FACE_NAME && card->has_card && !card->has_photo;
}

static void
load_pictures (GoenFaceView *self)
{
  const GoenFaceCard *card = self->card;
  gboolean shows_face = card->aspect == GOEN_FACE_STORY || (card->aspect == GOEN_FACE_NAME && !shows_card (card));

  stop (self);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->card_bytes, g_bytes_unref);
  gtk_picture_set_paintable (self->card_picture, NULL);
  adw_avatar_set_custom_image (self->avatar, NULL);
  goen_avatar_set_name (self->avatar, card->name);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), shows_face);
  gtk_widget_set_visible (self->card_clamp, shows_card (card));
  adw_avatar_set_size (self->avatar, card->aspect == GOEN_FACE_STORY ? 96 : 180);
  /* Before its name is said, a face that cannot be shown has no initial either. */
  adw_avatar_set_show_initials (self->avatar, card->aspect != GOEN_FACE_NAME);
  if (card->has_photo && shows_face)
    goen_photo_load_async (self->library, card->person_id, PHOTO_SIZE, self->cancellable, photo_loaded_cb, g_object_ref (self));
  if (shows_card (card))
    goen_library_load_image_async (self->library, card->person_id, GOEN_IMAGE_CARD_FRONT, self->cancellable,
                                   card_loaded_cb, g_object_ref (self));
}

static void
goen_face_view_dispose (GObject *object)
{
  GoenFaceView *self = GOEN_FACE_VIEW (object);

  stop (self);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_FACE_VIEW);

  G_OBJECT_CLASS (goen_face_view_parent_class)->dispose (object);
}

static void
goen_face_view_finalize (GObject *object)
{
  GoenFaceView *self = GOEN_FACE_VIEW (object);

  g_clear_pointer (&self->card, goen_face_card_free);
  g_clear_pointer (&self->card_bytes, g_bytes_unref);

  G_OBJECT_CLASS (goen_face_view_parent_class)->finalize (object);
}

static void
goen_face_view_class_init (GoenFaceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_face_view_dispose;
  object_class->finalize = goen_face_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-face-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, question_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, card_clamp);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, card_picture);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, headline_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, answer_box);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, name_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, reading_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, work_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, hook_label);
  gtk_widget_class_bind_template_child (widget_class, GoenFaceView, met_label);
}

static void
goen_face_view_init (GoenFaceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_answer (GoenFaceView *self)
{
  const GoenFaceCard *card = self->card;
  gboolean is_story = card->aspect == GOEN_FACE_STORY;
  g_autofree char *work = dup_work (card);
  g_autofree char *met = NULL;

  if (card->met_at != NULL)
    /* Translators: %s is the title of an event. */
    met = g_strdup_printf (_("Last met at: %s"), card->met_at);
  set_text (self->name_label, is_story ? NULL : card->name);
  set_text (self->reading_label, card->aspect == GOEN_FACE_NAME ? card->yomi : NULL);
  set_text (self->work_label, work);
  set_text (self->hook_label, is_story ? card->hook : NULL);
  set_text (self->met_label, met);
}

/* Without what the screen does not say either. */
static void
announce_answer (GoenFaceView *self)
{
  GtkLabel *labels[] = { self->name_label, self->reading_label, self->work_label, self->hook_label, self->met_label };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
        g_strv_builder_add (builder, gtk_label_get_text (labels[i]));
    }
  lines = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", lines);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * goen_face_view_ask:
 * @self: the view
 * @library: where pictures come from
 * @card: what is asked; copied
 *
 * Asks one thing about somebody.
 */
void
goen_face_view_ask (GoenFaceView       *self,
                    GoenLibrary        *library,
                    const GoenFaceCard *card)
{
  g_return_if_fail (GOEN_IS_FACE_VIEW (self));
  g_return_if_fail (card != NULL);

  g_set_object (&self->library, library);
  g_clear_pointer (&self->card, goen_face_card_free);
  self->card = goen_face_card_copy (card);
  self->is_answered = FALSE;

  set_text (self->question_label, goen_face_aspect_get_question (card->aspect));
  set_text (self->headline_label, card->aspect == GOEN_FACE_KANJI ? card->yomi : card->aspect == GOEN_FACE_STORY ? card->name : NULL);
  gtk_widget_set_visible (self->answer_box, FALSE);
  load_pictures (self);
  fill_answer (self);
}

/**
 * goen_face_view_show_answer:
 * @self: the view
 *
 * Shows the answer below what is asked.
 */
void
goen_face_view_show_answer (GoenFaceView *self)
{
  g_return_if_fail (GOEN_IS_FACE_VIEW (self));
  g_return_if_fail (self->card != NULL);

  self->is_answered = TRUE;
  gtk_widget_set_visible (self->answer_box, TRUE);
  decode_card (self);
  announce_answer (self);
}
