/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-person-record.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_VCARD_3_0 = 1,   /* RFC 2426 */
  GOEN_VCARD_4_0,       /* RFC 6350 */
} GoenVcardVersion;

/**
 * GoenVcardVisitor:
 * @card: (transfer full) (nullable): the person that was read, %NULL when @reason is set
 * @line: the line of BEGIN:VCARD, or of what cannot be read, counted from 1
 * @reason: (nullable): why the card that begins at @line was rejected, a translated sentence
 *
 * Called for each card in the order of the file.
 *
 * Returns: %TRUE to go on
 */
typedef gboolean (*GoenVcardVisitor) (GoenPersonRecord *card,
                                      guint             line,
                                      const char       *reason,
                                      gpointer          user_data);

char    *goen_vcard_guess_encoding (GBytes            *bytes);
gboolean goen_vcard_read           (GBytes            *bytes,
                                    const char        *encoding,
                                    GoenVcardVisitor   visitor,
                                    gpointer           user_data,
                                    GCancellable      *cancellable,
                                    GError           **error);
void     goen_vcard_write          (const GoenPersonRecord *record,
                                    GoenVcardVersion        version,
                                    gboolean                with_private,
                                    GString                *out);

G_END_DECLS
