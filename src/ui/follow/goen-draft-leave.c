/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-leave.h"

#include <glib/gi18n-lib.h>

#include "goen-draft-send.h"
#include "goen-toast.h"

/* A draft that is on its way to another application. */
typedef struct {
  GtkWidget         *dialog;   /* (owned) */
  GoenDraftLeftFunc  left;
} Leaving;

static Leaving *
leaving_new (GtkWidget         *dialog,
             GoenDraftLeftFunc  left)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->dialog = g_object_ref (dialog);
  leaving->left = left;

  return leaving;
}

static void
leaving_free (Leaving *leaving)
{
  g_object_unref (leaving->dialog);
  g_free (leaving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static void
mailed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;

  if (goen_draft_mail_finish (result, &error))
    leaving->left (leaving->dialog, GOEN_INTERACTION_MAIL);
  else
    goen_error_show (leaving->dialog, _("The Mail Application Could Not Be Opened"), error);
}

static void
page_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    leaving->left (leaving->dialog, GOEN_INTERACTION_MESSAGE);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    goen_error_show (leaving->dialog, _("No Application Could Open This"), error);
}

/**
 * goen_draft_leave_by_mail:
 * @dialog: the dialog of the draft
 * @material: to whom it goes
 * @kind: as what it is written
 * @text: the draft; copied
 * @left: called when the mail application has opened
 *
 * Puts a draft into the mail application of the user, for both people when they are introduced.
 *
 * Returns: %FALSE when nobody has an address, and so nothing happens
 */
gboolean
goen_draft_leave_by_mail (GtkWidget               *dialog,
                          const GoenDraftMaterial *material,
                          GoenFollowUpKind         kind,
                          const GoenDraft         *text,
                          GoenDraftLeftFunc        left)
{
  const GoenPersonRecord *other = kind == GOEN_FOLLOW_UP_INTRODUCE ? material->other : NULL;

  if (!goen_draft_can_mail (material->person) && (other == NULL || !goen_draft_can_mail (other)))
    return FALSE;

  goen_draft_mail_async (dialog, material->person, other, text, mailed_cb, leaving_new (dialog, left));
  return TRUE;
}

/**
 * goen_draft_leave_by_page:
 * @dialog: the dialog of the draft
 * @uri: a page through which the person can be written to
 * @text: the draft
 * @left: called when the page has opened
 *
 * Copies a draft and opens a page. These pages take no text from outside, so it waits on the clipboard.
 */
void
goen_draft_leave_by_page (GtkWidget         *dialog,
                          const char        *uri,
                          const GoenDraft   *text,
                          GoenDraftLeftFunc  left)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);
  GtkRoot *root = gtk_widget_get_root (dialog);

  goen_draft_copy (dialog, text, FALSE);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, page_opened_cb,
                           leaving_new (dialog, left));
}
