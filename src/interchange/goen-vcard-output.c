/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-vcard-output.h"

#include <string.h>

#include "goen-vcard-card.h"
#include "goen-vcard-text.h"

/* RFC 6350 section 3.2: lines should not be longer than 75 octets without their end. */
#define MAX_OCTETS 75

static void
free_kept (gpointer data)
{
  g_queue_free_full (data, (GDestroyNotify) goen_vcard_line_free);
}

static char *
make_key (const char *name,
          const char *type,
          const char *value)
{
  return g_strconcat (name, "\n", type != NULL ? type : "", "\n", value, NULL);
}

static GoenVcardKind
get_kind (const char *name)
{
  static const struct {
    const char   *name;
    GoenVcardKind kind;
  } kinds[] = {
    { "TEL", GOEN_VCARD_KIND_PHONE },
    { "EMAIL", GOEN_VCARD_KIND_MAIL },
    { "ADR", GOEN_VCARD_KIND_ADDRESS },
    { "URL", GOEN_VCARD_KIND_LINK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return kinds[i].kind;

  return GOEN_VCARD_KIND_NONE;
}

/* Kept parameters say which value they belong to: property, type and value. */
static void
add_kept (GoenVcardOutput *self,
          const char      *text)
{
  GoenVcardLine *line = goen_vcard_line_parse_text (text);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = NULL;
  GQueue *queue;

  if (line == NULL)
    return;

  key = make_key (line->name, goen_vcard_type_pick (line, get_kind (line->name), others), line->value);
  queue = g_hash_table_lookup (self->kept, key);
  if (queue == NULL)
    {
      queue = g_queue_new ();
      g_hash_table_insert (self->kept, g_steal_pointer (&key), queue);
    }
  g_queue_push_tail (queue, line);
}

/* Dates are written under several names, and an address may be nothing but its label. */
static const char *
get_kept_name (const char *name)
{
  if (g_str_equal (name, "LABEL"))
    return "ADR";

  return g_str_equal (name, "ANNIVERSARY") || g_str_equal (name, "X-ANNIVERSARY") ? "X-ABDATE" : name;
}

/* Whether the kept parameters have the first of @parameters, too; then those of the file count. */
static gboolean
has_parameter (const GoenVcardLine *kept,
               const char          *parameters)
{
  g_autofree char *name = NULL;

  if (kept == NULL || parameters == NULL || *parameters != ';')
    return FALSE;

  name = g_strndup (parameters + 1, strcspn (parameters + 1, "="));
  return !g_str_equal (name, "TYPE") && goen_vcard_line_get_parameter (kept, name) != NULL;
}

static gboolean
is_kept_parameters (const char *line)
{
  return g_str_has_prefix (line, GOEN_VCARD_PARAMETERS ":");
}

/* Finds, once, the parameters that were kept for a value. */
static GoenVcardLine *
take_kept (GoenVcardOutput *self,
           const char      *name,
           const char      *type,
           const char      *value)
{
  g_autofree char *key = NULL;
  GQueue *queue;

  if (g_hash_table_size (self->kept) == 0)
    return NULL;

  key = make_key (get_kept_name (name), type, value);
  queue = g_hash_table_lookup (self->kept, key);

  return queue != NULL ? g_queue_pop_head (queue) : NULL;
}

static gboolean
equals_type (const char *word,
             const char *type)
{
  return type != NULL && g_ascii_strcasecmp (word, type) == 0;
}

/* Adds the kept parameters but the type, which is there already, and the label, which is a line of its own. */
static void
append_kept (GoenVcardOutput     *self,
             const GoenVcardLine *kept,
             const char          *type)
{
  for (guint i = 0; i < kept->parameters->len; i++)
    {
      const GoenVcardParameter *parameter = kept->parameters->pdata[i];
      gboolean is_type = g_str_equal (parameter->name, "TYPE");
      guint n = 0;

      if (g_str_equal (parameter->name, GOEN_VCARD_LABEL))
        continue;
      for (guint j = 0; j < parameter->values->len; j++)
        {
          if (is_type && equals_type (parameter->values->pdata[j], type))
            continue;
          if (n++ > 0)
            g_string_append_c (self->line, ',');
          else
            g_string_append_printf (self->line, ";%s=", parameter->name);
          goen_vcard_parameter_append (self->line, parameter->values->pdata[j]);
        }
    }
}

/* Folds a line so that no character is cut in two. */
static void
fold (GoenVcardOutput *self,
      const char      *text,
      gsize            length)
{
  const char *end = text + length;
  gsize room = MAX_OCTETS;

  while ((gsize) (end - text) > room)
    {
      const char *cut = text + room;

      while (cut > text && ((guchar) *cut & 0xC0) == 0x80)
        cut--;
      if (cut == text)
        cut = text + room;
      g_string_append_len (self->out, text, cut - text);
      g_string_append (self->out, "\r\n ");
      text = cut;
      room = MAX_OCTETS - 1;
    }

  g_string_append_len (self->out, text, end - text);
  g_string_append (self->out, "\r\n");
}

/*< private >
 * goen_vcard_output_init:
 * @out: where to append
 * @extra: (element-type utf8): the unknown lines of the record
 *
 * Begins the output of one card.
 */
void
goen_vcard_output_init (GoenVcardOutput *self,
                        GString         *out,
                        GoenVcardVersion version,
                        const GPtrArray *extra)
{
  *self = (GoenVcardOutput) { .out = out, .version = version, .line = g_string_new (NULL) };
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_kept);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < extra->len; i++)
    {
      const char *text = extra->pdata[i];
      const char *dot = text + strcspn (text, ".;:");

      if (is_kept_parameters (text))
        add_kept (self, text + strlen (GOEN_VCARD_PARAMETERS ":"));
      else if (*dot == '.')
        g_hash_table_add (self->groups, g_ascii_strdown (text, dot - text));
    }
}

void
goen_vcard_output_clear (GoenVcardOutput *self)
{
  if (self->line != NULL)
    g_string_free (self->line, TRUE);
  self->line = NULL;
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
}

/* A group that no unknown line uses, so that nothing is tied together by chance. */
char *
goen_vcard_output_new_group (GoenVcardOutput *self)
{
  while (TRUE)
    {
      g_autofree char *group = g_strdup_printf ("item%u", ++self->n_groups);

      if (!g_hash_table_contains (self->groups, group))
        return g_steal_pointer (&group);
    }
}

/*< private >
 * goen_vcard_output_write:
 * @group: (nullable): ties lines together
 * @name: the property
 * @type: (nullable): its type
 * @parameters: (nullable): more parameters, as ";NAME=value"
 * @value: the value, escaped
 * @key: (nullable): the value as kept parameters know it, %NULL where it is @value
 *
 * Writes one content line, with what was kept for its value.
 */
void
goen_vcard_output_write (GoenVcardOutput *self,
                         const char      *group,
                         const char      *name,
                         const char      *type,
                         const char      *parameters,
                         const char      *value,
                         const char      *key)
{
  g_autoptr (GoenVcardLine) kept = take_kept (self, name, type, key != NULL ? key : value);
  const char *label = kept != NULL ? goen_vcard_line_get_value_of (kept, GOEN_VCARD_LABEL) : NULL;
  g_autofree char *new_group = NULL;

  if (label != NULL && group == NULL)
    group = new_group = goen_vcard_output_new_group (self);

  g_string_truncate (self->line, 0);
  if (group != NULL)
    g_string_append_printf (self->line, "%s.", group);
  g_string_append (self->line, name);
  if (type != NULL)
    {
      g_string_append (self->line, ";TYPE=");
      goen_vcard_parameter_append (self->line, type);
    }
  if (parameters != NULL && !has_parameter (kept, parameters))
    g_string_append (self->line, parameters);
  if (kept != NULL)
    append_kept (self, kept, type);
  g_string_append_c (self->line, ':');
  g_string_append (self->line, value);
  fold (self, self->line->str, self->line->len);

  if (label != NULL)
    {
      g_autofree char *escaped = goen_vcard_text_escape (label);
      g_autofree char *line = g_strdup_printf ("%s.X-ABLabel:%s", group, escaped);

      goen_vcard_output_write_line (self, line);
    }
}

/* Writes a property that holds nothing but text; nothing for no text. */
void
goen_vcard_output_write_text (GoenVcardOutput *self,
                              const char      *name,
                              const char      *text)
{
  g_autofree char *value = NULL;

  if (goen_vcard_text_is_blank (text))
    return;

  value = goen_vcard_text_escape (text);
  goen_vcard_output_write (self, NULL, name, NULL, NULL, value, NULL);
}

void
goen_vcard_output_write_line (GoenVcardOutput *self,
                              const char      *line)
{
  fold (self, line, strlen (line));
}

/*< private >
 * goen_vcard_output_write_extra:
 * @line: a line of the `extra` of a record
 *
 * Writes a line that the record did not understand.
 *
 * What only vCard 2.1 can read is written anew, and what is no content line
 * at all, or would begin or end a card, becomes the text of one.
 */
void
goen_vcard_output_write_extra (GoenVcardOutput *self,
                               const char      *line)
{
  g_autoptr (GoenVcardLine) parsed = NULL;
  g_autofree char *text = NULL;

  if (is_kept_parameters (line))
    return;

  parsed = goen_vcard_line_parse_text (line);
  if (parsed == NULL || g_ascii_isspace (*line) || goen_vcard_line_is_structure (parsed))
    {
      g_autofree char *escaped = goen_vcard_text_escape (line);

      text = g_strconcat (GOEN_VCARD_UNREADABLE ":", escaped, NULL);
    }
  else
    {
      text = goen_vcard_line_to_string (parsed);
    }

  goen_vcard_output_write_line (self, text);
}
