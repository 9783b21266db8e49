/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-brief-output.h"
#include "goen-event-panes.h"
#include "goen-library-events.h"

#define POINTS_PER_MM (72.0 / 25.4)

#define GOEN_TYPE_BRIEF_DIALOG (goen_brief_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenBriefDialog, goen_brief_dialog, GOEN, BRIEF_DIALOG, AdwDialog)

/* The brief sheet of an event at true proportion, to print or to save. */
struct _GoenBriefDialog
{
  AdwDialog parent_instance;

  GtkDrawingArea    *page;
  GoenEventDocument *document;   /* (owned) */
  GoenBriefOutput   *output;     /* (owned) (nullable) before the profile was read */
};

G_DEFINE_FINAL_TYPE (GoenBriefDialog, goen_brief_dialog, ADW_TYPE_DIALOG)

/* Paper is white in the dark as well. */
static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  GoenBriefDialog *self = user_data;
  double scale = width / (GOEN_BRIEF_WIDTH_MM * POINTS_PER_MM);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->output == NULL)
    return;

  cairo_scale (cr, scale, scale);
  goen_brief_output_draw (self->output, cr);
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GoenBriefDialog) self = user_data;
  g_autoptr (GoenProfile) profile = NULL;
  g_autofree char *label = NULL;

  /* Without the profile there is still the event. */
  profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, NULL);
  if (self->page == NULL || goen_event_document_get_record (self->document) == NULL)
    return;

  self->output = goen_brief_output_new (self->document, profile);
  /* Translators: %s is the title of an event. */
  label = g_strdup_printf (_("Brief sheet of %s"), goen_brief_output_get_title (self->output));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brief.print", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brief.save", TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_brief_output_print (GOEN_BRIEF_DIALOG (widget)->output, widget);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenBriefDialog *self = GOEN_BRIEF_DIALOG (widget);

  /* The page, whose toasts show in this dialog. */
  goen_brief_output_save (self->output, GTK_WIDGET (self->page));
}

static void
goen_brief_dialog_dispose (GObject *object)
{
  GoenBriefDialog *self = GOEN_BRIEF_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->output);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_BRIEF_DIALOG);

  G_OBJECT_CLASS (goen_brief_dialog_parent_class)->dispose (object);
}

static void
goen_brief_dialog_class_init (GoenBriefDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_brief_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "brief.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "brief.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "brief.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "brief.save", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-brief-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenBriefDialog, page);
}

static void
goen_brief_dialog_init (GoenBriefDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->page, draw_cb, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brief.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brief.save", FALSE);
}

/**
 * goen_brief_present:
 * @parent: the widget over which the dialog appears
 * @document: an event that was read
 *
 * Shows the brief sheet of an event.
 */
void
goen_brief_present (GtkWidget         *parent,
                    GoenEventDocument *document)
{
  GoenBriefDialog *self;

  if (goen_event_document_get_record (document) == NULL)
    return;

  self = g_object_new (GOEN_TYPE_BRIEF_DIALOG, NULL);
  self->document = g_object_ref (document);
  goen_library_load_profile_async (goen_event_document_get_library (document), NULL, profile_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
