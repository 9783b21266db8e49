/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck.h"

#include <string.h>

#include "goen-text.h"

/* Words by which an industry is told. Japanese ones are found anywhere in a text, Latin ones only as whole words. Words
 * that belong to several trades (商事, サービス, 企画) are left out. */
static const struct {
  GoenIndustry  industry;
  const char   *words;
} tables[] = {
  { GOEN_INDUSTRY_MANUFACTURING,
    "製造 製作所 製作 工業 工場 町工場 メーカー 鉄工 鉄鋼 金属 金型 精密 精機 機械 機器 電機 電子 部品 鋳造 鋳物 鍛造 板金 溶接 めっき メッキ 加工 切削 "
    "樹脂 プラスチック 化学 化成 製薬 繊維 縫製 織物 染色 紡績 製紙 紙器 印刷 木工 家具製造 窯業 硝子 ガラス 工房 "
    "manufacturing manufacturer factory machinery electronics chemicals metal plastics printing textiles" },
  { GOEN_INDUSTRY_CONSTRUCTION,
    "建設 建築 建築士 建築設計 工務店 土木 不動産 住宅 リフォーム 造園 塗装 電気工事 設備工事 工事 左官 大工 内装 解体 測量 地所 宅建 宅地建物 "
    "賃貸 マンション管理 ビル管理 設計事務所 設計室 "
    "construction builder builders architect architects architecture realty property properties estate contractor homes" },
  { GOEN_INDUSTRY_IT,
    "システム ソフトウェア ソフト開発 プログラマー プログラマ 情報処理 情報通信 情報システム 通信 ネットワーク クラウド アプリ開発 アプリ ウェブ開発 Web開発 "
    "ITコンサルタント ITコンサルティング ITエンジニア システムエンジニア データ分析 人工知能 サイバー テクノロジー テック デジタル "
    "it ict software systems system cloud data network networks telecom programmer developer saas tech technology technologies digital cyber" },
  { GOEN_INDUSTRY_RETAIL,
    "小売 卸売 卸 問屋 商店 商会 百貨店 スーパー スーパーマーケット 量販店 専門店 雑貨 文具 文房具 書店 花店 生花店 フラワーショップ 酒店 洋品店 呉服 衣料 アパレル 家電販売 販売店 "
    "ショップ ストア 通販 ネットショップ 物産 セレクトショップ 輸入販売 輸入雑貨 ホームセンター ドラッグストア 自転車店 "
    "retail retailer shop store wholesale wholesaler trading boutique bookstore florist apparel" },
  { GOEN_INDUSTRY_FOOD,
    "飲食 食品 食堂 レストラン カフェ 喫茶 珈琲 コーヒー 茶房 居酒屋 酒場 酒造 醸造 ブルワリー 割烹 料理 料亭 寿司 鮨 そば うどん ラーメン 焼肉 焼鳥 弁当 惣菜 給食 "
    "ベーカリー パン 製パン 洋菓子 和菓子 菓子 製菓 スイーツ パティスリー 製麺 水産加工 食品加工 食肉 精肉 豆腐 味噌 醤油 バー シェフ 料理人 調理師 ビストロ キッチン "
    "restaurant cafe coffee bakery food foods kitchen bistro bar brewery catering chef confectionery" },
  { GOEN_INDUSTRY_CARE,
    "医療 病院 医院 クリニック 診療所 歯科 医師 看護 薬局 薬剤師 調剤 介護 福祉 老人ホーム デイサービス ケアマネ ケアマネジャー ケアセンター 訪問看護 整骨院 接骨院 鍼灸 整体 "
    "理学療法 リハビリ 保健 ヘルスケア 助産 保育園 保育所 保育 医療法人 社会福祉法人 社会福祉士 "
    "clinic hospital medical dental dentist pharmacy nurse nursing healthcare health care doctor physician therapy" },
  { GOEN_INDUSTRY_FINANCE,
    "銀行 信用金庫 信金 信用組合 証券 保険 保険代理店 生命保険 損害保険 金融 ファイナンス リース 投資 ファンド キャピタル 信託 融資 資産運用 "
    "ファイナンシャルプランナー ファイナンシャルアドバイザー ベンチャーキャピタル "
    "bank banking insurance finance financial securities capital fund investment investments leasing fp" },
  { GOEN_INDUSTRY_EXPERTS,
    "税理士 会計士 公認会計士 会計事務所 会計 税務 弁護士 法律事務所 法律 司法書士 行政書士 社会保険労務士 社労士 労務 弁理士 特許事務所 特許 中小企業診断士 診断士 土地家屋調査士 "
    "コンサルタント コンサルティング コンサル 経営支援 顧問 鑑定士 監査法人 "
    "lawyer attorney law legal accountant accounting tax consultant consulting consultants advisory advisor notary patent audit" },
  { GOEN_INDUSTRY_EDUCATION,
    "教育 学校 学院 学園 学習塾 塾 予備校 大学 大学院 高校 高等学校 専門学校 幼稚園 こども園 研修 研修講師 セミナー講師 スクール 教室 アカデミー 英会話 家庭教師 教員 教授 講師 コーチング 資格取得 "
    "education school academy university college training trainer teacher tutor professor coaching lecturer" },
  { GOEN_INDUSTRY_LOGISTICS,
    "物流 運輸 運送 運送店 配送 宅配 倉庫 海運 陸運 港運 航空貨物 貨物 引越 トラック 通運 フォワーダー 交通 鉄道 バス タクシー ロジスティクス 梱包 "
    "logistics transport transportation freight shipping warehouse delivery forwarding cargo express trucking" },
  { GOEN_INDUSTRY_TRAVEL,
    "観光 観光協会 観光局 旅行 旅行社 旅行代理店 トラベル ツアー ツーリズム ホテル 旅館 民宿 宿泊 ゲストハウス ペンション 温泉 リゾート 民泊 添乗員 通訳案内士 航空 "
    "travel tourism tours tour hotel inn resort hostel lodging hospitality airline" },
  { GOEN_INDUSTRY_CREATIVE,
    "広告 広告代理店 デザイン デザイン事務所 デザイナー デザインルーム 出版 新聞 放送 テレビ局 ラジオ 雑誌 編集 編集者 記者 ライター メディア 映像 動画制作 動画 写真 写真館 カメラマン フォトグラファー "
    "イラスト イラストレーター コピーライター Web制作 ウェブ制作 ホームページ制作 制作会社 PR会社 広報 マーケティング ブランディング プロモーション クリエイティブ 音楽 アート 画廊 ギャラリー 書道家 "
    "design designer advertising agency media publishing publisher film video photo photographer photography marketing creative writer editor branding studio gallery pr" },
  { GOEN_INDUSTRY_FARMING,
    "農業 農園 農場 農家 農協 農業協同組合 農事組合法人 農産 果樹園 牧場 畜産 酪農 養鶏 養豚 林業 森林 森林組合 漁業 漁協 漁業協同組合 水産 養殖 茶園 ファーム 園芸 就農 ワイナリー "
    "farm farms farming agriculture agricultural forestry fishery fisheries dairy ranch orchard vineyard" },
  { GOEN_INDUSTRY_PUBLIC,
    "市役所 区役所 町役場 村役場 県庁 都庁 府庁 道庁 役所 役場 官庁 省庁 経済産業省 行政 自治体 公社 公庫 財団 財団法人 社団法人 協会 連盟 連合会 商工会 商工会議所 会議所 観光課 産業振興 振興公社 "
    "振興機構 中央会 NPO NPO法人 特定非営利活動法人 協議会 組合 協同組合 議会 支援センター 青年会議所 "
    "government council municipality ministry npo ngo foundation association chamber federation" },
};

/* ー, and の, behind which a word begins anew */
#define U_LONG_VOWEL 0x30FC
#define U_NO 0x306E

/* Kana words as short as this are parts of others: パン of ジャパン, バー of サーバー. */
#define MAX_SHORT_KANA 2

typedef struct {
  char         *text;         /* (owned): folded where Japanese, in lower case where Latin */
  gboolean      is_latin;
  gboolean      is_short;     /* kana that must not have kana before it */
  GoenIndustry  industry;
} Word;

/* How good the best word found so far is. */
typedef struct {
  gsize         end;          /* in bytes from the beginning of the text */
  gsize         length;
  GoenIndustry  industry;
} Match;

static gpointer
make_words (gpointer data)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (GStrv) list = goen_text_split_words (tables[i].words);

      for (guint j = 0; list[j] != NULL; j++)
        {
          Word word = { .industry = tables[i].industry, .is_latin = g_str_is_ascii (list[j]) };

          word.text = word.is_latin ? g_ascii_strdown (list[j], -1) : goen_text_fold (list[j]);
          word.is_short = goen_kana_is_reading (word.text) && g_utf8_strlen (word.text, -1) <= MAX_SHORT_KANA;
          g_array_append_val (words, word);
        }
    }

  return words;
}

/* Folded once: there are some hundred. */
static const GArray *
get_words (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_words, NULL);
}

/* Both Japanese and English say last what somebody is: 物流システム sells systems, a "food logistics" carries. */
static void
note_match (Match      *match,
            const Word *word,
            gsize       end)
{
  gsize length = strlen (word->text);

  if (end < match->end || (end == match->end && length <= match->length))
    return;

  *match = (Match) { .end = end, .length = length, .industry = word->industry };
}

/* Whether the word stands at @at on its own, as far as it needs to. */
static gboolean
stands_at (const char *text,
           const char *at,
           const Word *word)
{
  if (word->is_latin)
    return (at == text || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[strlen (word->text)]);
  if (word->is_short && at > text)
    {
      gunichar before = g_utf8_get_char (g_utf8_prev_char (at));

      return before == U_NO ||
             (before != U_LONG_VOWEL && g_unichar_get_script (before) != G_UNICODE_SCRIPT_HIRAGANA);
    }

  return TRUE;
}

static void
find_word (const char *text,
           const Word *word,
           Match      *match)
{
  for (const char *p = strstr (text, word->text); p != NULL; p = strstr (p + 1, word->text))
    if (stands_at (text, p, word))
      note_match (match, word, p + strlen (word->text) - text);
}

/*
 * The folding takes spaces away, by which Latin words are told apart. So each piece between two spaces is folded on its
 * own, and the pieces are put together again.
 */
static char *
fold_pieces (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *folded = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;

  if (normal == NULL)
    return g_string_free_and_steal (folded);

  pieces = g_strsplit_set (normal, " \t\n/,.&-()[]|:;'\"", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = goen_text_fold (pieces[i]);

      if (*piece == '\0')
        continue;
      if (folded->len > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, piece);
    }

  return g_string_free_and_steal (folded);
}

static GoenIndustry
guess (const char *text)
{
  const GArray *words = get_words ();
  g_autofree char *folded = NULL;
  Match match = { .industry = GOEN_INDUSTRY_ANY };

  if (text == NULL || *text == '\0')
    return GOEN_INDUSTRY_ANY;

  folded = fold_pieces (text);
  for (guint i = 0; i < words->len; i++)
    find_word (folded, &g_array_index (words, Word, i), &match);

  return match.industry;
}

/**
 * goen_industry_guess:
 * @company: (nullable): the name of a company
 * @title: (nullable): a post or profession
 * @tags: (nullable) (array zero-terminated=1): the tags of somebody
 *
 * Guesses in which industry somebody works, out of words in Japanese and English.
 *
 * What the user wrote as a tag says more than the name of the company, and that more than a title. In each of them the
 * word that stands last decides, and among those that end together the longest. There is no source but everyday use of
 * these words.
 *
 * Returns: an industry, %GOEN_INDUSTRY_ANY when nothing tells
 */
GoenIndustry
goen_industry_guess (const char         *company,
                     const char         *title,
                     const char * const *tags)
{
  GoenIndustry industry;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      industry = guess (tags[i]);
      if (industry != GOEN_INDUSTRY_ANY)
        return industry;
    }
  industry = guess (company);

  return industry != GOEN_INDUSTRY_ANY ? industry : guess (title);
}
