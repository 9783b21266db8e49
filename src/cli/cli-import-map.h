/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-cli.h"
#include "goen-import.h"

G_BEGIN_DECLS

/* What the columns of CSV files are, for “goen-cli import”. @words are the files as they were named. */

gboolean cli_import_load_map      (GoenImport  *import,
                                   const char  *path,      /* of --map */
                                   GError     **error);
int      cli_import_print_maps    (GoenCli     *cli,
                                   GoenImport  *import,
                                   GPtrArray   *words);
void     cli_import_print_guesses (GoenImport  *import,
                                   GPtrArray   *words);

G_END_DECLS
