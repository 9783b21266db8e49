/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-extra-list.h"

#include <glib/gi18n-lib.h>

#include "goen-person-record.h"

struct _GoenExtraList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *lines;   /* (owned): of char * */
  GPtrArray *rows;    /* (owned): the row of each line, which the group owns */
};

G_DEFINE_FINAL_TYPE (GoenExtraList, goen_extra_list, ADW_TYPE_PREFERENCES_GROUP)

static void
update_visible (GoenExtraList *self)
{
  gboolean visible = FALSE;

  for (guint i = 0; i < self->lines->len && !visible; i++)
    visible = goen_person_extra_is_shown (self->lines->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), visible);
}

static void
remove_clicked_cb (GtkButton     *button,
                   GoenExtraList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;

  if (!gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  g_ptr_array_remove_index (self->rows, index);
  g_ptr_array_remove_index (self->lines, index);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  update_visible (self);
}

/* The name of a vCard property ends at its parameters or its value. */
static void
add_row (GoenExtraList *self,
         const char    *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  const char *colon = strchr (line, ':');
  g_autofree char *name = g_strndup (line, strcspn (line, ";:"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), colon != NULL ? colon + 1 : line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (row, "property");

  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  /* A line that is not shown keeps its place among the others, so that an unchanged person stays equal. */
  gtk_widget_set_visible (row, goen_person_extra_is_shown (line));

  g_ptr_array_add (self->lines, g_strdup (line));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
goen_extra_list_finalize (GObject *object)
{
  GoenExtraList *self = GOEN_EXTRA_LIST (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (goen_extra_list_parent_class)->finalize (object);
}

static void
goen_extra_list_class_init (GoenExtraListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_extra_list_finalize;
}

static void
goen_extra_list_init (GoenExtraList *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}

/**
 * goen_extra_list_set_lines:
 * @self: a list
 * @lines: (element-type utf8): unfolded vCard lines
 *
 * Shows fields in place of those that were shown; without any, the list is hidden.
 */
void
goen_extra_list_set_lines (GoenExtraList *self,
                           GPtrArray     *lines)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->lines, 0);

  for (guint i = 0; i < lines->len; i++)
    add_row (self, lines->pdata[i]);
  update_visible (self);
}

/**
 * goen_extra_list_get_lines:
 * @self: a list
 *
 * Gets the fields that are left.
 *
 * Returns: (transfer none) (element-type utf8): unfolded vCard lines
 */
GPtrArray *
goen_extra_list_get_lines (GoenExtraList *self)
{
  return self->lines;
}
