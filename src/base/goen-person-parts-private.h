/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/*
 * Affiliations, contact points and addresses are structs of nothing but
 * strings, so one set of functions that sees such a struct as a row of char *
 * serves all three, and a field added later cannot be forgotten in one of them.
 */
#define GOEN_N_STRINGS(Type) (sizeof (Type) / sizeof (char *))

gpointer  goen_strings_copy      (gconstpointer  self,
                                  gsize          n_strings);
void      goen_strings_free      (gpointer       self,
                                  gsize          n_strings);
gboolean  goen_strings_equal     (gconstpointer  a,
                                  gconstpointer  b,
                                  gsize          n_strings);
void      goen_strings_normalize (gpointer       self,
                                  gsize          n_strings);
void      goen_string_normalize  (char         **string);

gboolean  goen_image_equal       (const GoenImage *a,
                                  const GoenImage *b);
gboolean  goen_string_is_eastern (const char      *text);

G_END_DECLS
