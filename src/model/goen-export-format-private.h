/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-export.h"

G_BEGIN_DECLS

/* What stands in the file: people as text of a format, and what of them the format could not hold. */
typedef struct {
  GoenExportFormat format;
  gboolean         with_private;
  gboolean         japanese;      /* names of columns */
  GString         *text;          /* (owned) what is to be written next */
  gboolean         has_written;   /* somebody */
  GPtrArray       *losses;        /* (owned) of GoenExportLoss */
} GoenExportText;

void goen_export_text_init   (GoenExportText         *self,
                              GoenExportFormat        format,
                              gboolean                with_private);
void goen_export_text_clear  (GoenExportText         *self);
void goen_export_text_begin  (GoenExportText         *self);    /* what stands before all people */
void goen_export_text_append (GoenExportText         *self,
                              const GoenPersonRecord *record);
void goen_export_text_end    (GoenExportText         *self);    /* what stands after them */

G_END_DECLS
