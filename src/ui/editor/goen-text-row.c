/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-text-row.h"

struct _GoenTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  gboolean       is_private;
  gboolean       is_composing;
};

G_DEFINE_FINAL_TYPE (GoenTextRow, goen_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_IS_PRIVATE = 1,
} GoenTextRowProperty;

static GParamSpec *properties[PROP_IS_PRIVATE + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GoenTextRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
preedit_changed_cb (GoenTextRow *self,
                    const char  *preedit)
{
  self->is_composing = preedit != NULL && *preedit != '\0';
}

/* The text view would take Ctrl+Return for a new line; it belongs to the dialog, except while something is being converted. */
static gboolean
save_cb (GtkWidget *view,
         GVariant  *arguments,
         gpointer   user_data)
{
  GoenTextRow *self = user_data;

  return !self->is_composing && gtk_widget_activate_action (view, "editor.save", NULL);
}

static gboolean
goen_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_TEXT_ROW (widget)->view));
}

static void
goen_text_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GoenTextRow *self = GOEN_TEXT_ROW (object);

  switch ((GoenTextRowProperty) prop_id)
    {
    case PROP_IS_PRIVATE:
      g_value_set_boolean (value, self->is_private);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_text_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GoenTextRow *self = GOEN_TEXT_ROW (object);

  switch ((GoenTextRowProperty) prop_id)
    {
    case PROP_IS_PRIVATE:
      if (self->is_private == g_value_get_boolean (value))
        break;
      self->is_private = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (goen_text_row_parent_class)->dispose (object);
}

static void
goen_text_row_class_init (GoenTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_text_row_get_property;
  object_class->set_property = goen_text_row_set_property;
  object_class->dispose = goen_text_row_dispose;
  widget_class->grab_focus = goen_text_row_grab_focus;

  properties[PROP_IS_PRIVATE] =
    g_param_spec_boolean ("is-private", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, GoenTextRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
goen_text_row_init (GoenTextRow *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_callback_action_new (save_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);
  g_signal_connect_object (self->view, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_text_row_set_text:
 * @self: a text row
 * @text: (nullable): the text
 *
 * Shows a text; this cannot be undone with Ctrl+Z.
 */
void
goen_text_row_set_text (GoenTextRow *self,
                        const char  *text)
{
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text ?: "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

/**
 * goen_text_row_dup_text:
 * @self: a text row
 *
 * Gets the text.
 *
 * Returns: (transfer full): the text, "" when there is none
 */
char *
goen_text_row_dup_text (GoenTextRow *self)
{
  char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);

  return text;
}

/**
 * goen_text_row_insert:
 * @self: a text row
 * @text: a text
 *
 * Inserts a text where the cursor is, as if it had been typed.
 */
void
goen_text_row_insert (GoenTextRow *self,
                      const char  *text)
{
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}
