/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-follow-private.h"
#include "goen-interval-row.h"
#include "goen-quiet-row.h"
#include "goen-toast.h"
#include "goen-touch-save.h"

#define GOEN_TYPE_TOUCH_DIALOG (goen_touch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenTouchDialog, goen_touch_dialog, GOEN, TOUCH_DIALOG, GoenFollowForm)

/* How often to be in touch with somebody, when not, and how often with everybody who has one of their tags. */
struct _GoenTouchDialog
{
  GoenFollowForm parent_instance;

  GoenTouchState      *before;      /* (owned) */
  GoenIntervalRow     *interval;
  AdwPreferencesGroup *quiet;
  GtkWidget           *add_quiet;   /* the last row of the group */
  GPtrArray           *quiet_rows;  /* (owned): of GoenQuietRow, owned by the group */
  GPtrArray           *tag_rows;    /* (owned): of GoenIntervalRow, owned by their group, as the tags of the state */
};

G_DEFINE_FINAL_TYPE (GoenTouchDialog, goen_touch_dialog, GOEN_TYPE_FOLLOW_FORM)

static void
changed_cb (GoenTouchDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

/* Quiet periods */

static void
quiet_removed_cb (GoenTouchDialog *self,
                  GtkWidget       *row)
{
  g_ptr_array_remove (self->quiet_rows, row);
  gtk_widget_grab_focus (self->add_quiet);
  adw_preferences_group_remove (self->quiet, row);
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static GtkWidget *
add_quiet_row (GoenTouchDialog       *self,
               const GoenQuietPeriod *period)
{
  GtkWidget *row = goen_quiet_row_new (period);

  /* The row that adds stays the last one. */
  g_object_ref (self->add_quiet);
  adw_preferences_group_remove (self->quiet, self->add_quiet);
  adw_preferences_group_add (self->quiet, row);
  adw_preferences_group_add (self->quiet, self->add_quiet);
  g_object_unref (self->add_quiet);
  g_ptr_array_add (self->quiet_rows, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (quiet_removed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_quiet_cb (GoenTouchDialog *self)
{
  GtkWidget *row = add_quiet_row (self, NULL);

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

/* Saving */

static void
goen_touch_dialog_save (GoenFollowForm *form)
{
  GoenTouchDialog *self = GOEN_TOUCH_DIALOG (form);
  g_autoptr (GoenTouchState) after = goen_touch_state_copy (self->before);

  for (guint i = 0; i < self->quiet_rows->len; i++)
    if (!goen_quiet_row_check (self->quiet_rows->pdata[i]))
      {
        goen_follow_form_complain (form, NULL);
        return;
      }

  after->touch->days = goen_interval_row_get_days (self->interval);
  g_ptr_array_set_size (after->touch->quiet, 0);
  for (guint i = 0; i < self->quiet_rows->len; i++)
    g_ptr_array_add (after->touch->quiet, goen_quiet_row_dup_period (self->quiet_rows->pdata[i]));
  for (guint i = 0; i < self->tag_rows->len; i++)
    g_array_index (after->tag_days, int, i) = goen_interval_row_get_days (self->tag_rows->pdata[i]);

  goen_touch_state_save_with_undo (goen_follow_form_get_anchor (form), goen_follow_form_get_library (form), after, self->before);
  goen_follow_form_saved (form);
}

static void
goen_touch_dialog_finalize (GObject *object)
{
  GoenTouchDialog *self = GOEN_TOUCH_DIALOG (object);

  g_clear_pointer (&self->before, goen_touch_state_free);
  g_ptr_array_unref (self->quiet_rows);
  g_ptr_array_unref (self->tag_rows);

  G_OBJECT_CLASS (goen_touch_dialog_parent_class)->finalize (object);
}

static void
goen_touch_dialog_class_init (GoenTouchDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_touch_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_touch_dialog_save;
}

static void
goen_touch_dialog_init (GoenTouchDialog *self)
{
  self->quiet_rows = g_ptr_array_new ();
  self->tag_rows = g_ptr_array_new ();
}

/* Filling */

static char *
dup_as_tags_label (const GoenTouch *touch)
{
  g_autofree char *interval = NULL;

  if (touch->tag == NULL || touch->tag_days <= 0)
    return g_strdup (C_("interval", "As the tags say"));

  interval = goen_interval_dup_text (touch->tag_days);
  /* Translators: the first %s is an interval such as “3 months”, the second the tag that has it. */
  return g_strdup_printf (C_("interval", "As the tags say (%1$s, %2$s)"), interval, touch->tag);
}

static void
add_interval (GoenTouchDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *as_tags = dup_as_tags_label (self->before->touch);

  self->interval = GOEN_INTERVAL_ROW (goen_interval_row_new (_("Interval"), as_tags, self->before->touch->days));
  g_signal_connect_object (self->interval, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Any contact starts the interval anew. Nobody is suggested more often than this."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), goen_follow_form_make_row (GTK_WIDGET (self->interval)));
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);
}

static void
add_quiet (GoenTouchDialog *self)
{
  GPtrArray *quiet = self->before->touch->quiet;

  self->quiet = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->quiet, _("Quiet Periods"));
  adw_preferences_group_set_description (self->quiet, _("Busy times in which you do not want to disturb. Nothing is suggested then, and no date is proposed."));
  self->add_quiet = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_quiet), _("_Add a Quiet Period"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add_quiet), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_quiet), "list-add-symbolic");
  g_signal_connect_object (self->add_quiet, "activated", G_CALLBACK (add_quiet_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->quiet, self->add_quiet);
  for (guint i = 0; i < quiet->len; i++)
    add_quiet_row (self, quiet->pdata[i]);
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), GTK_WIDGET (self->quiet));
}

static void
add_tags (GoenTouchDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (self->before->tags->len == 0)
    return;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Intervals of Tags"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("These hold for everybody with the tag. Of several, the shortest counts."));
  for (guint i = 0; i < self->before->tags->len; i++)
    {
      GtkWidget *row = goen_interval_row_new (self->before->tags->pdata[i], NULL, g_array_index (self->before->tag_days, int, i));

      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), goen_follow_form_make_row (row));
      g_ptr_array_add (self->tag_rows, row);
    }
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenFollowRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTouchState) state = goen_touch_state_load_finish (result, &error);
  GoenTouchDialog *self;

  if (state == NULL)
    {
      goen_error_show (request->anchor, _("How You Keep in Touch Could Not Be Read"), error);
      return;
    }
  self = g_object_new (GOEN_TYPE_TOUCH_DIALOG, "title", _("Keep in Touch"), NULL);
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), request->library);
  self->before = g_steal_pointer (&state);
  add_interval (self);
  add_quiet (self);
  add_tags (self);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), request->anchor);
}

/**
 * goen_touch_present:
 * @parent: a widget of the window
 * @library: the library
 * @person_id: a person
 *
 * Shows how often to be in touch with somebody, to change it.
 */
void
goen_touch_present (GtkWidget   *parent,
                    GoenLibrary *library,
                    gint64       person_id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_touch_state_load_async (library, person_id, loaded_cb, goen_follow_request_new (parent, library, person_id));
}
