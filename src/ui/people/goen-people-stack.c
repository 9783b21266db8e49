/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-stack.h"

#include <glib/gi18n-lib.h>

/* A spinner that flashes up is worse than a list that is there a moment later. */
#define SPINNER_DELAY_MS 200

struct _GoenPeopleStack
{
  AdwBin parent_instance;

  GoenIdList     *id_list;          /* (owned) (nullable) */
  guint           spinner_timeout;

  GtkStack       *stack;
  GoenPeopleView *view;
  AdwStatusPage  *nothing_page;
  AdwStatusPage  *error_page;
  GtkWidget      *add_button;
  GtkLabel       *add_label;
};

enum {
  OPEN,
  ADD,
  CLEAR,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPeopleStack, goen_people_stack, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
show_page (GoenPeopleStack *self,
           const char      *name)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) != 0)
    gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
spinner_cb (gpointer user_data)
{
  GoenPeopleStack *self = user_data;

  self->spinner_timeout = 0;
  show_page (self, "loading");

  return G_SOURCE_REMOVE;
}

static void
show_nothing_found (GoenPeopleStack *self,
                    const char      *search)
{
  g_autofree char *label = NULL;
  gboolean searching = *search != '\0';

  /* Translators: adds a person of the name that was searched for */
  label = g_strdup_printf (_("Add “%s”"), search);
  gtk_label_set_label (self->add_label, label);
  gtk_widget_set_visible (self->add_button, searching);
  adw_status_page_set_description (self->nothing_page,
                                   searching ? _("Nobody matches. A part of the name, reading, company or a number is enough.")
                                             : _("Nobody matches this filter."));
  show_page (self, "nothing");
}

static void
open_cb (GoenPeopleStack *self,
         gint64           id)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
add_cb (GoenPeopleStack *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
clear_cb (GoenPeopleStack *self)
{
  g_signal_emit (self, signals[CLEAR], 0);
}

static void
goen_people_stack_dispose (GObject *object)
{
  GoenPeopleStack *self = GOEN_PEOPLE_STACK (object);

  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_clear_object (&self->id_list);

  G_OBJECT_CLASS (goen_people_stack_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * GoenPeopleStack::open:
   * @self: the stack
   * @id: a person
   *
   * Emitted when the user wants to see a person, who has been selected.
   */
  signals[OPEN] =
    g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * GoenPeopleStack::add:
   * @self: the stack
   *
   * Emitted when the user wants to add a person of the name that was searched for.
   */
  signals[ADD] =
    g_signal_new ("add", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GoenPeopleStack::clear:
   * @self: the stack
   *
   * Emitted when the user wants to see everybody instead of nobody.
   */
  signals[CLEAR] =
    g_signal_new ("clear", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
goen_people_stack_class_init (GoenPeopleStackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_people_stack_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, view);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, error_page);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, add_button);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleStack, add_label);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
goen_people_stack_init (GoenPeopleStack *self)
{
  g_type_ensure (GOEN_TYPE_PEOPLE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_people_stack_set_model:
 * @self: the stack
 * @library: (transfer none): where photos come from
 * @people: (transfer none): the people
 *
 * Shows a list of people. It is done once.
 */
void
goen_people_stack_set_model (GoenPeopleStack *self,
                             GoenLibrary     *library,
                             GoenSectionList *people)
{
  g_return_if_fail (GOEN_IS_PEOPLE_STACK (self));
  g_return_if_fail (self->id_list == NULL);

  g_object_get (people, "id-list", &self->id_list, NULL);
  goen_people_view_set_model (self->view, library, people);
}

/**
 * goen_people_stack_update:
 * @self: the stack
 * @search: what is searched for, an empty string for nothing
 * @is_filtered: whether a filter hides people
 *
 * Chooses between the list and the pages that stand in its place.
 */
void
goen_people_stack_update (GoenPeopleStack *self,
                          const char      *search,
                          gboolean         is_filtered)
{
  const GError *error;

  g_return_if_fail (GOEN_IS_PEOPLE_STACK (self));
  g_return_if_fail (search != NULL);

  error = goen_id_list_get_error (self->id_list);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) > 0)
    show_page (self, "list");
  else if (goen_id_list_get_is_loading (self->id_list))
    {
      if (self->spinner_timeout == 0)
        self->spinner_timeout = g_timeout_add (SPINNER_DELAY_MS, spinner_cb, self);
    }
  else if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      show_page (self, "error");
    }
  else if (*search != '\0' || is_filtered)
    show_nothing_found (self, search);
  else
    show_page (self, "empty");
}

/**
 * goen_people_stack_get_view:
 * @self: the stack
 *
 * Gives the list.
 *
 * Returns: (transfer none): the list, on the screen or not
 */
GoenPeopleView *
goen_people_stack_get_view (GoenPeopleStack *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_STACK (self), NULL);

  return self->view;
}
