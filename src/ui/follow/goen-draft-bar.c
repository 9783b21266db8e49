/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-bar.h"

#include <glib/gi18n-lib.h>

#include "goen-draft-send.h"

struct _GoenDraftBar
{
  AdwBin parent_instance;

  GtkStack      *stack;
  GtkWidget     *copy;
  GtkMenuButton *pages;
  GtkWidget     *mail;
  GtkWidget     *sent;
  GtkWidget     *done_close;
  GtkWidget     *next;
  GtkLabel      *next_label;
};

G_DEFINE_FINAL_TYPE (GoenDraftBar, goen_draft_bar, ADW_TYPE_BIN)

static const char *const page_names[] = {
  [GOEN_DRAFT_BAR_WRITE] = "write",
  [GOEN_DRAFT_BAR_ASK] = "ask",
  [GOEN_DRAFT_BAR_DONE] = "done",
};

static void
show_pages (GoenDraftBar           *self,
            const GoenPersonRecord *person)
{
  g_autoptr (GPtrArray) pages = goen_draft_list_pages (person);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < pages->len; i++)
    {
      const GoenDraftPage *page = pages->pdata[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (page->label, NULL);

      g_menu_item_set_action_and_target (item, "draft.open-page", "s", page->uri);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->pages, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->pages), pages->len > 0);
}

static void
show_next (GoenDraftBar       *self,
           const GoenFollowUp *next)
{
  g_autofree char *label = NULL;

  if (next != NULL)
    /* Translators: %s is the name of the person to thank next. */
    label = g_strdup_printf (C_("thank-you", "Next: %s"), next->person_name != NULL ? next->person_name : _("No name"));
  gtk_label_set_text (self->next_label, label != NULL ? label : "");
  gtk_widget_set_visible (self->next, next != NULL);
}

static void
goen_draft_bar_dispose (GObject *object)
{
  /* The child of the bin is a child of the template: the bin must let go of it first. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_DRAFT_BAR);

  G_OBJECT_CLASS (goen_draft_bar_parent_class)->dispose (object);
}

static void
goen_draft_bar_class_init (GoenDraftBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_draft_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-draft-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, copy);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, pages);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, mail);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, sent);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, done_close);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, next);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftBar, next_label);
}

static void
goen_draft_bar_init (GoenDraftBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_draft_bar_set_material:
 * @self: a bar
 * @material: for whom and what; not kept
 *
 * Offers the ways by which the person can be reached, and who is next.
 */
void
goen_draft_bar_set_material (GoenDraftBar            *self,
                             const GoenDraftMaterial *material)
{
  gboolean can_mail = goen_draft_can_mail (material->person) ||
                      (material->other != NULL && goen_draft_can_mail (material->other));

  gtk_widget_set_visible (self->mail, can_mail);
  if (can_mail)
    gtk_widget_remove_css_class (self->copy, "suggested-action");
  else
    gtk_widget_add_css_class (self->copy, "suggested-action");
  show_pages (self, material->person);
  show_next (self, material->next);
}

/**
 * goen_draft_bar_set_page:
 * @self: a bar
 * @page: what is to be decided now
 *
 * Shows a page; a question takes the focus.
 */
void
goen_draft_bar_set_page (GoenDraftBar     *self,
                         GoenDraftBarPage  page)
{
  gtk_stack_set_visible_child_name (self->stack, page_names[page]);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (page == GOEN_DRAFT_BAR_ASK)
    gtk_widget_grab_focus (self->sent);
  else if (page == GOEN_DRAFT_BAR_DONE)
    gtk_widget_grab_focus (gtk_widget_get_visible (self->next) ? self->next : self->done_close);
}

/**
 * goen_draft_bar_get_page:
 * @self: a bar
 *
 * Gets the page that is shown.
 *
 * Returns: the page
 */
GoenDraftBarPage
goen_draft_bar_get_page (GoenDraftBar *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    if (g_strcmp0 (name, page_names[i]) == 0)
      return i;

  return GOEN_DRAFT_BAR_WRITE;
}
