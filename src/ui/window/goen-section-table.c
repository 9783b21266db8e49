/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-section-table.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-section.h"
#include "goen-events-section.h"
#include "goen-people-section.h"
#include "goen-pitch-section.h"
#include "goen-questions-section.h"
#include "goen-today-section.h"

/* In the order of the sidebar; the first is shown at the start. */
static const GoenSectionInfo sections[] = {
  { GOEN_SECTION_TODAY, N_("Today"), "daytime-sunrise-symbolic", "n-due", goen_today_section_get_type },
  { GOEN_SECTION_PEOPLE, N_("People"), "goen-people-symbolic", "n-people", goen_people_section_get_type },
  { GOEN_SECTION_EVENTS, N_("Events"), "x-office-calendar-symbolic", NULL, goen_events_section_get_type },
  { GOEN_SECTION_PITCH, N_("Introduction"), "goen-introduction-symbolic", NULL, goen_pitch_section_get_type },
  { GOEN_SECTION_QUESTIONS, N_("Questions"), "goen-questions-symbolic", NULL, goen_questions_section_get_type },
  { GOEN_SECTION_CARDS, N_("Business Cards"), "goen-cards-symbolic", NULL, goen_cards_section_get_type },
};

/**
 * goen_section_table_get:
 * @n_sections: (out): how many there are
 *
 * All sections, in the order in which they are shown.
 *
 * Returns: (array length=n_sections): static data
 */
const GoenSectionInfo *
goen_section_table_get (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}

/**
 * goen_section_table_find:
 * @id: the id of a section
 *
 * One section by its id.
 *
 * Returns: (nullable): static data
 */
const GoenSectionInfo *
goen_section_table_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (g_str_equal (sections[i].id, id))
        return &sections[i];
    }
  return NULL;
}
