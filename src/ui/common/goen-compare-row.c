/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-compare-row.h"

#include <glib/gi18n-lib.h>

/* Below this the sides stand one below the other. */
#define WIDE_FROM_SP 480
#define COLUMN_SPACING 18
#define LINE_SPACING 3

enum {
  SIDE_A,
  SIDE_B,
  N_SIDES
};

struct _GoenCompareRow
{
  GtkWidget parent_instance;

  GoenPersonField  field;
  gboolean         is_titles;
  gboolean         takes_b;
  GtkWidget       *head;              /* a child */
  gboolean         is_empty[N_SIDES];
  GtkWidget       *titles[N_SIDES];   /* (nullable) children, seen when the sides stand one below the other */
  GtkWidget       *sides[N_SIDES];    /* children; the right one is (nullable) where both say the same */
};

typedef enum {
  PROP_TAKES_B = 1,
} GoenCompareRowProperty;

G_DEFINE_FINAL_TYPE (GoenCompareRow, goen_compare_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_TAKES_B + 1];

/* Words */

static const char *
get_fate (GoenDiffKind kind)
{
  switch (kind)
    {
    case GOEN_DIFF_SAME:
      return NULL;
    case GOEN_DIFF_ONLY_A:
      /* Translators: of two entries, only the one that stays says this. */
      return C_("field of two entries", "Kept");
    case GOEN_DIFF_ONLY_B:
      /* Translators: of two entries, only the one that is merged into the other says this. */
      return C_("field of two entries", "Added");
    case GOEN_DIFF_BOTH:
      return C_("field of two entries", "Both are kept");
    case GOEN_DIFF_CHOICE:
      return C_("field of two entries", "Choose one");
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
say (const char *value)
{
  return value != NULL ? value : C_("field of an entry", "nothing");
}

/* Everything in one sentence, for those who hear the row and do not see its columns. */
static char *
dup_sentence (const GoenPersonDiff *diff,
              const char           *a_title,
              const char           *b_title)
{
  const char *label = goen_person_field_get_label (diff->field);

  if (diff->kind == GOEN_DIFF_SAME)
    /* Translators: a field that two entries have in common, read out: “Birthday: 1980-01-02” */
    return g_strdup_printf (C_("read out", "%1$s: %2$s"), label, say (diff->a));

  /* Translators: two entries compared, read out: “Birthday. Known: 1980-01-02. New: 1981-01-02. Choose one.” */
  return g_strdup_printf (C_("read out", "%1$s. %2$s: %3$s. %4$s: %5$s. %6$s."),
                          label, a_title, say (diff->a), b_title, say (diff->b), get_fate (diff->kind));
}

/* Building */

static GtkWidget *
add_label (GoenCompareRow *self,
           GtkWidget      *parent,
           const char     *text,
           const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (GTK_IS_BOX (parent))
    gtk_box_append (GTK_BOX (parent), label);
  else
    gtk_widget_set_parent (label, parent);

  return label;
}

static GtkWidget *
add_head (GoenCompareRow *self,
          const char     *label,
          const char     *fate)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_valign (head, GTK_ALIGN_START);
  add_label (self, head, label, "heading");
  if (fate != NULL)
    gtk_widget_add_css_class (add_label (self, head, fate, "caption"), "dimmed");

  return head;
}

static void
toggled_cb (GoenCompareRow *self)
{
  gboolean takes_b = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->sides[SIDE_B]));

  if (self->takes_b == takes_b)
    return;

  self->takes_b = takes_b;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKES_B]);
}

static GtkWidget *
add_choice (GoenCompareRow       *self,
            const GoenPersonDiff *diff,
            const char           *title,
            const char           *value)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (say (value));
  g_autofree char *name = NULL;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_set_valign (gtk_widget_get_first_child (check), GTK_ALIGN_START);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_widget_set_parent (check, GTK_WIDGET (self));

  /* Translators: a choice between two entries, read out: “Birthday, Known: 1980-01-02” */
  name = g_strdup_printf (C_("read out", "%1$s, %2$s: %3$s"), goen_person_field_get_label (diff->field), title, say (value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return check;
}

static GtkWidget *
add_value (GoenCompareRow *self,
           GoenDiffKind    kind,
           const char     *value)
{
  GtkWidget *label = add_label (self, GTK_WIDGET (self), value != NULL ? value : "—",
                                kind == GOEN_DIFF_SAME || value == NULL ? "dimmed" : NULL);

  /* The row says it as a whole. */
  if (value == NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return label;
}

static void
add_side (GoenCompareRow       *self,
          guint                 side,
          const GoenPersonDiff *diff,
          const char           *title)
{
  const char *value = side == SIDE_A ? diff->a : diff->b;

  self->is_empty[side] = value == NULL;
  self->titles[side] = add_label (self, GTK_WIDGET (self), title, "caption");
  gtk_widget_add_css_class (self->titles[side], "dimmed");
  if (diff->kind == GOEN_DIFF_CHOICE)
    self->sides[side] = add_choice (self, diff, title, value);
  else
    self->sides[side] = add_value (self, diff->kind, value);
}

static void
link_choice (GoenCompareRow *self)
{
  GtkCheckButton *a = GTK_CHECK_BUTTON (self->sides[SIDE_A]);
  GtkCheckButton *b = GTK_CHECK_BUTTON (self->sides[SIDE_B]);

  gtk_check_button_set_group (b, a);
  gtk_check_button_set_active (self->takes_b ? b : a, TRUE);
  g_signal_connect_swapped (b, "toggled", G_CALLBACK (toggled_cb), self);
}

/* Layout */

static int
get_wide_from (GoenCompareRow *self)
{
  return adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, WIDE_FROM_SP, gtk_widget_get_settings (GTK_WIDGET (self)));
}

static gboolean
is_wide (GoenCompareRow *self,
         int             width)
{
  return width < 0 || width >= get_wide_from (self);
}

static int
get_head_width (int width)
{
  return (width - 2 * COLUMN_SPACING) * 26 / 100;
}

static int
get_side_width (GoenCompareRow *self,
                int             width)
{
  int rest = width - get_head_width (width) - COLUMN_SPACING;

  return self->sides[SIDE_B] != NULL ? (rest - COLUMN_SPACING) / 2 : rest;
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
get_wide_height (GoenCompareRow *self,
                 int             width)
{
  int height = get_height (self->head, width < 0 ? -1 : get_head_width (width));

  for (guint i = 0; i < N_SIDES; i++)
    if (self->sides[i] != NULL)
      height = MAX (height, get_height (self->sides[i], width < 0 ? -1 : get_side_width (self, width)));

  return height;
}

/* One below the other, a side that says nothing would only be in the way. */
static gboolean
is_stacked (GoenCompareRow *self,
            guint           side)
{
  return self->sides[side] != NULL && !self->is_titles && !self->is_empty[side];
}

static gboolean
has_title (GoenCompareRow *self,
           guint           side)
{
  return is_stacked (self, side) && self->titles[side] != NULL && self->sides[SIDE_B] != NULL;
}

static int
get_narrow_height (GoenCompareRow *self,
                   int             width)
{
  int height = 0;

  if (self->is_titles)
    return 0;

  height = get_height (self->head, width);
  for (guint i = 0; i < N_SIDES; i++)
    {
      if (has_title (self, i))
        height += LINE_SPACING + get_height (self->titles[i], width);
      if (is_stacked (self, i))
        height += LINE_SPACING + get_height (self->sides[i], width);
    }

  return height;
}

static void
measure_width (GoenCompareRow *self,
               int            *minimum,
               int            *natural)
{
  int child_minimum, child_natural, widest = 0;

  gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->sides[i] == NULL)
        continue;
      gtk_widget_measure (self->sides[i], GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      widest = MAX (widest, child_natural);
    }
  *natural = MAX (*natural + 2 * (widest + COLUMN_SPACING), MAX (*minimum, get_wide_from (self)));
}

static void
goen_compare_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GoenCompareRow *self = GOEN_COMPARE_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = is_wide (self, for_size) ? get_wide_height (self, for_size) : get_narrow_height (self, for_size);
}

static void
place (GoenCompareRow *self,
       GtkWidget      *child,
       int             x,
       int             y,
       int             width,
       int             height)
{
  GtkWidget *row = GTK_WIDGET (self);

  gtk_widget_set_child_visible (child, TRUE);
  if (gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (row) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
place_wide (GoenCompareRow *self,
            int             width,
            int             height)
{
  int head_width = get_head_width (width);
  int side_width = get_side_width (self, width);

  place (self, self->head, 0, 0, head_width, height);
  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->titles[i] != NULL)
        gtk_widget_set_child_visible (self->titles[i], FALSE);
      if (self->sides[i] != NULL)
        place (self, self->sides[i], head_width + COLUMN_SPACING + i * (side_width + COLUMN_SPACING), 0, side_width, height);
    }
}

static int
stack_below (GoenCompareRow *self,
             GtkWidget      *child,
             int             y,
             int             width)
{
  int height = get_height (child, width);

  place (self, child, 0, y, width, height);

  return y + height + LINE_SPACING;
}

static void
place_narrow (GoenCompareRow *self,
              int             width)
{
  int y = 0;

  gtk_widget_set_child_visible (self->head, !self->is_titles);
  if (!self->is_titles)
    y = stack_below (self, self->head, y, width);

  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->titles[i] != NULL)
        gtk_widget_set_child_visible (self->titles[i], has_title (self, i));
      if (has_title (self, i))
        y = stack_below (self, self->titles[i], y, width);
      if (self->sides[i] != NULL)
        gtk_widget_set_child_visible (self->sides[i], is_stacked (self, i));
      if (is_stacked (self, i))
        y = stack_below (self, self->sides[i], y, width);
    }
}

static void
goen_compare_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  GoenCompareRow *self = GOEN_COMPARE_ROW (widget);

  if (is_wide (self, width))
    place_wide (self, width, height);
  else
    place_narrow (self, width);
}

static GtkSizeRequestMode
goen_compare_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Object */

static void
goen_compare_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenCompareRow *self = GOEN_COMPARE_ROW (object);

  switch ((GoenCompareRowProperty) prop_id)
    {
    case PROP_TAKES_B:
      g_value_set_boolean (value, self->takes_b);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_compare_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (goen_compare_row_parent_class)->dispose (object);
}

static void
goen_compare_row_class_init (GoenCompareRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_compare_row_get_property;
  object_class->dispose = goen_compare_row_dispose;
  widget_class->measure = goen_compare_row_measure;
  widget_class->size_allocate = goen_compare_row_size_allocate;
  widget_class->get_request_mode = goen_compare_row_get_request_mode;

  properties[PROP_TAKES_B] = g_param_spec_boolean ("takes-b", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "goen-compare-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
goen_compare_row_init (GoenCompareRow *self)
{
}

/**
 * goen_compare_row_new:
 * @diff: a field and what two people say in it
 * @a_title: what the left side is
 * @b_title: what the right side is
 * @takes_b: whether the right side is chosen; only where there is a choice
 *
 * Makes the line of a field.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
goen_compare_row_new (const GoenPersonDiff *diff,
                      const char           *a_title,
                      const char           *b_title,
                      gboolean              takes_b)
{
  GoenCompareRow *self = g_object_new (GOEN_TYPE_COMPARE_ROW, NULL);
  g_autofree char *sentence = dup_sentence (diff, a_title, b_title);

  self->field = diff->field;
  self->takes_b = takes_b && diff->kind == GOEN_DIFF_CHOICE;
  self->head = add_head (self, goen_person_field_get_label (diff->field), get_fate (diff->kind));
  add_side (self, SIDE_A, diff, a_title);
  if (diff->kind != GOEN_DIFF_SAME)
    add_side (self, SIDE_B, diff, b_title);
  if (diff->kind == GOEN_DIFF_CHOICE)
    link_choice (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return GTK_WIDGET (self);
}

/**
 * goen_compare_row_new_titles:
 * @a_title: what the left side is
 * @b_title: what the right side is
 *
 * Makes the line that stands over the columns; when there is no room for columns, it is not seen.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
goen_compare_row_new_titles (const char *a_title,
                             const char *b_title)
{
  GoenCompareRow *self = g_object_new (GOEN_TYPE_COMPARE_ROW, NULL);

  self->is_titles = TRUE;
  self->head = add_head (self, "", NULL);
  self->sides[SIDE_A] = add_label (self, GTK_WIDGET (self), a_title, "heading");
  self->sides[SIDE_B] = add_label (self, GTK_WIDGET (self), b_title, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-compare-titles");

  return GTK_WIDGET (self);
}

/**
 * goen_compare_row_get_field:
 * @self: a row
 *
 * Tells which field the row is about.
 *
 * Returns: the field
 */
GoenPersonField
goen_compare_row_get_field (GoenCompareRow *self)
{
  g_return_val_if_fail (GOEN_IS_COMPARE_ROW (self), GOEN_FIELD_NAME);

  return self->field;
}

/**
 * goen_compare_row_get_takes_b:
 * @self: a row
 *
 * Tells whether the right side was chosen.
 *
 * Returns: %FALSE also where there is no choice
 */
gboolean
goen_compare_row_get_takes_b (GoenCompareRow *self)
{
  g_return_val_if_fail (GOEN_IS_COMPARE_ROW (self), FALSE);

  return self->takes_b;
}
