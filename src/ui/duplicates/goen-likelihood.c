/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-likelihood.h"

#include <glib/gi18n-lib.h>

/**
 * goen_likelihood_get_words:
 * @score: how alike two people are, 0 … 100
 *
 * Puts into words how likely two entries are one person. A number would look more exact than it is.
 *
 * Returns: (transfer none): a word or two, translated
 */
const char *
goen_likelihood_get_words (guint score)
{
  if (score >= GOEN_VERY_LIKELY)
    /* Translators: how likely it is that two entries are one person. */
    return C_("likelihood", "Very likely");
  if (score >= GOEN_LIKELY)
    return C_("likelihood", "Likely");
  if (score >= GOEN_LIKENESS_SHOWN)
    return C_("likelihood", "Possible");
  return C_("likelihood", "Unlikely");
}

/**
 * goen_likelihood_get_sentence:
 * @score: how alike two people are, 0 … 100
 *
 * Says how likely two entries are one person.
 *
 * Returns: (transfer none): a sentence, translated
 */
const char *
goen_likelihood_get_sentence (guint score)
{
  if (score >= GOEN_VERY_LIKELY)
    return _("Very Likely the Same Person");
  if (score >= GOEN_LIKELY)
    return _("Likely the Same Person");
  if (score >= GOEN_LIKENESS_SHOWN)
    return _("Possibly the Same Person");
  return _("Hardly the Same Person");
}
