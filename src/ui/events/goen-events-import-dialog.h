/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventsImportDialog:
 *
 * The events found in a calendar file, to choose those that are imported.
 */
#define GOEN_TYPE_EVENTS_IMPORT_DIALOG (goen_events_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventsImportDialog, goen_events_import_dialog, GOEN, EVENTS_IMPORT_DIALOG, AdwDialog)

AdwDialog *goen_events_import_dialog_new (GtkWidget   *parent,        /* over which it is told what was imported */
                                          GoenLibrary *library,
                                          GPtrArray   *events,        /* of GoenEventRecord; copied */
                                          GArray      *known,         /* of gint64: the stored one of each, 0 for a new one */
                                          GPtrArray   *problems);     /* of GoenIcsProblem; kept */

G_END_DECLS
