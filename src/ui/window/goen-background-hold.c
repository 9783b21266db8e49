/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-background-hold.h"

struct _GoenBackgroundHold
{
  GObject parent_instance;

  GApplication *application;   /* not owned: it owns this */
  GSettings    *settings;      /* (owned) */
  gboolean      is_held;
};

G_DEFINE_FINAL_TYPE (GoenBackgroundHold, goen_background_hold, G_TYPE_OBJECT)

static void
set_is_held (GoenBackgroundHold *self,
             gboolean            is_held)
{
  if (self->is_held == is_held)
    return;
  self->is_held = is_held;
  if (is_held)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static void
goen_background_hold_dispose (GObject *object)
{
  GoenBackgroundHold *self = GOEN_BACKGROUND_HOLD (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_background_hold_parent_class)->dispose (object);
}

static void
goen_background_hold_class_init (GoenBackgroundHoldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_background_hold_dispose;
}

static void
goen_background_hold_init (GoenBackgroundHold *self)
{
}

/**
 * goen_background_hold_new:
 * @application: the application, which must outlive the hold
 * @settings: the preferences of the user
 *
 * Holds the application as the preferences say, and follows them.
 *
 * Returns: (transfer full): the hold
 */
GoenBackgroundHold *
goen_background_hold_new (GApplication *application,
                          GSettings    *settings)
{
  GoenBackgroundHold *self = g_object_new (GOEN_TYPE_BACKGROUND_HOLD, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::background-reminders", G_CALLBACK (goen_background_hold_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (goen_background_hold_update), self, G_CONNECT_SWAPPED);
  goen_background_hold_update (self);

  return self;
}

/**
 * goen_background_hold_update:
 * @self: the hold
 *
 * Stays without a window as long as the user wants to be reminded then, and a window is not the sample's.
 */
void
goen_background_hold_update (GoenBackgroundHold *self)
{
  g_return_if_fail (GOEN_IS_BACKGROUND_HOLD (self));

  set_is_held (self, g_settings_get_boolean (self->settings, "background-reminders")
                     && g_settings_get_boolean (self->settings, "reminders")
                     && !(g_application_get_flags (self->application) & G_APPLICATION_NON_UNIQUE));
}

/**
 * goen_background_hold_let_go:
 * @self: the hold
 *
 * Lets the program end with its last window, until the hold is updated again.
 */
void
goen_background_hold_let_go (GoenBackgroundHold *self)
{
  g_return_if_fail (GOEN_IS_BACKGROUND_HOLD (self));

  set_is_held (self, FALSE);
}

/**
 * goen_background_hold_get_is_held:
 * @self: the hold
 *
 * Whether the program goes on without a window.
 *
 * Returns: %TRUE when it does
 */
gboolean
goen_background_hold_get_is_held (GoenBackgroundHold *self)
{
  g_return_val_if_fail (GOEN_IS_BACKGROUND_HOLD (self), FALSE);

  return self->is_held;
}
