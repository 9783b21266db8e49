/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-record.h"

#include "goen-person-parts-private.h"
#include "goen-record-strings-private.h"

#define DEFAULT_LENGTH  (2 * 60 * 60)
#define LENGTH_OF_A_DAY (24 * 60 * 60)

static const gsize event_strings[] = {
  G_STRUCT_OFFSET (GoenEventRecord, uuid),
  G_STRUCT_OFFSET (GoenEventRecord, uid),
  G_STRUCT_OFFSET (GoenEventRecord, title),
  G_STRUCT_OFFSET (GoenEventRecord, zone),
  G_STRUCT_OFFSET (GoenEventRecord, place),
  G_STRUCT_OFFSET (GoenEventRecord, link),
  G_STRUCT_OFFSET (GoenEventRecord, organiser),
  G_STRUCT_OFFSET (GoenEventRecord, dress),
  G_STRUCT_OFFSET (GoenEventRecord, participants),
  G_STRUCT_OFFSET (GoenEventRecord, series),
  G_STRUCT_OFFSET (GoenEventRecord, purpose),
  G_STRUCT_OFFSET (GoenEventRecord, checks[GOEN_CHECK_ORGANISER].note),
  G_STRUCT_OFFSET (GoenEventRecord, checks[GOEN_CHECK_PARTICIPANTS].note),
  G_STRUCT_OFFSET (GoenEventRecord, checks[GOEN_CHECK_PROGRAMME].note),
  G_STRUCT_OFFSET (GoenEventRecord, checks[GOEN_CHECK_VALUE].note),
  G_STRUCT_OFFSET (GoenEventRecord, pitch),
  G_STRUCT_OFFSET (GoenEventRecord, note),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_met),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_learned),
  G_STRUCT_OFFSET (GoenEventRecord, reflection_next),
  G_STRUCT_OFFSET (GoenEventRecord, outcome),
};

G_STATIC_ASSERT (GOEN_N_CHECKS == 4);

static gpointer
copy_goal (gconstpointer goal,
           gpointer      user_data)
{
  GoenGoal *copy = g_memdup2 (goal, sizeof (GoenGoal));

  copy->text = g_strdup (copy->text);

  return copy;
}

static gpointer
copy_checklist_item (gconstpointer item,
                     gpointer      user_data)
{
  const GoenChecklistItem *self = item;

  return goen_checklist_item_new (self->text, self->is_done);
}

static gpointer
copy_question (gconstpointer question,
               gpointer      user_data)
{
  return g_strdup (question);
}

static gboolean
goal_equal (gconstpointer a,
            gconstpointer b)
{
  const GoenGoal *left = a;
  const GoenGoal *right = b;

  return g_strcmp0 (left->text, right->text) == 0 &&
         left->target == right->target &&
         left->reached == right->reached;
}

static gboolean
checklist_item_equal (gconstpointer a,
                      gconstpointer b)
{
  const GoenChecklistItem *left = a;
  const GoenChecklistItem *right = b;

  return g_strcmp0 (left->text, right->text) == 0 && !left->is_done == !right->is_done;
}

static gboolean
question_equal (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
array_equal (const GPtrArray *a,
             const GPtrArray *b,
             GEqualFunc       element_equal)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!element_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Goals and items of a checklist begin with their text; a question is nothing but text. */
static char **
get_text (gpointer  *element,
          gboolean   is_text)
{
  return is_text ? (char **) element : (char **) *element;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (GoenGoal, text) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (GoenChecklistItem, text) == 0);

static void
normalize_array (GPtrArray *array,
                 gboolean   is_text)
{
  for (guint i = 0; i < array->len;)
    {
      char **text = get_text (&array->pdata[i], is_text);

      goen_string_normalize (text);
      if (*text == NULL)
        g_ptr_array_remove_index (array, i);
      else
        i++;
    }
}

/**
 * goen_event_record_new:
 *
 * Creates an event of which nothing is known.
 *
 * Returns: (transfer full): a new event
 */
GoenEventRecord *
goen_event_record_new (void)
{
  GoenEventRecord *self = g_new0 (GoenEventRecord, 1);

  self->fee = -1;
  self->travel_cost = -1;
  self->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_goal_free);
  self->checklist = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_checklist_item_free);
  self->questions = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * goen_event_record_copy:
 * @self: an event
 *
 * Copies an event with everything in it.
 *
 * Returns: (transfer full): a copy
 */
GoenEventRecord *
goen_event_record_copy (const GoenEventRecord *self)
{
  GoenEventRecord *copy = g_memdup2 (self, sizeof (GoenEventRecord));

  goen_record_strings_copy (copy, event_strings, G_N_ELEMENTS (event_strings));
  copy->goals = g_ptr_array_copy (self->goals, copy_goal, NULL);
  copy->checklist = g_ptr_array_copy (self->checklist, copy_checklist_item, NULL);
  copy->questions = g_ptr_array_copy (self->questions, copy_question, NULL);

  return copy;
}

/**
 * goen_event_record_free:
 * @self: (nullable) (transfer full): an event
 *
 * Frees an event and everything in it.
 */
void
goen_event_record_free (GoenEventRecord *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, event_strings, G_N_ELEMENTS (event_strings));
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->checklist);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

/**
 * goen_event_record_equal:
 * @a: an event
 * @b: an event
 *
 * Tells whether two structs say the same, and are the same save of the same event; when they were made and saved does not count.
 *
 * Returns: %TRUE when nothing differs
 */
gboolean
goen_event_record_equal (const GoenEventRecord *a,
                         const GoenEventRecord *b)
{
  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    if (a->checks[i].grade != b->checks[i].grade)
      return FALSE;

  return a->id == b->id &&
         a->revision == b->revision &&
         a->kind == b->kind &&
         a->status == b->status &&
         a->start == b->start &&
         a->end == b->end &&
         !a->is_all_day == !b->is_all_day &&
         a->fee == b->fee &&
         a->travel_cost == b->travel_cost &&
         a->repeat == b->repeat &&
         a->minutes_spent == b->minutes_spent &&
         a->reflected == b->reflected &&
         a->deleted == b->deleted &&
         goen_record_strings_equal (a, b, event_strings, G_N_ELEMENTS (event_strings)) &&
         array_equal (a->goals, b->goals, goal_equal) &&
         array_equal (a->checklist, b->checklist, checklist_item_equal) &&
         array_equal (a->questions, b->questions, question_equal);
}

/**
 * goen_event_record_normalize:
 * @self: an event
 *
 * Removes what carries no meaning: blanks around text, empty text, goals, items and questions without text.
 *
 * An end needs a start and does not lie before it; all of a day has an end only when that lies after the start.
 */
void
goen_event_record_normalize (GoenEventRecord *self)
{
  goen_record_strings_normalize (self, event_strings, G_N_ELEMENTS (event_strings));
  normalize_array (self->goals, FALSE);
  normalize_array (self->checklist, FALSE);
  normalize_array (self->questions, TRUE);

  if (self->start == 0)
    self->end = 0;
  else if (self->end != 0 && self->end <= self->start)
    self->end = self->is_all_day ? 0 : self->start;

  self->is_all_day = self->is_all_day && self->start != 0;
  self->fee = MAX (self->fee, -1);
  self->travel_cost = MAX (self->travel_cost, -1);
}

/**
 * goen_event_record_get_end:
 * @self: an event
 *
 * Tells when an event is over, also when nobody said so: two hours after its start, or a day after where it takes all of a day.
 *
 * Returns: Unix time in seconds, 0 when not even the start is known
 */
gint64
goen_event_record_get_end (const GoenEventRecord *self)
{
  if (self->end != 0 || self->start == 0)
    return self->end;

  return self->start + (self->is_all_day ? LENGTH_OF_A_DAY : DEFAULT_LENGTH);
}

/**
 * goen_goal_new:
 * @text: (nullable): what is to be reached
 * @target: how many, 0 for a goal without a number
 *
 * Creates a goal of which nothing is reached yet.
 *
 * Returns: (transfer full): a new goal
 */
GoenGoal *
goen_goal_new (const char *text,
               guint       target)
{
  GoenGoal *self = g_new0 (GoenGoal, 1);

  self->text = g_strdup (text);
  self->target = target;

  return self;
}

/**
 * goen_goal_free:
 * @self: (nullable) (transfer full): a goal
 *
 * Frees a goal.
 */
void
goen_goal_free (GoenGoal *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

/**
 * goen_goal_is_reached:
 * @self: a goal
 *
 * Tells whether as many were reached as were wanted; for a goal without a number, one.
 *
 * Returns: whether the goal is reached
 */
gboolean
goen_goal_is_reached (const GoenGoal *self)
{
  return self->reached >= MAX (self->target, 1);
}

/**
 * goen_checklist_item_new:
 * @text: (nullable): what to take along or to do
 * @is_done: whether it is done
 *
 * Creates an item of a checklist.
 *
 * Returns: (transfer full): a new item
 */
GoenChecklistItem *
goen_checklist_item_new (const char *text,
                         gboolean    is_done)
{
  GoenChecklistItem *self = g_new0 (GoenChecklistItem, 1);

  self->text = g_strdup (text);
  self->is_done = is_done;

  return self;
}

/**
 * goen_checklist_item_free:
 * @self: (nullable) (transfer full): an item
 *
 * Frees an item of a checklist.
 */
void
goen_checklist_item_free (GoenChecklistItem *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}
