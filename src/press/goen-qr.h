/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* QR codes by libqrencode, with ECI 26 (UTF-8) where there is anything beyond ASCII: without it Japanese is read as Shift_JIS. */
typedef struct _GoenQr GoenQr;

GoenQr          *goen_qr_new       (const char *text,       /* GOEN_ERROR_INVALID: too long, with a translated sentence */
                                    GError    **error);
void             goen_qr_free      (GoenQr     *self);
void             goen_qr_draw      (GoenQr     *self,       /* with the quiet zone; as one stencil mask, sharp at any scale */
                                    cairo_t    *cr,
                                    double      x,
                                    double      y,
                                    double      size);
void             goen_qr_share     (GoenQr    **codes,      /* that are drawn onto the same page: a PDF then holds one picture of them */
                                    guint       n_codes);
double           goen_qr_get_cell_size (GoenQr *self,       /* of a code drawn at this size */
                                    double      size);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenQr, goen_qr_free)

/* What a code on a card says. Fields may be NULL. */
typedef struct {
  const char *name;
  const char *reading;
  const char *company;
  const char *title;
  const char *phone;
  const char *mail;
  const char *url;
  const char *address;
} GoenQrContact;

char            *goen_qr_dup_mecard (const GoenQrContact *contact);
char            *goen_qr_dup_vcard  (const GoenQrContact *contact);   /* 3.0, the short form */

G_END_DECLS
