/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-record.h"
#include "goen-record-strings-private.h"

static const gsize attendance_strings[] = {
  G_STRUCT_OFFSET (GoenAttendance, uuid),
  G_STRUCT_OFFSET (GoenAttendance, name),
  G_STRUCT_OFFSET (GoenAttendance, company),
  G_STRUCT_OFFSET (GoenAttendance, title),
  G_STRUCT_OFFSET (GoenAttendance, hook),
  G_STRUCT_OFFSET (GoenAttendance, note),
  G_STRUCT_OFFSET (GoenAttendance, introduce_to),
  G_STRUCT_OFFSET (GoenAttendance, person_uuid),
  G_STRUCT_OFFSET (GoenAttendance, person_name),
  G_STRUCT_OFFSET (GoenAttendance, person_yomi),
  G_STRUCT_OFFSET (GoenAttendance, person_company),
  G_STRUCT_OFFSET (GoenAttendance, person_title),
};

/**
 * goen_attendance_new:
 *
 * Creates the attendance of somebody of whom nothing is known.
 *
 * Returns: (transfer full): a new attendance
 */
GoenAttendance *
goen_attendance_new (void)
{
  return g_new0 (GoenAttendance, 1);
}

/**
 * goen_attendance_copy:
 * @self: an attendance
 *
 * Copies an attendance with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenAttendance *
goen_attendance_copy (const GoenAttendance *self)
{
  return goen_record_strings_dup (self, sizeof (GoenAttendance), attendance_strings, G_N_ELEMENTS (attendance_strings));
}

/**
 * goen_attendance_free:
 * @self: (nullable) (transfer full): an attendance
 *
 * Frees an attendance.
 */
void
goen_attendance_free (GoenAttendance *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, attendance_strings, G_N_ELEMENTS (attendance_strings));
  g_free (self);
}

/**
 * goen_attendance_normalize:
 * @self: an attendance
 *
 * Removes blanks around text; what is empty then becomes %NULL.
 */
void
goen_attendance_normalize (GoenAttendance *self)
{
  goen_record_strings_normalize (self, attendance_strings, G_N_ELEMENTS (attendance_strings));
}

/**
 * goen_attendance_get_name:
 * @self: an attendance
 *
 * Tells who it is: the name of the person, or the one on the list or as captured.
 *
 * Returns: (transfer none): the name, "" for none
 */
const char *
goen_attendance_get_name (const GoenAttendance *self)
{
  if (self->person_name != NULL && *self->person_name != '\0')
    return self->person_name;

  return self->name != NULL ? self->name : "";
}

/**
 * goen_attendance_get_company:
 * @self: an attendance
 *
 * Tells of which company they are: that of the person, or the one on the list or as captured.
 *
 * Returns: (transfer none) (nullable): the company
 */
const char *
goen_attendance_get_company (const GoenAttendance *self)
{
  return self->person_company != NULL ? self->person_company : self->company;
}
