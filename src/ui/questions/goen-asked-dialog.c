/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-asked-save.h"
#include "goen-clock.h"
#include "goen-event-choice.h"
#include "goen-follow-form.h"
#include "goen-moment.h"
#include "goen-questions-section.h"
#include "goen-text-row.h"
#include "goen-whom.h"

#define GOEN_TYPE_ASKED_DIALOG (goen_asked_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenAskedDialog, goen_asked_dialog, GOEN, ASKED_DIALOG, GoenFollowForm)

/* A question that was asked: whom, when, how it went, what came back and what becomes of that. */
struct _GoenAskedDialog
{
  GoenFollowForm parent_instance;

  GoenAsked       *asked;     /* (owned): as it was when the dialog opened */
  GoenTextRow     *text;
  GoenWhom        *whom;      /* (owned) */
  GoenEventChoice *event;
  GoenMoment      *moment;    /* (owned) */
  AdwToggleGroup  *outcome;
  GoenTextRow     *answer;
  AdwComboRow     *became;
};

G_DEFINE_FINAL_TYPE (GoenAskedDialog, goen_asked_dialog, GOEN_TYPE_FOLLOW_FORM)

/* In the order in which they are offered. */
static const GoenAskedOutcome outcomes[] = { GOEN_ASKED_WORKED, GOEN_ASKED_FELL_FLAT, GOEN_ASKED_UNKNOWN };

static void
changed_cb (GoenAskedDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
event_changed_cb (GoenAskedDialog *self)
{
  goen_whom_set_event (self->whom, goen_event_choice_get_id (self->event));
  changed_cb (self);
}

/* Saving */

static char *
dup_filled (GoenTextRow *row)
{
  g_autofree char *text = g_strstrip (goen_text_row_dup_text (row));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* %NULL after the form has said what is wrong. Without the person, who is still to be looked up. */
static GoenAsked *
read_fields (GoenAskedDialog *self)
{
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  g_autoptr (GoenAsked) asked = goen_asked_copy (self->asked);
  const char *complaint;

  g_free (asked->text);
  asked->text = dup_filled (self->text);
  g_free (asked->answer);
  asked->answer = dup_filled (self->answer);
  asked->event_id = goen_event_choice_get_id (self->event);
  asked->outcome = outcomes[MIN (adw_toggle_group_get_active (self->outcome), G_N_ELEMENTS (outcomes) - 1)];
  asked->became = adw_combo_row_get_selected (self->became);
  asked->time = goen_moment_get_time (self->moment, &complaint);

  if (asked->text == NULL)
    complaint = _("Write what was asked.");
  else if (goen_whom_get_uuid (self->whom) == NULL && !goen_whom_is_blank (self->whom))
    complaint = _("Choose one of your contacts from the suggestions, or leave the name empty.");
  else if (asked->became != GOEN_ANSWER_KEPT && asked->answer == NULL)
    complaint = _("Write what came back, so that it can be noted of the person.");
  else if (asked->became != GOEN_ANSWER_KEPT && goen_whom_is_blank (self->whom))
    complaint = _("Choose whom you asked, so that the answer can be noted of that person.");
  if (complaint == NULL)
    return g_steal_pointer (&asked);

  goen_follow_form_complain (form, complaint);
  return NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenAskedDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAsked) saved = goen_library_save_asked_finish (GOEN_LIBRARY (source), result, &error);
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);

  if (saved == NULL)
    {
      goen_follow_form_failed (form, _("The Question Could Not Be Noted"), error);
      return;
    }
  goen_asked_saved_toast (goen_follow_form_get_anchor (form), GOEN_LIBRARY (source), saved, self->asked->id != 0 ? self->asked : NULL);
  goen_follow_form_saved (form);
}

static void
save_of (GoenAskedDialog *self,
         gint64           person_id)
{
  g_autoptr (GoenAsked) asked = read_fields (self);

  if (asked == NULL)
    return;

  asked->person_id = person_id;
  goen_library_save_asked_async (goen_follow_form_get_library (GOEN_FOLLOW_FORM (self)), asked, NULL, saved_cb, g_object_ref (self));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenAskedDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = goen_library_find_uuid_finish (GOEN_LIBRARY (source), result, &error);

  if (id != 0)
    save_of (self, id);
  else
    goen_follow_form_failed (GOEN_FOLLOW_FORM (self), _("The Question Could Not Be Noted"), error);
}

static void
goen_asked_dialog_save (GoenFollowForm *form)
{
  GoenAskedDialog *self = GOEN_ASKED_DIALOG (form);
  const char *uuid = goen_whom_get_uuid (self->whom);

  if (uuid != NULL)
    goen_library_find_uuid_async (goen_follow_form_get_library (form), uuid, NULL, found_cb, g_object_ref (self));
  else
    save_of (self, 0);
}

/* Object */

static void
goen_asked_dialog_finalize (GObject *object)
{
  GoenAskedDialog *self = GOEN_ASKED_DIALOG (object);

  g_clear_pointer (&self->asked, goen_asked_free);
  g_clear_object (&self->whom);
  g_object_unref (self->moment);

  G_OBJECT_CLASS (goen_asked_dialog_parent_class)->finalize (object);
}

static void
goen_asked_dialog_class_init (GoenAskedDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_asked_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_asked_dialog_save;
}

static AdwToggleGroup *
make_outcome (void)
{
  const char *labels[] = { C_("a question", "Went well"), C_("a question", "Fell flat"), C_("a question", "Hard to say") };
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, labels[i]);
      adw_toggle_group_add (group, toggle);
    }
  adw_toggle_group_set_homogeneous (group, TRUE);

  return group;
}

static GtkWidget *
make_outcome_row (AdwToggleGroup *outcome)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (_("How it went"));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (outcome));
  gtk_widget_add_css_class (box, "goen-field");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (outcome), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);

  return goen_follow_form_make_row (box);
}

/* In the order of #GoenAnswerKind. */
static AdwComboRow *
make_became (void)
{
  const char *labels[] = { C_("the answer becomes", "Only kept here"), C_("the answer becomes", "Interest"), C_("the answer becomes", "Need"),
                           C_("the answer becomes", "Offer"), C_("the answer becomes", "Note on the timeline"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("The answer becomes"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));

  return ADW_COMBO_ROW (row);
}

static void
goen_asked_dialog_init (GoenAskedDialog *self)
{
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("Question"), NULL);
  self->moment = goen_moment_new ();
  self->outcome = make_outcome ();
  self->answer = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("What came back (optional)"), NULL);
  self->became = make_became ();
}

static void
connect (GoenAskedDialog *self)
{
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->whom, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moment, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event, "notify::selected", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outcome, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->became, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_asked (GoenAskedDialog *self)
{
  const GoenAsked *asked = self->asked;

  goen_text_row_set_text (self->text, asked->text);
  goen_text_row_set_text (self->answer, asked->answer);
  goen_whom_set_person (self->whom, asked->person_name, asked->person_uuid);
  goen_whom_set_event (self->whom, asked->event_id);
  goen_moment_set_time (self->moment, asked->time);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (outcomes[i] == asked->outcome)
      adw_toggle_group_set_active (self->outcome, i);
  adw_combo_row_set_selected (self->became, asked->became);
}

static void
fill (GoenAskedDialog *self)
{
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  GoenLibrary *library = goen_follow_form_get_library (form);
  AdwPreferencesGroup *question = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *answer = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *when = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->whom = goen_whom_new (library);
  self->event = GOEN_EVENT_CHOICE (goen_event_choice_new (library, 0, self->asked->event_id, self->asked->event_title));
  adw_preferences_group_add (question, GTK_WIDGET (self->text));
  goen_whom_add_to (self->whom, question);
  adw_preferences_group_add (answer, make_outcome_row (self->outcome));
  adw_preferences_group_add (answer, GTK_WIDGET (self->answer));
  adw_preferences_group_add (answer, GTK_WIDGET (self->became));
  adw_preferences_group_add (when, GTK_WIDGET (self->event));
  goen_moment_add_to (self->moment, when);
  goen_follow_form_add (form, GTK_WIDGET (question));
  goen_follow_form_add (form, GTK_WIDGET (answer));
  goen_follow_form_add (form, GTK_WIDGET (when));
  show_asked (self);
  connect (self);
}

/* The name of a person that was given only by its id. */
static void
rows_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenAskedDialog) self = user_data;
  g_autoptr (GPtrArray) rows = goen_library_load_rows_finish (GOEN_LIBRARY (source), result, NULL);
  const GoenPersonRow *row = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (row != NULL && goen_whom_is_blank (self->whom))
    goen_whom_set_person (self->whom, row->name, row->uuid);
}

/**
 * goen_asked_present:
 * @parent: a widget of the window
 * @library: the library
 * @asked: (nullable): a stored one, to change it; or what is known of a new one: card, text, person, event; copied
 *
 * Shows the dialog in which it is noted that a question was asked.
 */
void
goen_asked_present (GtkWidget       *parent,
                    GoenLibrary     *library,
                    const GoenAsked *asked)
{
  GoenAskedDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  self = g_object_new (GOEN_TYPE_ASKED_DIALOG, NULL);
  self->asked = asked != NULL ? goen_asked_copy (asked) : goen_asked_new ();
  if (self->asked->time == 0)
    self->asked->time = goen_clock_now ();
  adw_dialog_set_title (ADW_DIALOG (self), self->asked->id != 0 ? _("Edit Entry") : _("Question Asked"));
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  fill (self);
  if (self->asked->person_id != 0 && self->asked->person_uuid == NULL)
    goen_library_load_rows_async (library, &self->asked->person_id, 1, NULL, rows_loaded_cb, g_object_ref (self));
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
  if (self->asked->text == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  else if (self->asked->person_id == 0)
    goen_whom_focus (self->whom);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}
