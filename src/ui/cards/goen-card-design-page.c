/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-design-page.h"

#include <glib/gi18n-lib.h>

#include "goen-card-canvas.h"
#include "goen-card-panels.h"
#include "goen-card-scale.h"
#include "goen-cards-print.h"
#include "goen-toast.h"
#include "goen-typed.h"

#define ZOOM 1.25
#define MIN_ZOOM 1.5       /* pixels for a millimetre */
#define MAX_ZOOM 40.0

struct _GoenCardDesignPage
{
  AdwNavigationPage parent_instance;

  GoenCardSession *session;      /* (owned) (nullable) */

  GtkWidget       *banner;
  GtkWidget       *stage;
  GtkWidget       *panel;
  GtkWidget       *groups;
  GoenCardCanvas  *canvas;
  AdwToggleGroup  *sides;
  GtkWidget       *actual;
};

G_DEFINE_FINAL_TYPE (GoenCardDesignPage, goen_card_design_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  SHOW_KEY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_enabled (GoenCardDesignPage *self,
             const char         *action,
             gboolean            enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
changed_cb (GoenCardDesignPage *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  gboolean can_write = goen_card_session_can_write (self->session);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), design->name);
  adw_banner_set_revealed (ADW_BANNER (self->banner), goen_card_session_is_sample (self->session));
  gtk_widget_set_sensitive (self->groups, can_write);
  set_enabled (self, "design.undo", can_write && goen_card_session_can_undo (self->session));
  set_enabled (self, "design.redo", can_write && goen_card_session_can_redo (self->session));
  set_enabled (self, "design.rename", can_write);
  set_enabled (self, "design.duplicate", can_write);
  set_enabled (self, "design.reset", can_write && design->is_own && design->base != NULL);
  set_enabled (self, "design.delete", can_write && design->is_own);
}

static void
selection_changed_cb (GoenCardDesignPage *self)
{
  adw_toggle_group_set_active (self->sides, (guint) goen_card_session_get_side (self->session));
}

static void
became_own_cb (GoenCardDesignPage *self)
{
  g_autofree char *title = NULL;

  /* Translators: %s is a name such as “My Classic”. */
  title = g_strdup_printf (_("Your changes are kept as “%s”"), goen_card_session_get_design (self->session)->name);
  goen_toast_show (GTK_WIDGET (self), title);
}

static void
failed_cb (GoenCardDesignPage *self,
           GError             *error)
{
  goen_error_show (GTK_WIDGET (self), _("The Design Could Not Be Saved"), error);
}

static void
side_cb (GoenCardDesignPage *self)
{
  GoenCardSide side = adw_toggle_group_get_active (self->sides) == 1 ? GOEN_SIDE_BACK : GOEN_SIDE_FRONT;

  if (self->session != NULL && goen_card_session_get_side (self->session) != side)
    goen_card_session_select (self->session, side, GOEN_CARD_NOTHING);
}

static void
actual_cb (GoenCardDesignPage *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->actual)))
    goen_card_canvas_set_scale (self->canvas, goen_card_pixels_per_mm (GTK_WIDGET (self)));
  else
    goen_card_canvas_set_scale (self->canvas, 0);
}

/* Actions */

static void
zoom_by (GoenCardDesignPage *self,
         double              by)
{
  double scale = CLAMP (goen_card_canvas_get_scale (self->canvas) * by, MIN_ZOOM, MAX_ZOOM);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->actual), FALSE);
  goen_card_canvas_set_scale (self->canvas, scale);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCardDesignPage *self = GOEN_CARD_DESIGN_PAGE (widget);

  if (g_str_equal (name, "design.zoom-in"))
    zoom_by (self, ZOOM);
  else if (g_str_equal (name, "design.zoom-out"))
    zoom_by (self, 1 / ZOOM);
  else
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->actual), g_str_equal (name, "design.zoom-actual"));
      actual_cb (self);
    }
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCardDesignPage *self = GOEN_CARD_DESIGN_PAGE (widget);

  if (g_str_equal (name, "design.undo"))
    goen_card_session_undo (self->session);
  else if (g_str_equal (name, "design.redo"))
    goen_card_session_redo (self->session);
  else
    goen_card_session_reset (self->session);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_card_design_page_print (GOEN_CARD_DESIGN_PAGE (widget));
}

static void
whole_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenCardDesignPage *self = GOEN_CARD_DESIGN_PAGE (widget);

  goen_typed_take (widget);
  if (g_str_equal (name, "design.save-file"))
    goen_card_design_save_file (widget, self->session);
  else if (g_str_equal (name, "design.rename"))
    goen_card_design_rename (widget, self->session);
  else if (g_str_equal (name, "design.duplicate"))
    goen_card_design_duplicate (self);
  else
    goen_card_design_delete (self);
}

static void
goen_card_design_page_dispose (GObject *object)
{
  GoenCardDesignPage *self = GOEN_CARD_DESIGN_PAGE (object);

  if (self->session != NULL)
    goen_card_session_flush (self->session);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (goen_card_design_page_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "design.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "design.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "design.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "design.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "design.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "design.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "design.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "design.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "design.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_ALT_MASK, "design.zoom-actual", NULL);
}

static void
goen_card_design_page_class_init (GoenCardDesignPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_card_design_page_dispose;

  signals[SHOW_KEY] =
    g_signal_new ("show-key", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "design.undo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "design.redo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "design.reset", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "design.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "design.save-file", NULL, whole_action);
  gtk_widget_class_install_action (widget_class, "design.rename", NULL, whole_action);
  gtk_widget_class_install_action (widget_class, "design.duplicate", NULL, whole_action);
  gtk_widget_class_install_action (widget_class, "design.delete", NULL, whole_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "design.zoom-actual", NULL, zoom_action);
  add_bindings (widget_class);

  g_type_ensure (GOEN_TYPE_CARD_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-card-design-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, stage);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, panel);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, groups);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, sides);
  gtk_widget_class_bind_template_child (widget_class, GoenCardDesignPage, actual);
  gtk_widget_class_bind_template_callback (widget_class, side_cb);
  gtk_widget_class_bind_template_callback (widget_class, actual_cb);
}

static void
goen_card_design_page_init (GoenCardDesignPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_card_design_page_new:
 * @session: the design that is changed
 *
 * Creates the page of a design.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
goen_card_design_page_new (GoenCardSession *session)
{
  GoenCardDesignPage *self = g_object_new (GOEN_TYPE_CARD_DESIGN_PAGE, NULL);
  GtkBox *groups = GTK_BOX (self->groups);
  GtkWidget *item_panel = goen_card_item_panel_new (session);

  self->session = g_object_ref (session);
  goen_card_canvas_set_session (self->canvas, session);
  gtk_box_append (groups, goen_card_checks_new (session));
  gtk_box_append (groups, item_panel);
  gtk_box_append (groups, goen_card_fields_panel_new (session));
  gtk_box_append (groups, goen_card_look_panel_new (session));
  gtk_box_append (groups, goen_card_pictures_panel_new (session));
  g_signal_connect_object (self->canvas, "edit", G_CALLBACK (goen_card_item_panel_edit), item_panel, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "became-own", G_CALLBACK (became_own_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * goen_card_design_page_get_session:
 * @self: a page
 *
 * Gets the design that is changed.
 *
 * Returns: (transfer none): the session
 */
GoenCardSession *
goen_card_design_page_get_session (GoenCardDesignPage *self)
{
  return self->session;
}

/**
 * goen_card_design_page_print:
 * @self: a page
 *
 * Prints the card. As long as it says only sample text, the profile comes first.
 */
void
goen_card_design_page_print (GoenCardDesignPage *self)
{
  g_autoptr (GPtrArray) contents = NULL;

  goen_typed_take (GTK_WIDGET (self));
  if (goen_card_session_is_sample (self->session))
    {
      goen_toast_show (GTK_WIDGET (self), _("Write your profile first: the card says only sample text."));
      gtk_widget_activate_action (GTK_WIDGET (self), "win.profile", NULL);
      return;
    }

  contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  g_ptr_array_add (contents, goen_card_content_copy (goen_card_session_get_content (self->session)));
  goen_cards_print_present (GTK_WIDGET (self), goen_card_session_get_library (self->session),
                            goen_card_session_get_design (self->session), contents);
}
