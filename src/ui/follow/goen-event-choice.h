/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenEventChoice:
 *
 * A row to choose one of the events at which a person was, or none.
 *
 * It is hidden while there is none to choose. Signal notify::selected as of every #AdwComboRow.
 */
#define GOEN_TYPE_EVENT_CHOICE (goen_event_choice_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventChoice, goen_event_choice, GOEN, EVENT_CHOICE, AdwComboRow)

GtkWidget *goen_event_choice_new    (GoenLibrary     *library,
                                     gint64           person_id,
                                     gint64           event_id,      /* chosen at first, 0 for none */
                                     const char      *event_title);  /* (nullable): of it, where it may not be among the events of the person */
gint64     goen_event_choice_get_id (GoenEventChoice *self);

G_END_DECLS
