/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"
#include "goen-quick-add.h"

G_BEGIN_DECLS

/**
 * GoenPersonEditor:
 *
 * The dialog in which a person is added or changed, on a detached draft.
 *
 * ::saved (gint64 id) is emitted after the store has written the person.
 */
#define GOEN_TYPE_PERSON_EDITOR (goen_person_editor_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonEditor, goen_person_editor, GOEN, PERSON_EDITOR, AdwDialog)

AdwDialog *goen_person_editor_new        (GoenLibrary            *library,
                                          const GoenPersonRecord *record);   /* (nullable): a new person; a loaded record with its images otherwise */
void       goen_person_editor_merge_into (GoenPersonEditor       *self,
                                          const GoenPersonRecord *known);    /* a loaded record with its images */

G_END_DECLS
