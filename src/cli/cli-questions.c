/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-loop.h"
#include "goen-library-questions.h"

/* As many as one can remember. */
#define HAND 5
#define MAX_HAND 50

static void
add_card (JsonBuilder            *builder,
          const GoenQuestionCard *card)
{
  cli_add_text (builder, "key", card->key);
  cli_add_text (builder, "text", card->text);
  cli_add_text (builder, "kind", goen_card_kind_to_name (card->kind));
  cli_add_text (builder, "depth", goen_card_depth_to_name (card->depth));
  cli_add_text (builder, "topic", goen_card_topic_to_name (card->topic));
}

static void
print_hand (GoenCli   *cli,
            GPtrArray *hand)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < hand->len; i++)
    {
      const GoenHandCard *card = hand->pdata[i];

      json_builder_begin_object (builder);
      add_card (builder, card->card);
      cli_add_text (builder, "person", card->person_name);
      cli_add_text (builder, "reason", card->reason);
      json_builder_end_object (builder);

      if (cli->is_json)
        continue;
      cli_print_line (card->card->text);
    }
  json_builder_end_array (builder);

  if (cli->is_json)
    cli_print_json (json_builder_get_root (builder));
}

static GPtrArray *
deal_hand (GoenCli     *cli,
           const char  *event,
           guint        n,
           guint32      seed,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gint64 id = cli_find_event (cli, event, error);

  if (id == 0)
    return NULL;
  goen_library_deal_hand_async (cli->library, id, n, seed, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_deal_hand_finish (cli->library, result, error);
}

/* Off the pile, as in the window: what was drawn does not come again before the deck is through. */
static GPtrArray *
draw_cards (GoenCli  *cli,
            guint     n,
            guint32   seed,
            GError  **error)
{
  g_autoptr (GPtrArray) hand = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_hand_card_free);
  GoenDeckFilter filter;

  goen_deck_filter_init (&filter);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GoenDrawnCard) drawn = NULL;
      GoenHandCard *card;

      goen_library_draw_card_async (cli->library, &filter, NULL, seed + i, cli->cancellable, cli_result_cb, &result);
      cli_await (&result);
      drawn = goen_library_draw_card_finish (cli->library, result, error);
      if (drawn == NULL)
        return NULL;
      if (drawn->card == NULL)
        break;

      card = g_new0 (GoenHandCard, 1);
      card->card = g_steal_pointer (&drawn->card);
      g_ptr_array_add (hand, card);
    }

  return g_steal_pointer (&hand);
}

int
cli_questions_draw (GoenCli  *cli,
                    char    **argv)
{
  g_autoptr (GPtrArray) hand = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *event = NULL;
  guint64 count = 0;
  guint64 seed = g_random_int_range (0, G_MAXINT32);
  int status;
  const CliOption options[] = {
    { "event", 0, CLI_TEXT, &event, N_("UUID"), N_("a hand of five for this event, for the people you want to meet there") },
    { "count", 0, CLI_NUMBER, &count, N_("N"), N_("how many cards") },
    { "seed", 0, CLI_NUMBER, &seed, N_("S"), N_("the same number draws the same cards") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (count > MAX_HAND)
    return cli_usage (cli, _("Draw 50 cards at most."));
  if (!cli_open (cli, &error))
    return cli_fail (cli, error);

  hand = event != NULL ? deal_hand (cli, event, count != 0 ? (guint) count : HAND, (guint32) seed, &error)
                       : draw_cards (cli, count != 0 ? (guint) count : 1, (guint32) seed, &error);
  if (hand == NULL)
    return cli_fail (cli, error);

  print_hand (cli, hand);

  return CLI_OK;
}

static GPtrArray *
load_deck (GoenCli  *cli,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!cli_open (cli, error))
    return NULL;
  goen_library_load_deck_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_deck_finish (cli->library, result, error);
}

static void
print_cards (GoenCli   *cli,
             GPtrArray *cards)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *heading[] = { C_("question", "Depth"), _("Topic"), _("Text"), NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  json_builder_begin_array (builder);
  for (guint i = 0; i < cards->len; i++)
    {
      const GoenQuestionCard *card = cards->pdata[i];
      char **line = g_new0 (char *, 4);

      line[0] = g_strdup (card->kind == GOEN_CARD_QUESTION ? goen_card_depth_get_label (card->depth)
                                                           : goen_card_kind_get_label (card->kind));
      line[1] = g_strdup (goen_card_topic_get_label (card->topic));
      line[2] = g_strdup (card->text);
      g_ptr_array_add (table, line);

      json_builder_begin_object (builder);
      add_card (builder, card);
      cli_add_text (builder, "why", card->why);
      cli_add_text (builder, "follows", card->follows);
      json_builder_set_member_name (builder, "own");
      json_builder_add_boolean_value (builder, card->is_own);
      json_builder_set_member_name (builder, "favourite");
      json_builder_add_boolean_value (builder, card->is_favourite);
      cli_add_number (builder, "asked", card->n_asked);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  if (cli->is_json)
    cli_print_json (json_builder_get_root (builder));
  else if (cards->len > 0)
    cli_print_table (table);
  if (cards->len == 0)
    cli_print_error (_("No card is like that."));
}

int
cli_questions_list (GoenCli  *cli,
                    char    **argv)
{
  g_autoptr (GPtrArray) deck = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *depth = NULL;
  g_autofree char *search = NULL;
  GoenDeckFilter filter;
  int status;
  const CliOption options[] = {
    { "kind", 0, CLI_TEXT, &kind, N_("KIND"), N_("question, nod, summary, disclosure or taboo") },
    { "depth", 0, CLI_TEXT, &depth, N_("DEPTH"), N_("opening, deeper or need") },
    { "search", 0, CLI_TEXT, &search, N_("QUERY"), N_("with these words") },
    { "own", 0, CLI_FLAG, &filter.own, NULL, N_("only your own cards") },
    { "favourites", 0, CLI_FLAG, &filter.favourites, NULL, N_("only favourites") },
    { NULL },
  };

  goen_deck_filter_init (&filter);
  filter.all_kinds = TRUE;
  filter.with_hidden = TRUE;
  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (kind != NULL && !goen_card_kind_from_name (kind, &filter.kind))
    return cli_usage (cli, _("The kind of a card is question, nod, summary, disclosure or taboo."));
  if (depth != NULL && !goen_card_depth_from_name (depth, &filter.depth))
    return cli_usage (cli, _("The depth of a question is opening, deeper or need."));

  filter.all_kinds = kind == NULL;
  filter.search = search;
  deck = load_deck (cli, &error);
  if (deck == NULL)
    return cli_fail (cli, error);
  cards = goen_deck_filter (deck, &filter);
  print_cards (cli, cards);

  return CLI_OK;
}

int
cli_questions_export (GoenCli  *cli,
                      char    **argv)
{
  g_autoptr (GPtrArray) deck = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *line = NULL;
  GoenDeckFilter filter;
  int status;
  const CliOption options[] = {
    { "own", 0, CLI_FLAG, &filter.own, NULL, N_("only your own cards") },
    { "favourites", 0, CLI_FLAG, &filter.favourites, NULL, N_("only favourites") },
    { "output", 'o', CLI_PATH, &output, N_("FILE"), N_("the CSV file to write; “-” is standard output") },
    { NULL },
  };

  goen_deck_filter_init (&filter);
  filter.all_kinds = TRUE;
  filter.with_hidden = TRUE;
  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (output == NULL)
    return cli_usage (cli, _("Say where to write: -o FILE."));

  deck = load_deck (cli, &error);
  if (deck == NULL)
    return cli_fail (cli, error);
  cards = goen_deck_filter (deck, &filter);
  bytes = goen_deck_write_csv (cards);
  if (!cli_write_file (output, bytes, &error))
    return cli_fail (cli, error);
  if (g_str_equal (output, "-"))
    return CLI_OK;

  line = g_strdup_printf (ngettext ("%u card was exported.", "%u cards were exported.", cards->len), cards->len);
  if (cli->is_json)
    cli_print_json_number ("exported", cards->len);
  else
    cli_print_line (line);

  return CLI_OK;
}

static void
print_imported (GoenCli                 *cli,
                const GoenCardsImported *imported,
                GPtrArray               *problems)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;

  for (guint i = 0; i < problems->len; i++)
    cli_print_error (problems->pdata[i]);

  if (!cli->is_json)
    {
      added = g_strdup_printf (ngettext ("%u card was added.", "%u cards were added.", imported->n_added), imported->n_added);
      changed = g_strdup_printf (ngettext ("%u card was changed.", "%u cards were changed.", imported->n_changed), imported->n_changed);
      cli_print_line (added);
      cli_print_line (changed);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  cli_add_number (builder, "added", imported->n_added);
  cli_add_number (builder, "changed", imported->n_changed);
  cli_add_number (builder, "same", imported->n_same);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, problems->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

int
cli_questions_import (GoenCli  *cli,
                      char    **argv)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GoenCardsImported) imported = NULL;
  int status;

  if (!cli_parse (cli, NULL, argv, 1, 1, &words, &status))
    return status;

  name = g_filename_display_name (words->pdata[0]);
  if (cli_read_file (words->pdata[0], &bytes, &error))
    cards = goen_deck_read_csv (bytes, name, problems, &error);
  if (cards == NULL || !cli_open (cli, &error))
    return cli_fail (cli, error);

  goen_library_import_cards_async (cli->library, cards, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  imported = goen_library_import_cards_finish (cli->library, result, &error);
  if (imported == NULL)
    return cli_fail (cli, error);

  print_imported (cli, imported, problems);

  return cards->len == 0 && problems->len > 0 ? CLI_FAILED : CLI_OK;
}

static void
print_asked (GoenCli   *cli,
             GPtrArray *asked)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *heading[] = { _("Time"), _("Name"), _("Question"), _("Answer"), NULL };

  g_ptr_array_add (table, g_strdupv ((char **) heading));
  json_builder_begin_array (builder);
  for (guint i = 0; i < asked->len; i++)
    {
      const GoenAsked *one = asked->pdata[i];
      char **line = g_new0 (char *, 5);

      line[0] = cli_dup_time (one->time);
      line[1] = g_strdup (one->person_name != NULL ? one->person_name : "");
      line[2] = g_strdup (one->text);
      line[3] = g_strdup (one->answer != NULL ? one->answer : "");
      g_ptr_array_add (table, line);

      json_builder_begin_object (builder);
      cli_add_text (builder, "uuid", one->uuid);
      cli_add_text (builder, "card", one->card);
      cli_add_text (builder, "text", one->text);
      cli_add_text (builder, "person", one->person_name);
      cli_add_text (builder, "person-uuid", one->person_uuid);
      cli_add_text (builder, "event", one->event_title);
      cli_add_time (builder, "time", one->time);
      cli_add_text (builder, "answer", one->answer);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  if (cli->is_json)
    cli_print_json (json_builder_get_root (builder));
  else if (asked->len > 0)
    cli_print_table (table);
  if (asked->len == 0)
    cli_print_error (_("Nothing was asked yet."));
}

int
cli_questions_asked (GoenCli  *cli,
                     char    **argv)
{
  GoenAskedQuery query = { 0 };
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *person = NULL;
  g_autofree char *event = NULL;
  int status;
  const CliOption options[] = {
    { "person", 0, CLI_TEXT, &person, N_("UUID"), N_("only of this person") },
    { "event", 0, CLI_TEXT, &event, N_("UUID"), N_("only at this event") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 0, 0, NULL, &status))
    return status;
  if (!cli_open (cli, &error) ||
      (person != NULL && (query.person_id = cli_find (cli, person, &error)) == 0) ||
      (event != NULL && (query.event_id = cli_find_event (cli, event, &error)) == 0))
    return cli_fail (cli, error);

  goen_library_list_asked_async (cli->library, &query, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  asked = goen_library_list_asked_finish (cli->library, result, &error);
  if (asked == NULL)
    return cli_fail (cli, error);
  print_asked (cli, asked);

  return CLI_OK;
}
