/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cairo embeds all subroutines of a font where it loses its way in one of them, which for a Japanese font is a megabyte. */

gboolean goen_cff_empty_unused (guint8     *font,      /* a CID-keyed CFF font, changed in place; FALSE leaves it as it is */
                                gsize       length);
void     goen_pdf_shrink_fonts (GByteArray *pdf);      /* as Cairo writes it; anything else stays as it is */

G_END_DECLS
