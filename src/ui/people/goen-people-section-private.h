/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-people-list.h"
#include "goen-people-section.h"

G_BEGIN_DECLS

void            goen_people_section_install_actions (GtkWidgetClass    *widget_class);   /* in goen-people-section-actions.c */
GoenPeopleList *goen_people_section_get_list        (GoenPeopleSection *self);
void            goen_people_section_show_list       (GoenPeopleSection *self);           /* where there is room for one pane */
void            goen_people_section_present         (GoenPeopleSection *self,
                                                     AdwDialog         *dialog);         /* a dialog whose ::saved person is shown */

G_END_DECLS
