/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-question-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-library-questions.h"
#include "goen-toast.h"

struct _GoenQuestionDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry    *search;
  AdwToggleGroup    *depths;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;
  AdwStatusPage     *status;
  GPtrArray         *deck;         /* (owned) (nullable) of GoenQuestionCard: questions that the event does not have yet */
  GHashTable        *shown;        /* (owned): a set of the keys that are shown, which belong to @deck */
  GPtrArray         *ticks;        /* (owned) of GtkCheckButton, not owned */
  GoenEventDocument *document;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenQuestionDialog, goen_question_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GoenQuestionDialog *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->ticks->len; i++)
    has_any = has_any || gtk_check_button_get_active (self->ticks->pdata[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.add", has_any);
}

static void
add_question (GoenQuestionDialog     *self,
              const GoenQuestionCard *card)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *about = g_strdup_printf ("%s · %s", goen_card_depth_get_label (card->depth), goen_card_topic_get_label (card->topic));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), card->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  g_object_set_data (G_OBJECT (row), "goen-key", card->key);
  g_object_set_data_full (G_OBJECT (tick), "goen-question", g_strdup (card->text), g_free);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, tick);
  gtk_list_box_append (self->list, row);
}

/* What was ticked stays in sight, whatever is searched next. */
static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  GoenQuestionDialog *self = user_data;
  GtkWidget *tick = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));

  return g_hash_table_contains (self->shown, g_object_get_data (G_OBJECT (row), "goen-key")) ||
         gtk_check_button_get_active (GTK_CHECK_BUTTON (tick));
}

static gboolean
shows_any (GoenQuestionDialog *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i))))
      return TRUE;

  return FALSE;
}

static void
filter_changed_cb (GoenQuestionDialog *self)
{
  GoenDeckFilter filter;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) cards = NULL;

  if (self->deck == NULL)
    return;

  goen_deck_filter_init (&filter);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  filter.search = *text != '\0' ? text : NULL;
  filter.depth = adw_toggle_group_get_active (self->depths);
  cards = goen_deck_filter (self->deck, &filter);
  g_hash_table_remove_all (self->shown);
  for (guint i = 0; i < cards->len; i++)
    g_hash_table_add (self->shown, ((GoenQuestionCard *) cards->pdata[i])->key);
  gtk_list_box_invalidate_filter (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, shows_any (self) ? "list" : "nothing");
}

/* Return ticks the only card that is left, and otherwise goes into the list. */
static void
search_activate_cb (GoenQuestionDialog *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i))))
      {
        gtk_widget_grab_focus (self->ticks->pdata[i]);
        if (g_hash_table_size (self->shown) == 1)
          gtk_check_button_set_active (self->ticks->pdata[i], TRUE);
        return;
      }
}

static void
deck_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenQuestionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deck = goen_library_load_deck_finish (GOEN_LIBRARY (source), result, &error);
  GoenEventRecord *record = self->document != NULL ? goen_event_document_get_record (self->document) : NULL;

  if (self->list == NULL || record == NULL)
    return;

  if (deck == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->status, _("The Question Cards Could Not Be Read"));
      adw_status_page_set_description (self->status, text);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  self->deck = g_steal_pointer (&deck);
  for (guint i = 0; i < self->deck->len; i++)
    {
      const GoenQuestionCard *card = self->deck->pdata[i];

      if (card->kind == GOEN_CARD_QUESTION && !card->is_hidden &&
          !g_ptr_array_find_with_equal_func (record->questions, card->text, g_str_equal, NULL))
        add_question (self, card);
    }
  filter_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenQuestionDialog *self = GOEN_QUESTION_DIALOG (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (self->ticks->pdata[i], "goen-question"));
  chosen = g_strv_builder_end (builder);

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
  g_object_unref (self);
}

static void
goen_question_dialog_dispose (GObject *object)
{
  GoenQuestionDialog *self = GOEN_QUESTION_DIALOG (object);

  g_clear_object (&self->document);
  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_QUESTION_DIALOG);

  G_OBJECT_CLASS (goen_question_dialog_parent_class)->dispose (object);
}

static void
goen_question_dialog_finalize (GObject *object)
{
  GoenQuestionDialog *self = GOEN_QUESTION_DIALOG (object);

  g_ptr_array_unref (self->ticks);
  g_hash_table_unref (self->shown);
  g_clear_pointer (&self->deck, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_question_dialog_parent_class)->finalize (object);
}

static void
goen_question_dialog_class_init (GoenQuestionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_question_dialog_dispose;
  object_class->finalize = goen_question_dialog_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_install_action (widget_class, "questions.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "questions.add", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, search);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, depths);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

/* In the order of #GoenCardDepth, whose first one stands for all. */
static void
add_depths (GoenQuestionDialog *self)
{
  for (int i = GOEN_DEPTH_NONE; i < GOEN_N_DEPTHS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, i == GOEN_DEPTH_NONE ? _("All") : goen_card_depth_get_label (i));
      adw_toggle_group_add (self->depths, toggle);
    }
}

static void
goen_question_dialog_init (GoenQuestionDialog *self)
{
  self->ticks = g_ptr_array_new ();
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_depths (self);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.add", FALSE);
}

/**
 * goen_question_dialog_new:
 * @document: the event
 *
 * Creates the dialog. Questions that the event has already are not offered again.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_question_dialog_new (GoenEventDocument *document)
{
  GoenQuestionDialog *self = g_object_new (GOEN_TYPE_QUESTION_DIALOG, NULL);

  self->document = g_object_ref (document);
  goen_library_load_deck_async (goen_event_document_get_library (document), NULL, deck_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
