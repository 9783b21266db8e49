/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-pitch.h"
#include "goen-error.h"

/* A text is at most this long; the longest talk that Goen knows has less than 5,000 characters. */
#define MAX_TEXT (1024 * 1024)
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* One stretch that is measured on its own. */
typedef struct {
  const char    *name;       /* of the block, (nullable) */
  char          *text;       /* (owned) */
  GoenPitchTime  time;
} Measured;

/* What was measured in all. */
typedef struct {
  GoenPitchMeter *meter;     /* not owned */
  GArray         *blocks;    /* (owned) of Measured */
  GoenPitchTime   all;
  guint           target;    /* s, 0 where there is none */
} Measurement;

static void
measured_clear (gpointer data)
{
  g_free (((Measured *) data)->text);
}

static void
measurement_clear (Measurement *self)
{
  g_clear_pointer (&self->blocks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measurement, measurement_clear)

static const char *
name_of_fit (GoenPitchFit fit)
{
  static const char * const names[] = {
    [GOEN_PITCH_FIT_EMPTY] = "empty",
    [GOEN_PITCH_FIT_SHORT] = "short",
    [GOEN_PITCH_FIT_GOOD] = "good",
    [GOEN_PITCH_FIT_CLOSE] = "close",
    [GOEN_PITCH_FIT_LONG] = "long",
  };

  return names[fit];
}

static void
add_time (JsonBuilder         *builder,
          const GoenPitchTime *time)
{
  cli_add_number (builder, "characters", time->n_characters);
  cli_add_number (builder, "morae", time->n_morae);
  cli_pitch_add_seconds (builder, "seconds", time->ms);
}

static void
add_block (JsonBuilder    *builder,
           GoenPitchMeter *meter,
           const Measured *block)
{
  g_autofree char *reading = goen_pitch_meter_dup_reading (meter, block->text);

  json_builder_begin_object (builder);
  if (block->name != NULL)
    cli_add_text (builder, "block", block->name);
  cli_add_text (builder, "text", block->text);
  cli_add_text (builder, "reading", reading);
  add_time (builder, &block->time);
  json_builder_end_object (builder);
}

static void
print_json (const Measurement *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_time (builder, &self->all);
  json_builder_set_member_name (builder, "rate");
  json_builder_add_double_value (builder, goen_pitch_meter_get_rate (self->meter));
  json_builder_set_member_name (builder, "rough");
  json_builder_add_boolean_value (builder, self->all.is_rough);
  if (self->target > 0)
    {
      cli_add_number (builder, "target", self->target);
      cli_add_text (builder, "fit", name_of_fit (goen_pitch_fit_tell (self->all.ms, self->target)));
    }
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->blocks->len; i++)
    add_block (builder, self->meter, &g_array_index (self->blocks, Measured, i));
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
print_table (const Measurement *self)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { _("Seconds"), _("Morae"), _("Characters"), _("Text"), NULL };
  const char *doubt = goen_pitch_time_get_doubt (&self->all);

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i <= self->blocks->len; i++)
    {
      const Measured *block = i < self->blocks->len ? &g_array_index (self->blocks, Measured, i) : NULL;
      const GoenPitchTime *time = block != NULL ? &block->time : &self->all;
      char **line = g_new0 (char *, 5);

      line[0] = dup_seconds (time->ms);
      line[1] = g_strdup_printf ("%u", time->n_morae);
      line[2] = g_strdup_printf ("%u", time->n_characters);
      /* Translators: stands in the last line of a table: the sum. */
      line[3] = g_strdup (block != NULL ? block->text : _("In all"));
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
  if (self->target > 0)
    {
      g_autofree char *verdict = goen_pitch_fit_dup_sentence (self->all.ms, self->target);

      cli_print_line (verdict);
    }
  if (doubt != NULL)
    cli_print_error (doubt);
}

/* Every line of a text is a block. */
static void
measure_text (Measurement            *self,
              const char             *text,
              const GoenPitchContext *context)
{
  g_autofree char *filled = goen_pitch_fill (text, context);
  g_autoptr (GArray) paragraphs = goen_pitch_meter_list_paragraphs (self->meter, filled);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const GoenPitchParagraph *paragraph = &g_array_index (paragraphs, GoenPitchParagraph, i);
      Measured block = { NULL, g_strdup (paragraph->text), paragraph->time };

      g_array_append_val (self->blocks, block);
    }
  self->all = goen_pitch_meter_text (self->meter, filled);
}

static void
measure_pitch (Measurement            *self,
               const GoenPitch        *pitch,
               const GoenPitchContext *context)
{
  GoenPitchTimes times = goen_pitch_meter_pitch (self->meter, pitch, context);

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      Measured block = { cli_pitch_name_block (i), NULL, times.blocks[i] };

      if (pitch->blocks[i] == NULL)
        continue;
      block.text = goen_pitch_fill (pitch->blocks[i], context);
      g_array_append_val (self->blocks, block);
    }
  self->all = times.all;
  self->target = pitch->seconds;
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
  g_autoptr (GError) error = NULL;
  g_auto (Measurement) measurement = { meter };
  GoenPitchContext context;

  if (uuid != NULL && (pitch = cli_pitch_load (cli, uuid, &error)) == NULL)
    return cli_fail (cli, error);
  speaker = cli_pitch_load_speaker (cli, &error);
  if (speaker == NULL)
    return cli_fail (cli, error);

  goen_speaker_teach (speaker, meter);
  context = (GoenPitchContext) { speaker->profile, speaker->event };
  measurement.blocks = g_array_new (FALSE, TRUE, sizeof (Measured));
  g_array_set_clear_func (measurement.blocks, measured_clear);
  if (pitch != NULL)
    measure_pitch (&measurement, pitch, &context);
  else
    measure_text (&measurement, text, &context);

  if (cli->is_json)
    print_json (&measurement);
  else
    print_table (&measurement);

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
