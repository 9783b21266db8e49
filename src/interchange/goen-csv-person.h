/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-csv-private.h"

G_BEGIN_DECLS

/* An address has most parts: those from GOEN_CSV_ADDRESS to GOEN_CSV_ADDRESS_LABEL. */
#define GOEN_CSV_N_PARTS 8

/* The part of a value that a field is, of those of its kind. */
#define GOEN_CSV_PART(item, field, kind) ((item)->parts[(field) - (kind)])

/* Google marks the value to use first, and groups of its own, with a star. */
#define GOEN_CSV_STAR "* "

/* One phone, address, post …: what its columns say. */
typedef struct {
  char *parts[GOEN_CSV_N_PARTS];   /* (owned) (nullable): by field, counted from the first field of its kind */
} GoenCsvItem;

/* Columns that belong together: a phone and its label, all of an address, all of a post. */
typedef struct {
  GoenCsvField  field;       /* the first of its kind: GOEN_CSV_PHONE, GOEN_CSV_ADDRESS, GOEN_CSV_COMPANY … */
  guint         group;
  const char   *type;        /* (not owned) (nullable) */
  const char   *name;        /* (not owned): of the column with the value */
  gboolean      name_is_label;
  gboolean      has_label;   /* there is a column for it */
  GArray       *items;       /* (owned): GoenCsvItem of the row; several where a cell has several values */
} GoenCsvSlot;

typedef struct {
  GoenCsvField  field;
  const char   *type;        /* (not owned) (nullable) */
  const char   *name;        /* (not owned) */
  GoenCsvSlot  *slot;        /* (not owned) (nullable) */
} GoenCsvPlanned;

/* Turns rows into records; one for each reading, as it is not thread-safe. */
typedef struct {
  GArray           *columns;       /* (owned): GoenCsvPlanned */
  GPtrArray        *slots;         /* (owned): GoenCsvSlot */
  gboolean          is_exact;      /* the table is Goen's own: nothing in it is interpreted */
  gboolean          is_known;      /* some program's */
  gboolean          tags_may_have_commas;
  gboolean          month_first;
  const char       *birth_column;  /* (not owned) (nullable): of the birthday in three columns */

  /* of the row */
  GoenPersonRecord *record;        /* (owned) */
  char             *whole_name;    /* (owned) (nullable) */
  char             *file_as;       /* (owned) (nullable): a name that only counts without any other */
  char             *whole_yomi;    /* (owned) (nullable) */
  const char       *whole_yomi_column;
  char             *birth[3];      /* (owned) (nullable): year, month, day */
  GString          *note;          /* (owned) */
  GString          *named;         /* (owned): lines of the note with the names of their columns */
} GoenCsvPerson;

GoenCsvPerson    *goen_csv_person_new      (const GoenCsvHeader *header,
                                            const GPtrArray     *mapping);
void              goen_csv_person_free     (GoenCsvPerson       *self);
void              goen_csv_person_begin    (GoenCsvPerson       *self);
void              goen_csv_person_add      (GoenCsvPerson       *self,
                                            guint                column,
                                            const char          *text);
GoenPersonRecord *goen_csv_person_end      (GoenCsvPerson       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenCsvPerson, goen_csv_person_free)

void              goen_csv_person_add_line (GString             *text,
                                            const char          *name,
                                            const char          *line);
void              goen_csv_person_add_note (GoenCsvPerson       *self,
                                            const char          *name,
                                            const char          *text);
void              goen_csv_person_add_private (GoenCsvPerson    *self,
                                            const char          *name,
                                            const char          *text);
char             *goen_csv_person_read_date (GoenCsvPerson      *self,
                                            const char          *name,
                                            const char          *text);

/* goen-csv-fields.c */
void              goen_csv_person_add_field (GoenCsvPerson        *self,
                                             const GoenCsvPlanned *column,
                                             const char           *text);

/* goen-csv-plan.c */
void              goen_csv_person_plan     (GoenCsvPerson       *self,
                                            const GoenCsvHeader *header,
                                            const GPtrArray     *mapping);
void              goen_csv_slot_free       (gpointer             data);

/* goen-csv-values.c */
void              goen_csv_person_add_value (GoenCsvPerson        *self,
                                             const GoenCsvPlanned *column,
                                             const char           *text);
void              goen_csv_person_finish_slot (GoenCsvPerson       *self,
                                             GoenCsvSlot         *slot);
GoenCsvItem      *goen_csv_slot_get_item   (GoenCsvSlot          *slot,
                                            guint                 i);

/* goen-csv-person-address.c */
void              goen_csv_person_finish_addresses (GoenCsvPerson *self,
                                            GoenCsvSlot          *slot);

/* goen-csv-labels.c */
const char       *goen_csv_label_find_type (GoenCsvField         field,
                                            const char          *label,
                                            gboolean            *says_more);

/* goen-csv-names.c */
void              goen_csv_person_finish_names (GoenCsvPerson     *self);

G_END_DECLS
