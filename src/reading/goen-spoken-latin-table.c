/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <stdlib.h>
#include <string.h>

/* Latin words as they are said in Japanese. Both tables are in the order of strcmp(). */
typedef struct {
  const char *word;
  const char *reading;
} Word;

/* As they are written, for names, and for letters that make a word. */
static const Word exact[] = {
  { "1on1", "わんおんわん" }, { "2D", "つーでぃー" }, { "3C", "さんしー" }, { "3D", "すりーでぃー" },
  { "3R", "すりーあーる" }, { "4G", "ふぉーじー" }, { "4K", "よんけー" }, { "4P", "よんぴー" }, { "5G", "ふぁいぶじー" },
  { "5S", "ごえす" }, { "5W1H", "ごだぶりゅーいちえいち" }, { "8K", "はちけー" }, { "A&R", "えーあんどあーる" },
  { "A1", "えーいち" }, { "A2", "えーに" }, { "A3", "えーさん" }, { "A4", "えーよん" }, { "A5", "えーご" },
  { "AM", "えーえむ" }, { "APP", "あぷり" }, { "ART", "あーと" }, { "Amazon", "あまぞん" },
  { "Android", "あんどろいど" }, { "Apple", "あっぷる" }, { "B&B", "びーあんどびー" }, { "B1", "びーいち" },
  { "B2B", "びーとぅーびー" }, { "B2C", "びーとぅーしー" }, { "B4", "びーよん" }, { "B5", "びーご" },
  { "B6", "びーろく" }, { "BAR", "ばー" }, { "BtoB", "びーとぅーびー" }, { "BtoC", "びーとぅーしー" },
  { "BtoG", "びーとぅーじー" }, { "C&C", "しーあんどしー" }, { "C2C", "しーとぅーしー" }, { "CAD", "きゃど" },
  { "Canva", "きゃんば" }, { "ChatGPT", "ちゃっとじーぴーてぃー" }, { "CtoC", "しーとぅーしー" },
  { "D2C", "でぃーとぅーしー" }, { "DIY", "でぃーあいわい" }, { "DtoC", "でぃーとぅーしー" }, { "Excel", "えくせる" },
  { "FUN", "ふぁん" }, { "Facebook", "ふぇいすぶっく" }, { "GPT", "じーぴーてぃー" }, { "Google", "ぐーぐる" },
  { "H2O", "えいちつーおー" }, { "ISO", "いそ" }, { "IaaS", "いあーす" }, { "Illustrator", "いらすとれーたー" },
  { "Instagram", "いんすたぐらむ" }, { "IoT", "あいおーてぃー" }, { "JAF", "じゃふ" }, { "JETRO", "じぇとろ" },
  { "JICA", "じゃいか" }, { "JIS", "じす" }, { "Java", "じゃば" }, { "JavaScript", "じゃばすくりぷと" },
  { "LAN", "らん" }, { "LINE", "らいん" }, { "LinkedIn", "りんくといん" }, { "Linux", "りなっくす" },
  { "M&A", "えむあんどえー" }, { "MP3", "えむぴーすりー" }, { "MP4", "えむぴーふぉー" }, { "MaaS", "まーす" },
  { "Mac", "まっく" }, { "Microsoft", "まいくろそふと" }, { "N1", "えぬいち" }, { "N2", "えぬに" }, { "NASA", "なさ" },
  { "NEW", "にゅー" }, { "NG", "えぬじー" }, { "NISA", "にーさ" }, { "No", "なんばー" }, { "Notion", "のーしょん" },
  { "O2O", "おーとぅーおー" }, { "OJT", "おーじぇーてぃー" }, { "OK", "おーけー" }, { "ONE", "わん" },
  { "P&L", "ぴーえる" }, { "P2P", "ぴーとぅーぴー" }, { "PM", "ぴーえむ" }, { "POS", "ぽす" }, { "PRO", "ぷろ" },
  { "PaaS", "ぱーす" }, { "PayPay", "ぺいぺい" }, { "PhD", "ぴーえいちでぃー" }, { "Photoshop", "ふぉとしょっぷ" },
  { "PowerPoint", "ぱわーぽいんと" }, { "Python", "ぱいそん" }, { "Q&A", "きゅーあんどえー" },
  { "R&D", "あーるあんどでぃー" }, { "RAM", "らむ" }, { "ROM", "ろむ" }, { "RoHS", "ろーず" },
  { "SDGs", "えすでぃーじーず" }, { "SIM", "しむ" }, { "SaaS", "さーす" }, { "Salesforce", "せーるすふぉーす" },
  { "Shopify", "しょっぴふぁい" }, { "Slack", "すらっく" }, { "THE", "ざ" }, { "Teams", "ちーむず" },
  { "TikTok", "てぃっくとっく" }, { "Twitter", "ついったー" }, { "VIP", "ぶいあいぴー" }, { "WEB", "うぇぶ" },
  { "Web3", "うぇぶすりー" }, { "Wi-Fi", "わいふぁい" }, { "WiFi", "わいふぁい" }, { "Windows", "うぃんどうず" },
  { "Word", "わーど" }, { "WordPress", "わーどぷれす" }, { "X", "えっくす" }, { "YouTube", "ゆーちゅーぶ" },
  { "YouTuber", "ゆーちゅーばー" }, { "Zoom", "ずーむ" }, { "iDeCo", "いでこ" }, { "iPad", "あいぱっど" },
  { "iPhone", "あいふぉーん" },
};

/* However they are written, in lower case here. */
static const Word lower[] = {
  { "a", "あ" }, { "academy", "あかでみー" }, { "action", "あくしょん" }, { "and", "あんど" }, { "app", "あぷり" },
  { "apps", "あっぷす" }, { "are", "あー" }, { "art", "あーと" }, { "arts", "あーつ" }, { "at", "あっと" },
  { "bar", "ばー" }, { "be", "びー" }, { "beauty", "びゅーてぃー" }, { "black", "ぶらっく" }, { "blog", "ぶろぐ" },
  { "blue", "ぶるー" }, { "book", "ぶっく" }, { "books", "ぶっくす" }, { "brand", "ぶらんど" },
  { "branding", "ぶらんでぃんぐ" }, { "bridge", "ぶりっじ" }, { "business", "びじねす" }, { "by", "ばい" },
  { "cafe", "かふぇ" }, { "care", "けあ" }, { "challenge", "ちゃれんじ" }, { "change", "ちぇんじ" },
  { "check", "ちぇっく" }, { "cloud", "くらうど" }, { "coach", "こーち" }, { "coaching", "こーちんぐ" },
  { "coffee", "こーひー" }, { "college", "かれっじ" }, { "communication", "こみゅにけーしょん" },
  { "community", "こみゅにてぃ" }, { "company", "かんぱにー" }, { "consultant", "こんさるたんと" },
  { "consulting", "こんさるてぃんぐ" }, { "create", "くりえいと" }, { "creative", "くりえいてぃぶ" },
  { "creator", "くりえいたー" }, { "customer", "かすたまー" }, { "data", "でーた" }, { "design", "でざいん" },
  { "designer", "でざいなー" }, { "designs", "でざいんず" }, { "digital", "でじたる" }, { "director", "でぃれくたー" },
  { "e-mail", "いーめーる" }, { "eco", "えこ" }, { "education", "えでゅけーしょん" }, { "email", "いーめーる" },
  { "energy", "えなじー" }, { "engineer", "えんじにあ" }, { "engineering", "えんじにありんぐ" }, { "event", "いべんと" },
  { "events", "いべんつ" }, { "example", "いぐざんぷる" }, { "factory", "ふぁくとりー" }, { "first", "ふぁーすと" },
  { "fitness", "ふぃっとねす" }, { "food", "ふーど" }, { "foods", "ふーず" }, { "for", "ふぉー" }, { "free", "ふりー" },
  { "freelance", "ふりーらんす" }, { "from", "ふろむ" }, { "future", "ふゅーちゃー" }, { "garden", "がーでん" },
  { "global", "ぐろーばる" }, { "gold", "ごーるど" }, { "golf", "ごるふ" }, { "green", "ぐりーん" },
  { "group", "ぐるーぷ" }, { "happy", "はっぴー" }, { "hardware", "はーどうぇあ" }, { "health", "へるす" },
  { "hello", "はろー" }, { "home", "ほーむ" }, { "homepage", "ほーむぺーじ" }, { "hotel", "ほてる" },
  { "house", "はうす" }, { "i", "あい" }, { "in", "いん" }, { "information", "いんふぉめーしょん" },
  { "innovation", "いのべーしょん" }, { "international", "いんたーなしょなる" }, { "is", "いず" }, { "it", "いっと" },
  { "japan", "じゃぱん" }, { "kintone", "きんとーん" }, { "kitchen", "きっちん" }, { "lab", "らぼ" }, { "labs", "らぼ" },
  { "leader", "りーだー" }, { "life", "らいふ" }, { "link", "りんく" }, { "links", "りんくす" }, { "live", "らいぶ" },
  { "magazine", "まがじん" }, { "mail", "めーる" }, { "management", "まねじめんと" }, { "manager", "まねーじゃー" },
  { "market", "まーけっと" }, { "marketing", "まーけてぃんぐ" }, { "max", "まっくす" }, { "media", "めでぃあ" },
  { "meet", "みーと" }, { "mini", "みに" }, { "mission", "みっしょん" }, { "movie", "むーびー" },
  { "music", "みゅーじっく" }, { "my", "まい" }, { "net", "ねっと" }, { "network", "ねっとわーく" }, { "new", "にゅー" },
  { "news", "にゅーす" }, { "next", "ねくすと" }, { "nice", "ないす" }, { "no", "のー" }, { "of", "おぶ" },
  { "office", "おふぃす" }, { "offline", "おふらいん" }, { "on", "おん" }, { "one", "わん" }, { "online", "おんらいん" },
  { "open", "おーぷん" }, { "original", "おりじなる" }, { "our", "あわー" }, { "page", "ぺーじ" },
  { "partner", "ぱーとなー" }, { "partners", "ぱーとなーず" }, { "photo", "ふぉと" }, { "plan", "ぷらん" },
  { "planning", "ぷらんにんぐ" }, { "please", "ぷりーず" }, { "plus", "ぷらす" }, { "point", "ぽいんと" },
  { "power", "ぱわー" }, { "premium", "ぷれみあむ" }, { "press", "ぷれす" }, { "pro", "ぷろ" },
  { "producer", "ぷろでゅーさー" }, { "production", "ぷろだくしょん" }, { "project", "ぷろじぇくと" },
  { "purpose", "ぱーぱす" }, { "radio", "らじお" }, { "red", "れっど" }, { "remote", "りもーと" },
  { "restaurant", "れすとらん" }, { "room", "るーむ" }, { "sale", "せーる" }, { "sales", "せーるす" },
  { "salon", "さろん" }, { "school", "すくーる" }, { "seminar", "せみなー" }, { "service", "さーびす" },
  { "services", "さーびす" }, { "share", "しぇあ" }, { "shop", "しょっぷ" }, { "simple", "しんぷる" },
  { "site", "さいと" }, { "sky", "すかい" }, { "smart", "すまーと" }, { "smile", "すまいる" },
  { "software", "そふとうぇあ" }, { "solution", "そりゅーしょん" }, { "solutions", "そりゅーしょんず" },
  { "space", "すぺーす" }, { "special", "すぺしゃる" }, { "sports", "すぽーつ" }, { "star", "すたー" },
  { "start", "すたーと" }, { "startup", "すたーとあっぷ" }, { "store", "すとあ" }, { "stores", "すとあ" },
  { "stream", "すとりーむ" }, { "studio", "すたじお" }, { "style", "すたいる" }, { "success", "さくせす" },
  { "sun", "さん" }, { "support", "さぽーと" }, { "system", "しすてむ" }, { "systems", "しすてむず" },
  { "team", "ちーむ" }, { "tech", "てっく" }, { "technology", "てくのろじー" }, { "thank", "さんく" },
  { "thanks", "さんくす" }, { "the", "ざ" }, { "three", "すりー" }, { "to", "とぅ" }, { "tokyo", "とーきょー" },
  { "tour", "つあー" }, { "training", "とれーにんぐ" }, { "travel", "とらべる" }, { "two", "つー" },
  { "university", "ゆにばーしてぃ" }, { "up", "あっぷ" }, { "user", "ゆーざー" }, { "value", "ばりゅー" },
  { "video", "びでお" }, { "vision", "びじょん" }, { "vs", "ばーさす" }, { "water", "うぉーたー" }, { "we", "うぃー" },
  { "web", "うぇぶ" }, { "website", "うぇぶさいと" }, { "wedding", "うぇでぃんぐ" }, { "white", "ほわいと" },
  { "with", "うぃず" }, { "work", "わーく" }, { "works", "わーくす" }, { "world", "わーるど" }, { "yoga", "よが" },
  { "you", "ゆー" }, { "your", "ゆあ" }, { "zero", "ぜろ" },
};

static int
compare (const void *key,
         const void *word)
{
  return strcmp (key, ((const Word *) word)->word);
}

/* IT is not it: short words in capitals are initials, unless they are in the first table. */
static gboolean
is_short_in_capitals (const char *word)
{
  return strlen (word) <= 3 && strpbrk (word, "abcdefghijklmnopqrstuvwxyz") == NULL;
}

const char *
goen_spoken_latin_find (const char *word)
{
  g_autofree char *folded = g_ascii_strdown (word, -1);
  const Word *found = bsearch (word, exact, G_N_ELEMENTS (exact), sizeof *exact, compare);

  if (found == NULL && !is_short_in_capitals (word))
    found = bsearch (folded, lower, G_N_ELEMENTS (lower), sizeof *lower, compare);

  return found != NULL ? found->reading : NULL;
}
