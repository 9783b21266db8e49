/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *goen_practice_keys_new (void);   /* which key does what, (transfer floating) */

G_END_DECLS
