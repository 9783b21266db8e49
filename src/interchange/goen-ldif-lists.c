/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif-lists.h"

#include <glib/gi18n-lib.h>

#include "goen-text.h"

/* Lists that one member is put on. More make nothing clearer, and with as many entries of that member a small file would
 * give more tags than there is memory. */
#define MAX_LISTS 100

typedef struct {
  char                   *name;        /* (owned) (nullable) */
  guint                   line;
  guint                   n_members;
  guint                   n_left_out;  /* of the members, as they are on MAX_LISTS others */
  guint                   n_missing;   /* counted in the end */
  const GoenPersonRecord *marked;      /* (not owned) (nullable): who got the tag last; only compared */
} List;

/* Somebody who is on lists, known by mail or by the name of the entry. */
typedef struct {
  GArray   *lists;     /* (owned) of guint: indices, ascending; MAX_LISTS at most */
  guint     last;      /* the index of the last list, one that was left out included */
  gboolean  is_found;
} Member;

struct _GoenLdifLists {
  GPtrArray  *lists;    /* (owned) List */
  GHashTable *members;  /* (owned) char * → Member */
};

static void
list_free (gpointer data)
{
  List *list = data;

  g_free (list->name);
  g_free (list);
}

static void
member_free (gpointer data)
{
  Member *member = data;

  g_array_unref (member->lists);
  g_free (member);
}

static char *
dup_mail_key (const char *mail)
{
  g_autofree char *folded = goen_text_fold_mail (mail);

  return g_strconcat ("mail=", folded, NULL);
}

/* Case and spaces make no difference in a distinguished name. */
static char *
dup_dn_key (const char *dn)
{
  g_autofree char *folded = g_utf8_casefold (dn, -1);
  GString *key = g_string_new ("dn=");

  for (const char *c = folded; *c != '\0'; c++)
    if (*c != ' ')
      g_string_append_c (key, *c);

  return g_string_free_and_steal (key);
}

static void
add_member (GoenLdifLists *self,
            const char    *dn)
{
  g_autofree char *mail = goen_ldif_dup_rdn (dn, "mail");
  g_autofree char *key = mail != NULL && *mail != '\0' ? dup_mail_key (mail) : dup_dn_key (dn);
  Member *member = g_hash_table_lookup (self->members, key);
  guint index = self->lists->len - 1;
  List *list = g_ptr_array_index (self->lists, index);

  if (member == NULL)
    {
      member = g_new0 (Member, 1);
      member->lists = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->members, g_steal_pointer (&key), member);
    }
  else if (member->last == index)
    {
      return;
    }

  member->last = index;
  list->n_members++;
  if (member->lists->len < MAX_LISTS)
    g_array_append_val (member->lists, index);
  else
    list->n_left_out++;
}

/*< private >
 * goen_ldif_lists_new:
 *
 * Creates an empty set of lists.
 *
 * Returns: (transfer full): no lists yet
 */
GoenLdifLists *
goen_ldif_lists_new (void)
{
  GoenLdifLists *self = g_new0 (GoenLdifLists, 1);

  self->lists = g_ptr_array_new_with_free_func (list_free);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, member_free);

  return self;
}

/*< private >
 * goen_ldif_lists_free:
 * @self: (nullable) (transfer full): lists
 *
 * Frees the lists.
 */
void
goen_ldif_lists_free (GoenLdifLists *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lists);
  g_hash_table_unref (self->members);
  g_free (self);
}

/*< private >
 * goen_ldif_lists_add:
 * @self: lists
 * @attributes: (element-type GoenLdifAttribute): an entry of the class groupOfNames
 * @line: where it begins
 *
 * Notes who is on a list.
 */
void
goen_ldif_lists_add (GoenLdifLists   *self,
                     const GPtrArray *attributes,
                     guint            line)
{
  List *list = g_new0 (List, 1);

  list->line = line;
  g_ptr_array_add (self->lists, list);
  for (guint i = 0; i < attributes->len; i++)
    {
      const GoenLdifAttribute *attribute = g_ptr_array_index (attributes, i);

      if (attribute->text == NULL)
        continue;
      if (g_str_equal (attribute->name, "cn") && list->name == NULL)
        list->name = g_strstrip (g_strdup (attribute->text));
      else if (g_str_equal (attribute->name, "member") || g_str_equal (attribute->name, "uniquemember"))
        add_member (self, attribute->text);
    }
}

static void
mark_by (GoenLdifLists    *self,
         GoenPersonRecord *record,
         const char       *key)
{
  Member *member = g_hash_table_lookup (self->members, key);

  if (member == NULL)
    return;

  member->is_found = TRUE;
  for (guint i = 0; i < member->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, g_array_index (member->lists, guint, i));

      if (list->marked == record)
        continue;

      list->marked = record;
      if (list->name != NULL && *list->name != '\0')
        g_ptr_array_add (record->tags, g_strdup (list->name));
    }
}

/*< private >
 * goen_ldif_lists_mark:
 * @self: lists
 * @record: a person of the file
 * @dn: (nullable): the distinguished name of the entry
 *
 * Gives a person the names of the lists it is on as tags. Each person is marked once, in the order of the file.
 */
void
goen_ldif_lists_mark (GoenLdifLists    *self,
                      GoenPersonRecord *record,
                      const char       *dn)
{
  if (g_hash_table_size (self->members) == 0)
    return;

  for (guint i = 0; i < record->emails->len; i++)
    {
      g_autofree char *key = dup_mail_key (((GoenContactPoint *) record->emails->pdata[i])->value);

      mark_by (self, record, key);
    }
  if (dn != NULL)
    {
      g_autofree char *key = dup_dn_key (dn);

      mark_by (self, record, key);
    }
  goen_person_record_normalize (record);
}

/*< private >
 * goen_ldif_lists_check:
 * @self: lists
 * @problem: (scope call): called for each list of which not everything could be taken
 * @user_data: for @problem
 *
 * Tells which lists are empty, or name somebody who is not in the file.
 */
void
goen_ldif_lists_check (GoenLdifLists       *self,
                       GoenLdifListProblem  problem,
                       gpointer             user_data)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->members);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Member *member = value;

      for (guint i = 0; i < member->lists->len && !member->is_found; i++)
        ((List *) g_ptr_array_index (self->lists, g_array_index (member->lists, guint, i)))->n_missing++;
    }

  for (guint i = 0; i < self->lists->len; i++)
    {
      const List *list = g_ptr_array_index (self->lists, i);
      const char *name = list->name != NULL ? list->name : "";
      g_autofree char *reason = NULL;

      if (list->n_members == 0)
        /* Translators: %s is the name of a mailing list in an address book. */
        reason = g_strdup_printf (_("The mailing list “%s” has no members. It was left out."), name);
      else if (*name == '\0')
        reason = g_strdup (_("A mailing list has no name, so its members could not be given a tag."));
      else if (list->n_missing > 0)
        reason = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               /* Translators: %s is the name of a mailing list in an address book. */
                                               "The mailing list “%s” names %u person who is not in this file.",
                                               "The mailing list “%s” names %u people who are not in this file.",
                                               list->n_missing), name, list->n_missing);
      else if (list->n_left_out > 0)
        reason = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               /* Translators: %s is the name of a mailing list in an address book. */
                                               "The mailing list “%s” names %u person who is on too many other lists and did not get its tag.",
                                               "The mailing list “%s” names %u people who are on too many other lists and did not get its tag.",
                                               list->n_left_out), name, list->n_left_out);
      if (reason != NULL)
        problem (list->line, reason, user_data);
    }
}
