/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-target.h"

struct _GoenImportTarget
{
  GObject parent_instance;

  GoenCsvTarget *target;   /* (owned) */
  char          *label;    /* (owned) */
};

typedef enum {
  PROP_LABEL = 1,
} GoenImportTargetProperty;

G_DEFINE_FINAL_TYPE (GoenImportTarget, goen_import_target, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_LABEL + 1];

static GoenImportTarget *
target_new (const GoenCsvTarget *target)
{
  GoenImportTarget *self = g_object_new (GOEN_TYPE_IMPORT_TARGET, NULL);

  self->target = goen_csv_target_copy (target);
  self->label = goen_csv_target_dup_words (target);

  return self;
}

/* The first group and no group are the same for those who choose. */
static gboolean
is_same (const GoenCsvTarget *a,
         const GoenCsvTarget *b)
{
  return a->field == b->field && MAX (a->group, 1) == MAX (b->group, 1) &&
         g_strcmp0 (a->type != NULL ? a->type : "", b->type != NULL ? b->type : "") == 0;
}

/* Behind the last one of the same field, so that “Phone 2” follows the phones. */
static void
add_target (GListStore          *section,
            const GoenCsvTarget *target)
{
  g_autoptr (GoenImportTarget) item = target_new (target);
  guint position = g_list_model_get_n_items (G_LIST_MODEL (section));

  for (guint i = position; i > 0; i--)
    {
      g_autoptr (GoenImportTarget) other = g_list_model_get_item (G_LIST_MODEL (section), i - 1);

      if (other->target->field == target->field)
        {
          position = i;
          break;
        }
    }
  g_list_store_insert (section, position, item);
}

static void
goen_import_target_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((GoenImportTargetProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, GOEN_IMPORT_TARGET (object)->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_import_target_finalize (GObject *object)
{
  GoenImportTarget *self = GOEN_IMPORT_TARGET (object);

  goen_csv_target_free (self->target);
  g_free (self->label);
  G_OBJECT_CLASS (goen_import_target_parent_class)->finalize (object);
}

static void
goen_import_target_class_init (GoenImportTargetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_import_target_get_property;
  object_class->finalize = goen_import_target_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
goen_import_target_init (GoenImportTarget *self)
{
}

/**
 * goen_import_target_get:
 * @self: something that a column can say
 *
 * Gets what it is.
 *
 * Returns: (transfer none): the target
 */
const GoenCsvTarget *
goen_import_target_get (GoenImportTarget *self)
{
  return self->target;
}

/**
 * goen_import_target_get_section:
 * @self: something that a column can say
 *
 * Tells among which others it is offered.
 *
 * Returns: the section
 */
GoenCsvSection
goen_import_target_get_section (GoenImportTarget *self)
{
  return goen_csv_field_get_section (self->target->field);
}

/**
 * goen_import_targets_new:
 * @mapping: (element-type GoenCsvTarget): what columns are taken for
 *
 * Lists what can be chosen.
 *
 * Whatever @mapping has beyond the usual is in the list, too, so that every column can show what it is.
 *
 * Returns: (transfer full): a #GListModel of #GoenImportTarget with sections
 */
GListModel *
goen_import_targets_new (const GPtrArray *mapping)
{
  g_autoptr (GPtrArray) usual = goen_csv_field_list_targets ();
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkFlattenListModel *targets = gtk_flatten_list_model_new (G_LIST_MODEL (sections));
  GListStore *stores[GOEN_CSV_N_SECTIONS];

  for (guint i = 0; i < GOEN_CSV_N_SECTIONS; i++)
    {
      stores[i] = g_list_store_new (GOEN_TYPE_IMPORT_TARGET);
      g_list_store_append (sections, stores[i]);
      g_object_unref (stores[i]);
    }
  for (guint i = 0; i < usual->len; i++)
    {
      const GoenCsvTarget *target = usual->pdata[i];
      g_autoptr (GoenImportTarget) item = target_new (target);

      g_list_store_append (stores[goen_csv_field_get_section (target->field)], item);
    }
  for (guint i = 0; i < mapping->len; i++)
    {
      const GoenCsvTarget *target = mapping->pdata[i];

      if (goen_import_targets_find (G_LIST_MODEL (targets), target) == GTK_INVALID_LIST_POSITION)
        add_target (stores[goen_csv_field_get_section (target->field)], target);
    }

  return G_LIST_MODEL (targets);
}

/**
 * goen_import_targets_find:
 * @targets: what goen_import_targets_new() made
 * @target: what a column says
 *
 * Finds a place in the list.
 *
 * Returns: the position, or %GTK_INVALID_LIST_POSITION
 */
guint
goen_import_targets_find (GListModel          *targets,
                          const GoenCsvTarget *target)
{
  for (guint i = 0; i < g_list_model_get_n_items (targets); i++)
    {
      g_autoptr (GoenImportTarget) item = g_list_model_get_item (targets, i);

      if (is_same (item->target, target))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}
