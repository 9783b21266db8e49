/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-today-card.h"
#include "goen-today.h"

G_BEGIN_DECLS

/* The question card of the day, and the ones of the days after it for who asks for another. */
GtkWidget *goen_today_question_new  (GoenLibrary     *library);
void       goen_today_question_show (GtkWidget       *row,
                                     const GoenToday *today);
void       goen_today_question_open (GtkWidget       *row);

G_END_DECLS
