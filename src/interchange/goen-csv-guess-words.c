/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-guess-words.h"

#include <string.h>

#include "goen-csv-private.h"
#include "goen-text.h"

/* Compared folded: フリガナ is ふりがな, "E-Mail" is email. */
static const struct {
  const char *target;
  const char *names;
} words[] = {
  { "name", "氏名|名前|姓名|宛名|参加者|参加者名|担当者|担当者名|お客様名|顧客名|会員名|フルネーム|表示名|name|full name|"
            "display name|contact name|your name|person|contact|attendee|participant|file as" },
  { "family", "姓|苗字|名字|氏名姓|名前姓|姓漢字|last name|family name|surname|lname|sei" },
  { "given", "名|下の名前|氏名名|名前名|名漢字|first name|given name|forename|fname|mei" },
  { "middle", "ミドルネーム|ミドル|middle name|middle|additional name" },
  { "prefix", "称号|prefix|name prefix|salutation" },
  { "suffix", "suffix|name suffix" },
  { "name-yomi", "フリガナ|よみがな|読みがな|読み仮名|読み方|読み|よみ|カナ|氏名カナ|氏名フリガナ|氏名よみ|氏名よみがな|氏名読み|"
                 "名前カナ|名前フリガナ|名前よみ|名前よみがな|姓名カナ|姓名フリガナ|カナ氏名|カナ名|フリガナ氏名|kana|name kana|kana name|"
                 "furigana|yomi|yomigana|reading|name reading|yomi name|phonetic name" },
  { "family-yomi", "セイ|姓カナ|姓フリガナ|姓よみ|姓よみがな|姓読み|氏名カナ姓|フリガナ姓|フリガナセイ|カナ姓|カナセイ|よみ姓|苗字カナ|"
                   "last name kana|family name kana|family name reading|family name yomi|phonetic last name|last name phonetic|"
                   "last name reading|surname yomi|sei kana" },
  { "given-yomi", "メイ|名カナ|名フリガナ|名よみ|名よみがな|名読み|氏名カナ名|フリガナ名|フリガナメイ|カナ名前|カナメイ|よみ名|"
                  "first name kana|given name kana|given name reading|given name yomi|phonetic first name|first name phonetic|"
                  "first name reading|given yomi|mei kana" },
  { "yomi-guessed", "よみは推測|reading is guessed" },
  { "nickname", "ニックネーム|愛称|あだ名|呼び名|呼び方|nickname" },
  { "honorific", "敬称|form of address" },
  { "company", "会社|会社名|勤務先|勤務先名|勤め先|社名|企業|企業名|法人名|組織|組織名|団体|団体名|所属先|所属団体|所属会社|所属組織|"
               "屋号|店名|店舗名|学校名|事業所名|会社名屋号|会社団体名|会社名団体名|貴社名|御社名|勤務先会社名|company|company name|"
               "organization|organisation|organization name|employer|affiliation|business name|corporation" },
  { "company-yomi", "会社名カナ|会社名フリガナ|会社名よみ|会社カナ|会社フリガナ|会社よみ|社名カナ|社名フリガナ|企業名カナ|勤務先カナ|"
                    "company kana|company reading|company yomi|company name kana" },
  { "department/affiliation", "所属" },
  { "department", "部署|部署名|部門|部門名|部課|部課名|課|課名|所属部署|所属部署名|所属部門|支店|支店名|department|dept|division|section" },
  { "title", "役職|役職名|肩書|肩書き|職位|職名|役職肩書|title|job title|position|post|role|organization title" },
  { "phone", "電話|電話番号|TEL|TEL番号|電話TEL|連絡先電話番号|連絡先TEL|日中連絡先|telephone|telephone number|phone|phone number|tel no|phone no" },
  { "phone/cell", "携帯|携帯電話|携帯番号|携帯電話番号|携帯TEL|モバイル|モバイル番号|スマホ|スマートフォン|mobile|mobile phone|mobile number|"
                  "mobile phone number|cell|cell phone|cellphone|cell number|cell phone number|keitai" },
  { "phone/fax", "FAX|FAX番号|ファックス|ファクス|ファクシミリ|ファックス番号|facsimile|fax number|fax no" },
  { "phone/main", "代表電話|代表電話番号|代表番号|代表TEL|TEL代表|大代表|main phone|switchboard" },
  { "phone/work", "直通|直通電話|直通電話番号|直通番号|直通TEL|TEL直通|direct|direct line|direct phone" },
  { "phone/pager", "ポケットベル|ポケベル|pager" },
  { "phone/other", "その他の電話|other phone" },
  { "mail", "メール|メールアドレス|メアド|Eメール|Eメールアドレス|電子メール|電子メールアドレス|PCメール|PCメールアドレス|携帯メール|"
            "携帯メールアドレス|アドレス|mail|e-mail|mail address|e-mail address|primary email|email id" },
  { "address", "住所|所在地|現住所|所在|連絡先住所|address|full address|postal address|mailing address|address 1|住所1" },
  { "postal", "郵便番号|〒|〒番号|郵便|postal code|zip|zip code|postcode|postal|zip postal code" },
  { "region", "都道府県|都道府県名|県名|prefecture|state|region|province|state province" },
  { "locality", "市区町村|市町村|市区町村名|市区郡|市区郡町村|市郡区|city|locality|town" },
  { "street", "番地|町名番地|町域番地|町名|丁目番地|番地以下|町名以下|以降の住所|それ以降の住所|町域|street|street address" },
  { "building", "建物|建物名|ビル|ビル名|マンション名|ビル建物名|ビルマンション名|建物名部屋番号|建物名等|部屋番号|building|building name|apartment|"
                "address 2|address 3|address line 2|住所2|住所3" },
  { "country", "国|国名|国地域|国または地域|country|country region|country or region" },
  { "link", "URL|ホームページ|HP|Web|Webサイト|ウェブサイト|Webページ|サイト|サイトURL|ホームページURL|ホームページアドレス|会社URL|"
            "website|web site|web page|homepage|home page|site|link|リンク" },
  { "link/blog", "ブログ|ブログURL|blog" },
  { "account/x", "Twitter|ツイッター|X|X旧Twitter|Xアカウント|Twitterアカウント|XID|Twitter ID" },
  { "account/facebook", "Facebook|フェイスブック|FB|Facebookアカウント|Facebook URL" },
  { "account/instagram", "Instagram|インスタグラム|インスタ|Instagramアカウント|Instagram ID" },
  { "account/line", "LINE|LINE ID|ライン|LINEアカウント|LINE名" },
  { "account/linkedin", "LinkedIn|リンクトイン|LinkedIn URL" },
  { "account/github", "GitHub|GitHub ID" },
  { "account/skype", "Skype|スカイプ|Skype ID|Skype名|IM Skype" },
  { "account/eight", "Eight" },
  { "account/chatwork", "Chatwork|チャットワーク|Chatwork ID" },
  { "account/slack", "Slack" },
  { "account/discord", "Discord" },
  { "account/aim", "AIM|IM AIM" }, { "account/icq", "ICQ|IM ICQ" }, { "account/jabber", "Jabber|IM Jabber" },
  { "account/msn", "MSN|IM MSN" }, { "account/yahoo", "IM Yahoo" },
  { "account", "SNS|SNSアカウント|アカウント|account" },
  { "birthday", "誕生日|生年月日|お誕生日|バースデー|birthday|birth date|date of birth|dob" },
  { "birth-year", "誕生年|生年|birth year|year of birth" },
  { "birth-month", "誕生月|birth month|month of birth" },
  { "birth-day", "day of birth" },
  { "date/anniversary", "記念日|結婚記念日|anniversary" },
  { "tags", "タグ|分類|グループ|グループ名|カテゴリ|カテゴリー|区分|ラベル|種別|tag|category|categories|group|group membership|label" },
  { "interests", "関心事|関心|興味|興味関心|興味のあること|interests|interest" },
  { "offers", "提供できること|提供|できること|強み|offers|offer|what i offer" },
  { "needs", "求めていること|求めること|求めるもの|探しているもの|探していること|ニーズ|needs|need|looking for|wants" },
  { "note", "備考|備考欄|メモ|メモ欄|ノート|コメント|摘要|特記事項|note|memo|comment|remark" },
  { "private-note", "非公開メモ|private note" },
  { "met-on", "交換日|名刺交換日|名刺受領日|出会った日|会った日|知り合った日|初対面|初対面日|面会日|交換日時|met on|date met|first met|exchange date" },
  { "met-at", "出会った場所|会った場所|知り合った場所|交換場所|イベント|イベント名|交流会|交流会名|met at|where met|event|event name" },
  { "met-how", "きっかけ|出会いのきっかけ|話題|話した内容|会話内容|印象|印象話題|topic|hook" },
  { "introduced-by", "紹介者|紹介者名|紹介元|ご紹介者|introduced by|referred by|referrer|introducer" },
  { "uuid", "UUID" },
  { "introduced-by-uuid", "紹介者のUUID|introduced by UUID" },
  { "ignore", "No|連番|通番|通し番号|項番|行番号|photo|row" },
};

/* What a name says besides: whose phone it is. */
static const struct {
  const char *type;
  const char *names;
} places[] = {
  { "work", "会社|勤務先|勤め先|職場|仕事用|仕事|業務|オフィス|事業所|work|business|office|company" },
  { "home", "自宅|個人|プライベート|私用|home|personal|private" },
  { "other", "その他|other" },
};

/* Politeness and remarks around a name. */
static const char * const openings[] = { "お", "ご", "御", "貴", "ご連絡先", "連絡先", "ご担当者", "担当者", "your", NULL };
static const char * const endings[] = { "必須", "任意", "漢字", "全角", "半角", "全角カナ", "半角英数", "required", "optional", "s", NULL };

/* Parts of longer names; what is in the column has to agree. */
static const struct {
  const char *part;
  const char *target;
} parts[] = {
  { "携帯メール", "mail" }, { "メール", "mail" }, { "mail", "mail" }, { "ファックス", "phone/fax" }, { "fax", "phone/fax" },
  { "携帯", "phone/cell" }, { "mobile", "phone/cell" }, { "電話", "phone" }, { "phone", "phone" }, { "tel", "phone" },
  { "郵便番号", "postal" }, { "住所", "address" }, { "ホームページ", "link" }, { "url", "link" }, { "web", "link" },
};

typedef struct {
  GHashTable *targets;    /* (owned): folded name → text of the target */
  GHashTable *places;     /* (owned): folded word → type */
  GPtrArray  *openings;   /* (owned) */
  GPtrArray  *endings;    /* (owned) */
  GPtrArray  *parts;      /* (owned): as in @parts */
} Dictionary;

static void
add_names (GHashTable *table,
           const char *names,
           const char *value)
{
  g_auto (GStrv) all = g_strsplit (names, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    g_hash_table_insert (table, goen_text_fold (all[i]), (gpointer) value);
}

static GPtrArray *
fold_list (const char * const *list)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; list[i] != NULL; i++)
    g_ptr_array_add (folded, goen_text_fold (list[i]));

  return folded;
}

static gpointer
fold_dictionary (gpointer data)
{
  Dictionary *self = g_new0 (Dictionary, 1);

  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_names (self->targets, words[i].names, words[i].target);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    add_names (self->places, places[i].names, places[i].type);
  self->openings = fold_list (openings);
  self->endings = fold_list (endings);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (self->parts, goen_text_fold (parts[i].part));

  return self;
}

static const Dictionary *
get_dictionary (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, fold_dictionary, NULL);
}

static gboolean
takes_place (const GoenCsvTarget *target)
{
  return target->type == NULL &&
         (target->field == GOEN_CSV_PHONE || target->field == GOEN_CSV_MAIL || target->field == GOEN_CSV_LINK ||
          (target->field >= GOEN_CSV_ADDRESS && target->field <= GOEN_CSV_COUNTRY));
}

/* The name without a number at its end: phone 2. */
static GoenCsvTarget *
look_up (const char *name)
{
  const Dictionary *dictionary = get_dictionary ();
  const char *text = g_hash_table_lookup (dictionary->targets, name);
  g_autofree char *base = NULL;
  GoenCsvTarget *target;
  gsize length = strlen (name);

  if (text != NULL)
    return goen_csv_target_parse (text);

  while (length > 0 && g_ascii_isdigit (name[length - 1]))
    length--;
  if (length == 0 || name[length] == '\0' || strlen (name + length) > 2)
    return NULL;

  base = g_strndup (name, length);
  text = g_hash_table_lookup (dictionary->targets, base);
  target = text != NULL ? goen_csv_target_parse (text) : NULL;
  if (target != NULL &&
      (target->field == GOEN_CSV_COMPANY || target->field == GOEN_CSV_COMPANY_YOMI ||
       target->field == GOEN_CSV_DEPARTMENT || target->field == GOEN_CSV_TITLE ||
       (target->field >= GOEN_CSV_ADDRESS && target->field <= GOEN_CSV_COUNTRY)))
    target->group = g_ascii_strtoull (name + length, NULL, 10);

  return target;
}

static GoenCsvTarget *
look_up_in_place (const char *rest,
                  const char *type)
{
  g_autoptr (GoenCsvTarget) target = look_up (rest);

  if (target == NULL)
    return NULL;
  if (takes_place (target))
    target->type = g_strdup (type);

  return g_steal_pointer (&target);
}

/* "会社電話", "電話(会社)", "自宅の住所". */
static GoenCsvTarget *
look_up_with_place (const char *name)
{
  GHashTableIter iter;
  gpointer word;
  gpointer type;
  GoenCsvTarget *target;

  g_hash_table_iter_init (&iter, get_dictionary ()->places);
  while (g_hash_table_iter_next (&iter, &word, &type))
    {
      gsize length = strlen (word);
      gsize name_length = strlen (name);

      if (name_length <= length)
        continue;
      if (g_str_has_prefix (name, word))
        {
          const char *rest = name + length;

          if (g_str_has_prefix (rest, "の"))
            rest += strlen ("の");
          if ((target = look_up_in_place (rest, type)) != NULL)
            return target;
        }
      if (g_str_has_suffix (name, word))
        {
          g_autofree char *rest = g_strndup (name, name_length - length);

          if ((target = look_up_in_place (rest, type)) != NULL)
            return target;
        }
    }

  return NULL;
}

static GoenCsvTarget *
look_up_bare (const char *name)
{
  const Dictionary *dictionary = get_dictionary ();
  GoenCsvTarget *target;

  if ((target = look_up (name)) != NULL || (target = look_up_with_place (name)) != NULL)
    return target;

  for (guint i = 0; i < dictionary->endings->len; i++)
    {
      const char *ending = dictionary->endings->pdata[i];
      g_autofree char *rest = NULL;

      if (!g_str_has_suffix (name, ending) || strlen (name) == strlen (ending))
        continue;
      rest = g_strndup (name, strlen (name) - strlen (ending));
      if ((target = look_up (rest)) != NULL || (target = look_up_with_place (rest)) != NULL)
        return target;
    }

  return NULL;
}

/*< private >
 * goen_csv_guess_by_name:
 * @folded: the name of a column, folded
 * @is_sure: (out): whether all of the name was understood
 *
 * Guesses what a column says from its name.
 *
 * Returns: (transfer full) (nullable): a target, %NULL when the name says nothing
 */
GoenCsvTarget *
goen_csv_guess_by_name (const char *folded,
                        gboolean   *is_sure)
{
  const Dictionary *dictionary = get_dictionary ();
  GoenCsvTarget *target;

  *is_sure = TRUE;
  if (*folded == '\0')
    return NULL;
  if ((target = look_up_bare (folded)) != NULL)
    return target;
  for (guint i = 0; i < dictionary->openings->len; i++)
    if (g_str_has_prefix (folded, dictionary->openings->pdata[i]) &&
        (target = look_up_bare (folded + strlen (dictionary->openings->pdata[i]))) != NULL)
      return target;

  *is_sure = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, dictionary->parts->pdata[i]) != NULL)
      return goen_csv_target_parse (parts[i].target);

  return NULL;
}
