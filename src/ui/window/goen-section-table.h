/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenSectionInfo:
 *
 * One section of the window.
 *
 * The page is a #GoenSection with, where it can be narrowed to a tag, the property tag. It installs the actions ID.new and ID.search.
 */
typedef struct {
  const char *id;               /* also the prefix of its actions */
  const char *title;            /* untranslated */
  const char *icon_name;
  const char *count_property;   /* (nullable): of the library, a uint shown beside the title */
  GType     (*get_type) (void); /* of the page, made when it is first shown */
} GoenSectionInfo;

#define GOEN_SECTION_TODAY  "today"
#define GOEN_SECTION_PEOPLE "people"
#define GOEN_SECTION_EVENTS "events"
#define GOEN_SECTION_PITCH "pitch"
#define GOEN_SECTION_QUESTIONS "questions"
#define GOEN_SECTION_CARDS "cards"

const GoenSectionInfo *goen_section_table_get  (guint      *n_sections);
const GoenSectionInfo *goen_section_table_find (const char *id);

G_END_DECLS
