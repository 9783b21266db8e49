/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-introducer-row.h"

#include <glib/gi18n-lib.h>

#include "goen-suggestions.h"

#define MAX_SUGGESTIONS 6

struct _GoenIntroducerRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow     *entry;
  GtkWidget       *linked;        /* shows that the name is a known person */
  GoenSuggestions *suggestions;
  GoenLibrary     *library;       /* (owned) (nullable) */
  GPtrArray       *rows;          /* (owned) (nullable): of GoenPersonRow, those suggested */
  GCancellable    *cancellable;   /* (owned) (nullable) */
  char            *uuid;          /* (owned) (nullable) */
  gboolean         is_setting;
};

G_DEFINE_FINAL_TYPE (GoenIntroducerRow, goen_introducer_row, ADW_TYPE_PREFERENCES_ROW)

static void
set_uuid (GoenIntroducerRow *self,
          const char        *uuid)
{
  g_set_str (&self->uuid, uuid);
  gtk_widget_set_visible (self->linked, uuid != NULL);
}

static void
stop_search (GoenIntroducerRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
choose (GoenIntroducerRow *self,
        guint              index)
{
  GoenPersonRow *row = self->rows->pdata[index];

  goen_introducer_row_set_person (self, row->name, row->uuid);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
rows_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenIntroducerRow) self = user_data;
  g_autoptr (GPtrArray) rows = NULL;

  /* Without an answer there is nothing to suggest; the name can be typed all the same. */
  rows = goen_library_load_rows_finish (GOEN_LIBRARY (source), result, NULL);
  if (rows == NULL || self->suggestions == NULL || self->cancellable == NULL)
    return;

  for (guint i = rows->len; i > 0; i--)
    if (rows->pdata[i - 1] == NULL)
      g_ptr_array_remove_index (rows, i - 1);

  goen_suggestions_clear (self->suggestions);
  for (guint i = 0; i < rows->len; i++)
    {
      GoenPersonRow *row = rows->pdata[i];

      goen_suggestions_add (self->suggestions, row->name, row->company);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  goen_suggestions_show (self->suggestions);
}

static void
queried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenIntroducerRow) self = user_data;
  g_autoptr (GoenPeopleResult) found = NULL;

  found = goen_library_query_finish (GOEN_LIBRARY (source), result, NULL);
  if (found == NULL || self->suggestions == NULL || self->cancellable == NULL)
    return;

  goen_library_load_rows_async (self->library,
                                (const gint64 *) found->ids->data, found->ids->len,
                                self->cancellable, rows_loaded_cb, g_object_ref (self));
}

static void
search (GoenIntroducerRow *self)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->search = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->cancellable = g_cancellable_new ();
  goen_library_query_async (self->library, query, MAX_SUGGESTIONS,
                            self->cancellable, queried_cb, g_object_ref (self));
}

static void
changed_cb (GoenIntroducerRow *self)
{
  if (self->is_setting)
    return;

  set_uuid (self, NULL);
  stop_search (self);
  goen_suggestions_clear (self->suggestions);
  if (self->library != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    search (self);
}

static void
activated_cb (GoenIntroducerRow *self)
{
  int chosen = goen_suggestions_get_chosen (self->suggestions);

  if (chosen >= 0)
    choose (self, chosen);
}

static void
suggestion_chosen_cb (GoenIntroducerRow *self,
                      guint              index)
{
  choose (self, index);
}

static void
focus_leave_cb (GoenIntroducerRow *self)
{
  stop_search (self);
  if (self->suggestions != NULL)
    goen_suggestions_clear (self->suggestions);
}

static gboolean
goen_introducer_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_INTRODUCER_ROW (widget)->entry));
}

static void
goen_introducer_row_dispose (GObject *object)
{
  GoenIntroducerRow *self = GOEN_INTRODUCER_ROW (object);

  stop_search (self);
  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->suggestions)));
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_introducer_row_parent_class)->dispose (object);
}

static void
goen_introducer_row_finalize (GObject *object)
{
  GoenIntroducerRow *self = GOEN_INTRODUCER_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->uuid);

  G_OBJECT_CLASS (goen_introducer_row_parent_class)->finalize (object);
}

static void
goen_introducer_row_class_init (GoenIntroducerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_introducer_row_dispose;
  object_class->finalize = goen_introducer_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_introducer_row_grab_focus;
}

static void
goen_introducer_row_init (GoenIntroducerRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("Introduced by"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->entry));

  self->linked = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_tooltip_text (self->linked, _("Already in your contacts"));
  gtk_widget_add_css_class (self->linked, "success");
  gtk_widget_set_visible (self->linked, FALSE);
  adw_entry_row_add_suffix (self->entry, self->linked);

  self->suggestions = goen_suggestions_new (GTK_WIDGET (self));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (suggestion_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * goen_introducer_row_set_library:
 * @self: a row
 * @library: the people that are suggested
 *
 * Sets whom the row knows.
 */
void
goen_introducer_row_set_library (GoenIntroducerRow *self,
                                 GoenLibrary       *library)
{
  g_set_object (&self->library, library);
}

/**
 * goen_introducer_row_set_person:
 * @self: a row
 * @name: (nullable): the name
 * @uuid: (nullable): who that is, when it is a known person
 *
 * Shows who introduced the person.
 */
void
goen_introducer_row_set_person (GoenIntroducerRow *self,
                                const char        *name,
                                const char        *uuid)
{
  g_autofree char *name_copy = g_strdup (name);
  g_autofree char *uuid_copy = g_strdup (uuid);

  stop_search (self);
  goen_suggestions_clear (self->suggestions);
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name_copy ?: "");
  self->is_setting = FALSE;
  set_uuid (self, uuid_copy);
}

/**
 * goen_introducer_row_get_name:
 * @self: a row
 *
 * Gets the name as typed.
 *
 * Returns: the name, "" when there is none
 */
const char *
goen_introducer_row_get_name (GoenIntroducerRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * goen_introducer_row_get_uuid:
 * @self: a row
 *
 * Gets the known person that was picked.
 *
 * Returns: (nullable): a UUID, %NULL when the name is only a name
 */
const char *
goen_introducer_row_get_uuid (GoenIntroducerRow *self)
{
  return self->uuid;
}
