/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-list-row.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-event-advice.h"

struct _GoenEventListRow
{
  AdwBin parent_instance;

  GtkLabel *month;
  GtkLabel *day;
  GtkLabel *weekday;
  GtkLabel *title;
  GtkLabel *where;
  GtkLabel *chips;

  GoenEventItem *item;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenEventListRow, goen_event_list_row, ADW_TYPE_BIN)

static void
set_label (GtkLabel  *label,
           GDateTime *time,
           const char *format)
{
  g_autofree char *text = time != NULL ? g_date_time_format (time, format) : g_strdup ("");

  gtk_label_set_label (label, text);
}

static void
show_day (GoenEventListRow   *self,
          const GoenEventRow *row)
{
  g_autoptr (GDateTime) start = row->start != 0 ? goen_clock_to_local (row->start, row->zone) : NULL;

  /* Translators: the month above the day of an event, as for g_date_time_format(); %-m月 in Japanese. xgettext:no-c-format */
  set_label (self->month, start, C_("date", "%b"));
  set_label (self->weekday, start, "%a");
  if (start != NULL)
    /* Translators: the day of the month, large, as for g_date_time_format(). xgettext:no-c-format */
    set_label (self->day, start, C_("date", "%-d"));
  else
    gtk_label_set_label (self->day, "–");
}

/* A year that is not this one is said, because the day alone would mislead. */
static char *
dup_time (const GoenEventRow *row)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), row->zone);
  g_autofree char *clock = NULL;
  g_autofree char *year = NULL;

  if (row->start == 0)
    return g_strdup (_("Date not set"));

  start = goen_clock_to_local (row->start, row->zone);
  clock = row->is_all_day ? g_strdup (_("All day")) : g_date_time_format (start, "%H:%M");
  if (g_date_time_get_year (start) == g_date_time_get_year (now))
    return g_steal_pointer (&clock);

  year = g_date_time_format (start, C_("date", "%Y"));

  /* Translators: the year of an event, and its time: “2025, 19:00”. */
  return g_strdup_printf (C_("year and time", "%s, %s"), year, clock);
}

static char *
dup_where (const GoenEventRow *row)
{
  g_autofree char *time = dup_time (row);
  const char *place = row->place != NULL ? row->place : goen_event_kind_is_online (row->kind) ? _("Online") : NULL;

  /* Translators: when and where an event is. */
  return place != NULL ? g_strdup_printf (C_("time and place", "%s · %s"), time, place) : g_steal_pointer (&time);
}

static void
add_chip (GString *chips,
          char    *text)
{
  if (chips->len > 0)
    g_string_append (chips, _(" · "));
  g_string_append (chips, text);
  g_free (text);
}

static char *
dup_chips (const GoenEventRow *row)
{
  g_autoptr (GString) chips = g_string_new (NULL);

  if (row->status != GOEN_EVENT_GOING && row->status != GOEN_EVENT_WENT)
    add_chip (chips, g_strdup (goen_event_status_get_label (row->status)));
  if (row->n_goals > 0)
    /* Translators: how many goals of an event were reached, of how many. */
    add_chip (chips, g_strdup_printf (_("Goals %u/%u"), row->n_goals_reached, row->n_goals));
  if (row->n_met > 0)
    /* Translators: how many people were met at an event; short. */
    add_chip (chips, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Met %u", "Met %u", row->n_met), row->n_met));
  if (row->n_thanks > 0)
    /* Translators: how many of the people met at an event were thanked, of how many. */
    add_chip (chips, g_strdup_printf (_("Thanks %u/%u"), row->n_thanked, row->n_thanks));
  if (chips->len == 0)
    add_chip (chips, g_strdup (goen_event_kind_get_label (row->kind)));

  return g_string_free (g_steal_pointer (&chips), FALSE);
}

static void
update (GoenEventListRow *self)
{
  const GoenEventRow *row = goen_event_item_get_row (self->item);
  g_autofree char *where = dup_where (row);
  g_autofree char *chips = dup_chips (row);
  gboolean is_off = row->status == GOEN_EVENT_SKIPPED || row->status == GOEN_EVENT_CANCELLED;

  show_day (self, row);
  gtk_label_set_label (self->title, row->title);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->chips, chips);
  if (is_off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
}

static void
goen_event_list_row_dispose (GObject *object)
{
  goen_event_list_row_set_item (GOEN_EVENT_LIST_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EVENT_LIST_ROW);

  G_OBJECT_CLASS (goen_event_list_row_parent_class)->dispose (object);
}

static void
goen_event_list_row_class_init (GoenEventListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_event_list_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, month);
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, day);
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, weekday);
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, title);
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, where);
  gtk_widget_class_bind_template_child (widget_class, GoenEventListRow, chips);
}

static void
goen_event_list_row_init (GoenEventListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_event_list_row_new:
 *
 * Creates a row without an event.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_event_list_row_new (void)
{
  return g_object_new (GOEN_TYPE_EVENT_LIST_ROW, NULL);
}

/**
 * goen_event_list_row_set_item:
 * @self: a row
 * @item: (nullable): an event
 *
 * Shows an event, also as it changes.
 */
void
goen_event_list_row_set_item (GoenEventListRow *self,
                              GoenEventItem    *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
