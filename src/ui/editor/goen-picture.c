/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-picture.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-error.h"

#define MAX_FILE_SIZE (48 * 1024 * 1024)   /* what goen_photo_decode() takes */
#define JPEG_QUALITY "90"

typedef struct {
  GFile      *file;    /* (owned) (nullable) */
  GBytes     *bytes;   /* (owned) (nullable) */
  int         max_size;
} ReadJob;

typedef struct {
  GdkTexture  *texture;   /* (owned) */
  GdkRectangle part;
  int          max_size;
} JpegJob;

static void
read_job_free (gpointer data)
{
  ReadJob *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static void
jpeg_job_free (gpointer data)
{
  JpegJob *job = data;

  g_clear_object (&job->texture);
  g_free (job);
}

static GBytes *
load_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_size (info) > MAX_FILE_SIZE)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The file is larger than 48 MB. Choose a smaller picture."));
      return NULL;
    }

  return g_file_load_bytes (file, cancellable, NULL, error);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ReadJob *job = task_data;
  GError *error = NULL;
  GdkTexture *texture;

  if (job->bytes == NULL)
    job->bytes = load_file (job->file, cancellable, &error);
  if (job->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  texture = goen_photo_decode (job->bytes, job->max_size, &error);
  if (texture == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, texture, g_object_unref);
}

static void
start_reading (ReadJob             *job,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, job, read_job_free);
  g_task_run_in_thread (task, read_thread);
}

/* The part of a texture as a pixbuf in memory of its own. */
static GdkPixbuf *
dup_part (GdkTexture         *texture,
          const GdkRectangle *part)
{
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GdkPixbuf) whole = NULL;
  g_autoptr (GBytes) pixels = NULL;
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  pixels = gdk_texture_downloader_download_bytes (downloader, &stride);
  whole = gdk_pixbuf_new_from_bytes (pixels, GDK_COLORSPACE_RGB, TRUE, 8,
                                     gdk_texture_get_width (texture), gdk_texture_get_height (texture), stride);

  return gdk_pixbuf_new_subpixbuf (whole, part->x, part->y, part->width, part->height);
}

static void
jpeg_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  JpegJob *job = task_data;
  g_autoptr (GdkPixbuf) part = dup_part (job->texture, &job->part);
  g_autoptr (GdkPixbuf) flat = NULL;
  GError *error = NULL;
  double scale = MIN (1.0, (double) job->max_size / MAX (job->part.width, job->part.height));
  char *buffer = NULL;
  gsize length = 0;

  /* JPEG knows no transparency: what was transparent becomes white. */
  flat = gdk_pixbuf_composite_color_simple (part,
                                            MAX (1, (int) (job->part.width * scale + 0.5)),
                                            MAX (1, (int) (job->part.height * scale + 0.5)),
                                            GDK_INTERP_HYPER, 255, 16, 0xffffff, 0xffffff);
  if (flat == NULL)
    g_task_return_new_error (task, GOEN_ERROR, GOEN_ERROR_FAILED, "%s",
                             _("There is not enough memory for this picture. Choose a smaller one."));
  else if (!gdk_pixbuf_save_to_buffer (flat, &buffer, &length, "jpeg", &error, "quality", JPEG_QUALITY, NULL))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_new_take (buffer, length), (GDestroyNotify) g_bytes_unref);
}

static void
texture_pasted_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, GOEN_ERROR, GOEN_ERROR_INVALID, "%s",
                             _("There is no picture on the clipboard. Copy one first."));
}

/**
 * goen_picture_read_async:
 * @file: a file of the user's
 * @cancellable: (nullable): to give up
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * Reads a picture, of any size up to 48 MB, upright and scaled to what is kept.
 */
void
goen_picture_read_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  ReadJob *job = g_new0 (ReadJob, 1);

  job->file = g_object_ref (file);
  job->max_size = GOEN_PICTURE_MAX_SIZE;
  start_reading (job, cancellable, callback, user_data);
}

/**
 * goen_picture_decode_async:
 * @bytes: an encoded picture
 * @max_size: the longer side of the result in pixels, at most
 * @cancellable: (nullable): to give up
 * @callback: called when it has been decoded
 * @user_data: for @callback
 *
 * Decodes a picture that is already in memory.
 */
void
goen_picture_decode_async (GBytes              *bytes,
                           int                  max_size,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ReadJob *job = g_new0 (ReadJob, 1);

  job->bytes = g_bytes_ref (bytes);
  job->max_size = max_size;
  start_reading (job, cancellable, callback, user_data);
}

/**
 * goen_picture_read_finish:
 * @result: the result of goen_picture_read_async() or goen_picture_decode_async()
 * @bytes: (out) (optional) (transfer full): the encoded picture as it came
 * @error: set when it cannot be read
 *
 * Gets the picture.
 *
 * Returns: (transfer full) (nullable): the picture, upright, or %NULL with @error
 */
GdkTexture *
goen_picture_read_finish (GAsyncResult  *result,
                          GBytes       **bytes,
                          GError       **error)
{
  ReadJob *job = g_task_get_task_data (G_TASK (result));
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), error);

  if (texture != NULL && bytes != NULL)
    *bytes = g_bytes_ref (job->bytes);

  return texture;
}

/**
 * goen_picture_jpeg_async:
 * @texture: a picture
 * @part: (nullable): the part of it to keep, in its pixels
 * @max_size: the longer side of the result in pixels, at most; nothing is enlarged
 * @cancellable: (nullable): to give up
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes a JPEG of quality 90.
 */
void
goen_picture_jpeg_async (GdkTexture          *texture,
                         const GdkRectangle  *part,
                         int                  max_size,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GdkRectangle all = { 0, 0, gdk_texture_get_width (texture), gdk_texture_get_height (texture) };
  JpegJob *job = g_new0 (JpegJob, 1);

  job->texture = g_object_ref (texture);
  job->part = part != NULL ? *part : all;
  job->max_size = max_size;
  g_task_set_task_data (task, job, jpeg_job_free);
  g_task_run_in_thread (task, jpeg_thread);
}

/**
 * goen_picture_jpeg_finish:
 * @result: the result of goen_picture_jpeg_async()
 * @error: set when it could not be made
 *
 * Gets the JPEG.
 *
 * Returns: (transfer full) (nullable): the encoded picture, or %NULL with @error
 */
GBytes *
goen_picture_jpeg_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_picture_choose_async:
 * @widget: the widget that asks
 * @title: a translated title
 * @cancellable: (nullable): to give up
 * @callback: called when the user has chosen
 * @user_data: for @callback
 *
 * Lets the user choose a picture file.
 */
void
goen_picture_choose_async (GtkWidget           *widget,
                           const char          *title,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/*");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, cancellable, callback, user_data);
}

/**
 * goen_picture_choose_finish:
 * @source: the object @callback was called with
 * @result: the result of goen_picture_choose_async()
 *
 * Gets the file.
 *
 * Returns: (transfer full) (nullable): the file, %NULL when the user chose none
 */
GFile *
goen_picture_choose_finish (GObject      *source,
                            GAsyncResult *result)
{
  return gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
}

/**
 * goen_picture_paste_async:
 * @widget: the widget that asks
 * @cancellable: (nullable): to give up
 * @callback: called with the picture
 * @user_data: for @callback
 *
 * Takes a picture from the clipboard.
 */
void
goen_picture_paste_async (GtkWidget           *widget,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), cancellable, texture_pasted_cb,
                                    g_task_new (widget, cancellable, callback, user_data));
}

/**
 * goen_picture_paste_finish:
 * @result: the result of goen_picture_paste_async()
 * @error: set when there was none
 *
 * Gets the picture.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error
 */
GdkTexture *
goen_picture_paste_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
