/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-editor.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stddef.h>

#include "goen-sheet-figure.h"
#include "goen-toast.h"
#include "goen-typed.h"

/* Numbers of a sheet, in the order in which they are shown. */
typedef enum {
  PAGE,
  CARD,
  GRID,
  EDGE,
} Group;

typedef struct {
  Group       group;
  const char *title;       /* untranslated msgid */
  gsize       offset;      /* of the number in GoenSheet */
  gboolean    is_count;
  double      lower;
  double      upper;
} Number;

static const Number numbers[] = {
  { PAGE, N_("Page width (mm)"), offsetof (GoenSheet, page_width), FALSE, 10, 1200 },
  { PAGE, N_("Page height (mm)"), offsetof (GoenSheet, page_height), FALSE, 10, 1200 },
  { CARD, N_("Card width (mm)"), offsetof (GoenSheet, card_width), FALSE, 10, 1200 },
  { CARD, N_("Card height (mm)"), offsetof (GoenSheet, card_height), FALSE, 10, 1200 },
  { GRID, N_("Number of columns"), offsetof (GoenSheet, nx), TRUE, 1, 100 },
  { GRID, N_("Number of rows"), offsetof (GoenSheet, ny), TRUE, 1, 100 },
  { GRID, N_("Left margin (mm)"), offsetof (GoenSheet, x), FALSE, 0, 1200 },
  { GRID, N_("Top margin (mm)"), offsetof (GoenSheet, y), FALSE, 0, 1200 },
  { GRID, N_("From one left edge to the next (mm)"), offsetof (GoenSheet, dx), FALSE, 0, 1200 },
  { GRID, N_("From one upper edge to the next (mm)"), offsetof (GoenSheet, dy), FALSE, 0, 1200 },
  { EDGE, N_("Radius of the corners (mm)"), offsetof (GoenSheet, corner), FALSE, 0, 50 },
  { EDGE, N_("Bleed at the sides (mm)"), offsetof (GoenSheet, waste_x), FALSE, 0, 20 },
  { EDGE, N_("Bleed above and below (mm)"), offsetof (GoenSheet, waste_y), FALSE, 0, 20 },
};

static const struct {
  const char *name;
  double      width;
  double      height;
} pages[] = {
  { "A4", 210, 297 }, { "A3", 297, 420 }, { "A5", 148, 210 }, { "B5", 182, 257 }, { "Letter", 215.9, 279.4 },
};

struct _GoenSheetEditor
{
  AdwDialog parent_instance;

  GtkWidget           *save_button;
  AdwBanner           *problem;
  AdwMultiLayoutView  *views;
  GoenSheetFigure     *figure;
  GtkLabel            *summary;
  AdwEntryRow         *name_row;
  AdwSwitchRow        *plain_row;
  AdwPreferencesGroup *page_group;
  AdwPreferencesGroup *card_group;
  AdwPreferencesGroup *grid_group;
  AdwPreferencesGroup *edge_group;
  AdwComboRow         *page_row;
  AdwComboRow         *card_row;
  GtkWidget           *rows[G_N_ELEMENTS (numbers)];

  GoenLibrary *library;      /* (owned) */
  GoenSheet   *sheet;        /* (owned) */
  GoenSheet   *before;       /* (owned): as it was when the dialog came */
  gboolean     is_filling;
};

G_DEFINE_FINAL_TYPE (GoenSheetEditor, goen_sheet_editor, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Numbers */

static double
get_number (const GoenSheet *sheet,
            const Number    *number)
{
  if (number->is_count)
    return *(const guint *) G_STRUCT_MEMBER_P (sheet, number->offset);

  return *(const double *) G_STRUCT_MEMBER_P (sheet, number->offset);
}

static void
set_number (GoenSheet    *sheet,
            const Number *number,
            double        value)
{
  if (number->is_count)
    *(guint *) G_STRUCT_MEMBER_P (sheet, number->offset) = (guint) value;
  else
    *(double *) G_STRUCT_MEMBER_P (sheet, number->offset) = value;
}

static gboolean
is_changed (AdwDialog *dialog)
{
  const GoenSheetEditor *self = GOEN_SHEET_EDITOR (dialog);
  const GoenSheet *before = self->before;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (get_number (self->sheet, &numbers[i]) != get_number (before, &numbers[i]))
      return TRUE;

  return self->sheet->is_plain != before->is_plain || g_strcmp0 (self->sheet->parts[0], before->parts[0]) != 0;
}

static void
update (GoenSheetEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = goen_sheet_dup_summary (self->sheet);
  gboolean is_good = goen_sheet_check (self->sheet, &error);
  gboolean has_name = self->sheet->parts[0] != NULL && *self->sheet->parts[0] != '\0';

  if (!is_good)
    adw_banner_set_title (self->problem, error->message);
  adw_banner_set_revealed (self->problem, !is_good);
  goen_sheet_figure_set (self->figure, self->sheet);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save", is_good && has_name);
  gtk_widget_set_tooltip_text (self->save_button, has_name ? NULL : _("Give the sheet a name first"));
}

static void
number_changed_cb (GoenSheetEditor *self,
                   GParamSpec      *pspec,
                   GtkWidget       *row)
{
  if (self->is_filling)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (self->rows[i] == row)
      set_number (self->sheet, &numbers[i], adw_spin_row_get_value (ADW_SPIN_ROW (row)));
  update (self);
}

static void
fill_numbers (GoenSheetEditor *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    adw_spin_row_set_value (ADW_SPIN_ROW (self->rows[i]), get_number (self->sheet, &numbers[i]));
  self->is_filling = FALSE;
}

static void
show_group (GoenSheetEditor *self,
            Group            group,
            gboolean         visible)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].group == group)
      gtk_widget_set_visible (self->rows[i], visible);
}

static void
add_rows (GoenSheetEditor *self)
{
  AdwPreferencesGroup *groups[] = { self->page_group, self->card_group, self->grid_group, self->edge_group };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const Number *number = &numbers[i];
      GtkWidget *row = adw_spin_row_new_with_range (number->lower, number->upper, number->is_count ? 1 : 0.1);

      adw_spin_row_set_digits (ADW_SPIN_ROW (row), number->is_count ? 0 : 2);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(number->title));
      g_signal_connect_object (row, "notify::value", G_CALLBACK (number_changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (groups[number->group], row);
      self->rows[i] = row;
    }
}

/* Usual sizes */

static void
page_changed_cb (GoenSheetEditor *self)
{
  guint page = adw_combo_row_get_selected (self->page_row);

  show_group (self, PAGE, page >= G_N_ELEMENTS (pages));
  if (self->is_filling || self->sheet == NULL || page >= G_N_ELEMENTS (pages))
    return;

  self->sheet->page_width = pages[page].width;
  self->sheet->page_height = pages[page].height;
  fill_numbers (self);
  update (self);
}

/* Cards that touched each other still do. */
static void
resize_cards (GoenSheet *sheet,
              double     width,
              double     height)
{
  sheet->dx += width - sheet->card_width;
  sheet->dy += height - sheet->card_height;
  sheet->card_width = width;
  sheet->card_height = height;
}

static void
card_changed_cb (GoenSheetEditor *self)
{
  guint n_sizes;
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);
  guint size = adw_combo_row_get_selected (self->card_row);

  show_group (self, CARD, size >= n_sizes);
  if (self->is_filling || self->sheet == NULL || size >= n_sizes)
    return;

  resize_cards (self->sheet, sizes[size].width, sizes[size].height);
  fill_numbers (self);
  update (self);
}

static void
fill_sizes (GoenSheetEditor *self)
{
  g_autoptr (GtkStringList) page_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) card_names = gtk_string_list_new (NULL);
  guint n_sizes;
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);
  guint page = G_N_ELEMENTS (pages), card = n_sizes;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_string_list_append (page_names, pages[i].name);
      if (fabs (self->sheet->page_width - pages[i].width) < 0.05 && fabs (self->sheet->page_height - pages[i].height) < 0.05)
        page = i;
    }
  for (guint i = 0; i < n_sizes; i++)
    {
      gtk_string_list_append (card_names, g_dgettext (GETTEXT_PACKAGE, sizes[i].name));
      if (fabs (self->sheet->card_width - sizes[i].width) < 0.005 && fabs (self->sheet->card_height - sizes[i].height) < 0.005)
        card = i;
    }
  gtk_string_list_append (page_names, _("Own Size"));
  gtk_string_list_append (card_names, _("Own Size"));
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (page_names));
  adw_combo_row_set_model (self->card_row, G_LIST_MODEL (card_names));
  adw_combo_row_set_selected (self->page_row, page);
  adw_combo_row_set_selected (self->card_row, card);
  page_changed_cb (self);
  card_changed_cb (self);
  self->is_filling = FALSE;
}

/* The rest */

static void
name_changed_cb (GoenSheetEditor *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  if (self->sheet == NULL || self->is_filling)
    return;

  g_strstrip (name);
  g_strfreev (self->sheet->parts);
  self->sheet->parts = g_strdupv ((char *[]) { name, NULL });
  update (self);
}

static void
plain_changed_cb (GoenSheetEditor *self)
{
  if (self->sheet != NULL && !self->is_filling)
    self->sheet->is_plain = adw_switch_row_get_active (self->plain_row);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenSheetEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenSheet) saved = goen_library_save_sheet_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save", TRUE);
      goen_error_show (GTK_WIDGET (self), _("The Sheet Could Not Be Saved"), error);
      return;
    }

  g_signal_emit (self, signals[SAVED], 0, saved);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenSheetEditor *self = GOEN_SHEET_EDITOR (widget);

  /* It may be the number that makes the cards overlap. */
  goen_typed_take (widget);
  if (!goen_sheet_check (self->sheet, NULL))
    return;

  gtk_widget_action_set_enabled (widget, "sheet.save", FALSE);
  goen_library_save_sheet_async (self->library, self->sheet, NULL, saved_cb, g_object_ref (self));
}

static void
goen_sheet_editor_dispose (GObject *object)
{
  GoenSheetEditor *self = GOEN_SHEET_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->sheet, goen_sheet_free);
  g_clear_pointer (&self->before, goen_sheet_free);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_SHEET_EDITOR);

  G_OBJECT_CLASS (goen_sheet_editor_parent_class)->dispose (object);
}

static void
goen_sheet_editor_class_init (GoenSheetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_sheet_editor_dispose;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (GOEN_TYPE_SHEET_FIGURE);
  gtk_widget_class_install_action (widget_class, "sheet.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "sheet.save", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-sheet-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, views);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, figure);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, plain_row);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, page_group);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, card_group);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, grid_group);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, edge_group);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, page_row);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetEditor, card_row);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plain_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_changed_cb);
}

static void
goen_sheet_editor_init (GoenSheetEditor *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  self->is_filling = FALSE;
  goen_typed_guard (ADW_DIALOG (self), is_changed);
}

/**
 * goen_sheet_editor_new:
 * @library: where the sheet goes
 * @sheet: (nullable): an own sheet, or one to begin with that has no key; %NULL for A4 with ten cards
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_sheet_editor_new (GoenLibrary     *library,
                       const GoenSheet *sheet)
{
  GoenSheetEditor *self = g_object_new (GOEN_TYPE_SHEET_EDITOR, NULL);

  self->library = g_object_ref (library);
  self->sheet = sheet != NULL ? goen_sheet_copy (sheet) : goen_sheet_new ();
  self->sheet->is_own = TRUE;
  self->before = goen_sheet_copy (self->sheet);
  fill_sizes (self);
  fill_numbers (self);
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->sheet->parts[0] != NULL ? self->sheet->parts[0] : "");
  adw_switch_row_set_active (self->plain_row, self->sheet->is_plain);
  self->is_filling = FALSE;
  update (self);

  return ADW_DIALOG (self);
}
