/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-dialog.h"
#include "goen-follow-private.h"

/* A draft that is asked for. */
typedef struct {
  GoenFollowRequest *request;     /* (owned) */
  GoenFollowUp      *follow_up;   /* (owned): the new one */
} New;

static void
new_free (New *data)
{
  goen_follow_request_free (data->request);
  goen_follow_up_free (data->follow_up);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (New, new_free)

static void
present (GtkWidget          *anchor,
         GoenLibrary        *library,
         const GoenFollowUp *follow_up)
{
  adw_dialog_present (goen_draft_dialog_new (library, follow_up), anchor);
}

/* One of this kind that is open for the person, at this event or, where none was said, at any. */
static const GoenFollowUp *
find_open (GPtrArray          *follow_ups,
           const GoenFollowUp *wanted)
{
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const GoenFollowUp *open = follow_ups->pdata[i];

      if (open->kind == wanted->kind && open->person_id == wanted->person_id &&
          (wanted->event_id == 0 || open->event_id == wanted->event_id))
        return open;
    }

  return NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (New) data = user_data;
  /* Without an answer, a new one can still be written. */
  g_autoptr (GPtrArray) open = goen_library_list_follow_ups_finish (GOEN_LIBRARY (source), result, NULL);
  const GoenFollowUp *known = open != NULL ? find_open (open, data->follow_up) : NULL;

  present (data->request->anchor, data->request->library, known != NULL ? known : data->follow_up);
}

/**
 * goen_draft_present:
 * @parent: a widget of the window
 * @library: the library
 * @follow_up_id: a follow-up
 *
 * Shows the dialog that writes, sends and confirms a follow-up.
 */
void
goen_draft_present (GtkWidget   *parent,
                    GoenLibrary *library,
                    gint64       follow_up_id)
{
  g_autoptr (GoenFollowUp) follow_up = goen_follow_up_new ();
  g_autoptr (GtkWidget) anchor = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  anchor = goen_follow_get_anchor (parent);
  follow_up->id = follow_up_id;
  present (anchor, library, follow_up);
}

/**
 * goen_draft_present_new:
 * @parent: a widget of the window
 * @library: the library
 * @person_id: to whom
 * @kind: what
 * @event_id: where they were met, 0 for none
 *
 * Shows the dialog for something new to write, which is only kept when it is sent or saved.
 *
 * Where something of this kind is open for the person, that is shown: nobody wants to thank twice.
 */
void
goen_draft_present_new (GtkWidget        *parent,
                        GoenLibrary      *library,
                        gint64            person_id,
                        GoenFollowUpKind  kind,
                        gint64            event_id)
{
  GoenFollowUpsQuery query = { .person_id = person_id };
  New *data;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  data = g_new0 (New, 1);
  data->request = goen_follow_request_new (parent, library, person_id);
  data->follow_up = goen_follow_up_new ();
  data->follow_up->person_id = person_id;
  data->follow_up->kind = kind;
  data->follow_up->event_id = event_id;
  goen_library_list_follow_ups_async (library, &query, NULL, listed_cb, data);
}
