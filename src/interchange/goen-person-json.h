/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "goen-person-record.h"

G_BEGIN_DECLS

JsonNode *goen_person_json_from_record (const GoenPersonRecord *record,
                                        gboolean                with_private);

G_END_DECLS
