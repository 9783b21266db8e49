/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-trash-row.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"

/* The store empties the trash of what has been in it for so long. */
#define DAYS_IN_TRASH 30

struct _GoenTrashRow
{
  AdwBin parent_instance;

  GtkLabel  *name;
  GtkLabel  *company;
  GtkLabel  *deleted;
  GtkWidget *restore;
  GtkWidget *purge;

  GoenLibrary  *library;       /* (owned) */
  GoenPerson   *person;        /* (owned) (nullable) */
  GCancellable *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenTrashRow, goen_trash_row, ADW_TYPE_BIN)

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *name)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", name, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

static void
show_person (GoenTrashRow *self)
{
  const char *name = goen_person_get_name (self->person);
  const char *company = goen_person_get_company (self->person);

  if (goen_person_get_is_loaded (self->person) && (name == NULL || *name == '\0'))
    name = _("No name");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->company, company != NULL ? company : "");
  gtk_widget_set_visible (GTK_WIDGET (self->company), company != NULL && *company != '\0');
  /* Translators: what a screen reader calls a button; %s is a person. */
  name_button (self->restore, _("Restore %s"), name);
  /* Translators: what a screen reader calls a button; %s is a person. */
  name_button (self->purge, _("Delete %s Forever…"), name);
}

static void
show_deletion (GoenTrashRow *self,
               gint64        deleted)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (deleted);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *day = goen_date_text_partial (iso);
  g_autofree char *text = NULL;
  gint64 seconds_gone = g_get_real_time () / G_USEC_PER_SEC - deleted;
  int days_left = CLAMP (DAYS_IN_TRASH - (int) (seconds_gone / (24 * 60 * 60)), 0, DAYS_IN_TRASH);

  /* Translators: %s is the date of deletion, %d how many days remain until it cannot be restored. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Deleted on %s · %d day left", "Deleted on %s · %d days left", days_left),
                          day, days_left);
  gtk_label_set_label (self->deleted, text);
}

static void
record_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenTrashRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  /* The row may show somebody else by now; what was read before the cancel still arrives. */
  if (record != NULL && record->deleted != 0 &&
      self->person != NULL && goen_person_get_id (self->person) == record->id)
    show_deletion (self, record->deleted);
}

static void
goen_trash_row_dispose (GObject *object)
{
  GoenTrashRow *self = GOEN_TRASH_ROW (object);

  goen_trash_row_set_person (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TRASH_ROW);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (goen_trash_row_parent_class)->dispose (object);
}

static void
goen_trash_row_class_init (GoenTrashRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_trash_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-trash-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTrashRow, name);
  gtk_widget_class_bind_template_child (widget_class, GoenTrashRow, company);
  gtk_widget_class_bind_template_child (widget_class, GoenTrashRow, deleted);
  gtk_widget_class_bind_template_child (widget_class, GoenTrashRow, restore);
  gtk_widget_class_bind_template_child (widget_class, GoenTrashRow, purge);
}

static void
goen_trash_row_init (GoenTrashRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_trash_row_new:
 * @library: whose trash it is
 *
 * Creates an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_trash_row_new (GoenLibrary *library)
{
  GoenTrashRow *self = g_object_new (GOEN_TYPE_TRASH_ROW, NULL);

  self->library = g_object_ref (library);
  return GTK_WIDGET (self);
}

/**
 * goen_trash_row_set_person:
 * @self: a row
 * @person: (nullable): somebody in the trash
 *
 * Shows a person, and when they were deleted as soon as that has been read.
 */
void
goen_trash_row_set_person (GoenTrashRow *self,
                           GoenPerson   *person)
{
  gint64 id;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->person != NULL)
    g_signal_handlers_disconnect_by_data (self->person, self);
  g_set_object (&self->person, person);
  if (person == NULL)
    return;
  id = goen_person_get_id (person);
  gtk_label_set_label (self->deleted, "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore), "x", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->purge), "x", id);
  g_signal_connect_swapped (person, "notify", G_CALLBACK (show_person), self);
  show_person (self);
  self->cancellable = g_cancellable_new ();
  goen_library_load_record_async (self->library, id, GOEN_PERSON_FIELDS, self->cancellable,
                                  record_loaded_cb, g_object_ref (self));
}
