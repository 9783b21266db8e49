/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* The drill of names and faces: due cards only, three minutes at most. */
void goen_faces_present (GtkWidget   *parent,
                         GoenLibrary *library,
                         gint64       event_id);    /* people one may meet again there; 0 for everybody */

/**
 * GoenFacesDialog:
 *
 * What goen_faces_present() shows. Space and Return show the answer, 1 to 4 grade it, Ctrl+Z takes the last grade back.
 *
 * Properties: seconds (uint): after which nothing new is asked, 180; actions faces.show, faces.grade (i), faces.undo,
 * faces.all, faces.go-on, faces.done.
 */
#define GOEN_TYPE_FACES_DIALOG (goen_faces_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenFacesDialog, goen_faces_dialog, GOEN, FACES_DIALOG, AdwDialog)

G_END_DECLS
