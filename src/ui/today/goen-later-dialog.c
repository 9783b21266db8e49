/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-later-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-library-follow-ups.h"
#include "goen-toast.h"
#include "goen-today-rows.h"

struct _GoenLaterDialog
{
  AdwDialog parent_instance;

  GoenLibrary     *library;         /* (owned) */
  GCancellable    *cancellable;     /* (owned) */

  AdwToastOverlay *toast_overlay;
  GtkStack        *stack;
  GtkBox          *box;
  GoenTodayGroup  *snoozed;
  GoenTodayGroup  *later;
};

G_DEFINE_FINAL_TYPE (GoenLaterDialog, goen_later_dialog, ADW_TYPE_DIALOG)

static gboolean
is_for_another_day (const GoenFollowUp *follow_up,
                    gint64              end_of_day)
{
  return follow_up->kind != GOEN_FOLLOW_UP_THANKS && follow_up->due >= end_of_day;
}

static void
show (GoenLaterDialog *self,
      GPtrArray       *follow_ups)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  gint64 now = goen_clock_now ();
  gint64 end_of_day = goen_clock_start_of_day (now, zone, 1);
  g_autoptr (GPtrArray) snoozed = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_follow_up_free);
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_follow_up_free);

  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

      if (follow_up->snoozed > now)
        g_ptr_array_add (snoozed, goen_follow_up_copy (follow_up));
      else if (is_for_another_day (follow_up, end_of_day))
        g_ptr_array_add (later, goen_follow_up_copy (follow_up));
    }
  goen_today_group_show (self->snoozed, self->library, snoozed, now);
  goen_today_group_show (self->later, self->library, later, now);
  gtk_stack_set_visible_child_name (self->stack, snoozed->len + later->len > 0 ? "list" : "empty");
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenLaterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) follow_ups = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (follow_ups != NULL)
    show (self, follow_ups);
  else
    goen_error_show (GTK_WIDGET (self), _("What Is Due Could Not Be Read"), error);
}

static void
load (GoenLaterDialog *self)
{
  const GoenFollowUpsQuery query = { 0 };

  goen_library_list_follow_ups_async (self->library, &query, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenLaterDialog *self,
                    GoenChangeSet   *changes)
{
  if (goen_change_set_is_reset (changes)
      || goen_change_set_touches (changes, GOEN_TABLE_FOLLOW_UP)
      || goen_change_set_touches (changes, GOEN_TABLE_PERSON))
    load (self);
}

static void
goen_later_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOEN_LATER_DIALOG (dialog)->cancellable);
}

static void
goen_later_dialog_dispose (GObject *object)
{
  GoenLaterDialog *self = GOEN_LATER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_LATER_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (goen_later_dialog_parent_class)->dispose (object);
}

static void
goen_later_dialog_class_init (GoenLaterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_later_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = goen_later_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-later-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenLaterDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, GoenLaterDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenLaterDialog, box);
}

static void
goen_later_dialog_init (GoenLaterDialog *self)
{
  const GoenTodayRows *rows = goen_today_group_kind_get_rows (GOEN_TODAY_FOLLOW_UPS);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->snoozed = GOEN_TODAY_GROUP (goen_today_group_new (_("Snoozed"), rows));
  self->later = GOEN_TODAY_GROUP (goen_today_group_new (_("On Another Day"), rows));
  gtk_box_append (self->box, GTK_WIDGET (self->snoozed));
  gtk_box_append (self->box, GTK_WIDGET (self->later));
}

/**
 * goen_later_dialog_new:
 * @library: the library
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_later_dialog_new (GoenLibrary *library)
{
  GoenLaterDialog *self = g_object_new (GOEN_TYPE_LATER_DIALOG, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return ADW_DIALOG (self);
}
