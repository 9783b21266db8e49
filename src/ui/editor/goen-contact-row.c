/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-contact-row.h"

#include <glib/gi18n-lib.h>

#include "goen-date-entry.h"
#include "goen-type-button.h"

/* In pixels; less shows too little of a mail address. */
#define LONG_VALUE_WIDTH 260

struct _GoenContactRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow    *entry;
  GoenDateEntry  *date;     /* (nullable): around the entry, when it is a date */
  GoenTypeButton *type;
  GoenContactKind kind;
};

G_DEFINE_FINAL_TYPE (GoenContactRow, goen_contact_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkInputPurpose
get_input_purpose (GoenContactKind kind)
{
  switch (kind)
    {
    case GOEN_CONTACT_PHONE:
      return GTK_INPUT_PURPOSE_PHONE;
    case GOEN_CONTACT_EMAIL:
      return GTK_INPUT_PURPOSE_EMAIL;
    case GOEN_CONTACT_LINK:
      return GTK_INPUT_PURPOSE_URL;
    case GOEN_CONTACT_ACCOUNT:
    case GOEN_CONTACT_DATE:
    case GOEN_CONTACT_ADDRESS:
    default:
      return GTK_INPUT_PURPOSE_FREE_FORM;
    }
}

static void
changed_cb (GoenContactRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GoenContactRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
goen_contact_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_CONTACT_ROW (widget)->entry));
}

static void
goen_contact_row_class_init (GoenContactRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_contact_row_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_contact_row_init (GoenContactRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make_controls (GoenContactRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  self->type = GOEN_TYPE_BUTTON (goen_type_button_new (self->kind));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->type));

  gtk_widget_set_tooltip_text (remove, _("Remove"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_widget_set_hexpand (remove, TRUE);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_set_hexpand (box, FALSE);

  return box;
}

/* A mail address or a link is long: where there is little room, its controls stand below it. */
static void
add_wrapped_controls (GoenContactRow *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());
  GtkWidget *controls = make_controls (self);

  adw_wrap_box_set_justify (box, ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (box, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->entry), LONG_VALUE_WIDTH, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  adw_wrap_box_append (box, GTK_WIDGET (self->entry));
  gtk_widget_add_css_class (controls, "goen-controls");
  adw_wrap_box_append (box, controls);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (box));
}

/**
 * goen_contact_row_new:
 * @kind: what it holds; not an address
 *
 * Creates an empty row.
 *
 * Returns: a new widget
 */
GtkWidget *
goen_contact_row_new (GoenContactKind kind)
{
  GoenContactRow *self = g_object_new (GOEN_TYPE_CONTACT_ROW, NULL);
  const char *title = goen_contact_kind_get_title (kind);

  self->kind = kind;
  if (kind == GOEN_CONTACT_DATE)
    {
      self->date = GOEN_DATE_ENTRY (goen_date_entry_new (title));
      self->entry = goen_typed_entry_get_row (GOEN_TYPED_ENTRY (self->date));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->date));
    }
  else
    {
      self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), title);
      adw_entry_row_set_input_purpose (self->entry, get_input_purpose (kind));
      if (kind != GOEN_CONTACT_EMAIL && kind != GOEN_CONTACT_LINK)
        gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->entry));
    }

  if (kind == GOEN_CONTACT_EMAIL || kind == GOEN_CONTACT_LINK)
    add_wrapped_controls (self);
  else
    adw_entry_row_add_suffix (self->entry, make_controls (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * goen_contact_row_set_point:
 * @self: a row
 * @point: what it shows
 *
 * Shows a contact point.
 */
void
goen_contact_row_set_point (GoenContactRow         *self,
                            const GoenContactPoint *point)
{
  if (self->date != NULL)
    goen_date_entry_set_partial (self->date, point->value);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), point->value ?: "");
  goen_type_button_set (self->type, point->type, point->label);
}

/**
 * goen_contact_row_dup_point:
 * @self: a row
 *
 * Gets what the row holds.
 *
 * Returns: (transfer full): a contact point as typed; its value may be empty
 */
GoenContactPoint *
goen_contact_row_dup_point (GoenContactRow *self)
{
  g_autofree char *value = NULL;

  if (self->date != NULL)
    value = goen_date_entry_dup_partial (self->date);
  else
    value = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  return goen_contact_point_new (value,
                                 goen_type_button_get_type_name (self->type),
                                 goen_type_button_get_label (self->type));
}

/**
 * goen_contact_row_is_blank:
 * @self: a row
 *
 * Tells whether the row holds nothing and can be dropped.
 *
 * Returns: %TRUE when no value is typed
 */
gboolean
goen_contact_row_is_blank (GoenContactRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return *text == '\0';
}

/**
 * goen_contact_row_check:
 * @self: a row
 *
 * Marks a value that cannot be kept with a sentence.
 *
 * Returns: %TRUE when the value can be kept
 */
gboolean
goen_contact_row_check (GoenContactRow *self)
{
  return self->date == NULL || goen_typed_entry_check (GOEN_TYPED_ENTRY (self->date));
}
