/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sidebar.h"

#include <glib/gi18n-lib.h>

#include "goen-section-table.h"
#include "goen-sidebar-row.h"

/* The most used tags are enough for a glance; the list of people offers all of them. */
#define MAX_TAGS 20

struct _GoenSidebar
{
  AdwBin parent_instance;

  GoenLibrary *library;       /* (owned) (nullable) */
  GtkListBox  *list;
  char        *section_id;    /* (owned): the selected row */
  char        *tag;           /* (owned) (nullable) */
  guint        tags_idle;
};

G_DEFINE_FINAL_TYPE (GoenSidebar, goen_sidebar, ADW_TYPE_BIN)

typedef enum {
  PROP_LIBRARY = 1,
} GoenSidebarProperty;

enum {
  SECTION_ACTIVATED,
  TAG_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[PROP_LIBRARY + 1];
static guint signals[N_SIGNALS];

static void
add_sections (GoenSidebar *self)
{
  guint n_sections;
  const GoenSectionInfo *sections = goen_section_table_get (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    {
      GtkWidget *row = g_object_new (GOEN_TYPE_SIDEBAR_ROW,
                                     "icon-name", sections[i].icon_name,
                                     "title", g_dgettext (GETTEXT_PACKAGE, sections[i].title),
                                     "section-id", sections[i].id,
                                     NULL);

      if (sections[i].count_property != NULL)
        g_object_bind_property (self->library, sections[i].count_property, row, "count", G_BINDING_SYNC_CREATE);
      gtk_list_box_append (self->list, row);
    }
}

static void
select_row (GoenSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_strcmp0 (goen_sidebar_row_get_section_id (GOEN_SIDEBAR_ROW (row)), self->section_id) == 0
          && g_strcmp0 (goen_sidebar_row_get_tag (GOEN_SIDEBAR_ROW (row)), self->tag) == 0)
        {
          gtk_list_box_select_row (self->list, row);
          return;
        }
    }
  gtk_list_box_unselect_all (self->list);
}

static void
remove_tags (GoenSidebar *self)
{
  guint n_sections;

  goen_section_table_get (&n_sections);
  while (TRUE)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, n_sections);

      if (row == NULL)
        return;
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}

static void
fill_tags_cb (gpointer user_data)
{
  GoenSidebar *self = user_data;
  const char *const *tags = goen_library_get_tags (self->library);

  self->tags_idle = 0;
  remove_tags (self);
  for (guint i = 0; tags[i] != NULL && i < MAX_TAGS; i++)
    gtk_list_box_append (self->list,
                         g_object_new (GOEN_TYPE_SIDEBAR_ROW,
                                       "icon-name", "goen-tag-symbolic",
                                       "title", tags[i],
                                       "section-id", GOEN_SECTION_PEOPLE,
                                       "tag", tags[i],
                                       NULL));
  select_row (self);
}

/* The list of people is painted first. */
static void
tags_changed_cb (GoenSidebar *self)
{
  if (self->tags_idle == 0)
    self->tags_idle = g_idle_add_once (fill_tags_cb, self);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  gboolean is_first_tag = goen_sidebar_row_get_tag (GOEN_SIDEBAR_ROW (row)) != NULL
                          && before != NULL
                          && goen_sidebar_row_get_tag (GOEN_SIDEBAR_ROW (before)) == NULL;

  if (!is_first_tag)
    {
      gtk_list_box_row_set_header (row, NULL);
    }
  else if (gtk_list_box_row_get_header (row) == NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _("Tags"), "xalign", 0.0, NULL);

      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "goen-sidebar-heading");
      gtk_list_box_row_set_header (row, label);
    }
}

static void
row_activated_cb (GoenSidebar    *self,
                  GoenSidebarRow *row)
{
  const char *tag = goen_sidebar_row_get_tag (row);

  g_set_str (&self->section_id, goen_sidebar_row_get_section_id (row));
  g_set_str (&self->tag, tag);
  if (tag != NULL)
    g_signal_emit (self, signals[TAG_ACTIVATED], 0, tag);
  else
    g_signal_emit (self, signals[SECTION_ACTIVATED], 0, self->section_id);
}

static void
goen_sidebar_set_library (GoenSidebar *self,
                          GoenLibrary *library)
{
  if (!g_set_object (&self->library, library) || library == NULL)
    return;
  add_sections (self);
  g_signal_connect_object (library, "notify::tags", G_CALLBACK (tags_changed_cb), self, G_CONNECT_SWAPPED);
  tags_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
}

static void
goen_sidebar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GoenSidebar *self = GOEN_SIDEBAR (object);

  switch ((GoenSidebarProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_sidebar_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GoenSidebar *self = GOEN_SIDEBAR (object);

  switch ((GoenSidebarProperty) prop_id)
    {
    case PROP_LIBRARY:
      goen_sidebar_set_library (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_sidebar_dispose (GObject *object)
{
  GoenSidebar *self = GOEN_SIDEBAR (object);

  g_clear_handle_id (&self->tags_idle, g_source_remove);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_sidebar_parent_class)->dispose (object);
}

static void
goen_sidebar_finalize (GObject *object)
{
  GoenSidebar *self = GOEN_SIDEBAR (object);

  g_free (self->section_id);
  g_free (self->tag);

  G_OBJECT_CLASS (goen_sidebar_parent_class)->finalize (object);
}

static void
goen_sidebar_class_init (GoenSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_sidebar_get_property;
  object_class->set_property = goen_sidebar_set_property;
  object_class->dispose = goen_sidebar_dispose;
  object_class->finalize = goen_sidebar_finalize;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[SECTION_ACTIVATED] =
    g_signal_new ("section-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TAG_ACTIVATED] =
    g_signal_new ("tag-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GOEN_TYPE_SIDEBAR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
goen_sidebar_init (GoenSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

/**
 * goen_sidebar_select:
 * @self: the sidebar
 * @section_id: the section that is shown
 * @tag: (nullable): the tag it is narrowed to
 *
 * Marks what the window shows, without activating it.
 */
void
goen_sidebar_select (GoenSidebar *self,
                     const char  *section_id,
                     const char  *tag)
{
  g_return_if_fail (GOEN_IS_SIDEBAR (self));

  g_set_str (&self->section_id, section_id);
  g_set_str (&self->tag, tag);
  select_row (self);
}
