/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-cards.h"
#include "goen-card-people.h"
#include "goen-error.h"

void
cli_card_options_clear (CliCardOptions *options)
{
  g_free (options->design);
  g_free (options->profile);
  g_free (options->logo);
  g_free (options->output);
  g_free (options->size);
  g_free (options->qr);
}

static void
print_sheets (GPtrArray *sheets)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { _("Sheet"), _("Cards"), _("Part Numbers"), NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];
      char **line = g_new0 (char *, 4);

      line[0] = goen_sheet_dup_title (sheet);
      line[1] = goen_sheet_dup_summary (sheet);
      line[2] = g_strjoinv (" ", sheet->parts);
      g_ptr_array_add (table, line);
    }

  cli_print_table (table);
}

static void
add_length (JsonBuilder *builder,
            const char  *name,
            double       length)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, length);
}

static void
print_sheets_json (GPtrArray *sheets)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < sheets->len; i++)
    {
      const GoenSheet *sheet = sheets->pdata[i];
      g_autofree char *title = goen_sheet_dup_title (sheet);

      json_builder_begin_object (builder);
      cli_add_text (builder, "name", title);
      cli_add_text (builder, "key", sheet->key);
      cli_add_text (builder, "brand", sheet->brand);
      json_builder_set_member_name (builder, "parts");
      json_builder_begin_array (builder);
      for (guint k = 0; sheet->parts[k] != NULL; k++)
        json_builder_add_string_value (builder, sheet->parts[k]);
      json_builder_end_array (builder);
      add_length (builder, "page-width", sheet->page_width);
      add_length (builder, "page-height", sheet->page_height);
      add_length (builder, "card-width", sheet->card_width);
      add_length (builder, "card-height", sheet->card_height);
      cli_add_number (builder, "nx", sheet->nx);
      cli_add_number (builder, "ny", sheet->ny);
      add_length (builder, "x", sheet->x);
      add_length (builder, "y", sheet->y);
      add_length (builder, "dx", sheet->dx);
      add_length (builder, "dy", sheet->dy);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  cli_print_json (json_builder_get_root (builder));
}

int
cli_sheets (GoenCli *cli,
            char   **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autofree char *query = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 0, G_MAXINT, &words, &status))
    return status;

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *word = cli_dup_utf8 (words->pdata[i]);
      char *more = g_strdup_printf ("%s %s", query != NULL ? query : "", word != NULL ? word : "?");

      g_free (query);
      query = more;
    }
  sheets = goen_sheets_search (query);
  if (cli->is_json)
    print_sheets_json (sheets);
  else if (sheets->len > 0)
    print_sheets (sheets);
  if (sheets->len == 0)
    {
      cli_print_error (_("No sheet is like that. Try the maker, a part number, or a size such as 91x55."));
      return CLI_FAILED;
    }

  return CLI_OK;
}

/* A profile in JSON has the names of goen_profile_list_keys(), and "logo", "photo" and "qr". */
static gboolean
take_profile_json (GoenProfile *profile,
                   const char  *path,
                   char       **logo,
                   char       **photo,
                   char       **qr,
                   GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GList) members = NULL;
  JsonObject *object;
  gsize size;
  const char *data;

  if (!cli_read_file (path, &bytes, error))
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, data != NULL ? data : "", (gssize) size, &local_error) ||
      json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      /* Translators: the first %s is a file name, the second says what is wrong. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("%s is not a profile in JSON: %s"), name,
                   local_error != NULL ? local_error->message : _("it has no object."));
      return FALSE;
    }

  object = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *key = l->data;
      JsonNode *node = json_object_get_member (object, key);
      const char *text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
      char **field = goen_profile_get_field (profile, key);

      if (JSON_NODE_HOLDS_NULL (node))
        continue;
      if (g_str_equal (key, "logo"))
        field = logo;
      else if (g_str_equal (key, "photo"))
        field = photo;
      else if (g_str_equal (key, "qr"))
        field = qr;
      if (field == NULL || text == NULL)
        {
          g_autofree char *names = g_strjoinv (", ", (char **) goen_profile_list_keys ());

          /* Translators: a file name, what stands in it, and the names that are known. */
          g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("%s: “%s” is not a text of a profile. Known are %s, logo, photo and qr."),
                       name, key, names);
          return FALSE;
        }
      g_set_str (field, text);
      /* Pictures are named as seen from the file. */
      if ((field == logo || field == photo) && !g_path_is_absolute (text))
        {
          g_free (*field);
          *field = g_build_filename (folder, text, NULL);
        }
    }

  return TRUE;
}

static void
find_qr (const char *name,       /* (nullable) */
         GoenQrKind *kind,
         gboolean   *is_text)
{
  *is_text = FALSE;
  *kind = GOEN_QR_MECARD;
  if (name == NULL || g_ascii_strcasecmp (name, "mecard") == 0)
    return;
  if (g_ascii_strcasecmp (name, "vcard") == 0)
    *kind = GOEN_QR_VCARD;
  else if (g_ascii_strcasecmp (name, "url") == 0)
    *kind = GOEN_QR_URL;
  else
    *is_text = TRUE;
}

static gboolean
says_nothing (const GoenCardContent *content)
{
  for (guint side = 0; side < GOEN_N_SIDES; side++)
    for (guint field = 0; field < GOEN_N_TEXT_FIELDS; field++)
      if (content->texts[side][field] != NULL)
        return FALSE;

  return content->logo == NULL && content->photo == NULL;
}

GoenCardContent *
cli_make_own_content (GoenCli              *cli,
                      const CliCardOptions *options,
                      GError              **error)
{
  g_autoptr (GoenProfile) profile = NULL;
  g_autoptr (GoenCardContent) content = NULL;
  g_autofree char *logo = g_strdup (options->logo);
  g_autofree char *photo = NULL;
  g_autofree char *qr = g_strdup (options->qr);
  GoenQrKind kind;
  gboolean is_text;

  profile = options->profile != NULL ? goen_profile_new () : cli_load_profile (cli, error);
  if (profile == NULL ||
      (options->profile != NULL && !take_profile_json (profile, options->profile, &logo, &photo, &qr, error)))
    return NULL;

  find_qr (qr, &kind, &is_text);
  content = goen_card_content_new_for_profile (profile, kind);
  if (is_text)
    g_set_str (&content->qr, qr);
  if (logo != NULL && (content->logo = goen_card_picture_load (logo, error)) == NULL)
    return NULL;
  if (photo != NULL && (content->photo = goen_card_picture_load (photo, error)) == NULL)
    return NULL;

  if (says_nothing (content) && g_strcmp0 (options->design, "blank") != 0)
    cli_print_error (_("Your profile is empty, so the card says nothing. Write your profile in Goen, or name a file with --profile."));

  return g_steal_pointer (&content);
}

static char *
dup_design_names (void)
{
  g_autoptr (GPtrArray) designs = goen_card_designs_list ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < designs->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", ((GoenCardDesign *) designs->pdata[i])->key);

  return g_string_free_and_steal (names);
}

gboolean
cli_parse_card_size (const char *text,
                     double     *width,
                     double     *height,
                     GError    **error)
{
  guint n_sizes;
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);
  char *end;

  for (guint i = 0; i < n_sizes; i++)
    if (g_ascii_strcasecmp (sizes[i].key, text) == 0)
      {
        *width = sizes[i].width;
        *height = sizes[i].height;
        return TRUE;
      }

  *width = g_ascii_strtod (text, &end);
  if (end != text && (*end == 'x' || *end == 'X'))
    {
      const char *second = end + 1;

      *height = g_ascii_strtod (second, &end);
      if (end != second && *end == '\0' && *width >= 20 && *width <= 300 && *height >= 20 && *height <= 300)
        return TRUE;
    }

  /* Translators: %s is what was typed. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_INVALID,
               _("“%s” is not a size of card. Write it like 91x55, in millimetres, or 4go, 3go, us, eu."), text);

  return FALSE;
}

GoenCardDesign *
cli_find_design (const CliCardOptions *options,
                 GError              **error)
{
  g_autoptr (GoenCardDesign) design = options->design != NULL ? goen_card_designs_find (options->design) : NULL;
  double width, height;

  if (design == NULL)
    {
      g_autofree char *names = dup_design_names ();

      if (options->design != NULL)
        /* Translators: what was typed, and the names of designs, which are not translated. */
        g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("There is no design “%s”. There are %s."), options->design, names);
      else
        /* Translators: the names of designs, which are not translated. */
        g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND, _("Say which design with --design: %s."), names);
      return NULL;
    }
  if (options->size == NULL)
    return g_steal_pointer (&design);

  if (!cli_parse_card_size (options->size, &width, &height, error))
    return NULL;
  /* The same size stands upright where the design does. */
  if (design->height > design->width && width > height)
    goen_card_design_resize (design, height, width);
  else
    goen_card_design_resize (design, width, height);

  return g_steal_pointer (&design);
}

void
cli_tell_fits (GPtrArray  *fits,
               const char *name)
{
  for (guint i = 0; i < fits->len; i++)
    {
      const GoenCardFit *fit = fits->pdata[i];
      g_autofree char *line = name != NULL ? g_strdup_printf ("%s: %s", name, fit->sentence) : g_strdup (fit->sentence);

      cli_print_error (line);
    }
}

static void
tell_card (const GoenCardDesign  *design,
           const GoenCardContent *content)
{
  g_autoptr (GoenCardPainter) painter = goen_card_painter_new (design);
  g_autoptr (GPtrArray) fits = goen_card_painter_check (painter, content);

  cli_tell_fits (fits, NULL);
}

int
cli_card (GoenCli *cli,
          char   **argv)
{
  g_auto (CliCardOptions) options = { NULL };
  g_autoptr (GoenCardDesign) design = NULL;
  g_autoptr (GoenCardContent) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int status;
  const CliOption cli_options[] = {
    { "design", 0, CLI_TEXT, &options.design, N_("NAME"), N_("how the card looks") },
    { "profile", 0, CLI_PATH, &options.profile, N_("FILE"), N_("what it says, in JSON; without it your own profile") },
    { "logo", 0, CLI_PATH, &options.logo, N_("FILE"), N_("a logo in PNG, JPEG or SVG") },
    { "qr", 0, CLI_TEXT, &options.qr, N_("KIND"), N_("what the QR code says: mecard, vcard, url, or any text") },
    { "size", 0, CLI_TEXT, &options.size, N_("SIZE"), N_("size of the card: 4go, 3go, us, eu, or like 91x55") },
    { "output", 'o', CLI_PATH, &options.output, N_("FILE"), N_("the file to write: .pdf, .svg or .png") },
    { NULL },
  };

  if (!cli_parse (cli, cli_options, argv, 0, 0, NULL, &status))
    return status;
  if (options.output == NULL)
    return cli_usage (cli, _("Say where to write: -o FILE."));

  design = cli_find_design (&options, &error);
  if (design == NULL || !cli_resolve_output (options.output, &path, &error))
    return cli_fail (cli, error);
  content = cli_make_own_content (cli, &options, &error);
  if (content == NULL)
    return cli_fail (cli, error);

  tell_card (design, content);
  if (!goen_card_write (design, content, path, &error))
    return cli_fail (cli, error);
  if (cli->is_json)
    {
      g_autofree char *name = g_filename_display_name (path);

      cli_print_json_text ("file", name);
    }

  return CLI_OK;
}
