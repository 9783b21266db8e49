/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"
#include "goen-section.h"

G_BEGIN_DECLS

/**
 * GoenPitchSection:
 *
 * The section of self-introductions: the list of versions, and the page on which one is built.
 *
 * Properties as every section: library, collapsed, sidebar-button-visible. Actions: pitch.new, pitch.search, pitch.show (x).
 */
#define GOEN_TYPE_PITCH_SECTION (goen_pitch_section_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchSection, goen_pitch_section, GOEN, PITCH_SECTION, GoenSection)

void goen_pitch_section_show_pitch (GoenPitchSection *self,
                                    gint64            id);

/* Asks for a version to use at an event; fills goen_pitch_chosen_cb with the version, NULL when none. */
typedef void (*GoenPitchChosen) (const GoenPitch *pitch,      /* (nullable) */
                                 gpointer         user_data);

void goen_pitch_choose  (GtkWidget       *parent,
                         GoenLibrary     *library,
                         gint64           event_id,     /* for slots and length, 0 for none */
                         GoenPitchChosen  chosen,
                         gpointer         user_data);

G_END_DECLS
