/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-typed-entry.h"

typedef struct {
  AdwEntryRow *row;
  GtkLabel    *understood;    /* what the text was taken for, while it is typed */
  GtkLabel    *complaint;

  GoenTypedEntryReader reader;      /* (nullable) */
  const char          *sentence;    /* (nullable) static */
  gpointer             user_data;
} GoenTypedEntryPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (GoenTypedEntry, goen_typed_entry, GTK_TYPE_BOX)

typedef enum {
  PROP_TITLE = 1,
} GoenTypedEntryProperty;

static GParamSpec *properties[PROP_TITLE + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
read_text (GoenTypedEntry  *self,
           char           **understood)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  if (priv->reader == NULL || goen_typed_entry_is_blank (self))
    return TRUE;

  return priv->reader (goen_typed_entry_get_text (self), understood, priv->user_data);
}

static void
set_complaint (GoenTypedEntry *self,
               const char     *sentence)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  gtk_label_set_label (priv->complaint, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->complaint), sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);

  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (priv->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (priv->row), "error");
}

static void
update_understood (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);
  g_autofree char *text = NULL;
  gboolean has_focus = (gtk_widget_get_state_flags (GTK_WIDGET (priv->row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (!has_focus || !read_text (self, &text))
    g_clear_pointer (&text, g_free);

  gtk_label_set_label (priv->understood, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->understood), text != NULL);
}

static void
changed_cb (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);
  g_autofree char *understood = NULL;

  /* What is half typed is not wrong yet. */
  if (gtk_widget_get_visible (GTK_WIDGET (priv->complaint)) && read_text (self, &understood))
    set_complaint (self, NULL);

  update_understood (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
focus_enter_cb (GoenTypedEntry *self)
{
  update_understood (self);
}

static void
focus_leave_cb (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->understood), FALSE);
  goen_typed_entry_check (self);
}

static gboolean
goen_typed_entry_grab_focus (GtkWidget *widget)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (GOEN_TYPED_ENTRY (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->row));
}

static void
goen_typed_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (GOEN_TYPED_ENTRY (object));

  switch ((GoenTypedEntryProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (priv->row)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_typed_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (GOEN_TYPED_ENTRY (object));

  switch ((GoenTypedEntryProperty) prop_id)
    {
    case PROP_TITLE:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (priv->row), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_typed_entry_class_init (GoenTypedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_typed_entry_get_property;
  object_class->set_property = goen_typed_entry_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_typed_entry_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_labels (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  priv->understood = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (priv->understood, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (priv->understood), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (priv->understood), FALSE);
  adw_entry_row_add_suffix (priv->row, GTK_WIDGET (priv->understood));

  priv->complaint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (priv->complaint, TRUE);
  gtk_label_set_xalign (priv->complaint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (priv->complaint), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (priv->complaint), "error");
  gtk_widget_add_css_class (GTK_WIDGET (priv->complaint), "goen-complaint");
  gtk_widget_set_visible (GTK_WIDGET (priv->complaint), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (priv->complaint));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->row),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->complaint, NULL,
                                  -1);
}

static void
goen_typed_entry_init (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-typed");
  priv->row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (priv->row), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (priv->row));
  add_labels (self);

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (priv->row), focus);
  g_signal_connect_object (priv->row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_typed_entry_set_reader:
 * @self: an entry
 * @reader: (nullable): understands what is typed
 * @complaint: (nullable): a translated sentence for what cannot be understood; not copied
 * @user_data: for @reader
 *
 * Sets what the text means.
 */
void
goen_typed_entry_set_reader (GoenTypedEntry       *self,
                             GoenTypedEntryReader  reader,
                             const char           *complaint,
                             gpointer              user_data)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  priv->reader = reader;
  priv->sentence = complaint;
  priv->user_data = user_data;
}

/**
 * goen_typed_entry_set_text:
 * @self: an entry
 * @text: (nullable): the text
 *
 * Shows a text.
 */
void
goen_typed_entry_set_text (GoenTypedEntry *self,
                           const char     *text)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->row), text != NULL ? text : "");
  set_complaint (self, NULL);
}

/**
 * goen_typed_entry_get_text:
 * @self: an entry
 *
 * Gets what is typed.
 *
 * Returns: (transfer none): the text
 */
const char *
goen_typed_entry_get_text (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  return gtk_editable_get_text (GTK_EDITABLE (priv->row));
}

/**
 * goen_typed_entry_is_blank:
 * @self: an entry
 *
 * Tells whether nothing is typed.
 *
 * Returns: %TRUE when there are but spaces
 */
gboolean
goen_typed_entry_is_blank (GoenTypedEntry *self)
{
  const char *text = goen_typed_entry_get_text (self);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/**
 * goen_typed_entry_get_row:
 * @self: an entry
 *
 * Gets the row the text is typed into, to add suffixes to it.
 *
 * Returns: (transfer none): the row
 */
AdwEntryRow *
goen_typed_entry_get_row (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);

  return priv->row;
}

/**
 * goen_typed_entry_check:
 * @self: an entry
 *
 * Marks a text that cannot be understood with a sentence.
 *
 * Returns: %TRUE when it can, or there is none
 */
gboolean
goen_typed_entry_check (GoenTypedEntry *self)
{
  GoenTypedEntryPrivate *priv = goen_typed_entry_get_instance_private (self);
  g_autofree char *understood = NULL;
  gboolean is_readable = read_text (self, &understood);

  set_complaint (self, is_readable ? NULL : priv->sentence);

  return is_readable;
}

/**
 * goen_typed_entry_complain:
 * @self: an entry
 * @sentence: a translated sentence
 *
 * Marks the text with a sentence of the caller's, until it is changed.
 */
void
goen_typed_entry_complain (GoenTypedEntry *self,
                           const char     *sentence)
{
  set_complaint (self, sentence);
}
