/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sidebar-row.h"

struct _GoenSidebarRow
{
  GtkListBoxRow parent_instance;

  char *icon_name;    /* (owned) */
  char *title;        /* (owned) */
  char *section_id;   /* (owned) */
  char *tag;          /* (owned) (nullable) */
  guint count;
};

G_DEFINE_FINAL_TYPE (GoenSidebarRow, goen_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum {
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_SECTION_ID,
  PROP_TAG,
  PROP_COUNT,
} GoenSidebarRowProperty;

static GParamSpec *props[PROP_COUNT + 1];

static char *
count_text (GoenSidebarRow *self,
            guint           count)
{
  /* With the separators of the locale: 3,000. */
  return g_strdup_printf ("%'u", count);
}

static gboolean
has_count (GoenSidebarRow *self,
           guint           count)
{
  return count > 0;
}

static void
update_accessible_name (GoenSidebarRow *self)
{
  g_autofree char *count = self->count > 0 ? count_text (self, self->count) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count != NULL ? count : "",
                                  -1);
}

static void
goen_sidebar_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenSidebarRow *self = GOEN_SIDEBAR_ROW (object);

  switch ((GoenSidebarRowProperty) prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SECTION_ID:
      g_value_set_string (value, self->section_id);
      break;

    case PROP_TAG:
      g_value_set_string (value, self->tag);
      break;

    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_sidebar_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenSidebarRow *self = GOEN_SIDEBAR_ROW (object);

  switch ((GoenSidebarRowProperty) prop_id)
    {
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      update_accessible_name (self);
      break;

    case PROP_SECTION_ID:
      self->section_id = g_value_dup_string (value);
      break;

    case PROP_TAG:
      self->tag = g_value_dup_string (value);
      break;

    case PROP_COUNT:
      if (self->count != g_value_get_uint (value))
        {
          self->count = g_value_get_uint (value);
          update_accessible_name (self);
          g_object_notify_by_pspec (object, props[PROP_COUNT]);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (goen_sidebar_row_parent_class)->dispose (object);
}

static void
goen_sidebar_row_finalize (GObject *object)
{
  GoenSidebarRow *self = GOEN_SIDEBAR_ROW (object);

  g_free (self->icon_name);
  g_free (self->title);
  g_free (self->section_id);
  g_free (self->tag);

  G_OBJECT_CLASS (goen_sidebar_row_parent_class)->finalize (object);
}

static void
goen_sidebar_row_class_init (GoenSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = goen_sidebar_row_get_property;
  object_class->set_property = goen_sidebar_row_set_property;
  object_class->dispose = goen_sidebar_row_dispose;
  object_class->finalize = goen_sidebar_row_finalize;

  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SECTION_ID] = g_param_spec_string ("section-id", NULL, NULL, NULL, flags);
  props[PROP_TAG] = g_param_spec_string ("tag", NULL, NULL, NULL, flags);
  props[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-sidebar-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, count_text);
  gtk_widget_class_bind_template_callback (widget_class, has_count);
}

static void
goen_sidebar_row_init (GoenSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_sidebar_row_get_section_id:
 * @self: a row
 *
 * The section the row leads to.
 *
 * Returns: its id
 */
const char *
goen_sidebar_row_get_section_id (GoenSidebarRow *self)
{
  g_return_val_if_fail (GOEN_IS_SIDEBAR_ROW (self), NULL);

  return self->section_id;
}

/**
 * goen_sidebar_row_get_tag:
 * @self: a row
 *
 * The tag the row narrows its section to.
 *
 * Returns: (nullable): the tag, %NULL for the section as a whole
 */
const char *
goen_sidebar_row_get_tag (GoenSidebarRow *self)
{
  g_return_val_if_fail (GOEN_IS_SIDEBAR_ROW (self), NULL);

  return self->tag;
}
