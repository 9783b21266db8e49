/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-contact-kind.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/**
 * GoenContactRow:
 *
 * One phone, mail address, link, account or date: its value, what it is for, and a button that removes it.
 *
 * Signals: ::changed, ::remove.
 */
#define GOEN_TYPE_CONTACT_ROW (goen_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenContactRow, goen_contact_row, GOEN, CONTACT_ROW, AdwPreferencesRow)

GtkWidget        *goen_contact_row_new       (GoenContactKind         kind);
void              goen_contact_row_set_point (GoenContactRow         *self,
                                              const GoenContactPoint *point);
GoenContactPoint *goen_contact_row_dup_point (GoenContactRow         *self);
gboolean          goen_contact_row_is_blank  (GoenContactRow         *self);
gboolean          goen_contact_row_check     (GoenContactRow         *self);

G_END_DECLS
