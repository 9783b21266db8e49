/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-preferences.h"

#include <glib/gi18n-lib.h>

#include "goen-practice-sound.h"
#include "goen-sound-room.h"

struct _GoenPracticePreferences
{
  AdwPreferencesGroup parent_instance;

  GSettings     *settings;     /* (owned) */
  GoenSoundRoom *room;         /* (owned) (nullable) */
  GtkWidget     *limit;
};

G_DEFINE_FINAL_TYPE (GoenPracticePreferences, goen_practice_preferences, ADW_TYPE_PREFERENCES_GROUP)

static void
room_changed_cb (GoenPracticePreferences *self)
{
  g_autofree char *size = g_format_size (goen_sound_room_get_size (self->room));
  /* Translators: %s is how much: “34.2 MB”. */
  g_autofree char *words = g_strdup_printf (_("Used now: %s"), size);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->limit), words);
}

static GtkWidget *
add_spin (GoenPracticePreferences *self,
          const char              *title,
          const char              *key,
          double                   low,
          double                   high,
          double                   step)
{
  GtkWidget *row = adw_spin_row_new_with_range (low, high, step);

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_settings_bind (self->settings, key, row, "value", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static void
add_microphone (GoenPracticePreferences *self)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Record With the Microphone"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), goen_practice_sound_is_available ()
                                                       ? _("Recordings stay on this computer, until you throw them away")
                                                       : _("Sound cannot be recorded here"));
  gtk_widget_set_sensitive (row, goen_practice_sound_is_available ());
  g_settings_bind (self->settings, "practice-microphone", row, "active",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
goen_practice_preferences_dispose (GObject *object)
{
  GoenPracticePreferences *self = GOEN_PRACTICE_PREFERENCES (object);

  g_clear_object (&self->room);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_practice_preferences_parent_class)->dispose (object);
}

static void
goen_practice_preferences_class_init (GoenPracticePreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_practice_preferences_dispose;
}

static void
goen_practice_preferences_init (GoenPracticePreferences *self)
{
  self->settings = g_settings_new (APP_ID);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Practice"));
  add_spin (self, _("_Text Size (pt)"), "practice-text-size", 16, 72, 4);
  add_spin (self, _("Seconds to _Count Down"), "practice-countdown", 0, 10, 1);
  add_microphone (self);
  self->limit = add_spin (self, _("Room for Recordings (_MB)"), "practice-recordings-limit", 1, 100000, 50);
}

/**
 * goen_practice_preferences_set_library:
 * @self: preferences
 * @library: the library whose recordings are told about
 *
 * Lets the group say how much room is used.
 */
void
goen_practice_preferences_set_library (GoenPracticePreferences *self,
                                       GoenLibrary             *library)
{
  g_return_if_fail (GOEN_IS_PRACTICE_PREFERENCES (self));

  g_clear_object (&self->room);
  self->room = goen_sound_room_new (library);
  g_signal_connect_object (self->room, "changed", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
  goen_sound_room_refresh (self->room);
}
