/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The cards that were shown one after the other, to leaf back and forth. Plain; knows only their keys. */
typedef struct _GoenQuestionPile GoenQuestionPile;

GoenQuestionPile *goen_question_pile_new      (void);
void          goen_question_pile_free     (GoenQuestionPile *self);
const char   *goen_question_pile_get      (GoenQuestionPile *self);     /* (nullable): the one that lies open */
void          goen_question_pile_push     (GoenQuestionPile *self,  /* on top of the open one; those that lay after it go */
                                           const char       *key);
void          goen_question_pile_peek     (GoenQuestionPile *self,  /* the same, but the next push or peek puts its card in place of this one */
                                           const char       *key);
gboolean      goen_question_pile_has      (GoenQuestionPile *self,  /* whether there is one before (-1) or after (1) the open one */
                                           int               step);
const char   *goen_question_pile_leaf     (GoenQuestionPile *self,  /* (nullable): the one that lies open then */
                                           int               step);
void          goen_question_pile_remove   (GoenQuestionPile *self,  /* every time it was shown */
                                           const char       *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenQuestionPile, goen_question_pile_free)

G_END_DECLS
