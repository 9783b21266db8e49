/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-deck-source.h"

G_BEGIN_DECLS

/**
 * GoenBalanceBanner:
 *
 * After three questions in a row it reminds of telling something of oneself, and offers a card for that, by card.open.
 */
#define GOEN_TYPE_BALANCE_BANNER (goen_balance_banner_get_type ())
G_DECLARE_FINAL_TYPE (GoenBalanceBanner, goen_balance_banner, GOEN, BALANCE_BANNER, AdwBin)

void goen_balance_banner_set_source (GoenBalanceBanner *self,
                                     GoenDeckSource    *source);

G_END_DECLS
