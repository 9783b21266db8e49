/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* How the rows of a group are made of items. */
typedef struct {
  gint64     (*get_key) (gconstpointer  item);      /* tells what is the same thing before and after */
  GtkWidget *(*create)  (GoenLibrary   *library,    /* a #GtkListBoxRow */
                         gconstpointer  item);
  gboolean   (*update)  (GtkWidget     *row,        /* FALSE when the row must be made anew */
                         gconstpointer  item,
                         gint64         now);
  void       (*activate) (GtkWidget    *row);       /* (nullable): Return, or a click */
} GoenTodayRows;

/**
 * GoenTodayGroup:
 *
 * A heading and the rows below it, there only when there are some. A new answer changes the rows that differ and leaves the
 * others with their focus.
 *
 * Only the first rows are made; the last one shows more. Properties: title (string).
 */
#define GOEN_TYPE_TODAY_GROUP (goen_today_group_get_type ())
G_DECLARE_FINAL_TYPE (GoenTodayGroup, goen_today_group, GOEN, TODAY_GROUP, GtkBox)

GtkWidget *goen_today_group_new   (const char          *title,
                                   const GoenTodayRows *rows);
gboolean   goen_today_group_show  (GoenTodayGroup      *self,      /* TRUE when the row that had the keyboard last is gone */
                                   GoenLibrary         *library,
                                   GPtrArray           *items,     /* kept until the next call */
                                   gint64               now);
void       goen_today_group_tick  (GoenTodayGroup      *self,      /* the same items, some time later */
                                   gint64               now);
gboolean   goen_today_group_focus (GoenTodayGroup      *self);     /* the row that has taken the place of the one that had it last; FALSE without rows */

gboolean   goen_today_is_under_dialog (GtkWidget *widget);

G_END_DECLS
