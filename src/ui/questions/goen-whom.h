/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenWhom:
 *
 * Whom something was asked, as rows of a form: one of the contacts, or nobody in particular. The people of an event are offered to be picked: those met
 * there first, the latest before the others, then those who are expected.
 *
 * Signal ::changed ().
 */
#define GOEN_TYPE_WHOM (goen_whom_get_type ())
G_DECLARE_FINAL_TYPE (GoenWhom, goen_whom, GOEN, WHOM, GObject)

GoenWhom   *goen_whom_new        (GoenLibrary         *library);
void        goen_whom_add_to     (GoenWhom            *self,
                                  AdwPreferencesGroup *group);
void        goen_whom_set_person (GoenWhom   *self,
                                  const char *name,  /* (nullable) */
                                  const char *uuid);  /* (nullable) */
void        goen_whom_set_event  (GoenWhom *self,
                                  gint64    event_id);  /* 0 for none */
const char *goen_whom_get_uuid   (GoenWhom            *self);     /* (nullable): nobody, or a name that is not one of the contacts */
gboolean    goen_whom_is_blank   (GoenWhom            *self);
void        goen_whom_focus      (GoenWhom            *self);

G_END_DECLS
