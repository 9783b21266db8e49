/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-likeness.h"

G_BEGIN_DECLS

/* From this score on nobody who compares the two by hand would decide otherwise. */
#define GOEN_VERY_LIKELY 90
#define GOEN_LIKELY      70

const char *goen_likelihood_get_words    (guint score);   /* translated: “Very likely” */
const char *goen_likelihood_get_sentence (guint score);   /* translated: “Very Likely the Same Person” */

G_END_DECLS
