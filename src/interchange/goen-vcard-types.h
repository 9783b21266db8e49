/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-vcard-line.h"

G_BEGIN_DECLS

/* What the words of a TYPE parameter and of a label mean, and the services people can be reached by. */

typedef enum {
  GOEN_VCARD_KIND_PHONE   = 1 << 0,
  GOEN_VCARD_KIND_MAIL    = 1 << 1,
  GOEN_VCARD_KIND_ADDRESS = 1 << 2,
  GOEN_VCARD_KIND_LINK    = 1 << 3,
  GOEN_VCARD_KIND_DATE    = 1 << 4,
  GOEN_VCARD_KIND_NONE    = 0,       /* nothing with a type */
} GoenVcardKind;

const char *goen_vcard_type_pick          (const GoenVcardLine *line,
                                           GoenVcardKind        kind,
                                           GPtrArray           *others);
const char *goen_vcard_type_from_label    (const char    *label,
                                           GoenVcardKind  kind);
gboolean    goen_vcard_type_is_registered (const char    *type);
guint       goen_vcard_type_get_preference (const GoenVcardLine *line);

char       *goen_vcard_label_unwrap       (const char *label,
                                           gboolean   *was_wrapped);

char       *goen_vcard_service_canonical  (const char *service);
const char *goen_vcard_service_of_property (const char *property);
const char *goen_vcard_service_get_scheme (const char *service);
const char *goen_vcard_service_get_property (const char *service);

G_END_DECLS
