/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter.h"

#include <glib/gi18n-lib.h>

/* The designs that come with Goen. Orders and sizes follow what is usual in print: company, department and title, name with its
 * reading, then the ways to reach somebody; names 15 to 18 pt, addresses not below 6.5 pt, everything 4 mm inside. */

#define MAX_ITEMS  16
#define MAX_SHAPES 4

typedef struct {
  const char    *key;
  const char    *name;
  double         width;
  double         height;
  guint32        accent;
  guint32        text;
  gboolean       kanji_numbers;
  GoenCardItem   front[MAX_ITEMS];     /* end with one without a width */
  GoenCardShape  front_shapes[MAX_SHAPES];
  GoenCardItem   back[MAX_ITEMS];
  GoenCardShape  back_shapes[MAX_SHAPES];
} Design;

/* Fields of GoenCardItem by name, so that a table is read like a specification. */
#define ITEM(f, ...) { .field = GOEN_FIELD_##f, __VA_ARGS__ }
#define AT(l, t, w, h) .x = l, .y = t, .width = w, .height = h
#define PT(s) .size = s
#define ONE .max_lines = 1
#define RIGHT .align = GOEN_CARD_END
#define CENTER .align = GOEN_CARD_CENTER
#define UP(g) .group = g, .group_ends = TRUE      /* closes up towards its end */
#define DOWN(g) .group = g
#define SERIF .is_serif = TRUE
#define BOLD .is_bold = TRUE
#define VERTICAL .is_vertical = TRUE
#define ACCENT .ink = GOEN_INK_ACCENT
#define GREY .ink = GOEN_INK_GREY
#define PAPER .ink = GOEN_INK_PAPER
#define SPACED(em) .spacing = em

static const Design designs[] = {
  { "classic", N_("Classic"), 91, 55, 0x1f4e79, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (6, 6, 10, 8)),
      ITEM (COMPANY, AT (18, 6.6, 67, 4.2), PT (9.5), ONE, BOLD),
      ITEM (SLOGAN, AT (18, 11.4, 67, 2.8), PT (6.5), ONE, GREY),
      ITEM (DEPARTMENT, AT (18, 17.4, 67, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (TITLE, AT (18, 21, 67, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (READING, AT (18, 24.9, 67, 2.6), PT (6.5), ONE, GREY),
      ITEM (NAME, AT (18, 27.7, 67, 6.4), PT (16), ONE, SPACED (0.12)),
      ITEM (ADDRESS, AT (18, 36.2, 67, 2.7), PT (6.8), ONE, UP (2)),
      ITEM (PHONE, AT (18, 39.2, 33, 2.7), PT (6.8), ONE, UP (2)),
      ITEM (MOBILE, AT (52, 39.2, 33, 2.7), PT (6.8), ONE, UP (2)),
      ITEM (FAX, AT (18, 42.2, 67, 2.7), PT (6.8), ONE, UP (2)),
      ITEM (MAIL, AT (18, 45.2, 67, 2.7), PT (6.8), ONE, UP (2)),
      ITEM (URL, AT (18, 48.2, 67, 2.7), PT (6.8), ONE, UP (2)) },
    { { 18, 35.2, 67, 0.15, GOEN_INK_ACCENT } } },

  { "qr", N_("With QR Code"), 91, 55, 0x2f6f4f, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (71, 5, 15, 11), RIGHT),
      ITEM (COMPANY, AT (6, 6, 60, 4), PT (9.5), ONE, ACCENT, SPACED (0.04)),
      ITEM (DEPARTMENT, AT (6, 14.6, 60, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (TITLE, AT (6, 18.4, 60, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (READING, AT (6, 23, 58, 2.6), PT (6.5), ONE, GREY),
      ITEM (NAME, AT (6, 25.8, 58, 6.2), PT (15.5), ONE, SPACED (0.12)),
      ITEM (ADDRESS, AT (6, 35.4, 57, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (PHONE, AT (6, 38.6, 57, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MOBILE, AT (6, 41.8, 57, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MAIL, AT (6, 45, 57, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (URL, AT (6, 48.2, 57, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (QR, AT (64.5, 28.5, 23, 23), RIGHT) },
    { { 0, 0, 1.6, 55, GOEN_INK_ACCENT } } },

  { "minimal", N_("Minimal"), 91, 55, 0x333333, 0x222222, FALSE,
    { ITEM (NAME, AT (10, 12, 71, 6.4), PT (16), ONE, SPACED (0.16)),
      ITEM (READING, AT (10, 19.6, 71, 2.7), PT (6.8), ONE, GREY, SPACED (0.1)),
      ITEM (COMPANY, AT (10, 26.4, 71, 3.2), PT (7.5), ONE),
      ITEM (PHONE, AT (10, 39.2, 71, 2.8), PT (7), ONE, UP (1)),
      ITEM (MAIL, AT (10, 43, 71, 2.8), PT (7), ONE, UP (1)) } },

  { "vertical", N_("Vertical"), 55, 91, 0x7a1f2b, 0x1a1a1a, TRUE,
    { ITEM (COMPANY, AT (43.4, 8, 4.4, 75), PT (9.5), ONE, VERTICAL, SERIF),
      ITEM (DEPARTMENT, AT (35.6, 12, 3.4, 70), PT (7.5), ONE, VERTICAL, SERIF, DOWN (1)),
      ITEM (TITLE, AT (31.4, 12, 3.4, 70), PT (7.5), ONE, VERTICAL, SERIF, DOWN (1)),
      ITEM (NAME, AT (22.8, 24, 7, 60), PT (18), ONE, VERTICAL, SERIF, SPACED (0.2)),
      ITEM (ADDRESS, AT (14.6, 16, 5.6, 67), PT (6.8), .max_lines = 2, VERTICAL, SERIF, UP (2), RIGHT),
      ITEM (PHONE, AT (11, 16, 2.8, 67), PT (6.8), ONE, VERTICAL, SERIF, UP (2), RIGHT),
      ITEM (FAX, AT (7.4, 16, 2.8, 67), PT (6.8), ONE, VERTICAL, SERIF, UP (2), RIGHT),
      ITEM (LOGO, AT (6, 7, 10, 8)) } },

  { "vertical-modern", N_("Vertical, Sans"), 55, 91, 0x00695c, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (39, 6.5, 10, 8), RIGHT),
      ITEM (COMPANY, AT (44, 18, 4.2, 64), PT (9), ONE, VERTICAL, BOLD),
      ITEM (DEPARTMENT, AT (37.4, 18, 3.4, 64), PT (7.5), ONE, VERTICAL, DOWN (1)),
      ITEM (TITLE, AT (33.2, 18, 3.4, 64), PT (7.5), ONE, VERTICAL, DOWN (1)),
      ITEM (NAME, AT (24, 26, 6.6, 56), PT (17), ONE, VERTICAL, SPACED (0.2)),
      ITEM (ADDRESS, AT (16.2, 18, 5.6, 64), PT (6.6), .max_lines = 2, VERTICAL, UP (2)),
      ITEM (PHONE, AT (12.6, 18, 2.8, 64), PT (6.6), ONE, VERTICAL, UP (2)),
      ITEM (FAX, AT (9, 18, 2.8, 64), PT (6.6), ONE, VERTICAL, UP (2)),
      ITEM (MAIL, AT (5.4, 18, 2.8, 64), PT (6.6), ONE, VERTICAL, UP (2)) },
    { { 54, 0, 1, 91, GOEN_INK_ACCENT } } },

  { "bilingual", N_("Japanese and English"), 91, 55, 0x243b6b, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (6, 6, 12, 9)),
      ITEM (COMPANY, AT (6, 17.4, 79, 4), PT (9), ONE, BOLD),
      ITEM (DEPARTMENT, AT (6, 23, 38, 3.2), PT (7.2), ONE),
      ITEM (TITLE, AT (6, 26.6, 38, 3.2), PT (7.2), ONE),
      ITEM (READING, AT (45, 22, 40, 2.6), PT (6.5), ONE, RIGHT, GREY),
      ITEM (NAME, AT (45, 24.8, 40, 6.4), PT (16), ONE, RIGHT, SPACED (0.12)),
      ITEM (ADDRESS, AT (6, 36, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (PHONE, AT (6, 39.2, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MOBILE, AT (6, 42.4, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MAIL, AT (6, 45.6, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (URL, AT (6, 48.8, 79, 2.7), PT (6.6), ONE, UP (2)) },
    { { 6, 33.2, 79, 0.2, GOEN_INK_ACCENT } },
    { ITEM (LOGO, AT (6, 6, 12, 9)),
      ITEM (COMPANY, AT (6, 17.4, 79, 4), PT (9), ONE, BOLD),
      ITEM (NAME, AT (6, 22.6, 79, 5.4), PT (13), ONE),
      ITEM (TITLE, AT (6, 28.8, 79, 3), PT (7), ONE, DOWN (1)),
      ITEM (DEPARTMENT, AT (6, 32.2, 79, 3), PT (7), ONE, DOWN (1)),
      ITEM (ADDRESS, AT (6, 38.2, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (PHONE, AT (6, 41.4, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MAIL, AT (6, 44.6, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (URL, AT (6, 47.8, 79, 2.7), PT (6.6), ONE, UP (2)) },
    { { 6, 36.2, 79, 0.2, GOEN_INK_ACCENT } } },

  { "photo", N_("With Photo"), 91, 55, 0x8a4b12, 0x1a1a1a, FALSE,
    { ITEM (PHOTO, AT (6, 9, 25, 33)),
      ITEM (COMPANY, AT (36, 9, 49, 4), PT (9), ONE, BOLD),
      ITEM (DEPARTMENT, AT (36, 14.6, 49, 3.2), PT (7.2), ONE, DOWN (1)),
      ITEM (TITLE, AT (36, 18.2, 49, 3.2), PT (7.2), ONE, DOWN (1)),
      ITEM (READING, AT (36, 22.4, 49, 2.6), PT (6.4), ONE, GREY),
      ITEM (NAME, AT (36, 25.2, 49, 6.2), PT (15), ONE, SPACED (0.1)),
      ITEM (ADDRESS, AT (36, 32.6, 49, 5.6), PT (6.4), .max_lines = 2, UP (2)),
      ITEM (PHONE, AT (36, 38.8, 49, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (FAX, AT (36, 41.8, 49, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (MAIL, AT (36, 44.8, 49, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (URL, AT (36, 47.8, 49, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (SLOGAN, AT (6, 44.6, 25, 5.4), PT (6), .max_lines = 2, GREY) } },

  { "photo-qr", N_("With Photo and QR Code"), 91, 55, 0x5b3a86, 0x1a1a1a, FALSE,
    { ITEM (COMPANY, AT (6, 6, 56, 4), PT (9), ONE, BOLD),
      ITEM (TITLE, AT (6, 11.4, 56, 3.2), PT (7.2), ONE),
      ITEM (READING, AT (6, 17.6, 56, 2.6), PT (6.4), ONE, GREY),
      ITEM (NAME, AT (6, 20.4, 56, 6.4), PT (16), ONE, SPACED (0.1)),
      ITEM (ADDRESS, AT (6, 36.4, 55, 5.6), PT (6.4), .max_lines = 2, UP (2)),
      ITEM (PHONE, AT (6, 42.6, 56, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (MAIL, AT (6, 45.6, 56, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (URL, AT (6, 48.6, 56, 2.6), PT (6.4), ONE, UP (2)),
      ITEM (PHOTO, AT (66.5, 6, 18, 21.5)),
      ITEM (QR, AT (64, 29, 23, 23)) },
    { { 0, 53.4, 91, 1.6, GOEN_INK_ACCENT } } },

  { "band", N_("Colour Band"), 91, 55, 0x0b5563, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (70, 19, 15, 12), RIGHT),
      ITEM (COMPANY, AT (6, 5.2, 79, 4), PT (9.5), ONE, BOLD, PAPER),
      ITEM (DEPARTMENT, AT (6, 19, 79, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (TITLE, AT (6, 22.8, 79, 3.2), PT (7.5), ONE, DOWN (1)),
      ITEM (NAME, AT (6, 27.6, 60, 6.6), PT (16.5), ONE, SPACED (0.12)),
      ITEM (READING, AT (6, 35.2, 79, 2.6), PT (6.5), ONE, GREY),
      ITEM (ADDRESS, AT (6, 41, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (PHONE, AT (6, 44.4, 79, 2.7), PT (6.6), ONE, UP (2)),
      ITEM (MAIL, AT (6, 47.8, 79, 2.7), PT (6.6), ONE, UP (2)) },
    { { 0, 0, 91, 14, GOEN_INK_ACCENT } } },

  { "side", N_("Colour at the Side"), 91, 55, 0x2d4a22, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (70, 6.5, 15, 11), RIGHT),
      ITEM (COMPANY, AT (19, 7, 49, 4), PT (9), ONE, BOLD),
      ITEM (DEPARTMENT, AT (19, 13, 66, 3.2), PT (7.2), ONE, DOWN (1)),
      ITEM (TITLE, AT (19, 16.6, 66, 3.2), PT (7.2), ONE, DOWN (1)),
      ITEM (READING, AT (19, 22, 66, 2.6), PT (6.4), ONE, GREY),
      ITEM (NAME, AT (19, 24.8, 66, 6.4), PT (16), ONE, SPACED (0.12)),
      ITEM (ADDRESS, AT (19, 39.3, 66, 2.6), PT (6.5), ONE, UP (2)),
      ITEM (PHONE, AT (19, 42.4, 66, 2.6), PT (6.5), ONE, UP (2)),
      ITEM (MAIL, AT (19, 45.5, 66, 2.6), PT (6.5), ONE, UP (2)),
      ITEM (URL, AT (19, 48.6, 66, 2.6), PT (6.5), ONE, UP (2)) },
    { { 0, 0, 12, 55, GOEN_INK_ACCENT } } },

  { "centered", N_("Centred"), 91, 55, 0x6b4f1d, 0x222222, FALSE,
    { ITEM (LOGO, AT (37.5, 5.5, 16, 8), CENTER),
      ITEM (COMPANY, AT (6, 15.6, 79, 3.8), PT (8.5), ONE, CENTER, SERIF, SPACED (0.06)),
      ITEM (TITLE, AT (6, 20.8, 79, 3), PT (7), ONE, CENTER, SERIF),
      ITEM (NAME, AT (6, 25.4, 79, 6.6), PT (17), ONE, CENTER, SERIF, SPACED (0.18)),
      ITEM (READING, AT (6, 33, 79, 2.5), PT (6.2), ONE, CENTER, SERIF, GREY, SPACED (0.08)),
      ITEM (ADDRESS, AT (6, 40.2, 79, 2.7), PT (6.5), ONE, CENTER, SERIF, UP (2)),
      ITEM (PHONE, AT (6, 43.6, 79, 2.7), PT (6.5), ONE, CENTER, SERIF, UP (2)),
      ITEM (MAIL, AT (6, 47, 79, 2.7), PT (6.5), ONE, CENTER, SERIF, UP (2)) },
    { { 40.5, 37.4, 10, 0.2, GOEN_INK_ACCENT } } },

  { "mincho", N_("Mincho"), 91, 55, 0x3b2a20, 0x1f1a17, FALSE,
    { ITEM (LOGO, AT (75, 6, 10, 9), RIGHT),
      ITEM (COMPANY, AT (6, 7, 66, 4.2), PT (9.8), ONE, SERIF, SPACED (0.04)),
      ITEM (DEPARTMENT, AT (14, 19.6, 71, 3.2), PT (7.5), ONE, SERIF, DOWN (1)),
      ITEM (TITLE, AT (14, 23.4, 71, 3.2), PT (7.5), ONE, SERIF, DOWN (1)),
      ITEM (NAME, AT (33, 26.8, 52, 7), PT (18), ONE, SERIF, SPACED (0.2)),
      ITEM (READING, AT (33, 34.6, 52, 2.5), PT (6.2), ONE, SERIF, GREY, SPACED (0.1)),
      ITEM (ADDRESS, AT (6, 42.4, 79, 2.7), PT (6.6), ONE, SERIF, UP (2)),
      ITEM (PHONE, AT (6, 45.6, 79, 2.7), PT (6.6), ONE, SERIF, UP (2)),
      ITEM (MAIL, AT (6, 48.8, 79, 2.7), PT (6.6), ONE, SERIF, UP (2)) } },

  { "portrait", N_("Upright"), 55, 91, 0xb03a2e, 0x1a1a1a, FALSE,
    { ITEM (LOGO, AT (19.5, 9, 16, 12), CENTER),
      ITEM (COMPANY, AT (5, 25, 45, 3.8), PT (8.5), ONE, CENTER, BOLD),
      ITEM (TITLE, AT (5, 36, 45, 3.2), PT (7), ONE, CENTER),
      ITEM (NAME, AT (5, 40.6, 45, 6.4), PT (16), ONE, CENTER, SPACED (0.14)),
      ITEM (READING, AT (5, 48.2, 45, 2.6), PT (6.4), ONE, CENTER, GREY),
      ITEM (ADDRESS, AT (5, 62.6, 45, 5.6), PT (6.4), .max_lines = 2, CENTER, UP (2)),
      ITEM (PHONE, AT (5, 69, 45, 2.7), PT (6.4), ONE, CENTER, UP (2)),
      ITEM (FAX, AT (5, 72.4, 45, 2.7), PT (6.4), ONE, CENTER, UP (2)),
      ITEM (MAIL, AT (5, 75.8, 45, 2.7), PT (6.4), ONE, CENTER, UP (2)),
      ITEM (URL, AT (5, 79.2, 45, 2.7), PT (6.4), ONE, CENTER, UP (2)) },
    { { 0, 0, 55, 2.4, GOEN_INK_ACCENT }, { 22.5, 54.4, 10, 0.3, GOEN_INK_ACCENT } } },

  { "blank", N_("Blank"), 91, 55, 0x000000, 0x000000, FALSE, { { 0 } } },
};

static void
add_items (GArray             *array,
           const GoenCardItem *items)
{
  for (guint i = 0; i < MAX_ITEMS && items[i].width > 0; i++)
    g_array_append_val (array, items[i]);
}

static void
add_shapes (GArray              *array,
            const GoenCardShape *shapes)
{
  for (guint i = 0; i < MAX_SHAPES && shapes[i].width > 0; i++)
    g_array_append_val (array, shapes[i]);
}

static GoenCardDesign *
make_design (const Design *made)
{
  GoenCardDesign *design = goen_card_design_new ();

  g_set_str (&design->key, made->key);
  g_set_str (&design->name, g_dgettext (GETTEXT_PACKAGE, made->name));
  design->width = made->width;
  design->height = made->height;
  design->accent = made->accent;
  design->text = made->text;
  design->kanji_numbers = made->kanji_numbers;
  add_items (design->items[GOEN_SIDE_FRONT], made->front);
  add_shapes (design->shapes[GOEN_SIDE_FRONT], made->front_shapes);
  add_items (design->items[GOEN_SIDE_BACK], made->back);
  add_shapes (design->shapes[GOEN_SIDE_BACK], made->back_shapes);

  return design;
}

/**
 * goen_card_designs_list:
 *
 * All designs that come with Goen, the most usual first.
 *
 * Returns: (transfer full) (element-type GoenCardDesign): new designs
 */
GPtrArray *
goen_card_designs_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_design_free);

  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    g_ptr_array_add (list, make_design (&designs[i]));

  return list;
}

/**
 * goen_card_designs_find:
 * @key: the short name of a design, such as "classic"
 *
 * Finds a design that comes with Goen.
 *
 * Returns: (transfer full) (nullable): a new design
 */
GoenCardDesign *
goen_card_designs_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    if (g_ascii_strcasecmp (designs[i].key, key) == 0)
      return make_design (&designs[i]);

  return NULL;
}
