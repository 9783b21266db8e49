/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli-loop.h"
#include "goen-clock.h"
#include "goen-draft.h"
#include "goen-error.h"

#define N_SLOTS 3

/* How far ahead own events can stand in the way of a proposal. */
#define BUSY_DAYS 366

typedef struct {
  char *kind;
  char *tone;
  char *language;
  char *about;
} DraftOptions;

static void
draft_options_clear (DraftOptions *options)
{
  g_free (options->kind);
  g_free (options->tone);
  g_free (options->language);
  g_free (options->about);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DraftOptions, draft_options_clear)

static GoenPersonRecord *
load_person (GoenCli  *cli,
             gint64    id,
             GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_load_record_async (cli->library, id, GOEN_PERSON_FIELDS, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_record_finish (cli->library, result, error);
}

GoenProfile *
cli_load_profile (GoenCli  *cli,
                  GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!cli_open (cli, error))
    return NULL;
  goen_library_load_profile_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_profile_finish (cli->library, result, error);
}

/* What the user wrote in place of the built-in text, (nullable). */
static GoenTemplate *
load_template (GoenCli           *cli,
               GoenFollowUpKind   kind,
               GoenTone           tone,
               const char        *language,
               GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) templates = NULL;

  goen_library_list_templates_async (cli->library, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);
  templates = goen_library_list_templates_finish (cli->library, result, error);

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      const GoenTemplate *template = templates->pdata[i];

      if (template->name == NULL && template->kind == kind && template->tone == tone &&
          g_strcmp0 (template->language, language) == 0)
        return goen_template_copy (template);
    }

  return NULL;
}

static GoenTouch *
load_touch (GoenCli  *cli,
            gint64    person_id,
            GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_load_touch_async (cli->library, person_id, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_load_touch_finish (cli->library, result, error);
}

static GPtrArray *
list_interactions (GoenCli  *cli,
                   gint64    person_id,
                   GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  goen_library_list_interactions_async (cli->library, person_id, 0, cli->cancellable, cli_result_cb, &result);
  cli_await (&result);

  return goen_library_list_interactions_finish (cli->library, result, error);
}

static GArray *
propose_slots (GoenCli          *cli,
               const GoenTouch  *touch,
               GError          **error)
{
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GArray) busy = NULL;
  GoenMeetingLimits limits = { goen_clock_now () };

  goen_library_list_busy_async (cli->library, limits.now, limits.now + BUSY_DAYS * (gint64) GOEN_CLOCK_DAY,
                                cli->cancellable, cli_result_cb, &listed);
  cli_await (&listed);
  busy = goen_library_list_busy_finish (cli->library, listed, error);
  if (busy == NULL)
    return NULL;

  limits.quiet = touch->quiet;
  limits.busy = busy;

  return goen_meeting_slots_propose (&limits, N_SLOTS);
}

/* A follow-up, or a person for whom one is only thought of. */
static GoenFollowUp *
find_target (GoenCli     *cli,
             const char  *uuid,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoenFollowUp) follow_up = cli_load_follow_up (cli, uuid, &local_error);
  gint64 person_id;

  if (follow_up != NULL)
    return g_steal_pointer (&follow_up);
  if (!g_error_matches (local_error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  person_id = cli_find (cli, uuid, NULL);
  if (person_id == 0)
    {
      g_autofree char *text = cli_dup_utf8 (uuid);

      /* Translators: %s is a UUID. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_NOT_FOUND,
                   _("Neither a follow-up nor a person has the UUID “%s”. “goen-cli due” and “goen-cli list people” show them."),
                   text != NULL ? text : "");
      return NULL;
    }

  follow_up = goen_follow_up_new ();
  follow_up->person_id = person_id;
  follow_up->kind = GOEN_FOLLOW_UP_THANKS;

  return g_steal_pointer (&follow_up);
}

/* What was noted means something else for each kind of follow-up; what the user says now is what this letter is about. */
static void
fill_source (GoenDraftSource    *source,
             const GoenFollowUp *follow_up,
             GoenFollowUpKind    kind,
             const char         *about)
{
  GoenFollowUpKind noted = follow_up->kind;
  const char *own = about != NULL ? about : kind == noted ? follow_up->hook : NULL;

  source->event_title = follow_up->event_title;
  source->event_start = follow_up->event_start;
  source->now = goen_clock_now ();

  if (noted == GOEN_FOLLOW_UP_THANKS || noted == GOEN_FOLLOW_UP_MEET)
    source->hook = follow_up->hook;
  if (kind == GOEN_FOLLOW_UP_THANKS && about != NULL)
    source->hook = about;
  /* What they promised is only asked about: no other letter may say that I did. */
  if (noted == GOEN_FOLLOW_UP_PROMISE || (noted == GOEN_FOLLOW_UP_PROMISED && kind == noted))
    source->promise = follow_up->hook;
  if (kind == GOEN_FOLLOW_UP_INFO)
    source->info = own;
  if (kind == GOEN_FOLLOW_UP_CONGRATULATE)
    source->occasion = own;
  if (kind == GOEN_FOLLOW_UP_MEET)
    source->reason = own;
  if (kind == GOEN_FOLLOW_UP_AGAIN && source->person->interests->len > 0)
    source->interest = source->person->interests->pdata[0];
}

static void
print_draft (GoenCli                *cli,
             const GoenDraft        *draft,
             const GoenPersonRecord *person)
{
  g_autoptr (JsonBuilder) builder = NULL;
  const GoenContactPoint *mail = person->emails->len > 0 ? person->emails->pdata[0] : NULL;

  if (!cli->is_json)
    {
      if (mail != NULL)
        {
          /* Translators: the lines above a letter: to whom, and what about. */
          g_autofree char *to = g_strdup_printf (_("To: %s"), mail->value);

          cli_print_line (to);
        }
      if (draft->subject != NULL)
        {
          g_autofree char *subject = g_strdup_printf (_("Subject: %s"), draft->subject);

          cli_print_line (subject);
        }
      cli_print_line ("");
      cli_print_line (draft->body);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  cli_add_text (builder, "to", mail != NULL ? mail->value : NULL);
  cli_add_text (builder, "subject", draft->subject);
  cli_add_text (builder, "body", draft->body);
  json_builder_end_object (builder);
  cli_print_json (json_builder_get_root (builder));
}

static int
write_draft (GoenCli            *cli,
             const GoenFollowUp *follow_up,
             GoenFollowUpKind    kind,
             GoenTone            tone,
             const char         *language,
             const char         *about)
{
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenPersonRecord) other = NULL;
  g_autoptr (GoenProfile) profile = NULL;
  g_autoptr (GoenTouch) touch = NULL;
  g_autoptr (GPtrArray) interactions = NULL;
  g_autoptr (GoenTemplate) template = NULL;
  g_autoptr (GoenDraft) draft = NULL;
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  GoenDraftSource source = { 0 };

  person = load_person (cli, follow_up->person_id, &error);
  if (person != NULL && follow_up->other_id != 0)
    other = load_person (cli, follow_up->other_id, &error);
  if (error == NULL)
    profile = cli_load_profile (cli, &error);
  if (error == NULL)
    touch = load_touch (cli, follow_up->person_id, &error);
  if (error == NULL && tone == 0)
    interactions = list_interactions (cli, follow_up->person_id, &error);
  if (interactions != NULL)
    tone = goen_draft_guess_tone (person, interactions->len);
  if (error == NULL)
    template = load_template (cli, kind, tone, language, &error);
  if (error == NULL && kind == GOEN_FOLLOW_UP_MEET)
    slots = propose_slots (cli, touch, &error);
  if (error != NULL)
    return cli_fail (cli, error);

  source.person = person;
  source.other = other;
  source.profile = profile;
  source.slots = slots;
  source.last_contact = touch->last_contact;
  fill_source (&source, follow_up, kind, about);
  draft = goen_draft_new (kind, tone, language, template, &source);
  print_draft (cli, draft, person);

  return CLI_OK;
}

/* A promise of mine is not written, what was promised is. One of theirs is asked about, which nothing else can be. */
static GoenFollowUpKind
get_written_kind (GoenFollowUpKind kind)
{
  return kind == GOEN_FOLLOW_UP_PROMISE ? GOEN_FOLLOW_UP_INFO : kind;
}

int
cli_draft (GoenCli  *cli,
           char    **argv)
{
  g_auto (DraftOptions) draft_options = { 0 };
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GoenFollowUp) follow_up = NULL;
  g_autoptr (GError) error = NULL;
  GoenFollowUpKind kind = 0;
  GoenTone tone = 0;
  const char *language;
  int status;
  const CliOption options[] = {
    { "kind", 0, CLI_TEXT, &draft_options.kind, N_("KIND"), N_("thanks, info, meet, congratulate, introduce or again; that of the follow-up otherwise") },
    { "tone", 0, CLI_TEXT, &draft_options.tone, N_("TONE"), N_("client, peer or friend; a guess otherwise") },
    { "language", 0, CLI_TEXT, &draft_options.language, N_("LANGUAGE"), N_("ja or en; that of the messages otherwise") },
    { "about", 0, CLI_TEXT, &draft_options.about, N_("TEXT"), N_("what the letter is about, in place of what was noted") },
    { NULL },
  };

  if (!cli_parse (cli, options, argv, 1, 1, &words, &status))
    return status;
  if (draft_options.kind != NULL &&
      (!goen_follow_up_kind_from_name (draft_options.kind, &kind) || kind > GOEN_FOLLOW_UP_AGAIN))
    return cli_usage (cli, _("The kinds are thanks, info, meet, congratulate, introduce and again."));
  if (draft_options.tone != NULL && !goen_tone_from_name (draft_options.tone, &tone))
    return cli_usage (cli, _("The tones are client, peer and friend."));
  language = draft_options.language != NULL ? draft_options.language : goen_draft_get_locale_language ();
  if (!g_str_equal (language, "ja") && !g_str_equal (language, "en"))
    return cli_usage (cli, _("The languages are ja and en."));

  if (cli_open (cli, &error))
    follow_up = find_target (cli, words->pdata[0], &error);
  if (follow_up == NULL)
    return cli_fail (cli, error);

  return write_draft (cli, follow_up, kind != 0 ? kind : get_written_kind (follow_up->kind), tone, language, draft_options.about);
}
