/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenAffiliationCard:
 *
 * One post in one organisation; a #GoenCard of a #GoenAffiliation.
 */
#define GOEN_TYPE_AFFILIATION_CARD (goen_affiliation_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenAffiliationCard, goen_affiliation_card, GOEN, AFFILIATION_CARD, AdwPreferencesGroup)


G_END_DECLS
