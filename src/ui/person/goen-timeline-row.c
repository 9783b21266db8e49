/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-timeline-row.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-date-text.h"
#include "goen-follow.h"
#include "goen-interaction-actions.h"

struct _GoenTimelineRow
{
  GtkListBoxRow parent_instance;

  GoenLibrary     *library;       /* (owned) */
  GoenInteraction *interaction;   /* (owned) */

  GtkImage  *icon;
  GtkLabel  *kind;
  GtkLabel  *date;
  GtkLabel  *text;
  GtkWidget *event;
  GtkLabel  *event_label;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (GoenTimelineRow, goen_timeline_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
needs_direction (GoenInteractionKind kind)
{
  return kind == GOEN_INTERACTION_CALL || kind == GOEN_INTERACTION_MAIL || kind == GOEN_INTERACTION_MESSAGE ||
         kind == GOEN_INTERACTION_PROMISE;
}

static char *
dup_kind (const GoenInteraction *interaction)
{
  const char *label = goen_interaction_kind_get_label (interaction->kind);

  if (interaction->direction == GOEN_DIRECTION_IN && needs_direction (interaction->kind))
    /* Translators: an entry of the timeline that came from the other person, such as “Mail (from them)”. */
    return g_strdup_printf (_("%s (from them)"), label);

  return g_strdup (label);
}

static void
show (GoenTimelineRow *self)
{
  const GoenInteraction *interaction = self->interaction;
  g_autoptr (GDateTime) time = goen_clock_to_local (interaction->time, NULL);
  g_autofree char *iso = g_date_time_format (time, "%Y-%m-%d");
  g_autofree char *date = goen_date_text_partial (iso);
  g_autofree char *kind = dup_kind (interaction);

  gtk_image_set_from_icon_name (self->icon, goen_interaction_kind_get_icon_name (interaction->kind));
  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->date, date);
  gtk_label_set_text (self->text, interaction->text != NULL ? interaction->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), interaction->text != NULL);
  gtk_label_set_text (self->event_label, interaction->event_title != NULL ? interaction->event_title : "");
  gtk_widget_set_visible (self->event, interaction->event_title != NULL);
  gtk_widget_set_visible (self->menu_button, !goen_library_get_is_read_only (self->library));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, kind,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date,
                                  -1);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenTimelineRow *self = GOEN_TIMELINE_ROW (widget);

  goen_interaction_edit (widget, self->library, self->interaction);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenTimelineRow *self = GOEN_TIMELINE_ROW (widget);

  goen_interaction_remove_with_undo (widget, self->library, self->interaction);
}

static void
show_event_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-event", "x", GOEN_TIMELINE_ROW (widget)->interaction->event_id);
}

static void
goen_timeline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_TIMELINE_ROW);
  g_clear_object (&GOEN_TIMELINE_ROW (object)->library);

  G_OBJECT_CLASS (goen_timeline_row_parent_class)->dispose (object);
}

static void
goen_timeline_row_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_TIMELINE_ROW (object)->interaction, goen_interaction_free);

  G_OBJECT_CLASS (goen_timeline_row_parent_class)->finalize (object);
}

static void
goen_timeline_row_class_init (GoenTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_timeline_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_timeline_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, kind);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, date);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, text);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, event);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, event_label);
  gtk_widget_class_bind_template_child (widget_class, GoenTimelineRow, menu_button);
  gtk_widget_class_install_action (widget_class, "entry.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "entry.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "entry.show-event", NULL, show_event_action);
}

static void
goen_timeline_row_init (GoenTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_timeline_row_new:
 * @library: the library
 * @interaction: an entry; copied
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_timeline_row_new (GoenLibrary           *library,
                       const GoenInteraction *interaction)
{
  GoenTimelineRow *self = g_object_new (GOEN_TYPE_TIMELINE_ROW, NULL);

  self->library = g_object_ref (library);
  self->interaction = goen_interaction_copy (interaction);
  show (self);

  return GTK_WIDGET (self);
}
