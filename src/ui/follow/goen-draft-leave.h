/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft-material.h"

G_BEGIN_DECLS

/* Lets a draft leave through another application, whose errors are shown over the dialog. Whether it was sent there only the user knows. */

/* Called when the other application has opened, with what the contact will have been if it was sent. */
typedef void (*GoenDraftLeftFunc) (GtkWidget           *dialog,
                                   GoenInteractionKind  by);

gboolean goen_draft_leave_by_mail (GtkWidget               *dialog,     /* FALSE where nobody has an address, and nothing happens */
                                   const GoenDraftMaterial *material,
                                   GoenFollowUpKind         kind,       /* as it is written: an introduction goes to both */
                                   const GoenDraft         *text,
                                   GoenDraftLeftFunc        left);
void     goen_draft_leave_by_page (GtkWidget               *dialog,
                                   const char              *uri,        /* of a GoenDraftPage */
                                   const GoenDraft         *text,
                                   GoenDraftLeftFunc        left);

G_END_DECLS
