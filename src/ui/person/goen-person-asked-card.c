/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-asked-card.h"

#include <glib/gi18n-lib.h>

#include "goen-library-questions.h"
#include "goen-questions-section.h"

#define N_SHOWN 5

struct _GoenPersonAskedCard
{
  GoenPersonLiveCard parent_instance;

  GtkListBox *list;
  GtkWidget  *more;        /* the button that shows all */
  gboolean    shows_all;
};

G_DEFINE_FINAL_TYPE (GoenPersonAskedCard, goen_person_asked_card, GOEN_TYPE_PERSON_LIVE_CARD)

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenPersonAskedCard) self = user_data;
  g_autoptr (GPtrArray) asked = goen_library_list_asked_finish (GOEN_LIBRARY (source), result, NULL);
  GoenPersonLiveCard *card = GOEN_PERSON_LIVE_CARD (self);

  if (asked == NULL || !goen_person_live_card_is_current (card, result))
    return;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < asked->len && (i < N_SHOWN || self->shows_all); i++)
    gtk_list_box_append (self->list, goen_asked_row_new (GOEN_LIBRARY (source), asked->pdata[i], FALSE));
  gtk_widget_set_visible (self->more, !self->shows_all && asked->len > N_SHOWN);
  goen_person_live_card_set_shown (card, asked->len > 0);
}

static void
more_clicked_cb (GoenPersonAskedCard *self)
{
  self->shows_all = TRUE;
  goen_person_live_card_reload (GOEN_PERSON_LIVE_CARD (self));
}

/* One more than is shown tells whether there are more. */
static void
goen_person_asked_card_load (GoenPersonLiveCard *card,
                             GoenLibrary        *library,
                             gint64              person_id,
                             GCancellable       *cancellable)
{
  GoenAskedQuery query = { .person_id = person_id, .limit = GOEN_PERSON_ASKED_CARD (card)->shows_all ? 0 : N_SHOWN + 1 };

  goen_library_list_asked_async (library, &query, cancellable, listed_cb, g_object_ref (card));
}

static void
goen_person_asked_card_clear (GoenPersonLiveCard *card)
{
  GoenPersonAskedCard *self = GOEN_PERSON_ASKED_CARD (card);

  self->shows_all = FALSE;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (self->more, FALSE);
}

static gboolean
goen_person_asked_card_concerns (GoenPersonLiveCard *card,
                                 GoenChangeSet      *changes)
{
  return goen_change_set_touches (changes, GOEN_TABLE_QUESTION) || goen_change_set_touches (changes, GOEN_TABLE_EVENT);
}

static void
goen_person_asked_card_class_init (GoenPersonAskedCardClass *klass)
{
  GoenPersonLiveCardClass *card_class = GOEN_PERSON_LIVE_CARD_CLASS (klass);

  card_class->load = goen_person_asked_card_load;
  card_class->clear = goen_person_asked_card_clear;
  card_class->concerns = goen_person_asked_card_concerns;
}

static void
goen_person_asked_card_init (GoenPersonAskedCard *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Note a question that was asked"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "page.ask");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Asked Already"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), add);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));

  self->more = gtk_button_new_with_mnemonic (_("Show _All"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_margin_top (self->more, 6);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more);
}
