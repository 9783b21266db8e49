/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-date-entry.h"

#include <glib/gi18n-lib.h>

#include "goen-date-text.h"

struct _GoenDateEntry
{
  GoenTypedEntry parent_instance;

  char *loaded;        /* (owned) (nullable): as it was given */
  char *loaded_text;   /* (owned): as it was shown for that */
};

G_DEFINE_FINAL_TYPE (GoenDateEntry, goen_date_entry, GOEN_TYPE_TYPED_ENTRY)

/* "2026-11-21" as 2026/11/21 and "--11-21" as 11/21, which is what people type. */
static char *
dup_edit_text (const char *partial)
{
  g_autoptr (GString) text = g_string_new (partial);

  if (!g_regex_match_simple ("^(\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2})$", text->str, 0, 0))
    return g_strdup (text->str);

  if (g_str_has_prefix (text->str, "--"))
    g_string_erase (text, 0, 2);
  g_string_replace (text, "-", "/", 0);

  return g_strdup (text->str);
}

static gboolean
parse (GoenDateEntry  *self,
       const char     *text,
       char          **partial)
{
  if (g_str_equal (text, self->loaded_text))
    {
      *partial = g_strdup (self->loaded);
      return TRUE;
    }

  return goen_date_parse_partial (text, partial);
}

static gboolean
read_date (const char  *text,
           char       **understood,
           gpointer     user_data)
{
  g_autofree char *partial = NULL;

  if (!parse (user_data, text, &partial))
    return FALSE;
  if (partial != NULL)
    *understood = goen_date_text_partial (partial);

  return TRUE;
}

static void
goen_date_entry_finalize (GObject *object)
{
  GoenDateEntry *self = GOEN_DATE_ENTRY (object);

  g_free (self->loaded);
  g_free (self->loaded_text);

  G_OBJECT_CLASS (goen_date_entry_parent_class)->finalize (object);
}

static void
goen_date_entry_class_init (GoenDateEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_date_entry_finalize;
}

static void
goen_date_entry_init (GoenDateEntry *self)
{
  self->loaded_text = g_strdup ("");
  goen_typed_entry_set_reader (GOEN_TYPED_ENTRY (self), read_date,
                               _("This date cannot be read. Write it like 2026/11/21, 2026/11 or 11/21."), self);
}

/**
 * goen_date_entry_new:
 * @title: what the date is
 *
 * Creates an empty date entry.
 *
 * Returns: a new widget
 */
GtkWidget *
goen_date_entry_new (const char *title)
{
  return g_object_new (GOEN_TYPE_DATE_ENTRY, "title", title, NULL);
}

/**
 * goen_date_entry_set_partial:
 * @self: a date entry
 * @partial: (nullable): a partial date, or anything an import has brought
 *
 * Shows a date; what cannot be read is shown as it is and kept until the user changes it.
 */
void
goen_date_entry_set_partial (GoenDateEntry *self,
                             const char    *partial)
{
  g_set_str (&self->loaded, partial);
  g_free (self->loaded_text);
  self->loaded_text = dup_edit_text (partial);
  goen_typed_entry_set_text (GOEN_TYPED_ENTRY (self), self->loaded_text);
}

/**
 * goen_date_entry_dup_partial:
 * @self: a date entry
 *
 * Gets the date.
 *
 * Returns: (transfer full) (nullable): the partial date; the text as typed where it cannot
 *   be read, so that nothing typed is lost; %NULL when there is none
 */
char *
goen_date_entry_dup_partial (GoenDateEntry *self)
{
  const char *text = goen_typed_entry_get_text (GOEN_TYPED_ENTRY (self));
  char *partial = NULL;

  return parse (self, text, &partial) ? partial : g_strdup (text);
}
