/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-table.h"
#include "goen-follow-up-record.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* Business cards of the library. As in goen-library-events.h. */

/* What a card is made from, read in one go. */
typedef struct {
  GoenProfile *profile;      /* never NULL */
  GBytes      *logo;         /* (nullable) */
  char        *logo_name;    /* (nullable) */
  GBytes      *photo;        /* (nullable) */
  char        *photo_name;   /* (nullable) */
  GPtrArray   *designs;      /* GoenCardDesign: own ones */
  GPtrArray   *sheets;       /* GoenSheet: own ones */
} GoenCardDesk;

void          goen_card_desk_free                (GoenCardDesk           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardDesk, goen_card_desk_free)

void          goen_library_load_card_desk_async  (GoenLibrary            *self,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
GoenCardDesk *goen_library_load_card_desk_finish (GoenLibrary            *self,
                                                  GAsyncResult           *result,
                                                  GError                **error);
void          goen_library_save_design_async     (GoenLibrary            *self,      /* copies */
                                                  const GoenCardDesign   *design,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
GoenCardDesign *goen_library_save_design_finish  (GoenLibrary            *self,      /* as stored */
                                                  GAsyncResult           *result,
                                                  GError                **error);
void          goen_library_remove_design_async   (GoenLibrary            *self,      /* taken back by saving it again; ends with goen_library_write_finish() */
                                                  const char             *key,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
void          goen_library_save_sheet_async      (GoenLibrary            *self,      /* copies */
                                                  const GoenSheet        *sheet,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
GoenSheet    *goen_library_save_sheet_finish     (GoenLibrary            *self,
                                                  GAsyncResult           *result,
                                                  GError                **error);
void          goen_library_remove_sheet_async    (GoenLibrary            *self,
                                                  const char             *key,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
void          goen_library_save_card_picture_async (GoenLibrary          *self,      /* no bytes removes it; ends with goen_library_write_finish() */
                                                  GoenCardPictureKind     kind,
                                                  const char             *name,      /* (nullable) */
                                                  GBytes                 *bytes,     /* (nullable) */
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
void          goen_library_load_printer_async    (GoenLibrary            *self,
                                                  const char             *name,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
gboolean      goen_library_load_printer_finish   (GoenLibrary            *self,
                                                  GAsyncResult           *result,
                                                  GoenCalibration        *calibration, /* (out) */
                                                  GError                **error);
void          goen_library_save_printer_async    (GoenLibrary            *self,      /* ends with goen_library_write_finish() */
                                                  const char             *name,
                                                  const GoenCalibration  *calibration, /* (nullable) forgets it */
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);

G_END_DECLS
