/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-interval-row.h"

#include <glib/gi18n-lib.h>

#define MAX_DAYS    3650
#define FIRST_GUESS 45

struct _GoenIntervalRow
{
  GtkBox parent_instance;

  AdwComboRow *choice;
  AdwSpinRow  *own;
  gboolean     has_tags;   /* whether the first choice leaves it to the tags */
};

G_DEFINE_FINAL_TYPE (GoenIntervalRow, goen_interval_row, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  int         days;
  const char *label;
} choices[] = {
  { GOEN_INTERVAL_NEVER, NC_("interval", "Never") },
  { 14, NC_("interval", "2 weeks") },
  { 30, NC_("interval", "1 month") },
  { 60, NC_("interval", "2 months") },
  { 90, NC_("interval", "3 months") },
  { 180, NC_("interval", "6 months") },
  { 365, NC_("interval", "1 year") },
};

static gboolean
is_own (GoenIntervalRow *self)
{
  return adw_combo_row_get_selected (self->choice) == G_N_ELEMENTS (choices) + (self->has_tags ? 1 : 0);
}

static void
choice_changed_cb (GoenIntervalRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->own), is_own (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
own_changed_cb (GoenIntervalRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
select_days (GoenIntervalRow *self,
             int              days)
{
  guint offset = self->has_tags ? 1 : 0;
  guint selected = G_N_ELEMENTS (choices) + offset;

  if (self->has_tags && days == GOEN_INTERVAL_AS_TAGS)
    selected = 0;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].days == days)
      selected = i + offset;

  adw_combo_row_set_selected (self->choice, selected);
  adw_spin_row_set_value (self->own, days > 0 ? days : FIRST_GUESS);
}

static void
goen_interval_row_class_init (GoenIntervalRowClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_interval_row_init (GoenIntervalRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);

  self->choice = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->choice), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));

  self->own = ADW_SPIN_ROW (adw_spin_row_new_with_range (1, MAX_DAYS, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->own), _("Days"));
  gtk_widget_set_visible (GTK_WIDGET (self->own), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->own));
}

/**
 * goen_interval_dup_text:
 * @days: an interval
 *
 * Names an interval as the choices do.
 *
 * Returns: (transfer full): a translated text
 */
char *
goen_interval_dup_text (int days)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].days == days)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "interval", choices[i].label));

  /* Translators: an interval. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "every %d day", "every %d days", days), days);
}

/**
 * goen_interval_row_new:
 * @title: what it is the interval of
 * @as_tags: (nullable): how the choice is called that leaves it to the tags
 * @days: the interval chosen at first
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_interval_row_new (const char *title,
                       const char *as_tags,
                       int         days)
{
  GoenIntervalRow *self = g_object_new (GOEN_TYPE_INTERVAL_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->has_tags = as_tags != NULL;
  if (as_tags != NULL)
    gtk_string_list_append (labels, as_tags);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (labels, g_dpgettext2 (GETTEXT_PACKAGE, "interval", choices[i].label));
  gtk_string_list_append (labels, C_("interval", "Other…"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->choice), title);
  adw_combo_row_set_model (self->choice, G_LIST_MODEL (labels));
  select_days (self, days);
  gtk_widget_set_visible (GTK_WIDGET (self->own), is_own (self));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own, "notify::value", G_CALLBACK (own_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * goen_interval_row_get_days:
 * @self: a row
 *
 * Gets the interval that is chosen.
 *
 * Returns: days, %GOEN_INTERVAL_NEVER or %GOEN_INTERVAL_AS_TAGS
 */
int
goen_interval_row_get_days (GoenIntervalRow *self)
{
  guint selected = adw_combo_row_get_selected (self->choice);

  if (is_own (self))
    return (int) adw_spin_row_get_value (self->own);
  if (self->has_tags && selected == 0)
    return GOEN_INTERVAL_AS_TAGS;

  return choices[MIN (selected - (self->has_tags ? 1 : 0), G_N_ELEMENTS (choices) - 1)].days;
}
