/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-section.h"

#include <glib/gi18n-lib.h>

#include "goen-card-design-page.h"
#include "goen-cards-gallery.h"
#include "goen-cards-print.h"
#include "goen-toast.h"

struct _GoenCardsSection
{
  GoenSection parent_instance;

  GSettings          *settings;     /* (owned) */
  GCancellable       *cancellable;  /* (owned) */
  GoenCardDesk       *desk;         /* (owned) (nullable): as it was read last */
  char               *wanted;       /* (owned) (nullable): the design to show as soon as it was read */
  GoenCardDesignPage *page;         /* (nullable): the one that is shown */
  GoenCardSession    *left;         /* (owned) (nullable): of the page that was left last */

  AdwNavigationView  *view;
  GoenCardsGallery   *gallery;
};

G_DEFINE_FINAL_TYPE (GoenCardsSection, goen_cards_section, GOEN_TYPE_SECTION)

static GoenCardDesign *
find_design (GoenCardsSection *self,
             const char       *key)
{
  for (guint i = 0; i < self->desk->designs->len; i++)
    {
      const GoenCardDesign *design = self->desk->designs->pdata[i];

      if (g_str_equal (design->key, key))
        return goen_card_design_copy (design);
    }

  return goen_card_designs_find (key);
}

static void
popped_cb (GoenCardsSection  *self,
           AdwNavigationPage *page)
{
  if ((gpointer) page != self->page)
    return;

  g_set_object (&self->left, goen_card_design_page_get_session (self->page));
  goen_card_session_flush (self->left);
  goen_cards_gallery_go_on_at (self->gallery, goen_card_session_get_design (self->left)->key);
  self->page = NULL;
}

static void
show_key_cb (GoenCardsSection *self,
             const char       *key)
{
  goen_cards_section_show_design (self, key);
}

/* Steps can be taken back as well when the page was left and is seen again. */
static GoenCardSession *
make_session (GoenCardsSection     *self,
              const GoenCardDesign *design)
{
  if (self->left == NULL || !g_str_equal (goen_card_session_get_design (self->left)->key, design->key) ||
      !goen_card_design_equal (goen_card_session_get_design (self->left), design))
    return goen_card_session_new (goen_section_get_library (GOEN_SECTION (self)), design, self->desk);

  goen_card_session_set_desk (self->left, self->desk);
  /* It may have been deleted meanwhile, and come back. */
  goen_card_session_go_on (self->left);

  return g_object_ref (self->left);
}

static void
show_design (GoenCardsSection *self,
             const char       *key)
{
  g_autoptr (GoenCardDesign) design = find_design (self, key);
  g_autoptr (GoenCardSession) session = NULL;

  if (design == NULL || (self->page != NULL &&
                         g_str_equal (goen_card_session_get_design (goen_card_design_page_get_session (self->page))->key, key)))
    return;

  if (self->page != NULL)
    adw_navigation_view_pop (self->view);
  session = make_session (self, design);
  self->page = GOEN_CARD_DESIGN_PAGE (goen_card_design_page_new (session));
  g_signal_connect_object (self->page, "show-key", G_CALLBACK (show_key_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (self->page));
  g_settings_set_string (self->settings, "card-design", key);
}

static void
open_cb (GoenCardsSection *self,
         const char       *key)
{
  show_design (self, key);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCardsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesk) desk = goen_library_load_card_desk_finish (GOEN_LIBRARY (source), result, &error);
  g_autofree char *wanted = NULL;

  if (desk == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("Your Cards Could Not Be Read"), error);
      return;
    }
  /* The window is gone. */
  if (goen_section_get_library (GOEN_SECTION (self)) == NULL)
    return;

  g_clear_pointer (&self->desk, goen_card_desk_free);
  self->desk = g_steal_pointer (&desk);
  goen_cards_gallery_set_desk (self->gallery, self->desk);
  if (self->page != NULL)
    goen_card_session_set_desk (goen_card_design_page_get_session (self->page), self->desk);
  wanted = g_steal_pointer (&self->wanted);
  if (wanted != NULL)
    show_design (self, wanted);
}

/* The last reading that was begun is the one that counts. */
static void
load (GoenCardsSection *self)
{
  if (goen_section_get_library (GOEN_SECTION (self)) == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  goen_library_load_card_desk_async (goen_section_get_library (GOEN_SECTION (self)), self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (GoenCardsSection    *self,
            const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_CARD) ||
      goen_change_set_touches (changes, GOEN_TABLE_PROFILE))
    load (self);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenCardsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesign) stored = goen_library_save_design_finish (GOEN_LIBRARY (source), result, &error);

  if (stored != NULL)
    goen_cards_section_show_design (self, stored->key);
  else
    goen_error_show (GTK_WIDGET (self), _("The Design Could Not Be Saved"), error);
}

/* Actions */

/* A new design begins as the most usual one: to leave out is easier than to begin with nothing. */
static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (widget);
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");

  g_set_str (&design->base, design->key);
  g_set_str (&design->key, "");
  g_set_str (&design->name, _("New Design"));
  design->is_own = TRUE;
  goen_library_save_design_async (goen_section_get_library (GOEN_SECTION (self)), design, NULL, created_cb, g_object_ref (self));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (widget);

  adw_navigation_view_pop_to_page (self->view, ADW_NAVIGATION_PAGE (self->gallery));
  goen_cards_gallery_focus_search (self->gallery);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_cards_section_show_design (GOEN_CARDS_SECTION (widget), g_variant_get_string (parameter, NULL));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (widget);
  g_autofree char *key = g_settings_get_string (self->settings, "card-design");

  if (self->page == NULL && self->desk != NULL)
    show_design (self, *key != '\0' ? key : "classic");
  if (self->page != NULL)
    goen_card_design_page_print (self->page);
}

static void
others_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenLibrary *library = goen_section_get_library (GOEN_SECTION (widget));

  if (g_str_equal (name, "cards.team"))
    goen_cards_team_present (widget, library, NULL, 0);
  else if (g_str_equal (name, "cards.people"))
    goen_people_press_present (widget, library, NULL, 0);
  else
    goen_calibration_present (widget, library, NULL);
}

/* Object */

static void
set_can_write (GoenSection *section,
               gboolean     can_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "cards.new", can_write);
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  g_signal_connect_object (library, "changed", G_CALLBACK (changed_cb), section, G_CONNECT_SWAPPED);
  load (GOEN_CARDS_SECTION (section));
}

static gboolean
goen_cards_section_grab_focus (GtkWidget *widget)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (widget);

  return (adw_navigation_view_get_visible_page (self->view) == ADW_NAVIGATION_PAGE (self->gallery) &&
          goen_cards_gallery_focus_designs (self->gallery)) ||
         gtk_widget_child_focus (GTK_WIDGET (adw_navigation_view_get_visible_page (self->view)), GTK_DIR_TAB_FORWARD);
}

static void
goen_cards_section_dispose (GObject *object)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  self->page = NULL;

  G_OBJECT_CLASS (goen_cards_section_parent_class)->dispose (object);
}

static void
goen_cards_section_finalize (GObject *object)
{
  GoenCardsSection *self = GOEN_CARDS_SECTION (object);

  g_clear_object (&self->left);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->desk, goen_card_desk_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (goen_cards_section_parent_class)->finalize (object);
}

static void
goen_cards_section_class_init (GoenCardsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GoenSectionClass *section_class = GOEN_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_cards_section_dispose;
  object_class->finalize = goen_cards_section_finalize;
  section_class->set_library = set_library;
  section_class->set_can_write = set_can_write;
  widget_class->grab_focus = goen_cards_section_grab_focus;

  gtk_widget_class_install_action (widget_class, "cards.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "cards.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "cards.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "cards.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "cards.team", NULL, others_action);
  gtk_widget_class_install_action (widget_class, "cards.people", NULL, others_action);
  gtk_widget_class_install_action (widget_class, "cards.calibrate", NULL, others_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "cards.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "cards.search", NULL);

  g_type_ensure (GOEN_TYPE_CARDS_GALLERY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-cards-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCardsSection, view);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsSection, gallery);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
goen_cards_section_init (GoenCardsSection *self)
{
  self->settings = g_settings_new (APP_ID);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->settings, "changed::card-qr", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
}

/**
 * goen_cards_section_show_design:
 * @self: the section
 * @key: the key of a design; an empty one shows the gallery
 *
 * Shows the page of a design, as soon as it is known: one that has only just been saved is waited for.
 */
void
goen_cards_section_show_design (GoenCardsSection *self,
                                const char       *key)
{
  g_return_if_fail (GOEN_IS_CARDS_SECTION (self));

  if (*key == '\0')
    {
      g_clear_pointer (&self->wanted, g_free);
      adw_navigation_view_pop_to_page (self->view, ADW_NAVIGATION_PAGE (self->gallery));
      return;
    }
  g_set_str (&self->wanted, key);
  load (self);
}
