/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* Writes what was asked; a toast over the window of @widget takes it back. */
void goen_asked_saved_toast      (GtkWidget       *widget,  /* after a save that went well */
                                  GoenLibrary     *library,
                                  const GoenAsked *saved,
                                  const GoenAsked *before);  /* (nullable): as it was, %NULL for what was added */
void goen_asked_remove_with_undo (GtkWidget       *widget,
                                  GoenLibrary     *library,
                                  const GoenAsked *asked);

G_END_DECLS
