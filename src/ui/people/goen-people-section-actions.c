/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-section-private.h"

#include <glib/gi18n-lib.h>

#include "goen-duplicates-dialog.h"
#include "goen-error.h"
#include "goen-people-actions.h"
#include "goen-person-editor.h"
#include "goen-toast.h"
#include "goen-transfer.h"

static GoenLibrary *
get_library (GtkWidget *widget)
{
  return goen_section_get_library (GOEN_SECTION (widget));
}

static GoenSectionList *
get_people (GtkWidget *widget)
{
  return goen_people_list_get_people (goen_people_section_get_list (GOEN_PEOPLE_SECTION (widget)));
}

/* What the list shows: the search and the filter choose who is exported or printed. */
static GArray *
dup_shown (GtkWidget *widget)
{
  return goen_id_list_dup_ids (goen_people_list_get_id_list (goen_people_section_get_list (GOEN_PEOPLE_SECTION (widget))));
}

static void
record_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GoenPeopleSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (record == NULL)
    goen_error_show (GTK_WIDGET (self), _("The person could not be read"), error);
  else
    goen_people_section_present (self, goen_person_editor_new (GOEN_LIBRARY (source), record));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_library_load_record_async (get_library (widget), goen_section_list_get_selected_id (get_people (widget)),
                                  GOEN_PERSON_IMAGES, NULL, record_loaded_cb, g_object_ref (widget));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  goen_people_section_present (GOEN_PEOPLE_SECTION (widget), goen_quick_add_new (get_library (widget)));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_people_section_focus_search (GOEN_PEOPLE_SECTION (widget));
}

static void
select_mode_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  goen_people_section_show_list (self);
  goen_section_list_set_selection_mode (get_people (widget), TRUE);
  goen_people_list_focus_list (goen_people_section_get_list (self));
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  goen_people_section_show_list (GOEN_PEOPLE_SECTION (widget));
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (get_people (widget)));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_people_delete (widget, get_library (widget), goen_section_list_dup_selected (get_people (widget)));
  goen_section_list_set_selection_mode (get_people (widget), FALSE);
}

static void
copy_mail_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  goen_people_copy_mail (widget, get_library (widget), goen_section_list_get_selected_id (get_people (widget)));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr (GArray) ids = goen_section_list_dup_selected (get_people (widget));

  goen_export_present (widget, get_library (widget), (const gint64 *) (gpointer) ids->data, ids->len);
}

/* Who has been known longer stays, as in the search for duplicates; the dialog can swap them. */
static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GArray) ids = goen_section_list_dup_selected (get_people (widget));
  gint64 a, b;

  if (ids->len != 2)
    return;

  a = g_array_index (ids, gint64, 0);
  b = g_array_index (ids, gint64, 1);
  goen_merge_present (widget, get_library (widget), MIN (a, b), MAX (a, b));
}

static void
export_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_autoptr (GArray) ids = dup_shown (widget);

  if (ids->len == 0)
    goen_toast_show (widget, _("There is nobody to export"));
  else
    goen_export_present (widget, get_library (widget), (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_import_choose_files (widget, get_library (widget));
}

static void
trash_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_trash_present (widget, get_library (widget));
}

static void
faces_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const gint64 everybody = 0;

  gtk_widget_activate_action (widget, "win.faces", "x", everybody);
}

static void
print_ids (GtkWidget  *widget,
           const char *action,
           GArray     *ids)
{
  gtk_widget_activate_action_variant (widget, action,
                                      g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)));
}

static void
print_selected_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  g_autoptr (GArray) ids = goen_section_list_dup_selected (get_people (widget));

  if (ids->len > 0)
    print_ids (widget, g_str_equal (name, "people.print-cards") ? "win.print-cards" : "win.print-people", ids);
}

static void
print_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GArray) ids = dup_shown (widget);

  if (ids->len == 0)
    goen_toast_show (widget, _("There is nobody to print"));
  else
    print_ids (widget, "win.print-people", ids);
}

static void
print_file_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  print_ids (widget, "win.print-cards", none);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_people_section_show_person (GOEN_PEOPLE_SECTION (widget), g_variant_get_int64 (parameter));
}

/* Installs what the section does by its menus, buttons and keys. */
void
goen_people_section_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "people.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "people.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "people.select-mode", NULL, select_mode_action);
  gtk_widget_class_install_action (widget_class, "people.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "people.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "people.show", "x", show_action);
  gtk_widget_class_install_action (widget_class, "people.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "people.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "people.copy-mail", NULL, copy_mail_action);
  gtk_widget_class_install_action (widget_class, "people.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "people.export-all", NULL, export_all_action);
  gtk_widget_class_install_action (widget_class, "people.print-cards", NULL, print_selected_action);
  gtk_widget_class_install_action (widget_class, "people.print-selected", NULL, print_selected_action);
  gtk_widget_class_install_action (widget_class, "people.print-all", NULL, print_all_action);
  gtk_widget_class_install_action (widget_class, "people.print-file", NULL, print_file_action);
  gtk_widget_class_install_action (widget_class, "people.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "people.trash", NULL, trash_action);
  gtk_widget_class_install_action (widget_class, "people.faces", NULL, faces_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "people.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "people.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "people.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "people.edit", NULL);
}
