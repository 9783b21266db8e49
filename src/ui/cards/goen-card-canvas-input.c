/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-canvas-private.h"

#include <math.h>

#include "goen-card-scale.h"

#define GRID         0.5        /* mm */
#define FINE         0.1
#define REACH_PIXELS 6.0        /* within which lines draw, and handles are taken */

static void
to_card (GoenCardCanvas *self,
         double         *x,
         double         *y)
{
  graphene_rect_t area = goen_card_canvas_get_area (self);
  double scale = goen_card_canvas_get_scale (self);

  *x = (*x - area.origin.x) / scale;
  *y = (*y - area.origin.y) / scale;
}

static gboolean
is_inside (const cairo_rectangle_t *box,
           double                   x,
           double                   y)
{
  return x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height;
}

/* What is inked comes before what is only a box, and the smaller box before the larger one. */
static int
find_at (GoenCardCanvas *self,
         double          x,
         double          y)
{
  const GoenCardContent *content = goen_card_session_get_content (self->session);
  GoenCardSide side = goen_card_session_get_side (self->session);
  g_autoptr (GArray) seen = goen_card_canvas_list (self);
  double smallest = G_MAXDOUBLE;
  int found = GOEN_CARD_NOTHING;

  for (guint i = 0; i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);
      cairo_rectangle_t box = { item->x, item->y, item->width, item->height };
      cairo_rectangle_t ink;
      double size = box.width * box.height;

      if (goen_card_painter_get_extents (goen_card_session_get_painter (self->session), side, item->field, content, &ink) &&
          is_inside (&ink, x, y))
        size /= 1000;
      else if (!is_inside (&box, x, y))
        continue;
      if (size < smallest)
        {
          smallest = size;
          found = (int) item->field;
        }
    }

  return found;
}

static GoenCardGrip
find_grip (GoenCardCanvas *self,
           double          x,
           double          y)
{
  double reach = REACH_PIXELS / goen_card_canvas_get_scale (self);
  GoenCardGrip grip = GOEN_GRIP_MOVE;
  cairo_rectangle_t box;

  if (!goen_card_canvas_get_box (self, &box) || x < box.x - reach || x > box.x + box.width + reach ||
      y < box.y - reach || y > box.y + box.height + reach)
    return GOEN_GRIP_MOVE;

  /* A box that is small is moved in its middle all the same. */
  if (x < box.x + MIN (reach, box.width / 4))
    grip |= GOEN_GRIP_LEFT;
  else if (x > box.x + box.width - MIN (reach, box.width / 4))
    grip |= GOEN_GRIP_RIGHT;
  if (y < box.y + MIN (reach, box.height / 4))
    grip |= GOEN_GRIP_TOP;
  else if (y > box.y + box.height - MIN (reach, box.height / 4))
    grip |= GOEN_GRIP_BOTTOM;

  return grip;
}

static const char *
get_cursor (GoenCardGrip grip)
{
  switch ((int) grip)
    {
    case GOEN_GRIP_LEFT:
    case GOEN_GRIP_RIGHT:
      return "ew-resize";
    case GOEN_GRIP_TOP:
    case GOEN_GRIP_BOTTOM:
      return "ns-resize";
    case GOEN_GRIP_LEFT | GOEN_GRIP_TOP:
    case GOEN_GRIP_RIGHT | GOEN_GRIP_BOTTOM:
      return "nwse-resize";
    case GOEN_GRIP_LEFT | GOEN_GRIP_BOTTOM:
    case GOEN_GRIP_RIGHT | GOEN_GRIP_TOP:
      return "nesw-resize";
    default:
      return "move";
    }
}

static void
motion_cb (GoenCardCanvas *self,
           double          x,
           double          y)
{
  GoenCardGrip grip;

  if (self->session == NULL || self->is_dragging)
    return;

  to_card (self, &x, &y);
  grip = find_grip (self, x, y);
  if (grip != GOEN_GRIP_MOVE || find_at (self, x, y) != GOEN_CARD_NOTHING)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (grip));
  else
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
drag_begin_cb (GoenCardCanvas *self,
               double          x,
               double          y)
{
  static guint n_drags;

  if (self->session == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  to_card (self, &x, &y);
  self->grip = find_grip (self, x, y);
  if (self->grip == GOEN_GRIP_MOVE)
    goen_card_session_select (self->session, goen_card_session_get_side (self->session), find_at (self, x, y));
  self->is_dragging = goen_card_session_can_write (self->session) && goen_card_canvas_get_box (self, &self->from);
  self->guide_x = self->guide_y = NAN;
  g_free (self->step);
  self->step = g_strdup_printf ("drag-%u", n_drags++);
}

/* One axis of a box that is dragged by @by. */
static void
drag_axis (double        *start,
           double        *length,
           double         by,
           gboolean       moves_start,
           gboolean       moves_end,
           const GArray  *lines,
           double         reach,
           double         grid,
           double        *guide)
{
  double end = *start + *length;

  *guide = NAN;
  if (moves_start)
    {
      *start = MIN (goen_card_snap (*start + by, 0, lines, reach, grid, guide), end - 1);
      *length = end - *start;
    }
  else if (moves_end)
    *length = MAX (goen_card_snap (end + by, 0, lines, reach, grid, guide) - *start, 1);
  else
    *start = goen_card_snap (*start + by, *length, lines, reach, grid, guide);
}

static void
drag_update_cb (GoenCardCanvas *self,
                double          x,
                double          y,
                GtkGesture     *gesture)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (double));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean is_free = (state & GDK_ALT_MASK) != 0;
  cairo_rectangle_t box = self->from;
  double scale, reach, grid;
  gboolean resizes = self->grip != GOEN_GRIP_MOVE;

  /* A click is no drag. */
  if (!self->is_dragging || hypot (x, y) < 3)
    return;

  scale = goen_card_canvas_get_scale (self);
  reach = is_free ? 0 : REACH_PIXELS / scale;
  grid = is_free ? FINE : GRID;
  if (!is_free)
    goen_card_snap_collect (self->session, goen_card_session_get_selected (self->session), xs, ys);
  if (!resizes || (self->grip & (GOEN_GRIP_LEFT | GOEN_GRIP_RIGHT)) != 0)
    drag_axis (&box.x, &box.width, x / scale, (self->grip & GOEN_GRIP_LEFT) != 0, (self->grip & GOEN_GRIP_RIGHT) != 0,
               xs, reach, grid, &self->guide_x);
  if (!resizes || (self->grip & (GOEN_GRIP_TOP | GOEN_GRIP_BOTTOM)) != 0)
    drag_axis (&box.y, &box.height, y / scale, (self->grip & GOEN_GRIP_TOP) != 0, (self->grip & GOEN_GRIP_BOTTOM) != 0,
               ys, reach, grid, &self->guide_y);
  goen_card_session_move (self->session, &box, self->step);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GoenCardCanvas *self)
{
  self->is_dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Numbers stay on tenths, whatever they were before. */
static double
tidy (double length)
{
  return round (length * 10) / 10;
}

static gboolean
move_by_key (GoenCardCanvas  *self,
             guint            key,
             GdkModifierType  state)
{
  double by = (state & GDK_SHIFT_MASK) != 0 ? FINE : GRID;
  gboolean resizes = (state & GDK_CONTROL_MASK) != 0;
  double x = 0, y = 0;
  cairo_rectangle_t box;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    x = -by;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    x = by;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    y = -by;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    y = by;
  if ((x == 0 && y == 0) || !goen_card_canvas_get_box (self, &box))
    return FALSE;

  if (resizes)
    {
      box.width = tidy (box.width + x);
      box.height = tidy (box.height + y);
    }
  else
    {
      box.x = tidy (box.x + x);
      box.y = tidy (box.y + y);
    }
  goen_card_session_move (self->session, &box, resizes ? "resize-by-key" : "move-by-key");

  return TRUE;
}

static gboolean
key_pressed_cb (GoenCardCanvas  *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GoenCardSide side;
  int field;

  if (self->session == NULL)
    return FALSE;

  side = goen_card_session_get_side (self->session);
  field = goen_card_session_get_selected (self->session);
  if (field == GOEN_CARD_NOTHING)
    return FALSE;
  if (key == GDK_KEY_Escape)
    {
      goen_card_session_select (self->session, side, GOEN_CARD_NOTHING);
      return TRUE;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      g_signal_emit_by_name (self, "edit");
      return TRUE;
    }
  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    {
      goen_card_session_show_field (self->session, side, (GoenCardField) field, FALSE);
      goen_card_session_select (self->session, side, GOEN_CARD_NOTHING);
      return TRUE;
    }

  return move_by_key (self, key, state);
}

void
goen_card_canvas_listen (GoenCardCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
