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
#include "goen-qr.h"
#include "goen-sample.h"
#include "../display/pdf-edges.h"

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

/* Whoever prints a colleague's card prints what belongs to the office. */
static void
test_private_ways_stay_off (void)
{
  g_autoptr (GoenPersonRecord) person = goen_person_record_new ();
  g_autoptr (GoenCardContent) content = NULL;
  char **texts;

  person->family = g_strdup ("高橋");
  person->given = g_strdup ("美咲");
  person->family_yomi = g_strdup ("たかばし");
  person->yomi_guessed = TRUE;
  person->note = g_strdup ("メモ");
  person->private_note = g_strdup ("内緒");
  g_ptr_array_add (person->phones, goen_contact_point_new ("03-1111-0000", "home", NULL));
  g_ptr_array_add (person->phones, goen_contact_point_new ("090-0000-0000", "cell", NULL));
  g_ptr_array_add (person->phones, goen_contact_point_new ("03-0000-0000", NULL, NULL));
  g_ptr_array_add (person->emails, goen_contact_point_new ("home@example.jp", "home", NULL));
  g_ptr_array_add (person->emails, goen_contact_point_new ("misaki@example.jp", "work", NULL));
  g_ptr_array_add (person->addresses, goen_address_new ());
  g_ptr_array_add (person->addresses, goen_address_new ());
  for (guint i = 0; i < 2; i++)
    {
      GoenAddress *address = person->addresses->pdata[i];

      address->type = g_strdup (i == 0 ? "home" : "work");
      address->street = g_strdup (i == 0 ? "自宅町1" : "大手町1-1");
      address->country = g_strdup ("日本");
      address->postal = g_strdup (i == 0 ? "111-1111" : "100-0004");
    }

  content = goen_card_content_new_for_person (person, GOEN_QR_VCARD);
  texts = content->texts[GOEN_SIDE_FRONT];
  g_assert_cmpstr (texts[GOEN_FIELD_PHONE], ==, "03-0000-0000");
  g_assert_cmpstr (texts[GOEN_FIELD_MOBILE], ==, "090-0000-0000");
  g_assert_cmpstr (texts[GOEN_FIELD_MAIL], ==, "misaki@example.jp");
  g_assert_cmpstr (texts[GOEN_FIELD_ADDRESS], ==, "大手町1-1");
  g_assert_cmpstr (texts[GOEN_FIELD_POSTAL], ==, "100-0004");
  /* A guess does not go on paper. */
  g_assert_null (texts[GOEN_FIELD_READING]);
  /* On a phone the number that is called is the one that is carried along. */
  g_assert_nonnull (strstr (content->qr, "090-0000-0000"));
  g_assert_null (strstr (content->qr, "03-"));
  for (guint i = 0; i < GOEN_N_TEXT_FIELDS; i++)
    g_assert_true (texts[i] == NULL || (strstr (texts[i], "メモ") == NULL && strstr (texts[i], "内緒") == NULL));
  g_assert_null (strstr (content->qr, "内緒"));

  /* With nothing but private ones the lines stay empty. */
  g_ptr_array_set_size (person->phones, 1);
  g_ptr_array_set_size (person->emails, 1);
  g_ptr_array_set_size (person->addresses, 1);
  goen_card_content_free (g_steal_pointer (&content));
  content = goen_card_content_new_for_person (person, GOEN_QR_MECARD);
  texts = content->texts[GOEN_SIDE_FRONT];
  g_assert_null (texts[GOEN_FIELD_PHONE]);
  g_assert_null (texts[GOEN_FIELD_MAIL]);
  g_assert_null (texts[GOEN_FIELD_ADDRESS]);
}

/* The back is in English, but numbers and a postal code are the same. */
static void
test_both_sides_of_the_profile (void)
{
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  g_autoptr (GoenCardContent) content = NULL;

  profile->name = g_strdup ("高橋 美咲");
  profile->name_latin = g_strdup ("Misaki Takahashi");
  profile->postal = g_strdup ("100-0004");
  profile->phone = g_strdup ("03-0000-0000");
  content = goen_card_content_new_for_profile (profile, GOEN_QR_MECARD);
  g_assert_cmpstr (content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME], ==, "高橋 美咲");
  g_assert_cmpstr (content->texts[GOEN_SIDE_BACK][GOEN_FIELD_NAME], ==, "Misaki Takahashi");
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    g_assert_cmpstr (content->texts[side][GOEN_FIELD_POSTAL], ==, "100-0004");
  g_assert_cmpstr (content->texts[GOEN_SIDE_BACK][GOEN_FIELD_PHONE], ==, "03-0000-0000");
  profile->phone_latin = g_strdup ("+81 3 0000 0000");
  goen_card_content_free (g_steal_pointer (&content));
  content = goen_card_content_new_for_profile (profile, GOEN_QR_MECARD);
  g_assert_cmpstr (content->texts[GOEN_SIDE_BACK][GOEN_FIELD_PHONE], ==, "+81 3 0000 0000");
}

static GoenCardItem *
find_item (GoenCardDesign *design,
           GoenCardField   field)
{
  return goen_card_design_find (design, GOEN_SIDE_FRONT, field);
}

static GPtrArray *
check (const GoenCardDesign  *design,
       const GoenCardContent *content)
{
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (design);

  return goen_card_painter_check (painter, content);
}

/* Each fault by itself, at its bound, and of several the gravest first. */
static void
test_faults_are_told (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("qr");
  g_autoptr (GoenCardContent) content = make_content ("高橋 美咲", NULL);
  GoenCardItem *name = find_item (design, GOEN_FIELD_NAME);
  GoenCardItem *code = find_item (design, GOEN_FIELD_QR);
  GoenCardItem before = *name;
  g_autoptr (GoenQr) qr = goen_qr_new (content->qr, NULL);
  g_autoptr (GPtrArray) fits = check (design, content);
  double cells = 1 / goen_qr_get_cell_size (qr, 1);

  g_assert_cmpuint (fits->len, ==, 0);

  name->x = 2;
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_true (has_fit (fits, GOEN_FIT_UNSAFE, GOEN_FIELD_NAME));

  *name = before;
  name->size = 5.4;
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_true (has_fit (fits, GOEN_FIT_TOO_SMALL, GOEN_FIELD_NAME));
  name->size = 5.5;
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_cmpuint (fits->len, ==, 0);

  /* A character for private use that no font has. */
  g_set_str (&content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_TITLE], "\xf3\xb0\x80\x80");
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_true (has_fit (fits, GOEN_FIT_GLYPH_MISSING, GOEN_FIELD_TITLE));
  g_set_str (&content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_TITLE], "課長");

  code->width = code->height = cells * 0.351;
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_false (has_fit (fits, GOEN_FIT_QR_SMALL, GOEN_FIELD_QR));
  code->width = code->height = cells * 0.349;
  name->width = 12;
  g_set_str (&content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME], "長宗我部 アレクサンダー龍之介 アレクサンダー龍之介");
  g_ptr_array_unref (fits);
  fits = check (design, content);
  g_assert_true (has_fit (fits, GOEN_FIT_QR_SMALL, GOEN_FIELD_QR));
  g_assert_cmpint (((GoenCardFit *) fits->pdata[0])->kind, ==, GOEN_FIT_CUT);
}

/* Marks belong to where the cards lie when the paper is turned: 10 mm from the left in front are 109 mm on the back. */
static void
test_marks_of_the_back (void)
{
  g_autoptr (GoenCardDesign) design = goen_card_designs_find ("blank");
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_content_free);
  g_autoptr (GoenSheet) sheet = goen_sheet_new ();
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "back.pdf", NULL);
  g_autoptr (GArray) strokes = NULL;
  g_autoptr (GError) error = NULL;
  GoenCardSheet job = { .calibration = GOEN_CALIBRATION_NONE, .design = design, .contents = contents, .marks = TRUE,
                        .sides = GOEN_PRINT_BACK, .flip = GOEN_FLIP_LONG, .sheet = sheet };
  gboolean has_left = FALSE, has_right = FALSE;

  sheet->is_plain = TRUE;
  sheet->nx = 1;
  sheet->x = 10;
  g_ptr_array_add (contents, make_content ("高橋 美咲", NULL));
  g_assert_true (goen_card_sheet_write_pdf (&job, path, NULL, &error));
  g_assert_no_error (error);
  strokes = pdf_list_strokes (path, 297);
  for (guint i = 0; i < strokes->len; i++)
    {
      const PdfBox *box = &g_array_index (strokes, PdfBox, i);

      has_left = has_left || (fabs (box->left - 109) < 0.02 && fabs (box->right - 109) < 0.02);
      has_right = has_right || (fabs (box->left - 200) < 0.02 && fabs (box->right - 200) < 0.02);
      g_assert_cmpfloat (box->left, >, 100);
    }
  g_assert_true (has_left && has_right);
  g_remove (path);
  g_rmdir (folder);
}

static gboolean
has_word (GPtrArray  *words,
          const char *part)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (((PdfWord *) words->pdata[i])->text, part) != NULL)
      return TRUE;

  return FALSE;
}

/* Neither notes nor readings that were guessed, nor what was not asked for. */
static void
test_lists_keep_to_what_is_known (void)
{
  g_autoptr (GPtrArray) people = make_people (2);
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  GoenPersonRecord *guessed = people->pdata[0];
  GoenBadgeOptions badge = { "例会", 91, 55, TRUE, TRUE };

  guessed->yomi_guessed = TRUE;
  for (guint i = 0; i < people->len; i++)
    {
      GoenPersonRecord *person = people->pdata[i];

      person->note = g_strdup ("NOTE");
      person->private_note = g_strdup ("SECRET");
      g_ptr_array_add (person->affiliations, goen_affiliation_new ("みどり製作所", NULL, NULL));
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GPtrArray) words = NULL;
      gboolean has_rest = i != 2;

      badge.with_company = badge.with_reading = i != 2;
      if (i == 0)
        g_assert_true (goen_people_book_write_pdf (people, "連絡先", path, NULL, NULL));
      else
        g_assert_true (goen_badges_write_pdf (people, &badge, path, NULL, NULL));
      words = pdf_list_words (path);
      g_test_message ("list %u", i);
      g_assert_true (has_word (words, "青木") && has_word (words, "高橋"));
      g_assert_false (has_word (words, "あおき"));
      g_assert_cmpint (has_word (words, "たかはし"), ==, has_rest);
      g_assert_cmpint (has_word (words, "みどり"), ==, has_rest);
      g_assert_false (has_word (words, "NOTE") || has_word (words, "SECRET"));
      g_remove (path);
    }
  g_rmdir (folder);
}

/* Nobody stands below the foot of a page, and no heading stands there without the person under it. */
static void
test_long_list (void)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint n_found = 0, n_kana = 0;
  double right = 0, lowest_heading = 0;

  /* With a heading or without, and of several heights, so that columns end everywhere. */
  for (guint i = 0; i < 400; i++)
    {
      static const char * const kana[] = { "あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ" };
      GoenPersonRecord *person = goen_person_record_new ();

      n_kana += g_rand_boolean (rand);
      person->family = g_strdup_printf ("P%03u", i);
      person->family_yomi = g_strdup (kana[n_kana % G_N_ELEMENTS (kana)]);
      if (g_rand_boolean (rand))
        g_ptr_array_add (person->affiliations, goen_affiliation_new ("みどり製作所", NULL, NULL));
      if (g_rand_boolean (rand))
        g_ptr_array_add (person->emails, goen_contact_point_new ("a@example.jp", "work", NULL));
      g_ptr_array_add (people, person);
    }
  g_assert_true (goen_people_book_write_pdf (people, "連絡先", path, NULL, NULL));
  words = pdf_list_words (path);
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      g_assert_cmpfloat (word->box.bottom, <, 297 - 18 + 1);
      if (*word->text == 'P' && strlen (word->text) == 4)
        {
          n_found++;
          right = MAX (right, word->box.left);
        }
      /* Letters of a heading are larger than any other ones here. */
      if (g_utf8_strlen (word->text, -1) == 1 && word->box.bottom - word->box.top > 5)
        lowest_heading = MAX (lowest_heading, word->box.bottom);
    }
  g_assert_cmpuint (n_found, ==, 400);
  /* In two columns. */
  g_assert_cmpfloat (right, >, 105);
  g_assert_cmpfloat (lowest_heading, >, 100);
  g_assert_cmpfloat (lowest_heading, <, 297 - 18 - 4);
  g_remove (path);
  g_rmdir (folder);
}

/* Printers do not reach the edge, and the marks stand outside of all badges. */
static void
test_badges_leave_a_margin (void)
{
  g_autoptr (GPtrArray) people = make_people (1);
  g_autofree char *folder = g_dir_make_tmp ("goen-press-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  GoenBadgeOptions badge = { "例会", 70, 99, TRUE, TRUE };
  g_autoptr (GArray) strokes = NULL;

  /* Three times three of them would cover all of A4. */
  g_assert_true (goen_badges_write_pdf (people, &badge, path, NULL, NULL));
  strokes = pdf_list_strokes (path, 297);
  g_assert_cmpuint (strokes->len, >, 0);
  for (guint i = 0; i < strokes->len; i++)
    {
      const PdfBox *box = &g_array_index (strokes, PdfBox, i);

      g_assert_cmpfloat (box->left, >, 2);
      g_assert_cmpfloat (box->top, >, 2);
      g_assert_cmpfloat (box->right, <, 208);
      g_assert_cmpfloat (box->bottom, <, 295);
    }
  g_remove (path);
  g_rmdir (folder);
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
  g_test_add_func ("/press/private-ways-stay-off", test_private_ways_stay_off);
  g_test_add_func ("/press/both-sides-of-the-profile", test_both_sides_of_the_profile);
  g_test_add_func ("/press/faults-are-told", test_faults_are_told);
  g_test_add_func ("/press/marks-of-the-back", test_marks_of_the_back);
  g_test_add_func ("/press/lists-keep-to-what-is-known", test_lists_keep_to_what_is_known);
  g_test_add_func ("/press/long-list", test_long_list);
  g_test_add_func ("/press/badges-leave-a-margin", test_badges_leave_a_margin);

  return g_test_run ();
}
