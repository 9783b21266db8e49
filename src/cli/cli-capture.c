/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "cli-loop.h"
#include "goen-error.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Lines of standard input, those without text left out. */
static gboolean
read_lines (GPtrArray  *texts,
            GError    **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  g_autoptr (GError) local_error = NULL;
  char *line;
  gsize length;

  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_ANY);
  for (guint n = 1; (line = g_data_input_stream_read_line (lines, &length, NULL, &local_error)) != NULL; n++)
    {
      /* A NUL is no text either, and would hide what follows it. */
      if (!g_utf8_validate_len (line, length, NULL))
        {
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Line %u is not text in UTF-8. Nothing was written."), n);
          g_free (line);
          return FALSE;
        }
      if (n == 1 && g_str_has_prefix (line, BYTE_ORDER_MARK))
        memmove (line, line + strlen (BYTE_ORDER_MARK), length - strlen (BYTE_ORDER_MARK) + 1);
      if (*g_strstrip (line) != '\0')
        g_ptr_array_add (texts, line);
      else
        g_free (line);
    }
  if (local_error == NULL)
    return TRUE;

  /* Translators: the first %s is a file name, the second says why. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("%s cannot be read: %s"), "-", local_error->message);

  return FALSE;
}

static GPtrArray *
collect_texts (GPtrArray  *words,
               GError    **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    {
      char *text;

      if (g_str_equal (words->pdata[i], "-"))
        {
          if (!read_lines (texts, error))
            return NULL;
          continue;
        }
      text = cli_dup_utf8 (words->pdata[i]);
      if (text == NULL)
        {
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       /* Translators: %u counts what was given, from 1. */
                       _("Line %u is not text in UTF-8. Nothing was written."), i + 1);
          return NULL;
        }
      g_ptr_array_add (texts, text);
    }

  return g_steal_pointer (&texts);
}

/* All are read before the first one is written, so that a slip of the pen leaves nothing half done. */
static GPtrArray *
parse_lines (GPtrArray  *words,
             GError    **error)
{
  g_autoptr (GPtrArray) texts = collect_texts (words, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_capture_line_free);

  if (texts == NULL)
    return NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      GoenCaptureLine *line = goen_capture_line_parse (texts->pdata[i], &local_error);

      if (line == NULL)
        {
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                       /* Translators: %u counts what was given, from 1; %s is a sentence that says what is wrong. */
                       _("Line %u: %s Nothing was written."), i + 1, local_error->message);
          return NULL;
        }
      g_ptr_array_add (lines, line);
    }

  return g_steal_pointer (&lines);
}

static void
print_captured (const GoenCaptured *captured)
{
  const GoenAttendance *attendance = captured->attendance;
  const char *name = goen_attendance_get_name (attendance);
  g_autofree char *line = NULL;

  if (captured->n_namesakes > 0)
    /* Translators: %s is a name, twice a number. */
    line = g_strdup_printf (ngettext ("%s: added as somebody new; %u person of that name is there already.",
                                      "%s: added as somebody new; %u people of that name are there already.",
                                      captured->n_namesakes), name, captured->n_namesakes);
  else if (captured->is_known)
    line = g_strdup_printf (_("%s: met again."), name);
  else
    line = g_strdup_printf (_("%s: added."), name);

  cli_print_line (line);
}

static void
add_captured (JsonBuilder        *builder,
              const GoenCaptured *captured)
{
  const GoenAttendance *attendance = captured->attendance;

  json_builder_begin_object (builder);
  cli_add_text (builder, "uuid", attendance->uuid);
  cli_add_text (builder, "person", goen_attendance_get_name (attendance));
  cli_add_text (builder, "person-uuid", attendance->person_uuid);
  cli_add_text (builder, "company", goen_attendance_get_company (attendance));
  cli_add_text (builder, "hook", attendance->hook);
  json_builder_set_member_name (builder, "known");
  json_builder_add_boolean_value (builder, captured->is_known);
  json_builder_end_object (builder);
}

static int
capture (GoenCli   *cli,
         gint64     event_id,
         GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GoenCaptured) captured = NULL;

      goen_library_capture_async (cli->library, event_id, lines->pdata[i], cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      captured = goen_library_capture_finish (cli->library, result, &error);
      if (captured == NULL)
        return cli_fail (cli, error);

      add_captured (builder, captured);
      if (!cli->is_json)
        print_captured (captured);
    }
  json_builder_end_array (builder);

  if (cli->is_json)
    cli_print_json (json_builder_get_root (builder));

  return CLI_OK;
}

int
cli_capture (GoenCli  *cli,
             char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *event = NULL;
  gint64 event_id;
  int status;
  const CliOption options[] = {
    { "event", 0, CLI_TEXT, &event, N_("UUID"), N_("where they were met") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, G_MAXUINT, &words, &status))
    return status;
  if (event == NULL)
    return cli_usage (cli, _("Say where they were met: --event UUID."));

  lines = parse_lines (words, &error);
  if (lines == NULL || !cli_open (cli, &error))
    return cli_fail (cli, error);

  event_id = cli_find_event (cli, event, &error);
  if (event_id == 0)
    return cli_fail (cli, error);

  return capture (cli, event_id, lines);
}
