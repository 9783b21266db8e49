/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-view-private.h"

#include "goen-people-factory.h"

/* With fewer people a rail would be longer than the list. */
#define MIN_PEOPLE_FOR_RAIL 30

typedef enum {
  PROP_CLICK_OPENS = 1,
} GoenPeopleViewProperty;

enum {
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenPeopleView, goen_people_view, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_CLICK_OPENS + 1];
static guint signals[N_SIGNALS];

static void
update_header_factory (GoenPeopleView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (goen_id_list_get_has_sections (self->id_list))
    factory = goen_people_header_factory_new (self->id_list, self->style);
  gtk_list_view_set_header_factory (self->list, factory);
}

static void
update_rail (GoenPeopleView *self)
{
  gboolean visible = g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) >= MIN_PEOPLE_FOR_RAIL &&
                     goen_jump_rail_get_n_live (self->rail) > 1;

  if (gtk_widget_get_visible (GTK_WIDGET (self->rail)) == visible)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->rail), visible);
  if (visible)
    gtk_widget_add_css_class (GTK_WIDGET (self->scroller), "goen-beside-rail");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->scroller), "goen-beside-rail");
}

static void
redraw_rows (GoenPeopleView *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (row != NULL)
        gtk_widget_queue_draw (row);
    }
}

static void
update_style (GoenPeopleView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_clear_pointer (&self->style, goen_row_style_unref);
  self->style = goen_row_style_new (GTK_WIDGET (self->list));
  self->style->click_opens = self->click_opens;
  if (self->people == NULL)
    return;

  g_object_get (self->people, "selection-mode", &self->style->shows_checks, NULL);
  factory = goen_people_factory_new (self->library, self->style);
  gtk_list_view_set_factory (self->list, factory);
  update_header_factory (self);
}

static gboolean
style_idle_cb (gpointer user_data)
{
  GoenPeopleView *self = user_data;

  self->style_idle = 0;
  update_style (self);

  return G_SOURCE_REMOVE;
}

/* Rows are not rebuilt in the middle of a change of style. */
static void
queue_style (GoenPeopleView *self)
{
  if (self->style != NULL && self->style_idle == 0)
    self->style_idle = g_idle_add (style_idle_cb, self);
}

static void
has_sections_cb (GoenPeopleView *self)
{
  update_header_factory (self);
  update_rail (self);
}

static void
selection_mode_cb (GoenPeopleView *self)
{
  g_object_get (self->people, "selection-mode", &self->style->shows_checks, NULL);
  redraw_rows (self);
}

static void
selection_changed_cb (GoenPeopleView *self)
{
  if (self->style->shows_checks)
    redraw_rows (self);
}

static void
items_changed_cb (GoenPeopleView *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  /* Another answer altogether begins at its beginning; in any other GTK keeps the place. */
  if (added == g_list_model_get_n_items (G_LIST_MODEL (self->people)))
    goen_list_place_go_to_top (self->place);
}

static void
jump_cb (GoenPeopleView *self,
         guint           bucket)
{
  guint start;

  if (!goen_id_list_get_bucket (self->id_list, bucket, &start, NULL))
    return;

  gtk_list_view_scroll_to (self->list, start, GTK_LIST_SCROLL_NONE, NULL);
  goen_list_place_go_to_bucket (self->place, bucket);
}

static void
mark_selected_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);

  goen_people_view_mark (self, goen_section_list_get_selected_id (self->people));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);

  g_signal_emit (self, signals[OPEN], 0, goen_section_list_get_selected_id (self->people));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_people_view_open_menu (GOEN_PEOPLE_VIEW (widget));
}

static void
goen_people_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (goen_people_view_parent_class)->system_setting_changed (widget, setting);
  queue_style (GOEN_PEOPLE_VIEW (widget));
}

static void
goen_people_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (goen_people_view_parent_class)->root (widget);
  queue_style (GOEN_PEOPLE_VIEW (widget));
}

static void
goen_people_view_map (GtkWidget *widget)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);

  GTK_WIDGET_CLASS (goen_people_view_parent_class)->map (widget);
  goen_list_place_resume (self->place);
}

static void
goen_people_view_unmap (GtkWidget *widget)
{
  goen_list_place_let_go (GOEN_PEOPLE_VIEW (widget)->place);
  GTK_WIDGET_CLASS (goen_people_view_parent_class)->unmap (widget);
}

static void
goen_people_view_dispose (GObject *object)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (object);

  g_clear_handle_id (&self->style_idle, g_source_remove);
  goen_list_place_let_go (self->place);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->library != NULL)
    {
      /* The rows go before what they were made from. */
      gtk_list_view_set_model (self->list, NULL);
      gtk_list_view_set_factory (self->list, NULL);
      gtk_list_view_set_header_factory (self->list, NULL);
    }
  g_clear_object (&self->people);
  g_clear_object (&self->id_list);
  g_clear_object (&self->library);
  g_clear_pointer (&self->style, goen_row_style_unref);

  G_OBJECT_CLASS (goen_people_view_parent_class)->dispose (object);
}

static void
goen_people_view_finalize (GObject *object)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (object);

  goen_list_place_free (self->place);

  G_OBJECT_CLASS (goen_people_view_parent_class)->finalize (object);
}

static void
goen_people_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (object);

  switch ((GoenPeopleViewProperty) prop_id)
    {
    case PROP_CLICK_OPENS:
      g_value_set_boolean (value, self->click_opens);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (object);

  switch ((GoenPeopleViewProperty) prop_id)
    {
    case PROP_CLICK_OPENS:
      if (self->click_opens == g_value_get_boolean (value))
        return;
      self->click_opens = g_value_get_boolean (value);
      if (self->style != NULL)
        self->style->click_opens = self->click_opens;
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_people_view_class_init (GoenPeopleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_people_view_dispose;
  object_class->finalize = goen_people_view_finalize;
  object_class->get_property = goen_people_view_get_property;
  object_class->set_property = goen_people_view_set_property;
  widget_class->system_setting_changed = goen_people_view_system_setting_changed;
  widget_class->root = goen_people_view_root;
  widget_class->map = goen_people_view_map;
  widget_class->unmap = goen_people_view_unmap;

  properties[PROP_CLICK_OPENS] =
    g_param_spec_boolean ("click-opens", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GoenPeopleView::open:
   * @self: the view
   * @id: a person
   *
   * Emitted when the user wants to see a person, who has been selected.
   */
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "view.mark", NULL, mark_selected_action);
  gtk_widget_class_install_action (widget_class, "view.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "view.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "view.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "view.menu", NULL);
  /* Menus show the binding that was added last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "people.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "people.delete", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleView, list);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleView, rail);
  gtk_widget_class_bind_template_child (widget_class, GoenPeopleView, person_menu);
  gtk_widget_class_bind_template_callback (widget_class, goen_people_view_activate);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
}

static void
goen_people_view_init (GoenPeopleView *self)
{
  g_type_ensure (GOEN_TYPE_JUMP_RAIL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = goen_list_place_new (self->list, self->scroller);
  goen_people_view_add_gestures (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (queue_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self, "notify::scale-factor", G_CALLBACK (queue_style), self);
}

/**
 * goen_people_view_set_model:
 * @self: a view
 * @library: (transfer none): where photos come from
 * @people: (transfer none): the people
 *
 * Shows a list of people. It is done once.
 */
void
goen_people_view_set_model (GoenPeopleView  *self,
                            GoenLibrary     *library,
                            GoenSectionList *people)
{
  g_return_if_fail (GOEN_IS_PEOPLE_VIEW (self));
  g_return_if_fail (GOEN_IS_SECTION_LIST (people));
  g_return_if_fail (self->people == NULL);

  self->library = g_object_ref (library);
  self->people = g_object_ref (people);
  g_object_get (people, "id-list", &self->id_list, NULL);

  goen_jump_rail_set_id_list (self->rail, self->id_list);
  g_signal_connect_object (self->id_list, "notify::has-sections",
                           G_CALLBACK (has_sections_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->id_list, "settled", G_CALLBACK (update_rail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "notify::selection-mode",
                           G_CALLBACK (selection_mode_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);

  update_style (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (people));
  g_signal_connect_object (people, "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_people_view_scroll_to:
 * @self: a view
 * @id: a person
 * @focus: whether the keyboard focus goes there too
 *
 * Brings a person into sight.
 *
 * Returns: %FALSE when the list does not hold the person
 */
gboolean
goen_people_view_scroll_to (GoenPeopleView *self,
                            gint64          id,
                            gboolean        focus)
{
  guint position;

  g_return_val_if_fail (GOEN_IS_PEOPLE_VIEW (self), FALSE);

  if (id == 0 || self->id_list == NULL || !goen_id_list_find (self->id_list, id, &position))
    return FALSE;

  goen_list_place_let_go (self->place);
  gtk_list_view_scroll_to (self->list, position, focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return TRUE;
}

/* Gives the keyboard to the selected person, or to the first; FALSE when there is no row that could take it. */
static gboolean
focus_row (GoenPeopleView     *self,
           GtkListScrollFlags  flags)
{
  if (self->people == NULL)
    return FALSE;

  if (!goen_people_view_scroll_to (self, goen_section_list_get_selected_id (self->people), TRUE))
    {
      if (g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) == 0)
        return FALSE;

      gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | flags, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
    }

  /* A row that is known, but not on the screen yet, takes no keyboard. */
  return gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
}

/**
 * goen_people_view_enter:
 * @self: a view
 *
 * Gives the keyboard to the selected person, or to the first when none is, and leaves the selection as it is.
 *
 * Returns: %FALSE when nobody could take it
 */
gboolean
goen_people_view_enter (GoenPeopleView *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_VIEW (self), FALSE);

  return focus_row (self, GTK_LIST_SCROLL_NONE);
}

/**
 * goen_people_view_focus:
 * @self: a view
 *
 * Gives the keyboard to the selected person, or to the first, who is selected then.
 */
void
goen_people_view_focus (GoenPeopleView *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_VIEW (self));

  focus_row (self, GTK_LIST_SCROLL_SELECT);
}

/* Opens the person of a row, or marks it where several are chosen. */
void
goen_people_view_activate (GoenPeopleView *self,
                           guint           position)
{
  gint64 id = goen_id_list_get_id (self->id_list, position);

  if (self->style->shows_checks)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)", position, TRUE, FALSE);
      return;
    }

  if (id == 0)
    return;

  goen_section_list_set_selected_id (self->people, id);
  g_signal_emit (self, signals[OPEN], 0, id);
}

/* Begins to choose several people, with this one. */
void
goen_people_view_mark (GoenPeopleView *self,
                       gint64          id)
{
  guint position;

  goen_section_list_set_selection_mode (self->people, TRUE);
  if (goen_id_list_find (self->id_list, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)", position, TRUE, FALSE);
}
