/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-template-preview.h"

#include "goen-clock.h"

/* In the language of the template, whatever that of the program is. */
typedef struct {
  const char *family;
  const char *given;
  const char *company;
  const char *title;
  const char *other_family;
  const char *other_given;
  const char *other_company;
  const char *my_name;
  const char *my_company;
  const char *event;
  const char *hook;
  const char *promise;
  const char *interest;
  const char *occasion;
  const char *info;
  const char *reason;
} Example;

static const Example japanese = {
  .family = "高橋", .given = "美咲", .company = "株式会社みどり製作所", .title = "課長",
  .other_family = "佐藤", .other_given = "健一", .other_company = "あお商事株式会社",
  .my_name = "山田 太郎", .my_company = "株式会社さくら企画",
  .event = "異業種交流会", .hook = "展示会の出展", .promise = "カタログの送付", .interest = "山登り",
  .occasion = "新店舗の開店", .info = "補助金の公募", .reason = "共同企画の相談",
};

static const Example english = {
  .family = "Takahashi", .given = "Misaki", .company = "Midori Works", .title = "Manager",
  .other_family = "Sato", .other_given = "Kenichi", .other_company = "Ao Trading",
  .my_name = "Taro Yamada", .my_company = "Sakura Planning",
  .event = "Spring Business Mixer", .hook = "the trade fair", .promise = "send the catalogue", .interest = "hiking",
  .occasion = "your new shop", .info = "a grant for small companies", .reason = "talk about a joint project",
};

static GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *company,
             const char *title)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  g_ptr_array_add (record->affiliations, goen_affiliation_new (company, NULL, title));

  return record;
}

/**
 * goen_template_dup_preview:
 * @template: a template
 * @tone: the tone of a template that has none of its own
 *
 * Fills a template for somebody who does not exist.
 *
 * Returns: (transfer full): what it becomes
 */
GoenDraft *
goen_template_dup_preview (const GoenTemplate *template,
                           GoenTone            tone)
{
  const Example *example = g_strcmp0 (template->language, "ja") == 0 ? &japanese : &english;
  g_autoptr (GoenPersonRecord) person = make_person (example->family, example->given, example->company, example->title);
  g_autoptr (GoenPersonRecord) other = make_person (example->other_family, example->other_given, example->other_company, NULL);
  g_autoptr (GoenProfile) profile = goen_profile_new ();
  gint64 now = goen_clock_now ();
  const GoenMeetingLimits limits = { .now = now };
  g_autoptr (GArray) slots = goen_meeting_slots_propose (&limits, 3);
  const GoenDraftSource source = {
    .person = person,
    .other = other,
    .profile = profile,
    .event_title = example->event,
    .event_start = now - GOEN_CLOCK_DAY,
    .hook = example->hook,
    .promise = example->promise,
    .interest = example->interest,
    .occasion = example->occasion,
    .info = example->info,
    .reason = example->reason,
    .slots = slots,
    .last_contact = now - 200 * GOEN_CLOCK_DAY,
    .now = now,
    .seasonal = TRUE,
  };

  profile->name = g_strdup (example->my_name);
  profile->company = g_strdup (example->my_company);

  return goen_draft_new (template->kind, template->tone != 0 ? template->tone : tone, template->language, template, &source);
}
