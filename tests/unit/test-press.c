/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "goen-card-people.h"
#include "goen-card-sheet.h"
#include "goen-error.h"
#include "goen-people-book.h"
#include "goen-sample.h"

static GoenCardContent *
make_content (const char *name,
              const char *department)
{
  GoenCardContent *content = goen_card_content_new ();
  char **texts = content->texts[GOEN_SIDE_FRONT];

  texts[GOEN_FIELD_NAME] = g_strdup (name);
  texts[GOEN_FIELD_COMPANY] = g_strdup ("株式会社みどり製作所");
  texts[GOEN_FIELD_DEPARTMENT] = g_strdup (department);
  texts[GOEN_FIELD_TITLE] = g_strdup ("課長");
  texts[GOEN_FIELD_ADDRESS] = g_strdup ("東京都千代田区大手町1-2-3");
  texts[GOEN_FIELD_PHONE] = g_strdup ("03-0000-0000");
  texts[GOEN_FIELD_MAIL] = g_strdup ("misaki@example.jp");
  goen_card_content_set_qr (content, GOEN_QR_MECARD);

  return content;
}

static double
get_top (GArray        *items,
         GoenCardField  field)
{
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, GoenCardItem, i).field == field)
      return g_array_index (items, GoenCardItem, i).y;
  g_assert_not_reached ();
}

static void
test_groups_close_up (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");
  g_autoptr (GoenCardContent) full = make_content ("高橋 美咲", "営業企画部");
  g_autoptr (GoenCardContent) bare = make_content ("高橋 美咲", NULL);
  g_autoptr (GArray) with = NULL;
  g_autoptr (GArray) without = NULL;

  g_set_str (&full->texts[GOEN_SIDE_FRONT][GOEN_FIELD_URL], "https://example.jp");
  with = goen_card_arrange (design, GOEN_SIDE_FRONT, full);
  without = goen_card_arrange (design, GOEN_SIDE_FRONT, bare);
  /* The title takes the place of the department, and the ways to be reached sink to the foot of the card. */
  g_assert_cmpfloat_with_epsilon (get_top (without, GOEN_FIELD_TITLE), get_top (with, GOEN_FIELD_DEPARTMENT), 0.001);
  g_assert_cmpfloat_with_epsilon (get_top (without, GOEN_FIELD_MAIL), get_top (with, GOEN_FIELD_URL), 0.001);
  g_assert_cmpfloat (get_top (without, GOEN_FIELD_ADDRESS), >, get_top (with, GOEN_FIELD_ADDRESS));
  g_assert_cmpfloat_with_epsilon (get_top (without, GOEN_FIELD_NAME), get_top (with, GOEN_FIELD_NAME), 0.001);
}

/* A number that a design has no place for stands beside the other; rows with two numbers close up only where both are missing. */
static void
test_telephones (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");
  g_autoptr (GoenCardContent) one = make_content ("高橋 美咲", NULL);
  g_autoptr (GoenCardContent) two = make_content ("高橋 美咲", NULL);
  g_autoptr (GArray) with_one = NULL;
  g_autoptr (GArray) with_two = NULL;

  g_set_str (&two->texts[GOEN_SIDE_FRONT][GOEN_FIELD_MOBILE], "090-0000-0000");
  with_one = goen_card_arrange (design, GOEN_SIDE_FRONT, one);
  with_two = goen_card_arrange (design, GOEN_SIDE_FRONT, two);
  g_assert_cmpfloat_with_epsilon (get_top (with_two, GOEN_FIELD_MOBILE), get_top (with_two, GOEN_FIELD_PHONE), 0.001);
  g_assert_cmpfloat_with_epsilon (get_top (with_one, GOEN_FIELD_ADDRESS), get_top (with_two, GOEN_FIELD_ADDRESS), 0.001);
  g_assert_cmpfloat (get_top (with_two, GOEN_FIELD_ADDRESS), <, get_top (with_two, GOEN_FIELD_PHONE) - 2);
  g_clear_pointer (&two->texts[GOEN_SIDE_FRONT][GOEN_FIELD_PHONE], g_free);
  g_array_unref (with_two);
  with_two = goen_card_arrange (design, GOEN_SIDE_FRONT, two);
  g_assert_cmpfloat (get_top (with_two, GOEN_FIELD_ADDRESS), <, get_top (with_two, GOEN_FIELD_MOBILE) - 2);
}

static gboolean
has_fit (GPtrArray       *fits,
         GoenCardFitKind  kind,
         GoenCardField    field)
{
  for (guint i = 0; i < fits->len; i++)
    {
      const GoenCardFit *fit = fits->pdata[i];

      if (fit->kind == kind && fit->field == field)
        return TRUE;
    }

  return FALSE;
}

static void
test_long_texts_are_told (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (design);
  g_autofree char *long_name = g_strnfill (60, 'W');
  g_autoptr (GoenCardContent) good = make_content ("高橋 美咲", "営業企画部");
  g_autoptr (GoenCardContent) wide = make_content ("長宗我部 アレクサンダー龍之介", "営業企画部");
  g_autoptr (GoenCardContent) cut = make_content (long_name, "営業企画部");
  g_autoptr (GPtrArray) fits = goen_card_painter_check (painter, good);

  g_assert_cmpuint (fits->len, ==, 0);
  g_ptr_array_unref (fits);
  fits = goen_card_painter_check (painter, wide);
  g_assert_true (has_fit (fits, GOEN_FIT_CONDENSED, GOEN_FIELD_NAME));
  g_ptr_array_unref (fits);
  fits = goen_card_painter_check (painter, cut);
  g_assert_true (has_fit (fits, GOEN_FIT_CUT, GOEN_FIELD_NAME) || has_fit (fits, GOEN_FIT_SHRUNK, GOEN_FIELD_NAME));
  /* What was looked at before is not told again of another card. */
  g_ptr_array_unref (fits);
  fits = goen_card_painter_check (painter, good);
  g_assert_cmpuint (fits->len, ==, 0);
}

static void
test_absent_font_is_told (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("classic");
  g_autoptr (GoenCardPainter) painter = NULL;
  g_autoptr (GoenCardContent) content = make_content ("高橋 美咲", NULL);
  g_autoptr (GPtrArray) fits = NULL;

  g_set_str (&design->sans, "No Such Font Anywhere");
  painter = goen_card_painter_new (design);
  fits = goen_card_painter_check (painter, content);
  g_assert_true (has_fit (fits, GOEN_FIT_FONT_MISSING, GOEN_FIELD_NAME));
  g_assert_nonnull (strstr (((GoenCardFit *) fits->pdata[0])->sentence, "No Such Font Anywhere"));
}

static void
count_cb (const GoenCardContent *content,
          GPtrArray             *fits,
          gpointer               user_data)
{
  guint *n_told = user_data;

  (*n_told)++;
}

static gsize
write_people (guint       n,
              const char *path,
              guint      *n_told)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("qr");
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  GoenCardSheet job = { .calibration = GOEN_CALIBRATION_NONE, .design = design, .contents = contents, .copies = 1,
                        .tell = count_cb, .tell_data = n_told };
  g_autoptr (GError) error = NULL;
  GStatBuf information;

  job.sheet = goen_sheets_find ("A-one 51002");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GoenPersonRecord) person = goen_sample_person (i, 11);

      g_ptr_array_add (contents, goen_card_content_new_for_person (person, GOEN_QR_MECARD));
    }
  g_assert_true (goen_card_sheet_write_pdf (&job, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &information), ==, 0);

  return (gsize) information.st_size;
}

static void
test_files_stay_small (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "cards.pdf", NULL);
  guint n_told = 0;

  /* A card with its code and text takes less than a kilobyte, and the letters of all of them 200. Cairo would embed a megabyte of what no
   * letter needs. */
  g_assert_cmpuint (write_people (400, path, &n_told), <, 600 * 1000);
  g_assert_cmpuint (n_told, ==, 400);
  g_remove (path);
  g_rmdir (folder);
}

static GPtrArray *
make_people (guint n)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);

  for (guint i = 0; i < n; i++)
    {
      GoenPersonRecord *person = goen_person_record_new ();

      person->family = g_strdup (i % 2 == 0 ? "青木" : "高橋");
      person->given = g_strdup_printf ("%u郎", i);
      person->family_yomi = g_strdup (i % 2 == 0 ? "あおき" : "たかはし");
      g_ptr_array_add (people, person);
    }

  return people;
}

static void
test_lists_and_badges (void)
{
  g_autoptr (GPtrArray) people = make_people (30);
  g_autoptr (GPtrArray) nobody = make_people (0);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  GoenBadgeOptions badge = { "異業種交流会", 91, 55, TRUE, TRUE };

  g_assert_true (goen_people_book_write_pdf (people, "連絡先", path, NULL, &error));
  g_assert_no_error (error);
  g_remove (path);
  g_assert_true (goen_badges_write_pdf (people, &badge, path, NULL, &error));
  g_assert_no_error (error);
  g_remove (path);

  g_assert_false (goen_people_book_write_pdf (nobody, "連絡先", path, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);
  badge.width = 300;
  badge.height = 300;
  g_assert_false (goen_badges_write_pdf (people, &badge, path, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_clear_error (&error);
  badge.width = NAN;
  g_assert_false (goen_badges_write_pdf (people, &badge, path, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
}

static void
test_bad_pictures (void)
{
  static const struct
  {
    const char *what;
    const char *data;
  } bad[] = {
    { "nothing", "" },
    { "text", "not a picture" },
    { "cut off", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect" },
    { "half a PNG", "\x89PNG\r\n\x1a\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i].data, strlen (bad[i].data));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", bad[i].what);
      g_assert_null (goen_card_picture_new (bytes, "logo.png", &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "logo.png"));
    }
}

/* A drawing that is a kilometre wide or wants other files is drawn without them, in its proportion. */
static void
test_strange_drawings (void)
{
  static const char * const strange[] = {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000000\" height=\"50000000\"><rect width=\"9\" height=\"9\"/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"10\">"
    "<image width=\"20\" height=\"10\" xlink:href=\"file:///etc/hostname\"/>"
    "<image width=\"20\" height=\"10\" xlink:href=\"https://example.jp/x.png\"/></svg>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (strange[i], strlen (strange[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenCardPicture) picture = goen_card_picture_new (bytes, "logo.svg", &error);

      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (goen_card_picture_get_ratio (picture), 2, 0.001);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/press/groups-close-up", test_groups_close_up);
  g_test_add_func ("/press/telephones", test_telephones);
  g_test_add_func ("/press/long-texts-are-told", test_long_texts_are_told);
  g_test_add_func ("/press/absent-font-is-told", test_absent_font_is_told);
  g_test_add_func ("/press/files-stay-small", test_files_stay_small);
  g_test_add_func ("/press/lists-and-badges", test_lists_and_badges);
  g_test_add_func ("/press/bad-pictures", test_bad_pictures);
  g_test_add_func ("/press/strange-drawings", test_strange_drawings);

  return g_test_run ();
}
