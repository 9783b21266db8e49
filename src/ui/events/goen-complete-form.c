/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-complete-form.h"

#include <glib/gi18n-lib.h>

#include "goen-attendance-words.h"
#include "goen-chip-entry.h"
#include "goen-yomi-filler.h"

struct _GoenCompleteForm
{
  GtkBox parent_instance;

  GtkLabel         *name;
  GtkLabel         *company_line;
  GtkLabel         *hook;
  GtkEditable      *family;
  GtkEditable      *family_yomi;
  GtkEditable      *given;
  GtkEditable      *given_yomi;
  GtkEditable      *company;
  GtkEditable      *job_title;
  GtkEditable      *email;
  GtkEditable      *phone;
  GoenChipEntry    *tags;
  GoenYomiFiller   *family_filler;   /* (owned) */
  GoenYomiFiller   *given_filler;    /* (owned) */
  GoenPersonRecord *record;          /* (owned) (nullable): as stored */
};

G_DEFINE_FINAL_TYPE (GoenCompleteForm, goen_complete_form, GTK_TYPE_BOX)

enum {
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_entry (GtkEditable *entry,
           const char  *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static const char *
get_first (GPtrArray *points)
{
  return points->len > 0 ? ((const GoenContactPoint *) points->pdata[0])->value : NULL;
}

/* The first one is what a card says; others of the person stay as they are. */
static void
set_first (GPtrArray   *points,
           GtkEditable *entry,
           const char  *type)
{
  const char *text = gtk_editable_get_text (entry);

  if (points->len > 0)
    g_set_str (&((GoenContactPoint *) points->pdata[0])->value, text);
  else if (*text != '\0')
    g_ptr_array_add (points, goen_contact_point_new (text, type, NULL));
}

static void
set_post (GoenPersonRecord *record,
          const char       *company,
          const char       *title)
{
  GoenAffiliation *post;

  if (record->affiliations->len == 0)
    {
      g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, title));
      return;
    }

  post = record->affiliations->pdata[0];
  g_set_str (&post->company, company);
  g_set_str (&post->title, title);
}

/* Return in any field but the last goes on to the next one. */
static void
next_cb (GtkWidget *row)
{
  gtk_widget_child_focus (gtk_widget_get_ancestor (row, GOEN_TYPE_COMPLETE_FORM), GTK_DIR_TAB_FORWARD);
}

static void
tags_finished_cb (GoenCompleteForm *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
focus_first (GoenCompleteForm *self)
{
  GtkEditable *entries[] = { self->family, self->family_yomi, self->given, self->given_yomi, self->company, self->job_title, self->email };

  /* The first field that is still empty: the others were noted already. */
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (*gtk_editable_get_text (entries[i]) == '\0')
      {
        gtk_widget_grab_focus (GTK_WIDGET (entries[i]));
        return;
      }

  gtk_widget_grab_focus (GTK_WIDGET (self->email));
}

static void
goen_complete_form_dispose (GObject *object)
{
  GoenCompleteForm *self = GOEN_COMPLETE_FORM (object);

  g_clear_object (&self->family_filler);
  g_clear_object (&self->given_filler);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_COMPLETE_FORM);

  G_OBJECT_CLASS (goen_complete_form_parent_class)->dispose (object);
}

static void
goen_complete_form_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_COMPLETE_FORM (object)->record, goen_person_record_free);

  G_OBJECT_CLASS (goen_complete_form_parent_class)->finalize (object);
}

static void
goen_complete_form_class_init (GoenCompleteFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_complete_form_dispose;
  object_class->finalize = goen_complete_form_finalize;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GOEN_TYPE_CHIP_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-complete-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, name);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, company_line);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, hook);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, family);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, family_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, given);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, given_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, company);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, job_title);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, email);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, phone);
  gtk_widget_class_bind_template_child (widget_class, GoenCompleteForm, tags);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_finished_cb);
}

static void
goen_complete_form_init (GoenCompleteForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->family_filler = goen_yomi_filler_new (self->family, self->family_yomi, FALSE);
  self->given_filler = goen_yomi_filler_new (self->given, self->given_yomi, FALSE);
}

/**
 * goen_complete_form_show:
 * @self: a form
 * @library: whose tags are known
 * @attendance: as they were noted
 * @record: the same person, as stored
 *
 * Shows somebody.
 */
void
goen_complete_form_show (GoenCompleteForm       *self,
                         GoenLibrary            *library,
                         const GoenAttendance   *attendance,
                         const GoenPersonRecord *record)
{
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (record);
  g_autofree char *line = goen_attendance_dup_post (attendance);

  g_clear_pointer (&self->record, goen_person_record_free);
  self->record = goen_person_record_copy (record);
  set_label (self->name, goen_attendance_get_name (attendance));
  set_label (self->company_line, line);
  set_label (self->hook, attendance->hook);

  set_entry (self->family, record->family);
  set_entry (self->family_yomi, record->family_yomi);
  set_entry (self->given, record->given);
  set_entry (self->given_yomi, record->given_yomi);
  set_entry (self->company, post != NULL ? post->company : NULL);
  set_entry (self->job_title, post != NULL ? post->title : NULL);
  set_entry (self->email, get_first (record->emails));
  set_entry (self->phone, get_first (record->phones));
  goen_yomi_filler_reset (self->family_filler);
  goen_yomi_filler_reset (self->given_filler);
  goen_chip_entry_set_known (self->tags, goen_library_get_tags (library));
  goen_chip_entry_set_words (self->tags, record->tags);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->name), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  focus_first (self);
}

/**
 * goen_complete_form_dup_record:
 * @self: a form that shows somebody
 *
 * Makes the record as the fields say. What the form does not show stays as it was stored.
 *
 * Returns: (transfer full): the record
 */
GoenPersonRecord *
goen_complete_form_dup_record (GoenCompleteForm *self)
{
  GoenPersonRecord *record = goen_person_record_copy (self->record);

  g_set_str (&record->family, gtk_editable_get_text (self->family));
  g_set_str (&record->given, gtk_editable_get_text (self->given));
  g_set_str (&record->family_yomi, gtk_editable_get_text (self->family_yomi));
  g_set_str (&record->given_yomi, gtk_editable_get_text (self->given_yomi));
  set_post (record, gtk_editable_get_text (self->company), gtk_editable_get_text (self->job_title));
  set_first (record->emails, self->email, "work");
  set_first (record->phones, self->phone, "work");
  g_ptr_array_unref (record->tags);
  record->tags = goen_chip_entry_dup_words (self->tags);
  /* Who types a reading from a card has it confirmed. */
  if (g_strcmp0 (record->family_yomi, self->record->family_yomi) != 0 || g_strcmp0 (record->given_yomi, self->record->given_yomi) != 0)
    record->yomi_guessed = FALSE;
  goen_person_record_normalize (record);

  return record;
}

/**
 * goen_complete_form_is_changed:
 * @self: a form
 *
 * Tells whether the fields say something that is not stored.
 *
 * Returns: %TRUE when something would be lost
 */
gboolean
goen_complete_form_is_changed (GoenCompleteForm *self)
{
  g_autoptr (GoenPersonRecord) record = NULL;

  if (self->record == NULL)
    return FALSE;

  record = goen_complete_form_dup_record (self);

  return !goen_person_record_equal (record, self->record);
}
