/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-questions-section.h"

#include "goen-deck-export.h"
#include "goen-deck-import.h"
#include "goen-deck-list.h"
#include "goen-question-page.h"

struct _GoenQuestionsSection
{
  GoenSection parent_instance;

  GoenDeckSource *source;       /* (owned) (nullable) */

  AdwNavigationSplitView *split;
  GoenDeckList           *list;
  GoenQuestionPage       *page;
};

G_DEFINE_FINAL_TYPE (GoenQuestionsSection, goen_questions_section, GOEN_TYPE_SECTION)

/* The two pages follow each other. */

static void
filter_changed_cb (GoenQuestionsSection *self)
{
  GoenDeckFilter filter;

  goen_deck_list_get_filter (self->list, &filter);
  goen_question_page_set_filter (self->page, &filter);
}

static void
selected_cb (GoenQuestionsSection *self,
             const char           *key)
{
  goen_question_page_show (self->page, key, TRUE);
}

static void
open_cb (GoenQuestionsSection *self,
         const char           *key)
{
  goen_questions_section_show_card (self, key);
}

static void
key_cb (GoenQuestionsSection *self)
{
  goen_deck_list_select (self->list, goen_question_page_get_key (self->page));
}

static void
clear_filter_cb (GoenQuestionsSection *self)
{
  goen_deck_list_clear_filter (self->list);
}

/* Actions */

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  goen_card_editor_present (widget, goen_section_get_library (GOEN_SECTION (widget)), NULL, NULL);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenQuestionsSection *self = GOEN_QUESTIONS_SECTION (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  goen_deck_list_focus_search (self->list);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  goen_questions_section_show_card (GOEN_QUESTIONS_SECTION (widget), g_variant_get_string (parameter, NULL));
}

static void
draw_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenQuestionsSection *self = GOEN_QUESTIONS_SECTION (widget);

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  goen_question_page_draw (self->page);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  goen_deck_choose_file (widget, goen_section_get_library (GOEN_SECTION (widget)));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const char *which = parameter != NULL ? g_variant_get_string (parameter, NULL) : "all";

  goen_deck_export_present (widget, goen_section_get_library (GOEN_SECTION (widget)), which);
}

/* Object */

static void
set_can_write (GoenSection *section,
               gboolean     can_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "questions.new", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (section), "questions.import", can_write);
}

static void
set_library (GoenSection *section,
             GoenLibrary *library)
{
  GoenQuestionsSection *self = GOEN_QUESTIONS_SECTION (section);

  self->source = goen_deck_source_new (library);
  /* The list comes first: it has the row of a card before the page opens it. */
  goen_deck_list_set_source (self->list, self->source);
  goen_question_page_set_source (self->page, self->source);
}

static void
goen_questions_section_dispose (GObject *object)
{
  GoenQuestionsSection *self = GOEN_QUESTIONS_SECTION (object);

  g_clear_object (&self->source);

  G_OBJECT_CLASS (goen_questions_section_parent_class)->dispose (object);
}

static void
goen_questions_section_class_init (GoenQuestionsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GoenSectionClass *section_class = GOEN_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_questions_section_dispose;
  section_class->set_library = set_library;
  section_class->set_can_write = set_can_write;

  gtk_widget_class_install_action (widget_class, "questions.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "questions.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "questions.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "questions.draw", NULL, draw_action);
  gtk_widget_class_install_action (widget_class, "questions.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "questions.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "questions.export-some", "s", export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "questions.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "questions.search", NULL);

  g_type_ensure (GOEN_TYPE_DECK_LIST);
  g_type_ensure (GOEN_TYPE_QUESTION_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-questions-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionsSection, split);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionsSection, list);
  gtk_widget_class_bind_template_child (widget_class, GoenQuestionsSection, page);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
}

static void
goen_questions_section_init (GoenQuestionsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Where there is room for one pane, it is the card. */
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/**
 * goen_questions_section_show_card:
 * @self: the section
 * @key: a card
 *
 * Opens a card. One that has only just been saved is opened as soon as the deck has it.
 */
void
goen_questions_section_show_card (GoenQuestionsSection *self,
                                  const char           *key)
{
  g_return_if_fail (GOEN_IS_QUESTIONS_SECTION (self));
  g_return_if_fail (key != NULL);

  goen_question_page_show (self->page, key, FALSE);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}
