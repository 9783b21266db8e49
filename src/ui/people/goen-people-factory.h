/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-id-list.h"
#include "goen-row-style.h"

G_BEGIN_DECLS

/* What the rows and headings of a list of people are made by; a style belongs to the rows for as long as they are there. */
GtkListItemFactory *goen_people_factory_new        (GoenLibrary  *library,
                                                    GoenRowStyle *style);
GtkListItemFactory *goen_people_header_factory_new (GoenIdList   *ids,
                                                    GoenRowStyle *style);

G_END_DECLS
