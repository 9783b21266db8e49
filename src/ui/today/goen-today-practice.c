/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-practice.h"

#include <glib/gi18n-lib.h>

/* So many seconds for a name with what belongs to it, and three minutes at most. */
#define SECONDS_EACH 20
#define MAX_MINUTES 3

#define ID "goen-id"

static void
set_id (GtkWidget *row,
        gint64     id)
{
  g_object_set_data_full (G_OBJECT (row), ID, g_memdup2 (&id, sizeof id), g_free);
}

static gint64
get_id (GtkWidget *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), ID);

  return id != NULL ? *id : 0;
}

static void
practise_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.practise", "x", get_id (row));
}

/**
 * goen_today_pitch_row_new:
 *
 * Makes a row for the introduction to practise.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_today_pitch_row_new (void)
{
  GtkWidget *row = goen_today_card_new ();
  GtkWidget *button = goen_today_card_add_button (GOEN_TODAY_CARD (row), _("_Practise"), NULL, FALSE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (practise_cb), row, G_CONNECT_SWAPPED);
  return row;
}

/**
 * goen_today_pitch_row_show:
 * @row: the row
 * @today: what the day shows; its introduction is set
 *
 * Says what is to be practised, and why.
 */
void
goen_today_pitch_row_show (GtkWidget       *row,
                           const GoenToday *today)
{
  set_id (row, today->pitch->id);
  goen_today_card_show (GOEN_TODAY_CARD (row), today->pitch->name, today->pitch_reason);
}

/**
 * goen_today_pitch_row_open:
 * @row: the row
 *
 * Shows the introduction.
 */
void
goen_today_pitch_row_open (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.show-pitch", "x", get_id (row));
}

/**
 * goen_today_faces_row_new:
 *
 * Makes a row for the names to refresh.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_today_faces_row_new (void)
{
  GtkWidget *row = goen_today_card_new ();
  GtkWidget *button = goen_today_card_add_button (GOEN_TODAY_CARD (row), _("_Refresh…"), NULL, FALSE);

  g_signal_connect_object (button, "clicked", G_CALLBACK (goen_today_faces_row_open), row, G_CONNECT_SWAPPED);
  return row;
}

/**
 * goen_today_faces_row_show:
 * @row: the row
 * @today: what the day shows; somebody is to be refreshed
 *
 * Says how many there are, and how long it takes.
 */
void
goen_today_faces_row_show (GtkWidget       *row,
                           const GoenToday *today)
{
  guint minutes = CLAMP ((today->n_faces * SECONDS_EACH + 59) / 60, 1, MAX_MINUTES);
  g_autofree char *time = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %u minute", "about %u minutes", minutes), minutes);
  /* Translators: %s is "about 2 minutes". */
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name to refresh, %s", "%u names to refresh, %s",
                                                         today->n_faces), today->n_faces, time);
  g_autofree char *text = NULL;

  if (today->faces_event_title != NULL)
    /* Translators: %s is the title of an event. */
    text = g_strdup_printf (_("Whom you may meet again at “%s”"), today->faces_event_title);
  set_id (row, today->faces_event_id);
  goen_today_card_show (GOEN_TODAY_CARD (row), title, text);
}

/**
 * goen_today_faces_row_open:
 * @row: the row
 *
 * Begins to ask.
 */
void
goen_today_faces_row_open (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.faces", "x", get_id (row));
}
