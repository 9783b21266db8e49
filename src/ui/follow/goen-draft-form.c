/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-form.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-draft-choices.h"
#include "goen-draft-dates.h"
#include "goen-draft-fields.h"
#include "goen-draft-head.h"
#include "goen-draft-keep.h"
#include "goen-draft-text.h"

struct _GoenDraftForm
{
  AdwBin parent_instance;

  GoenDraftSession *session;   /* (owned) (nullable) */
  gboolean          is_stale;

  GoenDraftHead    *head;
  GoenDraftChoices *choices;
  GoenDraftFields  *fields;
  GoenDraftDates   *dates;
  GoenDraftText    *text;
};

typedef enum {
  PROP_IS_STALE = 1,
} GoenDraftFormProperty;

enum {
  EDITED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenDraftForm, goen_draft_form, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_IS_STALE + 1];
static guint signals[N_SIGNALS];

static void
set_is_stale (GoenDraftForm *self,
              gboolean       is_stale)
{
  if (self->is_stale == is_stale)
    return;

  self->is_stale = is_stale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_STALE]);
}

/* What the draft is filled from; valid until the fields change. */
static GoenDraftSource
get_source (GoenDraftForm *self)
{
  const GoenDraftMaterial *material = goen_draft_session_get_material (self->session);
  GoenDraftSource source = {
    .person = material->person,
    .other = material->other,
    .profile = material->profile,
    .event_title = material->follow_up->event_title,
    .event_start = material->follow_up->event_start,
    .last_contact = material->touch != NULL ? material->touch->last_contact : 0,
    .now = goen_clock_now (),
  };

  goen_draft_fields_apply (self->fields, &source);
  if (goen_draft_fields_wants_dates (self->fields))
    source.slots = goen_draft_dates_get_slots (self->dates);

  return source;
}

static void
update_dates (GoenDraftForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->dates), goen_draft_fields_wants_dates (self->fields));
}

static void
update_fields (GoenDraftForm *self)
{
  GoenFollowUpKind kind = goen_draft_choices_get_kind (self->choices);
  GoenTone tone = goen_draft_choices_get_tone (self->choices);
  const char *language = goen_draft_choices_get_language (self->choices);
  const GoenTemplate *template = goen_draft_choices_get_template (self->choices);
  const char *subject = template != NULL ? template->subject : goen_draft_template_get_subject (kind, tone, language);
  const char *body = template != NULL ? template->body : goen_draft_template_get_body (kind, tone, language);

  goen_draft_fields_set_template (self->fields, subject != NULL ? subject : "", body != NULL ? body : "",
                                  tone == GOEN_TONE_CLIENT && g_str_equal (language, "ja"), kind == GOEN_FOLLOW_UP_MEET);
  update_dates (self);
}

/* Changes by the user, or by the widgets while they are shown something new, before there is a session. */

static void
fill_unless_edited (GoenDraftForm *self)
{
  if (self->session == NULL)
    return;

  if (goen_draft_text_is_edited (self->text))
    set_is_stale (self, TRUE);
  else
    goen_draft_form_fill (self, FALSE);
}

static void
choices_changed_cb (GoenDraftForm *self)
{
  if (self->session == NULL)
    return;

  update_fields (self);
  fill_unless_edited (self);
}

static void
fields_changed_cb (GoenDraftForm *self)
{
  if (self->session == NULL)
    return;

  update_dates (self);
  fill_unless_edited (self);
}

static void
text_changed_cb (GoenDraftForm *self)
{
  if (self->session != NULL)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
goen_draft_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_DRAFT_FORM (widget)->text));
}

static void
goen_draft_form_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((GoenDraftFormProperty) prop_id)
    {
    case PROP_IS_STALE:
      g_value_set_boolean (value, GOEN_DRAFT_FORM (object)->is_stale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_draft_form_dispose (GObject *object)
{
  g_clear_object (&GOEN_DRAFT_FORM (object)->session);
  /* The child of the bin is a child of the template: the bin must let go of it first. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_DRAFT_FORM);

  G_OBJECT_CLASS (goen_draft_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_DRAFT_CHOICES);
  g_type_ensure (GOEN_TYPE_DRAFT_DATES);
  g_type_ensure (GOEN_TYPE_DRAFT_FIELDS);
  g_type_ensure (GOEN_TYPE_DRAFT_HEAD);
  g_type_ensure (GOEN_TYPE_DRAFT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-draft-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDraftForm, head);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftForm, choices);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftForm, fields);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftForm, dates);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftForm, text);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fields_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_unless_edited);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
goen_draft_form_class_init (GoenDraftFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_draft_form_dispose;
  object_class->get_property = goen_draft_form_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_draft_form_grab_focus;

  properties[PROP_IS_STALE] =
    g_param_spec_boolean ("is-stale", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_draft_form_init (GoenDraftForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_draft_form_show:
 * @self: a form
 * @session: the draft, with its material; a reference is taken
 *
 * Shows a draft: what was kept of an earlier time, or else a text filled from the material. To be called again for each
 * new material, before the form is used any further.
 */
void
goen_draft_form_show (GoenDraftForm    *self,
                      GoenDraftSession *session)
{
  const GoenDraftMaterial *material = goen_draft_session_get_material (session);
  const GoenFollowUp *follow_up = material->follow_up;

  g_set_object (&self->session, session);
  goen_draft_head_show (self->head, goen_draft_session_get_library (session), material);
  goen_draft_choices_set_material (self->choices, material);
  goen_draft_fields_set_material (self->fields, material);
  goen_draft_dates_set_material (self->dates, material);
  update_fields (self);
  goen_draft_form_fill (self, FALSE);
  if (follow_up->body != NULL)
    goen_draft_text_show (self->text, follow_up->subject, follow_up->body);
}

/**
 * goen_draft_form_fill:
 * @self: a form that shows a draft
 * @can_undo: whether the user can bring back what was there
 *
 * Fills the text anew, in place of what the user wrote.
 */
void
goen_draft_form_fill (GoenDraftForm *self,
                      gboolean       can_undo)
{
  const GoenDraftSource source = get_source (self);
  g_autoptr (GoenDraft) draft = NULL;

  draft = goen_draft_new (goen_draft_choices_get_kind (self->choices),
                          goen_draft_choices_get_tone (self->choices),
                          goen_draft_choices_get_language (self->choices),
                          goen_draft_choices_get_template (self->choices), &source);
  goen_draft_text_fill (self->text, draft, can_undo);
  set_is_stale (self, FALSE);
}

/**
 * goen_draft_form_is_edited:
 * @self: a form
 *
 * Tells whether filling in again would lose something that the user wrote.
 *
 * Returns: %TRUE when it would
 */
gboolean
goen_draft_form_is_edited (GoenDraftForm *self)
{
  return goen_draft_text_is_edited (self->text);
}

/**
 * goen_draft_form_is_unsaved:
 * @self: a form
 *
 * Tells whether closing would lose something.
 *
 * Returns: %TRUE when it would
 */
gboolean
goen_draft_form_is_unsaved (GoenDraftForm *self)
{
  g_autoptr (GoenDraft) text = NULL;
  const GoenFollowUp *stored;

  if (self->session == NULL)
    return FALSE;

  stored = goen_draft_session_get_material (self->session)->follow_up;
  if (stored->state != GOEN_FOLLOW_UP_OPEN || !goen_draft_text_is_edited (self->text))
    return FALSE;

  text = goen_draft_text_dup (self->text);

  return g_strcmp0 (text->subject, stored->subject != NULL ? stored->subject : "") != 0 ||
         g_strcmp0 (text->body, stored->body != NULL ? stored->body : "") != 0;
}

/**
 * goen_draft_form_get_kind:
 * @self: a form
 *
 * Gets as what the draft is written, which need not be what its follow-up is.
 *
 * Returns: a kind
 */
GoenFollowUpKind
goen_draft_form_get_kind (GoenDraftForm *self)
{
  return goen_draft_choices_get_kind (self->choices);
}

/**
 * goen_draft_form_dup_text:
 * @self: a form
 *
 * Gets what is written.
 *
 * Returns: (transfer full): a new draft; its members are never %NULL
 */
GoenDraft *
goen_draft_form_dup_text (GoenDraftForm *self)
{
  return goen_draft_text_dup (self->text);
}

/**
 * goen_draft_form_dup_follow_up:
 * @self: a form that shows a draft
 *
 * Puts what is written into the follow-up, as it is to be kept.
 *
 * Returns: (transfer full): a new follow-up
 */
GoenFollowUp *
goen_draft_form_dup_follow_up (GoenDraftForm *self)
{
  const GoenDraftSource source = get_source (self);
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self->text);

  return goen_draft_dup_follow_up (goen_draft_session_get_material (self->session)->follow_up, text,
                                   goen_draft_choices_get_kind (self->choices),
                                   goen_draft_choices_get_tone (self->choices), &source);
}

/**
 * goen_draft_form_save_ics:
 * @self: a form that shows a draft
 *
 * Lets the user save the dates that are proposed as a calendar file.
 */
void
goen_draft_form_save_ics (GoenDraftForm *self)
{
  g_autofree char *person = goen_person_record_dup_name (goen_draft_session_get_material (self->session)->person);
  g_autofree char *summary = NULL;

  /* Translators: the title of a proposed meeting in a calendar; %s is the name of a person. */
  summary = g_strdup_printf (_("Meeting with %s (proposed)"), person);
  goen_draft_dates_save_ics (self->dates, summary, NULL);
}
