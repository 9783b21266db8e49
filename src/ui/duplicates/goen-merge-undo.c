/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-merge-undo.h"

#include <glib/gi18n-lib.h>

#include "goen-library-history.h"
#include "goen-toast.h"

/* A decision that can be taken back. */
typedef struct {
  GWeakRef     widget;     /* where it was made; its dialog may be gone by now */
  GoenLibrary *library;    /* (owned) */
  gint64       merge_id;
  gint64       a, b;
} Decision;

static Decision *
decision_new (GtkWidget   *widget,
              GoenLibrary *library)
{
  Decision *decision = g_new0 (Decision, 1);

  g_weak_ref_init (&decision->widget, widget);
  decision->library = g_object_ref (library);

  return decision;
}

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_weak_ref_clear (&decision->widget);
  g_object_unref (decision->library);
  g_free (decision);
}

/* What an answer needs that comes later. */
typedef struct {
  GtkWidget *root;      /* (owned) */
  GtkWidget *widget;    /* (owned) (nullable) */
} Answer;

static Answer *
answer_new (GtkWidget *root,
            Decision  *decision)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->root = g_object_ref (root);
  answer->widget = g_weak_ref_get (&decision->widget);

  return answer;
}

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->root);
  g_clear_object (&answer->widget);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static GtkWidget *
get_place (Answer *answer)
{
  if (answer->widget != NULL && gtk_widget_get_root (answer->widget) != NULL)
    return answer->widget;

  return answer->root;
}

static void
unmerged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *place = get_place (answer);

  if (!goen_library_undo_merge_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (place, _("The Two Entries Could Not Be Separated"), error);
  else
    gtk_widget_activate_action (place, "duplicates.search-again", NULL);
}

static void
undo_merge (GtkWidget *root,
            gpointer   data)
{
  Decision *decision = data;

  goen_library_undo_merge_async (decision->library, decision->merge_id, NULL, unmerged_cb, answer_new (root, decision));
}

static void
same_again_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *place = get_place (answer);

  if (!goen_library_set_not_same_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (place, _("The Decision Could Not Be Taken Back"), error);
  else
    gtk_widget_activate_action (place, "duplicates.search-again", NULL);
}

static void
undo_not_same (GtkWidget *root,
               gpointer   data)
{
  Decision *decision = data;

  goen_library_set_not_same_async (decision->library, decision->a, decision->b, FALSE, NULL,
                                   same_again_cb, answer_new (root, decision));
}

/**
 * goen_merge_undo_show:
 * @widget: where it was decided
 * @library: the library
 * @merge_id: the merge
 * @kept_name: who stays
 * @gone_name: who is now part of the other
 *
 * Tells that two people have become one, and offers to separate them.
 */
void
goen_merge_undo_show (GtkWidget   *widget,
                      GoenLibrary *library,
                      gint64       merge_id,
                      const char  *kept_name,
                      const char  *gone_name)
{
  Decision *decision = decision_new (widget, library);
  g_autofree char *title = NULL;

  decision->merge_id = merge_id;
  if (g_str_equal (kept_name, gone_name))
    /* Translators: two entries of one person have become one; %s is the name. */
    title = g_strdup_printf (_("Both entries of “%s” merged"), kept_name);
  else
    /* Translators: two entries have become one; the first name is of the one that is gone, the second of the one that stays. */
    title = g_strdup_printf (_("“%1$s” merged into “%2$s”"), gone_name, kept_name);
  goen_toast_show_undo (widget, title, undo_merge, decision, decision_free);
}

/**
 * goen_not_same_undo_show:
 * @widget: where it was decided
 * @library: the library
 * @a: a person
 * @b: another person
 *
 * Tells that two people will not be shown as duplicates again, and offers to take that back.
 */
void
goen_not_same_undo_show (GtkWidget   *widget,
                         GoenLibrary *library,
                         gint64       a,
                         gint64       b)
{
  Decision *decision = decision_new (widget, library);

  decision->a = a;
  decision->b = b;
  goen_toast_show_undo (widget, _("Noted that they are two people"), undo_not_same, decision, decision_free);
}
