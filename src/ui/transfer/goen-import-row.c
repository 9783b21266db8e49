/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-row.h"

#include <glib/gi18n-lib.h>

#include "goen-import-choice-button.h"
#include "goen-import-words.h"

struct _GoenImportRow
{
  AdwBin parent_instance;

  GtkLabel               *name;
  GtkLabel               *details;
  GtkLabel               *reason;
  GtkLabel               *outcome;
  GoenImportChoiceButton *choice;
  GtkWidget              *more;

  GoenImportItem *item;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenImportRow, goen_import_row, ADW_TYPE_BIN)

static char *
dup_title (GoenImportItem *item)
{
  const char *name = goen_import_item_get_name (item);
  const char *yomi = goen_import_item_get_yomi (item);

  if (goen_import_item_get_status (item) == GOEN_IMPORT_REJECTED)
    /* Translators: where in which file something could not be read. */
    return g_strdup_printf (_("%s, line %u"), goen_import_item_get_file (item), goen_import_item_get_line (item));
  if (name == NULL || *name == '\0')
    return g_strdup (_("No name"));
  if (yomi == NULL || *yomi == '\0' || g_str_equal (yomi, name))
    return g_strdup (name);
  /* Translators: a name and how it is read: 高橋 美咲（たかはし みさき）. */
  return g_strdup_printf (C_("name and reading", "%s (%s)"), name, yomi);
}

static void
show_choice (GoenImportRow *self)
{
  GoenImportStatus status = goen_import_item_get_status (self->item);
  GoenImportChoice choice = goen_import_item_get_choice (self->item);
  const char *label = goen_import_choice_get_label (status, choice);
  g_autofree char *outcome = goen_import_item_dup_outcome (self->item);
  g_autofree char *accessible_name = NULL;

  /* Translators: what a screen reader calls a button; the first %s is a choice, the second a person. */
  accessible_name = g_strdup_printf (_("%s: choose for %s"), label, gtk_label_get_label (self->name));
  gtk_label_set_label (self->outcome, outcome);
  /* The heading and the button say it already. */
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), status != GOEN_IMPORT_NEW || choice != GOEN_IMPORT_ADD);
  goen_import_choice_button_set_label (self->choice, label, accessible_name);
}

static void
chosen_cb (GoenImportRow *self,
           int            choice)
{
  goen_import_item_set_choice (self->item, choice);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.recount", NULL);
}

static void
goen_import_row_dispose (GObject *object)
{
  goen_import_row_set_item (GOEN_IMPORT_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_ROW);
  G_OBJECT_CLASS (goen_import_row_parent_class)->dispose (object);
}

static void
goen_import_row_class_init (GoenImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_row_dispose;
  g_type_ensure (GOEN_TYPE_IMPORT_CHOICE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, details);
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, reason);
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, choice);
  gtk_widget_class_bind_template_child (widget_class, GoenImportRow, more);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
goen_import_row_init (GoenImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_row_new:
 *
 * Creates an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_import_row_new (void)
{
  return g_object_new (GOEN_TYPE_IMPORT_ROW, NULL);
}

/**
 * goen_import_row_set_item:
 * @self: a row
 * @item: (nullable): a card
 *
 * Shows a card and follows its choice.
 */
void
goen_import_row_set_item (GoenImportRow  *self,
                          GoenImportItem *item)
{
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  GoenImportStatus status;
  const char *company;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  title = dup_title (item);
  company = goen_import_item_get_company (item);
  status = goen_import_item_get_status (item);
  /* Who is known for certain needs no reasons before somebody asks. */
  reason = status == GOEN_IMPORT_ALIKE ? goen_import_item_dup_reason (item) : goen_import_item_dup_difference (item);
  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->details, company != NULL ? company : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), company != NULL && *company != '\0');
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *reason != '\0');
  gtk_widget_set_visible (self->more, status != GOEN_IMPORT_REJECTED);
  goen_import_choice_button_set_status (self->choice, status);
  show_choice (self);
  g_signal_connect_swapped (item, "notify::choice", G_CALLBACK (show_choice), self);
}

/**
 * goen_import_row_dup_accessible_label:
 * @self: a row with an item
 *
 * Says who the row is about, or what could not be read and why, for the list item around it.
 *
 * Returns: (transfer full): the label, one line for each of the row's
 */
char *
goen_import_row_dup_accessible_label (GoenImportRow *self)
{
  /* The outcome of the others changes with their choice, which the button says. */
  gboolean is_rejected = goen_import_item_get_status (self->item) == GOEN_IMPORT_REJECTED;
  GtkLabel *labels[] = { self->name, is_rejected ? self->outcome : self->details };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_strv_builder_add (builder, gtk_label_get_label (labels[i]));
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}
