/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-date-entry.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"

struct _GoenDateEntry
{
  GtkBox parent_instance;

  AdwEntryRow *row;
  GtkLabel    *understood;    /* what the date was taken for, while it is typed */
  GtkLabel    *complaint;
  char        *loaded;        /* (owned) (nullable): as it was given */
  char        *loaded_text;   /* (owned): as it was shown for that */
};

G_DEFINE_FINAL_TYPE (GoenDateEntry, goen_date_entry, GTK_TYPE_BOX)

typedef enum {
  PROP_TITLE = 1,
} GoenDateEntryProperty;

static GParamSpec *properties[PROP_TITLE + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "2026-11-21" as 2026/11/21 and "--11-21" as 11/21, which is what people type. */
static char *
dup_edit_text (const char *partial)
{
  g_autoptr (GString) text = g_string_new (partial);

  if (!g_regex_match_simple ("^(\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2})$", text->str, 0, 0))
    return g_strdup (text->str);

  if (g_str_has_prefix (text->str, "--"))
    g_string_erase (text, 0, 2);
  g_string_replace (text, "-", "/", 0);

  return g_strdup (text->str);
}

static gboolean
parse (GoenDateEntry  *self,
       char          **partial)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));

  if (g_str_equal (text, self->loaded_text))
    {
      *partial = g_strdup (self->loaded);
      return TRUE;
    }

  return goen_date_parse_partial (text, partial);
}

static void
set_complaint (GoenDateEntry *self,
               const char    *sentence)
{
  gtk_label_set_label (self->complaint, sentence ?: "");
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);

  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
}

static void
update_understood (GoenDateEntry *self)
{
  g_autofree char *partial = NULL;
  g_autofree char *text = NULL;
  gboolean has_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self->row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (has_focus && parse (self, &partial) && partial != NULL)
    text = goen_date_text_partial (partial);

  gtk_label_set_label (self->understood, text ?: "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), text != NULL);
}

static void
changed_cb (GoenDateEntry *self)
{
  g_autofree char *partial = NULL;

  /* A date that is half typed is not wrong yet. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->complaint)) && parse (self, &partial))
    set_complaint (self, NULL);

  update_understood (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
focus_enter_cb (GoenDateEntry *self)
{
  update_understood (self);
}

static void
focus_leave_cb (GoenDateEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->understood), FALSE);
  goen_date_entry_check (self);
}

static gboolean
goen_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_DATE_ENTRY (widget)->row));
}

static void
goen_date_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GoenDateEntry *self = GOEN_DATE_ENTRY (object);

  switch ((GoenDateEntryProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_date_entry_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GoenDateEntry *self = GOEN_DATE_ENTRY (object);

  switch ((GoenDateEntryProperty) prop_id)
    {
    case PROP_TITLE:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_date_entry_finalize (GObject *object)
{
  GoenDateEntry *self = GOEN_DATE_ENTRY (object);

  g_free (self->loaded);
  g_free (self->loaded_text);

  G_OBJECT_CLASS (goen_date_entry_parent_class)->finalize (object);
}

static void
goen_date_entry_class_init (GoenDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_date_entry_get_property;
  object_class->set_property = goen_date_entry_set_property;
  object_class->finalize = goen_date_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_date_entry_grab_focus;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_date_entry_init (GoenDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->loaded_text = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);

  self->row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->row));

  self->understood = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->understood, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->understood), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), FALSE);
  adw_entry_row_add_suffix (self->row, GTK_WIDGET (self->understood));

  self->complaint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->complaint, TRUE);
  gtk_label_set_xalign (self->complaint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->complaint), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->complaint), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->complaint), "goen-complaint");
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->complaint));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->complaint, NULL,
                                  -1);

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->row), focus);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_date_entry_new:
 * @title: what the date is
 *
 * Creates an empty date entry.
 *
 * Returns: a new widget
 */
GtkWidget *
goen_date_entry_new (const char *title)
{
  return g_object_new (GOEN_TYPE_DATE_ENTRY, "title", title, NULL);
}

/**
 * goen_date_entry_get_row:
 * @self: a date entry
 *
 * Gets the row the date is typed into, to add suffixes to it.
 *
 * Returns: (transfer none): the row
 */
AdwEntryRow *
goen_date_entry_get_row (GoenDateEntry *self)
{
  return self->row;
}

/**
 * goen_date_entry_set_partial:
 * @self: a date entry
 * @partial: (nullable): a partial date, or anything an import has brought
 *
 * Shows a date; what cannot be read is shown as it is and kept until the user changes it.
 */
void
goen_date_entry_set_partial (GoenDateEntry *self,
                             const char    *partial)
{
  g_set_str (&self->loaded, partial);
  g_free (self->loaded_text);
  self->loaded_text = dup_edit_text (partial);
  gtk_editable_set_text (GTK_EDITABLE (self->row), self->loaded_text);
  set_complaint (self, NULL);
}

/**
 * goen_date_entry_dup_partial:
 * @self: a date entry
 *
 * Gets the date.
 *
 * Returns: (transfer full) (nullable): the partial date; the text as typed where it cannot
 *   be read, so that nothing typed is lost; %NULL when there is none
 */
char *
goen_date_entry_dup_partial (GoenDateEntry *self)
{
  char *partial = NULL;

  if (!parse (self, &partial))
    partial = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));

  return partial;
}

/**
 * goen_date_entry_is_blank:
 * @self: a date entry
 *
 * Tells whether nothing is typed.
 *
 * Returns: %TRUE when it is empty
 */
gboolean
goen_date_entry_is_blank (GoenDateEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));

  return *text == '\0';
}

/**
 * goen_date_entry_check:
 * @self: a date entry
 *
 * Marks a date that cannot be read with a sentence.
 *
 * Returns: %TRUE when the date can be read, or there is none
 */
gboolean
goen_date_entry_check (GoenDateEntry *self)
{
  g_autofree char *partial = NULL;
  gboolean is_readable = parse (self, &partial);

  if (is_readable)
    set_complaint (self, NULL);
  else
    set_complaint (self, _("This date cannot be read. Write it like 2026/11/21, 2026/11 or 11/21."));

  return is_readable;
}

/**
 * goen_date_entry_complain:
 * @self: a date entry
 * @sentence: a translated sentence
 *
 * Marks the date with a sentence of the caller's, until it is changed.
 */
void
goen_date_entry_complain (GoenDateEntry *self,
                          const char    *sentence)
{
  set_complaint (self, sentence);
}
