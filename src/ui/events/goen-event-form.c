/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-form.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-event-input.h"
#include "goen-event-when.h"
#include "goen-library-events.h"
#include "goen-suggest-row.h"
#include "goen-text-row.h"
#include "goen-typed-entry.h"

/* What goen_library_list_event_names_async() calls them. */
enum {
  NAMES_ORGANISERS,
  NAMES_SERIES,
  NAMES_PLACES,
  N_NAMES
};

struct _GoenEventForm
{
  GtkBox parent_instance;

  GoenTypedEntry *title;
  AdwComboRow    *kind;
  GoenEventWhen  *when;
  GoenSuggestRow *place;
  GtkEditable    *link;
  GoenSuggestRow *organiser;
  GoenTypedEntry *fee;
  GoenTypedEntry *travel;
  GtkEditable    *dress;
  GoenTextRow    *participants;
  GoenSuggestRow *series;
  AdwComboRow    *repeat;
  GoenTextRow    *note;

  GCancellable *cancellable;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenEventForm, goen_event_form, GTK_TYPE_BOX)

/* Who is told the names when they have been read. */
typedef struct {
  GoenEventForm  *form;   /* (owned) */
  GoenSuggestRow *row;
} Names;

static gboolean
read_yen (const char  *text,
          char       **understood,
          gpointer     user_data)
{
  gint64 yen;

  if (!goen_event_input_parse_yen (text, &yen))
    return FALSE;

  *understood = goen_yen_dup_text (yen);

  return TRUE;
}

static void
load_yen (GoenTypedEntry *entry,
          gint64          yen)
{
  g_autofree char *text = yen >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, yen) : NULL;

  goen_typed_entry_set_text (entry, text);
}

static gint64
get_yen (GoenTypedEntry *entry)
{
  gint64 yen;

  return goen_event_input_parse_yen (goen_typed_entry_get_text (entry), &yen) ? yen : -1;
}

static void
replace (char       **field,
         const char  *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  g_set_str (field, *trimmed != '\0' ? trimmed : NULL);
}

static void
replace_by_row (char        **field,
                GoenTextRow  *row)
{
  g_autofree char *text = goen_text_row_dup_text (row);

  replace (field, text);
}

/* Without an answer there is nothing to suggest; the name can be typed all the same. */
static void
names_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Names *names = user_data;
  g_autoptr (GoenEventForm) form = names->form;
  g_autoptr (GPtrArray) words = goen_library_list_event_names_finish (GOEN_LIBRARY (source), result, NULL);

  if (words != NULL && !g_cancellable_is_cancelled (form->cancellable))
    goen_suggest_row_set_words (names->row, words);
  g_free (names);
}

static void
set_labels (AdwComboRow *row,
            guint        n_labels,
            const char  *(*get_label) (guint index))
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_labels; i++)
    gtk_string_list_append (labels, get_label (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static const char *
get_kind_label (guint index)
{
  return goen_event_kind_get_label (index);
}

static const char *
get_repeat_label (guint index)
{
  return goen_repeat_get_label (index);
}

static gboolean
goen_event_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_EVENT_FORM (widget)->title));
}

static void
goen_event_form_dispose (GObject *object)
{
  GoenEventForm *self = GOEN_EVENT_FORM (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_FORM);

  G_OBJECT_CLASS (goen_event_form_parent_class)->dispose (object);
}

static void
goen_event_form_finalize (GObject *object)
{
  g_clear_object (&GOEN_EVENT_FORM (object)->cancellable);

  G_OBJECT_CLASS (goen_event_form_parent_class)->finalize (object);
}

static void
goen_event_form_class_init (GoenEventFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_event_form_dispose;
  object_class->finalize = goen_event_form_finalize;
  widget_class->grab_focus = goen_event_form_grab_focus;

  g_type_ensure (GOEN_TYPE_TYPED_ENTRY);
  g_type_ensure (GOEN_TYPE_EVENT_WHEN);
  g_type_ensure (GOEN_TYPE_SUGGEST_ROW);
  g_type_ensure (GOEN_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, title);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, kind);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, when);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, place);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, link);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, organiser);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, fee);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, travel);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, dress);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, participants);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, series);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, repeat);
  gtk_widget_class_bind_template_child (widget_class, GoenEventForm, note);
}

static void
goen_event_form_init (GoenEventForm *self)
{
  const char *bad_yen;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  set_labels (self->kind, GOEN_N_EVENT_KINDS, get_kind_label);
  set_labels (self->repeat, GOEN_N_REPEATS, get_repeat_label);
  bad_yen = _("This amount cannot be read. Write it in yen, like 3000 or ¥3,000.");
  goen_typed_entry_set_reader (self->fee, read_yen, bad_yen, NULL);
  goen_typed_entry_set_reader (self->travel, read_yen, bad_yen, NULL);
}

/**
 * goen_event_form_set_library:
 * @self: a form
 * @library: the library
 *
 * Sets from which events places, organisers and series are suggested.
 */
void
goen_event_form_set_library (GoenEventForm *self,
                             GoenLibrary   *library)
{
  GoenSuggestRow *rows[N_NAMES] = {
    [NAMES_ORGANISERS] = self->organiser, [NAMES_SERIES] = self->series, [NAMES_PLACES] = self->place,
  };

  for (guint i = 0; i < N_NAMES; i++)
    {
      Names *names = g_new0 (Names, 1);

      names->form = g_object_ref (self);
      names->row = rows[i];
      goen_library_list_event_names_async (library, i, self->cancellable, names_listed_cb, names);
    }
}

/**
 * goen_event_form_load:
 * @self: a form
 * @event: an event
 *
 * Shows an event.
 */
void
goen_event_form_load (GoenEventForm         *self,
                      const GoenEventRecord *event)
{
  goen_typed_entry_set_text (self->title, event->title);
  adw_combo_row_set_selected (self->kind, event->kind);
  goen_event_when_load (self->when, event);
  goen_suggest_row_set_text (self->place, event->place);
  gtk_editable_set_text (self->link, event->link != NULL ? event->link : "");
  goen_suggest_row_set_text (self->organiser, event->organiser);
  load_yen (self->fee, event->fee);
  load_yen (self->travel, event->travel_cost);
  gtk_editable_set_text (self->dress, event->dress != NULL ? event->dress : "");
  goen_text_row_set_text (self->participants, event->participants);
  goen_suggest_row_set_text (self->series, event->series);
  adw_combo_row_set_selected (self->repeat, event->repeat);
  goen_text_row_set_text (self->note, event->note);
}

/**
 * goen_event_form_check:
 * @self: a form
 *
 * Marks what cannot be understood, and a missing title, with a sentence.
 *
 * Returns: (transfer none) (nullable): the first field that is wrong
 */
GtkWidget *
goen_event_form_check (GoenEventForm *self)
{
  GoenTypedEntry *amounts[] = { self->fee, self->travel };
  GtkWidget *wrong;

  if (goen_typed_entry_is_blank (self->title))
    {
      goen_typed_entry_complain (self->title, _("Give the event a title, so that you find it again."));
      return GTK_WIDGET (self->title);
    }

  wrong = goen_event_when_check (self->when);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (!goen_typed_entry_check (amounts[i]) && wrong == NULL)
      wrong = GTK_WIDGET (amounts[i]);

  return wrong;
}

/**
 * goen_event_form_apply:
 * @self: a form
 * @event: an event
 *
 * Writes what is typed into an event.
 */
void
goen_event_form_apply (GoenEventForm   *self,
                       GoenEventRecord *event)
{
  replace (&event->title, goen_typed_entry_get_text (self->title));
  event->kind = adw_combo_row_get_selected (self->kind);
  goen_event_when_apply (self->when, event);
  replace (&event->place, goen_suggest_row_get_text (self->place));
  replace (&event->link, gtk_editable_get_text (self->link));
  replace (&event->organiser, goen_suggest_row_get_text (self->organiser));
  event->fee = get_yen (self->fee);
  event->travel_cost = get_yen (self->travel);
  replace (&event->dress, gtk_editable_get_text (self->dress));
  replace_by_row (&event->participants, self->participants);
  replace (&event->series, goen_suggest_row_get_text (self->series));
  event->repeat = adw_combo_row_get_selected (self->repeat);
  replace_by_row (&event->note, self->note);
}

/**
 * goen_event_form_copy_fields:
 * @event: an event
 * @other: another one, or another version of it
 *
 * Copies the fields that the form shows from @other to @event.
 */
void
goen_event_form_copy_fields (GoenEventRecord       *event,
                             const GoenEventRecord *other)
{
  g_set_str (&event->title, other->title);
  event->kind = other->kind;
  event->start = other->start;
  event->end = other->end;
  g_set_str (&event->zone, other->zone);
  event->is_all_day = other->is_all_day;
  g_set_str (&event->place, other->place);
  g_set_str (&event->link, other->link);
  g_set_str (&event->organiser, other->organiser);
  event->fee = other->fee;
  event->travel_cost = other->travel_cost;
  g_set_str (&event->dress, other->dress);
  g_set_str (&event->participants, other->participants);
  g_set_str (&event->series, other->series);
  event->repeat = other->repeat;
  g_set_str (&event->note, other->note);
}
