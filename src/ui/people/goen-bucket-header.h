/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goen-id-list.h"
#include "goen-row-style.h"

G_BEGIN_DECLS

/**
 * GoenBucketHeader:
 *
 * The heading あ か さ … over a part of the list, as high as the style says.
 */
#define GOEN_TYPE_BUCKET_HEADER (goen_bucket_header_get_type ())
G_DECLARE_FINAL_TYPE (GoenBucketHeader, goen_bucket_header, GOEN, BUCKET_HEADER, GtkWidget)

GtkWidget         *goen_bucket_header_new        (GoenRowStyle      *style);
void               goen_bucket_header_set_bucket (GoenBucketHeader  *self,
                                                  GoenReadingBucket  bucket);
GoenReadingBucket  goen_bucket_header_get_bucket (GoenBucketHeader  *self);

G_END_DECLS
