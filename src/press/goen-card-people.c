/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-people.h"

#include <string.h>

#include "goen-qr.h"

/* One field of a profile for each side of the card. */
typedef struct {
  GoenCardField field;
  gsize         front;
  gsize         back;
} Source;

#define SOURCE(f, front_member, back_member) \
  { GOEN_FIELD_##f, G_STRUCT_OFFSET (GoenProfile, front_member), G_STRUCT_OFFSET (GoenProfile, back_member) }

static const Source sources[] = {
  SOURCE (COMPANY, company, company_latin),
  SOURCE (DEPARTMENT, department, department_latin),
  SOURCE (TITLE, title, title_latin),
  SOURCE (QUALIFICATION, qualification, qualification_latin),
  SOURCE (NAME, name, name_latin),
  SOURCE (SLOGAN, slogan, slogan_latin),
  SOURCE (POSTAL, postal, postal),
  SOURCE (ADDRESS, address, address_latin),
  SOURCE (PHONE, phone, phone_latin),
  SOURCE (FAX, fax, fax),
  SOURCE (MOBILE, mobile, mobile),
  SOURCE (MAIL, mail, mail),
  SOURCE (URL, url, url),
};

/* Before and after what stands on a card there is no room for an empty line. */
static char *
tidy (const char *text)
{
  g_autofree char *plain = g_strdup (text != NULL ? text : "");

  g_strdelimit (plain, "\r\n\t", ' ');
  g_strstrip (plain);

  return *plain != '\0' ? g_steal_pointer (&plain) : NULL;
}

/**
 * goen_card_content_set_qr:
 * @self: what a card says
 * @qr: what its code shall say
 *
 * Makes the text of the QR code out of what the front of the card says.
 */
void
goen_card_content_set_qr (GoenCardContent *self,
                          GoenQrKind       qr)
{
  char * const *texts = self->texts[GOEN_SIDE_FRONT];
  GoenQrContact contact = {
    .name = texts[GOEN_FIELD_NAME],
    .company = texts[GOEN_FIELD_COMPANY],
    .title = qr == GOEN_QR_VCARD ? texts[GOEN_FIELD_TITLE] : NULL,
    .phone = texts[GOEN_FIELD_MOBILE] != NULL ? texts[GOEN_FIELD_MOBILE] : texts[GOEN_FIELD_PHONE],
    .mail = texts[GOEN_FIELD_MAIL],
    .url = texts[GOEN_FIELD_URL],
  };

  g_clear_pointer (&self->qr, g_free);
  if (qr == GOEN_QR_URL)
    self->qr = g_strdup (texts[GOEN_FIELD_URL]);
  else if (contact.name != NULL || contact.company != NULL)
    self->qr = qr == GOEN_QR_VCARD ? goen_qr_dup_vcard (&contact) : goen_qr_dup_mecard (&contact);
}

/**
 * goen_card_content_new_for_profile:
 * @profile: the user
 * @qr: what the code shall say
 *
 * Puts together what stands on the user's own card, in Japanese on the front and in English on the back.
 *
 * Returns: (transfer full): a new content, without pictures
 */
GoenCardContent *
goen_card_content_new_for_profile (const GoenProfile *profile,
                                   GoenQrKind         qr)
{
  GoenCardContent *self = goen_card_content_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      self->texts[GOEN_SIDE_FRONT][sources[i].field] = tidy (G_STRUCT_MEMBER (char *, profile, sources[i].front));
      self->texts[GOEN_SIDE_BACK][sources[i].field] = tidy (G_STRUCT_MEMBER (char *, profile, sources[i].back));
    }
  self->texts[GOEN_SIDE_FRONT][GOEN_FIELD_READING] = tidy (profile->name_yomi);
  /* A number that is dialled from Japan only is better than none. */
  if (self->texts[GOEN_SIDE_BACK][GOEN_FIELD_PHONE] == NULL)
    self->texts[GOEN_SIDE_BACK][GOEN_FIELD_PHONE] = tidy (profile->phone);
  goen_card_content_set_qr (self, qr);

  return self;
}

static const char *
find_phone (const GoenPersonRecord *person,
            const char             *type)
{
  for (guint i = 0; i < person->phones->len; i++)
    {
      const GoenContactPoint *phone = person->phones->pdata[i];

      if (g_strcmp0 (phone->type, type) == 0)
        return phone->value;
    }

  return NULL;
}

/* Of the office, or the first that is neither mobile nor fax nor private. */
static const char *
find_office_phone (const GoenPersonRecord *person)
{
  static const char * const others[] = { "cell", "fax", "pager", "home", NULL };
  const char *phone = find_phone (person, "work");

  for (guint i = 0; phone == NULL && i < person->phones->len; i++)
    {
      const GoenContactPoint *point = person->phones->pdata[i];

      if (point->type == NULL || !g_strv_contains (others, point->type))
        phone = point->value;
    }

  return phone;
}

/* What is private does not go onto a business card, not even where it is all there is. */
static const char *
find_mail (const GoenPersonRecord *person)
{
  for (guint i = 0; i < person->emails->len; i++)
    {
      const GoenContactPoint *mail = person->emails->pdata[i];

      if (g_strcmp0 (mail->type, "home") != 0)
        return mail->value;
    }

  return NULL;
}

static const GoenAddress *
find_address (const GoenPersonRecord *person)
{
  for (guint i = 0; i < person->addresses->len; i++)
    {
      const GoenAddress *address = person->addresses->pdata[i];

      if (g_strcmp0 (address->type, "home") != 0)
        return address;
    }

  return NULL;
}

static void
take_address (GoenCardContent   *self,
              const GoenAddress *address)
{
  g_autoptr (GoenAddress) bare = goen_address_copy (address);
  g_autofree char *text = NULL;

  g_clear_pointer (&bare->postal, g_free);
  g_clear_pointer (&bare->country, g_free);
  text = goen_address_dup_text (bare);
  self->texts[GOEN_SIDE_FRONT][GOEN_FIELD_POSTAL] = tidy (address->postal);
  self->texts[GOEN_SIDE_FRONT][GOEN_FIELD_ADDRESS] = tidy (text);
}

static GoenCardPicture *
take_picture (const GoenPersonRecord *person,
              GoenImageKind           kind)
{
  const GoenImage *image = goen_person_record_get_image (person, kind);

  return image != NULL ? goen_card_picture_new (image->data, "", NULL) : NULL;
}

/**
 * goen_card_content_new_for_person:
 * @person: somebody
 * @qr: what the code shall say
 *
 * Puts together what stands on somebody's card, such as a colleague's: the first current post and what belongs to work.
 *
 * Returns: (transfer full): a new content
 */
GoenCardContent *
goen_card_content_new_for_person (const GoenPersonRecord *person,
                                  GoenQrKind              qr)
{
  GoenCardContent *self = goen_card_content_new ();
  char **texts = self->texts[GOEN_SIDE_FRONT];
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);
  const GoenAddress *address = find_address (person);
  g_autofree char *name = goen_person_record_dup_name (person);
  g_autofree char *yomi = goen_person_record_dup_yomi (person);

  texts[GOEN_FIELD_NAME] = tidy (name);
  /* A guess does not go on paper. */
  if (!person->yomi_guessed)
    texts[GOEN_FIELD_READING] = tidy (yomi);
  if (post != NULL)
    {
      texts[GOEN_FIELD_COMPANY] = tidy (post->company);
      texts[GOEN_FIELD_DEPARTMENT] = tidy (post->department);
      texts[GOEN_FIELD_TITLE] = tidy (post->title);
    }
  texts[GOEN_FIELD_PHONE] = tidy (find_office_phone (person));
  texts[GOEN_FIELD_FAX] = tidy (find_phone (person, "fax"));
  texts[GOEN_FIELD_MOBILE] = tidy (find_phone (person, "cell"));
  texts[GOEN_FIELD_MAIL] = tidy (find_mail (person));
  if (person->links->len > 0)
    texts[GOEN_FIELD_URL] = tidy (((const GoenContactPoint *) person->links->pdata[0])->value);
  if (address != NULL)
    take_address (self, address);
  self->photo = take_picture (person, GOEN_IMAGE_PHOTO);
  self->logo = take_picture (person, GOEN_IMAGE_LOGO);
  goen_card_content_set_qr (self, qr);

  return self;
}
