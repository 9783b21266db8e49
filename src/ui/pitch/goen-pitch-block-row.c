/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-block-row.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-fit.h"
#include "goen-pitch-slot-bar.h"

struct _GoenPitchBlockRow
{
  AdwPreferencesRow parent_instance;

  GoenPitchBlock    block;
  gboolean          needs_event;   /* what has no value comes from an event */
  guint             resize_id;

  GtkLabel         *time;
  GtkTextView      *view;
  GtkTextBuffer    *buffer;
  GtkLabel         *placeholder;
  GoenPitchSlotBar *slots;
  GtkWidget        *warning;
  GtkLabel         *warning_label;
};

enum {
  CHANGED,
  FILL,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchBlockRow, goen_pitch_block_row, ADW_TYPE_PREFERENCES_ROW)

static guint signals[N_SIGNALS];

/* Callbacks */

static void
show_placeholder (GoenPitchBlockRow *self,
                  gboolean           is_composing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), !is_composing && gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
changed_cb (GoenPitchBlockRow *self)
{
  show_placeholder (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is being converted stands where the placeholder is. */
static void
preedit_cb (GoenPitchBlockRow *self,
            const char        *preedit)
{
  show_placeholder (self, preedit != NULL && *preedit != '\0');
}

static void
insert_cb (GoenPitchBlockRow *self,
           const char        *text)
{
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
warning_cb (GoenPitchBlockRow *self)
{
  g_signal_emit (self, signals[FILL], 0, self->needs_event);
}

static void
resize_cb (gpointer user_data)
{
  GoenPitchBlockRow *self = user_data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

/* A text view learns how high it is from the width it gets, but while it gets it nobody can ask for another height. */
static void
height_cb (GoenPitchBlockRow *self,
           GtkAdjustment     *height)
{
  if (gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height) && self->resize_id == 0)
    self->resize_id = g_idle_add_once (resize_cb, self);
}

/* Object */

static gboolean
goen_pitch_block_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_PITCH_BLOCK_ROW (widget)->view));
}

static void
goen_pitch_block_row_dispose (GObject *object)
{
  g_clear_handle_id (&GOEN_PITCH_BLOCK_ROW (object)->resize_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PITCH_BLOCK_ROW);

  G_OBJECT_CLASS (goen_pitch_block_row_parent_class)->dispose (object);
}

static void
goen_pitch_block_row_class_init (GoenPitchBlockRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_block_row_dispose;
  widget_class->grab_focus = goen_pitch_block_row_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FILL] =
    g_signal_new ("fill", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (GOEN_TYPE_PITCH_SLOT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-block-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, time);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, view);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, slots);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, warning);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchBlockRow, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, warning_cb);
}

static void
goen_pitch_block_row_init (GoenPitchBlockRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "preedit-changed", G_CALLBACK (preedit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed", G_CALLBACK (height_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * goen_pitch_block_row_new:
 * @block: which block it is
 *
 * Creates a row without text.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_pitch_block_row_new (GoenPitchBlock block)
{
  GoenPitchBlockRow *self = g_object_new (GOEN_TYPE_PITCH_BLOCK_ROW, NULL);
  const char *hint = goen_pitch_block_get_hint (block);

  self->block = block;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), goen_pitch_block_get_label (block));
  gtk_label_set_text (self->placeholder, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  goen_pitch_slot_bar_set_block (self->slots, block);

  return GTK_WIDGET (self);
}

/**
 * goen_pitch_block_row_set_text:
 * @self: a row
 * @text: (nullable): the text of the block
 *
 * Shows a text; this cannot be undone with Ctrl+Z. A text that differs only in the spaces around it stays as it was typed.
 */
void
goen_pitch_block_row_set_text (GoenPitchBlockRow *self,
                               const char        *text)
{
  g_autofree char *shown = g_strstrip (goen_pitch_block_row_dup_text (self));

  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;

  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

/**
 * goen_pitch_block_row_dup_text:
 * @self: a row
 *
 * Gets the text of the block.
 *
 * Returns: (transfer full): the text, "" when there is none
 */
char *
goen_pitch_block_row_dup_text (GoenPitchBlockRow *self)
{
  char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);

  return text;
}

/**
 * goen_pitch_block_row_show_time:
 * @self: a row
 * @time: what the block takes
 * @seconds: the target of the whole introduction
 *
 * Shows how long the block takes, and how much would suit it.
 */
void
goen_pitch_block_row_show_time (GoenPitchBlockRow   *self,
                                const GoenPitchTime *time,
                                guint                seconds)
{
  guint share = goen_pitch_block_get_share (self->block, seconds);
  g_autofree char *suits = goen_fit_dup_seconds (share);
  g_autofree char *takes = NULL;
  g_autofree char *text = NULL;

  if (time->ms == 0)
    /* Translators: how many seconds suit a part of an introduction that is not written yet; %s is "5 s". */
    text = g_strdup_printf (_("about %s"), suits);
  else
    {
      takes = goen_fit_dup_seconds (time->ms);
      /* Translators: what a part of an introduction takes, and what would suit it: "7 s of about 5 s". */
      text = g_strdup_printf (_("%s of about %s"), takes, suits);
    }
  gtk_label_set_text (self->time, text);

  /* A half more than its share, and more than a rounding error, is worth a look. */
  if (time->ms > share * 3 / 2 && time->ms > share + 2000)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->time), "dimmed");
      gtk_widget_add_css_class (GTK_WIDGET (self->time), "warning");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->time), "warning");
      gtk_widget_add_css_class (GTK_WIDGET (self->time), "dimmed");
    }
}

static char *
dup_warning (GPtrArray *names,
             gboolean   is_of_event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, names->pdata[i]);
  parts = g_strv_builder_end (builder);
  /* Translators: between the names of slots in a list. */
  list = g_strjoinv (C_("list of slots", ", "), parts);
  if (is_of_event)
    /* Translators: %s is one or more names of slots, such as "event". The sentence is a button with which an event is chosen. */
    return g_strdup_printf (_("No event fills “%s”, so the sentence is left out. Choose an event…"), list);

  /* Translators: %s is one or more names of slots, such as "offers". The sentence is a button that opens where to write it. */
  return g_strdup_printf (_("Nothing is written for “%s”, so the sentence is left out. Write it…"), list);
}

/**
 * goen_pitch_block_row_show_empty_slots:
 * @self: a row
 * @names: (element-type utf8): the names of slots of this block that have no value
 * @is_of_event: whether an event would fill all of them
 *
 * Says which slots have nothing to say, and offers to change that.
 */
void
goen_pitch_block_row_show_empty_slots (GoenPitchBlockRow *self,
                                       GPtrArray         *names,
                                       gboolean           is_of_event)
{
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->warning, names->len > 0);
  if (names->len == 0)
    return;

  self->needs_event = is_of_event;
  sentence = dup_warning (names, is_of_event);
  gtk_label_set_text (self->warning_label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * goen_pitch_block_row_focus:
 * @self: a row
 * @quote: (nullable): a place of the text
 *
 * Gives the text the keyboard and selects the place, where it is there; a quote of what slots were filled with is not.
 */
void
goen_pitch_block_row_focus (GoenPitchBlockRow *self,
                            const char        *quote)
{
  GtkTextIter begin, from, to;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (quote == NULL)
    return;

  gtk_text_buffer_get_start_iter (self->buffer, &begin);
  if (gtk_text_iter_forward_search (&begin, quote, GTK_TEXT_SEARCH_TEXT_ONLY, &from, &to, NULL))
    {
      gtk_text_buffer_select_range (self->buffer, &from, &to);
      gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (self->buffer));
    }
}

/**
 * goen_pitch_block_row_set_editable:
 * @self: a row
 * @editable: whether the library can be written
 *
 * Lets the user change the text, or only read it.
 */
void
goen_pitch_block_row_set_editable (GoenPitchBlockRow *self,
                                   gboolean           editable)
{
  gtk_text_view_set_editable (self->view, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->slots), editable);
}
