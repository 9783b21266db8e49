/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-avatar.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"
#include "goen-text.h"

/* A photograph from a telephone has 12 to 50 megapixels. More than this, or more bytes than this,
 * is not a portrait, and unpacking it could take all of the machine's memory. */
#define MAX_PIXELS (64 * 1000 * 1000)
#define MAX_BYTES  (48 * 1024 * 1024)

/* What the cache may hold of unpacked pictures. */
#define CACHE_BYTES (16 * 1024 * 1024)

#define CACHE_KEY "goen-photo-cache"

/* As many as AdwAvatar has. */
#define N_AVATAR_COLORS 14

typedef struct {
  gint64      id;
  int         size;
  GdkTexture *texture;   /* (owned) */
  gsize       bytes;
} CachedPhoto;

/* Belongs to the library whose photos it holds; the first one is the one that was used last. */
typedef struct {
  GQueue photos;   /* CachedPhoto, owned */
  gsize  bytes;
  guint  generation;   /* counts invalidations, so that what was being read meanwhile is not kept */
} PhotoCache;

typedef struct {
  gint64 id;
  int    size;
  guint  generation;
} PhotoRequest;

/* Decoding */

typedef struct {
  int      max_size;
  gboolean is_too_large;
} SizeLimit;

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  SizeLimit       *limit)
{
  int longer = MAX (width, height);

  if (width < 1 || height < 1 || (gint64) width * height > MAX_PIXELS)
    {
      limit->is_too_large = TRUE;
      /* Size zero makes the loader stop before it takes any memory. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }
  if (limit->max_size > 0 && longer > limit->max_size)
    gdk_pixbuf_loader_set_size (loader,
                                MAX (1, (int) ((gint64) width * limit->max_size / longer)),
                                MAX (1, (int) ((gint64) height * limit->max_size / longer)));
}

static GdkTexture *
texture_from_pixbuf (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf),
                                 gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 pixels,
                                 gdk_pixbuf_get_rowstride (pixbuf));
}

/* Cache */

static void
cached_photo_free (CachedPhoto *photo)
{
  g_object_unref (photo->texture);
  g_free (photo);
}

static void
photo_cache_free (PhotoCache *cache)
{
  g_queue_clear_full (&cache->photos, (GDestroyNotify) cached_photo_free);
  g_free (cache);
}

static void
photo_cache_remove (PhotoCache *cache,
                    GList      *link)
{
  CachedPhoto *photo = link->data;

  cache->bytes -= photo->bytes;
  cached_photo_free (photo);
  g_queue_delete_link (&cache->photos, link);
}

static void
library_changed_cb (GoenLibrary   *library,
                    GoenChangeSet *changes,
                    PhotoCache    *cache)
{
  GList *next;

  if (!goen_change_set_is_reset (changes) && !goen_change_set_touches (changes, GOEN_TABLE_PERSON))
    return;
  cache->generation++;
  for (GList *link = cache->photos.head; link != NULL; link = next)
    {
      CachedPhoto *photo = link->data;

      next = link->next;
      if (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_PERSON, photo->id))
        photo_cache_remove (cache, link);
    }
}

static PhotoCache *
photo_cache_for_library (GoenLibrary *library)
{
  PhotoCache *cache = g_object_get_data (G_OBJECT (library), CACHE_KEY);

  if (cache != NULL)
    return cache;
  cache = g_new0 (PhotoCache, 1);
  g_queue_init (&cache->photos);
  g_object_set_data_full (G_OBJECT (library), CACHE_KEY, cache, (GDestroyNotify) photo_cache_free);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), cache);
  return cache;
}

static GdkTexture *
photo_cache_find (PhotoCache *cache,
                  gint64      id,
                  int         size)
{
  for (GList *link = cache->photos.head; link != NULL; link = link->next)
    {
      CachedPhoto *photo = link->data;

      if (photo->id != id || photo->size != size)
        continue;
      g_queue_unlink (&cache->photos, link);
      g_queue_push_head_link (&cache->photos, link);
      return photo->texture;
    }
  return NULL;
}

static void
photo_cache_add (PhotoCache *cache,
                 gint64      id,
                 int         size,
                 GdkTexture *texture)
{
  CachedPhoto *photo;

  if (photo_cache_find (cache, id, size) != NULL)
    return;
  photo = g_new0 (CachedPhoto, 1);
  photo->id = id;
  photo->size = size;
  photo->texture = g_object_ref (texture);
  photo->bytes = (gsize) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) * 4;
  g_queue_push_head (&cache->photos, photo);
  cache->bytes += photo->bytes;
  while (cache->bytes > CACHE_BYTES && cache->photos.tail != cache->photos.head)
    photo_cache_remove (cache, cache->photos.tail);
}

/* Loading */

static void
decode_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  PhotoRequest *request = task_data;
  GBytes *bytes = g_object_get_data (G_OBJECT (task), "bytes");
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = goen_photo_decode (bytes, request->size, &error);

  if (texture == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, texture, g_object_unref);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PhotoRequest *request = g_task_get_task_data (task);
  PhotoCache *cache = photo_cache_for_library (g_task_get_source_object (task));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (request->generation == cache->generation)
    photo_cache_add (cache, request->id, request->size, texture);
  g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
}

static void
image_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) decoding = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = goen_library_load_image_finish (GOEN_LIBRARY (source), result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (bytes == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  /* Without a source object: the thread may be the last to let go of its task, and must not close the library. */
  decoding = g_task_new (NULL, g_task_get_cancellable (task), decoded_cb, g_object_ref (task));
  g_task_set_source_tag (decoding, image_loaded_cb);
  g_task_set_task_data (decoding, g_memdup2 (g_task_get_task_data (task), sizeof (PhotoRequest)), g_free);
  g_object_set_data_full (G_OBJECT (decoding), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (decoding, decode_in_thread);
}

/* Public */

/**
 * goen_photo_decode:
 * @bytes: an encoded picture, in any format that gdk-pixbuf reads
 * @max_size: the longer side of the result at most, in pixels; 0 for the picture's own size
 * @error: return location for an error
 *
 * Unpacks a picture, turned the way its EXIF orientation says.
 *
 * May be called on any thread. A picture beyond 64 megapixels or 48 MiB is refused before memory is
 * taken for it.
 *
 * Returns: (transfer full): the picture, or %NULL with %GOEN_ERROR_INVALID
 */
GdkTexture *
goen_photo_decode (GBytes  *bytes,
                   int      max_size,
                   GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autoptr (GError) read_error = NULL;
  SizeLimit limit = { max_size, FALSE };
  gboolean is_read;

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The picture is too large. Choose one of less than 64 megapixels."));
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &limit);
  is_read = gdk_pixbuf_loader_write_bytes (loader, bytes, &read_error);
  /* A loader wants to be closed in any case; only its first complaint is of interest. */
  if (!gdk_pixbuf_loader_close (loader, is_read ? &read_error : NULL))
    is_read = FALSE;
  if (limit.is_too_large)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The picture is too large. Choose one of less than 64 megapixels."));
      return NULL;
    }
  if (is_read && gdk_pixbuf_loader_get_pixbuf (loader) != NULL)
    upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  if (upright == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           _("The picture cannot be read. It may be damaged or in a format this system does not know; try a JPEG or PNG file."));
      return NULL;
    }
  return texture_from_pixbuf (upright);
}

/**
 * goen_photo_load_async:
 * @library: the library
 * @id: a person
 * @size: the longer side at most, in device pixels
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Loads and unpacks the photo of a person without blocking.
 *
 * What was loaded before and has not changed since comes from a cache of 16 MiB.
 */
void
goen_photo_load_async (GoenLibrary         *library,
                       gint64               id,
                       int                  size,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  GdkTexture *known = goen_photo_peek (library, id, size);
  PhotoRequest *request;

  g_task_set_source_tag (task, goen_photo_load_async);
  if (known != NULL)
    {
      g_task_return_pointer (task, g_object_ref (known), g_object_unref);
      return;
    }
  request = g_new0 (PhotoRequest, 1);
  request->id = id;
  request->size = size;
  request->generation = photo_cache_for_library (library)->generation;
  g_task_set_task_data (task, request, g_free);
  goen_library_load_image_async (library, id, GOEN_IMAGE_PHOTO, cancellable,
                                 image_loaded_cb, g_steal_pointer (&task));
}

/**
 * goen_photo_load_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends goen_photo_load_async().
 *
 * Returns: (transfer full) (nullable): the photo; %NULL without @error when the person has none
 */
GdkTexture *
goen_photo_load_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_photo_peek:
 * @library: the library
 * @id: a person
 * @size: the size that was asked for when it was loaded
 *
 * Looks for a photo in the cache only.
 *
 * Returns: (transfer none) (nullable): the photo, valid until the main loop runs again
 */
GdkTexture *
goen_photo_peek (GoenLibrary *library,
                 gint64       id,
                 int          size)
{
  return photo_cache_find (photo_cache_for_library (library), id, size);
}

/**
 * goen_initials_for_name:
 * @name: (nullable): the name of a person or company, as it is shown
 *
 * Finds the one character that stands for somebody who has no photo.
 *
 * That is the first letter, in upper case and without the legal form of a company; a variation
 * selector stays with its kanji.
 *
 * Returns: (transfer full): the character, "" when there is none
 */
char *
goen_initials_for_name (const char *name)
{
  g_autofree char *bare = goen_company_strip_legal_form (name);
  const char *start = bare;
  const char *end;
  g_autofree char *first = NULL;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (*start == '\0')
    return g_strdup ("");
  end = g_utf8_next_char (start);
  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  first = g_strndup (start, end - start);
  return g_utf8_strup (first, -1);
}

/**
 * goen_avatar_set_name:
 * @avatar: an avatar
 * @name: (nullable): the name of a person or company, as it is shown
 *
 * Makes an avatar look as the rows of lists do: one character, in the colour of the whole name.
 *
 * #AdwAvatar takes its colour from its text, so that everybody whose name begins alike would look alike.
 * The colour is a style class of its child; where libadwaita no longer does that, its own choice stays.
 */
void
goen_avatar_set_name (AdwAvatar  *avatar,
                      const char *name)
{
  g_autofree char *initials = goen_initials_for_name (name);
  g_autofree char *color = NULL;
  GtkWidget *child;

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  adw_avatar_set_text (avatar, initials);
  child = gtk_widget_get_first_child (GTK_WIDGET (avatar));
  if (child == NULL || name == NULL || *name == '\0')
    return;

  for (guint i = 1; i <= N_AVATAR_COLORS; i++)
    {
      g_autofree char *other = g_strdup_printf ("color%u", i);

      gtk_widget_remove_css_class (child, other);
    }
  color = g_strdup_printf ("color%u", g_str_hash (name) % N_AVATAR_COLORS + 1);
  gtk_widget_add_css_class (child, color);
}
