/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-follow.h"

G_BEGIN_DECLS

/**
 * GoenTemplateEditor:
 *
 * A page to edit one template, with its slots at hand and a preview for somebody who does not exist.
 */
#define GOEN_TYPE_TEMPLATE_EDITOR (goen_template_editor_get_type ())
G_DECLARE_FINAL_TYPE (GoenTemplateEditor, goen_template_editor, GOEN, TEMPLATE_EDITOR, AdwNavigationPage)

AdwNavigationPage *goen_template_editor_new        (GoenLibrary        *library,
                                                    const GoenTemplate *template);     /* copied; without an id a new one, or the built-in one when it has no name either */
gboolean           goen_template_editor_is_changed (GoenTemplateEditor *self);

G_END_DECLS
