/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-material.h"

#include <string.h>

#include "goen-clock.h"
#include "goen-library-events.h"

#define BUSY_DAYS        400
#define MAX_INTERACTIONS 100

/* What is being read. The parts are asked for at once and come in any order. */
typedef struct {
  GoenDraftMaterial *material;     /* (owned) */
  GError            *error;        /* (owned) (nullable): the first one */
  guint              n_pending;
} Load;

static void
load_free (Load *load)
{
  g_clear_pointer (&load->material, goen_draft_material_free);
  g_clear_error (&load->error);
  g_free (load);
}

/* Takes @task and @error. */
static void
part_done (GTask  *task,
           GError *error)
{
  g_autoptr (GTask) owned = task;
  Load *load = g_task_get_task_data (task);

  if (error != NULL && load->error == NULL)
    load->error = g_steal_pointer (&error);
  g_clear_error (&error);

  if (--load->n_pending > 0)
    return;
  if (load->error != NULL)
    g_task_return_error (task, g_steal_pointer (&load->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&load->material), (GDestroyNotify) goen_draft_material_free);
}

static GTask *
begin_part (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  load->n_pending++;

  return g_object_ref (task);
}

static GoenDraftMaterial *
get_material (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  return load->material;
}

/* The parts */

static void
person_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GError *error = NULL;
  GoenPersonRecord *person = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (person != NULL)
    g_clear_pointer (&person->private_note, g_free);
  get_material (user_data)->person = person;
  part_done (user_data, error);
}

static void
other_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GError *error = NULL;
  GoenPersonRecord *other = goen_library_load_record_finish (GOEN_LIBRARY (source), result, &error);

  if (other != NULL)
    g_clear_pointer (&other->private_note, g_free);
  get_material (user_data)->other = other;
  part_done (user_data, error);
}

static void
event_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GError *error = NULL;
  g_autoptr (GoenEventRecord) event = goen_library_load_event_finish (GOEN_LIBRARY (source), result, &error);
  GoenFollowUp *follow_up = get_material (user_data)->follow_up;

  if (event != NULL)
    {
      g_set_str (&follow_up->event_title, event->title);
      follow_up->event_start = event->start;
    }
  part_done (user_data, error);
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

static void
templates_listed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->templates = goen_library_list_templates_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

static void
interactions_listed_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->interactions = goen_library_list_interactions_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

static void
open_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->open = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

static void
touch_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->touch = goen_library_load_touch_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

static void
busy_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GError *error = NULL;

  get_material (user_data)->busy = goen_library_list_busy_finish (GOEN_LIBRARY (source), result, &error);
  part_done (user_data, error);
}

/* The next one is the one that stands behind this one in the order of urgency, and after the last one the first. */
static void
find_next (GoenDraftMaterial *material,
           GPtrArray         *follow_ups)
{
  const GoenFollowUp *next = NULL;
  gboolean is_behind = FALSE;
  gboolean next_is_behind = FALSE;

  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *follow_up = follow_ups->pdata[i];

      if (follow_up->id == material->follow_up->id)
        is_behind = TRUE;
      if (follow_up->kind != GOEN_FOLLOW_UP_THANKS || follow_up->id == material->follow_up->id)
        continue;

      material->n_left++;
      if (next == NULL || (is_behind && !next_is_behind))
        {
          next = follow_up;
          next_is_behind = is_behind;
        }
    }
  material->next = next != NULL ? goen_follow_up_copy (next) : NULL;
}

static void
others_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) follow_ups = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, &error);

  if (follow_ups != NULL)
    find_next (get_material (user_data), follow_ups);
  part_done (user_data, error);
}

static void
load_parts (GTask *task)
{
  GoenLibrary *library = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  const GoenFollowUp *follow_up = get_material (task)->follow_up;
  gint64 now = goen_clock_now ();
  GoenFollowUpsQuery open = { .person_id = follow_up->person_id };
  GoenFollowUpsQuery others = { .event_id = follow_up->event_id, .visible_at = now };

  goen_library_load_record_async (library, follow_up->person_id, GOEN_PERSON_FIELDS, cancellable, person_loaded_cb, begin_part (task));
  if (follow_up->other_id != 0)
    goen_library_load_record_async (library, follow_up->other_id, GOEN_PERSON_FIELDS, cancellable, other_loaded_cb, begin_part (task));
  if (follow_up->event_id != 0)
    goen_library_load_event_async (library, follow_up->event_id, cancellable, event_loaded_cb, begin_part (task));
  if (follow_up->event_id != 0 && follow_up->kind == GOEN_FOLLOW_UP_THANKS)
    goen_library_list_follow_ups_async (library, &others, cancellable, others_listed_cb, begin_part (task));
  goen_library_load_profile_async (library, cancellable, profile_loaded_cb, begin_part (task));
  goen_library_list_templates_async (library, cancellable, templates_listed_cb, begin_part (task));
  goen_library_list_interactions_async (library, follow_up->person_id, MAX_INTERACTIONS, cancellable, interactions_listed_cb, begin_part (task));
  goen_library_list_follow_ups_async (library, &open, cancellable, open_listed_cb, begin_part (task));
  goen_library_load_touch_async (library, follow_up->person_id, cancellable, touch_loaded_cb, begin_part (task));
  goen_library_list_busy_async (library, now, now + BUSY_DAYS * GOEN_CLOCK_DAY, cancellable, busy_listed_cb, begin_part (task));
}

static void
follow_up_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GoenDraftMaterial *material = get_material (task);
  GError *error = NULL;
  GoenFollowUp *follow_up = goen_library_load_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (follow_up == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  goen_follow_up_free (material->follow_up);
  material->follow_up = follow_up;
  load_parts (task);
}

/* Public */

/**
 * goen_draft_material_free:
 * @self: a material
 *
 * Frees it.
 */
void
goen_draft_material_free (GoenDraftMaterial *self)
{
  g_clear_pointer (&self->follow_up, goen_follow_up_free);
  g_clear_pointer (&self->person, goen_person_record_free);
  g_clear_pointer (&self->other, goen_person_record_free);
  g_clear_pointer (&self->profile, goen_profile_free);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->touch, goen_touch_free);
  g_clear_pointer (&self->busy, g_array_unref);
  g_clear_pointer (&self->next, goen_follow_up_free);
  g_free (self);
}

/**
 * goen_draft_material_load_async:
 * @library: the library
 * @follow_up: for whom and what; copied. With an id, it is read from the library
 * @cancellable: (nullable): cancels the reading
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads everything that a draft is written from.
 */
void
goen_draft_material_load_async (GoenLibrary         *library,
                                const GoenFollowUp  *follow_up,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->material = g_new0 (GoenDraftMaterial, 1);
  load->material->follow_up = goen_follow_up_copy (follow_up);
  g_task_set_source_tag (task, goen_draft_material_load_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  if (follow_up->id != 0)
    goen_library_load_follow_up_async (library, follow_up->id, cancellable, follow_up_loaded_cb, g_object_ref (task));
  else
    load_parts (task);
}

/**
 * goen_draft_material_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Gets what was read.
 *
 * Returns: (transfer full) (nullable): the material
 */
GoenDraftMaterial *
goen_draft_material_load_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * goen_draft_material_get_hook:
 * @self: a material
 *
 * Gets what was talked about: of the follow-up, or else what the record says of the first meeting.
 *
 * Returns: (transfer none) (nullable): the hook
 */
const char *
goen_draft_material_get_hook (const GoenDraftMaterial *self)
{
  const GoenFollowUp *follow_up = self->follow_up;

  if (follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED)
    return NULL;

  return follow_up->hook != NULL ? follow_up->hook : self->person->met_how;
}

/**
 * goen_draft_material_get_promise:
 * @self: a material
 *
 * Gets what was promised: what the follow-up itself is about, or else the most urgent promise of mine that is open.
 *
 * Returns: (transfer none) (nullable): the promise
 */
const char *
goen_draft_material_get_promise (const GoenDraftMaterial *self)
{
  const GoenFollowUp *follow_up = self->follow_up;

  if (follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED)
    return follow_up->hook;

  for (guint i = 0; i < self->open->len; i++)
    {
      const GoenFollowUp *open = self->open->pdata[i];

      if (open->kind == GOEN_FOLLOW_UP_PROMISE && open->person_id == follow_up->person_id && open->hook != NULL)
        return open->hook;
    }

  return NULL;
}

static gboolean
profile_names (const GoenProfile *profile,
               const char        *word)
{
  const char *const texts[] = { profile->purpose, profile->who, profile->offers, profile->needs };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && strstr (texts[i], word) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * goen_draft_material_get_interest:
 * @self: a material
 *
 * Gets an interest of the person that the profile of the user names as well.
 *
 * Returns: (transfer none) (nullable): the interest
 */
const char *
goen_draft_material_get_interest (const GoenDraftMaterial *self)
{
  for (guint i = 0; self->profile != NULL && i < self->person->interests->len; i++)
    if (profile_names (self->profile, self->person->interests->pdata[i]))
      return self->person->interests->pdata[i];

  return NULL;
}

/**
 * goen_draft_material_get_occasion:
 * @self: a material
 *
 * Gets what there is to congratulate on: what the follow-up says, or else the latest achievement on the timeline.
 *
 * Returns: (transfer none) (nullable): the occasion
 */
const char *
goen_draft_material_get_occasion (const GoenDraftMaterial *self)
{
  if (self->follow_up->kind == GOEN_FOLLOW_UP_CONGRATULATE && self->follow_up->hook != NULL)
    return self->follow_up->hook;

  for (guint i = 0; i < self->interactions->len; i++)
    {
      const GoenInteraction *interaction = self->interactions->pdata[i];

      if (interaction->kind == GOEN_INTERACTION_ACHIEVEMENT && interaction->text != NULL)
        return interaction->text;
    }

  return NULL;
}

/**
 * goen_draft_material_find_template:
 * @self: a material
 * @kind: what is written
 * @tone: how
 * @language: in which language
 *
 * Finds the template that the user put in the place of a built-in one; one for this tone before one for every tone.
 *
 * Returns: (transfer none) (nullable): a template, %NULL for the built-in one
 */
const GoenTemplate *
goen_draft_material_find_template (const GoenDraftMaterial *self,
                                   GoenFollowUpKind         kind,
                                   GoenTone                 tone,
                                   const char              *language)
{
  const GoenTemplate *found = NULL;

  for (guint i = 0; i < self->templates->len; i++)
    {
      const GoenTemplate *template = self->templates->pdata[i];

      if (template->name != NULL || template->kind != kind || g_strcmp0 (template->language, language) != 0)
        continue;
      if (template->tone == tone)
        return template;
      if (template->tone == 0)
        found = template;
    }

  return found;
}
