/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The menus of #GoenDeckFilterBar. Their actions are "filter.kind", "filter.depth" and so on, each with the number of the record as its target, -1 for all. */
GMenuModel *goen_deck_choices_new_kinds  (void);
GMenuModel *goen_deck_choices_new_depths (void);
GMenuModel *goen_deck_choices_new_more   (void);

G_END_DECLS
