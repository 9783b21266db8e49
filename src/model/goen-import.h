/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"
#include "goen-library.h"
#include "goen-likeness.h"
#include "goen-person-compare.h"

G_BEGIN_DECLS

typedef enum {
  GOEN_IMPORT_NEW,         /* nobody like this is known */
  GOEN_IMPORT_ALIKE,       /* looks like a duplicate of somebody, but nothing says for certain that it is: added unless the user decides otherwise */
  GOEN_IMPORT_UPDATE,      /* known (same UID, or name and mail, phone or company agree) and brings something new */
  GOEN_IMPORT_DUPLICATE,   /* known, adds nothing; it may differ from what is known, which only goen_import_item_set_takes() and MERGE bring in */
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
  GOEN_IMPORT_FORMAT_CSV,
  GOEN_IMPORT_FORMAT_LDIF,
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
gint64                  goen_import_item_get_known_id   (GoenImportItem *self);   /* of the known person, 0 when there is none or it comes with this import */
GoenLikeness            goen_import_item_get_signs      (GoenImportItem *self);   /* why it looks like the known person; 0 when it does not */
const GoenPersonRecord *goen_import_item_get_known      (GoenImportItem *self);   /* (nullable) the known person as it comes before in this import; a stored one is loaded by its id */
guint64                 goen_import_item_get_differing  (GoenImportItem *self);   /* bits 1 << GoenPersonField: only one can stand there, and the card says something else than the known person */
guint64                 goen_import_item_get_takes      (GoenImportItem *self);   /* bits 1 << GoenPersonField: when merged, what the file says stands there */
void                    goen_import_item_set_takes      (GoenImportItem *self,
                                                         guint64         takes);

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
gboolean    goen_import_read_finish  (GoenImport           *self,       /* fails only when a file cannot be opened at all, the map text does not fit, or on cancel */
                                      GAsyncResult         *result,
                                      GError              **error);
guint       goen_import_get_n_files  (GoenImport           *self);      /* what was read last; the following take an index below it */
const char *goen_import_get_file_name     (GoenImport      *self,
                                           guint            file);
const char *goen_import_get_file_encoding (GoenImport      *self,
                                           guint            file);
GoenImportFormat goen_import_get_file_format (GoenImport   *self,       /* never AUTO */
                                           guint            file);
GoenCsvTable *goen_import_get_table  (GoenImport           *self,       /* (transfer none) (nullable) when it is no table of text, or cannot be read as one */
                                      guint                 file);
const GPtrArray *goen_import_get_mapping (GoenImport       *self,       /* (nullable) of GoenCsvTarget; what the file was read with */
                                      guint                 file);
gboolean    goen_import_needs_mapping (GoenImport          *self,       /* no known program wrote this header and the user has not yet said what its columns are */
                                      guint                 file);
void        goen_import_set_mapping  (GoenImport           *self,       /* for the next reading, and remembered when the import is applied */
                                      guint                 file,
                                      const GPtrArray      *mapping);
void        goen_import_set_file_encoding (GoenImport      *self,       /* (nullable): for the next reading; goes before that of goen_import_read_async() */
                                           guint            file,
                                           const char      *encoding);
void        goen_import_set_map_text (GoenImport           *self,       /* (nullable): a mapping as text for all tables of the next reading, as goen-cli --map has it */
                                      const char           *text,
                                      const char           *name);      /* (nullable): where it comes from, for errors */
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
