/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sample-private.h"

/* The first people of the network are written by hand: they are the ones in pictures and examples. */
typedef struct {
  const char *family, *given, *family_yomi, *given_yomi, *honorific;
  const char *company, *company_yomi, *department, *title, *since;
  const char *former_company, *former_title, *former_from, *former_to;
  const char *work_phone, *mobile, *mail, *url;
  const char *postal, *region, *locality, *street, *building;
  const char *service, *handle;
  const char *birthday;
  const char *tags[5], *interests[5], *offers[4], *needs[4];
  const char *note, *private_note;
  const char *met_on, *met_at, *met_how;
  int introducer;   /* index, or -1 */
} Leading;

static const Leading leading_people[GOEN_SAMPLE_N_LEADING] = {
  {
    .family = "髙橋", .given = "美咲", .family_yomi = "たかはし", .given_yomi = "みさき",
    .company = "株式会社みどり製作所", .company_yomi = "みどりせいさくしょ", .department = "営業部", .title = "部長", .since = "2022-04",
    .former_company = "光洋商事株式会社", .former_title = "主任", .former_from = "2014-04", .former_to = "2022-03",
    .work_phone = "03-0000-1201", .mobile = "090-0000-0001", .mail = "misaki.takahashi@midori.example.jp", .url = "https://midori.example.jp/",
    .postal = "144-0000", .region = "東京都", .locality = "大田区", .street = "工匠町2-8-5", .building = "みどりビル3階",
    .service = "linkedin", .handle = "misaki-takahashi", .birthday = "1984-11-21",
    .tags = { "製造", "横浜交流会", "要フォロー" }, .interests = { "登山", "コーヒー", "人材育成" },
    .offers = { "小ロットの試作", "工場見学の受け入れ" }, .needs = { "海外の取引先", "若手の採用" },
    .note = "試作は1個から受けるとのこと。図面がなくても相談できる。\n次: 工場見学の日程を決める（12月の第2週が候補）。", .private_note = "お酒は飲まない。二次会には誘わない。",
    .met_on = "2026-09-11", .met_at = "横浜異業種交流会", .met_how = "隣の席で、先月登った燕岳の話になった。名刺の紙が厚く、活版印刷だった。", .introducer = 3,
  },
  {
    .family = "渡邉", .given = "健一", .family_yomi = "わたなべ", .given_yomi = "けんいち",
    .company = "あおば商事㈱", .company_yomi = "あおばしょうじ", .title = "代表取締役社長", .since = "2011-06",
    .work_phone = "045-000-2210", .mobile = "080-0000-0002", .mail = "watanabe@aoba.example.jp", .url = "https://aoba.example.jp/",
    .postal = "220-0000", .region = "神奈川県", .locality = "横浜市西区", .street = "港見町1-4-12", .building = "港見センタービル8階",
    .service = "facebook", .handle = "kenichi.watanabe.aoba", .birthday = "1966-03-08",
    .tags = { "商社", "経営者の会", "お世話になった方" }, .interests = { "ゴルフ", "海外展開", "神社めぐり" },
    .offers = { "海外の仕入れ先", "輸入手続きの相談" }, .needs = { "国内の販売店", "後継者育成の助言" },
    .note = "台湾との取引が長い。包装資材なら何でも相談してほしいとのこと。\n連絡は短いメールがよい。電話は午後。",
    .met_on = "2024-05-17", .met_at = "みなと経営者の会 定例会", .met_how = "受付で傘を貸してもらった。会の世話役をされている。", .introducer = -1,
  },
  {
    .family = "佐藤", .given = "陽菜", .family_yomi = "さとう", .given_yomi = "ひな",
    .company = "合同会社ひばりデザイン", .company_yomi = "ひばりでざいん", .title = "デザイナー", .since = "2021-10",
    .former_company = "つばめ広告社", .former_title = "アートディレクター", .former_from = "2015-04", .former_to = "2021-09",
    .work_phone = "03-0000-3320", .mobile = "070-0000-0003", .mail = "hina@hibari.example.jp", .url = "https://hibari.example.jp/",
    .postal = "110-0000", .region = "東京都", .locality = "台東区", .street = "ひばり町3-1-9", .building = "テラス双葉2階",
    .service = "instagram", .handle = "hibari_design",
    .tags = { "デザイン", "創業者", "協業候補" }, .interests = { "陶芸", "美術館めぐり", "猫" },
    .offers = { "ロゴと名刺のデザイン", "商品の写真撮影" }, .needs = { "印刷会社の紹介", "事務所のシェア相手" },
    .note = "ロゴは必ず3案、そのうち1案は手描きで出すそうだ。打ち合わせは初回無料。\n次: さくら印刷の中島さんを紹介する。",
    .met_on = "2026-10-02", .met_at = "女性起業家の集い", .met_how = "和菓子店の包装紙を手がけた話がおもしろかった。緑色の眼鏡が目印。", .introducer = 4,
  },
  {
    .family = "中島", .given = "誠", .family_yomi = "なかじま", .given_yomi = "まこと",
    .company = "有限会社さくら印刷", .company_yomi = "さくらいんさつ", .department = "制作部", .title = "専務取締役", .since = "2003-04",
    .work_phone = "03-0000-4405", .mobile = "090-0000-0004", .mail = "m-nakajima@sakura.example.jp", .url = "https://sakura.example.jp/",
    .postal = "160-0000", .region = "東京都", .locality = "新宿区", .street = "さくら坂1-11-2",
    .service = "line", .handle = "makoto_n", .birthday = "1971-07",
    .tags = { "印刷", "地元", "横浜交流会" }, .interests = { "落語", "日本酒", "自転車" },
    .offers = { "活版の名刺（100枚から）", "紙選びの相談" }, .needs = { "デザイナーの紹介", "自社商品のアイデア" },
    .note = "紙の見本帳を送ってもらった。色校正は必ず対面で行う方針。\n名刺を刷り直すときはここに頼む。",
    .met_on = "2023-02-18", .met_at = "さくら坂商店会の新年会", .met_how = "落語が好きで、小話を一つ聞かせてくれた。", .introducer = -1,
  },
  {
    .family = "山﨑", .given = "由美子", .family_yomi = "やまざき", .given_yomi = "ゆみこ", .honorific = "先生",
    .company = "税理士法人わかば会計", .company_yomi = "わかばかいけい", .title = "代表社員", .since = "2009-01",
    .work_phone = "03-0000-5512", .mail = "yamazaki@wakaba.example.jp", .url = "https://wakaba.example.jp/",
    .postal = "104-0000", .region = "東京都", .locality = "中央区", .street = "若葉町2-3-7", .building = "スクエア若葉5階",
    .tags = { "税理士", "勉強会", "講師" }, .interests = { "茶道", "事業承継", "温泉" },
    .offers = { "創業時の資金相談", "相続税の試算" }, .needs = { "創業まもない会社", "司法書士の紹介" },
    .note = "創業融資の書類づくりを手伝っている。確定申告の前は2月までに連絡してほしいとのこと。", .private_note = "贈り物は日持ちのするものがよい。",
    .met_on = "2023-11-09", .met_at = "後継者の勉強会", .met_how = "講師として来ていた。質問にたとえ話で答えるのがうまい。", .introducer = 3,
  },
  {
    .family = "小林", .given = "大輔", .family_yomi = "こばやし", .given_yomi = "だいすけ",
    .company = "株式会社ソラシステム", .company_yomi = "そらしすてむ", .department = "カスタマーサクセス部", .title = "マネージャー", .since = "2019-07",
    .former_company = "北斗情報サービス株式会社", .former_title = "エンジニア", .former_from = "2011-04", .former_to = "2019-06",
    .work_phone = "044-000-6630", .mobile = "080-0000-0006", .mail = "d.kobayashi@sora.example.jp", .url = "https://sora.example.jp/",
    .postal = "210-0000", .region = "神奈川県", .locality = "川崎市川崎区", .street = "つばめ町6-2-1", .building = "つばめビル11階",
    .service = "eight", .handle = "daisuke-kobayashi", .birthday = "--12-03",
    .tags = { "IT", "勉強会", "要フォロー" }, .interests = { "マラソン", "デジタル化", "キャンプ" },
    .offers = { "業務システムの開発", "データ移行の支援" }, .needs = { "製造業の現場の話", "地方の代理店" },
    .note = "紙の帳票をなくす仕事が中心。導入まで3か月ほど。\n次: みどり製作所の髙橋さんに会ってもらう。",
    .met_on = "2026-08-21", .met_at = "デジタル化セミナー", .met_how = "帰りの電車が同じで、品川まで話した。マラソンの記録が私とほぼ同じ。", .introducer = -1,
  },
  {
    .family = "Larsson", .given = "Karin", .family_yomi = "ラーション", .given_yomi = "カーリン",
    .company = "Nordlys Trading K.K.", .company_yomi = "のるどりすとれーでぃんぐ", .department = "Sales", .title = "Country Manager", .since = "2024-01",
    .work_phone = "+81-3-0000-7741", .mobile = "+81-90-0000-0007", .mail = "karin.larsson@nordlys.example.com", .url = "https://nordlys.example.com/",
    .postal = "105-0000", .region = "東京都", .locality = "港区", .street = "あおば町4-9-3", .building = "さくらタワー17階",
    .service = "linkedin", .handle = "karin-larsson-tokyo",
    .tags = { "商社", "英語", "紹介" }, .interests = { "陶芸", "温泉", "写真" },
    .offers = { "北欧の家具メーカーとのつながり" }, .needs = { "国内の販売店", "木工の作り手" },
    .note = "日本語で話せる。メールは英語のほうが早い。\n家具を扱う店を探しているので、松風家具の五十嵐さんにつなぐ。",
    .met_on = "2025-06-06", .met_at = "朝活の会 丸の内", .met_how = "陶芸を習っていて、自作のカップの写真を見せてもらった。", .introducer = 1,
  },
  {
    .family = "五十嵐", .given = "修", .family_yomi = "いがらし", .given_yomi = "おさむ",
    .company = "松風家具株式会社", .company_yomi = "まつかぜかぐ", .department = "外商課", .title = "課長", .since = "2016-04",
    .work_phone = "025-000-8805", .mobile = "090-0000-0008", .mail = "igarashi@matsukaze.example.jp", .url = "https://matsukaze.example.jp/",
    .postal = "950-0000", .region = "新潟県", .locality = "新潟市中央区", .street = "稲穂町5-6-14",
    .birthday = "1978-01-15",
    .tags = { "小売", "展示会" }, .interests = { "釣り", "書道" },
    .offers = { "事務所の家具選び", "記念品の手配" }, .needs = { "作り手の紹介", "ネット販売の相談" },
    .note = "事務所の椅子を試せる部屋がある。上京は月に一度、たいてい第3週。",
    .met_on = "2025-10-24", .met_at = "ものづくり展示会", .met_how = "釣りの話が止まらなかった。新潟に来たら船に乗せてくれるとのこと。", .introducer = 11,
  },
  {
    .family = "齋藤", .given = "さくら", .family_yomi = "さいとう", .given_yomi = "さくら",
    .company = "NPO法人こだまの会", .company_yomi = "こだまのかい", .department = "事務局", .title = "事務局長", .since = "2018-05",
    .work_phone = "048-000-9902", .mobile = "070-0000-0009", .mail = "sakura@kodama.example.jp", .url = "https://kodama.example.jp/",
    .postal = "330-0000", .region = "埼玉県", .locality = "さいたま市大宮区", .street = "銀杏町1-2-3", .building = "コスモスビル別館1階",
    .service = "x", .handle = "kodama_no_kai",
    .tags = { "NPO", "地元" }, .interests = { "地域づくり", "料理", "合唱" },
    .offers = { "子ども食堂の見学", "ボランティアの受け入れ" }, .needs = { "使わなくなったパソコン", "会計を手伝ってくれる人" },
    .note = "月に2回、子ども食堂を開いている。\n次: ソラシステムの小林さんに、使わなくなったパソコンがないか聞く。",
    .met_on = "2025-04-20", .met_at = "チャリティーウォーク", .met_how = "ゴールの手前で一緒に道に迷い、最後の2人になった。", .introducer = 4,
  },
  {
    .family = "林", .given = "慎一", .family_yomi = "はやし", .given_yomi = "しんいち", .honorific = "先生",
    .company = "医療法人社団せせらぎ会", .company_yomi = "せせらぎかい", .title = "理事長", .since = "2013-10",
    .work_phone = "045-000-1130", .mail = "hayashi@seseragi.example.jp",
    .postal = "231-0000", .region = "神奈川県", .locality = "横浜市中区", .street = "海風通7-1",
    .tags = { "医療", "経営者の会" }, .interests = { "将棋", "健康経営", "ジャズ" },
    .offers = { "企業の健康診断", "健康セミナーの講師" }, .needs = { "予約システムの更新", "看護師の採用" },
    .note = "健康診断は10人から出張で受けてくれる。予約の電話が多く、仕組みを変えたいとのこと。", .private_note = "水曜の午後は休診。携帯の番号は聞いていない。",
    .met_on = "2024-12-06", .met_at = "異業種交流 忘年会", .met_how = "将棋が好きで、昼休みに指している。声がよく通る。", .introducer = 1,
  },
  {
    .family = "𠮷田", .given = "菜摘", .family_yomi = "よしだ", .given_yomi = "なつみ",
    .company = "オリーブファーム", .company_yomi = "おりーぶふぁーむ", .title = "園主", .since = "2020-03",
    .former_company = "明和食品株式会社", .former_title = "商品企画", .former_from = "2012-04", .former_to = "2020-02",
    .mobile = "080-0000-0011", .mail = "natsumi@olive.example.jp", .url = "https://olive.example.jp/",
    .postal = "760-0000", .region = "香川県", .locality = "高松市", .street = "オリーブ町18-4",
    .service = "instagram", .handle = "olive_farm_natsumi", .birthday = "1989-05-30",
    .tags = { "農業", "創業者" }, .interests = { "料理", "家庭菜園", "ブランドづくり" },
    .offers = { "果物の贈答", "収穫体験の受け入れ" }, .needs = { "加工してくれる工場", "ラベルのデザイン" },
    .note = "規格外のオリーブの引き取り先を探している。収穫体験は10月の土曜日。\n次: ひばりデザインの佐藤さんを紹介する。",
    .met_on = "2026-04-10", .met_at = "地域の商談会", .met_how = "塩漬けのオリーブを試食させてもらった。会社員から農家になった話を聞いた。", .introducer = -1,
  },
  {
    .family = "清水", .given = "航", .family_yomi = "しみず", .given_yomi = "わたる",
    .company = "カモメ運輸株式会社", .company_yomi = "かもめうんゆ", .department = "配車センター", .title = "所長", .since = "2017-04",
    .work_phone = "052-000-1218", .mobile = "090-0000-0010", .mail = "w-shimizu@kamome.example.jp", .url = "https://kamome.example.jp/",
    .postal = "450-0000", .region = "愛知県", .locality = "名古屋市中村区", .street = "つばき町9-3-1",
    .tags = { "物流", "展示会", "取引先" }, .interests = { "サッカー", "防災", "犬" },
    .offers = { "小口の保管", "冷蔵便の手配" }, .needs = { "運転手の採用", "帰り便の荷物" },
    .note = "東京からの帰りの便が空いているので、名古屋までなら安く運べる。倉庫は1坪から借りられる。",
    .met_on = "2025-02-14", .met_at = "名古屋ビジネス交流会", .met_how = "犬を2匹飼っていて、写真を見せてもらった。約束の10分前には来ている。", .introducer = 1,
  },
};

static void
add_strings (GPtrArray          *array,
             const char * const *strings)
{
  for (guint i = 0; strings[i] != NULL; i++)
    g_ptr_array_add (array, g_strdup (strings[i]));
}

static void
add_contact (GPtrArray  *array,
             const char *value,
             const char *type)
{
  if (value != NULL)
    g_ptr_array_add (array, goen_contact_point_new (value, type, NULL));
}

static void
add_affiliations (GoenPersonRecord *record,
                  const Leading    *person)
{
  GoenAffiliation *now = goen_affiliation_new (person->company, person->department, person->title);

  now->company_yomi = g_strdup (person->company_yomi);
  now->from = g_strdup (person->since);
  g_ptr_array_add (record->affiliations, now);

  if (person->former_company != NULL)
    {
      GoenAffiliation *former = goen_affiliation_new (person->former_company, NULL, person->former_title);

      former->from = g_strdup (person->former_from);
      former->to = g_strdup (person->former_to);
      g_ptr_array_add (record->affiliations, former);
    }
}

static void
add_address (GoenPersonRecord *record,
             const Leading    *person)
{
  GoenAddress *address = goen_address_new ();

  address->type = g_strdup ("work");
  address->postal = g_strdup (person->postal);
  address->region = g_strdup (person->region);
  address->locality = g_strdup (person->locality);
  address->street = g_strdup (person->street);
  address->building = g_strdup (person->building);
  g_ptr_array_add (record->addresses, address);
}

/* Makes one of the first people, without a UUID. */
GoenPersonRecord *
goen_sample_leading_person (guint index)
{
  const Leading *person = &leading_people[index];
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (person->family);
  record->given = g_strdup (person->given);
  record->family_yomi = g_strdup (person->family_yomi);
  record->given_yomi = g_strdup (person->given_yomi);
  record->honorific = g_strdup (person->honorific);
  add_affiliations (record, person);
  add_contact (record->phones, person->work_phone, "work");
  add_contact (record->phones, person->mobile, "cell");
  add_contact (record->emails, person->mail, "work");
  add_contact (record->links, person->url, "work");
  add_contact (record->accounts, person->handle, person->service);
  add_address (record, person);
  record->birthday = g_strdup (person->birthday);
  add_strings (record->tags, person->tags);
  add_strings (record->interests, person->interests);
  add_strings (record->offers, person->offers);
  add_strings (record->needs, person->needs);
  record->note = g_strdup (person->note);
  record->private_note = g_strdup (person->private_note);
  record->met_on = g_strdup (person->met_on);
  record->met_at = g_strdup (person->met_at);
  record->met_how = g_strdup (person->met_how);
  if (person->introducer >= 0)
    {
      g_autoptr (GoenPersonRecord) introducer = goen_person_record_new ();

      introducer->family = g_strdup (leading_people[person->introducer].family);
      introducer->given = g_strdup (leading_people[person->introducer].given);
      record->introduced_by = goen_person_record_dup_name (introducer);
    }

  return record;
}

/* Tells which of the first people introduced this one. */
gboolean
goen_sample_leading_get_introducer (guint  index,
                                    guint *introducer)
{
  if (leading_people[index].introducer < 0)
    return FALSE;

  *introducer = leading_people[index].introducer;

  return TRUE;
}
