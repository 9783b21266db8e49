/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder for sample people who are only looked at. */
char *goen_sample_folder_new    (void);               /* (nullable): what went wrong is said on the terminal */
void  goen_sample_folder_remove (const char *path);   /* with what is in it */

G_END_DECLS
