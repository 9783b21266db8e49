/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-page.h"

#include <glib/gi18n-lib.h>

#include "goen-balance-banner.h"
#include "goen-clock.h"
#include "goen-question-actions.h"
#include "goen-question-draw.h"
#include "goen-question-page-actions.h"
#include "goen-question-pile.h"
#include "goen-question-view.h"
#include "goen-toast.h"

struct _GoenQuestionPage
{
  AdwNavigationPage parent_instance;

  GoenDeckSource   *source;     /* (owned) (nullable) */
  GoenQuestionDraw *draw;       /* (owned): from what is drawn */
  GoenQuestionPile *pile;       /* (owned) */

  AdwWindowTitle    *title;
  GtkWidget         *menu_button;
  GtkWidget         *bar;
  GoenBalanceBanner *balance;
  GoenQuestionView  *view;
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

/* Showing */

static void
update_title (GoenQuestionPage *self)
{
  guint n_all = goen_question_draw_get_n_all (self->draw);
  g_autofree char *subtitle = NULL;

  if (n_all > 0)
    /* Translators: how many cards of how many have not been drawn yet. */
    subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u card left", "%u of %u cards left", n_all),
                                goen_question_draw_get_n_left (self->draw), n_all);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
update_actions (GoenQuestionPage *self)
{
  const GoenQuestionCard *card = get_card (self);
  gboolean draws = goen_question_draw_is_possible (self->draw);
  GoenQuestionPageState state = {
    .card = card,
    .can_write = card != NULL && !goen_library_get_is_read_only (goen_deck_source_get_library (self->source)),
    .draws = draws,
    .has_previous = goen_question_pile_has (self->pile, -1),
    .has_next = goen_question_pile_has (self->pile, 1) || draws,
  };

  goen_question_page_actions_update (GTK_WIDGET (self), &state);
  gtk_widget_set_visible (self->menu_button, card != NULL);
}

/* What is around the card. */
static void
update (GoenQuestionPage *self)
{
  update_title (self);
  update_actions (self);
  gtk_widget_set_visible (self->bar, get_card (self) != NULL || goen_question_draw_get_n_all (self->draw) > 0);
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

  goen_question_draw_count (self->draw);
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
drawn_cb (GoenQuestionPage *self,
          const char       *key,
          gboolean          shuffled)
{
  if (shuffled)
    goen_toast_show (GTK_WIDGET (self), _("All cards were seen, and are shuffled again"));
  if (key == NULL)
    {
      refresh (self);
      return;
    }

  goen_question_pile_push (self->pile, key);
  turn (self, 1);
}

static void
failed_cb (GoenQuestionPage *self,
           const GError     *error)
{
  goen_error_show (GTK_WIDGET (self), _("No Card Could Be Drawn"), error);
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
  g_object_unref (self->draw);

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

  goen_question_page_actions_install (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_question_page_init (GoenQuestionPage *self)
{
  self->pile = goen_question_pile_new ();
  self->draw = goen_question_draw_new ();
  g_signal_connect_object (self->draw, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draw, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
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
  goen_question_draw_set_source (self->draw, source);
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
  goen_question_draw_set_filter (self->draw, filter);
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
  goen_question_draw_run (self->draw, goen_question_pile_get (self->pile));
}

/**
 * goen_question_page_leaf:
 * @self: a page
 * @step: 1 forwards, -1 backwards
 *
 * Leafs through the cards that were shown. After the last one a new card is drawn.
 */
void
goen_question_page_leaf (GoenQuestionPage *self,
                         int               step)
{
  if (goen_question_pile_has (self->pile, step))
    {
      goen_question_pile_leaf (self->pile, step);
      turn (self, step);
    }
  else if (step > 0)
    goen_question_page_draw (self);
}

/**
 * goen_question_page_focus_leads:
 * @self: a page
 *
 * Moves the focus to what the open card leads on to.
 */
void
goen_question_page_focus_leads (GoenQuestionPage *self)
{
  goen_question_view_focus_leads (self->view);
}

/**
 * goen_question_page_act:
 * @self: a page
 * @action: what goen_question_act() knows
 *
 * Does something to the card that lies open.
 */
void
goen_question_page_act (GoenQuestionPage *self,
                        const char       *action)
{
  const GoenQuestionCard *card = get_card (self);

  if (card != NULL)
    goen_question_act (GTK_WIDGET (self), goen_deck_source_get_library (self->source), card, action);
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
