/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-text.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-meter.h"

struct _GoenTakeText
{
  GtkWidget parent_instance;

  GPtrArray *labels;     /* (owned) of GtkWidget, not owned */
  int        lit;
};

G_DEFINE_FINAL_TYPE (GoenTakeText, goen_take_text, GTK_TYPE_WIDGET)

enum {
  LINE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
released_cb (GoenTakeText    *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  guint index;

  if (g_ptr_array_find (self->labels, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), &index))
    g_signal_emit (self, signals[LINE_ACTIVATED], 0, index);
}

static void
goen_take_text_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (goen_take_text_parent_class)->dispose (object);
}

static void
goen_take_text_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_TAKE_TEXT (object)->labels);

  G_OBJECT_CLASS (goen_take_text_parent_class)->finalize (object);
}

static void
goen_take_text_class_init (GoenTakeTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_take_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_take_text_finalize;
  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", GOEN_TYPE_TAKE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "goen-take-text");
}

static void
goen_take_text_init (GoenTakeText *self)
{
  self->labels = g_ptr_array_new ();
  self->lit = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was said"), -1);
}

/**
 * goen_take_text_set_lines:
 * @self: a text
 * @lines: (element-type GoenPitchLine): what was said
 *
 * Shows lines, none of them lit.
 */
void
goen_take_text_set_lines (GoenTakeText *self,
                          GPtrArray    *lines)
{
  GtkWidget *child;

  g_return_if_fail (GOEN_IS_TAKE_TEXT (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->labels, 0);
  self->lit = -1;
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      GtkGesture *click = gtk_gesture_click_new ();

      gtk_label_set_text (GTK_LABEL (label), ((const GoenPitchLine *) lines->pdata[i])->text);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "goen-take-line");
      g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
      gtk_widget_set_parent (label, GTK_WIDGET (self));
      g_ptr_array_add (self->labels, label);
    }
}

/**
 * goen_take_text_set_lit:
 * @self: a text
 * @line: a line, -1 for none
 *
 * Lights the line that is heard.
 */
void
goen_take_text_set_lit (GoenTakeText *self,
                        int           line)
{
  g_return_if_fail (GOEN_IS_TAKE_TEXT (self));

  if (self->lit == line)
    return;

  if (self->lit >= 0)
    gtk_widget_remove_css_class (self->labels->pdata[self->lit], "lit");
  self->lit = line < (int) self->labels->len ? line : -1;
  if (self->lit >= 0)
    gtk_widget_add_css_class (self->labels->pdata[self->lit], "lit");
}

/**
 * goen_take_text_get_lit:
 * @self: a text
 *
 * Returns: the line that is lit, -1 for none
 */
int
goen_take_text_get_lit (GoenTakeText *self)
{
  g_return_val_if_fail (GOEN_IS_TAKE_TEXT (self), -1);

  return self->lit;
}
