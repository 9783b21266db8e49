/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-groups.h"

#include <adwaita.h>

#include "goen-sheet-row.h"

/* More than a window shows. A row takes a millisecond or two, and there are a hundred sheets. */
#define FIRST_ROWS 10

/* How long rows are made before the window is served again, µs. */
#define SLICE 8000

typedef struct {
  AdwPreferencesGroup *group;    /* (unowned): ours, in the box */
  GoenSheet           *sheet;    /* (owned) */
} Pending;

struct _GoenSheetGroups
{
  GtkBox parent_instance;

  char      *current;    /* (owned) (nullable): key */
  GPtrArray *pending;    /* (owned) of Pending: rows that are to come, from @next on */
  guint      next;
  guint      n_rows;
  GoenSheet *first;      /* (owned) (nullable) */
  guint      idle_id;
};

G_DEFINE_FINAL_TYPE (GoenSheetGroups, goen_sheet_groups, GTK_TYPE_BOX)

enum {
  CHOSEN,
  EDIT,
  COPY,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pending_free (gpointer data)
{
  Pending *self = data;

  goen_sheet_free (self->sheet);
  g_free (self);
}

static void
chosen_cb (GoenSheetGroups *self,
           GoenSheetRow    *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, goen_sheet_row_get_sheet (row));
}

static void
edit_cb (GoenSheetGroups *self,
         GoenSheetRow    *row)
{
  g_signal_emit (self, signals[EDIT], 0, goen_sheet_row_get_sheet (row));
}

static void
copy_cb (GoenSheetGroups *self,
         GoenSheetRow    *row)
{
  g_signal_emit (self, signals[COPY], 0, goen_sheet_row_get_sheet (row));
}

static void
remove_cb (GoenSheetGroups *self,
           GoenSheetRow    *row)
{
  g_signal_emit (self, signals[REMOVE], 0, goen_sheet_row_get_sheet (row));
}

static void
add_next (GoenSheetGroups *self)
{
  const Pending *pending = self->pending->pdata[self->next++];
  GtkWidget *row = goen_sheet_row_new (pending->sheet, g_strcmp0 (pending->sheet->key, self->current) == 0);

  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (pending->group, row);
  gtk_widget_set_visible (GTK_WIDGET (pending->group), TRUE);
  self->n_rows++;
}

static gboolean
idle_cb (gpointer user_data)
{
  GoenSheetGroups *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->next < self->pending->len && g_get_monotonic_time () < end)
    add_next (self);
  if (self->next < self->pending->len)
    return G_SOURCE_CONTINUE;

  self->idle_id = 0;

  return G_SOURCE_REMOVE;
}

static void
forget (GoenSheetGroups *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_ptr_array_set_size (self->pending, 0);
  self->next = 0;
  self->n_rows = 0;
  g_clear_pointer (&self->first, goen_sheet_free);
  g_clear_pointer (&self->current, g_free);
}

static void
goen_sheet_groups_dispose (GObject *object)
{
  forget (GOEN_SHEET_GROUPS (object));

  G_OBJECT_CLASS (goen_sheet_groups_parent_class)->dispose (object);
}

static void
goen_sheet_groups_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_SHEET_GROUPS (object)->pending);

  G_OBJECT_CLASS (goen_sheet_groups_parent_class)->finalize (object);
}

static guint
add_signal (GoenSheetGroupsClass *klass,
            const char           *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
goen_sheet_groups_class_init (GoenSheetGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_sheet_groups_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_sheet_groups_finalize;

  signals[CHOSEN] = add_signal (klass, "chosen");
  signals[EDIT] = add_signal (klass, "edit");
  signals[COPY] = add_signal (klass, "copy");
  signals[REMOVE] = add_signal (klass, "remove");
}

static void
goen_sheet_groups_init (GoenSheetGroups *self)
{
  self->pending = g_ptr_array_new_with_free_func (pending_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * goen_sheet_groups_clear:
 * @self: the groups
 * @current: (nullable): the key of the sheet that is marked from now on
 *
 * Takes all groups away.
 */
void
goen_sheet_groups_clear (GoenSheetGroups *self,
                         const char      *current)
{
  g_autofree char *key = g_strdup (current);
  GtkWidget *child;

  forget (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->current = g_steal_pointer (&key);
}

/**
 * goen_sheet_groups_add:
 * @self: the groups
 * @title: the heading, translated
 * @sheets: (element-type GoenSheet): what is in it; copied
 *
 * Adds a group below the others. One without sheets is left out.
 */
void
goen_sheet_groups_add (GoenSheetGroups *self,
                       const char      *title,
                       GPtrArray       *sheets)
{
  AdwPreferencesGroup *group;

  if (sheets->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  /* A heading comes with its first row. */
  gtk_widget_set_visible (GTK_WIDGET (group), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (group));
  for (guint i = 0; i < sheets->len; i++)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->group = group;
      pending->sheet = goen_sheet_copy (sheets->pdata[i]);
      g_ptr_array_add (self->pending, pending);
    }
  if (self->first == NULL)
    self->first = goen_sheet_copy (sheets->pdata[0]);

  while (self->next < self->pending->len && self->n_rows < FIRST_ROWS)
    add_next (self);
  if (self->next < self->pending->len && self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

/**
 * goen_sheet_groups_get_first:
 * @self: the groups
 *
 * Gets the uppermost sheet.
 *
 * Returns: (transfer none) (nullable): it, until the groups are cleared
 */
const GoenSheet *
goen_sheet_groups_get_first (GoenSheetGroups *self)
{
  return self->first;
}
