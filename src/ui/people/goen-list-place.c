/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-list-place.h"

#include "goen-bucket-header.h"

typedef enum {
  PLACE_FREE,      /* what GTK has put there */
  PLACE_TOP,       /* the beginning of the list, its heading included */
  PLACE_BUCKET,    /* a heading */
} Place;

struct _GoenListPlace
{
  GtkListView       *list;       /* not owned */
  GtkScrolledWindow *scroller;   /* not owned */

  Place              place;
  GoenReadingBucket  bucket;
  GdkFrameClock     *clock;      /* (owned) (nullable): whose layout phase is waited for */
  gulong             layout;
};

static GtkWidget *
find_header (GoenListPlace *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *header = gtk_widget_get_first_child (child);

      if (GOEN_IS_BUCKET_HEADER (header) &&
          goen_bucket_header_get_bucket (GOEN_BUCKET_HEADER (header)) == self->bucket)
        return child;
    }

  return NULL;
}

static void
layout_cb (GoenListPlace *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *header = self->place == PLACE_BUCKET ? find_header (self) : NULL;
  graphene_point_t point;

  if (self->place == PLACE_TOP)
    gtk_adjustment_set_value (adjustment, 0);
  else if (header != NULL &&
           gtk_widget_compute_point (header, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + point.y);

  goen_list_place_let_go (self);
}

/* The frame clock repeats its layout phase when something asks for it there: what is scrolled now is
 * painted in the same frame. */
static void
queue (GoenListPlace *self,
       Place          place)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->list));

  self->place = place;
  if (self->clock != NULL || clock == NULL)
    return;

  self->clock = g_object_ref (clock);
  self->layout = g_signal_connect_data (clock, "layout", G_CALLBACK (layout_cb), self,
                                        NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * goen_list_place_new:
 * @list: a list of people
 * @scroller: around it
 *
 * Begins to see to the place of a list.
 *
 * Returns: (transfer full): to be freed before the widgets go
 */
GoenListPlace *
goen_list_place_new (GtkListView       *list,
                     GtkScrolledWindow *scroller)
{
  GoenListPlace *self = g_new0 (GoenListPlace, 1);

  self->list = list;
  self->scroller = scroller;

  return self;
}

/**
 * goen_list_place_free:
 * @self: a place
 *
 * Ends it.
 */
void
goen_list_place_free (GoenListPlace *self)
{
  goen_list_place_let_go (self);
  g_free (self);
}

/**
 * goen_list_place_go_to_top:
 * @self: a place
 *
 * Goes to the beginning, with its heading, in the next frame.
 */
void
goen_list_place_go_to_top (GoenListPlace *self)
{
  queue (self, PLACE_TOP);
}

/**
 * goen_list_place_go_to_bucket:
 * @self: a place
 * @bucket: a heading with people, to the first of whom the list has just been scrolled
 *
 * Brings a heading to the top in the next frame.
 */
void
goen_list_place_go_to_bucket (GoenListPlace     *self,
                              GoenReadingBucket  bucket)
{
  self->bucket = bucket;
  queue (self, PLACE_BUCKET);
}

/**
 * goen_list_place_let_go:
 * @self: a place
 *
 * Leaves the list where it is.
 */
void
goen_list_place_let_go (GoenListPlace *self)
{
  self->place = PLACE_FREE;
  if (self->clock != NULL)
    g_clear_signal_handler (&self->layout, self->clock);
  g_clear_object (&self->clock);
}

/**
 * goen_list_place_resume:
 * @self: a place
 *
 * Does what was asked for while the list was not on the screen.
 */
void
goen_list_place_resume (GoenListPlace *self)
{
  if (self->place != PLACE_FREE)
    queue (self, self->place);
}
