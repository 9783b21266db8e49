/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-columns.h"

#include <glib/gi18n-lib.h>

#include "goen-import-column-row.h"
#include "goen-import-encodings.h"
#include "goen-import-sample.h"
#include "goen-import-target.h"

/* Rows are made so many at a time: a table may have hundreds of columns, and the page must come at once. */
#define N_ROWS_AT_ONCE 6

struct _GoenImportColumns
{
  AdwNavigationPage parent_instance;

  GtkWidget           *cancel_button;
  GtkWidget           *finish_button;
  GoenImportSample    *sample;
  GoenImportSample    *sample_again;
  AdwPreferencesGroup *file_group;
  AdwPreferencesGroup *columns;
  AdwComboRow         *encoding;
  GtkLabel            *separator_label;

  GoenCsvTable *table;        /* (owned) (nullable) */
  GPtrArray    *mapping;      /* (owned) (nullable) of GoenCsvTarget */
  GPtrArray    *values;       /* (owned) (nullable) of GStrv: the first rows of the table */
  GListModel   *targets;      /* (owned) (nullable) of GoenImportTarget */
  GPtrArray    *rows;         /* (owned) of GtkWidget */
  guint         file;
  guint         fill_id;
  gboolean      is_changed;
  gboolean      is_showing;   /* the drop-down changes because of us */
};

G_DEFINE_FINAL_TYPE (GoenImportColumns, goen_import_columns, ADW_TYPE_NAVIGATION_PAGE)

static guint finished_signal;
static guint encoding_chosen_signal;

/* What was chosen for a column belongs together with what others of its kind say: the street of an address with its city. */
static guint
find_group (GoenImportColumns   *self,
            guint                column,
            const GoenCsvTarget *target)
{
  GoenCsvSection section = goen_csv_field_get_section (target->field);

  if (target->group > 0 || (section != GOEN_CSV_SECTION_ADDRESS && section != GOEN_CSV_SECTION_POST))
    return target->group;
  for (guint i = 0; i < self->mapping->len; i++)
    {
      const GoenCsvTarget *other = self->mapping->pdata[i];

      if (i != column && goen_csv_field_get_section (other->field) == section && g_strcmp0 (other->type, target->type) == 0)
        return other->group;
    }

  return 0;
}

static void
show_sample (GoenImportColumns *self)
{
  goen_import_sample_show (self->sample, self->table, self->mapping);
  goen_import_sample_show (self->sample_again, self->table, self->mapping);
}

static void
chosen_cb (GoenImportColumnRow *row,
           GoenImportColumns   *self)
{
  const GoenCsvTarget *target = goen_import_column_row_get_target (row);
  guint column = goen_import_column_row_get_column (row);

  goen_csv_target_free (self->mapping->pdata[column]);
  self->mapping->pdata[column] = goen_csv_target_new (target->field, target->type, find_group (self, column, target));
  self->is_changed = TRUE;
  show_sample (self);
}

static void
add_row (GoenImportColumns *self)
{
  guint column = self->rows->len;
  GtkWidget *row = goen_import_column_row_new (self->table, column, self->values, self->targets, self->mapping->pdata[column]);

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, 0);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->columns, row);
}

static gboolean
fill_cb (gpointer user_data)
{
  GoenImportColumns *self = user_data;

  for (guint i = 0; i < N_ROWS_AT_ONCE && self->rows->len < self->mapping->len; i++)
    add_row (self);
  if (self->rows->len < self->mapping->len)
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_rows (GoenImportColumns *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (fill_cb (self) == G_SOURCE_CONTINUE)
    self->fill_id = g_idle_add (fill_cb, self);
}

static void
show_file (GoenImportColumns *self,
           GoenImport        *import)
{
  const char *program = goen_csv_table_get_program (self->table);
  g_autofree char *title = g_markup_escape_text (goen_import_get_file_name (import, self->file), -1);
  g_autofree char *description = NULL;
  g_autofree char *markup = NULL;

  if (program != NULL)
    /* Translators: %s is the name of a program such as Outlook. */
    description = g_strdup_printf (_("This looks like an export of %s."), program);
  else
    description = g_strdup (_("Goen does not know these columns and has guessed. Look whether the preview is right."));
  markup = g_markup_escape_text (description, -1);
  adw_preferences_group_set_title (self->file_group, title);
  adw_preferences_group_set_description (self->file_group, markup);
  gtk_label_set_label (self->separator_label, goen_csv_separator_get_label (goen_csv_table_get_separator (self->table)));
}

static void
encoding_selected_cb (GoenImportColumns *self)
{
  if (!self->is_showing)
    g_signal_emit (self, encoding_chosen_signal, 0, adw_combo_row_get_selected (self->encoding));
}

static void
finish_clicked_cb (GoenImportColumns *self)
{
  g_signal_emit (self, finished_signal, 0);
}

static void
goen_import_columns_dispose (GObject *object)
{
  GoenImportColumns *self = GOEN_IMPORT_COLUMNS (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_COLUMNS);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->table, goen_csv_table_unref);
  g_clear_pointer (&self->mapping, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_object (&self->targets);
  G_OBJECT_CLASS (goen_import_columns_parent_class)->dispose (object);
}

static void
goen_import_columns_class_init (GoenImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_columns_dispose;
  g_type_ensure (GOEN_TYPE_IMPORT_SAMPLE);
  finished_signal = g_signal_new ("finished", GOEN_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  encoding_chosen_signal = g_signal_new ("encoding-chosen", GOEN_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, finish_button);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, sample);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, sample_again);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, file_group);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, columns);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, encoding);
  gtk_widget_class_bind_template_child (widget_class, GoenImportColumns, separator_label);
  gtk_widget_class_bind_template_callback (widget_class, encoding_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_clicked_cb);
}

static void
goen_import_columns_init (GoenImportColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * goen_import_columns_new:
 * @is_first: whether it stands before the review, and not above it
 *
 * Creates an empty page.
 *
 * Returns: (transfer floating): the page
 */
GoenImportColumns *
goen_import_columns_new (gboolean is_first)
{
  GoenImportColumns *self = g_object_new (GOEN_TYPE_IMPORT_COLUMNS, NULL);

  gtk_widget_set_visible (self->cancel_button, is_first);
  if (is_first)
    gtk_button_set_label (GTK_BUTTON (self->finish_button), _("_Next"));

  return self;
}

/**
 * goen_import_columns_show:
 * @self: a page
 * @import: an import whose files have been read
 * @file: which of its files; it must be a table
 * @encoding: which encoding was chosen for it; 0 is the guess
 *
 * Shows the columns of a file with what Goen takes them for.
 */
void
goen_import_columns_show (GoenImportColumns *self,
                          GoenImport        *import,
                          guint              file,
                          guint              encoding)
{
  GoenCsvTable *table = goen_import_get_table (import, file);
  g_autoptr (GListModel) encodings = NULL;

  g_return_if_fail (table != NULL);

  goen_csv_table_ref (table);
  g_clear_pointer (&self->table, goen_csv_table_unref);
  self->table = table;
  self->file = file;
  self->is_changed = FALSE;
  g_clear_pointer (&self->mapping, g_ptr_array_unref);
  self->mapping = goen_csv_mapping_copy (goen_import_get_mapping (import, file));
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->values = goen_csv_table_dup_rows (table, 50);
  g_clear_object (&self->targets);
  self->targets = goen_import_targets_new (self->mapping);

  encodings = goen_import_encodings_new (encoding == 0 ? goen_csv_table_get_encoding (table) : NULL, FALSE);
  self->is_showing = TRUE;
  adw_combo_row_set_model (self->encoding, encodings);
  adw_combo_row_set_selected (self->encoding, encoding);
  self->is_showing = FALSE;
  show_file (self, import);
  show_rows (self);
  show_sample (self);
}

/**
 * goen_import_columns_get_file:
 * @self: a page
 *
 * Tells which file it is about.
 *
 * Returns: its place in the import
 */
guint
goen_import_columns_get_file (GoenImportColumns *self)
{
  return self->file;
}

/**
 * goen_import_columns_apply:
 * @self: a page
 * @import: the import that it shows a file of
 *
 * Tells an import what the columns are now taken for. It holds for all files with the same columns.
 */
void
goen_import_columns_apply (GoenImportColumns *self,
                           GoenImport        *import)
{
  const char *key = goen_csv_table_get_header_key (self->table);

  for (guint i = 0; i < goen_import_get_n_files (import); i++)
    {
      GoenCsvTable *table = goen_import_get_table (import, i);

      if (i == self->file || (table != NULL && g_strcmp0 (goen_csv_table_get_header_key (table), key) == 0))
        goen_import_set_mapping (import, i, self->mapping);
    }
}

/**
 * goen_import_columns_get_is_changed:
 * @self: a page
 *
 * Tells whether the user has chosen something since the page was shown.
 *
 * Returns: whether the mapping is another
 */
gboolean
goen_import_columns_get_is_changed (GoenImportColumns *self)
{
  return self->is_changed;
}

/**
 * goen_import_columns_set_is_working:
 * @self: a page
 * @is_working: whether the files are being read
 *
 * Keeps the page from being finished while what it shows is about to change.
 */
void
goen_import_columns_set_is_working (GoenImportColumns *self,
                                    gboolean           is_working)
{
  gtk_widget_set_sensitive (self->finish_button, !is_working);
}
