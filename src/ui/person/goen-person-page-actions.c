/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-page-private.h"

#include "goen-follow.h"
#include "goen-person-actions.h"
#include "goen-questions-section.h"
#include "goen-transfer.h"

static GoenLibrary *
get_library (GtkWidget *widget)
{
  return goen_person_page_get_library (GOEN_PERSON_PAGE (widget));
}

static gint64
get_id (GtkWidget *widget)
{
  return goen_person_page_get_record (GOEN_PERSON_PAGE (widget))->id;
}

/* The shortcuts are the window's, so they arrive here from inside a dialog as well. */
static gboolean
is_behind_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ADW_IS_APPLICATION_WINDOW (root))
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
  return ADW_IS_WINDOW (root) && adw_window_get_visible_dialog (ADW_WINDOW (root)) != NULL;
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (!is_behind_dialog (widget))
    goen_person_edit (widget, get_library (widget), get_id (widget));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_person_trash (widget, get_library (widget), get_id (widget), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (widget)));
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_person_restore (widget, get_library (widget), get_id (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gint64 id = get_id (widget);

  goen_export_present (widget, get_library (widget), &id, 1);
}

static void
copy_vcard_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_person_copy_vcard (widget, get_library (widget), get_id (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_person_copy_text (widget, g_variant_get_string (parameter, NULL));
}

static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  goen_person_open_uri (widget, g_variant_get_string (parameter, NULL));
}

static void
show_uuid_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  goen_person_show_uuid (widget, get_library (widget), g_variant_get_string (parameter, NULL));
}

static void
log_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  goen_interaction_present (widget, get_library (widget), get_id (widget));
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenFollowUpKind kind;

  if (goen_follow_up_kind_from_name (g_variant_get_string (parameter, NULL), &kind))
    goen_draft_present_new (widget, get_library (widget), get_id (widget), kind, 0);
}

static void
promise_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  goen_promise_present (widget, get_library (widget), get_id (widget), 0);
}

static void
introduce_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  goen_introduce_present (widget, get_library (widget), get_id (widget), 0);
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  const GoenPersonRecord *record = goen_person_page_get_record (GOEN_PERSON_PAGE (widget));
  g_autoptr (GoenAsked) asked = goen_asked_new ();

  asked->person_id = record->id;
  asked->person_uuid = g_strdup (record->uuid);
  asked->person_name = goen_person_record_dup_name (record);
  goen_asked_present (widget, get_library (widget), asked);
}

static void
touch_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_touch_present (widget, get_library (widget), get_id (widget));
}

/* Installs what can be done with the person, by the menu, by buttons and by keys. */
void
goen_person_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "page.copy-vcard", NULL, copy_vcard_action);
  gtk_widget_class_install_action (widget_class, "page.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "page.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "page.show-uuid", "s", show_uuid_action);
  gtk_widget_class_install_action (widget_class, "page.log", NULL, log_action);
  gtk_widget_class_install_action (widget_class, "page.write", "s", write_action);
  gtk_widget_class_install_action (widget_class, "page.promise", NULL, promise_action);
  gtk_widget_class_install_action (widget_class, "page.introduce", NULL, introduce_action);
  gtk_widget_class_install_action (widget_class, "page.ask", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "page.touch", NULL, touch_action);
}

/* Allows what is possible now. */
void
goen_person_page_enable_actions (GoenPersonPage *self,
                                 gboolean        is_person,
                                 gboolean        can_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.log", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.write", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.promise", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.introduce", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.ask", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.touch", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", is_person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.copy-vcard", is_person);
}
