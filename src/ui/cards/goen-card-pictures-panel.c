/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-panels.h"

/* The choices of the row: none, then as GoenQrKind. */
#define NO_QR 0
#define N_QR  3

struct _GoenCardPicturesPanel
{
  AdwPreferencesGroup parent_instance;

  GoenCardSession *session;      /* (owned) */
  GSettings       *settings;     /* (owned) */
  gboolean         is_updating;
  GtkWidget       *qr;           /* AdwComboRow */
};

G_DEFINE_FINAL_TYPE (GoenCardPicturesPanel, goen_card_pictures_panel, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
has_qr (const GoenCardDesign *design,
        GoenCardSide          side)
{
  for (guint i = 0; i < design->items[side]->len; i++)
    {
      const GoenCardItem *item = &g_array_index (design->items[side], GoenCardItem, i);

      if (item->field == GOEN_FIELD_QR && !item->is_hidden)
        return TRUE;
    }

  return FALSE;
}

static void
update (GoenCardPicturesPanel *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  gboolean is_shown = has_qr (design, GOEN_SIDE_FRONT) || has_qr (design, GOEN_SIDE_BACK);

  self->is_updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->qr), is_shown ? 1 + (guint) g_settings_get_enum (self->settings, "card-qr") : NO_QR);
  self->is_updating = FALSE;
}

/* What the code says is the same on all cards; whether there is one is a matter of the design. */
static void
qr_cb (GoenCardPicturesPanel *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->qr));

  if (self->is_updating || selected > N_QR)
    return;

  if (selected != NO_QR)
    {
      g_settings_set_enum (self->settings, "card-qr", (int) selected - 1);
      if (!has_qr (design, GOEN_SIDE_FRONT) && !has_qr (design, GOEN_SIDE_BACK))
        goen_card_session_show_field (self->session, goen_card_session_get_side (self->session), GOEN_FIELD_QR, TRUE);
      return;
    }
  for (GoenCardSide side = GOEN_SIDE_FRONT; side < GOEN_N_SIDES; side++)
    if (has_qr (goen_card_session_get_design (self->session), side))
      goen_card_session_show_field (self->session, side, GOEN_FIELD_QR, FALSE);
}

static void
goen_card_pictures_panel_dispose (GObject *object)
{
  GoenCardPicturesPanel *self = GOEN_CARD_PICTURES_PANEL (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (goen_card_pictures_panel_parent_class)->dispose (object);
}

static void
goen_card_pictures_panel_class_init (GoenCardPicturesPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_card_pictures_panel_dispose;
}

static void
goen_card_pictures_panel_init (GoenCardPicturesPanel *self)
{
  const char * const kinds[] = { _("None"), _("Contact, short (MECARD)"), _("Contact, full (vCard)"), _("Web page"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (kinds);

  self->settings = g_settings_new (APP_ID);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Pictures"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("All of your designs show the same ones. PNG, JPEG or SVG, also dropped here."));
  self->qr = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->qr), _("QR code"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->qr), G_LIST_MODEL (model));
  g_signal_connect_object (self->qr, "notify::selected", G_CALLBACK (qr_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_card_pictures_panel_new:
 * @session: the design that is changed
 *
 * Creates the rows of logo, photo and QR code.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
goen_card_pictures_panel_new (GoenCardSession *session)
{
  GoenCardPicturesPanel *self = g_object_new (GOEN_TYPE_CARD_PICTURES_PANEL, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->session = g_object_ref (session);
  adw_preferences_group_add (group, goen_card_picture_row_new (session, GOEN_CARD_LOGO));
  adw_preferences_group_add (group, goen_card_picture_row_new (session, GOEN_CARD_PHOTO));
  adw_preferences_group_add (group, self->qr);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
