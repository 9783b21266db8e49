/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-actions.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-questions-section.h"
#include "goen-toast.h"

/* A change, from the click to the end of its toast. */
typedef struct {
  GtkWidget        *anchor;    /* (owned) */
  GoenLibrary      *library;   /* (owned) */
  GoenQuestionCard *before;    /* (owned) */
  const char       *toast;     /* translated; (nullable) for one that shows at once what it did */
} Change;

static Change *
change_new (GtkWidget              *widget,
            GoenLibrary            *library,
            const GoenQuestionCard *before,
            const char             *toast)
{
  Change *change = g_new0 (Change, 1);

  change->anchor = goen_follow_get_anchor (widget);
  change->library = g_object_ref (library);
  change->before = goen_question_card_copy (before);
  change->toast = toast;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->anchor);
  g_object_unref (change->library);
  goen_question_card_free (change->before);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_flags (GtkWidget *root,
            gpointer   data)
{
  Change *change = data;

  goen_library_set_card_flags_async (change->library, change->before->key, change->before->is_favourite, change->before->is_hidden,
                                     NULL, undone_cb, g_object_ref (root));
}

static void
undo_trash (GtkWidget *root,
            gpointer   data)
{
  Change *change = data;

  goen_library_trash_card_async (change->library, change->before->id, FALSE, NULL, undone_cb, g_object_ref (root));
}

static void
flags_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *anchor = change->anchor;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (anchor, _("The Question Card Could Not Be Changed"), error);
  else if (change->toast != NULL)
    {
      const char *toast = change->toast;

      goen_toast_show_undo (anchor, toast, undo_flags, g_steal_pointer (&change), (GDestroyNotify) change_free);
    }
}

static void
trashed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *anchor = change->anchor;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (anchor, _("The Question Card Could Not Be Deleted"), error);
  else
    goen_toast_show_undo (anchor, _("Question card deleted"), undo_trash, g_steal_pointer (&change), (GDestroyNotify) change_free);
}

/* It shows itself, so no toast says so. */
static void
set_favourite (GtkWidget              *widget,
               GoenLibrary            *library,
               const GoenQuestionCard *card,
               gboolean                is_favourite)
{
  goen_library_set_card_flags_async (library, card->key, is_favourite, card->is_hidden, NULL, flags_set_cb,
                                     change_new (widget, library, card, NULL));
}

static void
set_hidden (GtkWidget              *widget,
            GoenLibrary            *library,
            const GoenQuestionCard *card,
            gboolean                is_hidden)
{
  goen_library_set_card_flags_async (library, card->key, card->is_favourite, is_hidden, NULL, flags_set_cb,
                                     change_new (widget, library, card, is_hidden ? _("Question card hidden") : _("Question card shown again")));
}

static void
trash (GtkWidget              *widget,
       GoenLibrary            *library,
       const GoenQuestionCard *card)
{
  g_return_if_fail (card->is_own);

  goen_library_trash_card_async (library, card->id, TRUE, NULL, trashed_cb, change_new (widget, library, card, NULL));
}

/**
 * goen_question_copy:
 * @widget: any widget of the window
 * @text: what a card says
 *
 * Puts a text on the clipboard and says so.
 */
void
goen_question_copy (GtkWidget  *widget,
                    const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  goen_toast_show (widget, _("Copied"));
}

static void
ask (GtkWidget              *widget,
     GoenLibrary            *library,
     const GoenQuestionCard *card)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();

  asked->card = g_strdup (card->key);
  asked->text = g_strdup (card->text);
  goen_asked_present (widget, library, asked);
}

/**
 * goen_question_act:
 * @widget: any widget of the window
 * @library: the library
 * @card: a card
 * @action: "asked", "favourite", "hide", "unhide", "edit", "lead-on", "delete" or "copy"
 *
 * Does to a card what an action says. What is edited and deleted is an own card.
 */
void
goen_question_act (GtkWidget              *widget,
                   GoenLibrary            *library,
                   const GoenQuestionCard *card,
                   const char             *action)
{
  if (g_str_equal (action, "asked"))
    ask (widget, library, card);
  else if (g_str_equal (action, "favourite"))
    set_favourite (widget, library, card, !card->is_favourite);
  else if (g_str_equal (action, "hide") || g_str_equal (action, "unhide"))
    set_hidden (widget, library, card, g_str_equal (action, "hide"));
  else if (g_str_equal (action, "edit"))
    goen_card_editor_present (widget, library, card, NULL);
  else if (g_str_equal (action, "lead-on"))
    goen_card_editor_present (widget, library, NULL, card->key);
  else if (g_str_equal (action, "delete"))
    trash (widget, library, card);
  else if (g_str_equal (action, "copy"))
    goen_question_copy (widget, card->text);
  else
    g_return_if_reached ();
}
