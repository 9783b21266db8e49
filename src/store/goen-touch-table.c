/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-touch-private.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-error.h"

/**
 * goen_touch_free:
 * @self: (nullable) (transfer full): how somebody is kept in touch with
 *
 * Frees it.
 */
void
goen_touch_free (GoenTouch *self)
{
  if (self == NULL)
    return;

  g_free (self->tag);
  g_ptr_array_unref (self->quiet);
  g_free (self);
}

/* @created takes the time when the person was added. */
static gboolean
load_own (GoenDatabase  *db,
          GoenTouch     *touch,
          gint64        *created,
          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT ifnull (t.days, -1), t.snoozed, p.last_contact, p.created"
                           " FROM person p LEFT JOIN touch t ON t.person_id = p.id WHERE p.id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, touch->person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      goen_person_set_not_found (error);
      return FALSE;
    }

  touch->days = goen_statement_get (statement, 0);
  touch->snoozed = goen_statement_get (statement, 1);
  touch->last_contact = goen_statement_get (statement, 2);
  *created = goen_statement_get (statement, 3);

  return TRUE;
}

static gboolean
load_tag (GoenDatabase  *db,
          GoenTouch     *touch,
          GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT t.days, n.name FROM person_tag g CROSS JOIN tag_touch t ON t.tag_id = g.tag_id"
                           " CROSS JOIN tag n ON n.id = g.tag_id"
                           " WHERE g.person_id = ? ORDER BY t.days, g.position LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, touch->person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  touch->tag_days = goen_statement_get (statement, 0);
  touch->tag = goen_statement_dup (statement, 1);

  return TRUE;
}

static gboolean
load_balance (GoenDatabase  *db,
              GoenTouch     *touch,
              GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db,
                           "SELECT sum (" GOEN_BALANCE_GIVEN "), sum (" GOEN_BALANCE_RECEIVED ") FROM interaction"
                           " WHERE person_id = ? AND kind IN (6, 7, 8, 9)", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, touch->person_id);
  if (!goen_statement_step (statement, &has_row, error))
    return FALSE;

  touch->balance.given = goen_statement_get (statement, 0);
  touch->balance.received = goen_statement_get (statement, 1);

  return TRUE;
}

/*< private >
 * goen_touch_load_quiet:
 * @db: a database
 * @person_id: a person
 * @quiet: (element-type GoenQuietPeriod): added to
 * @error: return location for an error
 *
 * Reads when somebody is not to be disturbed.
 *
 * Returns: %FALSE on error
 */
gboolean
goen_touch_load_quiet (GoenDatabase  *db,
                       gint64         person_id,
                       GPtrArray     *quiet,
                       GError       **error)
{
  g_autoptr (GoenStatement) statement =
    goen_database_prepare (db, "SELECT from_day, to_day, text FROM quiet_period WHERE person_id = ? ORDER BY position", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, person_id);
  while (TRUE)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *text = NULL;

      if (!goen_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      from = goen_statement_dup (statement, 0);
      to = goen_statement_dup (statement, 1);
      text = goen_statement_dup (statement, 2);
      g_ptr_array_add (quiet, goen_quiet_period_new (from, to, text));
    }
}

/* The shortest wins; an own interval of 0 is never. Who was never in contact counts from the day they were added. */
static gint64
get_due (const GoenTouch *touch,
         gint64           created)
{
  int days = touch->days > 0 && (touch->tag_days == 0 || touch->days < touch->tag_days) ? touch->days : touch->tag_days;

  if (touch->days == 0 || days == 0)
    return 0;

  return (touch->last_contact > 0 ? touch->last_contact : created) + days * (gint64) GOEN_CLOCK_DAY;
}

/**
 * goen_touch_table_load:
 * @db: a database
 * @person_id: a person
 * @error: return location for an error
 *
 * Reads how somebody is kept in touch with. The shortest interval wins, of their own and those of their tags, and an own
 * one of 0 days, which is never, over all. Who was never in contact counts from the day on which they were added.
 *
 * Returns: (transfer full) (nullable): how, or %NULL with %GOEN_ERROR_NOT_FOUND or another error
 */
GoenTouch *
goen_touch_table_load (GoenDatabase  *db,
                       gint64         person_id,
                       GError       **error)
{
  g_autoptr (GoenTouch) touch = g_new0 (GoenTouch, 1);
  gint64 created = 0;

  touch->person_id = person_id;
  touch->quiet = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_quiet_period_free);
  if (!load_own (db, touch, &created, error) ||
      !load_tag (db, touch, error) ||
      !load_balance (db, touch, error) ||
      !goen_touch_load_quiet (db, person_id, touch->quiet, error))
    return NULL;

  touch->due = get_due (touch, created);

  return g_steal_pointer (&touch);
}

static gboolean
save_own (GoenDatabase     *db,
          const GoenTouch  *touch,
          GError          **error)
{
  g_autoptr (GoenStatement) statement = NULL;

  if (touch->days < 0 && touch->snoozed == 0)
    return goen_person_run_with_id (db, "DELETE FROM touch WHERE person_id = ?", touch->person_id, error);

  statement = goen_database_prepare (db,
                                     "INSERT INTO touch (person_id, days, snoozed) VALUES (?, ?, ?)"
                                     " ON CONFLICT (person_id) DO UPDATE SET days = excluded.days, snoozed = excluded.snoozed",
                                     error);
  if (statement == NULL)
    return FALSE;

  goen_statement_integer (statement, 1, touch->person_id);
  if (touch->days >= 0)
    goen_statement_integer (statement, 2, touch->days);
  goen_statement_integer (statement, 3, touch->snoozed);

  return goen_statement_run (statement, error);
}

static gboolean
save_quiet (GoenDatabase     *db,
            const GoenTouch  *touch,
            GError          **error)
{
  g_autoptr (GoenStatement) statement = NULL;

  if (!goen_person_run_with_id (db, "DELETE FROM quiet_period WHERE person_id = ?", touch->person_id, error))
    return FALSE;

  statement = goen_database_prepare (db,
                                     "INSERT INTO quiet_period (person_id, position, from_day, to_day, text)"
                                     " VALUES (?, ?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; touch->quiet != NULL && i < touch->quiet->len; i++)
    {
      const GoenQuietPeriod *period = touch->quiet->pdata[i];

      goen_statement_integer (statement, 1, touch->person_id);
      goen_statement_integer (statement, 2, i);
      goen_statement_text (statement, 3, period->from);
      goen_statement_text (statement, 4, period->to);
      goen_statement_filled_text (statement, 5, period->text);
      if (!goen_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_quiet (const GoenTouch  *touch,
             GError          **error)
{
  for (guint i = 0; touch->quiet != NULL && i < touch->quiet->len; i++)
    {
      const GoenQuietPeriod *period = touch->quiet->pdata[i];

      if (period->from != NULL && *period->from != '\0' && period->to != NULL && *period->to != '\0')
        continue;

      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID,
                           /* Translators: a quiet period is a time of the year in which somebody is not to be disturbed. */
                           _("Give the first and the last day of every quiet period."));
      return FALSE;
    }

  return TRUE;
}

/**
 * goen_touch_table_save:
 * @db: a database
 * @touch: how somebody is kept in touch with; its days, snoozed time and quiet periods are written
 * @error: return location for an error
 *
 * Writes how often somebody is to be kept in touch with.
 *
 * Returns: %FALSE with %GOEN_ERROR_NOT_FOUND, %GOEN_ERROR_INVALID for a quiet period without a beginning or an end, or
 *   another error
 */
gboolean
goen_touch_table_save (GoenDatabase     *db,
                       const GoenTouch  *touch,
                       GError          **error)
{
  if (!check_quiet (touch, error) ||
      !goen_follow_up_check_person (db, touch->person_id, error) ||
      !save_own (db, touch, error) ||
      !save_quiet (db, touch, error))
    return FALSE;

  goen_change_set_note (db->changes, GOEN_TABLE_TOUCH, touch->person_id, GOEN_CHANGE_CHANGED);

  return TRUE;
}
