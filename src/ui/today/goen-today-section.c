/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-section.h"

#include "goen-alarm.h"
#include "goen-clock.h"
#include "goen-later-dialog.h"
#include "goen-today-view.h"

struct _GoenTodaySection
{
  AdwBin parent_instance;

  GoenLibrary    *library;                /* (owned) (nullable) */
  GoenAlarm      *alarm;                  /* (owned) */
  GCancellable   *cancellable;            /* (owned): of what is being read */
  guint           tick_id;                /* each minute while it is seen */
  guint           collapsed : 1;
  guint           sidebar_button_visible : 1;
  guint           is_loading : 1;
  guint           is_stale : 1;           /* something has changed since the last reading began */

  GoenTodayView  *view;
};

G_DEFINE_FINAL_TYPE (GoenTodaySection, goen_today_section, ADW_TYPE_BIN)

typedef enum {
  PROP_LIBRARY = 1,
  PROP_COLLAPSED,
  PROP_SIDEBAR_BUTTON_VISIBLE,
} GoenTodaySectionProperty;

static GParamSpec *props[PROP_SIDEBAR_BUTTON_VISIBLE + 1];

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
      goen_today_view_show (self->view, self->library, today);
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
  g_autoptr (GTimeZone) zone = NULL;

  self->is_stale = TRUE;
  if (self->is_loading || self->library == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  self->is_loading = TRUE;
  zone = goen_clock_get_zone (NULL);
  goen_library_load_today_async (self->library, goen_clock_now (), zone, self->cancellable, loaded_cb, g_object_ref (self));
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
  adw_dialog_present (goen_later_dialog_new (GOEN_TODAY_SECTION (widget)->library), widget);
}

static void
set_library (GoenTodaySection *self,
             GoenLibrary      *library)
{
  if (library == NULL || self->library != NULL)
    return;
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
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
goen_today_section_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (object);

  switch ((GoenTodaySectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;

    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->sidebar_button_visible);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_today_section_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (object);

  switch ((GoenTodaySectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;

    case PROP_COLLAPSED:
      if (self->collapsed != g_value_get_boolean (value))
        {
          self->collapsed = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SIDEBAR_BUTTON_VISIBLE:
      if (self->sidebar_button_visible != g_value_get_boolean (value))
        {
          self->sidebar_button_visible = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_today_section_dispose (GObject *object)
{
  GoenTodaySection *self = GOEN_TODAY_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_TODAY_SECTION);
  g_clear_object (&self->alarm);
  g_clear_object (&self->library);

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
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_today_section_get_property;
  object_class->set_property = goen_today_section_set_property;
  object_class->dispose = goen_today_section_dispose;
  object_class->finalize = goen_today_section_finalize;
  widget_class->grab_focus = goen_today_section_grab_focus;
  widget_class->map = goen_today_section_map;
  widget_class->unmap = goen_today_section_unmap;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  props[PROP_SIDEBAR_BUTTON_VISIBLE] = g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

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
