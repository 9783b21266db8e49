/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_IMPORT_NEW,         /* nobody like this is known */
  GOEN_IMPORT_SAME_NAME,   /* somebody has this name, nothing else says it is the same person: added unless the user decides otherwise */
  GOEN_IMPORT_UPDATE,      /* known (same UID, or name and mail, phone or company agree) and brings something new */
  GOEN_IMPORT_DUPLICATE,   /* known, brings nothing new */
  GOEN_IMPORT_REJECTED,    /* could not be read */
} GoenImportStatus;

typedef enum {
  GOEN_IMPORT_ADD,
  GOEN_IMPORT_MERGE,       /* add what is new to the known person; nothing is overwritten */
  GOEN_IMPORT_SKIP,
} GoenImportChoice;

typedef enum {
  GOEN_IMPORT_FORMAT_AUTO,
  GOEN_IMPORT_FORMAT_VCARD,
} GoenImportFormat;

/* One card of an import. Properties: name, yomi, company, file, reason, known-name (string), line (uint), status, choice (int; choice is writable). */
#define GOEN_TYPE_IMPORT_ITEM (goen_import_item_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportItem, goen_import_item, GOEN, IMPORT_ITEM, GObject)

const char             *goen_import_item_get_name       (GoenImportItem *self);
const char             *goen_import_item_get_yomi       (GoenImportItem *self);
const char             *goen_import_item_get_company    (GoenImportItem *self);
const char             *goen_import_item_get_file       (GoenImportItem *self);   /* display name of the file */
guint                   goen_import_item_get_file_index (GoenImportItem *self);   /* which of the files that were read */
const char             *goen_import_item_get_reason     (GoenImportItem *self);
const char             *goen_import_item_get_known_name (GoenImportItem *self);
guint                   goen_import_item_get_line       (GoenImportItem *self);
GoenImportStatus        goen_import_item_get_status     (GoenImportItem *self);
GoenImportChoice        goen_import_item_get_choice     (GoenImportItem *self);
void                    goen_import_item_set_choice     (GoenImportItem *self,
                                                         GoenImportChoice choice);
const GoenPersonRecord *goen_import_item_get_record     (GoenImportItem *self);   /* (nullable) when rejected */

/**
 * GoenImport:
 *
 * One import: files are read and compared first, written after the user has seen what would happen.
 *
 * It is a #GListModel of #GoenImportItem in the order of the files. Properties: progress (double 0…1, notify, on the main thread).
 */
#define GOEN_TYPE_IMPORT (goen_import_get_type ())
G_DECLARE_FINAL_TYPE (GoenImport, goen_import, GOEN, IMPORT, GObject)

GoenImport *goen_import_new          (GoenLibrary          *library);
void        goen_import_read_async   (GoenImport           *self,       /* may be called again, e.g. with another encoding */
                                      GFile               **files,
                                      guint                 n_files,
                                      GoenImportFormat      format,
                                      const char           *encoding,   /* (nullable): guess */
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean    goen_import_read_finish  (GoenImport           *self,       /* fails only when a file cannot be opened at all, or on cancel */
                                      GAsyncResult         *result,
                                      GError              **error);
const char *goen_import_get_encoding (GoenImport           *self);      /* guessed or given; "" when the files differ */
guint       goen_import_count        (GoenImport           *self,
                                      GoenImportStatus      status);
void        goen_import_set_choice   (GoenImport           *self,       /* for a whole group */
                                      GoenImportStatus      status,
                                      GoenImportChoice      choice);
void        goen_import_apply_async  (GoenImport           *self,       /* one transaction: cancel leaves nothing */
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean    goen_import_apply_finish (GoenImport           *self,
                                      GAsyncResult         *result,
                                      guint                *added,
                                      guint                *updated,
                                      guint                *duplicates,
                                      GError              **error);
gint64      goen_import_get_import_id (GoenImport          *self);      /* after it was applied, for GoenPeopleQuery and undo; 0 before */
double      goen_import_get_progress (GoenImport           *self);

G_END_DECLS
