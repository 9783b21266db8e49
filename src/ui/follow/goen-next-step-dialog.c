/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

#define GOEN_TYPE_NEXT_STEP_DIALOG (goen_next_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenNextStepDialog, goen_next_step_dialog, GOEN, NEXT_STEP_DIALOG, AdwDialog)

/* What to do next for the person of a follow-up that is done. */
struct _GoenNextStepDialog
{
  AdwDialog parent_instance;

  GtkWidget    *anchor;      /* (owned) */
  GoenLibrary  *library;     /* (owned) */
  GoenFollowUp *follow_up;   /* (owned) */
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (GoenNextStepDialog, goen_next_step_dialog, ADW_TYPE_DIALOG)

/* The nearest step first. */
static const struct {
  GoenFollowUpKind  kind;
  const char       *subtitle;
} steps[] = {
  { GOEN_FOLLOW_UP_MEET, N_("Propose dates for meeting again") },
  { GOEN_FOLLOW_UP_INFO, N_("Send something that helps them") },
  { GOEN_FOLLOW_UP_INTRODUCE, N_("Bring two people together") },
  { GOEN_FOLLOW_UP_PROMISE, N_("Note what was promised, by you or by them") },
  { GOEN_FOLLOW_UP_CONGRATULATE, N_("Congratulate on something") },
};

static void
begin (GoenNextStepDialog *self,
       GoenFollowUpKind    kind)
{
  const GoenFollowUp *done = self->follow_up;

  if (kind == GOEN_FOLLOW_UP_PROMISE)
    goen_promise_present (self->anchor, self->library, done->person_id, done->event_id);
  else if (kind == GOEN_FOLLOW_UP_INTRODUCE)
    goen_introduce_present (self->anchor, self->library, done->person_id, done->event_id);
  else
    goen_draft_present_new (self->anchor, self->library, done->person_id, kind, done->event_id);
}

static void
row_activated_cb (GoenNextStepDialog *self,
                  GtkListBoxRow      *row)
{
  int index = gtk_list_box_row_get_index (row);

  g_return_if_fail (index >= 0 && index < (int) G_N_ELEMENTS (steps));

  if (self->follow_up->state == GOEN_FOLLOW_UP_OPEN)
    goen_follow_up_finish (self->anchor, self->library, self->follow_up->id);
  begin (self, steps[index].kind);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
goen_next_step_dialog_dispose (GObject *object)
{
  GoenNextStepDialog *self = GOEN_NEXT_STEP_DIALOG (object);

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  g_clear_object (&self->anchor);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_next_step_dialog_parent_class)->dispose (object);
}

static void
goen_next_step_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_NEXT_STEP_DIALOG (object)->follow_up, goen_follow_up_free);

  G_OBJECT_CLASS (goen_next_step_dialog_parent_class)->finalize (object);
}

static void
goen_next_step_dialog_class_init (GoenNextStepDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_next_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_next_step_dialog_finalize;
}

static GtkWidget *
make_row (guint step)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), goen_follow_up_kind_get_label (steps[step].kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_dgettext (GETTEXT_PACKAGE, steps[step].subtitle));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
goen_next_step_dialog_init (GoenNextStepDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_list_box_append (self->list, make_row (i));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("The current follow-up is marked as done, and the next one begins."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->list));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (ADW_DIALOG (self), _("Next Step"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 440);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenFollowRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenFollowUp) follow_up = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, &error);
  GoenNextStepDialog *self;

  if (follow_up == NULL)
    {
      goen_error_show (request->anchor, _("The Follow-Up Could Not Be Read"), error);
      return;
    }
  self = g_object_new (GOEN_TYPE_NEXT_STEP_DIALOG, NULL);
  self->anchor = g_object_ref (request->anchor);
  self->library = g_object_ref (request->library);
  self->follow_up = g_steal_pointer (&follow_up);
  adw_dialog_present (ADW_DIALOG (self), self->anchor);
}

/**
 * goen_follow_up_next_step:
 * @widget: any widget of the window or dialog
 * @library: the library
 * @follow_up_id: a follow-up
 *
 * Asks for the next step, marks the follow-up as done, which a toast can take back, and begins that step.
 */
void
goen_follow_up_next_step (GtkWidget   *widget,
                          GoenLibrary *library,
                          gint64       follow_up_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_load_follow_up_async (library, follow_up_id, NULL, loaded_cb, goen_follow_request_new (widget, library, follow_up_id));
}
