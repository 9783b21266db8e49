/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample.h"

#include "goen-sample-private.h"
#include "goen-text.h"

/* Of a hundred people this many … */
#define PERCENT_WESTERN 2
#define PERCENT_WITHOUT_YOMI 4
#define PERCENT_WITH_MOBILE 70
#define PERCENT_WITH_FAX 15
#define PERCENT_WITH_ADDRESS 75
#define PERCENT_WITH_HISTORY 18
#define PERCENT_WITH_SECOND_POST 7
#define PERCENT_WITH_BIRTHDAY 20
#define PERCENT_WITH_ACCOUNT 30
#define PERCENT_WITH_PRIVATE_NOTE 10
#define PERCENT_WITH_INTRODUCER 40   /* about half of them, as the introducer must be met first */

/* Drawn apart from everything else, so that one person can name another without making them. */
typedef struct {
  const char *family;
  const char *given;
  const char *family_yomi;      /* (nullable) */
  const char *given_yomi;       /* (nullable) */
  char       *latin;            /* (owned): for the mail address */
} Name;

typedef struct {
  const GoenSampleIndustry *industry;
  char                     *name;     /* (owned) */
  char                     *yomi;     /* (owned) */
  const char               *domain;
} Company;

/* SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014): GRand may change, this does not. */
static guint64
draw (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* C leaves open which argument of a call is evaluated first, so never two draws in one call: the network would depend on the compiler. */
static guint
draw_below (guint64 *state,
            guint    limit)
{
  return (guint) ((draw (state) >> 32) * limit >> 32);
}

static gboolean
draw_percent (guint64 *state,
              guint    percent)
{
  return draw_below (state, 100) < percent;
}

static const char *
draw_word (guint64            *state,
           const char * const *words)
{
  return words[draw_below (state, g_strv_length ((char **) words))];
}

/* A stream of its own for each person and purpose. */
static guint64
start_stream (guint   index,
              guint64 seed,
              guint   purpose)
{
  guint64 state = seed ^ ((guint64) purpose << 56);

  state = draw (&state) ^ ((guint64) index * G_GUINT64_CONSTANT (0xd6e8feb86659fd93));

  return draw (&state);
}

static const GoenSampleFamily *
draw_family (guint64 *state)
{
  static gsize total = 0;
  guint drawn;

  if (g_once_init_enter (&total))
    {
      gsize sum = 0;

      for (guint i = 0; i < goen_sample_n_families; i++)
        sum += goen_sample_families[i].weight;
      g_once_init_leave (&total, sum);
    }

  drawn = draw_below (state, total);
  for (guint i = 0; i < goen_sample_n_families; i++)
    {
      if (drawn < goen_sample_families[i].weight)
        return &goen_sample_families[i];
      drawn -= goen_sample_families[i].weight;
    }

  g_assert_not_reached ();
}

static void
draw_name (Name    *name,
           guint    index,
           guint64  seed)
{
  guint64 state = start_stream (index, seed, 1);

  if (draw_percent (&state, PERCENT_WESTERN))
    {
      const GoenSampleWesterner *westerner = &goen_sample_westerners[draw_below (&state, goen_sample_n_westerners)];
      g_autofree char *folded = goen_text_fold (westerner->family);

      *name = (Name) { westerner->family, westerner->given, westerner->family_yomi, westerner->given_yomi, g_steal_pointer (&folded) };
    }
  else
    {
      const GoenSampleFamily *family = draw_family (&state);
      const GoenSampleWord *given = &goen_sample_givens[draw_below (&state, goen_sample_n_givens)];
      gboolean read = !draw_percent (&state, PERCENT_WITHOUT_YOMI);
      char *latin = draw_percent (&state, 50) ? g_strdup_printf ("%s.%s", given->latin, family->latin)
                                              : g_strdup_printf ("%c-%s", given->latin[0], family->latin);

      *name = (Name) { family->written, given->written, read ? family->yomi : NULL, read ? given->yomi : NULL, latin };
    }
}

static void
draw_company (Company *company,
              guint64 *state)
{
  static const char * const forms_before[] = { "株式会社", "株式会社", "株式会社", "㈱", "(株)", "有限会社", "合同会社", NULL };
  static const char * const forms_after[] = { "株式会社", "株式会社", "(株)", "㈱", "（株）", " 株式会社", NULL };
  const GoenSampleWord *stem = &goen_sample_stems[draw_below (state, goen_sample_n_stems)];
  const GoenSampleIndustry *industry = &goen_sample_industries[draw_below (state, goen_sample_n_industries)];
  guint suffix = draw_below (state, g_strv_length ((char **) industry->suffixes));
  const char *before = "";
  const char *after = "";

  if (industry->legal_form != NULL)
    before = industry->legal_form;
  else if (draw_percent (state, 60))
    before = draw_word (state, forms_before);
  else if (draw_percent (state, 80))
    after = draw_word (state, forms_after);

  company->industry = industry;
  company->name = g_strconcat (before, stem->written, industry->suffixes[suffix], after, NULL);
  company->yomi = g_strconcat (stem->yomi, industry->suffix_yomis[suffix], NULL);
  company->domain = stem->latin;
}

static void
company_clear (Company *company)
{
  g_free (company->name);
  g_free (company->yomi);
}

static char *
draw_uuid (guint   index,
           guint64 seed)
{
  guint64 state = start_stream (index, seed, 2);
  guint64 high = draw (&state);
  guint64 low = draw (&state);

  /* RFC 9562 section 5.4: version 4, variant 10. */
  high = (high & ~G_GUINT64_CONSTANT (0xf000)) | 0x4000;
  low = (low & ~(G_GUINT64_CONSTANT (3) << 62)) | (G_GUINT64_CONSTANT (2) << 62);

  return g_strdup_printf ("%08x-%04x-%04x-%04x-%04x%08x",
                          (guint) (high >> 32), (guint) (high >> 16) & 0xffff, (guint) high & 0xffff,
                          (guint) (low >> 48), (guint) (low >> 32) & 0xffff, (guint) low);
}

static gboolean
is_called_sensei (const GoenSampleIndustry *industry)
{
  return industry->legal_form != NULL &&
         (g_str_has_suffix (industry->legal_form, "士法人") || g_str_has_prefix (industry->legal_form, "医療"));
}

static GoenAffiliation *
make_affiliation (const Company *company,
                  guint64       *state)
{
  const char * const *titles = company->industry->legal_form != NULL ? goen_sample_office_titles : goen_sample_titles;
  const char *department = draw_percent (state, 80) ? draw_word (state, company->industry->departments) : NULL;
  const char *title = draw_percent (state, 90) ? draw_word (state, titles) : NULL;
  gboolean leads_all = title != NULL && strstr (title, "取締役") != NULL;
  GoenAffiliation *affiliation = goen_affiliation_new (company->name, leads_all ? NULL : department, title);

  affiliation->company_yomi = g_strdup (company->yomi);

  return affiliation;
}

static void
add_affiliations (GoenPersonRecord *record,
                  const Company    *company,
                  guint64          *state)
{
  GoenAffiliation *now = make_affiliation (company, state);
  guint year = 2008 + draw_below (state, 15);

  now->from = g_strdup_printf ("%u-%02u", year, draw_percent (state, 70) ? 4 : 1 + draw_below (state, 12));
  g_ptr_array_add (record->affiliations, now);

  if (draw_percent (state, PERCENT_WITH_SECOND_POST))
    {
      Company second;

      draw_company (&second, state);
      g_ptr_array_add (record->affiliations, make_affiliation (&second, state));
      company_clear (&second);
    }

  if (draw_percent (state, PERCENT_WITH_HISTORY))
    {
      Company earlier;
      GoenAffiliation *before;

      draw_company (&earlier, state);
      before = make_affiliation (&earlier, state);
      before->from = g_strdup_printf ("%u-04", year - 3 - draw_below (state, 5));
      before->to = g_strdup_printf ("%u-03", year);
      g_ptr_array_add (record->affiliations, before);
      company_clear (&earlier);
    }
}

static void
add_phones (GoenPersonRecord      *record,
            const GoenSamplePlace *place,
            guint                  index,
            guint64               *state)
{
  static const char * const mobile_prefixes[] = { "090", "080", "070" };
  guint line = draw_below (state, 10000);
  g_autofree char *work = g_strdup_printf ("%s-%s-%04u", place->area_code, "0000" + (strlen (place->area_code) - 2), line);

  /* Numbers with 0000 in the midst are not given to anybody. */
  g_ptr_array_add (record->phones, goen_contact_point_new (work, "work", NULL));
  if (draw_percent (state, PERCENT_WITH_FAX))
    {
      g_autofree char *fax = g_strdup_printf ("%s-%s-%04u", place->area_code, "0000" + (strlen (place->area_code) - 2), (line + 1) % 10000);

      g_ptr_array_add (record->phones, goen_contact_point_new (fax, "fax", NULL));
    }
  if (draw_percent (state, PERCENT_WITH_MOBILE))
    {
      g_autofree char *mobile = g_strdup_printf ("%s-0000-%04u", mobile_prefixes[index / 10000 % 3], index % 10000);

      g_ptr_array_add (record->phones, goen_contact_point_new (mobile, "cell", NULL));
    }
}

static void
add_mails (GoenPersonRecord *record,
           const Name       *name,
           const Company    *company,
           guint             index,
           guint64          *state)
{
  g_autofree char *work = g_strdup_printf ("%s%u@%s.example.jp", name->latin, index, company->domain);

  g_ptr_array_add (record->emails, goen_contact_point_new (work, "work", NULL));
  if (draw_percent (state, 12))
    {
      g_autofree char *home = g_strdup_printf ("%s.%u@example.com", name->latin, index);

      g_ptr_array_add (record->emails, goen_contact_point_new (home, "home", NULL));
    }
}

static void
add_address (GoenPersonRecord      *record,
             const GoenSamplePlace *place,
             guint64               *state)
{
  GoenAddress *address = goen_address_new ();
  guint block = 1 + draw_below (state, 5);
  guint plot = 1 + draw_below (state, 20);
  guint house = 1 + draw_below (state, 15);

  address->type = g_strdup ("work");
  address->postal = g_strdup (place->postal);
  address->region = g_strdup (place->region);
  address->locality = g_strdup (place->locality);
  address->street = g_strdup_printf ("%s%u-%u-%u", place->town, block, plot, house);
  if (draw_percent (state, 60))
    {
      const char *building = draw_word (state, goen_sample_buildings);

      address->building = g_strdup_printf ("%s%u階", building, 1 + draw_below (state, 12));
    }
  g_ptr_array_add (record->addresses, address);
}

static void
add_accounts (GoenPersonRecord *record,
              const Name       *name,
              const Company    *company,
              guint             index,
              guint64          *state)
{
  static const char * const services[] = { "line", "x", "facebook", "linkedin", "instagram", "eight", NULL };

  if (draw_percent (state, PERCENT_WITH_ACCOUNT))
    {
      g_autofree char *handle = g_strdup_printf ("%s%u", name->latin, index);

      g_ptr_array_add (record->accounts, goen_contact_point_new (g_strdelimit (handle, ".-’", '_'), draw_word (state, services), NULL));
    }
  if (draw_percent (state, 40))
    {
      g_autofree char *url = g_strdup_printf ("https://%s.example.jp/", company->domain);

      g_ptr_array_add (record->links, goen_contact_point_new (url, "work", NULL));
    }
}

/* Adds up to @n different words. */
static void
add_words (GPtrArray          *array,
           const char * const *words,
           guint               n,
           guint64            *state)
{
  for (; n > 0; n--)
    {
      const char *word = draw_word (state, words);

      if (!g_ptr_array_find_with_equal_func (array, word, g_str_equal, NULL))
        g_ptr_array_add (array, g_strdup (word));
    }
}

static char *
draw_day (guint    first_year,
          guint    n_months,
          guint64 *state)
{
  guint month = draw_below (state, n_months);
  guint day = 1 + draw_below (state, 28);

  return g_strdup_printf ("%u-%02u-%02u", first_year + month / 12, 1 + month % 12, day);
}

/* From January 2023 to October 2026; apart from everything else, so that nobody is introduced by a person met later. */
static char *
draw_met_on (guint   index,
             guint64 seed)
{
  guint64 state = start_stream (index, seed, 4);

  return draw_day (2023, 46, &state);
}

static void
add_meeting (GoenPersonRecord *record,
             guint             index,
             guint64           seed,
             guint64          *state)
{
  record->met_on = draw_met_on (index, seed);
  record->met_at = g_strdup (draw_word (state, goen_sample_gatherings));
  record->met_how = g_strdup (draw_word (state, goen_sample_hooks));
}

static void
add_notes (GoenPersonRecord *record,
           const Company    *company,
           guint64          *state)
{
  GString *note = g_string_new (draw_word (state, company->industry->notes));

  if (draw_percent (state, 60))
    g_string_append (note, draw_word (state, goen_sample_impressions));
  if (draw_percent (state, 45))
    g_string_append_printf (note, "\n次: %s", draw_word (state, goen_sample_next_steps));
  record->note = g_string_free_and_steal (note);

  if (draw_percent (state, PERCENT_WITH_PRIVATE_NOTE))
    record->private_note = g_strdup (draw_word (state, goen_sample_private_notes));
}

static void
add_introduction (GoenPersonRecord *record,
                  guint             index,
                  guint64           seed,
                  guint64          *state)
{
  g_autoptr (GoenPersonRecord) introducer = NULL;
  guint other;

  if (!draw_percent (state, PERCENT_WITH_INTRODUCER))
    return;

  /* Most people come through the few who know everybody. */
  other = draw_percent (state, 50) ? draw_below (state, GOEN_SAMPLE_N_LEADING) : draw_below (state, index);
  if (other < GOEN_SAMPLE_N_LEADING)
    {
      introducer = goen_sample_leading_person (other);
    }
  else
    {
      Name name;

      draw_name (&name, other, seed);
      introducer = goen_person_record_new ();
      introducer->family = g_strdup (name.family);
      introducer->given = g_strdup (name.given);
      introducer->met_on = draw_met_on (other, seed);
      g_free (name.latin);
    }

  if (strcmp (introducer->met_on, record->met_on) >= 0)
    return;

  record->introduced_by = goen_person_record_dup_name (introducer);
  record->introduced_by_uuid = draw_uuid (other, seed);
}

static GoenPersonRecord *
make_person (guint   index,
             guint64 seed)
{
  guint64 state = start_stream (index, seed, 3);
  GoenPersonRecord *record = goen_person_record_new ();
  const GoenSamplePlace *place = &goen_sample_places[draw_below (&state, goen_sample_n_places)];
  Name name;
  Company company;

  draw_name (&name, index, seed);
  draw_company (&company, &state);

  record->family = g_strdup (name.family);
  record->given = g_strdup (name.given);
  record->family_yomi = g_strdup (name.family_yomi);
  record->given_yomi = g_strdup (name.given_yomi);
  if (is_called_sensei (company.industry) && draw_percent (&state, 50))
    record->honorific = g_strdup ("先生");

  add_affiliations (record, &company, &state);
  add_phones (record, place, index, &state);
  add_mails (record, &name, &company, index, &state);
  if (draw_percent (&state, PERCENT_WITH_ADDRESS))
    add_address (record, place, &state);
  add_accounts (record, &name, &company, index, &state);
  if (draw_percent (&state, PERCENT_WITH_BIRTHDAY))
    record->birthday = draw_day (1955, 28 * 12, &state);

  g_ptr_array_add (record->tags, g_strdup (company.industry->tag));
  add_words (record->tags, goen_sample_group_tags, draw_below (&state, 3), &state);
  add_words (record->interests, goen_sample_interests, draw_below (&state, 4), &state);
  add_words (record->offers, company.industry->offers, draw_below (&state, 3), &state);
  add_words (record->needs, company.industry->needs, draw_below (&state, 3), &state);
  add_meeting (record, index, seed, &state);
  add_notes (record, &company, &state);
  add_introduction (record, index, seed, &state);

  company_clear (&company);
  g_free (name.latin);

  return record;
}

/**
 * goen_sample_person:
 * @index: which person, from 0
 * @seed: which network; the first twelve people are the same in all of them but for their UUID
 *
 * Makes one person of the sample network.
 *
 * The result depends on nothing but the two arguments. Nobody in it exists: companies, quarters and
 * numbers are invented, mail and web addresses are those RFC 2606 and JPRS keep for examples.
 *
 * Returns: (transfer full): a new record with a UUID, not stored
 */
GoenPersonRecord *
goen_sample_person (guint   index,
                    guint64 seed)
{
  GoenPersonRecord *record = index < GOEN_SAMPLE_N_LEADING ? goen_sample_leading_person (index)
                                                           : make_person (index, seed);
  guint introducer;

  record->uuid = draw_uuid (index, seed);
  if (index < GOEN_SAMPLE_N_LEADING && goen_sample_leading_get_introducer (index, &introducer))
    record->introduced_by_uuid = draw_uuid (introducer, seed);

  return record;
}

/**
 * goen_sample_people:
 * @n: how many people, up to 1,000,000
 * @seed: which network
 *
 * Makes the first @n people of the sample network.
 *
 * A hundred thousand take about 300 MB; call goen_sample_person() one by one
 * where they need not be there together.
 *
 * Returns: (transfer full) (element-type GoenPersonRecord): the people
 */
GPtrArray *
goen_sample_people (guint   n,
                    guint64 seed)
{
  GPtrArray *people = g_ptr_array_new_full (n, (GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (people, goen_sample_person (i, seed));

  return people;
}
