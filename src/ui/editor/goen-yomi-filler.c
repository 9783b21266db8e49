/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-yomi-filler.h"

#include <string.h>

#include "goen-text.h"
#include "goen-yomi-pieces.h"

/* Some input methods take the preedit away before they commit, in a message of its own; what was seen in it is kept this long. */
#define FORGET_AFTER_MS 300

/* What an input method shows at one moment. */
typedef struct {
  char *shown;   /* (owned) (nullable) */
  char *kana;    /* (owned) (nullable): how all of it is read, as last seen in kana */
} Composition;

struct _GoenYomiFiller
{
  GObject parent_instance;

  GtkEditable    *name;              /* (owned) */
  GtkEditable    *reading;           /* (owned) */
  GoenYomiPieces *pieces;            /* (owned) */
  Composition     now;
  Composition     before;            /* what was shown before that: the commit may follow the next preedit */
  char           *settled_name;      /* (owned): the name and reading that were there at the start */
  char           *settled_reading;   /* (owned) */
  guint           forget_id;
  gboolean        has_ended;         /* the preedit is gone */
  gboolean        is_company;
  gboolean        is_filling;
  gboolean        is_manual;         /* the user has typed a reading */
  gboolean        has_filled;        /* the reading shown is ours */
};

G_DEFINE_FINAL_TYPE (GoenYomiFiller, goen_yomi_filler, G_TYPE_OBJECT)

static void
composition_clear (Composition *composition)
{
  g_clear_pointer (&composition->shown, g_free);
  g_clear_pointer (&composition->kana, g_free);
}

static void
forget_composition (GoenYomiFiller *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  goen_yomi_pieces_settle (self->pieces, NULL);
  composition_clear (&self->now);
  composition_clear (&self->before);
  self->has_ended = FALSE;
}

static gboolean
has_eastern_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON)
        return TRUE;
    }

  return FALSE;
}

/*
 * The kana of a preedit in which nothing is converted yet, else NULL. A letter n at the
 * end is ん, because the conversion key completes it without showing so first.
 */
static char *
dup_preedit_kana (const char *preedit)
{
  g_autofree char *kana = NULL;

  if (g_str_has_suffix (preedit, "n"))
    kana = g_strdup_printf ("%.*sん", (int) strlen (preedit) - 1, preedit);
  else if (g_str_has_suffix (preedit, "ｎ"))
    kana = g_strdup_printf ("%.*sん", (int) (strlen (preedit) - strlen ("ｎ")), preedit);
  else
    kana = g_strdup (preedit);

  return goen_kana_is_reading (kana) ? goen_kana_to_hiragana (kana) : NULL;
}

static char *
dup_without_suffix (const char *text,
                    const char *suffix)
{
  return g_strndup (text, strlen (text) - strlen (suffix));
}

static gboolean
is_proper_prefix (const char *text,
                  const char *prefix)
{
  return text != NULL && g_str_has_prefix (text, prefix) && strlen (text) > strlen (prefix);
}

/* The reading of a company is kept without its legal form, as lists are ordered. */
static char *
dup_without_legal_form (const char *kana)
{
  static const char * const forms[] = {
    "かぶしきがいしゃ", "かぶしきかいしゃ", "ゆうげんがいしゃ", "ごうどうがいしゃ", "ごうしがいしゃ", "ごうめいがいしゃ",
    "いっぱんしゃだんほうじん", "いっぱんざいだんほうじん", "こうえきしゃだんほうじん", "こうえきざいだんほうじん",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_str_equal (kana, forms[i]))
        return g_strdup ("");
      if (is_proper_prefix (kana, forms[i]))
        return g_strdup (kana + strlen (forms[i]));
      if (g_str_has_suffix (kana, forms[i]))
        return dup_without_suffix (kana, forms[i]);
    }

  return g_strdup (kana);
}

static void
set_reading (GoenYomiFiller *self,
             const char     *kana)
{
  g_autofree char *reading = self->is_company ? dup_without_legal_form (kana) : g_strdup (kana);

  if (g_strcmp0 (gtk_editable_get_text (self->reading), reading) != 0)
    {
      self->is_filling = TRUE;
      gtk_editable_set_text (self->reading, reading);
      self->is_filling = FALSE;
    }
  self->has_filled = TRUE;
}

/* 高橋 for 髙橋 and the like: another way to write the name that was there. */
static gboolean
is_settled_name (GoenYomiFiller *self,
                 const char     *name)
{
  g_autofree char *folded = NULL;
  g_autofree char *settled = NULL;

  if (*self->settled_name == '\0' || *self->settled_reading == '\0')
    return FALSE;

  folded = goen_text_fold (name);
  settled = goen_text_fold (self->settled_name);
  return g_str_equal (folded, settled);
}

static void
refill (GoenYomiFiller *self,
        gboolean        is_known)
{
  const char *name = gtk_editable_get_text (self->name);
  g_autofree char *kana = NULL;

  if (self->is_manual || goen_yomi_pieces_is_waiting (self->pieces))
    return;

  if (*name == '\0')
    {
      set_reading (self, "");
      return;
    }

  if (is_settled_name (self, name))
    {
      goen_yomi_pieces_set (self->pieces, g_utf8_strlen (name, -1), self->settled_reading);
      set_reading (self, self->settled_reading);
      return;
    }

  kana = goen_yomi_pieces_dup_reading (self->pieces);
  /* A reading of only a part of the name would mislead; one that was there before stays until a new one is seen. */
  if (is_known || self->has_filled)
    set_reading (self, kana ?: "");
}

/* Text that has come in one piece, with the kana that were seen of it; returns whether it is known how it is read. */
static gboolean
insert_whole (GoenYomiFiller *self,
              guint           position,
              const char     *text,
              const char     *seen_kana)
{
  g_autofree char *kana = NULL;

  if (!has_eastern_letters (text))
    kana = g_strdup ("");
  else if (seen_kana != NULL)
    kana = g_strdup (seen_kana);
  else if (goen_kana_is_reading (text))
    kana = goen_kana_to_hiragana (text);

  goen_yomi_pieces_insert (self->pieces, position, g_utf8_strlen (text, -1), kana, FALSE);

  return kana != NULL;
}

/* The first part of what was composed has come and @rest is still being composed. */
static gboolean
insert_part (GoenYomiFiller *self,
             guint           position,
             const char     *text,
             const char     *kana,
             const char     *rest)
{
  g_autofree char *rest_kana = dup_preedit_kana (rest);
  guint n_chars = g_utf8_strlen (text, -1);
  gboolean is_known = FALSE;

  if (kana != NULL && rest_kana != NULL && g_str_has_suffix (kana, rest_kana))
    {
      g_autofree char *part = dup_without_suffix (kana, rest_kana);

      goen_yomi_pieces_insert (self->pieces, position, n_chars, part, FALSE);
      is_known = TRUE;
      g_free (self->now.kana);
      self->now.kana = g_steal_pointer (&rest_kana);
    }
  else
    {
      /* How the rest is read will show when it is committed, or turned back into kana. */
      g_autofree char *all = g_strdup (kana);

      goen_yomi_pieces_insert (self->pieces, position, n_chars, NULL, TRUE);
      g_free (self->now.kana);
      self->now.kana = g_steal_pointer (&all);
    }

  g_set_str (&self->now.shown, rest);
  composition_clear (&self->before);
  g_clear_handle_id (&self->forget_id, g_source_remove);
  self->has_ended = FALSE;

  return is_known;
}

/* Returns whether it is known how @text is read. */
static gboolean
take_commit (GoenYomiFiller *self,
             guint           position,
             const char     *text)
{
  const char *now = self->now.shown;
  const char *before = self->before.shown;
  gboolean is_known;

  if (now != NULL && is_proper_prefix (now, text))
    {
      g_autofree char *rest = g_strdup (now + strlen (text));

      return insert_part (self, position, text, self->now.kana, rest);
    }

  if (now != NULL && !self->has_ended && before != NULL && !g_str_equal (now, text))
    {
      /* The next preedit has come before the commit. */
      if (is_proper_prefix (before, text) && g_str_equal (before + strlen (text), now))
        {
          g_autofree char *rest = g_strdup (now);
          g_autofree char *kana = g_strdup (self->before.kana);

          return insert_part (self, position, text, kana, rest);
        }

      if (g_str_equal (before, text))
        {
          is_known = insert_whole (self, position, text, self->before.kana);
          g_clear_pointer (&self->now.kana, g_free);
          self->now.kana = dup_preedit_kana (now);
          composition_clear (&self->before);
          return is_known;
        }
    }

  is_known = insert_whole (self, position, text, self->now.kana);
  forget_composition (self);

  return is_known;
}

static gboolean
forget_cb (gpointer user_data)
{
  GoenYomiFiller *self = user_data;

  self->forget_id = 0;
  forget_composition (self);

  return G_SOURCE_REMOVE;
}

static void
preedit_changed_cb (GoenYomiFiller *self,
                    const char     *preedit)
{
  g_autofree char *kana = NULL;

  g_clear_handle_id (&self->forget_id, g_source_remove);

  if (preedit == NULL || *preedit == '\0')
    {
      if (self->now.shown != NULL)
        {
          self->has_ended = TRUE;
          self->forget_id = g_timeout_add (FORGET_AFTER_MS, forget_cb, self);
        }
      return;
    }

  if (self->has_ended)
    forget_composition (self);

  kana = dup_preedit_kana (preedit);

  /* What is left of a half commit shows as kana again, so the committed half is what is missing. */
  if (kana != NULL && self->now.kana != NULL && g_str_has_suffix (self->now.kana, kana))
    {
      g_autofree char *part = dup_without_suffix (self->now.kana, kana);

      if (goen_yomi_pieces_settle (self->pieces, part))
        refill (self, TRUE);
    }

  composition_clear (&self->before);
  self->before.shown = g_steal_pointer (&self->now.shown);
  self->before.kana = g_strdup (self->now.kana);
  self->now.shown = g_strdup (preedit);
  if (kana != NULL)
    {
      g_free (self->now.kana);
      self->now.kana = g_steal_pointer (&kana);
    }
}

static void
inserted_text_cb (GoenYomiFiller *self,
                  guint           position,
                  const char     *chars,
                  guint           n_chars)
{
  g_autofree char *text = g_utf8_substring (chars, 0, n_chars);

  refill (self, take_commit (self, position, text));
}

static void
deleted_text_cb (GoenYomiFiller *self,
                 guint           position,
                 guint           n_chars,
                 GtkEntryBuffer *buffer)
{
  goen_yomi_pieces_remove (self->pieces, position, n_chars, gtk_entry_buffer_get_text (buffer));
  refill (self, FALSE);
}

static void
paste_cb (GoenYomiFiller *self)
{
  forget_composition (self);
}

static void
reading_changed_cb (GoenYomiFiller *self)
{
  if (!self->is_filling)
    self->is_manual = *gtk_editable_get_text (self->reading) != '\0';
}

static void
goen_yomi_filler_dispose (GObject *object)
{
  GoenYomiFiller *self = GOEN_YOMI_FILLER (object);

  forget_composition (self);
  g_clear_object (&self->name);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (goen_yomi_filler_parent_class)->dispose (object);
}

static void
goen_yomi_filler_finalize (GObject *object)
{
  GoenYomiFiller *self = GOEN_YOMI_FILLER (object);

  goen_yomi_pieces_free (self->pieces);
  g_free (self->settled_name);
  g_free (self->settled_reading);

  G_OBJECT_CLASS (goen_yomi_filler_parent_class)->finalize (object);
}

static void
goen_yomi_filler_class_init (GoenYomiFillerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_yomi_filler_dispose;
  object_class->finalize = goen_yomi_filler_finalize;
}

static void
goen_yomi_filler_init (GoenYomiFiller *self)
{
  self->pieces = goen_yomi_pieces_new ();
}

/**
 * goen_yomi_filler_new:
 * @name: the entry a name is typed into; its delegate, or itself, is a #GtkText
 * @reading: the entry for its reading
 * @is_company: whether the name is a company's, whose reading leaves the legal form out
 *
 * Begins to fill @reading while @name is typed.
 *
 * The kana last seen in the preedit before a commit is the reading of what is
 * committed. It stops as soon as the user types a reading, and begins again when that
 * is emptied.
 *
 * Returns: (transfer full): a filler, which works as long as it lives
 */
GoenYomiFiller *
goen_yomi_filler_new (GtkEditable *name,
                      GtkEditable *reading,
                      gboolean     is_company)
{
  GoenYomiFiller *self = g_object_new (GOEN_TYPE_YOMI_FILLER, NULL);
  GtkEditable *text = name;
  GtkEntryBuffer *buffer;

  while (!GTK_IS_TEXT (text) && text != NULL)
    text = gtk_editable_get_delegate (text);
  g_return_val_if_fail (text != NULL, self);

  self->name = g_object_ref (name);
  self->reading = g_object_ref (reading);
  self->is_company = is_company;

  buffer = gtk_text_get_buffer (GTK_TEXT (text));
  g_signal_connect_object (text, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "paste-clipboard", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "inserted-text", G_CALLBACK (inserted_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "deleted-text", G_CALLBACK (deleted_text_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (reading, "changed", G_CALLBACK (reading_changed_cb), self, G_CONNECT_SWAPPED);

  goen_yomi_filler_reset (self);

  return self;
}

/**
 * goen_yomi_filler_reset:
 * @self: a filler
 *
 * Takes the name and reading that are there now as the ones to begin with.
 */
void
goen_yomi_filler_reset (GoenYomiFiller *self)
{
  const char *name = gtk_editable_get_text (self->name);
  const char *reading = gtk_editable_get_text (self->reading);
  g_autofree char *kana = NULL;

  forget_composition (self);
  g_set_str (&self->settled_name, name);
  g_set_str (&self->settled_reading, reading);
  self->is_manual = FALSE;
  self->has_filled = FALSE;

  if (*reading != '\0')
    kana = g_strdup (reading);
  else if (goen_kana_is_reading (name))
    kana = goen_kana_to_hiragana (name);
  else if (!has_eastern_letters (name))
    kana = g_strdup ("");
  goen_yomi_pieces_set (self->pieces, g_utf8_strlen (name, -1), kana);
}
