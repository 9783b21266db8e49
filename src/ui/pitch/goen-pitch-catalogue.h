/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPitchCatalogue:
 *
 * All versions that a search finds, in the order of the list, and how each went in practice. It follows the library.
 *
 * Signal ::settled () when an answer is there, or an error.
 */
#define GOEN_TYPE_PITCH_CATALOGUE (goen_pitch_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchCatalogue, goen_pitch_catalogue, GOEN, PITCH_CATALOGUE, GObject)

GoenPitchCatalogue *goen_pitch_catalogue_new         (GoenLibrary        *library);
GPtrArray          *goen_pitch_catalogue_get_pitches (GoenPitchCatalogue *self);   /* (transfer none) of GoenPitch, never NULL */
GoenTakesRecord     goen_pitch_catalogue_get_takes   (GoenPitchCatalogue *self,
                                                      gint64              id);
const GError       *goen_pitch_catalogue_get_error   (GoenPitchCatalogue *self);   /* (nullable) */
gboolean            goen_pitch_catalogue_is_loading  (GoenPitchCatalogue *self);
void                goen_pitch_catalogue_set_search  (GoenPitchCatalogue *self,
                                                      const char         *search);  /* (nullable) */
void                goen_pitch_catalogue_reload      (GoenPitchCatalogue *self);

G_END_DECLS
