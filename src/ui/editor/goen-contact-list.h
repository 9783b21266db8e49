/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-contact-kind.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenContactList:
 *
 * All contact points of one kind, with a row that adds one more.
 *
 * Property: kind (int, a #GoenContactKind). Signal ::changed.
 */
#define GOEN_TYPE_CONTACT_LIST (goen_contact_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenContactList, goen_contact_list, GOEN, CONTACT_LIST, AdwPreferencesGroup)

void       goen_contact_list_set_points (GoenContactList *self,
                                         GPtrArray       *points);
GPtrArray *goen_contact_list_dup_points (GoenContactList *self);
void       goen_contact_list_add_blank  (GoenContactList *self);
GtkWidget *goen_contact_list_check      (GoenContactList *self);

G_END_DECLS
