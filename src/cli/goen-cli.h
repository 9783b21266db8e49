/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "cli-options.h"
#include "goen-library.h"

G_BEGIN_DECLS

/* What the exit status says. */
enum {
  CLI_OK = 0,
  CLI_FAILED = 1,   /* bad input, or nothing found */
  CLI_USAGE = 2,
};

typedef struct _GoenCli GoenCli;

typedef struct {
  const char *name;        /* "import", "list people" */
  const char *arguments;   /* translatable, what follows the name in the usage */
  const char *summary;     /* translatable, one line for the list of commands */
  const char *details;     /* translatable, (nullable) */
  int       (*run) (GoenCli *cli, char **argv);
} CliCommand;

/* One run of the program. */
struct _GoenCli {
  char             *path;         /* (owned) (nullable) --file, in the encoding of file names */
  gboolean          is_json;      /* --json */
  gboolean          wants_help;   /* --help */
  gboolean          wants_version;
  const CliCommand *command;
  GCancellable     *cancellable;  /* (owned) cancelled by a signal */
  int               signal;       /* that came, 0 for none */
  GoenLibrary      *library;      /* (owned) (nullable) */
};

/* cli-session.c */
gboolean      cli_parse        (GoenCli             *cli,
                                const CliOption     *options,    /* (nullable) of the command */
                                char               **argv,
                                guint                min_words,
                                guint                max_words,
                                GPtrArray          **words,      /* of char *, in the encoding of file names */
                                int                 *status);    /* when FALSE: what to exit with */
gboolean      cli_open         (GoenCli             *cli,
                                GError             **error);
void          cli_result_cb    (GObject             *source,
                                GAsyncResult        *result,
                                gpointer             slot);      /* GAsyncResult ** */
void          cli_await        (GAsyncResult       **slot);
int           cli_fail         (GoenCli             *cli,
                                const GError        *error);
int           cli_usage        (GoenCli             *cli,
                                const char          *sentence);
gboolean      cli_parse_id     (GoenCli             *cli,        /* cli_parse() of a command that wants one number and nothing else */
                                char               **argv,
                                gint64              *id,
                                int                 *status);
gint64        cli_find         (GoenCli             *cli,
                                const char          *uuid,
                                GError             **error);

/* cli-output.c: standard output, always whole characters */
void          cli_print        (const char          *text);
void          cli_print_line   (const char          *line);
void          cli_print_error  (const char          *sentence);
void          cli_print_json   (JsonNode            *node);      /* (transfer full) */
void          cli_print_json_text   (const char     *name,       /* an object of one member */
                                     const char     *value);
void          cli_print_json_number (const char     *name,
                                     gint64          value);
char         *cli_dup_time     (gint64               time);      /* local time, for a table; "" for 0 */
void          cli_add_number   (JsonBuilder         *builder,
                                const char          *name,
                                gint64               number);
void          cli_add_time     (JsonBuilder         *builder,
                                const char          *name,
                                gint64               time);      /* null for 0 */
gboolean      cli_resolve_output (const char        *path,       /* of a file that is to be replaced as a whole */
                                  char             **resolved,   /* (out): owned by the caller */
                                  GError           **error);
gboolean      cli_flush        (GError             **error);
guint         cli_text_width   (const char          *text);
void          cli_append_cell  (GString             *line,
                                const char          *text,       /* (nullable) */
                                guint                width);     /* 0: as wide as it is */
void          cli_append_paragraph (GString         *text,
                                    const char      *paragraph);
void          cli_print_table  (GPtrArray           *rows);      /* of GStrv, the first one the heading */

/* cli-files.c */
gboolean      cli_read_file    (const char          *path,       /* “-” is standard input */
                                GBytes             **bytes,      /* (out) (transfer full) */
                                GError             **error);
gboolean      cli_write_file   (const char          *path,       /* “-” is standard output; replaced as a whole, mode 0600 */
                                GBytes              *bytes,
                                GError             **error);

/* cli-help.c */
extern const CliCommand cli_commands[];   /* ends with one without a name */
const CliOption *cli_common_options  (GoenCli          *cli);
const char   *cli_get_arguments      (const CliCommand *command);
void          cli_print_help         (GoenCli          *cli,
                                      const CliOption  *options);   /* (nullable) */
char         *cli_dup_overall_help   (GoenCli          *cli);

/* The commands. */
int           cli_import       (GoenCli *cli, char **argv);
int           cli_export       (GoenCli *cli, char **argv);
int           cli_list_people  (GoenCli *cli, char **argv);
int           cli_search       (GoenCli *cli, char **argv);
int           cli_show         (GoenCli *cli, char **argv);
int           cli_add_person   (GoenCli *cli, char **argv);
int           cli_add_event    (GoenCli *cli, char **argv);
int           cli_list_events  (GoenCli *cli, char **argv);
int           cli_capture      (GoenCli *cli, char **argv);
int           cli_due          (GoenCli *cli, char **argv);
int           cli_draft        (GoenCli *cli, char **argv);
int           cli_done         (GoenCli *cli, char **argv);
int           cli_snooze       (GoenCli *cli, char **argv);
int           cli_drop         (GoenCli *cli, char **argv);
int           cli_brief        (GoenCli *cli, char **argv);
int           cli_pitch_list   (GoenCli *cli, char **argv);
int           cli_pitch_show   (GoenCli *cli, char **argv);
int           cli_pitch_measure (GoenCli *cli, char **argv);
int           cli_questions_list (GoenCli *cli, char **argv);
int           cli_questions_draw (GoenCli *cli, char **argv);
int           cli_questions_asked (GoenCli *cli, char **argv);
int           cli_questions_import (GoenCli *cli, char **argv);
int           cli_questions_export (GoenCli *cli, char **argv);
int           cli_sheets       (GoenCli *cli, char **argv);
int           cli_card         (GoenCli *cli, char **argv);
int           cli_sheet        (GoenCli *cli, char **argv);
int           cli_book         (GoenCli *cli, char **argv);
int           cli_badges       (GoenCli *cli, char **argv);
int           cli_calibration  (GoenCli *cli, char **argv);
int           cli_delete       (GoenCli *cli, char **argv);
int           cli_restore      (GoenCli *cli, char **argv);
int           cli_duplicates   (GoenCli *cli, char **argv);
int           cli_not_same     (GoenCli *cli, char **argv);
int           cli_readings     (GoenCli *cli, char **argv);
int           cli_imports      (GoenCli *cli, char **argv);
int           cli_undo_import  (GoenCli *cli, char **argv);
int           cli_merge        (GoenCli *cli, char **argv);
int           cli_merges       (GoenCli *cli, char **argv);
int           cli_undo_merge   (GoenCli *cli, char **argv);
int           cli_check        (GoenCli *cli, char **argv);
int           cli_sample       (GoenCli *cli, char **argv);

G_END_DECLS
