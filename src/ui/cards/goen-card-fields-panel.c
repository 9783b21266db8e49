/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-panels.h"

struct _GoenCardFieldsPanel
{
  AdwPreferencesGroup parent_instance;

  GoenCardSession *session;                /* (owned) */
  gboolean         is_updating;
  GtkWidget       *expander;
  GtkWidget       *rows[GOEN_N_FIELDS];    /* AdwSwitchRow */
};

G_DEFINE_FINAL_TYPE (GoenCardFieldsPanel, goen_card_fields_panel, ADW_TYPE_PREFERENCES_GROUP)

static void
update (GoenCardFieldsPanel *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  GoenCardSide side = goen_card_session_get_side (self->session);

  self->is_updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander),
                                 side == GOEN_SIDE_FRONT ? _("What stands on the front") : _("What stands on the back"));
  for (guint field = 0; field < GOEN_N_FIELDS; field++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->rows[field]), FALSE);
  for (guint i = 0; i < design->items[side]->len; i++)
    {
      const GoenCardItem *item = &g_array_index (design->items[side], GoenCardItem, i);

      adw_switch_row_set_active (ADW_SWITCH_ROW (self->rows[item->field]), !item->is_hidden);
    }
  self->is_updating = FALSE;
}

/* What has just been put on the card is what the user wants to place. */
static void
active_cb (GoenCardFieldsPanel *self,
           GParamSpec          *pspec,
           GtkWidget           *row)
{
  GoenCardSide side = goen_card_session_get_side (self->session);
  gboolean is_shown = adw_switch_row_get_active (ADW_SWITCH_ROW (row));

  if (self->is_updating)
    return;

  for (guint field = 0; field < GOEN_N_FIELDS; field++)
    {
      if (self->rows[field] != row)
        continue;
      goen_card_session_show_field (self->session, side, field, is_shown);
      goen_card_session_select (self->session, side, is_shown ? (int) field : GOEN_CARD_NOTHING);
      return;
    }
}

static void
goen_card_fields_panel_dispose (GObject *object)
{
  g_clear_object (&GOEN_CARD_FIELDS_PANEL (object)->session);

  G_OBJECT_CLASS (goen_card_fields_panel_parent_class)->dispose (object);
}

static void
goen_card_fields_panel_class_init (GoenCardFieldsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_card_fields_panel_dispose;
}

static void
goen_card_fields_panel_init (GoenCardFieldsPanel *self)
{
  self->expander = adw_expander_row_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->expander);
  for (guint field = 0; field < GOEN_N_FIELDS; field++)
    {
      self->rows[field] = adw_switch_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[field]), goen_card_field_get_label (field));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expander), self->rows[field]);
      g_signal_connect_object (self->rows[field], "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * goen_card_fields_panel_new:
 * @session: the design that is changed
 *
 * Creates the switches of what stands on a side.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
goen_card_fields_panel_new (GoenCardSession *session)
{
  GoenCardFieldsPanel *self = g_object_new (GOEN_TYPE_CARD_FIELDS_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
