/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-loop.h"
#include "goen-card-painter.h"
#include "goen-sheet.h"

G_BEGIN_DECLS

/* What the commands about printing share. */

typedef struct {
  char *design;
  char *profile;     /* in the encoding of file names, as the next two */
  char *logo;
  char *output;
  char *size;
  char *qr;
} CliCardOptions;

void             cli_card_options_clear (CliCardOptions        *options);
GoenCardContent *cli_make_own_content   (GoenCli               *cli,       /* the user's own card: of the profile in the library, or of a file */
                                         const CliCardOptions  *options,
                                         GError               **error);
GoenCardDesign  *cli_find_design        (const CliCardOptions  *options,
                                         GError               **error);
gboolean         cli_parse_card_size    (const char            *text,      /* "91x55" in millimetres, or the name of a usual size */
                                         double                *width,
                                         double                *height,
                                         GError               **error);
void             cli_tell_fits          (GPtrArray             *fits,      /* of GoenCardFit: what does not come out as it should; the card is made all the same */
                                         const char            *name);     /* (nullable): whose card it is */
GPtrArray       *cli_load_people        (GoenCli               *cli,       /* of GoenPersonRecord, in the order of readings; never empty */
                                         const char            *search,    /* (nullable) for all */
                                         gboolean               with_images,
                                         GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliCardOptions, cli_card_options_clear)

G_END_DECLS
