/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person-record.h"

G_BEGIN_DECLS

/* The stock the sample network is made from. Every table of strings ends with NULL. */

typedef struct {
  const char *written;
  const char *yomi;
  const char *latin;
  guint       weight;     /* bearers in Japan, in ten thousands */
} GoenSampleFamily;

typedef struct {
  const char *written;
  const char *yomi;
  const char *latin;
} GoenSampleWord;

typedef struct {
  const char *family;
  const char *given;
  const char *family_yomi;
  const char *given_yomi;
} GoenSampleWesterner;

typedef struct {
  const char *tag;
  const char *legal_form;       /* 税理士法人 …, or NULL for the usual kinds of company */
  const char *suffixes[4];      /* what follows the stem of the company's name */
  const char *suffix_yomis[4];
  const char *departments[5];
  const char *offers[5];
  const char *needs[5];
  const char *notes[6];
} GoenSampleIndustry;

typedef struct {
  const char *postal;
  const char *region;
  const char *locality;
  const char *town;
  const char *area_code;
} GoenSamplePlace;

extern const GoenSampleFamily goen_sample_families[];
extern const guint goen_sample_n_families;
extern const GoenSampleWord goen_sample_givens[];
extern const guint goen_sample_n_givens;
extern const GoenSampleWesterner goen_sample_westerners[];
extern const guint goen_sample_n_westerners;

extern const GoenSampleIndustry goen_sample_industries[];
extern const guint goen_sample_n_industries;
extern const GoenSampleWord goen_sample_stems[];
extern const guint goen_sample_n_stems;
extern const char * const goen_sample_titles[];
extern const char * const goen_sample_office_titles[];

extern const GoenSamplePlace goen_sample_places[];
extern const guint goen_sample_n_places;
extern const char * const goen_sample_buildings[];

extern const char * const goen_sample_gatherings[];
extern const char * const goen_sample_group_tags[];
extern const char * const goen_sample_hooks[];
extern const char * const goen_sample_impressions[];
extern const char * const goen_sample_next_steps[];
extern const char * const goen_sample_interests[];
extern const char * const goen_sample_private_notes[];

#define GOEN_SAMPLE_N_LEADING 12
GoenPersonRecord *goen_sample_leading_person         (guint  index);
gboolean          goen_sample_leading_get_introducer (guint  index,
                                                      guint *introducer);

G_END_DECLS
