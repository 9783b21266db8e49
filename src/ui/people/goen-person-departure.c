/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-departure.h"

#include "goen-error.h"

struct _GoenPersonDeparture
{
  GObject parent_instance;

  GoenLibrary     *library;      /* (owned) (nullable) once it has ended */
  GoenSectionList *people;       /* (owned) (nullable) once it has ended */
  GoenIdList      *ids;          /* (owned) (nullable) once it has ended */
  guint            place;        /* of the selected person in the list, or where that person last was */
  gint64           gone_id;      /* the selected person, in the trash but perhaps still in the list; 0 for nobody */
  gint64           removed_id;   /* the selected person who went last, to come back with Undo; 0 for nobody */
};

/* Somebody who is looked up. */
typedef struct {
  GoenPersonDeparture *self;   /* (owned) */
  gint64               id;
} Check;

G_DEFINE_FINAL_TYPE (GoenPersonDeparture, goen_person_departure, G_TYPE_OBJECT)

enum {
  DEPARTED,
  RETURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selected_id_cb (GoenPersonDeparture *self)
{
  goen_id_list_find (self->ids, goen_section_list_get_selected_id (self->people), &self->place);
}

/* Follows the place of the selected person through a change of the list, also when that person leaves it. */
static void
items_changed_cb (GoenPersonDeparture *self,
                  guint                position,
                  guint                removed,
                  guint                added)
{
  if (goen_id_list_find (self->ids, goen_section_list_get_selected_id (self->people), &self->place))
    return;

  if (self->place >= position + removed)
    self->place += added - removed;
  else if (self->place > position)
    self->place = position;
}

/* Once the list is without the person who went to the trash, whoever stands in that place now is selected. */
static void
leave_gone_person (GoenPersonDeparture *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->ids));

  if (self->gone_id == 0 || goen_id_list_get_is_loading (self->ids) || goen_id_list_find (self->ids, self->gone_id, NULL))
    return;

  if (goen_section_list_get_selected_id (self->people) == self->gone_id)
    {
      goen_section_list_forget (self->people, self->gone_id);
      if (n_items > 0)
        goen_section_list_set_selected_id (self->people, goen_id_list_get_id (self->ids, MIN (self->place, n_items - 1)));
      g_signal_emit (self, signals[DEPARTED], 0);
    }

  self->removed_id = self->gone_id;
  self->gone_id = 0;
}

/* Gone for good, which somebody in the trash may be while somebody else is selected. */
static void
forget (GoenPersonDeparture *self,
        gint64               id)
{
  if (id == self->removed_id)
    self->removed_id = 0;
  if (id == goen_section_list_get_selected_id (self->people))
    goen_section_list_set_selected_id (self->people, 0);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree Check *check = user_data;
  g_autoptr (GoenPersonDeparture) self = check->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) record = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);
  gint64 selected;

  if (self->people == NULL)
    return;

  selected = goen_section_list_get_selected_id (self->people);
  if (record != NULL && record->deleted == 0)
    {
      if (record->id != self->removed_id)
        return;

      /* Back by Undo, and shown again as it was before. */
      self->removed_id = 0;
      g_signal_emit (self, signals[RETURNED], 0, record->id);
    }
  else if (record != NULL && record->id == selected)
    {
      self->gone_id = record->id;
      leave_gone_person (self);
    }
  else if (g_error_matches (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      forget (self, check->id);
    }
}

static void
check_person (GoenPersonDeparture *self,
              const GoenChangeSet *changes,
              gint64               id)
{
  Check *check;

  if (id == 0 || !(goen_change_set_is_reset (changes) || goen_change_set_has (changes, GOEN_TABLE_PERSON, id)))
    return;

  check = g_new (Check, 1);
  *check = (Check) { g_object_ref (self), id };
  goen_library_load_record_async (self->library, id, GOEN_PERSON_FIELDS, NULL, checked_cb, check);
}

/* A change says that a person is another now, not whether that person went to the trash or came back. */
static void
library_changed_cb (GoenPersonDeparture *self,
                    const GoenChangeSet *changes)
{
  check_person (self, changes, goen_section_list_get_selected_id (self->people));
  check_person (self, changes, self->removed_id);
}

static void
goen_person_departure_dispose (GObject *object)
{
  goen_person_departure_end (GOEN_PERSON_DEPARTURE (object));

  G_OBJECT_CLASS (goen_person_departure_parent_class)->dispose (object);
}

static void
goen_person_departure_class_init (GoenPersonDepartureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_person_departure_dispose;

  /**
   * GoenPersonDeparture::departed:
   * @self: the departure
   *
   * Emitted when the selected person has gone and somebody else, or nobody, is selected.
   */
  signals[DEPARTED] =
    g_signal_new ("departed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPersonDeparture::returned:
   * @self: the departure
   * @id: the person
   *
   * Emitted when the person who went last is there again.
   */
  signals[RETURNED] =
    g_signal_new ("returned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
goen_person_departure_init (GoenPersonDeparture *self)
{
}

/**
 * goen_person_departure_new:
 * @library: where the people are
 * @people: the list with the selection
 *
 * Begins to look after the selection.
 *
 * Returns: (transfer full): the departure
 */
GoenPersonDeparture *
goen_person_departure_new (GoenLibrary     *library,
                           GoenSectionList *people)
{
  GoenPersonDeparture *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (GOEN_IS_SECTION_LIST (people), NULL);

  self = g_object_new (GOEN_TYPE_PERSON_DEPARTURE, NULL);
  self->library = g_object_ref (library);
  self->people = g_object_ref (people);
  g_object_get (people, "id-list", &self->ids, NULL);

  g_signal_connect_object (people, "notify::selected-id", G_CALLBACK (selected_id_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ids, "settled", G_CALLBACK (leave_gone_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  selected_id_cb (self);

  return self;
}

/**
 * goen_person_departure_end:
 * @self: the departure
 *
 * Lets go of the list, also when an answer of the library is still on its way.
 */
void
goen_person_departure_end (GoenPersonDeparture *self)
{
  g_return_if_fail (GOEN_IS_PERSON_DEPARTURE (self));

  if (self->people == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->people, self);
  g_signal_handlers_disconnect_by_data (self->ids, self);
  g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->people);
  g_clear_object (&self->ids);
  g_clear_object (&self->library);
}
