/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-today.h"

G_BEGIN_DECLS

/**
 * GoenTodayView:
 *
 * What the page Today shows: the date, the groups in the order of their urgency or that all is clear, and how much there is later.
 *
 * The keyboard stays where the work is: when the row that had it goes, the one in its place has it next, also where a
 * dialog was over the page meanwhile. The button at the end activates today.show-later.
 */
#define GOEN_TYPE_TODAY_VIEW (goen_today_view_get_type ())
G_DECLARE_FINAL_TYPE (GoenTodayView, goen_today_view, GOEN, TODAY_VIEW, AdwBin)

void goen_today_view_show       (GoenTodayView *self,
                                 GoenLibrary   *library,
                                 GoenToday     *today);   /* (transfer full) */
void goen_today_view_show_error (GoenTodayView *self,
                                 const GError  *error);
void goen_today_view_tick       (GoenTodayView *self);    /* says anew what the time says; nothing is read for it */

G_END_DECLS
