/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-filter.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-tag-popover.h"

struct _GoenPeopleFilter
{
  GtkBox parent_instance;

  GoenLibrary    *library;      /* (owned) (nullable) */
  GSettings      *settings;     /* (owned): keeps the order */
  GoenPeopleSort  sort_order;
  gboolean        only_no_reading;
  gboolean        only_neglected;
  char           *only_tag;     /* (owned) (nullable) */
  gint64          only_import;  /* 0 for all */

  GtkToggleButton *all;
  GtkToggleButton *neglected;
  GtkToggleButton *no_reading;
  GtkToggleButton *import;
  GtkMenuButton   *tag;
  GtkLabel        *tag_label;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_SORT,
  PROP_TAG,
} GoenPeopleFilterProperty;

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPeopleFilter, goen_people_filter, GTK_TYPE_BOX)

static GParamSpec *properties[PROP_TAG + 1];
static guint signals[N_SIGNALS];

static const char * const sort_names[] = {
  [GOEN_PEOPLE_BY_READING] = "reading",
  [GOEN_PEOPLE_BY_ADDED] = "added",
  [GOEN_PEOPLE_BY_LAST_CONTACT] = "last-contact",
};

static void
update_chips (GoenPeopleFilter *self)
{
  gtk_toggle_button_set_active (self->all, !goen_people_filter_is_active (self));
  gtk_toggle_button_set_active (self->neglected, self->only_neglected);
  gtk_toggle_button_set_active (self->no_reading, self->only_no_reading);
  gtk_toggle_button_set_active (self->import, self->only_import != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->import), self->only_import != 0);
  gtk_label_set_label (self->tag_label, self->only_tag != NULL ? self->only_tag : _("Tag"));
  if (self->only_tag != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->tag), "goen-chip-active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->tag), "goen-chip-active");
}

static void
set_filter (GoenPeopleFilter *self,
            gboolean          only_neglected,
            gboolean          only_no_reading,
            const char       *only_tag,
            gint64            only_import)
{
  gboolean tag_changed = g_set_str (&self->only_tag, only_tag);
  gboolean changed = tag_changed || self->only_neglected != only_neglected || self->only_no_reading != only_no_reading ||
                     self->only_import != only_import;

  self->only_neglected = only_neglected;
  self->only_no_reading = only_no_reading;
  self->only_import = only_import;

  /* A click has toggled its button already, also where nothing changes. */
  update_chips (self);
  if (tag_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG]);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_sort (GoenPeopleFilter *self,
          const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    {
      if (!g_str_equal (sort_names[i], name) || self->sort_order == i)
        continue;

      self->sort_order = i;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
}

static void
all_clicked_cb (GoenPeopleFilter *self)
{
  set_filter (self, FALSE, FALSE, NULL, 0);
}

static void
neglected_clicked_cb (GoenPeopleFilter *self)
{
  set_filter (self, !self->only_neglected, FALSE, NULL, 0);
}

static void
no_reading_clicked_cb (GoenPeopleFilter *self)
{
  set_filter (self, FALSE, !self->only_no_reading, NULL, 0);
}

/* The chip goes with what it stands for; the keyboard must not go with it. */
static void
import_clicked_cb (GoenPeopleFilter *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
  set_filter (self, FALSE, FALSE, NULL, 0);
}

static void
tag_chosen_cb (GoenPeopleFilter *self,
               const char       *tag)
{
  set_filter (self, FALSE, FALSE, tag, 0);
}

static void
goen_people_filter_dispose (GObject *object)
{
  GoenPeopleFilter *self = GOEN_PEOPLE_FILTER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_PEOPLE_FILTER);

  G_OBJECT_CLASS (goen_people_filter_parent_class)->dispose (object);
}

static void
goen_people_filter_finalize (GObject *object)
{
  GoenPeopleFilter *self = GOEN_PEOPLE_FILTER (object);

  g_free (self->only_tag);

  G_OBJECT_CLASS (goen_people_filter_parent_class)->finalize (object);
}

static void
goen_people_filter_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GoenPeopleFilter *self = GOEN_PEOPLE_FILTER (object);

  switch ((GoenPeopleFilterProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SORT:
      g_value_set_static_string (value, sort_names[self->sort_order]);
      break;
    case PROP_TAG:
      g_value_set_string (value, self->only_tag);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_filter_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GoenPeopleFilter *self = GOEN_PEOPLE_FILTER (object);

  switch ((GoenPeopleFilterProperty) prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SORT:
      set_sort (self, g_value_get_string (value));
      break;
    case PROP_TAG:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_filter_class_init (GoenPeopleFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = goen_people_filter_dispose;
  object_class->finalize = goen_people_filter_finalize;
  object_class->get_property = goen_people_filter_get_property;
  object_class->set_property = goen_people_filter_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "reading", flags);
  properties[PROP_TAG] = g_param_spec_string ("tag", NULL, NULL, NULL,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GoenPeopleFilter::changed:
   * @self: the filter
   *
   * Emitted when other people, or the same in another order, are wanted.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "filter.sort", "sort");

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, all);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, neglected);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, no_reading);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, import);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, tag);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleFilter, tag_label);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, neglected_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_reading_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_chosen_cb);
}

static void
goen_people_filter_init (GoenPeopleFilter *self)
{
  g_type_ensure (GOEN_TYPE_TAG_POPOVER);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "people-sort", self, "sort", G_SETTINGS_BIND_DEFAULT);
}

/**
 * goen_people_filter_apply:
 * @self: the filter
 * @query: a query
 *
 * Adds to a query what the user has chosen.
 */
void
goen_people_filter_apply (GoenPeopleFilter *self,
                          GoenPeopleQuery  *query)
{
  g_return_if_fail (GOEN_IS_PEOPLE_FILTER (self));
  g_return_if_fail (query != NULL);

  g_set_str (&query->tag, self->only_tag);
  query->no_reading = self->only_no_reading;
  query->neglected = self->only_neglected;
  query->now = self->only_neglected ? goen_clock_now () : 0;
  query->import_id = self->only_import;
  query->sort = self->sort_order;
}

/**
 * goen_people_filter_is_active:
 * @self: the filter
 *
 * Tells whether the filter hides people.
 *
 * Returns: %FALSE when it shows everybody
 */
gboolean
goen_people_filter_is_active (GoenPeopleFilter *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_FILTER (self), FALSE);

  return self->only_neglected || self->only_no_reading || self->only_tag != NULL || self->only_import != 0;
}

/**
 * goen_people_filter_clear:
 * @self: the filter
 *
 * Shows everybody again, in the same order.
 */
void
goen_people_filter_clear (GoenPeopleFilter *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_FILTER (self));

  set_filter (self, FALSE, FALSE, NULL, 0);
}

/**
 * goen_people_filter_set_tag:
 * @self: the filter
 * @tag: (nullable): a tag, %NULL for everybody
 *
 * Shows only people with a tag.
 */
void
goen_people_filter_set_tag (GoenPeopleFilter *self,
                            const char       *tag)
{
  g_return_if_fail (GOEN_IS_PEOPLE_FILTER (self));

  set_filter (self, FALSE, FALSE, tag, 0);
}

/**
 * goen_people_filter_set_import:
 * @self: the filter
 * @import_id: an import, 0 for everybody
 *
 * Shows only people whom an import brought. A chip says so, and goes when everybody is shown again.
 */
void
goen_people_filter_set_import (GoenPeopleFilter *self,
                               gint64            import_id)
{
  g_return_if_fail (GOEN_IS_PEOPLE_FILTER (self));

  set_filter (self, FALSE, FALSE, NULL, import_id);
}
