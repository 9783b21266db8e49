/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One range of the old list that gives way to one range of the new list. */
typedef struct {
  guint old_start;
  guint n_removed;
  guint new_start;
  guint n_added;
} GoenIdEdit;

GArray *goen_id_diff (const GArray *old_ids,   /* of GoenIdEdit, ascending */
                      const GArray *new_ids);

G_END_DECLS
