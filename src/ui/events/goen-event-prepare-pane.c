/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-panes.h"

#include <glib/gi18n-lib.h>

#include "goen-checklist-card.h"
#include "goen-event-hand.h"
#include "goen-goals-card.h"
#include "goen-library-events.h"
#include "goen-participants-card.h"
#include "goen-pitch-card.h"
#include "goen-today.h"

struct _GoenEventPreparePane
{
  AdwBin parent_instance;

  GtkWidget         *content;
  GtkWidget         *carry_group;
  AdwActionRow      *carry;
  GtkProgressBar    *progress;
  GtkLabel          *summary;
  GtkLabel          *next;
  GoenEventDocument *document;       /* (owned) (nullable) */
  GSignalGroup      *signals;        /* (owned) */
  char              *carry_key;      /* (owned) (nullable): organiser and series for which the last time was looked up */
};

G_DEFINE_FINAL_TYPE (GoenEventPreparePane, goen_event_prepare_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventPreparePaneProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

static GoenEventRecord *
get_record (GoenEventPreparePane *self)
{
  return self->document != NULL ? goen_event_document_get_record (self->document) : NULL;
}

/* What goen_preparation_of() counts, from the record as it is being changed. */
static void
fill_row (GoenEventPreparePane *self,
          GoenEventRow         *row)
{
  const GoenEventRecord *record = get_record (self);
  GPtrArray *attendances = goen_event_document_get_attendances (self->document);

  row->has_purpose = record->purpose != NULL;
  row->has_pitch = record->pitch != NULL;
  row->n_goals = record->goals->len;
  row->n_questions = record->questions->len;
  row->n_checklist = record->checklist->len;
  for (guint i = 0; i < record->checklist->len; i++)
    row->n_checklist_done += ((const GoenChecklistItem *) record->checklist->pdata[i])->is_done;
  for (guint i = 0; i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      row->n_expected += attendance->is_expected;
      row->n_wanted += attendance->is_expected && attendance->is_wanted;
    }
}

static void
show_progress (GoenEventPreparePane *self)
{
  GoenEventRow row = { 0 };
  GoenPreparation preparation;
  g_autofree char *summary = NULL;
  g_autofree char *next = NULL;

  fill_row (self, &row);
  preparation = goen_preparation_of (&row);
  next = goen_preparation_dup_next (&row);
  /* Translators: how many parts of the preparation are done, of how many. */
  summary = g_strdup_printf (_("%u of %u prepared"), preparation.n_done, preparation.n_all);
  gtk_label_set_text (self->summary, next != NULL ? summary : _("All is prepared"));
  gtk_label_set_text (self->next, next != NULL ? next : _("Have a good time."));
  gtk_progress_bar_set_fraction (self->progress, (double) preparation.n_done / MAX (preparation.n_all, 1));
}

static void
worth_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenEventPreparePane) self = user_data;
  g_autoptr (GoenEventWorth) worth = NULL;

  /* A reminder that cannot be read is no reason to disturb. */
  worth = goen_library_load_worth_finish (GOEN_LIBRARY (source), result, NULL);
  if (self->content == NULL)
    return;

  gtk_widget_set_visible (self->carry_group, worth != NULL && worth->last_next != NULL);
  if (worth == NULL || worth->last_next == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->carry), worth->last_next);
  adw_action_row_set_subtitle (self->carry, worth->last_title != NULL ? worth->last_title : "");
}

static void
look_up_last_time (GoenEventPreparePane *self)
{
  const GoenEventRecord *record = get_record (self);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "\n%s\n%s", record->id, record->organiser ?: "", record->series ?: "");

  if (g_strcmp0 (self->carry_key, key) == 0)
    return;

  g_set_str (&self->carry_key, key);
  goen_library_load_worth_async (goen_event_document_get_library (self->document), record, FALSE, NULL,
                                 worth_loaded_cb, g_object_ref (self));
}

static void
refresh (GoenEventPreparePane *self)
{
  gboolean has_record = get_record (self) != NULL;

  gtk_widget_set_visible (self->content, has_record);
  if (!has_record)
    return;

  show_progress (self);
  look_up_last_time (self);
}

static void
brief_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenEventPreparePane *self = GOEN_EVENT_PREPARE_PANE (widget);

  if (get_record (self) != NULL)
    goen_brief_present (widget, self->document);
}

static void
faces_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const GoenEventRecord *record = get_record (GOEN_EVENT_PREPARE_PANE (widget));

  if (record != NULL)
    gtk_widget_activate_action (widget, "win.faces", "x", record->id);
}

static void
goen_event_prepare_pane_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((GoenEventPreparePaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_PREPARE_PANE (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_prepare_pane_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  GoenEventPreparePane *self = GOEN_EVENT_PREPARE_PANE (object);

  switch ((GoenEventPreparePaneProperty) prop_id)
    {
    case PROP_DOCUMENT:
      if (!g_set_object (&self->document, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->signals, self->document);
      gtk_widget_set_visible (self->carry_group, FALSE);
      g_clear_pointer (&self->carry_key, g_free);
      refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_prepare_pane_dispose (GObject *object)
{
  GoenEventPreparePane *self = GOEN_EVENT_PREPARE_PANE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_EVENT_PREPARE_PANE);

  G_OBJECT_CLASS (goen_event_prepare_pane_parent_class)->dispose (object);
}

static void
goen_event_prepare_pane_finalize (GObject *object)
{
  g_free (GOEN_EVENT_PREPARE_PANE (object)->carry_key);

  G_OBJECT_CLASS (goen_event_prepare_pane_parent_class)->finalize (object);
}

static void
goen_event_prepare_pane_class_init (GoenEventPreparePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_event_prepare_pane_get_property;
  object_class->set_property = goen_event_prepare_pane_set_property;
  object_class->dispose = goen_event_prepare_pane_dispose;
  object_class->finalize = goen_event_prepare_pane_finalize;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "prepare.brief", NULL, brief_action);
  gtk_widget_class_install_action (widget_class, "prepare.faces", NULL, faces_action);
  g_type_ensure (GOEN_TYPE_GOALS_CARD);
  g_type_ensure (GOEN_TYPE_PITCH_CARD);
  g_type_ensure (GOEN_TYPE_EVENT_HAND);
  g_type_ensure (GOEN_TYPE_PARTICIPANTS_CARD);
  g_type_ensure (GOEN_TYPE_CHECKLIST_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-prepare-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, content);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, carry_group);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, carry);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, progress);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenEventPreparePane, next);
}

static void
goen_event_prepare_pane_init (GoenEventPreparePane *self)
{
  self->signals = g_signal_group_new (GOEN_TYPE_EVENT_DOCUMENT);
  g_signal_group_connect_object (self->signals, "loaded", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals, "touched", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}
