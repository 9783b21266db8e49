/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "goen-card-painter.h"
#include "goen-qr.h"

G_BEGIN_DECLS

#define GOEN_MM_PER_POINT (25.4 / 72.0)

/* 長体 and 平体: letters are not pressed together more than this. */
#define GOEN_CARD_MIN_CONDENSE 0.7

GoenCardPicture  *goen_card_picture_copy_apart (GoenCardPicture *self,    /* (transfer full) */
                                                GError         **error);
cairo_rectangle_t goen_card_picture_fit   (GoenCardPicture    *self,
                                           const GoenCardItem *item);
void              goen_card_picture_draw  (GoenCardPicture    *self,
                                           cairo_t            *cr,
                                           const GoenCardItem *item);
void              goen_card_picture_cover (GoenCardPicture    *self,
                                           cairo_t            *cr,
                                           const GoenCardItem *item);

/* Sets one text into one box. */
typedef struct _GoenCardTypesetter GoenCardTypesetter;

typedef struct {
  double            condensed;    /* 1 where nothing was pressed together */
  double            size;         /* points that were used */
  gboolean          is_cut;
  guint             n_unknown;    /* characters that no font has */
  cairo_rectangle_t ink;          /* mm on the card */
} GoenCardSetting;

GoenCardTypesetter *goen_card_typesetter_new  (const char          *sans,      /* (nullable) */
                                               const char          *serif);    /* (nullable) */
void                goen_card_typesetter_free (GoenCardTypesetter  *self);
void                goen_card_typesetter_set  (GoenCardTypesetter  *self,
                                               cairo_t             *cr,        /* (nullable) to measure only; millimetres, its source is the ink */
                                               const GoenCardItem  *item,
                                               const char          *text,
                                               GoenCardSetting     *setting);  /* (out) (optional) */
gboolean            goen_card_has_font        (const char          *family);
void                goen_card_layout_set      (PangoLayout         *layout,    /* empty, and in the direction of the item */
                                               const char          *families,
                                               const GoenCardItem  *item,
                                               const char          *text,
                                               GoenCardSetting     *setting,   /* (out) */
                                               cairo_matrix_t      *matrix);   /* (out): from millimetres on the card to the layout */

/* Vertical text. */
char               *goen_vertical_dup_text    (const char          *text,      /* new: characters that have a vertical form, digits as kanji where asked for */
                                               gboolean             kanji_numbers);
void                goen_vertical_add_attributes (PangoAttrList    *attributes, /* Latin sideways, two digits upright beside each other */
                                               const char          *text,
                                               int                  size);      /* of letters, Pango units */
void                goen_vertical_set_renderer (PangoContext       *context,   /* draws what the attributes ask for */
                                               const PangoFontDescription *font);

/* Which text stands in a box, with its label. */
char               *goen_card_dup_text        (const GoenCardDesign  *design,  /* new; %NULL where nothing stands there */
                                               GoenCardSide           side,
                                               const GoenCardItem    *item,
                                               const GoenCardContent *content);

/* Codes that are made in another thread, in the order in which they will be asked for. */
typedef struct _GoenQrAhead GoenQrAhead;

GoenQrAhead        *goen_qr_ahead_new         (GPtrArray           *texts);    /* (transfer full): of owned strings */
GoenQr             *goen_qr_ahead_take        (GoenQrAhead         *self,      /* (nullable) */
                                               const char          *text);
void                goen_qr_ahead_free        (GoenQrAhead         *self);

/* The codes of the cards that are drawn. */
typedef struct _GoenCardCodes GoenCardCodes;

GoenCardCodes      *goen_card_codes_new       (void);
void                goen_card_codes_free      (GoenCardCodes       *self);
GoenQr             *goen_card_codes_get       (GoenCardCodes       *self,      /* (transfer none) (nullable): where it says too much */
                                               const char          *text);
void                goen_card_codes_prepare   (GoenCardCodes       *self,      /* for many cards, in this order */
                                               GPtrArray           *contents); /* GoenCardContent */
void                goen_card_codes_begin_page (GoenCardCodes      *self,      /* of one page */
                                               GPtrArray           *contents); /* GoenCardContent */

/* Inside of the painter. */
void                  goen_card_painter_prepare (GoenCardPainter       *self,      /* for many cards, in this order */
                                                 GPtrArray             *contents);  /* GoenCardContent */
GoenQr               *goen_card_painter_get_qr     (GoenCardPainter       *self,      /* (transfer none) (nullable): where it says too much */
                                                    const char            *text);
void                  goen_card_painter_begin_page (GoenCardPainter     *self,      /* before the cards of a page are drawn, to keep its file small */
                                                    GPtrArray             *contents);  /* GoenCardContent */
gboolean              goen_card_painter_set        (GoenCardPainter       *self,      /* measures; FALSE where there is no text */
                                                    GoenCardSide           side,
                                                    const GoenCardItem    *item,
                                                    const GoenCardContent *content,
                                                    GoenCardSetting       *setting);
const GoenCardDesign *goen_card_painter_get_design (GoenCardPainter       *self);

G_END_DECLS
