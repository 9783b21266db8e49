/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-print.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-print-private.h"
#include "goen-cards-print-run.h"
#include "goen-flip-picture.h"
#include "goen-print-memory.h"
#include "goen-printer-row.h"
#include "goen-sheet-chooser.h"
#include "goen-sheet-view.h"
#include "goen-toast.h"
#include "goen-typed.h"

struct _GoenCardsPrint
{
  AdwDialog parent_instance;

  GtkWidget            *print_button;
  AdwBanner            *problem;
  AdwMultiLayoutView   *views;
  GoenSheetView        *sheet_view;
  GtkLabel             *page_label;
  GtkWidget            *previous_button;
  GtkWidget            *next_button;
  GtkWidget            *hint;
  AdwActionRow         *sheet_row;
  AdwActionRow         *used_row;
  AdwPreferencesGroup  *cards_group;
  AdwSwitchRow         *fill_row;
  AdwSpinRow           *copies_row;
  GtkWidget            *sides_group;
  AdwComboRow          *sides_row;
  AdwComboRow          *flip_row;
  GoenFlipPicture      *flip_picture;
  AdwExpanderRow       *offset_row;
  AdwSpinRow           *back_x_row;
  AdwSpinRow           *back_y_row;
  AdwSwitchRow         *marks_row;
  AdwSwitchRow         *outlines_row;
  GoenPrinterRow       *printer_row;
  GtkLabel             *status;

  GoenLibrary     *library;       /* (owned) */
  GPtrArray       *own_sheets;    /* (owned) of GoenSheet */
  GoenPrintJob    *job;           /* (owned) */
  GSettings       *settings;      /* (owned) */
  guint            page;
  gboolean         is_filling;    /* rows are set by us, not by the user */
};

G_DEFINE_FINAL_TYPE (GoenCardsPrint, goen_cards_print, ADW_TYPE_DIALOG)

/* Showing */

static void
update_page (GoenCardsPrint *self)
{
  guint n = goen_card_sheet_get_n_pages (goen_print_job_get_card_sheet (self->job));
  g_autofree char *text = NULL;

  self->page = MIN (self->page, n - 1);
  if (n == 1)
    text = g_strdup (goen_print_job_is_back (self->job, 0) ? C_("side of a card", "Back") : C_("side of a card", "Front"));
  else
    /* Translators: a page, how many there are, and its side: “Page 1 of 2 · Front”. */
    text = g_strdup_printf (_("Page %u of %u · %s"), self->page + 1, n,
                            goen_print_job_is_back (self->job, self->page) ? C_("side of a card", "Back") : C_("side of a card", "Front"));
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_visible (self->previous_button, n > 1);
  gtk_widget_set_visible (self->next_button, n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", self->page + 1 < n);
  goen_sheet_view_set_page (self->sheet_view, self->page);
  /* The room stays, so that the page does not jump. */
  gtk_widget_set_opacity (self->hint, goen_print_job_is_first_paper (self->job, self->page) ? 1 : 0);
}

static void
update_sheet (GoenCardsPrint *self)
{
  const GoenSheet *sheet = goen_print_job_get_sheet (self->job);
  guint n = goen_sheet_get_n (sheet), n_used = goen_print_job_get_n_used (self->job);
  g_autofree char *title = goen_sheet_dup_title (sheet);
  g_autofree char *summary = goen_sheet_dup_summary (sheet);
  /* Translators: how many places of a sheet are free, and how many it has. */
  g_autofree char *free_text = g_strdup_printf (_("%u of %u"), n - n_used, n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sheet_row), title);
  adw_action_row_set_subtitle (self->sheet_row, summary);
  adw_action_row_set_subtitle (self->used_row, free_text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.full-sheet", n_used > 0);
  goen_flip_picture_set (self->flip_picture, goen_print_job_get_card_sheet (self->job)->flip, sheet->page_width > sheet->page_height);
}

static void
update_marks (GoenCardsPrint *self)
{
  gboolean allowed = goen_card_sheet_allows_marks (goen_print_job_get_sheet (self->job));

  gtk_widget_set_sensitive (GTK_WIDGET (self->marks_row), allowed);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->marks_row),
                               allowed ? _("Where the paper is cut, outside of the cards")
                                       : _("The cards of this sheet part by themselves, so that no marks are needed"));
}

static void
update_problem (GoenCardsPrint *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_good = goen_card_sheet_check (goen_print_job_get_card_sheet (self->job), &error);

  if (!is_good)
    adw_banner_set_title (self->problem, error->message);
  adw_banner_set_revealed (self->problem, !is_good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", is_good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", is_good);
}

static void
update_cards (GoenCardsPrint *self)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (self->job);
  guint n_cards = goen_print_job_get_n_cards (self->job);
  guint n_papers = goen_card_sheet_get_n_pages (card_sheet) / (card_sheet->sides == GOEN_PRINT_BOTH ? 2 : 1);
  g_autofree char *cards = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", n_cards), n_cards);
  g_autofree char *papers = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet of paper", "%u sheets of paper", n_papers), n_papers);
  /* Translators: how many cards and sheets of paper: “10 cards, 1 sheet of paper”. */
  g_autofree char *text = g_strdup_printf (C_("cards on paper", "%s, %s"), cards, papers);

  adw_preferences_group_set_title (self->cards_group, text);
}

static void
job_changed_cb (GoenCardsPrint *self)
{
  update_sheet (self);
  update_marks (self);
  update_cards (self);
  update_page (self);
  update_problem (self);
  if (!self->is_filling)
    goen_print_memory_store (self->settings, self->job);
}

/* Changing */

/* What the printer does, with the back as it is shown. */
static gboolean
get_calibration (GoenCardsPrint  *self,
                 GoenCalibration *calibration)
{
  gboolean is_known = goen_printer_row_get_calibration (self->printer_row, calibration);

  calibration->back_x = adw_spin_row_get_value (self->back_x_row);
  calibration->back_y = adw_spin_row_get_value (self->back_y_row);

  return is_known;
}

static void
copies_changed_cb (GoenCardsPrint *self)
{
  gboolean fills = gtk_widget_get_visible (GTK_WIDGET (self->fill_row)) && adw_switch_row_get_active (self->fill_row);

  gtk_widget_set_sensitive (GTK_WIDGET (self->copies_row), !fills);
  if (self->is_filling || self->job == NULL)
    return;

  goen_print_job_set_copies (self->job, fills ? 0 : (guint) adw_spin_row_get_value (self->copies_row));
}

static void
update_sides (GoenCardsPrint *self)
{
  gboolean has_back = adw_combo_row_get_selected (self->sides_row) != GOEN_PRINT_FRONT;

  gtk_widget_set_visible (GTK_WIDGET (self->flip_row), has_back);
  gtk_widget_set_visible (GTK_WIDGET (self->offset_row), has_back);
}

static void
sides_changed_cb (GoenCardsPrint *self)
{
  update_sides (self);
  if (!self->is_filling && self->job != NULL)
    goen_print_job_set_sides (self->job, (GoenPrintSides) adw_combo_row_get_selected (self->sides_row));
}

static void
flip_changed_cb (GoenCardsPrint *self)
{
  if (!self->is_filling && self->job != NULL)
    goen_print_job_set_flip (self->job, (GoenFlip) adw_combo_row_get_selected (self->flip_row));
}

static void
marks_changed_cb (GoenCardsPrint *self)
{
  if (self->is_filling || self->job == NULL)
    return;

  goen_print_job_set_marks (self->job, adw_switch_row_get_active (self->marks_row));
  goen_print_job_set_outlines (self->job, adw_switch_row_get_active (self->outlines_row));
}

/* What the page shows is moved on the back only: the printer itself does the rest. */
static void
back_changed_cb (GoenCardsPrint *self)
{
  GoenCalibration shown = GOEN_CALIBRATION_NONE;
  g_autofree char *text = NULL;

  if (self->job == NULL)
    return;

  shown.back_x = adw_spin_row_get_value (self->back_x_row);
  shown.back_y = adw_spin_row_get_value (self->back_y_row);
  /* Translators: millimetres to the right and downwards. */
  text = g_strdup_printf (_("%.1f / %.1f mm"), shown.back_x, shown.back_y);
  adw_expander_row_set_subtitle (self->offset_row, text);
  goen_print_job_set_calibration (self->job, &shown);
}

static void
printer_loaded_cb (GoenCardsPrint *self)
{
  GoenCalibration calibration;

  goen_printer_row_get_calibration (self->printer_row, &calibration);
  self->is_filling = TRUE;
  adw_spin_row_set_value (self->back_x_row, calibration.back_x);
  adw_spin_row_set_value (self->back_y_row, calibration.back_y);
  self->is_filling = FALSE;
}

static void
fill (GoenCardsPrint *self)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (self->job);

  self->is_filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->fill_row), card_sheet->contents->len == 1);
  if (card_sheet->contents->len > 1)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->copies_row), _("_Copies of Each Card"));
  adw_switch_row_set_active (self->fill_row, card_sheet->copies == 0);
  adw_spin_row_set_value (self->copies_row, MAX (card_sheet->copies, 1));
  gtk_widget_set_visible (self->sides_group, goen_card_design_has_back (card_sheet->design));
  adw_combo_row_set_selected (self->sides_row, card_sheet->sides);
  adw_combo_row_set_selected (self->flip_row, card_sheet->flip);
  adw_switch_row_set_active (self->marks_row, card_sheet->marks);
  adw_switch_row_set_active (self->outlines_row, card_sheet->outlines);
  update_sides (self);
  copies_changed_cb (self);
  back_changed_cb (self);
  self->is_filling = FALSE;
}

/* Actions */

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCardsPrint *self = GOEN_CARDS_PRINT (widget);

  if (g_str_equal (name, "print.next"))
    self->page++;
  else if (self->page > 0)
    self->page--;
  update_page (self);
}

static void
sheet_chosen_cb (GoenCardsPrint  *self,
                 const GoenSheet *sheet)
{
  if (!g_str_equal (sheet->key, goen_print_job_get_sheet (self->job)->key) || sheet->is_own)
    goen_print_job_set_sheet (self->job, sheet);
}

static void
sheet_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenCardsPrint *self = GOEN_CARDS_PRINT (widget);
  const GoenCardDesign *design = goen_print_job_get_card_sheet (self->job)->design;
  AdwDialog *dialog = goen_sheet_chooser_new (self->library, goen_print_job_get_sheet (self->job), design->width, design->height);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (sheet_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
full_sheet_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_print_job_start_at (GOEN_CARDS_PRINT (widget)->job, 0);
}

static void
status_cb (GoenCardsPrint *self,
           const char     *text)
{
  gtk_label_set_text (self->status, text);
}

/* Returns: (nullable): %NULL where what was typed last cannot be printed, which the banner says. */
static GoenCardsRun *
make_run (GoenCardsPrint *self)
{
  GoenCalibration calibration;
  gboolean is_known;

  goen_typed_take (GTK_WIDGET (self));
  if (!goen_card_sheet_check (goen_print_job_get_card_sheet (self->job), NULL))
    return NULL;

  is_known = get_calibration (self, &calibration);

  /* The view, whose toasts show in this dialog. */
  return goen_cards_run_new (self->library, self->job, self->sheet_view, is_known ? &calibration : NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenCardsPrint *self = GOEN_CARDS_PRINT (widget);
  g_autoptr (GoenCardsRun) run = make_run (self);

  if (run == NULL)
    return;

  g_signal_connect_object (run, "status", G_CALLBACK (status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "printed", G_CALLBACK (goen_printer_row_take), self->printer_row, G_CONNECT_SWAPPED);
  goen_cards_run_print (run);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCardsPrint *self = GOEN_CARDS_PRINT (widget);
  g_autoptr (GoenCardsRun) run = make_run (self);

  if (run != NULL)
    goen_cards_run_save (run);
}

/* Object */

static void
goen_cards_print_dispose (GObject *object)
{
  GoenCardsPrint *self = GOEN_CARDS_PRINT (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->own_sheets, g_ptr_array_unref);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CARDS_PRINT);

  G_OBJECT_CLASS (goen_cards_print_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "print.sheet", NULL, sheet_action);
  gtk_widget_class_install_action (widget_class, "print.full-sheet", NULL, full_sheet_action);
  gtk_widget_class_install_action (widget_class, "print.previous", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, page_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "print.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "print.next", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, print_button);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, problem);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, views);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, sheet_view);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, page_label);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, previous_button);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, next_button);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, hint);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, used_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, cards_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, fill_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, copies_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, sides_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, sides_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, flip_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, flip_picture);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, offset_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, back_x_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, back_y_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, marks_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, printer_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsPrint, status);
}

static void
goen_cards_print_class_init (GoenCardsPrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_cards_print_dispose;

  g_type_ensure (GOEN_TYPE_FLIP_PICTURE);
  g_type_ensure (GOEN_TYPE_PRINTER_ROW);
  g_type_ensure (GOEN_TYPE_SHEET_VIEW);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-cards-print.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, copies_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sides_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, flip_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, marks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, printer_loaded_cb);
}

static void
goen_cards_print_init (GoenCardsPrint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->sheet_row), FALSE);
}

/**
 * goen_cards_print_new:
 * @library: the library
 * @own_sheets: (element-type GoenSheet): the user's own sheets
 * @job: what is to be printed
 *
 * Creates the print dialog, as it was left last.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_cards_print_new (GoenLibrary  *library,
                      GPtrArray    *own_sheets,
                      GoenPrintJob *job)
{
  GoenCardsPrint *self = g_object_new (GOEN_TYPE_CARDS_PRINT, NULL);

  self->library = g_object_ref (library);
  self->own_sheets = g_ptr_array_ref (own_sheets);
  self->job = g_object_ref (job);
  self->settings = g_settings_new (APP_ID);
  goen_print_memory_restore (self->settings, own_sheets, job);
  goen_sheet_view_set_job (self->sheet_view, job);
  fill (self);
  g_signal_connect_object (job, "changed", G_CALLBACK (job_changed_cb), self, G_CONNECT_SWAPPED);
  self->is_filling = TRUE;
  job_changed_cb (self);
  self->is_filling = FALSE;
  goen_printer_row_set_library (self->printer_row, library);

  return ADW_DIALOG (self);
}

/**
 * goen_cards_print_get_job:
 * @self: the print dialog
 *
 * Gets what is to be printed.
 *
 * Returns: (transfer none): the job
 */
GoenPrintJob *
goen_cards_print_get_job (GoenCardsPrint *self)
{
  return self->job;
}
