/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "goen-person-record.h"
#include "goen-sheet-record.h"

G_BEGIN_DECLS

/* The list of people as a small address book: あかさたな headings, two columns on A4, page numbers. Notes are left out, private ones always. */
gboolean goen_people_book_write_pdf (GPtrArray          *people,       /* of GoenPersonRecord, in the order of readings */
                                     const char         *title,
                                     const char         *path,
                                     GCancellable       *cancellable,
                                     GError            **error);

/* Name badges: name large with its reading, company, and the event above them. */
typedef struct {
  const char *title;        /* of the event, (nullable) */
  double      width;        /* mm */
  double      height;
  gboolean    with_company;
  gboolean    with_reading;
} GoenBadgeOptions;

gboolean goen_badges_write_pdf      (GPtrArray              *people,   /* of GoenPersonRecord */
                                     const GoenBadgeOptions *options,  /* fills A4 with as many as fit, with cut marks */
                                     const char             *path,
                                     GCancellable           *cancellable,
                                     GError                **error);

G_END_DECLS
