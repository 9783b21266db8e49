/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-choices.h"

#include <glib/gi18n-lib.h>

#include "goen-deck.h"

/* All purposes and places are one bit each. */
#define LAST_PURPOSE GOEN_PURPOSE_CHAT
#define LAST_PLACE   GOEN_PLACE_LEAVING

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        int         value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", label);
  g_menu_item_set_action_and_target (item, action, "i", value);
  g_menu_append_item (menu, item);
}

/* The way back to everything, apart from what follows. */
static GMenu *
start_choice (const char *label,
              const char *action,
              GMenu     **values)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  *values = g_menu_new ();
  append (all, label, action, -1);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (*values));

  return menu;
}

static GMenuModel *
new_topics (void)
{
  g_autoptr (GMenu) values = NULL;
  GMenu *menu = start_choice (_("All topics"), "filter.topic", &values);

  for (int i = 0; i < GOEN_N_TOPICS; i++)
    append (values, goen_card_topic_get_label (i), "filter.topic", i);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_purposes (void)
{
  g_autoptr (GMenu) values = NULL;
  GMenu *menu = start_choice (_("All purposes"), "filter.purpose", &values);

  for (int i = 1; i <= LAST_PURPOSE; i <<= 1)
    append (values, goen_card_purpose_get_label (i), "filter.purpose", i);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_places (void)
{
  g_autoptr (GMenu) values = NULL;
  GMenu *menu = start_choice (_("All occasions"), "filter.place", &values);

  for (int i = 1; i <= LAST_PLACE; i <<= 1)
    append (values, goen_card_place_get_label (i), "filter.place", i);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_industries (void)
{
  g_autoptr (GMenu) values = NULL;
  GMenu *menu = start_choice (_("All industries"), "filter.industry", &values);

  for (int i = GOEN_INDUSTRY_ANY + 1; i < GOEN_N_INDUSTRIES; i++)
    append (values, goen_industry_get_label (i), "filter.industry", i);

  return G_MENU_MODEL (menu);
}

/**
 * goen_deck_choices_new_kinds:
 *
 * Makes the menu of the kinds of cards.
 *
 * Returns: (transfer full): a new menu
 */
GMenuModel *
goen_deck_choices_new_kinds (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) kinds = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  for (int i = 0; i < GOEN_N_CARD_KINDS; i++)
    append (kinds, goen_card_kind_get_label (i), "filter.kind", i);
  append (all, _("All kinds"), "filter.kind", -1);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (kinds));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));

  return G_MENU_MODEL (menu);
}

/**
 * goen_deck_choices_new_depths:
 *
 * Makes the menu of the depths of questions.
 *
 * Returns: (transfer full): a new menu
 */
GMenuModel *
goen_deck_choices_new_depths (void)
{
  g_autoptr (GMenu) values = NULL;
  GMenu *menu = start_choice (_("All depths"), "filter.depth", &values);

  for (int i = GOEN_DEPTH_OPENING; i < GOEN_N_DEPTHS; i++)
    append (values, goen_card_depth_get_label (i), "filter.depth", i);

  return G_MENU_MODEL (menu);
}

/**
 * goen_deck_choices_new_more:
 *
 * Makes the menu of everything else by which cards can be chosen.
 *
 * Returns: (transfer full): a new menu
 */
GMenuModel *
goen_deck_choices_new_more (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) flags = g_menu_new ();
  g_autoptr (GMenu) clear = g_menu_new ();
  g_autoptr (GMenuModel) topics = new_topics ();
  g_autoptr (GMenuModel) purposes = new_purposes ();
  g_autoptr (GMenuModel) places = new_places ();
  g_autoptr (GMenuModel) industries = new_industries ();

  g_menu_append_submenu (choices, C_("of a question", "_Topic"), topics);
  g_menu_append_submenu (choices, C_("of a question", "_Purpose"), purposes);
  g_menu_append_submenu (choices, C_("of a question", "_Occasion"), places);
  g_menu_append_submenu (choices, C_("of a question", "_Industry"), industries);
  g_menu_append (flags, C_("question card", "O_wn Cards Only"), "filter.own");
  g_menu_append (flags, C_("question card", "_Hidden Cards Too"), "filter.hidden");
  g_menu_append (clear, _("_Clear Filters"), "filter.clear");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (flags));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));

  return G_MENU_MODEL (menu);
}
