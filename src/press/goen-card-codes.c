/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

/* Codes that are kept where nobody says which ones are needed. */
#define MAX_CODES 64

/* For fewer cards no thread is worth it. */
#define MIN_AHEAD 20

struct _GoenCardCodes
{
  GHashTable  *codes;      /* (owned): text to GoenQr, made once for all cards that say the same */
  GoenQrAhead *ahead;      /* (owned) (nullable): makes those of the next cards */
};

static void
code_free (gpointer code)
{
  goen_qr_free (code);
}

GoenCardCodes *
goen_card_codes_new (void)
{
  GoenCardCodes *self = g_new0 (GoenCardCodes, 1);

  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, code_free);

  return self;
}

void
goen_card_codes_free (GoenCardCodes *self)
{
  g_hash_table_unref (self->codes);
  g_clear_pointer (&self->ahead, goen_qr_ahead_free);
  g_free (self);
}

static GoenQr *
new_code (GoenCardCodes *self,
          const char    *text)
{
  GoenQr *code = self->ahead != NULL ? goen_qr_ahead_take (self->ahead, text) : NULL;

  return code != NULL ? code : goen_qr_new (text, NULL);
}

/* The code for a text, %NULL where it says too much. */
GoenQr *
goen_card_codes_get (GoenCardCodes *self,
                     const char    *text)
{
  GoenQr *code = g_hash_table_lookup (self->codes, text);

  if (code != NULL)
    return code;

  code = new_code (self, text);
  if (code == NULL)
    return NULL;
  if (g_hash_table_size (self->codes) >= MAX_CODES)
    g_hash_table_remove_all (self->codes);
  g_hash_table_insert (self->codes, g_strdup (text), code);

  return code;
}

/* Cards will be drawn in this order. */
void
goen_card_codes_prepare (GoenCardCodes *self,
                         GPtrArray     *contents)
{
  GPtrArray *texts;
  const char *last = NULL;

  if (contents->len < MIN_AHEAD)
    return;

  texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < contents->len; i++)
    {
      const GoenCardContent *content = contents->pdata[i];

      if (content->qr != NULL && g_strcmp0 (content->qr, last) != 0)
        g_ptr_array_add (texts, g_strdup (content->qr));
      last = content->qr;
    }
  g_clear_pointer (&self->ahead, goen_qr_ahead_free);
  self->ahead = goen_qr_ahead_new (texts);
}

/* The back of a page has the codes of its front. */
static gboolean
has_codes (GoenCardCodes *self,
           GPtrArray     *contents)
{
  for (guint i = 0; i < contents->len; i++)
    {
      const GoenCardContent *content = contents->pdata[i];

      if (content->qr != NULL && !g_hash_table_contains (self->codes, content->qr))
        return FALSE;
    }

  return TRUE;
}

/* The codes of one page become one picture. */
void
goen_card_codes_begin_page (GoenCardCodes *self,
                            GPtrArray     *contents)
{
  g_autoptr (GPtrArray) codes = NULL;

  if (has_codes (self, contents))
    return;

  g_hash_table_remove_all (self->codes);
  for (guint i = 0; i < contents->len; i++)
    {
      const GoenCardContent *content = contents->pdata[i];
      GoenQr *code;

      if (content->qr == NULL || g_hash_table_contains (self->codes, content->qr))
        continue;
      code = new_code (self, content->qr);
      if (code != NULL)
        g_hash_table_insert (self->codes, g_strdup (content->qr), code);
    }
  codes = g_hash_table_get_values_as_ptr_array (self->codes);
  goen_qr_share ((GoenQr **) codes->pdata, codes->len);
}
