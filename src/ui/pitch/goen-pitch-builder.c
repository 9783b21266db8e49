/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-builder.h"

#include "goen-follow.h"
#include "goen-pitch-advice-card.h"
#include "goen-pitch-block-row.h"
#include "goen-pitch-gauge.h"
#include "goen-pitch-head.h"
#include "goen-pitch-preview-card.h"
#include "goen-pitch-uses-card.h"
#include "goen-pitch-versions-card.h"
#include "goen-practice.h"

/* Measuring waits until the keys have been shown, and for a moment's rest between them. */
#define MEASURE_DELAY_MS 80

struct _GoenPitchBuilder
{
  AdwBin parent_instance;

  GoenPitchDocument     *document;         /* (owned) (nullable) */
  GoenPitchSpeaker      *speaker;          /* (owned) (nullable) */
  GSignalGroup          *document_signals; /* (owned) */
  GSignalGroup          *speaker_signals;  /* (owned) */
  guint                  measure_id;
  gboolean               is_setting;

  GoenPitchGauge        *gauge;
  GtkScrolledWindow     *scroller;
  GoenPitchHead         *head;
  AdwPreferencesGroup   *blocks;
  GoenPitchBlockRow     *rows[GOEN_N_BLOCKS];
  GoenPitchAdviceCard   *advice;
  GoenPitchPreviewCard  *preview;
  GoenTakesCard         *takes;
  GoenPitchVersionsCard *versions;
  GoenPitchUsesCard     *uses;
};

G_DEFINE_FINAL_TYPE (GoenPitchBuilder, goen_pitch_builder, ADW_TYPE_BIN)

static GoenPitch *
get_record (GoenPitchBuilder *self)
{
  return self->document != NULL ? goen_pitch_document_get_record (self->document) : NULL;
}

/* Measuring */

static gboolean
is_slot_of_event (const char *name)
{
  static const char *const ids[] = { "event", "organiser", "place", "date", NULL };
  guint n_slots;
  const GoenPitchSlot *slots = goen_pitch_slots_get (&n_slots);

  for (guint i = 0; i < n_slots; i++)
    if (g_str_equal (slots[i].name, name))
      return g_strv_contains (ids, slots[i].id);

  return FALSE;
}

static void
show_empty_slots (GoenPitchBuilder       *self,
                  const GoenPitch        *pitch,
                  const GoenPitchContext *context)
{
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      GoenPitch block = { .blocks = { NULL } };
      g_autoptr (GPtrArray) names = NULL;
      gboolean is_of_event = TRUE;

      block.blocks[i] = pitch->blocks[i];
      names = goen_pitch_list_empty_slots (&block, context);
      for (guint n = 0; n < names->len; n++)
        is_of_event &= is_slot_of_event (names->pdata[n]);
      goen_pitch_block_row_show_empty_slots (self->rows[i], names, is_of_event);
    }
}

static void
measure (GoenPitchBuilder *self)
{
  const GoenPitch *pitch = get_record (self);
  GoenPitchContext context;
  GoenPitchTimes times;
  g_autoptr (GPtrArray) hints = NULL;
  g_autofree char *pace = NULL;

  g_clear_handle_id (&self->measure_id, g_source_remove);
  /* Before the profile is there every slot would count as empty. */
  if (pitch == NULL || self->speaker == NULL || goen_pitch_speaker_get (self->speaker) == NULL)
    return;

  context = goen_pitch_speaker_get_context (self->speaker);
  times = goen_pitch_meter_pitch (goen_pitch_speaker_get_meter (self->speaker), pitch, &context);
  pace = goen_pitch_speaker_dup_pace (self->speaker);
  goen_pitch_gauge_show (self->gauge, &times, pitch->seconds, pace);
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    goen_pitch_block_row_show_time (self->rows[i], &times.blocks[i], pitch->seconds);
  show_empty_slots (self, pitch, &context);
  hints = goen_pitch_advise (pitch, &times, &context);
  goen_pitch_advice_card_show (self->advice, hints);
  goen_pitch_preview_card_show (self->preview, self->speaker, pitch);
}

static void
measure_cb (gpointer user_data)
{
  GoenPitchBuilder *self = user_data;

  self->measure_id = 0;
  measure (self);
}

static void
queue_measure (GoenPitchBuilder *self)
{
  if (self->measure_id == 0)
    self->measure_id = g_timeout_add_once (MEASURE_DELAY_MS, measure_cb, self);
}

/* Showing */

static void
show_record (GoenPitchBuilder *self)
{
  const GoenPitch *pitch = get_record (self);
  gboolean can_write;

  if (pitch == NULL)
    return;

  can_write = !goen_library_get_is_read_only (goen_pitch_document_get_library (self->document));
  self->is_setting = TRUE;
  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      goen_pitch_block_row_set_text (self->rows[i], pitch->blocks[i]);
      goen_pitch_block_row_set_editable (self->rows[i], can_write);
    }
  self->is_setting = FALSE;
  goen_pitch_head_refresh (self->head);
  measure (self);
}

static void
show_speaker (GoenPitchBuilder *self)
{
  goen_pitch_head_refresh (self->head);
  measure (self);
}

/* Callbacks */

static void
block_changed_cb (GoenPitchBuilder  *self,
                  GoenPitchBlockRow *row)
{
  GoenPitch *pitch = get_record (self);

  if (self->is_setting || pitch == NULL)
    return;

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    if (self->rows[i] == row)
      {
        g_autofree char *text = goen_pitch_block_row_dup_text (row);

        g_set_str (&pitch->blocks[i], *text != '\0' ? text : NULL);
      }
  goen_pitch_document_touch (self->document);
}

static void
fill_cb (GoenPitchBuilder *self,
         gboolean          is_of_event)
{
  if (is_of_event)
    goen_pitch_head_choose_event (self->head);
  else if (self->document != NULL)
    goen_profile_present (GTK_WIDGET (self), goen_pitch_document_get_library (self->document));
}

static void
go_cb (GoenPitchBuilder *self,
       int               block,
       const char       *quote)
{
  if (block >= 0 && block < GOEN_N_BLOCKS)
    goen_pitch_block_row_focus (self->rows[block], quote);
}

/* Object */

static void
goen_pitch_builder_dispose (GObject *object)
{
  GoenPitchBuilder *self = GOEN_PITCH_BUILDER (object);

  g_clear_handle_id (&self->measure_id, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->speaker_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->speaker);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_BUILDER);

  G_OBJECT_CLASS (goen_pitch_builder_parent_class)->dispose (object);
}

static void
goen_pitch_builder_class_init (GoenPitchBuilderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_builder_dispose;

  g_type_ensure (GOEN_TYPE_PITCH_ADVICE_CARD);
  g_type_ensure (GOEN_TYPE_PITCH_GAUGE);
  g_type_ensure (GOEN_TYPE_PITCH_HEAD);
  g_type_ensure (GOEN_TYPE_PITCH_PREVIEW_CARD);
  g_type_ensure (GOEN_TYPE_PITCH_USES_CARD);
  g_type_ensure (GOEN_TYPE_PITCH_VERSIONS_CARD);
  g_type_ensure (GOEN_TYPE_TAKES_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-builder.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, gauge);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, head);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, blocks);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, advice);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, preview);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, takes);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, versions);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBuilder, uses);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
goen_pitch_builder_init (GoenPitchBuilder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < GOEN_N_BLOCKS; i++)
    {
      GtkWidget *row = goen_pitch_block_row_new (i);

      self->rows[i] = GOEN_PITCH_BLOCK_ROW (row);
      adw_preferences_group_add (self->blocks, row);
      g_signal_connect_object (row, "changed", G_CALLBACK (block_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "fill", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);
    }

  self->document_signals = g_signal_group_new (GOEN_TYPE_PITCH_DOCUMENT);
  g_signal_group_connect_object (self->document_signals, "loaded", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->document_signals, "touched", G_CALLBACK (queue_measure), self, G_CONNECT_SWAPPED);
  self->speaker_signals = g_signal_group_new (GOEN_TYPE_PITCH_SPEAKER);
  g_signal_group_connect_object (self->speaker_signals, "changed", G_CALLBACK (show_speaker), self, G_CONNECT_SWAPPED);
}

/**
 * goen_pitch_builder_set_document:
 * @self: a builder
 * @document: (nullable): the version to show
 * @speaker: (nullable): who speaks
 *
 * Shows a version, and changes it as the user does.
 */
void
goen_pitch_builder_set_document (GoenPitchBuilder  *self,
                                 GoenPitchDocument *document,
                                 GoenPitchSpeaker  *speaker)
{
  GoenLibrary *library = document != NULL ? goen_pitch_document_get_library (document) : NULL;
  gint64 id = document != NULL ? goen_pitch_document_get_id (document) : 0;

  g_return_if_fail (GOEN_IS_PITCH_BUILDER (self));

  g_set_object (&self->document, document);
  g_set_object (&self->speaker, speaker);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->speaker_signals, speaker);
  goen_pitch_head_set_document (self->head, document, speaker);
  goen_takes_card_set_pitch (self->takes, library, id);
  goen_pitch_versions_card_set_pitch (self->versions, library, id);
  goen_pitch_uses_card_set_pitch (self->uses, library, id);
  if (document != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_record (self);
}

/**
 * goen_pitch_builder_edit_head:
 * @self: a builder
 *
 * Puts the cursor into the name of the version.
 */
void
goen_pitch_builder_edit_head (GoenPitchBuilder *self)
{
  goen_pitch_head_edit (self->head);
}
