/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-section-private.h"

#include "goen-person-departure.h"
#include "goen-person-editor.h"
#include "goen-person-page.h"

struct _GoenPeopleSection
{
  GoenSection parent_instance;

  GoenSectionList     *people;      /* (owned) (nullable) */
  GoenPersonDeparture *departure;   /* (owned) (nullable) */

  AdwNavigationSplitView *split;
  GoenPeopleList         *list;
  GoenPersonPage         *page;
};

typedef enum {
  PROP_TAG = 1,
} GoenPeopleSectionProperty;

G_DEFINE_FINAL_TYPE (GoenPeopleSection, goen_people_section, GOEN_TYPE_SECTION)

static GParamSpec *properties[PROP_TAG + 1];

static void
show_selected (GoenSection *section)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (section);

  goen_person_page_set_person_id (self->page, goen_section_list_get_selected_id (self->people));
}

static void
selected_id_cb (GoenPeopleSection *self)
{
  gboolean any = goen_section_list_get_selected_id (self->people) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.edit", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.copy-mail", any);
  goen_section_follow_selection (GOEN_SECTION (self));
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.merge", n == 2 && !goen_library_get_is_read_only (goen_section_get_library (GOEN_SECTION (self))));
}

static void
open_cb (GoenPeopleSection *self,
         gint64             id)
{
  if (id == 0)
    return;

  goen_section_show_selected (GOEN_SECTION (self));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
returned_cb (GoenPeopleSection *self,
             gint64             id)
{
  goen_people_list_show_person (self->list, id);
}

static void
saved_cb (GoenPeopleSection *self,
          gint64             id)
{
  goen_people_section_show_person (self, id);
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

  goen_people_section_present (self, goen_person_editor_new (goen_section_get_library (GOEN_SECTION (self)), record));
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (section);

  g_object_set (self->list, "library", library, NULL);
  g_object_set (self->page, "library", library, NULL);

  self->people = g_object_ref (goen_people_list_get_people (self->list));
  self->departure = goen_person_departure_new (library, self->people);
  g_signal_connect_object (self->people, "notify::selected-id", G_CALLBACK (selected_id_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::n-selected", G_CALLBACK (n_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->departure, "departed", G_CALLBACK (goen_people_section_show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->departure, "returned", G_CALLBACK (returned_cb), self, G_CONNECT_SWAPPED);
  selected_id_cb (self);
  n_selected_cb (self);
}

/* Where one pane is seen at a time, what is seen has the keyboard. */
static gboolean
goen_people_section_grab_focus (GtkWidget *widget)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (widget);

  if (goen_section_get_collapsed (GOEN_SECTION (self)) && adw_navigation_split_view_get_show_content (self->split))
    return gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
goen_people_section_dispose (GObject *object)
{
  GoenPeopleSection *self = GOEN_PEOPLE_SECTION (object);

  if (self->departure != NULL)
    goen_person_departure_end (self->departure);
  g_clear_object (&self->departure);
  g_clear_object (&self->people);

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
    case PROP_TAG:
      g_object_get_property (G_OBJECT (self->list), "filter-tag", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_section_class_init (GoenPeopleSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GoenSectionClass *section_class = GOEN_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_people_section_dispose;
  object_class->get_property = goen_people_section_get_property;
  section_class->set_library = set_library;
  section_class->show_selected = show_selected;
  widget_class->grab_focus = goen_people_section_grab_focus;

  properties[PROP_TAG] =
    g_param_spec_string ("tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  goen_people_section_install_actions (widget_class);

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

/* Gives the list to the actions. */
GoenPeopleList *
goen_people_section_get_list (GoenPeopleSection *self)
{
  return self->list;
}

/* Shows the list where there is room for one pane. */
void
goen_people_section_show_list (GoenPeopleSection *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
}

/* Shows a dialog, and then whom it has saved. */
void
goen_people_section_present (GoenPeopleSection *self,
                             AdwDialog         *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
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
  g_return_if_fail (self->people != NULL);

  goen_people_list_show_person (self->list, id);
  goen_section_show_selected (GOEN_SECTION (self));
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

  goen_people_section_show_list (self);
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

  goen_people_section_show_list (self);
  goen_people_search_show_tag (goen_people_list_get_search (self->list), tag);
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

  goen_people_section_show_list (self);
  goen_people_search_show_import (goen_people_list_get_search (self->list), import_id);
  goen_people_list_focus_list (self->list);
}
