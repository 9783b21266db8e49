/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-clock.h"
#include "goen-ics.h"
#include "goen-toast.h"

#define N_DATES 3
#define N_POOL  15   /* days to change to, before they come round again */

struct _GoenDraftDates
{
  AdwBin parent_instance;

  AdwActionRow *rows[N_DATES];
  GtkWidget    *none;         /* says that there is no day */
  GArray       *pool;         /* (owned): GoenMeetingSlot, all that are free */
  GArray       *slots;        /* (owned): GoenMeetingSlot, those proposed */
  guint         n_used;       /* of the pool */
  char         *calendar;     /* (owned) (nullable): what is being written */
};

G_DEFINE_FINAL_TYPE (GoenDraftDates, goen_draft_dates, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const GoenMeetingSlot *first = a;
  const GoenMeetingSlot *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static char *
dup_slot_text (const GoenMeetingSlot *slot)
{
  g_autoptr (GDateTime) start = goen_clock_to_local (slot->start, NULL);
  g_autoptr (GDateTime) end = goen_clock_to_local (slot->end, NULL);
  /* Translators: a proposed date, for g_date_time_format(): “Wed, 25 November 14:00”; the end of it follows. xgettext:no-c-format */
  g_autofree char *first = g_date_time_format (start, C_("proposed date", "%a, %-d %B %H:%M"));
  g_autofree char *last = g_date_time_format (end, "%H:%M");

  /* Translators: a span of time on one day. */
  return g_strdup_printf (C_("span of time", "%s – %s"), first, last);
}

static void
show (GoenDraftDates *self)
{
  for (guint i = 0; i < N_DATES; i++)
    {
      gboolean is_there = i < self->slots->len;
      g_autofree char *text = is_there ? dup_slot_text (&g_array_index (self->slots, GoenMeetingSlot, i)) : NULL;

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), is_there);
    }
  gtk_widget_set_visible (self->none, self->slots->len == 0);
}

static gboolean
is_proposed (GoenDraftDates        *self,
             const GoenMeetingSlot *slot)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_array_index (self->slots, GoenMeetingSlot, i).start == slot->start)
      return TRUE;

  return FALSE;
}

/* The next day of the pool that is not proposed already; the rows stay in the order of time. */
static void
replace (GoenDraftDates *self,
         guint           index)
{
  for (guint i = 0; i < self->pool->len; i++)
    {
      const GoenMeetingSlot *slot = &g_array_index (self->pool, GoenMeetingSlot, (self->n_used + i) % self->pool->len);

      if (is_proposed (self, slot))
        continue;
      g_array_index (self->slots, GoenMeetingSlot, index) = *slot;
      self->n_used = (self->n_used + i + 1) % self->pool->len;
      g_array_sort (self->slots, compare_slots);
      show (self);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
}

static void
another_clicked_cb (GtkButton *button,
                    gpointer   user_data)
{
  replace (user_data, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "goen-index")));
}

/* Saving */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GoenDraftDates) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->calendar, g_free);
  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    goen_toast_show (GTK_WIDGET (self), _("Calendar file saved"));
  else
    goen_error_show (GTK_WIDGET (self), _("The File Could Not Be Written"), error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenDraftDates) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_replace_contents_async (file, self->calendar, strlen (self->calendar), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                   written_cb, g_object_ref (self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    goen_error_show (GTK_WIDGET (self), _("No File Could Be Chosen"), error);
}

static void
save_clicked_cb (GoenDraftDates *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "draft.save-ics", NULL);
}

static void
goen_draft_dates_finalize (GObject *object)
{
  GoenDraftDates *self = GOEN_DRAFT_DATES (object);

  g_array_unref (self->pool);
  g_array_unref (self->slots);
  g_free (self->calendar);

  G_OBJECT_CLASS (goen_draft_dates_parent_class)->finalize (object);
}

static void
goen_draft_dates_class_init (GoenDraftDatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_draft_dates_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_row (GoenDraftDates *self,
          guint           index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Another Day"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Propose another free day instead"));
  g_object_set_data (G_OBJECT (button), "goen-index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (another_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  self->rows[index] = ADW_ACTION_ROW (row);

  return row;
}

static void
goen_draft_dates_init (GoenDraftDates *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *save = gtk_button_new_from_icon_name ("document-save-symbolic");

  self->pool = g_array_new (FALSE, FALSE, sizeof (GoenMeetingSlot));
  self->slots = g_array_new (FALSE, FALSE, sizeof (GoenMeetingSlot));
  gtk_widget_set_tooltip_text (save, _("Save the proposed dates as an .ics file, to attach or to put into your calendar"));
  gtk_widget_add_css_class (save, "flat");
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Proposed Dates"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), save);
  for (guint i = 0; i < N_DATES; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, i));
  self->none = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none), _("No free day was found in the coming year."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->none);
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * goen_draft_dates_set_material:
 * @self: the dates
 * @material: what is known
 *
 * Proposes dates that keep clear of holidays, of quiet periods of the person, and of own events.
 */
void
goen_draft_dates_set_material (GoenDraftDates          *self,
                               const GoenDraftMaterial *material)
{
  const GoenMeetingLimits limits = {
    .now = goen_clock_now (),
    .quiet = material->touch != NULL ? material->touch->quiet : NULL,
    .busy = material->busy,
  };

  g_array_unref (self->pool);
  self->pool = goen_meeting_slots_propose (&limits, N_POOL);
  self->n_used = MIN (N_DATES, self->pool->len);
  g_array_set_size (self->slots, 0);
  g_array_append_vals (self->slots, self->pool->data, self->n_used);
  g_array_sort (self->slots, compare_slots);
  if (self->pool->len > 0)
    self->n_used %= self->pool->len;
  show (self);
}

/**
 * goen_draft_dates_get_slots:
 * @self: the dates
 *
 * Gets what is proposed.
 *
 * Returns: (transfer none) (element-type GoenMeetingSlot): the earliest first
 */
GArray *
goen_draft_dates_get_slots (GoenDraftDates *self)
{
  return self->slots;
}

/**
 * goen_draft_dates_save_ics:
 * @self: the dates
 * @summary: what the meeting is called
 * @note: (nullable): what else the calendar shall say
 *
 * Asks for a file and writes the proposed dates to it.
 */
void
goen_draft_dates_save_ics (GoenDraftDates *self,
                           const char     *summary,
                           const char     *note)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GoenIcsProposal proposals[N_DATES] = { 0 };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < self->slots->len; i++)
    {
      const GoenMeetingSlot *slot = &g_array_index (self->slots, GoenMeetingSlot, i);

      proposals[i] = (GoenIcsProposal) { .start = slot->start, .end = slot->end, .summary = summary, .note = note };
    }
  g_free (self->calendar);
  self->calendar = goen_ics_write_proposals (proposals, self->slots->len, goen_clock_now ());
  g_return_if_fail (self->calendar != NULL);

  gtk_file_dialog_set_title (dialog, _("Save Proposed Dates"));
  /* Translators: the name of a file. */
  gtk_file_dialog_set_initial_name (dialog, _("dates.ics"));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, g_object_ref (self));
}
