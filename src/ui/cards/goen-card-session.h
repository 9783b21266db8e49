/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-card-painter.h"
#include "goen-library-cards.h"

G_BEGIN_DECLS

/**
 * GoenCardSession:
 *
 * A design while it is being changed: what is on it, what is selected, and every step that can be taken back.
 *
 * The first change of a design that came with Goen makes an own one of it. Changes are saved by themselves, a moment later.
 *
 * Signals: ::changed, when the design or what the card says did; ::selection-changed, when the side or the selected item did;
 * ::became-own, before the first ::changed of an own copy; ::saved; ::failed (GError), when a save did.
 */
#define GOEN_TYPE_CARD_SESSION (goen_card_session_get_type ())
G_DECLARE_FINAL_TYPE (GoenCardSession, goen_card_session, GOEN, CARD_SESSION, GObject)

#define GOEN_CARD_NOTHING -1       /* no item is selected */

GoenCardSession       *goen_card_session_new          (GoenLibrary           *library,
                                                       const GoenCardDesign  *design,     /* copied */
                                                       const GoenCardDesk    *desk);      /* what the card says; not kept */
GoenLibrary           *goen_card_session_get_library  (GoenCardSession       *self);
gboolean               goen_card_session_can_write    (GoenCardSession       *self);
const GoenCardDesign  *goen_card_session_get_design   (GoenCardSession       *self);      /* valid until the next change, as what follows */
const GoenCardContent *goen_card_session_get_content  (GoenCardSession       *self);
void                   goen_card_session_set_desk     (GoenCardSession       *self,       /* what it says and its pictures, when they were read again */
                                                       const GoenCardDesk    *desk);
GBytes                *goen_card_session_get_picture  (GoenCardSession       *self,       /* (transfer none) (nullable): as it is stored */
                                                       GoenCardPictureKind    kind,
                                                       const char           **name);      /* (out) (optional) */
gboolean               goen_card_session_is_sample    (GoenCardSession       *self);      /* the card says what nobody wrote */
GoenCardPainter       *goen_card_session_get_painter  (GoenCardSession       *self);
GPtrArray             *goen_card_session_get_fits     (GoenCardSession       *self);      /* of GoenCardFit */

GoenCardSide           goen_card_session_get_side     (GoenCardSession       *self);
int                    goen_card_session_get_selected (GoenCardSession       *self);      /* a GoenCardField, or GOEN_CARD_NOTHING */
void                   goen_card_session_select       (GoenCardSession       *self,
                                                       GoenCardSide           side,
                                                       int                    field);
const GoenCardItem    *goen_card_session_get_item     (GoenCardSession       *self);      /* (nullable): the selected one, as it is designed */

void                   goen_card_session_apply        (GoenCardSession       *self,
                                                       GoenCardDesign        *design,     /* (transfer full) */
                                                       const char            *step);      /* (nullable): of the same name in a row, they are one */
gboolean               goen_card_session_can_undo     (GoenCardSession       *self);
gboolean               goen_card_session_can_redo     (GoenCardSession       *self);
void                   goen_card_session_undo         (GoenCardSession       *self);
void                   goen_card_session_redo         (GoenCardSession       *self);
void                   goen_card_session_flush        (GoenCardSession       *self);      /* saves now what waits to be saved */
void                   goen_card_session_give_up      (GoenCardSession       *self);      /* saves nothing any more: the design was removed */
void                   goen_card_session_go_on        (GoenCardSession       *self);      /* takes giving up back */

/* Changes, as steps to take back. */
void                   goen_card_session_set_item     (GoenCardSession       *self,       /* of its side; added where there was none */
                                                       GoenCardSide           side,
                                                       const GoenCardItem    *item,
                                                       const char            *step);
void                   goen_card_session_move         (GoenCardSession       *self,       /* the selected item, to a place as it is seen on the card */
                                                       const cairo_rectangle_t *box,
                                                       const char            *step);
void                   goen_card_session_show_field   (GoenCardSession       *self,
                                                       GoenCardSide           side,
                                                       GoenCardField          field,
                                                       gboolean               is_shown);
void                   goen_card_session_rename       (GoenCardSession       *self,
                                                       const char            *name);
void                   goen_card_session_reset        (GoenCardSession       *self);      /* as the design it was made from */

G_END_DECLS
