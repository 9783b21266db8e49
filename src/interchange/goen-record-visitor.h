/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenRecordVisitor:
 * @record: (transfer full) (nullable): the person that was read, %NULL when @reason is set
 * @line: the line of the file where it begins, or of what cannot be read, counted from 1
 * @reason: (nullable): why it was rejected, a translated sentence
 *
 * Called by the readers of files for each person, in the order of the file.
 *
 * Returns: %TRUE to go on
 */
typedef gboolean (*GoenRecordVisitor) (GoenPersonRecord *record,
                                       guint             line,
                                       const char       *reason,
                                       gpointer          user_data);

G_END_DECLS
