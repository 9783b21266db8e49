/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-csv-keys-private.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-private.h"

/* Nobody reads more; the others are counted. */
#define MAX_NOTES 100

typedef struct {
  guint  line;
  guint  position;   /* several of one line stay in order */
  char  *sentence;   /* (owned) */
} Note;

struct _GoenDeckNotes {
  GArray *notes;     /* (owned) Note */
  guint   n_more;
};

static void
note_clear (gpointer data)
{
  Note *note = data;

  g_free (note->sentence);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const Note *first = a;
  const Note *second = b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;

  return (first->position > second->position) - (first->position < second->position);
}

GoenDeckNotes *
goen_deck_notes_new (void)
{
  GoenDeckNotes *self = g_new0 (GoenDeckNotes, 1);

  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, note_clear);

  return self;
}

void
goen_deck_notes_free (GoenDeckNotes *self)
{
  g_array_unref (self->notes);
  g_free (self);
}

void
goen_deck_notes_add (GoenDeckNotes *self,
                     guint          line,
                     char          *sentence)
{
  Note note = { .line = line, .position = self->notes->len, .sentence = sentence };

  if (self->notes->len < MAX_NOTES)
    {
      g_array_append_val (self->notes, note);
      return;
    }

  g_free (sentence);
  self->n_more++;
}

/*< private >
 * goen_deck_notes_tell:
 * @name: of the file
 * @problems: (element-type utf8): where the sentences go
 *
 * Tells what was noted, each with the file and the line, in the order of the lines; of very many the first hundred.
 */
void
goen_deck_notes_tell (GoenDeckNotes *self,
                      const char    *name,
                      GPtrArray     *problems)
{
  g_array_sort (self->notes, compare_notes);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Note *note = &g_array_index (self->notes, Note, i);

      g_ptr_array_add (problems, g_strdup_printf (_("%s: line %u: %s"), name, note->line, note->sentence));
    }
  if (self->n_more > 0)
    g_ptr_array_add (problems,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "%s: %u more line has something that could not be used.",
                                                   "%s: %u more lines have something that could not be used.",
                                                   self->n_more), name, self->n_more));
}

static void
lower_uuid (char **key)
{
  char *lower;

  if (*key == NULL || !g_uuid_string_is_valid (*key))
    return;

  lower = g_ascii_strdown (*key, -1);
  g_free (*key);
  *key = lower;
}

/* Gives the card its key; each may be there once. A UUID is the same in capital letters. */
static void
settle_key (GoenQuestionCard *card,
            GHashTable       *seen,
            guint             line,
            GoenDeckNotes    *notes)
{
  const GoenDeckEntry *entry = goen_deck_find_entry (card->key, NULL);
  char *key;

  card->is_own = entry == NULL;
  if (entry != NULL && card->text == NULL)
    card->text = g_strdup (_(entry->text));
  if (card->key == NULL)
    return;

  lower_uuid (&card->key);
  if (g_hash_table_contains (seen, card->key))
    {
      goen_deck_notes_add (notes, line, g_strdup_printf (_("The key “%s” stands above already. The card was taken as a new one."),
                                                         card->key));
      g_clear_pointer (&card->key, g_free);
      card->is_own = TRUE;
      return;
    }

  key = card->is_own && !g_uuid_string_is_valid (card->key) ? g_uuid_string_random () : g_strdup (card->key);
  g_hash_table_insert (seen, card->key, g_steal_pointer (&key));
  card->key = g_strdup (g_hash_table_lookup (seen, card->key));
}

static void
settle_follows (GoenQuestionCard *card,
                GHashTable       *seen,
                guint             line,
                GoenDeckNotes    *notes)
{
  const char *key;

  lower_uuid (&card->follows);
  key = card->follows != NULL ? g_hash_table_lookup (seen, card->follows) : NULL;
  if (card->follows == NULL || goen_deck_find_entry (card->follows, NULL) != NULL ||
      (key == NULL && g_uuid_string_is_valid (card->follows)))
    return;

  if (key == NULL)
    goen_deck_notes_add (notes, line, g_strdup_printf (_("There is no card with the key “%s” that this one could follow. It was taken by itself."),
                                                       card->follows));
  g_free (card->follows);
  card->follows = g_strdup (key);
}

/* The place of the card that one follows; as many as there are cards when it is none of the file's own. */
static guint
find_before (GPtrArray  *cards,
             GHashTable *places,
             guint       i)
{
  const GoenQuestionCard *card = cards->pdata[i];
  gpointer place;

  if (card->follows == NULL || !g_hash_table_lookup_extended (places, card->follows, NULL, &place))
    return cards->len;

  return GPOINTER_TO_UINT (place);
}

/* From every card as far as no walk has been; where a walk meets itself is a circle. */
static void
cut_circles (GPtrArray     *cards,
             GArray        *lines,
             GoenDeckNotes *notes)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *walks = g_new0 (guint, cards->len);

  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];

      if (card->key != NULL && card->is_own)
        g_hash_table_insert (places, card->key, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < cards->len; i++)
    {
      guint at = i;
      GoenQuestionCard *card;

      while (at < cards->len && walks[at] == 0)
        {
          walks[at] = i + 1;
          at = find_before (cards, places, at);
        }
      if (at == cards->len || walks[at] != i + 1)
        continue;

      card = cards->pdata[at];
      goen_deck_notes_add (notes, g_array_index (lines, guint, at),
                           g_strdup (_("The card follows itself, directly or over others. It was taken by itself.")));
      g_clear_pointer (&card->follows, g_free);
    }
}

/* All of them in one sentence: a table that was written in another language differs in every row. */
static void
note_other_texts (GPtrArray     *cards,
                  GArray        *lines,
                  GoenDeckNotes *notes)
{
  guint n = 0;
  guint line = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];
      const GoenDeckEntry *entry = goen_deck_find_entry (card->key, NULL);

      if (entry == NULL || g_str_equal (card->text, entry->text) || g_str_equal (card->text, _(entry->text)))
        continue;
      if (n++ == 0)
        line = g_array_index (lines, guint, i);
    }
  if (n == 0)
    return;

  goen_deck_notes_add (notes, line,
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "%u card that comes with Goen has another text in the file. It keeps its own; take its key away to add the other text as a new card.",
                                                     "%u cards that come with Goen have other texts in the file. They keep their own; take their keys away to add the other texts as new cards.",
                                                     n), n));
}

/*< private >
 * goen_deck_settle_keys:
 * @cards: (element-type GoenQuestionCard): cards with the keys of a file
 * @lines: (element-type guint): the line of each
 * @notes: what is to be told about them
 *
 * Turns the keys of a file into keys of a deck.
 */
void
goen_deck_settle_keys (GPtrArray     *cards,
                       GArray        *lines,
                       GoenDeckNotes *notes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < cards->len; i++)
    settle_key (cards->pdata[i], seen, g_array_index (lines, guint, i), notes);
  for (guint i = 0; i < cards->len; i++)
    settle_follows (cards->pdata[i], seen, g_array_index (lines, guint, i), notes);
  cut_circles (cards, lines, notes);
  note_other_texts (cards, lines, notes);
}
