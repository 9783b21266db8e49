/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "goen-cli.h"
#include "goen-person-compare.h"
#include "goen-person-json.h"

/* A label and a value for each line; of several values only the first line has the label. */
typedef struct {
  GPtrArray *rows;   /* (owned) GStrv */
} Sheet;

static void
add (Sheet      *sheet,
     const char *label,
     const char *value)
{
  char **row;

  if (value == NULL || *value == '\0')
    return;

  row = g_new0 (char *, 3);
  row[0] = g_strdup (label);
  row[1] = g_strdup (value);
  g_ptr_array_add (sheet->rows, row);
}

static void
add_lines (Sheet      *sheet,
           const char *label,
           const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    add (sheet, i == 0 ? label : "", lines[i]);
}

static void
add_words (Sheet           *sheet,
           const char      *label,
           const GPtrArray *words)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    /* Translators: between the members of a list, such as tags. */
    g_string_append_printf (line, "%s%s", i > 0 ? _(", ") : "", (const char *) words->pdata[i]);

  add (sheet, label, line->str);
}

static void
add_points (Sheet           *sheet,
            const char      *label,
            const GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GoenContactPoint *point = points->pdata[i];
      g_autofree char *line = goen_person_dup_point (point);

      add (sheet, i == 0 ? label : "", line);
    }
}

static char *
join (const char * const *parts,
      guint               n_parts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", parts[i]);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

static void
add_affiliations (Sheet           *sheet,
                  const GPtrArray *affiliations)
{
  for (guint i = 0; i < affiliations->len; i++)
    {
      const GoenAffiliation *affiliation = affiliations->pdata[i];
      const char *parts[] = { affiliation->company, affiliation->department, affiliation->title };
      g_autofree char *line = join (parts, G_N_ELEMENTS (parts));

      if (affiliation->from != NULL || affiliation->to != NULL)
        {
          g_autofree char *post = g_steal_pointer (&line);

          /* Translators: a post and the time it was held: from, to. */
          line = g_strdup_printf (_("%s (%s–%s)"), post,
                                  affiliation->from != NULL ? affiliation->from : "",
                                  affiliation->to != NULL ? affiliation->to : "");
        }

      add (sheet, i == 0 ? _("Company") : "", line);
    }
}

static void
add_addresses (Sheet           *sheet,
               const GPtrArray *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    {
      g_autofree char *text = goen_address_dup_text (addresses->pdata[i]);

      add_lines (sheet, i == 0 ? _("Address") : "", text);
    }
}

static void
print_record (const GoenPersonRecord *record,
              gboolean                with_private)
{
  Sheet sheet = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev) };
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *yomi = goen_person_record_dup_yomi (record);

  add (&sheet, _("Name"), name);
  add (&sheet, _("Reading"), yomi);
  add (&sheet, _("Nickname"), record->nickname);
  add_affiliations (&sheet, record->affiliations);
  add_points (&sheet, _("Phone"), record->phones);
  add_points (&sheet, _("Mail"), record->emails);
  add_addresses (&sheet, record->addresses);
  add_points (&sheet, _("Link"), record->links);
  add_points (&sheet, _("Account"), record->accounts);
  add (&sheet, _("Birthday"), record->birthday);
  add_points (&sheet, _("Date"), record->dates);
  add_words (&sheet, _("Tags"), record->tags);
  add_words (&sheet, _("Interests"), record->interests);
  add_words (&sheet, _("Offers"), record->offers);
  add_words (&sheet, _("Needs"), record->needs);
  add (&sheet, _("Met on"), record->met_on);
  add (&sheet, _("Met at"), record->met_at);
  add_lines (&sheet, _("Talked about"), record->met_how);
  add (&sheet, _("Introduced by"), record->introduced_by);
  add_lines (&sheet, _("Note"), record->note);
  if (with_private)
    add_lines (&sheet, _("Private note"), record->private_note);
  add (&sheet, "UUID", record->uuid);
  if (record->deleted != 0)
    add (&sheet, _("State"), _("in the trash"));

  cli_print_table (sheet.rows);
  g_ptr_array_unref (sheet.rows);
}

int
cli_show (GoenCli  *cli,
          char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GoenPersonRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gboolean with_private = FALSE;
  gint64 id = 0;
  int status;
  const CliOption options[] = {
    { "with-private", 0, CLI_FLAG, &with_private, NULL, N_("with the private note") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, 1, &words, &status))
    return status;

  if (cli_open (cli, &error))
    id = cli_find (cli, g_ptr_array_index (words, 0), &error);
  if (id == 0)
    return cli_fail (cli, error);

  goen_library_load_record_async (cli->library, id, GOEN_PERSON_FIELDS, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  record = goen_library_load_record_finish (cli->library, result, &error);
  if (record == NULL)
    return cli_fail (cli, error);

  if (cli->is_json)
    cli_print_json (goen_person_json_from_record (record, with_private));
  else
    print_record (record, with_private);

  return CLI_OK;
}
