/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-avatar.h"
#include "goen-contact-words.h"
#include "goen-error.h"
#include "goen-person-page.h"
#include "page-fixture.h"

#define LONG_MAIL "a-rather-long-local-part.of.somebody@quite-a-long-host-name.example.jp"

static GoenPersonRecord *
make_person (void)
{
  GoenPersonRecord *record = goen_person_record_new ();
  GoenAffiliation *past = goen_affiliation_new ("有限会社あおば商事", NULL, "主任");

  record->family = g_strdup ("高橋");
  record->given = g_strdup ("美咲");
  record->family_yomi = g_strdup ("たかはし");
  record->given_yomi = g_strdup ("みさき");
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("株式会社みどり製作所", "企画部", "課長"));
  past->to = g_strdup ("2020-03");
  g_ptr_array_add (record->affiliations, past);
  g_ptr_array_add (record->phones, goen_contact_point_new ("03-0000-5678 内線12", "work", NULL));
  g_ptr_array_add (record->emails, goen_contact_point_new (LONG_MAIL, "work", NULL));
  g_ptr_array_add (record->tags, g_strdup ("製造"));
  g_ptr_array_add (record->offers, g_strdup ("板金の試作"));
  record->met_how = g_strdup ("山の話で盛り上がった");
  record->note = g_strdup ("資料は紙で欲しい");
  record->private_note = g_strdup ("秘密の覚え書き");
  return record;
}

static GtkWidget *
show (PageFixture *fixture,
      gint64       id)
{
  GtkWidget *page = g_object_new (GOEN_TYPE_PERSON_PAGE, "library", fixture->library, "person-id", id, NULL);

  adw_bin_set_child (ADW_BIN (fixture->content), page);
  return page;
}

static void
test_everything (PageFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  static const char *const expected[] = {
    "高橋 美咲", "たかはし みさき", "株式会社みどり製作所", "企画部 課長", "製造", "板金の試作",
    "山の話で盛り上がった", "資料は紙で欲しい", "03-0000-5678 内線12", LONG_MAIL, "有限会社あおば商事",
  };

  show (fixture, page_save (fixture, record));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    page_wait_for (fixture, expected[i]);
}

static void
test_only_a_name (PageFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();

  record->family = g_strdup ("田中");
  show (fixture, page_save (fixture, record));
  page_wait_for (fixture, "田中");
  page_wait_for (fixture, "Add Details");
  g_assert_false (page_shows (fixture, "Contact"));
  g_assert_false (page_shows (fixture, "Notes"));
  g_assert_false (page_shows (fixture, "Affiliations"));
  g_assert_null (page_find (fixture->window, GTK_TYPE_BUTTON, "Mail"));
}

static void
test_nobody (PageFixture   *fixture,
             gconstpointer  data)
{
  show (fixture, 0);
  page_wait_for (fixture, "No Person Selected");
  page_wait_for (fixture, "New Person");
  g_assert_null (page_find (fixture->window, GTK_TYPE_BUTTON, "Edit (Ctrl+E)"));
}

static void
test_private_note_is_hidden (PageFixture   *fixture,
                             gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  GtkWidget *row;

  show (fixture, page_save (fixture, record));
  page_wait_for (fixture, "Private note");
  g_assert_false (page_shows (fixture, "秘密の覚え書き"));
  row = page_find (fixture->window, ADW_TYPE_EXPANDER_ROW, "Private note");
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  page_wait_for (fixture, "秘密の覚え書き");
}

static void
test_follows_changes (PageFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  GtkAdjustment *adjustment;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  show (fixture, page_save (fixture, record));
  page_wait_for (fixture, "高橋 美咲");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page_find (fixture->window, GTK_TYPE_SCROLLED_WINDOW, NULL)));
  while (gtk_adjustment_get_upper (adjustment) < gtk_adjustment_get_page_size (adjustment) + 200)
    g_main_context_iteration (NULL, TRUE);
  gtk_adjustment_set_value (adjustment, 150);
  g_set_str (&record->given, "美咲子");
  page_save (fixture, record);
  page_wait_for (fixture, "高橋 美咲子");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 150);
}

static void
test_trash_and_restore (PageFixture   *fixture,
                        gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  GtkWidget *page = show (fixture, page_save (fixture, record));

  page_wait_for (fixture, "資料は紙で欲しい");
  g_assert_true (gtk_widget_activate_action (page, "page.delete", NULL));
  page_wait_for (fixture, "In the Trash");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 0);
  page_wait_for (fixture, "Undo");
  page_click (fixture, "Undo");
  page_wait_for (fixture, "資料は紙で欲しい");
  g_assert_cmpuint (page_count (fixture, FALSE), ==, 1);

  page_trash (fixture, record->id);
  page_wait_for (fixture, "In the Trash");
  page_click (fixture, "Restore");
  page_wait_for (fixture, "資料は紙で欲しい");
}

/* Nothing a card can hold may make the page wider than a telephone. */
static void
test_fits_360_px (PageFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  GtkWidget *page;
  int minimum;

  g_ptr_array_add (record->tags, g_strdup ("とても長いタグの名前がここに入っていて途中で切れないかもしれない長さになっている"));
  g_ptr_array_add (record->links, goen_contact_point_new ("https://example.jp/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL, NULL));
  g_ptr_array_add (record->extra, g_strdup ("X-KEY:MIICajCCAdOgAwIBAgICBEUwDQYJKoZIhvcNAQEEBQAwdzELMAkGA1UEBhMCVVMxLDAqBgNVBAoTI05ldHNjYXBl"));
  page = show (fixture, page_save (fixture, record));
  page_wait_for (fixture, "高橋 美咲");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
assert_uri (GoenContactKind  kind,
            const char      *type,
            const char      *value,
            const char      *expected)
{
  g_autoptr (GoenContactPoint) point = goen_contact_point_new (value, type, NULL);
  g_autofree char *uri = goen_contact_dup_uri (kind, point);

  g_assert_cmpstr (uri, ==, expected);
}

static void
test_uris (void)
{
  assert_uri (GOEN_CONTACT_PHONE, "work", "03-0000-5678 内線12", "tel:0300005678");
  assert_uri (GOEN_CONTACT_PHONE, "cell", "+81 90 0000 1234", "tel:+819000001234");
  assert_uri (GOEN_CONTACT_PHONE, "cell", "０９０－００００－１２３４", "tel:09000001234");
  assert_uri (GOEN_CONTACT_PHONE, "fax", "03-0000-5679", NULL);
  assert_uri (GOEN_CONTACT_EMAIL, NULL, "misaki@example.jp", "mailto:misaki@example.jp");
  assert_uri (GOEN_CONTACT_EMAIL, NULL, "a@example.jp?body=x&bcc=b@example.jp", "mailto:a@example.jp%3Fbody%3Dx%26bcc%3Db@example.jp");
  assert_uri (GOEN_CONTACT_LINK, NULL, "www.example.jp", "https://www.example.jp");
  assert_uri (GOEN_CONTACT_LINK, NULL, "https://example.jp/a?b=c", "https://example.jp/a?b=c");
  assert_uri (GOEN_CONTACT_LINK, NULL, "file:///etc/passwd", NULL);
  assert_uri (GOEN_CONTACT_LINK, NULL, "javascript:alert(1)", NULL);
  assert_uri (GOEN_CONTACT_ACCOUNT, "x", "@misaki", "https://x.com/misaki");
  assert_uri (GOEN_CONTACT_ACCOUNT, "line", "misaki", NULL);
}

/* The head of a PNG of @width × @height pixels, cut off before or after the pixels begin. */
static GBytes *
make_png_head (guint32  width,
               guint32  height,
               gboolean with_pixels)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
  static const guint8 pixels[] = { 0, 0, 1, 0, 'I', 'D', 'A', 'T', 0x78, 0x9c };
  guint8 chunk[17] = { 'I', 'H', 'D', 'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0 };
  GByteArray *png = g_byte_array_new ();
  guint32 big = GUINT32_TO_BE (width);
  guint32 crc = 0xffffffff;

  memcpy (chunk + 4, &big, 4);
  big = GUINT32_TO_BE (height);
  memcpy (chunk + 8, &big, 4);
  /* PNG, Annex D: CRC-32 over the type and the data of the chunk. */
  for (gsize i = 0; i < sizeof chunk; i++)
    {
      crc ^= chunk[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
  crc = GUINT32_TO_BE (~crc);
  g_byte_array_append (png, signature, sizeof signature);
  g_byte_array_append (png, chunk, sizeof chunk);
  g_byte_array_append (png, (const guint8 *) &crc, 4);
  if (with_pixels)
    g_byte_array_append (png, pixels, sizeof pixels);
  return g_byte_array_free_to_bytes (png);
}

static GBytes *
make_picture (int width,
              int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static void
test_photo_decode (void)
{
  g_autoptr (GBytes) huge = make_png_head (10000, 10000, TRUE);
  g_autoptr (GBytes) cut = make_png_head (100, 100, FALSE);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture at all", 17);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) good = make_picture (400, 100);
  g_autoptr (GdkTexture) small = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (goen_photo_decode (huge, 96, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "too large"));
  g_clear_error (&error);
  g_assert_null (goen_photo_decode (cut, 96, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (goen_photo_decode (text, 96, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (goen_photo_decode (nothing, 96, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);

  small = goen_photo_decode (good, 96, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (small), ==, 96);
  g_assert_cmpint (gdk_texture_get_height (small), ==, 24);
}

static void
test_photo_cache (PageFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GoenPersonRecord) record = make_person ();
  g_autoptr (GBytes) picture = make_picture (50, 50);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) photo = NULL;
  gint64 id;

  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, "image/png", picture);
  id = page_save (fixture, record);
  g_assert_null (goen_photo_peek (fixture->library, id, 32));
  goen_photo_load_async (fixture->library, id, 32, NULL, page_result_cb, &result);
  photo = goen_photo_load_finish (page_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (photo), ==, 32);
  g_assert_true (goen_photo_peek (fixture->library, id, 32) == photo);

  goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, NULL, NULL);
  page_save (fixture, record);
  g_assert_null (goen_photo_peek (fixture->library, id, 32));
  goen_photo_load_async (fixture->library, id, 32, NULL, page_result_cb, &none);
  g_assert_null (goen_photo_load_finish (page_await (&none), &error));
  g_assert_no_error (error);
}

static void
test_initials (void)
{
  static const char *const cases[][2] = {
    { "高橋 美咲", "高" },
    { "株式会社みどり製作所", "み" },
    { "elena García", "E" },
    { "「あ」の会", "あ" },
    { "葛󠄀城", "葛󠄀" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initial = goen_initials_for_name (cases[i][0]);

      g_assert_cmpstr (initial, ==, cases[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/person-page/uris", test_uris);
  g_test_add_func ("/person-page/photo-decode", test_photo_decode);
  g_test_add_func ("/person-page/initials", test_initials);
  g_test_add ("/person-page/photo-cache", PageFixture, NULL, page_set_up, test_photo_cache, page_tear_down);
  g_test_add ("/person-page/everything", PageFixture, NULL, page_set_up, test_everything, page_tear_down);
  g_test_add ("/person-page/only-a-name", PageFixture, NULL, page_set_up, test_only_a_name, page_tear_down);
  g_test_add ("/person-page/nobody", PageFixture, NULL, page_set_up, test_nobody, page_tear_down);
  g_test_add ("/person-page/private-note-is-hidden", PageFixture, NULL, page_set_up, test_private_note_is_hidden, page_tear_down);
  g_test_add ("/person-page/follows-changes", PageFixture, NULL, page_set_up, test_follows_changes, page_tear_down);
  g_test_add ("/person-page/trash-and-restore", PageFixture, NULL, page_set_up, test_trash_and_restore, page_tear_down);
  g_test_add ("/person-page/fits-360-px", PageFixture, NULL, page_set_up, test_fits_360_px, page_tear_down);
  return g_test_run ();
}
