/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-press.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-print.h"
#include "goen-error.h"
#include "goen-pdf-output.h"
#include "goen-people-book.h"
#include "goen-people-records.h"
#include "goen-toast.h"

/* Work that is done at once shows no progress. */
#define PROGRESS_DELAY_MS 200

/* Usual sizes of badges, mm. */
static const struct {
  double width;
  double height;
} sizes[] = { { 91, 55 }, { 86, 54 }, { 90, 60 }, { 100, 70 }, { 128, 91 } };

struct _GoenPeoplePress
{
  AdwDialog parent_instance;

  GtkWidget           *print_button;
  GtkStack            *stack;
  AdwPreferencesGroup *people_group;
  GtkCheckButton      *list_check;
  GtkCheckButton      *badges_check;
  AdwEntryRow         *title_row;
  GtkWidget           *badges_group;
  AdwComboRow         *size_row;
  AdwSwitchRow        *reading_row;
  AdwSwitchRow        *company_row;
  GtkWidget           *working_label;
  GtkProgressBar      *progress;

  GoenLibrary  *library;       /* (owned) */
  GArray       *ids;           /* (owned) (nullable) of gint64: everybody */
  GCancellable *cancellable;   /* (owned) (nullable) while people are read */
  GFile        *file;          /* (owned) (nullable): where to write without asking */
  gboolean      prints;        /* and does not save */
  guint         delay_id;
};

G_DEFINE_FINAL_TYPE (GoenPeoplePress, goen_people_press, ADW_TYPE_DIALOG)

/* What is written, in a thread */

typedef struct {
  GPtrArray *people;       /* (owned) of GoenPersonRecord */
  char      *title;        /* (owned) */
  gboolean   is_list;
  double     width;
  double     height;
  gboolean   with_company;
  gboolean   with_reading;
} Book;

static void
book_free (gpointer data)
{
  Book *self = data;

  g_ptr_array_unref (self->people);
  g_free (self->title);
  g_free (self);
}

static gboolean
write_book (const char    *path,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  Book *book = user_data;
  GoenBadgeOptions options = { NULL };

  if (book->is_list)
    return goen_people_book_write_pdf (book->people, book->title, path, cancellable, error);

  options.title = *book->title != '\0' ? book->title : NULL;
  options.width = book->width;
  options.height = book->height;
  options.with_company = book->with_company;
  options.with_reading = book->with_reading;

  return goen_badges_write_pdf (book->people, &options, path, cancellable, error);
}

static Book *
make_book (GoenPeoplePress *self,
           GPtrArray       *people)
{
  Book *book = g_new0 (Book, 1);
  guint size = MIN (adw_combo_row_get_selected (self->size_row), G_N_ELEMENTS (sizes) - 1);

  book->people = people;
  book->title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
  book->is_list = gtk_check_button_get_active (self->list_check);
  book->width = sizes[size].width;
  book->height = sizes[size].height;
  book->with_company = adw_switch_row_get_active (self->company_row);
  book->with_reading = adw_switch_row_get_active (self->reading_row);

  return book;
}

/* Reading people */

static void
set_working (GoenPeoplePress *self,
             gboolean         is_working)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  if (!is_working)
    gtk_stack_set_visible_child_name (self->stack, "options");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people-press.print", !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people-press.save", !is_working);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPeoplePress) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *people = goen_people_records_load_finish (result, &error);
  g_autofree char *name = NULL;
  Book *book;

  g_clear_object (&self->cancellable);
  if (self->library == NULL)
    {
      g_clear_pointer (&people, g_ptr_array_unref);
      return;
    }
  set_working (self, FALSE);
  if (people != NULL && people->len == 0)
    {
      g_clear_pointer (&people, g_ptr_array_unref);
      g_set_error_literal (&error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("There is nobody to print. Add people first."));
    }
  if (people == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The People Could Not Be Printed"), error);
      return;
    }

  book = make_book (self, people);
  name = g_strdup_printf ("%s.pdf", *book->title != '\0' ? book->title : book->is_list ? _("List of People") : _("Name Badges"));
  if (self->prints)
    goen_pdf_print (GTK_WIDGET (self->stack), book->is_list ? _("List of People") : _("Name Badges"), write_book, book, book_free, NULL, NULL);
  else if (self->file != NULL)
    goen_pdf_save_to (GTK_WIDGET (self->stack), self->file, write_book, book, book_free, NULL, NULL);
  else
    goen_pdf_save (GTK_WIDGET (self->stack), name, write_book, book, book_free, NULL, NULL);
  g_clear_object (&self->file);
}

static void
progress_cb (guint    done,
             guint    all,
             gpointer user_data)
{
  GoenPeoplePress *self = user_data;

  if (self->library != NULL)
    gtk_progress_bar_set_fraction (self->progress, (double) done / all);
}

static void
delay_cb (gpointer user_data)
{
  GoenPeoplePress *self = user_data;

  self->delay_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "working");
}

static void
start (GoenPeoplePress *self,
       gboolean         prints)
{
  if (self->cancellable != NULL)
    return;

  self->prints = prints;
  self->cancellable = g_cancellable_new ();
  set_working (self, TRUE);
  self->delay_id = g_timeout_add_once (PROGRESS_DELAY_MS, delay_cb, self);
  goen_people_records_load_async (self->library, self->ids != NULL ? (const gint64 *) (gpointer) self->ids->data : NULL,
                                  self->ids != NULL ? self->ids->len : 0, FALSE, progress_cb, self, self->cancellable, loaded_cb,
                                  g_object_ref (self));
}

static void
kind_changed_cb (GoenPeoplePress *self)
{
  gboolean is_list = gtk_check_button_get_active (self->list_check);

  gtk_widget_set_visible (self->badges_group, !is_list);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), is_list ? _("_Title") : _("_Event Above the Names"));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  start (GOEN_PEOPLE_PRESS (widget), FALSE);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  start (GOEN_PEOPLE_PRESS (widget), TRUE);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_cancellable_cancel (GOEN_PEOPLE_PRESS (widget)->cancellable);
}

/* Object */

static void
goen_people_press_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_PEOPLE_PRESS (dialog)->cancellable);
}

static void
goen_people_press_dispose (GObject *object)
{
  GoenPeoplePress *self = GOEN_PEOPLE_PRESS (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->ids, g_array_unref);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PEOPLE_PRESS);

  G_OBJECT_CLASS (goen_people_press_parent_class)->dispose (object);
}

static void
goen_people_press_class_init (GoenPeoplePressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_people_press_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_people_press_closed;

  gtk_widget_class_install_action (widget_class, "people-press.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "people-press.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "people-press.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "people-press.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "people-press.save", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-press.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, print_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, people_group);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, list_check);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, badges_check);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, title_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, badges_group);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, size_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, reading_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, company_row);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, working_label);
  gtk_widget_class_bind_template_child (widget_class, GoenPeoplePress, progress);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
goen_people_press_init (GoenPeoplePress *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf (_("%g × %g mm"), sizes[i].width, sizes[i].height);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (names));
}

/**
 * goen_people_press_new:
 * @library: the library
 * @ids: (nullable): who is printed; %NULL for everybody
 * @n_ids: how many they are
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_people_press_new (GoenLibrary  *library,
                       const gint64 *ids,
                       guint         n_ids)
{
  GoenPeoplePress *self = g_object_new (GOEN_TYPE_PEOPLE_PRESS, NULL);
  g_autofree char *description = NULL;

  self->library = g_object_ref (library);
  if (ids != NULL)
    {
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (self->ids, ids, n_ids);
      description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person will be printed.", "%u people will be printed.", n_ids), n_ids);
    }
  else
    description = g_strdup (_("Everybody will be printed."));
  adw_preferences_group_set_description (self->people_group, description);

  return ADW_DIALOG (self);
}

/**
 * goen_people_press_save_to:
 * @self: the dialog
 * @file: where to write
 *
 * Writes what the dialog says into a PDF.
 */
void
goen_people_press_save_to (GoenPeoplePress *self,
                           GFile           *file)
{
  g_set_object (&self->file, file);
  start (self, FALSE);
}

/**
 * goen_people_press_present:
 * @parent: the widget over which the dialog appears
 * @library: the library
 * @ids: (nullable): who is printed; %NULL for everybody
 * @n_ids: how many they are
 *
 * Shows the dialog that prints the list of people or badges.
 */
void
goen_people_press_present (GtkWidget    *parent,
                           GoenLibrary  *library,
                           const gint64 *ids,
                           guint         n_ids)
{
  adw_dialog_present (goen_people_press_new (library, ids, n_ids), parent);
}
