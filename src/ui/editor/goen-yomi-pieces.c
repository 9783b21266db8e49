/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-yomi-pieces.h"

#include <string.h>

#include "goen-text.h"

typedef struct {
  guint    n_chars;
  char    *kana;          /* (owned) (nullable): not known */
  char    *lost_kana;     /* (owned) (nullable): the reading of the whole piece before a part of it was deleted */
  gboolean more_to_come;  /* the rest of its conversion has not been committed yet */
} Piece;

struct _GoenYomiPieces {
  GArray *pieces;         /* (owned): of Piece */
};

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_free (piece->kana);
  g_free (piece->lost_kana);
}

static Piece *
get_piece (GoenYomiPieces *self,
           guint           index)
{
  return &g_array_index (self->pieces, Piece, index);
}

static void
forget_reading (Piece *piece)
{
  if (piece->kana != NULL)
    {
      g_free (piece->lost_kana);
      piece->lost_kana = g_steal_pointer (&piece->kana);
    }
}

/* Finds where a piece that begins at @position belongs, and cuts in two the piece that is in the way. */
static guint
make_room (GoenYomiPieces *self,
           guint           position)
{
  guint start = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = get_piece (self, i);

      if (position <= start)
        return i;

      if (position < start + piece->n_chars)
        {
          Piece tail = { .n_chars = start + piece->n_chars - position };

          forget_reading (piece);
          piece->n_chars -= tail.n_chars;
          g_array_insert_val (self->pieces, i + 1, tail);
          return i + 1;
        }
      start += piece->n_chars;
    }

  return self->pieces->len;
}

/*
 * Where a character was deleted to convert it anew, as 中 in 田中 (たなか) for 仲 (なか),
 * the reading of what remained is what the new reading leaves of the old one.
 */
static void
recover_neighbours (GoenYomiPieces *self,
                    guint           index,
                    const char     *kana)
{
  if (index > 0)
    {
      Piece *before = get_piece (self, index - 1);

      if (before->kana == NULL && before->lost_kana != NULL &&
          strlen (before->lost_kana) > strlen (kana) &&
          g_str_has_suffix (before->lost_kana, kana))
        before->kana = g_strndup (before->lost_kana, strlen (before->lost_kana) - strlen (kana));
    }

  if (index + 1 < self->pieces->len)
    {
      Piece *after = get_piece (self, index + 1);

      if (after->kana == NULL && after->lost_kana != NULL &&
          strlen (after->lost_kana) > strlen (kana) &&
          g_str_has_prefix (after->lost_kana, kana))
        after->kana = g_strdup (after->lost_kana + strlen (kana));
    }
}

/**
 * goen_yomi_pieces_new:
 *
 * Creates the pieces of an empty name.
 *
 * Returns: (transfer full): no pieces
 */
GoenYomiPieces *
goen_yomi_pieces_new (void)
{
  GoenYomiPieces *self = g_new0 (GoenYomiPieces, 1);

  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);

  return self;
}

/**
 * goen_yomi_pieces_free:
 * @self: (transfer full): pieces
 *
 * Frees the pieces.
 */
void
goen_yomi_pieces_free (GoenYomiPieces *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * goen_yomi_pieces_set:
 * @self: pieces
 * @n_chars: length of the name, 0 for none
 * @kana: (nullable): its reading, %NULL when it is not known
 *
 * Begins anew with one piece.
 */
void
goen_yomi_pieces_set (GoenYomiPieces *self,
                      guint           n_chars,
                      const char     *kana)
{
  g_array_set_size (self->pieces, 0);
  if (n_chars > 0)
    {
      Piece piece = { .n_chars = n_chars, .kana = g_strdup (kana) };

      g_array_append_val (self->pieces, piece);
    }
}

/**
 * goen_yomi_pieces_insert:
 * @self: pieces
 * @position: where, in characters
 * @n_chars: how long, in characters
 * @kana: (nullable): how it is read, %NULL when that is not known
 * @more_to_come: whether it is the first part of a conversion whose rest is still being composed
 *
 * Notes text that has come into the name.
 *
 * Text that continues a piece marked @more_to_come is joined to it, and @kana is then the
 * reading of both.
 */
void
goen_yomi_pieces_insert (GoenYomiPieces *self,
                         guint           position,
                         guint           n_chars,
                         const char     *kana,
                         gboolean        more_to_come)
{
  guint index = make_room (self, position);
  Piece *before = index > 0 ? get_piece (self, index - 1) : NULL;
  Piece piece = { .n_chars = n_chars, .kana = g_strdup (kana), .more_to_come = more_to_come };

  if (before != NULL && before->more_to_come)
    {
      before->n_chars += n_chars;
      before->more_to_come = more_to_come;
      g_free (before->kana);
      before->kana = piece.kana;
      return;
    }

  g_array_insert_val (self->pieces, index, piece);
  if (kana != NULL && *kana != '\0')
    recover_neighbours (self, index, kana);
}

/**
 * goen_yomi_pieces_settle:
 * @self: pieces
 * @kana: (nullable): the reading of the part that was committed
 *
 * Says how the piece is read that waited for the rest of its conversion.
 *
 * Returns: %TRUE when there was such a piece
 */
gboolean
goen_yomi_pieces_settle (GoenYomiPieces *self,
                         const char     *kana)
{
  gboolean was_waiting = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = get_piece (self, i);

      if (!piece->more_to_come)
        continue;

      piece->more_to_come = FALSE;
      g_set_str (&piece->kana, kana);
      was_waiting = TRUE;
    }

  return was_waiting;
}

/**
 * goen_yomi_pieces_is_waiting:
 * @self: pieces
 *
 * Tells whether a part of a conversion is still being composed.
 *
 * Returns: %TRUE when a piece waits for the rest of its conversion
 */
gboolean
goen_yomi_pieces_is_waiting (GoenYomiPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (get_piece (self, i)->more_to_come)
      return TRUE;

  return FALSE;
}

/* A piece of kana is read as it is written, whatever is left of it. */
static void
cut_piece (Piece      *piece,
           guint       start,
           const char *text)
{
  g_autofree char *rest = g_utf8_substring (text, start, start + piece->n_chars);

  forget_reading (piece);
  if (goen_kana_is_reading (rest))
    piece->kana = goen_kana_to_hiragana (rest);
}

/**
 * goen_yomi_pieces_remove:
 * @self: pieces
 * @position: where, in characters
 * @n_chars: how many characters are gone
 * @remaining_text: the name without them
 *
 * Notes that text has gone from the name.
 *
 * A piece that is gone takes its reading with it; what is left of a piece
 * in kanji is no longer known to be read in any way.
 */
void
goen_yomi_pieces_remove (GoenYomiPieces *self,
                         guint           position,
                         guint           n_chars,
                         const char     *remaining_text)
{
  guint start = 0;   /* in the text as it is now */
  guint index = 0;
  guint left = n_chars;

  while (index < self->pieces->len && left > 0)
    {
      Piece *piece = get_piece (self, index);
      guint cut = 0;

      if (position < start + piece->n_chars)
        cut = MIN (left, start + piece->n_chars - position);

      if (cut == piece->n_chars)
        {
          g_array_remove_index (self->pieces, index);
        }
      else
        {
          piece->n_chars -= cut;
          if (cut > 0)
            cut_piece (piece, start, remaining_text);
          start += piece->n_chars;
          index++;
        }
      left -= cut;
    }
}

/**
 * goen_yomi_pieces_dup_reading:
 * @self: pieces
 *
 * Puts the readings of all pieces together.
 *
 * Returns: (transfer full) (nullable): the reading of the name, %NULL when a part of it is not known
 */
char *
goen_yomi_pieces_dup_reading (GoenYomiPieces *self)
{
  g_autoptr (GString) reading = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const char *kana = get_piece (self, i)->kana;

      if (kana == NULL)
        return NULL;
      g_string_append (reading, kana);
    }

  return g_strdup (reading->str);
}
