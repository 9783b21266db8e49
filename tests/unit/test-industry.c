/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "goen-deck.h"

typedef struct {
  const char   *company;
  const char   *title;
  const char   *tag;
  GoenIndustry  industry;
} Case;

/* Judged by hand, as somebody would who reads the card. */
static const Case cases[] = {
  { "株式会社みどり製作所", "課長", NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "あお精密工業(株)", NULL, NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "有限会社そら印刷", "代表", NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "Northwind Precision Machinery Ltd.", NULL, NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "医療機器メーカー あさひ", NULL, NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "みなと工務店", "社長", NULL, GOEN_INDUSTRY_CONSTRUCTION },
  { "株式会社はるか不動産", NULL, NULL, GOEN_INDUSTRY_CONSTRUCTION },
  { "ゆき建築設計事務所", "一級建築士", NULL, GOEN_INDUSTRY_CONSTRUCTION },
  { "Harbour Construction Inc.", NULL, NULL, GOEN_INDUSTRY_CONSTRUCTION },
  { NULL, "宅地建物取引士", NULL, GOEN_INDUSTRY_CONSTRUCTION },
  { "株式会社そよかぜソフトウェア", NULL, NULL, GOEN_INDUSTRY_IT },
  { "あおぞら物流システム株式会社", NULL, NULL, GOEN_INDUSTRY_IT },
  { NULL, "システムエンジニア", NULL, GOEN_INDUSTRY_IT },
  { NULL, "ITコンサルタント", NULL, GOEN_INDUSTRY_IT },
  { "Blue Cloud Systems", "CTO", NULL, GOEN_INDUSTRY_IT },
  { "Hill IT", NULL, NULL, GOEN_INDUSTRY_IT },
  { "佐倉文具店", NULL, NULL, GOEN_INDUSTRY_RETAIL },
  { "みどり生花店", NULL, NULL, GOEN_INDUSTRY_RETAIL },
  { "株式会社あかね食品卸", NULL, NULL, GOEN_INDUSTRY_RETAIL },
  { "ブックストア・あさがお", NULL, NULL, GOEN_INDUSTRY_RETAIL },
  { "Green Street Wholesale", NULL, NULL, GOEN_INDUSTRY_RETAIL },
  { "カフェ ひだまり", "オーナー", NULL, GOEN_INDUSTRY_FOOD },
  { "ｶﾌｪ ひだまり", NULL, NULL, GOEN_INDUSTRY_FOOD },
  { "つばめ酒造株式会社", NULL, NULL, GOEN_INDUSTRY_FOOD },
  { "こむぎのパン", NULL, NULL, GOEN_INDUSTRY_FOOD },
  { "パン工房 こむぎ", NULL, "飲食", GOEN_INDUSTRY_FOOD },
  { NULL, "料理人", NULL, GOEN_INDUSTRY_FOOD },
  { "Sunny Bakery", NULL, NULL, GOEN_INDUSTRY_FOOD },
  { "医療法人なごみ会 なごみクリニック", "院長", NULL, GOEN_INDUSTRY_CARE },
  { "デイサービスひなた", NULL, NULL, GOEN_INDUSTRY_CARE },
  { "あおば歯科", NULL, NULL, GOEN_INDUSTRY_CARE },
  { NULL, "看護師", NULL, GOEN_INDUSTRY_CARE },
  { "Riverside Nursing Care", NULL, NULL, GOEN_INDUSTRY_CARE },
  { "みらい信用金庫 港支店", NULL, NULL, GOEN_INDUSTRY_FINANCE },
  { "ほけんの窓 保険代理店", NULL, NULL, GOEN_INDUSTRY_FINANCE },
  { NULL, "ファイナンシャルプランナー", NULL, GOEN_INDUSTRY_FINANCE },
  { "Lakeside Bank", NULL, NULL, GOEN_INDUSTRY_FINANCE },
  { "田中会計事務所", "税理士", NULL, GOEN_INDUSTRY_EXPERTS },
  { NULL, "税理士", NULL, GOEN_INDUSTRY_EXPERTS },
  { "社会保険労務士法人つむぎ", NULL, NULL, GOEN_INDUSTRY_EXPERTS },
  { "株式会社あお", "経営コンサルタント", NULL, GOEN_INDUSTRY_EXPERTS },
  { "Baker Law", "Attorney", NULL, GOEN_INDUSTRY_EXPERTS },
  { "学校法人わかば学園", NULL, NULL, GOEN_INDUSTRY_EDUCATION },
  { "英会話スクール Hello", NULL, NULL, GOEN_INDUSTRY_EDUCATION },
  { NULL, "研修講師", NULL, GOEN_INDUSTRY_EDUCATION },
  { "Maple University", "Professor", NULL, GOEN_INDUSTRY_EDUCATION },
  { "はやて運輸株式会社", NULL, NULL, GOEN_INDUSTRY_LOGISTICS },
  { "港南倉庫", NULL, NULL, GOEN_INDUSTRY_LOGISTICS },
  { "North Sea Freight", NULL, NULL, GOEN_INDUSTRY_LOGISTICS },
  { "Food Logistics Example", NULL, NULL, GOEN_INDUSTRY_LOGISTICS },
  { "旅館 やまびこ", "女将", NULL, GOEN_INDUSTRY_TRAVEL },
  { "一般社団法人みずうみ観光協会", NULL, NULL, GOEN_INDUSTRY_TRAVEL },
  { "Hotel Lakeview", NULL, NULL, GOEN_INDUSTRY_TRAVEL },
  { "有限会社いろはデザイン", NULL, NULL, GOEN_INDUSTRY_CREATIVE },
  { NULL, "フリーライター", NULL, GOEN_INDUSTRY_CREATIVE },
  { NULL, "カメラマン", NULL, GOEN_INDUSTRY_CREATIVE },
  { "Paper & Light Photography", NULL, NULL, GOEN_INDUSTRY_CREATIVE },
  { "農事組合法人みのり", NULL, NULL, GOEN_INDUSTRY_FARMING },
  { "やまのべ果樹園", NULL, NULL, GOEN_INDUSTRY_FARMING },
  { "Hillside Farm", NULL, NULL, GOEN_INDUSTRY_FARMING },
  { "みなと商工会議所", "経営指導員", NULL, GOEN_INDUSTRY_PUBLIC },
  { "あおば市役所 産業振興課", NULL, NULL, GOEN_INDUSTRY_PUBLIC },
  { "NPO法人まちのわ", NULL, NULL, GOEN_INDUSTRY_PUBLIC },
  { "Lake Town Chamber of Commerce", NULL, NULL, GOEN_INDUSTRY_PUBLIC },

  /* The tag says what the name hides, and what somebody does counts less than where. */
  { "株式会社あお商事", "営業", "製造業", GOEN_INDUSTRY_MANUFACTURING },
  { "株式会社みどり製作所", "システムエンジニア", NULL, GOEN_INDUSTRY_MANUFACTURING },
  { "株式会社みどり製作所", NULL, "友人", GOEN_INDUSTRY_MANUFACTURING },

  /* Nothing tells, and words within words tell nothing. */
  { "株式会社あお商事", "営業部長", NULL, GOEN_INDUSTRY_ANY },
  { "ジャパンコーポレーション", NULL, NULL, GOEN_INDUSTRY_ANY },
  { "ナンバーワン", NULL, NULL, GOEN_INDUSTRY_ANY },
  { "Summit Partners", "Manager", NULL, GOEN_INDUSTRY_ANY },
  { "Orbit", NULL, NULL, GOEN_INDUSTRY_ANY },
  { "Chinni & Co.", NULL, NULL, GOEN_INDUSTRY_ANY },
  { "", "", "", GOEN_INDUSTRY_ANY },
  { NULL, NULL, NULL, GOEN_INDUSTRY_ANY },
};

static void
test_industries (void)
{
  guint n_of[GOEN_N_INDUSTRIES] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *tags[] = { cases[i].tag, NULL };
      GoenIndustry industry = goen_industry_guess (cases[i].company, cases[i].title, tags);

      if (industry != cases[i].industry)
        g_test_fail_printf ("%u “%s” “%s”: %s", i, cases[i].company, cases[i].title, goen_industry_to_name (industry));
      n_of[industry]++;
    }

  /* The table has every industry in it. */
  for (GoenIndustry industry = 0; industry < GOEN_N_INDUSTRIES; industry++)
    g_assert_cmpuint (n_of[industry], >=, 3);
}

static void
test_no_tags (void)
{
  static const char * const tags[] = { "ゴルフ", "飲食店", "製造業", NULL };

  g_assert_cmpint (goen_industry_guess ("みどり製作所", NULL, NULL), ==, GOEN_INDUSTRY_MANUFACTURING);
  g_assert_cmpint (goen_industry_guess (NULL, NULL, tags), ==, GOEN_INDUSTRY_FOOD);
}

static void
test_purposes (void)
{
  static const struct {
    const char       *purpose;
    GoenCardPurposes  purposes;
  } table[] = {
    { "業界の動向を知る", GOEN_PURPOSE_LEARN },
    { "新製品の販路を見つける", GOEN_PURPOSE_PARTNERS },
    { "協業の相手を探す", GOEN_PURPOSE_PARTNERS },
    { "地域の役に立ちたい", GOEN_PURPOSE_USEFUL },
    { "気軽に話せる知り合いを増やす", GOEN_PURPOSE_CHAT },
    { "ﾊﾟｰﾄﾅｰを探しながら、業界の情報を集める", GOEN_PURPOSE_PARTNERS | GOEN_PURPOSE_LEARN },
    { "Find a partner for the new product", GOEN_PURPOSE_PARTNERS },
    { "Learn about the market", GOEN_PURPOSE_LEARN },
    { "Help others", GOEN_PURPOSE_USEFUL },
    { "Have fun and make friends", GOEN_PURPOSE_CHAT },
    { "Unlearned", 0 },
    { "なんとなく", 0 },
    { "", 0 },
    { NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (goen_purpose_guess (table[i].purpose) != table[i].purposes)
      g_test_fail_printf ("“%s”: %x", table[i].purpose, goen_purpose_guess (table[i].purpose));
}

static void
test_places (void)
{
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_SEMINAR), ==, GOEN_PLACE_SEMINAR);
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_STUDY_GROUP), ==, GOEN_PLACE_SEMINAR);
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_ONLINE), ==, GOEN_PLACE_ONLINE);
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_SALON), ==, GOEN_PLACE_ONLINE);
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_REGULAR_PLACE), ==, GOEN_PLACE_REGULAR);
  g_assert_cmpint (goen_event_kind_get_places (GOEN_EVENT_CROSS_INDUSTRY), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/industry/words", test_industries);
  g_test_add_func ("/industry/tags", test_no_tags);
  g_test_add_func ("/industry/purposes", test_purposes);
  g_test_add_func ("/industry/places", test_places);

  return g_test_run ();
}
