/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GOEN_ERROR:
 *
 * Error domain of every layer of Goen.
 *
 * The message of an error in this domain is a translated sentence a person
 * can act on: what is wrong, where, and what to do. It never holds personal data
 * beyond the name of the file that the user chose.
 */
#define GOEN_ERROR (goen_error_quark ())

typedef enum {
  GOEN_ERROR_FAILED,          /* nothing more precise is known */
  GOEN_ERROR_INVALID,         /* the input is not what it should be */
  GOEN_ERROR_NOT_FOUND,       /* no such person, file or field */
  GOEN_ERROR_NOT_GOEN_FILE,   /* the file belongs to another program or is no database */
  GOEN_ERROR_DAMAGED,         /* the database is damaged; it was left as it is */
  GOEN_ERROR_NEWER,           /* the database was written by a newer Goen */
  GOEN_ERROR_IN_USE,          /* another window or process holds the database */
  GOEN_ERROR_READ_ONLY,       /* the file or folder cannot be written */
  GOEN_ERROR_DISK_FULL,       /* no room on the disk */
  GOEN_ERROR_IO,              /* the disk reported an error */
  GOEN_ERROR_CONFLICT,        /* the person was changed elsewhere since it was read */
} GoenError;

GQuark goen_error_quark (void);

G_END_DECLS
