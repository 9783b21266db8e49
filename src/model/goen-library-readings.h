/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library.h"

G_BEGIN_DECLS

/* Readings guessed by a dictionary, and confirmed by the user. */

typedef void (*GoenReadingsProgress) (guint done, guint all, gpointer user_data);   /* on the main thread */

gboolean goen_library_can_guess_readings     (void);                                /* FALSE without a dictionary */
gboolean goen_library_guess_reading          (GoenLibrary           *self,          /* fills what is missing, in memory only; FALSE when nothing could be */
                                              GoenPersonRecord      *record);
void     goen_library_guess_readings_async   (GoenLibrary           *self,          /* for all without a reading; written as guesses, one transaction */
                                              GoenReadingsProgress   progress,      /* (nullable) */
                                              gpointer               progress_data,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
GArray  *goen_library_guess_readings_finish  (GoenLibrary           *self,          /* of gint64: who got a guess, for undo */
                                              GAsyncResult          *result,
                                              GError               **error);
void     goen_library_forget_guesses_async   (GoenLibrary           *self,          /* takes guesses back that nobody has confirmed */
                                              const gint64          *ids,
                                              guint                  n_ids,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
gboolean goen_library_forget_guesses_finish  (GoenLibrary           *self,
                                              GAsyncResult          *result,
                                              GError               **error);
void     goen_reading_set_whole              (GoenPersonRecord      *record,        /* one reading for the whole name, family first */
                                              const char            *yomi);

G_END_DECLS
