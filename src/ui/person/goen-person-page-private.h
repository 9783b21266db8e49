/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-page.h"

G_BEGIN_DECLS

GoenLibrary            *goen_person_page_get_library    (GoenPersonPage *self);
const GoenPersonRecord *goen_person_page_get_record     (GoenPersonPage *self);       /* of whom is shown */

/* In goen-person-page-actions.c: what can be done with the person. */
void                    goen_person_page_install_actions (GtkWidgetClass *widget_class);
void                    goen_person_page_enable_actions  (GoenPersonPage *self,
                                                          gboolean        is_person,
                                                          gboolean        can_write);

G_END_DECLS
