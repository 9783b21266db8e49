/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv.h"

G_BEGIN_DECLS

/* What the columns of a table can say, in words. */

typedef enum {
  GOEN_CSV_SECTION_NOTHING,
  GOEN_CSV_SECTION_NAME,
  GOEN_CSV_SECTION_POST,
  GOEN_CSV_SECTION_PHONE,
  GOEN_CSV_SECTION_MAIL,
  GOEN_CSV_SECTION_ADDRESS,
  GOEN_CSV_SECTION_WEB,
  GOEN_CSV_SECTION_DATE,
  GOEN_CSV_SECTION_TOPIC,
  GOEN_CSV_SECTION_MEETING,
  GOEN_CSV_SECTION_NOTE,
  GOEN_CSV_SECTION_OTHER,
  GOEN_CSV_N_SECTIONS
} GoenCsvSection;

char           *goen_csv_target_dup_words     (const GoenCsvTarget *self);      /* “Phone (mobile)” */
GoenCsvSection  goen_csv_field_get_section    (GoenCsvField         field);
const char     *goen_csv_section_get_title    (GoenCsvSection       section);   /* NULL for the first one, which needs none */
GPtrArray      *goen_csv_field_list_targets   (void);                           /* of GoenCsvTarget: what every column can be */
const char     *goen_csv_separator_get_label  (char                 separator);

G_END_DECLS
