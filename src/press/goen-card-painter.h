/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "goen-card-record.h"

G_BEGIN_DECLS

/* A business card: what it says, and drawing it. Lengths are millimetres from the top left corner of the finished card. */

/* A picture in its true proportion: PNG, JPEG or SVG; shared by all cards that show it. */
typedef struct _GoenCardPicture GoenCardPicture;

GoenCardPicture *goen_card_picture_new    (GBytes           *bytes,    /* GOEN_ERROR_INVALID and a translated sentence: no picture, damaged, more than 50 megapixels */
                                           const char       *name,     /* of the file, for the sentence */
                                           GError          **error);
GoenCardPicture *goen_card_picture_load   (const char       *path,
                                           GError          **error);
GoenCardPicture *goen_card_picture_ref    (GoenCardPicture  *self);
void             goen_card_picture_unref  (GoenCardPicture  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardPicture, goen_card_picture_unref)

/* What one card says. */
typedef struct {
  char            *texts[GOEN_N_SIDES][GOEN_N_TEXT_FIELDS];   /* (nullable) each; the back is the English side where the design has one */
  GoenCardPicture *logo;           /* (nullable) */
  GoenCardPicture *photo;          /* (nullable) */
  char            *qr;             /* what the QR code says, (nullable) */
} GoenCardContent;

GoenCardContent *goen_card_content_new    (void);
GoenCardContent *goen_card_content_copy   (const GoenCardContent *self);
void             goen_card_content_free   (GoenCardContent       *self);
GPtrArray       *goen_card_contents_copy_apart (GPtrArray        *contents,   /* new, of GoenCardContent: to be drawn in another thread */
                                                GError          **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardContent, goen_card_content_free)

GPtrArray       *goen_card_designs_list   (void);                          /* new, of GoenCardDesign: the built-in ones, at least ten, with "blank" and "qr" */
GoenCardDesign  *goen_card_designs_find   (const char           *key);     /* new, (nullable) */

/* What did not fit. */
typedef enum {
  GOEN_FIT_CONDENSED = 1,          /* 長体, down to 70 % */
  GOEN_FIT_SHRUNK,                 /* smaller letters as well, down to the floor */
  GOEN_FIT_CUT,                    /* does not fit at all: the rest is not printed */
  GOEN_FIT_TOO_SMALL,              /* letters below 5.5 pt */
  GOEN_FIT_UNSAFE,                 /* nearer than 3 mm to the edge */
  GOEN_FIT_FONT_MISSING,           /* another font is used */
  GOEN_FIT_GLYPH_MISSING,          /* a character that no font has */
  GOEN_FIT_QR_SMALL,               /* cells below 0.35 mm */
  GOEN_FIT_QR_FULL,                /* more text than a QR code holds */
} GoenCardFitKind;

typedef struct {
  GoenCardFitKind kind;
  GoenCardSide    side;
  GoenCardField   field;
  double          value;           /* per cent, points or millimetres, as the kind says */
  char           *sentence;        /* translated: what, and what to do */
} GoenCardFit;

const char      *goen_card_field_get_label (GoenCardField         field);     /* translated */

/**
 * GoenCardPainter:
 *
 * Draws cards of one design. Layouts, pictures and fonts are kept between cards, so that a thousand cards cost little more than their text. One thread at a time.
 */
typedef struct _GoenCardPainter GoenCardPainter;

GoenCardPainter *goen_card_painter_new    (const GoenCardDesign  *design); /* copied */
void             goen_card_painter_free   (GoenCardPainter       *self);
void             goen_card_painter_draw   (GoenCardPainter       *self,    /* one side; @cr in millimetres, the origin at the corner of the finished card */
                                           cairo_t               *cr,
                                           GoenCardSide           side,
                                           const GoenCardContent *content,
                                           gboolean               bleed);  /* colours go beyond the edge */
GPtrArray       *goen_card_painter_check  (GoenCardPainter       *self,    /* of GoenCardFit, gravest first */
                                           const GoenCardContent *content);
gboolean         goen_card_painter_get_extents (GoenCardPainter  *self,    /* of what is really inked, to select and drag it; FALSE where nothing is */
                                           GoenCardSide           side,
                                           GoenCardField          field,
                                           const GoenCardContent *content,
                                           cairo_rectangle_t     *extents);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCardPainter, goen_card_painter_free)

GArray          *goen_card_arrange        (const GoenCardDesign  *design,  /* new, of GoenCardItem, as many as the design's and in its order: where they really stand, groups closed up; hidden where there is nothing to show */
                                           GoenCardSide           side,
                                           const GoenCardContent *content);

/* One card as a file of its own. */
gboolean         goen_card_write          (const GoenCardDesign  *design,  /* by the ending of @path: pdf, svg, png (600 dpi); front, then back on a second page, or as NAME-back.svg */
                                           const GoenCardContent *content,
                                           const char            *path,
                                           GError               **error);

G_END_DECLS
