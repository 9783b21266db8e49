/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-head.h"

#include <glib/gi18n-lib.h>

#include "goen-pitch-event-row.h"
#include "goen-pitch-length-row.h"

struct _GoenPitchHead
{
  AdwPreferencesGroup parent_instance;

  GoenPitchDocument  *document;      /* (owned) (nullable) */
  GoenPitchSpeaker   *speaker;       /* (owned) (nullable) */
  gboolean            is_setting;

  AdwExpanderRow     *expander;
  GtkEditable        *name;
  GtkEditable        *audience;
  GoenPitchLengthRow *length;
  GoenPitchEventRow  *event;
};

G_DEFINE_FINAL_TYPE (GoenPitchHead, goen_pitch_head, ADW_TYPE_PREFERENCES_GROUP)

static GoenPitch *
get_record (GoenPitchHead *self)
{
  return self->document != NULL ? goen_pitch_document_get_record (self->document) : NULL;
}

/* The name stands above the page already. */
static void
show_summary (GoenPitchHead *self)
{
  const GoenPitch *pitch = get_record (self);
  const GoenSpeaker *speaker = self->speaker != NULL ? goen_pitch_speaker_get (self->speaker) : NULL;
  g_autofree char *length = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (pitch == NULL)
    return;

  length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u second", "%u seconds", pitch->seconds), pitch->seconds);
  title = g_strjoin (_(" · "), length, pitch->audience, NULL);
  if (speaker != NULL && speaker->event != NULL)
    /* Translators: %s is the event from which slots of an introduction are filled. */
    subtitle = g_strdup_printf (_("Filled in for “%s”"), speaker->event->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), title);
  adw_expander_row_set_subtitle (self->expander, subtitle != NULL ? subtitle : _("Name, audience, length and event"));
}

static void
take_text (GtkEditable  *entry,
           char        **text)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  g_set_str (text, *typed != '\0' ? typed : NULL);
}

static void
changed_cb (GoenPitchHead *self)
{
  GoenPitch *pitch = get_record (self);

  if (self->is_setting || pitch == NULL)
    return;

  take_text (self->name, &pitch->name);
  take_text (self->audience, &pitch->audience);
  pitch->seconds = goen_pitch_length_row_get_seconds (self->length);
  /* A version needs a name to be found by; until there is one it is kept under the old. */
  if (pitch->name == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  show_summary (self);
  goen_pitch_document_touch (self->document);
}

static void
event_cb (GoenPitchHead *self)
{
  if (self->speaker != NULL)
    goen_pitch_speaker_set_event_id (self->speaker, goen_pitch_event_row_get_event_id (self->event));
}

static void
show_text (GtkEditable *entry,
           const char  *text)
{
  g_autofree char *shown = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
goen_pitch_head_dispose (GObject *object)
{
  GoenPitchHead *self = GOEN_PITCH_HEAD (object);

  g_clear_object (&self->document);
  g_clear_object (&self->speaker);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PITCH_HEAD);

  G_OBJECT_CLASS (goen_pitch_head_parent_class)->dispose (object);
}

static void
goen_pitch_head_class_init (GoenPitchHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_head_dispose;

  g_type_ensure (GOEN_TYPE_PITCH_EVENT_ROW);
  g_type_ensure (GOEN_TYPE_PITCH_LENGTH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-head.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchHead, expander);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchHead, name);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchHead, audience);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchHead, length);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchHead, event);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
}

static void
goen_pitch_head_init (GoenPitchHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_pitch_head_set_document:
 * @self: a head
 * @document: (nullable): the version
 * @speaker: (nullable): whose event can be chosen here
 *
 * Sets which version the head is about.
 */
void
goen_pitch_head_set_document (GoenPitchHead     *self,
                              GoenPitchDocument *document,
                              GoenPitchSpeaker  *speaker)
{
  g_set_object (&self->document, document);
  g_set_object (&self->speaker, speaker);
  if (speaker != NULL)
    goen_pitch_event_row_set_library (self->event, goen_pitch_speaker_get_library (speaker));
  if (document != NULL)
    adw_expander_row_set_expanded (self->expander, FALSE);
  goen_pitch_head_refresh (self);
}

/**
 * goen_pitch_head_refresh:
 * @self: a head
 *
 * Shows the record as it is now. What is being typed stays as it was typed.
 */
void
goen_pitch_head_refresh (GoenPitchHead *self)
{
  const GoenPitch *pitch = get_record (self);
  gboolean can_write;

  if (pitch == NULL)
    return;

  can_write = !goen_library_get_is_read_only (goen_pitch_document_get_library (self->document));
  self->is_setting = TRUE;
  show_text (self->name, pitch->name);
  show_text (self->audience, pitch->audience);
  goen_pitch_length_row_set_seconds (self->length, pitch->seconds);
  self->is_setting = FALSE;
  gtk_editable_set_editable (self->name, can_write);
  gtk_editable_set_editable (self->audience, can_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->length), can_write);
  show_summary (self);
}

/**
 * goen_pitch_head_edit:
 * @self: a head
 *
 * Unfolds the head and puts the cursor into the name.
 */
void
goen_pitch_head_edit (GoenPitchHead *self)
{
  adw_expander_row_set_expanded (self->expander, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * goen_pitch_head_choose_event:
 * @self: a head
 *
 * Unfolds the head and gives the keyboard to where an event is chosen.
 */
void
goen_pitch_head_choose_event (GoenPitchHead *self)
{
  adw_expander_row_set_expanded (self->expander, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->event));
}
