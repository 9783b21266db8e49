/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-capture-card.h"
#include "goen-capture-event.h"
#include "goen-clock.h"
#include "goen-event-advice.h"
#include "goen-events-section.h"
#include "goen-met-card.h"
#include "goen-toast.h"

#define GOEN_TYPE_CAPTURE_DIALOG (goen_capture_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenCaptureDialog, goen_capture_dialog, GOEN, CAPTURE_DIALOG, AdwDialog)

/* Quick capture from anywhere: the event that fits the clock, and the same entry as on its page. */
struct _GoenCaptureDialog
{
  AdwDialog parent_instance;

  AdwComboRow       *event_row;
  GtkWidget         *new_group;
  GtkEditable       *title_row;
  GtkEditable       *place_row;
  AdwComboRow       *kind_row;
  GoenCaptureCard   *capture;
  GoenMetCard       *met;
  GPtrArray         *events;       /* (owned) (nullable) of GoenEventRow: those of event_row, without the last line */
  GoenEventDocument *document;     /* (owned) (nullable) */
  GoenLibrary       *library;      /* (owned) */
  gboolean           takes_focus;  /* the entry does, as soon as the event was read */
  gboolean           is_starting;
  gboolean           is_asking;
};

G_DEFINE_FINAL_TYPE (GoenCaptureDialog, goen_capture_dialog, ADW_TYPE_DIALOG)

static void
loaded_cb (GoenCaptureDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->capture), TRUE);
  if (!self->takes_focus)
    return;

  self->takes_focus = FALSE;
  adw_dialog_set_focus (ADW_DIALOG (self), goen_capture_card_get_entry (self->capture));
  gtk_widget_grab_focus (goen_capture_card_get_entry (self->capture));
}

static void
failed_cb (GoenCaptureDialog *self,
           const char        *sentence)
{
  goen_toast_show (GTK_WIDGET (self->capture), sentence);
}

static void
set_event (GoenCaptureDialog *self,
           gint64             id)
{
  g_autoptr (GoenEventDocument) document = id != 0 ? goen_event_document_new (self->library, id) : NULL;

  g_set_object (&self->document, document);
  self->takes_focus = TRUE;
  gtk_widget_set_visible (self->new_group, id == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->capture), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->met), FALSE);
  if (document != NULL)
    {
      g_signal_connect_object (document, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->title_row));
    }
  goen_event_card_set_document (GOEN_EVENT_CARD (self->capture), document);
  goen_event_card_set_document (GOEN_EVENT_CARD (self->met), document);
}

static void
event_selected_cb (GoenCaptureDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->event_row);

  if (self->events == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  set_event (self, selected < self->events->len ? ((const GoenEventRow *) self->events->pdata[selected])->id : 0);
}

/* The list of events, and after them the one that does not exist yet. */
static void
show_events (GoenCaptureDialog *self,
             GPtrArray         *events)   /* (transfer full) */
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Setting the model selects its first item, which must not be taken for the choice among the old ones. */
  g_clear_pointer (&self->events, g_ptr_array_unref);
  for (guint i = 0; i < events->len; i++)
    gtk_string_list_append (names, ((const GoenEventRow *) events->pdata[i])->title);
  gtk_string_list_append (names, _("New event now"));
  adw_combo_row_set_model (self->event_row, G_LIST_MODEL (names));
  self->events = events;
  adw_combo_row_set_selected (self->event_row, 0);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->event_row), ADW_TYPE_PREFERENCES_GROUP), events->len > 0);
  event_selected_cb (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenCaptureDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *events = goen_capture_list_events_finish (GOEN_LIBRARY (source), result, &error);

  if (self->event_row == NULL)
    g_clear_pointer (&events, g_ptr_array_unref);
  else if (events == NULL)
    goen_error_show (GTK_WIDGET (self), _("The events could not be read."), error);
  else
    show_events (self, events);
}

static GoenEventRow *
make_event_row (const GoenEventRecord *record)
{
  GoenEventRow *row = g_new0 (GoenEventRow, 1);

  row->id = record->id;
  row->title = g_strdup (record->title);

  return row;
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenCaptureDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenEventRecord) saved = goen_library_save_event_finish (GOEN_LIBRARY (source), result, &error);
  GPtrArray *events;

  self->is_starting = FALSE;
  if (self->event_row == NULL)
    return;
  if (saved == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("The event could not be saved."), error);
      return;
    }

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_event_row_free);
  g_ptr_array_add (events, make_event_row (saved));
  while (self->events != NULL && self->events->len > 0)
    g_ptr_array_add (events, g_ptr_array_steal_index (self->events, 0));
  gtk_editable_set_text (self->title_row, "");
  gtk_editable_set_text (self->place_row, "");
  show_events (self, events);
}

static void
start_cb (GoenCaptureDialog *self)
{
  g_autoptr (GoenEventRecord) event = NULL;

  if (self->is_starting)
    return;

  event = goen_capture_event_new (gtk_editable_get_text (self->title_row), gtk_editable_get_text (self->place_row),
                                  adw_combo_row_get_selected (self->kind_row), goen_clock_now ());
  self->is_starting = TRUE;
  goen_library_save_event_async (self->library, event, NULL, started_cb, g_object_ref (self));
}

static void
discard_response_cb (GoenCaptureDialog *self,
                     const char        *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenCaptureDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (goen_capture_card_get_entry (self->capture)));
  AdwAlertDialog *alert;

  if (self->is_asking)
    return;
  if (*text == '\0')
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
goen_capture_dialog_dispose (GObject *object)
{
  GoenCaptureDialog *self = GOEN_CAPTURE_DIALOG (object);

  g_clear_object (&self->document);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CAPTURE_DIALOG);

  G_OBJECT_CLASS (goen_capture_dialog_parent_class)->dispose (object);
}

static void
goen_capture_dialog_finalize (GObject *object)
{
  GoenCaptureDialog *self = GOEN_CAPTURE_DIALOG (object);

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_capture_dialog_parent_class)->finalize (object);
}

static void
goen_capture_dialog_class_init (GoenCaptureDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_capture_dialog_dispose;
  object_class->finalize = goen_capture_dialog_finalize;

  g_type_ensure (GOEN_TYPE_CAPTURE_CARD);
  g_type_ensure (GOEN_TYPE_MET_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-capture-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, event_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, capture);
  gtk_widget_class_bind_template_child (widget_class, GoenCaptureDialog, met);
  gtk_widget_class_bind_template_callback (widget_class, event_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
goen_capture_dialog_init (GoenCaptureDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (GoenEventKind kind = 0; kind < GOEN_N_EVENT_KINDS; kind++)
    gtk_string_list_append (kinds, goen_event_kind_get_label (kind) ?: "");
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->event_row), ADW_TYPE_PREFERENCES_GROUP), FALSE);
}

/**
 * goen_capture_present:
 * @parent: the widget over which the dialog appears
 * @library: where events and people are kept
 *
 * Shows quick capture: at the event that is on, or else one that ended within a day or begins today. Where there is none an event can be begun.
 */
void
goen_capture_present (GtkWidget   *parent,
                      GoenLibrary *library)
{
  GoenCaptureDialog *self = g_object_new (GOEN_TYPE_CAPTURE_DIALOG, NULL);

  self->library = g_object_ref (library);
  goen_capture_list_events_async (library, goen_clock_now (), NULL, listed_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
