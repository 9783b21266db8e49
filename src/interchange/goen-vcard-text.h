/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How text is written in the value of a vCard property: RFC 6350 section 3.4, RFC 2426 section 5. */

char       *goen_vcard_text_unescape      (const char *value);
char      **goen_vcard_text_split         (const char *value,
                                           char        separator);
void        goen_vcard_text_append        (GString    *out,
                                           const char *text);
void        goen_vcard_text_append_uri    (GString    *out,
                                           const char *uri);
char       *goen_vcard_text_escape        (const char *text);
gboolean    goen_vcard_text_is_blank      (const char *text);

char       *goen_vcard_parameter_decode   (const char *value,
                                           gsize       length);
void        goen_vcard_parameter_append   (GString    *out,
                                           const char *value);

guint8     *goen_vcard_quoted_printable_decode (const char *text,
                                                gsize       length,
                                                gsize      *out_length);
GBytes     *goen_vcard_base64_decode           (const char *text);

char       *goen_vcard_date_parse         (const char *text);
char       *goen_vcard_date_to_basic      (const char *date);
gboolean    goen_vcard_date_is_valid      (const char *date);
gint64      goen_vcard_time_parse         (const char *text);

G_END_DECLS
