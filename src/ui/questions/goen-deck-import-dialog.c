/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-deck-import-undo.h"
#include "goen-deck-row.h"
#include "goen-toast.h"

/* More rows than anybody reads before an import. */
#define MAX_ROWS 200

struct _GoenDeckImportDialog
{
  AdwDialog parent_instance;

  GoenLibrary *library;    /* (owned) */
  GtkWidget   *parent;     /* (owned) */
  GPtrArray   *cards;      /* (owned) of GoenQuestionCard */

  GtkLabel            *summary;
  GtkLabel            *file;
  AdwPreferencesGroup *problems;
  AdwPreferencesGroup *added;
  AdwPreferencesGroup *changed;
};

G_DEFINE_FINAL_TYPE (GoenDeckImportDialog, goen_deck_import_dialog, ADW_TYPE_DIALOG)

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static void
add_card (AdwPreferencesGroup    *group,
          const GoenQuestionCard *card)
{
  g_autofree char *about = goen_deck_row_dup_about (card);
  const char *kind = goen_deck_row_get_group_title (card);
  g_autofree char *words = *about != '\0' ? g_strdup_printf ("%s · %s", kind, about) : g_strdup (kind);

  add_row (group, card->text, words);
}

/* Nobody reads thousands of rows, but nobody shall think that these are all. */
static void
tell_cut (AdwPreferencesGroup *group,
          guint                n_cards)
{
  g_autofree char *text = NULL;

  if (n_cards <= MAX_ROWS)
    return;

  text = g_strdup_printf (_("The first %u are shown."), (guint) MAX_ROWS);
  adw_preferences_group_set_description (group, text);
}

static char *
dup_summary (const guint *n)
{
  guint n_new = n[GOEN_CARD_IS_NEW], n_changed = n[GOEN_CARD_IS_CHANGED], n_known = n[GOEN_CARD_IS_KNOWN];
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new question card", "%u new question cards", n_new), n_new);
  g_autofree char *changed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", n_changed), n_changed);
  g_autofree char *known = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u there already", "%u there already", n_known), n_known);

  /* Translators: what a file of cards holds: “3 new cards, 1 changed, 2 there already”. */
  return g_strdup_printf (C_("cards in a file", "%s, %s, %s"), added, changed, known);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenDeckImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardsImported) imported = goen_library_import_cards_finish (GOEN_LIBRARY (source), result, &error);

  if (imported == NULL)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", TRUE);
      goen_error_show (GTK_WIDGET (self), _("The Question Cards Could Not Be Imported"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
  goen_deck_import_offer_undo (self->parent, self->library, g_steal_pointer (&imported));
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GoenDeckImportDialog *self = GOEN_DECK_IMPORT_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "import.run", FALSE);
  goen_library_import_cards_async (self->library, self->cards, NULL, imported_cb, g_object_ref (self));
}

static void
goen_deck_import_dialog_dispose (GObject *object)
{
  GoenDeckImportDialog *self = GOEN_DECK_IMPORT_DIALOG (object);

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DECK_IMPORT_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_deck_import_dialog_parent_class)->dispose (object);
}

static void
goen_deck_import_dialog_class_init (GoenDeckImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_deck_import_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-deck-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDeckImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckImportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckImportDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckImportDialog, added);
  gtk_widget_class_bind_template_child (widget_class, GoenDeckImportDialog, changed);
}

static void
goen_deck_import_dialog_init (GoenDeckImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GoenDeckImportDialog *self,
      GArray               *plan)
{
  guint n[] = { [GOEN_CARD_IS_NEW] = 0, [GOEN_CARD_IS_CHANGED] = 0, [GOEN_CARD_IS_KNOWN] = 0 };
  g_autofree char *summary = NULL;

  for (guint i = 0; i < self->cards->len; i++)
    {
      GoenCardNovelty novelty = g_array_index (plan, GoenCardNovelty, i);

      n[novelty]++;
      if (novelty != GOEN_CARD_IS_KNOWN && n[novelty] <= MAX_ROWS)
        add_card (novelty == GOEN_CARD_IS_NEW ? self->added : self->changed, self->cards->pdata[i]);
    }
  summary = dup_summary (n);
  gtk_label_set_text (self->summary, self->cards->len > 0 ? summary : _("There is no question card in this file."));
  tell_cut (self->added, n[GOEN_CARD_IS_NEW]);
  tell_cut (self->changed, n[GOEN_CARD_IS_CHANGED]);
  gtk_widget_set_visible (GTK_WIDGET (self->added), n[GOEN_CARD_IS_NEW] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->changed), n[GOEN_CARD_IS_CHANGED] > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", n[GOEN_CARD_IS_NEW] + n[GOEN_CARD_IS_CHANGED] > 0);
}

/**
 * goen_deck_import_dialog_new:
 * @parent: the widget over which it is told what was imported
 * @library: where the cards go
 * @cards: (element-type GoenQuestionCard): what was found; kept
 * @plan: (element-type GoenCardNovelty): what an import would do with each of them
 * @problems: (element-type utf8): sentences about what could not be read
 * @name: of the file
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_deck_import_dialog_new (GtkWidget   *parent,
                             GoenLibrary *library,
                             GPtrArray   *cards,
                             GArray      *plan,
                             GPtrArray   *problems,
                             const char  *name)
{
  GoenDeckImportDialog *self = g_object_new (GOEN_TYPE_DECK_IMPORT_DIALOG, NULL);

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->cards = g_ptr_array_ref (cards);
  gtk_label_set_text (self->file, name);
  for (guint i = 0; i < problems->len && i < MAX_ROWS; i++)
    add_row (self->problems, problems->pdata[i], NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
  fill (self, plan);

  return ADW_DIALOG (self);
}
