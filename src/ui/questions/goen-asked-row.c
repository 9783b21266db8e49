/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-asked-save.h"
#include "goen-clock.h"
#include "goen-date-text.h"
#include "goen-questions-section.h"

#define GOEN_TYPE_ASKED_ROW (goen_asked_row_get_type ())
G_DECLARE_FINAL_TYPE (GoenAskedRow, goen_asked_row, GOEN, ASKED_ROW, AdwActionRow)

struct _GoenAskedRow
{
  AdwActionRow parent_instance;

  GoenLibrary *library;    /* (owned) */
  GoenAsked   *asked;      /* (owned) */
};

G_DEFINE_FINAL_TYPE (GoenAskedRow, goen_asked_row, ADW_TYPE_ACTION_ROW)

static void
edit (GoenAskedRow *self)
{
  if (!goen_library_get_is_read_only (self->library))
    goen_asked_present (GTK_WIDGET (self), self->library, self->asked);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  edit (GOEN_ASKED_ROW (widget));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenAskedRow *self = GOEN_ASKED_ROW (widget);

  goen_asked_remove_with_undo (widget, self->library, self->asked);
}

static void
goen_asked_row_dispose (GObject *object)
{
  GoenAskedRow *self = GOEN_ASKED_ROW (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->asked, goen_asked_free);

  G_OBJECT_CLASS (goen_asked_row_parent_class)->dispose (object);
}

static void
goen_asked_row_class_init (GoenAskedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_asked_row_dispose;

  gtk_widget_class_install_action (widget_class, "asked.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "asked.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "asked.remove", NULL);
}

static void
goen_asked_row_init (GoenAskedRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (edit), NULL);
}

static void
append_word (GString    *words,
             const char *word)
{
  if (word == NULL)
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, word);
}

/* Whom, when and where, and on its own line what came back. */
static char *
dup_subtitle (const GoenAsked *asked,
              gboolean         with_person)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GDateTime) time = goen_clock_to_local (asked->time, NULL);
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *date = goen_date_text_partial (day);

  if (with_person)
    append_word (words, asked->person_name);
  append_word (words, date);
  append_word (words, asked->event_title);
  if (asked->answer != NULL)
    g_string_append_printf (words, "\n%s", asked->answer);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_outcome (GoenAskedRow     *self,
             GoenAskedOutcome  outcome)
{
  GtkWidget *image;
  const char *word;

  if (outcome == GOEN_ASKED_UNKNOWN)
    return;

  word = outcome == GOEN_ASKED_WORKED ? C_("a question", "Went well") : C_("a question", "Fell flat");
  image = gtk_image_new_from_icon_name (outcome == GOEN_ASKED_WORKED ? "face-smile-symbolic" : "face-plain-symbolic");
  gtk_widget_set_tooltip_text (image, word);
  gtk_widget_add_css_class (image, outcome == GOEN_ASKED_WORKED ? "success" : "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), image);
}

static void
add_menu (GoenAskedRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Edit…"), "asked.edit");
  g_menu_append (menu, _("_Remove"), "asked.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More for this entry"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * goen_asked_row_new:
 * @library: the library
 * @asked: what was asked; copied
 * @with_person: whether it says whom
 *
 * Creates a row of something that was asked. Activating it opens the dialog; a menu edits and removes it.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
goen_asked_row_new (GoenLibrary     *library,
                    const GoenAsked *asked,
                    gboolean         with_person)
{
  GoenAskedRow *self = g_object_new (GOEN_TYPE_ASKED_ROW, NULL);
  g_autofree char *subtitle = dup_subtitle (asked, with_person);
  gboolean can_write = !goen_library_get_is_read_only (library);

  self->library = g_object_ref (library);
  self->asked = goen_asked_copy (asked);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), asked->text != NULL ? asked->text : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  add_outcome (self, asked->outcome);
  if (can_write)
    add_menu (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asked.remove", can_write);

  return GTK_WIDGET (self);
}
