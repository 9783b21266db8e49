/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-today-card.h"
#include "goen-today.h"

G_BEGIN_DECLS

/* What is to be practised: the introduction, and names and faces. */
GtkWidget *goen_today_pitch_row_new  (void);
void       goen_today_pitch_row_show (GtkWidget       *row,
                                      const GoenToday *today);
void       goen_today_pitch_row_open (GtkWidget       *row);
GtkWidget *goen_today_faces_row_new  (void);
void       goen_today_faces_row_show (GtkWidget       *row,
                                      const GoenToday *today);
void       goen_today_faces_row_open (GtkWidget       *row);

G_END_DECLS
