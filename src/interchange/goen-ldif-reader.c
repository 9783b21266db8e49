/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-encoding.h"
#include "goen-error.h"
#include "goen-ldif-line.h"
#include "goen-ldif-lists.h"
#include "goen-ldif-person.h"

/* How often, in lines, a reading looks whether it was cancelled. */
#define LINES_PER_CHECK 1024

/* More lines than that are no entry of one person, and nobody could use them. */
#define MAX_LINES_OF_ENTRY 200000

/* What was read, until the mailing lists at the end of the file are known. */
typedef struct {
  GoenPersonRecord *record;  /* (owned) (nullable) */
  char             *dn;      /* (owned) (nullable) */
  char             *reason;  /* (owned) (nullable) */
  guint             line;
} Item;

/* One file while it is being read. */
typedef struct {
  GoenLdifScanner  scanner;
  char            *encoding;     /* (owned) of the file */
  gboolean         has_errors;   /* not all of the file could be read in it */
  GPtrArray       *items;        /* (owned) Item */
  GoenLdifLists   *lists;        /* (owned) */
  gboolean         seen_entry;   /* one that has a name */

  GPtrArray       *attributes;   /* (owned) GoenLdifAttribute of the entry */
  guint            begin;        /* its first line, 0 when there is none yet */
  guint            broken_line;  /* what is wrong with it, when not 0 */
  GoenLdifLineState broken_state;
  gboolean         too_long;
} Reading;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_pointer (&item->record, goen_person_record_free);
  g_free (item->dn);
  g_free (item->reason);
  g_free (item);
}

static void
reading_clear (Reading *self)
{
  goen_ldif_scanner_clear (&self->scanner);
  g_free (self->encoding);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->lists, goen_ldif_lists_free);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
reject (Reading    *self,
        guint       line,
        const char *reason)
{
  Item *item = g_new0 (Item, 1);

  item->line = line;
  item->reason = g_strdup (reason);
  g_ptr_array_add (self->items, item);
}

static void
problem_cb (guint       line,
            const char *reason,
            gpointer    user_data)
{
  reject (user_data, line, reason);
}

static const GoenLdifAttribute *
find_attribute (const Reading *self,
                const char    *name)
{
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const GoenLdifAttribute *attribute = g_ptr_array_index (self->attributes, i);

      if (g_str_equal (attribute->name, name) && attribute->text != NULL)
        return attribute;
    }

  return NULL;
}

static gboolean
has_class (const Reading      *self,
           const char * const *classes)
{
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const GoenLdifAttribute *attribute = g_ptr_array_index (self->attributes, i);
      g_autofree char *name = NULL;

      if (!g_str_equal (attribute->name, "objectclass") || attribute->text == NULL)
        continue;

      name = g_ascii_strdown (attribute->text, -1);
      if (g_strv_contains (classes, g_strstrip (name)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_list (const Reading *self)
{
  static const char * const classes[] = { "groupofnames", "groupofuniquenames", "mailgroup", NULL };

  return has_class (self, classes);
}

/* Directories describe how they are made up, too. */
static gboolean
is_place_in_directory (const Reading *self)
{
  static const char * const places[] = { "organizationalunit", "dcobject", "domain", "container", "locality", "country", "organization", NULL };
  static const char * const people[] = { "person", "organizationalperson", "inetorgperson", "mozillaabpersonalpha", "contact", "user", NULL };

  return has_class (self, places) && !has_class (self, people) && find_attribute (self, "mail") == NULL &&
         find_attribute (self, "telephonenumber") == NULL;
}

/* NULL when the entry describes something as it is. */
static char *
dup_complaint_about_change (const Reading *self)
{
  const GoenLdifAttribute *change = find_attribute (self, "changetype");

  if (change == NULL || g_ascii_strcasecmp (change->text, "add") == 0)
    return NULL;
  if (g_ascii_strcasecmp (change->text, "delete") == 0)
    return g_strdup (_("The entry asks for somebody to be deleted. Goen only imports people; delete them in the window."));

  /* Translators: %s is a word of the file format, such as “modify”. */
  return g_strdup_printf (_("The entry does not describe anybody, it only changes an entry elsewhere (changetype: %s). Export complete entries and import those."),
                          change->text);
}

static char *
dup_complaint_about_line (const Reading *self)
{
  switch (self->broken_state)
    {
    case GOEN_LDIF_LINE_NOT_BASE64:
      return g_strdup_printf (_("What stands after the two colons in line %u is not valid base64. Export the file again."), self->broken_line);
    case GOEN_LDIF_LINE_UNREADABLE:
      return g_strdup_printf (_("Line %u cannot be read in the character encoding of the file. Choose another encoding and import the file again."),
                              self->broken_line);
    case GOEN_LDIF_LINE_BROKEN:
    case GOEN_LDIF_LINE_FINE:
    default:
      return g_strdup_printf (_("Line %u is not of the form “name: value”. Correct it and import the file again."), self->broken_line);
    }
}

static void
add_person (Reading *self)
{
  g_autoptr (GoenPersonRecord) record = goen_ldif_person_read (self->attributes);
  const GoenLdifAttribute *dn = find_attribute (self, "dn");
  Item *item;

  if (record == NULL)
    {
      reject (self, self->begin, _("The entry holds no name, company, phone number, mail or other address."));
      return;
    }

  item = g_new0 (Item, 1);
  item->line = self->begin;
  item->record = g_steal_pointer (&record);
  item->dn = dn != NULL ? g_strdup (dn->text) : NULL;
  g_ptr_array_add (self->items, item);
}

static void
take_entry (Reading *self)
{
  g_autofree char *complaint = dup_complaint_about_change (self);

  if (complaint != NULL)
    {
      reject (self, self->begin, complaint);
    }
  else if (self->too_long)
    {
      reject (self, self->begin, _("The entry has more lines than one person can have. Is it really one?"));
    }
  else if (self->broken_line != 0)
    {
      complaint = dup_complaint_about_line (self);
      reject (self, self->broken_line, complaint);
    }
  else if (is_list (self))
    {
      goen_ldif_lists_add (self->lists, self->attributes, self->begin);
    }
  else if (is_place_in_directory (self))
    {
      reject (self, self->begin, _("The entry describes a part of a directory, not a person. It was left out."));
    }
  else
    {
      add_person (self);
    }
}

static void
finish_entry (Reading *self)
{
  /* The line "version: 1" stands alone at the top. */
  gboolean is_head = self->attributes->len == 1 && self->broken_line == 0 && find_attribute (self, "version") != NULL;

  if (self->begin != 0 && !is_head)
    {
      self->seen_entry |= find_attribute (self, "dn") != NULL;
      take_entry (self);
    }

  g_ptr_array_set_size (self->attributes, 0);
  self->begin = 0;
  self->broken_line = 0;
  self->too_long = FALSE;
}

static gboolean
is_blank (const GString *line)
{
  for (gsize i = 0; i < line->len; i++)
    if (!g_ascii_isspace (line->str[i]) && line->str[i] != '\x1A')
      return FALSE;

  return TRUE;
}

static void
read_line (Reading *self)
{
  const GString *line = self->scanner.buffer;
  GoenLdifAttribute *attribute = NULL;
  GoenLdifLineState state;

  if (is_blank (line))
    {
      finish_entry (self);
      return;
    }

  state = goen_ldif_attribute_parse (line->str, line->len, self->encoding, self->has_errors, &attribute);

  /* The empty line between two entries is missing. */
  if (attribute != NULL && g_str_equal (attribute->name, "dn") && self->begin != 0)
    finish_entry (self);
  if (self->begin == 0)
    self->begin = self->scanner.number;

  if (attribute == NULL)
    {
      if (self->broken_line == 0)
        {
          self->broken_line = self->scanner.number;
          self->broken_state = state;
        }
    }
  else if (self->attributes->len >= MAX_LINES_OF_ENTRY)
    {
      self->too_long = TRUE;
      goen_ldif_attribute_free (attribute);
    }
  else
    {
      g_ptr_array_add (self->attributes, attribute);
    }
}

static gboolean
read_entries (Reading       *self,
              GCancellable  *cancellable,
              GError       **error)
{
  while (goen_ldif_scanner_next (&self->scanner))
    {
      if (self->scanner.number % LINES_PER_CHECK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_line (self);
    }
  finish_entry (self);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Text of another kind is one rejection, not one for each of its lines. */
static void
reject_foreign (Reading *self,
                gboolean is_empty)
{
  g_ptr_array_set_size (self->items, 0);
  reject (self, 1, is_empty ? _("The file is empty.")
                            : _("This file holds no address book entry: no line says “dn:”. Choose an LDIF file; its name usually ends in .ldif."));
}

static void
visit (Reading           *self,
       GoenRecordVisitor  visitor,
       gpointer           user_data)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (!visitor (g_steal_pointer (&item->record), item->line, item->reason, user_data))
        return;
    }
}

/**
 * goen_ldif_read:
 * @bytes: an LDIF file (RFC 2849), as address books export it
 * @encoding: (nullable): the encoding the user chose, or %NULL to guess it
 * @visitor: (scope call): called for each person, and for each entry that was rejected
 * @user_data: for @visitor
 * @cancellable: (nullable): cancels the reading
 * @error: for a reading that was not finished
 *
 * Reads every person in a file.
 *
 * Attributes of inetOrgPerson (RFC 2798) and of Mozilla's address books are understood; "lang-ja" is preferred, and
 * "phonetic" is a reading. Text that there is no field for becomes a line of the note. An entry with a line that cannot
 * be read is rejected, as is one that deletes or modifies; the others are read. A mailing list is nobody: its members
 * get its name as a tag, and a rejection says so when one of them is not in the file. A URL is noted, never fetched.
 *
 * RFC 2849 says UTF-8; a file that is none is read in the encoding that it looks like. Time and memory are linear in the
 * size of the file. The visitor is only called when the whole file has been read; it may stop by returning %FALSE,
 * which is no error.
 *
 * Returns: %FALSE when cancelled (%G_IO_ERROR_CANCELLED), or when @encoding does not exist (%GOEN_ERROR_INVALID)
 */
gboolean
goen_ldif_read (GBytes             *bytes,
                const char         *encoding,
                GoenRecordVisitor   visitor,
                gpointer            user_data,
                GCancellable       *cancellable,
                GError            **error)
{
  g_auto (Reading) self = { 0 };
  g_autofree char *text = NULL;
  gsize length;
  gsize n_errors = 0;

  if (encoding != NULL && !goen_encoding_is_known (encoding))
    {
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                   _("The character encoding “%s” is not known. Use UTF-8 or CP932, for example."), encoding);
      return FALSE;
    }

  self.encoding = encoding != NULL ? g_strdup (encoding) : goen_encoding_guess (bytes);
  text = goen_encoding_to_utf8 (bytes, self.encoding, &length, &n_errors);
  self.has_errors = n_errors > 0;
  self.items = g_ptr_array_new_with_free_func (item_free);
  self.lists = goen_ldif_lists_new ();
  self.attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_ldif_attribute_free);
  goen_ldif_scanner_init (&self.scanner, text, length);

  if (!read_entries (&self, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self.items->len; i++)
    {
      Item *item = g_ptr_array_index (self.items, i);

      if (i % LINES_PER_CHECK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (item->record != NULL)
        goen_ldif_lists_mark (self.lists, item->record, item->dn);
    }
  goen_ldif_lists_check (self.lists, problem_cb, &self);
  if (!self.seen_entry)
    reject_foreign (&self, length == 0);

  visit (&self, visitor, user_data);

  return TRUE;
}
