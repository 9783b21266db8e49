/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-print-job.h"

#include "goen-used-places.h"

struct _GoenPrintJob
{
  GObject parent_instance;

  GoenCardSheet    card_sheet;   /* borrows from the fields below */
  GoenSheet       *sheet;        /* (owned) */
  GoenCardDesign  *design;       /* (owned) */
  GPtrArray       *contents;     /* (owned) of GoenCardContent */
  GArray          *used;         /* (owned) of gboolean, as many as the sheet has places */
  GArray          *slots;        /* (owned) of guint: what is not used */
  GoenCardPainter *painter;      /* (owned) (nullable) before it was asked for */
  gboolean         marks;        /* as asked for */
};

G_DEFINE_FINAL_TYPE (GoenPrintJob, goen_print_job, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (GoenPrintJob *self)
{
  goen_used_places_list (self->used, self->slots);
  self->card_sheet.sheet = self->sheet;
  self->card_sheet.design = self->design;
  self->card_sheet.contents = self->contents;
  self->card_sheet.slots = self->slots;
  self->card_sheet.marks = self->marks && goen_card_sheet_allows_marks (self->sheet);
}

static void
change (GoenPrintJob *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
goen_print_job_finalize (GObject *object)
{
  GoenPrintJob *self = GOEN_PRINT_JOB (object);

  g_clear_pointer (&self->painter, goen_card_painter_free);
  g_clear_pointer (&self->sheet, goen_sheet_free);
  g_clear_pointer (&self->design, goen_card_design_free);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_array_unref (self->used);
  g_array_unref (self->slots);

  G_OBJECT_CLASS (goen_print_job_parent_class)->finalize (object);
}

static void
goen_print_job_class_init (GoenPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_print_job_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_print_job_init (GoenPrintJob *self)
{
  self->used = goen_used_places_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->card_sheet.copies = 1;
  self->card_sheet.calibration = (GoenCalibration) GOEN_CALIBRATION_NONE;
}

/**
 * goen_print_job_new:
 * @design: how the cards look; copied
 * @contents: (element-type GoenCardContent): what they say, one for each person
 *
 * Creates a job: one card for everybody, or a full sheet of one card, on the first sheet that Goen knows.
 *
 * Returns: (transfer full): a new job
 */
GoenPrintJob *
goen_print_job_new (const GoenCardDesign *design,
                    GPtrArray            *contents)
{
  GoenPrintJob *self = g_object_new (GOEN_TYPE_PRINT_JOB, NULL);

  self->design = goen_card_design_copy (design);
  self->contents = g_ptr_array_ref (contents);
  self->card_sheet.copies = contents->len > 1 ? 1 : 0;
  goen_print_job_set_sheet (self, goen_sheets_get ()->pdata[0]);

  return self;
}

/**
 * goen_print_job_copy:
 * @self: a job
 *
 * Copies a job, so that it can be written while the dialog goes on. Contents are shared; a thread that draws them takes its own copies.
 *
 * Returns: (transfer full): a copy
 */
GoenPrintJob *
goen_print_job_copy (GoenPrintJob *self)
{
  GoenPrintJob *copy = g_object_new (GOEN_TYPE_PRINT_JOB, NULL);

  copy->card_sheet = self->card_sheet;
  copy->sheet = goen_sheet_copy (self->sheet);
  copy->design = goen_card_design_copy (self->design);
  copy->contents = g_ptr_array_ref (self->contents);
  copy->marks = self->marks;
  g_array_append_vals (copy->used, self->used->data, self->used->len);
  update (copy);

  return copy;
}

/**
 * goen_print_job_get_card_sheet:
 * @self: a job
 *
 * Gets the job as the press wants it.
 *
 * Returns: (transfer none): valid until the next change
 */
const GoenCardSheet *
goen_print_job_get_card_sheet (GoenPrintJob *self)
{
  return &self->card_sheet;
}

/**
 * goen_print_job_get_painter:
 * @self: a job
 *
 * Gets what draws the cards, with all that it keeps between them.
 *
 * Returns: (transfer none): the painter
 */
GoenCardPainter *
goen_print_job_get_painter (GoenPrintJob *self)
{
  if (self->painter == NULL)
    self->painter = goen_card_painter_new (self->design);

  return self->painter;
}

/**
 * goen_print_job_get_sheet:
 * @self: a job
 *
 * Gets the sheet that is printed on.
 *
 * Returns: (transfer none): the sheet
 */
const GoenSheet *
goen_print_job_get_sheet (GoenPrintJob *self)
{
  return self->sheet;
}

/**
 * goen_print_job_set_sheet:
 * @self: a job
 * @sheet: a sheet; copied
 *
 * Prints on a full sheet of another kind.
 */
void
goen_print_job_set_sheet (GoenPrintJob    *self,
                          const GoenSheet *sheet)
{
  GoenSheet *copy = goen_sheet_copy (sheet);

  g_clear_pointer (&self->sheet, goen_sheet_free);
  self->sheet = copy;
  goen_used_places_reset (self->used, goen_sheet_get_n (copy));
  change (self);
}

/**
 * goen_print_job_is_used:
 * @self: a job
 * @place: a place of the first sheet, from 0
 *
 * Tells whether nothing is printed there.
 *
 * Returns: %TRUE where the place is used up
 */
gboolean
goen_print_job_is_used (GoenPrintJob *self,
                        guint         place)
{
  return place < self->used->len && g_array_index (self->used, gboolean, place);
}

/**
 * goen_print_job_get_n_used:
 * @self: a job
 *
 * Counts the places of the first sheet that are used up.
 *
 * Returns: how many they are
 */
guint
goen_print_job_get_n_used (GoenPrintJob *self)
{
  return self->used->len - self->slots->len;
}

/**
 * goen_print_job_start_at:
 * @self: a job
 * @place: a place of the first sheet, from 0
 *
 * Begins there: what comes before is used up, what follows is not.
 */
void
goen_print_job_start_at (GoenPrintJob *self,
                         guint         place)
{
  if (place >= self->used->len)
    return;

  goen_used_places_start_at (self->used, place);
  change (self);
}

/**
 * goen_print_job_toggle_used:
 * @self: a job
 * @place: a place of the first sheet, from 0
 *
 * Says that a place is used up, or that it is not.
 */
void
goen_print_job_toggle_used (GoenPrintJob *self,
                            guint         place)
{
  if (place >= self->used->len)
    return;

  g_array_index (self->used, gboolean, place) = !g_array_index (self->used, gboolean, place);
  change (self);
}

/**
 * goen_print_job_dup_used:
 * @self: a job
 *
 * Writes down which places are used up, counted from 1.
 *
 * Returns: (transfer full): such as "1-3,5", "" for none
 */
char *
goen_print_job_dup_used (GoenPrintJob *self)
{
  return goen_used_places_dup_text (self->used);
}

/**
 * goen_print_job_set_used:
 * @self: a job
 * @places: what goen_print_job_dup_used() wrote
 *
 * Marks places as used up.
 *
 * Returns: %FALSE where the sheet has no such places; nothing is changed then
 */
gboolean
goen_print_job_set_used (GoenPrintJob *self,
                         const char   *places)
{
  if (!goen_used_places_take (self->used, places))
    return FALSE;

  change (self);

  return TRUE;
}

/**
 * goen_print_job_dup_used_after:
 * @self: a job
 * @n_free: (out) (optional): how many places of the last sheet are free then
 *
 * Tells which places of the last sheet are used up once everything is printed.
 *
 * Returns: (transfer full): as goen_print_job_dup_used(); "" where the sheet is full and the next one is a new one
 */
char *
goen_print_job_dup_used_after (GoenPrintJob *self,
                               guint        *n_free)
{
  g_autoptr (GArray) used = goen_used_places_after (self->used, goen_print_job_get_n_cards (self));
  guint n_used = goen_used_places_count (used);

  if (n_free != NULL)
    *n_free = used->len - n_used;

  return n_used == used->len ? g_strdup ("") : goen_used_places_dup_text (used);
}

/**
 * goen_print_job_get_n_cards:
 * @self: a job
 *
 * Counts the cards that are printed.
 *
 * Returns: how many they are
 */
guint
goen_print_job_get_n_cards (GoenPrintJob *self)
{
  if (self->card_sheet.copies > 0)
    return self->card_sheet.copies * self->contents->len;

  return self->contents->len > 1 ? self->contents->len : self->slots->len;
}

/**
 * goen_print_job_set_copies:
 * @self: a job
 * @copies: of each card; 0 fills the sheet where there is one card only
 *
 * Sets how many cards are printed.
 */
void
goen_print_job_set_copies (GoenPrintJob *self,
                           guint         copies)
{
  if (self->card_sheet.copies == copies)
    return;

  self->card_sheet.copies = copies;
  change (self);
}

/**
 * goen_print_job_set_sides:
 * @self: a job
 * @sides: front, back or both
 *
 * Sets which sides are printed.
 */
void
goen_print_job_set_sides (GoenPrintJob   *self,
                          GoenPrintSides  sides)
{
  if (self->card_sheet.sides == sides)
    return;

  self->card_sheet.sides = sides;
  change (self);
}

/**
 * goen_print_job_set_flip:
 * @self: a job
 * @flip: the edge over which the paper turns
 *
 * Sets how the paper comes back for the second side.
 */
void
goen_print_job_set_flip (GoenPrintJob *self,
                         GoenFlip      flip)
{
  if (self->card_sheet.flip == flip)
    return;

  self->card_sheet.flip = flip;
  change (self);
}

/**
 * goen_print_job_set_marks:
 * @self: a job
 * @marks: whether there are crop marks
 *
 * Asks for crop marks. They are left out where the sheet has no use for them.
 */
void
goen_print_job_set_marks (GoenPrintJob *self,
                          gboolean      marks)
{
  if (self->marks == marks)
    return;

  self->marks = marks;
  change (self);
}

/**
 * goen_print_job_set_outlines:
 * @self: a job
 * @outlines: whether the edges of the cards are printed
 *
 * Asks for outlines.
 */
void
goen_print_job_set_outlines (GoenPrintJob *self,
                             gboolean      outlines)
{
  if (self->card_sheet.outlines == outlines)
    return;

  self->card_sheet.outlines = outlines;
  change (self);
}

/**
 * goen_print_job_set_calibration:
 * @self: a job
 * @calibration: what the printer does to the page
 *
 * Sets how everything is moved and scaled.
 */
void
goen_print_job_set_calibration (GoenPrintJob          *self,
                                const GoenCalibration *calibration)
{
  self->card_sheet.calibration = *calibration;
  change (self);
}

/**
 * goen_print_job_is_back:
 * @self: a job
 * @page: a page, from 0
 *
 * Tells whether a page has the backs of the cards.
 *
 * Returns: %TRUE for a back
 */
gboolean
goen_print_job_is_back (GoenPrintJob *self,
                        guint         page)
{
  return self->card_sheet.sides == GOEN_PRINT_BACK || (self->card_sheet.sides == GOEN_PRINT_BOTH && page % 2 == 1);
}

/**
 * goen_print_job_is_first_paper:
 * @self: a job
 * @page: a page, from 0
 *
 * Tells whether a page is a side of the first sheet, the only one with used places.
 *
 * Returns: %TRUE for the first sheet
 */
gboolean
goen_print_job_is_first_paper (GoenPrintJob *self,
                               guint         page)
{
  return page < (self->card_sheet.sides == GOEN_PRINT_BOTH ? 2 : 1);
}
