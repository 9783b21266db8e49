/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-whom.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-introducer-row.h"
#include "goen-library-events.h"

/* More of them are easier to type. */
#define MAX_CHIPS 8

struct _GoenWhom
{
  GObject parent_instance;

  GoenLibrary       *library;       /* (owned) */
  GCancellable      *cancellable;   /* (owned) (nullable): of the reading of who is at the event */
  GoenIntroducerRow *row;           /* (owned) */
  GtkWidget         *chips_row;     /* (owned) */
  GtkWidget         *chips;         /* AdwWrapBox */
};

G_DEFINE_FINAL_TYPE (GoenWhom, goen_whom, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GoenWhom *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
chip_clicked_cb (GoenWhom  *self,
                 GtkButton *chip)
{
  goen_whom_set_person (self, gtk_button_get_label (chip), g_object_get_data (G_OBJECT (chip), "goen-uuid"));
  changed_cb (self);
}

static void
add_chip (GoenWhom             *self,
          const GoenAttendance *attendance)
{
  GtkWidget *chip = gtk_button_new_with_label (goen_attendance_get_name (attendance));
  const char *company = goen_attendance_get_company (attendance);

  gtk_widget_add_css_class (chip, "goen-chip");
  if (company != NULL)
    gtk_widget_set_tooltip_text (chip, company);
  g_object_set_data_full (G_OBJECT (chip), "goen-uuid", g_strdup (attendance->person_uuid), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->chips), chip);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const GoenAttendance *first = *(const GoenAttendance *const *) a;
  const GoenAttendance *second = *(const GoenAttendance *const *) b;

  if (first->met != second->met)
    return first->met > second->met ? -1 : 1;
  if (first->is_wanted != second->is_wanted)
    return first->is_wanted ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static void
clear_chips (GoenWhom *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->chips), chip);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenWhom) self = user_data;
  /* Without an answer nobody is offered; a name can be typed all the same. */
  g_autoptr (GPtrArray) attendances = goen_library_list_attendances_finish (GOEN_LIBRARY (source), result, NULL);
  guint n_chips = 0;

  if (attendances == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  clear_chips (self);
  g_ptr_array_sort (attendances, compare);
  for (guint i = 0; i < attendances->len && n_chips < MAX_CHIPS; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->person_uuid == NULL || (attendance->met == 0 && !attendance->is_expected))
        continue;

      add_chip (self, attendance);
      n_chips++;
    }
  gtk_widget_set_visible (self->chips_row, n_chips > 0);
}

static void
stop (GoenWhom *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
goen_whom_dispose (GObject *object)
{
  GoenWhom *self = GOEN_WHOM (object);

  stop (self);
  g_clear_object (&self->library);
  g_clear_object (&self->row);
  g_clear_object (&self->chips_row);

  G_OBJECT_CLASS (goen_whom_parent_class)->dispose (object);
}

static void
goen_whom_class_init (GoenWhomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_whom_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_chips_row (GtkWidget *chips)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (_("At this event"));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), chips);
  gtk_widget_add_css_class (box, "goen-field");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_visible (row, FALSE);

  return row;
}

static void
goen_whom_init (GoenWhom *self)
{
  GtkWidget *entry;

  self->row = g_object_ref_sink (g_object_new (GOEN_TYPE_INTRODUCER_ROW, NULL));
  /* The row was made for the one who introduced; its entry is its only child. */
  entry = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Whom (empty: nobody in particular)"));
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->chips = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->chips), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->chips), 6);
  self->chips_row = g_object_ref_sink (make_chips_row (self->chips));
}

/**
 * goen_whom_new:
 * @library: whose people can be chosen
 *
 * Creates the rows.
 *
 * Returns: (transfer full): new rows
 */
GoenWhom *
goen_whom_new (GoenLibrary *library)
{
  GoenWhom *self = g_object_new (GOEN_TYPE_WHOM, NULL);

  self->library = g_object_ref (library);
  goen_introducer_row_set_library (self->row, library);

  return self;
}

/**
 * goen_whom_add_to:
 * @self: the rows
 * @group: a group of a form
 *
 * Adds the rows to a group.
 */
void
goen_whom_add_to (GoenWhom            *self,
                  AdwPreferencesGroup *group)
{
  adw_preferences_group_add (group, GTK_WIDGET (self->row));
  adw_preferences_group_add (group, self->chips_row);
}

/**
 * goen_whom_set_person:
 * @self: the rows
 * @name: (nullable): the name
 * @uuid: (nullable): who that is
 *
 * Shows somebody.
 */
void
goen_whom_set_person (GoenWhom   *self,
                      const char *name,
                      const char *uuid)
{
  goen_introducer_row_set_person (self->row, name, uuid);
}

/**
 * goen_whom_set_event:
 * @self: the rows
 * @event_id: an event, 0 for none
 *
 * Sets whose people are offered.
 */
void
goen_whom_set_event (GoenWhom *self,
                     gint64    event_id)
{
  stop (self);
  if (event_id == 0)
    {
      clear_chips (self);
      gtk_widget_set_visible (self->chips_row, FALSE);
      return;
    }

  self->cancellable = g_cancellable_new ();
  goen_library_list_attendances_async (self->library, event_id, self->cancellable, listed_cb, g_object_ref (self));
}

/**
 * goen_whom_get_uuid:
 * @self: the rows
 *
 * Gets who was picked.
 *
 * Returns: (transfer none) (nullable): a UUID, %NULL for nobody and for a name that is not one of the contacts
 */
const char *
goen_whom_get_uuid (GoenWhom *self)
{
  return goen_introducer_row_get_uuid (self->row);
}

/**
 * goen_whom_is_blank:
 * @self: the rows
 *
 * Tells whether no name was typed.
 *
 * Returns: %TRUE for nobody in particular
 */
gboolean
goen_whom_is_blank (GoenWhom *self)
{
  const char *name = goen_introducer_row_get_name (self->row);

  return name[strspn (name, " ")] == '\0';
}

/**
 * goen_whom_focus:
 * @self: the rows
 *
 * Puts the cursor where the name is typed.
 */
void
goen_whom_focus (GoenWhom *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}
