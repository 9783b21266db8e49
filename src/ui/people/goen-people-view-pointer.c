/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-view-private.h"

#include "goen-people-row.h"

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
  goen_people_view_activate (self, goen_people_row_get_position (row));
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
  goen_people_view_mark (self, goen_person_get_id (person));
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

/* What the pointer does on the rows: open, mark, ask for the menu. */
void
goen_people_view_add_gestures (GoenPeopleView *self)
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

/* Shows the menu of the row that has the keyboard. */
void
goen_people_view_open_menu (GoenPeopleView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GoenPeopleRow *row = find_row_in (root != NULL ? gtk_root_get_focus (root) : NULL);
  graphene_point_t point;

  if (row != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT (self->style->avatar_size, self->style->row_height), &point))
    show_menu (self, row, &point);
}
