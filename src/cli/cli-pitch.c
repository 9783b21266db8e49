/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-pitch.h"
#include "goen-error.h"

const char *
cli_pitch_name_block (GoenPitchBlock block)
{
  static const char * const names[GOEN_N_BLOCKS] = { "greeting", "who", "offer", "why", "whom", "closing" };

  return names[block];
}

void
cli_pitch_add_seconds (JsonBuilder *builder,
                       const char  *name,
                       guint        ms)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, (ms + 50) / 100 / 10.0);
}

/* What is known of the user: only where there is a library, which measuring a text does not make. */
GoenSpeaker *
cli_pitch_load_speaker (GoenCli  *cli,
                        GError  **error)
{
  g_autofree char *path = cli->path != NULL ? g_strdup (cli->path) : goen_library_dup_default_path ();
  g_autoptr (GAsyncResult) result = NULL;

  if (cli->library == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      GoenSpeaker *speaker = g_new0 (GoenSpeaker, 1);

      speaker->profile = goen_profile_new ();
      speaker->words = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_spoken_word_free);
      return speaker;
    }

  if (!cli_open (cli, error))
    return NULL;
  goen_library_load_speaker_async (cli->library, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_speaker_finish (cli->library, result, error);
}

GoenPitch *
cli_pitch_load (GoenCli     *cli,
                const char  *uuid,
                GError     **error)
{
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = cli_dup_utf8 (uuid);
  gint64 id;

  if (!cli_open (cli, error))
    return NULL;
  goen_library_find_pitch_async (cli->library, text != NULL ? text : "", cli->cancellable, cli_result_cb, &found);
  cli_await (&found);
  id = goen_library_find_pitch_finish (cli->library, found, &local_error);
  if (id == 0 && g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      /* Translators: %s is a UUID. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("No introduction has the UUID “%s”. “goen-cli pitch list” shows them."), text);
      return NULL;
    }
  if (id == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  goen_library_load_pitch_async (cli->library, id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_pitch_finish (cli->library, result, error);
}

static GPtrArray *
list_pitches (GoenCli  *cli,
              GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!cli_open (cli, error))
    return NULL;
  goen_library_list_pitches_async (cli->library, NULL, FALSE, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_list_pitches_finish (cli->library, result, error);
}

static void
add_pitch (JsonBuilder     *builder,
           const GoenPitch *pitch)
{
  cli_add_text (builder, "uuid", pitch->uuid);
  cli_add_text (builder, "name", pitch->name);
  cli_add_text (builder, "audience", pitch->audience);
  cli_add_number (builder, "target", pitch->seconds);
  cli_add_number (builder, "takes", pitch->n_takes);
  cli_add_number (builder, "uses", pitch->n_uses);
  cli_add_time (builder, "practised", pitch->last_take);
}

static void
print_pitches (GPtrArray *pitches)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  /* Translators: headings of a table: the length that is aimed at, how often it was practised. */
  const char *heading[] = { _("Name"), _("Target"), _("Takes"), _("For whom"), "UUID", NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i < pitches->len; i++)
    {
      const GoenPitch *pitch = pitches->pdata[i];
      char **line = g_new0 (char *, 6);

      line[0] = g_strdup (pitch->name);
      /* Translators: a number of seconds. */
      line[1] = g_strdup_printf (_("%u s"), pitch->seconds);
      line[2] = g_strdup_printf ("%u", pitch->n_takes);
      line[3] = g_strdup (pitch->audience != NULL ? pitch->audience : "");
      line[4] = g_strdup (pitch->uuid);
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
}

int
cli_pitch_list (GoenCli  *cli,
                char    **argv)
{
  g_autoptr (GPtrArray) pitches = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 0, 0, NULL, &status))
    return status;
  pitches = list_pitches (cli, &error);
  if (pitches == NULL)
    return cli_fail (cli, error);

  if (!cli->is_json)
    {
      if (pitches->len > 0)
        print_pitches (pitches);
      else
        cli_print_error (_("There is no introduction yet."));
      return CLI_OK;
    }

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < pitches->len; i++)
    {
      json_builder_begin_object (builder);
      add_pitch (builder, pitches->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_print_json (json_builder_get_root (builder));

  return CLI_OK;
}

static void
add_takes (JsonBuilder *builder,
           GPtrArray   *takes)
{
  json_builder_set_member_name (builder, "takes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < takes->len; i++)
    {
      const GoenTake *take = takes->pdata[i];

      json_builder_begin_object (builder);
      cli_add_time (builder, "started", take->started);
      cli_pitch_add_seconds (builder, "seconds", take->duration);
      cli_add_number (builder, "target", take->target);
      json_builder_set_member_name (builder, "on-time");
      json_builder_add_boolean_value (builder, goen_take_is_on_time (take));
      cli_add_number (builder, "pauses", take->pauses->len);
      cli_add_number (builder, "fillers", take->fillers->len);
      cli_add_number (builder, "rating", take->rating);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_pitch_json (const GoenPitch        *pitch,
                  const GoenPitchContext *context,
                  GPtrArray              *takes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = goen_pitch_dup_filled (pitch, context);

  json_builder_begin_object (builder);
  add_pitch (builder, pitch);
  cli_add_text (builder, "text", text);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_object (builder);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    cli_add_text (builder, cli_pitch_name_block (i), pitch->blocks[i]);
  json_builder_end_object (builder);
  add_takes (builder, takes);
  json_builder_end_object (builder);

  cli_print_json (json_builder_get_root (builder));
}

int
cli_pitch_show (GoenCli  *cli,
                char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenPitch) pitch = NULL;
  g_autoptr (GoenSpeaker) speaker = NULL;
  g_autoptr (GPtrArray) takes = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  GoenPitchContext context;
  int status;

  if (!cli_parse (cli, NULL, argv, 1, 1, &words, &status))
    return status;
  pitch = cli_pitch_load (cli, words->pdata[0], &error);
  if (pitch != NULL)
    speaker = cli_pitch_load_speaker (cli, &error);
  if (speaker == NULL)
    return cli_fail (cli, error);
  goen_library_list_takes_async (cli->library, pitch->id, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  takes = goen_library_list_takes_finish (cli->library, result, &error);
  if (takes == NULL)
    return cli_fail (cli, error);

  context = (GoenPitchContext) { speaker->profile, speaker->event };
  if (cli->is_json)
    {
      print_pitch_json (pitch, &context, takes);
      return CLI_OK;
    }

  text = goen_pitch_dup_filled (pitch, &context);
  sentence = goen_takes_dup_sentence (takes);
  cli_print_line (pitch->name);
  cli_print_line ("");
  cli_print_line (text);
  if (sentence != NULL)
    {
      cli_print_line ("");
      cli_print_line (sentence);
    }

  return CLI_OK;
}
