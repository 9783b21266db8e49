/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-compare-view.h"

#include <glib/gi18n-lib.h>

#include "goen-compare-row.h"

struct _GoenCompareView
{
  AdwBin parent_instance;

  GPtrArray   *diffs;   /* (owned) (nullable) of GoenPersonDiff */
  guint64      takes;

  GtkBox      *card;
  GtkExpander *equal;
  GtkBox      *equal_card;
};

typedef enum {
  PROP_TAKES = 1,
} GoenCompareViewProperty;

G_DEFINE_FINAL_TYPE (GoenCompareView, goen_compare_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_TAKES + 1];

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_takes (GoenCompareView *self,
           guint64          takes)
{
  if (self->takes == takes)
    return;

  self->takes = takes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKES]);
}

static void
takes_b_cb (GoenCompareView *self,
            GParamSpec      *pspec,
            GoenCompareRow  *row)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << goen_compare_row_get_field (row);

  set_takes (self, goen_compare_row_get_takes_b (row) ? self->takes | bit : self->takes & ~bit);
}

static void
add_row (GoenCompareView *self,
         GoenPersonDiff  *diff,
         const char      *a_title,
         const char      *b_title)
{
  gboolean takes_b = (self->takes & (G_GUINT64_CONSTANT (1) << diff->field)) != 0;
  GtkWidget *row = goen_compare_row_new (diff, a_title, b_title, takes_b);

  g_signal_connect_object (row, "notify::takes-b", G_CALLBACK (takes_b_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (diff->kind == GOEN_DIFF_SAME ? self->equal_card : self->card, row);
}

/* Only where there is a choice can the right side have been chosen. */
static guint64
get_choices (GPtrArray *diffs)
{
  guint64 choices = 0;

  for (guint i = 0; i < diffs->len; i++)
    {
      GoenPersonDiff *diff = diffs->pdata[i];

      if (diff->kind == GOEN_DIFF_CHOICE)
        choices |= G_GUINT64_CONSTANT (1) << diff->field;
    }

  return choices;
}

static void
show_equal (GoenCompareView *self,
            guint            n_equal,
            gboolean         is_all)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u Equal Field", "%u Equal Fields", n_equal), n_equal);

  gtk_expander_set_label (self->equal, label);
  gtk_expander_set_expanded (self->equal, is_all);
  gtk_widget_set_visible (GTK_WIDGET (self->equal), n_equal > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->card), !is_all);
}

static gboolean
has_focus (GoenCompareView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
goen_compare_view_dispose (GObject *object)
{
  GoenCompareView *self = GOEN_COMPARE_VIEW (object);

  g_clear_pointer (&self->diffs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_COMPARE_VIEW);

  G_OBJECT_CLASS (goen_compare_view_parent_class)->dispose (object);
}

static void
goen_compare_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GoenCompareView *self = GOEN_COMPARE_VIEW (object);

  switch ((GoenCompareViewProperty) prop_id)
    {
    case PROP_TAKES:
      g_value_set_uint64 (value, self->takes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_compare_view_class_init (GoenCompareViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_compare_view_dispose;
  object_class->get_property = goen_compare_view_get_property;

  properties[PROP_TAKES] = g_param_spec_uint64 ("takes", NULL, NULL, 0, G_MAXUINT64, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCompareView, card);
  gtk_widget_class_bind_template_child (widget_class, GoenCompareView, equal);
  gtk_widget_class_bind_template_child (widget_class, GoenCompareView, equal_card);
}

static void
goen_compare_view_init (GoenCompareView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_compare_view_new:
 *
 * Makes an empty view.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
goen_compare_view_new (void)
{
  return g_object_new (GOEN_TYPE_COMPARE_VIEW, NULL);
}

/**
 * goen_compare_view_show:
 * @self: the view
 * @a_title: what the left side is, such as “Known”
 * @b_title: what the right side is
 * @diffs: (element-type GoenPersonDiff) (transfer none): what goen_person_compare() found
 * @takes: the bits (1 << field) of the fields where the right side is chosen; others than choices are left out
 *
 * Shows two people.
 *
 * The keyboard stays in the view when it was there.
 */
void
goen_compare_view_show (GoenCompareView *self,
                        const char      *a_title,
                        const char      *b_title,
                        GPtrArray       *diffs,
                        guint64          takes)
{
  gboolean had_focus;
  guint n_equal = 0;

  g_return_if_fail (GOEN_IS_COMPARE_VIEW (self));
  g_return_if_fail (a_title != NULL && b_title != NULL);
  g_return_if_fail (diffs != NULL);

  had_focus = has_focus (self);
  g_ptr_array_ref (diffs);
  g_clear_pointer (&self->diffs, g_ptr_array_unref);
  self->diffs = diffs;
  set_takes (self, takes & get_choices (diffs));

  clear (self->card);
  clear (self->equal_card);
  gtk_box_append (self->card, goen_compare_row_new_titles (a_title, b_title));
  for (guint i = 0; i < diffs->len; i++)
    {
      GoenPersonDiff *diff = diffs->pdata[i];

      n_equal += diff->kind == GOEN_DIFF_SAME;
      add_row (self, diff, a_title, b_title);
    }
  show_equal (self, n_equal, n_equal == diffs->len);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * goen_compare_view_get_takes:
 * @self: the view
 *
 * Tells what the user has chosen.
 *
 * Returns: the bits (1 << field) of the fields where the right side was chosen
 */
guint64
goen_compare_view_get_takes (GoenCompareView *self)
{
  g_return_val_if_fail (GOEN_IS_COMPARE_VIEW (self), 0);

  return self->takes;
}
