/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-record-visitor.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_VCARD_3_0 = 1,   /* RFC 2426 */
  GOEN_VCARD_4_0,       /* RFC 6350 */
} GoenVcardVersion;

char    *goen_vcard_guess_encoding (GBytes            *bytes);
gboolean goen_vcard_read           (GBytes            *bytes,
                                    const char        *encoding,
                                    GoenRecordVisitor  visitor,
                                    gpointer           user_data,
                                    GCancellable      *cancellable,
                                    GError           **error);
void     goen_vcard_write          (const GoenPersonRecord *record,
                                    GoenVcardVersion        version,
                                    gboolean                with_private,
                                    GString                *out);

/* A loss that Shift_JIS brings to one person's card. */
typedef void (*GoenVcardLoss)      (const char             *property,    /* "N", "NOTE" … */
                                    gunichar                character,
                                    gpointer                user_data);

void     goen_vcard_write_sjis     (const GoenPersonRecord *record,      /* vCard 2.1 in CP932 for old phones */
                                    gboolean                with_private,
                                    GoenVcardLoss           loss,        /* (nullable) */
                                    gpointer                user_data,
                                    GString                *out);        /* bytes */

G_END_DECLS
