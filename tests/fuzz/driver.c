/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <stdint.h>
#include <string.h>

/*
 * Runs a fuzz target without a fuzzer: over every file of a folder, and over
 * so many mutations of each, the same ones every time.
 *
 * driver FOLDER [MUTATIONS [SEED]]
 */

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

#define MAX_SIZE (64 * 1024)

static const char * const words[] = {
  "BEGIN:VCARD\r\n", "END:VCARD\r\n", "VERSION:2.1\r\n", "VERSION:4.0\r\n", "\r\n ", "\r\n\t", "=\r\n", "\r", "\n", ";", ",", ":", "=",
  "\\", "\\n", "\"", "^n", "^'", "item1.", "item2.X-ABLabel:_$!<Home>!$_\r\n", ";ENCODING=QUOTED-PRINTABLE",
  ";CHARSET=SHIFT_JIS", ";CHARSET=UTF-8", ";ENCODING=b", ";TYPE=", ";TYPE=work,cell", ";PREF=1", ";TYPE=pref", ";LANGUAGE=ja",
  ";SORT-AS=\"\xE3\x81\x82,\xE3\x81\x84\"", ";X-FOO=\"a:b\"", "\x95\x5C;", "=95=5C", "\xE5\xB1\xB1", "\xFF", "\xEF\xBB\xBF",
  "AGENT:\r\nBEGIN:VCARD\r\n", "TITLE:x\r\n", "ROLE:y\r\n", "ORG:a;b;c\r\n", "LABEL:l\r\n", "ADR:;;s;;;;\r\n", "N:;;;;\r\n",
  "SORT-STRING:\xE3\x81\x82\r\n", "SOUND;X-IRMC-N:\xB1\xB2;\xB3;;;\r\n", "BDAY:--0412\r\n", "X-ABDATE:19850412\r\n",
  "PHOTO;ENCODING=b:AAAA\r\n", "PHOTO:data:;base64,AAAA\r\n", "URL:http://a.example.jp/,;\r\n", "IMPP:xmpp:a\r\n", "\x1B$B", "\xC0\xAF",
  "dn: cn=a,mail=b\n", "\n\n", "\n ", "sn:: ", "photo:< ", ";lang-ja;phonetic: ", "objectclass: groupOfNames\n", "member: ", "changetype: add\n",
};

static GByteArray *
mutate (GRand  *rand,
        GBytes *bytes,
        GBytes *other)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  GByteArray *result = g_byte_array_new ();
  guint n_steps = 1 + g_rand_int_range (rand, 0, 6);

  g_byte_array_append (result, data, size);
  for (guint i = 0; i < n_steps; i++)
    {
      guint at = result->len > 0 ? g_rand_int_range (rand, 0, result->len) : 0;
      guint rest = result->len - at;
      const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
      gsize other_size;
      const guint8 *other_data = g_bytes_get_data (other, &other_size);
      GByteArray *joined;

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
          if (rest > 0)
            result->data[at] = g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          if (rest > 0)
            g_byte_array_remove_range (result, at, g_rand_int_range (rand, 1, MIN (rest, 40) + 1));
          break;
        case 2:
          if (other_size > 0)
            {
              guint from = g_rand_int_range (rand, 0, other_size);

              g_byte_array_append (result, other_data + from, MIN (other_size - from, 400));
            }
          break;
        default:
          joined = g_byte_array_new ();
          g_byte_array_append (joined, result->data, at);
          g_byte_array_append (joined, (const guint8 *) word, strlen (word));
          g_byte_array_append (joined, result->data + at, rest);
          g_byte_array_unref (result);
          result = joined;
          break;
        }
    }

  return result;
}

static int
compare_name (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* In the order of their names, so that every run is the same. */
static GPtrArray *
load_folder (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_name);

  for (guint i = 0; i < names->len; i++)
    {
      char *data;
      gsize size;

      g_file_get_contents (names->pdata[i], &data, &size, &error);
      g_assert_no_error (error);
      g_ptr_array_add (files, g_bytes_new_take (data, size));
    }

  return files;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) files = NULL;
  guint n_mutations = argc > 2 ? atoi (argv[2]) : 100;
  guint seed = argc > 3 ? atoi (argv[3]) : 1;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  if (argc < 2)
    {
      g_printerr ("Usage: %s FOLDER [MUTATIONS [SEED]]\n", argv[0]);
      return 2;
    }

  files = load_folder (argv[1]);
  g_assert_cmpuint (files->len, >, 0);

  for (guint i = 0; i < files->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (files->pdata[i], &size);

      LLVMFuzzerTestOneInput (data, size);
      for (guint j = 0; j < n_mutations; j++)
        {
          g_autoptr (GByteArray) mutated = mutate (rand, files->pdata[i],
                                                   files->pdata[g_rand_int_range (rand, 0, files->len)]);

          if (mutated->len <= MAX_SIZE)
            LLVMFuzzerTestOneInput (mutated->data, mutated->len);
        }
    }

  g_print ("%u files, %u inputs\n", files->len, files->len * (1 + n_mutations));
  return 0;
}
