/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenCard:
 *
 * One of several alike groups of fields, as an affiliation or an address, in a #GoenCardList.
 *
 * Signals: ::changed, ::remove, ::move-first.
 */
#define GOEN_TYPE_CARD (goen_card_get_type ())
G_DECLARE_INTERFACE (GoenCard, goen_card, GOEN, CARD, GtkWidget)

struct _GoenCardInterface
{
  GTypeInterface parent_iface;

  void       (*set_value)    (GoenCard      *self,
                              gconstpointer  value);
  gpointer   (*dup_value)    (GoenCard      *self);      /* NULL when nothing is typed */
  GtkWidget *(*check)        (GoenCard      *self);      /* the first widget to correct, or NULL */
  void       (*set_is_first) (GoenCard      *self,
                              gboolean       is_first);
};

void       goen_card_set_value    (GoenCard      *self,
                                   gconstpointer  value);
gpointer   goen_card_dup_value    (GoenCard      *self);
GtkWidget *goen_card_check        (GoenCard      *self);
void       goen_card_set_is_first (GoenCard      *self,
                                   gboolean       is_first);
void       goen_card_changed      (GoenCard      *self);
void       goen_card_remove       (GoenCard      *self);
void       goen_card_move_first   (GoenCard      *self);

G_END_DECLS
