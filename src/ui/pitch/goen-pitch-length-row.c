/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-length-row.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "goen-pitch-record.h"

#define OTHER "other"

struct _GoenPitchLengthRow
{
  AdwPreferencesRow parent_instance;

  guint           seconds;
  gboolean        is_setting;

  AdwToggleGroup *group;
  GtkSpinButton  *spin;
};

typedef enum {
  PROP_SECONDS = 1,
} GoenPitchLengthRowProperty;

G_DEFINE_FINAL_TYPE (GoenPitchLengthRow, goen_pitch_length_row, ADW_TYPE_PREFERENCES_ROW)

static GParamSpec *properties[PROP_SECONDS + 1];

/* The lengths that are usual at gatherings. */
static const char *const usual[] = { "20", "30", "45", "60", "120" };

static gboolean
is_usual (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i], name))
      return TRUE;

  return FALSE;
}

static void
take_seconds (GoenPitchLengthRow *self,
              guint               seconds)
{
  if (self->seconds == seconds)
    return;

  self->seconds = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS]);
}

static void
active_cb (GoenPitchLengthRow *self)
{
  const char *name = adw_toggle_group_get_active_name (self->group);
  gboolean is_other = g_strcmp0 (name, OTHER) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->spin), is_other);
  if (self->is_setting || name == NULL)
    return;

  if (is_other)
    {
      gtk_spin_button_set_value (self->spin, self->seconds);
      gtk_widget_grab_focus (GTK_WIDGET (self->spin));
      return;
    }
  take_seconds (self, atoi (name));
}

static void
spin_cb (GoenPitchLengthRow *self)
{
  if (!self->is_setting && gtk_widget_get_visible (GTK_WIDGET (self->spin)))
    take_seconds (self, gtk_spin_button_get_value_as_int (self->spin));
}

static void
goen_pitch_length_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((GoenPitchLengthRowProperty) prop_id)
    {
    case PROP_SECONDS:
      g_value_set_uint (value, GOEN_PITCH_LENGTH_ROW (object)->seconds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_length_row_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((GoenPitchLengthRowProperty) prop_id)
    {
    case PROP_SECONDS:
      goen_pitch_length_row_set_seconds (GOEN_PITCH_LENGTH_ROW (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_pitch_length_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PITCH_LENGTH_ROW);

  G_OBJECT_CLASS (goen_pitch_length_row_parent_class)->dispose (object);
}

static void
goen_pitch_length_row_class_init (GoenPitchLengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_pitch_length_row_get_property;
  object_class->set_property = goen_pitch_length_row_set_property;
  object_class->dispose = goen_pitch_length_row_dispose;

  properties[PROP_SECONDS] =
    g_param_spec_uint ("seconds", NULL, NULL, GOEN_PITCH_MIN_SECONDS, GOEN_PITCH_MAX_SECONDS, 30,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-length-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchLengthRow, group);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchLengthRow, spin);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, spin_cb);
}

static void
add_toggle (GoenPitchLengthRow *self,
            const char         *name,
            const char         *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->group, toggle);
}

static void
goen_pitch_length_row_init (GoenPitchLengthRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->is_setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_toggle (self, usual[i], usual[i]);
  /* Translators: another length than 20, 30, 45, 60 or 120 seconds. */
  add_toggle (self, OTHER, C_("length", "Other"));
  self->is_setting = FALSE;
  goen_pitch_length_row_set_seconds (self, 30);
}

/**
 * goen_pitch_length_row_get_seconds:
 * @self: a row
 *
 * Gets the length that is chosen.
 *
 * Returns: seconds
 */
guint
goen_pitch_length_row_get_seconds (GoenPitchLengthRow *self)
{
  return self->seconds;
}

/**
 * goen_pitch_length_row_set_seconds:
 * @self: a row
 * @seconds: a length
 *
 * Chooses a length.
 */
void
goen_pitch_length_row_set_seconds (GoenPitchLengthRow *self,
                                   guint               seconds)
{
  g_autofree char *name = g_strdup_printf ("%u", seconds);

  g_return_if_fail (GOEN_IS_PITCH_LENGTH_ROW (self));

  if (self->seconds == seconds)
    return;

  self->is_setting = TRUE;
  adw_toggle_group_set_active_name (self->group, is_usual (name) ? name : OTHER);
  gtk_spin_button_set_value (self->spin, seconds);
  self->is_setting = FALSE;
  take_seconds (self, seconds);
}
