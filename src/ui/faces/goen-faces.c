/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces.h"

#include "goen-clock.h"
#include "goen-face-view.h"
#include "goen-faces-drill.h"
#include "goen-faces-load.h"
#include "goen-faces-pages.h"
#include "goen-faces-progress.h"
#include "goen-faces-store.h"
#include "goen-grade-bar.h"

#define SECONDS 180

struct _GoenFacesDialog
{
  AdwDialog parent_instance;

  GoenLibrary     *library;        /* (owned) */
  gint64           event_id;       /* 0 for everybody */
  guint            seconds;
  GoenFacesDrill  *drill;          /* (owned) (nullable) */
  GPtrArray       *later;          /* (owned) (nullable) of GoenFaceCard: what is not due */
  GCancellable    *cancellable;    /* (owned) */
  guint            tick_id;
  gboolean         is_answered;

  AdwWindowTitle  *window_title;
  GtkWidget       *undo;
  GtkProgressBar  *progress;
  AdwBanner       *read_only_banner;
  GtkStack        *stack;
  GoenFaceView    *view;
  AdwStatusPage   *calm_page;
  GtkWidget       *go_on;
  GtkWidget       *all;
  GtkWidget       *done;
  GtkWidget       *bottom;
  GtkStack        *buttons;
  GtkWidget       *show;
  GoenGradeBar    *grades;
};

G_DEFINE_FINAL_TYPE (GoenFacesDialog, goen_faces_dialog, ADW_TYPE_DIALOG)

typedef enum {
  PROP_SECONDS = 1,
} GoenFacesDialogProperty;

static GParamSpec *props[PROP_SECONDS + 1];

static void
show_progress (GoenFacesDialog *self)
{
  goen_faces_progress_show (self->progress, self->window_title, self->drill, self->seconds, gtk_widget_get_visible (self->bottom));
}

static void
update_actions (GoenFacesDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_asking = self->drill != NULL && goen_faces_drill_get_current (self->drill) != NULL;

  gtk_widget_action_set_enabled (widget, "faces.show", is_asking && !self->is_answered);
  gtk_widget_action_set_enabled (widget, "faces.grade", is_asking && self->is_answered);
  gtk_widget_action_set_enabled (widget, "faces.undo", self->drill != NULL && goen_faces_drill_can_undo (self->drill));
}

static void
show_page (GoenFacesDialog *self,
           const char      *name,
           GtkWidget       *focus)
{
  gboolean is_card = g_str_equal (name, "card");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->bottom, is_card);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_card);
  update_actions (self);
  show_progress (self);
  if (focus != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), focus);
}

static void
show_calm (GoenFacesDialog *self)
{
  gboolean has_left = self->drill != NULL && goen_faces_drill_get_n_left (self->drill) > 0;
  gboolean has_later = self->drill == NULL && self->later != NULL && self->later->len > 0;

  gtk_widget_set_visible (self->go_on, has_left);
  gtk_widget_set_visible (self->all, has_later);
  gtk_widget_set_visible (self->done, TRUE);
  show_page (self, "calm", self->done);
}

static void
show_answer (GoenFacesDialog *self)
{
  const GoenFaceCard *card = goen_faces_drill_get_current (self->drill);

  self->is_answered = TRUE;
  goen_grade_bar_show (self->grades, &card->memory, goen_clock_now ());
  goen_face_view_show_answer (self->view);
  gtk_stack_set_visible_child_name (self->buttons, "grades");
  show_page (self, "card", goen_grade_bar_get_default (self->grades));
}

static void
ask (GoenFacesDialog    *self,
     const GoenFaceCard *card)
{
  self->is_answered = FALSE;
  goen_face_view_ask (self->view, self->library, card);
  gtk_stack_set_visible_child_name (self->buttons, "show");
  show_page (self, "card", self->show);
}

static void
show_next (GoenFacesDialog *self)
{
  const GoenFaceCard *card = goen_faces_drill_next (self->drill, g_get_monotonic_time (), goen_clock_now ());

  if (card != NULL)
    {
      ask (self, card);
      return;
    }
  goen_faces_page_show_done (self->calm_page, self->drill);
  show_calm (self);
}

static void
start (GoenFacesDialog *self,
       GPtrArray       *cards)
{
  g_clear_pointer (&self->drill, goen_faces_drill_free);
  self->drill = goen_faces_drill_new (cards, g_get_monotonic_time (), self->seconds);
  show_next (self);
}

/* Loading */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenFacesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFacesLoaded) loaded = goen_faces_load_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (loaded != NULL && loaded->due->len > 0)
    {
      start (self, loaded->due);
      return;
    }
  if (loaded == NULL)
    goen_faces_page_show_error (self->calm_page, error);
  else if (loaded->later->len == 0)
    goen_faces_page_show_nobody (self->calm_page, self->event_id != 0);
  else
    goen_faces_page_show_not_due (self->calm_page, loaded->later, goen_clock_now ());
  self->later = loaded != NULL ? g_steal_pointer (&loaded->later) : NULL;
  show_calm (self);
}

/* Actions */

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_answer (GOEN_FACES_DIALOG (widget));
}

static void
grade_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (widget);
  GoenFsrsGrade grade = CLAMP (g_variant_get_int32 (parameter), GOEN_FSRS_AGAIN, GOEN_FSRS_EASY);
  gint64 now = goen_clock_now ();
  const GoenFaceCard *before = goen_faces_drill_grade (self->drill, grade, now);

  goen_faces_store_grade (widget, self->library, before, grade, now);
  show_next (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (widget);
  const GoenFaceCard *card = goen_faces_drill_undo (self->drill);

  goen_faces_store_undo (widget, self->library, card);
  ask (self, card);
  show_answer (self);
}

static void
all_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (widget);
  g_autoptr (GPtrArray) later = g_steal_pointer (&self->later);

  if (later != NULL)
    start (self, later);
}

static void
go_on_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (widget);

  goen_faces_drill_go_on (self->drill, g_get_monotonic_time ());
  show_next (self);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static gboolean
tick_cb (gpointer user_data)
{
  show_progress (user_data);
  return G_SOURCE_CONTINUE;
}

static void
goen_faces_dialog_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((GoenFacesDialogProperty) prop_id)
    {
    case PROP_SECONDS:
      g_value_set_uint (value, GOEN_FACES_DIALOG (object)->seconds);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_faces_dialog_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (object);

  switch ((GoenFacesDialogProperty) prop_id)
    {
    case PROP_SECONDS:
      if (self->seconds == g_value_get_uint (value))
        break;
      self->seconds = g_value_get_uint (value);
      if (self->drill != NULL)
        goen_faces_drill_set_seconds (self->drill, self->seconds);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_faces_dialog_closed (AdwDialog *dialog)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick_id, g_source_remove);
}

static void
goen_faces_dialog_dispose (GObject *object)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (object);

  goen_faces_dialog_closed (ADW_DIALOG (self));
  g_clear_object (&self->library);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_FACES_DIALOG);

  G_OBJECT_CLASS (goen_faces_dialog_parent_class)->dispose (object);
}

static void
goen_faces_dialog_finalize (GObject *object)
{
  GoenFacesDialog *self = GOEN_FACES_DIALOG (object);

  g_clear_pointer (&self->drill, goen_faces_drill_free);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (goen_faces_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "faces.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "faces.grade", "i", grade_action);
  gtk_widget_class_install_action (widget_class, "faces.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "faces.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "faces.go-on", NULL, go_on_action);
  gtk_widget_class_install_action (widget_class, "faces.done", NULL, done_action);
}

static void
goen_faces_dialog_class_init (GoenFacesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_faces_dialog_get_property;
  object_class->set_property = goen_faces_dialog_set_property;
  object_class->dispose = goen_faces_dialog_dispose;
  object_class->finalize = goen_faces_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_faces_dialog_closed;

  props[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, 3600, SECONDS,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_actions (widget_class);
  g_type_ensure (GOEN_TYPE_FACE_VIEW);
  g_type_ensure (GOEN_TYPE_GRADE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-faces.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, undo);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, calm_page);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, all);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, done);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, bottom);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, show);
  gtk_widget_class_bind_template_child (widget_class, GoenFacesDialog, grades);
}

static void
goen_faces_dialog_init (GoenFacesDialog *self)
{
  self->seconds = SECONDS;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  show_page (self, "loading", NULL);
}

/**
 * goen_faces_present:
 * @parent: over which it appears
 * @library: the library
 * @event_id: an event where one may meet people again, 0 for everybody
 *
 * Asks for names and faces, three minutes at most: what is due, and no more.
 */
void
goen_faces_present (GtkWidget   *parent,
                    GoenLibrary *library,
                    gint64       event_id)
{
  GoenFacesDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  self = g_object_new (GOEN_TYPE_FACES_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->event_id = event_id;
  adw_banner_set_revealed (self->read_only_banner, goen_library_get_is_read_only (library));
  adw_dialog_present (ADW_DIALOG (self), parent);
  goen_faces_load_async (library, event_id, self->cancellable, loaded_cb, g_object_ref (self));
}
