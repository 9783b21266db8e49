/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-desk-content.h"

#include <string.h>

#include "goen-card-people.h"
#include "goen-cards-section.h"

/* A card is Japanese on its front whatever the language of the program is. 見本 means sample. */
static const struct {
  GoenCardField  field;
  const char    *front;
  const char    *back;
} sample_texts[] = {
  { GOEN_FIELD_COMPANY, "見本商事株式会社", "Mihon Shoji Co., Ltd." },
  { GOEN_FIELD_DEPARTMENT, "営業企画部", "Sales Planning" },
  { GOEN_FIELD_TITLE, "課長", "Manager" },
  { GOEN_FIELD_NAME, "見本 花子", "Hanako MIHON" },
  { GOEN_FIELD_READING, "みほん はなこ", NULL },
  { GOEN_FIELD_SLOGAN, "人と人をつなぐ仕事", "We bring people together" },
  { GOEN_FIELD_POSTAL, "100-0000", "100-0000" },
  { GOEN_FIELD_ADDRESS, "東京都千代田区見本町1-2-3", "1-2-3 Mihon-cho, Chiyoda-ku, Tokyo" },
  { GOEN_FIELD_PHONE, "03-0000-0000", "+81 3-0000-0000" },
  { GOEN_FIELD_MOBILE, "090-0000-0000", "+81 90-0000-0000" },
  { GOEN_FIELD_MAIL, "hanako@example.jp", "hanako@example.jp" },
  { GOEN_FIELD_URL, "https://example.jp/", "https://example.jp/" },
};

static const char sample_logo[] =
  "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='32' viewBox='0 0 40 32'>"
  "<circle cx='15' cy='16' r='12' fill='#9aa5b1'/><circle cx='27' cy='16' r='9' fill='#5f6b78' fill-opacity='.75'/></svg>";
static const char sample_photo[] =
  "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='132' viewBox='0 0 100 132'><rect width='100' height='132' fill='#d9dde2'/>"
  "<circle cx='50' cy='52' r='22' fill='#a5adb8'/><path d='M8 132 C8 98 28 84 50 84 C72 84 92 98 92 132 Z' fill='#a5adb8'/></svg>";

static GoenCardPicture *
draw_sample (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  return goen_card_picture_new (bytes, "", NULL);
}

static GoenCardPicture *
read_picture (GBytes     *bytes,
              const char *name)
{
  return bytes != NULL ? goen_card_picture_new (bytes, name != NULL ? name : "", NULL) : NULL;
}

/* The settings hold the names of goen-cli. */
static GoenQrKind
get_qr_kind (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  return (GoenQrKind) g_settings_get_enum (settings, "card-qr");
}

static void
take_pictures (GoenCardContent    *content,
               const GoenCardDesk *desk)
{
  content->logo = read_picture (desk->logo, desk->logo_name);
  content->photo = read_picture (desk->photo, desk->photo_name);
}

/**
 * goen_card_desk_is_blank:
 * @desk: what cards are made from
 *
 * Tells whether the user has not written yet who they are.
 *
 * Returns: %TRUE where the profile has neither a name nor a company
 */
gboolean
goen_card_desk_is_blank (const GoenCardDesk *desk)
{
  return desk->profile->name == NULL && desk->profile->company == NULL;
}

/**
 * goen_card_desk_make_content:
 * @desk: what cards are made from
 *
 * Puts together what the user's own card says: the profile, the pictures, and a QR code of the kind that was chosen.
 *
 * Returns: (transfer full): a new content; it says little where the profile does
 */
GoenCardContent *
goen_card_desk_make_content (const GoenCardDesk *desk)
{
  GoenCardContent *content = goen_card_content_new_for_profile (desk->profile, get_qr_kind ());

  take_pictures (content, desk);

  return content;
}

static GoenCardContent *
make_sample (const GoenCardDesk *desk)
{
  GoenCardContent *content = goen_card_content_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sample_texts); i++)
    {
      content->texts[GOEN_SIDE_FRONT][sample_texts[i].field] = g_strdup (sample_texts[i].front);
      content->texts[GOEN_SIDE_BACK][sample_texts[i].field] = g_strdup (sample_texts[i].back);
    }
  goen_card_content_set_qr (content, get_qr_kind ());
  take_pictures (content, desk);
  if (content->logo == NULL)
    content->logo = draw_sample (sample_logo);

  return content;
}

/**
 * goen_card_desk_make_shown:
 * @desk: what cards are made from
 *
 * Puts together what cards on the screen say: the user's own, or sample text as long as there is none.
 *
 * Returns: (transfer full): a new content, not to be printed
 */
GoenCardContent *
goen_card_desk_make_shown (const GoenCardDesk *desk)
{
  GoenCardContent *content = goen_card_desk_is_blank (desk) ? make_sample (desk) : goen_card_desk_make_content (desk);

  if (content->photo == NULL)
    content->photo = draw_sample (sample_photo);

  return content;
}
