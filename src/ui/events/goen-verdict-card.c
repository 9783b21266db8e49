/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-verdict-card.h"

#include <glib/gi18n-lib.h>

#include "goen-event-advice.h"
#include "goen-library-events.h"

struct _GoenVerdictCard
{
  GoenEventCard parent_instance;

  GtkLabel     *verdict;
  GtkLabel     *why;
  GtkWidget    *buttons;
  GtkWidget    *go;
  GtkWidget    *skip;
  AdwActionRow *worth_row;

  GoenEventWorth *worth;         /* (owned) (nullable): of earlier events like this one */
  char           *worth_key;     /* (owned) (nullable): for which event, organiser and series */
};

G_DEFINE_FINAL_TYPE (GoenVerdictCard, goen_verdict_card, GOEN_TYPE_EVENT_CARD)

static const char *const verdict_styles[] = {
  [GOEN_VERDICT_OPEN] = "dimmed",
  [GOEN_VERDICT_GO] = "success",
  [GOEN_VERDICT_THINK] = "warning",
  [GOEN_VERDICT_SKIP] = "error",
};

static void
show_verdict (GoenVerdictCard *self)
{
  const GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  GoenVerdict verdict = goen_event_get_verdict (event, self->worth);
  g_autofree char *why = goen_event_dup_verdict_why (event, self->worth);

  gtk_label_set_label (self->verdict, goen_verdict_get_label (verdict));
  gtk_label_set_label (self->why, why);
  for (guint i = 0; i < G_N_ELEMENTS (verdict_styles); i++)
    {
      if (i == verdict)
        gtk_widget_add_css_class (GTK_WIDGET (self->verdict), verdict_styles[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), verdict_styles[i]);
    }

  /* Nothing is left to decide about what is over or does not take place. */
  gtk_widget_set_visible (self->buttons, event->status != GOEN_EVENT_WENT && event->status != GOEN_EVENT_CANCELLED);
  gtk_widget_set_visible (self->go, event->status != GOEN_EVENT_GOING);
  gtk_widget_set_visible (self->skip, event->status != GOEN_EVENT_SKIPPED);
  if (verdict == GOEN_VERDICT_GO)
    gtk_widget_add_css_class (self->go, "suggested-action");
  else
    gtk_widget_remove_css_class (self->go, "suggested-action");
}

static void
show_worth (GoenVerdictCard *self)
{
  g_autofree char *text = self->worth != NULL ? goen_event_worth_dup_text (self->worth) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->worth_row), text != NULL);
  adw_action_row_set_subtitle (self->worth_row, text != NULL ? text : "");
}

static char *
dup_key (const GoenEventRecord *event)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\n%s\n%s", event->id,
                          event->organiser != NULL ? event->organiser : "", event->series != NULL ? event->series : "");
}

static void
worth_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenVerdictCard) self = user_data;
  /* Without the past, the checks decide alone. */
  g_autoptr (GoenEventWorth) worth = goen_library_load_worth_finish (GOEN_LIBRARY (source), result, NULL);
  const GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));
  g_autofree char *key = event != NULL ? dup_key (event) : NULL;

  /* Another event is shown by now, or the organiser was changed. */
  if (worth == NULL || g_strcmp0 (key, self->worth_key) != 0)
    return;

  g_clear_pointer (&self->worth, goen_event_worth_free);
  self->worth = g_steal_pointer (&worth);
  show_worth (self);
  show_verdict (self);
}

static void
set_status (GoenVerdictCard *self,
            GoenEventStatus  status)
{
  GoenEventRecord *event = goen_event_card_get_record (GOEN_EVENT_CARD (self));

  if (event == NULL)
    return;

  event->status = status;
  show_verdict (self);
  gtk_widget_grab_focus (status == GOEN_EVENT_GOING ? self->skip : self->go);
  goen_event_card_touch (GOEN_EVENT_CARD (self));
}

static void
go_cb (GoenVerdictCard *self)
{
  set_status (self, GOEN_EVENT_GOING);
}

static void
skip_cb (GoenVerdictCard *self)
{
  set_status (self, GOEN_EVENT_SKIPPED);
}

static void
goen_verdict_card_refresh (GoenEventCard *card)
{
  GoenVerdictCard *self = GOEN_VERDICT_CARD (card);
  const GoenEventRecord *event = goen_event_card_get_record (card);
  g_autofree char *key = dup_key (event);

  if (g_set_str (&self->worth_key, key))
    {
      g_clear_pointer (&self->worth, goen_event_worth_free);
      show_worth (self);
      goen_library_load_worth_async (goen_event_card_get_library (card), event, FALSE, NULL, worth_loaded_cb, g_object_ref (self));
    }
  show_verdict (self);
  gtk_widget_set_sensitive (self->buttons, !goen_library_get_is_read_only (goen_event_card_get_library (card)));
}

static void
goen_verdict_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_VERDICT_CARD);

  G_OBJECT_CLASS (goen_verdict_card_parent_class)->dispose (object);
}

static void
goen_verdict_card_finalize (GObject *object)
{
  GoenVerdictCard *self = GOEN_VERDICT_CARD (object);

  g_clear_pointer (&self->worth, goen_event_worth_free);
  g_free (self->worth_key);

  G_OBJECT_CLASS (goen_verdict_card_parent_class)->finalize (object);
}

static void
goen_verdict_card_class_init (GoenVerdictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_verdict_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = goen_verdict_card_finalize;
  GOEN_EVENT_CARD_CLASS (klass)->refresh = goen_verdict_card_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, why);
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, go);
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, skip);
  gtk_widget_class_bind_template_child (widget_class, GoenVerdictCard, worth_row);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
goen_verdict_card_init (GoenVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
