/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-face.h"

#include <glib/gi18n-lib.h>

#include "goen-balanced-bin.h"
#include "goen-deck-row.h"

struct _GoenQuestionFace
{
  AdwBin parent_instance;

  GtkWidget *icon;
  GtkLabel  *kind;
  GtkButton *star;
  GtkLabel  *text;
  GtkLabel  *why;
  GtkWidget *why_bin;
  GtkLabel  *about;
  GtkLabel  *asked;
};

G_DEFINE_FINAL_TYPE (GoenQuestionFace, goen_question_face, ADW_TYPE_BIN)

static char *
dup_asked (const GoenQuestionCard *card)
{
  g_autofree char *asked = NULL;

  if (card->n_asked == 0)
    return g_strdup (card->kind == GOEN_CARD_QUESTION ? _("Not asked yet") : "");

  asked = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Asked %u time", "Asked %u times", card->n_asked), card->n_asked);
  if (card->n_worked == 0)
    return g_steal_pointer (&asked);

  /* Translators: how often a question was asked, and of these how often a good talk came of it: “Asked 5 times, 3 went well”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u went well", "%s, %u went well", card->n_worked), asked, card->n_worked);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
goen_question_face_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_QUESTION_FACE);

  G_OBJECT_CLASS (goen_question_face_parent_class)->dispose (object);
}

static void
goen_question_face_class_init (GoenQuestionFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_question_face_dispose;

  g_type_ensure (GOEN_TYPE_BALANCED_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-question-face.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, icon);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, kind);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, star);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, text);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, why);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, why_bin);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, about);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionFace, asked);
}

static void
goen_question_face_init (GoenQuestionFace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_question_face_new:
 *
 * Creates a face that shows no card yet.
 *
 * Returns: (transfer floating): a new face
 */
GtkWidget *
goen_question_face_new (void)
{
  return g_object_new (GOEN_TYPE_QUESTION_FACE, NULL);
}

/**
 * goen_question_face_show:
 * @self: a face
 * @card: a card
 *
 * Shows a card.
 */
void
goen_question_face_show (GoenQuestionFace       *self,
                         const GoenQuestionCard *card)
{
  gboolean is_taboo = card->kind == GOEN_CARD_TABOO;
  g_autofree char *about = goen_deck_row_dup_about (card);
  g_autofree char *asked = dup_asked (card);

  gtk_widget_set_visible (self->icon, is_taboo);
  /* Why something is better avoided is what its card is there for. */
  if (is_taboo)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "goen-taboo");
      gtk_widget_remove_css_class (GTK_WIDGET (self->why), "dimmed");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "goen-taboo");
      gtk_widget_add_css_class (GTK_WIDGET (self->why), "dimmed");
    }
  gtk_label_set_text (self->kind, is_taboo ? _("Better avoided") : goen_deck_row_get_group_title (card));
  gtk_button_set_icon_name (self->star, card->is_favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), card->is_favourite ? _("Take out of the favourites (F)") : _("Add to the favourites (F)"));
  set_text (self->text, card->text);
  set_text (self->why, card->why);
  gtk_widget_set_visible (self->why_bin, card->why != NULL);
  gtk_label_set_text (self->about, about);
  set_text (self->asked, asked);
}

/**
 * goen_question_face_announce:
 * @self: a face
 *
 * Has a screen reader say what the card says, when it has finished what it is saying.
 */
void
goen_question_face_announce (GoenQuestionFace *self)
{
  g_autofree char *words = NULL;

  /* Translators: what a screen reader says of a card: its kind or depth, then its text. */
  words = g_strdup_printf (C_("card", "%s: %s"), gtk_label_get_text (self->kind), gtk_label_get_text (self->text));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
