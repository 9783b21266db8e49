/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-hit.h"

struct _GoenFindHit
{
  GObject parent_instance;

  char     *title;        /* (owned) */
  char     *reading;      /* (owned) (nullable) */
  char     *subtitle;     /* (owned) (nullable) */
  char     *icon_name;    /* (owned) (nullable) */
  char     *action_name;  /* (owned) */
  GVariant *target;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenFindHit, goen_find_hit, G_TYPE_OBJECT)

static void
goen_find_hit_finalize (GObject *object)
{
  GoenFindHit *self = GOEN_FIND_HIT (object);

  g_free (self->title);
  g_free (self->reading);
  g_free (self->subtitle);
  g_free (self->icon_name);
  g_free (self->action_name);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (goen_find_hit_parent_class)->finalize (object);
}

static void
goen_find_hit_class_init (GoenFindHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_find_hit_finalize;
}

static void
goen_find_hit_init (GoenFindHit *self)
{
}

/**
 * goen_find_hit_new:
 * @title: its name
 * @reading: (nullable): how the name is read
 * @subtitle: (nullable): what else tells it apart
 * @icon_name: (nullable): what stands before it, %NULL for the initial of a person
 * @action_name: an action of the window
 * @target: (nullable) (transfer floating): the parameter of the action
 *
 * Makes a hit.
 *
 * Returns: (transfer full): the hit
 */
GoenFindHit *
goen_find_hit_new (const char *title,
                   const char *reading,
                   const char *subtitle,
                   const char *icon_name,
                   const char *action_name,
                   GVariant   *target)
{
  GoenFindHit *self = g_object_new (GOEN_TYPE_FIND_HIT, NULL);

  self->title = g_strdup (title);
  self->reading = g_strdup (reading);
  self->subtitle = g_strdup (subtitle);
  self->icon_name = g_strdup (icon_name);
  self->action_name = g_strdup (action_name);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return self;
}

/**
 * goen_find_hit_get_title:
 * @self: a hit
 *
 * The name of what was found.
 *
 * Returns: the name
 */
const char *
goen_find_hit_get_title (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->title;
}

/**
 * goen_find_hit_get_reading:
 * @self: a hit
 *
 * How the name is read.
 *
 * Returns: (nullable): the reading
 */
const char *
goen_find_hit_get_reading (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->reading;
}

/**
 * goen_find_hit_get_subtitle:
 * @self: a hit
 *
 * What tells it apart from others of the name.
 *
 * Returns: (nullable): a line of text
 */
const char *
goen_find_hit_get_subtitle (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->subtitle;
}

/**
 * goen_find_hit_get_icon_name:
 * @self: a hit
 *
 * The icon that says what kind of thing it is.
 *
 * Returns: (nullable): its name, %NULL for a person
 */
const char *
goen_find_hit_get_icon_name (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->icon_name;
}

/**
 * goen_find_hit_get_action_name:
 * @self: a hit
 *
 * What choosing the hit activates.
 *
 * Returns: the name of an action of the window
 */
const char *
goen_find_hit_get_action_name (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->action_name;
}

/**
 * goen_find_hit_get_target:
 * @self: a hit
 *
 * The parameter of the action.
 *
 * Returns: (transfer none) (nullable): the parameter
 */
GVariant *
goen_find_hit_get_target (GoenFindHit *self)
{
  g_return_val_if_fail (GOEN_IS_FIND_HIT (self), NULL);

  return self->target;
}
