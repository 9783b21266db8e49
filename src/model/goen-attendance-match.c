/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-capture-line.h"
#include "goen-library-loop-private.h"
#include "goen-text.h"

/* So many people of one name are looked at; of more only a company could tell which is meant, and mostly none does. */
#define MAX_NAMESAKES 64

typedef enum {
  COMPANY_OTHER = 0,
  COMPANY_MISSING,      /* on one side or both */
  COMPANY_EQUAL,
} CompanyMatch;

/* Somebody who is here is meant before somebody who is not. */
#define RANK_HERE 4

static char *
dup_name_key (const char *name)
{
  g_autoptr (GoenPersonRecord) record = goen_loop_make_person (name, NULL, NULL);
  g_autofree char *whole = goen_person_record_dup_name (record);

  return goen_text_fold (whole);
}

static CompanyMatch
match_company (const char *a,
               const char *b)
{
  g_autofree char *a_key = goen_company_fold (a);
  g_autofree char *b_key = goen_company_fold (b);

  if (*a_key == '\0' || *b_key == '\0')
    return COMPANY_MISSING;

  return g_str_equal (a_key, b_key) ? COMPANY_EQUAL : COMPANY_OTHER;
}

/* Any post counts: a new card may name the old company as well as the new one. */
static CompanyMatch
match_affiliations (const GoenPersonRecord *record,
                    const char             *company)
{
  CompanyMatch best = record->affiliations->len > 0 ? COMPANY_OTHER : COMPANY_MISSING;

  for (guint i = 0; i < record->affiliations->len; i++)
    {
      const GoenAffiliation *affiliation = record->affiliations->pdata[i];

      best = MAX (best, match_company (affiliation->company, company));
    }

  return best;
}

static gboolean
is_here (GPtrArray *attendances,
         gint64     person_id)
{
  for (guint i = 0; attendances != NULL && i < attendances->len; i++)
    if (((const GoenAttendance *) attendances->pdata[i])->person_id == person_id)
      return TRUE;

  return FALSE;
}

/* A person without a name, whom only a company says. */
GoenPersonRecord *
goen_loop_make_person (const char *name,
                       const char *company,
                       const char *title)
{
  GoenPersonRecord *record = goen_person_record_new ();

  goen_capture_split_name (name, &record->family, &record->given);
  if (company != NULL || title != NULL)
    g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, title));
  goen_person_record_normalize (record);

  return record;
}

/* The ids of those of the same name that may be meant, each followed by its rank. */
static gboolean
rank_namesakes (GoenDatabase  *db,
                const char    *name,
                const char    *company,
                GPtrArray     *attendances,
                GArray        *ranked,
                guint         *n_namesakes,
                GError       **error)
{
  g_autoptr (GoenPersonRecord) record = goen_loop_make_person (name, NULL, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!goen_person_table_find_namesakes (db, record, MAX_NAMESAKES, ids, error))
    return FALSE;

  *n_namesakes = ids->len;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (GoenPersonRecord) person = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);
      gint64 rank;

      if (person == NULL)
        return FALSE;

      rank = match_affiliations (person, company);
      if (rank == COMPANY_OTHER)
        continue;

      if (is_here (attendances, id))
        rank += RANK_HERE;
      g_array_append_val (ranked, id);
      g_array_append_val (ranked, rank);
    }

  return TRUE;
}

/* The only one of the highest rank. */
static gint64
choose (GArray *ranked)
{
  gint64 best = 0, id = 0;

  for (guint i = 0; i < ranked->len; i += 2)
    {
      gint64 rank = g_array_index (ranked, gint64, i + 1);

      if (rank < best)
        continue;

      id = rank > best ? g_array_index (ranked, gint64, i) : 0;
      best = rank;
    }

  return id;
}

/* Sure is the same name, where width and variants of a kanji do not count, and a company that is the same or not known;
 * and that there is only one such person. Who is here, and whose company is the same, goes before the others. */
gboolean
goen_loop_match_person (GoenDatabase     *db,
                        const char       *name,
                        const char       *company,
                        GPtrArray        *attendances,
                        GoenPersonMatch  *match,
                        GError          **error)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (gint64));

  match->id = 0;
  match->n_namesakes = 0;
  if (name == NULL)
    return TRUE;

  if (!rank_namesakes (db, name, company, attendances, ranked, &match->n_namesakes, error))
    return FALSE;

  match->id = choose (ranked);
  if (match->id != 0)
    match->n_namesakes = 0;

  return TRUE;
}

/* Who is known by a company alone is the same when the company is. */
GoenAttendance *
goen_loop_find_on_list (GPtrArray  *attendances,
                        const char *name,
                        const char *company)
{
  g_autofree char *key = dup_name_key (name);
  GoenAttendance *found = NULL;
  CompanyMatch best = COMPANY_OTHER;

  for (guint i = 0; i < attendances->len; i++)
    {
      GoenAttendance *attendance = attendances->pdata[i];
      g_autofree char *other_key = dup_name_key (attendance->name);
      CompanyMatch rank = match_company (attendance->company, company);

      if ((attendance->person_id != 0 && *key != '\0') || !g_str_equal (key, other_key) ||
          rank == COMPANY_OTHER || rank < best || (*key == '\0' && rank != COMPANY_EQUAL))
        continue;

      found = rank > best ? attendance : NULL;
      best = rank;
    }

  return found;
}

/* Somebody whose family name alone was typed is looked for among the people of that company. */
static gboolean
find_colleagues (GoenDatabase  *db,
                 const char    *name,
                 const char    *company,
                 GArray        *ids,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GoenPeopleQuery) query = NULL;
  g_autoptr (GoenPeopleResult) result = NULL;
  g_autofree char *stripped = goen_company_strip_legal_form (company);

  if (name == NULL || *stripped == '\0')
    return TRUE;

  query = goen_people_query_new ();
  query->search = g_strconcat (name, " ", stripped, NULL);
  result = goen_person_table_query (db, query, 5, cancellable, error);
  if (result == NULL)
    return FALSE;

  g_array_append_vals (ids, result->ids->data, result->ids->len);

  return TRUE;
}

/* The ids of people of whom this could be one, the surest first. */
GArray *
goen_loop_find_candidates (GoenDatabase  *db,
                           const char    *name,
                           const char    *company,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_namesakes = 0;

  if (name != NULL && !rank_namesakes (db, name, company, NULL, ranked, &n_namesakes, error))
    return NULL;

  for (gint64 rank = COMPANY_EQUAL; rank >= COMPANY_MISSING; rank--)
    for (guint i = 0; i < ranked->len; i += 2)
      if (g_array_index (ranked, gint64, i + 1) == rank)
        g_array_append_val (ids, g_array_index (ranked, gint64, i));

  if (ids->len == 0 && !find_colleagues (db, name, company, ids, cancellable, error))
    return NULL;

  return g_steal_pointer (&ids);
}
