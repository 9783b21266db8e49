/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ics-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"

/* A rule may go on for ever; this many occurrences are looked at for the next one. */
#define MAX_OCCURRENCES 20000

/* Ten years, in seconds. */
#define MAX_LENGTH (10 * 366 * (gint64) 86400)

/* How many bytes tell what a file is. */
#define SNIFFED 2048

#define BEGIN_EVENT "BEGIN:VEVENT"

/* Kinds that the title tells, the more particular words first. */
static const struct
{
  const char    *word;
  GoenEventKind  kind;
} title_words[] = {
  { "異業種", GOEN_EVENT_CROSS_INDUSTRY },
  { "同業", GOEN_EVENT_SAME_INDUSTRY },
  { "勉強会", GOEN_EVENT_STUDY_GROUP },
  { "読書会", GOEN_EVENT_STUDY_GROUP },
  { "セミナー", GOEN_EVENT_SEMINAR },
  { "講演", GOEN_EVENT_SEMINAR },
  { "オンラインサロン", GOEN_EVENT_SALON },
  { "オンライン", GOEN_EVENT_ONLINE },
  { "チャリティ", GOEN_EVENT_CHARITY_GUEST },
  { "懇親会", GOEN_EVENT_SOCIAL },
  { "ランチ", GOEN_EVENT_SOCIAL },
  { "交流会", GOEN_EVENT_CROSS_INDUSTRY },
  { "seminar", GOEN_EVENT_SEMINAR },
  { "study group", GOEN_EVENT_STUDY_GROUP },
  { "meetup", GOEN_EVENT_CROSS_INDUSTRY },
  { "networking", GOEN_EVENT_CROSS_INDUSTRY },
};

/**
 * goen_ics_problem_free:
 * @self: (nullable) (transfer full): a problem
 *
 * Frees a problem.
 */
void
goen_ics_problem_free (GoenIcsProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->reason);
  g_free (self);
}

static void
complain (GPtrArray  *problems,
          guint       line,
          const char *reason)
{
  GoenIcsProblem *problem;

  if (problems == NULL)
    return;

  problem = g_new0 (GoenIcsProblem, 1);
  problem->line = line;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (problems, problem);
}

static void
take_text (char       **field,
           const char  *text)
{
  g_autofree char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (trimmed != NULL && *trimmed != '\0' && *field == NULL && g_utf8_validate (trimmed, -1, NULL))
    *field = g_steal_pointer (&trimmed);
}

static void
take_money (gint64     *field,
            const char *text)
{
  guint64 yen;

  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &yen, NULL))
    *field = yen;
}

static void
read_own_property (GoenEventRecord *event,
                   icalproperty    *property)
{
  const char *name = icalproperty_get_x_name (property);
  const char *value = icalproperty_get_x (property);

  if (name == NULL || value == NULL)
    return;

  if (g_str_equal (name, GOEN_ICS_KIND))
    goen_event_kind_from_name (value, &event->kind);
  else if (g_str_equal (name, GOEN_ICS_STATUS))
    goen_event_status_from_name (value, &event->status);
  else if (g_str_equal (name, GOEN_ICS_FEE))
    take_money (&event->fee, value);
  else if (g_str_equal (name, GOEN_ICS_TRAVEL_COST))
    take_money (&event->travel_cost, value);
  else if (g_str_equal (name, GOEN_ICS_SERIES))
    take_text (&event->series, value);
  else if (g_str_equal (name, GOEN_ICS_REPEAT))
    goen_repeat_from_name (value, &event->repeat);
}

/* The name of the organiser, or else the mail address. */
static void
read_organiser (GoenEventRecord *event,
                icalproperty    *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_CN_PARAMETER);
  const char *address = icalproperty_get_organizer (property);

  if (parameter != NULL)
    take_text (&event->organiser, icalparameter_get_cn (parameter));
  else if (address != NULL && g_ascii_strncasecmp (address, "mailto:", 7) == 0)
    take_text (&event->organiser, address + 7);
}

static void
read_property (GoenEventRecord *event,
               icalproperty    *property)
{
  switch ((int) icalproperty_isa (property))
    {
    case ICAL_SUMMARY_PROPERTY:
      take_text (&event->title, icalproperty_get_summary (property));
      break;
    case ICAL_LOCATION_PROPERTY:
      take_text (&event->place, icalproperty_get_location (property));
      break;
    case ICAL_DESCRIPTION_PROPERTY:
      take_text (&event->note, icalproperty_get_description (property));
      break;
    case ICAL_URL_PROPERTY:
      take_text (&event->link, icalproperty_get_url (property));
      break;
    case ICAL_UID_PROPERTY:
      take_text (&event->uid, icalproperty_get_uid (property));
      break;
    case ICAL_ORGANIZER_PROPERTY:
      read_organiser (event, property);
      break;
    case ICAL_CONTACT_PROPERTY:
      take_text (&event->organiser, icalproperty_get_contact (property));
      break;
    case ICAL_X_PROPERTY:
      read_own_property (event, property);
      break;
    default:
      break;
    }
}

/* A place that is an address of the web is where an online meeting is. */
static void
move_link (GoenEventRecord *event)
{
  if (event->place == NULL || event->link != NULL)
    return;
  if (g_str_has_prefix (event->place, "https://") || g_str_has_prefix (event->place, "http://"))
    event->link = g_steal_pointer (&event->place);
}

static void
guess_kind (GoenEventRecord *event)
{
  g_autofree char *title = g_utf8_strdown (event->title, -1);

  for (guint i = 0; i < G_N_ELEMENTS (title_words) && event->kind == GOEN_EVENT_OTHER; i++)
    if (strstr (title, title_words[i].word) != NULL)
      event->kind = title_words[i].kind;
}

static void
guess_status (GoenEventRecord *event,
              icalcomponent   *component,
              gint64           now)
{
  enum icalproperty_status status = icalcomponent_get_status (component);

  if (icalcomponent_get_first_property (component, ICAL_STATUS_PROPERTY) == NULL)
    status = ICAL_STATUS_NONE;

  if (status == ICAL_STATUS_CANCELLED)
    event->status = GOEN_EVENT_CANCELLED;
  else if (status == ICAL_STATUS_CONFIRMED)
    event->status = goen_event_record_get_end (event) < now ? GOEN_EVENT_WENT : GOEN_EVENT_GOING;
  else
    event->status = GOEN_EVENT_CONSIDERING;
}

/* When dates of a series are called off (EXDATE). */
static GHashTable *
read_exceptions (icalcomponent *component,
                 icalcomponent *calendar)
{
  GHashTable *exceptions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (icalproperty *p = icalcomponent_get_first_property (component, ICAL_EXDATE_PROPERTY); p != NULL;
       p = icalcomponent_get_next_property (component, ICAL_EXDATE_PROPERTY))
    {
      g_auto (GoenIcsTime) time = { 0 };

      if (goen_ics_time_read (p, calendar, &time))
        g_hash_table_add (exceptions, g_memdup2 (&time.time, sizeof time.time));
    }

  return exceptions;
}

/* The first occurrence that has not ended, or the last one; what the event says so far where there is none. */
static gint64
find_occurrence (const GoenEventRecord     *event,
                 struct icalrecurrencetype  rule,
                 struct icaltimetype        first,
                 GHashTable                *exceptions,
                 gint64                     now)
{
  gint64 length = goen_event_record_get_end (event) - event->start;
  gint64 found = event->start;
  icalrecur_iterator *iterator = icalrecur_iterator_new (rule, first);

  for (guint i = 0; iterator != NULL && i < MAX_OCCURRENCES; i++)
    {
      struct icaltimetype occurrence = icalrecur_iterator_next (iterator);
      gint64 start;

      if (icaltime_is_null_time (occurrence))
        break;

      occurrence.is_date = first.is_date;
      start = goen_ics_time_to_unix (occurrence, event->zone);
      if (start == 0 || g_hash_table_contains (exceptions, &start))
        continue;
      found = start;
      if (start + length >= now)
        break;
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);

  return found;
}

static void
read_rule (GoenEventRecord *event,
           icalcomponent   *component,
           icalcomponent   *calendar,
           icalproperty    *start_property,
           icalproperty    *rule_property,
           gint64           now,
           guint            line,
           GPtrArray       *problems)
{
  g_autoptr (GHashTable) exceptions = read_exceptions (component, calendar);
  struct icalrecurrencetype rule = icalproperty_get_rrule (rule_property);
  struct icaltimetype first = goen_ics_time_get_first (start_property, calendar, event->zone);
  gint64 start;

  /* Within a day no gathering repeats, and looking for a date that never comes would take for ever. */
  if (!goen_ics_rule_is_daily (&rule))
    {
      complain (problems, line, _("The event repeats more often than once a day. Only its first date was read."));
      return;
    }

  start = find_occurrence (event, rule, first, exceptions, now);
  event->repeat = goen_ics_repeat_from_rule (&rule);
  if (event->series == NULL)
    event->series = g_strdup (event->title);
  if (event->end != 0)
    event->end += start - event->start;
  event->start = start;
}

/* In seconds; -1 for what no event takes. libical would count in an int. */
static gint64
get_length (struct icaldurationtype duration)
{
  gint64 length = duration.seconds + 60 * (gint64) duration.minutes + 3600 * (gint64) duration.hours +
                  86400 * ((gint64) duration.days + 7 * (gint64) duration.weeks);

  if (icaldurationtype_is_bad_duration (duration) || duration.is_neg || length > MAX_LENGTH)
    return -1;

  return length;
}

static void
read_end (GoenEventRecord *event,
          icalcomponent   *component,
          icalcomponent   *calendar,
          guint            line,
          GPtrArray       *problems)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  icalproperty *duration = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY);
  g_auto (GoenIcsTime) end = { 0 };

  if (property != NULL && goen_ics_time_read (property, calendar, &end))
    event->end = end.time;
  else if (duration != NULL)
    event->end = event->start + get_length (icalproperty_get_duration (duration));

  /* An end at the start says only that there is none. */
  if ((property != NULL || duration != NULL) && event->end < event->start)
    complain (problems, line, _("The end of the event (DTEND or DURATION) lies before its start or cannot be read. It comes without an end."));
  if (event->end <= event->start)
    event->end = event->is_all_day ? event->start + 86400 : 0;
}

static GoenEventRecord *
read_event (icalcomponent *component,
            icalcomponent *calendar,
            gint64         now,
            guint          line,
            GPtrArray     *problems)
{
  icalproperty *start_property = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);
  icalproperty *rule = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_auto (GoenIcsTime) start = { 0 };
  gboolean has_status;

  if (icalcomponent_get_first_property (component, ICAL_RECURRENCEID_PROPERTY) != NULL)
    {
      complain (problems, line, _("This is one changed date of a series; the series itself was read. Change the date in Goen where it matters."));
      return NULL;
    }

  event->status = GOEN_N_EVENT_STATUSES;
  for (icalproperty *p = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY); p != NULL;
       p = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY))
    read_property (event, p);
  has_status = event->status != GOEN_N_EVENT_STATUSES;

  if (event->title == NULL)
    {
      complain (problems, line, _("The event has no title (SUMMARY). Give it one in the program it comes from, and export it again."));
      return NULL;
    }
  if (start_property == NULL)
    complain (problems, line, _("The event has no start (DTSTART). It comes without a date."));
  else if (!goen_ics_time_read (start_property, calendar, &start))
    complain (problems, line, _("The start of the event (DTSTART) cannot be read. It comes without a date."));

  if (start.is_zone_unknown)
    complain (problems, line, _("The time zone of the event (TZID) is not known. Its times are taken as local ones; check them after importing it."));

  event->start = start.time;
  event->zone = g_steal_pointer (&start.zone);
  event->is_all_day = start.is_date;
  if (event->start != 0)
    {
      read_end (event, component, calendar, line, problems);
      if (rule != NULL)
        read_rule (event, component, calendar, start_property, rule, now, line, problems);
    }
  move_link (event);
  guess_kind (event);
  if (!has_status)
    guess_status (event, component, now);
  if (icalcomponent_get_first_property (component, ICAL_XLICERROR_PROPERTY) != NULL)
    complain (problems, line, _("Part of the event does not follow the rules of calendar files and was left out. Check the event after importing it."));

  return g_steal_pointer (&event);
}

static void
read_calendar (icalcomponent *calendar,
               gint64         now,
               GArray        *lines,
               guint         *n_seen,
               GPtrArray     *events,
               GPtrArray     *problems)
{
  for (icalcomponent *c = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      GoenEventRecord *event;
      guint line;

      if (icalcomponent_isa (c) == ICAL_VCALENDAR_COMPONENT)
        {
          read_calendar (c, now, lines, n_seen, events, problems);
          continue;
        }
      if (icalcomponent_isa (c) != ICAL_VEVENT_COMPONENT)
        continue;

      line = *n_seen < lines->len ? g_array_index (lines, guint, *n_seen) : 0;
      (*n_seen)++;
      event = read_event (c, calendar, now, line, problems);
      if (event != NULL)
        g_ptr_array_add (events, event);
    }
}

/**
 * goen_ics_sniff:
 * @bytes: the beginning of a file, or all of it
 *
 * Tells whether a file looks like a calendar.
 *
 * Returns: %TRUE when it does
 */
gboolean
goen_ics_sniff (GBytes *bytes)
{
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (bytes, 0, MIN (g_bytes_get_size (bytes), SNIFFED));
  g_autofree char *text = goen_ics_text_decode (head);
  g_autofree char *upper = g_ascii_strup (text, -1);

  return strstr (upper, "BEGIN:VCALENDAR") != NULL || g_str_has_prefix (upper, BEGIN_EVENT);
}

/**
 * goen_ics_read:
 * @bytes: a calendar file
 * @now: Unix seconds, for which occurrence of a series is taken
 * @problems: (nullable) (element-type GoenIcsProblem): gets what was left out or came incomplete
 * @error: return location for an error
 *
 * Reads the events of a calendar file (RFC 5545).
 *
 * To-dos, journals and alarms are not events and are passed over.
 *
 * Returns: (transfer full) (element-type GoenEventRecord): the events, never %NULL; with @error set when the file is
 *   no calendar
 */
GPtrArray *
goen_ics_read (GBytes     *bytes,
               gint64      now,
               GPtrArray  *problems,
               GError    **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_record_free);
  g_autofree char *text = goen_ics_text_decode (bytes);
  g_autoptr (icalcomponent) root = NULL;
  g_autoptr (GArray) lines = NULL;
  guint n_seen = 0;

  if (!goen_ics_sniff (bytes))
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("This file is no calendar: it does not say “BEGIN:VCALENDAR”. Choose a calendar file; its name usually ends in .ics."));
      return g_steal_pointer (&events);
    }

  /* libical stops the program over errors unless it is told not to. */
  icalerror_set_errors_are_fatal (0);
  root = icalparser_parse_string (text);
  if (root == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The calendar file is damaged and cannot be read. Export it again from the program it comes from."));
      return g_steal_pointer (&events);
    }

  goen_ics_time_tame_zones (root);
  lines = goen_ics_text_find_events (text);
  if (icalcomponent_isa (root) == ICAL_VEVENT_COMPONENT)
    {
      GoenEventRecord *event = read_event (root, root, now, lines->len > 0 ? g_array_index (lines, guint, 0) : 0, problems);

      if (event != NULL)
        g_ptr_array_add (events, event);
    }
  else
    {
      read_calendar (root, now, lines, &n_seen, events, problems);
    }

  return g_steal_pointer (&events);
}
