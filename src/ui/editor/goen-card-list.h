/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-card.h"

G_BEGIN_DECLS

/**
 * GoenCardList:
 *
 * Cards below each other, the main one first, and a button that adds one more.
 *
 * Properties: card-type (GType, a #GoenCard), add-title (string). Signal ::changed.
 */
#define GOEN_TYPE_CARD_LIST (goen_card_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardList, goen_card_list, GOEN, CARD_LIST, GtkBox)

void       goen_card_list_set_values (GoenCardList   *self,
                                      GPtrArray      *values);
GPtrArray *goen_card_list_dup_values (GoenCardList   *self,
                                      GDestroyNotify  free_value);
void       goen_card_list_add_blank  (GoenCardList   *self);
GtkWidget *goen_card_list_check      (GoenCardList   *self);

G_END_DECLS
