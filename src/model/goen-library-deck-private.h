/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-library-questions.h"

G_BEGIN_DECLS

/* On the worker. */
GPtrArray *goen_library_read_deck (GoenDatabase  *db,      /* of GoenQuestionCard: built-in ones first, with their state */
                                   GError       **error);

G_END_DECLS
