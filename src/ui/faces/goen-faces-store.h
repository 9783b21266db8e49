/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* Stores what came of the drill; a dialog over @widget says so when that fails. Nothing is stored in a read-only library. */
void goen_faces_store_grade (GtkWidget          *widget,
                             GoenLibrary        *library,
                             const GoenFaceCard *before,
                             GoenFsrsGrade       grade,
                             gint64              now);
void goen_faces_store_undo  (GtkWidget          *widget,
                             GoenLibrary        *library,
                             const GoenFaceCard *before);

G_END_DECLS
