/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-page-actions.h"

#include "goen-clock.h"
#include "goen-event-actions.h"
#include "goen-event-stages.h"
#include "goen-events-export.h"
#include "goen-events-section.h"

static GoenEventDocument *
get_document (GtkWidget *widget)
{
  return goen_event_page_get_document (GOEN_EVENT_PAGE (widget));
}

static GoenEventRecord *
get_record (GtkWidget *widget)
{
  return goen_event_document_get_record (get_document (widget));
}

/* The shortcuts of the page are the window's, and would put a second dialog over an open one. */
static gboolean
is_behind_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ADW_IS_APPLICATION_WINDOW (root))
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
  return ADW_IS_WINDOW (root) && adw_window_get_visible_dialog (ADW_WINDOW (root)) != NULL;
}

static void
saved_cb (GoenEventPage *page,
          gint64         id)
{
  g_signal_emit_by_name (page, "saved", id);
}

/* What the panes have changed but not written yet goes into the editor as well. */
static void
present_editor (GtkWidget             *widget,
                const GoenEventRecord *event)
{
  AdwDialog *dialog = goen_event_editor_new (goen_event_document_get_library (get_document (widget)), event);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
edit (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  if (is_behind_dialog (widget))
    return;

  goen_event_document_flush (get_document (widget));
  present_editor (widget, get_record (widget));
}

static void
plan_next (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (GoenEventRecord) next = goen_event_dup_next (get_record (widget), goen_clock_now ());

  present_editor (widget, next);
}

static void
duplicate (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (GoenEventRecord) again = goen_event_dup_again (get_record (widget));

  present_editor (widget, again);
}

static void
export (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  goen_event_export_present (widget, get_record (widget));
}

static void
trash (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  GoenEventDocument *document = get_document (widget);

  goen_event_document_flush (document);
  goen_event_trash (widget, goen_event_document_get_library (document), goen_event_document_get_id (document),
                    goen_event_document_get_record (document)->title);
}

static void
restore (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  GoenEventDocument *document = get_document (widget);

  goen_event_restore (widget, goen_event_document_get_library (document), goen_event_document_get_id (document));
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  goen_event_page_reload (GOEN_EVENT_PAGE (widget));
}

static void
show_stage (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gint32 stage = g_variant_get_int32 (parameter);

  if (stage >= 0 && stage < GOEN_N_STAGES && !is_behind_dialog (widget))
    goen_event_page_show_stage (GOEN_EVENT_PAGE (widget), stage);
}

static void
add_shortcut (GtkEventController *controller,
              GtkShortcutTrigger *trigger,
              const char         *action,
              GVariant           *parameter)
{
  GtkShortcut *shortcut = gtk_shortcut_new (trigger, gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, parameter);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * goen_event_page_actions_install:
 * @widget_class: the class of the page
 *
 * Gives the page the actions of its event.
 */
void
goen_event_page_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "event.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "event.plan-next", NULL, plan_next);
  gtk_widget_class_install_action (widget_class, "event.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "event.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "event.delete", NULL, trash);
  gtk_widget_class_install_action (widget_class, "event.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "event.reload", NULL, reload);
  gtk_widget_class_install_action (widget_class, "event.show-stage", "i", show_stage);
}

/**
 * goen_event_page_actions_add_shortcuts:
 * @page: a page
 *
 * Gives the page the keys for its actions, which work wherever the focus of the window is.
 */
void
goen_event_page_actions_add_shortcuts (GoenEventPage *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (controller, gtk_keyval_trigger_new (GDK_KEY_e, GDK_CONTROL_MASK), "event.edit", NULL);
  add_shortcut (controller, gtk_keyval_trigger_new (GDK_KEY_F2, 0), "event.edit", NULL);
  for (int i = 0; i < GOEN_N_STAGES; i++)
    add_shortcut (controller, gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK), "event.show-stage", g_variant_new_int32 (i));
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}

/**
 * goen_event_page_actions_update:
 * @page: a page
 * @is_event: whether it shows an event that is not deleted
 * @can_write: whether the library can be written
 *
 * Lets the user do what makes sense now. To be called also when the page comes or goes.
 */
void
goen_event_page_actions_update (GoenEventPage *page,
                                gboolean       is_event,
                                gboolean       can_write)
{
  GtkWidget *widget = GTK_WIDGET (page);
  /* The shortcuts are the window's, where the pages of other sections have theirs too. */
  gboolean is_here = gtk_widget_get_mapped (widget);

  gtk_widget_action_set_enabled (widget, "event.edit", is_event && can_write && is_here);
  gtk_widget_action_set_enabled (widget, "event.show-stage", is_event && is_here);
  gtk_widget_action_set_enabled (widget, "event.delete", is_event && can_write);
  gtk_widget_action_set_enabled (widget, "event.duplicate", is_event && can_write);
  gtk_widget_action_set_enabled (widget, "event.plan-next", is_event && can_write);
  gtk_widget_action_set_enabled (widget, "event.export", is_event);
  gtk_widget_action_set_enabled (widget, "event.restore", can_write);
}
