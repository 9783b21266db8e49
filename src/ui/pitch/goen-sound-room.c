/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sound-room.h"

#include <glib/gi18n-lib.h>

#include "goen-toast.h"

#define MEGABYTE 1000000
/* So that there is room for a while. */
#define KEEP_PERCENT 75

struct _GoenSoundRoom
{
  GObject parent_instance;

  GoenLibrary  *library;       /* (owned) */
  GSettings    *settings;      /* (owned) */
  GCancellable *cancellable;   /* (owned) */
  gint64        size;          /* bytes */
};

G_DEFINE_FINAL_TYPE (GoenSoundRoom, goen_sound_room, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is told after room was made. */
typedef struct {
  GoenSoundRoom *self;     /* (owned) */
  GtkWidget     *widget;   /* (owned) */
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->self);
  g_object_unref (making->widget);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static gint64
get_limit (GoenSoundRoom *self)
{
  return (gint64) g_settings_get_int (self->settings, "practice-recordings-limit") * MEGABYTE;
}

static void
sized_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenSoundRoom) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 size = goen_library_get_sounds_size_finish (GOEN_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Not to know it is no reason not to record. */
  self->size = error == NULL ? size : 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Making) making = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (making->widget, _("The Recordings Could Not Be Removed"), error);
  else
    goen_toast_show (making->widget, _("The oldest recordings are gone; the takes stay."));
  goen_sound_room_refresh (making->self);
}

static void
goen_sound_room_dispose (GObject *object)
{
  GoenSoundRoom *self = GOEN_SOUND_ROOM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_sound_room_parent_class)->dispose (object);
}

static void
goen_sound_room_class_init (GoenSoundRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_sound_room_dispose;

  signals[CHANGED] = g_signal_new ("changed", GOEN_TYPE_SOUND_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
goen_sound_room_init (GoenSoundRoom *self)
{
  self->settings = g_settings_new (APP_ID);
  self->cancellable = g_cancellable_new ();
}

/**
 * goen_sound_room_new:
 * @library: the library
 *
 * Creates what watches the room. It knows nothing before goen_sound_room_refresh().
 *
 * Returns: (transfer full): a room
 */
GoenSoundRoom *
goen_sound_room_new (GoenLibrary *library)
{
  GoenSoundRoom *self = g_object_new (GOEN_TYPE_SOUND_ROOM, NULL);

  self->library = g_object_ref (library);

  return self;
}

/**
 * goen_sound_room_refresh:
 * @self: a room
 *
 * Looks how much is taken up. ::changed follows.
 */
void
goen_sound_room_refresh (GoenSoundRoom *self)
{
  g_return_if_fail (GOEN_IS_SOUND_ROOM (self));

  if (self->library != NULL)
    goen_library_get_sounds_size_async (self->library, self->cancellable, sized_cb, g_object_ref (self));
}

/**
 * goen_sound_room_get_size:
 * @self: a room
 *
 * Returns: bytes that recordings take up; 0 until it is known
 */
gint64
goen_sound_room_get_size (GoenSoundRoom *self)
{
  g_return_val_if_fail (GOEN_IS_SOUND_ROOM (self), 0);

  return self->size;
}

/**
 * goen_sound_room_dup_sentence:
 * @self: a room
 *
 * Says that there is no room for another recording.
 *
 * Returns: (transfer full) (nullable): a sentence, %NULL while there is room
 */
char *
goen_sound_room_dup_sentence (GoenSoundRoom *self)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (GOEN_IS_SOUND_ROOM (self), NULL);

  if (self->size < get_limit (self))
    return NULL;

  size = g_format_size (self->size);

  /* Translators: %s is how much: “201.3 MB”. */
  return g_strdup_printf (_("Recordings take up %s, as much as you allow. Until there is room, practice is kept without its sound."), size);
}

/**
 * goen_sound_room_make:
 * @self: a room
 * @widget: where is told what was done
 *
 * Removes the oldest recordings, until a quarter of the room is free. Takes stay, with all their figures.
 */
void
goen_sound_room_make (GoenSoundRoom *self,
                      GtkWidget     *widget)
{
  Making *making;

  g_return_if_fail (GOEN_IS_SOUND_ROOM (self));

  making = g_new0 (Making, 1);
  making->self = g_object_ref (self);
  making->widget = g_object_ref (widget);
  goen_library_forget_sounds_async (self->library, get_limit (self) * KEEP_PERCENT / 100, NULL, made_cb, making);
}
