/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-vcard.h"

static void
loss_cb (const char *property,
         gunichar    character,
         gpointer    user_data)
{
  g_string_append_printf (user_data, "%s U+%04X\n", property, character);
}

static GString *
write_card (const GoenPersonRecord *record,
            gboolean                with_private,
            GString                *losses)
{
  GString *out = g_string_new (NULL);

  goen_vcard_write_sjis (record, with_private, losses != NULL ? loss_cb : NULL, losses, out);

  return out;
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
read_card (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record = NULL;

  g_assert_true (goen_vcard_read (bytes, NULL, take_cb, &record, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

static GoenPersonRecord *
make_person (void)
{
  GoenPersonRecord *record = goen_person_record_new ();
  GoenAddress *address = goen_address_new ();

  record->family = g_strdup ("能登");
  record->given = g_strdup ("表子");
  record->family_yomi = g_strdup ("のと");
  record->given_yomi = g_strdup ("ひょうこ");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("㈱表計算ソフト; 東京", "営業部", "課長"));
  g_ptr_array_add (record->phones, goen_contact_point_new ("０９０-0000-0000", "cell", NULL));
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0000", "work", NULL));
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-0001", "fax", NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new ("noto@example.jp", NULL, NULL));
  address->postal = g_strdup ("100-0001");
  address->region = g_strdup ("東京都");
  address->locality = g_strdup ("千代田区");
  address->street = g_strdup ("千代田1-1");
  address->building = g_strdup ("表ビル");
  address->type = g_strdup ("work");
  g_ptr_array_add (record->addresses, address);
  g_ptr_array_add (record->links, goen_contact_point_new ("https://www.example.jp/?a=b", NULL, NULL));
  record->birthday = g_strdup ("1985-04-12");
  record->note = g_strdup ("1行目 = 表\n2行目");

  return record;
}

/* The bytes are those of 能登 (945c 936f), 表子 (955c 8e71), ﾉﾄ (c9 c4) and ﾋｮｳｺ (cb ae b3 ba) in Shift_JIS. */
static void
test_lines (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autoptr (GString) text = write_card (record, FALSE, NULL);
  static const char * const lines[] = {
    "BEGIN:VCARD\r\nVERSION:2.1\r\n",
    "\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=94=5C=93=6F;=95=5C=8E=71;;;\r\n",
    "\r\nSOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=C9=C4;=CB=AE=B3=\r\n=BA;;;\r\n",
    "\r\nTEL;CELL;VOICE:090-0000-0000\r\n",
    "\r\nTEL;WORK;VOICE:03-0000-0000\r\n",
    "\r\nTEL;FAX:03-0000-0001\r\n",
    "\r\nEMAIL;INTERNET:noto@example.jp\r\n",
    "\r\nURL:https://www.example.jp/?a=b\r\n",
    "\r\nBDAY:19850412\r\n",
    "\r\nEND:VCARD\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (text->str, lines[i]) == NULL)
      g_error ("“%s” is not in\n%s", lines[i], text->str);
  g_assert_true (g_str_has_suffix (text->str, "END:VCARD\r\n"));
}

static void
test_read_back (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autoptr (GString) text = write_card (record, FALSE, NULL);
  g_autoptr (GoenPersonRecord) read = read_card (text);
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (read);
  const GoenAddress *address;

  g_assert_cmpstr (read->family, ==, "能登");
  g_assert_cmpstr (read->given, ==, "表子");
  g_assert_cmpstr (read->family_yomi, ==, "ノト");
  g_assert_cmpstr (read->given_yomi, ==, "ヒョウコ");
  g_assert_nonnull (post);
  g_assert_cmpstr (post->company, ==, "㈱表計算ソフト; 東京");
  g_assert_cmpstr (post->department, ==, "営業部");
  g_assert_cmpstr (post->title, ==, "課長");
  g_assert_cmpuint (read->phones->len, ==, 3);
  g_assert_cmpstr (((GoenContactPoint *) read->phones->pdata[0])->type, ==, "cell");
  g_assert_cmpstr (((GoenContactPoint *) read->phones->pdata[2])->type, ==, "fax");
  g_assert_cmpuint (read->addresses->len, ==, 1);
  address = read->addresses->pdata[0];
  g_assert_cmpstr (address->postal, ==, "100-0001");
  g_assert_cmpstr (address->street, ==, "千代田1-1");
  g_assert_cmpstr (address->building, ==, "表ビル");
  g_assert_cmpstr (address->type, ==, "work");
  g_assert_cmpstr (read->birthday, ==, "1985-04-12");
  g_assert_cmpstr (read->note, ==, "1行目 = 表\n2行目");
  g_assert_cmpuint (read->extra->len, ==, 0);
}

/* However the text falls, no line is too long, and none ends within a character. */
static void
test_soft_breaks (void)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
      g_autofree char *spaces = g_strnfill (i, 'x');
      g_autofree char *note = g_strconcat (spaces, "能表ソ予申構十暴貼 ", spaces, "ﾀｶ能表=ソ予申構十暴貼能表ソ予申構十 end", NULL);
      g_autoptr (GString) text = NULL;
      g_auto (GStrv) lines = NULL;
      g_autoptr (GoenPersonRecord) read = NULL;

      record->family = g_strdup ("山田");
      record->note = g_strdup (note);
      text = write_card (record, FALSE, NULL);
      lines = g_strsplit (text->str, "\r\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          const char *value = strstr (lines[j], "PRINTABLE:");
          gboolean is_lead = FALSE;

          g_assert_cmpuint (strlen (lines[j]), <=, 76);
          g_assert_true (g_str_is_ascii (lines[j]));
          value = value != NULL ? value + strlen ("PRINTABLE:") : lines[j];
          for (const char *p = value; *p == '=' ? p[1] != '\0' : *p != '\0'; p += *p == '=' ? 3 : 1)
            {
              int byte = *p == '=' ? g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]) : *p;

              is_lead = !is_lead && ((byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC));
            }
          g_assert_false (is_lead);
        }
      read = read_card (text);
      g_assert_cmpstr (read->note, ==, note);
    }
}

static void
test_losses (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GString) losses = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  g_autoptr (GoenPersonRecord) read = NULL;

  record->family = g_strdup ("𠮷田");
  record->given = g_strdup ("太郎");
  record->note = g_strdup ("葛\U000E0100🙂");
  text = write_card (record, FALSE, losses);
  g_assert_cmpstr (losses->str, ==, "N U+20BB7\nFN U+20BB7\nNOTE U+E0100\nNOTE U+1F642\n");
  read = read_card (text);
  g_assert_cmpstr (read->family, ==, "〓田");
  g_assert_cmpstr (read->note, ==, "葛〓");
}

static void
test_private_note (void)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autoptr (GString) with = NULL;
  g_autoptr (GString) without = NULL;
  g_autoptr (GoenPersonRecord) read_with = NULL;
  g_autoptr (GoenPersonRecord) read_without = NULL;

  record->private_note = g_strdup ("secret");
  with = write_card (record, TRUE, NULL);
  without = write_card (record, FALSE, NULL);
  read_with = read_card (with);
  read_without = read_card (without);
  g_assert_cmpstr (read_with->private_note, ==, "secret");
  g_assert_null (read_without->private_note);
  g_assert_null (strstr (without->str, "secret"));
}

static void
check_photo (const char *mime,
             gsize       size,
             gboolean    is_written)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autofree guchar *pixels = g_malloc (size);
  g_autoptr (GBytes) data = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GoenPersonRecord) read = NULL;
  const GoenImage *photo;

  for (gsize i = 0; i < size; i++)
    pixels[i] = i * 7;
  memcpy (pixels, "\xFF\xD8\xFF\xE0", 4);
  data = g_bytes_new (pixels, size);
  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, mime, data);
  text = write_card (record, FALSE, NULL);
  read = read_card (text);
  photo = goen_person_record_get_image (read, GOEN_IMAGE_PHOTO);
  g_assert_true ((photo != NULL) == is_written);
  if (photo != NULL)
    g_assert_true (g_bytes_equal (photo->data, data));
  g_assert_cmpstr (read->note, ==, record->note);
}

static void
test_photo (void)
{
  check_photo ("image/jpeg", 10000, TRUE);
  check_photo ("image/jpeg", 500000, FALSE);
  check_photo ("image/png", 1000, FALSE);
}

/* A company has no name of its own parts, and an address may be one piece of text. */
static void
test_whole_text (void)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  GoenAddress *address = goen_address_new ();
  g_autoptr (GString) text = NULL;
  g_autoptr (GoenPersonRecord) read = NULL;
  g_autofree char *name = NULL;

  record->formatted = g_strdup ("みどり商店");
  address->raw = g_strdup ("東京都千代田区\n千代田1-1");
  g_ptr_array_add (record->addresses, address);
  text = write_card (record, FALSE, NULL);
  read = read_card (text);
  name = goen_person_record_dup_name (read);
  g_assert_cmpstr (name, ==, "みどり商店");
  g_assert_cmpuint (read->addresses->len, ==, 1);
  g_assert_cmpstr (((GoenAddress *) read->addresses->pdata[0])->street, ==, "東京都千代田区\n千代田1-1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-sjis/lines", test_lines);
  g_test_add_func ("/vcard-sjis/read-back", test_read_back);
  g_test_add_func ("/vcard-sjis/soft-breaks", test_soft_breaks);
  g_test_add_func ("/vcard-sjis/losses", test_losses);
  g_test_add_func ("/vcard-sjis/private-note", test_private_note);
  g_test_add_func ("/vcard-sjis/photo", test_photo);
  g_test_add_func ("/vcard-sjis/whole-text", test_whole_text);

  return g_test_run ();
}
