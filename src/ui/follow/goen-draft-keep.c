/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-keep.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

/* A draft that is being noted as sent. */
typedef struct {
  GoenFollowRequest   *request;    /* (owned) */
  GoenInteractionKind  sent_by;
} Sending;

static void
sending_free (Sending *sending)
{
  g_clear_pointer (&sending->request, goen_follow_request_free);
  g_free (sending);
}

static void
reopened_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_sent (GtkWidget *root,
           gpointer   data)
{
  GoenFollowRequest *request = data;

  goen_library_reopen_follow_up_async (request->library, request->id, NULL, reopened_cb, g_object_ref (root));
}

static void
show_sent (Sending            *sending,
           const GoenFollowUp *sent)
{
  GoenFollowRequest *request = g_steal_pointer (&sending->request);
  g_autofree char *title = NULL;

  /* Translators: %s is the name of the person to whom something was sent. */
  title = g_strdup_printf (_("Sent to %s: noted on the timeline"), sent->person_name != NULL ? sent->person_name : _("No name"));
  request->id = sent->id;
  goen_toast_show_undo (request->anchor, title, undo_sent, request, (GDestroyNotify) goen_follow_request_free);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GoenFollowUp *sent = goen_library_finish_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (sent == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  show_sent (g_task_get_task_data (task), sent);
  g_task_return_pointer (task, sent, (GDestroyNotify) goen_follow_up_free);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sending *sending = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GoenFollowUp) saved = goen_library_save_follow_up_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL)
    g_task_return_error (task, error);
  else
    goen_library_finish_follow_up_async (GOEN_LIBRARY (source), saved->id, sending->sent_by, NULL, finished_cb, g_object_ref (task));
}

/**
 * goen_draft_dup_follow_up:
 * @follow_up: as it is stored, or is to be added
 * @text: what was written
 * @kind: as what it was written
 * @tone: in which tone
 * @source: what the user said it is about
 *
 * Puts a draft into its follow-up. The kind of one that is stored stays what it is: a thank-you that also proposes dates
 * is still the thank-you that was due.
 *
 * Returns: (transfer full): a new follow-up
 */
GoenFollowUp *
goen_draft_dup_follow_up (const GoenFollowUp    *follow_up,
                          const GoenDraft       *text,
                          GoenFollowUpKind       kind,
                          GoenTone               tone,
                          const GoenDraftSource *source)
{
  GoenFollowUp *kept = goen_follow_up_copy (follow_up);
  gboolean is_promise = follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED;
  const char *hook = is_promise ? source->promise : source->hook;

  if (kept->id == 0)
    kept->kind = kind;
  if (kept->kind == GOEN_FOLLOW_UP_CONGRATULATE)
    hook = source->occasion;
  else if (kept->kind == GOEN_FOLLOW_UP_INFO && hook == NULL)
    hook = source->info;
  else if ((kept->kind == GOEN_FOLLOW_UP_MEET || kept->kind == GOEN_FOLLOW_UP_INTRODUCE) && hook == NULL)
    hook = source->reason;
  if (hook != NULL)
    g_set_str (&kept->hook, hook);
  kept->tone = tone;
  g_set_str (&kept->subject, *text->subject != '\0' ? text->subject : NULL);
  g_set_str (&kept->body, *text->body != '\0' ? text->body : NULL);

  return kept;
}

/**
 * goen_draft_send_kept_async:
 * @widget: any widget of the window or dialog
 * @library: the library
 * @follow_up: with the text that was sent; copied
 * @sent_by: how it was sent
 * @callback: called when it is noted
 * @user_data: for @callback
 *
 * Notes that a draft was sent, which a toast can take back.
 */
void
goen_draft_send_kept_async (GtkWidget           *widget,
                            GoenLibrary         *library,
                            const GoenFollowUp  *follow_up,
                            GoenInteractionKind  sent_by,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);
  Sending *sending = g_new0 (Sending, 1);

  sending->request = goen_follow_request_new (widget, library, follow_up->id);
  sending->sent_by = sent_by;
  g_task_set_source_tag (task, goen_draft_send_kept_async);
  g_task_set_task_data (task, sending, (GDestroyNotify) sending_free);
  goen_library_save_draft_async (library, follow_up, NULL, saved_cb, task);
}

/**
 * goen_draft_send_kept_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends goen_draft_send_kept_async().
 *
 * Returns: (transfer full) (nullable): the follow-up as it is stored now
 */
GoenFollowUp *
goen_draft_send_kept_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
