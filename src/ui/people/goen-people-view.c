/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-view.h"

#include "goen-bucket-header.h"
#include "goen-jump-rail.h"
#include "goen-list-place.h"
#include "goen-people-row.h"

/* With fewer people a rail would be longer than the list. */
#define MIN_PEOPLE_FOR_RAIL 30

struct _GoenPeopleView
{
  AdwBin parent_instance;

  GoenLibrary     *library;      /* (owned) (nullable) */
  GoenSectionList *people;       /* (owned) (nullable) */
  GoenIdList      *id_list;      /* (owned) (nullable) */
  GoenRowStyle    *style;        /* (owned) (nullable) */
  gboolean         click_opens;
  guint            style_idle;

  GoenListPlace   *place;        /* (owned): what stands at the top of the window */

  GtkListView     *list;
  GtkScrolledWindow *scroller;
  GoenJumpRail    *rail;
  GMenuModel      *person_menu;
  GtkWidget       *popover;      /* (nullable) a child */
};

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
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              GoenPeopleView           *self)
{
  gtk_list_item_set_child (item, goen_people_row_new (self->library, self->style, item));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             GoenPeopleView           *self)
{
  goen_people_row_set_person (GOEN_PEOPLE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               GoenPeopleView           *self)
{
  goen_people_row_set_person (GOEN_PEOPLE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 GoenPeopleView           *self)
{
  gtk_list_header_set_child (header, goen_bucket_header_new (self->style));
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                GoenPeopleView           *self)
{
  GoenReadingBucket bucket = GOEN_BUCKET_OTHER;
  guint start, end;

  goen_id_list_get_section (self->id_list, gtk_list_header_get_start (header), &start, &end, &bucket);
  goen_bucket_header_set_bucket (GOEN_BUCKET_HEADER (gtk_list_header_get_child (header)), bucket);
}

static void
set_factory (GoenPeopleView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
}

static void
update_header_factory (GoenPeopleView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (goen_id_list_get_has_sections (self->id_list))
    {
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), self);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), self);
    }
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
  g_clear_pointer (&self->style, goen_row_style_unref);
  self->style = goen_row_style_new (GTK_WIDGET (self->list));
  self->style->click_opens = self->click_opens;
  if (self->people == NULL)
    return;

  g_object_get (self->people, "selection-mode", &self->style->shows_checks, NULL);
  set_factory (self);
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
activate_cb (GoenPeopleView *self,
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

static void
mark (GoenPeopleView *self,
      gint64          id)
{
  guint position;

  goen_section_list_set_selection_mode (self->people, TRUE);
  if (goen_id_list_find (self->id_list, id, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)", position, TRUE, FALSE);
}

static void
mark_selected_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);

  mark (self, goen_section_list_get_selected_id (self->people));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);

  g_signal_emit (self, signals[OPEN], 0, goen_section_list_get_selected_id (self->people));
}

static GoenPeopleRow *
find_row_in (GtkWidget *widget)
{
  GtkWidget *row;

  if (widget == NULL)
    return NULL;

  row = gtk_widget_get_ancestor (widget, GOEN_TYPE_PEOPLE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (widget);

  return GOEN_IS_PEOPLE_ROW (row) ? GOEN_PEOPLE_ROW (row) : NULL;
}

/* The keyboard goes back to the person, unless what was chosen has taken it. */
static void
menu_closed_cb (GoenPeopleView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, self->popover))
    goen_people_view_focus (self);
}

static gboolean
show_menu (GoenPeopleView         *self,
           GoenPeopleRow          *row,
           const graphene_point_t *point)
{
  GoenPerson *person = row != NULL ? goen_people_row_get_person (row) : NULL;

  if (person == NULL || self->style->shows_checks)
    return FALSE;

  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
  goen_section_list_set_selected_id (self->people, goen_person_get_id (person));
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->person_menu);
      g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (menu_closed_cb), self);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle) { point->x, point->y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));

  return TRUE;
}

/* Runs before the row's own handling of a click, which would select one person and drop the marks. */
static void
released_cb (GoenPeopleView  *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GoenPeopleRow *row = find_row_in (gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT));

  /* With Ctrl and Shift GtkListView knows what to do. */
  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;
  if (!self->style->shows_checks && !self->style->click_opens)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
  activate_cb (self, goen_people_row_get_position (row));
}

static void
long_pressed_cb (GoenPeopleView      *self,
                 double               x,
                 double               y,
                 GtkGestureLongPress *gesture)
{
  GoenPeopleRow *row = find_row_in (gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT));
  GoenPerson *person = row != NULL ? goen_people_row_get_person (row) : NULL;

  if (person == NULL || self->style->shows_checks)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mark (self, goen_person_get_id (person));
}

static void
secondary_pressed_cb (GoenPeopleView  *self,
                      int              n_press,
                      double           x,
                      double           y,
                      GtkGestureClick *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (show_menu (self, find_row_in (picked), &GRAPHENE_POINT_INIT (x, y)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenPeopleView *self = GOEN_PEOPLE_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GoenPeopleRow *row = find_row_in (root != NULL ? gtk_root_get_focus (root) : NULL);
  graphene_point_t point;

  if (row != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (row), widget,
                                &GRAPHENE_POINT_INIT (self->style->avatar_size, self->style->row_height), &point))
    show_menu (self, row, &point);
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
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
}

static void
add_gestures (GoenPeopleView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (long_press), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (long_press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (long_press));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
}

static void
goen_people_view_init (GoenPeopleView *self)
{
  g_type_ensure (GOEN_TYPE_JUMP_RAIL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = goen_list_place_new (self->list, self->scroller);
  add_gestures (self);

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

/**
 * goen_people_view_enter:
 * @self: a view
 *
 * Gives the keyboard to the selected person, or to the first when none is, and leaves the selection as it is.
 */
void
goen_people_view_enter (GoenPeopleView *self)
{
  g_return_if_fail (GOEN_IS_PEOPLE_VIEW (self));

  if (goen_people_view_scroll_to (self, goen_section_list_get_selected_id (self->people), TRUE) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) == 0)
    return;

  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * goen_people_view_focus:
 * @self: a view
 *
 * Gives the keyboard to the selected person, or to the first when the selected one is not in the list.
 */
void
goen_people_view_focus (GoenPeopleView *self)
{
  gint64 id;

  g_return_if_fail (GOEN_IS_PEOPLE_VIEW (self));

  id = goen_section_list_get_selected_id (self->people);
  if (goen_people_view_scroll_to (self, id, TRUE))
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->id_list)) == 0)
    return;

  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
