/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  GOEN_TABLE_PERSON = 1,
  GOEN_TABLE_TAG,
  GOEN_TABLE_IMPORT,
  GOEN_TABLE_MERGE,    /* merges, and who is not the same; ids of merges, 0 for the latter */
  GOEN_TABLE_EVENT,        /* also who attends, and the worth of it */
  GOEN_TABLE_FOLLOW_UP,
  GOEN_TABLE_INTERACTION,  /* ids of people whose timeline changed */
  GOEN_TABLE_TOUCH,        /* ids of people, 0 for the intervals of tags */
  GOEN_TABLE_PROFILE,
  GOEN_TABLE_TEMPLATE,
  GOEN_TABLE_PITCH,        /* also its takes and where it was used; 0 for the words of the user */
  GOEN_TABLE_QUESTION,     /* 0 where it is not an own card: states of cards, and what was asked */
  GOEN_TABLE_FACE,         /* ids of people */
  GOEN_TABLE_CARD,         /* designs, sheets, pictures of the card and printers; always 0 */
} GoenTable;

typedef enum {
  GOEN_CHANGE_ADDED = 1,
  GOEN_CHANGE_CHANGED,
  GOEN_CHANGE_REMOVED,
} GoenChangeKind;

typedef struct {
  GoenTable      table;
  gint64         id;
  GoenChangeKind kind;
} GoenChange;

/**
 * GoenChangeSet:
 *
 * What one committed transaction changed; immutable once emitted, reference counted.
 *
 * A set that is_reset says only that anything may have changed: another process
 * wrote to the file, or the changes were too many to list.
 */
#define GOEN_TYPE_CHANGE_SET (goen_change_set_get_type ())
typedef struct _GoenChangeSet GoenChangeSet;

GType             goen_change_set_get_type   (void);
GoenChangeSet    *goen_change_set_new        (void);
GoenChangeSet    *goen_change_set_ref        (GoenChangeSet       *self);
void              goen_change_set_unref      (GoenChangeSet       *self);
void              goen_change_set_note       (GoenChangeSet       *self,
                                              GoenTable            table,
                                              gint64               id,
                                              GoenChangeKind       kind);
void              goen_change_set_note_reset (GoenChangeSet       *self);
gboolean          goen_change_set_is_reset   (const GoenChangeSet *self);
gboolean          goen_change_set_is_empty   (const GoenChangeSet *self);
gboolean          goen_change_set_touches    (const GoenChangeSet *self,
                                              GoenTable            table);
gboolean          goen_change_set_has        (const GoenChangeSet *self,
                                              GoenTable            table,
                                              gint64               id);
const GoenChange *goen_change_set_get        (const GoenChangeSet *self,
                                              guint               *n_changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenChangeSet, goen_change_set_unref)

G_END_DECLS
