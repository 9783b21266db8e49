/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-touch-card.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-text.h"
#include "goen-interval-row.h"
#include "goen-library-follow-ups.h"
#include "goen-quiet-row.h"

struct _GoenPersonTouchCard
{
  GoenPersonLiveCard parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GoenPersonTouchCard, goen_person_touch_card, GOEN_TYPE_PERSON_LIVE_CARD)

static void
add_value (GoenPersonTouchCard *self,
           const char          *label,
           const char          *value)
{
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_add_css_class (row, "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  gtk_list_box_append (self->list, row);
}

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) local = goen_clock_to_local (time, NULL);
  g_autofree char *iso = g_date_time_format (local, "%Y-%m-%d");

  return goen_date_text_partial (iso);
}

static void
add_last_contact (GoenPersonTouchCard *self,
                  const GoenTouch     *touch,
                  gint64               now)
{
  g_autofree char *day = NULL;
  g_autofree char *ago = NULL;
  g_autofree char *text = NULL;

  if (touch->last_contact == 0)
    return;
  day = dup_day (touch->last_contact);
  ago = goen_date_text_ago_short (touch->last_contact, now);
  /* Translators: when the last contact was: the date, and how long ago that is, such as “3 months”. */
  text = g_strdup_printf (C_("last contact", "%1$s (%2$s)"), day, ago);
  add_value (self, _("Last contact"), text);
}

/* Only what limits the interval is named. */
static char *
dup_interval (const GoenTouch *touch)
{
  gboolean by_tag = touch->tag != NULL && touch->tag_days > 0 && (touch->days < 0 || touch->tag_days < touch->days);
  g_autofree char *interval = goen_interval_dup_text (by_tag ? touch->tag_days : MAX (touch->days, 0));

  if (touch->days == 0 || !by_tag)
    return g_steal_pointer (&interval);

  /* Translators: an interval such as “3 months”, and the tag that it comes from. */
  return g_strdup_printf (_("%1$s (tag “%2$s”)"), interval, touch->tag);
}

static void
add_interval (GoenPersonTouchCard *self,
              const GoenTouch     *touch,
              gint64               now)
{
  g_autofree char *interval = NULL;
  g_autofree char *due = NULL;

  if (touch->days < 0 && touch->tag_days <= 0)
    return;
  interval = dup_interval (touch);
  add_value (self, _("Interval"), interval);
  if (touch->due == 0)
    return;
  due = touch->due <= now ? g_strdup (_("It is time to be in touch again")) : dup_day (touch->due);
  add_value (self, _("Next contact"), due);
}

static void
add_balance (GoenPersonTouchCard *self,
             const GoenBalance   *balance)
{
  g_autofree char *text = NULL;

  if (balance->given + balance->received == 0)
    return;
  if (balance->received > balance->given)
    text = g_strdup_printf (_("You received more: %1$u received, %2$u given"), balance->received, balance->given);
  else if (balance->given > balance->received)
    text = g_strdup_printf (_("You gave more: %1$u given, %2$u received"), balance->given, balance->received);
  else
    text = g_strdup_printf (_("In balance: %1$u given, %2$u received"), balance->given, balance->received);
  add_value (self, _("Given and received"), text);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPersonTouchCard) self = user_data;
  g_autoptr (GoenTouch) touch = goen_library_load_touch_finish (GOEN_LIBRARY (source), result, NULL);
  GoenPersonLiveCard *card = GOEN_PERSON_LIVE_CARD (self);
  gint64 now = goen_clock_now ();

  if (touch == NULL || !goen_person_live_card_is_current (card, result))
    return;
  gtk_list_box_remove_all (self->list);
  add_last_contact (self, touch, now);
  add_interval (self, touch, now);
  for (guint i = 0; i < touch->quiet->len; i++)
    {
      const GoenQuietPeriod *period = touch->quiet->pdata[i];
      g_autofree char *text = goen_quiet_period_dup_text (period);

      add_value (self, period->text != NULL ? period->text : _("Quiet period"), text);
    }
  add_balance (self, &touch->balance);
  goen_person_live_card_set_shown (card, gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
goen_person_touch_card_load (GoenPersonLiveCard *card,
                             GoenLibrary        *library,
                             gint64              person_id,
                             GCancellable       *cancellable)
{
  goen_library_load_touch_async (library, person_id, cancellable, loaded_cb, g_object_ref (card));
}

static void
goen_person_touch_card_clear (GoenPersonLiveCard *card)
{
  gtk_list_box_remove_all (GOEN_PERSON_TOUCH_CARD (card)->list);
}

/* Of the intervals of tags it is not said whose they are. */
static gboolean
goen_person_touch_card_concerns (GoenPersonLiveCard *card,
                                 GoenChangeSet      *changes)
{
  gint64 person_id = goen_person_live_card_get_person_id (card);

  return goen_change_set_touches (changes, GOEN_TABLE_TOUCH) ||
         goen_change_set_has (changes, GOEN_TABLE_INTERACTION, person_id);
}

static void
goen_person_touch_card_class_init (GoenPersonTouchCardClass *klass)
{
  GoenPersonLiveCardClass *card_class = GOEN_PERSON_LIVE_CARD_CLASS (klass);

  card_class->load = goen_person_touch_card_load;
  card_class->clear = goen_person_touch_card_clear;
  card_class->concerns = goen_person_touch_card_concerns;
}

static void
goen_person_touch_card_init (GoenPersonTouchCard *self)
{
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (edit, _("Change interval and quiet periods"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "page.touch");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Keep in Touch"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), edit);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}
