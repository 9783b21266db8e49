/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a GoenContactPoint can be, and the types that Goen offers for it. */
typedef enum {
  GOEN_CONTACT_PHONE,
  GOEN_CONTACT_EMAIL,
  GOEN_CONTACT_LINK,
  GOEN_CONTACT_ACCOUNT,
  GOEN_CONTACT_DATE,
  GOEN_CONTACT_ADDRESS,
} GoenContactKind;

const char         *goen_contact_kind_get_title      (GoenContactKind  kind);
const char         *goen_contact_kind_get_add_title  (GoenContactKind  kind);
const char * const *goen_contact_kind_get_types      (GoenContactKind  kind);
const char         *goen_contact_kind_get_type_label (GoenContactKind  kind,
                                                      const char      *type);

G_END_DECLS
