/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library-pitches.h"
#include "goen-pitch-speaker.h"

G_BEGIN_DECLS

/**
 * GoenPitchListRow:
 *
 * One version in the list: what it is called, for whom, how it fits its length, and how it went in practice.
 */
#define GOEN_TYPE_PITCH_LIST_ROW (goen_pitch_list_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchListRow, goen_pitch_list_row, GOEN, PITCH_LIST_ROW, GtkListBoxRow)

/* What a row shows of a version besides its own record. */
typedef struct {
  const GoenPitch *parent;     /* the version it was made from, where it stands below it in the list (nullable) */
  GoenTakesRecord  takes;
  guint            position;   /* in the list */
} GoenPitchListPlace;

GtkWidget *goen_pitch_list_row_new          (gint64                    id);
gint64     goen_pitch_list_row_get_id       (GoenPitchListRow         *self);
guint      goen_pitch_list_row_get_position (GoenPitchListRow         *self);
void       goen_pitch_list_row_show         (GoenPitchListRow         *self,
                                             const GoenPitch          *pitch,
                                             const GoenPitchListPlace *place,
                                             GoenPitchSpeaker         *speaker);

G_END_DECLS
