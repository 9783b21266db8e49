/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-table.h"
#include "goen-person-private.h"

G_BEGIN_DECLS

/* What the files about follow-ups, timelines and keeping in touch share. */

/* Which entries of a timeline are a contact, as goen_interaction_kind_is_contact() says; a test compares the two. */
#define GOEN_IS_CONTACT "kind NOT IN (10, 12)"

/* From follow_up f with who and what it is about; f comes first, so that its indexes give the order. */
#define GOEN_SELECT_FOLLOW_UP \
  "SELECT f.id, f.uuid, f.person_id, f.other_id, f.event_id, f.kind, f.state, f.hook, f.due, f.snoozed, f.tone, f.subject," \
  " f.body, f.reason, f.closed, f.interaction_id, f.created," \
  " p.uuid, p.family, p.given, p.middle, p.nickname, p.formatted, p.family_yomi, p.given_yomi, a.company, a.title," \
  " EXISTS (SELECT 1 FROM image i WHERE i.person_id = p.id AND i.kind = 1)," \
  " o.uuid, o.family, o.given, o.middle, o.nickname, o.formatted, o.family_yomi, o.given_yomi," \
  " e.uuid, e.title, e.start" \
  " FROM follow_up f CROSS JOIN person p ON p.id = f.person_id AND p.deleted = 0" \
  " LEFT JOIN affiliation a ON a.person_id = p.id AND a.position =" \
  "  ifnull ((SELECT b.position FROM affiliation b WHERE b.person_id = p.id AND b.ended IS NULL ORDER BY b.position LIMIT 1)," \
  "  (SELECT min (b.position) FROM affiliation b WHERE b.person_id = p.id))" \
  " LEFT JOIN person o ON o.id = f.other_id AND o.deleted = 0" \
  " LEFT JOIN event e ON e.id = f.event_id AND e.deleted = 0"

GoenFollowUp *goen_follow_up_read          (GoenDatabase      *db,
                                            GoenStatement     *statement,
                                            GoenPersonRecord  *scratch,
                                            GError           **error);
gboolean      goen_follow_up_check_person  (GoenDatabase      *db,
                                            gint64             person_id,
                                            GError           **error);
void          goen_follow_up_set_not_found (GError           **error);
void          goen_statement_filled_text   (GoenStatement     *self,
                                            int                index,
                                            const char        *text);
void          goen_statement_reference     (GoenStatement     *self,
                                            int                index,
                                            gint64             id);

G_END_DECLS
