/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <glib/gi18n-lib.h>

/* Measured: smaller cells are not read by every telephone. */
#define MIN_CELL 0.35

/* Text may stand a hair nearer to the edge before it is told. */
#define SLACK 0.05

/* What is worst comes first. */
static const GoenCardFitKind order[] = {
  GOEN_FIT_CUT, GOEN_FIT_QR_FULL, GOEN_FIT_GLYPH_MISSING, GOEN_FIT_TOO_SMALL, GOEN_FIT_QR_SMALL, GOEN_FIT_FONT_MISSING,
  GOEN_FIT_UNSAFE, GOEN_FIT_SHRUNK, GOEN_FIT_CONDENSED,
};

static void
fit_free (gpointer data)
{
  GoenCardFit *fit = data;

  g_free (fit->sentence);
  g_free (fit);
}

/**
 * goen_card_field_get_label:
 * @field: a field
 *
 * Names what stands in a field.
 *
 * Returns: translated, static
 */
const char *
goen_card_field_get_label (GoenCardField field)
{
  static const char * const labels[GOEN_N_FIELDS] = {
    N_("Company"), N_("Department"), N_("Title"), N_("Qualification"), N_("Name"), N_("Reading"), N_("Slogan"), N_("Postal Code"),
    N_("Address"), N_("Phone"), N_("Fax"), N_("Mobile"), N_("Mail"), N_("Web Page"), N_("Logo"), N_("Photo"), N_("QR Code"),
  };

  return g_dgettext (GETTEXT_PACKAGE, labels[field]);
}

static void
add (GPtrArray       *fits,
     GoenCardFitKind  kind,
     GoenCardSide     side,
     GoenCardField    field,
     double           value,
     char            *sentence)
{
  GoenCardFit *fit = g_new0 (GoenCardFit, 1);

  fit->kind = kind;
  fit->side = side;
  fit->field = field;
  fit->value = value;
  fit->sentence = sentence;
  g_ptr_array_add (fits, fit);
}

static void
check_place (GPtrArray               *fits,
             const GoenCardDesign    *design,
             GoenCardSide             side,
             GoenCardField            field,
             const cairo_rectangle_t *ink)
{
  double nearest = MIN (MIN (ink->x, ink->y),
                        MIN (design->width - ink->x - ink->width, design->height - ink->y - ink->height));

  if (nearest >= GOEN_CARD_SAFE - SLACK || ink->width <= 0)
    return;

  /* Translators: what stands there (“Name”), and millimetres. */
  add (fits, GOEN_FIT_UNSAFE, side, field, nearest,
       g_strdup_printf (_("“%s” is only %.1f mm from the edge. Leave 3 mm, as sheets are rarely cut to the hair."),
                        goen_card_field_get_label (field), MAX (nearest, 0)));
}

static void
check_text (GoenCardPainter       *self,
            GPtrArray             *fits,
            GoenCardSide           side,
            const GoenCardItem    *item,
            const GoenCardContent *content)
{
  const char *label = goen_card_field_get_label (item->field);
  GoenCardSetting setting;

  if (!goen_card_painter_set (self, side, item, content, &setting))
    return;

  if (setting.is_cut)
    add (fits, GOEN_FIT_CUT, side, item->field, setting.size,
         /* Translators: %s is what stands there, such as “Name”. */
         g_strdup_printf (_("“%s” does not fit, even in the smallest letters. Shorten it, or give it more room."), label));
  else if (setting.size < item->size)
    add (fits, GOEN_FIT_SHRUNK, side, item->field, setting.size,
         /* Translators: what stands there, and a size in points. */
         g_strdup_printf (_("“%s” was made smaller to fit: %.1f pt."), label, setting.size));
  else if (setting.condensed < 0.995)
    add (fits, GOEN_FIT_CONDENSED, side, item->field, setting.condensed * 100,
         /* Translators: what stands there, and per cent. */
         g_strdup_printf (_("“%s” was condensed to %.0f %% to fit."), label, setting.condensed * 100));

  if (item->size < GOEN_CARD_MIN_POINTS)
    add (fits, GOEN_FIT_TOO_SMALL, side, item->field, item->size,
         /* Translators: what stands there, and two sizes in points. */
         g_strdup_printf (_("“%s” has letters of %.1f pt. Below %.1f pt they can hardly be read."), label, item->size, GOEN_CARD_MIN_POINTS));
  if (setting.n_unknown > 0)
    add (fits, GOEN_FIT_GLYPH_MISSING, side, item->field, setting.n_unknown,
         /* Translators: %s is what stands there, such as “Name”. */
         g_strdup_printf (_("“%s” has a character that no installed font has. Install a font with it, or write it differently."), label));
  check_place (fits, goen_card_painter_get_design (self), side, item->field, &setting.ink);
}

static void
check_qr (GoenCardPainter    *self,
          GPtrArray          *fits,
          GoenCardSide        side,
          const GoenCardItem *item,
          const char         *text)
{
  GoenQr *qr = goen_card_painter_get_qr (self, text);
  double cell;

  if (qr == NULL)
    {
      add (fits, GOEN_FIT_QR_FULL, side, item->field, 0,
           g_strdup (_("The QR code cannot hold this much. Choose MECARD, or leave something out.")));
      return;
    }

  cell = goen_qr_get_cell_size (qr, MIN (item->width, item->height));
  if (cell < MIN_CELL)
    add (fits, GOEN_FIT_QR_SMALL, side, item->field, cell,
         /* Translators: millimetres. */
         g_strdup_printf (_("The cells of the QR code are %.2f mm. Below %.2f mm not every phone reads them: make it larger or say less."),
                          cell, MIN_CELL));
}

static void
check_font (GPtrArray  *fits,
            const char *family)
{
  if (family == NULL || goen_card_has_font (family))
    return;

  add (fits, GOEN_FIT_FONT_MISSING, GOEN_SIDE_FRONT, GOEN_FIELD_NAME, 0,
       /* Translators: %s is the name of a font. */
       g_strdup_printf (_("The font “%s” is not installed. Another one is used in its place."), family));
}

static int
compare_fits (gconstpointer a,
              gconstpointer b)
{
  const GoenCardFit *p = *(const GoenCardFit * const *) a;
  const GoenCardFit *q = *(const GoenCardFit * const *) b;
  int at_p = 0, at_q = 0;

  for (int i = 0; i < (int) G_N_ELEMENTS (order); i++)
    {
      if (order[i] == p->kind)
        at_p = i;
      if (order[i] == q->kind)
        at_q = i;
    }

  return at_p - at_q;
}

/**
 * goen_card_painter_check:
 * @self: a painter
 * @content: what the card says
 *
 * Looks what of a card does not come out as it should.
 *
 * Returns: (transfer full) (element-type GoenCardFit): what was found, gravest first; empty where all is well
 */
GPtrArray *
goen_card_painter_check (GoenCardPainter       *self,
                         const GoenCardContent *content)
{
  GPtrArray *fits = g_ptr_array_new_with_free_func (fit_free);
  const GoenCardDesign *design = goen_card_painter_get_design (self);

  check_font (fits, design->sans);
  check_font (fits, design->serif);
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    {
      g_autoptr (GArray) items = goen_card_arrange (design, side, content);

      for (guint i = 0; i < items->len; i++)
        {
          const GoenCardItem *item = &g_array_index (items, GoenCardItem, i);

          if (item->is_hidden)
            continue;
          if (item->field < GOEN_N_TEXT_FIELDS)
            check_text (self, fits, side, item, content);
          else if (item->field == GOEN_FIELD_QR)
            check_qr (self, fits, side, item, content->qr);
        }
    }
  g_ptr_array_sort (fits, compare_fits);

  return fits;
}
