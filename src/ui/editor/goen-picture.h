/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures the user brings, read and written off the main thread. */

/* What is kept of a picture; a whole photograph is more than a screen can show. */
#define GOEN_PICTURE_MAX_SIZE 2048

void        goen_picture_read_async   (GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void        goen_picture_decode_async (GBytes               *bytes,
                                       int                   max_size,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GdkTexture *goen_picture_read_finish  (GAsyncResult         *result,      /* for both */
                                       GBytes              **bytes,       /* (out) (optional): the file as it is */
                                       GError              **error);
void        goen_picture_jpeg_async   (GdkTexture           *texture,
                                       const GdkRectangle   *part,        /* (nullable): all of it */
                                       int                   max_size,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GBytes     *goen_picture_jpeg_finish  (GAsyncResult         *result,
                                       GError              **error);

void        goen_picture_choose_async  (GtkWidget           *widget,
                                        const char          *title,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GFile      *goen_picture_choose_finish (GObject             *source,
                                        GAsyncResult        *result);     /* NULL when the user gave up */
void        goen_picture_paste_async   (GtkWidget           *widget,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GdkTexture *goen_picture_paste_finish  (GAsyncResult        *result,
                                        GError             **error);

G_END_DECLS
