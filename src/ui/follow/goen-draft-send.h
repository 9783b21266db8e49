/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-draft.h"

G_BEGIN_DECLS

/* The ways a draft leaves. None of them knows whether it was really sent. */

gboolean  goen_draft_can_mail     (const GoenPersonRecord *person);
void      goen_draft_mail_async   (GtkWidget              *widget,      /* in the mail application of the user */
                                   const GoenPersonRecord *person,
                                   const GoenPersonRecord *other,       /* (nullable): the second addressee of an introduction */
                                   const GoenDraft        *draft,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);
gboolean  goen_draft_mail_finish  (GAsyncResult           *result,
                                   GError                **error);
void      goen_draft_copy         (GtkWidget              *widget,
                                   const GoenDraft        *draft,
                                   gboolean                with_subject);

/* A page through which somebody can be written to. */
typedef struct {
  char *label;   /* "LinkedIn", "www.example.jp" */
  char *uri;
} GoenDraftPage;

GPtrArray *goen_draft_list_pages  (const GoenPersonRecord *person);     /* of GoenDraftPage */

G_END_DECLS
