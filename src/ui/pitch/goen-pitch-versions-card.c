/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-versions-card.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-order.h"

struct _GoenPitchVersionsCard
{
  AdwPreferencesGroup parent_instance;

  GoenLibrary  *library;       /* (owned) (nullable) */
  gint64        pitch_id;
  GPtrArray    *rows;          /* (owned) of GtkWidget, not owned: one for each version */
  GtkWidget    *add;           /* the button below them */
  GCancellable *cancellable;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenPitchVersionsCard, goen_pitch_versions_card, ADW_TYPE_PREFERENCES_GROUP)

static void
activated_cb (GtkWidget *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "goen-id");

  gtk_widget_activate_action (row, "pitch.show", "x", *id);
}

static void
add_version (GoenPitchVersionsCard *self,
             const GoenPitch       *pitch,
             const char            *relation)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u second", "%u seconds", pitch->seconds), pitch->seconds);
  g_autofree char *subtitle = g_strjoin (_(" · "), relation, length, pitch->audience, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pitch->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "goen-id", g_memdup2 (&pitch->id, sizeof pitch->id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (GoenPitchVersionsCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_versions (GoenPitchVersionsCard *self,
               GPtrArray             *pitches)
{
  const GoenPitch *self_pitch = goen_pitch_find (pitches, self->pitch_id);
  const GoenPitch *parent = self_pitch != NULL && self_pitch->parent_id != 0 ? goen_pitch_find (pitches, self_pitch->parent_id) : NULL;

  clear (self);
  /* The button stays the last row. */
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add);
  if (parent != NULL)
    add_version (self, parent, _("This was made from it"));
  for (guint i = 0; i < pitches->len; i++)
    {
      const GoenPitch *pitch = pitches->pdata[i];

      if (pitch->parent_id == self->pitch_id)
        add_version (self, pitch, _("Made from this"));
      else if (parent != NULL && pitch->parent_id == parent->id && pitch->id != self->pitch_id)
        /* Translators: a version of the introduction that was made from the same one as the version that is shown. */
        add_version (self, pitch, _("Made from the same"));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPitchVersionsCard) self = user_data;
  /* Without an answer a new version can still be made. */
  g_autoptr (GPtrArray) pitches = goen_library_list_pitches_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (pitches != NULL)
    show_versions (self, pitches);
}

static void
load (GoenPitchVersionsCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->library == NULL || self->pitch_id == 0)
    return;

  self->cancellable = g_cancellable_new ();
  goen_library_list_pitches_async (self->library, NULL, FALSE, self->cancellable, listed_cb, g_object_ref (self));
}

/* The text of the version that is shown changes with every pause in typing, which changes nothing here. */
static void
library_changed_cb (GoenPitchVersionsCard *self,
                    const GoenChangeSet   *changes)
{
  guint n_changes;
  const GoenChange *change = goen_change_set_get (changes, &n_changes);

  if (goen_change_set_is_reset (changes))
    {
      load (self);
      return;
    }
  for (guint i = 0; i < n_changes; i++)
    if (change[i].table == GOEN_TABLE_PITCH && change[i].id != 0 && change[i].id != self->pitch_id)
      {
        load (self);
        return;
      }
}

static void
goen_pitch_versions_card_dispose (GObject *object)
{
  GoenPitchVersionsCard *self = GOEN_PITCH_VERSIONS_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->add);

  G_OBJECT_CLASS (goen_pitch_versions_card_parent_class)->dispose (object);
}

static void
goen_pitch_versions_card_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_PITCH_VERSIONS_CARD (object)->rows);

  G_OBJECT_CLASS (goen_pitch_versions_card_parent_class)->finalize (object);
}

static void
goen_pitch_versions_card_class_init (GoenPitchVersionsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_pitch_versions_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_versions_card_finalize;
}

static void
goen_pitch_versions_card_init (GoenPitchVersionsCard *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Versions"));

  self->add = g_object_ref_sink (adw_button_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), _("_New Version…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "version.new-version");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add);
}

/**
 * goen_pitch_versions_card_set_pitch:
 * @self: a card
 * @library: the library
 * @pitch_id: the version that is shown, 0 for none
 *
 * Shows the relatives of a version, also as they change.
 */
void
goen_pitch_versions_card_set_pitch (GoenPitchVersionsCard *self,
                                    GoenLibrary           *library,
                                    gint64                 pitch_id)
{
  g_return_if_fail (GOEN_IS_PITCH_VERSIONS_CARD (self));

  if (self->library == NULL && library != NULL)
    {
      self->library = g_object_ref (library);
      g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->pitch_id == pitch_id)
    return;

  self->pitch_id = pitch_id;
  clear (self);
  load (self);
}
