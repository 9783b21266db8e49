/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define DEFAULT_SANS  "Noto Sans CJK JP"
#define DEFAULT_SERIF "Noto Serif CJK JP"

/* Scales that differ by less are the same: on a metre of paper that is a micrometre. */
#define PRECISION 1e6

enum {
  HORIZONTAL,
  VERTICAL,
  N_DIRECTIONS
};

/* Texts are looked at first and drawn later, those of a whole sheet in between, and many cards say the same. More would cost memory. */
#define MAX_LINES  288
#define KEPT_LINES 224

/* A text as it was set, as if its box lay at the origin. */
typedef struct {
  char            *text;       /* (owned) */
  GoenCardItem     item;       /* without what does not change the setting */
  PangoLayout     *layout;     /* (owned) */
  GoenCardSetting  setting;
  cairo_matrix_t   matrix;
  guint64          used;       /* when it was last */
} Line;

struct _GoenCardTypesetter
{
  PangoContext *contexts[N_DIRECTIONS]; /* (owned) */
  char         *families[2];            /* (owned): sans, serif */
  GHashTable   *lines;                  /* (owned): of owned Line */
  guint64       n_set;
};

gboolean
goen_card_has_font (const char *family)
{
  return pango_font_map_get_family (pango_cairo_font_map_get_default (), family) != NULL;
}

/* Those of a PDF, which are without hints: lengths are the same on a screen and on paper, and letters that were measured are known when
 * they are drawn. */
static cairo_font_options_t *
make_font_options (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_surface_t *paper = cairo_pdf_surface_create (NULL, 1, 1);

  cairo_surface_get_font_options (paper, options);
  cairo_surface_destroy (paper);

  return options;
}

static PangoContext *
make_context (guint direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = make_font_options ();

  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* Japanese shapes of characters rather than Chinese ones. */
  pango_context_set_language (context, pango_language_from_string ("ja"));
  if (direction == VERTICAL)
    {
      pango_context_set_base_gravity (context, PANGO_GRAVITY_EAST);
      pango_context_set_gravity_hint (context, PANGO_GRAVITY_HINT_STRONG);
    }

  return context;
}

static guint
line_hash (gconstpointer data)
{
  const Line *line = data;

  return g_str_hash (line->text);
}

static gboolean
line_equal (gconstpointer a,
            gconstpointer b)
{
  const Line *p = a, *q = b;

  return memcmp (&p->item, &q->item, sizeof p->item) == 0 && strcmp (p->text, q->text) == 0;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_object_unref (line->layout);
  g_free (line);
}

static gboolean
is_old_cb (gpointer key,
           gpointer value,
           gpointer user_data)
{
  const Line *line = key;
  const GoenCardTypesetter *self = user_data;

  return line->used + KEPT_LINES < self->n_set;
}

GoenCardTypesetter *
goen_card_typesetter_new (const char *sans,
                          const char *serif)
{
  GoenCardTypesetter *self = g_new0 (GoenCardTypesetter, 1);

  self->families[0] = g_strconcat (sans != NULL ? sans : DEFAULT_SANS, ",", DEFAULT_SANS, ",sans-serif", NULL);
  self->families[1] = g_strconcat (serif != NULL ? serif : DEFAULT_SERIF, ",", DEFAULT_SERIF, ",serif", NULL);
  for (guint i = 0; i < N_DIRECTIONS; i++)
    self->contexts[i] = make_context (i);
  self->lines = g_hash_table_new_full (line_hash, line_equal, line_free, NULL);

  return self;
}

void
goen_card_typesetter_free (GoenCardTypesetter *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->lines);
  for (guint i = 0; i < N_DIRECTIONS; i++)
    g_object_unref (self->contexts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->families); i++)
    g_free (self->families[i]);
  g_free (self);
}

/* Where the box lies, in which colour and for which field does not change how a text is set. */
static Line *
get_line (GoenCardTypesetter *self,
          const GoenCardItem *item,
          const char         *text)
{
  Line wanted = { .text = (char *) text };
  Line *line;

  memcpy (&wanted.item, item, sizeof *item);
  wanted.item.x = wanted.item.y = 0;
  wanted.item.field = 0;
  wanted.item.ink = 0;
  wanted.item.group = 0;
  self->n_set++;
  line = g_hash_table_lookup (self->lines, &wanted);
  if (line == NULL)
    {
      if (g_hash_table_size (self->lines) >= MAX_LINES)
        g_hash_table_foreach_remove (self->lines, is_old_cb, self);
      line = g_memdup2 (&wanted, sizeof wanted);
      line->text = g_strdup (text);
      line->layout = pango_layout_new (self->contexts[item->is_vertical ? VERTICAL : HORIZONTAL]);
      goen_card_layout_set (line->layout, self->families[item->is_serif ? 1 : 0], &line->item, text, &line->setting, &line->matrix);
      g_hash_table_add (self->lines, line);
    }
  line->used = self->n_set;

  return line;
}

/* At the size at which it was measured, text is drawn from the same font only where the scale is exactly one: rounding would make it
 * another one, and its letters would be loaded again. */
static void
straighten (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  matrix.xx = round (matrix.xx * PRECISION) / PRECISION;
  matrix.xy = round (matrix.xy * PRECISION) / PRECISION;
  matrix.yx = round (matrix.yx * PRECISION) / PRECISION;
  matrix.yy = round (matrix.yy * PRECISION) / PRECISION;
  cairo_set_matrix (cr, &matrix);
}

/*< private >
 * goen_card_typesetter_set:
 * @self: a typesetter
 * @cr: (nullable): a context in millimetres whose source is the ink; %NULL measures only
 * @item: how and where
 * @text: what
 * @setting: (out) (optional): how it came out
 *
 * Sets a text into its box.
 */
void
goen_card_typesetter_set (GoenCardTypesetter *self,
                          cairo_t            *cr,
                          const GoenCardItem *item,
                          const char         *text,
                          GoenCardSetting    *setting)
{
  Line *line = get_line (self, item, text);

  if (setting != NULL)
    {
      *setting = line->setting;
      setting->ink.x += item->x;
      setting->ink.y += item->y;
    }
  if (cr == NULL)
    return;

  if (item->is_vertical)
    goen_vertical_set_renderer (self->contexts[VERTICAL], pango_layout_get_font_description (line->layout));
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_transform (cr, &line->matrix);
  straighten (cr);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, line->layout);
  cairo_restore (cr);
}
