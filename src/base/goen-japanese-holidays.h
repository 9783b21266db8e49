/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 国民の祝日: from 2007, when the present rule for substitute holidays began, to 2099, as far as the formula for the
 * equinoxes holds. Later changes of the law cannot be known. */
const char *goen_japanese_holiday_get_name (const GDate *date);   /* in Japanese, NULL when it is none */
gboolean    goen_japanese_is_quiet_season  (const GDate *date);   /* お盆 (13–16 August), 年末年始 (29 December – 3 January) */

G_END_DECLS
