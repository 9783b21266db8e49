/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-today.h"

G_BEGIN_DECLS

/* The next event that I go to, for which there is something to practise. */
typedef struct {
  gint64  id;                    /* 0 for none */
  char   *title;                 /* (owned) (nullable) */
  guint   days;                  /* midnights until then */
} GoenTodayGoing;

/* goen-today-speaking.c: on the worker. */
gboolean goen_today_read_speaking (GoenDatabase          *db,
                                   GoenToday             *self,
                                   const GoenTodayGoing  *going,
                                   GTimeZone             *zone,
                                   GError               **error);

G_END_DECLS
