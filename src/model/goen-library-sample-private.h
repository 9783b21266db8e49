/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-table.h"

G_BEGIN_DECLS

/* Everything made up carries this instead of the UID of a file, and so is found again. */
#define GOEN_SAMPLE_UID "goen-sample"

gboolean goen_library_add_sample_loop    (GoenDatabase  *db,
                                          guint64        seed,
                                          GError       **error);
gboolean goen_library_remove_sample_loop (GoenDatabase  *db,
                                          GError       **error);
gboolean goen_library_add_sample_speaking    (GoenDatabase  *db,
                                              guint64        seed,
                                              const gint64  *used_at,
                                              guint          n_used_at,
                                              GError       **error);
gboolean goen_library_remove_sample_speaking (GoenDatabase  *db,
                                              GError       **error);

/* A drawn photo for a few of them. */
void     goen_library_add_sample_portrait    (GoenPersonRecord *record,
                                              guint             index);

/* Who a sample person is in this file; 0 where the sample has not so many. */
gint64   goen_library_find_sample_person     (GoenDatabase  *db,
                                              guint          index,
                                              guint64        seed);

G_END_DECLS
