/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-help-page.h"

#include <string.h>

typedef struct {
  GoenHelpPage *page;
  GString      *text;           /* (nullable): the paragraph that is being read, as markup */
  char         *first_cell;     /* (owned) (nullable): of the row of a table */
  gboolean      is_verbatim;
  guint         n_parts;        /* of the key or menu sequence that is being read */
  int           number;         /* of the step; -1 outside of lists, 0 in a list without numbers */
  guint         in_info : 1;
  guint         in_section : 1;
  guint         in_cell : 1;
  guint         in_sequence : 1;
  guint         in_terms : 1;
} Reader;

/* How what is inside of a paragraph is shown. */
static const struct
{
  const char *element;
  const char *open;
  const char *close;
} inlines[] = {
  { "gui", "<b>", "</b>" },
  { "em", "<i>", "</i>" },
  { "key", "<b>", "</b>" },
  { "cmd", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" },
  { "file", "<tt>", "</tt>" },
  { "input", "<tt>", "</tt>" },
};

static void
block_free (gpointer data)
{
  GoenHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->more);
  g_free (block);
}

static GoenHelpBlock *
add_block (GPtrArray         *blocks,
           GoenHelpBlockKind  kind,
           char              *markup)
{
  GoenHelpBlock *block = g_new0 (GoenHelpBlock, 1);

  block->kind = kind;
  block->markup = markup;
  g_ptr_array_add (blocks, block);
  return block;
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }
  return NULL;
}

static void
start_link (Reader      *self,
            const char **names,
            const char **values)
{
  const char *xref = find_attribute (names, values, "xref");

  if (self->in_info && xref != NULL && self->page->group == NULL)
    self->page->group = g_strdup (xref);
  else if (self->text != NULL && xref != NULL)
    {
      g_autofree char *open = g_markup_printf_escaped ("<a href=\"%s\">", xref);

      g_string_append (self->text, open);
    }
}

/* The parts of a sequence of keys or of menus are told apart. */
static void
start_inline (Reader     *self,
              const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines) && self->text != NULL; i++)
    {
      if (!g_str_equal (inlines[i].element, element))
        continue;
      if (self->in_sequence && self->n_parts++ > 0)
        g_string_append (self->text, g_str_equal (element, "key") ? "+" : " › ");
      g_string_append (self->text, inlines[i].open);
    }
}

static void
start_text (Reader   *self,
            gboolean  is_verbatim)
{
  if (self->text == NULL)
    self->text = g_string_new (NULL);
  self->is_verbatim = is_verbatim;
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reader *self = user_data;

  if (g_str_equal (element, "page"))
    g_set_str (&self->page->id, find_attribute (names, values, "id"));
  else if (g_str_equal (element, "info"))
    self->in_info = TRUE;
  else if (g_str_equal (element, "section"))
    {
      self->in_section = TRUE;
      add_block (self->page->groups, GOEN_HELP_HEADING, NULL)->more = g_strdup (find_attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "link"))
    start_link (self, names, values);
  else if (g_str_equal (element, "list"))
    self->number = 0;
  else if (g_str_equal (element, "terms"))
    self->in_terms = TRUE;
  else if (g_str_equal (element, "steps"))
    self->number = 1;
  else if (g_str_equal (element, "td"))
    self->in_cell = TRUE;
  else if (g_str_equal (element, "keyseq") || g_str_equal (element, "guiseq"))
    {
      self->in_sequence = TRUE;
      self->n_parts = 0;
    }
  else if (g_str_equal (element, "desc") || g_str_equal (element, "title") || (g_str_equal (element, "p") && !self->in_info))
    start_text (self, FALSE);
  else if (g_str_equal (element, "screen"))
    start_text (self, TRUE);
  else
    start_inline (self, element);
}

static void
end_title (Reader *self,
           char   *markup)
{
  GPtrArray *groups = self->page->groups;

  /* What the paragraph after it explains. */
  if (self->in_terms)
    {
      g_autofree char *term = markup;

      add_block (self->page->blocks, GOEN_HELP_PARAGRAPH, g_strdup_printf ("<b>%s</b>", term));
      return;
    }
  if (!self->in_section)
    {
      g_free (self->page->title);
      self->page->title = markup;
      return;
    }
  ((GoenHelpBlock *) g_ptr_array_index (groups, groups->len - 1))->markup = g_strdup (markup);
  add_block (self->page->blocks, GOEN_HELP_HEADING, markup);
}

static void
end_paragraph (Reader *self,
               char   *markup)
{
  GPtrArray *blocks = self->page->blocks;

  if (self->in_cell && self->first_cell == NULL)
    self->first_cell = markup;
  else if (self->in_cell)
    add_block (blocks, GOEN_HELP_PAIR, g_steal_pointer (&self->first_cell))->more = markup;
  else if (self->number >= 0)
    {
      add_block (blocks, GOEN_HELP_ITEM, markup)->number = self->number;
      self->number += self->number > 0;
    }
  else
    add_block (blocks, GOEN_HELP_PARAGRAPH, markup);
}

/* Returns the text that ends here, without the white space around it. */
static char *
take_text (Reader *self)
{
  char *text = g_string_free (g_steal_pointer (&self->text), FALSE);

  return g_strstrip (text);
}

static void
end_inline (Reader     *self,
            const char *element)
{
  if (self->text == NULL)
    return;
  if (g_str_equal (element, "link") && !self->in_info)
    g_string_append (self->text, "</a>");
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (g_str_equal (inlines[i].element, element))
        g_string_append (self->text, inlines[i].close);
    }
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Reader *self = user_data;

  if (g_str_equal (element, "info"))
    self->in_info = FALSE;
  else if (g_str_equal (element, "section"))
    self->in_section = FALSE;
  else if (g_str_equal (element, "list") || g_str_equal (element, "steps"))
    self->number = -1;
  else if (g_str_equal (element, "terms"))
    self->in_terms = FALSE;
  else if (g_str_equal (element, "td"))
    self->in_cell = FALSE;
  else if (g_str_equal (element, "tr"))
    g_clear_pointer (&self->first_cell, g_free);
  else if (g_str_equal (element, "keyseq") || g_str_equal (element, "guiseq"))
    self->in_sequence = FALSE;
  else if (self->text == NULL)
    return;
  else if (g_str_equal (element, "title"))
    end_title (self, take_text (self));
  else if (g_str_equal (element, "desc"))
    {
      g_free (self->page->desc);
      self->page->desc = take_text (self);
    }
  else if (g_str_equal (element, "p") && !self->in_info)
    end_paragraph (self, take_text (self));
  else if (g_str_equal (element, "screen"))
    add_block (self->page->blocks, GOEN_HELP_SCREEN, take_text (self));
  else
    end_inline (self, element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reader *self = user_data;
  g_autofree char *escaped = NULL;

  if (self->text == NULL)
    return;
  escaped = g_markup_escape_text (text, length);
  if (!self->is_verbatim)
    g_strdelimit (escaped, "\n\t", ' ');
  g_string_append (self->text, escaped);
}

/**
 * goen_help_page_load:
 * @path: a Mallard file
 * @error: return location for an error
 *
 * Reads a page of the help.
 *
 * Returns: (transfer full) (nullable): the page
 */
GoenHelpPage *
goen_help_page_load (const char  *path,
                     GError     **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GoenHelpPage) page = g_new0 (GoenHelpPage, 1);
  Reader reader = { .page = page, .number = -1 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  g_autofree char *contents = NULL;
  gsize length;
  gboolean ok;

  page->blocks = g_ptr_array_new_with_free_func (block_free);
  page->groups = g_ptr_array_new_with_free_func (block_free);
  ok = g_file_get_contents (path, &contents, &length, error)
       && g_markup_parse_context_parse (context, contents, length, error)
       && g_markup_parse_context_end_parse (context, error);
  g_free (reader.first_cell);
  if (reader.text != NULL)
    g_string_free (reader.text, TRUE);
  if (!ok)
    return NULL;
  if (page->id == NULL || page->title == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s is no page of a Mallard document", path);
      return NULL;
    }
  return g_steal_pointer (&page);
}

/**
 * goen_help_page_free:
 * @self: a page
 *
 * Frees a page.
 */
void
goen_help_page_free (GoenHelpPage *self)
{
  g_free (self->id);
  g_free (self->group);
  g_free (self->title);
  g_free (self->desc);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->groups);
  g_free (self);
}
