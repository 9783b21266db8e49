/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-rating.h"

#include <glib/gi18n-lib.h>

#define N_STARS 5

struct _GoenRating
{
  GtkWidget parent_instance;

  GtkWidget *stars[N_STARS];
  guint      rating;
};

G_DEFINE_FINAL_TYPE (GoenRating, goen_rating, GTK_TYPE_WIDGET)

typedef enum {
  PROP_RATING = 1,
} GoenRatingProperty;

static GParamSpec *properties[PROP_RATING + 1];

static void
show_rating (GoenRating *self)
{
  for (guint i = 0; i < N_STARS; i++)
    {
      gboolean is_given = i < self->rating;

      gtk_button_set_icon_name (GTK_BUTTON (self->stars[i]), is_given ? "starred-symbolic" : "non-starred-symbolic");
      if (is_given)
        gtk_widget_add_css_class (self->stars[i], "accent");
      else
        gtk_widget_remove_css_class (self->stars[i], "accent");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->stars[i]),
                                   GTK_ACCESSIBLE_STATE_CHECKED,
                                   i + 1 == self->rating ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}

static void
clicked_cb (GoenRating *self,
            GtkWidget  *star)
{
  for (guint i = 0; i < N_STARS; i++)
    if (self->stars[i] == star)
      goen_rating_set (self, self->rating == i + 1 ? 0 : i + 1);
}

static void
goen_rating_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((GoenRatingProperty) prop_id)
    {
    case PROP_RATING:
      g_value_set_uint (value, GOEN_RATING (object)->rating);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_rating_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((GoenRatingProperty) prop_id)
    {
    case PROP_RATING:
      goen_rating_set (GOEN_RATING (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_rating_dispose (GObject *object)
{
  GoenRating *self = GOEN_RATING (object);

  for (guint i = 0; i < N_STARS; i++)
    g_clear_pointer (&self->stars[i], gtk_widget_unparent);

  G_OBJECT_CLASS (goen_rating_parent_class)->dispose (object);
}

static void
goen_rating_class_init (GoenRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_rating_get_property;
  object_class->set_property = goen_rating_set_property;
  object_class->dispose = goen_rating_dispose;

  properties[PROP_RATING] = g_param_spec_uint ("rating", NULL, NULL, 0, N_STARS, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
goen_rating_init (GoenRating *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("My Rating"), -1);
  for (guint i = 0; i < N_STARS; i++)
    {
      g_autofree char *tooltip = g_strdup_printf (ngettext ("Give %u star", "Give %u stars", i + 1), i + 1);

      self->stars[i] = g_object_new (GTK_TYPE_BUTTON,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                     "tooltip-text", tooltip,
                                     NULL);
      gtk_widget_add_css_class (self->stars[i], "flat");
      gtk_widget_add_css_class (self->stars[i], "circular");
      gtk_widget_set_valign (self->stars[i], GTK_ALIGN_CENTER);
      g_signal_connect_object (self->stars[i], "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->stars[i], GTK_WIDGET (self));
    }
  show_rating (self);
}

/**
 * goen_rating_get:
 * @self: a rating
 *
 * Returns: 1 to 5, 0 where there is none
 */
guint
goen_rating_get (GoenRating *self)
{
  g_return_val_if_fail (GOEN_IS_RATING (self), 0);

  return self->rating;
}

/**
 * goen_rating_set:
 * @self: a rating
 * @rating: 1 to 5, 0 for none
 *
 * Gives so many stars.
 */
void
goen_rating_set (GoenRating *self,
                 guint       rating)
{
  g_return_if_fail (GOEN_IS_RATING (self));
  g_return_if_fail (rating <= N_STARS);

  if (self->rating == rating)
    return;

  self->rating = rating;
  show_rating (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
}
