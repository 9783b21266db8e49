/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-jump-rail.h"
#include "goen-list-place.h"
#include "goen-people-view.h"
#include "goen-row-style.h"

G_BEGIN_DECLS

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

void goen_people_view_activate     (GoenPeopleView *self,
                                    guint           position);      /* as Return does */
void goen_people_view_mark         (GoenPeopleView *self,
                                    gint64          id);            /* begins to choose several */

/* In goen-people-view-pointer.c. */
void goen_people_view_add_gestures (GoenPeopleView *self);
void goen_people_view_open_menu    (GoenPeopleView *self);          /* of the row with the keyboard */

G_END_DECLS
