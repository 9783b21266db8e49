/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-print-run.h"

#include <glib/gi18n-lib.h>

#include "goen-calibration-dialog.h"
#include "goen-cards-print.h"
#include "goen-cards-print-private.h"
#include "goen-pdf-output.h"
#include "goen-print-memory.h"
#include "goen-toast.h"

struct _GoenCardsRun
{
  GObject parent_instance;

  GoenLibrary     *library;       /* (owned) */
  GoenPrintJob    *job;           /* (owned) */
  GoenSheetView   *view;          /* (owned) */
  GSettings       *settings;      /* (owned) */
  GoenCalibration  calibration;
  gboolean         is_known;      /* whether @calibration is that of the printer of the settings */
};

G_DEFINE_FINAL_TYPE (GoenCardsRun, goen_cards_run, G_TYPE_OBJECT)

enum {
  STATUS,
  PRINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_title (GoenCardsRun *self)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (self->job);
  const GoenCardContent *first = card_sheet->contents->len == 1 ? card_sheet->contents->pdata[0] : NULL;
  const char *name = first != NULL ? first->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME] : NULL;

  if (name == NULL || *name == '\0')
    return g_strdup (_("Business Cards"));

  /* Translators: %s is somebody's name. */
  return g_strdup_printf (_("Business Cards of %s"), name);
}

/* What is used up */

typedef struct {
  GSettings    *settings;   /* (owned) */
  GoenPrintJob *job;        /* (owned) */
  char         *used;       /* (owned) */
} Before;

static void
before_free (gpointer data)
{
  Before *self = data;

  g_object_unref (self->settings);
  g_object_unref (self->job);
  g_free (self->used);
  g_free (self);
}

static void
undo_used (GtkWidget *root,
           gpointer   data)
{
  Before *before = data;

  if (goen_print_job_set_used (before->job, before->used))
    goen_print_memory_store_used (before->settings, before->job);
}

/**
 * goen_cards_run_note_printed:
 * @self: a run that came onto paper
 *
 * Remembers the sheet, and what is used of it now. Plain paper is cut, and what tests a sheet uses nothing up.
 */
void
goen_cards_run_note_printed (GoenCardsRun *self)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (self->job);
  g_autofree char *used = NULL;
  g_autofree char *title = NULL;
  guint n_free;
  Before *before;

  goen_print_memory_add_sheet (self->settings, card_sheet->sheet->key);
  if (card_sheet->sheet->is_plain || card_sheet->outlines)
    return;

  before = g_new0 (Before, 1);
  before->settings = g_object_ref (self->settings);
  before->job = g_object_ref (self->job);
  before->used = goen_print_job_dup_used (self->job);
  used = goen_print_job_dup_used_after (self->job, &n_free);
  goen_print_job_set_used (self->job, used);
  goen_print_memory_store_used (self->settings, self->job);
  if (n_free > 0)
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place of the sheet is left for next time",
                                          "%u places of the sheet are left for next time", n_free), n_free);
  else
    title = g_strdup (_("The sheet is used up"));
  goen_toast_show_undo (GTK_WIDGET (self->view), title, undo_used, before, before_free);
}

/* Onto paper */

/* What the dialog says of the back holds for any printer. */
static GoenCalibration
with_back (const GoenCalibration *calibration,
           const GoenCalibration *asked)
{
  GoenCalibration both = *calibration;

  both.back_x = asked->back_x;
  both.back_y = asked->back_y;

  return both;
}

static void
draw (cairo_t               *cr,
      guint                  page,
      const GoenCalibration *calibration,
      gpointer               user_data)
{
  GoenPrintJob *job = user_data;
  GoenCardSheet card_sheet = *goen_print_job_get_card_sheet (job);

  card_sheet.calibration = with_back (calibration, &card_sheet.calibration);
  goen_card_sheet_draw_page (&card_sheet, goen_print_job_get_painter (job), cr, page);
}

static void
status_cb (GoenCardsRun *self,
           const char   *text)
{
  g_signal_emit (self, signals[STATUS], 0, text);
}

/* The offset of the back, which was found by printing. */
typedef struct {
  GoenCardsRun *run;        /* (owned) */
  char         *printer;    /* (owned) */
} Keeping;

static void
keeping_free (Keeping *self)
{
  g_object_unref (self->run);
  g_free (self->printer);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

/* Whoever hears of it reads the printer again, and must find what was kept. */
static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Keeping) keeping = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    g_signal_emit (keeping->run, signals[PRINTED], 0, keeping->printer);
  else
    goen_error_show (GTK_WIDGET (keeping->run->view), _("The Offset of the Back Could Not Be Kept"), error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Keeping) keeping = user_data;
  GoenCardsRun *self = keeping->run;
  GoenCalibration stored = GOEN_CALIBRATION_NONE;
  GoenCalibration wanted;
  g_autoptr (GError) error = NULL;

  /* What cannot be read is not written over. */
  if (!goen_library_load_printer_finish (GOEN_LIBRARY (source), result, &stored, &error))
    {
      goen_error_show (GTK_WIDGET (self->view), _("The Offset of the Back Could Not Be Kept"), error);
      return;
    }

  wanted = with_back (&stored, &goen_print_job_get_card_sheet (self->job)->calibration);
  goen_library_save_printer_async (self->library, keeping->printer, goen_calibration_is_none (&wanted) ? NULL : &wanted, NULL,
                                   kept_cb, g_steal_pointer (&keeping));
}

static void
finished_cb (GoenCardsRun *self,
             gboolean      printed,
             const char   *printer)
{
  Keeping *keeping;

  if (!printed)
    return;

  goen_cards_run_note_printed (self);
  if (*printer == '\0')
    {
      g_signal_emit (self, signals[PRINTED], 0, printer);
      return;
    }

  keeping = g_new (Keeping, 1);
  *keeping = (Keeping) { g_object_ref (self), g_strdup (printer) };
  goen_library_load_printer_async (self->library, printer, NULL, read_cb, keeping);
}

/**
 * goen_cards_run_make_operation:
 * @self: a run
 *
 * Makes what prints the cards.
 *
 * Returns: (transfer full): the operation
 */
GoenPrintOperation *
goen_cards_run_make_operation (GoenCardsRun *self)
{
  const GoenCardSheet *card_sheet = goen_print_job_get_card_sheet (self->job);
  g_autofree char *title = dup_title (self);
  g_autofree char *printer = g_settings_get_string (self->settings, "card-printer");
  GoenPrintOperation *operation;

  operation = goen_print_operation_new (self->library, title, card_sheet->sheet, goen_card_sheet_get_n_pages (card_sheet));
  goen_print_operation_set_draw (operation, draw, goen_print_job_copy (self->job), g_object_unref);
  goen_print_operation_set_cards (operation, TRUE);
  goen_print_operation_set_printer (operation, printer, *printer != '\0' && self->is_known ? &self->calibration : NULL);
  if (card_sheet->sides == GOEN_PRINT_BOTH)
    goen_print_operation_set_two_sided (operation, card_sheet->flip);

  return operation;
}

/**
 * goen_cards_run_print:
 * @self: a run
 *
 * Asks for a printer and prints.
 */
void
goen_cards_run_print (GoenCardsRun *self)
{
  g_autoptr (GoenPrintOperation) operation = goen_cards_run_make_operation (self);

  g_signal_connect_object (operation, "status", G_CALLBACK (status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_data (operation, "finished", G_CALLBACK (finished_cb), g_object_ref (self), (GClosureNotify) (GCallback) g_object_unref,
                         G_CONNECT_SWAPPED);
  goen_print_operation_run (operation, GTK_WIDGET (self->view));
}

/* Into a file */

static gboolean
write_pdf (const char    *path,
           gpointer       user_data,
           GCancellable  *cancellable,
           GError       **error)
{
  GoenCardSheet sheet = *goen_print_job_get_card_sheet (user_data);
  g_autoptr (GPtrArray) contents = goen_card_contents_copy_apart (sheet.contents, error);

  if (contents == NULL)
    return FALSE;
  sheet.contents = contents;

  return goen_card_sheet_write_pdf (&sheet, path, cancellable, error);
}

static void
written_cb (gboolean is_written,
            gpointer user_data)
{
  g_autoptr (GoenCardsRun) self = user_data;

  if (is_written)
    goen_print_memory_add_sheet (self->settings, goen_print_job_get_sheet (self->job)->key);
}

/**
 * goen_cards_run_save:
 * @self: a run
 *
 * Asks for a name and saves a PDF, without the offset and scale of any printer.
 */
void
goen_cards_run_save (GoenCardsRun *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *name = g_strdup_printf ("%s.pdf", title);

  goen_pdf_save (GTK_WIDGET (self->view), name, write_pdf, goen_print_job_copy (self->job), g_object_unref, written_cb, g_object_ref (self));
}

/**
 * goen_cards_run_save_to:
 * @self: a run
 * @file: where to write
 *
 * Saves a PDF there.
 */
void
goen_cards_run_save_to (GoenCardsRun *self,
                        GFile        *file)
{
  goen_pdf_save_to (GTK_WIDGET (self->view), file, write_pdf, goen_print_job_copy (self->job), g_object_unref, written_cb,
                    g_object_ref (self));
}

/* Object */

static void
goen_cards_run_finalize (GObject *object)
{
  GoenCardsRun *self = GOEN_CARDS_RUN (object);

  g_clear_object (&self->library);
  g_clear_object (&self->job);
  g_clear_object (&self->view);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_cards_run_parent_class)->finalize (object);
}

static void
goen_cards_run_class_init (GoenCardsRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_cards_run_finalize;

  signals[STATUS] = g_signal_new ("status", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PRINTED] = g_signal_new ("printed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
goen_cards_run_init (GoenCardsRun *self)
{
  self->settings = g_settings_new (APP_ID);
}

/**
 * goen_cards_run_new:
 * @library: the library
 * @job: what is to be printed
 * @view: where the page is shown
 * @calibration: (nullable): of the printer that the settings name, with the offset of the back
 *
 * Creates a run.
 *
 * Returns: (transfer full): a new run
 */
GoenCardsRun *
goen_cards_run_new (GoenLibrary           *library,
                    GoenPrintJob          *job,
                    GoenSheetView         *view,
                    const GoenCalibration *calibration)
{
  GoenCardsRun *self = g_object_new (GOEN_TYPE_CARDS_RUN, NULL);

  self->library = g_object_ref (library);
  self->job = g_object_ref (job);
  self->view = g_object_ref (view);
  self->is_known = calibration != NULL;
  if (calibration != NULL)
    self->calibration = *calibration;

  return self;
}

/* Opening the dialog */

typedef struct {
  GtkWidget    *parent;   /* (owned) */
  GoenPrintJob *job;      /* (owned) */
} Opening;

static void
desk_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (GtkWidget) parent = opening->parent;
  g_autoptr (GoenPrintJob) job = opening->job;
  g_autoptr (GoenCardDesk) desk = goen_library_load_card_desk_finish (GOEN_LIBRARY (source), result, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_free (opening);
  /* Without own sheets there are still those that everybody has. */
  adw_dialog_present (goen_cards_print_new (GOEN_LIBRARY (source), desk != NULL ? desk->sheets : none, job), parent);
}

/**
 * goen_cards_print_present:
 * @parent: the widget over which the dialog appears
 * @library: the library
 * @design: how the cards look; copied
 * @contents: (element-type GoenCardContent): what they say, one for each person; referenced
 *
 * Shows the print dialog.
 */
void
goen_cards_print_present (GtkWidget            *parent,
                          GoenLibrary          *library,
                          const GoenCardDesign *design,
                          GPtrArray            *contents)
{
  Opening *opening;

  if (contents->len == 0)
    {
      goen_toast_show (parent, _("There is nobody to print a card for."));
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->parent = g_object_ref (parent);
  opening->job = goen_print_job_new (design, contents);
  goen_library_load_card_desk_async (library, NULL, desk_loaded_cb, opening);
}
