/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-brief-output.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-toast.h"

/* As many questions as one keeps in mind. */
#define N_QUESTIONS 3

struct _GoenBriefOutput
{
  GObject parent_instance;

  GoenBriefContent  content;
  GoenEventRecord  *event;         /* (owned) */
  GoenProfile      *profile;       /* (owned) (nullable) */
  GPtrArray        *attendances;   /* (owned) of GoenAttendance */
  char             *when;          /* (owned) */
  char            **questions;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenBriefOutput, goen_brief_output, G_TYPE_OBJECT)

/* The hand that was chosen; where it is short, what fits the event. */
static char **
dup_questions (const GoenProfile     *profile,
               const GoenEventRecord *event,
               GPtrArray             *attendances)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ideas = goen_question_list_ideas (profile, event, attendances);
  guint n = 0;

  for (guint i = 0; i < event->questions->len && n < N_QUESTIONS; i++, n++)
    g_strv_builder_add (builder, event->questions->pdata[i]);
  for (guint i = 0; ideas[i] != NULL && n < N_QUESTIONS; i++)
    {
      if (g_ptr_array_find_with_equal_func (event->questions, ideas[i], g_str_equal, NULL))
        continue;

      g_strv_builder_add (builder, ideas[i]);
      n++;
    }

  return g_strv_builder_end (builder);
}

static void
goen_brief_output_finalize (GObject *object)
{
  GoenBriefOutput *self = GOEN_BRIEF_OUTPUT (object);

  g_clear_pointer (&self->event, goen_event_record_free);
  g_clear_pointer (&self->profile, goen_profile_free);
  g_clear_pointer (&self->attendances, g_ptr_array_unref);
  g_free (self->when);
  g_strfreev (self->questions);

  G_OBJECT_CLASS (goen_brief_output_parent_class)->finalize (object);
}

static void
goen_brief_output_class_init (GoenBriefOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_brief_output_finalize;
}

static void
goen_brief_output_init (GoenBriefOutput *self)
{
}

/**
 * goen_brief_output_new:
 * @document: an event that was read
 * @profile: (nullable): me
 *
 * Takes what the sheet shows out of the event. What is changed later does not change the sheet.
 *
 * Returns: (transfer full): a sheet
 */
GoenBriefOutput *
goen_brief_output_new (GoenEventDocument *document,
                       const GoenProfile *profile)
{
  GoenBriefOutput *self = g_object_new (GOEN_TYPE_BRIEF_OUTPUT, NULL);
  GPtrArray *attendances = goen_event_document_get_attendances (document);

  self->event = goen_event_record_copy (goen_event_document_get_record (document));
  self->profile = profile != NULL ? goen_profile_copy (profile) : NULL;
  self->attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  for (guint i = 0; i < attendances->len; i++)
    g_ptr_array_add (self->attendances, goen_attendance_copy (attendances->pdata[i]));
  self->when = goen_event_dup_time_text (self->event->start, self->event->end, self->event->zone, self->event->is_all_day);
  self->questions = dup_questions (self->profile, self->event, self->attendances);

  self->content.event = self->event;
  self->content.when = self->when;
  self->content.kind = goen_event_kind_get_label (self->event->kind);
  self->content.profile = self->profile;
  self->content.attendances = self->attendances;
  self->content.questions = self->questions;

  return self;
}

/**
 * goen_brief_output_get_title:
 * @self: a sheet
 *
 * Gets what the sheet is about.
 *
 * Returns: (transfer none): the title of the event
 */
const char *
goen_brief_output_get_title (GoenBriefOutput *self)
{
  return self->event->title != NULL ? self->event->title : "";
}

/**
 * goen_brief_output_draw:
 * @self: a sheet
 * @cr: where to draw, in points from the top left corner of the page
 *
 * Draws the sheet.
 */
void
goen_brief_output_draw (GoenBriefOutput *self,
                        cairo_t         *cr)
{
  goen_brief_draw (&self->content, cr);
}

static void
draw_page_cb (GoenBriefOutput *self,
              GtkPrintContext *context)
{
  goen_brief_output_draw (self, gtk_print_context_get_cairo_context (context));
}

/**
 * goen_brief_output_print:
 * @self: a sheet
 * @parent: the widget over which the dialog appears
 *
 * Asks for a printer and prints the sheet on A4.
 */
void
goen_brief_output_print (GoenBriefOutput *self,
                         GtkWidget       *parent)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The sheet has its own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, goen_brief_output_get_title (self));
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, G_CONNECT_SWAPPED);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    goen_error_show (parent, _("The sheet could not be printed."), error);
}

typedef struct {
  GoenBriefOutput *self;     /* (owned) */
  GtkWidget       *parent;   /* (owned) */
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->self);
  g_object_unref (saving->parent);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (file != NULL && path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Choose a folder on this computer."));
  if (path == NULL || !goen_brief_write_pdf (&saving->self->content, path, &error))
    {
      goen_error_show (saving->parent, _("The sheet could not be saved."), error);
      return;
    }

  goen_toast_show (saving->parent, _("The sheet was saved"));
}

/**
 * goen_brief_output_save:
 * @self: a sheet
 * @parent: the widget over which the dialog appears
 *
 * Asks for a name and saves the sheet as a PDF.
 */
void
goen_brief_output_save (GoenBriefOutput *self,
                        GtkWidget       *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);
  /* Translators: the suggested name of a file; %s is the title of an event. */
  g_autofree char *name = g_strdup_printf (_("Brief sheet %s.pdf"), goen_brief_output_get_title (self));
  Saving *saving = g_new0 (Saving, 1);

  saving->self = g_object_ref (self);
  saving->parent = g_object_ref (parent);
  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, saving);
}
