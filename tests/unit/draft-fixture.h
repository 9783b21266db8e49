/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-clock.h"
#include "goen-draft.h"

#define N_FIELDS 14

/* What may be missing in a source. */
typedef struct {
  GoenPersonRecord *person;
  GoenPersonRecord *other;
  GoenPersonRecord *nobody;
  GoenProfile      *profile;
  GArray           *slots;
  gboolean          is_japanese;
} Fixture;

static inline gint64
at (const char *text)
{
  gint64 time = -1;

  g_assert_true (goen_clock_parse (text, &time));

  return time;
}

static inline GoenPersonRecord *
make_person (const char *family,
             const char *given,
             const char *company,
             const char *department,
             const char *title)
{
  GoenPersonRecord *person = goen_person_record_new ();

  person->family = g_strdup (family);
  person->given = g_strdup (given);
  if (company != NULL || department != NULL || title != NULL)
    g_ptr_array_add (person->affiliations, goen_affiliation_new (company, department, title));
  /* Notes are mine, and must not be in any draft. */
  person->note = g_strdup ("SECRET");
  person->private_note = g_strdup ("SECRET");
  person->met_how = g_strdup ("SECRET");

  return person;
}

static inline void
fixture_init (Fixture  *self,
              gboolean  is_japanese)
{
  GoenMeetingSlot slot = { at ("2026-11-25T14:00:00+09:00"), at ("2026-11-25T15:00:00+09:00") };

  self->is_japanese = is_japanese;
  self->nobody = goen_person_record_new ();
  self->profile = goen_profile_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (GoenMeetingSlot));
  g_array_append_val (self->slots, slot);

  self->person = is_japanese ? make_person ("高橋", "美咲", "株式会社みどり製作所", "企画部", "課長")
                             : make_person ("Takahashi", "Misaki", "Midori Ltd.", "Planning", "Manager");
  self->other = is_japanese ? make_person ("鈴木", "一郎", "あおい商事株式会社", NULL, NULL)
                            : make_person ("Suzuki", "Ichiro", "Aoi Trading", NULL, NULL);
  g_ptr_array_add (self->person->offers, g_strdup (is_japanese ? "部品の試作" : "prototypes"));
  g_ptr_array_add (self->other->needs, g_strdup (is_japanese ? "試作の相談先" : "somebody for prototypes"));

  self->profile->name = g_strdup (is_japanese ? "山田 太郎" : "Taro Yamada");
  self->profile->company = g_strdup (is_japanese ? "ごえん商事株式会社" : "Goen Ltd.");
  self->profile->title = g_strdup (is_japanese ? "営業部長" : "Sales Manager");
  self->profile->mail = g_strdup ("taro@example.jp");
}

static inline void
fixture_clear (Fixture *self)
{
  goen_person_record_free (self->person);
  goen_person_record_free (self->other);
  goen_person_record_free (self->nobody);
  goen_profile_free (self->profile);
  g_array_unref (self->slots);
}

/* A source in which the fields of @fields, one bit each, are there. */
static inline GoenDraftSource
make_source (const Fixture *self,
             guint          fields)
{
  gboolean ja = self->is_japanese;
  GoenDraftSource source = { .person = self->nobody, .now = at ("2026-11-20T21:30:00+09:00"), .zone = "Asia/Tokyo" };

#define HAS(bit) ((fields & (1u << (bit))) != 0)
  if (HAS (0)) source.person = self->person;
  if (HAS (1)) source.other = self->other;
  if (HAS (2)) source.profile = self->profile;
  if (HAS (3)) source.event_title = ja ? "異業種交流会" : "Spring Mixer";
  if (HAS (4)) source.event_start = at ("2026-11-19T19:00:00+09:00");
  if (HAS (5)) source.hook = ja ? "展示会の話" : "the trade fair";
  if (HAS (6)) source.promise = ja ? "カタログを送る" : "send the catalogue";
  if (HAS (7)) source.interest = ja ? "釣り" : "fishing";
  if (HAS (8)) source.occasion = ja ? "昇進" : "promotion";
  if (HAS (9)) source.info = ja ? "補助金" : "subsidies";
  if (HAS (10)) source.reason = ja ? "共同企画を相談したい" : "a joint stand";
  if (HAS (11)) source.slots = self->slots;
  if (HAS (12)) source.last_contact = at ("2026-05-10T12:00:00+09:00");
  if (HAS (13)) source.seasonal = TRUE;
#undef HAS

  return source;
}

/* Person, me, event with its time, hook: what an evening of quick capture leaves. */
#define EVENING ((1u << 0) | (1u << 2) | (1u << 3) | (1u << 4) | (1u << 5))
#define WITH(bit) (1u << (bit))
