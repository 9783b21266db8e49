/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-error.h"
#include "goen-ldif.h"

typedef struct {
  GPtrArray *people;   /* (owned) GoenPersonRecord */
  GArray    *lines;    /* (owned) guint: of the people */
  GPtrArray *reasons;  /* (owned) char * */
  GArray    *rejected; /* (owned) guint: their lines */
} File;

static void
file_clear (File *file)
{
  g_clear_pointer (&file->people, g_ptr_array_unref);
  g_clear_pointer (&file->lines, g_array_unref);
  g_clear_pointer (&file->reasons, g_ptr_array_unref);
  g_clear_pointer (&file->rejected, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, file_clear)

static gboolean
visit_cb (GoenPersonRecord *record,
          guint             line,
          const char       *reason,
          gpointer          user_data)
{
  File *file = user_data;

  g_assert_true ((record == NULL) == (reason != NULL));
  if (record != NULL)
    {
      g_ptr_array_add (file->people, record);
      g_array_append_val (file->lines, line);
    }
  else
    {
      g_ptr_array_add (file->reasons, g_strdup (reason));
      g_array_append_val (file->rejected, line);
    }

  return TRUE;
}

static void
read_bytes (File       *file,
            const char *data,
            gsize       length,
            const char *encoding)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  file->people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  file->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  file->reasons = g_ptr_array_new_with_free_func (g_free);
  file->rejected = g_array_new (FALSE, FALSE, sizeof (guint));
  goen_ldif_read (bytes, encoding, visit_cb, file, NULL, &error);
  g_assert_no_error (error);
}

static void
read_text (File       *file,
           const char *text)
{
  read_bytes (file, text, strlen (text), NULL);
}

static const GoenPersonRecord *
get_person (const File *file,
            guint       index)
{
  g_assert_cmpuint (file->people->len, >, index);

  return file->people->pdata[index];
}

static void
assert_point (const GPtrArray *points,
              guint            index,
              const char      *value,
              const char      *type,
              const char      *label)
{
  const GoenContactPoint *point;

  g_assert_cmpuint (points->len, >, index);
  point = points->pdata[index];
  g_assert_cmpstr (point->value, ==, value);
  g_assert_cmpstr (point->type, ==, type);
  g_assert_cmpstr (point->label, ==, label);
}

/* As the address book of Thunderbird writes it; base64 by the command of the same name. */
static const char thunderbird[] =
  "dn:: Y2496auY5qmLIOe+juWSsixtYWlsPXRha2FoYXNoaUBleGFtcGxlLmpw\r\n"
  "objectclass: top\r\n"
  "objectclass: person\r\n"
  "objectclass: inetOrgPerson\r\n"
  "objectclass: mozillaAbPersonAlpha\r\n"
  "givenName:: 576O5ZKy\r\n"
  "sn:: 6auY5qmL\r\n"
  "cn:: 6auY5qmLIOe+juWSsg==\r\n"
  "mozillaNickname: Misa\r\n"
  "mail: takahashi@example.jp\r\n"
  "mozillaSecondEmail: misaki@example.jp\r\n"
  "mozillaUseHtmlMail: true\r\n"
  "modifytimestamp: 1213818826\r\n"
  "telephoneNumber: 03-0000-0000\r\n"
  "homePhone: 045-000-0000\r\n"
  "fax: 03-0000-0001\r\n"
  "pager: 03-0000-0002\r\n"
  "mobile: 090-0000-0000\r\n"
  "mozillaHomeStreet:: 5Lit5Yy6MS0x\r\n"
  "mozillaHomePostalCode: 231-0000\r\n"
  "street:: 5Y2D5Luj55SwMS0x\r\n"
  "mozillaWorkStreet2:: 44GU44GI44KT44OT44Or\r\n"
  "l:: 5Y2D5Luj55Sw5Yy6\r\n"
  "st:: 5p2x5Lqs6YO9\r\n"
  "postalCode:: 44CSMTAwLTAwMDA=\r\n"
  "title:: 6Kqy6ZW3\r\n"
  "ou:: 5LyB55S76YOo\r\n"
  "o:: 44G/44Gp44KK6KO95L2c5omA\r\n"
  "mozillaWorkUrl: https://www.example.jp/\r\n"
  "birthyear: 1985\r\n"
  "birthmonth: 4\r\n"
  "birthday: 12\r\n"
  "mozillaCustom1: first\r\n"
  "description:: bGluZSAxDQpsaW5lIDI=\r\n"
  "\r\n";

static void
test_thunderbird (void)
{
  g_auto (File) file = { 0 };
  const GoenPersonRecord *person;
  const GoenAffiliation *affiliation;
  const GoenAddress *work;

  read_text (&file, thunderbird);
  g_assert_cmpuint (file.people->len, ==, 1);
  g_assert_cmpuint (file.reasons->len, ==, 0);
  person = get_person (&file, 0);
  g_assert_cmpstr (person->family, ==, "高橋");
  g_assert_cmpstr (person->given, ==, "美咲");
  g_assert_null (person->formatted);
  g_assert_cmpstr (person->nickname, ==, "Misa");
  g_assert_cmpstr (person->birthday, ==, "1985-04-12");
  g_assert_cmpstr (person->note, ==, "line 1\nline 2\nCustom 1: first");
  assert_point (person->emails, 0, "takahashi@example.jp", NULL, NULL);
  assert_point (person->emails, 1, "misaki@example.jp", NULL, NULL);
  g_assert_cmpuint (person->phones->len, ==, 5);
  assert_point (person->phones, 0, "03-0000-0000", "work", NULL);
  assert_point (person->phones, 1, "045-000-0000", "home", NULL);
  assert_point (person->phones, 2, "03-0000-0001", "fax", NULL);
  assert_point (person->phones, 3, "03-0000-0002", "pager", NULL);
  assert_point (person->phones, 4, "090-0000-0000", "cell", NULL);
  assert_point (person->links, 0, "https://www.example.jp/", "work", NULL);

  affiliation = goen_person_record_get_main_affiliation (person);
  g_assert_cmpstr (affiliation->company, ==, "みどり製作所");
  g_assert_cmpstr (affiliation->department, ==, "企画部");
  g_assert_cmpstr (affiliation->title, ==, "課長");

  g_assert_cmpuint (person->addresses->len, ==, 2);
  work = person->addresses->pdata[0];
  g_assert_cmpstr (work->type, ==, "work");
  g_assert_cmpstr (work->postal, ==, "100-0000");
  g_assert_cmpstr (work->region, ==, "東京都");
  g_assert_cmpstr (work->locality, ==, "千代田区");
  g_assert_cmpstr (work->street, ==, "千代田1-1");
  g_assert_cmpstr (work->building, ==, "ごえんビル");
  g_assert_cmpstr (((GoenAddress *) person->addresses->pdata[1])->type, ==, "home");
}

/* RFC 2849: folding, comments, version, options, a URL. */
static void
test_syntax (void)
{
  g_auto (File) file = { 0 };
  const GoenPersonRecord *person;

  read_text (&file,
             "version: 1\n"
             "# a comment\n"
             "  that goes on\n"
             "\n"
             "dn: cn=Taro Yamada,o=Example\n"
             "CN: Taro Yamada\n"
             "cn;lang-ja: 山田 太郎\n"
             "sn: Yamada\n"
             "sn;lang-ja: 山田\n"
             "sn;lang-ja;phonetic: ヤマダ\n"
             "givenName;lang-ja: 太\n"
             " 郎\n"
             "givenname;Phonetic;Lang-JA: ﾀﾛｳ\n"
             "o;lang-ja;phonetic: あお\n"
             "o: 株式会社あお\n"
             "description: one\n"
             "#between\n"
             " comment\n"
             "description: tw\n"
             " o\n"
             "jpegphoto:< file:///tmp/photo.jpg\n"
             "labeledURI: https://example.jp/ Home page\n"
             "employeeNumber: 42\n"
             "userPassword: secret\n"
             "mail:taro@example.jp   \n");
  g_assert_cmpuint (file.reasons->len, ==, 0);
  g_assert_cmpuint (file.people->len, ==, 1);
  g_assert_cmpuint (g_array_index (file.lines, guint, 0), ==, 5);
  person = get_person (&file, 0);
  g_assert_cmpstr (person->family, ==, "山田");
  g_assert_cmpstr (person->given, ==, "太郎");
  g_assert_cmpstr (person->family_yomi, ==, "ヤマダ");
  g_assert_cmpstr (person->given_yomi, ==, "タロウ");
  g_assert_false (person->yomi_guessed);
  g_assert_cmpstr (((GoenAffiliation *) person->affiliations->pdata[0])->company, ==, "株式会社あお");
  g_assert_cmpstr (((GoenAffiliation *) person->affiliations->pdata[0])->company_yomi, ==, "あお");
  assert_point (person->emails, 0, "taro@example.jp", NULL, NULL);
  assert_point (person->links, 0, "https://example.jp/", NULL, "Home page");
  g_assert_cmpuint (person->images->len, ==, 0);

  /* Nothing that was not taken is lost, except what nobody should see. */
  g_assert_nonnull (strstr (person->note, "one"));
  g_assert_nonnull (strstr (person->note, "description: two"));
  g_assert_nonnull (strstr (person->note, "Taro Yamada"));
  g_assert_nonnull (strstr (person->note, "jpegphoto: file:///tmp/photo.jpg"));
  g_assert_nonnull (strstr (person->note, "employeeNumber: 42"));
  g_assert_null (strstr (person->note, "secret"));
}

static void
test_line_ends (void)
{
  static const char * const ends[] = { "\n", "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_auto (File) file = { 0 };
      g_auto (GStrv) lines = g_strsplit ("dn: cn=a|sn: 佐|  藤|mail: a@example.jp||dn: cn=b|sn: 鈴木", "|", -1);
      g_autofree char *text = g_strjoinv (ends[i], lines);

      read_text (&file, text);
      g_assert_cmpuint (file.people->len, ==, 2);
      g_assert_cmpstr (get_person (&file, 0)->family, ==, "佐 藤");
      g_assert_cmpstr (get_person (&file, 1)->family, ==, "鈴木");
      g_assert_cmpuint (g_array_index (file.lines, guint, 1), ==, 6);
    }
}

static void
test_names (void)
{
  g_auto (File) file = { 0 };

  read_text (&file,
             "dn: cn=a\ncn: 高橋 美咲\n\n"
             "dn: cn=b\ncn: 株式会社 あお\n\n"
             "dn: cn=c\ndisplayName: ほか\ncn: さとう\nsn: 佐藤\n\n"
             "dn: cn=info@example.jp,mail=info@example.jp\ncn: info@example.jp\nmail: info@example.jp\n\n"
             "dn: cn=Hanako \\\"Hana\\\" Ito\\, Dr.+mail=hana@example.jp\nmail: hana@example.jp\n");
  g_assert_cmpuint (file.people->len, ==, 5);
  g_assert_cmpstr (get_person (&file, 0)->family, ==, "高橋");
  g_assert_cmpstr (get_person (&file, 0)->given, ==, "美咲");
  g_assert_cmpstr (get_person (&file, 1)->formatted, ==, "株式会社 あお");
  g_assert_cmpstr (get_person (&file, 2)->formatted, ==, "ほか");
  g_assert_cmpstr (get_person (&file, 2)->note, ==, "cn: さとう");
  g_assert_null (get_person (&file, 3)->formatted);
  g_assert_cmpstr (get_person (&file, 4)->formatted, ==, "Hanako \"Hana\" Ito, Dr.");
}

static void
assert_rejected (const File *file,
                 guint       index,
                 guint       line,
                 const char *words)
{
  g_assert_cmpuint (file->reasons->len, >, index);
  g_assert_cmpuint (g_array_index (file->rejected, guint, index), ==, line);
  g_assert_nonnull (strstr (file->reasons->pdata[index], words));
}

static void
test_rejected (void)
{
  g_auto (File) file = { 0 };

  read_text (&file,
             "dn: cn=a\n"
             "sn: A\n"
             "this is no attribute\n"
             "mail: a@example.jp\n"
             "\n"
             "dn: cn=b\n"
             "changetype: delete\n"
             "\n"
             "dn: cn=c\n"
             "changetype: modify\n"
             "replace: mail\n"
             "mail: c@example.jp\n"
             "-\n"
             "\n"
             "dn: cn=d\n"
             "changetype: add\n"
             "sn: Dogen\n"
             "\n"
             "dn: cn=e\n"
             "sn:: not base64!\n"
             "\n"
             "dn: ou=People,dc=example,dc=jp\n"
             "objectclass: organizationalUnit\n"
             "ou: People\n"
             "\n"
             "dn: dc=example\n"
             "modifytimestamp: 0Z\n"
             "\n"
             "dn: cn=f\n"
             "sn: Last\n");
  g_assert_cmpuint (file.people->len, ==, 2);
  g_assert_cmpstr (get_person (&file, 0)->family, ==, "Dogen");
  g_assert_cmpstr (get_person (&file, 1)->family, ==, "Last");
  g_assert_cmpuint (file.reasons->len, ==, 6);
  assert_rejected (&file, 0, 3, "Line 3");
  assert_rejected (&file, 1, 6, "deleted");
  assert_rejected (&file, 2, 9, "modify");
  assert_rejected (&file, 3, 20, "base64");
  assert_rejected (&file, 4, 22, "directory");
  assert_rejected (&file, 5, 26, "no name");
}

static void
test_foreign (void)
{
  static const char * const texts[] = { "", "Name,Mail\n高橋,a@example.jp\n", "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n", "\n\n# only a comment\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (File) file = { 0 };

      read_text (&file, texts[i]);
      g_assert_cmpuint (file.people->len, ==, 0);
      g_assert_cmpuint (file.reasons->len, ==, 1);
    }
}

static void
test_lists (void)
{
  g_auto (File) file = { 0 };

  read_text (&file,
             "dn: cn=Friends\n"
             "objectclass: top\n"
             "objectclass: groupOfNames\n"
             "cn: 勉強会\n"
             "member: cn=高橋 美咲,mail=Takahashi@example.jp\n"
             "member: cn=Somebody else,mail=gone@example.jp\n"
             "\n"
             "dn: cn=Empty\n"
             "objectclass: groupOfNames\n"
             "cn: Empty\n"
             "\n"
             "dn: cn=高橋 美咲,mail=takahashi@example.jp\n"
             "cn: 高橋 美咲\n"
             "mail: takahashi@example.jp\n"
             "\n"
             "dn: cn=田中 次郎\n"
             "cn: 田中 次郎\n"
             "\n"
             "dn: cn=Late\n"
             "objectclass: groupOfNames\n"
             "cn: Late\n"
             "member: cn=田中 次郎\n"
             "member: cn=高橋 美咲,mail=takahashi@example.jp\n");
  g_assert_cmpuint (file.people->len, ==, 2);
  g_assert_cmpuint (get_person (&file, 0)->tags->len, ==, 2);
  g_assert_cmpstr (get_person (&file, 0)->tags->pdata[0], ==, "勉強会");
  g_assert_cmpstr (get_person (&file, 0)->tags->pdata[1], ==, "Late");
  g_assert_cmpuint (get_person (&file, 1)->tags->len, ==, 1);
  g_assert_cmpuint (file.reasons->len, ==, 2);
  assert_rejected (&file, 0, 1, "1 person");
  assert_rejected (&file, 1, 8, "no members");
}

/* 高橋 in CP932 is 8D 82 8B B4. */
static void
test_encodings (void)
{
  static const char cp932[] = "dn: cn=a\nsn: \x8D\x82\x8B\xB4\no: \x87\x8A\x82\xA0\x82\xA8\n";
  static const char in_base64[] = "dn: cn=a\nsn:: jYKLtA==\n";
  static const char bom[] = "\xEF\xBB\xBF" "dn: cn=a\nsn: 高橋\n";
  static const char broken[] = "dn: cn=a\nsn: \xE9\xAB\x98\xFF\n\ndn: cn=b\nsn: 田中\n";
  g_auto (File) file = { 0 };
  g_auto (File) base64 = { 0 };
  g_auto (File) marked = { 0 };
  g_auto (File) wrong = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("dn: cn=a\n", 9);

  read_bytes (&file, cp932, strlen (cp932), NULL);
  g_assert_cmpstr (get_person (&file, 0)->family, ==, "高橋");
  g_assert_cmpstr (((GoenAffiliation *) get_person (&file, 0)->affiliations->pdata[0])->company, ==, "㈱あお");

  read_bytes (&base64, in_base64, strlen (in_base64), "CP932");
  g_assert_cmpstr (get_person (&base64, 0)->family, ==, "高橋");

  read_bytes (&marked, bom, strlen (bom), NULL);
  g_assert_cmpstr (get_person (&marked, 0)->family, ==, "高橋");

  read_bytes (&wrong, broken, strlen (broken), "UTF-8");
  g_assert_cmpuint (wrong.people->len, ==, 1);
  g_assert_cmpstr (get_person (&wrong, 0)->family, ==, "田中");
  assert_rejected (&wrong, 0, 2, "encoding");

  g_assert_false (goen_ldif_read (bytes, "KLINGON-8", visit_cb, &file, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

static void
test_dates (void)
{
  g_auto (File) file = { 0 };

  read_text (&file,
             "dn: cn=a\nsn: a\nbirthmonth: 04\nbirthday: 12\n\n"
             "dn: cn=b\nsn: b\nbirthyear: 1985\n\n"
             "dn: cn=c\nsn: c\nbirthyear: 1985\nbirthmonth: 2\nbirthday: 30\n\n"
             "dn: cn=d\nsn: d\nbirthday: soon\n\n"
             "dn: cn=e\nsn: e\nbirthyear: 1985\nbirthday: 12\n");
  g_assert_cmpstr (get_person (&file, 0)->birthday, ==, "--04-12");
  g_assert_cmpstr (get_person (&file, 1)->birthday, ==, "1985");
  g_assert_null (get_person (&file, 2)->birthday);
  g_assert_cmpstr (get_person (&file, 2)->note, ==, "birthyear: 1985\nbirthmonth: 2\nbirthday: 30");
  g_assert_cmpstr (get_person (&file, 3)->note, ==, "birthday: soon");
  g_assert_cmpstr (get_person (&file, 4)->note, ==, "birthyear: 1985\nbirthday: 12");
}

static void
test_photo (void)
{
  g_auto (File) file = { 0 };
  const GoenImage *image;

  /* FF D8 FF E0 00 10 */
  read_text (&file, "dn: cn=a\nsn: a\njpegPhoto:: /9j/4AAQ\n\ndn: cn=b\nsn: b\nuserSMIMECertificate:: AAECAw==\nother:: AAECAw==\n");
  g_assert_cmpuint (file.people->len, ==, 2);
  image = goen_person_record_get_image (get_person (&file, 0), GOEN_IMAGE_PHOTO);
  g_assert_nonnull (image);
  g_assert_cmpstr (image->mime, ==, "image/jpeg");
  g_assert_cmpmem (g_bytes_get_data (image->data, NULL), g_bytes_get_size (image->data), "\xFF\xD8\xFF\xE0\x00\x10", 6);
  g_assert_null (get_person (&file, 0)->note);
}

static gboolean
stop_cb (GoenPersonRecord *record,
         guint             line,
         const char       *reason,
         gpointer          user_data)
{
  guint *n = user_data;

  goen_person_record_free (record);
  *n += 1;

  return FALSE;
}

static void
test_hostile (void)
{
  static const char nul[] = "dn: cn=a\nsn: A\0B\n\ndn: cn=b\nsn: B\n";
  g_auto (File) with_nul = { 0 };
  g_auto (File) endless = { 0 };
  g_autoptr (GString) text = g_string_new ("dn: cn=a\nsn: a\ndescription: ");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n = 0;

  read_bytes (&with_nul, nul, sizeof nul - 1, "UTF-8");
  g_assert_cmpuint (with_nul.people->len, ==, 1);
  g_assert_cmpstr (get_person (&with_nul, 0)->family, ==, "B");
  assert_rejected (&with_nul, 0, 2, "Line 2");

  /* One value of 500000 folded lines, then 100000 lists with the same member. */
  for (guint i = 0; i < 500000; i++)
    g_string_append (text, "x\n ");
  g_string_append (text, "\n\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "dn: cn=l\nobjectclass: groupOfNames\ncn: l\nmember: cn=a\n\n");
  read_text (&endless, text->str);
  g_assert_cmpuint (endless.people->len, ==, 1);
  g_assert_cmpuint (strlen (get_person (&endless, 0)->note), ==, 500000);
  g_assert_cmpuint (get_person (&endless, 0)->tags->len, ==, 1);

  bytes = g_bytes_new_static ("dn: cn=a\nsn: a\n\ndn: cn=b\nsn: b\n", 32);
  g_assert_true (goen_ldif_read (bytes, NULL, stop_cb, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (goen_ldif_read (bytes, NULL, stop_cb, &n, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n, ==, 1);
}

/* Lists times people would be more tags than there is memory. */
static void
test_many_lists (void)
{
  g_auto (File) file = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "dn: cn=l\nobjectclass: groupOfNames\ncn: l%u\nmember: mail=a@example.jp\n\n", i);
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "dn: cn=p%u\nsn: p\nmail: a@example.jp\nmail: A@example.jp\n\n", i);
  read_text (&file, text->str);

  g_assert_cmpuint (file.people->len, ==, 3000);
  for (guint i = 0; i < 3000; i++)
    g_assert_cmpuint (get_person (&file, i)->tags->len, ==, 100);
  g_assert_cmpstr (get_person (&file, 2999)->tags->pdata[99], ==, "l99");

  /* The list of each of the others says that it left somebody out; an entry of a list has five lines. */
  g_assert_cmpuint (file.reasons->len, ==, 2900);
  assert_rejected (&file, 0, 501, "“l100” names 1 person who is on too many other lists");
  assert_rejected (&file, 2899, 14996, "“l2999” names 1 person who is on too many other lists");
}

/* The words of a line that nobody can have go to the note. */
static void
test_many_tags (void)
{
  g_auto (File) file = { 0 };
  g_autoptr (GString) text = g_string_new ("dn: cn=a\nsn: a\ncategories: ");

  for (guint i = 0; i < 1002; i++)
    g_string_append_printf (text, "%st%u", i > 0 ? "," : "", i);
  g_string_append (text, "\n");
  read_text (&file, text->str);
  g_assert_cmpuint (get_person (&file, 0)->tags->len, ==, 1000);
  g_assert_cmpstr (get_person (&file, 0)->tags->pdata[999], ==, "t999");
  g_assert_cmpstr (get_person (&file, 0)->note, ==, "categories: t1000,t1001");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ldif-read/thunderbird", test_thunderbird);
  g_test_add_func ("/ldif-read/syntax", test_syntax);
  g_test_add_func ("/ldif-read/line-ends", test_line_ends);
  g_test_add_func ("/ldif-read/names", test_names);
  g_test_add_func ("/ldif-read/rejected", test_rejected);
  g_test_add_func ("/ldif-read/foreign", test_foreign);
  g_test_add_func ("/ldif-read/lists", test_lists);
  g_test_add_func ("/ldif-read/encodings", test_encodings);
  g_test_add_func ("/ldif-read/dates", test_dates);
  g_test_add_func ("/ldif-read/photo", test_photo);
  g_test_add_func ("/ldif-read/hostile", test_hostile);
  g_test_add_func ("/ldif-read/many-lists", test_many_lists);
  g_test_add_func ("/ldif-read/many-tags", test_many_tags);
  return g_test_run ();
}
