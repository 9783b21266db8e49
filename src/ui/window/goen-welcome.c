/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-welcome.h"

struct _GoenWelcome
{
  AdwBin parent_instance;

  GMenuModel    *menu_model;      /* (owned) (nullable) */

  GtkMenuButton *menu_button;
  GtkWidget     *import_button;
};

G_DEFINE_FINAL_TYPE (GoenWelcome, goen_welcome, ADW_TYPE_BIN)

typedef enum {
  PROP_MENU_MODEL = 1,
} GoenWelcomeProperty;

static GParamSpec *props[PROP_MENU_MODEL + 1];

static gboolean
goen_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GOEN_WELCOME (widget)->import_button);
}

static void
goen_welcome_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GoenWelcome *self = GOEN_WELCOME (object);

  switch ((GoenWelcomeProperty) prop_id)
    {
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_welcome_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GoenWelcome *self = GOEN_WELCOME (object);

  switch ((GoenWelcomeProperty) prop_id)
    {
    case PROP_MENU_MODEL:
      self->menu_model = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_welcome_finalize (GObject *object)
{
  g_clear_object (&GOEN_WELCOME (object)->menu_model);

  G_OBJECT_CLASS (goen_welcome_parent_class)->finalize (object);
}

static void
goen_welcome_class_init (GoenWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_welcome_get_property;
  object_class->set_property = goen_welcome_set_property;
  object_class->finalize = goen_welcome_finalize;
  widget_class->grab_focus = goen_welcome_grab_focus;

  props[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenWelcome, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenWelcome, import_button);
}

static void
goen_welcome_init (GoenWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_welcome_new:
 * @menu_model: the primary menu
 *
 * Makes the page of the first run.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
goen_welcome_new (GMenuModel *menu_model)
{
  return g_object_new (GOEN_TYPE_WELCOME, "menu-model", menu_model, NULL);
}

/**
 * goen_welcome_open_menu:
 * @self: the page
 *
 * Opens the primary menu.
 */
void
goen_welcome_open_menu (GoenWelcome *self)
{
  g_return_if_fail (GOEN_IS_WELCOME (self));

  gtk_menu_button_popup (self->menu_button);
}
