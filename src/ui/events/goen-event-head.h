/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-event-document.h"

G_BEGIN_DECLS

/**
 * GoenEventHead:
 *
 * What an event is, when and where, and whether I go, which is changed in place.
 *
 * Property: document (nullable).
 */
#define GOEN_TYPE_EVENT_HEAD (goen_event_head_get_type ())
G_DECLARE_FINAL_TYPE (GoenEventHead, goen_event_head, GOEN, EVENT_HEAD, AdwBin)

G_END_DECLS
