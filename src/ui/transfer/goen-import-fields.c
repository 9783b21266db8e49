/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-fields.h"

#include "goen-person-compare.h"

struct _GoenImportFields
{
  AdwBin parent_instance;

  GtkGrid *grid;         /* (unowned) */
  gboolean is_compact;
};

typedef enum {
  PROP_COMPACT = 1,
} GoenImportFieldsProperty;

G_DEFINE_FINAL_TYPE (GoenImportFields, goen_import_fields, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_COMPACT + 1];

static GtkWidget *
make_value (GoenImportFields *self,
            const char       *text)
{
  GtkWidget *value;
  g_autofree char *line = NULL;

  if (self->is_compact)
    {
      line = g_strdelimit (g_strdup (text), "\n", ' ');
      value = gtk_label_new (line);
      gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
    }
  else
    {
      value = gtk_label_new (text);
      gtk_label_set_wrap (GTK_LABEL (value), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_selectable (GTK_LABEL (value), TRUE);
    }
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_widget_set_hexpand (value, TRUE);

  return value;
}

static void
add_field (GoenImportFields *self,
           int               row,
           GoenPersonDiff   *diff)
{
  GtkWidget *label = gtk_label_new (goen_person_field_get_label (diff->field));
  GtkWidget *value = make_value (self, diff->a);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (value, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, value, 1, row, 1, 1);
}

static void
goen_import_fields_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((GoenImportFieldsProperty) prop_id)
    {
    case PROP_COMPACT:
      GOEN_IMPORT_FIELDS (object)->is_compact = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_import_fields_class_init (GoenImportFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = goen_import_fields_set_property;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_import_fields_init (GoenImportFields *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * goen_import_fields_show:
 * @self: the widget
 * @record: a person
 *
 * Shows a person, field by field in the order in which two people are compared.
 */
void
goen_import_fields_show (GoenImportFields       *self,
                         const GoenPersonRecord *record)
{
  g_autoptr (GoenPersonRecord) nobody = goen_person_record_new ();
  g_autoptr (GPtrArray) diffs = goen_person_compare (record, nobody);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < diffs->len; i++)
    {
      GoenPersonDiff *diff = diffs->pdata[i];

      if (diff->a != NULL)
        add_field (self, i, diff);
    }
}
