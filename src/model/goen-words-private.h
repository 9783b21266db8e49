/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is typed or noted, in one line, with one space where there are several and none around; NULL for what is empty. */
char       *goen_words_clean             (const char *text,       /* (nullable) */
                                          gssize      length);    /* bytes, or -1 */
gboolean    goen_words_say_something     (const char *text);      /* more than marks */

/* For texts that are in one language whatever that of the program is. From 1 on, as GDateTime counts. */
const char *goen_words_get_month_en      (int         month);
const char *goen_words_get_weekday_en    (int         weekday);
const char *goen_words_get_weekday_ja    (int         weekday);   /* 月 … 日 */

G_END_DECLS
