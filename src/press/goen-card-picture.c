/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#include "goen-error.h"

/* What a picture may need: more would fill the memory, and no printer shows it on a card. */
#define MAX_BYTES      (32 * 1024 * 1024)
#define MAX_MEGAPIXELS 50

/* A logo of 30 mm at 600 dpi; larger pictures are made smaller so that a file of a thousand cards stays small. */
#define MAX_SIDE 1200

/* What an SVG says of its size is believed up to here, width to height or the other way round. */
#define MAX_RATIO 1000

struct _GoenCardPicture
{
  gatomicrefcount  n_refs;
  GBytes          *bytes;     /* (owned): the file, to make the same picture for another thread */
  char            *name;      /* (owned): of the file, for messages */
  cairo_surface_t *surface;   /* (owned): an image, or the drawing of an SVG */
  double           width;     /* in units of the surface */
  double           height;
};

static GoenCardPicture *
picture_new (cairo_surface_t *surface,
             double           width,
             double           height)
{
  GoenCardPicture *self = g_new0 (GoenCardPicture, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->surface = surface;
  self->width = width;
  self->height = height;

  return self;
}

static gboolean
is_svg (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strstr_len (data, (gssize) MIN (size, 4096), "<svg") != NULL;
}

/* Drawn once into a recording, so that it stays vectors on paper and is in a PDF only once. */
static GoenCardPicture *
read_svg (GBytes  *bytes,
          GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  /* Without a file of its own it reads no other file. */
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, error);
  RsvgRectangle viewport = { 0, 0, 1000, 1000 };
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  gboolean done;

  if (handle == NULL)
    return NULL;

  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, &width, &height) || width <= 0 || height <= 0 ||
      width / height > MAX_RATIO || height / width > MAX_RATIO)
    {
      RsvgRectangle box;
      gboolean has_box;

      rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
      width = has_box && box.width > 0 ? box.width : 100;
      height = has_box && box.height > 0 ? box.height : 100;
    }
  viewport.height = viewport.width * height / width;
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                            &(cairo_rectangle_t) { 0, 0, viewport.width, viewport.height });
  cr = cairo_create (surface);
  done = rsvg_handle_render_document (handle, cr, &viewport, error);
  cairo_destroy (cr);
  g_object_unref (handle);
  if (!done)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  return picture_new (surface, viewport.width, viewport.height);
}

/* Cairo wants alpha multiplied in. */
static void
copy_pixels (GdkPixbuf       *pixbuf,
             cairo_surface_t *surface)
{
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  int width = gdk_pixbuf_get_width (pixbuf);
  guchar *target = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    {
      const guchar *pixel = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *row = (guint32 *) (gpointer) (target + (gsize) y * (gsize) stride);

      for (int x = 0; x < width; x++, pixel += n_channels)
        {
          guint alpha = n_channels == 4 ? pixel[3] : 255;

          row[x] = alpha << 24 | (pixel[0] * alpha / 255) << 16 | (pixel[1] * alpha / 255) << 8 | pixel[2] * alpha / 255;
        }
    }
  cairo_surface_mark_dirty (surface);
}

static GdkPixbuf *
shrink (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  double scale = (double) MAX_SIDE / MAX (width, height);

  if (scale >= 1)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) (width * scale), 1), MAX ((int) (height * scale), 1), GDK_INTERP_HYPER);
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  gboolean *is_huge = user_data;

  if ((gint64) width * height <= (gint64) MAX_MEGAPIXELS * 1000 * 1000)
    return;

  *is_huge = TRUE;
  /* Nothing of it is decoded. */
  gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static GoenCardPicture *
read_pixels (GBytes    *bytes,
             gboolean  *is_huge,
             GError   **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) turned = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  cairo_surface_t *surface;
  gboolean written;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), is_huge);
  written = gdk_pixbuf_loader_write_bytes (loader, bytes, error);
  if (!gdk_pixbuf_loader_close (loader, written ? error : NULL) || !written || *is_huge)
    return NULL;

  turned = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  pixbuf = shrink (turned);
  surface = cairo_image_surface_create (gdk_pixbuf_get_has_alpha (pixbuf) ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  copy_pixels (pixbuf, surface);

  return picture_new (surface, gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
}

static GoenCardPicture *
refuse (const char  *name,
        gboolean     is_huge,
        GError     **error)
{
  if (is_huge)
    /* Translators: %s is a file name. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("The picture “%s” is too large for a card: more than 50 megapixels or 32 MB. Make it smaller."), name);
  else
    /* Translators: %s is a file name. */
    g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                 _("“%s” is not a picture that can be read. Use PNG, JPEG or SVG."), name);

  return NULL;
}

/**
 * goen_card_picture_new:
 * @bytes: a PNG, JPEG or SVG file
 * @name: what the file is called, for sentences
 * @error: return location for an error
 *
 * Reads a picture for cards. Pictures of more than 1,200 pixels a side are made smaller; SVG stays vectors.
 *
 * Returns: (transfer full): the picture; %NULL with %GOEN_ERROR_INVALID where it cannot be read or has more than 50 megapixels
 */
GoenCardPicture *
goen_card_picture_new (GBytes      *bytes,
                       const char  *name,
                       GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean is_huge = g_bytes_get_size (bytes) > MAX_BYTES;
  GoenCardPicture *self = NULL;

  if (!is_huge && g_bytes_get_size (bytes) > 0)
    self = is_svg (bytes) ? read_svg (bytes, &local_error) : read_pixels (bytes, &is_huge, &local_error);
  if (self == NULL)
    return refuse (name, is_huge, error);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);

  return self;
}

/**
 * goen_card_picture_load:
 * @path: a file
 * @error: return location for an error
 *
 * Reads a picture for cards from a file.
 *
 * Returns: (transfer full): the picture; %NULL with @error set
 */
GoenCardPicture *
goen_card_picture_load (const char  *path,
                        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (info != NULL && g_file_info_get_size (info) > MAX_BYTES)
    return refuse (name, TRUE, error);

  bytes = g_file_load_bytes (file, NULL, NULL, &local_error);
  if (bytes != NULL)
    return goen_card_picture_new (bytes, name, error);

  /* Translators: the first %s is a file name, the second says why. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("The picture “%s” cannot be read: %s"), name, local_error->message);

  return NULL;
}

/**
 * goen_card_picture_ref:
 * @self: a picture
 *
 * Keeps a picture.
 *
 * Returns: (transfer full): @self
 */
GoenCardPicture *
goen_card_picture_ref (GoenCardPicture *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

/**
 * goen_card_picture_unref:
 * @self: a picture
 *
 * Lets a picture go.
 */
void
goen_card_picture_unref (GoenCardPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  cairo_surface_destroy (self->surface);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

/* The same picture with a surface of its own: cairo allows none to be drawn from by two threads. What was read once is read again. */
GoenCardPicture *
goen_card_picture_copy_apart (GoenCardPicture  *self,
                              GError          **error)
{
  return goen_card_picture_new (self->bytes, self->name, error);
}

/* As large as the box lets it be, at the place in it that @align says. */
cairo_rectangle_t
goen_card_picture_fit (GoenCardPicture    *self,
                       const GoenCardItem *item)
{
  double scale = MIN (item->width / self->width, item->height / self->height);
  cairo_rectangle_t area = { item->x, item->y, self->width * scale, self->height * scale };

  area.x += (item->width - area.width) * item->align / 2.0;
  area.y += (item->height - area.height) / 2.0;

  return area;
}

void
goen_card_picture_draw (GoenCardPicture    *self,
                        cairo_t            *cr,
                        const GoenCardItem *item)
{
  cairo_rectangle_t area = goen_card_picture_fit (self, item);

  /* A scale of nothing would stop the whole page. */
  if (!(area.width > 0 && area.height > 0) || !isfinite (area.width) || !isfinite (area.height))
    return;

  cairo_save (cr);
  cairo_translate (cr, area.x, area.y);
  cairo_scale (cr, area.width / self->width, area.height / self->height);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* A photo fills its box; what is too much of it is cut off. */
void
goen_card_picture_cover (GoenCardPicture    *self,
                         cairo_t            *cr,
                         const GoenCardItem *item)
{
  double scale = MAX (item->width / self->width, item->height / self->height);

  if (!(scale > 0) || !isfinite (scale) || !isfinite (self->height))
    return;

  cairo_save (cr);
  cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  cairo_clip (cr);
  cairo_translate (cr, item->x + (item->width - self->width * scale) / 2, item->y + (item->height - self->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}
