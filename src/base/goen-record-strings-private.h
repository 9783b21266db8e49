/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The strings of a struct, given by where they stand in it, so that one table serves copying, freeing, comparing and
 * tidying and a field added later cannot be forgotten in one of them. */

void     goen_record_strings_copy      (gpointer       self,     /* whose strings are those of another struct so far */
                                        const gsize   *offsets,
                                        guint          n_offsets);
void     goen_record_strings_free      (gpointer       self,
                                        const gsize   *offsets,
                                        guint          n_offsets);
gboolean goen_record_strings_equal     (gconstpointer  a,
                                        gconstpointer  b,
                                        const gsize   *offsets,
                                        guint          n_offsets);
void     goen_record_strings_normalize (gpointer       self,
                                        const gsize   *offsets,
                                        guint          n_offsets);
gpointer goen_record_strings_dup       (gconstpointer  self,     /* a struct that holds no memory but these strings */
                                        gsize          size,
                                        const gsize   *offsets,
                                        guint          n_offsets);

/* The place of @name in a table of names with holes, -1 when it is not there. */
int      goen_record_find_name         (const char * const *names,
                                        guint               n_names,
                                        const char         *name);

G_END_DECLS
