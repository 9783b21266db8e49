/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-page-actions.h"

#include <string.h>

static void
draw_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_question_page_draw (GOEN_QUESTION_PAGE (widget));
}

static void
leaf_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_question_page_leaf (GOEN_QUESTION_PAGE (widget), g_str_equal (name, "card.next") ? 1 : -1);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_question_page_show (GOEN_QUESTION_PAGE (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
deeper_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_question_page_focus_leads (GOEN_QUESTION_PAGE (widget));
}

/* What is done to the open card: "card.NAME". */
static void
act_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  goen_question_page_act (GOEN_QUESTION_PAGE (widget), name + strlen ("card."));
}

/* What has the focus comes first: Space presses a button, and only elsewhere draws. */
static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_space, "card.draw" },
    { GDK_KEY_KP_Space, "card.draw" },
    { GDK_KEY_Left, "card.previous" },
    { GDK_KEY_KP_Left, "card.previous" },
    { GDK_KEY_Right, "card.next" },
    { GDK_KEY_KP_Right, "card.next" },
    { GDK_KEY_f, "card.favourite" },
    { GDK_KEY_a, "card.asked" },
    { GDK_KEY_d, "card.deeper" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

/**
 * goen_question_page_actions_install:
 * @widget_class: of #GoenQuestionPage
 *
 * Installs the actions of the page and their keys.
 */
void
goen_question_page_actions_install (GtkWidgetClass *widget_class)
{
  static const char * const acts[] = { "card.asked", "card.favourite", "card.hide", "card.unhide", "card.edit", "card.lead-on",
                                       "card.delete", "card.copy" };

  gtk_widget_class_install_action (widget_class, "card.draw", NULL, draw_action);
  gtk_widget_class_install_action (widget_class, "card.previous", NULL, leaf_action);
  gtk_widget_class_install_action (widget_class, "card.next", NULL, leaf_action);
  gtk_widget_class_install_action (widget_class, "card.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "card.deeper", NULL, deeper_action);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, act_action);
  add_keys (widget_class);
}

/**
 * goen_question_page_actions_update:
 * @widget: a page
 * @state: what is there
 *
 * Lets the user do what can be done with the card that lies open.
 */
void
goen_question_page_actions_update (GtkWidget                   *widget,
                                   const GoenQuestionPageState *state)
{
  const GoenQuestionCard *card = state->card;
  gboolean can_write = card != NULL && state->can_write;

  gtk_widget_action_set_enabled (widget, "card.draw", state->draws);
  gtk_widget_action_set_enabled (widget, "card.previous", state->has_previous);
  gtk_widget_action_set_enabled (widget, "card.next", state->has_next);
  gtk_widget_action_set_enabled (widget, "card.asked", can_write && (card->kind == GOEN_CARD_QUESTION || card->kind == GOEN_CARD_DISCLOSURE));
  gtk_widget_action_set_enabled (widget, "card.favourite", can_write);
  gtk_widget_action_set_enabled (widget, "card.hide", can_write && !card->is_hidden);
  gtk_widget_action_set_enabled (widget, "card.unhide", can_write && card->is_hidden);
  gtk_widget_action_set_enabled (widget, "card.edit", can_write && card->is_own);
  gtk_widget_action_set_enabled (widget, "card.delete", can_write && card->is_own);
  gtk_widget_action_set_enabled (widget, "card.lead-on", can_write && card->kind == GOEN_CARD_QUESTION);
  gtk_widget_action_set_enabled (widget, "card.copy", card != NULL);
}
