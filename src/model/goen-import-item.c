/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import.h"

#include "goen-import-private.h"

G_DEFINE_FINAL_TYPE (GoenImportItem, goen_import_item, G_TYPE_OBJECT)

typedef enum {
  PROP_NAME = 1,
  PROP_YOMI,
  PROP_COMPANY,
  PROP_FILE,
  PROP_REASON,
  PROP_KNOWN_NAME,
  PROP_LINE,
  PROP_STATUS,
  PROP_CHOICE,
} GoenImportItemProperty;

static GParamSpec *props[PROP_CHOICE + 1];

static GoenImportChoice
get_default_choice (GoenImportStatus status)
{
  switch (status)
    {
    case GOEN_IMPORT_NEW:
    case GOEN_IMPORT_ALIKE:
      return GOEN_IMPORT_ADD;
    case GOEN_IMPORT_UPDATE:
      return GOEN_IMPORT_MERGE;
    case GOEN_IMPORT_DUPLICATE:
    case GOEN_IMPORT_REJECTED:
      return GOEN_IMPORT_SKIP;
    default:
      g_assert_not_reached ();
    }
}

static void
goen_import_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenImportItem *self = GOEN_IMPORT_ITEM (object);

  switch ((GoenImportItemProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, goen_import_item_get_name (self));
      break;

    case PROP_YOMI:
      g_value_set_string (value, goen_import_item_get_yomi (self));
      break;

    case PROP_COMPANY:
      g_value_set_string (value, goen_import_item_get_company (self));
      break;

    case PROP_FILE:
      g_value_set_string (value, goen_import_item_get_file (self));
      break;

    case PROP_REASON:
      g_value_set_string (value, self->card->reason);
      break;

    case PROP_KNOWN_NAME:
      g_value_set_string (value, self->card->known_name);
      break;

    case PROP_LINE:
      g_value_set_uint (value, self->card->line);
      break;

    case PROP_STATUS:
      g_value_set_int (value, self->card->status);
      break;

    case PROP_CHOICE:
      g_value_set_int (value, self->choice);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_import_item_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if ((GoenImportItemProperty) prop_id == PROP_CHOICE)
    goen_import_item_set_choice (GOEN_IMPORT_ITEM (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
goen_import_item_finalize (GObject *object)
{
  GoenImportItem *self = GOEN_IMPORT_ITEM (object);

  g_clear_pointer (&self->batch, goen_import_batch_release);
  goen_person_record_free (self->known);
  g_free (self->name);
  g_free (self->yomi);

  G_OBJECT_CLASS (goen_import_item_parent_class)->finalize (object);
}

static void
goen_import_item_class_init (GoenImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = goen_import_item_get_property;
  object_class->set_property = goen_import_item_set_property;
  object_class->finalize = goen_import_item_finalize;

  props[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, "", flags);
  props[PROP_YOMI] =
    g_param_spec_string ("yomi", NULL, NULL, "", flags);
  props[PROP_COMPANY] =
    g_param_spec_string ("company", NULL, NULL, NULL, flags);
  props[PROP_FILE] =
    g_param_spec_string ("file", NULL, NULL, NULL, flags);
  props[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  props[PROP_KNOWN_NAME] =
    g_param_spec_string ("known-name", NULL, NULL, NULL, flags);
  props[PROP_LINE] =
    g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, GOEN_IMPORT_NEW, GOEN_IMPORT_REJECTED, GOEN_IMPORT_NEW, flags);
  props[PROP_CHOICE] =
    g_param_spec_int ("choice", NULL, NULL, GOEN_IMPORT_ADD, GOEN_IMPORT_SKIP, GOEN_IMPORT_ADD,
                      flags | G_PARAM_WRITABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
goen_import_item_init (GoenImportItem *self)
{
}

GoenImportItem *
goen_import_item_new (GoenImportBatch *batch,
                      GoenImportCard  *card)
{
  GoenImportItem *self = g_object_new (GOEN_TYPE_IMPORT_ITEM, NULL);

  self->batch = g_atomic_rc_box_acquire (batch);
  self->card = card;
  self->choice = get_default_choice (card->status);

  return self;
}

/**
 * goen_import_item_get_name:
 * @self: a card
 *
 * The name on the card.
 *
 * Returns: the name, "" when the card could not be read
 */
const char *
goen_import_item_get_name (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  /* Made when it is shown; there may be 100,000 cards. */
  if (self->name == NULL)
    self->name = self->card->record != NULL ? goen_person_record_dup_name (self->card->record) : g_strdup ("");

  return self->name;
}

/**
 * goen_import_item_get_yomi:
 * @self: a card
 *
 * The reading of the name on the card.
 *
 * Returns: the reading, "" when there is none
 */
const char *
goen_import_item_get_yomi (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  if (self->yomi == NULL)
    self->yomi = self->card->record != NULL ? goen_person_record_dup_yomi (self->card->record) : g_strdup ("");

  return self->yomi;
}

/**
 * goen_import_item_get_company:
 * @self: a card
 *
 * The company on the card.
 *
 * Returns: (nullable): the company
 */
const char *
goen_import_item_get_company (GoenImportItem *self)
{
  const GoenAffiliation *affiliation = NULL;

  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  if (self->card->record != NULL)
    affiliation = goen_person_record_get_main_affiliation (self->card->record);

  return affiliation != NULL ? affiliation->company : NULL;
}

/**
 * goen_import_item_get_file:
 * @self: a card
 *
 * The file the card is in.
 *
 * Returns: its display name, without the folder
 */
const char *
goen_import_item_get_file (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  return ((const GoenImportFile *) g_ptr_array_index (self->batch->files, self->card->file))->name;
}

/**
 * goen_import_item_get_file_index:
 * @self: a card
 *
 * The file the card is in, where two files may have the same name.
 *
 * Returns: its place among the files given to goen_import_read_async()
 */
guint
goen_import_item_get_file_index (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->card->file;
}

/**
 * goen_import_item_get_reason:
 * @self: a card
 *
 * Why the card could not be read.
 *
 * Returns: (nullable): a translated sentence, %NULL when it could
 */
const char *
goen_import_item_get_reason (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  return self->card->reason;
}

/**
 * goen_import_item_get_line:
 * @self: a card
 *
 * Where in the file the card begins, or what cannot be read stands.
 *
 * Returns: the line, counted from 1
 */
guint
goen_import_item_get_line (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), 0);

  return self->card->line;
}

/**
 * goen_import_item_get_status:
 * @self: a card
 *
 * What comparing the card with the known people has shown.
 *
 * Returns: the status
 */
GoenImportStatus
goen_import_item_get_status (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), GOEN_IMPORT_REJECTED);

  return self->card->status;
}

/**
 * goen_import_item_get_choice:
 * @self: a card
 *
 * What will be done with the card.
 *
 * Returns: the choice
 */
GoenImportChoice
goen_import_item_get_choice (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), GOEN_IMPORT_SKIP);

  return self->choice;
}

/**
 * goen_import_item_set_choice:
 * @self: a card
 * @choice: what to do with it
 *
 * Decides otherwise than by default.
 *
 * A card that could not be read stays skipped, and where nobody like it is known there
 * is nobody to merge it with: then merging is adding.
 */
void
goen_import_item_set_choice (GoenImportItem   *self,
                             GoenImportChoice  choice)
{
  g_return_if_fail (GOEN_IS_IMPORT_ITEM (self));

  if (self->card->status == GOEN_IMPORT_REJECTED)
    choice = GOEN_IMPORT_SKIP;
  else if (self->card->status == GOEN_IMPORT_NEW && choice == GOEN_IMPORT_MERGE)
    choice = GOEN_IMPORT_ADD;

  if (self->choice == choice)
    return;

  self->choice = choice;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOICE]);
}

/**
 * goen_import_item_get_record:
 * @self: a card
 *
 * Everything on the card.
 *
 * Returns: (transfer none) (nullable): the record, %NULL when the card could not be read
 */
const GoenPersonRecord *
goen_import_item_get_record (GoenImportItem *self)
{
  g_return_val_if_fail (GOEN_IS_IMPORT_ITEM (self), NULL);

  return self->card->record;
}
