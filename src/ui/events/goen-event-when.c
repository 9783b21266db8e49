/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-when.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-text.h"
#include "goen-event-input.h"
#include "goen-typed-entry.h"

#define MINUTES_OF_DAY 1440

struct _GoenEventWhen
{
  AdwPreferencesGroup parent_instance;

  GoenTypedEntry *date;
  AdwSwitchRow   *all_day;
  GtkWidget      *last_row;
  GoenTypedEntry *last;
  GtkWidget      *clock_row;
  GoenTypedEntry *start;
  GoenTypedEntry *end;
  GtkWidget      *zone_row;
  GoenTypedEntry *zone;
  GtkWidget      *zone_button;
  gboolean        spans_days;   /* as it was loaded: hours, but on more than one day and the night after */
};

G_DEFINE_FINAL_TYPE (GoenEventWhen, goen_event_when, ADW_TYPE_PREFERENCES_GROUP)

/* Reading */

static void
get_today (GDate *today)
{
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
}

static gboolean
read_day (const char  *text,
          char       **understood,
          gpointer     user_data)
{
  g_autofree char *iso = NULL;
  GDate today, date;

  get_today (&today);
  if (!goen_event_input_parse_date (text, &today, &date))
    return FALSE;

  iso = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  *understood = goen_date_text_partial (iso);

  return TRUE;
}

static gboolean
read_time (const char  *text,
           char       **understood,
           gpointer     user_data)
{
  guint minutes;

  if (!goen_event_input_parse_time (text, &minutes))
    return FALSE;

  *understood = g_strdup_printf ("%02u:%02u", minutes / 60, minutes % 60);

  return TRUE;
}

static gboolean
read_zone (const char  *text,
           char       **understood,
           gpointer     user_data)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return goen_event_input_is_zone (trimmed);
}

static gboolean
get_date (GoenTypedEntry *entry,
          GDate          *date)
{
  GDate today;

  get_today (&today);

  return goen_event_input_parse_date (goen_typed_entry_get_text (entry), &today, date);
}

static char *
dup_zone (GoenEventWhen *self)
{
  g_autofree char *text = g_strstrip (g_strdup (goen_typed_entry_get_text (self->zone)));

  return goen_event_input_is_zone (text) ? g_steal_pointer (&text) : NULL;
}

/* Hours beyond 23 are those of the days that follow. */
static gint64
get_unix (const GDate *date,
          guint        minutes,
          const char  *zone)
{
  g_autoptr (GTimeZone) time_zone = goen_clock_get_zone (zone);
  g_autoptr (GDateTime) time = NULL;
  GDate day = *date;

  g_date_add_days (&day, minutes / MINUTES_OF_DAY);
  time = g_date_time_new (time_zone, g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day),
                          minutes % MINUTES_OF_DAY / 60, minutes % 60, 0);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

/* Showing */

static void
set_day_text (GoenTypedEntry *entry,
              GDateTime      *time)
{
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y/%m/%d") : NULL;

  goen_typed_entry_set_text (entry, text);
}

static void
update_rows (GoenEventWhen *self)
{
  gboolean is_all_day = adw_switch_row_get_active (self->all_day);

  gtk_widget_set_visible (self->clock_row, !is_all_day);
  gtk_widget_set_visible (self->last_row, is_all_day || self->spans_days);
}

static void
day_selected_cb (GtkCalendar    *calendar,
                 GoenTypedEntry *entry)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  set_day_text (entry, day);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
}

/* The calendar opens at the day that is typed, without typing another one. */
static void
calendar_shown_cb (GtkPopover     *popover,
                   GoenTypedEntry *entry)
{
  GtkWidget *calendar = gtk_popover_get_child (popover);
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  if (!get_date (entry, &date))
    get_today (&date);

  time = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  g_signal_handlers_block_by_func (calendar, day_selected_cb, entry);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), time);
  g_signal_handlers_unblock_by_func (calendar, day_selected_cb, entry);
}

static void
add_calendar (GoenTypedEntry *entry)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), entry, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (calendar_shown_cb), entry, 0);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Choose a day in the calendar"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (goen_typed_entry_get_row (entry), button);
}

/* Callbacks */

static void
all_day_cb (GoenEventWhen *self)
{
  update_rows (self);
}

static void
zone_cb (GoenEventWhen *self)
{
  gtk_widget_set_visible (self->zone_button, FALSE);
  gtk_widget_set_visible (self->zone_row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->zone));
}

/* Object */

static void
goen_event_when_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EVENT_WHEN);

  G_OBJECT_CLASS (goen_event_when_parent_class)->dispose (object);
}

static void
goen_event_when_class_init (GoenEventWhenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_event_when_dispose;

  g_type_ensure (GOEN_TYPE_TYPED_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-when.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, date);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, all_day);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, last_row);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, last);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, clock_row);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, start);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, end);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, zone_row);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, zone);
  gtk_widget_class_bind_template_child (widget_class, GoenEventWhen, zone_button);
  gtk_widget_class_bind_template_callback (widget_class, all_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, zone_cb);
}

static void
goen_event_when_init (GoenEventWhen *self)
{
  const char *bad_day;
  const char *bad_time;

  gtk_widget_init_template (GTK_WIDGET (self));

  bad_day = _("This day cannot be read. Write it like 2026/11/26, 11/26 or “tomorrow”.");
  bad_time = _("This time cannot be read. Write it like 19:00 or 7pm.");
  goen_typed_entry_set_reader (self->date, read_day, bad_day, NULL);
  goen_typed_entry_set_reader (self->last, read_day, bad_day, NULL);
  goen_typed_entry_set_reader (self->start, read_time, bad_time, NULL);
  goen_typed_entry_set_reader (self->end, read_time, bad_time, NULL);
  goen_typed_entry_set_reader (self->zone, read_zone, _("This time zone is not known. Write it like Asia/Tokyo or Europe/Berlin."), NULL);
  add_calendar (self->date);
  add_calendar (self->last);
  update_rows (self);
}

/* The last day of an event: the midnight after it is the end where it takes all day. */
static GDateTime *
get_last_day (const GoenEventRecord *event)
{
  if (event->end == 0)
    return NULL;

  return goen_clock_to_local (event->is_all_day ? event->end - 1 : event->end, event->zone);
}

static gboolean
lasts_for_days (const GoenEventRecord *event)
{
  return !event->is_all_day && event->end != 0 && event->end - event->start >= GOEN_CLOCK_DAY;
}

static void
load_clock (GoenTypedEntry        *entry,
            const GoenEventRecord *event,
            gint64                 time)
{
  g_autoptr (GDateTime) local = goen_clock_to_local (time, event->zone);
  g_autofree char *text = time != 0 && !event->is_all_day ? g_date_time_format (local, "%H:%M") : NULL;

  goen_typed_entry_set_text (entry, text);
}

/**
 * goen_event_when_load:
 * @self: the rows
 * @event: an event
 *
 * Shows when an event takes place, by the clock of the place.
 */
void
goen_event_when_load (GoenEventWhen         *self,
                      const GoenEventRecord *event)
{
  g_autoptr (GDateTime) first = event->start != 0 ? goen_clock_to_local (event->start, event->zone) : NULL;
  g_autoptr (GDateTime) last = get_last_day (event);

  self->spans_days = lasts_for_days (event);
  adw_switch_row_set_active (self->all_day, event->is_all_day);
  set_day_text (self->date, first);
  set_day_text (self->last, event->is_all_day || self->spans_days ? last : NULL);
  load_clock (self->start, event, event->start);
  load_clock (self->end, event, event->end);
  goen_typed_entry_set_text (self->zone, event->zone);
  gtk_widget_set_visible (self->zone_row, event->zone != NULL);
  gtk_widget_set_visible (self->zone_button, event->zone == NULL);
  update_rows (self);
}

static gboolean
is_order_right (GoenEventWhen *self)
{
  GDate first, last;

  return !gtk_widget_get_visible (self->last_row) || !get_date (self->date, &first) || !get_date (self->last, &last) ||
         g_date_compare (&first, &last) <= 0;
}

/**
 * goen_event_when_check:
 * @self: the rows
 *
 * Marks what cannot be understood with a sentence.
 *
 * Returns: (transfer none) (nullable): the first row that is wrong
 */
GtkWidget *
goen_event_when_check (GoenEventWhen *self)
{
  GoenTypedEntry *entries[] = { self->date, self->last, self->start, self->end, self->zone };
  gboolean is_all_day = adw_switch_row_get_active (self->all_day);
  gboolean has_clock = !is_all_day && (!goen_typed_entry_is_blank (self->start) || !goen_typed_entry_is_blank (self->end));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (gtk_widget_is_visible (GTK_WIDGET (entries[i])) && !goen_typed_entry_check (entries[i]))
      return GTK_WIDGET (entries[i]);

  if (goen_typed_entry_is_blank (self->date) && (is_all_day || has_clock))
    {
      goen_typed_entry_complain (self->date, _("Type on which day it takes place, or leave the time empty as well."));
      return GTK_WIDGET (self->date);
    }
  if (!goen_typed_entry_is_blank (self->date) && !is_all_day && goen_typed_entry_is_blank (self->start))
    {
      goen_typed_entry_complain (self->start, _("Type when it starts, or say that it takes all day."));
      return GTK_WIDGET (self->start);
    }
  if (!is_order_right (self))
    {
      goen_typed_entry_complain (self->last, _("The last day lies before the first one."));
      return GTK_WIDGET (self->last);
    }

  return NULL;
}

static void
apply_clock (GoenEventWhen   *self,
             const GDate     *first,
             GoenEventRecord *event)
{
  GDate last = *first;
  guint start, end;

  if (!goen_event_input_parse_time (goen_typed_entry_get_text (self->start), &start))
    start = 0;
  event->start = get_unix (first, start, event->zone);
  event->end = 0;
  if (!goen_event_input_parse_time (goen_typed_entry_get_text (self->end), &end))
    return;

  if (self->spans_days && get_date (self->last, &last) && g_date_compare (first, &last) < 0)
    event->end = get_unix (&last, end, event->zone);
  else
    /* Who writes 22:00 to 1:00 means the night. */
    event->end = get_unix (first, end < start ? end + MINUTES_OF_DAY : end, event->zone);
}

/**
 * goen_event_when_apply:
 * @self: the rows
 * @event: an event
 *
 * Writes what is typed into an event.
 */
void
goen_event_when_apply (GoenEventWhen   *self,
                       GoenEventRecord *event)
{
  GDate first, last;

  g_free (event->zone);
  event->zone = dup_zone (self);
  event->start = 0;
  event->end = 0;
  event->is_all_day = FALSE;
  if (!get_date (self->date, &first))
    return;

  event->is_all_day = adw_switch_row_get_active (self->all_day);
  if (!event->is_all_day)
    {
      apply_clock (self, &first, event);
      return;
    }

  if (!get_date (self->last, &last) || g_date_compare (&last, &first) < 0)
    last = first;
  event->start = get_unix (&first, 0, event->zone);
  event->end = get_unix (&last, MINUTES_OF_DAY, event->zone);
}
