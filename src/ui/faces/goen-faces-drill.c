/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-drill.h"

/* What was graded, so that it can be taken back. */
typedef struct {
  GoenFaceCard  *before;     /* (owned) */
  GoenFsrsGrade  grade;
  gboolean       is_first;   /* the first time in this drill */
} Graded;

struct _GoenFacesDrill
{
  GPtrArray    *queue;       /* (owned) of GoenFaceCard: not asked yet */
  GPtrArray    *again;       /* (owned) of GoenFaceCard: asked, and to come again today, soonest first */
  GoenFaceCard *current;     /* (owned) (nullable) */
  GArray       *graded;      /* (owned) of Graded */
  GHashTable   *asked;       /* (owned) set of names made by dup_name() */
  gint64        start;       /* monotonic */
  guint         seconds;
  gint64        last_person;
  guint         n_forgotten;
};

static void
graded_clear (gpointer data)
{
  goen_face_card_free (((Graded *) data)->before);
}

static char *
dup_name (const GoenFaceCard *card)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%d", card->person_id, card->aspect);
}

static gboolean
is_same (const GoenFaceCard *a,
         const GoenFaceCard *b)
{
  return a->person_id == b->person_id && a->aspect == b->aspect;
}

/* One thing about somebody gives the next one away: somebody else comes in between where there is somebody. */
static guint
find_next (GoenFacesDrill *self)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      if (((GoenFaceCard *) self->queue->pdata[i])->person_id != self->last_person)
        return i;
    }
  return 0;
}

static void
insert_again (GoenFacesDrill *self,
              GoenFaceCard   *card)
{
  guint i = 0;

  while (i < self->again->len && ((GoenFaceCard *) self->again->pdata[i])->memory.due <= card->memory.due)
    i++;
  g_ptr_array_insert (self->again, i, card);
}

static void
remove_again (GoenFacesDrill     *self,
              const GoenFaceCard *card)
{
  for (guint i = 0; i < self->again->len; i++)
    {
      if (is_same (self->again->pdata[i], card))
        {
          g_ptr_array_remove_index (self->again, i);
          return;
        }
    }
}

/* What is forgotten has a minute; where nothing else is left to ask it does not wait for it. */
static GoenFaceCard *
take_next (GoenFacesDrill *self,
           gint64          now)
{
  GoenFaceCard *again = self->again->len > 0 ? self->again->pdata[0] : NULL;

  if (again != NULL && (self->queue->len == 0 || (again->memory.due <= now && again->person_id != self->last_person)))
    return g_ptr_array_steal_index (self->again, 0);
  if (self->queue->len == 0)
    return NULL;
  return g_ptr_array_steal_index (self->queue, find_next (self));
}

/**
 * goen_faces_drill_new:
 * @cards: (element-type GoenFaceCard): what is to be asked, most urgent first; copied
 * @clock: monotonic time
 * @seconds: after which nothing new is asked
 *
 * Begins a drill.
 *
 * Returns: (transfer full): the drill
 */
GoenFacesDrill *
goen_faces_drill_new (GPtrArray *cards,
                      gint64     clock,
                      guint      seconds)
{
  GoenFacesDrill *self = g_new0 (GoenFacesDrill, 1);

  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_face_card_free);
  self->again = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_face_card_free);
  self->graded = g_array_new (FALSE, FALSE, sizeof (Graded));
  g_array_set_clear_func (self->graded, graded_clear);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->start = clock;
  self->seconds = seconds;
  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (self->queue, goen_face_card_copy (cards->pdata[i]));
  return self;
}

/**
 * goen_faces_drill_free:
 * @self: (transfer full) (nullable): a drill
 *
 * Frees a drill.
 */
void
goen_faces_drill_free (GoenFacesDrill *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->queue);
  g_ptr_array_unref (self->again);
  g_clear_pointer (&self->current, goen_face_card_free);
  g_array_unref (self->graded);
  g_hash_table_unref (self->asked);
  g_free (self);
}

/**
 * goen_faces_drill_next:
 * @self: a drill
 * @clock: monotonic time
 * @now: Unix seconds
 *
 * Takes the next card, unless time is over; one that was on its way stays.
 *
 * Returns: (transfer none) (nullable): the card, valid until the next grade or undo
 */
const GoenFaceCard *
goen_faces_drill_next (GoenFacesDrill *self,
                       gint64          clock,
                       gint64          now)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->current != NULL || goen_faces_drill_get_time_left (self, clock) == 0)
    return self->current;
  self->current = take_next (self, now);
  return self->current;
}

/**
 * goen_faces_drill_get_current:
 * @self: a drill
 *
 * What is being asked.
 *
 * Returns: (transfer none) (nullable): the card
 */
const GoenFaceCard *
goen_faces_drill_get_current (GoenFacesDrill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->current;
}

/**
 * goen_faces_drill_grade:
 * @self: a drill
 * @grade: how well the current card was recalled
 * @now: Unix seconds
 *
 * Puts the current card away; what was forgotten, or is due again before time is over, comes again in this drill.
 *
 * Returns: (transfer none): the card as it was before, to be stored with the grade
 */
const GoenFaceCard *
goen_faces_drill_grade (GoenFacesDrill *self,
                        GoenFsrsGrade   grade,
                        gint64          now)
{
  Graded graded = { .grade = grade };
  GoenFaceCard *after;
  char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->current != NULL, NULL);

  graded.before = g_steal_pointer (&self->current);
  name = dup_name (graded.before);
  graded.is_first = g_hash_table_add (self->asked, name);
  self->n_forgotten += graded.is_first && grade == GOEN_FSRS_AGAIN;
  self->last_person = graded.before->person_id;
  g_array_append_val (self->graded, graded);

  after = goen_face_card_copy (graded.before);
  after->memory = goen_fsrs_review (&graded.before->memory, grade, now);
  after->n_reviews++;
  after->n_lapses += graded.before->memory.state == GOEN_FSRS_REVIEW && grade == GOEN_FSRS_AGAIN;
  if (grade == GOEN_FSRS_AGAIN || after->memory.due - now < self->seconds)
    insert_again (self, after);
  else
    goen_face_card_free (after);
  return graded.before;
}

/**
 * goen_faces_drill_can_undo:
 * @self: a drill
 *
 * Whether there is a grade to take back.
 *
 * Returns: %TRUE when there is
 */
gboolean
goen_faces_drill_can_undo (GoenFacesDrill *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->graded->len > 0;
}

/**
 * goen_faces_drill_undo:
 * @self: a drill
 *
 * Takes the last grade back; the card it was for is current again, and what was current comes after it.
 *
 * Returns: (transfer none) (nullable): the card as it is to be stored again
 */
const GoenFaceCard *
goen_faces_drill_undo (GoenFacesDrill *self)
{
  Graded *last;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->graded->len == 0)
    return NULL;

  last = &g_array_index (self->graded, Graded, self->graded->len - 1);
  remove_again (self, last->before);
  /* It may be current already, where nothing else was left. */
  if (self->current != NULL && is_same (self->current, last->before))
    g_clear_pointer (&self->current, goen_face_card_free);
  if (self->current != NULL)
    g_ptr_array_insert (self->queue, 0, self->current);
  self->current = g_steal_pointer (&last->before);
  if (last->is_first)
    {
      g_autofree char *name = dup_name (self->current);

      g_hash_table_remove (self->asked, name);
      self->n_forgotten -= last->grade == GOEN_FSRS_AGAIN;
    }
  g_array_set_size (self->graded, self->graded->len - 1);
  return self->current;
}

/**
 * goen_faces_drill_go_on:
 * @self: a drill
 * @clock: monotonic time
 *
 * Gives the time once more, for what is left.
 */
void
goen_faces_drill_go_on (GoenFacesDrill *self,
                        gint64          clock)
{
  g_return_if_fail (self != NULL);

  self->start = clock;
}

/**
 * goen_faces_drill_set_seconds:
 * @self: a drill
 * @seconds: after which nothing new is asked
 *
 * Changes how long it takes.
 */
void
goen_faces_drill_set_seconds (GoenFacesDrill *self,
                              guint           seconds)
{
  g_return_if_fail (self != NULL);

  self->seconds = seconds;
}

/**
 * goen_faces_drill_get_time_left:
 * @self: a drill
 * @clock: monotonic time
 *
 * How long new cards are still asked.
 *
 * Returns: seconds
 */
guint
goen_faces_drill_get_time_left (GoenFacesDrill *self,
                                gint64          clock)
{
  gint64 gone;

  g_return_val_if_fail (self != NULL, 0);

  gone = (clock - self->start) / G_USEC_PER_SEC;
  return gone < self->seconds ? self->seconds - gone : 0;
}

/**
 * goen_faces_drill_get_n_left:
 * @self: a drill
 *
 * How many cards are to be asked, the current one included.
 *
 * Returns: the number
 */
guint
goen_faces_drill_get_n_left (GoenFacesDrill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->queue->len + self->again->len + (self->current != NULL);
}

/**
 * goen_faces_drill_get_n_asked:
 * @self: a drill
 *
 * How many different cards were graded.
 *
 * Returns: the number
 */
guint
goen_faces_drill_get_n_asked (GoenFacesDrill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->asked);
}

/**
 * goen_faces_drill_get_n_forgotten:
 * @self: a drill
 *
 * How many of them were not recalled the first time they were asked.
 *
 * Returns: the number
 */
guint
goen_faces_drill_get_n_forgotten (GoenFacesDrill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_forgotten;
}
