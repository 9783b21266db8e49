/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-event-choice.h"
#include "goen-follow-form.h"
#include "goen-interaction-actions.h"
#include "goen-moment.h"
#include "goen-text-row.h"

#define GOEN_TYPE_INTERACTION_DIALOG (goen_interaction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenInteractionDialog, goen_interaction_dialog, GOEN, INTERACTION_DIALOG, GoenFollowForm)

/* An entry of the timeline: what, when, from whom, and in words. */
struct _GoenInteractionDialog
{
  GoenFollowForm parent_instance;

  GoenInteraction *interaction;   /* (owned): as it was when the dialog opened */
  AdwComboRow     *kind;
  GoenTextRow     *text;
  GoenMoment      *moment;        /* (owned) */
  AdwComboRow     *direction;
  GoenEventChoice *event;
};

G_DEFINE_FINAL_TYPE (GoenInteractionDialog, goen_interaction_dialog, GOEN_TYPE_FOLLOW_FORM)

/* In the order in which they are noted most often. */
static const GoenInteractionKind kinds[] = {
  GOEN_INTERACTION_CALL, GOEN_INTERACTION_MEETING, GOEN_INTERACTION_MAIL, GOEN_INTERACTION_MESSAGE, GOEN_INTERACTION_MET,
  GOEN_INTERACTION_GAVE, GOEN_INTERACTION_RECEIVED, GOEN_INTERACTION_INTRODUCTION, GOEN_INTERACTION_PROMISE,
  GOEN_INTERACTION_ACHIEVEMENT, GOEN_INTERACTION_PROJECT, GOEN_INTERACTION_NOTE,
};

/* Who began, or gave; for the other kinds it goes without saying. */
static gboolean
has_direction (GoenInteractionKind kind)
{
  return kind == GOEN_INTERACTION_CALL || kind == GOEN_INTERACTION_MAIL || kind == GOEN_INTERACTION_MESSAGE ||
         kind == GOEN_INTERACTION_INTRODUCTION || kind == GOEN_INTERACTION_PROMISE;
}

static GoenInteractionKind
get_kind (GoenInteractionDialog *self)
{
  return kinds[MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)];
}

static GoenDirection
get_direction (GoenInteractionDialog *self)
{
  GoenInteractionKind kind = get_kind (self);

  if (kind == GOEN_INTERACTION_GAVE)
    return GOEN_DIRECTION_OUT;
  if (kind == GOEN_INTERACTION_RECEIVED)
    return GOEN_DIRECTION_IN;

  return has_direction (kind) ? adw_combo_row_get_selected (self->direction) : GOEN_DIRECTION_NONE;
}

static void
kind_changed_cb (GoenInteractionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->direction), has_direction (get_kind (self)));
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
changed_cb (GoenInteractionDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
goen_interaction_dialog_save (GoenFollowForm *form)
{
  GoenInteractionDialog *self = GOEN_INTERACTION_DIALOG (form);
  g_autoptr (GoenInteraction) interaction = goen_interaction_copy (self->interaction);
  const char *complaint;
  gint64 time = goen_moment_get_time (self->moment, &complaint);

  if (time == 0)
    {
      goen_follow_form_complain (form, complaint);
      return;
    }
  interaction->time = time;
  interaction->kind = get_kind (self);
  interaction->direction = get_direction (self);
  interaction->event_id = goen_event_choice_get_id (self->event);
  g_free (interaction->text);
  interaction->text = goen_text_row_dup_text (self->text);
  if (interaction->text != NULL && *g_strstrip (interaction->text) == '\0')
    g_clear_pointer (&interaction->text, g_free);

  goen_interaction_save_with_undo (goen_follow_form_get_anchor (form), goen_follow_form_get_library (form), interaction,
                                   self->interaction->id != 0 ? self->interaction : NULL);
  goen_follow_form_saved (form);
}

static void
goen_interaction_dialog_finalize (GObject *object)
{
  GoenInteractionDialog *self = GOEN_INTERACTION_DIALOG (object);

  g_clear_pointer (&self->interaction, goen_interaction_free);
  g_object_unref (self->moment);

  G_OBJECT_CLASS (goen_interaction_dialog_parent_class)->finalize (object);
}

static void
goen_interaction_dialog_class_init (GoenInteractionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_interaction_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_interaction_dialog_save;
}

static AdwComboRow *
make_kind (void)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, goen_interaction_kind_get_label (kinds[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Kind"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));

  return ADW_COMBO_ROW (row);
}

/* In the order of #GoenDirection. */
static AdwComboRow *
make_direction (void)
{
  const char *labels[] = { C_("direction", "Not said"), C_("direction", "From me"), C_("direction", "From them"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_("direction", "Direction"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));

  return ADW_COMBO_ROW (row);
}

static void
goen_interaction_dialog_init (GoenInteractionDialog *self)
{
  self->kind = make_kind ();
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("What about (optional)"), NULL);
  self->moment = goen_moment_new ();
  self->direction = make_direction ();
}

static void
connect (GoenInteractionDialog *self)
{
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->direction, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moment, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fill (GoenInteractionDialog *self)
{
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  GtkWidget *group = adw_preferences_group_new ();

  self->event = GOEN_EVENT_CHOICE (goen_event_choice_new (goen_follow_form_get_library (form), self->interaction->person_id,
                                                          self->interaction->event_id, self->interaction->event_title));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->kind));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->text));
  goen_moment_add_to (self->moment, ADW_PREFERENCES_GROUP (group));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->direction));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->event));
  goen_follow_form_add (form, group);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == self->interaction->kind)
      adw_combo_row_set_selected (self->kind, i);
  goen_text_row_set_text (self->text, self->interaction->text);
  goen_moment_set_time (self->moment, self->interaction->time);
  adw_combo_row_set_selected (self->direction, self->interaction->direction);
  gtk_widget_set_visible (GTK_WIDGET (self->direction), has_direction (get_kind (self)));
  connect (self);
}

static void
present (GtkWidget             *parent,
         GoenLibrary           *library,
         const GoenInteraction *interaction)
{
  GoenInteractionDialog *self = g_object_new (GOEN_TYPE_INTERACTION_DIALOG, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), interaction->id != 0 ? _("Edit Entry") : _("Note a Contact"));
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  self->interaction = goen_interaction_copy (interaction);
  fill (self);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * goen_interaction_present:
 * @parent: a widget of the window
 * @library: the library
 * @person_id: a person
 *
 * Shows the dialog that notes a contact with somebody.
 */
void
goen_interaction_present (GtkWidget   *parent,
                          GoenLibrary *library,
                          gint64       person_id)
{
  g_autoptr (GoenInteraction) interaction = goen_interaction_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  interaction->person_id = person_id;
  interaction->kind = GOEN_INTERACTION_CALL;
  interaction->time = goen_clock_now ();
  present (parent, library, interaction);
}

/**
 * goen_interaction_edit:
 * @parent: a widget of the window
 * @library: the library
 * @interaction: an entry of a timeline; copied
 *
 * Shows the dialog for an entry that is there.
 */
void
goen_interaction_edit (GtkWidget             *parent,
                       GoenLibrary           *library,
                       const GoenInteraction *interaction)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));
  g_return_if_fail (interaction != NULL);

  present (parent, library, interaction);
}
