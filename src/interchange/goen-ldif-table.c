/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-ldif-table.h"

#include "goen-person-record.h"

#define TEXT(attribute, target) { attribute, GOEN_LDIF_TEXT, GOEN_LDIF_##target }
#define READ(attribute, target, reading) { attribute, GOEN_LDIF_TEXT, GOEN_LDIF_##target, GOEN_LDIF_##reading }
#define POINT(attribute, what, purpose) { attribute, GOEN_LDIF_##what, .type = purpose }
#define PLACE(attribute, where, part) \
  { attribute, GOEN_LDIF_ADDRESS, .type = GOEN_LDIF_##where == GOEN_LDIF_WORK ? "work" : "home", \
    .address = GOEN_LDIF_##where, .offset = G_STRUCT_OFFSET (GoenAddress, part) }
#define IGNORED(attribute) { attribute, GOEN_LDIF_IGNORED }

static const GoenLdifField fields[] = {
  /* Names */
  READ ("sn", FAMILY, FAMILY_YOMI), READ ("surname", FAMILY, FAMILY_YOMI),
  READ ("givenname", GIVEN, GIVEN_YOMI), READ ("gn", GIVEN, GIVEN_YOMI),
  READ ("cn", COMMON_NAME, WHOLE_YOMI), READ ("commonname", COMMON_NAME, WHOLE_YOMI),
  READ ("displayname", DISPLAY_NAME, WHOLE_YOMI), READ ("fileas", DISPLAY_NAME, WHOLE_YOMI),
  TEXT ("middlename", MIDDLE), TEXT ("personaltitle", PREFIX), TEXT ("generationqualifier", SUFFIX),
  TEXT ("mozillanickname", NICKNAME), TEXT ("xmozillanickname", NICKNAME), TEXT ("nickname", NICKNAME),
  TEXT ("phoneticlastname", FAMILY_YOMI), TEXT ("phoneticfirstname", GIVEN_YOMI),
  TEXT ("msds-phoneticlastname", FAMILY_YOMI), TEXT ("msds-phoneticfirstname", GIVEN_YOMI),
  TEXT ("msds-phoneticdisplayname", WHOLE_YOMI), TEXT ("msds-phoneticcompanyname", COMPANY_YOMI),

  /* Work */
  READ ("o", COMPANY, COMPANY_YOMI), READ ("organizationname", COMPANY, COMPANY_YOMI),
  READ ("company", COMPANY, COMPANY_YOMI), TEXT ("title", TITLE),
  { "ou", GOEN_LDIF_UNIT }, { "orgunit", GOEN_LDIF_UNIT }, { "organizationalunitname", GOEN_LDIF_UNIT },
  { "department", GOEN_LDIF_UNIT },

  /* Ways to get in touch */
  POINT ("mail", MAIL, NULL), POINT ("rfc822mailbox", MAIL, NULL), POINT ("emailaddress", MAIL, NULL),
  POINT ("mozillasecondemail", MAIL, NULL), POINT ("xmozillasecondemail", MAIL, NULL),
  POINT ("mailalternateaddress", MAIL, NULL),
  POINT ("telephonenumber", PHONE, "work"), POINT ("homephone", PHONE, "home"), POINT ("hometelephonenumber", PHONE, "home"),
  POINT ("fax", PHONE, "fax"), POINT ("facsimiletelephonenumber", PHONE, "fax"),
  POINT ("pager", PHONE, "pager"), POINT ("pagerphone", PHONE, "pager"), POINT ("pagertelephonenumber", PHONE, "pager"),
  POINT ("mobile", PHONE, "cell"), POINT ("cellphone", PHONE, "cell"), POINT ("mobiletelephonenumber", PHONE, "cell"),
  POINT ("carphone", PHONE, "cell"), POINT ("companyphone", PHONE, "main"), POINT ("otherphone", PHONE, "other"),
  POINT ("othertelephone", PHONE, "other"), POINT ("xmozillaanyphone", ANY_PHONE, NULL),
  POINT ("workurl", LINK, "work"), POINT ("mozillaworkurl", LINK, "work"),
  POINT ("homeurl", LINK, "home"), POINT ("mozillahomeurl", LINK, "home"),
  POINT ("labeleduri", LINK, NULL), POINT ("labeledurl", LINK, NULL), POINT ("url", LINK, NULL), POINT ("wwwhomepage", LINK, NULL),
  POINT ("nsaimid", ACCOUNT, "aim"), POINT ("nsicqid", ACCOUNT, "icq"), POINT ("nsmsnid", ACCOUNT, "msn"),
  POINT ("nsyahooid", ACCOUNT, "yahoo"),

  /* Addresses */
  PLACE ("street", WORK, street), PLACE ("streetaddress", WORK, street), PLACE ("mozillaworkstreet", WORK, street),
  PLACE ("mozillaworkstreet2", WORK, building), PLACE ("l", WORK, locality), PLACE ("locality", WORK, locality),
  PLACE ("localityname", WORK, locality), PLACE ("st", WORK, region), PLACE ("region", WORK, region),
  PLACE ("stateorprovincename", WORK, region), PLACE ("postalcode", WORK, postal), PLACE ("zip", WORK, postal),
  PLACE ("c", WORK, country), PLACE ("countryname", WORK, country), PLACE ("co", WORK, country),
  PLACE ("mozillaworkcountryname", WORK, country), PLACE ("postaladdress", WORK, raw),
  PLACE ("mozillahomestreet", HOME, street), PLACE ("homestreet", HOME, street), PLACE ("mozillahomestreet2", HOME, building),
  PLACE ("mozillahomelocalityname", HOME, locality), PLACE ("mozillahomestate", HOME, region),
  PLACE ("mozillahomepostalcode", HOME, postal), PLACE ("mozillahomecountryname", HOME, country),
  PLACE ("mozillahomepostaladdress", HOME, raw), PLACE ("homepostaladdress", HOME, raw),

  /* The rest */
  TEXT ("birthyear", BIRTH_YEAR), TEXT ("birthmonth", BIRTH_MONTH), TEXT ("birthday", BIRTH_DAY),
  TEXT ("dateofbirth", BIRTH_DATE), TEXT ("birthdate", BIRTH_DATE),
  TEXT ("anniversaryyear", ANNIVERSARY_YEAR), TEXT ("anniversarymonth", ANNIVERSARY_MONTH), TEXT ("anniversaryday", ANNIVERSARY_DAY),
  TEXT ("description", NOTE), TEXT ("notes", NOTE), TEXT ("comment", NOTE),
  POINT ("mozillacustom1", CUSTOM, "Custom 1"), POINT ("mozillacustom2", CUSTOM, "Custom 2"),
  POINT ("mozillacustom3", CUSTOM, "Custom 3"), POINT ("mozillacustom4", CUSTOM, "Custom 4"),
  POINT ("custom1", CUSTOM, "Custom 1"), POINT ("custom2", CUSTOM, "Custom 2"),
  POINT ("custom3", CUSTOM, "Custom 3"), POINT ("custom4", CUSTOM, "Custom 4"),
  { "categories", GOEN_LDIF_TAGS }, { "category", GOEN_LDIF_TAGS },
  { "entryuuid", GOEN_LDIF_IDENTITY }, { "nsuniqueid", GOEN_LDIF_IDENTITY },
  { "jpegphoto", GOEN_LDIF_IMAGE }, { "thumbnailphoto", GOEN_LDIF_IMAGE }, { "photo", GOEN_LDIF_IMAGE },

  /* How a directory or a program keeps its books; passwords and keys are nobody's business. */
  IGNORED ("dn"), IGNORED ("version"), IGNORED ("changetype"), IGNORED ("control"), IGNORED ("objectclass"),
  IGNORED ("structuralobjectclass"), IGNORED ("createtimestamp"), IGNORED ("modifytimestamp"), IGNORED ("creatorsname"),
  IGNORED ("modifiersname"), IGNORED ("entrycsn"), IGNORED ("entrydn"), IGNORED ("subschemasubentry"),
  IGNORED ("hassubordinates"), IGNORED ("lastmodifieddate"), IGNORED ("recordkey"),
  IGNORED ("mozillausehtmlmail"), IGNORED ("xmozillausehtmlmail"), IGNORED ("xmozillauseconferenceserver"),
  IGNORED ("preferredmailformat"), IGNORED ("mailformat"), IGNORED ("allowremotecontent"), IGNORED ("popularityindex"),
  IGNORED ("userpassword"), IGNORED ("usercertificate"), IGNORED ("usersmimecertificate"), IGNORED ("userpkcs12"),
};

static GHashTable *
build_index (void)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_hash_table_insert (index, (gpointer) fields[i].name, (gpointer) &fields[i]);

  return index;
}

/*< private >
 * goen_ldif_field_find:
 * @name: an attribute, in lower case and without options
 *
 * Looks up what an attribute means.
 *
 * Returns: (transfer none) (nullable): the field, or %NULL for one that nobody has heard of
 */
const GoenLdifField *
goen_ldif_field_find (const char *name)
{
  static GHashTable *index = NULL;

  if (g_once_init_enter_pointer (&index))
    g_once_init_leave_pointer (&index, build_index ());

  return g_hash_table_lookup (index, name);
}
