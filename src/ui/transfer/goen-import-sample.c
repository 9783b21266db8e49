/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-sample.h"

#include <glib/gi18n-lib.h>

#include "goen-import-fields.h"

/* A table is known by its first people; reading them takes no time. */
#define N_PEOPLE 3

typedef struct {
  GoenPersonRecord *record;   /* (owned) (nullable) */
  char             *reason;   /* (owned) (nullable): why it would be rejected */
} Row;

struct _GoenImportSample
{
  AdwBin parent_instance;

  GtkLabel         *title;
  GtkWidget        *previous;
  GtkWidget        *next;
  GtkStack         *stack;
  GoenImportFields *fields;
  GtkLabel         *reason;

  GPtrArray *rows;       /* (owned) of Row */
  guint      position;
};

G_DEFINE_FINAL_TYPE (GoenImportSample, goen_import_sample, ADW_TYPE_BIN)

static void
row_free (gpointer data)
{
  Row *row = data;

  goen_person_record_free (row->record);
  g_free (row->reason);
  g_free (row);
}

static gboolean
visit_cb (GoenPersonRecord *record,
          guint             line,
          const char       *reason,
          gpointer          user_data)
{
  GPtrArray *rows = user_data;
  Row *row = g_new0 (Row, 1);

  row->record = record;
  row->reason = g_strdup (reason);
  g_ptr_array_add (rows, row);

  return rows->len < N_PEOPLE;
}

static void
show_reason (GoenImportSample *self,
             const char       *reason)
{
  gtk_label_set_label (self->reason, reason);
  gtk_stack_set_visible_child_name (self->stack, "reason");
}

static void
show_row (GoenImportSample *self)
{
  g_autofree char *title = NULL;
  Row *row;

  gtk_widget_set_sensitive (self->previous, self->position > 0);
  gtk_widget_set_sensitive (self->next, self->position + 1 < self->rows->len);
  if (self->rows->len == 0)
    {
      gtk_label_set_label (self->title, _("Preview"));
      show_reason (self, _("The table has no rows."));
      return;
    }
  /* Translators: the heading of a preview: the first of three people in a file. */
  title = g_strdup_printf (_("Preview: Person %u of %u"), self->position + 1, self->rows->len);
  gtk_label_set_label (self->title, title);
  row = self->rows->pdata[self->position];
  if (row->record == NULL)
    {
      show_reason (self, row->reason);
      return;
    }
  goen_import_fields_show (self->fields, row->record);
  gtk_stack_set_visible_child_name (self->stack, "person");
}

static void
previous_cb (GoenImportSample *self)
{
  if (self->position == 0)
    return;
  self->position--;
  show_row (self);
}

static void
next_cb (GoenImportSample *self)
{
  if (self->position + 1 >= self->rows->len)
    return;
  self->position++;
  show_row (self);
}

static void
goen_import_sample_dispose (GObject *object)
{
  GoenImportSample *self = GOEN_IMPORT_SAMPLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_SAMPLE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (goen_import_sample_parent_class)->dispose (object);
}

static void
goen_import_sample_class_init (GoenImportSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_sample_dispose;
  g_type_ensure (GOEN_TYPE_IMPORT_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-sample.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, title);
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, previous);
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, next);
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, fields);
  gtk_widget_class_bind_template_child (widget_class, GoenImportSample, reason);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
goen_import_sample_init (GoenImportSample *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

/**
 * goen_import_sample_show:
 * @self: the widget
 * @table: a table
 * @mapping: (element-type GoenCsvTarget): what its columns say
 *
 * Shows who would arrive. The person on the screen stays the same one when only @mapping is another.
 */
void
goen_import_sample_show (GoenImportSample *self,
                         GoenCsvTable     *table,
                         const GPtrArray  *mapping)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (self->rows, 0);
  if (!goen_csv_table_read (table, mapping, visit_cb, self->rows, NULL, &error) && self->rows->len == 0)
    {
      Row *row = g_new0 (Row, 1);

      row->reason = g_strdup (error != NULL ? error->message : "");
      g_ptr_array_add (self->rows, row);
    }
  self->position = MIN (self->position, MAX (self->rows->len, 1) - 1);
  show_row (self);
}
