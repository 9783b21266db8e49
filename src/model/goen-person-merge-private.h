/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-merge.h"

G_BEGIN_DECLS

gboolean goen_person_have_same_name      (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);
gboolean goen_person_readings_contradict (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);
gboolean goen_person_may_share_uid       (const GoenPersonRecord *a,
                                          const GoenPersonRecord *b);

G_END_DECLS
