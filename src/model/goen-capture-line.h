/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of quick capture: name / company / hook. A missing part is NULL. */
typedef struct {
  char *name;
  char *company;
  char *hook;      /* everything after the second slash, further slashes included */
  char *honorific; /* "先生" where it was written behind the name; 様, さん and 氏 are the usual thing and say nothing */
} GoenCaptureLine;

GoenCaptureLine *goen_capture_line_parse (const char            *text,    /* / ／ and a tab part; NULL and GOEN_ERROR_INVALID without name and company */
                                          GError               **error);
GoenCaptureLine *goen_capture_line_new   (const char            *name,
                                          const char            *company,
                                          const char            *hook);
GoenCaptureLine *goen_capture_line_copy  (const GoenCaptureLine *self);
void             goen_capture_line_free  (GoenCaptureLine       *self);
void             goen_capture_split_name (const char            *name,     /* 高橋 美咲, 高橋　美咲, Misaki Takahashi; without a space all of a Japanese name is the family name unless @given comes out */
                                          char                 **family,
                                          char                 **given);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCaptureLine, goen_capture_line_free)

G_END_DECLS
