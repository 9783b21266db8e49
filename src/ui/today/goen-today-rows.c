/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-today-rows.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-follow.h"
#include "goen-reconnect-row.h"
#include "goen-today-event-row.h"
#include "goen-today-practice.h"
#include "goen-today-question.h"

/* What is on, and what is next: the item is the whole answer. */

static gint64
running_key (gconstpointer item)
{
  return ((const GoenToday *) item)->running->id;
}

static gint64
next_key (gconstpointer item)
{
  return ((const GoenToday *) item)->next->id;
}

static GtkWidget *
create_event (GoenLibrary   *library,
              gconstpointer  item)
{
  return goen_today_event_row_new ();
}

static gboolean
update_running (GtkWidget     *row,
                gconstpointer  item,
                gint64         now)
{
  goen_today_event_row_show_running (GOEN_TODAY_EVENT_ROW (row), item);
  return TRUE;
}

static gboolean
update_next (GtkWidget     *row,
             gconstpointer  item,
             gint64         now)
{
  goen_today_event_row_show_next (GOEN_TODAY_EVENT_ROW (row), item);
  return TRUE;
}

static void
activate_event (GtkWidget *row)
{
  goen_today_event_row_open (GOEN_TODAY_EVENT_ROW (row));
}

/* Follow-ups */

static gint64
follow_up_key (gconstpointer item)
{
  return ((const GoenFollowUp *) item)->id;
}

static GtkWidget *
create_follow_up (GoenLibrary   *library,
                  gconstpointer  item)
{
  GtkWidget *row = goen_follow_up_row_new (library, item, TRUE);

  g_object_set_data_full (G_OBJECT (row), "goen-follow-up", goen_follow_up_copy (item), (GDestroyNotify) goen_follow_up_free);
  return row;
}

/* Whether a row of the one also shows the other. */
static gboolean
look_the_same (const GoenFollowUp *a,
               const GoenFollowUp *b)
{
  return a->person_id == b->person_id
         && a->other_id == b->other_id
         && a->event_id == b->event_id
         && a->kind == b->kind
         && a->state == b->state
         && a->due == b->due
         && a->snoozed == b->snoozed
         && a->person_has_photo == b->person_has_photo
         && g_strcmp0 (a->hook, b->hook) == 0
         && g_strcmp0 (a->subject, b->subject) == 0
         && g_strcmp0 (a->body, b->body) == 0
         && g_strcmp0 (a->person_name, b->person_name) == 0
         && g_strcmp0 (a->person_yomi, b->person_yomi) == 0
         && g_strcmp0 (a->person_company, b->person_company) == 0
         && g_strcmp0 (a->person_title, b->person_title) == 0
         && g_strcmp0 (a->other_name, b->other_name) == 0
         && g_strcmp0 (a->event_title, b->event_title) == 0;
}

static gboolean
update_follow_up (GtkWidget     *row,
                  gconstpointer  item,
                  gint64         now)
{
  if (!look_the_same (g_object_get_data (G_OBJECT (row), "goen-follow-up"), item))
    return FALSE;
  goen_follow_up_row_update (GOEN_FOLLOW_UP_ROW (row), now);
  return TRUE;
}

/* Events to look back on */

static gint64
reflect_key (gconstpointer item)
{
  return ((const GoenEventRow *) item)->id;
}

static void
reflect_cb (GtkWidget *row,
            gpointer   user_data)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "goen-event-id");

  gtk_widget_activate_action (row, "win.show-event-stage", "(xi)", *id, GOEN_STAGE_REFLECT);
}

static GtkWidget *
create_reflect (GoenLibrary   *library,
                gconstpointer  item)
{
  const GoenEventRow *event = item;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 2, NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data_full (G_OBJECT (row), "goen-event-id", g_memdup2 (&event->id, sizeof event->id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (reflect_cb), NULL);
  return row;
}

static gboolean
update_reflect (GtkWidget     *row,
                gconstpointer  item,
                gint64         now)
{
  const GoenEventRow *event = item;
  g_autofree char *met = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person met", "%u people met", event->n_met), event->n_met);
  g_autofree char *time = event->start != 0 ? goen_event_dup_time_text (event->start, event->end, event->zone, event->is_all_day) : NULL;
  g_autofree char *subtitle = time != NULL ? g_strjoin (_(" · "), time, met, NULL) : g_strdup (met);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), event->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return TRUE;
}

/* People to get in touch with again */

static gint64
reconnect_key (gconstpointer item)
{
  return ((const GoenReconnect *) item)->person_id;
}

static GtkWidget *
create_reconnect (GoenLibrary   *library,
                  gconstpointer  item)
{
  return goen_reconnect_row_new (library);
}

static gboolean
update_reconnect (GtkWidget     *row,
                  gconstpointer  item,
                  gint64         now)
{
  goen_reconnect_row_show (GOEN_RECONNECT_ROW (row), item, now);
  return TRUE;
}

static void
activate_reconnect (GtkWidget *row)
{
  goen_reconnect_row_write (GOEN_RECONNECT_ROW (row));
}

/* The question card, the introduction, and names and faces: the item is the whole answer. */

static gint64
single_key (gconstpointer item)
{
  return 1;
}

static GtkWidget *
create_question (GoenLibrary   *library,
                 gconstpointer  item)
{
  return goen_today_question_new (library);
}

static gboolean
update_question (GtkWidget     *row,
                 gconstpointer  item,
                 gint64         now)
{
  goen_today_question_show (row, item);
  return TRUE;
}

static GtkWidget *
create_pitch (GoenLibrary   *library,
              gconstpointer  item)
{
  return goen_today_pitch_row_new ();
}

static gboolean
update_pitch (GtkWidget     *row,
              gconstpointer  item,
              gint64         now)
{
  goen_today_pitch_row_show (row, item);
  return TRUE;
}

static GtkWidget *
create_faces (GoenLibrary   *library,
              gconstpointer  item)
{
  return goen_today_faces_row_new ();
}

static gboolean
update_faces (GtkWidget     *row,
              gconstpointer  item,
              gint64         now)
{
  goen_today_faces_row_show (row, item);
  return TRUE;
}

static const struct {
  const char    *title;
  GoenTodayRows  rows;
} groups[GOEN_N_TODAY_GROUPS] = {
  [GOEN_TODAY_RUNNING] = { N_("On Now"), { running_key, create_event, update_running, activate_event } },
  [GOEN_TODAY_THANKS] = { N_("Thank-Yous"), { follow_up_key, create_follow_up, update_follow_up, NULL } },
  [GOEN_TODAY_FOLLOW_UPS] = { N_("Follow-Ups and Promises"), { follow_up_key, create_follow_up, update_follow_up, NULL } },
  [GOEN_TODAY_NEXT] = { N_("Next Event"), { next_key, create_event, update_next, activate_event } },
  [GOEN_TODAY_REFLECT] = { N_("To Look Back On"), { reflect_key, create_reflect, update_reflect, NULL } },
  [GOEN_TODAY_RECONNECT] = { N_("Get in Touch Again"), { reconnect_key, create_reconnect, update_reconnect, activate_reconnect } },
  [GOEN_TODAY_QUESTION] = { N_("A Question to Ask"), { single_key, create_question, update_question, goen_today_question_open } },
  [GOEN_TODAY_PITCH] = { N_("Introduction to Practise"), { single_key, create_pitch, update_pitch, goen_today_pitch_row_open } },
  [GOEN_TODAY_FACES] = { N_("Names and Faces"), { single_key, create_faces, update_faces, goen_today_faces_row_open } },
};

/**
 * goen_today_group_kind_get_title:
 * @kind: a group
 *
 * The heading of a group.
 *
 * Returns: translated text
 */
const char *
goen_today_group_kind_get_title (GoenTodayGroupKind kind)
{
  return g_dgettext (GETTEXT_PACKAGE, groups[kind].title);
}

/**
 * goen_today_group_kind_get_rows:
 * @kind: a group
 *
 * How the rows of a group are made.
 *
 * Returns: static data
 */
const GoenTodayRows *
goen_today_group_kind_get_rows (GoenTodayGroupKind kind)
{
  return &groups[kind].rows;
}

static GPtrArray *
new_single (gpointer item,
            gboolean is_there)
{
  GPtrArray *items = g_ptr_array_new ();

  if (is_there)
    g_ptr_array_add (items, item);
  return items;
}

/**
 * goen_today_group_kind_get_items:
 * @kind: a group
 * @today: what was read
 *
 * What a group shows.
 *
 * Returns: (transfer container): its items, which belong to @today
 */
GPtrArray *
goen_today_group_kind_get_items (GoenTodayGroupKind  kind,
                                 GoenToday          *today)
{
  switch (kind)
    {
    case GOEN_TODAY_RUNNING:
      return new_single (today, today->running != NULL);

    case GOEN_TODAY_THANKS:
      return g_ptr_array_ref (today->thanks);

    case GOEN_TODAY_FOLLOW_UPS:
      return g_ptr_array_ref (today->follow_ups);

    case GOEN_TODAY_NEXT:
      return new_single (today, today->next != NULL);

    case GOEN_TODAY_REFLECT:
      return g_ptr_array_ref (today->to_reflect);

    case GOEN_TODAY_RECONNECT:
      return g_ptr_array_ref (today->reconnect);

    case GOEN_TODAY_QUESTION:
      return new_single (today, today->question != NULL);

    case GOEN_TODAY_PITCH:
      return new_single (today, today->pitch != NULL);

    case GOEN_TODAY_FACES:
      return new_single (today, today->n_faces > 0);

    case GOEN_N_TODAY_GROUPS:
    default:
      g_return_val_if_reached (g_ptr_array_new ());
    }
}
