/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-known-person.h"

#include <glib/gi18n-lib.h>

#include "goen-contact-kind.h"
#include "goen-date-text.h"
#include "goen-toast.h"

struct _GoenKnownPerson
{
  AdwDialog parent_instance;

  GtkStack            *stack;
  GtkLabel            *name;
  GtkLabel            *yomi;
  AdwPreferencesGroup *facts;
  GoenPersonRecord    *record;        /* (owned) (nullable) */
  GCancellable        *cancellable;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenKnownPerson, goen_known_person, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_fact (GoenKnownPerson *self,
          const char      *title,
          const char      *value)
{
  GtkWidget *row;

  if (value == NULL || *value == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (self->facts, row);
}

static void
add_points (GoenKnownPerson *self,
            GoenContactKind  kind,
            GPtrArray       *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];

      add_fact (self, goen_contact_kind_get_title (kind), point->value);
    }
}

static void
add_words (GoenKnownPerson *self,
           const char      *title,
           GPtrArray       *words)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", (const char *) words->pdata[i]);
  add_fact (self, title, line->str);
}

static void
show_record (GoenKnownPerson *self)
{
  const GoenPersonRecord *record = self->record;
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *yomi = goen_person_record_dup_yomi (record);
  g_autofree char *met_on = goen_date_text_partial (record->met_on);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->yomi, yomi);
  gtk_widget_set_visible (GTK_WIDGET (self->yomi), *yomi != '\0');

  for (guint i = 0; i < record->affiliations->len; i++)
    {
      const GoenAffiliation *affiliation = record->affiliations->pdata[i];
      g_autoptr (GString) line = g_string_new (affiliation->company);

      for (guint part = 0; part < 2; part++)
        {
          const char *text = part == 0 ? affiliation->department : affiliation->title;

          if (text != NULL)
            g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", text);
        }
      add_fact (self, _("Affiliation"), line->str);
    }
  add_points (self, GOEN_CONTACT_PHONE, record->phones);
  add_points (self, GOEN_CONTACT_EMAIL, record->emails);
  add_words (self, _("Tags"), record->tags);
  add_fact (self, _("First met on"), met_on);
  add_fact (self, _("Where you met"), record->met_at);
  add_fact (self, _("What you talked about"), record->met_how);

  gtk_stack_set_visible_child_name (self->stack, "person");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenKnownPerson) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record != NULL && !g_cancellable_is_cancelled (self->cancellable))
    {
      self->record = g_steal_pointer (&record);
      show_record (self);
    }
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      goen_error_show (GTK_WIDGET (self), _("The person could not be read."), error);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
}

static void
choose_clicked_cb (GoenKnownPerson *self)
{
  g_autoptr (GoenKnownPerson) keep = g_object_ref (self);

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, self->record);
}

static void
goen_known_person_dispose (GObject *object)
{
  GoenKnownPerson *self = GOEN_KNOWN_PERSON (object);

  g_cancellable_cancel (self->cancellable);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_KNOWN_PERSON);

  G_OBJECT_CLASS (goen_known_person_parent_class)->dispose (object);
}

static void
goen_known_person_finalize (GObject *object)
{
  GoenKnownPerson *self = GOEN_KNOWN_PERSON (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->record, goen_person_record_free);

  G_OBJECT_CLASS (goen_known_person_parent_class)->finalize (object);
}

static void
goen_known_person_class_init (GoenKnownPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_known_person_dispose;
  object_class->finalize = goen_known_person_finalize;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-known-person.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenKnownPerson, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenKnownPerson, name);
  gtk_widget_class_bind_template_child (widget_class, GoenKnownPerson, yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenKnownPerson, facts);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
}

static void
goen_known_person_init (GoenKnownPerson *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_known_person_new:
 * @library: a library
 * @id: whom to show
 *
 * Creates the dialog and begins to read the person.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_known_person_new (GoenLibrary *library,
                       gint64       id)
{
  GoenKnownPerson *self = g_object_new (GOEN_TYPE_KNOWN_PERSON, NULL);

  goen_library_load_record_async (library, id, GOEN_PERSON_IMAGES, self->cancellable, loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
