/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-contact-list.h"

#include "goen-contact-row.h"

struct _GoenContactList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray      *rows;      /* (owned): of GoenContactRow, which the group owns */
  AdwButtonRow   *add_row;
  GoenContactKind kind;
};

G_DEFINE_FINAL_TYPE (GoenContactList, goen_contact_list, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_KIND = 1,
} GoenContactListProperty;

static GParamSpec *properties[PROP_KIND + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (GoenContactList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Focus goes to the row that takes the place of the one that is gone. */
static void
row_remove_cb (GoenContactRow  *row,
               GoenContactList *self)
{
  guint index = 0;
  GtkWidget *next = GTK_WIDGET (self->add_row);

  if (!g_ptr_array_find (self->rows, row, &index))
    return;

  if (index + 1 < self->rows->len)
    next = self->rows->pdata[index + 1];
  gtk_widget_grab_focus (next);

  g_ptr_array_remove_index (self->rows, index);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  emit_changed (self);
}

static GoenContactRow *
append_row (GoenContactList *self)
{
  GtkWidget *row = goen_contact_row_new (self->kind);

  g_signal_connect_object (row, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (row_remove_cb), self, 0);
  g_ptr_array_add (self->rows, row);

  g_object_ref (self->add_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->add_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->add_row));
  g_object_unref (self->add_row);

  return GOEN_CONTACT_ROW (row);
}

static void
add_activated_cb (GoenContactList *self)
{
  /* An empty row that is already there is the one to type into. */
  for (guint i = 0; i < self->rows->len; i++)
    if (goen_contact_row_is_blank (self->rows->pdata[i]))
      {
        gtk_widget_grab_focus (self->rows->pdata[i]);
        return;
      }

  gtk_widget_grab_focus (GTK_WIDGET (append_row (self)));
}

static void
goen_contact_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GoenContactList *self = GOEN_CONTACT_LIST (object);

  switch ((GoenContactListProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_contact_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GoenContactList *self = GOEN_CONTACT_LIST (object);

  switch ((GoenContactListProperty) prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_int (value);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row),
                                     goen_contact_kind_get_add_title (self->kind));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_contact_list_finalize (GObject *object)
{
  GoenContactList *self = GOEN_CONTACT_LIST (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (goen_contact_list_parent_class)->finalize (object);
}

static void
goen_contact_list_class_init (GoenContactListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_contact_list_get_property;
  object_class->set_property = goen_contact_list_set_property;
  object_class->finalize = goen_contact_list_finalize;

  properties[PROP_KIND] =
    g_param_spec_int ("kind", NULL, NULL,
                      GOEN_CONTACT_PHONE, GOEN_CONTACT_DATE, GOEN_CONTACT_PHONE,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_contact_list_init (GoenContactList *self)
{
  self->rows = g_ptr_array_new ();
  self->add_row = ADW_BUTTON_ROW (adw_button_row_new ());
  adw_button_row_set_start_icon_name (self->add_row, "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->add_row));
}

/**
 * goen_contact_list_set_points:
 * @self: a list
 * @points: (element-type GoenContactPoint): what it shows
 *
 * Shows contact points in place of those that were shown.
 */
void
goen_contact_list_set_points (GoenContactList *self,
                              GPtrArray       *points)
{
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));

  for (guint i = 0; i < points->len; i++)
    goen_contact_row_set_point (append_row (self), points->pdata[i]);
}

/**
 * goen_contact_list_dup_points:
 * @self: a list
 *
 * Gets what is typed, without the empty rows.
 *
 * Returns: (transfer full) (element-type GoenContactPoint): the contact points in their order
 */
GPtrArray *
goen_contact_list_dup_points (GoenContactList *self)
{
  GPtrArray *points = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_contact_point_free);

  for (guint i = 0; i < self->rows->len; i++)
    if (!goen_contact_row_is_blank (self->rows->pdata[i]))
      g_ptr_array_add (points, goen_contact_row_dup_point (self->rows->pdata[i]));

  return points;
}

/**
 * goen_contact_list_add_blank:
 * @self: a list
 *
 * Shows an empty row to type into, where there is no other row.
 */
void
goen_contact_list_add_blank (GoenContactList *self)
{
  if (self->rows->len == 0)
    append_row (self);
}

/**
 * goen_contact_list_check:
 * @self: a list
 *
 * Marks each value that cannot be kept with a sentence.
 *
 * Returns: (transfer none) (nullable): the first widget to correct, %NULL when all is well
 */
GtkWidget *
goen_contact_list_check (GoenContactList *self)
{
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (!goen_contact_row_check (self->rows->pdata[i]) && wrong == NULL)
      wrong = self->rows->pdata[i];

  return wrong;
}
