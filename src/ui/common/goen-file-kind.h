/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Files the user chooses, and how they are read: asked for, looked at for their size, loaded, and understood in a thread. What goes wrong on the way is
 * shown over the parent. */

/* All texts are untranslated. */
typedef struct {
  const char         *title;        /* of the dialog that asks for the file */
  const char         *files;        /* what such files are called: "CSV files" */
  const char * const *mime_types;   /* (nullable) */
  const char * const *suffixes;
  goffset             max_bytes;
  const char         *too_large;    /* a sentence that says what to do with larger ones */
  gboolean          (*parse)  (GBytes      *bytes,   /* in a thread; what comes out goes into @data */
                               const char  *name,    /* of the file, as it is shown */
                               gpointer     data,
                               GError     **error);
  void              (*parsed) (GtkWidget   *parent,
                               gpointer     data);   /* (transfer full) */
  GDestroyNotify      free_data;
} GoenFileKind;

void        goen_file_choose      (GtkWidget          *parent,
                                   const GoenFileKind *kind,
                                   gpointer            data);        /* (transfer full) */
void        goen_file_read        (GtkWidget          *parent,
                                   GFile              *file,
                                   const GoenFileKind *kind,
                                   gpointer            data);        /* (transfer full) */
GListModel *goen_file_filters_new (const char         *files,        /* translated */
                                   const char * const *mime_types,   /* (nullable) */
                                   const char * const *suffixes);    /* a filter of these files, and one of all */

G_END_DECLS
