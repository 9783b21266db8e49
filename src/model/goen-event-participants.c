/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-advice.h"

#include <string.h>

#include "goen-participant-words-private.h"
#include "goen-text.h"

/* A line that is longer than this is a sentence and no entry of a list. */
#define MAX_NAME 40

static void
note_also (GoenAttendance *attendance,
           const char     *text)
{
  g_autofree char *before = attendance->note;

  attendance->note = before != NULL ? g_strdup_printf ("%s / %s", before, text) : g_strdup (text);
}

/* 高橋 美咲 (たかはし みさき) 様: the reading is kept beside the name, the honorific is what everybody has. */
static char *
take_name (GoenAttendance *attendance,
           const char     *part)
{
  g_autofree char *name = g_strdup (part);
  g_autofree char *reading = goen_participant_cut_brackets (name);

  goen_participant_cut_honorific (name);
  if (reading != NULL)
    note_also (attendance, reading);

  return g_steal_pointer (&name);
}

static gboolean
is_name (const char *text)
{
  if (g_utf8_strlen (text, -1) > MAX_NAME || strchr (text, '@') != NULL || strstr (text, "://") != NULL ||
      strstr (text, "。") != NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Where nothing says which part is which: the name first, or a company that looks like one, then the name. */
static void
guess_roles (char                **parts,
             GoenParticipantRole  *roles,
             guint                 n_parts)
{
  gboolean has_name = FALSE;
  gboolean has_company = FALSE;
  gboolean company_first = n_parts > 1 && goen_participant_is_company (parts[0]) && !goen_participant_is_company (parts[1]);

  for (guint i = 0; i < n_parts; i++)
    {
      gboolean is_post = goen_participant_is_post (parts[i]);

      if (strchr (parts[i], '@') != NULL)
        roles[i] = GOEN_PARTICIPANT_NOTE;
      else if (i == 0 && n_parts > 1 && goen_participant_is_number (parts[i]))
        roles[i] = GOEN_PARTICIPANT_NUMBER;
      else if (i == 0 && company_first)
        roles[i] = GOEN_PARTICIPANT_COMPANY;
      else if (!has_name && (!is_post || has_company == company_first))
        roles[i] = company_first && is_post && i + 1 < n_parts ? GOEN_PARTICIPANT_TITLE : GOEN_PARTICIPANT_NAME;
      else if (!has_company && !is_post)
        roles[i] = GOEN_PARTICIPANT_COMPANY;
      else
        roles[i] = GOEN_PARTICIPANT_TITLE;
      has_name = has_name || roles[i] == GOEN_PARTICIPANT_NAME;
      has_company = has_company || roles[i] == GOEN_PARTICIPANT_COMPANY;
    }
}

static void
take_part (GoenAttendance      *attendance,
           const char          *part,
           GoenParticipantRole  role)
{
  switch (role)
    {
    case GOEN_PARTICIPANT_NAME:
      attendance->name = take_name (attendance, part);
      break;

    case GOEN_PARTICIPANT_FAMILY:
    case GOEN_PARTICIPANT_GIVEN:
      {
        g_autofree char *before = attendance->name;

        attendance->name = before != NULL ? g_strdup_printf ("%s %s", before, part) : g_strdup (part);
        break;
      }

    case GOEN_PARTICIPANT_COMPANY:
      g_set_str (&attendance->company, part);
      break;

    case GOEN_PARTICIPANT_TITLE:
      {
        g_autofree char *before = attendance->title;

        attendance->title = before != NULL ? g_strdup_printf ("%s %s", before, part) : g_strdup (part);
        break;
      }

    case GOEN_PARTICIPANT_NUMBER:
      break;

    case GOEN_PARTICIPANT_NOTE:
    default:
      note_also (attendance, part);
    }
}

static void
drop_empty (char **parts)
{
  guint n_kept = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        parts[n_kept++] = parts[i];
      else
        g_free (parts[i]);
    }
  parts[n_kept] = NULL;
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r")] == '\0';
}

static GoenAttendance *
parse_line (const char *line,
            GArray     *columns)   /* (nullable) of GoenParticipantRole: what a header said */
{
  g_autoptr (GoenAttendance) attendance = goen_attendance_new ();
  g_auto (GStrv) parts = goen_participant_split (line);
  g_autofree GoenParticipantRole *roles = NULL;
  guint n_parts = g_strv_length (parts);

  /* A sentence, as lists end with one. */
  if (g_str_has_suffix (line, "。"))
    return NULL;

  /* Under a header an empty cell holds its place; those at the end may be missing. */
  if (columns == NULL || n_parts < 2 || n_parts > columns->len)
    {
      drop_empty (parts);
      n_parts = g_strv_length (parts);
      columns = NULL;
    }
  if (n_parts == 0)
    return NULL;

  roles = g_new0 (GoenParticipantRole, n_parts);
  if (columns == NULL)
    guess_roles (parts, roles, n_parts);
  for (guint i = 0; i < n_parts; i++)
    if (*g_strstrip (parts[i]) != '\0')
      take_part (attendance, parts[i], columns != NULL ? g_array_index (columns, GoenParticipantRole, i) : roles[i]);

  goen_attendance_normalize (attendance);
  if (attendance->name == NULL || !is_name (attendance->name))
    return NULL;
  /* A company without a person, as the heads of sections in a list are. */
  if (n_parts == 1 && goen_participant_is_company (attendance->name))
    return NULL;

  attendance->is_expected = TRUE;
  return g_steal_pointer (&attendance);
}

/**
 * goen_participants_parse:
 * @text: pasted lines
 * @rejected: (nullable) (element-type utf8): where lines go in which no name was found
 *
 * Takes participants out of pasted text, one a line.
 *
 * Tab, comma, slash or spaces part name, company and title; a company that looks like one may stand first. A first line
 * of column names, 氏名 or “Name”, says what the columns are. Bullets, numbers and 様 are taken off. What fits nowhere, such as a
 * mail address or the reading in brackets, goes to the note.
 *
 * Returns: (transfer full) (element-type GoenAttendance): those found, in the order of the text
 */
GPtrArray *
goen_participants_parse (const char *text,
                         GPtrArray  *rejected)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_attendance_free);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GArray) columns = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = goen_participant_dup_line (lines[i]);
      GoenAttendance *attendance;

      if (is_blank (line))
        continue;
      if (columns == NULL && found->len == 0 && (columns = goen_participant_read_header (line)) != NULL)
        continue;

      attendance = parse_line (line, columns);
      if (attendance != NULL)
        g_ptr_array_add (found, attendance);
      else if (rejected != NULL)
        g_ptr_array_add (rejected, g_strdup (g_strstrip (lines[i])));
    }

  return found;
}
