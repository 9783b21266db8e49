/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-hand-reasons.h"

#include "goen-library-questions.h"

struct _GoenHandReasons
{
  GObject parent_instance;

  GoenEventDocument *document;      /* (not owned): it owns this */
  char              *asked_for;     /* (owned) (nullable): of which questions and guests the reasons were looked up last */
  GHashTable        *cards;         /* (owned) (nullable): questions → GoenHandCard */
  GCancellable      *cancellable;   /* (owned) (nullable): of the reading that is under way */
};

G_DEFINE_FINAL_TYPE (GoenHandReasons, goen_hand_reasons, G_TYPE_OBJECT)

static G_DEFINE_QUARK (goen-hand-reasons, goen_hand_reasons)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Everything the reasons hang on that changes while an event is shown. */
static char *
dup_state (GoenEventDocument     *document,
           const GoenEventRecord *record)
{
  GPtrArray *attendances = goen_event_document_get_attendances (document);
  GString *state = g_string_new (NULL);

  g_string_append_printf (state, "%d\n", record->kind);
  for (guint i = 0; i < record->questions->len; i++)
    g_string_append_printf (state, "%s\n", (char *) record->questions->pdata[i]);
  for (guint i = 0; i < attendances->len; i++)
    {
      const GoenAttendance *attendance = attendances->pdata[i];

      if (attendance->is_wanted)
        g_string_append_printf (state, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n", attendance->id, attendance->person_id,
                                goen_attendance_get_name (attendance));
    }

  return g_string_free_and_steal (state);
}

static char **
dup_questions (const GoenEventRecord *record)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < record->questions->len; i++)
    g_strv_builder_add (builder, record->questions->pdata[i]);

  return g_strv_builder_end (builder);
}

static void
take_hand (GoenHandReasons *self,
           GPtrArray       *hand)
{
  g_clear_pointer (&self->cards, g_hash_table_unref);
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) goen_hand_card_free);
  while (hand->len > 0)
    {
      GoenHandCard *card = g_ptr_array_steal_index (hand, hand->len - 1);

      g_hash_table_replace (self->cards, card->card->text, card);
    }
}

static void
explained_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GoenHandReasons) self = user_data;
  /* Without an answer the questions stand there without reasons. */
  g_autoptr (GPtrArray) hand = goen_library_explain_hand_finish (GOEN_LIBRARY (source), result, NULL);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->cancellable);
  if (hand == NULL)
    {
      /* The next change of the event asks again. */
      g_clear_pointer (&self->asked_for, g_free);
      return;
    }

  take_hand (self, hand);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop (GoenHandReasons *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
look_up (GoenHandReasons *self)
{
  const GoenEventRecord *record = goen_event_document_get_record (self->document);
  g_autofree char *state = record != NULL ? dup_state (self->document, record) : NULL;
  g_auto (GStrv) questions = NULL;

  if (state == NULL || g_strcmp0 (state, self->asked_for) == 0)
    return;

  stop (self);
  questions = dup_questions (record);
  g_free (self->asked_for);
  self->asked_for = g_steal_pointer (&state);
  self->cancellable = g_cancellable_new ();
  goen_library_explain_hand_async (goen_event_document_get_library (self->document), record->id, (const char * const *) questions,
                                   self->cancellable, explained_cb, g_object_ref (self));
}

/* The document goes; an answer that is still on its way finds nobody. */
static void
let_go (gpointer data)
{
  GoenHandReasons *self = data;

  self->document = NULL;
  stop (self);
  g_object_unref (self);
}

static void
goen_hand_reasons_finalize (GObject *object)
{
  GoenHandReasons *self = GOEN_HAND_REASONS (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_free (self->asked_for);

  G_OBJECT_CLASS (goen_hand_reasons_parent_class)->finalize (object);
}

static void
goen_hand_reasons_class_init (GoenHandReasonsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_hand_reasons_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_hand_reasons_init (GoenHandReasons *self)
{
}

/**
 * goen_hand_reasons_get:
 * @document: an event
 *
 * Gets the reasons of an event, and begins to look them up at the first call.
 *
 * Returns: (transfer none): the reasons, for as long as @document lives
 */
GoenHandReasons *
goen_hand_reasons_get (GoenEventDocument *document)
{
  GoenHandReasons *self = g_object_get_qdata (G_OBJECT (document), goen_hand_reasons_quark ());

  if (self != NULL)
    return self;

  self = g_object_new (GOEN_TYPE_HAND_REASONS, NULL);
  self->document = document;
  g_object_set_qdata_full (G_OBJECT (document), goen_hand_reasons_quark (), self, let_go);
  g_signal_connect_object (document, "loaded", G_CALLBACK (look_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "touched", G_CALLBACK (look_up), self, G_CONNECT_SWAPPED);
  look_up (self);

  return self;
}

static const GoenHandCard *
find (GoenHandReasons *self,
      const char      *question)
{
  return self->cards != NULL ? g_hash_table_lookup (self->cards, question) : NULL;
}

/**
 * goen_hand_reasons_get_reason:
 * @self: the reasons of an event
 * @question: one of its questions
 *
 * Gets why a question was dealt.
 *
 * Returns: (transfer none) (nullable): a few words, %NULL for a question that is no card, and before ::changed
 */
const char *
goen_hand_reasons_get_reason (GoenHandReasons *self,
                              const char      *question)
{
  const GoenHandCard *card = find (self, question);

  return card != NULL ? card->reason : NULL;
}

/**
 * goen_hand_reasons_get_key:
 * @self: the reasons of an event
 * @question: one of its questions
 *
 * Gets the card of a question.
 *
 * Returns: (transfer none) (nullable): its key, %NULL for a question that is no card, and before ::changed
 */
const char *
goen_hand_reasons_get_key (GoenHandReasons *self,
                           const char      *question)
{
  const GoenHandCard *card = find (self, question);

  return card != NULL ? card->card->key : NULL;
}
