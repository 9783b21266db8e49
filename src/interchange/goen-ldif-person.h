/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-ldif-line.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* One entry of an LDIF file as a person. */

GoenPersonRecord *goen_ldif_person_read (const GPtrArray *attributes);   /* of GoenLdifAttribute; NULL when there is nobody in it */

G_END_DECLS
