/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a business card is set, as plain structs. Lengths are millimetres from the top left corner of the finished card, sizes of letters
 * points. One owner at a time; arrays are never %NULL. */

#define GOEN_CARD_BLEED 3.0        /* beyond the edge, where the sheet allows */
#define GOEN_CARD_SAFE  3.0        /* text stays this far inside */
#define GOEN_CARD_MIN_POINTS 5.5   /* smaller letters cannot be read */

typedef enum {
  GOEN_FIELD_COMPANY = 0,
  GOEN_FIELD_DEPARTMENT,
  GOEN_FIELD_TITLE,
  GOEN_FIELD_QUALIFICATION,
  GOEN_FIELD_NAME,
  GOEN_FIELD_READING,              /* furigana of the name, or romaji */
  GOEN_FIELD_SLOGAN,
  GOEN_FIELD_POSTAL,
  GOEN_FIELD_ADDRESS,
  GOEN_FIELD_PHONE,
  GOEN_FIELD_FAX,
  GOEN_FIELD_MOBILE,
  GOEN_FIELD_MAIL,
  GOEN_FIELD_URL,
  GOEN_N_TEXT_FIELDS,
  GOEN_FIELD_LOGO = GOEN_N_TEXT_FIELDS,
  GOEN_FIELD_PHOTO,
  GOEN_FIELD_QR,
  GOEN_N_FIELDS,
} GoenCardField;

typedef enum {
  GOEN_SIDE_FRONT = 0,
  GOEN_SIDE_BACK,
  GOEN_N_SIDES,
} GoenCardSide;

typedef enum {
  GOEN_CARD_START = 0,
  GOEN_CARD_CENTER,
  GOEN_CARD_END,
} GoenCardAlign;

typedef enum {
  GOEN_INK_TEXT = 0,
  GOEN_INK_ACCENT,
  GOEN_INK_GREY,
  GOEN_INK_PAPER,                  /* on an area of the accent colour */
} GoenCardInk;

/* Where and how one field is set: a box that the text keeps to. */
typedef struct {
  GoenCardField  field;
  double         x;
  double         y;
  double         width;
  double         height;
  double         size;             /* points; of a picture unused */
  double         spacing;          /* between letters, em */
  GoenCardAlign  align;
  GoenCardInk    ink;
  gboolean       is_bold;
  gboolean       is_serif;         /* 明朝 */
  gboolean       is_vertical;      /* 縦書き */
  gboolean       is_hidden;
  guint          max_lines;        /* 0 for as many as fit */
  guint          group;            /* items of one group close up where one of them is empty; 0 for none */
  gboolean       group_ends;       /* the group keeps its end (bottom, or left where it is vertical) and not its beginning */
} GoenCardItem;

/* A rule or an area of colour behind the text. */
typedef struct {
  double      x, y, width, height; /* beyond the edge where it bleeds */
  GoenCardInk ink;
} GoenCardShape;

typedef struct {
  char       *key;                 /* "classic"; of an own one its UUID */
  char       *name;                /* translated */
  gboolean    is_own;
  char       *base;                /* the built-in one it was made from, (nullable) */
  double      width;
  double      height;
  char       *sans;                /* font families, (nullable) for Noto Sans CJK JP */
  char       *serif;               /* (nullable) for Noto Serif CJK JP, or the sans where that is missing */
  guint32     accent;              /* 0xRRGGBB */
  guint32     text;
  GArray     *items[GOEN_N_SIDES]; /* GoenCardItem, in the order in which they are drawn */
  GArray     *shapes[GOEN_N_SIDES];/* GoenCardShape */
  gboolean    kanji_numbers;       /* addresses in 漢数字 where they are vertical */
} GoenCardDesign;

GoenCardDesign  *goen_card_design_new     (void);
GoenCardDesign  *goen_card_design_copy    (const GoenCardDesign *self);
void             goen_card_design_free    (GoenCardDesign       *self);
gboolean         goen_card_design_equal   (const GoenCardDesign *a,
                                           const GoenCardDesign *b);
void             goen_card_design_normalize (GoenCardDesign    *self);     /* trims, "" to NULL but for the name */
gboolean         goen_card_design_has_back (const GoenCardDesign *self);
void             goen_card_design_resize  (GoenCardDesign       *self,     /* to another size of card: boxes keep their distance from the nearest edges */
                                           double                width,
                                           double                height);
GoenCardItem    *goen_card_design_find    (GoenCardDesign       *self,     /* (transfer none) (nullable) */
                                           GoenCardSide          side,
                                           GoenCardField         field);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardDesign, goen_card_design_free)

/* The usual sizes. */
typedef struct {
  const char *key;                 /* "4go" "3go" "small" "western" "us" "eu" "id1" */
  const char *name;                /* untranslated msgid */
  double      width;
  double      height;
} GoenCardSize;

const GoenCardSize *goen_card_sizes_get   (guint                *n_sizes);

G_END_DECLS
