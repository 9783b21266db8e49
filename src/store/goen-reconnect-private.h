/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-touch-private.h"

G_BEGIN_DECLS

/* What the statement of every reason gives, a row for each person and reason. */
typedef enum {
  GOEN_RECONNECT_PERSON_ID,
  GOEN_RECONNECT_DAYS,
  GOEN_RECONNECT_DUE,
  GOEN_RECONNECT_HAS_QUIET,    /* whether there are quiet periods to look at */
  GOEN_RECONNECT_TEXT,
  GOEN_RECONNECT_EVENT_ID,
  GOEN_RECONNECT_EVENT_TITLE,
  GOEN_RECONNECT_COUNT,
} GoenReconnectColumn;

const char *goen_reconnect_get_sql (GoenReason reason,
                                    gboolean   common);

G_END_DECLS
