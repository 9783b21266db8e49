/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-welcome.h"

struct _GoenWelcome
{
  AdwBin parent_instance;

  GtkWidget *import_button;
};

G_DEFINE_FINAL_TYPE (GoenWelcome, goen_welcome, ADW_TYPE_BIN)

static gboolean
goen_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GOEN_WELCOME (widget)->import_button);
}

static void
goen_welcome_class_init (GoenWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = goen_welcome_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenWelcome, import_button);
}

static void
goen_welcome_init (GoenWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_welcome_new:
 *
 * Makes the page of the first run.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
goen_welcome_new (void)
{
  return g_object_new (GOEN_TYPE_WELCOME, NULL);
}
