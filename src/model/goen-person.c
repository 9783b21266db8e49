/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person.h"

#include "goen-person-object-private.h"

G_DEFINE_FINAL_TYPE (GoenPerson, goen_person, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_UUID,
  PROP_NAME,
  PROP_YOMI,
  PROP_COMPANY,
  PROP_TITLE,
  PROP_LAST_CONTACT,
  PROP_HAS_PHOTO,
  PROP_YOMI_GUESSED,
  PROP_IS_LOADED,
} GoenPersonProperty;

static GParamSpec *props[PROP_IS_LOADED + 1];

static void
take_string (GoenPerson         *self,
             char              **field,
             const char         *value,
             GoenPersonProperty  prop)
{
  if (g_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
goen_person_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GoenPerson *self = GOEN_PERSON (object);

  switch ((GoenPersonProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_UUID:
      g_value_set_string (value, self->uuid);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_YOMI:
      g_value_set_string (value, self->yomi);
      break;

    case PROP_COMPANY:
      g_value_set_string (value, self->company);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_LAST_CONTACT:
      g_value_set_int64 (value, self->last_contact);
      break;

    case PROP_HAS_PHOTO:
      g_value_set_boolean (value, self->has_photo);
      break;

    case PROP_YOMI_GUESSED:
      g_value_set_boolean (value, self->yomi_guessed);
      break;

    case PROP_IS_LOADED:
      g_value_set_boolean (value, self->is_loaded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_person_finalize (GObject *object)
{
  GoenPerson *self = GOEN_PERSON (object);

  g_free (self->uuid);
  g_free (self->name);
  g_free (self->yomi);
  g_free (self->company);
  g_free (self->title);

  G_OBJECT_CLASS (goen_person_parent_class)->finalize (object);
}

static void
goen_person_class_init (GoenPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_person_get_property;
  object_class->finalize = goen_person_finalize;

  props[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_UUID] =
    g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  props[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, "", flags);
  props[PROP_YOMI] =
    g_param_spec_string ("yomi", NULL, NULL, NULL, flags);
  props[PROP_COMPANY] =
    g_param_spec_string ("company", NULL, NULL, NULL, flags);
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_LAST_CONTACT] =
    g_param_spec_int64 ("last-contact", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  props[PROP_HAS_PHOTO] =
    g_param_spec_boolean ("has-photo", NULL, NULL, FALSE, flags);
  props[PROP_YOMI_GUESSED] =
    g_param_spec_boolean ("yomi-guessed", NULL, NULL, FALSE, flags);
  props[PROP_IS_LOADED] =
    g_param_spec_boolean ("is-loaded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
goen_person_init (GoenPerson *self)
{
  self->name = g_strdup ("");
}

/* A placeholder; only the library makes one, so that it stays unique. */
GoenPerson *
goen_person_new (gint64 id)
{
  GoenPerson *self = g_object_new (GOEN_TYPE_PERSON, NULL);

  self->id = id;

  return self;
}

/* What the store knows now; announces what differs, all of it once the object is consistent. */
void
goen_person_set_row (GoenPerson          *self,
                     const GoenPersonRow *row)
{
  g_return_if_fail (row->id == self->id);

  g_object_freeze_notify (G_OBJECT (self));

  take_string (self, &self->uuid, row->uuid, PROP_UUID);
  take_string (self, &self->name, row->name != NULL ? row->name : "", PROP_NAME);
  take_string (self, &self->yomi, row->yomi, PROP_YOMI);
  take_string (self, &self->company, row->company, PROP_COMPANY);
  take_string (self, &self->title, row->title, PROP_TITLE);

  if (self->last_contact != row->last_contact)
    {
      self->last_contact = row->last_contact;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST_CONTACT]);
    }
  if (self->has_photo != !!row->has_photo)
    {
      self->has_photo = !!row->has_photo;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_PHOTO]);
    }
  if (self->yomi_guessed != !!row->yomi_guessed)
    {
      self->yomi_guessed = !!row->yomi_guessed;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YOMI_GUESSED]);
    }
  if (!self->is_loaded)
    {
      self->is_loaded = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_LOADED]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * goen_person_get_id:
 * @self: a person
 *
 * The row of the person in the store.
 *
 * Returns: the id, never 0
 */
gint64
goen_person_get_id (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), 0);

  return self->id;
}

/**
 * goen_person_get_uuid:
 * @self: a person
 *
 * The identity of the person across files.
 *
 * Returns: (nullable): lower-case RFC 9562 text, %NULL while it is not loaded
 */
const char *
goen_person_get_uuid (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), NULL);

  return self->uuid;
}

/**
 * goen_person_get_name:
 * @self: a person
 *
 * The name as it is shown.
 *
 * Returns: the name, "" while it is not loaded
 */
const char *
goen_person_get_name (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * goen_person_get_yomi:
 * @self: a person
 *
 * The reading of the name.
 *
 * Returns: (nullable): the reading
 */
const char *
goen_person_get_yomi (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), NULL);

  return self->yomi;
}

/**
 * goen_person_get_company:
 * @self: a person
 *
 * The company of the main affiliation.
 *
 * Returns: (nullable): the company
 */
const char *
goen_person_get_company (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), NULL);

  return self->company;
}

/**
 * goen_person_get_title:
 * @self: a person
 *
 * The title in the main affiliation.
 *
 * Returns: (nullable): the title
 */
const char *
goen_person_get_title (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), NULL);

  return self->title;
}

/**
 * goen_person_get_last_contact:
 * @self: a person
 *
 * When the user was last in contact with the person.
 *
 * Returns: Unix time in seconds, 0 when unknown
 */
gint64
goen_person_get_last_contact (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), 0);

  return self->last_contact;
}

/**
 * goen_person_get_has_photo:
 * @self: a person
 *
 * Whether goen_library_load_image_async() would bring a photo.
 *
 * Returns: %TRUE when there is one
 */
gboolean
goen_person_get_has_photo (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), FALSE);

  return self->has_photo;
}

/**
 * goen_person_get_is_loaded:
 * @self: a person
 *
 * Whether the row of the person has come from the store.
 *
 * Returns: %FALSE for a placeholder
 */
gboolean
goen_person_get_is_loaded (GoenPerson *self)
{
  g_return_val_if_fail (GOEN_IS_PERSON (self), FALSE);

  return self->is_loaded;
}
