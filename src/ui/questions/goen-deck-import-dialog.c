/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-deck-import-dialog.h"

#include <glib/gi18n-lib.h>

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

typedef enum {
  NEW,
  CHANGED,
  SAME,
} Novelty;

static gboolean
is_same (const GoenQuestionCard *a,
         const GoenQuestionCard *b)
{
  return a->kind == b->kind && a->depth == b->depth && a->topic == b->topic && a->purposes == b->purposes && a->places == b->places &&
         a->industry == b->industry && a->is_favourite == b->is_favourite && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->why, b->why) == 0 && g_strcmp0 (a->follows, b->follows) == 0;
}

/* As goen_library_import_cards_async() will decide. */
static Novelty
judge (const GoenQuestionCard *card,
       GPtrArray              *deck)
{
  const GoenQuestionCard *known = card->key != NULL ? goen_deck_find (deck, card->key) : NULL;

  if (known != NULL && !known->is_own)
    return card->is_favourite != known->is_favourite ? CHANGED : SAME;
  if (known != NULL)
    return is_same (card, known) ? SAME : CHANGED;

  return goen_deck_find_text (deck, card->text) != NULL ? SAME : NEW;
}

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

static char *
dup_result (guint n_added,
            guint n_changed,
            guint n_same)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new question card", "%u new question cards", n_added), n_added);
  g_autofree char *changed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", n_changed), n_changed);
  g_autofree char *same = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u there already", "%u there already", n_same), n_same);

  /* Translators: what a file of cards holds: “3 new cards, 1 changed, 2 there already”. */
  return g_strdup_printf (C_("cards in a file", "%s, %s, %s"), added, changed, same);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenDeckImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenCardsImported imported = { 0 };
  g_autofree char *text = NULL;

  if (!goen_library_import_cards_finish (GOEN_LIBRARY (source), result, &imported, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", TRUE);
      goen_error_show (GTK_WIDGET (self), _("The Question Cards Could Not Be Imported"), error);
      return;
    }

  text = dup_result (imported.n_added, imported.n_changed, imported.n_same);
  adw_dialog_force_close (ADW_DIALOG (self));
  goen_toast_show (self->parent, text);
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
      GPtrArray            *deck)
{
  guint n[3] = { 0 };
  g_autofree char *summary = NULL;

  for (guint i = 0; i < self->cards->len; i++)
    {
      const GoenQuestionCard *card = self->cards->pdata[i];
      Novelty novelty = judge (card, deck);

      n[novelty]++;
      if (novelty != SAME && n[novelty] <= MAX_ROWS)
        add_card (novelty == NEW ? self->added : self->changed, card);
    }
  summary = dup_result (n[NEW], n[CHANGED], n[SAME]);
  gtk_label_set_text (self->summary, self->cards->len > 0 ? summary : _("There is no question card in this file."));
  gtk_widget_set_visible (GTK_WIDGET (self->added), n[NEW] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->changed), n[CHANGED] > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", n[NEW] + n[CHANGED] > 0);
}

/**
 * goen_deck_import_dialog_new:
 * @parent: the widget over which it is told what was imported
 * @library: where the cards go
 * @cards: (element-type GoenQuestionCard): what was found; kept
 * @deck: (element-type GoenQuestionCard): what is there already
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
                             GPtrArray   *deck,
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
  fill (self, deck);

  return ADW_DIALOG (self);
}
