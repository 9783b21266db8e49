/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-fsrs.h"

G_BEGIN_DECLS

/* What is drilled of a person. The numbers are those of the file. */
typedef enum {
  GOEN_FACE_NAME = 1,          /* face or card → name */
  GOEN_FACE_KANJI,             /* reading → kanji */
  GOEN_FACE_STORY,             /* name → company and hook */
} GoenFaceAspect;

/* One thing to remember of one person. */
typedef struct {
  gint64          person_id;
  GoenFaceAspect  aspect;
  GoenFsrsCard    memory;
  guint           n_reviews;
  guint           n_lapses;

  /* Read along, not written. */
  char           *name;
  char           *yomi;        /* (nullable) */
  char           *company;     /* (nullable) */
  char           *title;       /* (nullable) */
  char           *hook;        /* the latest one, (nullable) */
  char           *met_at;      /* title of the event where they were met last, (nullable) */
  gboolean        has_photo;
  gboolean        has_card;    /* an image of their business card */
} GoenFaceCard;

GoenFaceCard *goen_face_card_new  (void);
GoenFaceCard *goen_face_card_copy (const GoenFaceCard *self);
void          goen_face_card_free (GoenFaceCard       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFaceCard, goen_face_card_free)

G_END_DECLS
