/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-columns.h"

/* Columns of numbered groups, "Phone 1 - Value", are not listed here; see goen-csv-programs.c. */
static const GoenCsvColumn google[] = {
  { "First Name", "given" }, { "Middle Name", "middle" }, { "Last Name", "family" },
  { "Phonetic First Name", "given-yomi" }, { "Phonetic Middle Name", "note-with-name" },
  { "Phonetic Last Name", "family-yomi" },
  { "Name Prefix", "prefix" }, { "Name Suffix", "suffix" }, { "Nickname", "nickname" }, { "File As", "name/file-as" },
  { "Organization Name", "company" }, { "Organization Title", "title" }, { "Organization Department", "department" },
  { "Birthday", "birthday" }, { "Notes", "note" }, { "Photo", "ignore" }, { "Labels", "tags" },
  /* until 2024 */
  { "Name", "name" }, { "Given Name", "given" }, { "Additional Name", "middle" }, { "Family Name", "family" },
  { "Yomi Name", "name-yomi" }, { "Given Name Yomi", "given-yomi" }, { "Additional Name Yomi", "note-with-name" },
  { "Family Name Yomi", "family-yomi" }, { "Initials", "ignore" }, { "Short Name", "note-with-name" },
  { "Maiden Name", "note-with-name" }, { "Gender", "note-with-name" }, { "Location", "note-with-name" },
  { "Billing Information", "note-with-name" }, { "Directory Server", "ignore" }, { "Mileage", "ignore" },
  { "Occupation", "note-with-name" }, { "Hobby", "note-with-name" }, { "Sensitivity", "ignore" },
  { "Priority", "ignore" }, { "Subject", "note-with-name" }, { "Language", "ignore" }, { "Group Membership", "tags" },
  { NULL }
};

static const GoenCsvColumn outlook_ja[] = {
  { "肩書き", "prefix" }, { "名", "given" }, { "ミドル ネーム", "middle" }, { "ミドル", "middle" }, { "姓", "family" },
  { "敬称", "honorific" }, { "会社名", "company" }, { "部署", "department" }, { "役職", "title" },
  { "番地 (会社)", "street/work" }, { "住所 2 (会社)", "building/work" }, { "住所 3 (会社)", "building/work" },
  { "市町村 (会社)", "locality/work" }, { "都道府県 (会社)", "region/work" }, { "郵便番号 (会社)", "postal/work" },
  { "国 (会社)/地域", "country/work" }, { "会社住所私書箱", "street/work" },
  { "番地 (自宅)", "street/home" }, { "住所 2 (自宅)", "building/home" }, { "住所 3 (自宅)", "building/home" },
  { "市町村 (自宅)", "locality/home" }, { "都道府県 (自宅)", "region/home" }, { "郵便番号 (自宅)", "postal/home" },
  { "国 (自宅)/地域", "country/home" }, { "自宅住所私書箱", "street/home" },
  { "番地 (その他)", "street/other" }, { "住所 2 (その他)", "building/other" }, { "住所 3 (その他)", "building/other" },
  { "市町村 (その他)", "locality/other" }, { "都道府県 (その他)", "region/other" }, { "郵便番号 (その他)", "postal/other" },
  { "国 (その他)/地域", "country/other" }, { "その他住所私書箱", "street/other" },
  { "秘書の電話", "phone" }, { "会社 FAX", "phone/fax" }, { "会社電話", "phone/work" }, { "会社電話 2", "phone/work" },
  { "コールバック", "phone" }, { "自動車電話", "phone" }, { "会社代表電話", "phone/main" }, { "自宅 FAX", "phone/fax" },
  { "自宅電話", "phone/home" }, { "自宅電話 2", "phone/home" }, { "ISDN", "phone" }, { "携帯電話", "phone/cell" },
  { "その他の FAX", "phone/fax" }, { "その他の電話", "phone/other" }, { "ポケットベル", "phone/pager" },
  { "通常の電話", "phone" }, { "無線電話", "phone" }, { "TTY/TDD", "phone" }, { "テレックス", "phone" },
  { "ID 番号", "note-with-name" }, { "Web ページ", "link" }, { "アカウント", "note-with-name" },
  { "イニシャル", "ignore" }, { "インターネット空き時間情報", "ignore" }, { "キーワード", "note-with-name" },
  { "ディレクトリ サーバー", "ignore" }, { "プライベート", "ignore" }, { "マネージャー", "note-with-name" },
  { "メモ", "note" }, { "ユーザー 1", "note-with-name" }, { "ユーザー 2", "note-with-name" },
  { "ユーザー 3", "note-with-name" }, { "ユーザー 4", "note-with-name" }, { "会社 ID", "note-with-name" },
  { "会社名フリガナ", "company-yomi" }, { "記念日", "date/anniversary" }, { "経費情報", "note-with-name" },
  { "言語", "ignore" }, { "参照事項", "note-with-name" }, { "子供", "note-with-name" }, { "支払い条件", "note-with-name" },
  { "事業所", "note-with-name" }, { "趣味", "note-with-name" }, { "場所", "note-with-name" }, { "職業", "note-with-name" },
  { "姓フリガナ", "family-yomi" }, { "名前フリガナ", "given-yomi" }, { "性別", "note-with-name" },
  { "誕生日", "birthday" }, { "電子メール アドレス", "mail" }, { "電子メールの種類", "ignore" },
  { "電子メール表示名", "ignore" }, { "電子メール 2 アドレス", "mail" }, { "電子メール 2 の種類", "ignore" },
  { "電子メール 2 表示名", "ignore" }, { "電子メール 3 アドレス", "mail" }, { "電子メール 3 の種類", "ignore" },
  { "電子メール 3 表示名", "ignore" }, { "配偶者", "note-with-name" }, { "秘書の氏名", "note-with-name" },
  { "秘密度", "ignore" }, { "分類", "tags" }, { "優先度", "ignore" },
  { NULL }
};

/* Outlook of any year, with and without spaces, and outlook.com, which keeps its header whatever the language. */
static const GoenCsvColumn outlook_en[] = {
  { "Title", "prefix" }, { "First Name", "given" }, { "Middle Name", "middle" }, { "Last Name", "family" },
  { "Suffix", "suffix" }, { "Name", "name" }, { "Nickname", "nickname" },
  { "Given Yomi", "given-yomi" }, { "Surname Yomi", "family-yomi" }, { "Company Yomi", "company-yomi" },
  { "Company", "company" }, { "Department", "department" }, { "Job Title", "title" },
  { "Business Address", "address/work" }, { "Business Street", "street/work" }, { "Business Street 2", "street/work" },
  { "Business Street 3", "street/work" }, { "Business City", "locality/work" }, { "Business State", "region/work" },
  { "Business Postal Code", "postal/work" }, { "Business Country", "country/work" },
  { "Business Country/Region", "country/work" }, { "Business Address PO Box", "street/work" }, { "PO Box", "street/work" },
  { "Home Address", "address/home" }, { "Home Street", "street/home" }, { "Home Street 2", "street/home" },
  { "Home Street 3", "street/home" }, { "Home City", "locality/home" }, { "Home State", "region/home" },
  { "Home Postal Code", "postal/home" }, { "Home Country", "country/home" }, { "Home Country/Region", "country/home" },
  { "Home Address PO Box", "street/home" },
  { "Other Address", "address/other" }, { "Other Street", "street/other" }, { "Other Street 2", "street/other" },
  { "Other Street 3", "street/other" }, { "Other City", "locality/other" }, { "Other State", "region/other" },
  { "Other Postal Code", "postal/other" }, { "Other Country", "country/other" },
  { "Other Country/Region", "country/other" }, { "Other Address PO Box", "street/other" },
  { "Assistant's Phone", "phone" }, { "Business Fax", "phone/fax" }, { "Business Phone", "phone/work" },
  { "Business Phone 2", "phone/work" }, { "Callback", "phone" }, { "Car Phone", "phone" },
  { "Company Main Phone", "phone/main" }, { "Home Fax", "phone/fax" }, { "Home Phone", "phone/home" },
  { "Home Phone 2", "phone/home" }, { "ISDN", "phone" }, { "Mobile Phone", "phone/cell" }, { "Other Fax", "phone/fax" },
  { "Other Phone", "phone/other" }, { "Pager", "phone/pager" }, { "Primary Phone", "phone" }, { "Radio Phone", "phone" },
  { "TTY/TDD Phone", "phone" }, { "Telex", "phone" }, { "IMAddress", "account" },
  { "Account", "note-with-name" }, { "Anniversary", "date/anniversary" }, { "Assistant's Name", "note-with-name" },
  { "Billing Information", "note-with-name" }, { "Birthday", "birthday" }, { "Categories", "tags" },
  { "Children", "note-with-name" }, { "Directory Server", "ignore" },
  { "E-mail Address", "mail" }, { "E-mail Type", "ignore" }, { "E-mail Display Name", "ignore" },
  { "E-mail 2 Address", "mail" }, { "E-mail 2 Type", "ignore" }, { "E-mail 2 Display Name", "ignore" },
  { "E-mail 3 Address", "mail" }, { "E-mail 3 Type", "ignore" }, { "E-mail 3 Display Name", "ignore" },
  { "Gender", "note-with-name" }, { "Government ID Number", "note-with-name" }, { "Hobby", "note-with-name" },
  { "Initials", "ignore" }, { "Internet Free Busy", "ignore" }, { "Keywords", "note-with-name" }, { "Language", "ignore" },
  { "Language1", "ignore" }, { "Location", "note-with-name" }, { "Manager's Name", "note-with-name" },
  { "Mileage", "ignore" }, { "Notes", "note" }, { "Office Location", "note-with-name" },
  { "Organizational ID Number", "note-with-name" }, { "Priority", "ignore" }, { "Private", "ignore" },
  { "Profession", "note-with-name" }, { "Referred By", "note-with-name" }, { "Schools", "note-with-name" },
  { "Sensitivity", "ignore" }, { "Spouse", "note-with-name" }, { "User 1", "note-with-name" },
  { "User 2", "note-with-name" }, { "User 3", "note-with-name" }, { "User 4", "note-with-name" }, { "Web Page", "link" },
  { "Personal Web Page", "link/home" }, { "Business Web Page", "link/work" },
  { NULL }
};

static const GoenCsvColumn thunderbird[] = {
  { "First Name", "given" }, { "Last Name", "family" }, { "Display Name", "name" }, { "Nickname", "nickname" },
  { "Primary Email", "mail" }, { "Secondary Email", "mail" }, { "Screen Name", "note-with-name" },
  { "Work Phone", "phone/work" }, { "Home Phone", "phone/home" }, { "Fax Number", "phone/fax" },
  { "Pager Number", "phone/pager" }, { "Mobile Number", "phone/cell" },
  { "Home Address", "street/home" }, { "Home Address 2", "building/home" }, { "Home City", "locality/home" },
  { "Home State", "region/home" }, { "Home ZipCode", "postal/home" }, { "Home Country", "country/home" },
  { "Work Address", "street/work" }, { "Work Address 2", "building/work" }, { "Work City", "locality/work" },
  { "Work State", "region/work" }, { "Work ZipCode", "postal/work" }, { "Work Country", "country/work" },
  { "Job Title", "title" }, { "Department", "department" }, { "Organization", "company" },
  { "Web Page 1", "link/work" }, { "Web Page 2", "link/home" },
  { "Birth Year", "birth-year" }, { "Birth Month", "birth-month" }, { "Birth Day", "birth-day" },
  { "Custom 1", "note-with-name" }, { "Custom 2", "note-with-name" }, { "Custom 3", "note-with-name" },
  { "Custom 4", "note-with-name" }, { "Notes", "note" },
  { "名", "given" }, { "姓", "family" }, { "表示名", "name" }, { "ニックネーム", "nickname" },
  { "メールアドレス", "mail" }, { "別のメールアドレス", "mail" }, { "スクリーンネーム", "note-with-name" },
  { "勤務先の電話番号", "phone/work" }, { "自宅の電話番号", "phone/home" }, { "FAX 番号", "phone/fax" },
  { "ポケットベル番号", "phone/pager" }, { "携帯電話番号", "phone/cell" },
  { "番地 (自宅)", "street/home" }, { "番地 (自宅) 2", "building/home" }, { "市区町村 (自宅)", "locality/home" },
  { "都道府県 (自宅)", "region/home" }, { "郵便番号 (自宅)", "postal/home" }, { "国 (自宅)", "country/home" },
  { "番地 (勤務先)", "street/work" }, { "番地 (勤務先) 2", "building/work" }, { "市区町村 (勤務先)", "locality/work" },
  { "都道府県 (勤務先)", "region/work" }, { "郵便番号 (勤務先)", "postal/work" }, { "国 (勤務先)", "country/work" },
  { "役職", "title" }, { "部門", "department" }, { "組織", "company" },
  { "Web ページ 1", "link/work" }, { "Web ページ 2", "link/home" },
  { "誕生年", "birth-year" }, { "誕生月", "birth-month" }, { "誕生日", "birth-day" },
  { "追加情報 1", "note-with-name" }, { "追加情報 2", "note-with-name" }, { "追加情報 3", "note-with-name" },
  { "追加情報 4", "note-with-name" }, { "メモ", "note" },
  { NULL }
};

static const GoenCsvColumn live_mail_ja[] = {
  { "名", "given" }, { "姓", "family" }, { "ミドル ネーム", "middle" }, { "名前", "name" }, { "ニックネーム", "nickname" },
  { "電子メール アドレス", "mail" }, { "自宅の番地", "street/home" }, { "自宅の市区町村", "locality/home" },
  { "自宅の郵便番号", "postal/home" }, { "自宅の都道府県", "region/home" }, { "国または地域", "country/home" },
  { "自宅電話番号", "phone/home" }, { "自宅ファックス", "phone/fax" }, { "携帯電話", "phone/cell" },
  { "個人 Web ページ", "link/home" }, { "勤務先の番地", "street/work" }, { "勤務先の市区町村", "locality/work" },
  { "勤務先の郵便番号", "postal/work" }, { "勤務先の都道府県", "region/work" }, { "勤務先の国または地域", "country/work" },
  { "ビジネス Web ページ", "link/work" }, { "勤務先電話番号", "phone/work" }, { "勤務先ファックス", "phone/fax" },
  { "ポケットベル", "phone/pager" }, { "会社名", "company" }, { "役職", "title" }, { "部署", "department" },
  { "オフィスの場所", "note-with-name" }, { "メモ", "note" },
  { NULL }
};

static const GoenCsvColumn eight[] = {
  { "会社名", "company" }, { "部署名", "department" }, { "役職", "title" }, { "姓", "family" }, { "名", "given" },
  { "氏名", "name" }, { "e-mail", "mail/work" }, { "郵便番号", "postal/work" }, { "住所", "address/work" },
  { "TEL会社", "phone/work" }, { "TEL部門", "phone/work" }, { "TEL直通", "phone/work" }, { "Fax", "phone/fax" },
  { "携帯電話", "phone/cell" }, { "URL", "link/work" }, { "名刺交換日", "met-on" },
  { "Eightでつながっている人", "ignore" }, { "再データ化中の名刺", "ignore" }, { "'?'を含んだデータ", "ignore" },
  { NULL }
};

#define SHOKUNIN(place, type) \
  { place "〒", "postal/" type }, { place "住所1", "address/" type }, { place "住所2", "building/" type }, \
  { place "住所3", "building/" type }, { place "電話", "phone/" type }, { place "IM ID", "account" }, \
  { place "E-mail", "mail/" type }, { place "URL", "link/" type }, { place "Social", "account" }

static const GoenCsvColumn atena_shokunin[] = {
  { "姓", "family" }, { "名", "given" }, { "姓かな", "family-yomi" }, { "名かな", "given-yomi" }, { "姓名", "name" },
  { "姓名かな", "name-yomi" }, { "ミドルネーム", "middle" }, { "ミドルネームかな", "note-with-name" },
  { "敬称", "honorific" }, { "ニックネーム", "nickname" }, { "旧姓", "note-with-name" }, { "宛先", "ignore" },
  SHOKUNIN ("自宅", "home"), SHOKUNIN ("会社", "work"), SHOKUNIN ("その他", "other"),
  { "会社名かな", "company-yomi" }, { "会社名", "company" }, { "部署名1", "department" }, { "部署名2", "department" },
  { "役職名", "title" }, { "連名", "note-with-name" }, { "連名ふりがな", "note-with-name" },
  { "連名敬称", "note-with-name" }, { "連名誕生日", "note-with-name" },
  { "メモ1", "note" }, { "メモ2", "note" }, { "メモ3", "note" }, { "メモ4", "note" }, { "メモ5", "note" },
  { "備考1", "note" }, { "備考2", "note" }, { "備考3", "note" }, { "誕生日", "birthday" },
  { "性別", "note-with-name" }, { "血液型", "note-with-name" }, { "趣味", "note-with-name" }, { "性格", "note-with-name" },
  { NULL }
};

/* 筆まめ and 筆ぐるめ keep lists for greeting cards: one address, mostly the home, but nobody says so. */
static const GoenCsvColumn fude[] = {
  { "フリガナ", "name-yomi" }, { "氏名", "name" }, { "敬称", "honorific" }, { "旧姓", "note-with-name" },
  { "性別", "note-with-name" }, { "生年月日", "birthday" }, { "郵便番号", "postal" }, { "住所1", "address" },
  { "住所2", "building" }, { "住所3", "building" }, { "電話番号", "phone" }, { "Fax番号", "phone/fax" },
  { "メールアドレス", "mail" }, { "会社", "company" }, { "会社名", "company" }, { "部署名", "department" },
  { "役職", "title" }, { "分類", "tags" }, { "連名", "note-with-name" },
  { NULL }
};

static const GoenCsvColumn sansan[] = {
  { "会社名", "company" }, { "部署名", "department" }, { "役職", "title" }, { "氏名", "name" },
  { "郵便番号(1)", "postal/work" }, { "住所(1)［全て］", "address/work" }, { "TEL-1(1)", "phone/work" },
  { "FAX(1)", "phone/fax" }, { "Email(1)", "mail/work" }, { "会社名（英名）", "note-with-name" },
  { "会社名（カナ）", "company-yomi" }, { "氏名［姓］", "family" }, { "氏名［名］", "given" },
  { "氏名（カナ）", "name-yomi" }, { "氏名（カナ）［姓］", "family-yomi" }, { "氏名（カナ）［名］", "given-yomi" },
  { "国", "country/work" }, { "携帯電話(1)", "phone/cell" }, { "名刺所有者ユーザID", "ignore" },
  { NULL }
};

/* Those with more telling signatures come first; of two that fit, the first is believed. */
static const GoenCsvProgram programs[] = {
  { "Google", { "Given Name", "Family Name", "Yomi Name", "Group Membership" }, google },
  { "Google", { "First Name", "Phonetic First Name", "File As", "Organization Name" }, google },
  { "Outlook", { "姓フリガナ", "名前フリガナ", "会社電話", "電子メール アドレス" }, outlook_ja },
  { "Outlook", { "Given Yomi", "Surname Yomi", "E-mail Address" }, outlook_en, .month_first = TRUE },
  { "Outlook", { "First Name", "Business Street", "Business Postal Code", "Sensitivity" }, outlook_en, .month_first = TRUE },
  { "Windows Live Mail", { "個人 Web ページ", "ビジネス Web ページ", "電子メール アドレス" }, live_mail_ja },
  { "Windows Live Mail", { "Personal Web Page", "Business Web Page", "E-mail Address" }, outlook_en },
  { "Thunderbird", { "Display Name", "Primary Email" }, thunderbird },
  { "Thunderbird", { "表示名", "別のメールアドレス", "スクリーンネーム" }, thunderbird },
  { "Eight", { "会社名", "TEL会社", "TEL部門", "TEL直通" }, eight, .others_are_tags = TRUE },
  { "宛名職人", { "姓かな", "自宅〒", "会社〒", "宛先" }, atena_shokunin },
  { "Sansan", { "会社名", "氏名［姓］", "氏名［名］", "名刺所有者ユーザID" }, sansan },
  { "Sansan", { "会社名", "氏名［姓］", "住所(1)［全て］", "TEL-1(1)" }, sansan },
  { "筆まめ", { "フリガナ", "氏名", "旧姓", "住所1" }, fude },
  { "筆ぐるめ", { "氏名", "敬称", "郵便番号", "住所1", "住所2" }, fude },
  /* Of exports from which columns were deleted by hand, or that never had them all. */
  { "Google", { "E-mail 1 - Value" }, google },
  { "Google", { "Phone 1 - Value" }, google },
  { "Google", { "Organization 1 - Name" }, google },
  { "Outlook", { "姓フリガナ", "名前フリガナ" }, outlook_ja },
  { "Outlook", { "番地 (会社)", "電子メール アドレス" }, outlook_ja },
  { "Outlook", { "First Name", "Last Name", "E-mail Address", "Business Phone" }, outlook_en, .month_first = TRUE },
  { "Eight", { "TEL会社", "TEL部門" }, eight, .others_are_tags = TRUE },
};

/*< private >
 * goen_csv_columns_get_programs:
 * @n_programs: (out): how many there are
 *
 * Lists the programs whose headers are known, the one to be believed first at first.
 *
 * Returns: (transfer none) (array length=n_programs): the programs
 */
const GoenCsvProgram *
goen_csv_columns_get_programs (guint *n_programs)
{
  *n_programs = G_N_ELEMENTS (programs);

  return programs;
}
