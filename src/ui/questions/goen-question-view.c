/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-view.h"

#include "goen-leads-group.h"
#include "goen-phrase-list.h"
#include "goen-question-face.h"

/* A slower stroke is no swipe, in pixels a second. */
#define SWIPE_SPEED 300

struct _GoenQuestionView
{
  AdwBin parent_instance;

  GtkStack          *stack;
  AdwStatusPage     *error_page;
  GoenPhraseList    *phrases;
  GtkScrolledWindow *scroller;
  GtkStack          *faces;
  GtkWidget         *face[2];    /* one is seen, the other is what is turned to */
  guint              front;
  GoenLeadsGroup    *leads;
};

enum {
  SWIPED,
  CLEAR_FILTER,
  RETRY,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenQuestionView, goen_question_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const char *const face_names[] = { "first", "second" };

static void
swipe_cb (GoenQuestionView *self,
          double            velocity_x,
          double            velocity_y)
{
  if (ABS (velocity_x) >= SWIPE_SPEED && ABS (velocity_x) >= ABS (velocity_y))
    g_signal_emit (self, signals[SWIPED], 0, velocity_x < 0 ? 1 : -1);
}

static void
clear_cb (GoenQuestionView *self)
{
  g_signal_emit (self, signals[CLEAR_FILTER], 0);
}

static void
retry_cb (GoenQuestionView *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
goen_question_view_dispose (GObject *object)
{
  /* The template would take the child away, and the bin would not know. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_QUESTION_VIEW);

  G_OBJECT_CLASS (goen_question_view_parent_class)->dispose (object);
}

static void
goen_question_view_class_init (GoenQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_question_view_dispose;

  signals[SWIPED] = g_signal_new ("swiped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CLEAR_FILTER] = g_signal_new ("clear-filter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GOEN_TYPE_LEADS_GROUP);
  g_type_ensure (GOEN_TYPE_PHRASE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, error_page);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, phrases);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, faces);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionView, leads);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
goen_question_view_init (GoenQuestionView *self)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->face); i++)
    {
      self->face[i] = goen_question_face_new ();
      gtk_stack_add_named (self->faces, self->face[i], face_names[i]);
    }
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->faces), GTK_EVENT_CONTROLLER (swipe));
}

/**
 * goen_question_view_show:
 * @self: a view
 * @deck: (element-type GoenQuestionCard): the deck
 * @card: one of its cards
 *
 * Shows what a card says, without turning to it.
 */
void
goen_question_view_show (GoenQuestionView       *self,
                         GPtrArray              *deck,
                         const GoenQuestionCard *card)
{
  if (card->kind == GOEN_CARD_NOD || card->kind == GOEN_CARD_SUMMARY)
    {
      goen_phrase_list_show (self->phrases, deck, card);
      gtk_stack_set_visible_child_name (self->stack, "phrases");
      return;
    }

  goen_question_face_show (GOEN_QUESTION_FACE (self->face[self->front]), card);
  goen_leads_group_show (self->leads, deck, card);
  gtk_stack_set_visible_child_name (self->stack, "card");
}

/**
 * goen_question_view_turn:
 * @self: a view
 * @deck: (element-type GoenQuestionCard): the deck
 * @card: one of its cards
 * @direction: forwards (1), backwards (-1) or at once (0)
 *
 * Turns to another card, and has it said to who cannot see it.
 */
void
goen_question_view_turn (GoenQuestionView       *self,
                         GPtrArray              *deck,
                         const GoenQuestionCard *card,
                         int                     direction)
{
  static const GtkStackTransitionType transitions[] = { GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT, GTK_STACK_TRANSITION_TYPE_NONE,
                                                        GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT };
  gboolean had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  self->front = 1 - self->front;
  goen_question_view_show (self, deck, card);
  gtk_stack_set_visible_child_full (self->faces, face_names[self->front], transitions[direction + 1]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (had_focus)
    gtk_widget_grab_focus (self->face[self->front]);
  if (direction != 0)
    goen_question_face_announce (GOEN_QUESTION_FACE (self->face[self->front]));
}

/**
 * goen_question_view_show_none:
 * @self: a view
 *
 * Says that no card fits, and offers to take back the filter.
 */
void
goen_question_view_show_none (GoenQuestionView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/**
 * goen_question_view_show_error:
 * @self: a view
 * @sentence: why
 *
 * Says why there are no cards.
 */
void
goen_question_view_show_error (GoenQuestionView *self,
                               const char       *sentence)
{
  g_autofree char *text = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->error_page, text);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/**
 * goen_question_view_focus_leads:
 * @self: a view
 *
 * Gives the focus to the cards that lead on.
 */
void
goen_question_view_focus_leads (GoenQuestionView *self)
{
  goen_leads_group_focus (self->leads);
}
