/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-library-events.h"
#include "goen-toast.h"

/* Off the way of the keys: the hint comes when the typing pauses. */
#define HINT_DELAY_MS 200

struct _GoenCaptureCard
{
  GoenEventCard parent_instance;

  GtkWidget    *entry;         /* AdwEntryRow */
  GtkLabel     *hint;
  guint         timeout;
  GCancellable *cancellable;   /* (owned) (nullable): of the look-up for the hint */
};

G_DEFINE_FINAL_TYPE (GoenCaptureCard, goen_capture_card, GOEN_TYPE_EVENT_CARD)

/* One line that is on its way to the store. */
typedef struct {
  GoenCaptureCard *self;   /* (owned) */
  char            *text;   /* (owned) as typed, to give it back when it could not be stored */
} Capture;

static void
capture_free (Capture *capture)
{
  g_object_unref (capture->self);
  g_free (capture->text);
  g_free (capture);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Capture, capture_free)

static void
show_hint (GoenCaptureCard *self,
           const char      *sentence,
           gboolean         is_problem)
{
  gtk_label_set_text (self->hint, sentence);
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
}

static void
announce (GoenCaptureCard *self,
          const char      *sentence,
          gboolean         is_problem)
{
  show_hint (self, sentence, is_problem);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           is_problem ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
stop_look_up (GoenCaptureCard *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static char *
dup_known (GPtrArray *rows)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GoenPersonRow *row = rows->pdata[i];

      if (i > 0)
        /* Translators: between the names of people, as in "Ann Baker (Northwind), Bob Cook". */
        g_string_append (names, _(", "));
      g_string_append (names, row->name);
      if (row->company != NULL)
        g_string_append_printf (names, " (%s)", row->company);
    }

  /* Translators: %s is one name or several, each with the company in brackets. */
  return g_strdup_printf (_("In your contacts: %s"), names->str);
}

static void
recognised_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GoenCaptureCard) self = user_data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *known = NULL;

  /* Without an answer there is no hint; the line can be noted all the same. */
  rows = goen_library_recognise_finish (GOEN_LIBRARY (source), result, NULL);
  if (rows == NULL || self->cancellable == NULL)
    return;

  g_clear_object (&self->cancellable);
  for (guint i = rows->len; i > 0; i--)
    if (rows->pdata[i - 1] == NULL)
      g_ptr_array_remove_index (rows, i - 1);
  if (rows->len > 0)
    known = dup_known (rows);
  show_hint (self, known != NULL ? known : "", FALSE);
}

static gboolean
timeout_cb (gpointer user_data)
{
  GoenCaptureCard *self = user_data;
  GoenLibrary *library = goen_event_card_get_library (GOEN_EVENT_CARD (self));
  g_autoptr (GoenCaptureLine) line = goen_capture_line_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);

  self->timeout = 0;
  if (library == NULL || line == NULL || line->name == NULL)
    {
      show_hint (self, "", FALSE);
      return G_SOURCE_REMOVE;
    }

  self->cancellable = g_cancellable_new ();
  goen_library_recognise_async (library, line->name, line->company, self->cancellable, recognised_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Only of text that is committed: what an input method is still converting is not in it. */
static void
changed_cb (GoenCaptureCard *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return;

  stop_look_up (self);
  self->timeout = g_timeout_add (HINT_DELAY_MS, timeout_cb, self);
}

static char *
dup_word_for (const GoenCaptured *captured)
{
  const char *name = goen_attendance_get_name (captured->attendance);

  if (*name == '\0')
    name = goen_attendance_get_company (captured->attendance);
  if (captured->is_known)
    /* Translators: %s is a name. */
    return g_strdup_printf (_("Noted: %s. You know each other already."), name);
  if (captured->n_namesakes > 0)
    return g_strdup_printf (ngettext ("Noted: %s as somebody new. You know another person of this name; “Not This Person” in the menu of the line puts it right.",
                                      "Noted: %s as somebody new. You know several people of this name; “Not This Person” in the menu of the line puts it right.",
                                      captured->n_namesakes), name);

  /* Translators: %s is a name. */
  return g_strdup_printf (_("Noted: %s"), name);
}

/* Nothing that was typed is lost: it comes back to the entry, or into the sentence when the entry is in use again. */
static void
give_back (GoenCaptureCard *self,
           const char      *text,
           const GError    *error)
{
  g_autofree char *heading = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
      stop_look_up (self);
      announce (self, error->message, TRUE);
      return;
    }

  /* Translators: %s is a line as the user typed it. */
  heading = g_strdup_printf (_("“%s” could not be noted."), text);
  goen_error_show (GTK_WIDGET (self), heading, error);
}

static void
captured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Capture) capture = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCaptured) captured = goen_library_capture_finish (GOEN_LIBRARY (source), result, &error);
  g_autofree char *word = NULL;

  if (captured == NULL)
    {
      give_back (capture->self, capture->text, error);
      return;
    }

  word = dup_word_for (captured);
  if (*gtk_editable_get_text (GTK_EDITABLE (capture->self->entry)) == '\0')
    announce (capture->self, word, FALSE);
}

/* The entry is only activated by a Return that the input method has left over. */
static void
activated_cb (GoenCaptureCard *self)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GoenCaptureLine) line = NULL;
  g_autoptr (GError) error = NULL;
  Capture *capture;

  if (document == NULL || text[strspn (text, " ")] == '\0')
    return;

  stop_look_up (self);
  line = goen_capture_line_parse (text, &error);
  if (line == NULL)
    {
      announce (self, error->message, TRUE);
      return;
    }

  /* What was changed in the record goes first: the end of the event sets the deadline of the thank-you. */
  goen_event_document_flush (document);
  capture = g_new0 (Capture, 1);
  capture->self = g_object_ref (self);
  capture->text = g_strdup (text);
  goen_library_capture_async (goen_event_document_get_library (document), goen_event_document_get_id (document), line,
                              NULL, captured_cb, capture);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_hint (self, "", FALSE);
  gtk_widget_grab_focus (self->entry);
}

static void
goen_capture_card_refresh_people (GoenEventCard *card)
{
  g_autofree char *word = goen_conversations_dup_word (goen_event_document_count_met (goen_event_card_get_document (card)));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (card), word);
}

static void
goen_capture_card_dispose (GObject *object)
{
  stop_look_up (GOEN_CAPTURE_CARD (object));

  G_OBJECT_CLASS (goen_capture_card_parent_class)->dispose (object);
}

static void
goen_capture_card_class_init (GoenCaptureCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_capture_card_dispose;
  GOEN_EVENT_CARD_CLASS (klass)->refresh_people = goen_capture_card_refresh_people;
}

static void
goen_capture_card_init (GoenCaptureCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *hint = gtk_label_new (NULL);

  adw_preferences_group_set_title (group, _("Whom I Met"));
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("Name / company / what we talked about"));
  gtk_widget_set_tooltip_text (self->entry, _("One line a person; Return notes it"));
  adw_preferences_group_add (group, self->entry);

  self->hint = GTK_LABEL (hint);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_wrap_mode (self->hint, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->hint, 0);
  gtk_widget_set_margin_top (hint, 6);
  gtk_widget_set_margin_start (hint, 12);
  gtk_widget_set_margin_end (hint, 12);
  gtk_widget_add_css_class (hint, "caption");
  adw_preferences_group_add (group, hint);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_capture_card_get_entry:
 * @self: a card
 *
 * Gets the entry, for the focus.
 *
 * Returns: (transfer none): an #AdwEntryRow
 */
GtkWidget *
goen_capture_card_get_entry (GoenCaptureCard *self)
{
  return self->entry;
}
