/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-painter.h"
#include "goen-follow-up-record.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* What the QR code of a card says. */
typedef enum {
  GOEN_QR_MECARD = 0,
  GOEN_QR_VCARD,
  GOEN_QR_URL,
} GoenQrKind;

/* What stands on somebody's card. Notes, private ones above all, never do. */
GoenCardContent *goen_card_content_new_for_profile (const GoenProfile      *profile,
                                                    GoenQrKind              qr);
GoenCardContent *goen_card_content_new_for_person  (const GoenPersonRecord *person,     /* its photo and logo are used where they can be read */
                                                    GoenQrKind              qr);
void             goen_card_content_set_qr          (GoenCardContent        *self,       /* out of what the front says */
                                                    GoenQrKind              qr);

G_END_DECLS
