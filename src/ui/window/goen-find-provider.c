/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-find-provider.h"

#include "goen-find-events.h"
#include "goen-find-people.h"
#include "goen-find-pitches.h"
#include "goen-find-questions.h"

/* In the order in which their hits are shown. */
static const GoenFindProvider providers[] = {
  { goen_find_people_async, goen_find_people_finish },
  { goen_find_events_async, goen_find_events_finish },
  { goen_find_pitches_async, goen_find_pitches_finish },
  { goen_find_questions_async, goen_find_questions_finish },
};

/**
 * goen_find_provider_get:
 * @n_providers: (out): how many there are
 *
 * Everything that quick find looks through.
 *
 * Returns: (array length=n_providers): static data
 */
const GoenFindProvider *
goen_find_provider_get (guint *n_providers)
{
  *n_providers = G_N_ELEMENTS (providers);
  return providers;
}
