/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-file-drop.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget        *widget;   /* not owned: it owns the drop target */
  GtkRevealer      *hint;     /* not owned: it is inside of the widget */
  GoenFileDropFunc  dropped;
} FileDrop;

/* The hint is made when it is first needed, so that it does not hold up the start. */
static void
show_hint (FileDrop *self)
{
  if (gtk_revealer_get_child (self->hint) == NULL)
    {
      GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE,
                                      "icon-name", "document-open-symbolic",
                                      "title", _("Drop to Import"),
                                      "description", _("You will see what is in the files before anything is added"),
                                      NULL);

      gtk_widget_add_css_class (page, "goen-drop-hint");
      gtk_revealer_set_child (self->hint, page);
    }
  gtk_revealer_set_reveal_child (self->hint, TRUE);
}

static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop,
           FileDrop      *self)
{
  /* What is dragged out of Goen itself is not for it. */
  return gdk_drop_get_drag (drop) == NULL
         && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static GdkDragAction
enter_cb (GtkDropTarget *target,
          double         x,
          double         y,
          FileDrop      *self)
{
  show_hint (self);
  return GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target,
          FileDrop      *self)
{
  gtk_revealer_set_reveal_child (self->hint, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         FileDrop      *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  gtk_revealer_set_reveal_child (self->hint, FALSE);
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0)
    return FALSE;
  self->dropped (self->widget, (GFile **) files->pdata, files->len);
  return TRUE;
}

/**
 * goen_file_drop_add:
 * @widget: what files may be dropped on
 * @hint: an empty revealer inside of @widget, for what is shown while files hover over it
 * @dropped: called with the files
 *
 * Lets files be dropped on a widget.
 *
 * A child of @widget that takes files itself goes first.
 *
 * Returns: (transfer none): the controller, for goen_file_drop_set_enabled()
 */
GtkEventController *
goen_file_drop_add (GtkWidget        *widget,
                    GtkRevealer      *hint,
                    GoenFileDropFunc  dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  FileDrop *self = g_new0 (FileDrop, 1);

  self->widget = widget;
  self->hint = hint;
  self->dropped = dropped;
  g_object_set_data_full (G_OBJECT (target), "goen-file-drop", self, g_free);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
  return GTK_EVENT_CONTROLLER (target);
}

/**
 * goen_file_drop_set_enabled:
 * @drop: what goen_file_drop_add() returned
 * @enabled: whether files are taken now
 *
 * Refuses files for a while, as when a dialog is open.
 */
void
goen_file_drop_set_enabled (GtkEventController *drop,
                            gboolean            enabled)
{
  gtk_event_controller_set_propagation_phase (drop, enabled ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}
