/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How lists of participants are written. */
typedef enum {
  GOEN_PARTICIPANT_NAME,
  GOEN_PARTICIPANT_FAMILY,
  GOEN_PARTICIPANT_GIVEN,
  GOEN_PARTICIPANT_COMPANY,
  GOEN_PARTICIPANT_TITLE,
  GOEN_PARTICIPANT_NOTE,
  GOEN_PARTICIPANT_NUMBER,    /* counts the lines */
} GoenParticipantRole;

char     *goen_participant_dup_line      (const char *line);   /* without its bullet or number and the spaces around; tabs stay */
char    **goen_participant_split         (const char *line);   /* empty cells between tabs and commas stay */
GArray   *goen_participant_read_header   (const char *line);   /* of GoenParticipantRole, NULL when it is none */
gboolean  goen_participant_is_company    (const char *text);
gboolean  goen_participant_is_number     (const char *text);   /* also "" */
gboolean  goen_participant_is_post       (const char *text);   /* department or title */
char     *goen_participant_cut_brackets  (char       *name);   /* in place; what stood in them, (nullable) */
void      goen_participant_cut_honorific (char       *name);   /* in place */

G_END_DECLS
