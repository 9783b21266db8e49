/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-alarm.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "goen-clock.h"

/* There must be some time to wait for, so that the kernel tells when the clock is set. */
#define FAR_AWAY (365 * GOEN_CLOCK_DAY)

struct _GoenAlarm
{
  GObject parent_instance;

  int           fd;             /* -1 where the kernel has no timers to give */
  guint         source_id;
  GFileMonitor *zone_monitor;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenAlarm, goen_alarm, G_TYPE_OBJECT)

enum {
  RANG,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A monotonic timeout would stand still while the computer sleeps, and would not hear of a clock that is set. */
static void
arm (GoenAlarm *self,
     gint64     delay)
{
  struct itimerspec spec = { 0 };

  spec.it_value.tv_sec = g_get_real_time () / G_USEC_PER_SEC + MAX (delay, 1);
  if (self->fd >= 0 && timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL) != 0)
    g_warning ("No alarm could be set: %s", g_strerror (errno));
}

static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  g_autoptr (GoenAlarm) self = g_object_ref (user_data);
  guint64 n_times;

  /* ECANCELED says that the clock was set, and is as good a reason to look again. */
  if (read (fd, &n_times, sizeof n_times) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;
  arm (self, FAR_AWAY);
  g_signal_emit (self, signals[RANG], 0);
  return G_SOURCE_CONTINUE;
}

static void
zone_changed_cb (GoenAlarm *self)
{
  g_signal_emit (self, signals[RANG], 0);
}

static void
goen_alarm_dispose (GObject *object)
{
  GoenAlarm *self = GOEN_ALARM (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_object (&self->zone_monitor);
  g_clear_fd (&self->fd, NULL);

  G_OBJECT_CLASS (goen_alarm_parent_class)->dispose (object);
}

static void
goen_alarm_class_init (GoenAlarmClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_alarm_dispose;

  signals[RANG] = g_signal_new ("rang", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_alarm_init (GoenAlarm *self)
{
  g_autoptr (GFile) zone = g_file_new_for_path ("/etc/localtime");

  self->fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->fd >= 0)
    self->source_id = g_unix_fd_add (self->fd, G_IO_IN, timer_cb, self);
  else
    g_warning ("There are no alarms: %s", g_strerror (errno));
  arm (self, FAR_AWAY);

  self->zone_monitor = g_file_monitor_file (zone, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->zone_monitor != NULL)
    g_signal_connect_object (self->zone_monitor, "changed", G_CALLBACK (zone_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_alarm_new:
 *
 * Makes an alarm that rings when the clock or the time zone changes.
 *
 * Returns: (transfer full): the alarm
 */
GoenAlarm *
goen_alarm_new (void)
{
  return g_object_new (GOEN_TYPE_ALARM, NULL);
}

/**
 * goen_alarm_set:
 * @self: the alarm
 * @time: Unix seconds by goen_clock_now(), 0 for none
 *
 * Sets when to ring next, instead of what was set before.
 *
 * What has passed already rings within a second.
 */
void
goen_alarm_set (GoenAlarm *self,
                gint64     time)
{
  g_return_if_fail (GOEN_IS_ALARM (self));

  arm (self, time != 0 ? MIN (time - goen_clock_now (), FAR_AWAY) : FAR_AWAY);
}
