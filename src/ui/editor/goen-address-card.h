/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenAddressCard:
 *
 * One postal address, in Japanese order; a #GoenCard of a #GoenAddress.
 */
#define GOEN_TYPE_ADDRESS_CARD (goen_address_card_get_type ())
G_DECLARE_FINAL_TYPE (GoenAddressCard, goen_address_card, GOEN, ADDRESS_CARD, AdwPreferencesGroup)


G_END_DECLS
