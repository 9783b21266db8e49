/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/* A network of people who do not exist, for pictures, tests and measurements: the same on every
 * machine, in every locale, on every day. */

GoenPersonRecord *goen_sample_person (guint   index,
                                      guint64 seed);
GPtrArray        *goen_sample_people (guint   n,
                                      guint64 seed);  /* of GoenPersonRecord */

G_END_DECLS
