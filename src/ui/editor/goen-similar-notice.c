/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-similar-notice.h"

#include <glib/gi18n-lib.h>

#include "goen-known-person.h"

/* Long enough that nothing is asked between two key strokes. */
#define CHECK_AFTER_MS 300
#define MAX_SHOWN 3

struct _GoenSimilarNotice
{
  AdwBin parent_instance;

  GtkListBox       *list;
  GoenLibrary      *library;       /* (owned) (nullable) */
  GoenPersonRecord *record;        /* (owned) (nullable): what is asked about */
  GCancellable     *cancellable;   /* (owned) (nullable) */
  guint             check_id;
};

G_DEFINE_FINAL_TYPE (GoenSimilarNotice, goen_similar_notice, ADW_TYPE_BIN)

enum {
  MERGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (GoenSimilarNotice *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
known_chosen_cb (GoenSimilarNotice *self,
                 gpointer           record)
{
  g_signal_emit (self, signals[MERGE], 0, record);
}

static void
show_clicked_cb (GtkButton         *button,
                 GoenSimilarNotice *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "goen-id");
  AdwDialog *dialog = goen_known_person_new (self->library, *id);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (known_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static GtkWidget *
make_row (GoenSimilarNotice   *self,
          const GoenPersonRow *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Show"));
  g_autofree char *who = person->company != NULL
    /* Translators: a person and the company: 高橋 美咲 (株式会社みどり製作所). */
    ? g_strdup_printf (C_("person and company", "%s (%s)"), person->name, person->company)
    : g_strdup (person->name);
  /* Translators: %s is a known person whom a new person resembles. */
  g_autofree char *title = g_strdup_printf (_("Looks like: %s"), who);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-information-symbolic"));

  g_object_set_data_full (G_OBJECT (button), "goen-id", g_memdup2 (&person->id, sizeof person->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, who,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_people (GoenSimilarNotice *self,
             GPtrArray         *people)
{
  guint n_shown = 0;
  gboolean was_visible = gtk_widget_get_visible (GTK_WIDGET (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < people->len && n_shown < MAX_SHOWN; i++)
    if (people->pdata[i] != NULL)
      {
        GtkWidget *row = make_row (self, people->pdata[i]);

        gtk_list_box_append (self->list, row);
        if (!was_visible && n_shown == 0)
          gtk_accessible_announce (GTK_ACCESSIBLE (self),
                                   adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                   GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
        n_shown++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self), n_shown > 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenSimilarNotice) self = user_data;
  g_autoptr (GPtrArray) people = NULL;

  /* Nothing depends on the answer, so a failed question is not worth a word. */
  people = goen_library_find_similar_finish (GOEN_LIBRARY (source), result, NULL);
  if (people != NULL && self->list != NULL && self->cancellable != NULL)
    show_people (self, people);
}

static gboolean
check_cb (gpointer user_data)
{
  GoenSimilarNotice *self = user_data;

  self->check_id = 0;
  self->cancellable = g_cancellable_new ();
  goen_library_find_similar_async (self->library, self->record, self->cancellable, found_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
goen_similar_notice_dispose (GObject *object)
{
  GoenSimilarNotice *self = GOEN_SIMILAR_NOTICE (object);

  stop (self);
  self->list = NULL;
  g_clear_object (&self->library);
  g_clear_pointer (&self->record, goen_person_record_free);

  G_OBJECT_CLASS (goen_similar_notice_parent_class)->dispose (object);
}

static void
goen_similar_notice_class_init (GoenSimilarNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_similar_notice_dispose;

  signals[MERGE] =
    g_signal_new ("merge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
goen_similar_notice_init (GoenSimilarNotice *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * goen_similar_notice_set_library:
 * @self: a notice
 * @library: the known people
 *
 * Sets where to look.
 */
void
goen_similar_notice_set_library (GoenSimilarNotice *self,
                                 GoenLibrary       *library)
{
  g_set_object (&self->library, library);
}

/**
 * goen_similar_notice_check:
 * @self: a notice
 * @record: what is typed by now
 *
 * Looks, a moment after the last call, for people like this one.
 */
void
goen_similar_notice_check (GoenSimilarNotice      *self,
                           const GoenPersonRecord *record)
{
  stop (self);
  if (self->library == NULL)
    return;

  g_clear_pointer (&self->record, goen_person_record_free);
  self->record = goen_person_record_copy (record);
  self->check_id = g_timeout_add (CHECK_AFTER_MS, check_cb, self);
}

/**
 * goen_similar_notice_clear:
 * @self: a notice
 *
 * Takes the notice away.
 */
void
goen_similar_notice_clear (GoenSimilarNotice *self)
{
  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
