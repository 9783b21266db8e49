/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-balance-banner.h"
#include "goen-clock.h"
#include "goen-question-actions.h"
#include "goen-question-pile.h"
#include "goen-question-view.h"
#include "goen-toast.h"

struct _GoenQuestionPage
{
  AdwNavigationPage parent_instance;

  GoenDeckSource *source;       /* (owned) (nullable) */
  GoenDeckFilter  filter;
  char           *search;       /* (owned) (nullable): of the filter */
  GoenQuestionPile   *pile;         /* (owned) */
  guint           n_left;       /* of the filter, not drawn yet */
  guint           n_all;
  gboolean        is_drawing;

  AdwWindowTitle    *title;
  GtkWidget         *menu_button;
  GtkWidget         *bar;
  GoenBalanceBanner *balance;
  GoenQuestionView      *view;
};

typedef enum {
  PROP_KEY = 1,
} GoenQuestionPageProperty;

enum {
  CLEAR_FILTER,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenQuestionPage, goen_question_page, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_KEY + 1];
static guint signals[N_SIGNALS];

static const GoenQuestionCard *
get_card (GoenQuestionPage *self)
{
  return self->source != NULL ? goen_deck_source_find (self->source, goen_question_pile_get (self->pile)) : NULL;
}

/* What is drawn: of all kinds only questions. */
static void
get_draw_filter (GoenQuestionPage *self,
                 GoenDeckFilter   *filter)
{
  *filter = self->filter;
  filter->search = self->search;
  if (filter->all_kinds)
    {
      filter->all_kinds = FALSE;
      filter->kind = GOEN_CARD_QUESTION;
    }
}

static gboolean
can_draw (GoenQuestionPage *self)
{
  return self->n_all > 0 && !goen_library_get_is_read_only (goen_deck_source_get_library (self->source));
}

/* Showing */

static void
count (GoenQuestionPage *self)
{
  GPtrArray *deck = goen_deck_source_get_deck (self->source);
  GoenDeckFilter filter;
  g_autoptr (GPtrArray) cards = NULL;

  self->n_all = 0;
  self->n_left = 0;
  if (deck == NULL)
    return;

  get_draw_filter (self, &filter);
  cards = goen_deck_filter (deck, &filter);
  self->n_all = cards->len;
  for (guint i = 0; i < cards->len; i++)
    self->n_left += !((GoenQuestionCard *) cards->pdata[i])->is_drawn;
}

static void
update_title (GoenQuestionPage *self)
{
  g_autofree char *subtitle = NULL;

  if (self->n_all > 0)
    /* Translators: how many cards of how many have not been drawn yet. */
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u card left", "%u of %u cards left", self->n_all), self->n_left, self->n_all);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
update_actions (GoenQuestionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GoenQuestionCard *card = get_card (self);
  gboolean can_write = card != NULL && !goen_library_get_is_read_only (goen_deck_source_get_library (self->source));
  gboolean draws = self->source != NULL && can_draw (self);

  gtk_widget_action_set_enabled (widget, "card.draw", draws);
  gtk_widget_action_set_enabled (widget, "card.previous", goen_question_pile_has (self->pile, -1));
  gtk_widget_action_set_enabled (widget, "card.next", goen_question_pile_has (self->pile, 1) || draws);
  gtk_widget_action_set_enabled (widget, "card.asked", can_write && (card->kind == GOEN_CARD_QUESTION || card->kind == GOEN_CARD_DISCLOSURE));
  gtk_widget_action_set_enabled (widget, "card.favourite", can_write);
  gtk_widget_action_set_enabled (widget, "card.hide", can_write && !card->is_hidden);
  gtk_widget_action_set_enabled (widget, "card.unhide", can_write && card->is_hidden);
  gtk_widget_action_set_enabled (widget, "card.edit", can_write && card->is_own);
  gtk_widget_action_set_enabled (widget, "card.delete", can_write && card->is_own);
  gtk_widget_action_set_enabled (widget, "card.lead-on", can_write && card->kind == GOEN_CARD_QUESTION);
  gtk_widget_action_set_enabled (widget, "card.copy", card != NULL);
  gtk_widget_set_visible (self->menu_button, card != NULL);
}

/* What is around the card. */
static void
update (GoenQuestionPage *self)
{
  update_title (self);
  update_actions (self);
  gtk_widget_set_visible (self->bar, get_card (self) != NULL || self->n_all > 0);
}

static void
show_no_card (GoenQuestionPage *self)
{
  const GError *error = goen_deck_source_get_error (self->source);

  if (goen_deck_source_get_deck (self->source) != NULL)
    goen_question_view_show_none (self->view);
  else if (error != NULL)
    goen_question_view_show_error (self->view, error->message);
}

static void
refresh (GoenQuestionPage *self)
{
  const GoenQuestionCard *card = get_card (self);

  if (card != NULL)
    goen_question_view_show (self->view, goen_deck_source_get_deck (self->source), card);
  else
    show_no_card (self);
  update (self);
}

/* Turns to the open card: forwards (1), backwards (-1) or at once (0). */
static void
turn (GoenQuestionPage *self,
      int               direction)
{
  const GoenQuestionCard *card = get_card (self);

  if (card != NULL)
    goen_question_view_turn (self->view, goen_deck_source_get_deck (self->source), card, direction);
  else
    show_no_card (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/* Callbacks */

static void
settled_cb (GoenQuestionPage *self)
{
  GPtrArray *deck = goen_deck_source_get_deck (self->source);
  const char *open = goen_question_pile_get (self->pile);

  count (self);
  /* Cards that were deleted elsewhere are taken off the pile. */
  while (deck != NULL && open != NULL && goen_deck_find (deck, open) == NULL)
    {
      g_autofree char *gone = g_strdup (open);

      goen_question_pile_remove (self->pile, gone);
      open = goen_question_pile_get (self->pile);
    }
  if (deck != NULL && open == NULL)
    {
      g_autoptr (GDateTime) now = goen_clock_to_local (goen_clock_now (), NULL);
      g_autoptr (GDate) today = g_date_new_dmy (g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
      const GoenQuestionCard *card = goen_deck_pick_of_day (deck, today);

      if (card != NULL)
        goen_question_pile_peek (self->pile, card->key);
      turn (self, 0);
      return;
    }
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenQuestionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenDrawnCard) drawn = goen_library_draw_card_finish (GOEN_LIBRARY (source), result, &error);

  self->is_drawing = FALSE;
  if (self->source == NULL)
    return;

  if (drawn == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("No Card Could Be Drawn"), error);
      return;
    }
  if (drawn->shuffled)
    goen_toast_show (GTK_WIDGET (self), _("All cards were seen, and are shuffled again"));
  self->n_left = drawn->n_left;
  self->n_all = drawn->n_all;
  if (drawn->card != NULL)
    {
      goen_question_pile_push (self->pile, drawn->card->key);
      turn (self, 1);
    }
  else
    refresh (self);
}

static void
swiped_cb (GoenQuestionPage *self,
           int               step)
{
  gtk_widget_activate_action (GTK_WIDGET (self), step > 0 ? "card.next" : "card.previous", NULL);
}

static void
clear_filter_cb (GoenQuestionPage *self)
{
  g_signal_emit (self, signals[CLEAR_FILTER], 0);
}

static void
retry_cb (GoenQuestionPage *self)
{
  goen_deck_source_reload (self->source);
}

/* Actions */

static void
draw_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_question_page_draw (GOEN_QUESTION_PAGE (widget));
}

static void
leaf_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenQuestionPage *self = GOEN_QUESTION_PAGE (widget);
  int step = g_str_equal (name, "card.next") ? 1 : -1;

  if (goen_question_pile_has (self->pile, step))
    {
      goen_question_pile_leaf (self->pile, step);
      turn (self, step);
    }
  else if (step > 0)
    goen_question_page_draw (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_question_page_show (GOEN_QUESTION_PAGE (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
deeper_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_question_view_focus_leads (GOEN_QUESTION_PAGE (widget)->view);
}

/* What is done to the open card: "card.NAME". */
static void
act_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenQuestionPage *self = GOEN_QUESTION_PAGE (widget);
  const GoenQuestionCard *card = get_card (self);

  if (card != NULL)
    goen_question_act (widget, goen_deck_source_get_library (self->source), card, name + strlen ("card."));
}

/* Object */

static void
goen_question_page_dispose (GObject *object)
{
  GoenQuestionPage *self = GOEN_QUESTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_QUESTION_PAGE);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (goen_question_page_parent_class)->dispose (object);
}

static void
goen_question_page_finalize (GObject *object)
{
  GoenQuestionPage *self = GOEN_QUESTION_PAGE (object);

  goen_question_pile_free (self->pile);
  g_free (self->search);

  G_OBJECT_CLASS (goen_question_page_parent_class)->finalize (object);
}

static void
goen_question_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((GoenQuestionPageProperty) prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, goen_question_page_get_key (GOEN_QUESTION_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const acts[] = { "card.asked", "card.favourite", "card.hide", "card.unhide", "card.edit", "card.lead-on", "card.delete",
                                      "card.copy" };

  gtk_widget_class_install_action (widget_class, "card.draw", NULL, draw_action);
  gtk_widget_class_install_action (widget_class, "card.previous", NULL, leaf_action);
  gtk_widget_class_install_action (widget_class, "card.next", NULL, leaf_action);
  gtk_widget_class_install_action (widget_class, "card.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "card.deeper", NULL, deeper_action);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, act_action);

  /* What has the focus comes first: Space presses a button, and only elsewhere draws. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.draw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "card.draw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "card.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, 0, "card.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "card.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Right, 0, "card.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "card.favourite", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "card.asked", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "card.deeper", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_BALANCE_BANNER);
  g_type_ensure (GOEN_TYPE_QUESTION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionPage, title);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionPage, bar);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionPage, balance);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionPage, view);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
goen_question_page_class_init (GoenQuestionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_question_page_dispose;
  object_class->finalize = goen_question_page_finalize;
  object_class->get_property = goen_question_page_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CLEAR_FILTER] = g_signal_new ("clear-filter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_question_page_init (GoenQuestionPage *self)
{
  self->pile = goen_question_pile_new ();
  goen_deck_filter_init (&self->filter);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * goen_question_page_set_source:
 * @self: a page
 * @source: the deck
 *
 * Sets the deck; once. The card of the day lies open at first.
 */
void
goen_question_page_set_source (GoenQuestionPage *self,
                               GoenDeckSource   *source)
{
  g_return_if_fail (self->source == NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  goen_balance_banner_set_source (self->balance, source);
  update_actions (self);
}

/**
 * goen_question_page_set_filter:
 * @self: a page
 * @filter: which cards are drawn; copied
 *
 * Sets from which cards are drawn. The open one stays.
 */
void
goen_question_page_set_filter (GoenQuestionPage     *self,
                               const GoenDeckFilter *filter)
{
  self->filter = *filter;
  g_set_str (&self->search, filter->search);
  self->filter.search = NULL;
  if (self->source == NULL)
    return;

  count (self);
  update_title (self);
  update_actions (self);
}

/**
 * goen_question_page_show:
 * @self: a page
 * @key: a card
 * @in_passing: whether one does not want to leaf back to it
 *
 * Opens a card, as soon as the deck is there.
 */
void
goen_question_page_show (GoenQuestionPage *self,
                         const char       *key,
                         gboolean          in_passing)
{
  g_autofree char *before = g_strdup (goen_question_pile_get (self->pile));

  if (in_passing)
    goen_question_pile_peek (self->pile, key);
  else
    goen_question_pile_push (self->pile, key);
  /* A card that has only just been saved is opened when the deck has it. */
  if (get_card (self) != NULL && g_strcmp0 (before, key) != 0)
    turn (self, in_passing ? 0 : 1);
}

/**
 * goen_question_page_draw:
 * @self: a page
 *
 * Draws a card of those that the filter leaves, and puts it on the pile of those that were drawn.
 */
void
goen_question_page_draw (GoenQuestionPage *self)
{
  GoenDeckFilter filter;

  /* While a card is on its way the button stays as it is: it would lose the focus. */
  if (self->source == NULL || self->is_drawing || !can_draw (self))
    return;

  get_draw_filter (self, &filter);
  self->is_drawing = TRUE;
  goen_library_draw_card_async (goen_deck_source_get_library (self->source), &filter, goen_question_pile_get (self->pile), g_random_int (),
                                NULL, drawn_cb, g_object_ref (self));
}

/**
 * goen_question_page_get_key:
 * @self: a page
 *
 * Gets the card that lies open.
 *
 * Returns: (transfer none) (nullable): its key
 */
const char *
goen_question_page_get_key (GoenQuestionPage *self)
{
  return goen_question_pile_get (self->pile);
}
