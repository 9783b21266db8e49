/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-suggest-row.h"

#include <string.h>

#include "goen-suggestions.h"
#include "goen-text.h"

#define MAX_SUGGESTIONS 5

struct _GoenSuggestRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow     *entry;
  GoenSuggestions *suggestions;   /* (nullable) a child, until it is disposed of */
  GPtrArray       *words;         /* (owned) (nullable) of char * */
  GPtrArray       *offered;       /* (owned) of char * that belong to @words */
  gboolean         is_setting;
};

G_DEFINE_FINAL_TYPE (GoenSuggestRow, goen_suggest_row, ADW_TYPE_PREFERENCES_ROW)

static void
offer (GoenSuggestRow *self)
{
  const char *text = goen_suggest_row_get_text (self);
  g_autofree char *folded = goen_text_fold (text);

  goen_suggestions_clear (self->suggestions);
  g_ptr_array_set_size (self->offered, 0);
  for (guint i = 0; self->words != NULL && *folded != '\0' && i < self->words->len && self->offered->len < MAX_SUGGESTIONS; i++)
    {
      char *word = g_ptr_array_index (self->words, i);
      g_autofree char *folded_word = goen_text_fold (word);

      if (strstr (folded_word, folded) == NULL || g_str_equal (word, text))
        continue;
      g_ptr_array_add (self->offered, word);
      goen_suggestions_add (self->suggestions, word, NULL);
    }
  goen_suggestions_show (self->suggestions);
}

static void
choose (GoenSuggestRow *self,
        guint           index)
{
  g_autofree char *word = g_strdup (g_ptr_array_index (self->offered, index));

  goen_suggestions_clear (self->suggestions);
  goen_suggest_row_set_text (self, word);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
changed_cb (GoenSuggestRow *self)
{
  if (!self->is_setting)
    offer (self);
}

static void
activated_cb (GoenSuggestRow *self)
{
  int chosen = goen_suggestions_get_chosen (self->suggestions);

  if (chosen >= 0)
    choose (self, chosen);
}

static void
chosen_cb (GoenSuggestRow *self,
           guint           index)
{
  choose (self, index);
}

static void
focus_leave_cb (GoenSuggestRow *self)
{
  if (self->suggestions != NULL)
    goen_suggestions_clear (self->suggestions);
}

static gboolean
goen_suggest_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_SUGGEST_ROW (widget)->entry));
}

static void
goen_suggest_row_dispose (GObject *object)
{
  GoenSuggestRow *self = GOEN_SUGGEST_ROW (object);

  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->suggestions)));

  G_OBJECT_CLASS (goen_suggest_row_parent_class)->dispose (object);
}

static void
goen_suggest_row_finalize (GObject *object)
{
  GoenSuggestRow *self = GOEN_SUGGEST_ROW (object);

  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_ptr_array_unref (self->offered);

  G_OBJECT_CLASS (goen_suggest_row_parent_class)->finalize (object);
}

static void
goen_suggest_row_class_init (GoenSuggestRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_suggest_row_dispose;
  object_class->finalize = goen_suggest_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = goen_suggest_row_grab_focus;
}

static void
goen_suggest_row_init (GoenSuggestRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->offered = g_ptr_array_new ();

  self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->entry), FALSE);
  g_object_bind_property (self, "title", self->entry, "title", G_BINDING_SYNC_CREATE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->entry));

  self->suggestions = goen_suggestions_new (GTK_WIDGET (self));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * goen_suggest_row_set_words:
 * @self: a row
 * @words: (element-type utf8): what is offered, most used first
 *
 * Sets what the row knows.
 */
void
goen_suggest_row_set_words (GoenSuggestRow *self,
                            GPtrArray      *words)
{
  goen_suggestions_clear (self->suggestions);
  g_ptr_array_set_size (self->offered, 0);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->words = g_ptr_array_ref (words);
}

/**
 * goen_suggest_row_set_text:
 * @self: a row
 * @text: (nullable): the text
 *
 * Shows a text; nothing is offered for it.
 */
void
goen_suggest_row_set_text (GoenSuggestRow *self,
                           const char     *text)
{
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->is_setting = FALSE;
}

/**
 * goen_suggest_row_get_text:
 * @self: a row
 *
 * Gets what is typed.
 *
 * Returns: (transfer none): the text
 */
const char *
goen_suggest_row_get_text (GoenSuggestRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
