/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-record.h"
#include "goen-sheet-record.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* All SQL about business cards: own designs and sheets, own pictures, printers. Worker thread only. Their keys are UUIDs. */

GPtrArray       *goen_card_table_list_designs (GoenDatabase          *db,       /* of GoenCardDesign, by name */
                                               GError               **error);
gboolean         goen_card_table_save_design  (GoenDatabase          *db,       /* an empty key adds, and is filled; an unknown UUID adds with it, so that a removal can be taken back; GOEN_ERROR_INVALID without a name */
                                               GoenCardDesign        *design,
                                               GError               **error);
gboolean         goen_card_table_remove_design (GoenDatabase         *db,
                                               const char            *key,
                                               GError               **error);
GPtrArray       *goen_card_table_list_sheets  (GoenDatabase          *db,       /* of GoenSheet, by name */
                                               GError               **error);
gboolean         goen_card_table_save_sheet   (GoenDatabase          *db,       /* as designs; the name is the first part; GOEN_ERROR_INVALID where goen_sheet_check() says so */
                                               GoenSheet             *sheet,
                                               GError               **error);
gboolean         goen_card_table_remove_sheet (GoenDatabase          *db,
                                               const char            *key,
                                               GError               **error);

typedef enum {
  GOEN_CARD_LOGO = 1,
  GOEN_CARD_PHOTO,
} GoenCardPictureKind;

GBytes          *goen_card_table_load_picture (GoenDatabase          *db,       /* NULL without error: none */
                                               GoenCardPictureKind    kind,
                                               char                 **name,     /* (out) (optional) of the file it came from */
                                               GError               **error);
gboolean         goen_card_table_save_picture (GoenDatabase          *db,       /* no bytes removes it */
                                               GoenCardPictureKind    kind,
                                               const char            *name,     /* (nullable) */
                                               GBytes                *bytes,    /* (nullable) */
                                               GError               **error);
gboolean         goen_card_table_load_printer (GoenDatabase          *db,       /* GOEN_CALIBRATION_NONE where it was not calibrated */
                                               const char            *name,
                                               GoenCalibration       *calibration,
                                               GError               **error);
gboolean         goen_card_table_save_printer (GoenDatabase          *db,
                                               const char            *name,
                                               const GoenCalibration *calibration,  /* (nullable) forgets it */
                                               GError               **error);

G_END_DECLS
