/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "page-fixture.h"

#include "goen-clock.h"
#include "goen-asked-save.h"
#include "goen-day-hand.h"
#include "goen-deck-filter-bar.h"
#include "goen-deck-import.h"
#include "goen-deck-list.h"
#include "goen-event-hand.h"
#include "goen-library-events.h"
#include "goen-library-questions.h"
#include "goen-question-face.h"
#include "goen-question-pile.h"
#include "goen-questions-section.h"
#include "goen-text-row.h"

/* It is noon of a Saturday in Tokyo. */
#define NOW "2026-11-21T12:00:00+09:00"

static gint64
now (void)
{
  gint64 time = 0;

  g_assert_true (goen_clock_parse (NOW, &time));

  return time;
}

static GoenQuestionCard *
save_card (PageFixture *fixture,
           const char  *text,
           const char  *follows)
{
  g_autoptr (GoenQuestionCard) card = goen_question_card_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenQuestionCard *saved;

  card->is_own = TRUE;
  card->kind = GOEN_CARD_QUESTION;
  card->depth = follows != NULL ? GOEN_DEPTH_DEEPER : GOEN_DEPTH_OPENING;
  card->text = g_strdup (text);
  card->follows = g_strdup (follows);
  goen_library_save_card_async (fixture->library, card, NULL, page_result_cb, &result);
  saved = goen_library_save_card_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return saved;
}

static GPtrArray *
load_deck (PageFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *deck;

  goen_library_load_deck_async (fixture->library, NULL, page_result_cb, &result);
  deck = goen_library_load_deck_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return deck;
}

static GPtrArray *
list_asked (PageFixture *fixture)
{
  GoenAskedQuery query = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *asked;

  goen_library_list_asked_async (fixture->library, &query, NULL, page_result_cb, &result);
  asked = goen_library_list_asked_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return asked;
}

static void
save_asked (PageFixture *fixture,
            const char  *text,
            gint64       time)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenAsked) saved = NULL;

  asked->text = g_strdup (text);
  asked->time = time;
  goen_library_save_asked_async (fixture->library, asked, NULL, page_result_cb, &result);
  saved = goen_library_save_asked_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
}

static gint64
save_person (PageFixture *fixture,
             const char  *family,
             char       **uuid)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  gint64 id;

  record->family = g_strdup (family);
  id = page_save (fixture, record);
  if (uuid != NULL)
    *uuid = g_strdup (record->uuid);

  return id;
}

static GoenPersonRecord *
load_person (PageFixture *fixture,
             gint64       id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GoenPersonRecord *record;

  goen_library_load_record_async (fixture->library, id, GOEN_PERSON_FIELDS, NULL, page_result_cb, &result);
  record = goen_library_load_record_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return record;
}

static gint64
save_event (PageFixture *fixture)
{
  g_autoptr (GoenEventRecord) event = goen_event_record_new ();
  g_autoptr (GoenEventRecord) stored = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  event->title = g_strdup ("Winter Gathering");
  event->status = GOEN_EVENT_GOING;
  event->start = now () - GOEN_CLOCK_HOUR;
  event->end = now () + GOEN_CLOCK_HOUR;
  g_ptr_array_add (event->questions, g_strdup ("What do you do on a rainy Monday?"));
  goen_library_save_event_async (fixture->library, event, NULL, page_result_cb, &result);
  stored = goen_library_save_event_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);

  return stored->id;
}

static GoenQuestionsSection *
show_section (PageFixture *fixture)
{
  GoenQuestionsSection *section = g_object_new (GOEN_TYPE_QUESTIONS_SECTION, NULL);

  adw_bin_set_child (ADW_BIN (fixture->content), GTK_WIDGET (section));
  g_object_set (section, "library", fixture->library, NULL);
  while (page_find (fixture->window, GOEN_TYPE_QUESTION_FACE, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return section;
}

static void
wait_until_gone (PageFixture *fixture,
                 const char  *text)
{
  g_test_message ("waiting until “%s” is gone", text);
  while (page_shows (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

/* The face that is not on its way out. */
static GtkWidget *
get_face (PageFixture *fixture)
{
  GtkWidget *face = page_find (fixture->window, GOEN_TYPE_QUESTION_FACE, NULL);

  return gtk_stack_get_visible_child (GTK_STACK (gtk_widget_get_parent (face)));
}

static gboolean
face_says (PageFixture *fixture,
           const char  *text)
{
  return page_find (get_face (fixture), GTK_TYPE_LABEL, text) != NULL;
}

static void
wait_for_face (PageFixture *fixture,
               const char  *text)
{
  g_test_message ("waiting for a card that says “%s”", text);
  while (!face_says (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
activate (PageFixture *fixture,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (get_face (fixture), action, NULL));
}

static void
filter (PageFixture *fixture,
        const char  *action)
{
  g_assert_true (gtk_widget_activate_action (page_find (fixture->window, GOEN_TYPE_DECK_FILTER_BAR, NULL), action, NULL));
}

static void
type_text (PageFixture *fixture,
           const char  *title,
           const char  *text)
{
  GtkWidget *row = page_find (fixture->window, GOEN_TYPE_TEXT_ROW, title);

  g_assert_nonnull (row);
  goen_text_row_set_text (GOEN_TEXT_ROW (row), text);
}

static void
choose (PageFixture *fixture,
        const char  *title,
        guint        position)
{
  GtkWidget *row = page_find (fixture->window, ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static void
save_form (PageFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))), "editor.save", NULL));
}

/* Three cards are left by the filter: three draws show all of them, and the fourth says that they are shuffled. */
static void
test_draw (PageFixture   *fixture,
           gconstpointer  data)
{
  static const char *const texts[] = { "First own question?", "Second own question?", "Third own question?" };
  gboolean seen[G_N_ELEMENTS (texts)] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    goen_question_card_free (save_card (fixture, texts[i], NULL));
  show_section (fixture);
  filter (fixture, "filter.own");
  page_wait_for (fixture, "3 of 3 cards left");

  for (guint n = 1; n <= G_N_ELEMENTS (texts); n++)
    {
      g_autofree char *left = g_strdup_printf ("%u of 3 cards left", 3 - n);
      guint n_seen = 0;

      activate (fixture, "card.draw");
      page_wait_for (fixture, left);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          seen[i] = seen[i] || face_says (fixture, texts[i]);
          n_seen += seen[i];
        }
      g_assert_cmpuint (n_seen, ==, n);
    }
  g_assert_false (page_shows (fixture, "shuffled"));
  activate (fixture, "card.draw");
  page_wait_for (fixture, "All cards were seen, and are shuffled again");
}

static void
test_leaf (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) first = save_card (fixture, "What keeps you busy?", NULL);
  g_autoptr (GoenQuestionCard) second = save_card (fixture, "What is hard about it?", first->key);
  GoenQuestionsSection *section = show_section (fixture);
  GtkWidget *row;

  goen_questions_section_show_card (section, first->key);
  wait_for_face (fixture, first->text);
  g_assert_true (page_shows (fixture, "Go On Asking"));

  /* Deeper, by the row of the card that leads on. */
  row = page_find (page_find (fixture->window, ADW_TYPE_PREFERENCES_GROUP, "Go On Asking"), ADW_TYPE_ACTION_ROW, second->text);
  gtk_widget_activate (row);
  wait_for_face (fixture, second->text);
  g_assert_true (page_shows (fixture, "This question leads on from it"));

  activate (fixture, "card.previous");
  wait_for_face (fixture, first->text);
  activate (fixture, "card.next");
  wait_for_face (fixture, second->text);
}

/* Cards that an arrow key only ran over are not leafed back to. */
static void
test_pile (void)
{
  g_autoptr (GoenQuestionPile) pile = goen_question_pile_new ();

  g_assert_null (goen_question_pile_get (pile));
  goen_question_pile_push (pile, "a");
  goen_question_pile_peek (pile, "b");
  goen_question_pile_peek (pile, "c");
  goen_question_pile_push (pile, "d");
  g_assert_cmpstr (goen_question_pile_leaf (pile, -1), ==, "a");
  g_assert_false (goen_question_pile_has (pile, -1));

  /* What was leafed back over goes when another card is drawn. */
  goen_question_pile_push (pile, "e");
  g_assert_false (goen_question_pile_has (pile, 1));
  goen_question_pile_push (pile, "f");
  goen_question_pile_remove (pile, "f");
  g_assert_cmpstr (goen_question_pile_get (pile), ==, "e");
  goen_question_pile_remove (pile, "a");
  g_assert_cmpstr (goen_question_pile_get (pile), ==, "e");
  g_assert_false (goen_question_pile_has (pile, -1));
}

/* A long evening: a hundred cards are leafed back over, and no more are kept. */
static void
test_long_pile (void)
{
  g_autoptr (GoenQuestionPile) pile = goen_question_pile_new ();
  guint n_back = 0;

  for (guint i = 0; i < 130; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      goen_question_pile_push (pile, key);
      g_assert_cmpstr (goen_question_pile_get (pile), ==, key);
    }
  for (; goen_question_pile_has (pile, -1); n_back++)
    goen_question_pile_leaf (pile, -1);
  g_assert_cmpuint (n_back, ==, 99);
  g_assert_cmpstr (goen_question_pile_get (pile), ==, "30");
}

static void
test_favourite (PageFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = save_card (fixture, "What keeps you busy?", NULL);
  GoenQuestionsSection *section = show_section (fixture);
  g_autoptr (GPtrArray) deck = NULL;

  goen_questions_section_show_card (section, card->key);
  wait_for_face (fixture, card->text);
  activate (fixture, "card.favourite");
  while (page_find (get_face (fixture), GTK_TYPE_BUTTON, "Take out of the favourites (F)") == NULL)
    g_main_context_iteration (NULL, TRUE);
  deck = load_deck (fixture);
  g_assert_true (goen_deck_find (deck, card->key)->is_favourite);

  filter (fixture, "filter.favourites");
  page_wait_for (fixture, "1 of 1 card left");
}

static void
test_hide (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = save_card (fixture, "What keeps you busy?", NULL);
  GoenQuestionsSection *section = show_section (fixture);

  filter (fixture, "filter.own");
  goen_questions_section_show_card (section, card->key);
  wait_for_face (fixture, card->text);
  activate (fixture, "card.hide");
  page_wait_for (fixture, "Question card hidden");
  page_wait_for (fixture, "No Results Found");
  g_assert_true (goen_toast_undo_last (fixture->window));
  wait_until_gone (fixture, "No Results Found");
}

static void
test_empty (PageFixture   *fixture,
            gconstpointer  data)
{
  show_section (fixture);
  filter (fixture, "filter.own");
  page_wait_for (fixture, "No Results Found");
  page_click (fixture, "Clear Filters");
  wait_until_gone (fixture, "No Results Found");
}

static void
test_own_card (PageFixture   *fixture,
               gconstpointer  data)
{
  GoenQuestionsSection *section = show_section (fixture);
  g_autoptr (GPtrArray) deck = NULL;
  const GoenQuestionCard *card;

  gtk_widget_activate_action (GTK_WIDGET (section), "questions.new", NULL);
  page_wait_for (fixture, "What the card says");
  save_form (fixture);
  page_wait_for (fixture, "Write what the card says.");
  type_text (fixture, "What the card says", "Which tool could you not work without?");
  choose (fixture, "Depth", 1);
  save_form (fixture);
  wait_for_face (fixture, "Which tool could you not work without?");
  deck = load_deck (fixture);
  card = goen_deck_find_text (deck, "Which tool could you not work without?");
  g_assert_nonnull (card);
  g_assert_true (card->is_own);
  g_assert_cmpint (card->depth, ==, GOEN_DEPTH_DEEPER);

  activate (fixture, "card.edit");
  page_wait_for (fixture, "Edit Question Card");
  type_text (fixture, "What the card says", "Which tool do you like best?");
  save_form (fixture);
  wait_for_face (fixture, "Which tool do you like best?");

  activate (fixture, "card.delete");
  page_wait_for (fixture, "Question card deleted");
  while (face_says (fixture, "Which tool do you like best?"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (goen_toast_undo_last (fixture->window));
  filter (fixture, "filter.own");
  page_wait_for (fixture, "1 of 1 card left");
}

static void
test_asked (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GoenQuestionCard) card = save_card (fixture, "What keeps you busy?", NULL);
  g_autofree char *uuid = NULL;
  gint64 id = save_person (fixture, "Baker", &uuid);
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GoenPersonRecord) person = NULL;
  g_autoptr (GoenPersonRecord) after = NULL;
  g_autoptr (GPtrArray) noted = NULL;

  asked->card = g_strdup (card->key);
  asked->text = g_strdup (card->text);
  asked->person_id = id;
  asked->person_uuid = g_strdup (uuid);
  asked->person_name = g_strdup ("Baker");
  goen_asked_present (fixture->content, fixture->library, asked);
  page_wait_for (fixture, "What came back (optional)");

  /* An answer that is to become something must be there. */
  choose (fixture, "The answer becomes", 1);
  save_form (fixture);
  page_wait_for (fixture, "Write what came back, so that it can be noted of the person.");
  type_text (fixture, "What came back (optional)", "roasting coffee");
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (page_find (fixture->window, ADW_TYPE_TOGGLE_GROUP, NULL)), 0);
  save_form (fixture);
  page_wait_for (fixture, "Noted as an interest of Baker");

  person = load_person (fixture, id);
  g_assert_cmpuint (person->interests->len, ==, 1);
  g_assert_cmpstr (person->interests->pdata[0], ==, "roasting coffee");
  noted = list_asked (fixture);
  g_assert_cmpuint (noted->len, ==, 1);
  g_assert_cmpint (((GoenAsked *) noted->pdata[0])->outcome, ==, GOEN_ASKED_WORKED);
  g_assert_cmpint (((GoenAsked *) noted->pdata[0])->person_id, ==, id);
  g_assert_cmpstr (((GoenAsked *) noted->pdata[0])->card, ==, card->key);

  g_assert_true (goen_toast_undo_last (fixture->window));
  do
    {
      g_clear_pointer (&noted, g_ptr_array_unref);
      noted = list_asked (fixture);
    }
  while (noted->len > 0);
  after = load_person (fixture, id);
  g_assert_cmpuint (after->interests->len, ==, 0);
}

static GoenAsked *
await_asked (PageFixture *fixture,
             const char  *answer)
{
  while (TRUE)
    {
      g_autoptr (GPtrArray) noted = list_asked (fixture);

      if (noted->len == 1 && g_strcmp0 (((GoenAsked *) noted->pdata[0])->answer, answer) == 0)
        return goen_asked_copy (noted->pdata[0]);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What was changed is changed back, and what was removed is there again with everything it said. */
static void
test_asked_undo (PageFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (GoenAsked) before = NULL;
  g_autoptr (GoenAsked) changed = NULL;
  g_autoptr (GoenAsked) saved = NULL;
  g_autoptr (GoenAsked) back = NULL;
  g_autoptr (GoenAsked) again = NULL;
  g_autoptr (GPtrArray) none = NULL;

  save_asked (fixture, "What keeps you busy?", now () - 60);
  before = await_asked (fixture, NULL);
  changed = goen_asked_copy (before);
  changed->answer = g_strdup ("boats");
  {
    g_autoptr (GAsyncResult) result = NULL;

    goen_library_save_asked_async (fixture->library, changed, NULL, page_result_cb, &result);
    saved = goen_library_save_asked_finish (fixture->library, page_await (&result), NULL);
  }
  goen_asked_saved_toast (fixture->content, fixture->library, saved, before);
  page_wait_for (fixture, "Entry changed");
  g_assert_true (goen_toast_undo_last (fixture->window));
  back = await_asked (fixture, NULL);
  g_assert_cmpint (back->id, ==, before->id);

  goen_asked_remove_with_undo (fixture->content, fixture->library, back);
  page_wait_for (fixture, "Entry removed");
  none = list_asked (fixture);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (goen_toast_undo_last (fixture->window));
  again = await_asked (fixture, NULL);
  g_assert_cmpstr (again->text, ==, "What keeps you busy?");
  g_assert_cmpint (again->time, ==, now () - 60);
}

/* A name that is nobody is not taken for nobody in particular. */
static void
test_asked_stranger (PageFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr (GoenAsked) asked = goen_asked_new ();
  g_autoptr (GPtrArray) noted = NULL;
  GtkWidget *row;

  asked->text = g_strdup ("What keeps you busy?");
  goen_asked_present (fixture->content, fixture->library, asked);
  page_wait_for (fixture, "What came back (optional)");
  row = page_find (fixture->window, ADW_TYPE_ENTRY_ROW, "Whom (empty: nobody in particular)");
  gtk_editable_set_text (GTK_EDITABLE (row), "Somebody Else");
  save_form (fixture);
  page_wait_for (fixture, "Choose one of your contacts from the suggestions, or leave the name empty.");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  save_form (fixture);
  page_wait_for (fixture, "Question noted");
  noted = list_asked (fixture);
  g_assert_cmpuint (noted->len, ==, 1);
  g_assert_cmpint (((GoenAsked *) noted->pdata[0])->person_id, ==, 0);
  g_assert_cmpint (((GoenAsked *) noted->pdata[0])->time, ==, now ());
}

static void
test_balance (PageFixture   *fixture,
              gconstpointer  data)
{
  show_section (fixture);
  save_asked (fixture, "One?", now () - 300);
  save_asked (fixture, "Two?", now () - 200);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (page_shows (fixture, "Three questions in a row"));
  save_asked (fixture, "Three?", now () - 100);
  page_wait_for (fixture, "Three questions in a row: now tell something of yourself.");
  page_click (fixture, "Show a Card");
  wait_for_face (fixture, goen_card_kind_get_label (GOEN_CARD_DISCLOSURE));
}

static void
test_import (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cards.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) deck = NULL;
  guint n_cards;

  g_file_set_contents (path,
                       "kind,depth,text\r\n"
                       "question,opening,Which street do you like best?\r\n"
                       "question,opening,\r\n"
                       "taboo,,How much do you earn?\r\n", -1, NULL);
  goen_deck_import_file (fixture->content, fixture->library, file);
  page_wait_for (fixture, "2 new question cards, 0 changed, 0 there already");
  g_assert_true (page_shows (fixture, "Not Everything Could Be Read"));
  g_assert_true (page_shows (fixture, "The row has no text."));
  g_assert_true (page_shows (fixture, "line 3"));
  g_assert_true (page_shows (fixture, "Which street do you like best?"));
  page_click (fixture, "Import");
  wait_until_gone (fixture, "Not Everything Could Be Read");
  deck = load_deck (fixture);
  g_assert_cmpint (goen_deck_find_text (deck, "How much do you earn?")->kind, ==, GOEN_CARD_TABOO);
  g_assert_nonnull (goen_deck_find_text (deck, "Which street do you like best?"));

  page_wait_for (fixture, "2 question cards imported");
  n_cards = deck->len;
  page_click (fixture, "Undo");
  do
    {
      g_clear_pointer (&deck, g_ptr_array_unref);
      deck = load_deck (fixture);
    }
  while (deck->len == n_cards);
  g_assert_cmpuint (deck->len, ==, n_cards - 2);
  g_assert_null (goen_deck_find_text (deck, "How much do you earn?"));
}

static GoenEventDocument *
show_event_card (PageFixture *fixture,
                 GType        type)
{
  GoenEventDocument *document = goen_event_document_new (fixture->library, save_event (fixture));

  while (goen_event_document_get_record (document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  adw_bin_set_child (ADW_BIN (fixture->content), g_object_new (type, "document", document, NULL));

  return document;
}

/* The same event twice is dealt two different hands; what the user wrote stays in both. */
static void
test_deal (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GoenEventDocument) document = show_event_card (fixture, GOEN_TYPE_EVENT_HAND);
  GPtrArray *questions = goen_event_document_get_record (document)->questions;
  g_autoptr (GPtrArray) deck = load_deck (fixture);
  g_autofree char *first = NULL;

  page_click (fixture, "Deal Five");
  page_wait_for (fixture, "Questions dealt");
  g_assert_cmpuint (questions->len, ==, 6);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_nonnull (goen_deck_find_text (deck, questions->pdata[i]));
      g_assert_true (page_shows (fixture, questions->pdata[i]));
    }
  g_assert_cmpstr (questions->pdata[5], ==, "What do you do on a rainy Monday?");
  first = g_strdup (questions->pdata[0]);

  page_click (fixture, "Deal Five");
  while (g_str_equal (questions->pdata[0], first))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (questions->len, ==, 6);

  /* Undo takes the deal back, and nothing that was written since. */
  g_ptr_array_add (questions, g_strdup ("Do you know a good bakery?"));
  goen_event_document_touch (document);
  g_assert_true (goen_toast_undo_last (fixture->window));
  g_assert_cmpuint (questions->len, ==, 7);
  g_assert_cmpstr (questions->pdata[0], ==, first);
  g_assert_cmpstr (questions->pdata[5], ==, "What do you do on a rainy Monday?");
  g_assert_cmpstr (questions->pdata[6], ==, "Do you know a good bakery?");
}

/* Why a question was dealt is seen again when the event is opened another day. */
static void
test_reasons (PageFixture   *fixture,
              gconstpointer  data)
{
  GType types[] = { GOEN_TYPE_EVENT_HAND, GOEN_TYPE_DAY_HAND };
  gint64 event_id = 0;

  {
    g_autoptr (GoenEventDocument) document = show_event_card (fixture, GOEN_TYPE_EVENT_HAND);
    GPtrArray *questions = goen_event_document_get_record (document)->questions;

    event_id = goen_event_document_get_id (document);
    g_ptr_array_add (questions, g_strdup ("What brought you here today?"));
    goen_event_document_touch (document);
    goen_event_document_flush (document);
    page_wait_for (fixture, "To begin with");
    adw_bin_set_child (ADW_BIN (fixture->content), NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GoenEventDocument) document = goen_event_document_new (fixture->library, event_id);

      adw_bin_set_child (ADW_BIN (fixture->content), g_object_new (types[i], "document", document, NULL));
      page_wait_for (fixture, "What brought you here today?");
      page_wait_for (fixture, "To begin with");
      adw_bin_set_child (ADW_BIN (fixture->content), NULL);
    }
}

static void
test_day (PageFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr (GoenEventDocument) document = show_event_card (fixture, GOEN_TYPE_DAY_HAND);
  g_autoptr (GoenCaptureLine) line = goen_capture_line_parse ("Cook / Northwind / boats", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCaptured) captured = NULL;

  goen_library_capture_async (fixture->library, goen_event_document_get_id (document), line, NULL, page_result_cb, &result);
  captured = goen_library_capture_finish (fixture->library, page_await (&result), &error);
  g_assert_no_error (error);
  while (goen_event_document_count_met (document) == 0)
    g_main_context_iteration (NULL, TRUE);

  /* Whom it was asked is who was met last. */
  page_click (fixture, "Asked…");
  page_wait_for (fixture, "What came back (optional)");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (page_find (fixture->window, ADW_TYPE_ENTRY_ROW, "Whom (empty: nobody in particular)"))), ==, "Cook");
  save_form (fixture);
  page_wait_for (fixture, "Asked of Cook");
}

#define add_test(name, function) g_test_add (name, PageFixture, NULL, page_set_up, function, page_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_setenv ("GOEN_NOW", NOW, TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_test ("/questions/draw", test_draw);
  add_test ("/questions/leaf", test_leaf);
  g_test_add_func ("/questions/pile", test_pile);
  g_test_add_func ("/questions/long-pile", test_long_pile);
  add_test ("/questions/favourite", test_favourite);
  add_test ("/questions/hide", test_hide);
  add_test ("/questions/empty", test_empty);
  add_test ("/questions/own-card", test_own_card);
  add_test ("/questions/asked", test_asked);
  add_test ("/questions/asked-undo", test_asked_undo);
  add_test ("/questions/asked-stranger", test_asked_stranger);
  add_test ("/questions/balance", test_balance);
  add_test ("/questions/import", test_import);
  add_test ("/questions/deal", test_deal);
  add_test ("/questions/reasons", test_reasons);
  add_test ("/questions/day", test_day);

  return g_test_run ();
}
