/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-error.h"
#include "goen-words-private.h"

/* What is written behind a name and is none of it. */
static const struct {
  const char *text;
  const char *honorific;   /* to keep, (nullable) */
} behind_name[] = {
  { "様", NULL },
  { "さま", NULL },
  { "さん", NULL },
  { "氏", NULL },
  { "先生", "先生" },
  { "-san", NULL },
  { "-sama", NULL },
  { "-sensei", "先生" },
};

static gboolean
is_separator (gunichar c,
              gboolean only_tabs)
{
  return c == '\t' || (!only_tabs && (c == '/' || c == 0xFF0F || c == 0x2044 || c == 0x2215));
}

/* Where the first separator in @text is, or its end. */
static const char *
find_separator (const char *text,
                gboolean    only_tabs)
{
  while (*text != '\0' && !is_separator (g_utf8_get_char (text), only_tabs))
    text = g_utf8_next_char (text);

  return text;
}

static gboolean
has_two_tabs (const char *text)
{
  const char *tab = strchr (text, '\t');

  return tab != NULL && strchr (tab + 1, '\t') != NULL;
}

static void
take_off_honorific (GoenCaptureLine *self)
{
  gsize length = self->name != NULL ? strlen (self->name) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (behind_name); i++)
    {
      g_autofree char *rest = NULL;
      gsize suffix = strlen (behind_name[i].text);

      if (length <= suffix || g_ascii_strcasecmp (self->name + length - suffix, behind_name[i].text) != 0)
        continue;
      rest = goen_words_clean (self->name, (gssize) (length - suffix));
      if (rest == NULL)
        return;

      g_free (self->name);
      self->name = g_steal_pointer (&rest);
      self->honorific = g_strdup (behind_name[i].honorific);
      return;
    }
}

/**
 * goen_capture_line_parse:
 * @text: what was typed: name / company / hook
 * @error: (nullable): return location for an error
 *
 * Reads one line of quick capture.
 *
 * Slashes may be half or full width, and a tab is one as well; a line with two tabs comes out of a table, and there only
 * tabs part. A part may be empty: "高橋 美咲 // 展示会の話". A slash inside the name of a company cannot be told from one that
 * parts, and parts; behind the second one slashes are text. Spaces of every width are trimmed. 様, さん, 氏 and 先生 behind
 * the name are taken off.
 *
 * Returns: (transfer full): the parts; %NULL with %GOEN_ERROR_INVALID when there is neither a name nor a company
 */
GoenCaptureLine *
goen_capture_line_parse (const char  *text,
                         GError     **error)
{
  g_autoptr (GoenCaptureLine) self = g_new0 (GoenCaptureLine, 1);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  gboolean only_tabs = has_two_tabs (valid);
  const char *first = find_separator (valid, only_tabs);
  const char *company = *first != '\0' ? g_utf8_next_char (first) : first;
  const char *second = find_separator (company, only_tabs);

  self->name = goen_words_clean (valid, first - valid);
  self->company = goen_words_clean (company, second - company);
  if (*second != '\0')
    self->hook = goen_words_clean (g_utf8_next_char (second), -1);

  if (self->name == NULL && self->company == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("Write at least a name or a company."));
      return NULL;
    }

  take_off_honorific (self);

  return g_steal_pointer (&self);
}

/**
 * goen_capture_line_new:
 * @name: (nullable): the name
 * @company: (nullable): the company
 * @hook: (nullable): what was talked about
 *
 * Makes a line of its parts, trimmed.
 *
 * Returns: (transfer full): a new line
 */
GoenCaptureLine *
goen_capture_line_new (const char *name,
                       const char *company,
                       const char *hook)
{
  GoenCaptureLine *self = g_new0 (GoenCaptureLine, 1);

  self->name = goen_words_clean (name, -1);
  self->company = goen_words_clean (company, -1);
  self->hook = goen_words_clean (hook, -1);

  return self;
}

/**
 * goen_capture_line_copy:
 * @self: (nullable): a line
 *
 * Copies a line.
 *
 * Returns: (transfer full) (nullable): the copy
 */
GoenCaptureLine *
goen_capture_line_copy (const GoenCaptureLine *self)
{
  GoenCaptureLine *copy;

  if (self == NULL)
    return NULL;

  copy = g_new0 (GoenCaptureLine, 1);
  copy->name = g_strdup (self->name);
  copy->company = g_strdup (self->company);
  copy->hook = g_strdup (self->hook);
  copy->honorific = g_strdup (self->honorific);

  return copy;
}

/**
 * goen_capture_line_free:
 * @self: (nullable) (transfer full): a line
 *
 * Frees a line.
 */
void
goen_capture_line_free (GoenCaptureLine *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->company);
  g_free (self->hook);
  g_free (self->honorific);
  g_free (self);
}
