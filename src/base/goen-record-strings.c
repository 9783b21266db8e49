/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-record-strings-private.h"

#include <string.h>

#include "goen-person-parts-private.h"

#define STRING(self, offset) G_STRUCT_MEMBER (char *, self, offset)

void
goen_record_strings_copy (gpointer     self,
                          const gsize *offsets,
                          guint        n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    STRING (self, offsets[i]) = g_strdup (STRING (self, offsets[i]));
}

void
goen_record_strings_free (gpointer     self,
                          const gsize *offsets,
                          guint        n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    g_clear_pointer (&STRING (self, offsets[i]), g_free);
}

gboolean
goen_record_strings_equal (gconstpointer  a,
                           gconstpointer  b,
                           const gsize   *offsets,
                           guint          n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    if (g_strcmp0 (STRING (a, offsets[i]), STRING (b, offsets[i])) != 0)
      return FALSE;

  return TRUE;
}

void
goen_record_strings_normalize (gpointer     self,
                               const gsize *offsets,
                               guint        n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    goen_string_normalize (&STRING (self, offsets[i]));
}

gpointer
goen_record_strings_dup (gconstpointer  self,
                         gsize          size,
                         const gsize   *offsets,
                         guint          n_offsets)
{
  gpointer copy = g_memdup2 (self, size);

  goen_record_strings_copy (copy, offsets, n_offsets);

  return copy;
}

int
goen_record_find_name (const char * const *names,
                       guint               n_names,
                       const char         *name)
{
  if (name == NULL)
    return -1;

  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return -1;
}
