/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sheets of paper on which cards are printed. All lengths are millimetres, the origin is the top left corner of the page. */

typedef struct {
  char    *key;          /* "a-one-51002": of the first part; of an own one its UUID */
  char    *brand;        /* "A-one"; "" of an own one */
  char   **parts;        /* "51002", "51003" …; the name of an own one */
  double   page_width;
  double   page_height;
  double   card_width;
  double   card_height;
  double   corner;       /* radius, 0 for square ones */
  double   waste_x;      /* what may be printed beyond the edge of a card and is cut away */
  double   waste_y;
  guint    nx;           /* cards beside each other */
  guint    ny;           /* cards below each other */
  double   x;            /* left edge of the first card */
  double   y;            /* top edge of the first card */
  double   dx;           /* from a left edge to the next one */
  double   dy;
  gboolean is_plain;     /* plain paper that is cut along marks */
  gboolean is_own;
} GoenSheet;

/* Which side of a sheet turns when it comes back for the second side. */
typedef enum {
  GOEN_FLIP_LONG = 0,
  GOEN_FLIP_SHORT,
} GoenFlip;

/* A card on the page. */
typedef struct {
  double   x;
  double   y;
  double   width;
  double   height;
  gboolean is_turned;    /* by 180° */
} GoenSlot;

/* What a printer does to a page, measured on the calibration page: where something lands and how long 100 mm become. */
typedef struct {
  double offset_x;                /* mm to move everything */
  double offset_y;
  double scale_x;                 /* 1.0 for true */
  double scale_y;
  double back_x;                  /* mm besides, on the back */
  double back_y;
} GoenCalibration;

#define GOEN_CALIBRATION_NONE { 0, 0, 1, 1, 0, 0 }

gboolean           goen_calibration_check (const GoenCalibration *self,    /* GOEN_ERROR_INVALID and a translated sentence: scale out of 0.9 … 1.1, offset beyond 20 mm */
                                           GError           **error);

GoenSheet         *goen_sheet_new        (void);                          /* A4, ten cards of 91 × 55 mm */
GoenSheet         *goen_sheet_copy       (const GoenSheet   *self);
void               goen_sheet_free       (GoenSheet         *self);
guint              goen_sheet_get_n      (const GoenSheet   *self);       /* slots */
GoenSlot           goen_sheet_get_slot   (const GoenSheet   *self,        /* from 0, row by row from the top left */
                                          guint              slot);
GoenSlot           goen_sheet_get_back_slot (const GoenSheet *self,       /* where the back of this slot's card lies when the page is turned */
                                          guint              slot,
                                          GoenFlip           flip);
gboolean           goen_sheet_check      (const GoenSheet   *self,        /* GOEN_ERROR_INVALID and a translated sentence: cards overlap, lie off the page, no cards, sizes out of range */
                                          GError           **error);
void               goen_sheet_make_own    (GoenSheet         *self);      /* its first part is its name, without maker and further parts */
char              *goen_sheet_dup_title  (const GoenSheet   *self);       /* new: "A-one 51002" */
char              *goen_sheet_dup_summary (const GoenSheet  *self);       /* new, translated: "A4, 10 cards of 91 × 55 mm" */
gboolean           goen_slots_parse      (const char        *text,        /* "3-10", "1,4,6-8", counted from 1 */
                                          guint              n,           /* slots of the sheet */
                                          GArray           **slots,       /* (out): guint from 0, in the order given, without doubles */
                                          GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenSheet, goen_sheet_free)

G_END_DECLS
