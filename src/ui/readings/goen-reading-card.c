/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-reading-card.h"

#include <glib/gi18n-lib.h>

#include "goen-library-readings.h"
#include "goen-text.h"

struct _GoenReadingCard
{
  GtkBox parent_instance;

  GtkLabel         *name;
  GtkLabel         *company;
  GtkEditable      *family;
  GtkEditable      *given;
  GtkEditable      *whole;
  GtkLabel         *hint;

  GoenPersonRecord *record;    /* (owned) (nullable) */
  gboolean          is_filling;
};

G_DEFINE_FINAL_TYPE (GoenReadingCard, goen_reading_card, GTK_TYPE_BOX)

enum {
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_hint (GoenReadingCard *self,
          const char      *sentence,
          gboolean         is_problem)
{
  gtk_label_set_text (self->hint, sentence);
  if (is_problem)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "dimmed");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dimmed");
    }
}

static void
set_entry (GtkEditable *entry,
           const char  *text,
           gboolean     is_shown)
{
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_editable_set_text (entry, is_shown && text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (entry), is_shown);
}

static char *
dup_post (const GoenPersonRecord *record)
{
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (record);
  g_autoptr (GString) post = g_string_new (NULL);
  const char *parts[3];

  if (affiliation == NULL)
    return g_strdup ("");

  parts[0] = affiliation->company;
  parts[1] = affiliation->department;
  parts[2] = affiliation->title;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (post, "%s%s", post->len > 0 ? " " : "", parts[i]);

  return g_string_free_and_steal (g_steal_pointer (&post));
}

static void
show_state (GoenReadingCard        *self,
            const GoenPersonRecord *guess)
{
  if (guess->family_yomi == NULL && guess->given_yomi == NULL)
    set_hint (self, goen_library_can_guess_readings ()
                      ? _("There is no guess for this name. Enter the reading.")
                      /* Translators: the name in brackets is that of a package of the system. */
                      : _("Enter the reading. With the MeCab dictionary (mecab-ipadic-utf8) installed, Goen guesses it."), FALSE);
  else if (guess->yomi_guessed)
    set_hint (self, _("This reading is a guess. Correct it, or confirm it with Return."), FALSE);
  else
    set_hint (self, _("This reading is confirmed."), FALSE);
}

/* The first entry whose text is no reading, NULL when all are. */
static GtkEditable *
find_problem (GoenReadingCard *self,
              gboolean        *is_empty)
{
  GtkEditable *entries[] = { self->family, self->given, self->whole };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *text = g_strdup (gtk_editable_get_text (entries[i]));

      if (!gtk_widget_get_visible (GTK_WIDGET (entries[i])) || goen_kana_is_reading (text))
        continue;

      *is_empty = *g_strstrip (text) == '\0';
      return entries[i];
    }

  return NULL;
}

/* Callbacks */

static void
changed_cb (GoenReadingCard *self,
            GtkEditable     *entry)
{
  if (self->is_filling)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  set_hint (self, _("Confirm with Return."), FALSE);
}

/* The entry is only activated by a Return that the input method has left over. */
static void
activated_cb (GoenReadingCard *self)
{
  goen_reading_card_confirm (self);
}

/* Object */

static void
goen_reading_card_dispose (GObject *object)
{
  GoenReadingCard *self = GOEN_READING_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_READING_CARD);
  g_clear_pointer (&self->record, goen_person_record_free);
  G_OBJECT_CLASS (goen_reading_card_parent_class)->dispose (object);
}

static void
goen_reading_card_class_init (GoenReadingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_reading_card_dispose;
  signals[CONFIRMED] = g_signal_new ("confirmed", GOEN_TYPE_READING_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-reading-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, name);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, company);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, family);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, given);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, whole);
  gtk_widget_class_bind_template_child (widget_class, GoenReadingCard, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
goen_reading_card_init (GoenReadingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_reading_card_show:
 * @self: a card
 * @record: a person, as stored
 * @guess: the same person with guesses for the readings that are missing
 *
 * Shows a person. A name in two parts has an entry for each that is not in Latin letters, any other name has one.
 */
void
goen_reading_card_show (GoenReadingCard        *self,
                        const GoenPersonRecord *record,
                        const GoenPersonRecord *guess)
{
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *post = dup_post (record);
  g_autofree char *whole = goen_person_record_dup_yomi (guess);
  gboolean has_parts = record->family != NULL && record->given != NULL;

  g_clear_pointer (&self->record, goen_person_record_free);
  self->record = goen_person_record_copy (record);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->company, g_strcmp0 (post, name) != 0 ? post : "");
  gtk_widget_set_visible (GTK_WIDGET (self->company), *gtk_label_get_text (self->company) != '\0');

  self->is_filling = TRUE;
  set_entry (self->family, guess->family_yomi, has_parts && !goen_text_is_latin (record->family));
  set_entry (self->given, guess->given_yomi, has_parts && !goen_text_is_latin (record->given));
  set_entry (self->whole, whole, !has_parts);
  self->is_filling = FALSE;
  show_state (self, guess);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * goen_reading_card_get_entry:
 * @self: a card
 *
 * Gets the first entry.
 *
 * Returns: (transfer none) (nullable): an #AdwEntryRow
 */
GtkWidget *
goen_reading_card_get_entry (GoenReadingCard *self)
{
  GtkEditable *entries[] = { self->family, self->given, self->whole };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (entries[i])))
      return GTK_WIDGET (entries[i]);

  return NULL;
}

/**
 * goen_reading_card_confirm:
 * @self: a card
 *
 * Emits ::confirmed, unless an entry holds no reading: then it gets the focus, and a sentence says what is wrong.
 */
void
goen_reading_card_confirm (GoenReadingCard *self)
{
  gboolean is_empty = FALSE;
  GtkEditable *problem = find_problem (self, &is_empty);
  g_autoptr (GoenPersonRecord) record = NULL;

  if (self->record == NULL)
    return;

  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (problem), "error");
      set_hint (self, is_empty ? _("Enter the reading, or skip this person.")
                               : _("A reading is written in hiragana or katakana."), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (problem));
      return;
    }

  record = goen_person_record_copy (self->record);
  if (gtk_widget_get_visible (GTK_WIDGET (self->whole)))
    {
      goen_reading_set_whole (record, gtk_editable_get_text (self->whole));
    }
  else
    {
      if (gtk_widget_get_visible (GTK_WIDGET (self->family)))
        g_set_str (&record->family_yomi, gtk_editable_get_text (self->family));
      if (gtk_widget_get_visible (GTK_WIDGET (self->given)))
        g_set_str (&record->given_yomi, gtk_editable_get_text (self->given));
    }
  record->yomi_guessed = FALSE;
  g_signal_emit (self, signals[CONFIRMED], 0, record);
}
