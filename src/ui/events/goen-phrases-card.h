/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenPhrasesCard:
 *
 * What can be said at a gathering, by occasion. Activating a phrase copies it.
 */
#define GOEN_TYPE_PHRASES_CARD (goen_phrases_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenPhrasesCard, goen_phrases_card, GOEN, PHRASES_CARD, AdwPreferencesGroup)

G_END_DECLS
