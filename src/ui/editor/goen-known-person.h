/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenKnownPerson:
 *
 * Shows in short who a known person is, over an editor whose typed text stays.
 *
 * Signal ::chosen (gpointer: a #GoenPersonRecord with its images, owned by the dialog): what
 * was typed shall be added to this person.
 */
#define GOEN_TYPE_KNOWN_PERSON (goen_known_person_get_type ())
G_DECLARE_FINAL_TYPE (GoenKnownPerson, goen_known_person, GOEN, KNOWN_PERSON, AdwDialog)

AdwDialog *goen_known_person_new (GoenLibrary *library,
                                  gint64       id);

G_END_DECLS
