/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-view.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-today-rows.h"

struct _GoenTodayView
{
  AdwBin parent_instance;

  GoenToday      *today;                  /* (owned) (nullable): what is shown */
  int             lost_group;             /* the group whose row with the keyboard is gone, -1 for none */
  gboolean        is_started;             /* something has been shown */

  GtkBox         *box;
  GtkLabel       *date_label;
  AdwStatusPage  *status_page;
  GtkWidget      *new_event_button;
  GoenTodayGroup *groups[GOEN_N_TODAY_GROUPS];
  GtkButton      *later_button;
};

G_DEFINE_FINAL_TYPE (GoenTodayView, goen_today_view, ADW_TYPE_BIN)

/* The keyboard goes to what has taken the place of the row that is gone, or to the next group that has one. */
static void
restore_focus (GoenTodayView *self)
{
  int first = self->lost_group;

  self->lost_group = -1;
  for (int i = first; i < GOEN_N_TODAY_GROUPS; i++)
    {
      if (goen_today_group_focus (self->groups[i]))
        return;
    }
  for (int i = first - 1; i >= 0; i--)
    {
      if (goen_today_group_focus (self->groups[i]))
        return;
    }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
update_focus (GoenTodayView *self)
{
  if (self->lost_group >= 0 && gtk_widget_get_mapped (GTK_WIDGET (self)) && !goen_today_is_under_dialog (GTK_WIDGET (self)))
    restore_focus (self);
}

static void
show_date (GoenTodayView *self)
{
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);
  /* Translators: the date at the head of the page Today, in the conversions of g_date_time_format(). xgettext:no-c-format */
  g_autofree char *text = g_date_time_format (now, C_("date headline", "%A, %-d %B"));

  gtk_label_set_text (self->date_label, text);
}

static char *
dup_clear_text (const GoenToday *today)
{
  if (today->next != NULL)
    return g_strdup (_("Nothing is due. What comes next is below."));
  if (today->n_later > 0)
    return g_strdup (_("Nothing is due. What you put off, or is due later, comes back on its day."));
  return g_strdup (_("Nothing is due, and no event is planned."));
}

static void
show_later (GoenTodayView *self,
            guint          n_later)
{
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u More Later…", "%u More Later…", n_later), n_later);

  gtk_button_set_label (self->later_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->later_button), n_later > 0);
}

static void
show_status (GoenTodayView   *self,
             const GoenToday *today)
{
  g_autofree char *text = dup_clear_text (today);

  adw_status_page_set_icon_name (self->status_page, "object-select-symbolic");
  adw_status_page_set_title (self->status_page, _("All Clear"));
  adw_status_page_set_description (self->status_page, text);
  gtk_widget_set_visible (self->new_event_button, today->next == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->status_page), goen_today_is_clear (today));
}

static void
goen_today_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_today_view_parent_class)->root (widget);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (gtk_widget_get_root (widget)), "visible-dialog") != NULL)
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::visible-dialog", G_CALLBACK (update_focus), widget, G_CONNECT_SWAPPED);
}

static void
goen_today_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), update_focus, widget);
  GTK_WIDGET_CLASS (goen_today_view_parent_class)->unroot (widget);
}

static gboolean
goen_today_view_grab_focus (GtkWidget *widget)
{
  GoenTodayView *self = GOEN_TODAY_VIEW (widget);

  for (int i = 0; i < GOEN_N_TODAY_GROUPS; i++)
    {
      if (goen_today_group_focus (self->groups[i]))
        return TRUE;
    }
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Who opens the program has the most urgent thing under the keyboard, without having looked for it. */
static void
take_focus (GoenTodayView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !goen_today_is_under_dialog (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
goen_today_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TODAY_VIEW);

  G_OBJECT_CLASS (goen_today_view_parent_class)->dispose (object);
}

static void
goen_today_view_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_TODAY_VIEW (object)->today, goen_today_free);

  G_OBJECT_CLASS (goen_today_view_parent_class)->finalize (object);
}

static void
goen_today_view_class_init (GoenTodayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_today_view_dispose;
  object_class->finalize = goen_today_view_finalize;
  widget_class->root = goen_today_view_root;
  widget_class->unroot = goen_today_view_unroot;
  widget_class->grab_focus = goen_today_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-today-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTodayView, box);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayView, date_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayView, status_page);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayView, new_event_button);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayView, later_button);
}

static void
goen_today_view_init (GoenTodayView *self)
{
  GtkWidget *before;

  self->lost_group = -1;
  gtk_widget_init_template (GTK_WIDGET (self));

  before = GTK_WIDGET (self->status_page);
  for (int i = 0; i < GOEN_N_TODAY_GROUPS; i++)
    {
      GtkWidget *group = goen_today_group_new (goen_today_group_kind_get_title (i), goen_today_group_kind_get_rows (i));

      gtk_box_insert_child_after (self->box, group, before);
      self->groups[i] = GOEN_TODAY_GROUP (group);
      before = group;
    }
}

/**
 * goen_today_view_show:
 * @self: the view
 * @library: for the rows
 * @today: (transfer full): what is due
 *
 * Shows what is due, with as little change as possible to what was shown before.
 */
void
goen_today_view_show (GoenTodayView *self,
                      GoenLibrary   *library,
                      GoenToday     *today)
{
  g_autoptr (GoenToday) old = NULL;

  g_return_if_fail (GOEN_IS_TODAY_VIEW (self));

  old = g_steal_pointer (&self->today);
  self->today = today;
  show_date (self);
  show_status (self, today);
  for (int i = 0; i < GOEN_N_TODAY_GROUPS; i++)
    {
      g_autoptr (GPtrArray) items = goen_today_group_kind_get_items (i, today);

      if (goen_today_group_show (self->groups[i], library, items, today->now))
        self->lost_group = i;
    }
  show_later (self, today->n_later);
  if (!self->is_started)
    take_focus (self);
  self->is_started = TRUE;
  update_focus (self);
}

/**
 * goen_today_view_show_error:
 * @self: the view
 * @error: why there is nothing to show
 *
 * Says that what is due could not be read.
 */
void
goen_today_view_show_error (GoenTodayView *self,
                            const GError  *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  g_return_if_fail (GOEN_IS_TODAY_VIEW (self));

  show_date (self);
  adw_status_page_set_icon_name (self->status_page, "dialog-warning-symbolic");
  adw_status_page_set_title (self->status_page, _("What Is Due Could Not Be Read"));
  adw_status_page_set_description (self->status_page, text);
  gtk_widget_set_visible (self->new_event_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->status_page), TRUE);
}

/**
 * goen_today_view_tick:
 * @self: the view
 *
 * Says anew how much time is left: "5 hours left" becomes "4 hours left".
 */
void
goen_today_view_tick (GoenTodayView *self)
{
  g_return_if_fail (GOEN_IS_TODAY_VIEW (self));

  for (int i = 0; i < GOEN_N_TODAY_GROUPS; i++)
    goen_today_group_tick (self->groups[i], goen_clock_now ());
}
