/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-faces-pages.h"

#include <glib/gi18n-lib.h>

#include "goen-face-words.h"

/* The description of a status page is markup. */
static void
show (AdwStatusPage *page,
      const char    *icon_name,
      const char    *title,
      const char    *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (page, icon_name);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, markup);
}

/**
 * goen_faces_page_show_nobody:
 * @page: the page
 * @at_event: whether only people of an event are asked for
 *
 * Says what is to be done so that there is something to ask.
 */
void
goen_faces_page_show_nobody (AdwStatusPage *page,
                             gboolean       at_event)
{
  show (page,
        "avatar-default-symbolic",
        _("No Names to Refresh Yet"),
        at_event ? _("People appear here who are on the list of this event or were met there, once they have a photo, an image of their business card, a reading, a company or something to remember them by.")
                 : _("People you have met appear here once they have a photo, an image of their business card, a reading, a company or something to remember them by."));
}

/**
 * goen_faces_page_show_not_due:
 * @page: the page
 * @later: (element-type GoenFaceCard): what is not due yet, soonest first
 * @now: Unix seconds
 *
 * Says that nothing is due, and when something will be.
 */
void
goen_faces_page_show_not_due (AdwStatusPage *page,
                              GPtrArray     *later,
                              gint64         now)
{
  const GoenFaceCard *next = later->pdata[0];
  g_autofree char *when = goen_face_dup_interval (MAX (next->memory.due - now, 0));
  /* Translators: %s is "in 3 days" or "in 10 minutes". */
  g_autofree char *text = g_strdup_printf (_("You know these names well enough for now. The next one comes up %s."), when);

  show (page, "object-select-symbolic", _("Nothing Is Due"), text);
}

static char *
dup_result (GoenFacesDrill *drill)
{
  guint n_asked = goen_faces_drill_get_n_asked (drill);
  guint n_recalled = n_asked - goen_faces_drill_get_n_forgotten (drill);

  /* Translators: the first number is how many came to mind of those asked, the second how many were asked. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u came to mind at the first try.",
                                       "%u of %u came to mind at the first try.", n_asked),
                          n_recalled, n_asked);
}

/**
 * goen_faces_page_show_done:
 * @page: the page
 * @drill: the drill
 *
 * Says what came of a drill that is through, or whose time is over.
 */
void
goen_faces_page_show_done (AdwStatusPage  *page,
                           GoenFacesDrill *drill)
{
  guint n_left = goen_faces_drill_get_n_left (drill);
  g_autofree char *result = dup_result (drill);
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  if (n_left == 0)
    {
      show (page, "object-select-symbolic", _("All Refreshed"), result);
      return;
    }
  left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is left for another time.", "%u are left for another time.", n_left), n_left);
  text = g_strjoin ("\n", result, left, NULL);
  show (page, "alarm-symbolic", _("That Was Three Minutes"), text);
}

/**
 * goen_faces_page_show_error:
 * @page: the page
 * @error: why there is nothing to ask
 *
 * Says that the names could not be read.
 */
void
goen_faces_page_show_error (AdwStatusPage *page,
                            const GError  *error)
{
  show (page, "dialog-warning-symbolic", _("The Names Could Not Be Read"), error->message);
}
