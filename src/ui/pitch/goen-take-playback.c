/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-playback.h"

#include <glib/gi18n-lib.h>

#include "goen-filler-log.h"
#include "goen-filler-tally.h"
#include "goen-pitch-follower.h"
#include "goen-practice-sound.h"
#include "goen-take-strip.h"
#include "goen-take-text.h"
#include "goen-take-words.h"
#include "goen-toast.h"

/* Short enough to follow the voice with the eyes. */
#define LINE_CHARACTERS 30

struct _GoenTakePlayback
{
  AdwBin parent_instance;

  GoenTake          *take;         /* not owned (nullable) */
  GoenPitchFollower *follower;     /* (owned) (nullable): of its text */
  GoenFillerLog     *log;          /* (owned) (nullable) */
  GoenPlayer        *player;       /* (owned) (nullable) */
  guint              position;     /* ms, as shown */
  guint              tick_id;

  GtkWidget         *sound_box;
  GtkWidget         *play_button;
  GoenTakeStrip     *strip;
  GtkLabel          *time;
  GtkLabel          *no_sound;
  GoenTakeText      *text;
  GtkWidget         *tally_box;
  GoenFillerTally   *tally;
};

G_DEFINE_FINAL_TYPE (GoenTakePlayback, goen_take_playback, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_length (GoenTakePlayback *self)
{
  guint known = self->player != NULL ? goen_player_get_duration (self->player) : 0;

  return known > 0 ? known : goen_take_get_lead (self->take) + self->take->duration;
}

static void
show_position (GoenTakePlayback *self,
               guint             position)
{
  g_autofree char *at = goen_take_dup_clock (position);
  g_autofree char *length = goen_take_dup_clock (get_length (self));
  g_autofree char *time = g_strdup_printf (_("%s / %s"), at, length);

  self->position = position;
  gtk_label_set_text (self->time, time);
  goen_take_strip_set_position (self->strip, position);
  goen_take_text_set_lit (self->text, goen_player_get_playing (self->player) || position > 0
                                        ? goen_pitch_follower_get_line (self->follower, position)
                                        : -1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GoenTakePlayback *self = GOEN_TAKE_PLAYBACK (widget);
  guint position = goen_player_get_position (self->player);

  if (position != self->position)
    show_position (self, position);

  return G_SOURCE_CONTINUE;
}

static void
playing_changed_cb (GoenTakePlayback *self)
{
  gboolean is_playing = goen_player_get_playing (self->player);

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            is_playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, is_playing ? _("Pause (Space)") : _("Play (Space)"));
  if (is_playing && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  if (!is_playing && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
      self->tick_id = 0;
    }
}

static void
length_changed_cb (GoenTakePlayback *self)
{
  goen_take_strip_set_length (self->strip, get_length (self));
  show_position (self, self->position);
}

/* The next time, it is heard from the beginning. */
static void
ended_cb (GoenTakePlayback *self)
{
  goen_player_pause (self->player);
  goen_player_seek (self->player, 0);
  show_position (self, 0);
}

static void
player_failed_cb (GoenTakePlayback *self,
                  const char       *sentence)
{
  goen_player_pause (self->player);
  goen_toast_show (GTK_WIDGET (self), sentence);
}

static void
seek (GoenTakePlayback *self,
      guint             ms)
{
  if (self->player == NULL)
    return;

  goen_player_seek (self->player, ms);
  show_position (self, ms);
}

static void
seek_cb (GoenTakePlayback *self,
         guint             ms)
{
  seek (self, ms);
}

static void
line_activated_cb (GoenTakePlayback *self,
                   guint             line)
{
  seek (self, goen_pitch_follower_get_time (self->follower, line));
}

static void
heard_cb (GoenTakePlayback *self,
          int               kind)
{
  goen_take_playback_add_filler (self, kind);
}

static void
undo_cb (GoenTakePlayback *self)
{
  goen_take_playback_undo_filler (self);
}

static void
forget_player (GoenTakePlayback *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->player == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->player, self);
  goen_player_pause (self->player);
  g_clear_object (&self->player);
}

static void
goen_take_playback_dispose (GObject *object)
{
  GoenTakePlayback *self = GOEN_TAKE_PLAYBACK (object);

  forget_player (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_TAKE_PLAYBACK);
  g_clear_pointer (&self->follower, goen_pitch_follower_free);
  g_clear_pointer (&self->log, goen_filler_log_free);

  G_OBJECT_CLASS (goen_take_playback_parent_class)->dispose (object);
}

static void
goen_take_playback_class_init (GoenTakePlaybackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_take_playback_dispose;
  signals[CHANGED] = g_signal_new ("changed", GOEN_TYPE_TAKE_PLAYBACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (GOEN_TYPE_FILLER_TALLY);
  g_type_ensure (GOEN_TYPE_TAKE_STRIP);
  g_type_ensure (GOEN_TYPE_TAKE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-take-playback.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, sound_box);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, play_button);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, strip);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, time);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, no_sound);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, text);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, tally_box);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePlayback, tally);
  gtk_widget_class_bind_template_callback (widget_class, seek_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, heard_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
goen_take_playback_init (GoenTakePlayback *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
open_sound (GoenTakePlayback *self,
            const char       *path)
{
  g_autoptr (GError) error = NULL;

  forget_player (self);
  if (path == NULL)
    {
      gtk_label_set_text (self->no_sound, self->take->sound != NULL ? _("The recording is not there any more.")
                                                                    : _("This take has no recording."));
      return FALSE;
    }

  self->player = goen_practice_sound_new_player ();
  if (!goen_player_open (self->player, path, &error))
    {
      g_clear_object (&self->player);
      gtk_label_set_text (self->no_sound, error->message);
      return FALSE;
    }

  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::duration", G_CALLBACK (length_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "failed", G_CALLBACK (player_failed_cb), self, G_CONNECT_SWAPPED);

  return TRUE;
}

/* The text as it stood then, cut into lines. */
static void
show_text (GoenTakePlayback *self)
{
  g_autoptr (GoenPitch) pitch = goen_pitch_new ();
  g_autoptr (GoenPitchMeter) meter = goen_pitch_meter_new ();
  g_autoptr (GPtrArray) lines = NULL;

  pitch->blocks[GOEN_BLOCK_WHO] = g_strdup (self->take->text);
  lines = goen_pitch_meter_list_lines (meter, pitch, NULL, LINE_CHARACTERS);
  g_clear_pointer (&self->follower, goen_pitch_follower_free);
  self->follower = goen_pitch_follower_new (self->take, lines);
  goen_take_text_set_lines (self->text, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->text), lines->len > 0);
}

static void
show_fillers (GoenTakePlayback *self)
{
  goen_filler_tally_show (self->tally, self->take->fillers);
  goen_take_strip_set_take (self->strip, self->take);
}

/**
 * goen_take_playback_set_take:
 * @self: a playback
 * @take: (nullable): a take, which must outlive it or the next call; its fillers are changed in place
 * @path: (nullable): where its sound is
 *
 * Shows a take, to be heard from the beginning.
 */
void
goen_take_playback_set_take (GoenTakePlayback *self,
                             GoenTake         *take,
                             const char       *path)
{
  gboolean has_sound;

  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  self->take = take;
  self->position = 0;
  g_clear_pointer (&self->log, goen_filler_log_free);
  if (take == NULL)
    {
      forget_player (self);
      goen_take_strip_set_take (self->strip, NULL);
      return;
    }

  self->log = goen_filler_log_new (take->fillers);
  show_text (self);
  has_sound = open_sound (self, path);
  gtk_widget_set_visible (self->sound_box, has_sound);
  gtk_widget_set_visible (self->tally_box, has_sound);
  gtk_widget_set_visible (GTK_WIDGET (self->no_sound), !has_sound);
  show_fillers (self);
  if (!has_sound)
    return;

  goen_take_strip_set_length (self->strip, get_length (self));
  playing_changed_cb (self);
  show_position (self, 0);
}

/**
 * goen_take_playback_has_sound:
 * @self: a playback
 *
 * Returns: whether there is anything to hear
 */
gboolean
goen_take_playback_has_sound (GoenTakePlayback *self)
{
  g_return_val_if_fail (GOEN_IS_TAKE_PLAYBACK (self), FALSE);

  return self->player != NULL;
}

/**
 * goen_take_playback_toggle:
 * @self: a playback
 *
 * Plays, or stands still.
 */
void
goen_take_playback_toggle (GoenTakePlayback *self)
{
  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  if (self->player == NULL)
    return;
  if (goen_player_get_playing (self->player))
    goen_player_pause (self->player);
  else
    goen_player_play (self->player);
}

/**
 * goen_take_playback_pause:
 * @self: a playback
 *
 * Stands still.
 */
void
goen_take_playback_pause (GoenTakePlayback *self)
{
  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  if (self->player != NULL)
    goen_player_pause (self->player);
}

/**
 * goen_take_playback_skip:
 * @self: a playback
 * @ms: how far; negative goes back
 *
 * Goes to another place.
 */
void
goen_take_playback_skip (GoenTakePlayback *self,
                         int               ms)
{
  gint64 place;

  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  if (self->player == NULL)
    return;

  place = (gint64) goen_player_get_position (self->player) + ms;
  seek (self, (guint) CLAMP (place, 0, (gint64) get_length (self)));
}

/**
 * goen_take_playback_add_filler:
 * @self: a playback
 * @kind: what was heard
 *
 * Counts a filler word where it is heard.
 */
void
goen_take_playback_add_filler (GoenTakePlayback *self,
                               GoenFillerKind    kind)
{
  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  if (self->player == NULL)
    return;

  goen_filler_log_add (self->log, kind, goen_player_get_position (self->player));
  show_fillers (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * goen_take_playback_undo_filler:
 * @self: a playback
 *
 * Takes back the filler word that was counted last.
 */
void
goen_take_playback_undo_filler (GoenTakePlayback *self)
{
  g_return_if_fail (GOEN_IS_TAKE_PLAYBACK (self));

  if (self->log == NULL || !goen_filler_log_undo (self->log))
    return;

  show_fillers (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
