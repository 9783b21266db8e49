/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-panels.h"

struct _GoenCardChecks
{
  AdwPreferencesGroup parent_instance;

  GoenCardSession *session;      /* (owned) */
  GPtrArray       *rows;         /* (owned) (element-type GtkWidget) */
  char            *shown;        /* (owned) (nullable): all sentences, so that what did not change is not built again */
};

G_DEFINE_FINAL_TYPE (GoenCardChecks, goen_card_checks, ADW_TYPE_PREFERENCES_GROUP)

static GQuark
side_quark (void)
{
  return g_quark_from_static_string ("goen-card-side");
}

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("goen-card-field");
}

static void
activated_cb (GoenCardChecks *self,
              GtkWidget      *row)
{
  goen_card_session_select (self->session,
                            (GoenCardSide) GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (row), side_quark ())),
                            GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (row), field_quark ())));
}

static const char *
get_icon (GoenCardFitKind kind)
{
  return kind == GOEN_FIT_CONDENSED || kind == GOEN_FIT_SHRUNK ? "dialog-information-symbolic" : "dialog-warning-symbolic";
}

static void
add_row (GoenCardChecks    *self,
         const GoenCardFit *fit)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (fit->kind));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fit->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (icon, fit->kind == GOEN_FIT_CONDENSED || fit->kind == GOEN_FIT_SHRUNK ? "dimmed" : "warning");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "goen-card-check");
  gtk_widget_set_tooltip_text (row, _("Select It on the Card"));
  g_object_set_qdata (G_OBJECT (row), side_quark (), GINT_TO_POINTER ((int) fit->side));
  g_object_set_qdata (G_OBJECT (row), field_quark (), GINT_TO_POINTER ((int) fit->field));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (GoenCardChecks *self)
{
  GPtrArray *fits = goen_card_session_get_fits (self->session);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < fits->len; i++)
    g_string_append_printf (all, "%d %s\n", (int) ((const GoenCardFit *) fits->pdata[i])->side, ((const GoenCardFit *) fits->pdata[i])->sentence);
  if (g_strcmp0 (all->str, self->shown) == 0)
    return;

  g_set_str (&self->shown, all->str);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < fits->len; i++)
    add_row (self, fits->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), fits->len > 0);
}

static void
goen_card_checks_finalize (GObject *object)
{
  GoenCardChecks *self = GOEN_CARD_CHECKS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (goen_card_checks_parent_class)->finalize (object);
}

static void
goen_card_checks_class_init (GoenCardChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_card_checks_finalize;
}

static void
goen_card_checks_init (GoenCardChecks *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * goen_card_checks_new:
 * @session: the design that is changed
 *
 * Creates the list of what does not come out as it should.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
goen_card_checks_new (GoenCardSession *session)
{
  GoenCardChecks *self = g_object_new (GOEN_TYPE_CARD_CHECKS, "title", _("To Check"), "visible", FALSE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
