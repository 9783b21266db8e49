/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"

#define MAX_DEPTH 16
#define LEFT_OUT  '\1'   /* where a part was left out, so that its line can go as well */

static gboolean fill_part (const char             **p,
                           guint                    depth,
                           const GoenDraftContext  *context,
                           GString                 *out);

/* Slots */

/* The end of the {slot} that begins at @p, or NULL. */
static const char *
find_slot_end (const char *p)
{
  const char *end = p + 1;

  while (g_ascii_islower (*end) || *end == '_')
    end++;

  return *end == '}' && end > p + 1 ? end + 1 : NULL;
}

static char *
dup_slot_name (const char *p,
               const char *end)
{
  return g_strndup (p + 1, (gsize) (end - p - 2));
}

/* Fills */

/* Of the forms between [[ and ]], the first in which no slot is empty. */
static void
fill_section (const char             **p,
              guint                    depth,
              const GoenDraftContext  *context,
              GString                 *out)
{
  g_autoptr (GString) chosen = NULL;

  do
    {
      g_autoptr (GString) form = g_string_new (NULL);

      *p += 2;
      if (fill_part (p, depth, context, form) && chosen == NULL)
        chosen = g_steal_pointer (&form);
    }
  while (g_str_has_prefix (*p, "||"));

  if (g_str_has_prefix (*p, "]]"))
    *p += 2;

  if (chosen != NULL)
    g_string_append_len (out, chosen->str, (gssize) chosen->len);
  else
    g_string_append_c (out, LEFT_OUT);
}

/* Up to the end of the text, or of the form of the section at @depth. FALSE when one of its own slots is empty. */
static gboolean
fill_part (const char             **p,
           guint                    depth,
           const GoenDraftContext  *context,
           GString                 *out)
{
  gboolean is_complete = TRUE;

  while (**p != '\0')
    {
      const char *end = **p == '{' ? find_slot_end (*p) : NULL;
      g_autofree char *slot = end != NULL ? dup_slot_name (*p, end) : NULL;

      if (depth > 0 && (g_str_has_prefix (*p, "||") || g_str_has_prefix (*p, "]]")))
        return is_complete;

      if (g_str_has_prefix (*p, "[[") && depth < MAX_DEPTH)
        {
          fill_section (p, depth + 1, context, out);
        }
      else if (slot != NULL && goen_draft_slot_is_known (slot))
        {
          g_autofree char *value = goen_draft_slot_dup_value (slot, context);

          if (value != NULL)
            g_string_append (out, value);
          else
            g_string_append_c (out, LEFT_OUT);
          is_complete &= value != NULL;
          *p = end;
        }
      else
        {
          if (**p != LEFT_OUT && **p != '\r')
            g_string_append_c (out, **p);
          (*p)++;
        }
    }

  return is_complete;
}

/* Runs of spaces become one, but for those that indent; none stands before 、 and 。 */
static char *
tidy_line (const char *line)
{
  GString *tidy = g_string_new (NULL);
  gsize indent;

  for (const char *p = line; *p != '\0'; p++)
    if (*p != LEFT_OUT)
      g_string_append_c (tidy, *p);

  for (indent = strlen (tidy->str); indent > 0 && tidy->str[indent - 1] == ' '; indent--)
    g_string_truncate (tidy, indent - 1);

  indent = strspn (tidy->str, " ");
  for (gsize i = indent; i < tidy->len; )
    if (tidy->str[i] == ' ' && (tidy->str[i + 1] == ' ' || g_str_has_prefix (tidy->str + i + 1, "、")
                                || g_str_has_prefix (tidy->str + i + 1, "。")))
      g_string_erase (tidy, (gssize) i, 1);
    else
      i++;

  return g_string_free_and_steal (tidy);
}

/* A line of which nothing is left goes, and never more than one line is empty. */
static char *
tidy (const char *filled)
{
  g_auto (GStrv) lines = g_strsplit (filled, "\n", -1);
  GString *text = g_string_new (NULL);
  gboolean is_gap = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = tidy_line (lines[i]);

      if (*line == '\0')
        {
          is_gap |= strchr (lines[i], LEFT_OUT) == NULL;
          continue;
        }
      if (text->len > 0)
        g_string_append (text, is_gap ? "\n\n" : "\n");
      g_string_append (text, line);
      is_gap = FALSE;
    }

  return g_string_free_and_steal (text);
}

/**
 * goen_draft_template_fill:
 * @text: a template, as it is edited
 * @language: "ja", or anything else for English
 * @tone: how to write
 * @source: what to fill it from
 *
 * Fills the slots of a template.
 *
 * What is not right in a template, as goen_draft_template_check() tells, stays in the text as it stands.
 *
 * Returns: (transfer full): the text, without an empty line at its ends
 */
char *
goen_draft_template_fill (const char            *text,
                          const char            *language,
                          GoenTone               tone,
                          const GoenDraftSource *source)
{
  GoenDraftContext context = { source, tone, g_strcmp0 (language, "ja") == 0 };
  g_autoptr (GString) filled = g_string_new (NULL);

  while (*text != '\0')
    fill_part (&text, 0, &context, filled);

  return tidy (filled->str);
}

/* Checks */

static gboolean
fail (GError **error,
      char    *message)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, message);
  g_free (message);

  return FALSE;
}

static gboolean
check_slot (const char  *p,
            const char  *end,
            guint        line,
            GError     **error)
{
  g_autofree char *slot = NULL;

  if (end == NULL)
    /* Translators: "{" begins a placeholder in a template. %u is the number of a line. */
    return fail (error, g_strdup_printf (_("Line %u has a “{” that is no placeholder. "
                                           "Take it out, or write a name and “}” behind it."), line));

  slot = dup_slot_name (p, end);
  if (goen_draft_slot_is_known (slot))
    return TRUE;

  /* Translators: %s is the name of a placeholder in a template, as it was typed. */
  return fail (error, g_strdup_printf (_("Line %u has the placeholder {%s}, which does not exist. Choose one of the list."),
                                       line, slot));
}

/**
 * goen_draft_template_check:
 * @text: a template, as it is edited
 * @error: (nullable): return location for an error
 *
 * Looks for what is not right in a template: a slot that does not exist, and brackets that do not belong together.
 *
 * Returns: %TRUE when all is right; %FALSE with %GOEN_ERROR_INVALID and a sentence that names the first wrong line
 */
gboolean
goen_draft_template_check (const char  *text,
                           GError     **error)
{
  guint opened[MAX_DEPTH];   /* in which line */
  guint depth = 0, line = 1;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        line++;

      if (*p == '{')
        {
          const char *end = find_slot_end (p);

          if (!check_slot (p, end, line, error))
            return FALSE;
          p = end - 1;
        }
      else if (g_str_has_prefix (p, "[["))
        {
          if (depth == MAX_DEPTH)
            return fail (error, g_strdup_printf (_("Line %u has too many “[[” inside of each other. Use fewer."), line));
          opened[depth++] = line;
          p++;
        }
      else if (g_str_has_prefix (p, "]]"))
        {
          if (depth == 0)
            return fail (error, g_strdup_printf (_("Line %u has a “]]” without “[[” before it. "
                                                   "Take it out, or write “[[” where the part begins."), line));
          depth--;
          p++;
        }
    }

  if (depth > 0)
    return fail (error, g_strdup_printf (_("The “[[” in line %u is never closed. Write “]]” where the part ends."),
                                         opened[depth - 1]));

  return TRUE;
}
