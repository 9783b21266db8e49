/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-up-record.h"

#include "goen-record-strings-private.h"

/* Follow-ups, and the templates from which their drafts are made. */

static const gsize follow_up_strings[] = {
  G_STRUCT_OFFSET (GoenFollowUp, uuid),
  G_STRUCT_OFFSET (GoenFollowUp, hook),
  G_STRUCT_OFFSET (GoenFollowUp, subject),
  G_STRUCT_OFFSET (GoenFollowUp, body),
  G_STRUCT_OFFSET (GoenFollowUp, reason),
  G_STRUCT_OFFSET (GoenFollowUp, person_uuid),
  G_STRUCT_OFFSET (GoenFollowUp, person_name),
  G_STRUCT_OFFSET (GoenFollowUp, person_yomi),
  G_STRUCT_OFFSET (GoenFollowUp, person_company),
  G_STRUCT_OFFSET (GoenFollowUp, person_title),
  G_STRUCT_OFFSET (GoenFollowUp, other_uuid),
  G_STRUCT_OFFSET (GoenFollowUp, other_name),
  G_STRUCT_OFFSET (GoenFollowUp, event_uuid),
  G_STRUCT_OFFSET (GoenFollowUp, event_title),
};

static const gsize template_strings[] = {
  G_STRUCT_OFFSET (GoenTemplate, uuid),
  G_STRUCT_OFFSET (GoenTemplate, language),
  G_STRUCT_OFFSET (GoenTemplate, name),
  G_STRUCT_OFFSET (GoenTemplate, subject),
  G_STRUCT_OFFSET (GoenTemplate, body),
};

static const char * const kind_names[] = {
  [GOEN_FOLLOW_UP_THANKS] = "thanks",
  [GOEN_FOLLOW_UP_INFO] = "info",
  [GOEN_FOLLOW_UP_MEET] = "meet",
  [GOEN_FOLLOW_UP_CONGRATULATE] = "congratulate",
  [GOEN_FOLLOW_UP_INTRODUCE] = "introduce",
  [GOEN_FOLLOW_UP_AGAIN] = "again",
  [GOEN_FOLLOW_UP_PROMISE] = "promise",
  [GOEN_FOLLOW_UP_PROMISED] = "promised",
};

static const char * const tone_names[] = {
  [GOEN_TONE_CLIENT] = "client",
  [GOEN_TONE_PEER] = "peer",
  [GOEN_TONE_FRIEND] = "friend",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == GOEN_N_FOLLOW_UP_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (tone_names) == GOEN_N_TONES);

/**
 * goen_follow_up_new:
 *
 * Creates an open follow-up of which nothing is known.
 *
 * Returns: (transfer full): a new follow-up
 */
GoenFollowUp *
goen_follow_up_new (void)
{
  return g_new0 (GoenFollowUp, 1);
}

/**
 * goen_follow_up_copy:
 * @self: a follow-up
 *
 * Copies a follow-up with what was read along.
 *
 * Returns: (transfer full): a copy
 */
GoenFollowUp *
goen_follow_up_copy (const GoenFollowUp *self)
{
  return goen_record_strings_dup (self, sizeof (GoenFollowUp), follow_up_strings, G_N_ELEMENTS (follow_up_strings));
}

/**
 * goen_follow_up_free:
 * @self: (nullable) (transfer full): a follow-up
 *
 * Frees a follow-up.
 */
void
goen_follow_up_free (GoenFollowUp *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, follow_up_strings, G_N_ELEMENTS (follow_up_strings));
  g_free (self);
}

/**
 * goen_follow_up_kind_to_name:
 * @kind: a kind of follow-up
 *
 * Names a kind for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no kind
 */
const char *
goen_follow_up_kind_to_name (GoenFollowUpKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kind_names) ? kind_names[kind] : NULL;
}

/**
 * goen_follow_up_kind_from_name:
 * @name: (nullable): a name as goen_follow_up_kind_to_name() gives it
 * @kind: (out): the kind, left alone when there is none
 *
 * Finds a kind by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_follow_up_kind_from_name (const char       *name,
                               GoenFollowUpKind *kind)
{
  int found = goen_record_find_name (kind_names, G_N_ELEMENTS (kind_names), name);

  if (found >= 0)
    *kind = found;

  return found >= 0;
}

/**
 * goen_tone_to_name:
 * @tone: a tone
 *
 * Names a tone for files and for goen-cli.
 *
 * Returns: (nullable): the name, %NULL for what is no tone
 */
const char *
goen_tone_to_name (GoenTone tone)
{
  return (guint) tone < G_N_ELEMENTS (tone_names) ? tone_names[tone] : NULL;
}

/**
 * goen_tone_from_name:
 * @name: (nullable): a name as goen_tone_to_name() gives it
 * @tone: (out): the tone, left alone when there is none
 *
 * Finds a tone by its name.
 *
 * Returns: whether there is one
 */
gboolean
goen_tone_from_name (const char *name,
                     GoenTone   *tone)
{
  int found = goen_record_find_name (tone_names, G_N_ELEMENTS (tone_names), name);

  if (found >= 0)
    *tone = found;

  return found >= 0;
}

/**
 * goen_template_new:
 *
 * Creates a template without text.
 *
 * Returns: (transfer full): a new template
 */
GoenTemplate *
goen_template_new (void)
{
  return g_new0 (GoenTemplate, 1);
}

/**
 * goen_template_copy:
 * @self: a template
 *
 * Copies a template.
 *
 * Returns: (transfer full): a copy
 */
GoenTemplate *
goen_template_copy (const GoenTemplate *self)
{
  return goen_record_strings_dup (self, sizeof (GoenTemplate), template_strings, G_N_ELEMENTS (template_strings));
}

/**
 * goen_template_free:
 * @self: (nullable) (transfer full): a template
 *
 * Frees a template.
 */
void
goen_template_free (GoenTemplate *self)
{
  if (self == NULL)
    return;

  goen_record_strings_free (self, template_strings, G_N_ELEMENTS (template_strings));
  g_free (self);
}
