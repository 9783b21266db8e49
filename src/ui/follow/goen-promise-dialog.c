/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-entry.h"
#include "goen-event-choice.h"
#include "goen-follow-form.h"
#include "goen-follow-private.h"
#include "goen-text-row.h"
#include "goen-toast.h"

#define GOEN_TYPE_PROMISE_DIALOG (goen_promise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenPromiseDialog, goen_promise_dialog, GOEN, PROMISE_DIALOG, GoenFollowForm)

/* A promise: whose it is, what, and by when. */
struct _GoenPromiseDialog
{
  GoenFollowForm parent_instance;

  GoenFollowUp    *follow_up;   /* (owned): as it was when the dialog opened */
  AdwToggleGroup  *whose;
  GoenTextRow     *text;
  GoenDateEntry   *due;
  GoenEventChoice *event;
};

G_DEFINE_FINAL_TYPE (GoenPromiseDialog, goen_promise_dialog, GOEN_TYPE_FOLLOW_FORM)

/* The quick choices under the date. */
static const struct {
  const char *label;
  int         days;
} days[] = {
  { NC_("quick date", "Today"), 0 },
  { NC_("quick date", "Tomorrow"), 1 },
  { NC_("quick date", "In a Week"), 7 },
  { NC_("quick date", "In a Month"), 30 },
};

static void
day_clicked_cb (GtkButton *button,
                gpointer   user_data)
{
  GoenPromiseDialog *self = user_data;
  int ahead = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "goen-days"));
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);
  g_autoptr (GDateTime) day = g_date_time_add_days (now, ahead);
  g_autofree char *partial = g_date_time_format (day, "%Y-%m-%d");

  goen_date_entry_set_partial (self->due, partial);
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static GtkWidget *
make_days (GoenPromiseDialog *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_add_css_class (box, "goen-words");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (g_dpgettext2 (GETTEXT_PACKAGE, "quick date", days[i].label));

      gtk_widget_add_css_class (button, "goen-chip");
      g_object_set_data (G_OBJECT (button), "goen-days", GINT_TO_POINTER (days[i].days));
      g_signal_connect_object (button, "clicked", G_CALLBACK (day_clicked_cb), self, 0);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  return goen_follow_form_make_row (box);
}

static void
changed_cb (GoenPromiseDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static GoenFollowUpKind
get_kind (GoenPromiseDialog *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->whose), "theirs") == 0 ? GOEN_FOLLOW_UP_PROMISED : GOEN_FOLLOW_UP_PROMISE;
}

static void
goen_promise_dialog_save (GoenFollowForm *form)
{
  GoenPromiseDialog *self = GOEN_PROMISE_DIALOG (form);
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_copy (self->follow_up);
  g_autofree char *day = goen_date_entry_dup_partial (self->due);

  g_free (follow_up->hook);
  follow_up->hook = goen_text_row_dup_text (self->text);
  if (follow_up->hook == NULL || *g_strstrip (follow_up->hook) == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      goen_follow_form_complain (form, _("Say what was promised."));
      return;
    }
  if (!goen_typed_entry_check (GOEN_TYPED_ENTRY (self->due)))
    {
      goen_follow_form_complain (form, NULL);
      return;
    }
  follow_up->kind = get_kind (self);
  follow_up->event_id = goen_event_choice_get_id (self->event);
  follow_up->due = goen_follow_day_to_due (day, goen_clock_now ());
  if (day != NULL && follow_up->due == 0)
    {
      goen_typed_entry_complain (GOEN_TYPED_ENTRY (self->due), _("Give the whole date, with month and day."));
      goen_follow_form_complain (form, NULL);
      return;
    }

  goen_follow_up_save_with_undo (goen_follow_form_get_anchor (form), goen_follow_form_get_library (form), follow_up,
                                 self->follow_up->id != 0 ? self->follow_up : NULL,
                                 self->follow_up->id != 0 ? _("Promise changed") : _("Promise noted"));
  goen_follow_form_saved (form);
}

static void
goen_promise_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_PROMISE_DIALOG (object)->follow_up, goen_follow_up_free);

  G_OBJECT_CLASS (goen_promise_dialog_parent_class)->finalize (object);
}

static void
goen_promise_dialog_class_init (GoenPromiseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_promise_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_promise_dialog_save;
}

static void
add_toggle (AdwToggleGroup *group,
            const char     *name,
            const char     *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (group, toggle);
}

static void
goen_promise_dialog_init (GoenPromiseDialog *self)
{
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);

  self->whose = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  add_toggle (self->whose, "mine", C_("promise", "I Promised"));
  add_toggle (self->whose, "theirs", C_("promise", "They Promised"));
  adw_toggle_group_set_homogeneous (self->whose, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->whose), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose Promise"), -1);
  goen_follow_form_add (form, GTK_WIDGET (self->whose));
}

static void
fill (GoenPromiseDialog *self)
{
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *day = goen_follow_due_to_day (self->follow_up->due);

  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("What"), NULL);
  self->due = GOEN_DATE_ENTRY (goen_date_entry_new (_("By when (optional)")));
  self->event = GOEN_EVENT_CHOICE (goen_event_choice_new (goen_follow_form_get_library (form), self->follow_up->person_id,
                                                          self->follow_up->event_id, self->follow_up->event_title));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->text));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), goen_follow_form_make_row (GTK_WIDGET (self->due)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_days (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->event));
  goen_follow_form_add (form, group);

  adw_toggle_group_set_active_name (self->whose, self->follow_up->kind == GOEN_FOLLOW_UP_PROMISED ? "theirs" : "mine");
  goen_text_row_set_text (self->text, self->follow_up->hook);
  goen_date_entry_set_partial (self->due, day);
  g_signal_connect_object (self->whose, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->due, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
present (GtkWidget          *parent,
         GoenLibrary        *library,
         const GoenFollowUp *follow_up)
{
  GoenPromiseDialog *self = g_object_new (GOEN_TYPE_PROMISE_DIALOG, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), follow_up->id != 0 ? _("Edit Promise") : _("New Promise"));
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  self->follow_up = goen_follow_up_copy (follow_up);
  fill (self);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->text));
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenFollowRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) follow_up = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (follow_up != NULL)
    present (request->anchor, request->library, follow_up);
  else
    goen_error_show (request->anchor, _("The Promise Could Not Be Read"), error);
}

/**
 * goen_promise_present:
 * @parent: a widget of the window
 * @library: the library
 * @person_id: to or by whom
 * @event_id: where it was promised, 0 for none
 *
 * Shows the dialog for a new promise.
 */
void
goen_promise_present (GtkWidget   *parent,
                      GoenLibrary *library,
                      gint64       person_id,
                      gint64       event_id)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  follow_up->kind = GOEN_FOLLOW_UP_PROMISE;
  follow_up->person_id = person_id;
  follow_up->event_id = event_id;
  present (parent, library, follow_up);
}

/**
 * goen_promise_edit:
 * @parent: a widget of the window
 * @library: the library
 * @follow_up_id: a promise
 *
 * Shows the dialog for a promise that is there.
 */
void
goen_promise_edit (GtkWidget   *parent,
                   GoenLibrary *library,
                   gint64       follow_up_id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_load_follow_up_async (library, follow_up_id, NULL, loaded_cb, goen_follow_request_new (parent, library, follow_up_id));
}
