/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-import.h"

G_BEGIN_DECLS

/**
 * GoenImportDone:
 *
 * The last page of an import: what it has done, and what can be done next. It closes the dialog around it.
 */
#define GOEN_TYPE_IMPORT_DONE (goen_import_done_get_type ())
G_DECLARE_FINAL_TYPE (GoenImportDone, goen_import_done, GOEN, IMPORT_DONE, AdwNavigationPage)

AdwNavigationPage *goen_import_done_new        (GtkWidget   *parent,      /* a widget of the window, for what comes next */
                                                GoenLibrary *library,
                                                GoenImport  *import,      /* has been applied */
                                                guint        added,
                                                guint        updated,
                                                guint        duplicates);
gboolean           goen_import_done_has_advice (GoenImport  *import);     /* there is more to do than to take notice */

G_END_DECLS
