/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-record.h"
#include "goen-record-strings-private.h"

static const gsize interaction_strings[] = {
  G_STRUCT_OFFSET (GoenInteraction, uuid),
  G_STRUCT_OFFSET (GoenInteraction, text),
  G_STRUCT_OFFSET (GoenInteraction, event_uuid),
  G_STRUCT_OFFSET (GoenInteraction, event_title),
};

static const char * const kind_names[] = {
  [GOEN_INTERACTION_MET] = "met",
  [GOEN_INTERACTION_MAIL] = "mail",
  [GOEN_INTERACTION_CALL] = "call",
  [GOEN_INTERACTION_MEETING] = "meeting",
  [GOEN_INTERACTION_MESSAGE] = "message",
  [GOEN_INTERACTION_INTRODUCTION] = "introduction",
  [GOEN_INTERACTION_GAVE] = "gave",
  [GOEN_INTERACTION_RECEIVED] = "received",
  [GOEN_INTERACTION_PROMISE] = "promise",
  [GOEN_INTERACTION_ACHIEVEMENT] = "achievement",
  [GOEN_INTERACTION_PROJECT] = "project",
  [GOEN_INTERACTION_NOTE] = "note",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == GOEN_N_INTERACTION_KINDS);

/**
 * goen_interaction_new:
 *
 * Creates an entry of a timeline without anything in it.
 *
 * Returns: (transfer full): a new entry
 */
GoenInteraction *
goen_interaction_new (void)
{
  return g_new0 (GoenInteraction, 1);
}

/**
 * goen_interaction_copy:
 * @self: an entry of a timeline
 *
 * Copies an entry with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenInteraction *
goen_interaction_copy (const GoenInteraction *self)
{
  return goen_record_strings_dup (self, sizeof (GoenInteraction), interaction_strings,
                                  G_N_ELEMENTS (interaction_strings));
}

/**
 * goen_interaction_free:
 * @self: (nullable) (transfer full): an entry of a timeline
 *
 * Frees an entry.
 */
void
goen_interaction_free (GoenInteraction *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, interaction_strings, G_N_ELEMENTS (interaction_strings));
  g_free (self);
}

/**
 * goen_interaction_kind_is_contact:
 * @kind: a kind of entry
 *
 * Tells whether something passed between the two of us, so that the interval of keeping in touch starts anew.
 *
 * What is only noted about somebody, a note or an achievement of theirs, is no contact.
 *
 * Returns: whether it is a contact
 */
gboolean
goen_interaction_kind_is_contact (GoenInteractionKind kind)
{
  return kind >= GOEN_INTERACTION_MET &&
         kind < GOEN_N_INTERACTION_KINDS &&
         kind != GOEN_INTERACTION_ACHIEVEMENT &&
         kind != GOEN_INTERACTION_NOTE;
}

/**
 * goen_interaction_kind_to_name:
 * @kind: a kind of entry
 *
 * Names a kind for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no kind
 */
const char *
goen_interaction_kind_to_name (GoenInteractionKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kind_names) ? kind_names[kind] : NULL;
}
