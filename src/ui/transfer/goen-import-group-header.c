/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-group-header.h"

#include <glib/gi18n-lib.h>

#include "goen-import-choice-button.h"
#include "goen-import-words.h"

struct _GoenImportGroupHeader
{
  AdwBin parent_instance;

  GtkLabel               *title;    /* (unowned) */
  GtkLabel               *count;    /* (unowned) */
  GoenImportChoiceButton *choice;   /* (unowned) */
  GtkWidget              *copy;     /* (unowned) */
  GoenImportStatus        status;
};

G_DEFINE_FINAL_TYPE (GoenImportGroupHeader, goen_import_group_header, ADW_TYPE_BIN)

static void
chosen_cb (GoenImportGroupHeader *self,
           int                    choice)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.choose-group", "(ii)", (int) self->status, choice);
}

static void
goen_import_group_header_class_init (GoenImportGroupHeaderClass *klass)
{
}

static void
goen_import_group_header_init (GoenImportGroupHeader *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_natural_wrap_mode (self->title, GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  self->choice = GOEN_IMPORT_CHOICE_BUTTON (goen_import_choice_button_new ());
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (chosen_cb), self);
  self->copy = gtk_button_new_with_label (_("Copy List"));
  gtk_widget_set_valign (self->copy, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->copy, _("Copy file, line and reason of each"));
  gtk_widget_add_css_class (self->copy, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->copy), "review.copy-rejected");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), self->copy);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * goen_import_group_header_new:
 *
 * Creates a heading.
 *
 * Returns: (transfer floating): the heading
 */
GtkWidget *
goen_import_group_header_new (void)
{
  return g_object_new (GOEN_TYPE_IMPORT_GROUP_HEADER, NULL);
}

/**
 * goen_import_group_header_set:
 * @self: a heading
 * @status: which group it heads
 * @n_items: how many cards it has
 *
 * Shows which group begins here.
 */
void
goen_import_group_header_set (GoenImportGroupHeader *self,
                              GoenImportStatus       status,
                              guint                  n_items)
{
  g_autofree char *count = g_strdup_printf ("%u", n_items);
  g_autofree char *accessible_name = NULL;

  /* Translators: what a screen reader calls a button; %s is the heading of a group. */
  accessible_name = g_strdup_printf (_("Choose for all: %s"), goen_import_status_get_title (status));
  self->status = status;
  gtk_label_set_label (self->title, goen_import_status_get_title (status));
  gtk_label_set_label (self->count, count);
  goen_import_choice_button_set_status (self->choice, status);
  goen_import_choice_button_set_label (self->choice, _("All"), accessible_name);
  gtk_widget_set_visible (self->copy, status == GOEN_IMPORT_REJECTED);
}
