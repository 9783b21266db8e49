/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenTodaySection:
 *
 * What is due today, most urgent first; a calm page when nothing is.
 *
 * Properties as every section: library, collapsed, sidebar-button-visible. Actions: today.new (a person), today.search (in people),
 * today.show-later (what is snoozed or due on another day).
 */
#define GOEN_TYPE_TODAY_SECTION (goen_today_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenTodaySection, goen_today_section, GOEN, TODAY_SECTION, GoenSection)

void goen_today_section_refresh (GoenTodaySection *self);   /* as when the clock has gone on */

G_END_DECLS
