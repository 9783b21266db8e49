/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-scale.h"

#include <math.h>

/* What a screen that does not know its size is taken for. */
#define USUAL_DPI 96.0
#define MM_PER_INCH 25.4

/**
 * goen_card_pixels_per_mm:
 * @widget: a widget on a screen
 *
 * Tells how many pixels of the program a millimetre is on the monitor that shows @widget.
 *
 * Returns: by what the monitor says of itself; 96 dpi where it says nothing, or nothing that can be true
 */
double
goen_card_pixels_per_mm (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor = surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (widget), surface) : NULL;
  GdkRectangle geometry;
  double density;

  if (monitor == NULL || gdk_monitor_get_width_mm (monitor) <= 0)
    return USUAL_DPI / MM_PER_INCH;

  gdk_monitor_get_geometry (monitor, &geometry);
  density = (double) geometry.width / gdk_monitor_get_width_mm (monitor);

  return density > 1 && density < 20 ? density : USUAL_DPI / MM_PER_INCH;
}

static void
add_lines (GArray *lines,
           double  start,
           double  length)
{
  const double found[] = { start, start + length / 2, start + length };

  g_array_append_vals (lines, found, G_N_ELEMENTS (found));
}

static void
add_safe (GArray *lines,
          double  length)
{
  const double found[] = { GOEN_CARD_SAFE, length - GOEN_CARD_SAFE };

  g_array_append_vals (lines, found, G_N_ELEMENTS (found));
}

/**
 * goen_card_snap_collect:
 * @session: a session
 * @field: what is moved
 * @xs: (element-type double): gets the upright lines, mm
 * @ys: (element-type double): gets the level ones
 *
 * Collects the lines that draw: edges and middles of the card and of what else stands on its side, and the line 3 mm inside.
 */
void
goen_card_snap_collect (GoenCardSession *session,
                        int              field,
                        GArray          *xs,
                        GArray          *ys)
{
  const GoenCardDesign *design = goen_card_session_get_design (session);
  g_autoptr (GArray) items = goen_card_arrange (design, goen_card_session_get_side (session), goen_card_session_get_content (session));

  add_lines (xs, 0, design->width);
  add_lines (ys, 0, design->height);
  add_safe (xs, design->width);
  add_safe (ys, design->height);
  for (guint i = 0; i < items->len; i++)
    {
      const GoenCardItem *item = &g_array_index (items, GoenCardItem, i);

      if ((int) item->field == field || item->is_hidden)
        continue;
      add_lines (xs, item->x, item->width);
      add_lines (ys, item->y, item->height);
    }
}

/**
 * goen_card_snap:
 * @start: where a box begins, mm
 * @length: how long it is, mm; 0 for a single edge
 * @lines: (element-type double): what draws it
 * @reach: how near it has to be, mm
 * @grid: what it keeps to where no line is near, mm; 0 for nothing
 * @guide: (out): the line it was drawn to; NAN for none
 *
 * Draws beginning, middle or end of a box to the nearest line.
 *
 * Returns: where the box begins then, mm
 */
double
goen_card_snap (double        start,
                double        length,
                const GArray *lines,
                double        reach,
                double        grid,
                double       *guide)
{
  const double parts[] = { 0, length / 2, length };
  double nearest = reach, found = grid > 0 ? round (start / grid) * grid : start;

  *guide = NAN;
  for (guint i = 0; i < lines->len; i++)
    for (guint part = 0; part < (length > 0 ? G_N_ELEMENTS (parts) : 1); part++)
      {
        double line = g_array_index (lines, double, i);
        double distance = fabs (start + parts[part] - line);

        if (distance >= nearest)
          continue;
        nearest = distance;
        found = line - parts[part];
        *guide = line;
      }

  return found;
}
