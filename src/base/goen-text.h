/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folding: the one way Goen compares, searches and matches Japanese and Latin text.
 * Everything here takes UTF-8 and gives new UTF-8 owned by the caller; NULL in gives "" out. */

char     *goen_text_fold            (const char *text);   /* NFKC, casefold, katakana→hiragana, kanji variants, no IVS, no Latin accents, no spaces or punctuation */
char     *goen_text_fold_mail       (const char *mail);   /* NFKC, casefold; keeps . @ _ + - */
char     *goen_text_fold_digits     (const char *phone);  /* ASCII digits only; +81… and 0081… become 0… ; a 内線 / ext part is dropped */
char    **goen_text_split_words     (const char *query);  /* at ASCII and U+3000 spaces; never an empty word */

/* Kana */
char     *goen_kana_to_hiragana     (const char *text);   /* full- and half-width katakana; the rest as it is */
char     *goen_kana_to_fullwidth    (const char *text);   /* half-width katakana to full width, joined with its (han)dakuten */
gboolean  goen_kana_is_reading      (const char *text);   /* only kana, ー, ・ and spaces, and at least one kana */
gboolean  goen_text_is_latin        (const char *text);   /* its first letter is Latin script */

/* Romaji: one spelling for Hepburn, Kunrei, with and without long vowels,
 * so that a query may stop in the middle of a syllable and still be a substring. */
char     *goen_romaji_from_kana     (const char *kana);   /* たかはし → "takahasi", さとう → "sato" */
char     *goen_romaji_fold_query    (const char *latin);  /* takahashi, takahasi → "takahasi"; satoh, satou → "sato" */

/* Company names */
char     *goen_company_strip_legal_form (const char *company); /* 株式会社 (株) ㈱ … removed, before or after; the rest as typed, trimmed */
char     *goen_company_fold             (const char *company); /* stripped, then folded; a name that is only a legal form folds as itself */
gboolean  goen_company_has_legal_form   (const char *company);

/* Phones */
void      goen_phone_split_extension (const char *phone, char **number, char **extension); /* 「03-0000-0000 内線12」 */

G_END_DECLS
