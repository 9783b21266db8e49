/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-cli.h"
#include "goen-library-events.h"
#include "goen-library-follow-ups.h"

G_BEGIN_DECLS

/* What the commands about events and follow-ups share. */

gint64           cli_find_event   (GoenCli      *cli,
                                   const char   *uuid,
                                   GError      **error);
GoenEventRecord *cli_load_event   (GoenCli      *cli,
                                   const char   *uuid,
                                   GError      **error);
GoenFollowUp    *cli_load_follow_up (GoenCli    *cli,      /* %NULL with GOEN_ERROR_NOT_FOUND */
                                   const char   *uuid,
                                   GError      **error);
GoenProfile     *cli_load_profile (GoenCli      *cli,
                                   GError      **error);
gboolean         cli_parse_time   (const char   *option,
                                   const char   *text,     /* (nullable): leaves @time */
                                   gint64       *time,
                                   GError      **error);
void             cli_add_text     (JsonBuilder  *builder,
                                   const char   *name,
                                   const char   *value);   /* (nullable) */

/* Calendar files, as cases of "import" and "export". */
gboolean         cli_is_calendar  (const char   *path);
int              cli_import_events (GoenCli     *cli,
                                   GPtrArray    *words,
                                   gboolean      is_dry_run);
int              cli_export_events (GoenCli     *cli,
                                   const char   *output);

G_END_DECLS
