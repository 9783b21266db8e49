/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-merge-private.h"

#define FIELD(type, record, offset) (*(type *) G_STRUCT_MEMBER_P (record, offset))
#define OFFSET(field) G_STRUCT_OFFSET (GoenEventRecord, field)

static const glong text_fields[] = {
  OFFSET (title), OFFSET (place), OFFSET (link), OFFSET (organiser), OFFSET (dress), OFFSET (participants),
  OFFSET (series), OFFSET (purpose), OFFSET (pitch), OFFSET (note), OFFSET (reflection_met),
  OFFSET (reflection_learned), OFFSET (reflection_next), OFFSET (outcome), OFFSET (uid),
};

static const glong integer_fields[] = {
  OFFSET (fee), OFFSET (travel_cost), OFFSET (reflected),
};

/* An enumeration is as wide as these. */
static const glong small_fields[] = {
  OFFSET (kind), OFFSET (status), OFFSET (repeat), OFFSET (minutes_spent),
};

G_STATIC_ASSERT (sizeof (GoenEventKind) == sizeof (guint) && sizeof (GoenEventStatus) == sizeof (guint) &&
                 sizeof (GoenRepeat) == sizeof (guint));

static gboolean
merge_texts (GoenEventRecord       *mine,
             const GoenEventRecord *base,
             const GoenEventRecord *theirs)
{
  gboolean taken = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      glong offset = text_fields[i];

      if (g_strcmp0 (FIELD (char *, mine, offset), FIELD (char *, base, offset)) == 0)
        taken |= g_set_str (&FIELD (char *, mine, offset), FIELD (char *, theirs, offset));
    }

  return taken;
}

static gboolean
merge_numbers (GoenEventRecord       *mine,
               const GoenEventRecord *base,
               const GoenEventRecord *theirs)
{
  gboolean taken = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (integer_fields); i++)
    {
      glong offset = integer_fields[i];

      if (FIELD (gint64, mine, offset) != FIELD (gint64, base, offset) ||
          FIELD (gint64, mine, offset) == FIELD (gint64, theirs, offset))
        continue;

      FIELD (gint64, mine, offset) = FIELD (gint64, theirs, offset);
      taken = TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (small_fields); i++)
    {
      glong offset = small_fields[i];

      if (FIELD (guint, mine, offset) != FIELD (guint, base, offset) ||
          FIELD (guint, mine, offset) == FIELD (guint, theirs, offset))
        continue;

      FIELD (guint, mine, offset) = FIELD (guint, theirs, offset);
      taken = TRUE;
    }

  return taken;
}

static gboolean
times_equal (const GoenEventRecord *a,
             const GoenEventRecord *b)
{
  return a->start == b->start && a->end == b->end && !a->is_all_day == !b->is_all_day &&
         g_strcmp0 (a->zone, b->zone) == 0;
}

/* Start, end and zone say something only together. */
static gboolean
merge_time (GoenEventRecord       *mine,
            const GoenEventRecord *base,
            const GoenEventRecord *theirs)
{
  if (!times_equal (mine, base) || times_equal (mine, theirs))
    return FALSE;

  mine->start = theirs->start;
  mine->end = theirs->end;
  mine->is_all_day = theirs->is_all_day;
  g_set_str (&mine->zone, theirs->zone);

  return TRUE;
}

static gboolean
merge_checks (GoenEventRecord       *mine,
              const GoenEventRecord *base,
              const GoenEventRecord *theirs)
{
  gboolean taken = FALSE;

  for (guint i = 0; i < GOEN_N_CHECKS; i++)
    {
      if (mine->checks[i].grade == base->checks[i].grade && mine->checks[i].grade != theirs->checks[i].grade)
        {
          mine->checks[i].grade = theirs->checks[i].grade;
          taken = TRUE;
        }

      if (g_strcmp0 (mine->checks[i].note, base->checks[i].note) == 0)
        taken |= g_set_str (&mine->checks[i].note, theirs->checks[i].note);
    }

  return taken;
}

static gboolean
goal_equal (gconstpointer a,
            gconstpointer b)
{
  const GoenGoal *goal = a, *other = b;

  return g_strcmp0 (goal->text, other->text) == 0 && goal->target == other->target && goal->reached == other->reached;
}

static gboolean
item_equal (gconstpointer a,
            gconstpointer b)
{
  const GoenChecklistItem *item = a, *other = b;

  return g_strcmp0 (item->text, other->text) == 0 && !item->is_done == !other->is_done;
}

static gboolean
text_equal (gconstpointer a,
            gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static gpointer
copy_goal (gconstpointer source,
           gpointer      data)
{
  const GoenGoal *goal = source;
  GoenGoal *copy = goen_goal_new (goal->text, goal->target);

  copy->reached = goal->reached;

  return copy;
}

static gpointer
copy_item (gconstpointer source,
           gpointer      data)
{
  const GoenChecklistItem *item = source;

  return goen_checklist_item_new (item->text, item->is_done);
}

static gpointer
copy_text (gconstpointer source,
           gpointer      data)
{
  return g_strdup (source);
}

static gboolean
arrays_equal (GPtrArray *a,
              GPtrArray *b,
              GEqualFunc equal)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* A list is taken as a whole. The array stays the same one: whoever shows it may hold it. */
static gboolean
merge_array (GPtrArray *mine,
             GPtrArray *base,
             GPtrArray *theirs,
             GEqualFunc equal,
             GCopyFunc  copy)
{
  if (!arrays_equal (mine, base, equal) || arrays_equal (mine, theirs, equal))
    return FALSE;

  g_ptr_array_set_size (mine, 0);
  g_ptr_array_extend (mine, theirs, copy, NULL);

  return TRUE;
}

/* Takes over into @mine what @theirs changed since @base and @mine did not, and whose number it is. */
gboolean
goen_event_merge (GoenEventRecord       *mine,
                  const GoenEventRecord *base,
                  const GoenEventRecord *theirs)
{
  gboolean taken = merge_texts (mine, base, theirs);

  taken |= merge_numbers (mine, base, theirs);
  taken |= merge_time (mine, base, theirs);
  taken |= merge_checks (mine, base, theirs);
  taken |= merge_array (mine->goals, base->goals, theirs->goals, goal_equal, copy_goal);
  taken |= merge_array (mine->checklist, base->checklist, theirs->checklist, item_equal, copy_item);
  taken |= merge_array (mine->questions, base->questions, theirs->questions, text_equal, copy_text);

  mine->id = theirs->id;
  g_set_str (&mine->uuid, theirs->uuid);
  mine->revision = theirs->revision;
  mine->created = theirs->created;
  mine->modified = theirs->modified;
  mine->deleted = theirs->deleted;

  return taken;
}

static gboolean
attendance_equal (gconstpointer one,
                  gconstpointer two)
{
  const GoenAttendance *a = one, *b = two;

  return a->id == b->id && a->person_id == b->person_id && a->position == b->position && a->met == b->met &&
         !a->is_expected == !b->is_expected && !a->is_wanted == !b->is_wanted &&
         !a->is_completed == !b->is_completed && a->first_met == b->first_met &&
         g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->company, b->company) == 0 &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->hook, b->hook) == 0 &&
         g_strcmp0 (a->note, b->note) == 0 && g_strcmp0 (a->introduce_to, b->introduce_to) == 0 &&
         g_strcmp0 (a->person_name, b->person_name) == 0 && g_strcmp0 (a->person_yomi, b->person_yomi) == 0 &&
         g_strcmp0 (a->person_company, b->person_company) == 0 &&
         g_strcmp0 (a->person_title, b->person_title) == 0;
}

gboolean
goen_attendances_equal (GPtrArray *a,
                        GPtrArray *b)
{
  return arrays_equal (a, b, attendance_equal);
}
