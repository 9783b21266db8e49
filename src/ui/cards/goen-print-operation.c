/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-print-operation.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "goen-print-problems.h"
#include "goen-print-setup.h"
#include "goen-toast.h"

#define MM_PER_POINT (25.4 / 72.0)

struct _GoenPrintOperation
{
  GObject parent_instance;

  GoenLibrary       *library;       /* (owned) */
  char              *title;         /* (owned) */
  GoenSheet         *sheet;         /* (owned) */
  guint              n_pages;
  GoenPrintDraw      draw;
  gpointer           draw_data;     /* (owned) */
  GDestroyNotify     draw_destroy;
  gboolean           is_two_sided;
  GoenFlip           flip;
  gboolean           has_cards;

  char              *printer;       /* (owned) (nullable): the one that is offered, later the chosen one */
  char              *known_printer; /* (owned) (nullable): whose calibration was given */
  GoenCalibration    known;
  GoenCalibration    calibration;   /* of the chosen one */
  gboolean           is_calibrated;
  GtkWidget         *parent;        /* (owned) (nullable) while it runs */
  GtkPrintSettings  *settings;      /* (owned) (nullable): what the user chose */
  GtkPageSetup      *setup;         /* (owned) (nullable) */
  GPtrArray         *problems;      /* (owned) (nullable) of char *: why it stopped to ask */
  gboolean           is_accepted;   /* the user prints all the same */
};

G_DEFINE_FINAL_TYPE (GoenPrintOperation, goen_print_operation, G_TYPE_OBJECT)

enum {
  STATUS,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void run (GoenPrintOperation      *self,
                 GtkPrintOperationAction  action);

static void
finish (GoenPrintOperation *self,
        gboolean            printed)
{
  g_signal_emit (self, signals[FINISHED], 0, printed, self->printer != NULL ? self->printer : "");
}

/* Before the pages */

static gboolean
get_margins (GtkPrintContext *context,
             double          *margins)
{
  double top, bottom, left, right;

  if (!gtk_print_context_get_hard_margins (context, &top, &bottom, &left, &right))
    return FALSE;

  margins[0] = top * MM_PER_POINT;
  margins[1] = right * MM_PER_POINT;
  margins[2] = bottom * MM_PER_POINT;
  margins[3] = left * MM_PER_POINT;

  return TRUE;
}

static void
calibration_loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GoenPrintOperation) self = user_data;
  GoenCalibration calibration = GOEN_CALIBRATION_NONE;

  /* A printer that cannot be looked up prints as it is. */
  if (goen_library_load_printer_finish (GOEN_LIBRARY (source), result, &calibration, NULL))
    self->calibration = calibration;
  self->is_calibrated = TRUE;
}

static void
load_calibration (GoenPrintOperation *self)
{
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
  self->is_calibrated = TRUE;
  if (self->printer == NULL || *self->printer == '\0')
    return;
  if (g_strcmp0 (self->printer, self->known_printer) == 0)
    {
      self->calibration = self->known;
      return;
    }

  self->is_calibrated = FALSE;
  goen_library_load_printer_async (self->library, self->printer, NULL, calibration_loaded_cb, g_object_ref (self));
}

static void
begin_print_cb (GoenPrintOperation *self,
                GtkPrintContext    *context,
                GtkPrintOperation  *operation)
{
  double margins[4];
  gboolean has_margins = get_margins (context, margins);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GPtrArray) problems = NULL;

  g_set_object (&self->settings, settings);
  g_set_object (&self->setup, gtk_print_context_get_page_setup (context));
  g_set_str (&self->printer, settings != NULL ? gtk_print_settings_get_printer (settings) : NULL);
  if (!self->is_accepted)
    problems = goen_print_problems_list (self->sheet, self->has_cards, self->settings, self->setup, has_margins ? margins : NULL);
  if (problems != NULL && problems->len > 0)
    {
      self->problems = g_steal_pointer (&problems);
      self->is_calibrated = TRUE;
      gtk_print_operation_cancel (operation);
      return;
    }

  gtk_print_operation_set_n_pages (operation, (int) self->n_pages);
  load_calibration (self);
}

/* Asked again and again while the calibration of the printer is read. */
static gboolean
paginate_cb (GoenPrintOperation *self)
{
  if (!self->is_calibrated)
    g_usleep (1000);

  return self->is_calibrated;
}

static void
draw_page_cb (GoenPrintOperation *self,
              GtkPrintContext    *context,
              int                 page)
{
  self->draw (gtk_print_context_get_cairo_context (context), (guint) page, &self->calibration, self->draw_data);
}

static void
status_changed_cb (GoenPrintOperation *self,
                   GtkPrintOperation  *operation)
{
  g_signal_emit (self, signals[STATUS], 0, gtk_print_operation_get_status_string (operation));
}

/* After the pages */

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenPrintOperation) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "print"))
    {
      self->is_accepted = TRUE;
      run (self, GTK_PRINT_OPERATION_ACTION_PRINT);
    }
  else if (g_str_equal (response, "change"))
    run (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
  else
    finish (self, FALSE);
}

static void
ask (GoenPrintOperation *self)
{
  g_autoptr (GPtrArray) problems = g_steal_pointer (&self->problems);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("The Cards Would Not Come Out True"), NULL));
  g_autofree char *body = NULL;

  g_ptr_array_add (problems, NULL);
  body = g_strjoinv ("\n\n", (char **) problems->pdata);
  adw_alert_dialog_set_body (dialog, body);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "print", _("Print _Anyway"), "change", _("Change _Settings…"), NULL);
  adw_alert_dialog_set_default_response (dialog, "change");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, self->parent, NULL, answered_cb, g_object_ref (self));
}

static void
done_cb (GoenPrintOperation      *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (self->problems != NULL)
    {
      ask (self);
      return;
    }

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      goen_error_show (self->parent, _("The Cards Could Not Be Printed"), error);
    }
  finish (self, result == GTK_PRINT_OPERATION_RESULT_APPLY);
}

static GtkPrintOperation *
make_operation (GoenPrintOperation *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = goen_print_setup_new_page (self->sheet);
  g_autoptr (GtkPrintSettings) settings = self->settings != NULL
                                            ? g_object_ref (self->settings)
                                            : goen_print_setup_new_settings (self->printer, self->is_two_sided, self->flip);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* Margins are those of the sheet. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, self->title);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (begin_print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "paginate", G_CALLBACK (paginate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, G_CONNECT_SWAPPED);

  return operation;
}

static void
run (GoenPrintOperation      *self,
     GtkPrintOperationAction  action)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (self);
  GtkRoot *root = gtk_widget_get_root (self->parent);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "status-changed", G_CALLBACK (status_changed_cb), self, G_CONNECT_SWAPPED);
  /* Keeps this object until the end. */
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), g_object_ref (self), (GClosureNotify) (GCallback) g_object_unref,
                         G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, action, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

/* Object */

static void
goen_print_operation_finalize (GObject *object)
{
  GoenPrintOperation *self = GOEN_PRINT_OPERATION (object);

  if (self->draw_destroy != NULL)
    self->draw_destroy (self->draw_data);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_object (&self->settings);
  g_clear_object (&self->setup);
  g_clear_pointer (&self->sheet, goen_sheet_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->printer);
  g_free (self->known_printer);

  G_OBJECT_CLASS (goen_print_operation_parent_class)->finalize (object);
}

static void
goen_print_operation_class_init (GoenPrintOperationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_print_operation_finalize;

  signals[STATUS] = g_signal_new ("status", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);
}

static void
goen_print_operation_init (GoenPrintOperation *self)
{
  self->calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
}

/**
 * goen_print_operation_new:
 * @library: knows how printers lie
 * @title: what the queue of the printer shows
 * @sheet: what is printed on; copied
 * @n_pages: how many pages there are
 *
 * Creates an operation for pages in the size of a sheet.
 *
 * Returns: (transfer full): a new operation
 */
GoenPrintOperation *
goen_print_operation_new (GoenLibrary     *library,
                          const char      *title,
                          const GoenSheet *sheet,
                          guint            n_pages)
{
  GoenPrintOperation *self = g_object_new (GOEN_TYPE_PRINT_OPERATION, NULL);

  self->library = g_object_ref (library);
  self->title = g_strdup (title);
  self->sheet = goen_sheet_copy (sheet);
  self->n_pages = n_pages;

  return self;
}

/**
 * goen_print_operation_set_draw:
 * @self: an operation
 * @draw: draws a page
 * @user_data: for @draw
 * @destroy: (nullable): frees @user_data
 *
 * Sets what is printed.
 */
void
goen_print_operation_set_draw (GoenPrintOperation *self,
                               GoenPrintDraw       draw,
                               gpointer            user_data,
                               GDestroyNotify      destroy)
{
  self->draw = draw;
  self->draw_data = user_data;
  self->draw_destroy = destroy;
}

/**
 * goen_print_operation_set_two_sided:
 * @self: an operation
 * @flip: the edge over which the paper turns
 *
 * Asks the printer for both sides of the paper.
 */
void
goen_print_operation_set_two_sided (GoenPrintOperation *self,
                                    GoenFlip            flip)
{
  self->is_two_sided = TRUE;
  self->flip = flip;
}

/**
 * goen_print_operation_set_cards:
 * @self: an operation
 * @has_cards: whether cards are printed
 *
 * Looks whether the printer can print all of the cards.
 */
void
goen_print_operation_set_cards (GoenPrintOperation *self,
                                gboolean            has_cards)
{
  self->has_cards = has_cards;
}

/**
 * goen_print_operation_set_printer:
 * @self: an operation
 * @name: (nullable): the printer that is offered
 * @calibration: (nullable): what to use for it; other printers use what is stored
 *
 * Offers a printer.
 */
void
goen_print_operation_set_printer (GoenPrintOperation    *self,
                                  const char            *name,
                                  const GoenCalibration *calibration)
{
  g_set_str (&self->printer, name);
  g_set_str (&self->known_printer, calibration != NULL ? name : NULL);
  if (calibration != NULL)
    self->known = *calibration;
}

/**
 * goen_print_operation_run:
 * @self: an operation
 * @parent: the widget over which dialogs appear
 *
 * Asks for a printer and prints.
 */
void
goen_print_operation_run (GoenPrintOperation *self,
                          GtkWidget          *parent)
{
  g_set_object (&self->parent, parent);
  run (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

/**
 * goen_print_operation_export:
 * @self: an operation
 * @path: a file
 * @error: return location for an error
 *
 * Prints into a PDF, by the same way as on paper.
 *
 * Returns: %FALSE with @error set
 */
gboolean
goen_print_operation_export (GoenPrintOperation  *self,
                             const char          *path,
                             GError             **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (self);
  gboolean is_done;

  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  is_done = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) == GTK_PRINT_OPERATION_RESULT_APPLY;
  finish (self, is_done);

  return is_done;
}
