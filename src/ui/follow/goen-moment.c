/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-moment.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-entry.h"
#include "goen-follow-form.h"
#include "goen-follow-private.h"

struct _GoenMoment
{
  GObject parent_instance;

  GoenDateEntry *date;     /* (owned) */
  AdwEntryRow   *time;     /* (owned) */
  gint64         given;    /* as it was set */
};

G_DEFINE_FINAL_TYPE (GoenMoment, goen_moment, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "19:30", "1930", "19：30" and "19時30分"; an empty time is noon, so that the entry stays on its day in every zone nearby. */
static gboolean
parse_time (const char *text,
            int        *hour,
            int        *minute)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*(\\d{1,2})(?:\\s*[:.時]\\s*(\\d{2})?\\s*分?|(\\d{2}))?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *joined = NULL;

  *hour = 12;
  *minute = 0;
  if (folded == NULL)
    return FALSE;
  if (*g_strstrip (folded) == '\0')
    return TRUE;
  if (!g_regex_match (regex, folded, 0, &match))
    return FALSE;
  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  joined = g_match_info_fetch (match, 3);
  *hour = (int) g_ascii_strtoll (hours, NULL, 10);
  if (joined != NULL && *joined != '\0')
    *minute = (int) g_ascii_strtoll (joined, NULL, 10);
  else if (minutes != NULL)
    *minute = (int) g_ascii_strtoll (minutes, NULL, 10);

  return *hour < 24 && *minute < 60;
}

/* The end of the day that was typed; month and day alone are the last ones that were. */
static gint64
get_day (GoenMoment *self)
{
  g_autofree char *day = goen_date_entry_dup_partial (self->date);
  g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);
  g_autoptr (GDateTime) year_ago = g_date_time_add_years (now, -1);
  g_autoptr (GDateTime) after = g_date_time_add_days (year_ago, 1);

  if (!goen_typed_entry_check (GOEN_TYPED_ENTRY (self->date)))
    return 0;

  return goen_follow_day_to_due (day, g_date_time_to_unix (after));
}

static void
changed_cb (GoenMoment *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
goen_moment_dispose (GObject *object)
{
  GoenMoment *self = GOEN_MOMENT (object);

  g_clear_object (&self->date);
  g_clear_object (&self->time);

  G_OBJECT_CLASS (goen_moment_parent_class)->dispose (object);
}

static void
goen_moment_class_init (GoenMomentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_moment_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_moment_init (GoenMoment *self)
{
  self->date = g_object_ref_sink (GOEN_DATE_ENTRY (goen_date_entry_new (_("Date"))));
  self->time = g_object_ref_sink (ADW_ENTRY_ROW (adw_entry_row_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->time), _("Time"));
  g_signal_connect_object (self->date, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_moment_new:
 *
 * Creates the rows.
 *
 * Returns: (transfer full): a new moment
 */
GoenMoment *
goen_moment_new (void)
{
  return g_object_new (GOEN_TYPE_MOMENT, NULL);
}

/**
 * goen_moment_add_to:
 * @self: a moment
 * @group: a group of a form
 *
 * Adds the rows to a group.
 */
void
goen_moment_add_to (GoenMoment          *self,
                    AdwPreferencesGroup *group)
{
  adw_preferences_group_add (group, goen_follow_form_make_row (GTK_WIDGET (self->date)));
  adw_preferences_group_add (group, GTK_WIDGET (self->time));
}

/**
 * goen_moment_set_time:
 * @self: a moment
 * @time: Unix seconds
 *
 * Shows a time.
 */
void
goen_moment_set_time (GoenMoment *self,
                      gint64      time)
{
  g_autoptr (GDateTime) when = goen_clock_to_local (time, NULL);
  g_autofree char *day = g_date_time_format (when, "%Y-%m-%d");
  g_autofree char *text = g_date_time_format (when, "%H:%M");

  self->given = time;
  goen_date_entry_set_partial (self->date, day);
  gtk_editable_set_text (GTK_EDITABLE (self->time), text);
}

/**
 * goen_moment_get_time:
 * @self: a moment
 * @complaint: (out) (nullable) (transfer none): what is wrong with what was typed, translated
 *
 * Gets the time that was typed. Seconds, which are not shown, are kept where the minute is the one that was set, so that entries of one minute stay in
 * their order.
 *
 * Returns: Unix seconds, or 0 after the row that is wrong has been marked
 */
gint64
goen_moment_get_time (GoenMoment  *self,
                      const char **complaint)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  g_autoptr (GDateTime) noon = NULL;
  g_autoptr (GDateTime) typed = NULL;
  gint64 end = get_day (self);
  gint64 time;
  int hour;
  int minute;

  *complaint = NULL;
  if (end == 0)
    {
      goen_typed_entry_complain (GOEN_TYPED_ENTRY (self->date), _("Give the whole date, with month and day."));
      *complaint = _("When it was cannot be read.");
      return 0;
    }
  if (!parse_time (gtk_editable_get_text (GTK_EDITABLE (self->time)), &hour, &minute))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
      *complaint = _("This time cannot be read. Write it like 19:30.");
      return 0;
    }
  noon = goen_clock_to_local (end, NULL);
  typed = g_date_time_new (zone, g_date_time_get_year (noon), g_date_time_get_month (noon), g_date_time_get_day_of_month (noon),
                           hour, minute, 0);
  time = typed != NULL ? g_date_time_to_unix (typed) : end;

  return time / 60 == self->given / 60 ? self->given : time;
}
