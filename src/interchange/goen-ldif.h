/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-record-visitor.h"

G_BEGIN_DECLS

gboolean goen_ldif_read (GBytes             *bytes,
                         const char         *encoding,      /* (nullable): guess; RFC 2849 says UTF-8 */
                         GoenRecordVisitor   visitor,
                         gpointer            user_data,
                         GCancellable       *cancellable,
                         GError            **error);

G_END_DECLS
