/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* What a printer is asked for, so that a sheet comes out in true size. */
GtkPageSetup     *goen_print_setup_new_page     (const GoenSheet *sheet);         /* its paper, without margins */
GtkPrintSettings *goen_print_setup_new_settings (const char      *printer,        /* (nullable) that is offered */
                                                 gboolean         is_two_sided,
                                                 GoenFlip         flip);

G_END_DECLS
