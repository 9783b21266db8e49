/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-checklist-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"

struct _GoenChecklistCard
{
  GoenLinesCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenChecklistCard, goen_checklist_card, GOEN_TYPE_LINES_CARD)

static void
ticked_cb (GtkWidget     *row,
           gboolean       is_done,
           GoenLinesCard *self)
{
  GoenEventRecord *record = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  GoenChecklistItem *item;
  guint index;

  if (!goen_lines_card_find (self, row, &index))
    return;

  item = record->checklist->pdata[index];
  if (item->is_done == is_done)
    return;

  item->is_done = is_done;
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static GPtrArray *
get_lines (GoenEventRecord *record)
{
  return record->checklist;
}

static const char *
get_text (gconstpointer line)
{
  const GoenChecklistItem *item = line;

  return item->text;
}

static gpointer
make_line (const char *text)
{
  return goen_checklist_item_new (text, FALSE);
}

static void
set_up_row (GoenLinesCard *self,
            GoenOrderRow  *row,
            gconstpointer  line)
{
  const GoenChecklistItem *item = line;

  goen_order_row_add_tick (row, item->is_done);
  g_signal_connect_object (row, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_DEFAULT);
}

static void
update_row (GoenLinesCard *self,
            GoenOrderRow  *row,
            gconstpointer  line)
{
  const GoenChecklistItem *item = line;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), item->is_done);
}

static void
offer (GoenLinesCard *self)
{
  g_auto (GStrv) lines = goen_checklist_list_template (goen_event_card_get_record (GOEN_EVENT_CARD (self)));

  goen_lines_card_add (self, lines);
}

static void
goen_checklist_card_class_init (GoenChecklistCardClass *klass)
{
  GoenLinesCardClass *lines_class = GOEN_LINES_CARD_CLASS (klass);

  lines_class->get_lines = get_lines;
  lines_class->get_text = get_text;
  lines_class->make_line = make_line;
  lines_class->set_up_row = set_up_row;
  lines_class->update_row = update_row;
  lines_class->offer = offer;
}

static void
goen_checklist_card_init (GoenChecklistCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Checklist"));
  goen_lines_card_set_words (GOEN_LINES_CARD (self), _("Fill In What This Kind of Event Needs"), "view-list-symbolic",
                             _("Add to the checklist"));
}
