/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-quiet-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-date-entry.h"
#include "goen-date-text.h"

struct _GoenQuietRow
{
  AdwExpanderRow parent_instance;

  GoenDateEntry *from;
  GoenDateEntry *to;
  AdwEntryRow   *text;
};

G_DEFINE_FINAL_TYPE (GoenQuietRow, goen_quiet_row, ADW_TYPE_EXPANDER_ROW)

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "03-15" of a period is "--03-15" of a date entry. */
static char *
dup_partial (const char *day)
{
  if (day == NULL)
    return NULL;

  return strlen (day) == 5 ? g_strconcat ("--", day, NULL) : g_strdup (day);
}

static char *
dup_day (GoenDateEntry *entry)
{
  g_autofree char *partial = goen_date_entry_dup_partial (entry);

  if (partial == NULL)
    return g_strdup ("");

  return g_strdup (g_str_has_prefix (partial, "--") ? partial + 2 : partial);
}

static void
update_title (GoenQuietRow *self)
{
  g_autoptr (GoenQuietPeriod) period = goen_quiet_row_dup_period (self);
  g_autofree char *days = goen_quiet_period_is_valid (period) ? goen_quiet_period_dup_text (period) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), period->text != NULL ? period->text : _("Quiet period"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), days != NULL ? days : "");
}

static void
changed_cb (GoenQuietRow *self)
{
  update_title (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GoenQuietRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
goen_quiet_row_class_init (GoenQuietRowClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_quiet_row_init (GoenQuietRow *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove this quiet period"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this quiet period"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), remove);

  self->from = GOEN_DATE_ENTRY (goen_date_entry_new (_("First day")));
  self->to = GOEN_DATE_ENTRY (goen_date_entry_new (_("Last day")));
  self->text = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text), _("What it is (optional)"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->from));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->to));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->text));
}

/**
 * goen_quiet_period_dup_text:
 * @period: a valid period
 *
 * Writes from when until when a period is.
 *
 * Returns: (transfer full): a translated text
 */
char *
goen_quiet_period_dup_text (const GoenQuietPeriod *period)
{
  g_autofree char *from = dup_partial (period->from);
  g_autofree char *to = dup_partial (period->to);
  g_autofree char *range = goen_date_text_range (from, to);

  if (from == NULL || !g_str_has_prefix (from, "--"))
    return g_steal_pointer (&range);

  /* Translators: %s is a span of days: “15 March – 5 April every year”. */
  return g_strdup_printf (_("%s every year"), range);
}

/**
 * goen_quiet_row_new:
 * @period: (nullable): a period
 *
 * Creates a row, unfolded where there is no period yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_quiet_row_new (const GoenQuietPeriod *period)
{
  GoenQuietRow *self = g_object_new (GOEN_TYPE_QUIET_ROW, "expanded", period == NULL, NULL);
  g_autofree char *from = dup_partial (period != NULL ? period->from : NULL);
  g_autofree char *to = dup_partial (period != NULL ? period->to : NULL);

  goen_date_entry_set_partial (self->from, from);
  goen_date_entry_set_partial (self->to, to);
  gtk_editable_set_text (GTK_EDITABLE (self->text), period != NULL && period->text != NULL ? period->text : "");
  update_title (self);
  g_signal_connect_object (self->from, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * goen_quiet_row_dup_period:
 * @self: a row
 *
 * Gets what was entered.
 *
 * Returns: (transfer full): a period, which need not be valid
 */
GoenQuietPeriod *
goen_quiet_row_dup_period (GoenQuietRow *self)
{
  g_autofree char *from = dup_day (self->from);
  g_autofree char *to = dup_day (self->to);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  return goen_quiet_period_new (from, to, *text != '\0' ? text : NULL);
}

/**
 * goen_quiet_row_check:
 * @self: a row
 *
 * Checks what was entered, and unfolds the row with a sentence where it is not a period.
 *
 * Returns: %TRUE when it is one
 */
gboolean
goen_quiet_row_check (GoenQuietRow *self)
{
  g_autoptr (GoenQuietPeriod) period = goen_quiet_row_dup_period (self);

  if (goen_typed_entry_check (GOEN_TYPED_ENTRY (self->from)) && goen_typed_entry_check (GOEN_TYPED_ENTRY (self->to)) &&
      goen_quiet_period_is_valid (period))
    return TRUE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  goen_typed_entry_complain (GOEN_TYPED_ENTRY (self->to), _("Give two days, such as 3/15 and 4/5, both with a year or both without."));
  gtk_widget_grab_focus (GTK_WIDGET (self->from));

  return FALSE;
}
