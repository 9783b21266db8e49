/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GoenYomiFiller:
 *
 * Fills the reading of a name from the kana that the input method shows while the name is typed.
 */
#define GOEN_TYPE_YOMI_FILLER (goen_yomi_filler_get_type ())
G_DECLARE_FINAL_TYPE (GoenYomiFiller, goen_yomi_filler, GOEN, YOMI_FILLER, GObject)

GoenYomiFiller *goen_yomi_filler_new   (GtkEditable    *name,
                                        GtkEditable    *reading,
                                        gboolean        is_company);
void            goen_yomi_filler_reset (GoenYomiFiller *self);

G_END_DECLS
