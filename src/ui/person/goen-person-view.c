/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-view.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"
#include "goen-person-asked-card.h"
#include "goen-person-career-card.h"
#include "goen-person-contact-card.h"
#include "goen-person-dates-card.h"
#include "goen-person-extra-card.h"
#include "goen-person-follow-card.h"
#include "goen-person-head.h"
#include "goen-person-images-card.h"
#include "goen-person-meeting-card.h"
#include "goen-person-notes-card.h"
#include "goen-person-timeline-card.h"
#include "goen-person-touch-card.h"
#include "goen-person-wishes-card.h"

/* From here on the name has scrolled below the header bar. */
#define NAME_HEIGHT 96

struct _GoenPersonView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GoenPersonHead    *head;
  GtkWidget         *hint;
  GtkWidget         *first_column;
  GtkWidget         *second_column;
  GtkLabel          *footer;

  gint64   shown_id;
  gboolean is_scrolled;
};

typedef enum {
  PROP_IS_SCROLLED = 1,
} GoenPersonViewProperty;

G_DEFINE_FINAL_TYPE (GoenPersonView, goen_person_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_IS_SCROLLED + 1];

static char *
dup_day (gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (unix_seconds);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  return goen_date_text_partial (iso);
}

static void
show_footer (GoenPersonView         *self,
             const GoenPersonRecord *record)
{
  g_autofree char *created = dup_day (record->created);
  g_autofree char *modified = dup_day (record->modified);
  g_autofree char *text = NULL;

  if (g_str_equal (created, modified))
    /* Translators: %s is a date. */
    text = g_strdup_printf (_("Added on %s"), created);
  else
    /* Translators: both %s are dates. */
    text = g_strdup_printf (_("Added on %s, changed on %s"), created, modified);
  gtk_label_set_label (self->footer, text);
  gtk_widget_set_visible (GTK_WIDGET (self->footer), record->created != 0);
}

/* TRUE when the column shows anything. */
static gboolean
show_column (GtkWidget              *column,
             GoenLibrary            *library,
             const GoenPersonRecord *record)
{
  gboolean has_any = FALSE;

  for (GtkWidget *card = gtk_widget_get_first_child (column); card != NULL; card = gtk_widget_get_next_sibling (card))
    has_any |= goen_person_card_set_record (GOEN_PERSON_CARD (card), library, record);
  return has_any;
}

static void
scrolled_cb (GoenPersonView *self,
             GParamSpec     *pspec,
             GtkAdjustment  *adjustment)
{
  gboolean is_scrolled = gtk_adjustment_get_value (adjustment) > NAME_HEIGHT;

  if (self->is_scrolled == is_scrolled)
    return;
  self->is_scrolled = is_scrolled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SCROLLED]);
}

static void
goen_person_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((GoenPersonViewProperty) prop_id)
    {
    case PROP_IS_SCROLLED:
      g_value_set_boolean (value, GOEN_PERSON_VIEW (object)->is_scrolled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_person_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PERSON_VIEW);
  G_OBJECT_CLASS (goen_person_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOEN_TYPE_PERSON_HEAD);
  g_type_ensure (GOEN_TYPE_PERSON_FOLLOW_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_MEETING_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_ASKED_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_CONTACT_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_CAREER_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_DATES_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_TIMELINE_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_TOUCH_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_WISHES_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_NOTES_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_IMAGES_CARD);
  g_type_ensure (GOEN_TYPE_PERSON_EXTRA_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, head);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, hint);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, first_column);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, second_column);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonView, footer);
}

static void
goen_person_view_class_init (GoenPersonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_person_view_get_property;
  object_class->dispose = goen_person_view_dispose;

  properties[PROP_IS_SCROLLED] = g_param_spec_boolean ("is-scrolled", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
goen_person_view_init (GoenPersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::value",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_person_view_show:
 * @self: a view
 * @library: the library that @record is from
 * @record: a person
 *
 * Shows @record from the top, or, when it is the person who is shown already, where the view is scrolled to.
 */
void
goen_person_view_show (GoenPersonView         *self,
                       GoenLibrary            *library,
                       const GoenPersonRecord *record)
{
  gboolean has_first;
  gboolean has_second;

  if (self->shown_id != record->id)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->shown_id = record->id;
  goen_person_head_set_record (self->head, library, record);
  has_first = show_column (self->first_column, library, record);
  has_second = show_column (self->second_column, library, record);
  gtk_widget_set_visible (self->hint, !has_first && !has_second && record->tags->len == 0);
  show_footer (self, record);
}

/**
 * goen_person_view_get_is_scrolled:
 * @self: a view
 *
 * Tells whether the name has scrolled out of sight.
 *
 * Returns: %TRUE when it has
 */
gboolean
goen_person_view_get_is_scrolled (GoenPersonView *self)
{
  return self->is_scrolled;
}
