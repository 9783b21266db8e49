/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "goen-draft.h"

static void
assert_filled (const char            *text,
               GoenTone               tone,
               const GoenDraftSource *source,
               const char            *expected)
{
  g_autofree char *filled = goen_draft_template_fill (text, "ja", tone, source);

  g_assert_cmpstr (filled, ==, expected);
}

static GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *formatted,
             const char *honorific,
             const char *company,
             const char *department,
             const char *title)
{
  GoenPersonRecord *person = goen_person_record_new ();

  person->family = g_strdup (family);
  person->given = g_strdup (given);
  person->formatted = g_strdup (formatted);
  person->honorific = g_strdup (honorific);
  if (company != NULL)
    g_ptr_array_add (person->affiliations, goen_affiliation_new (company, department, title));

  return person;
}

static void
test_addressee (void)
{
  static const struct {
    const char *family, *given, *formatted, *honorific, *company, *department, *title;
    const char *client, *peer, *friend, *english, *english_friend;
  } cases[] = {
    { "高橋", "美咲", NULL, NULL, "株式会社みどり製作所", "企画部", "課長",
      "株式会社みどり製作所\n企画部 課長\n高橋 美咲 様", "株式会社みどり製作所\n高橋 美咲 様", "高橋さん", "Dear 高橋 美咲,", "Hi 高橋 美咲," },
    { "高橋", "美咲", NULL, NULL, NULL, NULL, NULL, "高橋 美咲 様", "高橋 美咲 様", "高橋さん", "Dear 高橋 美咲,", "Hi 高橋 美咲," },
    { "山田", "太郎", NULL, "先生", "みどり法律事務所", NULL, "弁護士",
      "みどり法律事務所\n弁護士\n山田 太郎 先生", "みどり法律事務所\n山田 太郎 先生", "山田先生", "Dear 山田 太郎,", "Hi 山田 太郎," },
    { "高橋", NULL, NULL, "殿", NULL, NULL, NULL, "高橋 殿", "高橋 殿", "高橋さん", "Dear 高橋,", "Hi 高橋," },
    { "Takahashi", "Misaki", NULL, NULL, "Midori Ltd.", NULL, "Manager",
      "Midori Ltd.\nManager\nMisaki Takahashi 様", "Midori Ltd.\nMisaki Takahashi 様", "Misakiさん", "Dear Misaki Takahashi,", "Hi Misaki," },
    { NULL, NULL, "株式会社みどり製作所", NULL, NULL, NULL, NULL,
      "株式会社みどり製作所 御中", "株式会社みどり製作所 御中", "株式会社みどり製作所 御中", "Dear 株式会社みどり製作所,", "Hi 株式会社みどり製作所," },
    { NULL, NULL, "みどり商店会", "御中", NULL, NULL, NULL, "みどり商店会 御中", "みどり商店会 御中", "みどり商店会 御中", "Dear みどり商店会,", "Hi みどり商店会," },
    { NULL, NULL, NULL, NULL, "株式会社みどり製作所", "企画部", "課長",
      "株式会社みどり製作所\n企画部 御中", "株式会社みどり製作所\n企画部 御中", "株式会社みどり製作所\n企画部 御中", "Dear 株式会社みどり製作所,", "Dear 株式会社みどり製作所," },
    { NULL, NULL, NULL, NULL, NULL, NULL, NULL, "", "", "", "Hello,", "Hello," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GoenPersonRecord) person = make_person (cases[i].family, cases[i].given, cases[i].formatted, cases[i].honorific,
                                                         cases[i].company, cases[i].department, cases[i].title);
      g_autofree char *client = goen_draft_dup_addressee (person, GOEN_TONE_CLIENT, "ja");
      g_autofree char *peer = goen_draft_dup_addressee (person, GOEN_TONE_PEER, "ja");
      g_autofree char *friend = goen_draft_dup_addressee (person, GOEN_TONE_FRIEND, "ja");
      g_autofree char *english = goen_draft_dup_addressee (person, GOEN_TONE_CLIENT, "en");
      g_autofree char *english_friend = goen_draft_dup_addressee (person, GOEN_TONE_FRIEND, "en");

      g_assert_cmpstr (client, ==, cases[i].client);
      g_assert_cmpstr (peer, ==, cases[i].peer);
      g_assert_cmpstr (friend, ==, cases[i].friend);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (english_friend, ==, cases[i].english_friend);
    }
}

/* My own signature is used as it is; among friends the name is enough. */
static void
test_signature (void)
{
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  GoenDraftSource source = { .person = person };

  source.profile = profile;
  assert_filled ("[{signature}][{me}]", GOEN_TONE_CLIENT, &source, "[][]");

  profile->name = g_strdup ("山田 太郎");
  assert_filled ("{signature}|{me}", GOEN_TONE_CLIENT, &source, "山田 太郎|山田");
  profile->company = g_strdup ("ごえん商事株式会社");
  assert_filled ("{me}", GOEN_TONE_PEER, &source, "ごえん商事株式会社の山田");
  assert_filled ("{me}", GOEN_TONE_FRIEND, &source, "山田");
  profile->signature = g_strdup ("ごえん商事\n 山田  \n");
  assert_filled ("{signature}", GOEN_TONE_CLIENT, &source, "ごえん商事\n山田");
  assert_filled ("{signature}", GOEN_TONE_FRIEND, &source, "山田");
}

static void
test_tone (void)
{
  static const struct {
    const char *tag;
    const char *honorific;
    gint64      n_contacts;
    GoenTone    tone;
  } cases[] = {
    { NULL, NULL, 0, GOEN_TONE_CLIENT },
    { NULL, NULL, 4, GOEN_TONE_CLIENT },
    { NULL, NULL, 5, GOEN_TONE_PEER },
    { "顧客", NULL, 50, GOEN_TONE_CLIENT },
    { "見込み顧客", NULL, 50, GOEN_TONE_CLIENT },
    { "お客様", NULL, 50, GOEN_TONE_CLIENT },
    { "Clients", NULL, 50, GOEN_TONE_CLIENT },
    { "友人", NULL, 0, GOEN_TONE_FRIEND },
    { "ＦＲＩＥＮＤ", NULL, 0, GOEN_TONE_FRIEND },
    { "友人", "先生", 0, GOEN_TONE_CLIENT },
    { "釣り", "様", 9, GOEN_TONE_PEER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GoenPersonRecord) person = make_person ("高橋", NULL, NULL, cases[i].honorific, NULL, NULL, NULL);

      if (cases[i].tag != NULL)
        g_ptr_array_add (person->tags, g_strdup (cases[i].tag));
      g_assert_cmpint (goen_draft_guess_tone (person, cases[i].n_contacts), ==, cases[i].tone);
    }
}

static void
assert_mailto (const char *const *mails,
               const char        *subject,
               const char        *body,
               const char        *expected)
{
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  GoenDraft draft = { (char *) subject, (char *) body };
  g_autofree char *uri = NULL;

  for (guint i = 0; mails[i] != NULL; i++)
    g_ptr_array_add (person->emails, goen_contact_point_new (mails[i], NULL, NULL));
  uri = goen_draft_dup_mailto (person, &draft);
  g_assert_cmpstr (uri, ==, expected);
}

static void
test_mailto (void)
{
  assert_mailto ((const char *const[]) { "misaki@example.jp", "home@example.jp", NULL }, "A&B", "a b\nc\r\nd",
                 "mailto:misaki@example.jp?subject=A%26B&body=a%20b%0D%0Ac%0D%0Ad");
  /* お礼 */
  assert_mailto ((const char *const[]) { "misaki@example.jp", NULL }, "お礼", "+=?#%",
                 "mailto:misaki@example.jp?subject=%E3%81%8A%E7%A4%BC&body=%2B%3D%3F%23%25");
  /* An address cannot add a header of its own. */
  assert_mailto ((const char *const[]) { "a?bcc=x@example.jp&cc=y,z@example.jp", NULL }, "", "",
                 "mailto:a%3Fbcc%3Dx@example.jp%26cc%3Dy%2Cz@example.jp?subject=&body=");
  assert_mailto ((const char *const[]) { "no address", "03-0000-0000", "Misaki <misaki+goen@example.jp>", NULL }, "s", "b",
                 "mailto:misaki%2Bgoen@example.jp?subject=s&body=b");
  assert_mailto ((const char *const[]) { "not one", "@", NULL }, "s", "b", NULL);
  assert_mailto ((const char *const[]) { NULL }, "s", "b", NULL);
}

static void
test_mailto_both (void)
{
  g_autoptr (GoenPersonRecord) a = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) b = goen_person_record_new ();
  GoenDraft draft = { (char *) "s", (char *) "b" };
  g_autofree char *none = goen_draft_dup_mailto_both (a, b, &draft);
  g_autofree char *one = NULL;
  g_autofree char *both = NULL;

  g_assert_null (none);
  g_ptr_array_add (b->emails, goen_contact_point_new ("b@example.jp", NULL, NULL));
  one = goen_draft_dup_mailto_both (a, b, &draft);
  g_assert_cmpstr (one, ==, "mailto:b@example.jp?subject=s&body=b");
  g_ptr_array_add (a->emails, goen_contact_point_new ("a@example.jp", NULL, NULL));
  both = goen_draft_dup_mailto_both (a, b, &draft);
  g_assert_cmpstr (both, ==, "mailto:a@example.jp,b@example.jp?subject=s&body=b");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_CTYPE, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/addressee", test_addressee);
  g_test_add_func ("/draft/signature", test_signature);
  g_test_add_func ("/draft/tone", test_tone);
  g_test_add_func ("/draft/mailto", test_mailto);
  g_test_add_func ("/draft/mailto-both", test_mailto_both);

  return g_test_run ();
}
