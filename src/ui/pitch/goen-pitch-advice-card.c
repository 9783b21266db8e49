/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-advice-card.h"

#include <glib/gi18n-lib.h>

struct _GoenPitchAdviceCard
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;     /* (owned) of GtkWidget, not owned */
  GPtrArray *hints;    /* (owned) (nullable) of GoenPitchHint, as the rows */
};

enum {
  GO,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPitchAdviceCard, goen_pitch_advice_card, ADW_TYPE_PREFERENCES_GROUP)

static guint signals[N_SIGNALS];

static gboolean
is_same_hint (const GoenPitchHint *a,
              const GoenPitchHint *b)
{
  return a->kind == b->kind && a->block == b->block && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->quote, b->quote) == 0;
}

/* The rows stay while somebody types and the advice does not change: the focus may be in one. */
static gboolean
is_shown (GoenPitchAdviceCard *self,
          GPtrArray           *hints)
{
  if (self->hints == NULL || self->hints->len != hints->len)
    return FALSE;

  for (guint i = 0; i < hints->len; i++)
    if (!is_same_hint (self->hints->pdata[i], hints->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
activated_cb (GoenPitchAdviceCard *self,
              GtkWidget           *row)
{
  const GoenPitchHint *hint = g_object_get_data (G_OBJECT (row), "goen-hint");
  g_autofree char *quote = g_strdup (hint->quote);

  g_signal_emit (self, signals[GO], 0, hint->block, quote);
}

static GtkWidget *
make_row (GoenPitchAdviceCard *self,
          GoenPitchHint       *hint)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hint->text);
  if (hint->quote != NULL)
    {
      /* Translators: a place quoted from a text. */
      g_autofree char *quote = g_strdup_printf (C_("quotation", "“%s”"), hint->quote);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), quote);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
    }
  g_object_set_data (G_OBJECT (row), "goen-hint", hint);
  if (hint->block < 0)
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Go to the place"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_praise (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (icon, "success");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nothing to improve was found. Say it aloud once."));

  return row;
}

static void
add_row (GoenPitchAdviceCard *self,
         GtkWidget           *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
goen_pitch_advice_card_finalize (GObject *object)
{
  GoenPitchAdviceCard *self = GOEN_PITCH_ADVICE_CARD (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->hints, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_pitch_advice_card_parent_class)->finalize (object);
}

static void
goen_pitch_advice_card_class_init (GoenPitchAdviceCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_advice_card_finalize;

  signals[GO] =
    g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_pitch_advice_card_init (GoenPitchAdviceCard *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Advice"));
}

/**
 * goen_pitch_advice_card_show:
 * @self: a card
 * @hints: (element-type GoenPitchHint): what there is to say; a reference is taken
 *
 * Shows advice.
 */
void
goen_pitch_advice_card_show (GoenPitchAdviceCard *self,
                             GPtrArray           *hints)
{
  if (is_shown (self, hints))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->hints, g_ptr_array_unref);
  self->hints = g_ptr_array_ref (hints);

  for (guint i = 0; i < hints->len; i++)
    add_row (self, make_row (self, hints->pdata[i]));
  if (hints->len == 0)
    add_row (self, make_praise ());
}
