/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GoenExtraList:
 *
 * Fields of an imported card that Goen does not know: shown, kept, removable.
 */
#define GOEN_TYPE_EXTRA_LIST (goen_extra_list_get_type ())
G_DECLARE_FINAL_TYPE (GoenExtraList, goen_extra_list, GOEN, EXTRA_LIST, AdwPreferencesGroup)

void       goen_extra_list_set_lines (GoenExtraList *self,
                                      GPtrArray     *lines);
GPtrArray *goen_extra_list_get_lines (GoenExtraList *self);

G_END_DECLS
