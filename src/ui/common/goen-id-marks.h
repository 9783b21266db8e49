/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-id-list.h"

G_BEGIN_DECLS

/**
 * GoenIdMarks:
 *
 * The people who are marked where several are chosen, whether a list shows them now or not.
 */
typedef struct _GoenIdMarks GoenIdMarks;

GoenIdMarks *goen_id_marks_new   (void);
void         goen_id_marks_free  (GoenIdMarks *self);
gboolean     goen_id_marks_has   (GoenIdMarks *self,
                                  gint64       id);
gboolean     goen_id_marks_set   (GoenIdMarks *self,
                                  gint64       id,
                                  gboolean     marked);   /* FALSE when it was so already */
gboolean     goen_id_marks_clear (GoenIdMarks *self);     /* FALSE when there was none */
guint        goen_id_marks_count (GoenIdMarks *self);
GArray      *goen_id_marks_dup   (GoenIdMarks *self,      /* of gint64, in the order of the list; who is not in it follows */
                                  GoenIdList  *list);

G_END_DECLS
