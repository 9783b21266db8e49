/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* Who it is: photo, reading above the name, main affiliation, tags, and what can be done at once. */
#define GOEN_TYPE_PERSON_HEAD (goen_person_head_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonHead, goen_person_head, GOEN, PERSON_HEAD, AdwBin)

void goen_person_head_set_record (GoenPersonHead         *self,
                                  GoenLibrary            *library,
                                  const GoenPersonRecord *record);

G_END_DECLS
