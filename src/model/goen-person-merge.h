/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

gboolean goen_person_merge         (GoenPersonRecord       *target,
                                    const GoenPersonRecord *source);   /* adds what target lacks, overwrites nothing but a guess; TRUE when target changed */
gboolean goen_person_is_same_human (const GoenPersonRecord *a,
                                    const GoenPersonRecord *b);        /* same name, readings not contradicting, and mail, phone or company in common, or one says nothing the other does not */

G_END_DECLS
