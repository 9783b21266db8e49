/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-list.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-filter-bar.h"
#include "goen-deck-rows.h"

struct _GoenDeckList
{
  AdwNavigationPage parent_instance;

  GoenDeckSource *source;         /* (owned) (nullable) */
  char           *search_text;    /* (owned): without the spaces around */
  gboolean        sidebar_button_visible;

  AdwWindowTitle    *title;
  GtkSearchEntry    *search;
  GoenDeckFilterBar *filter_bar;
  GtkStack          *stack;
  GoenDeckRows      *rows;
  AdwStatusPage     *error_page;
};

typedef enum {
  PROP_SIDEBAR_BUTTON_VISIBLE = 1,
} GoenDeckListProperty;

enum {
  FILTER_CHANGED,
  SELECTED,
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenDeckList, goen_deck_list, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_SIDEBAR_BUTTON_VISIBLE + 1];
static guint signals[N_SIGNALS];

/* Showing */

static void
update_page (GoenDeckList *self)
{
  guint n = goen_deck_rows_get_n (self->rows);
  const GError *error = goen_deck_source_get_error (self->source);
  g_autofree char *subtitle = NULL;

  if (goen_deck_source_get_deck (self->source) == NULL && error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  if (goen_deck_source_get_deck (self->source) == NULL)
    return;

  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u listed", "%u listed", n), n);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

/* Callbacks */

static void
settled_cb (GoenDeckList *self)
{
  GPtrArray *deck = goen_deck_source_get_deck (self->source);
  GoenDeckFilter filter;

  goen_deck_list_get_filter (self, &filter);
  if (deck != NULL)
    goen_deck_rows_set_deck (self->rows, deck, &filter);
  update_page (self);
}

static void
filter_changed_cb (GoenDeckList *self)
{
  GPtrArray *deck = self->source != NULL ? goen_deck_source_get_deck (self->source) : NULL;
  GoenDeckFilter filter;

  goen_deck_list_get_filter (self, &filter);
  if (deck != NULL)
    {
      goen_deck_rows_filter (self->rows, deck, &filter);
      update_page (self);
    }
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
search_changed_cb (GoenDeckList *self)
{
  g_free (self->search_text);
  self->search_text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  filter_changed_cb (self);
  if (*self->search_text != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search), adw_window_title_get_subtitle (self->title),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_activate_cb (GoenDeckList *self)
{
  const char *first = *self->search_text != '\0' ? goen_deck_rows_get_first (self->rows) : NULL;

  if (first != NULL)
    g_signal_emit (self, signals[OPEN], 0, first);
}

static void
stop_search_cb (GoenDeckList *self)
{
  if (*self->search_text != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    goen_deck_rows_focus (self->rows);
}

static gboolean
search_key_cb (GoenDeckList *self,
               guint         keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return goen_deck_rows_focus (self->rows) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
selected_cb (GoenDeckList *self,
             const char   *key)
{
  g_signal_emit (self, signals[SELECTED], 0, key);
}

static void
open_cb (GoenDeckList *self,
         const char   *key)
{
  g_signal_emit (self, signals[OPEN], 0, key);
}

static void
clear_cb (GoenDeckList *self)
{
  goen_deck_list_clear_filter (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
retry_cb (GoenDeckList *self)
{
  goen_deck_source_reload (self->source);
}

/* Object */

static void
goen_deck_list_dispose (GObject *object)
{
  GoenDeckList *self = GOEN_DECK_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DECK_LIST);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (goen_deck_list_parent_class)->dispose (object);
}

static void
goen_deck_list_finalize (GObject *object)
{
  g_free (GOEN_DECK_LIST (object)->search_text);

  G_OBJECT_CLASS (goen_deck_list_parent_class)->finalize (object);
}

static void
goen_deck_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((GoenDeckListProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, GOEN_DECK_LIST (object)->sidebar_button_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_deck_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GoenDeckList *self = GOEN_DECK_LIST (object);

  switch ((GoenDeckListProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      if (self->sidebar_button_visible == g_value_get_boolean (value))
        return;
      self->sidebar_button_visible = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_DECK_FILTER_BAR);
  g_type_ensure (GOEN_TYPE_DECK_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-deck-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, title);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, search);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, rows);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckList, error_page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
goen_deck_list_class_init (GoenDeckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_deck_list_dispose;
  object_class->finalize = goen_deck_list_finalize;
  object_class->get_property = goen_deck_list_get_property;
  object_class->set_property = goen_deck_list_set_property;

  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[FILTER_CHANGED] =
    g_signal_new ("filter-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_deck_list_init (GoenDeckList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search_text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  /* In the bubble phase, so that the input method comes first. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * goen_deck_list_set_source:
 * @self: a list
 * @source: the deck
 *
 * Sets the deck; once.
 */
void
goen_deck_list_set_source (GoenDeckList   *self,
                           GoenDeckSource *source)
{
  g_return_if_fail (self->source == NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  settled_cb (self);
}

/**
 * goen_deck_list_get_filter:
 * @self: a list
 * @filter: (out): which cards are shown; its search belongs to the list and lives until it changes
 *
 * Gets what is chosen and typed.
 */
void
goen_deck_list_get_filter (GoenDeckList   *self,
                           GoenDeckFilter *filter)
{
  goen_deck_filter_bar_get_filter (self->filter_bar, filter);
  filter->search = *self->search_text != '\0' ? self->search_text : NULL;
}

/**
 * goen_deck_list_clear_filter:
 * @self: a list
 *
 * Shows all questions again.
 */
void
goen_deck_list_clear_filter (GoenDeckList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  goen_deck_filter_bar_clear (self->filter_bar);
}

/**
 * goen_deck_list_select:
 * @self: a list
 * @key: (nullable): a card
 *
 * Selects the card that is shown elsewhere, without moving the focus.
 */
void
goen_deck_list_select (GoenDeckList *self,
                       const char   *key)
{
  goen_deck_rows_select (self->rows, key);
}

/**
 * goen_deck_list_focus_search:
 * @self: a list
 *
 * Gives the keyboard to the search field.
 */
void
goen_deck_list_focus_search (GoenDeckList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
