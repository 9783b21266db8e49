/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-list-row.h"

#include <glib/gi18n-lib.h>

#include "goen-clock.h"
#include "goen-pitch-fit.h"

struct _GoenPitchListRow
{
  GtkListBoxRow parent_instance;

  gint64     id;
  guint      position;

  GtkWidget *branch;
  GtkLabel  *name;
  GtkLabel  *audience;
  GtkWidget *mark;
  GtkLabel  *facts;
};

G_DEFINE_FINAL_TYPE (GoenPitchListRow, goen_pitch_list_row, GTK_TYPE_LIST_BOX_ROW)

static int
count_days (gint64 from,
            gint64 to)
{
  g_autoptr (GDateTime) first = g_date_time_new_from_unix_local (from);
  g_autoptr (GDateTime) last = g_date_time_new_from_unix_local (to);
  g_autoptr (GDateTime) first_day = g_date_time_new_local (g_date_time_get_year (first), g_date_time_get_month (first),
                                                           g_date_time_get_day_of_month (first), 12, 0, 0);
  g_autoptr (GDateTime) last_day = g_date_time_new_local (g_date_time_get_year (last), g_date_time_get_month (last),
                                                          g_date_time_get_day_of_month (last), 12, 0, 0);

  return (g_date_time_difference (last_day, first_day) + G_TIME_SPAN_HOUR) / G_TIME_SPAN_DAY;
}

static char *
dup_practised (gint64 last_take)
{
  int days = count_days (last_take, goen_clock_now ());

  if (days <= 0)
    return g_strdup (_("Practised today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Practised %d day ago", "Practised %d days ago", days), days);
}

static char *
dup_facts (const GoenPitch          *pitch,
           const GoenPitchListPlace *place,
           const char               *figures)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (builder, figures);
  if (pitch->n_takes == 0 || pitch->last_take == 0)
    g_strv_builder_add (builder, _("Not practised yet"));
  else
    g_strv_builder_take (builder, dup_practised (pitch->last_take));
  if (place->takes.n_takes > 0)
    /* Translators: how many of the last practice runs were neither too short nor too long. */
    g_strv_builder_take (builder, g_strdup_printf (_("On time %u/%u"), place->takes.n_on_time, place->takes.n_takes));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (_(" · "), parts);
}

static void
show_label (GoenPitchListRow         *self,
            const GoenPitch          *pitch,
            const GoenPitchListPlace *place,
            const char               *facts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;

  g_strv_builder_add (builder, pitch->name);
  if (pitch->audience != NULL)
    g_strv_builder_add (builder, pitch->audience);
  g_strv_builder_add (builder, facts);
  if (place->parent != NULL)
    /* Translators: a version of the introduction; %s is the one it was made from. */
    g_strv_builder_take (builder, g_strdup_printf (_("Made from “%s”"), place->parent->name));
  parts = g_strv_builder_end (builder);
  label = g_strjoinv (C_("list of facts", ", "), parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
goen_pitch_list_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PITCH_LIST_ROW);

  G_OBJECT_CLASS (goen_pitch_list_row_parent_class)->dispose (object);
}

static void
goen_pitch_list_row_class_init (GoenPitchListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_pitch_list_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-pitch-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPitchListRow, branch);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchListRow, name);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchListRow, audience);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchListRow, mark);
  gtk_widget_class_bind_template_child (widget_class, GoenPitchListRow, facts);
}

static void
goen_pitch_list_row_init (GoenPitchListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_pitch_list_row_new:
 * @id: a version
 *
 * Creates a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_pitch_list_row_new (gint64 id)
{
  GoenPitchListRow *self = g_object_new (GOEN_TYPE_PITCH_LIST_ROW, NULL);

  self->id = id;

  return GTK_WIDGET (self);
}

/**
 * goen_pitch_list_row_get_id:
 * @self: a row
 *
 * Which version it shows.
 *
 * Returns: its id
 */
gint64
goen_pitch_list_row_get_id (GoenPitchListRow *self)
{
  return self->id;
}

/**
 * goen_pitch_list_row_get_position:
 * @self: a row
 *
 * Where it stands in the list.
 *
 * Returns: its position
 */
guint
goen_pitch_list_row_get_position (GoenPitchListRow *self)
{
  return self->position;
}

/**
 * goen_pitch_list_row_show:
 * @self: a row
 * @pitch: the version
 * @place: where it stands, and how it went in practice
 * @speaker: who measures it
 *
 * Shows a version.
 */
void
goen_pitch_list_row_show (GoenPitchListRow         *self,
                          const GoenPitch          *pitch,
                          const GoenPitchListPlace *place,
                          GoenPitchSpeaker         *speaker)
{
  GoenPitchContext context = goen_pitch_speaker_get_context (speaker);
  GoenPitchTimes times = goen_pitch_meter_pitch (goen_pitch_speaker_get_meter (speaker), pitch, &context);
  g_autofree char *figures = goen_pitch_fit_dup_figures (times.all.ms, pitch->seconds);
  g_autofree char *facts = dup_facts (pitch, place, figures);

  self->position = place->position;
  gtk_widget_set_visible (self->branch, place->parent != NULL);
  gtk_label_set_text (self->name, pitch->name);
  gtk_label_set_text (self->audience, pitch->audience != NULL ? pitch->audience : "");
  gtk_widget_set_visible (GTK_WIDGET (self->audience), pitch->audience != NULL);
  gtk_label_set_text (self->facts, facts);
  goen_fit_set_css_class (self->mark, goen_pitch_fit_tell (times.all.ms, pitch->seconds));
  show_label (self, pitch, place, facts);
}
