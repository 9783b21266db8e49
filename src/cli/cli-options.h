/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  CLI_FLAG,     /* gboolean * */
  CLI_TEXT,     /* char **, UTF-8 */
  CLI_LIST,     /* GPtrArray * of char *, UTF-8; may be given several times */
  CLI_NUMBER,   /* guint64 * */
  CLI_PATH,     /* char **, in the encoding of file names */
} CliOptionKind;

typedef struct {
  const char    *name;         /* without dashes; NULL ends an array of options */
  char           letter;       /* 0 for none */
  CliOptionKind  kind;
  gpointer       value;
  const char    *argument;     /* translatable, (nullable) for flags */
  const char    *description;  /* translatable */
} CliOption;

gboolean cli_options_parse (const CliOption  *common,
                            const CliOption  *options,      /* (nullable) */
                            char            **argv,         /* NULL-terminated, without the program */
                            gboolean          stop_at_word, /* the first word ends the options */
                            guint            *n_parsed,
                            GPtrArray        *words,        /* of char *, unowned */
                            char            **complaint);   /* a translated sentence, when FALSE */
char    *cli_dup_utf8      (const char       *argument);    /* NULL when it is no text */

G_END_DECLS
