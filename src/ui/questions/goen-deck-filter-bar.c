/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-choices.h"

struct _GoenDeckFilterBar
{
  AdwBin parent_instance;

  GtkMenuButton *kind;
  GtkLabel      *kind_label;
  GtkMenuButton *depth;
  GtkLabel      *depth_label;
  GtkMenuButton *more;
  GtkLabel      *more_label;

  GSimpleActionGroup *actions;      /* (owned) */
  GoenDeckFilter      filter;       /* without a search */
  gboolean            is_setting;   /* the actions follow the filter */
};

G_DEFINE_FINAL_TYPE (GoenDeckFilterBar, goen_deck_filter_bar, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The state of each choice is the number of the record, or ALL. */
#define ALL (-1)

static const char *const choices[] = { "kind", "depth", "topic", "purpose", "place", "industry" };
static const char *const flags[] = { "favourites", "own", "hidden" };

static int
get_choice (const GoenDeckFilter *filter,
            const char           *name)
{
  if (g_str_equal (name, "kind"))
    return filter->all_kinds ? ALL : (int) filter->kind;
  if (g_str_equal (name, "depth"))
    return filter->depth == GOEN_DEPTH_NONE ? ALL : (int) filter->depth;
  if (g_str_equal (name, "topic"))
    return filter->topic;
  if (g_str_equal (name, "purpose"))
    return filter->purposes == 0 ? ALL : (int) filter->purposes;
  if (g_str_equal (name, "place"))
    return filter->places == 0 ? ALL : (int) filter->places;

  return filter->industry == GOEN_INDUSTRY_ANY ? ALL : (int) filter->industry;
}

static void
set_choice (GoenDeckFilter *filter,
            const char     *name,
            int             value)
{
  if (g_str_equal (name, "kind"))
    {
      filter->all_kinds = value == ALL;
      filter->kind = value == ALL ? GOEN_CARD_QUESTION : value;
    }
  else if (g_str_equal (name, "depth"))
    filter->depth = value == ALL ? GOEN_DEPTH_NONE : value;
  else if (g_str_equal (name, "topic"))
    filter->topic = value;
  else if (g_str_equal (name, "purpose"))
    filter->purposes = value == ALL ? 0 : value;
  else if (g_str_equal (name, "place"))
    filter->places = value == ALL ? 0 : value;
  else
    filter->industry = value == ALL ? GOEN_INDUSTRY_ANY : value;
}

static gboolean *
get_flag (GoenDeckFilter *filter,
          const char     *name)
{
  if (g_str_equal (name, "favourites"))
    return &filter->favourites;
  if (g_str_equal (name, "own"))
    return &filter->own;

  return &filter->with_hidden;
}

static void
mark (GtkMenuButton *button,
      gboolean       is_active)
{
  if (is_active)
    gtk_widget_add_css_class (GTK_WIDGET (button), "goen-chip-active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "goen-chip-active");
}

static void
append_word (GString    *words,
             const char *word)
{
  if (words->len > 0)
    /* Translators: between things that are listed. */
    g_string_append (words, _(", "));
  g_string_append (words, word);
}

/* What the menu at the end narrows, in words. */
static char *
dup_more_text (const GoenDeckFilter *filter)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (filter->topic >= 0)
    append_word (words, goen_card_topic_get_label (filter->topic));
  if (filter->purposes != 0)
    append_word (words, goen_card_purpose_get_label (filter->purposes));
  if (filter->places != 0)
    append_word (words, goen_card_place_get_label (filter->places));
  if (filter->industry != GOEN_INDUSTRY_ANY)
    append_word (words, goen_industry_get_label (filter->industry));
  if (filter->own)
    append_word (words, C_("question card", "Own cards"));
  if (filter->with_hidden)
    append_word (words, C_("question card", "Hidden cards too"));

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
show_filter (GoenDeckFilterBar *self)
{
  const GoenDeckFilter *filter = &self->filter;
  gboolean is_question = !filter->all_kinds && filter->kind == GOEN_CARD_QUESTION;
  g_autofree char *more = dup_more_text (filter);

  gtk_label_set_text (self->kind_label, filter->all_kinds ? _("All kinds") : goen_card_kind_get_label (filter->kind));
  mark (self->kind, !is_question);
  gtk_label_set_text (self->depth_label,
                      filter->depth == GOEN_DEPTH_NONE ? C_("of questions", "Depth") : goen_card_depth_get_label (filter->depth));
  mark (self->depth, filter->depth != GOEN_DEPTH_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->depth), is_question || filter->all_kinds);
  gtk_label_set_text (self->more_label, more != NULL ? more : C_("filter", "More"));
  mark (self->more, more != NULL);
}

static void
update_actions (GoenDeckFilterBar *self)
{
  self->is_setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), choices[i], g_variant_new_int32 (get_choice (&self->filter, choices[i])));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), flags[i], g_variant_new_boolean (*get_flag (&self->filter, flags[i])));
  self->is_setting = FALSE;
  show_filter (self);
}

static void
choice_changed_cb (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       user_data)
{
  GoenDeckFilterBar *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  g_simple_action_set_state (action, state);
  if (self->is_setting)
    return;

  set_choice (&self->filter, name, g_variant_get_int32 (state));
  /* Only questions have a depth. */
  if (g_str_equal (name, "kind") && !self->filter.all_kinds && self->filter.kind != GOEN_CARD_QUESTION)
    {
      self->filter.depth = GOEN_DEPTH_NONE;
      update_actions (self);
    }
  show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
flag_changed_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  GoenDeckFilterBar *self = user_data;

  g_simple_action_set_state (action, state);
  if (self->is_setting)
    return;

  *get_flag (&self->filter, g_action_get_name (G_ACTION (action))) = g_variant_get_boolean (state);
  show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  goen_deck_filter_bar_clear (user_data);
}

static void
add_actions (GoenDeckFilterBar *self)
{
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (choices[i], G_VARIANT_TYPE_INT32, g_variant_new_int32 (get_choice (&self->filter, choices[i])));

      g_signal_connect (action, "change-state", G_CALLBACK (choice_changed_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (flags[i], NULL, g_variant_new_boolean (FALSE));

      g_signal_connect (action, "change-state", G_CALLBACK (flag_changed_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  g_signal_connect (clear, "activate", G_CALLBACK (clear_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (clear));
}

static void
goen_deck_filter_bar_dispose (GObject *object)
{
  GoenDeckFilterBar *self = GOEN_DECK_FILTER_BAR (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DECK_FILTER_BAR);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (goen_deck_filter_bar_parent_class)->dispose (object);
}

static void
goen_deck_filter_bar_class_init (GoenDeckFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_deck_filter_bar_dispose;

  /**
   * GoenDeckFilterBar::changed:
   * @self: the bar
   *
   * Emitted when the user has changed the filter.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-deck-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, kind_label);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, depth);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, depth_label);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, more);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckFilterBar, more_label);
}

static void
goen_deck_filter_bar_init (GoenDeckFilterBar *self)
{
  g_autoptr (GMenuModel) kinds = goen_deck_choices_new_kinds ();
  g_autoptr (GMenuModel) depths = goen_deck_choices_new_depths ();
  g_autoptr (GMenuModel) more = goen_deck_choices_new_more ();

  goen_deck_filter_init (&self->filter);
  self->actions = g_simple_action_group_new ();
  add_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->kind, kinds);
  gtk_menu_button_set_menu_model (self->depth, depths);
  gtk_menu_button_set_menu_model (self->more, more);
  show_filter (self);
}

/**
 * goen_deck_filter_bar_get_filter:
 * @self: a bar
 * @filter: (out): what is chosen, without a search
 *
 * Gets which cards count.
 */
void
goen_deck_filter_bar_get_filter (GoenDeckFilterBar *self,
                                 GoenDeckFilter    *filter)
{
  *filter = self->filter;
  filter->search = NULL;
}

/**
 * goen_deck_filter_bar_clear:
 * @self: a bar
 *
 * Lets all questions count again; ::changed follows.
 */
void
goen_deck_filter_bar_clear (GoenDeckFilterBar *self)
{
  goen_deck_filter_init (&self->filter);
  update_actions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
