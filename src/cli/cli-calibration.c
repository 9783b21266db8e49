/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-cards.h"
#include "goen-card-sheet.h"
#include "goen-error.h"

/* The length of the bars A and B, and where the cross is from the left and top edge of the paper. */
#define N_MEASURES 4

typedef struct {
  const char *name;
  double      width;
  double      height;
} Page;

/* mm. The first one is what is meant where nothing is said. */
static const Page pages[] = { { "A4", 210, 297 }, { "A3", 297, 420 }, { "B5", 182, 257 }, { "Letter", 215.9, 279.4 } };

static const Page *
find_page (const char  *name,      /* (nullable) */
           GError     **error)
{
  g_autoptr (GString) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (name == NULL || g_ascii_strcasecmp (pages[i].name, name) == 0)
      return &pages[i];

  names = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", pages[i].name);
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("--%s cannot be “%s”, only %s."), "page", name, names->str);

  return NULL;
}

static gboolean
parse_measures (const char  *text,
                double      *measures,
                GError     **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  gboolean is_complete = g_strv_length (words) == N_MEASURES;

  for (guint i = 0; is_complete && i < N_MEASURES; i++)
    {
      char *end;

      measures[i] = g_ascii_strtod (words[i], &end);
      is_complete = end != words[i] && *end == '\0' && measures[i] > 0;
    }
  if (!is_complete)
    /* Translators: %s is what was typed. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("--measured wants four lengths in millimetres like 99.5,100.2,105.4,148.1, not “%s”."), text);

  return is_complete;
}

static void
print_correction (GoenCli               *cli,
                  const GoenCalibration *calibration)
{
  const double numbers[] = { calibration->offset_x, calibration->offset_y, calibration->scale_x, calibration->scale_y };
  char text[G_N_ELEMENTS (numbers)][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *offset = NULL, *scale = NULL, *line = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ascii_formatd (text[i], sizeof text[i], i < 2 ? "%.2f" : "%.4f", numbers[i]);
  offset = g_strdup_printf ("%s,%s", text[0], text[1]);
  scale = g_strdup_printf ("%s,%s", text[2], text[3]);
  if (cli->is_json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      cli_add_text (builder, "offset", offset);
      cli_add_text (builder, "scale", scale);
      json_builder_end_object (builder);
      cli_print_json (json_builder_get_root (builder));
      return;
    }

  line = g_strdup_printf ("--offset %s --scale %s", offset, scale);
  cli_print_line (line);
}

static gboolean
tell_correction (GoenCli     *cli,
                 const Page  *page,
                 const char  *text,
                 GError     **error)
{
  double measures[N_MEASURES];
  GoenCalibration calibration;

  if (!parse_measures (text, measures, error))
    return FALSE;
  calibration = goen_calibration_from_measures (measures[0], measures[1], measures[2], measures[3], page->width, page->height);
  if (!goen_calibration_check (&calibration, error))
    return FALSE;
  print_correction (cli, &calibration);

  return TRUE;
}

static gboolean
write_page (const Page  *page,
            const char  *output,
            GError     **error)
{
  const GoenCalibration none = GOEN_CALIBRATION_NONE;
  g_autofree char *path = NULL;

  return cli_resolve_output (output, &path, error) && goen_calibration_write_pdf (path, page->width, page->height, &none, error);
}

int
cli_calibration (GoenCli  *cli,
                 char    **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *measured = NULL;
  g_autofree char *output = NULL;
  const Page *page;
  int status;
  const CliOption options[] = {
    { "page", 0, CLI_TEXT, &name, N_("PAGE"), N_("size of the paper: A4, A3, B5 or Letter") },
    { "measured", 0, CLI_TEXT, &measured, N_("A,B,LEFT,TOP"), N_("what was measured on the printed page, in millimetres") },
    { "output", 'o', CLI_PATH, &output, N_("FILE"), N_("the PDF file to write") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if ((output == NULL) == (measured == NULL))
    return cli_usage (cli, _("Either write the page with -o FILE, or say with --measured what was measured on it."));

  page = find_page (name, &error);
  if (page == NULL || !(output != NULL ? write_page (page, output, &error) : tell_correction (cli, page, measured, &error)))
    return cli_fail (cli, error);

  return CLI_OK;
}
