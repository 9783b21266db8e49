/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"

G_BEGIN_DECLS

/* How people name the columns of their own tables. */
GoenCsvTarget *goen_csv_guess_by_name (const char *folded,
                                       gboolean   *is_sure);   /* (out): FALSE when only a part of the name was understood */

G_END_DECLS
