/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-section.h"

typedef struct {
  GoenLibrary *library;      /* (owned) (nullable) */
  gboolean     collapsed;
  gboolean     sidebar_button_visible;
  guint        show_idle;
} GoenSectionPrivate;

typedef enum {
  PROP_LIBRARY = 1,
  PROP_COLLAPSED,
  PROP_SIDEBAR_BUTTON_VISIBLE,
} GoenSectionProperty;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenSection, goen_section, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_SIDEBAR_BUTTON_VISIBLE + 1];

static GoenSectionPrivate *
get_private (GoenSection *self)
{
  return goen_section_get_instance_private (self);
}

static gboolean
show_idle_cb (gpointer user_data)
{
  goen_section_show_selected (user_data);

  return G_SOURCE_REMOVE;
}

static void
is_read_only_cb (GoenSection *self)
{
  GoenSectionClass *klass = GOEN_SECTION_GET_CLASS (self);

  if (klass->set_can_write != NULL)
    klass->set_can_write (self, !goen_library_get_is_read_only (get_private (self)->library));
}

static void
set_library (GoenSection *self,
             GoenLibrary *library)
{
  GoenSectionPrivate *priv = get_private (self);
  GoenSectionClass *klass = GOEN_SECTION_GET_CLASS (self);

  if (library == NULL || priv->library != NULL)
    return;

  priv->library = g_object_ref (library);
  g_signal_connect_object (library, "notify::is-read-only", G_CALLBACK (is_read_only_cb), self, G_CONNECT_SWAPPED);
  if (klass->set_library != NULL)
    klass->set_library (self, library);
  is_read_only_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

static void
set_flag (GoenSection  *self,
          gboolean     *flag,
          const GValue *value,
          GParamSpec   *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
goen_section_dispose (GObject *object)
{
  GoenSectionPrivate *priv = get_private (GOEN_SECTION (object));

  g_clear_handle_id (&priv->show_idle, g_source_remove);
  g_clear_object (&priv->library);

  G_OBJECT_CLASS (goen_section_parent_class)->dispose (object);
}

static void
goen_section_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GoenSectionPrivate *priv = get_private (GOEN_SECTION (object));

  switch ((GoenSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, priv->library);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, priv->collapsed);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, priv->sidebar_button_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_section_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GoenSection *self = GOEN_SECTION (object);
  GoenSectionPrivate *priv = get_private (self);

  switch ((GoenSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      set_flag (self, &priv->collapsed, value, pspec);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      set_flag (self, &priv->sidebar_button_visible, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_section_class_init (GoenSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = goen_section_dispose;
  object_class->get_property = goen_section_get_property;
  object_class->set_property = goen_section_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] = g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_section_init (GoenSection *self)
{
}

/**
 * goen_section_get_library:
 * @self: the section
 *
 * Gives what the section shows.
 *
 * Returns: (transfer none) (nullable): the library; %NULL before it has come and after the window went
 */
GoenLibrary *
goen_section_get_library (GoenSection *self)
{
  g_return_val_if_fail (GOEN_IS_SECTION (self), NULL);

  return get_private (self)->library;
}

/**
 * goen_section_get_collapsed:
 * @self: the section
 *
 * Whether there is room for one pane only.
 *
 * Returns: %TRUE in a narrow window
 */
gboolean
goen_section_get_collapsed (GoenSection *self)
{
  g_return_val_if_fail (GOEN_IS_SECTION (self), FALSE);

  return get_private (self)->collapsed;
}

/**
 * goen_section_show_selected:
 * @self: the section
 *
 * Shows what is selected in the list on the page beside it.
 */
void
goen_section_show_selected (GoenSection *self)
{
  g_return_if_fail (GOEN_IS_SECTION (self));

  g_clear_handle_id (&get_private (self)->show_idle, g_source_remove);
  GOEN_SECTION_GET_CLASS (self)->show_selected (self);
}

/**
 * goen_section_follow_selection:
 * @self: the section
 *
 * Shows what is selected in the list when the list has been painted.
 *
 * An arrow key held down runs through the list, not through the pages of everything in it.
 */
void
goen_section_follow_selection (GoenSection *self)
{
  GoenSectionPrivate *priv;

  g_return_if_fail (GOEN_IS_SECTION (self));

  priv = get_private (self);
  if (priv->show_idle == 0)
    priv->show_idle = g_idle_add_full (G_PRIORITY_LOW, show_idle_cb, self, NULL);
}
