/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-notes-card.h"

#include <glib/gi18n-lib.h>

struct _GoenPersonNotesCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonNotesCard, goen_person_notes_card, GOEN_TYPE_PERSON_CARD)

/* Closed until the user opens it: somebody may be looking over the shoulder. */
static void
add_private_note (GoenPersonCard *card,
                  const char     *note)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *text = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (note);

  gtk_widget_add_css_class (row, "goen-private");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Private note"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _("Only for you: not exported or printed unless you ask for it"));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "goen-card-text");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (text), FALSE);
  gtk_widget_set_focusable (text, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (text), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text);
  goen_person_card_add_row (card, row);
}

static gboolean
goen_person_notes_card_show_record (GoenPersonCard         *card,
                                    GoenLibrary            *library,
                                    const GoenPersonRecord *record)
{
  if (record->note != NULL)
    goen_person_card_add_text (card, record->note);
  if (record->private_note != NULL)
    add_private_note (card, record->private_note);
  return record->note != NULL || record->private_note != NULL;
}

static void
goen_person_notes_card_class_init (GoenPersonNotesCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_notes_card_show_record;
}

static void
goen_person_notes_card_init (GoenPersonNotesCard *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Notes"));
}
