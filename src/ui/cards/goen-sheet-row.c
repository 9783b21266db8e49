/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-row.h"

#include <glib/gi18n-lib.h>

#include "goen-sheet-figure.h"

#define FIGURE_HEIGHT 56

/* As many part numbers as one reads over. */
#define MAX_PARTS 4

struct _GoenSheetRow
{
  AdwActionRow parent_instance;

  GoenSheet *sheet;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenSheetRow, goen_sheet_row, ADW_TYPE_ACTION_ROW)

enum {
  EDIT,
  COPY,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_subtitle (const GoenSheet *sheet)
{
  g_autofree char *summary = goen_sheet_dup_summary (sheet);
  guint n = g_strv_length (sheet->parts);
  GString *text = g_string_new (summary);

  for (guint i = 1; i < n && i <= MAX_PARTS; i++)
    g_string_append_printf (text, "%s%s", i == 1 ? "\n" : ", ", sheet->parts[i]);
  if (n > MAX_PARTS + 1)
    g_string_append (text, " …");

  return g_string_free_and_steal (text);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  guint signal = g_str_equal (name, "sheet-row.edit") ? EDIT : g_str_equal (name, "sheet-row.copy") ? COPY : REMOVE;

  g_signal_emit (widget, signals[signal], 0);
}

/* A menu is made when it is asked for: a hundred of them take longer than the rows. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  GoenSheetRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  if (self->sheet->is_own)
    g_menu_append (menu, _("_Edit…"), "sheet-row.edit");
  g_menu_append (menu, _("Make an Own Sheet _From It…"), "sheet-row.copy");
  if (self->sheet->is_own)
    g_menu_append (menu, _("_Delete"), "sheet-row.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_menu (GoenSheetRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
goen_sheet_row_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_SHEET_ROW (object)->sheet, goen_sheet_free);

  G_OBJECT_CLASS (goen_sheet_row_parent_class)->finalize (object);
}

static void
goen_sheet_row_class_init (GoenSheetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = goen_sheet_row_finalize;

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPY] = g_signal_new ("copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "sheet-row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "sheet-row.copy", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "sheet-row.remove", NULL, edit_action);
}

static void
goen_sheet_row_init (GoenSheetRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * goen_sheet_row_new:
 * @sheet: a sheet; copied
 * @is_current: whether it is the one that is chosen now
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_sheet_row_new (const GoenSheet *sheet,
                    gboolean         is_current)
{
  GoenSheetRow *self = g_object_new (GOEN_TYPE_SHEET_ROW, NULL);
  g_autofree char *title = goen_sheet_dup_title (sheet);
  g_autofree char *subtitle = dup_subtitle (sheet);

  self->sheet = goen_sheet_copy (sheet);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), goen_sheet_figure_new (sheet, FIGURE_HEIGHT));
  if (is_current)
    {
      GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chosen"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), check);
    }
  add_menu (self);

  return GTK_WIDGET (self);
}

/**
 * goen_sheet_row_get_sheet:
 * @self: a row
 *
 * Gets its sheet.
 *
 * Returns: (transfer none): the sheet
 */
const GoenSheet *
goen_sheet_row_get_sheet (GoenSheetRow *self)
{
  return self->sheet;
}
