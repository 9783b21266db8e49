/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-dictionary.h"

#include <glib/gi18n-lib.h>

#include "goen-error.h"

#ifdef HAVE_MECAB

#include <mecab.h>
#include <string.h>

#include "goen-text.h"

/* The fields of a word in ipadic: 品詞, three kinds of 品詞細分類, 活用型, 活用形, 原形, 読み, 発音. */
enum {
  FIELD_CLASS,
  FIELD_SUBCLASS,
  FIELD_DOMAIN,
  FIELD_DETAIL,
  FIELD_READING = 7,
  FIELD_PRONUNCIATION,
};

/* No name is longer than that; the time MeCab takes grows faster than the text. */
#define MAX_LENGTH 600

struct _GoenReadingDictionary {
  mecab_t         *tagger;   /* (owned) */
  mecab_lattice_t *lattice;  /* (owned) */
};

/* Where distributions and the flatpak put ipadic in UTF-8, when it is not what /etc/mecabrc names. */
static const char * const folders[] = {
  "/var/lib/mecab/dic/ipadic-utf8",
  "/app/lib/mecab/dic/ipadic",
  "/usr/lib/mecab/dic/ipadic",
  "/usr/lib64/mecab/dic/ipadic",
  "/usr/local/lib/mecab/dic/ipadic",
};

static char *
dup_field (const char *feature,
           guint       index)
{
  g_auto (GStrv) fields = g_strsplit (feature, ",", -1);

  return g_strdup (index < g_strv_length (fields) ? fields[index] : "");
}

/* The reading that the dictionary gives, or kana as they stand; NULL for a word it does not know. */
static char *
dup_reading (const mecab_node_t *node)
{
  g_autofree char *surface = g_strndup (node->surface, node->length);
  g_autofree char *reading = NULL;

  if (goen_kana_is_reading (surface))
    return goen_kana_to_hiragana (surface);

  reading = dup_field (node->feature, FIELD_READING);

  return goen_kana_is_reading (reading) ? goen_kana_to_hiragana (reading) : NULL;
}

static GoenReadingWordKind
get_kind (const mecab_node_t *node)
{
  g_auto (GStrv) fields = g_strsplit (node->feature, ",", FIELD_READING);

  if (g_strv_length (fields) <= FIELD_DETAIL)
    return GOEN_READING_WORD_OTHER;
  if (g_str_equal (fields[FIELD_CLASS], "接頭詞") || g_str_equal (fields[FIELD_SUBCLASS], "接尾"))
    return GOEN_READING_WORD_SUFFIX;
  if (!g_str_equal (fields[FIELD_CLASS], "名詞"))
    return GOEN_READING_WORD_OTHER;
  if (g_str_equal (fields[FIELD_DOMAIN], "地域"))
    return GOEN_READING_WORD_PLACE;
  if (g_str_equal (fields[FIELD_DOMAIN], "組織"))
    return GOEN_READING_WORD_ORGANISATION;
  if (!g_str_equal (fields[FIELD_DOMAIN], "人名"))
    return GOEN_READING_WORD_NOUN;
  if (g_str_equal (fields[FIELD_DETAIL], "姓"))
    return GOEN_READING_WORD_FAMILY;

  return g_str_equal (fields[FIELD_DETAIL], "名") ? GOEN_READING_WORD_GIVEN : GOEN_READING_WORD_PERSON;
}

static gboolean
parse (mecab_t         *tagger,
       mecab_lattice_t *lattice,
       const char      *text)
{
  mecab_lattice_clear (lattice);
  mecab_lattice_set_request_type (lattice, MECAB_ONE_BEST);
  mecab_lattice_set_sentence (lattice, text);

  return mecab_parse_lattice (tagger, lattice) != 0;
}

/* UniDic and JUMAN have other fields, ipadic is also there in EUC-JP: a common name shows whether the words are of use. */
static gboolean
is_usable (mecab_model_t *model)
{
  static const char probe[] = "田中";
  mecab_t *tagger = mecab_model_new_tagger (model);
  mecab_lattice_t *lattice = mecab_model_new_lattice (model);
  gboolean found = FALSE;

  if (parse (tagger, lattice, probe))
    for (const mecab_node_t *node = mecab_lattice_get_begin_nodes (lattice, 0); node != NULL && !found; node = node->bnext)
      {
        g_autofree char *reading = node->length == strlen (probe) ? dup_field (node->feature, FIELD_READING) : NULL;

        found = g_strcmp0 (reading, "タナカ") == 0 && get_kind (node) == GOEN_READING_WORD_FAMILY;
      }

  mecab_lattice_destroy (lattice);
  mecab_destroy (tagger);

  return found;
}

static mecab_model_t *
open_model (const char *arguments)
{
  mecab_model_t *model = mecab_model_new2 (arguments);

  if (model != NULL && !is_usable (model))
    g_clear_pointer (&model, mecab_model_destroy);

  return model;
}

static mecab_model_t *
find_model (void)
{
  mecab_model_t *model = open_model ("");

  for (guint i = 0; model == NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("-r /dev/null -d %s", folders[i]);

      if (g_file_test (folders[i], G_FILE_TEST_IS_DIR))
        model = open_model (arguments);
    }

  return model;
}

/* The files of the dictionary are mapped once for the whole program; a model may be used by several threads. */
static mecab_model_t *
get_model (void)
{
  static GMutex mutex;
  static gboolean looked;
  static mecab_model_t *model;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!looked)
    {
      model = find_model ();
      looked = TRUE;
    }

  return model;
}

gboolean
goen_reading_dictionary_is_available (void)
{
  return get_model () != NULL;
}

GoenReadingDictionary *
goen_reading_dictionary_new (GError **error)
{
  mecab_model_t *model = get_model ();
  GoenReadingDictionary *self;

  if (model == NULL)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                           /* Translators: the name of the package is that of Debian and Ubuntu. */
                           _("There is no dictionary to guess readings with. Install the MeCab dictionary "
                             "“ipadic” in UTF-8 (package mecab-ipadic-utf8) and start Goen again."));
      return NULL;
    }

  self = g_new0 (GoenReadingDictionary, 1);
  self->tagger = mecab_model_new_tagger (model);
  self->lattice = mecab_model_new_lattice (model);

  return self;
}

void
goen_reading_dictionary_free (GoenReadingDictionary *self)
{
  if (self == NULL)
    return;

  mecab_lattice_destroy (self->lattice);
  mecab_destroy (self->tagger);
  g_free (self);
}

static void
word_clear (gpointer word)
{
  g_free (((GoenReadingWord *) word)->reading);
}

GArray *
goen_reading_dictionary_find (GoenReadingDictionary *self,
                              const char            *text)
{
  gsize length = strlen (text);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (GoenReadingWord));

  g_array_set_clear_func (words, word_clear);
  if (length > MAX_LENGTH || !parse (self->tagger, self->lattice, text))
    return NULL;

  for (gsize start = 0; start < length; start++)
    for (const mecab_node_t *node = mecab_lattice_get_begin_nodes (self->lattice, start); node != NULL; node = node->bnext)
      {
        GoenReadingWord word = { start, node->length, get_kind (node), node->wcost, dup_reading (node) };

        /* A node that begins with spaces is one that the text begins with, and of no use. */
        if (word.reading != NULL && node->rlength == node->length)
          g_array_append_val (words, word);
        else
          g_free (word.reading);
      }

  return g_steal_pointer (&words);
}

char *
goen_reading_dictionary_read (GoenReadingDictionary *self,
                              const char            *text)
{
  g_autoptr (GString) reading = g_string_new (NULL);

  if (strlen (text) > MAX_LENGTH || !parse (self->tagger, self->lattice, text))
    return NULL;

  for (const mecab_node_t *node = mecab_lattice_get_bos_node (self->lattice); node != NULL; node = node->next)
    {
      g_autofree char *part = NULL;

      if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE)
        continue;

      part = dup_reading (node);
      if (part == NULL)
        return NULL;
      if (reading->len > 0 && node->rlength > node->length)
        g_string_append_c (reading, ' ');
      g_string_append (reading, part);
    }

  return reading->len > 0 ? g_string_free_and_steal (g_steal_pointer (&reading)) : NULL;
}

static GoenReadingRole
get_role (const mecab_node_t *node)
{
  g_auto (GStrv) fields = g_strsplit (node->feature, ",", FIELD_READING);

  if (g_strv_length (fields) <= FIELD_SUBCLASS)
    return GOEN_READING_ROLE_OTHER;
  if (g_str_equal (fields[FIELD_CLASS], "助詞"))
    return GOEN_READING_ROLE_PARTICLE;
  if (g_str_equal (fields[FIELD_CLASS], "接頭詞"))
    return GOEN_READING_ROLE_PREFIX;
  if (g_str_equal (fields[FIELD_CLASS], "助動詞") || g_str_equal (fields[FIELD_SUBCLASS], "接尾")
      || g_str_equal (fields[FIELD_SUBCLASS], "非自立"))
    return GOEN_READING_ROLE_ENDING;

  return g_str_equal (fields[FIELD_CLASS], "名詞") ? GOEN_READING_ROLE_NOUN : GOEN_READING_ROLE_OTHER;
}

/* As it is said, but spelt as it is written where that sounds the same: コーリュー is コウリュウ, ズクリ is ヅクリ. */
static gboolean
sounds_as_written (gunichar said,
                   gunichar written)
{
  return said == 0x30FC || (said == 0x30BA && written == 0x30C5) || (said == 0x30B8 && written == 0x30C2);
}

static char *
dup_pronunciation (const mecab_node_t *node)
{
  g_autofree char *reading = dup_field (node->feature, FIELD_READING);
  g_autofree char *pronunciation = dup_field (node->feature, FIELD_PRONUNCIATION);
  g_autoptr (GString) merged = NULL;

  if (!goen_kana_is_reading (pronunciation))
    return dup_reading (node);
  if (g_utf8_strlen (reading, -1) != g_utf8_strlen (pronunciation, -1))
    return goen_kana_to_hiragana (pronunciation);

  merged = g_string_new (NULL);
  for (const char *r = reading, *p = pronunciation; *p != '\0'; r = g_utf8_next_char (r), p = g_utf8_next_char (p))
    g_string_append_unichar (merged, g_utf8_get_char (sounds_as_written (g_utf8_get_char (p), g_utf8_get_char (r)) ? r : p));

  return goen_kana_to_hiragana (merged->str);
}

/* At a boundary MeCab may take a character that it does not know apart into bytes. */
static gboolean
is_whole (const mecab_node_t *node)
{
  return (*node->surface & 0xC0) != 0x80 && (node->surface[node->length] & 0xC0) != 0x80;
}

static void
token_clear (gpointer token)
{
  g_free (((GoenReadingToken *) token)->pronunciation);
}

GArray *
goen_reading_dictionary_split (GoenReadingDictionary *self,
                               const char            *text,
                               const guint           *boundaries,
                               guint                  n_boundaries)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GoenReadingToken));

  g_array_set_clear_func (tokens, token_clear);
  if (strlen (text) > MAX_LENGTH)
    return NULL;

  mecab_lattice_clear (self->lattice);
  mecab_lattice_set_request_type (self->lattice, MECAB_ONE_BEST);
  mecab_lattice_set_sentence (self->lattice, text);
  for (guint i = 0; i < n_boundaries; i++)
    mecab_lattice_set_boundary_constraint (self->lattice, boundaries[i], MECAB_TOKEN_BOUNDARY);
  if (!mecab_parse_lattice (self->tagger, self->lattice))
    return NULL;

  for (const mecab_node_t *node = mecab_lattice_get_bos_node (self->lattice); node != NULL; node = node->next)
    {
      GoenReadingToken token = { 0 };

      if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE || !is_whole (node))
        continue;

      token.start = (guint) (node->surface - mecab_lattice_get_sentence (self->lattice));
      token.length = node->length;
      token.role = get_role (node);
      token.pronunciation = dup_pronunciation (node);
      g_array_append_val (tokens, token);
    }

  return g_steal_pointer (&tokens);
}

#else

gboolean
goen_reading_dictionary_is_available (void)
{
  return FALSE;
}

GoenReadingDictionary *
goen_reading_dictionary_new (GError **error)
{
  g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                       _("This version of Goen was built without MeCab and cannot guess readings. "
                         "Enter them by hand."));

  return NULL;
}

void
goen_reading_dictionary_free (GoenReadingDictionary *self)
{
}

GArray *
goen_reading_dictionary_find (GoenReadingDictionary *self,
                              const char            *text)
{
  return NULL;
}

char *
goen_reading_dictionary_read (GoenReadingDictionary *self,
                              const char            *text)
{
  return NULL;
}

GArray *
goen_reading_dictionary_split (GoenReadingDictionary *self,
                               const char            *text,
                               const guint           *boundaries,
                               guint                  n_boundaries)
{
  return NULL;
}

#endif
