/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-text.h"

struct _GoenDraftText
{
  AdwBin parent_instance;

  GtkEditable   *subject;
  GtkTextView   *body;
  GtkTextBuffer *buffer;
  GoenDraft     *filled;         /* (owned) (nullable): as it was filled in last */
  gboolean       is_setting;
  gboolean       is_composing;   /* an input method is at work */
};

G_DEFINE_FINAL_TYPE (GoenDraftText, goen_draft_text, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set (GoenDraftText *self,
     const char    *subject,
     const char    *body,
     gboolean       can_undo)
{
  GtkTextIter start;
  GtkTextIter end;

  self->is_setting = TRUE;
  gtk_editable_set_text (self->subject, subject != NULL ? subject : "");
  if (can_undo)
    gtk_text_buffer_begin_user_action (self->buffer);
  else
    gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, body != NULL ? body : "", -1);
  if (can_undo)
    gtk_text_buffer_end_user_action (self->buffer);
  else
    gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->is_setting = FALSE;
}

static void
changed_cb (GoenDraftText *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
preedit_changed_cb (GoenDraftText *self,
                    const char    *preedit)
{
  self->is_composing = preedit != NULL && *preedit != '\0';
}

/* The text view would take Ctrl+Return for a new line; it sends the draft, except while something is being converted. */
static gboolean
send_cb (GtkWidget *view,
         GVariant  *arguments,
         gpointer   user_data)
{
  GoenDraftText *self = user_data;

  return !self->is_composing && gtk_widget_activate_action (view, "draft.mail", NULL);
}

static gboolean
goen_draft_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_DRAFT_TEXT (widget)->body));
}

static void
goen_draft_text_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_DRAFT_TEXT);

  G_OBJECT_CLASS (goen_draft_text_parent_class)->dispose (object);
}

static void
goen_draft_text_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_DRAFT_TEXT (object)->filled, goen_draft_free);

  G_OBJECT_CLASS (goen_draft_text_parent_class)->finalize (object);
}

static void
goen_draft_text_class_init (GoenDraftTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_draft_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_draft_text_finalize;
  widget_class->grab_focus = goen_draft_text_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-draft-text.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDraftText, subject);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftText, body);
  gtk_widget_class_bind_template_child (widget_class, GoenDraftText, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
goen_draft_text_init (GoenDraftText *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_callback_action_new (send_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->body), shortcuts);
  g_signal_connect_object (self->body, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_draft_text_fill:
 * @self: a text
 * @draft: what it is filled with; copied
 * @can_undo: whether the user can bring back what was there
 *
 * Shows a new draft from its beginning. Does not emit ::changed.
 */
void
goen_draft_text_fill (GoenDraftText   *self,
                      const GoenDraft *draft,
                      gboolean         can_undo)
{
  set (self, draft->subject, draft->body, can_undo);
  g_clear_pointer (&self->filled, goen_draft_free);
  self->filled = goen_draft_text_dup (self);
}

/**
 * goen_draft_text_show:
 * @self: a text
 * @subject: (nullable): the subject
 * @body: (nullable): the body
 *
 * Shows what the user wrote before, which then counts as edited. Does not emit ::changed.
 */
void
goen_draft_text_show (GoenDraftText *self,
                      const char    *subject,
                      const char    *body)
{
  set (self, subject, body, FALSE);
}

/**
 * goen_draft_text_is_edited:
 * @self: a text
 *
 * Tells whether filling in again would lose something that the user wrote.
 *
 * Returns: %TRUE when it would
 */
gboolean
goen_draft_text_is_edited (GoenDraftText *self)
{
  g_autoptr (GoenDraft) text = goen_draft_text_dup (self);

  return self->filled == NULL ||
         g_strcmp0 (text->subject, self->filled->subject) != 0 ||
         g_strcmp0 (text->body, self->filled->body) != 0;
}

/**
 * goen_draft_text_dup:
 * @self: a text
 *
 * Gets what is written.
 *
 * Returns: (transfer full): a new draft; its members are never %NULL
 */
GoenDraft *
goen_draft_text_dup (GoenDraftText *self)
{
  GoenDraft *draft = g_new0 (GoenDraft, 1);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  draft->subject = g_strdup (gtk_editable_get_text (self->subject));
  draft->body = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  return draft;
}
