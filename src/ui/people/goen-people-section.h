/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenPeopleSection:
 *
 * 人脈: the list of people beside the page of one of them, a nested #AdwNavigationSplitView.
 *
 * Properties: library, collapsed (boolean: one pane at a time), sidebar-button-visible (whether the list's header bar leads back to the sections), tag (read only, (nullable): whose people are shown).
 * Actions it installs (prefix people.): new, search, select-mode, select-all, import, show (x id), edit, delete, export, merge (the two who are selected), trash.
 */
#define GOEN_TYPE_PEOPLE_SECTION (goen_people_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenPeopleSection, goen_people_section, GOEN, PEOPLE_SECTION, GoenSection)

void goen_people_section_show_person  (GoenPeopleSection *self,
                                       gint64             id);      /* selects, scrolls to and shows the person */
void goen_people_section_focus_search (GoenPeopleSection *self);
void goen_people_section_show_tag     (GoenPeopleSection *self,
                                       const char        *tag);
void goen_people_section_show_import  (GoenPeopleSection *self,
                                       gint64             import_id);

G_END_DECLS
