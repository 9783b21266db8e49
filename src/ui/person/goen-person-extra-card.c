/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-extra-card.h"

#include <glib/gi18n-lib.h>

struct _GoenPersonExtraCard
{
  GoenPersonCard parent_instance;
};

G_DEFINE_FINAL_TYPE (GoenPersonExtraCard, goen_person_extra_card, GOEN_TYPE_PERSON_CARD)

/* A key or a sound may be a megabyte of letters. */
#define MAX_SHOWN 300

static void
add_line (AdwExpanderRow *expander,
          const char     *line)
{
  GtkWidget *row = adw_preferences_row_new ();
  g_autofree char *shown = g_utf8_strlen (line, -1) > MAX_SHOWN ? g_utf8_substring (line, 0, MAX_SHOWN) : NULL;
  g_autofree char *cut = shown != NULL ? g_strconcat (shown, "…", NULL) : NULL;
  GtkWidget *label = gtk_label_new (cut != NULL ? cut : line);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "goen-card-text");
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  adw_expander_row_add_row (expander, row);
}

static gboolean
goen_person_extra_card_show_record (GoenPersonCard         *card,
                                    GoenLibrary            *library,
                                    const GoenPersonRecord *record)
{
  GtkWidget *row;

  if (goen_person_record_count_shown_extra (record) == 0)
    return FALSE;
  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Other Fields"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _("Kept from the file this person came from, and exported again"));
  for (guint i = 0; i < record->extra->len; i++)
    if (goen_person_extra_is_shown (record->extra->pdata[i]))
      add_line (ADW_EXPANDER_ROW (row), record->extra->pdata[i]);
  goen_person_card_add_row (card, row);
  return TRUE;
}

static void
goen_person_extra_card_class_init (GoenPersonExtraCardClass *klass)
{
  GOEN_PERSON_CARD_CLASS (klass)->show_record = goen_person_extra_card_show_record;
}

static void
goen_person_extra_card_init (GoenPersonExtraCard *self)
{
}
