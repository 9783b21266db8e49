/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-files.h"

#include <glib/gi18n-lib.h>

#include "goen-import-encodings.h"

struct _GoenImportFiles
{
  AdwBin parent_instance;

  GtkLabel      *files;
  GtkDropDown   *encoding;
  GtkWidget     *columns_button;
  GtkMenuButton *columns_menu;

  gboolean is_showing;   /* the drop-down changes because of us */
};

G_DEFINE_FINAL_TYPE (GoenImportFiles, goen_import_files, ADW_TYPE_BIN)

static guint encoding_chosen_signal;

static char *
dup_file_line (GoenImport *import,
               guint       file)
{
  const char *name = goen_import_get_file_name (import, file);
  const char *encoding = goen_import_encoding_get_label (goen_import_get_file_encoding (import, file));
  GoenCsvTable *table = goen_import_get_table (import, file);
  const char *program = table != NULL ? goen_csv_table_get_program (table) : NULL;

  if (encoding == NULL || *encoding == '\0')
    return g_strdup (name);
  if (program == NULL)
    /* Translators: the name of a file and its text encoding. */
    return g_strdup_printf (C_("file", "%s: %s"), name, encoding);
  /* Translators: the name of a file, the program it comes from, and its text encoding. */
  return g_strdup_printf (C_("file", "%s: %s, %s"), name, program, encoding);
}

static void
show_files (GoenImportFiles *self,
            GoenImport      *import)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  guint n_files = goen_import_get_n_files (import);

  for (guint i = 0; i < n_files; i++)
    g_strv_builder_take (builder, dup_file_line (import, i));
  lines = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", lines);
  gtk_label_set_label (self->files, text);
  gtk_widget_set_visible (GTK_WIDGET (self->files), n_files > 0);
}

/* One table has a button, several have a menu with their names. */
static void
show_columns (GoenImportFiles *self,
              GoenImport      *import)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n_tables = 0;

  for (guint i = 0; i < goen_import_get_n_files (import); i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (goen_import_get_table (import, i) == NULL)
        continue;
      if (n_tables++ == 0)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (self->columns_button), "u", i);
      item = g_menu_item_new (goen_import_get_file_name (import, i), NULL);
      g_menu_item_set_action_and_target (item, "import.columns", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->columns_menu, G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->columns_button, n_tables == 1);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_menu), n_tables > 1);
}

static void
encoding_selected_cb (GoenImportFiles *self)
{
  if (!self->is_showing)
    g_signal_emit (self, encoding_chosen_signal, 0, gtk_drop_down_get_selected (self->encoding));
}

static void
goen_import_files_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_FILES);
  G_OBJECT_CLASS (goen_import_files_parent_class)->dispose (object);
}

static void
goen_import_files_class_init (GoenImportFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_files_dispose;
  encoding_chosen_signal = g_signal_new ("encoding-chosen", GOEN_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-files.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportFiles, files);
  gtk_widget_class_bind_template_child (widget_class, GoenImportFiles, encoding);
  gtk_widget_class_bind_template_child (widget_class, GoenImportFiles, columns_button);
  gtk_widget_class_bind_template_child (widget_class, GoenImportFiles, columns_menu);
  gtk_widget_class_bind_template_callback (widget_class, encoding_selected_cb);
}

static void
goen_import_files_init (GoenImportFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_files_show:
 * @self: the widget
 * @import: an import whose files have been read
 * @encodings: what their encoding can be
 * @encoding: which one was chosen
 *
 * Shows the files.
 */
void
goen_import_files_show (GoenImportFiles *self,
                        GoenImport      *import,
                        GListModel      *encodings,
                        guint            encoding)
{
  show_files (self, import);
  show_columns (self, import);
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->encoding, encodings);
  gtk_drop_down_set_selected (self->encoding, encoding);
  self->is_showing = FALSE;
}
