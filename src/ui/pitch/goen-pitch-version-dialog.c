/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-version-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-pitch-length-row.h"
#include "goen-toast.h"

#define GOEN_TYPE_PITCH_VERSION_DIALOG (goen_pitch_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenPitchVersionDialog, goen_pitch_version_dialog, GOEN, PITCH_VERSION_DIALOG, GoenFollowForm)

struct _GoenPitchVersionDialog
{
  GoenFollowForm parent_instance;

  GtkWidget          *parent;      /* (owned): where the new version is shown from */
  GoenPitchSpeaker   *speaker;     /* (owned) */
  GoenPitch          *from;        /* (owned) */
  GoenPitch          *longer;      /* (owned) (nullable): what @from was made from */
  gboolean            is_named;    /* the name is the user's, not proposed */
  gboolean            is_proposing;

  GoenPitchLengthRow *length;
  GtkEditable        *audience;
  GtkEditable        *name;
  GtkLabel           *outcome;
};

G_DEFINE_FINAL_TYPE (GoenPitchVersionDialog, goen_pitch_version_dialog, GOEN_TYPE_FOLLOW_FORM)

static char *
dup_typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Proposing */

static char *
dup_proposed_name (GoenPitchVersionDialog *self)
{
  g_autofree char *audience = dup_typed (self->audience);
  guint seconds = goen_pitch_length_row_get_seconds (self->length);

  if (*audience == '\0')
    /* Translators: the proposed name of a version of an introduction. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Introduction in %u second", "Introduction in %u seconds", seconds), seconds);

  /* Translators: the proposed name of a version of an introduction: for whom, and how long. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u second", "%s, %u seconds", seconds), audience, seconds);
}

static GoenPitch *
make_version (GoenPitchVersionDialog *self)
{
  GoenPitchContext context = goen_pitch_speaker_get_context (self->speaker);

  return goen_pitch_new_version (self->from, self->longer, goen_pitch_length_row_get_seconds (self->length),
                                 goen_pitch_speaker_get_meter (self->speaker), &context);
}

static void
show_outcome (GoenPitchVersionDialog *self)
{
  GoenPitchContext context = goen_pitch_speaker_get_context (self->speaker);
  g_autoptr (GoenPitch) version = make_version (self);
  GoenPitchTimes times = goen_pitch_meter_pitch (goen_pitch_speaker_get_meter (self->speaker), version, &context);
  guint seconds = goen_pitch_length_row_get_seconds (self->length);
  g_autofree char *figures = goen_pitch_fit_dup_figures (times.all.ms, seconds);
  g_autofree char *sentence = NULL;

  if (seconds < self->from->seconds)
    /* Translators: %s is "18 s of 20 s". */
    sentence = g_strdup_printf (_("Sentences that can best be spared are left out: %s. They stay in “%s”."), figures, self->from->name);
  else
    /* Translators: %s is "27 s of 60 s". */
    sentence = g_strdup_printf (_("The text is taken over: %s."), figures);
  gtk_label_set_text (self->outcome, sentence);
}

static void
propose (GoenPitchVersionDialog *self)
{
  g_autofree char *name = dup_proposed_name (self);

  if (!self->is_named)
    {
      self->is_proposing = TRUE;
      gtk_editable_set_text (self->name, name);
      self->is_proposing = FALSE;
    }
  show_outcome (self);
}

/* Callbacks */

static void
changed_cb (GoenPitchVersionDialog *self)
{
  propose (self);
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
named_cb (GoenPitchVersionDialog *self)
{
  if (self->is_proposing)
    return;

  self->is_named = *gtk_editable_get_text (self->name) != '\0';
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenPitchVersionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPitch) stored = goen_library_save_pitch_finish (GOEN_LIBRARY (source), result, &error);
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);

  if (stored == NULL)
    {
      goen_follow_form_failed (form, _("Your Introduction Could Not Be Saved"), error);
      return;
    }

  goen_follow_form_saved (form);
  gtk_widget_activate_action (self->parent, "pitch.show", "x", stored->id);
}

static void
goen_pitch_version_dialog_save (GoenFollowForm *form)
{
  GoenPitchVersionDialog *self = GOEN_PITCH_VERSION_DIALOG (form);
  g_autoptr (GoenPitch) version = make_version (self);
  g_autofree char *name = dup_typed (self->name);
  g_autofree char *audience = dup_typed (self->audience);

  if (*name == '\0')
    {
      goen_follow_form_complain (form, _("Give this version a name, so that you find it again."));
      return;
    }

  g_set_str (&version->name, name);
  g_set_str (&version->audience, *audience != '\0' ? audience : NULL);
  goen_library_save_pitch_async (goen_pitch_speaker_get_library (self->speaker), version, NULL, saved_cb, g_object_ref (self));
}

static void
goen_pitch_version_dialog_finalize (GObject *object)
{
  GoenPitchVersionDialog *self = GOEN_PITCH_VERSION_DIALOG (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->speaker);
  g_clear_pointer (&self->from, goen_pitch_free);
  g_clear_pointer (&self->longer, goen_pitch_free);

  G_OBJECT_CLASS (goen_pitch_version_dialog_parent_class)->finalize (object);
}

static void
goen_pitch_version_dialog_class_init (GoenPitchVersionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_pitch_version_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_pitch_version_dialog_save;
}

static GtkEditable *
add_entry (GtkWidget  *group,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return GTK_EDITABLE (row);
}

static void
goen_pitch_version_dialog_init (GoenPitchVersionDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *outcome = gtk_label_new (NULL);

  adw_dialog_set_title (ADW_DIALOG (self), _("New Version"));
  self->length = g_object_new (GOEN_TYPE_PITCH_LENGTH_ROW, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->length));
  self->audience = add_entry (group, _("Audience and occasion"));
  self->name = add_entry (group, _("Name of this version"));
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);

  self->outcome = GTK_LABEL (outcome);
  gtk_label_set_wrap (self->outcome, TRUE);
  gtk_label_set_wrap_mode (self->outcome, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->outcome, 0);
  gtk_widget_set_margin_start (outcome, 12);
  gtk_widget_set_margin_end (outcome, 12);
  gtk_widget_add_css_class (outcome, "caption");
  gtk_widget_add_css_class (outcome, "dimmed");
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), outcome);
}

/* Presenting */

/* The usual length nearest to half or double: who has 60 seconds needs 30 most often, who has 30 needs 60. */
static guint
propose_seconds (guint seconds)
{
  return seconds >= 45 ? 30 : 60;
}

static void
longer_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenPitchVersionDialog) self = user_data;

  /* Without it the new version is only made from the one that is shown. */
  self->longer = goen_library_load_pitch_finish (GOEN_LIBRARY (source), result, NULL);
  show_outcome (self);
}

/**
 * goen_pitch_version_present:
 * @parent: a widget of the section
 * @speaker: who speaks
 * @from: what the new version is made from; copied
 *
 * Asks for length, audience and name of a new version, and makes it.
 */
void
goen_pitch_version_present (GtkWidget        *parent,
                            GoenPitchSpeaker *speaker,
                            const GoenPitch  *from)
{
  GoenPitchVersionDialog *self = g_object_new (GOEN_TYPE_PITCH_VERSION_DIALOG, NULL);
  GoenLibrary *library = goen_pitch_speaker_get_library (speaker);

  self->parent = g_object_ref (parent);
  self->speaker = g_object_ref (speaker);
  self->from = goen_pitch_copy (from);
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), library);
  goen_pitch_length_row_set_seconds (self->length, propose_seconds (from->seconds));
  gtk_editable_set_text (self->audience, from->audience != NULL ? from->audience : "");
  propose (self);
  g_signal_connect_object (self->length, "notify::seconds", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  if (from->parent_id != 0)
    goen_library_load_pitch_async (library, from->parent_id, NULL, longer_loaded_cb, g_object_ref (self));
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), parent);
}
