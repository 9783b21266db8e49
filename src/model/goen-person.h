/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-table.h"

G_BEGIN_DECLS

/**
 * GoenPerson:
 *
 * A person as lists show them: alive, unique for its id while somebody holds it.
 *
 * It begins as a placeholder (is-loaded FALSE, name "") and announces what it
 * learns by property notify. Everything else about a person is a
 * #GoenPersonRecord from goen_library_load_record_async().
 * Properties: id (int64), uuid, name, yomi, company, title (string),
 * last-contact (int64, Unix seconds, 0 unknown), has-photo, yomi-guessed, is-loaded (boolean).
 */
#define GOEN_TYPE_PERSON (goen_person_get_type ())
G_DECLARE_FINAL_TYPE (GoenPerson, goen_person, GOEN, PERSON, GObject)

gint64            goen_person_get_id           (GoenPerson *self);
const char       *goen_person_get_uuid         (GoenPerson *self);
const char       *goen_person_get_name         (GoenPerson *self);
const char       *goen_person_get_yomi         (GoenPerson *self);
const char       *goen_person_get_company      (GoenPerson *self);
const char       *goen_person_get_title        (GoenPerson *self);
gint64            goen_person_get_last_contact (GoenPerson *self);
gboolean          goen_person_get_has_photo    (GoenPerson *self);
gboolean          goen_person_get_is_loaded    (GoenPerson *self);

G_END_DECLS
