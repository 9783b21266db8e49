/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-practice.h"
#include "goen-take-row.h"
#include "goen-takes-chart.h"
#include "goen-toast.h"

/* What is to be seen without asking for more. */
#define N_ROWS 4

struct _GoenTakesCard
{
  AdwPreferencesGroup parent_instance;

  GoenLibrary    *library;       /* (owned) (nullable) */
  gint64          pitch_id;
  GSignalGroup   *changes;       /* (owned): of the library */
  GCancellable   *cancellable;   /* (owned) (nullable) */
  GPtrArray      *takes;         /* (owned) (nullable) of GoenTake, latest first */
  gboolean        shows_all;

  GtkWidget      *measure;
  GtkWidget      *chart_box;
  GoenTakesChart *chart;
  GtkLabel       *band;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (GoenTakesCard, goen_takes_card, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_LIBRARY = 1,
  PROP_PITCH_ID,
} GoenTakesCardProperty;

static GParamSpec *properties[PROP_PITCH_ID + 1];

static void show_takes (GoenTakesCard *self);

static void
show_all_cb (GoenTakesCard *self)
{
  self->shows_all = TRUE;
  show_takes (self);
}

static void
add_rest (GoenTakesCard *self,
          guint          n_rest)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("Show %u More Take", "Show %u More Takes", n_rest), n_rest);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
show_takes (GoenTakesCard *self)
{
  guint n_takes = self->takes != NULL ? self->takes->len : 0;
  guint n_rows = self->shows_all || n_takes <= N_ROWS + 1 ? n_takes : N_ROWS;
  g_autofree char *sentence = n_takes > 0 ? goen_takes_dup_sentence (self->takes) : NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n_takes > 0 ? sentence : _("Not practised yet. Three takes are enough to see where you stand."));
  gtk_widget_set_visible (self->measure, n_takes > 1);
  gtk_widget_set_visible (self->chart_box, n_takes > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_takes > 0);
  goen_takes_chart_set_takes (self->chart, self->takes);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (self->list, goen_take_row_new (self->library, self->takes->pdata[i]));
  if (n_rows < n_takes)
    add_rest (self, n_takes - n_rows);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenTakesCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) takes = goen_library_list_takes_finish (GOEN_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (takes == NULL)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), error->message);
      return;
    }

  g_clear_pointer (&self->takes, g_ptr_array_unref);
  self->takes = g_steal_pointer (&takes);
  show_takes (self);
}

static void
load (GoenTakesCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), self->library != NULL && self->pitch_id != 0);
  if (self->library == NULL || self->pitch_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  goen_library_list_takes_async (self->library, self->pitch_id, 0, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenTakesCard *self,
                    GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) || goen_change_set_touches (changes, GOEN_TABLE_PITCH))
    load (self);
}

static void
measure_cb (GoenTakesCard *self)
{
  GoenTakeMeasure measure = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->measure));

  goen_takes_chart_set_measure (self->chart, measure);
  gtk_widget_set_visible (GTK_WIDGET (self->band), goen_take_measure_get_band_label (measure) != NULL);
  gtk_label_set_text (self->band, goen_take_measure_get_band_label (measure));
}

static void
goen_takes_card_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GoenTakesCard *self = GOEN_TAKES_CARD (object);

  switch ((GoenTakesCardProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_PITCH_ID:
      g_value_set_int64 (value, self->pitch_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_takes_card_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GoenTakesCard *self = GOEN_TAKES_CARD (object);

  switch ((GoenTakesCardProperty) prop_id)
    {
    case PROP_LIBRARY:
      goen_takes_card_set_pitch (self, g_value_get_object (value), self->pitch_id);
      break;
    case PROP_PITCH_ID:
      goen_takes_card_set_pitch (self, self->library, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_takes_card_dispose (GObject *object)
{
  GoenTakesCard *self = GOEN_TAKES_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->changes);
  g_clear_object (&self->library);
  g_clear_pointer (&self->takes, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_takes_card_parent_class)->dispose (object);
}

static void
goen_takes_card_class_init (GoenTakesCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_takes_card_get_property;
  object_class->set_property = goen_takes_card_set_property;
  object_class->dispose = goen_takes_card_dispose;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PITCH_ID] = g_param_spec_int64 ("pitch-id", NULL, NULL, 0, G_MAXINT64, 0,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
make_measure (GoenTakesCard *self)
{
  g_autoptr (GtkStringList) measures = gtk_string_list_new (NULL);

  for (GoenTakeMeasure i = 0; i < GOEN_N_MEASURES; i++)
    gtk_string_list_append (measures, goen_take_measure_get_label (i));
  self->measure = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&measures)), NULL);
  gtk_widget_set_valign (self->measure, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->measure, 12);
  gtk_widget_set_tooltip_text (self->measure, _("Choose what the chart compares"));
  gtk_widget_add_css_class (self->measure, "flat");
  g_signal_connect_object (self->measure, "notify::selected", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->measure);
}

static void
goen_takes_card_init (GoenTakesCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _("Practice So Far"));
  make_measure (self);

  self->chart = g_object_new (GOEN_TYPE_TAKES_CHART, NULL);
  self->chart_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_bottom (self->chart_box, 12);
  gtk_widget_add_css_class (self->chart_box, "card");
  gtk_widget_add_css_class (self->chart_box, "goen-chart");
  gtk_box_append (GTK_BOX (self->chart_box), GTK_WIDGET (self->chart));
  self->band = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->band, TRUE);
  gtk_label_set_xalign (self->band, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->band), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->band), "dimmed");
  gtk_box_append (GTK_BOX (self->chart_box), GTK_WIDGET (self->band));
  measure_cb (self);
  adw_preferences_group_add (group, self->chart_box);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->changes = g_signal_group_new (GOEN_TYPE_LIBRARY);
  g_signal_group_connect_object (self->changes, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_takes_card_set_pitch:
 * @self: a card
 * @library: (nullable): the library
 * @pitch_id: a version of the introduction, 0 for none
 *
 * Shows the takes of a version. Without one, the card is not to be seen.
 */
void
goen_takes_card_set_pitch (GoenTakesCard *self,
                           GoenLibrary   *library,
                           gint64         pitch_id)
{
  g_return_if_fail (GOEN_IS_TAKES_CARD (self));

  if (self->library == library && self->pitch_id == pitch_id)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->library, library))
    {
      g_signal_group_set_target (self->changes, library);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
    }
  if (self->pitch_id != pitch_id)
    {
      self->pitch_id = pitch_id;
      self->shows_all = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PITCH_ID]);
    }
  load (self);
  g_object_thaw_notify (G_OBJECT (self));
}
