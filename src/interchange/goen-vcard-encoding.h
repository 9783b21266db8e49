/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Turns the bytes of a vCard into UTF-8. Not thread-safe: each reading has its own. */
typedef struct _GoenVcardDecoder GoenVcardDecoder;

GoenVcardDecoder *goen_vcard_decoder_new          (const char       *fallback,
                                                   gboolean          fallback_is_certain);
void              goen_vcard_decoder_free         (GoenVcardDecoder *self);
char             *goen_vcard_decoder_decode_raw   (GoenVcardDecoder *self,
                                                   const char       *bytes,
                                                   gsize             length,
                                                   const char       *charset);
char             *goen_vcard_decoder_decode_anyway (GoenVcardDecoder *self,
                                                    const char       *bytes,
                                                    gsize             length);
char             *goen_vcard_decoder_decode_coded (GoenVcardDecoder *self,
                                                   const char       *bytes,
                                                   gsize             length,
                                                   const char       *charset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenVcardDecoder, goen_vcard_decoder_free)

char       *goen_vcard_encoding_dup_canonical (const char *name);
gboolean    goen_vcard_encoding_is_known      (const char *name);
gboolean    goen_vcard_encoding_is_wide       (const char *name);
const char *goen_vcard_encoding_from_bom      (const char *bytes,
                                               gsize       length,
                                               gsize      *bom_length);
const char *goen_vcard_encoding_guess_wide    (const char *bytes,
                                               gsize       length);
GBytes     *goen_vcard_encoding_convert_utf16 (const char *bytes,
                                               gsize       length,
                                               const char *encoding);
const char *goen_vcard_encoding_guess         (const char *bytes,
                                               gsize       length);
gboolean    goen_vcard_encoding_fits          (const char *bytes,
                                               gsize       length,
                                               const char *encoding);
gboolean    goen_vcard_encoding_is_broken_utf8 (const char *bytes,
                                                gsize       length);

G_END_DECLS
