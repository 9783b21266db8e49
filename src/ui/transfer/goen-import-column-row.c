/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-column-row.h"

#include <glib/gi18n-lib.h>

#include "goen-import-target.h"

/* So much of a column shows what it is about. */
#define N_VALUES        3
#define MAX_VALUE_CHARS 24

struct _GoenImportColumnRow
{
  AdwComboRow parent_instance;

  guint    column;
  gboolean is_ready;
};

G_DEFINE_FINAL_TYPE (GoenImportColumnRow, goen_import_column_row, ADW_TYPE_COMBO_ROW)

static guint chosen_signal;

static char *
dup_name (const GoenCsvTable *table,
          guint               column)
{
  const char *name = goen_csv_table_get_column_name (table, column);

  if (*name != '\0')
    return g_strdup (name);
  /* Translators: a column of a table that has no name. */
  return g_strdup_printf (_("Column %u"), column + 1);
}

static void
take_value (GStrvBuilder *builder,
            const char   *value)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (value), "\r\n\t", ' '));

  if (g_utf8_strlen (line, -1) > MAX_VALUE_CHARS)
    {
      g_autofree char *head = g_utf8_substring (line, 0, MAX_VALUE_CHARS - 1);

      g_strv_builder_take (builder, g_strconcat (head, "…", NULL));
    }
  else
    {
      g_strv_builder_add (builder, line);
    }
}

static char *
dup_values (const GPtrArray *rows,
            guint            column)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint n_values = 0;

  for (guint i = 0; i < rows->len && n_values < N_VALUES; i++)
    {
      const char *value = ((GStrv) rows->pdata[i])[column];

      if (value == NULL || *value == '\0')
        continue;
      take_value (builder, value);
      n_values++;
    }
  if (n_values == 0)
    return g_strdup (_("No values in the first rows"));
  values = g_strv_builder_end (builder);

  /* Translators: stands between values of a table that are given as examples. */
  return g_strjoinv (C_("between examples", " · "), values);
}

static void
selected_cb (GoenImportColumnRow *self)
{
  if (self->is_ready && adw_combo_row_get_selected_item (ADW_COMBO_ROW (self)) != NULL)
    g_signal_emit (self, chosen_signal, 0);
}

/* What is chosen: the row's own label would cut it off where there is room. */
static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *list_item)
{
  g_autofree char *words = goen_csv_target_dup_words (goen_import_target_get (gtk_list_item_get_item (list_item)));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), words);
}

/* What can be chosen, with a mark at what is. */
static void
setup_choice_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "object-select-symbolic",
                                  NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (list_item, box);
}

static void
show_mark_cb (GtkListItem *list_item,
              GParamSpec  *pspec,
              AdwComboRow *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));

  gtk_widget_set_opacity (mark, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (list_item));
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *list_item,
                GoenImportColumnRow      *self)
{
  g_autofree char *words = goen_csv_target_dup_words (goen_import_target_get (gtk_list_item_get_item (list_item)));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (list_item))), words);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (show_mark_cb), self);
  show_mark_cb (list_item, NULL, ADW_COMBO_ROW (self));
}

static void
unbind_choice_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  GoenImportColumnRow      *self)
{
  g_signal_handlers_disconnect_by_func (list_item, show_mark_cb, self);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* In line with the words below it. */
  gtk_widget_set_margin_start (label, 16);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  GtkWidget *label = gtk_list_header_get_child (header);
  const char *title = goen_csv_section_get_title (goen_import_target_get_section (gtk_list_header_get_item (header)));

  gtk_label_set_label (GTK_LABEL (label), title != NULL ? title : "");
  gtk_widget_set_visible (label, title != NULL);
}

static void
goen_import_column_row_class_init (GoenImportColumnRowClass *klass)
{
  chosen_signal = g_signal_new ("chosen", GOEN_TYPE_IMPORT_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_import_column_row_init (GoenImportColumnRow *self)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GOEN_TYPE_IMPORT_TARGET, NULL, "label");
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_chosen_cb), NULL);
  g_signal_connect (choices, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect_object (choices, "bind", G_CALLBACK (bind_choice_cb), self, 0);
  g_signal_connect_object (choices, "unbind", G_CALLBACK (unbind_choice_cb), self, 0);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), expression);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), TRUE);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), chosen);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), choices);
  adw_combo_row_set_header_factory (ADW_COMBO_ROW (self), headers);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * goen_import_column_row_new:
 * @table: a table
 * @column: which of its columns
 * @values: (element-type GStrv): rows of the table, for examples
 * @targets: what can be chosen; must have @target
 * @target: what the column is taken for
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_import_column_row_new (const GoenCsvTable  *table,
                            guint                column,
                            const GPtrArray     *values,
                            GListModel          *targets,
                            const GoenCsvTarget *target)
{
  GoenImportColumnRow *self = g_object_new (GOEN_TYPE_IMPORT_COLUMN_ROW, NULL);
  g_autofree char *name = dup_name (table, column);
  g_autofree char *examples = dup_values (values, column);

  self->column = column;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), examples);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), targets);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), goen_import_targets_find (targets, target));
  self->is_ready = TRUE;

  return GTK_WIDGET (self);
}

/**
 * goen_import_column_row_get_column:
 * @self: a row
 *
 * Tells which column it is about.
 *
 * Returns: the column, counted from 0
 */
guint
goen_import_column_row_get_column (GoenImportColumnRow *self)
{
  return self->column;
}

/**
 * goen_import_column_row_get_target:
 * @self: a row
 *
 * Tells what was chosen.
 *
 * Returns: (transfer none): what the column says
 */
const GoenCsvTarget *
goen_import_column_row_get_target (GoenImportColumnRow *self)
{
  return goen_import_target_get (adw_combo_row_get_selected_item (ADW_COMBO_ROW (self)));
}
