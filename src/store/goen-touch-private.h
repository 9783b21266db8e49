/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow-up-private.h"

G_BEGIN_DECLS

/* Keeping in touch: whose turn it is, and why. */

/* The shortest interval wins, of the person's own and those of the tags; an own one of 0 is never. Who was never in
 * contact counts from the day they were added. @own and @tagged are rows of (person_id, days). */
#define GOEN_SELECT_TOUCH_DUE_FROM(own, tagged) \
  "SELECT p.id, s.days, CASE WHEN p.last_contact > 0 THEN p.last_contact ELSE p.created END + s.days * 86400," \
  " (SELECT ifnull (sum (" GOEN_BALANCE_RECEIVED ") - sum (" GOEN_BALANCE_GIVEN "), 0) FROM interaction" \
  "  WHERE person_id = p.id AND kind IN (6, 7, 8, 9))," \
  " CASE WHEN p.met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN substr (p.met_on, 6) END" \
  " FROM (SELECT person_id, min (days) AS days FROM (" own " UNION ALL " tagged ") GROUP BY person_id) s" \
  " CROSS JOIN person p ON p.id = s.person_id" \
  " WHERE p.deleted = 0 AND p.id NOT IN (SELECT person_id FROM touch WHERE days = 0)"

/* What they gave and what I gave, by the numbers of GoenInteractionKind and GoenDirection. */
#define GOEN_BALANCE_RECEIVED "kind = 8 OR (kind IN (6, 9) AND direction = 2)"
#define GOEN_BALANCE_GIVEN    "kind = 7 OR (kind IN (6, 9) AND direction = 1)"

#define GOEN_SELECT_TOUCH_DUE \
  GOEN_SELECT_TOUCH_DUE_FROM ("SELECT person_id, days FROM touch WHERE days > 0", \
                              "SELECT g.person_id, t.days FROM tag_touch t" \
                              " CROSS JOIN person_tag g ON g.tag_id = t.tag_id")

#define GOEN_SELECT_TOUCH_DUE_OF_ONE \
  GOEN_SELECT_TOUCH_DUE_FROM ("SELECT person_id, days FROM touch WHERE days > 0 AND person_id = ?1", \
                              "SELECT g.person_id, t.days FROM person_tag g" \
                              " CROSS JOIN tag_touch t ON t.tag_id = g.tag_id WHERE g.person_id = ?1")

gboolean      goen_touch_load_quiet        (GoenDatabase      *db,
                                            gint64             person_id,
                                            GPtrArray         *quiet,
                                            GError           **error);

/* An interest that an event of the next weeks has to do with. */
typedef struct {
  char   *topic;
  gint64  event_id;
  char   *event_title;
} GoenInterestMatch;

void          goen_interest_match_free     (GoenInterestMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenInterestMatch, goen_interest_match_free)

GPtrArray    *goen_interest_find_matches   (GoenDatabase      *db,
                                            gint64             from,
                                            gint64             to,
                                            GCancellable      *cancellable,
                                            GError           **error);

G_END_DECLS
