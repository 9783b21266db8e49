/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-follow-private.h"
#include "goen-introducer-row.h"
#include "goen-text-row.h"

#define GOEN_TYPE_INTRODUCE_DIALOG (goen_introduce_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenIntroduceDialog, goen_introduce_dialog, GOEN, INTRODUCE_DIALOG, GoenFollowForm)

/* To whom somebody is to be introduced, and why the two should know each other. */
struct _GoenIntroduceDialog
{
  GoenFollowForm parent_instance;

  gint64             person_id;
  gint64             event_id;
  GoenIntroducerRow *other;
  GoenTextRow       *why;
};

G_DEFINE_FINAL_TYPE (GoenIntroduceDialog, goen_introduce_dialog, GOEN_TYPE_FOLLOW_FORM)

static void
changed_cb (GoenIntroduceDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenIntroduceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);

  if (saved == NULL)
    {
      goen_follow_form_failed (form, _("The Introduction Could Not Be Saved"), error);
      return;
    }
  goen_draft_present (goen_follow_form_get_anchor (form), goen_follow_form_get_library (form), saved->id);
  goen_follow_form_saved (form);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenIntroduceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) follow_up = NULL;
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  gint64 other_id = goen_library_find_uuid_finish (GOEN_LIBRARY (source), result, &error);

  if (other_id == 0)
    {
      goen_follow_form_failed (form, _("The Person Cannot Be Shown"), error);
      return;
    }
  if (other_id == self->person_id)
    {
      goen_follow_form_complain (form, _("Choose somebody else: this is the same person."));
      return;
    }

  follow_up = goen_follow_up_new ();
  follow_up->kind = GOEN_FOLLOW_UP_INTRODUCE;
  follow_up->person_id = self->person_id;
  follow_up->other_id = other_id;
  follow_up->event_id = self->event_id;
  follow_up->hook = goen_text_row_dup_text (self->why);
  if (follow_up->hook != NULL && *g_strstrip (follow_up->hook) == '\0')
    g_clear_pointer (&follow_up->hook, g_free);
  goen_library_save_follow_up_async (GOEN_LIBRARY (source), follow_up, NULL, saved_cb, g_object_ref (self));
}

static void
goen_introduce_dialog_save (GoenFollowForm *form)
{
  GoenIntroduceDialog *self = GOEN_INTRODUCE_DIALOG (form);
  const char *uuid = goen_introducer_row_get_uuid (self->other);

  if (uuid == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->other));
      goen_follow_form_complain (form, _("Choose one of your contacts from the suggestions."));
      return;
    }
  goen_library_find_uuid_async (goen_follow_form_get_library (form), uuid, NULL, found_cb, g_object_ref (self));
}

static void
goen_introduce_dialog_class_init (GoenIntroduceDialogClass *klass)
{
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_introduce_dialog_save;
}

static void
goen_introduce_dialog_init (GoenIntroduceDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *entry;

  adw_dialog_set_title (ADW_DIALOG (self), _("Introduce to Somebody"));
  self->other = g_object_new (GOEN_TYPE_INTRODUCER_ROW, NULL);
  /* The row was made for the one who introduced; its entry is its only child. */
  entry = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->other));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("To whom"));
  self->why = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("Why the two should meet (optional)"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->other));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->why));
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_introduce_present:
 * @parent: a widget of the window
 * @library: the library
 * @person_id: who is to be introduced
 * @event_id: where they were met, 0 for none
 *
 * Asks to whom somebody is to be introduced, notes it, and goes on to the draft.
 */
void
goen_introduce_present (GtkWidget   *parent,
                        GoenLibrary *library,
                        gint64       person_id,
                        gint64       event_id)
{
  GoenIntroduceDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  self = g_object_new (GOEN_TYPE_INTRODUCE_DIALOG, NULL);
  self->person_id = person_id;
  self->event_id = event_id;
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  goen_introducer_row_set_library (self->other, library);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->other));
}
