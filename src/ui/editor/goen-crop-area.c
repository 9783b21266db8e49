/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-crop-area.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-crop-square.h"

/* In pixels of the widget; as large as a finger. */
#define HANDLE_REACH 24.0
#define HANDLE_LENGTH 18.0
#define HANDLE_WIDTH 4.0

#define KEY_STEP 0.02
#define KEY_LONG_STEP 0.1
#define KEY_ZOOM 1.05

struct _GoenCropArea
{
  GtkWidget parent_instance;

  GdkTexture    *texture;      /* (owned) (nullable) */
  GoenCropSquare square;
  GoenCropSquare drag_start;   /* the square when the drag or pinch began */
  GoenCropHandle handle;
};

G_DEFINE_FINAL_TYPE (GoenCropArea, goen_crop_area, GTK_TYPE_WIDGET)

/* How the picture lies in the widget; the scale is widget pixels per picture pixel. */
static double
get_placement (GoenCropArea    *self,
               graphene_rect_t *place)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN (width / self->square.width, height / self->square.height);

  graphene_rect_init (place,
                      (width - self->square.width * scale) / 2,
                      (height - self->square.height * scale) / 2,
                      self->square.width * scale,
                      self->square.height * scale);

  return MAX (scale, 1e-6);
}

static void
set_square (GoenCropArea         *self,
            const GoenCropSquare *square)
{
  self->square = *square;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               GoenCropArea   *self)
{
  graphene_rect_t place;
  double scale;

  if (self->texture == NULL)
    return;

  scale = get_placement (self, &place);
  self->drag_start = self->square;
  self->handle = goen_crop_square_find (&self->square,
                                        (x - place.origin.x) / scale,
                                        (y - place.origin.y) / scale,
                                        HANDLE_REACH / scale);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->handle != GOEN_CROP_NONE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                GoenCropArea   *self)
{
  GoenCropSquare square = self->drag_start;
  graphene_rect_t place;
  double scale;

  if (self->texture == NULL)
    return;

  scale = get_placement (self, &place);
  goen_crop_square_drag (&square, self->handle, dx / scale, dy / scale);
  set_square (self, &square);
}

static void
pinch_begin_cb (GoenCropArea *self)
{
  self->drag_start = self->square;
  self->handle = GOEN_CROP_NONE;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          GoenCropArea   *self)
{
  GoenCropSquare square = self->drag_start;

  if (self->texture == NULL)
    return;

  goen_crop_square_zoom (&square, scale);
  set_square (self, &square);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           GoenCropArea             *self)
{
  goen_crop_area_zoom (self, pow (KEY_ZOOM, dy));

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GoenCropArea          *self)
{
  GoenCropSquare square = self->square;
  double step = self->square.size * ((state & GDK_SHIFT_MASK) != 0 ? KEY_LONG_STEP : KEY_STEP);

  if (self->texture == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  step = MAX (step, 1);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      goen_crop_square_move (&square, -step, 0);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      goen_crop_square_move (&square, step, 0);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      goen_crop_square_move (&square, 0, -step);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      goen_crop_square_move (&square, 0, step);
      break;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_semicolon:   /* plus without Shift on a Japanese keyboard */
    case GDK_KEY_KP_Add:
      goen_crop_square_zoom (&square, KEY_ZOOM);
      break;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      goen_crop_square_zoom (&square, 1 / KEY_ZOOM);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  set_square (self, &square);
  return GDK_EVENT_STOP;
}

static void
snapshot_handles (GtkSnapshot           *snapshot,
                  const graphene_rect_t *square)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  float length = MIN (HANDLE_LENGTH, square->size.width / 3);

  for (int row = 0; row < 2; row++)
    for (int column = 0; column < 2; column++)
      {
        float x = square->origin.x + column * square->size.width;
        float y = square->origin.y + row * square->size.height;
        float left = column == 0 ? x - HANDLE_WIDTH / 2 : x + HANDLE_WIDTH / 2 - length;
        float top = row == 0 ? y - HANDLE_WIDTH / 2 : y + HANDLE_WIDTH / 2 - length;

        gtk_snapshot_append_color (snapshot, &white,
                                   &GRAPHENE_RECT_INIT (left, y - HANDLE_WIDTH / 2, length, HANDLE_WIDTH));
        gtk_snapshot_append_color (snapshot, &white,
                                   &GRAPHENE_RECT_INIT (x - HANDLE_WIDTH / 2, top, HANDLE_WIDTH, length));
      }
}

static void
snapshot_shade (GtkSnapshot           *snapshot,
                const graphene_rect_t *place,
                const graphene_rect_t *square)
{
  const GdkRGBA shade = { 0, 0, 0, 0.6 };
  float right = place->origin.x + place->size.width;
  float bottom = place->origin.y + place->size.height;
  float square_right = square->origin.x + square->size.width;
  float square_bottom = square->origin.y + square->size.height;

  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (place->origin.x, place->origin.y,
                                                  place->size.width, square->origin.y - place->origin.y));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (place->origin.x, square_bottom,
                                                  place->size.width, bottom - square_bottom));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (place->origin.x, square->origin.y,
                                                  square->origin.x - place->origin.x, square->size.height));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (square_right, square->origin.y,
                                                  right - square_right, square->size.height));
}

static void
goen_crop_area_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GoenCropArea *self = GOEN_CROP_AREA (widget);
  const GdkRGBA line = { 1, 1, 1, 0.8 };
  graphene_rect_t place;
  graphene_rect_t square;
  GskRoundedRect outline;
  double scale;

  if (self->texture == NULL)
    return;

  scale = get_placement (self, &place);
  graphene_rect_init (&square,
                      place.origin.x + self->square.x * scale,
                      place.origin.y + self->square.y * scale,
                      self->square.size * scale,
                      self->square.size * scale);

  gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR, &place);
  snapshot_shade (snapshot, &place, &square);
  gsk_rounded_rect_init_from_rect (&outline, &square, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
  snapshot_handles (snapshot, &square);
}

static void
goen_crop_area_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 200;
  *natural = 400;
}

static void
goen_crop_area_finalize (GObject *object)
{
  g_clear_object (&GOEN_CROP_AREA (object)->texture);

  G_OBJECT_CLASS (goen_crop_area_parent_class)->finalize (object);
}

static void
goen_crop_area_class_init (GoenCropAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = goen_crop_area_finalize;
  widget_class->snapshot = goen_crop_area_snapshot;
  widget_class->measure = goen_crop_area_measure;

  gtk_widget_class_set_css_name (widget_class, "goen-crop-area");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
goen_crop_area_init (GoenCropArea *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("The part of the picture to keep"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("The arrow keys move the square, plus and minus change its size."),
                                  -1);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * goen_crop_area_set_texture:
 * @self: a crop area
 * @texture: the picture
 *
 * Shows a picture with the largest square on it.
 */
void
goen_crop_area_set_texture (GoenCropArea *self,
                            GdkTexture   *texture)
{
  g_set_object (&self->texture, texture);
  goen_crop_square_init (&self->square, gdk_texture_get_width (texture), gdk_texture_get_height (texture));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * goen_crop_area_zoom:
 * @self: a crop area
 * @factor: what to multiply the size of the square by
 *
 * Makes the square larger or smaller.
 */
void
goen_crop_area_zoom (GoenCropArea *self,
                     double        factor)
{
  GoenCropSquare square = self->square;

  if (self->texture == NULL)
    return;

  goen_crop_square_zoom (&square, factor);
  set_square (self, &square);
}

/**
 * goen_crop_area_get_part:
 * @self: a crop area
 * @part: (out): the square in whole pixels of the picture
 *
 * Gets what the user wants to keep.
 */
void
goen_crop_area_get_part (GoenCropArea *self,
                         GdkRectangle *part)
{
  part->width = MAX (1, (int) self->square.size);
  part->height = part->width;
  part->x = MIN ((int) self->square.x, self->square.width - part->width);
  part->y = MIN ((int) self->square.y, self->square.height - part->height);
}
