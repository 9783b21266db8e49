/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-leads-group.h"

#include <glib/gi18n-lib.h>

struct _GoenLeadsGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;       /* (owned) of GtkWidget, not owned */
  guint      n_deeper;   /* how many of them lead on; they come first */
};

G_DEFINE_FINAL_TYPE (GoenLeadsGroup, goen_leads_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (GoenLeadsGroup         *self,
         const GoenQuestionCard *card,
         const char             *icon_name,
         const char             *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), card->text);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", card->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "card.open");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
goen_leads_group_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_LEADS_GROUP (object)->rows);

  G_OBJECT_CLASS (goen_leads_group_parent_class)->finalize (object);
}

static void
goen_leads_group_class_init (GoenLeadsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_leads_group_finalize;
}

static void
goen_leads_group_init (GoenLeadsGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_leads_group_show:
 * @self: a group
 * @deck: (element-type GoenQuestionCard): the deck
 * @card: one of its cards
 *
 * Shows where a card leads. Cards that are hidden are left out.
 */
void
goen_leads_group_show (GoenLeadsGroup         *self,
                       GPtrArray              *deck,
                       const GoenQuestionCard *card)
{
  g_autoptr (GPtrArray) next = goen_deck_list_next (deck, card->key);
  const GoenQuestionCard *before = card->follows != NULL ? goen_deck_find (deck, card->follows) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < next->len; i++)
    if (!((GoenQuestionCard *) next->pdata[i])->is_hidden)
      add_row (self, next->pdata[i], "go-next-symbolic", NULL);
  self->n_deeper = self->rows->len;
  if (before != NULL)
    add_row (self, before, "go-up-symbolic", _("This question leads on from it"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), self->n_deeper > 0 ? _("Go On Asking") : "");
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * goen_leads_group_focus:
 * @self: a group
 *
 * Gives the focus to the first card that leads on.
 *
 * Returns: %FALSE where there is none
 */
gboolean
goen_leads_group_focus (GoenLeadsGroup *self)
{
  return self->n_deeper > 0 && gtk_widget_grab_focus (self->rows->pdata[0]);
}
