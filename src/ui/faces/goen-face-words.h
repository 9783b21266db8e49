/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-face-record.h"

G_BEGIN_DECLS

const char *goen_face_aspect_get_question (GoenFaceAspect  aspect);    /* translated */
const char *goen_fsrs_grade_get_label     (GoenFsrsGrade   grade);     /* translated, without a mnemonic: a digit is the key */
char       *goen_face_dup_interval        (gint64          seconds);   /* new: "in 10 minutes", "in 3 days" */
char       *goen_face_dup_time_left       (guint           seconds);   /* new: "2:41" */

G_END_DECLS
