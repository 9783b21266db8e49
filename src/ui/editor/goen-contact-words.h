/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-contact-kind.h"
#include "goen-person-record.h"

G_BEGIN_DECLS

/* How a way to reach somebody is called, and what opens it. */

char       *goen_contact_dup_label   (GoenContactKind         kind,
                                      const GoenContactPoint *point);    /* the user's own word before ours */
char       *goen_contact_dup_uri     (GoenContactKind         kind,
                                      const GoenContactPoint *point);    /* NULL when nothing can open it */
const char *goen_address_get_label   (const GoenAddress      *address);
gboolean    goen_contact_is_safe_uri (const char             *uri);      /* a scheme that opens a page, a mail or a call, nothing on this computer */

G_END_DECLS
