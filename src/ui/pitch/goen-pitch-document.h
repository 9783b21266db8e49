/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-pitches.h"

G_BEGIN_DECLS

/**
 * GoenPitchDocument:
 *
 * One version of the introduction while it is shown and changed.
 *
 * The record is changed in place, followed by goen_pitch_document_touch(); it is written half a second after the last touch, and by
 * goen_pitch_document_flush(). What others change is read in field by field; a field that was also changed here stays as it is here.
 *
 * Signals: ::loaded () when the record was read or something of it was changed by others; ::touched () after a touch; ::merged () when others
 * changed what had been changed here as well; ::written () when nothing waits to be written any more; ::gone () when it is in the trash or purged; ::failed (char *sentence) when it cannot be read or written.
 */
#define GOEN_TYPE_PITCH_DOCUMENT (goen_pitch_document_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchDocument, goen_pitch_document, GOEN, PITCH_DOCUMENT, GObject)

GoenPitchDocument *goen_pitch_document_new         (GoenLibrary       *library,
                                                    gint64             id);
GoenLibrary       *goen_pitch_document_get_library (GoenPitchDocument *self);
gint64             goen_pitch_document_get_id      (GoenPitchDocument *self);
GoenPitch         *goen_pitch_document_get_record  (GoenPitchDocument *self);   /* (transfer none), NULL until it is loaded */
gboolean           goen_pitch_document_is_gone     (GoenPitchDocument *self);
gboolean           goen_pitch_document_is_writing  (GoenPitchDocument *self);   /* ::written follows */
void               goen_pitch_document_touch       (GoenPitchDocument *self);
void               goen_pitch_document_flush       (GoenPitchDocument *self);   /* writes now, without waiting for it; also outlives the document */

G_END_DECLS
