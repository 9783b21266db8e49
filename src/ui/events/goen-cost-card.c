/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cost-card.h"

#include <glib/gi18n-lib.h>

#define MAX_MINUTES (14 * 24 * 60)
#define STEP_MINUTES 15

struct _GoenCostCard
{
  GoenEventCard parent_instance;

  AdwSpinRow *minutes;
  GtkWidget  *fee;           /* AdwEntryRow */
  GtkWidget  *travel_cost;   /* AdwEntryRow */
  gboolean    is_setting;
};

G_DEFINE_FINAL_TYPE (GoenCostCard, goen_cost_card, GOEN_TYPE_EVENT_CARD)

/* Full-width digits and a separator are what people type; FALSE when it is no sum. -1 for nothing. */
static gboolean
parse_yen (const char *text,
           gint64     *yen)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr (GString) digits = g_string_new (NULL);

  *yen = -1;
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (g_utf8_strchr (" ,，¥\\円", -1, g_utf8_get_char (p)) == NULL)
        return FALSE;
    }
  if (digits->len == 0)
    return TRUE;
  /* Nobody pays more than that, and it keeps sums of them in their type. */
  if (digits->len > 9)
    return FALSE;

  *yen = g_ascii_strtoll (digits->str, NULL, 10);

  return TRUE;
}

static void
yen_changed_cb (GoenCostCard *self,
                GtkWidget    *row)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  gint64 yen;
  gint64 *target;

  if (self->is_setting || record == NULL)
    return;

  if (!parse_yen (gtk_editable_get_text (GTK_EDITABLE (row)), &yen))
    {
      gtk_widget_add_css_class (row, "error");
      return;
    }

  gtk_widget_remove_css_class (row, "error");
  target = row == self->fee ? &record->fee : &record->travel_cost;
  if (*target == yen)
    return;

  *target = yen;
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
minutes_changed_cb (GoenCostCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  guint minutes = adw_spin_row_get_value (self->minutes);

  if (self->is_setting || record == NULL || record->minutes_spent == minutes)
    return;

  record->minutes_spent = minutes;
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
show_yen (GtkWidget *row,
          gint64     yen)
{
  g_autofree char *text = yen >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, yen) : g_strdup ("");
  gint64 shown;

  if (parse_yen (gtk_editable_get_text (GTK_EDITABLE (row)), &shown) && shown == yen)
    return;

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_widget_remove_css_class (row, "error");
}

static void
goen_cost_card_refresh (GoenEventCard *card)
{
  GoenCostCard *self = GOEN_COST_CARD (card);
  const GoenEventRecord *record = goen_event_card_get_record (card);

  self->is_setting = TRUE;
  adw_spin_row_set_value (self->minutes, record->minutes_spent);
  show_yen (self->fee, record->fee);
  show_yen (self->travel_cost, record->travel_cost);
  self->is_setting = FALSE;
}

static void
goen_cost_card_class_init (GoenCostCardClass *klass)
{
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_cost_card_refresh;
}

static GtkWidget *
add_yen_row (GoenCostCard *self,
             const char   *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_DIGITS);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (yen_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
goen_cost_card_init (GoenCostCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _("What It Took"));
  self->minutes = ADW_SPIN_ROW (adw_spin_row_new_with_range (0, MAX_MINUTES, STEP_MINUTES));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->minutes), _("Minutes"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->minutes), _("With the way there and back"));
  adw_preferences_group_add (group, GTK_WIDGET (self->minutes));
  g_signal_connect_object (self->minutes, "notify::value", G_CALLBACK (minutes_changed_cb), self, G_CONNECT_SWAPPED);
  self->fee = add_yen_row (self, _("Fee in yen"));
  self->travel_cost = add_yen_row (self, _("Travel cost in yen"));
}
