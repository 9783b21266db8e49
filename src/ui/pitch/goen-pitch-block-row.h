/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-pitch-meter.h"

G_BEGIN_DECLS

/**
 * GoenPitchBlockRow:
 *
 * One block of an introduction: its text, what it takes of the whole, and the slots it can hold.
 *
 * Signals: ::changed () when the text was; ::fill (gboolean is_of_event) when the user wants to give a slot a value.
 */
#define GOEN_TYPE_PITCH_BLOCK_ROW (goen_pitch_block_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchBlockRow, goen_pitch_block_row, GOEN, PITCH_BLOCK_ROW, AdwPreferencesRow)

GtkWidget *goen_pitch_block_row_new       (GoenPitchBlock       block);
void       goen_pitch_block_row_set_text  (GoenPitchBlockRow   *self,
                                           const char          *text);     /* (nullable); nothing happens where it is shown already */
char      *goen_pitch_block_row_dup_text  (GoenPitchBlockRow   *self);
void       goen_pitch_block_row_show_time (GoenPitchBlockRow   *self,
                                           const GoenPitchTime *time,
                                           guint                seconds);  /* the target of the whole */
void       goen_pitch_block_row_show_empty_slots (GoenPitchBlockRow *self,
                                           GPtrArray           *names,     /* of char *: slots without a value */
                                           gboolean             is_of_event); /* all of them come from an event */
void       goen_pitch_block_row_focus     (GoenPitchBlockRow   *self,
                                           const char          *quote);    /* (nullable): what to select */
void       goen_pitch_block_row_set_editable (GoenPitchBlockRow *self,
                                           gboolean             editable);

G_END_DECLS
