/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-book.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-card-sheet.h"
#include "goen-error.h"

/* A badge of this size has letters as below; others in proportion. */
#define USUAL_WIDTH  91.0
#define USUAL_HEIGHT 55.0

#define MIN_WIDTH  40.0
#define MIN_HEIGHT 25.0

/* For crop marks, and because printers do not reach the edge, mm. */
#define MARGIN 8.0

/* Letters grow with the badge. */
static void
add_item (GoenCardDesign *design,
          GoenCardField   field,
          double          y,          /* per cent of the height, as the next one */
          double          height,
          double          points,
          gboolean        is_bold)
{
  double scale = MIN (design->width / USUAL_WIDTH, design->height / USUAL_HEIGHT);
  GoenCardItem item = { .field = field, .x = GOEN_CARD_SAFE + 1, .width = design->width - 2 * (GOEN_CARD_SAFE + 1),
                        .y = y * design->height / 100, .height = height * design->height / 100, .size = points * scale,
                        .align = GOEN_CARD_CENTER, .is_bold = is_bold, .max_lines = 1 };

  g_array_append_val (design->items[GOEN_SIDE_FRONT], item);
}

static GoenCardDesign *
design_new (double width,
            double height)
{
  GoenCardDesign *design = goen_card_design_new ();

  design->width = width;
  design->height = height;
  add_item (design, GOEN_FIELD_SLOGAN, 9, 7, 8, FALSE);
  add_item (design, GOEN_FIELD_COMPANY, 26, 10, 12, FALSE);
  add_item (design, GOEN_FIELD_READING, 43, 7, 9, FALSE);
  add_item (design, GOEN_FIELD_NAME, 54, 26, 30, TRUE);
  g_array_index (design->items[GOEN_SIDE_FRONT], GoenCardItem, 0).ink = GOEN_INK_GREY;

  return design;
}

static GoenCardContent *
content_new (const GoenPersonRecord *person,
             const GoenBadgeOptions *options)
{
  GoenCardContent *content = goen_card_content_new ();
  char **texts = content->texts[GOEN_SIDE_FRONT];
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);

  texts[GOEN_FIELD_NAME] = goen_person_record_dup_name (person);
  texts[GOEN_FIELD_SLOGAN] = g_strdup (options->title);
  if (options->with_company && post != NULL)
    texts[GOEN_FIELD_COMPANY] = g_strdup (post->company);
  /* A guess does not go on paper. */
  if (options->with_reading && !person->yomi_guessed)
    texts[GOEN_FIELD_READING] = goen_person_record_dup_yomi (person);

  return content;
}

static guint
count_fitting (double page,
               double badge)
{
  return (guint) MAX (floor ((page - 2 * MARGIN) / badge + 1e-6), 0);
}

/* A4 upright, or on its side where more fit on it. */
static GoenSheet *
sheet_new (const GoenBadgeOptions  *options,
           GError                 **error)
{
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();
  guint upright = count_fitting (210, options->width) * count_fitting (297, options->height);
  guint lying = count_fitting (297, options->width) * count_fitting (210, options->height);

  if (!isfinite (options->width) || !isfinite (options->height) || options->width < MIN_WIDTH || options->height < MIN_HEIGHT ||
      upright + lying == 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("A badge must be at least 40 × 25 mm, and fit on A4 paper with a margin of 8 mm."));
      return NULL;
    }

  sheet->page_width = lying > upright ? 297 : 210;
  sheet->page_height = lying > upright ? 210 : 297;
  sheet->card_width = sheet->dx = options->width;
  sheet->card_height = sheet->dy = options->height;
  sheet->nx = count_fitting (sheet->page_width, options->width);
  sheet->ny = count_fitting (sheet->page_height, options->height);
  sheet->x = (sheet->page_width - sheet->nx * sheet->dx) / 2;
  sheet->y = (sheet->page_height - sheet->ny * sheet->dy) / 2;
  sheet->is_plain = TRUE;
  g_strfreev (sheet->parts);
  sheet->parts = g_strsplit (options->title != NULL ? options->title : _("Name Badges"), "\n", 1);

  return g_steal_pointer (&sheet);
}

/**
 * goen_badges_write_pdf:
 * @people: (element-type GoenPersonRecord): whom
 * @options: what is on the badges, and their size in mm
 * @path: the file, replaced as a whole
 * @cancellable: (nullable): stops between pages; then nothing is written
 * @error: return location for an error
 *
 * Writes name badges, as many on A4 as fit, with marks to cut along.
 *
 * Returns: %FALSE with @error set; %GOEN_ERROR_INVALID where nobody is on the list or the size is out of range
 */
gboolean
goen_badges_write_pdf (GPtrArray               *people,
                       const GoenBadgeOptions  *options,
                       const char              *path,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  g_autoptr (GoenCardDesign) design = NULL;
  g_autoptr (GoenSheet) sheet = NULL;
  GoenCardSheet job = { .calibration = GOEN_CALIBRATION_NONE, .marks = TRUE, .copies = 1, .contents = contents };

  if (people->len == 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("There is nobody to print."));
      return FALSE;
    }
  sheet = sheet_new (options, error);
  if (sheet == NULL)
    return FALSE;

  design = design_new (options->width, options->height);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (contents, content_new (people->pdata[i], options));
  job.sheet = sheet;
  job.design = design;

  return goen_card_sheet_write_pdf (&job, path, cancellable, error);
}
