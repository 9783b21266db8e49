/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "goen-error.h"
#include "goen-vcard.h"

/* What a reading gave. */
typedef struct {
  GPtrArray *cards;     /* (owned): GoenPersonRecord */
  GPtrArray *reasons;   /* (owned): of the rejected */
  GArray    *lines;     /* (owned): of the rejected */
  guint      stop_after;
} Result;

static void
result_clear (Result *result)
{
  g_clear_pointer (&result->cards, g_ptr_array_unref);
  g_clear_pointer (&result->reasons, g_ptr_array_unref);
  g_clear_pointer (&result->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static gboolean
collect_cb (GoenPersonRecord *card,
            guint             line,
            const char       *reason,
            gpointer          user_data)
{
  Result *result = user_data;

  if (card != NULL)
    {
      g_assert_null (reason);
      g_ptr_array_add (result->cards, card);
    }
  else
    {
      g_assert_nonnull (reason);
      g_ptr_array_add (result->reasons, g_strdup (reason));
      g_array_append_val (result->lines, line);
    }

  return result->stop_after == 0 || result->cards->len < result->stop_after;
}

static void
read_data (const char *data,
           gsize       length,
           const char *encoding,
           Result     *result)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  result->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  result->reasons = g_ptr_array_new_with_free_func (g_free);
  result->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_assert_true (goen_vcard_read (bytes, encoding, collect_cb, result, NULL, &error));
  g_assert_no_error (error);
}

static void
read_text (const char *text,
           Result     *result)
{
  read_data (text, strlen (text), NULL, result);
}

/* Reads a file that holds one good card and nothing else. */
static GoenPersonRecord *
read_data_one (const char *data,
               gsize       length,
               const char *encoding)
{
  g_auto (Result) result = { 0 };

  read_data (data, length, encoding, &result);
  g_assert_cmpuint (result.reasons->len, ==, 0);
  g_assert_cmpuint (result.cards->len, ==, 1);

  return g_ptr_array_steal_index (result.cards, 0);
}

static GoenPersonRecord *
read_one (const char *text)
{
  return read_data_one (text, strlen (text), NULL);
}

/* Reads a card of which only the lines in between are given. */
static GoenPersonRecord *
read_lines (const char *version,
            const char *lines)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\nVERSION:%s\r\n%sEND:VCARD\r\n", version, lines);

  return read_one (text);
}

static char *
to_encoding (const char *text,
             const char *encoding,
             gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *data = g_convert (text, -1, encoding, "UTF-8", NULL, length, &error);

  g_assert_no_error (error);
  return data;
}

static GoenPersonRecord *
read_encoded (const char *text,
              const char *encoding)
{
  gsize length;
  g_autofree char *data = to_encoding (text, encoding, &length);

  return read_data_one (data, length, NULL);
}

static const GoenContactPoint *
get_point (const GPtrArray *points,
           guint            i)
{
  g_assert_cmpuint (i, <, points->len);
  return points->pdata[i];
}

static void
assert_point (const GPtrArray *points,
              guint            i,
              const char      *value,
              const char      *type,
              const char      *label)
{
  const GoenContactPoint *point = get_point (points, i);

  g_assert_cmpstr (point->value, ==, value);
  g_assert_cmpstr (point->type, ==, type);
  g_assert_cmpstr (point->label, ==, label);
}

static const GoenAffiliation *
get_post (const GoenPersonRecord *card,
          guint                   i)
{
  g_assert_cmpuint (i, <, card->affiliations->len);
  return card->affiliations->pdata[i];
}

static gboolean
has_line (const GoenPersonRecord *card,
          const char             *line)
{
  for (guint i = 0; i < card->extra->len; i++)
    if (g_str_equal (card->extra->pdata[i], line))
      return TRUE;

  return FALSE;
}

/* Versions */

static void
test_version_3_0 (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "N:高橋;美咲;;;\r\n"
                                                  "FN:高橋 美咲\r\n"
                                                  "X-PHONETIC-LAST-NAME:たかはし\r\n"
                                                  "X-PHONETIC-FIRST-NAME:みさき\r\n"
                                                  "NICKNAME:みさ\r\n"
                                                  "ORG:株式会社見本;営業本部;第一課\r\n"
                                                  "X-PHONETIC-ORG:みほん\r\n"
                                                  "TITLE:課長\r\n"
                                                  "TEL;TYPE=CELL,VOICE:090-0000-0001\r\n"
                                                  "EMAIL;TYPE=INTERNET,WORK:misaki@example.jp\r\n"
                                                  "ADR;TYPE=WORK:;見本ビル3F;1-1;千代田区;東京都;〒100-0001;日本\r\n"
                                                  "URL:https://example.jp/\r\n"
                                                  "BDAY:1985-04-12\r\n"
                                                  "CATEGORIES:交流会,東京\r\n"
                                                  "NOTE:一行目\\n二行目\\, 三\\; 四\\\\五\r\n"
                                                  "UID:urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6\r\n");
  const GoenAddress *address;

  g_assert_cmpstr (card->family, ==, "高橋");
  g_assert_cmpstr (card->given, ==, "美咲");
  g_assert_cmpstr (card->family_yomi, ==, "たかはし");
  g_assert_cmpstr (card->given_yomi, ==, "みさき");
  g_assert_cmpstr (card->nickname, ==, "みさ");
  g_assert_null (card->formatted);
  g_assert_cmpuint (card->affiliations->len, ==, 1);
  g_assert_cmpstr (get_post (card, 0)->company, ==, "株式会社見本");
  g_assert_cmpstr (get_post (card, 0)->company_yomi, ==, "みほん");
  g_assert_cmpstr (get_post (card, 0)->department, ==, "営業本部 第一課");
  g_assert_cmpstr (get_post (card, 0)->title, ==, "課長");
  assert_point (card->phones, 0, "090-0000-0001", "cell", NULL);
  assert_point (card->emails, 0, "misaki@example.jp", "work", NULL);
  assert_point (card->links, 0, "https://example.jp/", NULL, NULL);
  g_assert_cmpuint (card->addresses->len, ==, 1);
  address = card->addresses->pdata[0];
  g_assert_cmpstr (address->postal, ==, "100-0001");
  g_assert_cmpstr (address->region, ==, "東京都");
  g_assert_cmpstr (address->locality, ==, "千代田区");
  g_assert_cmpstr (address->street, ==, "1-1");
  g_assert_cmpstr (address->building, ==, "見本ビル3F");
  g_assert_cmpstr (address->country, ==, "日本");
  g_assert_cmpstr (address->type, ==, "work");
  g_assert_cmpstr (card->birthday, ==, "1985-04-12");
  g_assert_cmpuint (card->tags->len, ==, 2);
  g_assert_cmpstr (card->tags->pdata[0], ==, "交流会");
  g_assert_cmpstr (card->note, ==, "一行目\n二行目, 三; 四\\五");
  g_assert_cmpstr (card->uuid, ==, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  g_assert_null (card->uid);
  g_assert_cmpuint (card->extra->len, ==, 0);
}

static void
test_version_4_0 (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("4.0",
                                                  "N;SORT-AS=\"たかはし,みさき\":高橋;美咲;;;\r\n"
                                                  "FN:高橋 美咲\r\n"
                                                  "ORG;SORT-AS=\"みほん\":見本社\r\n"
                                                  "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+81-3-0000-0001;ext=12\r\n"
                                                  "TEL;TYPE=home;PREF=1:03-0000-0002\r\n"
                                                  "ADR;LABEL=\"東京都^n千代田区 ^'見本^'\":;;;;;;\r\n"
                                                  "BDAY:--0412\r\n"
                                                  "ANNIVERSARY:20100401\r\n"
                                                  "INTEREST:将棋\r\n"
                                                  "UID:someone@example.jp\r\n");

  g_assert_cmpstr (card->family_yomi, ==, "たかはし");
  g_assert_cmpstr (card->given_yomi, ==, "みさき");
  g_assert_cmpstr (get_post (card, 0)->company_yomi, ==, "みほん");
  assert_point (card->phones, 0, "03-0000-0002", "home", NULL);
  assert_point (card->phones, 1, "+81-3-0000-0001 ext. 12", "work", NULL);
  g_assert_cmpstr (((GoenAddress *) card->addresses->pdata[0])->raw, ==, "東京都\n千代田区 \"見本\"");
  g_assert_cmpstr (card->birthday, ==, "--04-12");
  assert_point (card->dates, 0, "2010-04-01", "anniversary", NULL);
  g_assert_cmpstr (card->interests->pdata[0], ==, "将棋");
  g_assert_cmpstr (card->uid, ==, "someone@example.jp");
  g_assert_null (card->uuid);
}

static void
test_version_2_1 (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1",
                                                  "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=AB=98=E6=A9=\r\n"
                                                  "=8B;=E7=BE=8E=E5=92=B2\r\n"
                                                  "SOUND;X-IRMC-N;CHARSET=UTF-8:ﾀｶﾊｼ;ﾐｻｷ;;;\r\n"
                                                  "TEL;WORK;FAX:03-0000-0001\r\n"
                                                  "TEL;PREF;CELL;VOICE:090-0000-0002\r\n"
                                                  "NOTE;QUOTED-PRINTABLE:a=0D=0Ab=3D\r\n");

  g_assert_cmpstr (card->family, ==, "高橋");
  g_assert_cmpstr (card->given, ==, "美咲");
  g_assert_cmpstr (card->family_yomi, ==, "タカハシ");
  g_assert_cmpstr (card->given_yomi, ==, "ミサキ");
  assert_point (card->phones, 0, "090-0000-0002", "cell", NULL);
  assert_point (card->phones, 1, "03-0000-0001", "fax", NULL);
  g_assert_cmpstr (card->note, ==, "a\nb=");
}

/* The first component of N and SOUND holds all of it. */
static void
test_docomo (void)
{
  g_autoptr (GoenPersonRecord) card = read_encoded ("BEGIN:VCARD\r\n"
                                                    "VERSION:2.1\r\n"
                                                    "N:佐藤 花子;;;;\r\n"
                                                    "SOUND;X-IRMC-N:ｻﾄｳ ﾊﾅｺ;;;;\r\n"
                                                    "TEL;CELL:09000000005\r\n"
                                                    "END:VCARD\r\n", "CP932");

  g_assert_cmpstr (card->family, ==, "佐藤");
  g_assert_cmpstr (card->given, ==, "花子");
  g_assert_cmpstr (card->family_yomi, ==, "サトウ");
  g_assert_cmpstr (card->given_yomi, ==, "ハナコ");
}

static void
test_no_version (void)
{
  g_autoptr (GoenPersonRecord) card = read_one ("begin:vcard\nn:田中;太郎\ntel;cell:1\nend:vcard\n");

  g_assert_cmpstr (card->family, ==, "田中");
  g_assert_cmpstr (card->given, ==, "太郎");
  assert_point (card->phones, 0, "1", "cell", NULL);
}

/* Encodings */

#define KANJI_CARD \
  "BEGIN:VCARD\r\nVERSION:2.1\r\nN:髙﨑;能;;;\r\nORG:㈱ソ表;①課\r\nEND:VCARD\r\n"

static void
assert_kanji_card (GoenPersonRecord *card)
{
  g_assert_cmpstr (card->family, ==, "髙﨑");
  g_assert_cmpstr (card->given, ==, "能");
  g_assert_cmpstr (get_post (card, 0)->company, ==, "㈱ソ表");
  g_assert_cmpstr (get_post (card, 0)->department, ==, "①課");
}

/* 能, ソ and 表 end in 0x5C, a backslash, in Shift_JIS. */
static void
test_encoding_cp932 (void)
{
  g_autoptr (GoenPersonRecord) plain = read_encoded (KANJI_CARD, "CP932");
  g_autoptr (GoenPersonRecord) declared = read_encoded ("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                                                        "N;CHARSET=SHIFT_JIS:髙﨑;能;;;\r\n"
                                                        "ORG;CHARSET=\"Shift_JIS\":㈱ソ表;①課\r\nEND:VCARD\r\n",
                                                        "CP932");

  /* These bytes are valid UTF-8 by chance; the parameter knows better. */
  g_autoptr (GoenPersonRecord) by_chance = read_encoded ("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                                                         "N;CHARSET=SHIFT_JIS:ﾄｳ;x\r\nEND:VCARD\r\n", "CP932");

  assert_kanji_card (plain);
  assert_kanji_card (declared);
  g_assert_cmpstr (by_chance->family, ==, "ﾄｳ");
}

static void
test_encoding_cp932_quoted_printable (void)
{
  /* 表;能 with the semicolon as it is, then ソ as text. */
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1",
                                                  "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95\\;=94=5C\r\n"
                                                  "NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=5C=83=\r\n"
                                                  "=5C\r\n"
                                                  "NICKNAME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=82=A0=5C1=81=60\r\n");

  g_assert_cmpstr (card->family, ==, "表");
  g_assert_cmpstr (card->given, ==, "能");
  g_assert_cmpstr (card->note, ==, "ソソ");
  g_assert_cmpstr (card->nickname, ==, "あ\\1～");
}

static void
test_encoding_utf8_with_charset_left_in (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1",
                                                  "N;CHARSET=SHIFT_JIS:鈴木;次郎\r\n"
                                                  "NICKNAME;CHARSET=ISO-8859-1:Müller\r\n"
                                                  "NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95\\\r\n");

  g_assert_cmpstr (card->family, ==, "鈴木");
  g_assert_cmpstr (card->given, ==, "次郎");
  g_assert_cmpstr (card->nickname, ==, "Müller");
  /* The quoted-printable bytes were not touched when the file was converted. */
  g_assert_cmpstr (card->note, ==, "表");
}

static void
test_encoding_utf16 (void)
{
  static const struct {
    const char *encoding;
    const char *bom;
  } cases[] = {
    { "UTF-16LE", "\xFF\xFE" }, { "UTF-16BE", "\xFE\xFF" }, { "UTF-16LE", "" }, { "UTF-16BE", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree char *data = to_encoding (KANJI_CARD, cases[i].encoding, &length);
      g_autoptr (GString) file = g_string_new (cases[i].bom);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *guess = NULL;
      g_autoptr (GoenPersonRecord) card = NULL;

      g_string_append_len (file, data, length);
      bytes = g_bytes_new (file->str, file->len);
      guess = goen_vcard_guess_encoding (bytes);
      g_assert_cmpstr (guess, ==, cases[i].encoding);
      card = read_data_one (file->str, file->len, NULL);
      assert_kanji_card (card);
    }
}

static void
test_encoding_others (void)
{
  static const struct {
    const char *encoding;
    const char *family;
    const char *company;
  } cases[] = {
    { "EUC-JP", "やまだ", "株式会社あいう" },
    { "ISO-2022-JP", "山田", "見本社" },
    { "WINDOWS-1252", "Müller", "Größe & Söhne" },
    { "UTF-8", "山田", "Größe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\nVERSION:2.1\r\nN:%s;X\r\nORG:%s\r\nEND:VCARD\r\n",
                                               cases[i].family, cases[i].company);
      g_autoptr (GoenPersonRecord) card = read_encoded (text, cases[i].encoding);

      g_assert_cmpstr (card->family, ==, cases[i].family);
      g_assert_cmpstr (get_post (card, 0)->company, ==, cases[i].company);
    }
}

/* A line that names no encoding is read in the one that another line names. */
static void
test_encoding_declared_elsewhere (void)
{
  g_autoptr (GoenPersonRecord) card = read_encoded ("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                                                    "N:Київ;Кличко\r\n"
                                                    "LABEL;CHARSET=windows-1251;QUOTED-PRINTABLE:=CA=E8=BF=E2\r\n"
                                                    "END:VCARD\r\n", "WINDOWS-1251");

  g_assert_cmpstr (card->family, ==, "Київ");
  g_assert_cmpstr (((GoenAddress *) card->addresses->pdata[0])->raw, ==, "Київ");
}

static void
test_encoding_chosen (void)
{
  gsize length;
  g_autofree char *data = to_encoding ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:ﾄｳ;x;;;\r\nEND:VCARD\r\n", "CP932", &length);
  g_autoptr (GoenPersonRecord) chosen = read_data_one (data, length, "Shift_JIS");
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_auto (Result) result = { 0 };

  /* The bytes are valid UTF-8 by chance, so only the user can know. */
  g_assert_cmpstr (chosen->family, ==, "ﾄｳ");

  g_assert_false (goen_vcard_read (bytes, "NO-SUCH-ENCODING", collect_cb, &result, NULL, &error));
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_INVALID);
}

/* A phone cut a long name in the middle of a character. */
static void
test_encoding_cut_character (void)
{
  g_autoptr (GoenPersonRecord) card = read_one ("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                                                "N:山田太郎次郎\xE4\xB8\r\nTEL:1\r\nEND:VCARD\r\n");

  g_assert_true (g_str_has_prefix (card->family, "山田太郎次郎"));
  g_assert_true (g_utf8_validate (card->family, -1, NULL));
}

static void
test_encoding_no_text (void)
{
  g_auto (Result) result = { 0 };

  read_text ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;b\r\nEND:VCARD\r\n"
             "BEGIN:VCARD\r\nVERSION:3.0\r\nN:c;d\r\nFN:\xFF\xFE\xFF\r\nEND:VCARD\r\n"
             "BEGIN:VCARD\r\nVERSION:3.0\r\nN:山;e\r\nEND:VCARD\r\n", &result);

  g_assert_cmpuint (result.cards->len, ==, 2);
  g_assert_cmpuint (result.reasons->len, ==, 1);
  g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 8);
  g_assert_nonnull (strstr (result.reasons->pdata[0], "8"));
}

/* Lines */

static void
test_line_ends (void)
{
  static const char * const ends[] = { "\r\n", "\n", "\r", "\r\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_auto (GStrv) lines = g_strsplit ("BEGIN:VCARD|VERSION:3.0|N:山田;太|  郎;;;|NOTE:x|END:VCARD|", "|", -1);
      g_autofree char *text = g_strjoinv (ends[i], lines);
      g_autoptr (GoenPersonRecord) card = read_one (text);

      g_assert_cmpstr (card->family, ==, "山田");
      g_assert_cmpstr (card->given, ==, "太 郎");
      g_assert_cmpstr (card->note, ==, "x");
    }
}

static void
test_folding (void)
{
  g_autoptr (GoenPersonRecord) card = read_one ("BEGIN:VCARD\r\nVERSION:3.0\r\n"
                                                "N:加\xE8\r\n \x97\xA4;\r\n\tx\r\n"
                                                "NOTE:a\r\n  b\r\n \r\n c\r\n"
                                                "TE\r\n L;TYPE=\r\n CELL:1\r\n"
                                                "END:VCARD\r\n");
  g_autoptr (GoenPersonRecord) old = read_lines ("2.1",
                                                 "N:a;b\r\n"
                                                 "NOTE:This was folded\r\n before a space\r\n"
                                                 "TITLE:日本\r\n 語\r\n");

  g_assert_cmpstr (card->family, ==, "加藤");
  g_assert_cmpstr (card->given, ==, "x");
  g_assert_cmpstr (card->note, ==, "a bc");
  assert_point (card->phones, 0, "1", "cell", NULL);
  g_assert_cmpstr (old->note, ==, "This was folded before a space");
  g_assert_cmpstr (get_post (old, 0)->title, ==, "日本語");
}

static void
test_quoted_printable_soft_breaks (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1",
                                                  "N:a;b\r\n"
                                                  "NOTE;ENCODING=QUOTED-PRINTABLE:one=20=\r\n"
                                                  "two =\r\n"
                                                  "TEL:three=\r\n"
                                                  "\r\n"
                                                  "TEL:1\r\n"
                                                  "TITLE;QUOTED-PRINTABLE:last=\r\n");

  g_assert_cmpstr (card->note, ==, "one two TEL:three");
  assert_point (card->phones, 0, "1", NULL, NULL);
  /* The soft break before END is one too many. */
  g_assert_cmpstr (get_post (card, 0)->title, ==, "last=");
}

static void
test_base64_text (void)
{
  /* 山田;太郎 */
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1", "N;CHARSET=SHIFT_JIS;ENCODING=BASE64:jlKTYzuRvphZ\r\n");

  g_assert_cmpstr (card->family, ==, "山田");
  g_assert_cmpstr (card->given, ==, "太郎");
}

static void
test_parameters (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("4.0",
                                                  "FN:a\r\n"
                                                  "TEL;TYPE=\"cell,voice\";X-A=\"x:y;z\":1\r\n"
                                                  "TEL;TYPE=home;TYPE=fax:2\r\n"
                                                  "EMAIL;TYPE=学校:a@example.jp\r\n");

  assert_point (card->phones, 0, "1", "cell", NULL);
  assert_point (card->phones, 1, "2", "fax", NULL);
  assert_point (card->emails, 0, "a@example.jp", NULL, "学校");
  g_assert_true (has_line (card, "X-GOEN-PARAMETERS:TEL;TYPE=cell;X-A=\"x:y;z\":1"));
  g_assert_true (has_line (card, "X-GOEN-PARAMETERS:TEL;TYPE=fax,home:2"));
  g_assert_cmpuint (card->extra->len, ==, 2);
}

static void
test_escapes (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "N:a\\;b;c\\,d;;;\r\n"
                                                  "ORG:A, B;C\\;D\r\n"
                                                  "NOTE:C:\\1000 \\N x\\:y\r\n"
                                                  "CATEGORIES:a\\,b,c\r\n"
                                                  "URL:http\\://example.jp/\\,;x\r\n");

  g_assert_cmpstr (card->family, ==, "a;b");
  g_assert_cmpstr (card->given, ==, "c,d");
  g_assert_cmpstr (get_post (card, 0)->company, ==, "A, B");
  g_assert_cmpstr (get_post (card, 0)->department, ==, "C;D");
  /* A backslash before a digit is a yen sign. */
  g_assert_cmpstr (card->note, ==, "C:\\1000 \n x:y");
  g_assert_cmpstr (card->tags->pdata[0], ==, "a,b");
  g_assert_cmpstr (card->tags->pdata[1], ==, "c");
  assert_point (card->links, 0, "http://example.jp/,;x", NULL, NULL);
}

/* Properties */

static void
test_full_name (void)
{
  static const struct {
    const char *lines;
    const char *family;
    const char *given;
    const char *formatted;
  } cases[] = {
    { "N:山田;太郎;;;\r\nFN:山田　太郎\r\n", "山田", "太郎", NULL },
    { "N:Yamada;Taro;;;\r\nFN:Taro Yamada\r\n", "Yamada", "Taro", NULL },
    { "N:Doe;John;Q;Dr.;Jr.\r\nFN:Dr. John Q Doe Jr.\r\n", "Doe", "John", NULL },
    { "N:Doe;John;;;\r\nFN:Doe, John\r\n", "Doe", "John", NULL },
    { "N:山田;太郎;;;\r\nFN:やまちゃん\r\n", "山田", "太郎", "やまちゃん" },
    { "N:;;;;\r\nFN:株式会社見本\r\nORG:株式会社見本\r\n", NULL, NULL, "株式会社見本" },
    { "FN:山田 太郎\r\n", "山田", "太郎", NULL },
    { "FN:株式会社 見本\r\n", NULL, NULL, "株式会社 見本" },
    { "FN:見本 商店\r\nORG:見本 商店\r\n", NULL, NULL, "見本 商店" },
    { "FN:Taro Yamada\r\n", NULL, NULL, "Taro Yamada" },
    { "N:;太郎;;;\r\n", NULL, "太郎", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GoenPersonRecord) card = read_lines ("4.0", cases[i].lines);

      g_assert_cmpstr (card->family, ==, cases[i].family);
      g_assert_cmpstr (card->given, ==, cases[i].given);
      g_assert_cmpstr (card->formatted, ==, cases[i].formatted);
      g_assert_cmpuint (card->extra->len, ==, 0);
    }
}

static void
test_readings (void)
{
  static const struct {
    const char *lines;
    const char *family_yomi;
    const char *given_yomi;
    guint       n_extra;
  } cases[] = {
    { "SORT-STRING:やまだ　たろう\r\n", "やまだ", "たろう", 0 },
    { "SORT-STRING:Yamada\r\n", NULL, NULL, 1 },
    { "SORT-STRING:ヤマダ タロウ\r\nX-PHONETIC-LAST-NAME:やまだ\r\nX-PHONETIC-FIRST-NAME:たろう\r\n", "やまだ", "たろう", 0 },
    { "SORT-STRING:さとう\r\nX-PHONETIC-LAST-NAME:やまだ\r\n", "やまだ", NULL, 1 },
    { "SOUND;TYPE=X-IRMC-N:ﾔﾏﾀﾞ;ﾀﾛｳ;;;\r\n", "ヤマダ", "タロウ", 0 },
    { "SOUND;TYPE=X-IRMC-N:;;;;\r\n", NULL, NULL, 0 },
    { "SOUND;VALUE=uri:https://example.jp/a.ogg\r\n", NULL, NULL, 1 },
    { "X-PHONETIC-LAST-NAME:Doe\r\nX-PHONETIC-MIDDLE-NAME:Q\r\n", "Doe", NULL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strconcat ("N:山田;太郎;;;\r\n", cases[i].lines, NULL);
      g_autoptr (GoenPersonRecord) card = read_lines ("3.0", lines);

      g_assert_cmpstr (card->family_yomi, ==, cases[i].family_yomi);
      g_assert_cmpstr (card->given_yomi, ==, cases[i].given_yomi);
      g_assert_cmpuint (card->extra->len, ==, cases[i].n_extra);
    }
}

static void
test_posts (void)
{
  g_autoptr (GoenPersonRecord) pairs = read_lines ("3.0", "N:a;b;;;\r\nTITLE:甲長\r\nORG:甲社\r\nORG:乙社\r\nTITLE:乙長\r\n");
  g_autoptr (GoenPersonRecord) groups = read_lines ("3.0",
                                                    "N:a;b;;;\r\n"
                                                    "item2.TITLE:顧問\r\n"
                                                    "item1.ORG:甲社\r\n"
                                                    "item2.ORG:乙社\r\n"
                                                    "item1.TITLE:部長\r\n");
  g_autoptr (GoenPersonRecord) role = read_lines ("3.0", "N:a;b;;;\r\nROLE:技術者\r\nORG:甲社\r\n");
  g_autoptr (GoenPersonRecord) both = read_lines ("3.0", "N:a;b;;;\r\nROLE:技術者\r\nTITLE:部長\r\nTITLE:監査役\r\n");
  g_autoptr (GoenPersonRecord) labelled = read_lines ("3.0", "N:a;b;;;\r\nitem1.ORG:甲社\r\nitem1.X-ABLabel:x\r\nTITLE:部長\r\n");

  g_assert_cmpuint (pairs->affiliations->len, ==, 2);
  g_assert_cmpstr (get_post (pairs, 0)->company, ==, "甲社");
  g_assert_cmpstr (get_post (pairs, 0)->title, ==, "甲長");
  g_assert_cmpstr (get_post (pairs, 1)->title, ==, "乙長");

  g_assert_cmpuint (groups->affiliations->len, ==, 2);
  g_assert_cmpstr (get_post (groups, 0)->company, ==, "乙社");
  g_assert_cmpstr (get_post (groups, 0)->title, ==, "顧問");
  g_assert_cmpstr (get_post (groups, 1)->title, ==, "部長");

  g_assert_cmpstr (get_post (role, 0)->title, ==, "技術者");
  g_assert_cmpuint (role->extra->len, ==, 0);

  g_assert_cmpuint (both->affiliations->len, ==, 1);
  g_assert_cmpstr (get_post (both, 0)->title, ==, "部長");
  g_assert_true (has_line (both, "ROLE:技術者"));
  g_assert_true (has_line (both, "TITLE:監査役"));

  g_assert_cmpuint (labelled->affiliations->len, ==, 1);
  g_assert_cmpstr (get_post (labelled, 0)->title, ==, "部長");
  g_assert_true (has_line (labelled, "item1.X-ABLabel:x"));
}

static void
test_labels (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "FN:a\r\n"
                                                  "item1.X-ABLabel:直通\r\n"
                                                  "item1.TEL;TYPE=work:1\r\n"
                                                  "item2.TEL:2\r\n"
                                                  "item2.X-ABLabel:_$!<Mobile>!$_\r\n"
                                                  "item3.URL:https://example.jp/\r\n"
                                                  "item3.X-ABLabel:_$!<HomePage>!$_\r\n"
                                                  "item4.X-ABDATE:2001-04-01\r\n"
                                                  "item4.X-ABLabel:_$!<Anniversary>!$_\r\n"
                                                  "item5.X-ABDATE:2002-05-06\r\n"
                                                  "item5.X-ABLabel:創立\r\n"
                                                  "item6.X-ABRELATEDNAMES:花子\r\n"
                                                  "item6.X-ABLabel:_$!<Spouse>!$_\r\n");

  assert_point (card->phones, 0, "1", "work", "直通");
  assert_point (card->phones, 1, "2", "cell", NULL);
  assert_point (card->links, 0, "https://example.jp/", NULL, "HomePage");
  assert_point (card->dates, 0, "2001-04-01", "anniversary", NULL);
  assert_point (card->dates, 1, "2002-05-06", NULL, "創立");
  g_assert_true (has_line (card, "item6.X-ABRELATEDNAMES:花子"));
  g_assert_true (has_line (card, "item6.X-ABLabel:_$!<Spouse>!$_"));
  g_assert_cmpuint (card->extra->len, ==, 2);
}

static void
test_accounts (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "FN:a\r\n"
                                                  "IMPP;X-SERVICE-TYPE=Skype:skype:taro\r\n"
                                                  "IMPP:xmpp:taro@example.jp\r\n"
                                                  "X-SOCIALPROFILE;TYPE=twitter:https://example.jp/taro\r\n"
                                                  "X-LINE:taro-line\r\n"
                                                  "X-SKYPE-USERNAME:taro2\r\n");

  assert_point (card->accounts, 0, "taro", "skype", NULL);
  assert_point (card->accounts, 1, "taro@example.jp", "xmpp", NULL);
  assert_point (card->accounts, 2, "https://example.jp/taro", "x", NULL);
  assert_point (card->accounts, 3, "taro-line", "line", NULL);
  assert_point (card->accounts, 4, "taro2", "skype", NULL);
}

static void
test_dates (void)
{
  static const struct {
    const char *value;
    const char *birthday;
  } cases[] = {
    { "1985-04-12", "1985-04-12" }, { "19850412", "1985-04-12" }, { "1985-04", "1985-04" }, { "1985", "1985" },
    { "--0229", "--02-29" }, { "--04-12", "--04-12" }, { "1985/4/2", "1985-04-02" },
    { "1985-04-12T00:00:00Z", "1985-04-12" },
    { "1985-02-30", NULL }, { "昭和60年", NULL }, { "19851399", NULL }, { "---12", NULL },
  };
  g_autoptr (GoenPersonRecord) apple = NULL;
  g_autoptr (GoenPersonRecord) timed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strconcat ("BDAY:", cases[i].value, NULL);
      g_autofree char *lines = g_strconcat ("FN:a\r\n", line, "\r\n", NULL);
      g_autoptr (GoenPersonRecord) card = read_lines ("3.0", lines);

      g_assert_cmpstr (card->birthday, ==, cases[i].birthday);
      g_assert_true (has_line (card, line) == (cases[i].birthday == NULL));
    }

  apple = read_lines ("3.0", "FN:a\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n");
  g_assert_cmpstr (apple->birthday, ==, "--02-29");
  timed = read_lines ("3.0", "FN:a\r\nBDAY:1985-04-12T13:14:15Z\r\n");
  g_assert_cmpstr (timed->birthday, ==, "1985-04-12");
  g_assert_cmpuint (timed->extra->len, ==, 1);
}

static void
test_images (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "FN:a\r\n"
                                                  "PHOTO;ENCODING=b;TYPE=JPEG:QUJ\r\n DREVG\r\n"
                                                  "LOGO:data:image/png;base64,R0hJ\r\n"
                                                  "PHOTO;VALUE=uri:https://example.jp/a.jpg\r\n");
  g_autoptr (GoenPersonRecord) old = read_lines ("2.1",
                                                 "N:a;b\r\n"
                                                 "PHOTO;GIF;BASE64:\r\n"
                                                 "    QUJD\r\n"
                                                 "REVG\r\n"
                                                 "\r\n"
                                                 "TEL:1\r\n");
  const GoenImage *photo = goen_person_record_get_image (card, GOEN_IMAGE_PHOTO);
  const GoenImage *logo = goen_person_record_get_image (card, GOEN_IMAGE_LOGO);
  const GoenImage *gif = goen_person_record_get_image (old, GOEN_IMAGE_PHOTO);

  g_assert_nonnull (photo);
  g_assert_cmpstr (photo->mime, ==, "image/jpeg");
  g_assert_cmpmem (g_bytes_get_data (photo->data, NULL), g_bytes_get_size (photo->data), "ABCDEF", 6);
  g_assert_nonnull (logo);
  g_assert_cmpstr (logo->mime, ==, "image/png");
  g_assert_cmpmem (g_bytes_get_data (logo->data, NULL), g_bytes_get_size (logo->data), "GHI", 3);
  g_assert_true (has_line (card, "PHOTO;VALUE=uri:https://example.jp/a.jpg"));

  g_assert_nonnull (gif);
  g_assert_cmpstr (gif->mime, ==, "image/gif");
  g_assert_cmpmem (g_bytes_get_data (gif->data, NULL), g_bytes_get_size (gif->data), "ABCDEF", 6);
  assert_point (old->phones, 0, "1", NULL, NULL);
}

static void
test_unknown_lines (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "FN:a\r\n"
                                                  "X-Foo;A=b:some\\, thing; el\r\n se\r\n"
                                                  "GEO:35.0;139.0\r\n"
                                                  "TZ:+09:00\r\n"
                                                  "KEY;ENCODING=b:QUJD\r\n"
                                                  "item9.X-Bar:1\r\n"
                                                  "PRODID:-//Example//EN\r\n");
  g_autoptr (GoenPersonRecord) old = read_lines ("2.1",
                                                 "N:a;b\r\n"
                                                 "X-Note;WORK;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95\\=0D=0Ax\r\n");

  g_assert_cmpuint (card->extra->len, ==, 5);
  g_assert_cmpstr (card->extra->pdata[0], ==, "X-Foo;A=b:some\\, thing; else");
  g_assert_cmpstr (card->extra->pdata[1], ==, "GEO:35.0;139.0");
  g_assert_cmpstr (card->extra->pdata[2], ==, "TZ:+09:00");
  g_assert_cmpstr (card->extra->pdata[3], ==, "KEY;ENCODING=b:QUJD");
  g_assert_cmpstr (card->extra->pdata[4], ==, "item9.X-Bar:1");

  g_assert_cmpuint (old->extra->len, ==, 1);
  g_assert_cmpstr (old->extra->pdata[0], ==, "X-Note;TYPE=WORK:表\\nx");
}

static void
test_repeated_lines (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("3.0",
                                                  "N:a;b;;;\r\nN:c;d;;;\r\n"
                                                  "BDAY:1985-04-12\r\nBDAY:1986-04-12\r\n"
                                                  "NOTE:1\r\nNOTE:2\r\n"
                                                  "UID:x\r\nUID:y\r\n");

  g_assert_cmpstr (card->family, ==, "a");
  g_assert_true (has_line (card, "N:c;d;;;"));
  g_assert_cmpstr (card->birthday, ==, "1985-04-12");
  g_assert_true (has_line (card, "BDAY:1986-04-12"));
  g_assert_cmpstr (card->note, ==, "1\n\n2");
  g_assert_cmpstr (card->uid, ==, "x");
  g_assert_true (has_line (card, "UID:y"));
}

static void
test_agent (void)
{
  g_autoptr (GoenPersonRecord) card = read_lines ("2.1",
                                                  "N:a;b\r\n"
                                                  "AGENT:\r\n"
                                                  "BEGIN:VCARD\r\nVERSION:2.1\r\nN:c;d\r\nEND:VCARD\r\n"
                                                  "TEL:1\r\n");

  g_assert_cmpstr (card->family, ==, "a");
  assert_point (card->phones, 0, "1", NULL, NULL);
  g_assert_cmpuint (card->extra->len, ==, 1);
  g_assert_cmpstr (card->extra->pdata[0], ==,
                   "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nN:c\\;d\\nEND:VCARD");
}

/* Files */

static void
test_broken_cards (void)
{
  g_auto (Result) result = { 0 };

  read_text ("junk before\r\n"
             "BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;b\r\n"                   /* no END */
             "BEGIN:VCARD\r\nVERSION:3.0\r\nX-FOO:1\r\nEND:VCARD\r\n"     /* nobody */
             "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"                /* nothing */
             "BEGIN:VCARD\r\nno colon\r\nTEL:1\r\nEND:VCARD\r\n"
             "BEGIN:VCARD\r\nFN:no end of the file", &result);

  g_assert_cmpuint (result.cards->len, ==, 3);
  g_assert_cmpstr (((GoenPersonRecord *) result.cards->pdata[0])->family, ==, "a");
  g_assert_true (has_line (result.cards->pdata[1], "no colon"));
  g_assert_cmpstr (((GoenPersonRecord *) result.cards->pdata[2])->formatted, ==, "no end of the file");

  g_assert_cmpuint (result.reasons->len, ==, 3);
  g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (result.lines, guint, 1), ==, 5);
  g_assert_cmpuint (g_array_index (result.lines, guint, 2), ==, 9);
}

static void
test_no_card (void)
{
  static const struct {
    const char *data;
    gsize       length;
    const char *word;
  } cases[] = {
    { "", 0, "empty" },
    { "\xFF\xD8\xFF\xE0 and so on", 15, "JPEG" },
    { "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", 32, "calendar" },
    { "<html></html>", 13, "web page" },
    { "Name,Mail\r\n", 11, "BEGIN:VCARD" },
    { "\0\1\2\3\4\5\6\7", 8, "binary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Result) result = { 0 };

      read_data (cases[i].data, cases[i].length, NULL, &result);
      g_assert_cmpuint (result.cards->len, ==, 0);
      g_assert_cmpuint (result.reasons->len, ==, 1);
      g_assert_cmpuint (g_array_index (result.lines, guint, 0), ==, 1);
      g_assert_nonnull (strstr (result.reasons->pdata[0], cases[i].word));
    }
}

static void
test_stop_and_cancel (void)
{
  static const char text[] = "BEGIN:VCARD\nN:a\nEND:VCARD\nBEGIN:VCARD\nN:b\nEND:VCARD\n";
  g_auto (Result) result = { .stop_after = 1 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  read_text (text, &result);
  g_assert_cmpuint (result.cards->len, ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_false (goen_vcard_read (bytes, NULL, collect_cb, &result, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Big inputs: they must come to an end, whatever they hold. The time limit is that of the test runner. */

static void
append_repeated (GString    *file,
                 const char *text,
                 guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (file, text);
}

static void
test_big (void)
{
  static const struct {
    const char *before;
    const char *repeated;
    guint       n;
    const char *after;
  } cases[] = {
    { "BEGIN:VCARD\nN:a;b\n", "X-A:1\n", 1000000, "END:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nTEL", ";a=\"b\"", 1000000, ":1\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nTEL;TYPE=x", ",x", 1000000, ":1\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nNOTE:", "x\ny", 1000000, "\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nNOTE:", "\n ", 1000000, "\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nNOTE;QUOTED-PRINTABLE:", "=\n", 1000000, "\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\nCATEGORIES:a", ",b\\,", 1000000, "\nEND:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\n", "TEL;X-A=1:1\n", 150000, "END:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\n", "item1.ORG:1\nitem1.TITLE:1\n", 90000, "END:VCARD\n" },
    { "BEGIN:VCARD\nN:a;b\n", "LABEL:1\n", 190000, "END:VCARD\n" },
    { "", "BEGIN:VCARD\n", 1000000, "" },
    { "BEGIN:VCARD\nN:a;b\n", "AGENT:\nBEGIN:VCARD\n", 500000, "" },
    { "", "BEGIN:VCARD\nN:a\n", 200000, "" },
    { "", "\xFF\xFE\xFD", 3000000, "" },
    { "BEGIN:VCARD\nN:\xE9", "\xE9\x80", 1000000, "\nEND:VCARD\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) file = g_string_new (cases[i].before);
      g_auto (Result) result = { 0 };

      append_repeated (file, cases[i].repeated, cases[i].n);
      g_string_append (file, cases[i].after);
      read_data (file->str, file->len, NULL, &result);
      g_assert_cmpuint (result.cards->len + result.reasons->len, >=, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-read/version/3.0", test_version_3_0);
  g_test_add_func ("/vcard-read/version/4.0", test_version_4_0);
  g_test_add_func ("/vcard-read/version/2.1", test_version_2_1);
  g_test_add_func ("/vcard-read/version/docomo", test_docomo);
  g_test_add_func ("/vcard-read/version/none", test_no_version);
  g_test_add_func ("/vcard-read/encoding/cp932", test_encoding_cp932);
  g_test_add_func ("/vcard-read/encoding/cp932-quoted-printable", test_encoding_cp932_quoted_printable);
  g_test_add_func ("/vcard-read/encoding/utf8-with-charset", test_encoding_utf8_with_charset_left_in);
  g_test_add_func ("/vcard-read/encoding/utf16", test_encoding_utf16);
  g_test_add_func ("/vcard-read/encoding/others", test_encoding_others);
  g_test_add_func ("/vcard-read/encoding/declared-elsewhere", test_encoding_declared_elsewhere);
  g_test_add_func ("/vcard-read/encoding/chosen", test_encoding_chosen);
  g_test_add_func ("/vcard-read/encoding/cut-character", test_encoding_cut_character);
  g_test_add_func ("/vcard-read/encoding/no-text", test_encoding_no_text);
  g_test_add_func ("/vcard-read/line/ends", test_line_ends);
  g_test_add_func ("/vcard-read/line/folding", test_folding);
  g_test_add_func ("/vcard-read/line/soft-breaks", test_quoted_printable_soft_breaks);
  g_test_add_func ("/vcard-read/line/base64-text", test_base64_text);
  g_test_add_func ("/vcard-read/line/parameters", test_parameters);
  g_test_add_func ("/vcard-read/line/escapes", test_escapes);
  g_test_add_func ("/vcard-read/property/full-name", test_full_name);
  g_test_add_func ("/vcard-read/property/readings", test_readings);
  g_test_add_func ("/vcard-read/property/posts", test_posts);
  g_test_add_func ("/vcard-read/property/labels", test_labels);
  g_test_add_func ("/vcard-read/property/accounts", test_accounts);
  g_test_add_func ("/vcard-read/property/dates", test_dates);
  g_test_add_func ("/vcard-read/property/images", test_images);
  g_test_add_func ("/vcard-read/property/unknown", test_unknown_lines);
  g_test_add_func ("/vcard-read/property/repeated", test_repeated_lines);
  g_test_add_func ("/vcard-read/property/agent", test_agent);
  g_test_add_func ("/vcard-read/file/broken-cards", test_broken_cards);
  g_test_add_func ("/vcard-read/file/no-card", test_no_card);
  g_test_add_func ("/vcard-read/file/stop-and-cancel", test_stop_and_cancel);
  g_test_add_func ("/vcard-read/file/big", test_big);

  return g_test_run ();
}
