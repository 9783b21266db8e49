/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* A paintable for a person's photo, scaled to at most @size pixels, loaded and decoded off the main thread and kept in a small cache. */
void          goen_photo_load_async  (GoenLibrary         *library,
                                      gint64               id,
                                      int                  size,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GdkTexture   *goen_photo_load_finish (GAsyncResult        *result,    /* NULL without error: no photo */
                                      GError             **error);
GdkTexture   *goen_photo_peek        (GoenLibrary         *library,   /* (transfer none) (nullable): only what is in the cache */
                                      gint64               id,
                                      int                  size);
GdkTexture   *goen_photo_decode      (GBytes              *bytes,     /* any format the system reads, EXIF orientation applied; for worker threads too */
                                      int                  max_size,
                                      GError             **error);

/* The text an avatar shows: the first character of the family name. */
char         *goen_initials_for_name (const char *name);
void          goen_avatar_set_name   (AdwAvatar  *avatar,      /* that character, in the colour of the whole name */
                                      const char *name);

G_END_DECLS
