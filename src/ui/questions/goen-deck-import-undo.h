/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

void goen_deck_import_offer_undo (GtkWidget         *widget,
                                  GoenLibrary       *library,
                                  GoenCardsImported *imported);   /* (transfer full) */

G_END_DECLS
