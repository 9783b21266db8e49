/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-sheet-place.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* Around the page, px: room for its shadow. */
#define MARGIN 6

struct _GoenSheetView
{
  GtkWidget parent_instance;

  GoenPrintJob *job;         /* (owned) (nullable) */
  guint         page;
  GPtrArray    *places;      /* (owned) of GoenSheetPlace, our children; by number */
  guint         current;     /* the place that takes the focus */
  GdkTexture   *picture;     /* (owned) (nullable): the page as it was drawn last */
  gboolean      is_stale;
};

G_DEFINE_FINAL_TYPE (GoenSheetView, goen_sheet_view, GTK_TYPE_WIDGET)

/* Geometry */

/* Where the page lies in the widget, px; the scale is px a mm. */
static double
get_page (GoenSheetView   *self,
          graphene_rect_t *bounds)
{
  const GoenSheet *sheet = goen_print_job_get_sheet (self->job);
  double width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN);
  double height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);
  double scale = MIN (width / sheet->page_width, height / sheet->page_height);
  double x = MARGIN + (width - sheet->page_width * scale) / 2;
  double y = MARGIN + (height - sheet->page_height * scale) / 2;

  graphene_rect_init (bounds, floor (x), floor (y), round (sheet->page_width * scale), round (sheet->page_height * scale));

  return scale;
}

static GoenSlot
get_slot (GoenSheetView *self,
          guint          place)
{
  const GoenCardSheet *job = goen_print_job_get_card_sheet (self->job);

  if (goen_print_job_is_back (self->job, self->page))
    return goen_sheet_get_back_slot (job->sheet, place, job->flip);

  return goen_sheet_get_slot (job->sheet, place);
}

/* Drawing */

static GdkTexture *
draw_page (GoenSheetView *self,
           int            width,
           int            height)
{
  const GoenCardSheet *job = goen_print_job_get_card_sheet (self->job);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / (job->sheet->page_width * POINTS_PER_MM), height / (job->sheet->page_height * POINTS_PER_MM));
  if (goen_card_sheet_check (job, NULL))
    goen_card_sheet_draw_page (job, goen_print_job_get_painter (self->job), cr, self->page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

static void
ensure_picture (GoenSheetView         *self,
                const graphene_rect_t *page)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = MAX (1, (int) page->size.width * factor), height = MAX (1, (int) page->size.height * factor);

  if (self->picture != NULL && !self->is_stale && gdk_texture_get_width (self->picture) == width &&
      gdk_texture_get_height (self->picture) == height)
    return;

  g_clear_object (&self->picture);
  self->picture = draw_page (self, width, height);
  self->is_stale = FALSE;
}

static void
goen_sheet_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GoenSheetView *self = GOEN_SHEET_VIEW (widget);
  graphene_rect_t page;
  GskRoundedRect outline;

  if (self->job == NULL)
    return;

  get_page (self, &page);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.25f }, 0, 1, 1, 4);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &page);
  ensure_picture (self, &page);
  gtk_snapshot_append_texture (snapshot, self->picture, &page);
  GTK_WIDGET_CLASS (goen_sheet_view_parent_class)->snapshot (widget, snapshot);
}

static void
goen_sheet_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 440 : 600;
}

static void
goen_sheet_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GoenSheetView *self = GOEN_SHEET_VIEW (widget);
  graphene_rect_t page;
  double scale;

  if (self->job == NULL)
    return;

  scale = get_page (self, &page);
  for (guint i = 0; i < self->places->len; i++)
    {
      GoenSlot slot = get_slot (self, i);
      int x = (int) round (page.origin.x + slot.x * scale), y = (int) round (page.origin.y + slot.y * scale);
      int right = (int) round (page.origin.x + (slot.x + slot.width) * scale);
      int bottom = (int) round (page.origin.y + (slot.y + slot.height) * scale);

      gtk_widget_size_allocate (self->places->pdata[i], &(GtkAllocation) { x, y, MAX (1, right - x), MAX (1, bottom - y) }, -1);
    }
}

/* Places */

static void
set_current (GoenSheetView *self,
             guint          place)
{
  if (place >= self->places->len)
    return;

  for (guint i = 0; i < self->places->len; i++)
    gtk_widget_set_focusable (self->places->pdata[i], i == place);
  self->current = place;
}

static void
clear_places (GoenSheetView *self)
{
  for (guint i = 0; i < self->places->len; i++)
    gtk_widget_unparent (self->places->pdata[i]);
  g_ptr_array_set_size (self->places, 0);
}

static void
update_places (GoenSheetView *self)
{
  guint n = goen_print_job_is_first_paper (self->job, self->page) ? goen_sheet_get_n (goen_print_job_get_sheet (self->job)) : 0;
  guint n_cards = goen_print_job_get_n_cards (self->job), nth = 0;

  if (self->places->len != n)
    {
      clear_places (self);
      for (guint i = 0; i < n; i++)
        {
          GtkWidget *place = goen_sheet_place_new (i, n);

          gtk_widget_set_parent (place, GTK_WIDGET (self));
          g_ptr_array_add (self->places, place);
        }
      set_current (self, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean is_used = goen_print_job_is_used (self->job, i);

      goen_sheet_place_set_state (self->places->pdata[i], is_used, !is_used && nth < n_cards);
      if (!is_used)
        nth++;
    }
}

static void
refresh (GoenSheetView *self)
{
  update_places (self);
  self->is_stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The next place in a direction on the screen; on a back page columns or rows are mirrored. */
static guint
find_neighbour (GoenSheetView *self,
                guint          key)
{
  const GoenSheet *sheet = goen_print_job_get_sheet (self->job);
  int column = self->current % sheet->nx, row = self->current / sheet->nx;
  gboolean is_back = goen_print_job_is_back (self->job, self->page);
  GoenSlot first = get_slot (self, 0), last = get_slot (self, goen_sheet_get_n (sheet) - 1);
  int right = is_back && first.x > last.x ? -1 : 1, down = is_back && first.y > last.y ? -1 : 1;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    column -= right;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    column += right;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    row -= down;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    row += down;
  else if (key == GDK_KEY_Home)
    return 0;
  else if (key == GDK_KEY_End)
    return goen_sheet_get_n (sheet) - 1;
  if (column < 0 || row < 0 || column >= (int) sheet->nx || row >= (int) sheet->ny)
    return self->current;

  return (guint) row * sheet->nx + (guint) column;
}

static gboolean
key_pressed_cb (GoenSheetView   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (self->places->len == 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Left:
    case GDK_KEY_KP_Right:
    case GDK_KEY_KP_Up:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Home:
    case GDK_KEY_End:
      set_current (self, find_neighbour (self, key));
      gtk_widget_grab_focus (self->places->pdata[self->current]);
      return GDK_EVENT_STOP;

    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      goen_print_job_toggle_used (self->job, self->current);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      goen_print_job_start_at (self->job, self->current);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
released_cb (GoenSheetView *self,
             int            n_press,
             double         x,
             double         y,
             GtkGesture    *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint place;

  if (picked == NULL || !GOEN_IS_SHEET_PLACE (picked))
    return;

  place = goen_sheet_place_get (GOEN_SHEET_PLACE (picked));
  set_current (self, place);
  gtk_widget_grab_focus (picked);
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    goen_print_job_toggle_used (self->job, place);
  else
    goen_print_job_start_at (self->job, place);
}

/* Object */

static void
goen_sheet_view_dispose (GObject *object)
{
  GoenSheetView *self = GOEN_SHEET_VIEW (object);

  clear_places (self);
  g_clear_object (&self->picture);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (goen_sheet_view_parent_class)->dispose (object);
}

static void
goen_sheet_view_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_SHEET_VIEW (object)->places);

  G_OBJECT_CLASS (goen_sheet_view_parent_class)->finalize (object);
}

static void
goen_sheet_view_class_init (GoenSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_sheet_view_dispose;
  object_class->finalize = goen_sheet_view_finalize;
  widget_class->snapshot = goen_sheet_view_snapshot;
  widget_class->measure = goen_sheet_view_measure;
  widget_class->size_allocate = goen_sheet_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sheetview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
goen_sheet_view_init (GoenSheetView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->places = g_ptr_array_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places of the sheet"), -1);
}

/**
 * goen_sheet_view_set_job:
 * @self: a view
 * @job: what it shows and changes
 *
 * Shows a job.
 */
void
goen_sheet_view_set_job (GoenSheetView *self,
                         GoenPrintJob  *job)
{
  g_return_if_fail (self->job == NULL);

  self->job = g_object_ref (job);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (refresh), self);
  refresh (self);
}

/**
 * goen_sheet_view_set_page:
 * @self: a view of a job
 * @page: which page, from 0
 *
 * Shows another page.
 */
void
goen_sheet_view_set_page (GoenSheetView *self,
                          guint          page)
{
  self->page = page;
  refresh (self);
}

/**
 * goen_sheet_view_get_place:
 * @self: a view of a job
 * @place: a place, from 0
 *
 * Gets the widget of a place.
 *
 * Returns: (transfer none) (nullable): the place; %NULL on pages where nothing is chosen
 */
GtkWidget *
goen_sheet_view_get_place (GoenSheetView *self,
                           guint          place)
{
  return place < self->places->len ? self->places->pdata[place] : NULL;
}
