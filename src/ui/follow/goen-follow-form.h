/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/**
 * GoenFollowForm:
 *
 * A dialog with a few fields that are saved together: Cancel, Save, Ctrl+Return, and a question before what was typed is lost.
 *
 * What is derived from it adds groups of rows, says when one was changed, and writes in its save().
 */
#define GOEN_TYPE_FOLLOW_FORM (goen_follow_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (GoenFollowForm, goen_follow_form, GOEN, FOLLOW_FORM, AdwDialog)

struct _GoenFollowFormClass {
  AdwDialogClass parent_class;

  /* Begins to write what was entered; ends with goen_follow_form_saved(), _failed() or _complain(). */
  void (*save) (GoenFollowForm *self);
};

void         goen_follow_form_set_library (GoenFollowForm *self,
                                           GoenLibrary    *library);
GoenLibrary *goen_follow_form_get_library (GoenFollowForm *self);
void         goen_follow_form_add         (GoenFollowForm *self,
                                           GtkWidget      *child);
GtkWidget   *goen_follow_form_make_row    (GtkWidget      *child);  /* (transfer floating): a row of a group around something that is none */
void         goen_follow_form_touch       (GoenFollowForm *self);   /* something was changed */
void         goen_follow_form_present     (GoenFollowForm *self,
                                           GtkWidget      *parent);
GtkWidget   *goen_follow_form_get_anchor  (GoenFollowForm *self);   /* where a toast appears when the dialog is gone */
void         goen_follow_form_saved       (GoenFollowForm *self);   /* closes it */
void         goen_follow_form_failed      (GoenFollowForm *self,
                                           const char     *heading,
                                           const GError   *error);
void         goen_follow_form_complain    (GoenFollowForm *self,
                                           const char     *sentence);

G_END_DECLS
