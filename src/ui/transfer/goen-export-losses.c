/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-export-losses.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

struct _GoenExportLosses
{
  AdwDialog parent_instance;

  GtkLabel    *summary;
  GtkListView *list;

  GPtrArray *losses;   /* (owned) of GoenExportLoss */
};

G_DEFINE_FINAL_TYPE (GoenExportLosses, goen_export_losses, ADW_TYPE_DIALOG)

/* Helpers */

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
dup_place (const GoenExportLoss *loss)
{
  char character[7] = { 0, };

  /* Translators: a field such as “Given name”, a number in Unicode. */
  if (goen_export_loss_is_variant (loss))
    return g_strdup_printf (_("%s: only the shape of a character (U+%04X)"), loss->field, loss->character);

  g_unichar_to_utf8 (loss->character, character);
  /* Translators: a field such as “Given name”, a character, its number in Unicode. */
  return g_strdup_printf (_("%s: %s (U+%04X)"), loss->field, character, loss->character);
}

/* Callbacks */

static void
copy_clicked_cb (GoenExportLosses *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->losses->len; i++)
    {
      g_autofree char *sentence = goen_export_loss_to_text (self->losses->pdata[i]);

      g_string_append_printf (text, "%s\n", sentence);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  goen_toast_show (GTK_WIDGET (self), _("List copied"));
}

static void
setup_row_cb (GoenExportLosses *self,
              GtkListItem      *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  append_label (box, NULL);
  append_label (box, "caption");
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

/* Those that are not listed are lost, too. */
static guint
count (GPtrArray *losses)
{
  guint n = losses->len;

  for (guint i = 0; i < losses->len; i++)
    n += ((const GoenExportLoss *) losses->pdata[i])->n_more;

  return n;
}

/* The model says only how many there are. */
static void
bind_row_cb (GoenExportLosses *self,
             GtkListItem      *list_item)
{
  const GoenExportLoss *loss = self->losses->pdata[gtk_list_item_get_position (list_item)];
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autofree char *place = dup_place (loss);
  g_autofree char *rest = goen_export_loss_dup_rest (loss);
  g_autofree char *text = rest != NULL ? g_strconcat (place, "\n", rest, NULL) : g_strdup (place);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), loss->name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), text);
}

/* Object */

static void
goen_export_losses_dispose (GObject *object)
{
  GoenExportLosses *self = GOEN_EXPORT_LOSSES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EXPORT_LOSSES);
  g_clear_pointer (&self->losses, g_ptr_array_unref);
  G_OBJECT_CLASS (goen_export_losses_parent_class)->dispose (object);
}

static void
goen_export_losses_class_init (GoenExportLossesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_export_losses_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-export-losses.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenExportLosses, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenExportLosses, list);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
goen_export_losses_init (GoenExportLosses *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_export_losses_new:
 * @losses: (element-type GoenExportLoss): what was lost
 *
 * Creates a dialog that lists what an export could not write.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_export_losses_new (GPtrArray *losses)
{
  GoenExportLosses *self = g_object_new (GOEN_TYPE_EXPORT_LOSSES, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autofree char *summary = NULL;
  guint n_lost = count (losses);

  self->losses = g_ptr_array_ref (losses);
  for (guint i = 0; i < losses->len; i++)
    gtk_string_list_append (names, ((const GoenExportLoss *) losses->pdata[i])->name);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&names)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));

  summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u character does not exist in Shift_JIS. In the file, 〓 stands in its place.",
                                          "%u characters do not exist in Shift_JIS. In the file, 〓 stands in their places.",
                                          n_lost),
                             n_lost);
  gtk_label_set_text (self->summary, summary);
  return ADW_DIALOG (self);
}
