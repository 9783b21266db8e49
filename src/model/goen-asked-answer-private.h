/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-question-table.h"

G_BEGIN_DECLS

/* On the worker, in the transaction that saves what was asked. */
gboolean goen_asked_keep_answer   (GoenDatabase     *db,
                                   GoenAsked        *asked,
                                   GError          **error);
gboolean goen_asked_move_answer   (GoenDatabase     *db,
                                   const GoenAsked  *before,
                                   GoenAsked        *asked,
                                   GError          **error);
gboolean goen_asked_forget_answer (GoenDatabase     *db,
                                   const GoenAsked  *asked,
                                   GError          **error);

G_END_DECLS
