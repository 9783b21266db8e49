/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-draft.h"
#include "goen-follow.h"

G_BEGIN_DECLS

/* Everything that a draft is written from, read once when the dialog opens. All owned; what is missing is %NULL. The person comes without the private
 * note, which never gets into a draft. */
typedef struct {
  GoenFollowUp     *follow_up;
  GoenPersonRecord *person;
  GoenPersonRecord *other;          /* (nullable): to whom the person is introduced */
  GoenProfile      *profile;
  GPtrArray        *templates;      /* GoenTemplate */
  GPtrArray        *interactions;   /* GoenInteraction, latest first */
  GPtrArray        *open;           /* GoenFollowUp: what else is open for the person */
  GoenTouch        *touch;
  GArray           *busy;           /* gint64 start and end of own events in turn */
  GoenFollowUp     *next;           /* (nullable): the thank-you of the same event that comes after this one */
  guint             n_left;         /* thank-yous of the same event that are open besides this one */
} GoenDraftMaterial;

void               goen_draft_material_free        (GoenDraftMaterial    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDraftMaterial, goen_draft_material_free)

void               goen_draft_material_load_async  (GoenLibrary          *library,
                                                    const GoenFollowUp   *follow_up,   /* copied; with an id it is read anew */
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GoenDraftMaterial *goen_draft_material_load_finish (GAsyncResult         *result,
                                                    GError              **error);

/* What the slots are filled with unless the user says otherwise; (transfer none) (nullable). */
const char        *goen_draft_material_get_hook     (const GoenDraftMaterial *self);
const char        *goen_draft_material_get_promise  (const GoenDraftMaterial *self);
const char        *goen_draft_material_get_interest (const GoenDraftMaterial *self);
const char        *goen_draft_material_get_occasion (const GoenDraftMaterial *self);
const GoenTemplate *goen_draft_material_find_template (const GoenDraftMaterial *self,     /* the user's own in place of the built-in one */
                                                      GoenFollowUpKind         kind,
                                                      GoenTone                 tone,
                                                      const char              *language);

G_END_DECLS
