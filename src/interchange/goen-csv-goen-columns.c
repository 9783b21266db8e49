/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-goen-columns.h"

#define POST(n) \
  { "Company " #n, "会社" #n, { GOEN_CSV_COMPANY, NULL, n } }, \
  { "Company " #n " reading", "会社" #n "（よみ）", { GOEN_CSV_COMPANY_YOMI, NULL, n } }, \
  { "Department " #n, "部署" #n, { GOEN_CSV_DEPARTMENT, NULL, n } }, \
  { "Title " #n, "役職" #n, { GOEN_CSV_TITLE, NULL, n } }, \
  { "Post " #n " since", "在籍開始" #n, { GOEN_CSV_POST_FROM, NULL, n } }, \
  { "Post " #n " until", "在籍終了" #n, { GOEN_CSV_POST_TO, NULL, n } }

#define ADDRESS(n) \
  { "Postal code " #n, "郵便番号" #n, { GOEN_CSV_POSTAL, NULL, n } }, \
  { "Prefecture " #n, "都道府県" #n, { GOEN_CSV_REGION, NULL, n } }, \
  { "City " #n, "市区町村" #n, { GOEN_CSV_LOCALITY, NULL, n } }, \
  { "Street " #n, "番地" #n, { GOEN_CSV_STREET, NULL, n } }, \
  { "Building " #n, "建物名" #n, { GOEN_CSV_BUILDING, NULL, n } }, \
  { "Country " #n, "国" #n, { GOEN_CSV_COUNTRY, NULL, n } }, \
  { "Address " #n " in one piece", "住所" #n "（全体）", { GOEN_CSV_ADDRESS, NULL, n } }, \
  { "Address " #n " label", "住所" #n "（種類）", { GOEN_CSV_ADDRESS_LABEL, NULL, n } }

/* A value and its label. */
#define PAIR(english, japanese, field, n) \
  { english " " #n, japanese #n, { field, NULL, n } }, \
  { english " " #n " label", japanese #n "（種類）", { field##_LABEL, NULL, n } }

/* What people look for comes first, as a spreadsheet is as narrow as its window. */
static const GoenCsvGoenColumn columns[] = {
  { "Name", "氏名", { GOEN_CSV_NAME, NULL, 0 } },
  { "Family name", "姓", { GOEN_CSV_FAMILY, NULL, 0 } },
  { "Given name", "名", { GOEN_CSV_GIVEN, NULL, 0 } },
  { "Family name reading", "姓（よみ）", { GOEN_CSV_FAMILY_YOMI, NULL, 0 } },
  { "Given name reading", "名（よみ）", { GOEN_CSV_GIVEN_YOMI, NULL, 0 } },
  { "Reading is guessed", "よみは推測", { GOEN_CSV_YOMI_GUESSED, NULL, 0 } },
  { "Form of address", "敬称", { GOEN_CSV_HONORIFIC, NULL, 0 } },
  POST (1),
  PAIR ("Phone", "電話番号", GOEN_CSV_PHONE, 1),
  PAIR ("Phone", "電話番号", GOEN_CSV_PHONE, 2),
  PAIR ("Phone", "電話番号", GOEN_CSV_PHONE, 3),
  PAIR ("Mail", "メールアドレス", GOEN_CSV_MAIL, 1),
  PAIR ("Mail", "メールアドレス", GOEN_CSV_MAIL, 2),
  PAIR ("Mail", "メールアドレス", GOEN_CSV_MAIL, 3),
  ADDRESS (1),
  { "Tags", "タグ", { GOEN_CSV_TAGS, NULL, 0 } },
  { "Met on", "出会った日", { GOEN_CSV_MET_ON, NULL, 0 } },
  { "Met at", "出会った場所", { GOEN_CSV_MET_AT, NULL, 0 } },
  { "Topic", "話題", { GOEN_CSV_MET_HOW, NULL, 0 } },
  { "Introduced by", "紹介者", { GOEN_CSV_INTRODUCED_BY, NULL, 0 } },
  { "Interests", "関心事", { GOEN_CSV_INTERESTS, NULL, 0 } },
  { "Offers", "提供できること", { GOEN_CSV_OFFERS, NULL, 0 } },
  { "Needs", "求めていること", { GOEN_CSV_NEEDS, NULL, 0 } },
  { "Note", "メモ", { GOEN_CSV_NOTE, NULL, 0 } },
  { GOEN_CSV_PRIVATE_NOTE_ENGLISH, GOEN_CSV_PRIVATE_NOTE_JAPANESE, { GOEN_CSV_PRIVATE_NOTE, NULL, 0 } },
  { "Birthday", "誕生日", { GOEN_CSV_BIRTHDAY, NULL, 0 } },
  PAIR ("Date", "日付", GOEN_CSV_DATE, 1),
  PAIR ("Date", "日付", GOEN_CSV_DATE, 2),
  PAIR ("Link", "リンク", GOEN_CSV_LINK, 1),
  PAIR ("Link", "リンク", GOEN_CSV_LINK, 2),
  PAIR ("Account", "アカウント", GOEN_CSV_ACCOUNT, 1),
  PAIR ("Account", "アカウント", GOEN_CSV_ACCOUNT, 2),
  { "Nickname", "ニックネーム", { GOEN_CSV_NICKNAME, NULL, 0 } },
  { "Middle name", "ミドルネーム", { GOEN_CSV_MIDDLE, NULL, 0 } },
  { "Title before the name", "称号（名前の前）", { GOEN_CSV_PREFIX, NULL, 0 } },
  { "Suffix after the name", "称号（名前の後）", { GOEN_CSV_SUFFIX, NULL, 0 } },
  POST (2),
  POST (3),
  ADDRESS (2),
  ADDRESS (3),
  { "UUID", "UUID", { GOEN_CSV_UUID, NULL, 0 } },
  { "Introduced by UUID", "紹介者のUUID", { GOEN_CSV_INTRODUCED_BY_UUID, NULL, 0 } },
};

/* As in the table above, to be found at once for each cell. */
static const guint8 n_groups[GOEN_CSV_N_FIELDS] = {
  [GOEN_CSV_COMPANY] = 3,
  [GOEN_CSV_COMPANY_YOMI] = 3,
  [GOEN_CSV_DEPARTMENT] = 3,
  [GOEN_CSV_TITLE] = 3,
  [GOEN_CSV_POST_FROM] = 3,
  [GOEN_CSV_POST_TO] = 3,
  [GOEN_CSV_PHONE] = 3,
  [GOEN_CSV_PHONE_LABEL] = 3,
  [GOEN_CSV_MAIL] = 3,
  [GOEN_CSV_MAIL_LABEL] = 3,
  [GOEN_CSV_ADDRESS] = 3,
  [GOEN_CSV_POSTAL] = 3,
  [GOEN_CSV_REGION] = 3,
  [GOEN_CSV_LOCALITY] = 3,
  [GOEN_CSV_STREET] = 3,
  [GOEN_CSV_BUILDING] = 3,
  [GOEN_CSV_COUNTRY] = 3,
  [GOEN_CSV_ADDRESS_LABEL] = 3,
  [GOEN_CSV_LINK] = 2,
  [GOEN_CSV_LINK_LABEL] = 2,
  [GOEN_CSV_ACCOUNT] = 2,
  [GOEN_CSV_ACCOUNT_LABEL] = 2,
  [GOEN_CSV_DATE] = 2,
  [GOEN_CSV_DATE_LABEL] = 2,
};

/**
 * goen_csv_goen_get_columns:
 * @n_columns: (out): how many there are
 *
 * Gives Goen's own columns, in the order in which they are written.
 *
 * Returns: (transfer none) (array length=n_columns): the columns
 */
const GoenCsvGoenColumn *
goen_csv_goen_get_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}

/**
 * goen_csv_goen_is_joined:
 * @field: a field
 *
 * Tells whether a cell of a field may hold several values in Goen's own layout,
 * so that goen_csv_cell_split() is to be asked.
 *
 * Returns: %FALSE where " ::: " stands for itself
 */
gboolean
goen_csv_goen_is_joined (GoenCsvField field)
{
  return n_groups[field] > 0 || field == GOEN_CSV_TAGS || field == GOEN_CSV_INTERESTS ||
         field == GOEN_CSV_OFFERS || field == GOEN_CSV_NEEDS;
}

/**
 * goen_csv_goen_get_n_groups:
 * @field: a field
 *
 * Counts the groups that a field has in Goen's own layout; the last holds all the rest.
 *
 * Returns: the number of groups, 0 where there is only one column
 */
guint
goen_csv_goen_get_n_groups (GoenCsvField field)
{
  return n_groups[field];
}
