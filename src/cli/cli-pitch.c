/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-loop.h"
#include "goen-error.h"
#include "goen-library-pitches.h"
#include "goen-pitch-meter.h"

/* A text is at most this long; the longest talk that Goen knows has less than 5,000 characters. */
#define MAX_TEXT (1024 * 1024)
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* One stretch that is measured on its own. */
typedef struct {
  const char    *name;       /* of the block, (nullable) */
  char          *text;       /* (owned) */
  GoenPitchTime  time;
} Measured;

static void
measured_clear (gpointer data)
{
  g_free (((Measured *) data)->text);
}

static const char *
name_of_block (GoenPitchBlock block)
{
  static const char * const names[GOEN_N_BLOCKS] = { "greeting", "who", "offer", "why", "whom", "closing" };

  return names[block];
}

static void
add_seconds (JsonBuilder *builder,
             const char  *name,
             guint        ms)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, (ms + 50) / 100 / 10.0);
}

static void
add_time (JsonBuilder         *builder,
          const GoenPitchTime *time)
{
  cli_add_number (builder, "characters", time->n_characters);
  cli_add_number (builder, "morae", time->n_morae);
  add_seconds (builder, "seconds", time->ms);
}

static void
print_json (GoenPitchMeter      *meter,
            const GoenPitchTime *all,
            GArray              *blocks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_time (builder, all);
  json_builder_set_member_name (builder, "rate");
  json_builder_add_double_value (builder, goen_pitch_meter_get_rate (meter));
  json_builder_set_member_name (builder, "rough");
  json_builder_add_boolean_value (builder, all->is_rough);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Measured *block = &g_array_index (blocks, Measured, i);
      g_autofree char *reading = goen_pitch_meter_dup_reading (meter, block->text);

      json_builder_begin_object (builder);
      if (block->name != NULL)
        cli_add_text (builder, "block", block->name);
      cli_add_text (builder, "text", block->text);
      cli_add_text (builder, "reading", reading);
      add_time (builder, &block->time);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  cli_print_json (json_builder_get_root (builder));
}

static char *
dup_seconds (guint ms)
{
  /* Translators: a number of seconds, such as 29.4 s. */
  return g_strdup_printf (_("%.1f s"), (ms + 50) / 100 / 10.0);
}

static void
print_table (const GoenPitchTime *all,
             GArray              *blocks)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { _("Seconds"), _("Morae"), _("Characters"), _("Text"), NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i <= blocks->len; i++)
    {
      const Measured *block = i < blocks->len ? &g_array_index (blocks, Measured, i) : NULL;
      const GoenPitchTime *time = block != NULL ? &block->time : all;
      char **line = g_new0 (char *, 5);

      line[0] = dup_seconds (time->ms);
      line[1] = g_strdup_printf ("%u", time->n_morae);
      line[2] = g_strdup_printf ("%u", time->n_characters);
      /* Translators: stands in the last line of a table: the sum. */
      line[3] = g_strdup (block != NULL ? block->text : _("In all"));
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
  if (all->is_rough)
    cli_print_error (_("Some kanji could not be read; they were counted by rule of thumb."));
}

/* Every line of a text is a block. */
static GArray *
split_text (GoenPitchMeter         *meter,
            const char             *text,
            const GoenPitchContext *context)
{
  g_autofree char *filled = goen_pitch_fill (text, context);
  g_auto (GStrv) lines = g_strsplit_set (filled, "\r\n", -1);
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (Measured));

  g_array_set_clear_func (blocks, measured_clear);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Measured block = { NULL, g_strdup (g_strstrip (lines[i])) };

      if (*block.text == '\0')
        {
          g_free (block.text);
          continue;
        }
      block.time = goen_pitch_meter_text (meter, block.text);
      g_array_append_val (blocks, block);
    }

  return blocks;
}

static GArray *
split_pitch (GoenPitchMeter         *meter,
             const GoenPitch        *pitch,
             const GoenPitchContext *context,
             GoenPitchTime          *all)
{
  GoenPitchTimes times = goen_pitch_meter_pitch (meter, pitch, context);
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (Measured));

  g_array_set_clear_func (blocks, measured_clear);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      Measured block = { name_of_block (i), NULL, times.blocks[i] };

      if (pitch->blocks[i] == NULL)
        continue;
      block.text = goen_pitch_fill (pitch->blocks[i], context);
      g_array_append_val (blocks, block);
    }
  *all = times.all;

  return blocks;
}

/* What is known of the user: only where there is a library, which measuring a text does not make. */
static GoenSpeaker *
load_speaker (GoenCli  *cli,
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

static GoenPitch *
load_pitch (GoenCli     *cli,
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

static char *
read_text (const char  *path,
           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_filename_display_name (path);
  gsize size;
  const char *data;

  if (!cli_read_file (path, &bytes, error))
    return NULL;

  data = g_bytes_get_data (bytes, &size);
  if (size > MAX_TEXT)
    {
      /* Translators: %s is a file name. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("%s is too long for something to be said: more than 1 MB."), name);
      return NULL;
    }
  if (!g_utf8_validate (data, (gssize) size, NULL))
    {
      /* Translators: %s is a file name. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("%s is not text in UTF-8. Save it as UTF-8 and try again."), name);
      return NULL;
    }

  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    return g_strndup (data + strlen (BYTE_ORDER_MARK), size - strlen (BYTE_ORDER_MARK));

  return g_strndup (data != NULL ? data : "", size);
}

static int
measure (GoenCli    *cli,
         const char *text,      /* (nullable) */
         const char *uuid)      /* (nullable) of a version */
{
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GoenPitch) pitch = NULL;
  g_autoptr (GoenSpeaker) speaker = NULL;
  g_autoptr (GArray) blocks = NULL;
  g_autoptr (GError) error = NULL;
  GoenPitchContext context;
  GoenPitchTime all;

  if (uuid != NULL && (pitch = load_pitch (cli, uuid, &error)) == NULL)
    return cli_fail (cli, error);
  speaker = load_speaker (cli, &error);
  if (speaker == NULL)
    return cli_fail (cli, error);

  context = (GoenPitchContext) { speaker->profile, speaker->event };
  goen_pitch_meter_set_words (meter, speaker->words);
  goen_pitch_meter_set_rate (meter, speaker->rate);
  if (pitch != NULL)
    {
      blocks = split_pitch (meter, pitch, &context, &all);
    }
  else
    {
      g_autofree char *filled = goen_pitch_fill (text, &context);

      blocks = split_text (meter, text, &context);
      all = goen_pitch_meter_text (meter, filled);
    }

  if (cli->is_json)
    print_json (meter, &all, blocks);
  else
    print_table (&all, blocks);

  return CLI_OK;
}

int
cli_pitch_measure (GoenCli  *cli,
                   char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *text = NULL;
  int status;
  const CliOption options[] = {
    { "file", 0, CLI_PATH, &file, N_("FILE"), N_("the text is in this file; “-” reads standard input") },
    { "pitch", 0, CLI_TEXT, &uuid, N_("UUID"), N_("one of your introductions, with its blocks") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 1, &words, &status))
    return status;
  if ((file != NULL) + (uuid != NULL) + words->len != 1)
    return cli_usage (cli, _("Say what to measure: a text, --file FILE or --pitch UUID."));

  if (file != NULL)
    text = read_text (file, &error);
  else if (words->len == 1 && (text = cli_dup_utf8 (words->pdata[0])) == NULL)
    return cli_usage (cli, _("The text is not UTF-8."));
  if (error != NULL)
    return cli_fail (cli, error);
  if (text != NULL && *g_strstrip (text) == '\0')
    return cli_usage (cli, _("There is nothing to measure: the text is empty."));

  return measure (cli, text, uuid);
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
      add_seconds (builder, "seconds", take->duration);
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
    cli_add_text (builder, name_of_block (i), pitch->blocks[i]);
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
  pitch = load_pitch (cli, words->pdata[0], &error);
  if (pitch != NULL)
    speaker = load_speaker (cli, &error);
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
