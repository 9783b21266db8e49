/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft.h"

G_BEGIN_DECLS

/* What a template makes of somebody who does not exist, with every slot filled. */
GoenDraft *goen_template_dup_preview (const GoenTemplate *template,
                                      GoenTone            tone);       /* for a template of every tone */

G_END_DECLS
