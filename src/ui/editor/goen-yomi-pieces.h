/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GoenYomiPieces:
 *
 * Which stretch of a name is read how.
 *
 * A row of pieces in the order of the text. Each knows its reading in hiragana
 * ("" for Latin and for punctuation), or does not (%NULL). All counts are in characters.
 */
typedef struct _GoenYomiPieces GoenYomiPieces;

GoenYomiPieces *goen_yomi_pieces_new        (void);
void            goen_yomi_pieces_free       (GoenYomiPieces *self);
void            goen_yomi_pieces_set        (GoenYomiPieces *self,
                                             guint           n_chars,
                                             const char     *kana);
void            goen_yomi_pieces_insert     (GoenYomiPieces *self,
                                             guint           position,
                                             guint           n_chars,
                                             const char     *kana,
                                             gboolean        more_to_come);
void            goen_yomi_pieces_remove     (GoenYomiPieces *self,
                                             guint           position,
                                             guint           n_chars,
                                             const char     *remaining_text);
gboolean        goen_yomi_pieces_settle     (GoenYomiPieces *self,
                                             const char     *kana);
gboolean        goen_yomi_pieces_is_waiting (GoenYomiPieces *self);
char           *goen_yomi_pieces_dup_reading (GoenYomiPieces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenYomiPieces, goen_yomi_pieces_free)

G_END_DECLS
