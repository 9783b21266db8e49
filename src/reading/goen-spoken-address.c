/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-speech-private.h"

#include <string.h>

static const char *const top_domains[] = { "com", "jp", "net", "org", "info", "biz", "io", "co", "tv", "me", "dev", "app", "shop", "tokyo" };

/* Said letter by letter, or in their own way. */
static const struct {
  const char *part;
  const char *reading;
} parts[] = {
  { "www", "だぶりゅーだぶりゅーだぶりゅー" }, { "com", "こむ" }, { "co", "しーおー" }, { "jp", "じぇーぴー" }, { "org", "おーぐ" },
  { "ne", "えぬいー" }, { "or", "おーあーる" }, { "go", "じーおー" }, { "ac", "えーしー" }, { "io", "あいおー" }, { "tv", "てぃーびー" },
};

static const struct {
  char        mark;
  const char *reading;
} marks[] = {
  { '.', "どっと" }, { '@', "あっと" }, { '/', "すらっしゅ" }, { '-', "はいふん" }, { '_', "あんだーばー" }, { '+', "ぷらす" }, { ':', "ころん" },
};

static gboolean
is_address (const char *address)
{
  const char *host = strchr (address, '@');
  g_autofree char *domain = g_strndup (address, strcspn (address, "/?#"));
  const char *dot = strrchr (domain, '.');

  if (strstr (address, "://") != NULL || g_str_has_prefix (address, "www."))
    return TRUE;
  if (dot == NULL || dot == domain || (host != NULL && dot < domain + (host - address)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (top_domains); i++)
    if (g_ascii_strcasecmp (dot + 1, top_domains[i]) == 0)
      return TRUE;

  return host != NULL;
}

static void
append_part (GString    *reading,
             const char *part)
{
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_ascii_strcasecmp (part, parts[i].part) == 0)
      {
        g_string_append (reading, parts[i].reading);
        return;
      }

  said = goen_spoken_latin_dup (part);
  g_string_append (reading, said);
}

/**
 * goen_spoken_address_read:
 * @p: a place in a text
 * @reading: what to append to
 *
 * Reads an address of the web or of mail, as it is dictated: ドット, アット. https:// is not said.
 *
 * Returns: its length in bytes, 0 where none begins
 */
gsize
goen_spoken_address_read (const char *p,
                          GString    *reading)
{
  gsize length = strspn (p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-@:/?=#~");
  g_autofree char *address = NULL;
  const char *scheme;

  /* The mark that ends the sentence is none of the address. */
  while (length > 0 && strchr (".:/?", p[length - 1]) != NULL)
    length--;
  address = g_strndup (p, length);
  if (!is_address (address))
    return 0;

  scheme = strstr (address, "://");
  for (const char *q = scheme != NULL ? scheme + strlen ("://") : address; *q != '\0'; )
    {
      gsize n = strspn (q, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      g_autofree char *part = g_strndup (q, n);

      if (n > 0)
        append_part (reading, part);
      for (guint i = 0; n == 0 && i < G_N_ELEMENTS (marks); i++)
        if (*q == marks[i].mark)
          g_string_append (reading, marks[i].reading);
      q += MAX (n, 1);
    }

  return length;
}
