/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-filler-tally.h"

#include <glib/gi18n-lib.h>

#include "goen-take-words.h"

struct _GoenFillerTally
{
  AdwBin parent_instance;

  GtkWidget *buttons[GOEN_N_FILLERS];
  GtkLabel  *counts[GOEN_N_FILLERS];
  GtkWidget *undo;
};

G_DEFINE_FINAL_TYPE (GoenFillerTally, goen_filler_tally, ADW_TYPE_BIN)

enum {
  HEARD,
  UNDO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GoenFillerTally *self,
            GtkWidget       *button)
{
  for (int kind = 0; kind < GOEN_N_FILLERS; kind++)
    if (self->buttons[kind] == button)
      g_signal_emit (self, signals[HEARD], 0, kind);
}

static void
undo_cb (GoenFillerTally *self)
{
  g_signal_emit (self, signals[UNDO], 0);
}

static GtkWidget *
make_button (GoenFillerTally *self,
             GoenFillerKind   kind)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *count = gtk_label_new (NULL);
  /* Translators: %s is a filler word; %u is the key on the keyboard that counts it. */
  g_autofree char *tooltip = g_strdup_printf (_("Count %s (%u)"), goen_filler_get_label (kind), kind + 1);

  gtk_box_append (GTK_BOX (box), gtk_label_new (goen_filler_get_label (kind)));
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "heading");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, tooltip);
  /* The keys go on playing and counting. */
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  self->counts[kind] = GTK_LABEL (count);

  return button;
}

static void
goen_filler_tally_class_init (GoenFillerTallyClass *klass)
{
  signals[HEARD] = g_signal_new ("heard", GOEN_TYPE_FILLER_TALLY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[UNDO] = g_signal_new ("undo", GOEN_TYPE_FILLER_TALLY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
goen_filler_tally_init (GoenFillerTally *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (GoenFillerKind kind = 0; kind < GOEN_N_FILLERS; kind++)
    {
      self->buttons[kind] = make_button (self, kind);
      adw_wrap_box_append (ADW_WRAP_BOX (box), self->buttons[kind]);
    }
  self->undo = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_tooltip_text (self->undo, _("Take back the last one (Backspace)"));
  gtk_widget_set_focus_on_click (self->undo, FALSE);
  gtk_widget_add_css_class (self->undo, "flat");
  g_signal_connect_object (self->undo, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->undo);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * goen_filler_tally_show:
 * @self: a tally
 * @fillers: (element-type GoenFiller): what was counted
 *
 * Shows how many there are of each.
 */
void
goen_filler_tally_show (GoenFillerTally *self,
                        GArray          *fillers)
{
  guint n[GOEN_N_FILLERS] = { 0 };

  g_return_if_fail (GOEN_IS_FILLER_TALLY (self));

  for (guint i = 0; i < fillers->len; i++)
    n[MIN (g_array_index (fillers, GoenFiller, i).kind, GOEN_FILLER_OTHER)]++;
  for (int kind = 0; kind < GOEN_N_FILLERS; kind++)
    {
      g_autofree char *text = g_strdup_printf ("%u", n[kind]);

      gtk_label_set_text (self->counts[kind], text);
    }
  gtk_widget_set_sensitive (self->undo, fillers->len > 0);
}
