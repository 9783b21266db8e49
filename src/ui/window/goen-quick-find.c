/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-quick-find.h"

#include <glib/gi18n-lib.h>

#include "goen-find-provider.h"
#include "goen-find-row.h"
#include "goen-toast.h"

/* Whoever is not among these is found faster with one more letter. */
#define MAX_HITS 20

/* So many of each kind come before the rest, so that an event is not below twenty people who were met at it. */
#define N_FIRST 5

struct _GoenQuickFind
{
  AdwDialog parent_instance;

  GoenLibrary  *library;        /* (owned) */
  GCancellable *cancellable;    /* (owned) (nullable): of the search under way */
  GPtrArray   **answers;        /* (owned): what each provider found, of GoenFindHit, (nullable) until it has answered */
  guint         n_waiting;      /* providers that have not answered */
  gboolean      is_impatient;   /* Return was pressed before the answer came */

  GtkEditable  *entry;
  GtkStack     *stack;
  GtkViewport  *viewport;
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (GoenQuickFind, goen_quick_find, ADW_TYPE_DIALOG)

typedef struct {
  GoenQuickFind *self;          /* (owned) */
  GCancellable  *cancellable;   /* (owned) */
  guint          provider;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->self);
  g_object_unref (search->cancellable);
  g_free (search);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

/* The focus stays in the entry; the screen reader follows the selection through this. */
static void
select_row (GoenQuickFind *self,
            GtkListBoxRow *row)
{
  if (row == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }
  gtk_list_box_select_row (self->list, row);
  gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (row), NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
select_by (GoenQuickFind *self,
           int            step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : 0;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (row != NULL)
    select_row (self, row);
}

static void
select_next (GoenQuickFind *self)
{
  select_by (self, 1);
}

static void
select_previous (GoenQuickFind *self)
{
  select_by (self, -1);
}

static void
row_activated_cb (GoenQuickFind *self,
                  GoenFindRow   *row)
{
  g_autoptr (GoenFindHit) hit = g_object_ref (goen_find_row_get_hit (row));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action_variant (window, goen_find_hit_get_action_name (hit), goen_find_hit_get_target (hit));
}

/* An answer to what was typed before is not what the user means by Return. */
static void
activate_cb (GoenQuickFind *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->n_waiting > 0)
    self->is_impatient = TRUE;
  else if (row != NULL)
    row_activated_cb (self, GOEN_FIND_ROW (row));
}

static guint
append_hits (GoenQuickFind *self,
             guint          first,
             guint          end)
{
  guint n_providers;
  guint n_hits = 0;

  goen_find_provider_get (&n_providers);
  for (guint i = 0; i < n_providers; i++)
    {
      for (guint j = first; self->answers[i] != NULL && j < MIN (self->answers[i]->len, end); j++, n_hits++)
        gtk_list_box_append (self->list, goen_find_row_new (g_ptr_array_index (self->answers[i], j)));
    }
  return n_hits;
}

static void
show_answers (GoenQuickFind *self)
{
  guint n_hits;
  g_autofree char *announcement = NULL;

  select_row (self, NULL);
  gtk_list_box_remove_all (self->list);
  n_hits = append_hits (self, 0, N_FIRST);
  n_hits += append_hits (self, N_FIRST, MAX_HITS);
  gtk_stack_set_visible_child_name (self->stack, n_hits > 0 ? "hits" : "none");
  if (n_hits > 0)
    {
      select_row (self, gtk_list_box_get_row_at_index (self->list, 0));
      announcement = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u result", "%u results", n_hits), n_hits);
    }
  else
    {
      announcement = g_strdup (_("No Results Found"));
    }
  gtk_accessible_announce (GTK_ACCESSIBLE (self), announcement, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  if (self->is_impatient)
    activate_cb (self);
}

static void
clear_answers (GoenQuickFind *self)
{
  guint n_providers;

  goen_find_provider_get (&n_providers);
  for (guint i = 0; i < n_providers; i++)
    g_clear_pointer (&self->answers[i], g_ptr_array_unref);
  self->n_waiting = 0;
  self->is_impatient = FALSE;
}

static void
stop (GoenQuickFind *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Search) search = user_data;
  GoenQuickFind *self = search->self;
  g_autoptr (GError) error = NULL;
  guint n_providers;
  GPtrArray *hits = goen_find_provider_get (&n_providers)[search->provider].find_finish (result, &error);

  /* Something else has been typed meanwhile. */
  if (self->cancellable != search->cancellable)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      return;
    }
  if (hits == NULL)
    goen_error_show (GTK_WIDGET (self), _("The search did not work"), error);
  self->answers[search->provider] = hits;
  if (--self->n_waiting == 0)
    show_answers (self);
}

/* What is still being converted by an input method is not searched for: it is no text of the entry yet. */
static void
search_changed_cb (GoenQuickFind *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  guint n_providers;
  const GoenFindProvider *providers = goen_find_provider_get (&n_providers);

  stop (self);
  clear_answers (self);
  if (*text == '\0')
    {
      gtk_list_box_remove_all (self->list);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  self->cancellable = g_cancellable_new ();
  self->n_waiting = n_providers;
  for (guint i = 0; i < n_providers; i++)
    {
      Search *search = g_new0 (Search, 1);

      search->self = g_object_ref (self);
      search->cancellable = g_object_ref (self->cancellable);
      search->provider = i;
      providers[i].find_async (self->library, text, MAX_HITS, self->cancellable, found_cb, search);
    }
}

static void
stop_search_cb (GoenQuickFind *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  select_next (GOEN_QUICK_FIND (widget));
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  select_previous (GOEN_QUICK_FIND (widget));
}

static void
goen_quick_find_closed (AdwDialog *dialog)
{
  stop (GOEN_QUICK_FIND (dialog));
}

static void
goen_quick_find_dispose (GObject *object)
{
  GoenQuickFind *self = GOEN_QUICK_FIND (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_QUICK_FIND);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_quick_find_parent_class)->dispose (object);
}

static void
goen_quick_find_finalize (GObject *object)
{
  GoenQuickFind *self = GOEN_QUICK_FIND (object);

  clear_answers (self);
  g_free (self->answers);

  G_OBJECT_CLASS (goen_quick_find_parent_class)->finalize (object);
}

static void
goen_quick_find_class_init (GoenQuickFindClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_quick_find_dispose;
  object_class->finalize = goen_quick_find_finalize;
  ADW_DIALOG_CLASS (klass)->closed = goen_quick_find_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-quick-find.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuickFind, entry);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickFind, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickFind, viewport);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickFind, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_next);
  gtk_widget_class_bind_template_callback (widget_class, select_previous);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "quick-find.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "quick-find.previous", NULL, previous_action);
}

static void
goen_quick_find_init (GoenQuickFind *self)
{
  guint n_providers;

  goen_find_provider_get (&n_providers);
  self->answers = g_new0 (GPtrArray *, n_providers);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_quick_find_new:
 * @library: what is searched
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_quick_find_new (GoenLibrary *library)
{
  GoenQuickFind *self = g_object_new (GOEN_TYPE_QUICK_FIND, NULL);

  self->library = g_object_ref (library);
  return ADW_DIALOG (self);
}
