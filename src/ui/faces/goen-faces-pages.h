/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-faces-drill.h"

G_BEGIN_DECLS

/* The pages of the drill on which nothing is asked. */
void goen_faces_page_show_nobody  (AdwStatusPage  *page,
                                   gboolean        at_event);
void goen_faces_page_show_not_due (AdwStatusPage  *page,
                                   GPtrArray      *later,       /* of GoenFaceCard, soonest first */
                                   gint64          now);
void goen_faces_page_show_done    (AdwStatusPage  *page,
                                   GoenFacesDrill *drill);
void goen_faces_page_show_error   (AdwStatusPage  *page,
                                   const GError   *error);

G_END_DECLS
