/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-event-row.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"

struct _GoenTodayEventRow
{
  GtkListBoxRow parent_instance;

  gint64          event_id;

  GtkLabel       *title_label;
  GtkLabel       *when_label;
  GtkWidget      *preparation_box;
  GtkProgressBar *progress_bar;
  GtkLabel       *next_label;
  GtkWidget      *capture_button;
};

G_DEFINE_FINAL_TYPE (GoenTodayEventRow, goen_today_event_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_days (guint days)
{
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Tomorrow"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %u day", "In %u days", days), days);
}

/* "Tomorrow · Thursday, … 19:00–21:00 · Hall": what is not known is left out. */
static char *
dup_when (const char            *days,
          const GoenEventRecord *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (days != NULL)
    g_strv_builder_add (builder, days);
  if (event->start != 0)
    {
      g_autofree char *time = goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day);

      g_strv_builder_add (builder, time);
    }
  if (event->place != NULL)
    g_strv_builder_add (builder, event->place);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (_(" · "), parts);
}

static char *
dup_advice (const GoenEventRow *row)
{
  if (row->status == GOEN_EVENT_CONSIDERING)
    return g_strdup (_("Decide whether you go: the four checks help."));
  return goen_preparation_dup_next (row);
}

static void
show_event (GoenTodayEventRow     *self,
            const GoenEventRecord *event,
            const char            *days)
{
  g_autofree char *when = dup_when (days, event);
  g_autofree char *name = g_strdup_printf ("%s, %s", event->title, when);

  self->event_id = event->id;
  gtk_label_set_text (self->title_label, event->title);
  gtk_label_set_text (self->when_label, when);
  gtk_widget_set_visible (GTK_WIDGET (self->when_label), *when != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
goen_today_event_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TODAY_EVENT_ROW);

  G_OBJECT_CLASS (goen_today_event_row_parent_class)->dispose (object);
}

static void
goen_today_event_row_class_init (GoenTodayEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_today_event_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-today-event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, preparation_box);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTodayEventRow, capture_button);
}

static void
goen_today_event_row_init (GoenTodayEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_today_event_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_today_event_row_new (void)
{
  return g_object_new (GOEN_TYPE_TODAY_EVENT_ROW, NULL);
}

/**
 * goen_today_event_row_show_running:
 * @self: the row
 * @today: what is read; its running event is set
 *
 * Shows the event that is on now.
 */
void
goen_today_event_row_show_running (GoenTodayEventRow *self,
                                   const GoenToday   *today)
{
  g_return_if_fail (GOEN_IS_TODAY_EVENT_ROW (self));

  show_event (self, today->running, NULL);
  gtk_widget_set_visible (self->capture_button, TRUE);
}

/**
 * goen_today_event_row_show_next:
 * @self: the row
 * @today: what is read; its next event is set
 *
 * Shows the next event and how far its preparation is.
 */
void
goen_today_event_row_show_next (GoenTodayEventRow *self,
                                const GoenToday   *today)
{
  g_autofree char *days = dup_days (today->next_days);
  g_autofree char *advice = NULL;
  GoenPreparation preparation;

  g_return_if_fail (GOEN_IS_TODAY_EVENT_ROW (self));

  show_event (self, today->next, days);
  gtk_widget_set_visible (self->preparation_box, today->next_row != NULL);
  if (today->next_row == NULL)
    return;
  preparation = goen_preparation_of (today->next_row);
  advice = dup_advice (today->next_row);
  gtk_progress_bar_set_fraction (self->progress_bar, preparation.n_all > 0 ? (double) preparation.n_done / preparation.n_all : 0.0);
  gtk_label_set_text (self->next_label, advice != NULL ? advice : _("Everything is prepared."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->next_label), -1);
}

/**
 * goen_today_event_row_open:
 * @self: the row
 *
 * Shows the event.
 */
void
goen_today_event_row_open (GoenTodayEventRow *self)
{
  g_return_if_fail (GOEN_IS_TODAY_EVENT_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-event", "x", self->event_id);
}
