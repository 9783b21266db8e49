/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-page.h"

#include <glib/gi18n-lib.h>

#include "goen-rating.h"
#include "goen-take-playback.h"
#include "goen-take-words.h"
#include "goen-text-row.h"

#define SKIP 2000   /* ms */

struct _GoenTakePage
{
  AdwBin parent_instance;

  GoenTake         *take;         /* (owned) (nullable) */
  gboolean          is_setting;
  gboolean          is_edited;

  GtkLabel         *length;
  GtkWidget        *verdict_box;
  GtkImage         *verdict_icon;
  GtkLabel         *verdict;
  GtkLabel         *rate;
  GtkLabel         *pauses;
  GtkLabel         *fillers;
  GtkWidget        *warning;
  GoenTakePlayback *playback;
  GoenRating       *rating;
  GoenTextRow      *note;
  GtkWidget        *again_button;
};

G_DEFINE_FINAL_TYPE (GoenTakePage, goen_take_page, ADW_TYPE_BIN)

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
show_fillers (GoenTakePage *self)
{
  g_autofree char *fillers = self->take->fillers->len > 0 ? goen_take_dup_fillers (self->take) : NULL;

  set_words (self->fillers, fillers);
}

static void
show_figures (GoenTakePage *self)
{
  gboolean is_on_time = goen_take_is_on_time (self->take);
  g_autofree char *length = goen_take_dup_length (self->take);
  g_autofree char *rate = goen_take_dup_rate (self->take);
  g_autofree char *pauses = goen_take_dup_pauses (self->take);

  gtk_label_set_text (self->length, length);
  gtk_label_set_text (self->verdict, goen_take_get_verdict (self->take));
  gtk_image_set_from_icon_name (self->verdict_icon, is_on_time ? "object-select-symbolic" : "alarm-symbolic");
  gtk_widget_remove_css_class (self->verdict_box, is_on_time ? "warning" : "success");
  gtk_widget_add_css_class (self->verdict_box, is_on_time ? "success" : "warning");
  set_words (self->rate, rate);
  set_words (self->pauses, pauses);
  show_fillers (self);
}

static void
edited_cb (GoenTakePage *self)
{
  if (!self->is_setting)
    self->is_edited = TRUE;
}

static void
fillers_changed_cb (GoenTakePage *self)
{
  self->is_edited = TRUE;
  show_fillers (self);
}

static void
play_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_take_playback_toggle (GOEN_TAKE_PAGE (widget)->playback);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_take_playback_skip (GOEN_TAKE_PAGE (widget)->playback, g_str_equal (name, "take.back") ? -SKIP : SKIP);
}

static void
filler_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_take_playback_add_filler (GOEN_TAKE_PAGE (widget)->playback, g_variant_get_int32 (parameter));
}

static void
undo_filler_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  goen_take_playback_undo_filler (GOEN_TAKE_PAGE (widget)->playback);
}

/* What plays stops when it cannot be seen any more. */
static void
goen_take_page_unmap (GtkWidget *widget)
{
  goen_take_playback_pause (GOEN_TAKE_PAGE (widget)->playback);

  GTK_WIDGET_CLASS (goen_take_page_parent_class)->unmap (widget);
}

static gboolean
goen_take_page_grab_focus (GtkWidget *widget)
{
  GoenTakePage *self = GOEN_TAKE_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (goen_take_playback_has_sound (self->playback) ? GTK_WIDGET (self->playback)
                                                                                           : GTK_WIDGET (self->rating)),
                                 GTK_DIR_TAB_FORWARD);
}

static void
goen_take_page_dispose (GObject *object)
{
  GoenTakePage *self = GOEN_TAKE_PAGE (object);

  if (self->playback != NULL)
    goen_take_playback_set_take (self->playback, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_TAKE_PAGE);
  g_clear_pointer (&self->take, goen_take_free);

  G_OBJECT_CLASS (goen_take_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const guint digits[GOEN_N_FILLERS][2] = {
    { GDK_KEY_1, GDK_KEY_KP_1 }, { GDK_KEY_2, GDK_KEY_KP_2 }, { GDK_KEY_3, GDK_KEY_KP_3 }, { GDK_KEY_4, GDK_KEY_KP_4 },
  };

  gtk_widget_class_install_action (widget_class, "take.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "take.back", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "take.forward", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "take.filler", "i", filler_action);
  gtk_widget_class_install_action (widget_class, "take.undo-filler", NULL, undo_filler_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "take.play", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "take.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "take.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "take.undo-filler", NULL);
  for (int kind = 0; kind < GOEN_N_FILLERS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (digits[kind]); i++)
      gtk_widget_class_add_binding_action (widget_class, digits[kind][i], 0, "take.filler", "i", kind);
}

static void
goen_take_page_class_init (GoenTakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_take_page_dispose;
  widget_class->unmap = goen_take_page_unmap;
  widget_class->grab_focus = goen_take_page_grab_focus;

  install_actions (widget_class);
  g_type_ensure (GOEN_TYPE_RATING);
  g_type_ensure (GOEN_TYPE_TAKE_PLAYBACK);
  g_type_ensure (GOEN_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-take-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, length);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, verdict);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, rate);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, pauses);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, fillers);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, warning);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, playback);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, rating);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, note);
  gtk_widget_class_bind_template_child (widget_class, GoenTakePage, again_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, fillers_changed_cb);
}

static void
goen_take_page_init (GoenTakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_take_page_set_take:
 * @self: a page
 * @take: (nullable): a take; copied
 * @path: (nullable): where its sound is
 *
 * Shows a take.
 */
void
goen_take_page_set_take (GoenTakePage   *self,
                         const GoenTake *take,
                         const char     *path)
{
  g_return_if_fail (GOEN_IS_TAKE_PAGE (self));

  goen_take_playback_set_take (self->playback, NULL, NULL);
  g_clear_pointer (&self->take, goen_take_free);
  self->is_edited = FALSE;
  if (take == NULL)
    return;

  self->take = goen_take_copy (take);
  self->is_setting = TRUE;
  goen_rating_set (self->rating, take->rating);
  goen_text_row_set_text (self->note, take->note);
  self->is_setting = FALSE;
  show_figures (self);
  /* Whoever practised to a dead microphone should know before the next run. */
  gtk_label_set_text (GTK_LABEL (self->warning), _("Hardly any voice was heard, or the recording has gaps, so this take was measured by the clock. Is the right microphone switched on?"));
  gtk_widget_set_visible (self->warning, path != NULL && take->spoken == 0);
  goen_take_playback_set_take (self->playback, self->take, path);
}

/**
 * goen_take_page_set_again:
 * @self: a page
 * @has_again: whether
 *
 * Sets whether the page offers to practise again.
 */
void
goen_take_page_set_again (GoenTakePage *self,
                          gboolean      has_again)
{
  g_return_if_fail (GOEN_IS_TAKE_PAGE (self));

  gtk_widget_set_visible (self->again_button, has_again);
}

/**
 * goen_take_page_dup_take:
 * @self: a page
 *
 * Gets the take with its rating, note and filler words as they stand on the page.
 *
 * Returns: (transfer full) (nullable): a take
 */
GoenTake *
goen_take_page_dup_take (GoenTakePage *self)
{
  g_autofree char *note = NULL;
  GoenTake *take;

  g_return_val_if_fail (GOEN_IS_TAKE_PAGE (self), NULL);

  if (self->take == NULL)
    return NULL;

  take = goen_take_copy (self->take);
  take->rating = goen_rating_get (self->rating);
  note = goen_text_row_dup_text (self->note);
  g_strstrip (note);
  g_set_str (&take->note, *note != '\0' ? note : NULL);

  return take;
}

/**
 * goen_take_page_is_edited:
 * @self: a page
 *
 * Returns: whether anything was rated, written or counted since the take was set
 */
gboolean
goen_take_page_is_edited (GoenTakePage *self)
{
  g_return_val_if_fail (GOEN_IS_TAKE_PAGE (self), FALSE);

  return self->is_edited;
}
