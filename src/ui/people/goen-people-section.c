/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-section.h"

#include <glib/gi18n-lib.h>

#include "goen-duplicates-dialog.h"
#include "goen-error.h"
#include "goen-people-actions.h"
#include "goen-people-list.h"
#include "goen-person-editor.h"
#include "goen-person-page.h"
#include "goen-toast.h"
#include "goen-transfer.h"

struct _GoenPeopleSection
{
  AdwBin parent_instance;

  GoenLibrary     *library;      /* (owned) (nullable) */
  GoenSectionList *people;       /* (owned) (nullable) */
  gboolean         collapsed;
  gboolean         sidebar_button_visible;
  guint            place;        /* of the selected person in the list, or where that person last was */
  gint64           gone_id;      /* the selected person, in the trash but perhaps still in the list; 0 for nobody */
  gint64           removed_id;   /* the selected person who went last, to come back with Undo; 0 for nobody */
  guint            show_idle;

  AdwNavigationSplitView *split;
  GoenPeopleList         *list;
  GoenPersonPage         *page;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_COLLAPSED,
  PROP_SIDEBAR_BUTTON_VISIBLE,
  PROP_TAG,
} GoenPeopleSectionProperty;

G_DEFINE_FINAL_TYPE (GoenPeopleSection, goen_people_section, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_TAG + 1];

static void
show_selected (GoenPeopleSection *self)
{
  g_clear_handle_id (&self->show_idle, g_source_remove);
  goen_person_page_set_person_id (self->page, goen_section_list_get_selected_id (self->people));
}

static gboolean
show_idle_cb (gpointer user_data)
{
  GoenPeopleSection *self = user_data;

  self->show_idle = 0;
  show_selected (self);

  return G_SOURCE_REMOVE;
}

/* The page follows when the list has been painted: an arrow key held down runs through the list,
 * not through the pages of everybody in it. */
static void
selected_id_cb (GoenPeopleSection *self)
{
  gint64 id = goen_section_list_get_selected_id (self->people);

  goen_id_list_find (goen_people_list_get_id_list (self->list), id, &self->place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.edit", id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.copy-mail", id != 0);
  if (self->show_idle == 0)
    self->show_idle = g_idle_add_full (G_PRIORITY_LOW, show_idle_cb, self, NULL);
}

static void
n_selected_cb (GoenPeopleSection *self)
{
  guint n = goen_section_list_get_n_selected (self->people);
  gboolean any = n > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.delete", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.export", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.print-cards", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.print-selected", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.merge", n == 2 && !goen_library_get_is_read_only (self->library));
}

static void
open_cb (GoenPeopleSection *self,
         gint64             id)
{
  if (id == 0)
    return;

  show_selected (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* Follows the place of the selected person through a change of the list, also when that person leaves it. */
static void
items_changed_cb (GoenPeopleSection *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  gint64 selected = goen_section_list_get_selected_id (self->people);

  if (goen_id_list_find (goen_people_list_get_id_list (self->list), selected, &self->place))
    return;

  if (self->place >= position + removed)
    self->place += added - removed;
  else if (self->place > position)
    self->place = position;
}

/* Once the list is without the person who went to the trash, whoever stands in that place now is selected. */
static void
leave_gone_person (GoenPeopleSection *self)
{
  GoenIdList *ids = goen_people_list_get_id_list (self->list);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (ids));

  if (self->gone_id == 0 || goen_id_list_get_is_loading (ids) || goen_id_list_find (ids, self->gone_id, NULL))
    return;

  if (goen_section_list_get_selected_id (self->people) == self->gone_id)
    {
      goen_section_list_forget (self->people, self->gone_id);
      if (n_items > 0)
        goen_section_list_set_selected_id (self->people, goen_id_list_get_id (ids, MIN (self->place, n_items - 1)));
      adw_navigation_split_view_set_show_content (self->split, FALSE);
    }

  self->removed_id = self->gone_id;
  self->gone_id = 0;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenPeopleSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);
  gint64 selected;

  if (self->people == NULL)
    return;

  selected = goen_section_list_get_selected_id (self->people);
  if (record != NULL && record->deleted == 0)
    {
      if (record->id != self->removed_id)
        return;

      /* Back by Undo, and shown again as it was before. */
      self->removed_id = 0;
      goen_people_list_show_person (self->list, record->id);
    }
  else if (record != NULL && record->id == selected)
    {
      self->gone_id = record->id;
      leave_gone_person (self);
    }
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    goen_section_list_set_selected_id (self->people, 0);
}

static void
check_person (GoenPeopleSection   *self,
              const GoenChangeSet *changes,
              gint64               id)
{
  if (id != 0 && (goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_PERSON, id)))
    goen_library_load_record_async (self->library, id, GOEN_PERSON_FIELDS, NULL, checked_cb, g_object_ref (self));
}

/* A change says that a person is another now, not whether that person went to the trash or came back. */
static void
library_changed_cb (GoenPeopleSection   *self,
                    const GoenChangeSet *changes)
{
  check_person (self, changes, goen_section_list_get_selected_id (self->people));
  check_person (self, changes, self->removed_id);
}

static void
saved_cb (GoenPeopleSection *self,
          gint64             id)
{
  goen_people_section_show_person (self, id);
}

static void
present_dialog (GoenPeopleSection *self,
                AdwDialog         *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
tag_changed_cb (GoenPeopleSection *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG]);
}

static void
add_cb (GoenPeopleSection *self,
        const char        *name)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *one_space = g_strdelimit (g_strdup (name), "\t", ' ');
  g_auto (GStrv) parts = NULL;

  /* People write the two parts of a name with an ideographic space as often as with an ordinary one. */
  if (strstr (one_space, "　") != NULL)
    parts = g_strsplit (one_space, "　", 2);
  else
    parts = g_strsplit (one_space, " ", 2);

  record->family = g_strdup (g_strstrip (parts[0]));
  if (parts[1] != NULL)
    record->given = g_strdup (g_strstrip (parts[1]));

  present_dialog (self, goen_person_editor_new (self->library, record));
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
    present_dialog (self, goen_person_editor_new (self->library, record));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  goen_library_load_record_async (self->library, goen_section_list_get_selected_id (self->people),
                                  GOEN_PERSON_IMAGES, NULL, record_loaded_cb, g_object_ref (self));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  present_dialog (self, goen_quick_add_new (self->library));
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

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_section_list_set_selection_mode (self->people, TRUE);
  goen_people_list_focus_list (self->list);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->people));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  goen_people_delete (widget, self->library, goen_section_list_dup_selected (self->people));
  goen_section_list_set_selection_mode (self->people, FALSE);
}

static void
copy_mail_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  goen_people_copy_mail (widget, self->library, goen_section_list_get_selected_id (self->people));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);
  g_autoptr (GArray) ids = goen_section_list_dup_selected (self->people);

  goen_export_present (widget, self->library, (const gint64 *) (gpointer) ids->data, ids->len);
}

/* Who has been known longer stays, as in the search for duplicates; the dialog can swap them. */
static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);
  g_autoptr (GArray) ids = goen_section_list_dup_selected (self->people);
  gint64 a, b;

  if (ids->len != 2)
    return;

  a = g_array_index (ids, gint64, 0);
  b = g_array_index (ids, gint64, 1);
  goen_merge_present (widget, self->library, MIN (a, b), MAX (a, b));
}

/* What the list shows: the search and the filter choose who is exported. */
static void
export_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GoenIdList *shown = goen_people_list_get_id_list (self->list);
  gint64 id;

  for (guint i = 0; (id = goen_id_list_get_id (shown, i)) != 0; i++)
    g_array_append_val (ids, id);

  if (ids->len == 0)
    goen_toast_show (widget, _("There is nobody to export"));
  else
    goen_export_present (widget, self->library, (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_import_choose_files (widget, GOEN_PEOPLE_SECTION (widget)->library);
}

static void
trash_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  goen_trash_present (widget, GOEN_PEOPLE_SECTION (widget)->library);
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
  g_autoptr (GArray) ids = goen_section_list_dup_selected (GOEN_PEOPLE_SECTION (widget)->people);

  if (ids->len > 0)
    print_ids (widget, g_str_equal (name, "people.print-cards") ? "win.print-cards" : "win.print-people", ids);
}

/* What the list shows, as with the export. */
static void
print_all_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GoenIdList *shown = goen_people_list_get_id_list (self->list);
  gint64 id;

  for (guint i = 0; (id = goen_id_list_get_id (shown, i)) != 0; i++)
    g_array_append_val (ids, id);

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

static void
set_library (GoenPeopleSection *self,
             GoenLibrary       *library)
{
  if (library == NULL || self->library != NULL)
    return;

  self->library = g_object_ref (library);
  g_object_set (self->list, "library", library, NULL);
  g_object_set (self->page, "library", library, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);

  self->people = g_object_ref (goen_people_list_get_people (self->list));
  g_signal_connect_object (self->people, "notify::selected-id",
                           G_CALLBACK (selected_id_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::n-selected",
                           G_CALLBACK (n_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (goen_people_list_get_id_list (self->list), "settled",
                           G_CALLBACK (leave_gone_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  selected_id_cb (self);
  n_selected_cb (self);
}

/* Where one pane is seen at a time, what is seen has the keyboard. */
static gboolean
goen_people_section_grab_focus (GtkWidget *widget)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  if (self->collapsed && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
goen_people_section_dispose (GObject *object)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (object);

  g_clear_handle_id (&self->show_idle, g_source_remove);
  g_clear_object (&self->people);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_people_section_parent_class)->dispose (object);
}

static void
goen_people_section_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (object);

  switch ((GoenPeopleSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, self->sidebar_button_visible);
      break;
    case PROP_TAG:
      g_object_get_property (G_OBJECT (self->list), "filter-tag", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (GoenPeopleSection *self,
          gboolean          *flag,
          const GValue      *value,
          GParamSpec        *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
goen_people_section_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (object);

  switch ((GoenPeopleSectionProperty) prop_id)
    {
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      set_flag (self, &self->collapsed, value, pspec);
      break;
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      set_flag (self, &self->sidebar_button_visible, value, pspec);
      break;
    case PROP_TAG:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
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

static void
goen_people_section_class_init (GoenPeopleSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = goen_people_section_dispose;
  object_class->get_property = goen_people_section_get_property;
  object_class->set_property = goen_people_section_set_property;
  widget_class->grab_focus = goen_people_section_grab_focus;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, flags);
  properties[PROP_TAG] =
    g_param_spec_string ("tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleSection, split);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleSection, list);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleSection, page);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
}

static void
goen_people_section_init (GoenPeopleSection *self)
{
  g_type_ensure (GOEN_TYPE_PEOPLE_LIST);
  g_type_ensure (GOEN_TYPE_PERSON_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_people_section_show_person:
 * @self: the section
 * @id: a person
 *
 * Selects a person in the list, scrolls there and shows the page of the person.
 *
 * A person who has only just been saved is scrolled to as soon as the list has heard of it.
 */
void
goen_people_section_show_person (GoenPeopleSection *self,
                                 gint64             id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SECTION (self));
  g_return_if_fail (self->library != NULL);

  goen_people_list_show_person (self->list, id);
  show_selected (self);
  adw_navigation_split_view_set_show_content (self->split, id != 0);
}

/**
 * goen_people_section_focus_search:
 * @self: the section
 *
 * Gives the keyboard to the search field.
 */
void
goen_people_section_focus_search (GoenPeopleSection *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SECTION (self));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_people_list_focus_search (self->list);
}

/**
 * goen_people_section_show_tag:
 * @self: the section
 * @tag: (nullable): a tag, %NULL for everybody
 *
 * Shows the people with a tag.
 */
void
goen_people_section_show_tag (GoenPeopleSection *self,
                              const char        *tag)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SECTION (self));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_people_list_show_tag (self->list, tag);
}

/**
 * goen_people_section_show_import:
 * @self: the section
 * @import_id: an import
 *
 * Shows the people whom an import brought.
 */
void
goen_people_section_show_import (GoenPeopleSection *self,
                                 gint64             import_id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_SECTION (self));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_people_list_show_import (self->list, import_id);
  goen_people_list_focus_list (self->list);
}
