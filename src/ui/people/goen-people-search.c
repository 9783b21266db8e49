/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-search.h"

struct _GoenPeopleSearch
{
  GtkBox parent_instance;

  GoenLibrary      *library;   /* (owned) (nullable) */

  GtkSearchEntry   *entry;
  GoenPeopleFilter *filter;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_TAG,
} GoenPeopleSearchProperty;

enum {
  CHANGED,
  TEXT_CHANGED,
  ACTIVATE,
  STOP,
  DOWN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPeopleSearch, goen_people_search, GTK_TYPE_BOX)

static GParamSpec *properties[PROP_TAG + 1];
static guint signals[N_SIGNALS];

static void
entry_changed_cb (GoenPeopleSearch *self)
{
  g_signal_emit (self, signals[TEXT_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
filter_changed_cb (GoenPeopleSearch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tag_changed_cb (GoenPeopleSearch *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG]);
}

static void
activate_cb (GoenPeopleSearch *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
stop_cb (GoenPeopleSearch *self)
{
  g_signal_emit (self, signals[STOP], 0);
}

static gboolean
entry_key_cb (GoenPeopleSearch *self,
              guint             keyval)
{
  gboolean is_taken = GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    g_signal_emit (self, signals[DOWN], 0, &is_taken);

  return is_taken;
}

/* The field takes the focus before it gets the key, so that space, arrows and Return of a conversion go to the input method too. */
static gboolean
page_key_cb (GoenPeopleSearch      *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      gdk_keyval_to_unicode (keyval) <= 0x20 || gdk_keyval_to_unicode (keyval) == 0x7f)
    return GDK_EVENT_PROPAGATE;
  if (root == NULL || GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

static gboolean
goen_people_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_PEOPLE_SEARCH (widget)->entry));
}

static void
goen_people_search_dispose (GObject *object)
{
  g_clear_object (&GOEN_PEOPLE_SEARCH (object)->library);

  G_OBJECT_CLASS (goen_people_search_parent_class)->dispose (object);
}

static void
goen_people_search_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GoenPeopleSearch *self = GOEN_PEOPLE_SEARCH (object);

  switch ((GoenPeopleSearchProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_TAG:
      g_object_get_property (G_OBJECT (self->filter), "tag", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_search_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GoenPeopleSearch *self = GOEN_PEOPLE_SEARCH (object);

  switch ((GoenPeopleSearchProperty) prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TAG:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /**
   * GoenPeopleSearch::changed:
   * @self: the search
   *
   * Emitted when other people, or another order, are asked for.
   */
  signals[CHANGED] =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPeopleSearch::text-changed:
   * @self: the search
   *
   * Emitted before ::changed when it is the words that changed.
   */
  signals[TEXT_CHANGED] =
    g_signal_new ("text-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPeopleSearch::activate:
   * @self: the search
   *
   * Emitted when Return is pressed in the field.
   */
  signals[ACTIVATE] =
    g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPeopleSearch::stop:
   * @self: the search
   *
   * Emitted when Escape is pressed in the field.
   */
  signals[STOP] =
    g_signal_new ("stop", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPeopleSearch::down:
   * @self: the search
   *
   * Emitted when the arrow to the list is pressed in the field.
   *
   * Returns: whether there was a list to go to
   */
  signals[DOWN] =
    g_signal_new ("down", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
goen_people_search_class_init (GoenPeopleSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_people_search_dispose;
  object_class->get_property = goen_people_search_get_property;
  object_class->set_property = goen_people_search_set_property;
  widget_class->grab_focus = goen_people_search_grab_focus;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TAG] =
    g_param_spec_string ("tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-search.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleSearch, filter);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
goen_people_search_init (GoenPeopleSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_type_ensure (GOEN_TYPE_PEOPLE_FILTER);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * goen_people_search_apply:
 * @self: the search
 * @query: what is to ask for the same
 *
 * Puts the words, the filter and the order into a query.
 */
void
goen_people_search_apply (GoenPeopleSearch *self,
                          GoenPeopleQuery  *query)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GOEN_IS_PEOPLE_SEARCH (self));

  text = goen_people_search_dup_text (self);
  if (*text != '\0')
    g_set_str (&query->search, text);
  goen_people_filter_apply (self->filter, query);
}

/**
 * goen_people_search_dup_text:
 * @self: the search
 *
 * Gives the words that are searched for.
 *
 * Returns: (transfer full): the words without spaces around them, an empty string for none
 */
char *
goen_people_search_dup_text (GoenPeopleSearch *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_SEARCH (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/**
 * goen_people_search_has_text:
 * @self: the search
 *
 * Whether words are searched for.
 *
 * Returns: %FALSE when there are none but spaces
 */
gboolean
goen_people_search_has_text (GoenPeopleSearch *self)
{
  g_autofree char *text = goen_people_search_dup_text (self);

  return text != NULL && *text != '\0';
}

/**
 * goen_people_search_is_filtered:
 * @self: the search
 *
 * Whether the filter hides anybody.
 *
 * Returns: %TRUE while it does
 */
gboolean
goen_people_search_is_filtered (GoenPeopleSearch *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_SEARCH (self), FALSE);

  return goen_people_filter_is_active (self->filter);
}

/**
 * goen_people_search_get_is_focused:
 * @self: the search
 *
 * Whether the field has the keyboard; the filter does not count.
 *
 * Returns: %TRUE while it has
 */
gboolean
goen_people_search_get_is_focused (GoenPeopleSearch *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_SEARCH (self), FALSE);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) != NULL;
}

/**
 * goen_people_search_clear_text:
 * @self: the search
 *
 * Searches for no words; the filter stays.
 *
 * Returns: whether anything stood in the field
 */
gboolean
goen_people_search_clear_text (GoenPeopleSearch *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_SEARCH (self), FALSE);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  return TRUE;
}

/**
 * goen_people_search_clear:
 * @self: the search
 *
 * Asks for everybody.
 */
void
goen_people_search_clear (GoenPeopleSearch *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SEARCH (self));

  goen_people_search_clear_text (self);
  goen_people_filter_clear (self->filter);
}

/**
 * goen_people_search_show_tag:
 * @self: the search
 * @tag: (nullable): a tag, %NULL for everybody
 *
 * Asks for the people with a tag.
 */
void
goen_people_search_show_tag (GoenPeopleSearch *self,
                             const char       *tag)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SEARCH (self));

  goen_people_search_clear_text (self);
  goen_people_filter_set_tag (self->filter, tag);
}

/**
 * goen_people_search_show_import:
 * @self: the search
 * @import_id: an import
 *
 * Asks for the people whom an import brought.
 */
void
goen_people_search_show_import (GoenPeopleSearch *self,
                                gint64            import_id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SEARCH (self));

  goen_people_search_clear_text (self);
  goen_people_filter_set_import (self->filter, import_id);
}

/**
 * goen_people_search_catch_keys:
 * @self: the search
 * @page: what is around it
 *
 * Lets a letter typed anywhere on a page begin a search.
 */
void
goen_people_search_catch_keys (GoenPeopleSearch *self,
                               GtkWidget        *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GOEN_IS_PEOPLE_SEARCH (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (page_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, keys);
}
