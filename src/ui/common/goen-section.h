/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

#define GOEN_TYPE_SECTION (goen_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenSection, goen_section, GOEN, SECTION, AdwBin)

/**
 * GoenSection:
 *
 * One section of the window: what all of them are told, and how a page follows the list beside it.
 *
 * Properties: library (set once), collapsed (boolean: there is room for one pane), sidebar-button-visible (boolean: the page offers the
 * way to the sections).
 */
struct _GoenSectionClass
{
  AdwBinClass parent_class;

  void (*set_library)   (GoenSection *self,
                         GoenLibrary *library);    /* (nullable): the library has come, once */
  void (*set_can_write) (GoenSection *self,
                         gboolean     can_write);  /* (nullable): at the library and whenever it changes */
  void (*show_selected) (GoenSection *self);       /* (nullable): makes the page that of what the list has selected */
};

GoenLibrary *goen_section_get_library      (GoenSection *self);   /* (nullable) */
gboolean     goen_section_get_collapsed    (GoenSection *self);
void         goen_section_show_selected    (GoenSection *self);
void         goen_section_follow_selection (GoenSection *self);   /* the same, when the list has been painted */

G_END_DECLS
