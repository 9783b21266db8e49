/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-import-working.h"

#include <glib/gi18n-lib.h>

/* From this part of the reading on, people are compared with those who are known. */
#define COMPARING_FROM 0.4
/* Work that is done at once shows nothing. */
#define DELAY_MS 200

struct _GoenImportWorking
{
  AdwBin parent_instance;

  GtkLabel       *label;
  GtkProgressBar *bar;

  GoenImportWorkKind kind;
  guint              n_people;
  guint              delay_id;
};

G_DEFINE_FINAL_TYPE (GoenImportWorking, goen_import_working, ADW_TYPE_BIN)

static void
delay_cb (gpointer user_data)
{
  GoenImportWorking *self = user_data;

  self->delay_id = 0;
  gtk_widget_set_opacity (GTK_WIDGET (self), 1);
}

static char *
dup_words (GoenImportWorking *self,
           double             progress)
{
  if (self->kind == GOEN_IMPORT_READING)
    return g_strdup (progress < COMPARING_FROM ? _("Reading…") : _("Comparing…"));
  if (progress <= 0)
    return g_strdup (_("Importing…"));

  /* Translators: how many people are written by now, and how many there are: “Importing 3,120 of 12,000…”. */
  return g_strdup_printf (_("Importing %1$'u of %2$'u…"), (guint) (progress * self->n_people), self->n_people);
}

static void
goen_import_working_dispose (GObject *object)
{
  GoenImportWorking *self = GOEN_IMPORT_WORKING (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_IMPORT_WORKING);
  G_OBJECT_CLASS (goen_import_working_parent_class)->dispose (object);
}

static void
goen_import_working_class_init (GoenImportWorkingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_import_working_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-import-working.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenImportWorking, label);
  gtk_widget_class_bind_template_child (widget_class, GoenImportWorking, bar);
}

static void
goen_import_working_init (GoenImportWorking *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_import_working_begin:
 * @self: the widget
 * @kind: what begins
 * @n_people: how many people it is about, when they are written
 *
 * Shows that work begins, once it has taken long enough to be noticed.
 */
void
goen_import_working_begin (GoenImportWorking  *self,
                           GoenImportWorkKind  kind,
                           guint               n_people)
{
  self->kind = kind;
  self->n_people = n_people;
  goen_import_working_set_progress (self, 0);
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add_once (DELAY_MS, delay_cb, self);
}

/**
 * goen_import_working_set_progress:
 * @self: the widget
 * @progress: how much of it is done, 0 … 1
 *
 * Shows how far the work is.
 */
void
goen_import_working_set_progress (GoenImportWorking *self,
                                  double             progress)
{
  g_autofree char *words = dup_words (self, progress);

  gtk_label_set_label (self->label, words);
  gtk_progress_bar_set_fraction (self->bar, progress);
}
