/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* What the person page does with the person it shows. Each speaks up by toast or error over @widget. */

void goen_person_copy_text  (GtkWidget   *widget,
                             const char  *text);
void goen_person_copy_vcard (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       id);
void goen_person_open_uri   (GtkWidget   *widget,
                             const char  *uri);      /* refused unless goen_contact_is_safe_uri() */
void goen_person_edit       (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       id);
void goen_person_trash      (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       id,
                             const char  *name);     /* for the toast with Undo */
void goen_person_restore    (GtkWidget   *widget,
                             GoenLibrary *library,
                             gint64       id);
void goen_person_show_uuid  (GtkWidget   *widget,
                             GoenLibrary *library,
                             const char  *uuid);

G_END_DECLS
