/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-chip-entry.h"

#include <glib/gi18n-lib.h>

#include "goen-suggestions.h"
#include "goen-text.h"

#define MAX_SUGGESTIONS 6

struct _GoenChipEntry
{
  AdwPreferencesRow parent_instance;

  AdwWrapBox      *chips;
  GtkText         *text;
  GoenSuggestions *suggestions;
  GPtrArray       *words;       /* (owned): of char * */
  GPtrArray       *widgets;     /* (owned): the chip of each word, which the box owns */
  GPtrArray       *suggested;   /* (owned): of char * */
  char           **known;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenChipEntry, goen_chip_entry, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
copy_word (gconstpointer word,
           gpointer      user_data)
{
  return g_strdup (word);
}

static gboolean
has_word (GoenChipEntry *self,
          const char    *word)
{
  return g_ptr_array_find_with_equal_func (self->words, word, g_str_equal, NULL);
}

static void
remove_word (GoenChipEntry *self,
             guint          index)
{
  GtkWidget *chip = self->widgets->pdata[index];

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  g_ptr_array_remove_index (self->widgets, index);
  g_ptr_array_remove_index (self->words, index);
  adw_wrap_box_remove (self->chips, chip);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GtkButton     *button,
                   GoenChipEntry *self)
{
  guint index = 0;

  if (g_ptr_array_find (self->widgets, gtk_widget_get_parent (GTK_WIDGET (button)), &index))
    remove_word (self, index);
}

static GtkWidget *
make_chip (GoenChipEntry *self,
           const char    *word)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a tag or another short word; the button takes it away. */
  g_autofree char *tooltip = g_strdup_printf (_("Remove “%s”"), word);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);

  gtk_widget_add_css_class (chip, "goen-word");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);

  return chip;
}

static void
append_word (GoenChipEntry *self,
             const char    *typed)
{
  g_autofree char *word = g_strstrip (g_strdup (typed));
  GtkWidget *chip;

  if (*word == '\0' || has_word (self, word))
    return;

  chip = make_chip (self, word);
  adw_wrap_box_append (self->chips, chip);
  adw_wrap_box_reorder_child_after (self->chips, GTK_WIDGET (self->text), chip);
  g_ptr_array_add (self->widgets, chip);
  g_ptr_array_add (self->words, g_steal_pointer (&word));
}

static void
add_word (GoenChipEntry *self,
          const char    *word)
{
  g_autofree char *copy = g_strdup (word);

  append_word (self, copy);
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  goen_suggestions_clear (self->suggestions);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
suggest (GoenChipEntry *self)
{
  g_autofree char *needle = goen_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  goen_suggestions_clear (self->suggestions);
  g_ptr_array_set_size (self->suggested, 0);

  if (self->known == NULL || *needle == '\0' || !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    return;

  for (guint i = 0; self->known[i] != NULL && self->suggested->len < MAX_SUGGESTIONS; i++)
    {
      g_autofree char *folded = goen_text_fold (self->known[i]);

      if (strstr (folded, needle) == NULL || has_word (self, self->known[i]))
        continue;

      g_ptr_array_add (self->suggested, g_strdup (self->known[i]));
      goen_suggestions_add (self->suggestions, self->known[i], NULL);
    }
  goen_suggestions_show (self->suggestions);
}

/* GtkText lets the input method have Return first, so a word is never added that is still being converted. */
static void
activate_cb (GoenChipEntry *self)
{
  int chosen = goen_suggestions_get_chosen (self->suggestions);

  if (chosen >= 0)
    add_word (self, self->suggested->pdata[chosen]);
  else if (gtk_entry_buffer_get_length (gtk_text_get_buffer (self->text)) > 0)
    add_word (self, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

static void
backspace_cb (GoenChipEntry *self)
{
  if (gtk_entry_buffer_get_length (gtk_text_get_buffer (self->text)) == 0 && self->words->len > 0)
    remove_word (self, self->words->len - 1);
}

static void
text_changed_cb (GoenChipEntry *self)
{
  suggest (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
suggestion_chosen_cb (GoenChipEntry *self,
                      guint          index)
{
  add_word (self, self->suggested->pdata[index]);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* A word that was typed and left is meant. */
static void
focus_leave_cb (GoenChipEntry *self)
{
  if (gtk_entry_buffer_get_length (gtk_text_get_buffer (self->text)) > 0)
    add_word (self, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  if (self->suggestions != NULL)
    goen_suggestions_clear (self->suggestions);
}

static gboolean
goen_chip_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_CHIP_ENTRY (widget)->text));
}

static void
goen_chip_entry_dispose (GObject *object)
{
  GoenChipEntry *self = GOEN_CHIP_ENTRY (object);

  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->suggestions)));
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CHIP_ENTRY);

  G_OBJECT_CLASS (goen_chip_entry_parent_class)->dispose (object);
}

static void
goen_chip_entry_finalize (GObject *object)
{
  GoenChipEntry *self = GOEN_CHIP_ENTRY (object);

  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->widgets);
  g_ptr_array_unref (self->suggested);
  g_strfreev (self->known);

  G_OBJECT_CLASS (goen_chip_entry_parent_class)->finalize (object);
}

static void
goen_chip_entry_class_init (GoenChipEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_chip_entry_dispose;
  object_class->finalize = goen_chip_entry_finalize;
  widget_class->grab_focus = goen_chip_entry_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-chip-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenChipEntry, chips);
  gtk_widget_class_bind_template_child (widget_class, GoenChipEntry, text);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, backspace_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
goen_chip_entry_init (GoenChipEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->widgets = g_ptr_array_new ();
  self->suggested = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->suggestions = goen_suggestions_new (GTK_WIDGET (self));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (suggestion_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

/**
 * goen_chip_entry_set_known:
 * @self: a chip entry
 * @known: (nullable): words to complete, the most usual first
 *
 * Sets the words that are offered while the user types.
 */
void
goen_chip_entry_set_known (GoenChipEntry      *self,
                           const char * const *known)
{
  g_strfreev (self->known);
  self->known = g_strdupv ((char **) known);
}

/**
 * goen_chip_entry_set_words:
 * @self: a chip entry
 * @words: (element-type utf8): the words
 *
 * Shows words in place of those that were shown.
 */
void
goen_chip_entry_set_words (GoenChipEntry *self,
                           GPtrArray     *words)
{
  for (guint i = 0; i < self->widgets->len; i++)
    adw_wrap_box_remove (self->chips, self->widgets->pdata[i]);
  g_ptr_array_set_size (self->widgets, 0);
  g_ptr_array_set_size (self->words, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");

  for (guint i = 0; i < words->len; i++)
    append_word (self, words->pdata[i]);
}

/**
 * goen_chip_entry_dup_words:
 * @self: a chip entry
 *
 * Gets the words, with the one that is still in the entry.
 *
 * Returns: (transfer full) (element-type utf8): the words in their order
 */
GPtrArray *
goen_chip_entry_dup_words (GoenChipEntry *self)
{
  GPtrArray *words = g_ptr_array_copy (self->words, copy_word, NULL);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  g_ptr_array_set_free_func (words, g_free);
  if (*typed != '\0' && !has_word (self, typed))
    g_ptr_array_add (words, g_steal_pointer (&typed));

  return words;
}
