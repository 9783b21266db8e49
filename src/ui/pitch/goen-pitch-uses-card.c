/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-uses-card.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"

struct _GoenPitchUsesCard
{
  AdwPreferencesGroup parent_instance;

  GoenLibrary  *library;       /* (owned) (nullable) */
  gint64        pitch_id;
  GPtrArray    *rows;          /* (owned) of GtkWidget, not owned */
  GCancellable *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenPitchUsesCard, goen_pitch_uses_card, ADW_TYPE_PREFERENCES_GROUP)

/* What is nobody yet is not said: "0 met again" on the next morning would only discourage. */
static void
add_outcome (GStrvBuilder       *builder,
             const GoenPitchUse *use)
{
  if (use->n_met > 0)
    g_strv_builder_take (builder, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person met", "%u people met", use->n_met), use->n_met));
  if (use->n_met_again > 0)
    g_strv_builder_take (builder, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u met again", "%u met again", use->n_met_again),
                                                   use->n_met_again));
  if (use->n_something > 0)
    g_strv_builder_take (builder, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "something came of it with %u", "something came of it with %u",
                                                                use->n_something), use->n_something));
}

static char *
dup_subtitle (const GoenPitchUse *use)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *line = NULL;

  if (use->event_start != 0)
    {
      g_autoptr (GDateTime) start = goen_clock_to_local (use->event_start, NULL);

      g_strv_builder_take (builder, g_date_time_format (start, "%Y/%m/%d"));
    }
  add_outcome (builder, use);
  parts = g_strv_builder_end (builder);
  line = g_strjoinv (_(" · "), parts);

  return use->reflection != NULL ? g_strdup_printf ("%s\n%s", line, use->reflection) : g_steal_pointer (&line);
}

static void
activated_cb (GtkWidget *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "goen-id");

  gtk_widget_activate_action (row, "win.show-event", "x", *id);
}

static void
add_use (GoenPitchUsesCard  *self,
         const GoenPitchUse *use)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (use);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), use->event_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "goen-id", g_memdup2 (&use->event_id, sizeof use->event_id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_uses (GoenPitchUsesCard *self,
           GPtrArray         *uses)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; uses != NULL && i < uses->len; i++)
    add_use (self, uses->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPitchUsesCard) self = user_data;
  /* Without an answer the introduction can still be worked on. */
  g_autoptr (GPtrArray) uses = goen_library_list_pitch_uses_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  show_uses (self, uses);
}

static void
load (GoenPitchUsesCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->library == NULL || self->pitch_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  goen_library_list_pitch_uses_async (self->library, self->pitch_id, self->cancellable, listed_cb, g_object_ref (self));
}

static void
library_changed_cb (GoenPitchUsesCard   *self,
                    const GoenChangeSet *changes)
{
  if (goen_change_set_is_reset (changes) ||
      goen_change_set_has (changes, GOEN_TABLE_PITCH, self->pitch_id) ||
      goen_change_set_touches (changes, GOEN_TABLE_EVENT) ||
      goen_change_set_touches (changes, GOEN_TABLE_INTERACTION))
    load (self);
}

static void
goen_pitch_uses_card_dispose (GObject *object)
{
  GoenPitchUsesCard *self = GOEN_PITCH_USES_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_pitch_uses_card_parent_class)->dispose (object);
}

static void
goen_pitch_uses_card_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_PITCH_USES_CARD (object)->rows);

  G_OBJECT_CLASS (goen_pitch_uses_card_parent_class)->finalize (object);
}

static void
goen_pitch_uses_card_class_init (GoenPitchUsesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_pitch_uses_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_uses_card_finalize;
}

static void
goen_pitch_uses_card_init (GoenPitchUsesCard *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Used At"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_pitch_uses_card_set_pitch:
 * @self: a card
 * @library: the library
 * @pitch_id: a version, 0 for none
 *
 * Shows where a version was used, also as that changes.
 */
void
goen_pitch_uses_card_set_pitch (GoenPitchUsesCard *self,
                                GoenLibrary       *library,
                                gint64             pitch_id)
{
  g_return_if_fail (GOEN_IS_PITCH_USES_CARD (self));

  if (self->library == NULL && library != NULL)
    {
      self->library = g_object_ref (library);
      g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->pitch_id == pitch_id)
    return;

  self->pitch_id = pitch_id;
  show_uses (self, NULL);
  load (self);
}
