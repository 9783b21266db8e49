/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenPersonForm:
 *
 * All fields of a person. Signal ::merge (gpointer: a #GoenPersonRecord with its images): the
 * user wants to add what is typed to this known person.
 */
#define GOEN_TYPE_PERSON_FORM (goen_person_form_get_type ())
G_DECLARE_FINAL_TYPE (GoenPersonForm, goen_person_form, GOEN, PERSON_FORM, GtkBox)

void              goen_person_form_set_library (GoenPersonForm         *self,
                                                GoenLibrary            *library);
void              goen_person_form_load        (GoenPersonForm         *self,
                                                const GoenPersonRecord *record);
GoenPersonRecord *goen_person_form_dup_record  (GoenPersonForm         *self);
GtkWidget        *goen_person_form_check       (GoenPersonForm         *self);

G_END_DECLS
