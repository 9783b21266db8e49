/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Windows' Shift_JIS (CP932), for programs and phones that read nothing else. */

/* A character that CP932 cannot hold; 〓 is written instead. */
typedef void (*GoenCp932Loss) (gunichar  character,
                               gpointer  user_data);

void goen_cp932_append (GString       *out,         /* bytes */
                        const char    *text,
                        GoenCp932Loss  loss,        /* (nullable) */
                        gpointer       user_data);

gboolean goen_cp932_is_variation_selector (gunichar character);   /* it is left out, and no 〓 written */

G_END_DECLS
