/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-prompter-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-pitch-meter.h"

#define MIN_POINTS 14
/* Fewer characters a line are no lines any more. */
#define MIN_CHARACTERS 11
#define PIXELS_PER_POINT (96.0 / 72.0)
/* Where the lit line stands, from the top. */
#define EYE_LEVEL 0.2
/* µs in which the text comes nearly three times closer to its place. */
#define SCROLL_TIME 130000.0
#define COLUMN_MARGIN 18
#define MAX_COLUMN 1100

struct _GoenPrompterView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroll;
  GtkBox            *column;
  GPtrArray         *labels;       /* (owned) of GtkWidget, not owned */
  int                lit;          /* -1 for none */
  int                text_size;    /* points, as wished */
  int                shown_size;   /* points, as there is room */
  int                page_height;  /* px that the margins were made for */
  gint64             last_frame;   /* µs */
  guint              tick_id;
};

G_DEFINE_FINAL_TYPE (GoenPrompterView, goen_prompter_view, GTK_TYPE_WIDGET)

typedef enum {
  PROP_TEXT_SIZE = 1,
} GoenPrompterViewProperty;

enum {
  LINE_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_TEXT_SIZE + 1];
static guint signals[N_SIGNALS];

static void
show_text_size (GoenPrompterView *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width = MIN (gtk_widget_get_width (GTK_WIDGET (self)), MAX_COLUMN) - 2 * COLUMN_MARGIN;
  int room = (int) (width / PIXELS_PER_POINT / MIN_CHARACTERS);
  int size = CLAMP (self->text_size, MIN_POINTS, MAX (room, MIN_POINTS));

  if (size == self->shown_size)
    return;

  self->shown_size = size;
  /* Absolute, because the size was chosen with this text before the eyes. */
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PIXELS_PER_POINT * PANGO_SCALE)));
  for (guint i = 0; i < self->labels->len; i++)
    gtk_label_set_attributes (self->labels->pdata[i], attributes);
}

/* The first and the last line can stand at eye level as well. */
static void
show_margins (GoenPrompterView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height == self->page_height)
    return;

  self->page_height = height;
  gtk_widget_set_margin_top (GTK_WIDGET (self->column), (int) (height * EYE_LEVEL));
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->column), (int) (height * (1 - EYE_LEVEL) * 0.75));
}

/* How far the text has still to go. */
static double
find_distance (GoenPrompterView *self,
               GtkAdjustment    *adjustment)
{
  guint line = self->lit >= 0 ? (guint) self->lit : 0;
  graphene_rect_t bounds;
  double target;

  if (line >= self->labels->len ||
      !gtk_widget_compute_bounds (self->labels->pdata[line], GTK_WIDGET (self), &bounds))
    return 0;

  target = gtk_adjustment_get_value (adjustment) + bounds.origin.y - gtk_widget_get_height (GTK_WIDGET (self)) * EYE_LEVEL;
  target = CLAMP (target, 0, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));

  return target - gtk_adjustment_get_value (adjustment);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GoenPrompterView *self = GOEN_PROMPTER_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  gint64 frame = gdk_frame_clock_get_frame_time (clock);
  double passed = self->last_frame != 0 ? (double) (frame - self->last_frame) : 0;
  double distance;

  show_text_size (self);
  show_margins (self);
  distance = find_distance (self, adjustment);
  if (self->last_frame != 0 && fabs (distance) < 0.5)
    {
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }

  self->last_frame = frame;
  if (adw_get_enable_animations (widget))
    distance *= 1 - exp (-passed / SCROLL_TIME);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);

  return G_SOURCE_CONTINUE;
}

static void
follow (GoenPrompterView *self)
{
  if (self->tick_id != 0)
    return;

  self->last_frame = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
show_lit (GoenPrompterView *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      GtkWidget *label = self->labels->pdata[i];
      gboolean is_lit = (int) i == self->lit;

      gtk_widget_remove_css_class (label, "lit");
      gtk_widget_remove_css_class (label, "past");
      if (is_lit)
        gtk_widget_add_css_class (label, "lit");
      else if ((int) i < self->lit)
        gtk_widget_add_css_class (label, "past");
      gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_SELECTED, is_lit, -1);
    }
}

static void
released_cb (GoenPrompterView *self,
             int               n_press,
             double            x,
             double            y,
             GtkGestureClick  *gesture)
{
  guint index;

  if (g_ptr_array_find (self->labels, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), &index))
    g_signal_emit (self, signals[LINE_ACTIVATED], 0, index);
}

static GtkWidget *
make_label (GoenPrompterView    *self,
            const GoenPitchLine *line,
            gboolean             starts_block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_text (GTK_LABEL (label), line->text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "goen-prompter-line");
  if (starts_block)
    gtk_widget_add_css_class (label, "first");
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));

  return label;
}

static void
size_changed_cb (GoenPrompterView *self)
{
  follow (self);
}

static void
goen_prompter_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((GoenPrompterViewProperty) prop_id)
    {
    case PROP_TEXT_SIZE:
      g_value_set_int (value, GOEN_PROMPTER_VIEW (object)->text_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_prompter_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((GoenPrompterViewProperty) prop_id)
    {
    case PROP_TEXT_SIZE:
      goen_prompter_view_set_text_size (GOEN_PROMPTER_VIEW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_prompter_view_dispose (GObject *object)
{
  GoenPrompterView *self = GOEN_PROMPTER_VIEW (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->scroll != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroll));
  self->scroll = NULL;

  G_OBJECT_CLASS (goen_prompter_view_parent_class)->dispose (object);
}

static void
goen_prompter_view_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_PROMPTER_VIEW (object)->labels);

  G_OBJECT_CLASS (goen_prompter_view_parent_class)->finalize (object);
}

static void
goen_prompter_view_class_init (GoenPrompterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_prompter_view_get_property;
  object_class->set_property = goen_prompter_view_set_property;
  object_class->dispose = goen_prompter_view_dispose;
  object_class->finalize = goen_prompter_view_finalize;

  properties[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 1, 200, 36,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", GOEN_TYPE_PROMPTER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goen-prompter-view");
}

static void
goen_prompter_view_init (GoenPrompterView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkAdjustment *adjustment;

  self->labels = g_ptr_array_new ();
  self->lit = -1;
  self->text_size = 36;
  self->column = g_object_new (GTK_TYPE_BOX,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                               "orientation", GTK_ORIENTATION_VERTICAL,
                               "margin-start", COLUMN_MARGIN,
                               "margin-end", COLUMN_MARGIN,
                               NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Introduction"), -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_COLUMN);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_COLUMN);
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));

  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (self->scroll, clamp);
  gtk_widget_set_parent (GTK_WIDGET (self->scroll), GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "notify::upper", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_prompter_view_set_lines:
 * @self: a view
 * @lines: (element-type GoenPitchLine): what is said
 *
 * Shows a text. No line of it is lit.
 */
void
goen_prompter_view_set_lines (GoenPrompterView *self,
                              GPtrArray        *lines)
{
  GtkWidget *child;

  g_return_if_fail (GOEN_IS_PROMPTER_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);
  g_ptr_array_set_size (self->labels, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      const GoenPitchLine *line = lines->pdata[i];
      gboolean starts_block = i > 0 && ((const GoenPitchLine *) lines->pdata[i - 1])->block != line->block;
      GtkWidget *label = make_label (self, line, starts_block);

      g_ptr_array_add (self->labels, label);
      gtk_box_append (self->column, label);
    }
  self->lit = -1;
  self->shown_size = 0;
  follow (self);
}

/**
 * goen_prompter_view_set_lit:
 * @self: a view
 * @line: a line, -1 for none
 *
 * Lights a line, and brings it to eye level.
 */
void
goen_prompter_view_set_lit (GoenPrompterView *self,
                            int               line)
{
  g_return_if_fail (GOEN_IS_PROMPTER_VIEW (self));

  if (self->lit == line)
    return;

  self->lit = line;
  show_lit (self);
  follow (self);
}

/**
 * goen_prompter_view_get_lit:
 * @self: a view
 *
 * Returns: the line that is lit, -1 for none
 */
int
goen_prompter_view_get_lit (GoenPrompterView *self)
{
  g_return_val_if_fail (GOEN_IS_PROMPTER_VIEW (self), -1);

  return self->lit;
}

/**
 * goen_prompter_view_set_text_size:
 * @self: a view
 * @points: the size of the letters
 *
 * Sets how large the text is where there is room for it.
 */
void
goen_prompter_view_set_text_size (GoenPrompterView *self,
                                  int               points)
{
  g_return_if_fail (GOEN_IS_PROMPTER_VIEW (self));

  if (self->text_size == points)
    return;

  self->text_size = points;
  follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}
