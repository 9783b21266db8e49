/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-section.h"

#include "goen-alarm.h"
#include "goen-clock.h"
#include "goen-later-dialog.h"
#include "goen-today-view.h"

struct _GoenTodaySection
{
  GoenSection parent_instance;

  GoenAlarm      *alarm;                  /* (owned) */
  GCancellable   *cancellable;            /* (owned): of what is being read */
  guint           tick_id;                /* each minute while it is seen */
  guint           is_loading : 1;
  guint           is_stale : 1;           /* something has changed since the last reading began */

  GoenTodayView  *view;
};

G_DEFINE_FINAL_TYPE (GoenTodaySection, goen_today_section, GOEN_TYPE_SECTION)

static void load (GoenTodaySection *self);

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenTodaySection) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenToday *today = goen_library_load_today_finish (GOEN_LIBRARY (source), result, &error);

  self->is_loading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&today, goen_today_free);
      return;
    }
  if (today != NULL)
    {
      goen_alarm_set (self->alarm, today->next_change);
      goen_today_view_show (self->view, GOEN_LIBRARY (source), today);
    }
  else
    {
      goen_today_view_show_error (self->view, error);
    }
  if (self->is_stale)
    load (self);
}

/* What is not seen is read when it is. */
static void
load (GoenTodaySection *self)
{
  GoenLibrary *library = goen_section_get_library (GOEN_SECTION (self));
  g_autoptr (GTimeZone) zone = NULL;

  self->is_stale = TRUE;
  if (self->is_loading || library == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  self->is_loading = TRUE;
  zone = goen_clock_get_zone (NULL);
  goen_library_load_today_async (library, goen_clock_now (), zone, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenTodaySection *self,
                    GoenChangeSet    *changes)
{
  static const GoenTable tables[] = {
    GOEN_TABLE_PERSON, GOEN_TABLE_TAG, GOEN_TABLE_EVENT, GOEN_TABLE_FOLLOW_UP, GOEN_TABLE_INTERACTION, GOEN_TABLE_TOUCH, GOEN_TABLE_PROFILE,
    GOEN_TABLE_PITCH, GOEN_TABLE_QUESTION, GOEN_TABLE_FACE,
  };
  gboolean is_touched = goen_change_set_is_reset (changes);

  for (guint i = 0; i < G_N_ELEMENTS (tables) && !is_touched; i++)
    is_touched = goen_change_set_touches (changes, tables[i]);
  if (is_touched)
    load (self);
}

/* Actions */

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.new-person", NULL);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.search-people", NULL);
}

static void
show_later_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  adw_dialog_present (goen_later_dialog_new (goen_section_get_library (GOEN_SECTION (widget))), widget);
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), section, G_CONNECT_SWAPPED);
  load (GOEN_TODAY_SECTION (section));
}

static gboolean
tick_cb (gpointer user_data)
{
  goen_today_view_tick (GOEN_TODAY_SECTION (user_data)->view);
  return G_SOURCE_CONTINUE;
}

static void
goen_today_section_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&GOEN_TODAY_SECTION (widget)->tick_id, g_source_remove);
  GTK_WIDGET_CLASS (goen_today_section_parent_class)->unmap (widget);
}

static void
goen_today_section_map (GtkWidget *widget)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (widget);

  GTK_WIDGET_CLASS (goen_today_section_parent_class)->map (widget);
  self->tick_id = g_timeout_add_seconds (60, tick_cb, self);
  load (self);
}

static gboolean
goen_today_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_TODAY_SECTION (widget)->view));
}

static void
goen_today_section_dispose (GObject *object)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_TODAY_SECTION);
  g_clear_object (&self->alarm);

  G_OBJECT_CLASS (goen_today_section_parent_class)->dispose (object);
}

static void
goen_today_section_finalize (GObject *object)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (goen_today_section_parent_class)->finalize (object);
}

static void
goen_today_section_class_init (GoenTodaySectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_today_section_dispose;
  object_class->finalize = goen_today_section_finalize;
  GOEN_SECTION_CLASS (klass)->set_library = set_library;
  widget_class->grab_focus = goen_today_section_grab_focus;
  widget_class->map = goen_today_section_map;
  widget_class->unmap = goen_today_section_unmap;

  gtk_widget_class_install_action (widget_class, "today.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "today.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "today.show-later", NULL, show_later_action);

  g_type_ensure (GOEN_TYPE_TODAY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-today-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTodaySection, view);
}

static void
goen_today_section_init (GoenTodaySection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->alarm = goen_alarm_new ();
  g_signal_connect_object (self->alarm, "rang", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
}

/**
 * goen_today_section_refresh:
 * @self: the section
 *
 * Reads again what is due, as when the clock has gone on.
 */
void
goen_today_section_refresh (GoenTodaySection *self)
{
  g_return_if_fail (GOEN_IS_TODAY_SECTION (self));

  load (self);
}
