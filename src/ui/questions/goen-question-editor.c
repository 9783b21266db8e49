/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-flags-row.h"
#include "goen-follow-form.h"
#include "goen-questions-section.h"
#include "goen-text-row.h"
#include "goen-toast.h"

#define GOEN_TYPE_QUESTION_EDITOR (goen_question_editor_get_type ())
G_DECLARE_FINAL_TYPE (GoenQuestionEditor, goen_question_editor, GOEN, QUESTION_EDITOR, GoenFollowForm)

/* An own card: what it says, and what it fits. */
struct _GoenQuestionEditor
{
  GoenFollowForm parent_instance;

  GoenQuestionCard *card;        /* (owned): as it was when the dialog opened */
  GWeakRef          parent;      /* a widget of the section, which shows the card when it is saved */
  GtkWidget        *follows;     /* AdwActionRow */
  GoenTextRow      *text;
  GoenTextRow      *why;
  AdwComboRow      *kind;
  AdwComboRow      *depth;
  AdwComboRow      *topic;
  AdwComboRow      *industry;
  GoenFlagsRow     *purposes;
  GoenFlagsRow     *places;
};

G_DEFINE_FINAL_TYPE (GoenQuestionEditor, goen_question_editor, GOEN_TYPE_FOLLOW_FORM)

static void
show_kind (GoenQuestionEditor *self)
{
  GoenCardKind kind = adw_combo_row_get_selected (self->kind);
  gboolean is_question = kind == GOEN_CARD_QUESTION;

  gtk_widget_set_visible (GTK_WIDGET (self->depth), is_question);
  gtk_widget_set_visible (GTK_WIDGET (self->topic), is_question || kind == GOEN_CARD_DISCLOSURE);
  gtk_widget_set_visible (GTK_WIDGET (self->industry), is_question);
  gtk_widget_set_visible (GTK_WIDGET (self->purposes), is_question);
  gtk_widget_set_visible (GTK_WIDGET (self->places), is_question);
  gtk_widget_set_visible (self->follows, is_question && self->card->follows != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->why),
                                 kind == GOEN_CARD_TABOO ? _("Why to avoid it (optional)") : _("What it is good for (optional)"));
}

static void
changed_cb (GoenQuestionEditor *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
kind_changed_cb (GoenQuestionEditor *self)
{
  show_kind (self);
  changed_cb (self);
}

static void
unfollow_cb (GoenQuestionEditor *self)
{
  g_clear_pointer (&self->card->follows, g_free);
  show_kind (self);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* The question before, in words; what leads on from it has its topic. */
static void
deck_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenQuestionEditor) self = user_data;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, NULL);
  const GoenQuestionCard *before;

  if (deck == NULL || self->card->follows == NULL)
    return;

  before = goen_deck_find (deck, self->card->follows);
  if (before == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->follows), before->text);
  if (self->card->id == 0)
    {
      g_signal_handlers_block_by_func (self->topic, changed_cb, self);
      adw_combo_row_set_selected (self->topic, before->topic);
      g_signal_handlers_unblock_by_func (self->topic, changed_cb, self);
    }
}

/* Saving */

static char *
dup_filled (GoenTextRow *row)
{
  g_autofree char *text = g_strstrip (goen_text_row_dup_text (row));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenQuestionEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenQuestionCard) saved = goen_library_save_card_finish (GOEN_LIBRARY (source), result, &error);
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);

  if (saved == NULL)
    {
      goen_follow_form_failed (form, _("The Question Card Could Not Be Saved"), error);
      return;
    }
  /* Where the card opens, no toast needs to say that it is there. */
  if (parent == NULL || !gtk_widget_activate_action (parent, "questions.show", "s", saved->key))
    goen_toast_show (goen_follow_form_get_anchor (form), self->card->id != 0 ? _("Question card changed") : _("Question card added"));
  goen_follow_form_saved (form);
}

static void
read_fields (GoenQuestionEditor *self,
             GoenQuestionCard   *card)
{
  card->is_own = TRUE;
  card->kind = adw_combo_row_get_selected (self->kind);
  g_free (card->text);
  card->text = dup_filled (self->text);
  g_free (card->why);
  card->why = dup_filled (self->why);
  card->topic = adw_combo_row_get_selected (self->topic);
  if (card->kind == GOEN_CARD_QUESTION)
    {
      card->depth = GOEN_DEPTH_OPENING + adw_combo_row_get_selected (self->depth);
      card->industry = adw_combo_row_get_selected (self->industry);
      card->purposes = goen_flags_row_get_flags (self->purposes);
      card->places = goen_flags_row_get_flags (self->places);
      return;
    }

  card->depth = GOEN_DEPTH_NONE;
  card->industry = GOEN_INDUSTRY_ANY;
  card->purposes = 0;
  card->places = 0;
  g_clear_pointer (&card->follows, g_free);
}

static void
goen_question_editor_save (GoenFollowForm *form)
{
  GoenQuestionEditor *self = GOEN_QUESTION_EDITOR (form);
  g_autoptr (GoenQuestionCard) card = goen_question_card_copy (self->card);

  read_fields (self, card);
  if (card->text == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      goen_follow_form_complain (form, _("Write what the card says."));
      return;
    }
  goen_library_save_card_async (goen_follow_form_get_library (form), card, NULL, saved_cb, g_object_ref (self));
}

/* Object */

static void
goen_question_editor_finalize (GObject *object)
{
  GoenQuestionEditor *self = GOEN_QUESTION_EDITOR (object);

  g_weak_ref_clear (&self->parent);
  g_clear_pointer (&self->card, goen_question_card_free);

  G_OBJECT_CLASS (goen_question_editor_parent_class)->finalize (object);
}

static void
goen_question_editor_class_init (GoenQuestionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_question_editor_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_question_editor_save;
}

static const char *
get_kind_label (int kind)
{
  return goen_card_kind_get_label (kind);
}

static const char *
get_depth_label (int depth)
{
  return goen_card_depth_get_label (depth);
}

static const char *
get_topic_label (int topic)
{
  return goen_card_topic_get_label (topic);
}

static const char *
get_industry_label (int industry)
{
  return industry == GOEN_INDUSTRY_ANY ? _("Any industry") : goen_industry_get_label (industry);
}

/* A choice of the numbers from @first up to @end. */
static AdwComboRow *
make_choice (const char   *title,
             const char *(*get_label) (int value),
             int           first,
             int           end)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (int i = first; i < end; i++)
    gtk_string_list_append (labels, get_label (i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));

  return ADW_COMBO_ROW (row);
}

static GtkWidget *
make_follows (GoenQuestionEditor *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("This question leads on from it"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Do not lead on from a question"));
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (unfollow_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
goen_question_editor_init (GoenQuestionEditor *self)
{
  g_weak_ref_init (&self->parent, NULL);
  self->follows = make_follows (self);
  self->text = g_object_new (GOEN_TYPE_TEXT_ROW, "title", _("What the card says"), NULL);
  self->why = g_object_new (GOEN_TYPE_TEXT_ROW, NULL);
  self->kind = make_choice (_("Kind"), get_kind_label, 0, GOEN_N_CARD_KINDS);
  self->depth = make_choice (C_("of questions", "Depth"), get_depth_label, GOEN_DEPTH_OPENING, GOEN_N_DEPTHS);
  self->topic = make_choice (C_("of a question", "Topic"), get_topic_label, 0, GOEN_N_TOPICS);
  self->industry = make_choice (_("Industry"), get_industry_label, 0, GOEN_N_INDUSTRIES);
  self->purposes = GOEN_FLAGS_ROW (goen_flags_row_new (_("Purposes (none: it fits all of them)")));
  for (guint i = 1; i <= GOEN_PURPOSE_CHAT; i <<= 1)
    goen_flags_row_add (self->purposes, i, goen_card_purpose_get_label (i));
  self->places = GOEN_FLAGS_ROW (goen_flags_row_new (_("Occasions (none: it fits anywhere)")));
  for (guint i = 1; i <= GOEN_PLACE_LEAVING; i <<= 1)
    goen_flags_row_add (self->places, i, goen_card_place_get_label (i));
}

static void
connect (GoenQuestionEditor *self)
{
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->depth, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->topic, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->industry, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->purposes, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fill (GoenQuestionEditor *self)
{
  const GoenQuestionCard *card = self->card;
  GtkWidget *rows[] = { self->follows, GTK_WIDGET (self->text), GTK_WIDGET (self->kind), GTK_WIDGET (self->depth), GTK_WIDGET (self->topic),
                        GTK_WIDGET (self->industry), GTK_WIDGET (self->purposes), GTK_WIDGET (self->places), GTK_WIDGET (self->why) };
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows[i]);
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);

  goen_text_row_set_text (self->text, card->text);
  goen_text_row_set_text (self->why, card->why);
  adw_combo_row_set_selected (self->kind, card->kind);
  adw_combo_row_set_selected (self->depth, card->depth > GOEN_DEPTH_NONE ? card->depth - GOEN_DEPTH_OPENING : 0);
  adw_combo_row_set_selected (self->topic, card->topic);
  adw_combo_row_set_selected (self->industry, card->industry);
  goen_flags_row_set_flags (self->purposes, card->purposes);
  goen_flags_row_set_flags (self->places, card->places);
  show_kind (self);
  connect (self);
  if (card->follows != NULL)
    goen_library_load_deck_async (goen_follow_form_get_library (GOEN_FOLLOW_FORM (self)), NULL, deck_loaded_cb, g_object_ref (self));
}

/**
 * goen_card_editor_present:
 * @parent: a widget of the window
 * @library: the library
 * @card: (nullable): an own card, %NULL for a new one; copied
 * @follows: (nullable): the key of the card a new one leads on from
 *
 * Shows the dialog for an own card. Inside the section of questions the card is opened when it is saved.
 */
void
goen_card_editor_present (GtkWidget              *parent,
                          GoenLibrary            *library,
                          const GoenQuestionCard *card,
                          const char             *follows)
{
  GoenQuestionEditor *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  self = g_object_new (GOEN_TYPE_QUESTION_EDITOR, NULL);
  self->card = card != NULL ? goen_question_card_copy (card) : goen_question_card_new ();
  if (card == NULL && follows != NULL)
    {
      g_set_str (&self->card->follows, follows);
      self->card->depth = GOEN_DEPTH_DEEPER;
    }
  g_weak_ref_set (&self->parent, parent);
  adw_dialog_set_title (ADW_DIALOG (self), card != NULL ? _("Edit Question Card") : _("New Question Card"));
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  fill (self);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
