/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-send.h"

#include <libportal-gtk4/portal-gtk4.h>
#include <libportal/portal.h>
#include <string.h>

#include "goen-contact-words.h"

/* What a mail needs when the portal has no answer. */
typedef struct {
  GtkWidget *widget;    /* (owned) */
  XdpPortal *portal;    /* (owned) */
  char      *uri;       /* (owned): mailto: */
} Mail;

static void
mail_free (Mail *mail)
{
  g_object_unref (mail->widget);
  g_clear_object (&mail->portal);
  g_free (mail->uri);
  g_free (mail);
}

static void
page_free (GoenDraftPage *page)
{
  g_free (page->label);
  g_free (page->uri);
  g_free (page);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_clear_error (&error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");
    }
  else
    g_task_return_error (task, error);
}

static void
launch (GTask *task)
{
  Mail *mail = g_task_get_task_data (task);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (mail->uri);

  gtk_uri_launcher_launch (launcher, get_window (mail->widget), NULL, launched_cb, g_object_ref (task));
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_compose_email_finish (XDP_PORTAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    launch (task);
}

/* The addresses as the mailto: has them, since that is where they were checked. */
static char **
split_addresses (const char *uri)
{
  const char *start = uri + strlen ("mailto:");
  g_autofree char *part = g_strndup (start, strcspn (start, "?"));
  g_auto (GStrv) parts = g_strsplit (part, ",", -1);
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *address = g_uri_unescape_string (parts[i], NULL);

      if (address != NULL)
        g_strv_builder_add (addresses, address);
    }

  return g_strv_builder_end (addresses);
}

/* Outside of a sandbox the mail application of the user is asked directly: the portal has no better answer there. */
static void
compose (GTask           *task,
         const GoenDraft *draft)
{
  Mail *mail = g_task_get_task_data (task);
  g_auto (GStrv) addresses = split_addresses (mail->uri);
  GtkWindow *window = get_window (mail->widget);
  XdpParent *parent = window != NULL ? xdp_parent_new_gtk (window) : NULL;

  mail->portal = xdp_portal_new ();
  xdp_portal_compose_email (mail->portal, parent, (const char *const *) addresses, NULL, NULL, draft->subject, draft->body, NULL,
                            XDP_EMAIL_FLAG_NONE, NULL, composed_cb, g_object_ref (task));
  g_clear_pointer (&parent, xdp_parent_free);
}

/**
 * goen_draft_can_mail:
 * @person: to whom
 *
 * Tells whether there is an address to write to.
 *
 * Returns: %TRUE when there is one
 */
gboolean
goen_draft_can_mail (const GoenPersonRecord *person)
{
  char subject[] = "";
  char body[] = "";
  const GoenDraft empty = { subject, body };
  g_autofree char *uri = goen_draft_dup_mailto (person, &empty);

  return uri != NULL;
}

/**
 * goen_draft_mail_async:
 * @widget: any widget of the window
 * @person: to whom
 * @other: (nullable): the second addressee
 * @draft: what is written
 * @callback: called when the mail application was asked
 * @user_data: for @callback
 *
 * Opens a draft in the mail application, in a sandbox through the portal.
 */
void
goen_draft_mail_async (GtkWidget              *widget,
                       const GoenPersonRecord *person,
                       const GoenPersonRecord *other,
                       const GoenDraft        *draft,
                       GAsyncReadyCallback     callback,
                       gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, callback, user_data);
  Mail *mail = g_new0 (Mail, 1);

  g_task_set_source_tag (task, goen_draft_mail_async);
  mail->widget = g_object_ref (widget);
  mail->uri = goen_draft_dup_mailto_both (person, other, draft);
  g_task_set_task_data (task, mail, (GDestroyNotify) mail_free);
  g_return_if_fail (mail->uri != NULL);

  if (xdp_portal_running_under_sandbox ())
    compose (task, draft);
  else
    launch (task);
}

/**
 * goen_draft_mail_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends goen_draft_mail_async().
 *
 * Returns: %TRUE when the mail application was opened
 */
gboolean
goen_draft_mail_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * goen_draft_copy:
 * @widget: any widget of the window
 * @draft: what is written
 * @with_subject: whether the subject stands above
 *
 * Puts a draft on the clipboard.
 */
void
goen_draft_copy (GtkWidget       *widget,
                 const GoenDraft *draft,
                 gboolean         with_subject)
{
  g_autofree char *text = with_subject && draft->subject != NULL && *draft->subject != '\0'
                          ? g_strconcat (draft->subject, "\n\n", draft->body, NULL)
                          : g_strdup (draft->body);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
add_pages (GPtrArray       *pages,
           GoenContactKind  kind,
           GPtrArray       *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *uri = goen_contact_dup_uri (kind, points->pdata[i]);
      GoenDraftPage *page;

      if (uri == NULL || !g_str_has_prefix (uri, "http"))
        continue;
      page = g_new0 (GoenDraftPage, 1);
      page->label = goen_contact_dup_label (kind, points->pdata[i]);
      page->uri = g_steal_pointer (&uri);
      g_ptr_array_add (pages, page);
    }
}

/**
 * goen_draft_list_pages:
 * @person: a person
 *
 * Lists the accounts and links of somebody that are web pages.
 *
 * Returns: (transfer full) (element-type GoenDraftPage): accounts first
 */
GPtrArray *
goen_draft_list_pages (const GoenPersonRecord *person)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);

  add_pages (pages, GOEN_CONTACT_ACCOUNT, person->accounts);
  add_pages (pages, GOEN_CONTACT_LINK, person->links);

  return pages;
}
