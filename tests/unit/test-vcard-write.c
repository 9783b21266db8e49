/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "goen-person-json.h"
#include "goen-vcard.h"

static const GoenVcardVersion versions[] = { GOEN_VCARD_3_0, GOEN_VCARD_4_0 };

static char *
write_card (const GoenPersonRecord *record,
            GoenVcardVersion        version,
            gboolean                with_private)
{
  GString *out = g_string_new (NULL);

  goen_vcard_write (record, version, with_private, out);
  return g_string_free_and_steal (out);
}

static gboolean
take_cb (GoenPersonRecord *card,
         guint             line,
         const char       *reason,
         gpointer          user_data)
{
  GoenPersonRecord **taken = user_data;

  g_assert_null (reason);
  g_assert_null (*taken);
  *taken = card;
  return TRUE;
}

static GoenPersonRecord *
read_card (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record = NULL;

  g_assert_true (goen_vcard_read (bytes, NULL, take_cb, &record, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

/* Undoes folding as RFC 6350 section 3.2 says, and nothing more. */
static char **
unfold (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\r\n ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_strsplit (joined, "\r\n", -1);
}

static gboolean
has_line (const char *text,
          const char *line)
{
  g_auto (GStrv) lines = unfold (text);

  return g_strv_contains ((const char * const *) lines, line);
}

static void
assert_line (const char *text,
             const char *line)
{
  if (!has_line (text, line))
    g_error ("“%s” is not in\n%s", line, text);
}

static char *
to_json (const GoenPersonRecord *record)
{
  g_autoptr (JsonNode) node = goen_person_json_from_record (record, TRUE);

  return json_to_string (node, TRUE);
}

static void
assert_round_trip (const GoenPersonRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *text = write_card (record, versions[i], TRUE);
      g_autoptr (GoenPersonRecord) again = read_card (text);

      if (!goen_person_record_equal (record, again))
        {
          g_autofree char *before = to_json (record);
          g_autofree char *after = to_json (again);

          g_error ("This person\n%s\nwas written as\n%s\nand became\n%s", before, text, after);
        }
      g_assert_cmpstr (record->uuid, ==, again->uuid);
      g_assert_cmpstr (record->uid, ==, again->uid);
      g_assert_cmpint (record->modified, ==, again->modified);
    }
}

static GoenPersonRecord *
make_person (void)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup ("髙橋");
  record->given = g_strdup ("美咲");
  return record;
}

/* Somebody with something in every field. */
static GoenPersonRecord *
make_full_person (void)
{
  GoenPersonRecord *record = make_person ();
  GoenAffiliation *first = goen_affiliation_new ("株式会社見本, 東京; 本社", "営業\\企画部", "部長\n兼 室長");
  GoenAffiliation *second = goen_affiliation_new ("見本協会", NULL, NULL);
  GoenAffiliation *third = goen_affiliation_new (NULL, NULL, "顧問");
  GoenAddress *address = goen_address_new ();
  GoenAddress *raw = goen_address_new ();
  g_autoptr (GBytes) photo = g_bytes_new_static ("\xFF\xD8\xFF\xE0photo", 9);
  g_autoptr (GBytes) front = g_bytes_new_static ("\0\1\2", 3);

  record->uuid = g_strdup ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  record->uid = g_strdup ("card:7;x,y");
  record->middle = g_strdup ("M");
  record->prefix = g_strdup ("Dr.");
  record->suffix = g_strdup ("Jr.");
  record->nickname = g_strdup ("みーちゃん, みさ");
  record->formatted = g_strdup ("髙橋美咲");
  record->family_yomi = g_strdup ("たかはし");
  record->given_yomi = g_strdup ("みさき");
  record->honorific = g_strdup ("先生");
  record->yomi_guessed = TRUE;

  first->company_yomi = g_strdup ("みほん");
  first->from = g_strdup ("2020-04");
  third->to = g_strdup ("2019");
  g_ptr_array_add (record->affiliations, first);
  g_ptr_array_add (record->affiliations, second);
  g_ptr_array_add (record->affiliations, third);

  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001 内線12", "work", "代表; 受付"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("090-0000-0002,,1", "cell", NULL));
  g_ptr_array_add (record->phones, goen_contact_point_new ("1", NULL, NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("misaki@example.jp", "work", NULL));
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/a,b;c?d=\\e", "blog", "日記"));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("misaki", "line", NULL));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("m:isaki", "skype", "仕事用"));
  g_ptr_array_add (record->accounts, goen_contact_point_new ("https://example.jp/m", NULL, NULL));
  g_ptr_array_add (record->dates, goen_contact_point_new ("2010-04-01", "anniversary", NULL));
  g_ptr_array_add (record->dates, goen_contact_point_new ("2011-05", "other", "創立"));
  g_ptr_array_add (record->dates, goen_contact_point_new ("--04-01", "anniversary", NULL));
  record->birthday = g_strdup ("--02-29");

  address->postal = g_strdup ("100-0001");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("千代田区");
  address->street = g_strdup ("千代田1-1");
  address->building = g_strdup ("見本ビル, 3F");
  address->country = g_strdup ("日本");
  address->raw = g_strdup ("〒100-0001 \"東京都\"^n\n千代田区");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  raw->raw = g_strdup ("どこか");
  g_ptr_array_add (record->addresses, raw);

  g_ptr_array_add (record->tags, g_strdup ("交流会, 秋"));
  g_ptr_array_add (record->tags, g_strdup ("東京"));
  g_ptr_array_add (record->interests, g_strdup ("将棋; 囲碁"));
  g_ptr_array_add (record->offers, g_strdup ("翻訳\n通訳"));
  g_ptr_array_add (record->needs, g_strdup ("税理士"));
  record->note = g_strdup ("一行目\n二行目, 三; 四\\五 \\n");
  record->private_note = g_strdup ("内緒");
  record->met_on = g_strdup ("2026-11-21");
  record->met_at = g_strdup ("見本会館");
  record->met_how = g_strdup ("将棋の話");
  record->introduced_by = g_strdup ("佐藤 花子");
  record->introduced_by_uuid = g_strdup ("00000000-0000-4000-8000-000000000007");
  record->modified = 1767225600;

  g_ptr_array_add (record->images, goen_image_new (GOEN_IMAGE_PHOTO, "image/jpeg", photo));
  g_ptr_array_add (record->images, goen_image_new (GOEN_IMAGE_CARD_FRONT, NULL, front));
  g_ptr_array_add (record->extra, g_strdup ("X-FOO;A=\"b:c\":d\\, e"));
  g_ptr_array_add (record->extra, g_strdup ("item1.X-ABRELATEDNAMES:花子"));
  g_ptr_array_add (record->extra, g_strdup ("item1.X-ABLabel:_$!<Spouse>!$_"));
  g_ptr_array_add (record->extra, g_strdup ("TITLE:監査役"));
  g_ptr_array_add (record->extra, g_strdup ("this is no content line"));

  return record;
}

static void
test_form (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *text = write_card (record, versions[i], TRUE);
      g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

      g_assert_true (g_str_has_prefix (text, "BEGIN:VCARD\r\nVERSION:"));
      g_assert_true (g_str_has_suffix (text, "\r\nEND:VCARD\r\n"));
      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_assert_cmpuint (strlen (lines[j]), <=, 75);
          g_assert_true (g_utf8_validate (lines[j], -1, NULL));
          g_assert_null (strpbrk (lines[j], "\r\n"));
        }
    }
}

static void
test_lines_3_0 (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autofree char *text = write_card (record, GOEN_VCARD_3_0, FALSE);

  assert_line (text, "VERSION:3.0");
  assert_line (text, "N:髙橋;美咲;M;Dr.;Jr.");
  assert_line (text, "X-PHONETIC-LAST-NAME:たかはし");
  assert_line (text, "X-PHONETIC-FIRST-NAME:みさき");
  assert_line (text, "SORT-STRING:たかはし みさき");
  assert_line (text, "NICKNAME:みーちゃん\\, みさ");
  assert_line (text, "BDAY:--02-29");
  assert_line (text, "X-ANNIVERSARY:2010-04-01");
  assert_line (text, "NOTE:一行目\\n二行目\\, 三\\; 四\\\\五 \\\\n");
  assert_line (text, "CATEGORIES:交流会\\, 秋,東京");
  assert_line (text, "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4HBob3Rv");
  assert_line (text, "UID:card:7\\;x\\,y");
  assert_line (text, "X-GOEN-UUID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  assert_line (text, "REV:20260101T000000Z");
  assert_line (text, "X-FOO;A=\"b:c\":d\\, e");
}

static void
test_lines_4_0 (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();
  g_autofree char *text = write_card (record, GOEN_VCARD_4_0, FALSE);

  assert_line (text, "VERSION:4.0");
  assert_line (text, "N;SORT-AS=\"たかはし,みさき\":髙橋;美咲;M;Dr.;Jr.");
  assert_line (text, "X-PHONETIC-LAST-NAME:たかはし");
  assert_line (text, "BDAY:--0229");
  assert_line (text, "ANNIVERSARY:20100401");
  assert_line (text, "ADR;TYPE=work;PREF=1;LABEL=\"〒100-0001 ^'東京都^'^^n^n千代田区\""
                     ":;見本ビル\\, 3F;千代田1-1;千代田区;東京都;100-0001;日本");
  assert_line (text, "PHOTO:data:image/jpeg;base64,/9j/4HBob3Rv");
  assert_line (text, "INTEREST:将棋\\; 囲碁");
}

/* FN must be there for other programs, whatever is known of the person. */
static void
test_full_name (void)
{
  g_autoptr (GoenPersonRecord) person = make_person ();
  g_autoptr (GoenPersonRecord) company = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) mail = goen_person_record_new ();
  g_autofree char *person_text = write_card (person, GOEN_VCARD_4_0, FALSE);
  g_autofree char *company_text = NULL;
  g_autofree char *mail_text = NULL;

  company->formatted = g_strdup ("株式会社見本");
  company_text = write_card (company, GOEN_VCARD_3_0, FALSE);
  g_ptr_array_add (mail->emails, goen_contact_point_new ("a@example.jp", NULL, NULL));
  mail_text = write_card (mail, GOEN_VCARD_3_0, FALSE);

  assert_line (person_text, "FN:髙橋 美咲");
  assert_line (company_text, "FN:株式会社見本");
  g_assert_nonnull (strstr (mail_text, ":a@example.jp\r\n"));
  assert_round_trip (person);
  assert_round_trip (company);
  assert_round_trip (mail);
}

static void
test_identity (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree char *text = NULL;

  record->uuid = g_strdup ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  text = write_card (record, GOEN_VCARD_3_0, FALSE);
  assert_line (text, "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  g_assert_null (strstr (text, "X-GOEN-UUID"));
  assert_round_trip (record);
}

static void
test_private_note (void)
{
  g_autoptr (GoenPersonRecord) record = make_full_person ();

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *without = write_card (record, versions[i], FALSE);
      g_autofree char *with = write_card (record, versions[i], TRUE);

      g_assert_null (strstr (without, "内緒"));
      assert_line (with, "X-GOEN-PRIVATE-NOTE:内緒");
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GoenPersonRecord) full = make_full_person ();
  g_autoptr (GoenPersonRecord) plain = make_person ();
  g_autoptr (GoenPersonRecord) spaces = make_person ();

  assert_round_trip (full);
  assert_round_trip (plain);

  /* What looks like something else is still what it is. */
  g_free (spaces->family);
  spaces->family = g_strdup ("山田 太郎");
  g_clear_pointer (&spaces->given, g_free);
  spaces->note = g_strdup ("BEGIN:VCARD\nEND:VCARD");
  g_ptr_array_add (spaces->phones, goen_contact_point_new ("1", NULL, "work"));
  g_ptr_array_add (spaces->extra, g_strdup ("BEGIN:VCARD"));
  g_ptr_array_add (spaces->extra, g_strdup ("VERSION:2.1"));
  g_ptr_array_add (spaces->extra, g_strdup (" folded"));
  assert_round_trip (spaces);
}

/* A long line without spaces, with characters of one to four bytes, folds at every offset. */
static void
test_folding (void)
{
  for (guint n = 0; n < 80; n++)
    {
      g_autoptr (GoenPersonRecord) record = make_person ();
      GString *note = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_c (note, 'x');
      for (guint i = 0; i < 60; i++)
        g_string_append (note, "é山𠮷 ");
      g_string_append_c (note, '.');
      record->note = g_string_free_and_steal (note);
      assert_round_trip (record);

      text = write_card (record, GOEN_VCARD_4_0, FALSE);
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
        }
    }
}

/* Lines that only a reader of vCard 2.1 would understand. */
static void
test_old_extra (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree char *text = NULL;

  g_ptr_array_add (record->extra, g_strdup ("X-FOO;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=B1=B1=0D=0Ax"));
  g_ptr_array_add (record->extra, g_strdup ("X-KEY;BASE64:QUJD"));
  text = write_card (record, GOEN_VCARD_3_0, FALSE);
  assert_line (text, "X-FOO;TYPE=WORK:山\\nx");
  assert_line (text, "X-KEY;ENCODING=b:QUJD");
}

/* Parameters the record has no field for come back with the value they belong to, and go with it. */
static void
test_kept_parameters (void)
{
  g_autoptr (GoenPersonRecord) record = read_card ("BEGIN:VCARD\r\nVERSION:4.0\r\n"
                                                   "FN:a\r\n"
                                                   "TEL;TYPE=home,fax;X-A=1:03-0000-0001\r\n"
                                                   "TEL;TYPE=cell:090-0000-0002\r\n"
                                                   "N;LANGUAGE=ja:山田;太郎;;;\r\n"
                                                   "END:VCARD\r\n");
  g_autofree char *text = write_card (record, GOEN_VCARD_4_0, FALSE);
  g_autofree char *changed = NULL;
  GoenContactPoint *phone = record->phones->pdata[0];

  assert_line (text, "TEL;TYPE=fax;PREF=1;TYPE=home;X-A=1:03-0000-0001");
  assert_line (text, "TEL;TYPE=cell:090-0000-0002");
  assert_line (text, "N;LANGUAGE=ja:山田;太郎;;;");
  g_assert_null (strstr (text, "X-GOEN-PARAMETERS"));
  assert_round_trip (record);

  g_free (phone->value);
  phone->value = g_strdup ("03-0000-0003");
  changed = write_card (record, GOEN_VCARD_4_0, FALSE);
  assert_line (changed, "TEL;TYPE=fax;PREF=1:03-0000-0003");
  g_assert_null (strstr (changed, "03-0000-0001"));
}

/* Generated people */

static char *
make_text (GRand *rand)
{
  static const char * const pieces[] = {
    "山田", "髙", "𠮷野", "かな", "カナ", "ｶﾅ", "a", "Z", "0", ",", ";", ":", "\\", "\\n", "\n", "\"", "^", "^n", "=", "=41", ".",
    " ", "　", "é", "b\xCC\x81", "☺", "（株）", "<x>", "'", "%41", "@", "END:VCARD", "tel", "x-apple",
  };
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 1, 12);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (text);
}

static char *
maybe_text (GRand *rand)
{
  return g_rand_boolean (rand) ? make_text (rand) : NULL;
}

static char *
maybe_date (GRand *rand)
{
  static const char * const dates[] = { "2026-11-21", "2026-11", "2026", "--11-21", "--02-29", "1985-04-12" };

  return g_rand_boolean (rand) ? g_strdup (dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))]) : NULL;
}

static const char *
pick (GRand              *rand,
      const char * const *words)
{
  return words[g_rand_int_range (rand, 0, g_strv_length ((char **) words))];
}

static void
add_points (GRand              *rand,
            GPtrArray          *points,
            const char * const *types,
            gboolean            are_dates)
{
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = are_dates ? maybe_date (rand) : make_text (rand);
      g_autofree char *label = g_rand_int_range (rand, 0, 3) == 0 ? make_text (rand) : NULL;

      g_ptr_array_add (points, goen_contact_point_new (value, g_rand_boolean (rand) ? pick (rand, types) : NULL, label));
    }
}

static void
add_texts (GRand     *rand,
           GPtrArray *texts)
{
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, make_text (rand));
}

static void
add_addresses (GRand     *rand,
               GPtrArray *addresses)
{
  static const char * const types[] = { "work", "home", "other", NULL };
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    {
      GoenAddress *address = goen_address_new ();

      address->postal = g_rand_boolean (rand) ? g_strdup ("100-0001") : NULL;
      address->region = maybe_text (rand);
      address->locality = maybe_text (rand);
      address->street = maybe_text (rand);
      address->building = maybe_text (rand);
      address->country = maybe_text (rand);
      address->raw = maybe_text (rand);
      address->type = g_rand_boolean (rand) ? g_strdup (pick (rand, types)) : NULL;
      g_ptr_array_add (addresses, address);
    }
}

static void
add_posts (GRand     *rand,
           GPtrArray *affiliations)
{
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    {
      GoenAffiliation *affiliation = goen_affiliation_new (NULL, NULL, NULL);

      affiliation->company = maybe_text (rand);
      affiliation->company_yomi = maybe_text (rand);
      affiliation->department = maybe_text (rand);
      affiliation->title = maybe_text (rand);
      affiliation->from = maybe_date (rand);
      affiliation->to = maybe_date (rand);
      g_ptr_array_add (affiliations, affiliation);
    }
}

static GoenPersonRecord *
make_random_person (GRand *rand)
{
  static const char * const phone_types[] = { "work", "home", "cell", "fax", "pager", "main", "other", NULL };
  static const char * const mail_types[] = { "work", "home", "other", NULL };
  static const char * const link_types[] = { "work", "home", "blog", "other", NULL };
  static const char * const services[] = { "line", "x", "facebook", "skype", "xmpp", "eight", "github", NULL };
  static const char * const date_types[] = { "anniversary", "other", NULL };
  static const char * const lines[] = {
    "X-FOO:bar", "item1.X-BAR;A=1:b", "GEO:35.0;139.0", "no content line", "KEY;ENCODING=b:QUJD", "X-ABLabel:x", "item2.X-ABLabel:y",
    "SORT-STRING:not kana", "PHOTO;VALUE=uri:https://example.jp/", NULL
  };
  GoenPersonRecord *record = goen_person_record_new ();

  /* Somebody has to be there, and a name of Latin letters does not become Japanese by a comma. */
  record->family = maybe_text (rand);
  record->given = make_text (rand);
  record->middle = maybe_text (rand);
  record->prefix = maybe_text (rand);
  record->suffix = maybe_text (rand);
  record->nickname = maybe_text (rand);
  record->formatted = maybe_text (rand);
  record->family_yomi = maybe_text (rand);
  record->given_yomi = maybe_text (rand);
  record->honorific = maybe_text (rand);
  record->yomi_guessed = g_rand_boolean (rand);
  add_posts (rand, record->affiliations);
  add_points (rand, record->phones, phone_types, FALSE);
  add_points (rand, record->emails, mail_types, FALSE);
  add_addresses (rand, record->addresses);
  add_points (rand, record->links, link_types, FALSE);
  add_points (rand, record->accounts, services, FALSE);
  add_points (rand, record->dates, date_types, TRUE);
  record->birthday = maybe_date (rand);
  add_texts (rand, record->tags);
  add_texts (rand, record->interests);
  add_texts (rand, record->offers);
  add_texts (rand, record->needs);
  record->note = maybe_text (rand);
  record->private_note = maybe_text (rand);
  record->met_on = maybe_date (rand);
  record->met_at = maybe_text (rand);
  record->met_how = maybe_text (rand);
  record->introduced_by = maybe_text (rand);
  for (guint i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    g_ptr_array_add (record->extra, g_strdup (pick (rand, lines)));

  goen_person_record_normalize (record);
  return record;
}

/* A generated value that the reader is meant to read as another: a scheme before a phone number, say. */
static gboolean
is_ambiguous (const GoenPersonRecord *record)
{
  static const char * const prefixes[] = { "tel:", "mailto:", "x-apple:", "〒" };
  const GPtrArray *arrays[] = { record->phones, record->emails, record->accounts };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    for (guint j = 0; j < arrays[i]->len; j++)
      for (guint k = 0; k < G_N_ELEMENTS (prefixes); k++)
        if (g_str_has_prefix (((const GoenContactPoint *) arrays[i]->pdata[j])->value, prefixes[k]))
          return TRUE;

  return FALSE;
}

static void
test_generated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  guint n = 0;

  while (n < 1000)
    {
      g_autoptr (GoenPersonRecord) record = make_random_person (rand);

      if (record->given == NULL || is_ambiguous (record))
        continue;
      assert_round_trip (record);
      n++;
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-write/form", test_form);
  g_test_add_func ("/vcard-write/lines/3.0", test_lines_3_0);
  g_test_add_func ("/vcard-write/lines/4.0", test_lines_4_0);
  g_test_add_func ("/vcard-write/full-name", test_full_name);
  g_test_add_func ("/vcard-write/identity", test_identity);
  g_test_add_func ("/vcard-write/private-note", test_private_note);
  g_test_add_func ("/vcard-write/round-trip", test_round_trip);
  g_test_add_func ("/vcard-write/folding", test_folding);
  g_test_add_func ("/vcard-write/old-extra", test_old_extra);
  g_test_add_func ("/vcard-write/kept-parameters", test_kept_parameters);
  g_test_add_func ("/vcard-write/generated", test_generated);

  return g_test_run ();
}
