/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-jump-rail.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "goen-jump-entries.h"

#define N_KANA (GOEN_BUCKET_WA + 1)

struct _GoenJumpRail
{
  GtkWidget parent_instance;

  GoenIdList      *id_list;         /* (owned) (nullable) */
  GoenJumpEntries  labels;
  guint            n_live;
  int              current;         /* the label the user is at, -1 for none */

  PangoContext    *context;         /* (owned) (nullable): dropped when the font changes */
  int              slot_height;     /* that a label needs */
  int              width;
};

enum {
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GoenJumpRail, goen_jump_rail, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (GoenJumpRail *self,
             const char   *text,
             gboolean      bold)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (self->context == NULL)
    {
      self->context = gtk_widget_create_pango_context (GTK_WIDGET (self));
      pango_context_set_language (self->context, pango_language_from_string ("ja"));
    }

  layout = pango_layout_new (self->context);
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
ensure_sizes (GoenJumpRail *self)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (self->width > 0)
    return;

  layout = make_layout (self, "A–Z", FALSE);
  pango_layout_get_pixel_size (layout, &self->width, NULL);
  pango_layout_set_text (layout, "あ", -1);
  pango_layout_get_pixel_size (layout, NULL, &self->slot_height);
}

static void
choose_entries (GoenJumpRail *self,
                int           height)
{
  goen_jump_entries_choose (&self->labels, self->slot_height > 0 ? (guint) (height / self->slot_height) : G_MAXUINT);
  if (self->current >= (int) self->labels.n_entries)
    self->current = -1;
}

/* The labels stand close together in the middle of a tall rail. */
static void
get_geometry (GoenJumpRail *self,
              double       *top,
              double       *slot)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  *slot = MIN ((double) height / MAX (self->labels.n_entries, 1), self->slot_height * 1.4);
  *top = (height - *slot * self->labels.n_entries) / 2;
}

static void
update_accessible_value (GoenJumpRail *self)
{
  const char *text = self->current >= 0 ? goen_jump_entries_get_spoken (&self->labels, self->current) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) MAX (self->labels.n_entries, 1) - 1,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) MAX (self->current, 0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
go_to_entry (GoenJumpRail *self,
             int           index)
{
  const GoenJumpEntry *entry;

  if (index == self->current)
    return;

  self->current = index;
  entry = &self->labels.entries[index];
  update_accessible_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  for (guint bucket = entry->first; bucket <= entry->last; bucket++)
    {
      if (self->labels.live[bucket])
        {
          g_signal_emit (self, signals[JUMP], 0, bucket);
          return;
        }
    }
}

static void
go_to_point (GoenJumpRail *self,
             double        y)
{
  double top, slot;
  int index, live;

  if (self->labels.n_entries == 0)
    return;

  get_geometry (self, &top, &slot);
  index = CLAMP ((int) floor ((y - top) / slot), 0, (int) self->labels.n_entries - 1);
  live = goen_jump_entries_find_live (&self->labels, index, 1);
  if (live < 0)
    live = goen_jump_entries_find_live (&self->labels, index, -1);
  if (live >= 0)
    go_to_entry (self, live);
}

static void
drag_begin_cb (GoenJumpRail *self,
               double        x,
               double        y)
{
  self->current = -1;
  go_to_point (self, y);
}

static void
drag_update_cb (GoenJumpRail   *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to_point (self, y + offset_y);
}

static void
drag_end_cb (GoenJumpRail *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    return;

  self->current = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GoenJumpRail    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int index;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      index = goen_jump_entries_find_live (&self->labels, self->current + 1, 1);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      index = goen_jump_entries_find_live (&self->labels, self->current - 1, -1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      index = goen_jump_entries_find_live (&self->labels, 0, 1);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      index = goen_jump_entries_find_live (&self->labels, (int) self->labels.n_entries - 1, -1);
      break;
    default:
      return FALSE;
    }

  if (index >= 0)
    go_to_entry (self, index);

  return TRUE;
}

static void
focus_left_cb (GoenJumpRail *self)
{
  self->current = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
list_changed_cb (GoenJumpRail *self)
{
  gboolean live[GOEN_N_BUCKETS] = { FALSE, };
  gboolean has_sections = self->id_list != NULL && goen_id_list_get_has_sections (self->id_list);

  self->n_live = 0;
  for (guint i = 0; has_sections && i < GOEN_N_BUCKETS; i++)
    {
      live[i] = goen_id_list_get_bucket (self->id_list, i, NULL, NULL);
      self->n_live += live[i];
    }

  if (memcmp (live, self->labels.live, sizeof live) == 0)
    return;

  memcpy (self->labels.live, live, sizeof live);
  choose_entries (self, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_entry (GoenJumpRail  *self,
                GtkSnapshot   *snapshot,
                int            index,
                const GdkRGBA *color,
                double         middle)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  layout = make_layout (self, goen_jump_entries_get_label (&self->labels, index), index == self->current);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (GTK_WIDGET (self)) - extents.width) / 2,
                                                roundf (middle - extents.height / 2.f)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
goen_jump_rail_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (widget);
  AdwStyleManager *style = adw_style_manager_get_default ();
  double top, slot;
  guint step;
  GdkRGBA live_color, pale_color, accent;

  if (self->labels.n_entries == 0)
    return;

  get_geometry (self, &top, &slot);
  gtk_widget_get_color (widget, &live_color);
  pale_color = live_color;
  pale_color.alpha *= adw_style_manager_get_high_contrast (style) ? 0.5f : 0.3f;
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &accent);

  /* A low rail shows every second or third label rather than overlapping ones. */
  step = (guint) ceil (self->slot_height * 0.9 / slot);
  for (guint i = 0; i < self->labels.n_entries; i++)
    {
      gboolean is_current = (int) i == self->current;
      const GdkRGBA *color;

      if (i % step != 0 && !is_current)
        continue;

      color = is_current ? &accent : goen_jump_entries_is_live (&self->labels, i) ? &live_color : &pale_color;
      snapshot_entry (self, snapshot, i, color, top + slot * (i + 0.5));
    }
}

static void
goen_jump_rail_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (widget);

  ensure_sizes (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->width;
  else
    {
      *minimum = 0;
      *natural = self->slot_height * N_KANA;
    }
}

static void
goen_jump_rail_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (widget);

  ensure_sizes (self);
  choose_entries (self, height);
  update_accessible_value (self);
}

static void
goen_jump_rail_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (widget);

  GTK_WIDGET_CLASS (goen_jump_rail_parent_class)->css_changed (widget, change);
  g_clear_object (&self->context);
  self->width = 0;
  gtk_widget_queue_resize (widget);
}

static void
goen_jump_rail_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (widget);

  GTK_WIDGET_CLASS (goen_jump_rail_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&self->context);
  self->width = 0;
  gtk_widget_queue_resize (widget);
}

static void
goen_jump_rail_dispose (GObject *object)
{
  GoenJumpRail *self = GOEN_JUMP_RAIL (object);

  g_clear_object (&self->id_list);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (goen_jump_rail_parent_class)->dispose (object);
}

static void
goen_jump_rail_class_init (GoenJumpRailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_jump_rail_dispose;
  widget_class->snapshot = goen_jump_rail_snapshot;
  widget_class->measure = goen_jump_rail_measure;
  widget_class->size_allocate = goen_jump_rail_size_allocate;
  widget_class->css_changed = goen_jump_rail_css_changed;
  widget_class->system_setting_changed = goen_jump_rail_system_setting_changed;

  /**
   * GoenJumpRail::jump:
   * @self: the rail
   * @bucket: a #GoenReadingBucket that has people
   *
   * Emitted when the user goes to a heading.
   */
  signals[JUMP] =
    g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "jumprail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
goen_jump_rail_init (GoenJumpRail *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->current = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "goen-jump-rail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to a Heading"),
                                  GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_VERTICAL,
                                  -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (widget, focus);
}

/**
 * goen_jump_rail_set_id_list:
 * @self: a rail
 * @id_list: (transfer none): the list it goes about in
 *
 * Makes the rail follow the headings of a list. It is done once.
 */
void
goen_jump_rail_set_id_list (GoenJumpRail *self,
                            GoenIdList   *id_list)
{
  g_return_if_fail (GOEN_IS_JUMP_RAIL (self));
  g_return_if_fail (GOEN_IS_ID_LIST (id_list));
  g_return_if_fail (self->id_list == NULL);

  self->id_list = g_object_ref (id_list);
  g_signal_connect_object (id_list, "settled", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (id_list, "notify::has-sections", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);
}

/**
 * goen_jump_rail_get_n_live:
 * @self: a rail
 *
 * Counts the headings that have people.
 *
 * Returns: the number
 */
guint
goen_jump_rail_get_n_live (GoenJumpRail *self)
{
  g_return_val_if_fail (GOEN_IS_JUMP_RAIL (self), 0);

  return self->n_live;
}
